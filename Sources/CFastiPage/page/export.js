// What is shown, as files. The browser writes them; nothing leaves the machine.

const columns = [
  ["entry", (entry) => entry.id],
  ["date", (entry) => entry.edtf],
  ["date_in_words", (entry) => entry.date],
  ["basis", (entry) => entry.basis],
  ["in_doubt", (entry) => (entry.doubt ? "yes" : "")],
  ["kind", (entry) => entry.kind],
  ["told_as", (entry) => entry.status.join("; ")],
  ["title", (entry) => entry.title],
  ["about_it", (entry) => entry.lines.join(" | ")],
  ["actors", (entry) => entry.actors.map((number) => data.actors[number].name).join("; ")],
  ["claimed_by", (entry) => entry.claimants.map((number) => data.actors[number].name).join("; ")],
  ["places", (entry) => entry.places.join("; ")],
  ["sources", (entry) => entry.sources.join("; ")],
  ["passages", (entry) => entry.passages.map(quotedText).join(" | ")],
];

function quotedText(passage) {
  return passage.quote.map((piece) => piece[0]).join("");
}

/**
 * A cell in quotation marks, and never a formula: spreadsheets take what begins with one of these
 * signs, also after white space, for one.
 */
function cell(text) {
  const safe = /^[\s\p{Cf}]*[=+\-@＝＋－＠|%]/u.test(text) ? "'" + text : text;
  return '"' + safe.replace(/"/g, '""') + '"';
}

function entriesAsCSV(entries) {
  const rows = [columns.map(([name]) => name), ...entries.map((entry) => columns.map(([, value]) => value(entry)))];
  return "\uFEFF" + rows.map((row) => row.map(cell).join(",") + "\r\n").join("");
}

/** The entries with names in place of numbers, the sources they cite, and the filter. */
function entriesAsJSON(entries) {
  const names = (numbers) => numbers.map((number) => data.actors[number].name);
  const cited = new Set(entries.flatMap((entry) => entry.sources));
  return JSON.stringify({
    title: data.title, filter: currentFilter(),
    entries: entries.map((entry) => ({
      id: entry.id, date: entry.edtf || null, dateInWords: entry.date, basis: entry.basis, inDoubt: entry.doubt,
      kind: entry.kind, toldAs: entry.status, title: entry.title, about: entry.lines,
      actors: names(entry.actors), claimedBy: names(entry.claimants), places: entry.places, sources: entry.sources,
      passages: entry.passages.map((passage) => ({
        quote: quotedText(passage), source: passage.source, page: passage.page, claim: passage.claim,
        date: passage.edtf, dateWords: passage.dateText, steps: passage.steps,
      })),
    })),
    sources: data.sources.filter((source, place) => cited.has(place + 1))
      .map((source) => ({ number: source.number, about: source.texts, url: source.url, text: source.text })),
  }, null, 1) + "\n";
}

function entriesAsText(entries) {
  const lines = [data.title, byId("count").textContent, ""];
  let heading = null;
  for (const entry of entries) {
    if (entry.section !== heading) {
      heading = entry.section;
      lines.push("", heading, "-".repeat(Array.from(heading).length));
    }
    lines.push("", (entry.date || "no date") + (entry.doubt ? " (in doubt)" : "") + ": " + entry.title);
    for (const line of entry.lines) lines.push("    " + line);
  }
  const cited = new Set(entries.flatMap((entry) => entry.sources));
  if (cited.size) lines.push("", "Sources", "-------", "");
  data.sources.forEach((source, place) => {
    if (cited.has(place + 1)) lines.push("[" + source.number + "] " + source.texts.join("; "));
  });
  return lines.join("\n") + "\n";
}

/** Hands a file to the browser. */
function save(name, type, text) {
  const address = URL.createObjectURL(new Blob([text], { type: type + ";charset=utf-8" }));
  const link = element("a", { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 10000);
}
