// What stands under an entry when it is opened: the evidence.

/** The passages of an entry, with what is known of each, and the entries it bears on. */
function detailsOf(entry) {
  const parts = entry.passages.map(passageBox);
  if (entry.more) parts.push(element("p", { class: "help" }, "and " + counted(entry.more, "more passage", "more passages") + " (all are in mentions.csv)"));
  if (entry.relations.length) {
    parts.push(element("ul", { class: "relations" }, ...entry.relations.map((relation) =>
      element("li", {}, relation.words + " ", entriesById.has(relation.entry)
        ? element("a", { href: "#entry=" + relation.entry, "data-go": relation.entry }, "go there") : null))));
  }
  return parts;
}

function passageBox(passage) {
  const quote = element("blockquote", { dir: "auto" },
    passage.before ? element("span", { class: "context" }, passage.before + " ") : null,
    ...passage.quote.map(quotePiece),
    passage.after ? element("span", { class: "context" }, " " + passage.after) : null);
  const facts = element("dl", {});
  const add = (name, ...values) => {
    if (values.length) facts.append(element("dt", {}, name), ...values.map((value) => element("dd", { dir: "auto" }, ...[value].flat())));
  };
  add("Source", sourceLine(passage));
  if (passage.claim) add("Who says it", passage.claim);
  else add("Who says it", "the document in its own voice");
  if (passage.status) add("Told as", passage.status);
  add("Date", ...dateLines(passage));
  if (passage.figures.length) add("Figures", passage.figures.join("; "));
  return element("div", { class: "passage" }, quote, facts);
}

const markWords = { when: "words for the date", what: "word that tells of it", who: "word that says who says it" };

/** Marked words of the quotation; screen readers are told by the title. */
function quotePiece([text, mark]) {
  return mark ? element("mark", { class: mark, title: markWords[mark] }, text) : text;
}

/** "[2] Title, page 4 · the text as it was read · on the web". */
function sourceLine(passage) {
  const source = data.sources[passage.source - 1];
  if (!source) return ["not known"];
  const line = ["[" + passage.source + "] " + source.texts.join("; ") + (passage.page ? ", page " + passage.page : "")];
  if (source.text) line.push(" · ", element("a", { href: source.text }, "the text as it was read"));
  if (source.url) line.push(" · ", element("a", { href: source.url, rel: "noreferrer" }, "on the web"));
  return line;
}

/** The date of the passage and how it was reached, a line each. */
function dateLines(passage) {
  if (!passage.date) return ["none given"];
  const words = passage.dateText ? ", from the words “" + passage.dateText + "”" : "";
  const lines = [passage.date + " (" + passage.edtf + ")" + words + (passage.basis ? ": " + passage.basis : "")];
  return lines.concat(passage.steps);
}
