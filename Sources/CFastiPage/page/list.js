// The list of entries. Rows are made a slice at a time as the reader comes near them, so that
// thousands of entries open at once; print makes all.

const sliceLength = 100;
let shown = [];
let made = 0;
let section = null;

/** Shows these entries from the first. */
function showEntries(entries) {
  shown = entries;
  made = 0;
  section = null;
  byId("entries").replaceChildren();
  makeRows(sliceLength);
}

/** Makes so many more rows. */
function makeRows(count) {
  const end = Math.min(made + count, shown.length);
  for (; made < end; made++) {
    const entry = shown[made];
    if (!section || section.dataset.heading !== entry.section) {
      section = element("section", { "data-heading": entry.section },
        element("h2", {}, entry.section), element("ol", { class: "rows" }));
      byId("entries").append(section);
    }
    section.lastElementChild.append(row(entry));
  }
  byId("more-box").hidden = made >= shown.length;
  byId("more").textContent = "Show all " + counted(shown.length, "entry", "entries");
}

function row(entry) {
  const button = element("button", { type: "button", "aria-expanded": "false", "data-open": entry.id },
    entry.title);
  return element("li", { id: entry.id, class: entry.doubt ? "entry in-doubt" : "entry" },
    element("p", { class: "date" }, entry.date || "no date", entry.doubt ? element("span", { class: "word" }, "in doubt") : null),
    element("div", { class: "what" },
      element("h3", { dir: "auto" }, button),
      ...entry.lines.map((line) => element("p", { class: "line", dir: "auto" }, line)),
      element("div", { class: "details", hidden: true })));
}

/** Opens or closes what stands under an entry. */
function toggle(item, opens) {
  const button = item.querySelector("button[data-open]");
  const details = item.querySelector(".details");
  if (opens && !details.firstChild) details.append(...detailsOf(entriesById.get(item.id)));
  details.hidden = !opens;
  button.setAttribute("aria-expanded", String(opens));
}

/** Opens an entry and leads there; one that the filter hides is shown with all others. */
function openEntry(id) {
  if (!entriesById.has(id)) return;
  if (!shown.some((entry) => entry.id === id)) {
    setFilter({});
    update();
  }
  const place = shown.findIndex((entry) => entry.id === id);
  if (place >= made) makeRows(place + 1 - made + sliceLength);
  const item = byId(id);
  toggle(item, true);
  item.scrollIntoView({ block: "start" });
  item.querySelector("button[data-open]").focus({ preventScroll: true });
  keepAddress(id);
}
