// The time axis: true to scale, whatever the entries. What is dated to a short time stands as
// columns above the line, what lasts as bars below it; what is in doubt is hollow and dashed.

const axisMetrics = { side: 14, columns: 84, bin: 6, bar: 7, gap: 3, mostBars: 7, words: 18 };

/** Whether all of the time is shown where a few entries lie far off. */
let showsWholeTime = false;

/** What of the entries can be drawn, and between which days. */
function axisScene(entries, from, to) {
  const drawn = entries.filter((entry) => entry.spans.length);
  if (!drawn.length) return null;
  const ranges = drawn.map(({ spans: [[first, end]] }) => [first ?? end - 1, end ?? first + 1]);
  let start = ranges.reduce((least, range) => Math.min(least, range[0]), Infinity);
  let end = ranges.reduce((most, range) => Math.max(most, range[1]), -Infinity);
  if (from) start = Math.max(start, from[0]);
  if (to) end = Math.min(end, to[1]);
  if (end <= start) end = start + 1;
  const core = from || to ? null : coreOf(ranges, end - start);
  if (core && !showsWholeTime) [start, end] = core;
  const margin = Math.max((end - start) * 0.02, 0.5);
  [start, end] = [start - margin, end + margin];
  const outside = ranges.filter((range) => range[1] <= start || range[0] >= end).length;
  return { drawn, start, end, outside, hasCore: Boolean(core) };
}

/**
 * The shortest time in which most entries begin, where that is less than a quarter of all: a few that
 * lie far off would leave no room to tell the others apart. The more lie outside, the more must be
 * gained.
 */
function coreOf(ranges, length) {
  const starts = ranges.map((range) => range[0]).sort((a, b) => a - b);
  let core = null;
  for (const share of [0.95, 0.9, 0.8, 0.7]) {
    const last = Math.ceil(starts.length * share) - 1;
    let best = [-Infinity, Infinity];
    for (let place = 0; place + last < starts.length; place++) {
      const [start, end] = [starts[place], starts[place + last] + 1];
      if (end - start < best[1] - best[0]) best = [start, end];
    }
    if (best[1] - best[0] < length / 4) {
      core = best;
      length = best[1] - best[0];
    }
  }
  return core;
}

function drawAxis(entries, from, to) {
  const scene = axisScene(entries, from, to);
  byId("axis").hidden = !scene;
  if (!scene) return;
  const width = Math.max(byId("axis-drawing").clientWidth, 200);
  const inner = width - 2 * axisMetrics.side;
  const place = (day) => axisMetrics.side + ((day - scene.start) / (scene.end - scene.start)) * inner;
  const day = (x) => scene.start + ((x - axisMetrics.side) / inner) * (scene.end - scene.start);
  const columnWidth = Math.min(4 * axisMetrics.bin, Math.max(axisMetrics.bin, (place(1) - place(0)) / 2));
  const { bins, bars } = placed(scene, place, width, columnWidth);
  const rows = rowsOf(bars);
  const below = rows.length * (axisMetrics.bar + axisMetrics.gap);
  const line = axisMetrics.columns + 6;
  const height = line + axisMetrics.words + below + 8;
  const drawing = shape("svg", {
    width, height, viewBox: "0 0 " + width + " " + height, role: "img",
    "aria-label": axisWords(scene, entries),
  });
  drawTicks(drawing, scene, place, line, height);
  drawColumns(drawing, bins, columnWidth, line);
  drawBars(drawing, rows, line + axisMetrics.words);
  listenToAxis(drawing, day, scene);
  byId("axis-drawing").replaceChildren(drawing);
  const hidden = bars.length - rows.reduce((sum, row) => sum + row.length, 0);
  byId("whole").hidden = !scene.hasCore;
  byId("whole").textContent = showsWholeTime
    ? "Show the time of most entries"
    : "Show all time (" + counted(scene.outside, "entry lies", "entries lie") + " before or after)";
  byId("axis-help").textContent =
    "Columns: entries of a short time. Bars: what lasts, or is known to a month or year only. Hollow and dashed: in doubt. " +
    "Drag over the axis to choose a time." +
    (hidden ? " " + counted(hidden, "bar has", "bars have") + " no room here." : "");
}

/** The axis in words, for whoever does not see it. */
function axisWords(scene, entries) {
  const first = dayWords(Math.ceil(scene.start));
  const last = dayWords(Math.floor(scene.end) - 1);
  return counted(scene.drawn.length, "entry", "entries") + " of " + entries.length +
    " on a time axis from " + first + " to " + last;
}

/**
 * Short ones by the left end of their column, long ones as bars from left to right. A day is short, however
 * wide it is.
 */
function placed(scene, place, width, columnWidth) {
  const bins = new Map();
  const isWide = columnWidth > axisMetrics.bin;
  const bars = [];
  for (const entry of scene.drawn) {
    const [first, end] = entry.spans[0];
    const from = first === null ? null : place(first);
    const to = end === null ? null : place(end);
    if (from !== null && to !== null && (end - first <= 1 || to - from < 2.5 * axisMetrics.bin)) {
      const middle = (from + to) / 2;
      if (middle < 0 || middle > width) continue;
      const left = isWide ? middle - columnWidth / 2 : Math.floor(middle / axisMetrics.bin) * axisMetrics.bin;
      const bin = bins.get(left) || bins.set(left, { sure: [], doubtful: [] }).get(left);
      (entry.doubt ? bin.doubtful : bin.sure).push(entry);
    } else {
      const left = Math.max(from === null ? to - 40 : from, 0);
      const right = Math.min(to === null ? from + 40 : to, width);
      // What covers all that is shown says nothing there.
      if (right > left && (left > 0 || right < width)) bars.push({ entry, left, right, opensLeft: from === null, opensRight: to === null });
    }
  }
  return { bins, bars };
}

