// The page as a whole: its data, what is done when, and the address.

let data = null;
let actorsById = new Map();
let entriesById = new Map();
/** The part of the address that this page wrote itself. */
let ownAddress = "";

/** Shows what the filter leaves. */
function update() {
  const filter = currentFilter();
  for (const field of ["from", "to"]) {
    byId(field).setAttribute("aria-invalid", String(Boolean(filter[field]) && !daysOf(filter[field])));
  }
  const entries = chosen(filter);
  showEntries(entries);
  drawAxis(entries, filter.from && daysOf(filter.from), filter.to && daysOf(filter.to));
  byId("count").textContent = countWords(entries, filter);
}

/** "12 of 39 entries, 4 without a date". */
function countWords(entries, filter) {
  const all = counted(data.entries.length, "entry", "entries");
  const undated = entries.filter((entry) => !entry.spans.length).length;
  const start = entries.length === data.entries.length ? all : entries.length.toLocaleString("en") + " of " + all;
  const isByDate = (filter.from && daysOf(filter.from)) || (filter.to && daysOf(filter.to));
  const end = isByDate ? ", what has no date left out" : undated ? ", " + undated.toLocaleString("en") + " without a date" : "";
  const wrong = ["from", "to"].filter((field) => filter[field] && !daysOf(filter[field])).map((field) => "“" + filter[field] + "”");
  return start + end + "." + (wrong.length ? " Passed over, since no date: " + wrong.join(", ") + "." : "");
}

/** Writes filter and entry into the address, without a new page in the history. */
function keepAddress(entry) {
  ownAddress = addressOf(currentFilter(), entry);
  history.replaceState(null, "", ownAddress);
}

/** Follows an address that somebody typed, kept or clicked. */
function followAddress() {
  if ((location.hash || "#") === ownAddress) return;
  ownAddress = location.hash || "#";
  const wanted = filterOfAddress();
  setFilter(wanted);
  update();
  if (wanted.entry) openEntry(wanted.entry);
}

/** Called by the axis: whole days, the first and the last of what was dragged over. */
function chooseTime(start, end) {
  byId("from").value = typedDay(Math.floor(start));
  byId("to").value = typedDay(Math.max(Math.ceil(end) - 1, Math.floor(start)));
  update();
  keepAddress();
}

function showEnd() {
  const fill = (id, items) => {
    byId(id).hidden = !items.length;
    byId(id).lastElementChild.replaceChildren(...items);
  };
  fill("names", data.names.map((text) => element("li", { dir: "auto" }, text)));
  fill("sources", data.sources.map((source) => element("li", { dir: "auto", value: source.number },
    ...sourceLine({ source: source.number }))));
  fill("unread", data.unread.map((text) => element("li", { dir: "auto" }, text)));
}

/** Runs a function once the reader has paused for a moment. */
function afterPause(action) {
  let timer = null;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(action, 120);
  };
}

function listen() {
  const changed = () => {
    update();
    keepAddress();
  };
  byId("filters").addEventListener("input", afterPause(changed));
  byId("filters").addEventListener("submit", (event) => event.preventDefault());
  byId("filters").addEventListener("reset", (event) => {
    event.preventDefault();
    setFilter({});
    changed();
  });
  document.addEventListener("click", (event) => {
    const button = event.target.closest("button[data-open]");
    const link = event.target.closest("a[data-go]");
    if (button) {
      const opens = button.getAttribute("aria-expanded") !== "true";
      toggle(byId(button.dataset.open), opens);
      keepAddress(opens ? button.dataset.open : null);
    } else if (link) {
      event.preventDefault();
      openEntry(link.dataset.go);
    }
  });
  byId("whole").addEventListener("click", () => {
    showsWholeTime = !showsWholeTime;
    redraw();
  });
  byId("more").addEventListener("click", () => makeRows(shown.length));
  byId("export-csv").addEventListener("click", () => save("chronology.csv", "text/csv", entriesAsCSV(shown)));
  byId("export-json").addEventListener("click", () => save("chronology-shown.json", "application/json", entriesAsJSON(shown)));
  byId("export-text").addEventListener("click", () => save("chronology.txt", "text/plain", entriesAsText(shown)));
  byId("print").addEventListener("click", () => window.print());
  window.addEventListener("beforeprint", () => makeRows(shown.length));
  window.addEventListener("hashchange", followAddress);
  window.addEventListener("resize", afterPause(redraw));
  new IntersectionObserver(
    (seen) => { if (seen.some((part) => part.isIntersecting)) makeRows(sliceLength); },
    { rootMargin: "1500px" },
  ).observe(byId("more-box"));
}

function redraw() {
  const filter = currentFilter();
  drawAxis(shown, filter.from && daysOf(filter.from), filter.to && daysOf(filter.to));
}

document.addEventListener("DOMContentLoaded", () => {
  data = JSON.parse(byId("data").textContent);
  actorsById = new Map(data.actors.map((actor) => [actor.id, actor]));
  entriesById = new Map(data.entries.map((entry) => [entry.id, entry]));
  fillChoices();
  showEnd();
  listen();
  if (window.matchMedia("(max-width: 60em)").matches) byId("filter-box").open = false;
  if (location.hash.length > 1) followAddress();
  else update();
});
