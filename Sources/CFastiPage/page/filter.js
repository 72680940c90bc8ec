// Which entries are shown. The filter lives in the fields of the form and in the address after
// the "#", so that a view can be kept and passed on.

const textFields = ["q", "from", "to"];
const choiceFields = ["actor", "claimant", "source", "place", "kind", "status"];

/** What an entry is looked up by in each field that offers a choice; all of it text. */
const valuesOf = {
  actor: (entry) => entry.actors.map((number) => data.actors[number].id),
  claimant: (entry) => entry.claimants.map((number) => data.actors[number].id),
  source: (entry) => entry.sources.map(String),
  place: (entry) => entry.places,
  kind: (entry) => [entry.kind],
  status: (entry) => entry.status,
};

/** The words for a value of such a field. */
function valueWords(field, value) {
  if (field === "source") {
    const source = data.sources[value - 1];
    return "[" + value + "] " + (source ? source.name : "");
  }
  if (field === "actor" || field === "claimant") {
    const actor = actorsById.get(value);
    return actor.name + " (" + actor.kind + ")";
  }
  return value;
}

const inOrder = new Intl.Collator("en").compare;

/** A browser lays out each of them: thousands would take seconds. */
const mostChoices = 300;

/** Offers what occurs most, with the number of entries that have it. */
function fillChoices() {
  for (const field of choiceFields) {
    const counts = new Map();
    for (const entry of data.entries) {
      for (const value of new Set(valuesOf[field](entry))) {
        counts.set(value, (counts.get(value) || 0) + 1);
      }
    }
    const common = [...counts].sort((a, b) => b[1] - a[1]).slice(0, mostChoices);
    const options = common.map(([value, count]) => [value, valueWords(field, value), count]);
    options.sort((a, b) => (field === "source" ? a[0] - b[0] : inOrder(a[1], b[1])));
    byId(field).replaceChildren(
      element("option", { value: "" }, "all"),
      ...options.map(([value, words, count]) =>
        element("option", { value }, shortened(words) + " · " + count)),
      ...rest(counts.size - options.length),
    );
    byId(field).closest("p").hidden = options.length < 2;
  }
}

function rest(count) {
  return count ? [element("option", { disabled: true }, counted(count, "rarer one: find it by words", "rarer ones: find them by words"))] : [];
}

/** A choice stays within the width of a page. */
function shortened(text) {
  const letters = Array.from(text);
  return letters.length > 70 ? letters.slice(0, 69).join("") + "…" : text;
}

/** The filter as it stands in the form. */
function currentFilter() {
  const filter = {};
  for (const field of [...textFields, ...choiceFields]) {
    const value = byId(field).value.trim();
    if (value) filter[field] = value;
  }
  return filter;
}

function setFilter(filter) {
  for (const field of [...textFields, ...choiceFields]) byId(field).value = filter[field] || "";
  // A choice that is not offered is none.
  for (const field of choiceFields) if (byId(field).selectedIndex < 0) byId(field).value = "";
}

/** The filter and the opened entry that stand in the address. */
function filterOfAddress() {
  return Object.fromEntries(new URLSearchParams(location.hash.slice(1)));
}

function addressOf(filter, entry) {
  const parameters = new URLSearchParams(filter);
  if (entry) parameters.set("entry", entry);
  return "#" + parameters.toString();
}

/** The entries that a filter leaves, in their order. */
function chosen(filter) {
  const words = folded(filter.q || "").split(/\s+/).filter(Boolean);
  const from = filter.from ? daysOf(filter.from) : null;
  const to = filter.to ? daysOf(filter.to) : null;
  const fields = choiceFields.filter((field) => filter[field]);
  return data.entries.filter(
    (entry) =>
      fields.every((field) => valuesOf[field](entry).includes(filter[field])) &&
      (!(from || to) || entry.spans.some((span) => isWithin(span, from, to))) &&
      words.every((word) => searchText(entry).includes(word)),
  );
}

/** Whether a thing of these days can lie within the bounds; an open end is null. */
function isWithin([first, end], from, to) {
  if (from && end !== null && end <= from[0]) return false;
  if (to && first !== null && first >= to[1]) return false;
  return true;
}

const searchTexts = new Map();

/** All that an entry says; made when it is first looked for. */
function searchText(entry) {
  let text = searchTexts.get(entry);
  if (text === undefined) {
    const quotes = entry.passages.map((passage) => passage.quote.map((piece) => piece[0]).join(""));
    const names = [...entry.actors, ...entry.claimants].map((number) => data.actors[number].name);
    text = folded([entry.date, entry.title, ...entry.lines, ...entry.places, ...names, ...quotes].join("\n"));
    searchTexts.set(entry, text);
  }
  return text;
}