/** Bars under each other that do not touch, the shortest first, in as many rows as there is room for. */
function rowsOf(bars) {
  const rows = [];
  const length = (bar) => bar.right - bar.left;
  for (const bar of [...bars].sort((a, b) => length(a) - length(b) || a.left - b.left)) {
    const row = rows.find((row) => row.every((other) => other.right + 2 <= bar.left || bar.right + 2 <= other.left));
    if (row) row.push(bar);
    else if (rows.length < axisMetrics.mostBars) rows.push([bar]);
  }
  return rows;
}

function drawTicks(drawing, scene, place, line, height) {
  const daysAWord = ((scene.end - scene.start) * 96) / (place(scene.end) - place(scene.start));
  const step = steps.find((step) => step.length >= daysAWord) || steps[steps.length - 1];
  let rightmost = -Infinity;
  for (let day = step.start(scene.start); day <= scene.end; day = step.next(day)) {
    if (day < scene.start) continue;
    const x = place(day);
    drawing.append(shape("line", { class: "tick", x1: x, x2: x, y1: 4, y2: height }));
    const words = step.words(day);
    const half = words.length * 3.4;
    if (x - half < Math.max(rightmost, 0) || x + half > place(scene.end) + axisMetrics.side) continue;
    rightmost = x + half + 8;
    drawing.append(shape("text", { class: "tick-words", x, y: line + 13, "text-anchor": "middle" }, words));
  }
  drawing.append(shape("line", {
    class: "time-line", x1: place(scene.start), x2: place(scene.end), y1: line, y2: line,
  }));
}

function drawColumns(drawing, bins, width, line) {
  let most = 1;
  for (const bin of bins.values()) most = Math.max(most, bin.sure.length + bin.doubtful.length);
  const unit = Math.min(10, axisMetrics.columns / most);
  for (const [left, bin] of bins) {
    const all = [...bin.sure, ...bin.doubtful];
    const group = shape("g", { class: "column", "data-entry": all[0].id },
      shape("title", {}, columnWords(all)));
    let top = line;
    for (const [list, name] of [[bin.sure, "sure"], [bin.doubtful, "doubtful"]]) {
      if (!list.length) continue;
      const tall = Math.max(list.length * unit, 2);
      top -= tall;
      group.append(shape("rect", {
        class: name, x: left + 0.75, y: top + 0.5, width: width - 1.5, height: Math.max(tall - 1, 1),
      }));
    }
    drawing.append(group);
  }
}

function columnWords(entries) {
  const lines = entries.slice(0, 6).map((entry) => entry.date + ": " + entry.title);
  if (entries.length > 6) lines.push("and " + (entries.length - 6) + " more");
  return lines.join("\n");
}

function drawBars(drawing, rows, top) {
  rows.forEach((row, number) => {
    const y = top + number * (axisMetrics.bar + axisMetrics.gap);
    for (const bar of row) {
      const name = bar.entry.doubt ? "bar doubtful" : "bar sure";
      const group = shape("g", { class: "column", "data-entry": bar.entry.id },
        shape("title", {}, bar.entry.date + ": " + bar.entry.title));
      group.append(shape("rect", {
        class: name, x: bar.left + 0.5, y: y + 0.5, width: Math.max(bar.right - bar.left - 1, 2),
        height: axisMetrics.bar - 1, rx: 1.5,
      }));
      // An open end has an arrow that leads on.
      if (bar.opensRight || bar.opensLeft) {
        const [x, way] = bar.opensRight ? [bar.right, 1] : [bar.left, -1];
        const middle = y + axisMetrics.bar / 2;
        group.append(shape("path", {
          class: "arrow",
          d: "M" + (x - way * 5) + " " + (middle - 3.5) + "L" + x + " " + middle + "L" + (x - way * 5) + " " + (middle + 3.5),
        }));
      }
      drawing.append(group);
    }
  });
}

/** A drag chooses a time, a click leads to the entry. */
function listenToAxis(drawing, day, scene) {
  let start = null;
  let box = null;
  const at = (event) => event.clientX - drawing.getBoundingClientRect().left;
  drawing.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    start = at(event);
    drawing.setPointerCapture(event.pointerId);
  });
  drawing.addEventListener("pointermove", (event) => {
    if (start === null || Math.abs(at(event) - start) < 5) return;
    if (!box) drawing.append((box = shape("rect", { class: "choice", y: 0, height: "100%" })));
    box.setAttribute("x", Math.min(start, at(event)));
    box.setAttribute("width", Math.abs(at(event) - start));
  });
  drawing.addEventListener("pointerup", (event) => {
    if (start === null) return;
    const [left, right] = [Math.min(start, at(event)), Math.max(start, at(event))];
    const isDrag = box !== null;
    start = null;
    box?.remove();
    box = null;
    if (isDrag) {
      chooseTime(Math.max(day(left), scene.start), Math.min(day(right), scene.end));
    } else {
      const hit = document.elementFromPoint(event.clientX, event.clientY)?.closest("[data-entry]");
      if (hit) openEntry(hit.dataset.entry);
    }
  });
}
