// Where the marks of a text stand after an edit: what fills a mark's place is the mark's.
// Offsets are those of JavaScript's strings, half-open.

const LETTER = "(?![\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}\\p{sc=Thai}])[\\p{L}\\p{M}\\p{N}]";
const LETTERS_FIRST = new RegExp(`^(?:${LETTER})+`, "u");
const LETTERS_LAST = new RegExp(`(?:${LETTER})+$`, "u");
const LOW = /[\uDC00-\uDFFF]/;

/** Gives what was replaced by what. The caret stands behind what was typed. */
export function edited(before, after, caret) {
  const most = Math.min(before.length, after.length);
  let tail = 0;
  while (tail < Math.min(most, after.length - caret) && before.at(-1 - tail) === after.at(-1 - tail)) {
    tail += 1;
  }
  let start = 0;
  while (start < most - tail && before[start] === after[start]) {
    start += 1;
  }
  // Half of a character is none: emoji share their first halves.
  if (LOW.test(before[start] ?? "") || LOW.test(after[start] ?? "")) {
    start = Math.max(0, start - 1);
  }
  if (tail && LOW.test(before.at(-tail))) {
    tail -= 1;
  }
  return { start, end: before.length - tail, text: after.slice(start, after.length - tail) };
}

/** Gives the mark's new place, or null where the edit took it away with its neighbours. */
function moved(mark, edit, before) {
  const by = edit.text.length - (edit.end - edit.start);
  const inside = edit.start >= mark.start && edit.end <= mark.end;
  const typedBehind = edit.start === mark.end && edit.end === mark.end;
  const typedBefore = edit.start === mark.start && edit.end === mark.start;
  const empty = mark.start === mark.end;
  if (inside && (empty || !(typedBehind || typedBefore))) {
    const end = mark.end + by;
    return { ...mark, end, filling: empty || edit.start === mark.start };
  }
  if (typedBehind) {
    return { ...mark, end: mark.end + grown(mark, edit, before) };
  }
  if (typedBefore) {
    const letter = LETTERS_FIRST.test(before.slice(mark.start, mark.end));
    const joined = letter ? (LETTERS_LAST.exec(edit.text)?.[0].length ?? 0) : 0;
    return { ...mark, start: mark.start + by - joined, end: mark.end + by, filling: false };
  }
  return apart(mark, edit, by);
}

/** How much of what was typed right behind a mark belongs to its word. */
function grown(mark, edit, before) {
  if (mark.filling && /^\S+$/u.test(edit.text)) {
    return edit.text.length;
  }
  const letter = LETTERS_LAST.test(before.slice(mark.start, mark.end));
  return letter ? (LETTERS_FIRST.exec(edit.text)?.[0].length ?? 0) : 0;
}

function apart(mark, edit, by) {
  if (edit.start >= mark.end) {
    return { ...mark, filling: false };
  }
  if (edit.end <= mark.start) {
    return { ...mark, start: mark.start + by, end: mark.end + by, filling: false };
  }
  if (edit.start <= mark.start && edit.end >= mark.end) {
    return null;
  }
  return edit.start < mark.start
    ? { ...mark, start: edit.start + edit.text.length, end: mark.end + by, filling: false }
    : { ...mark, end: edit.start, filling: false };
}

/** Moves all marks through one edit; none overlaps the one before it. */
export function follow(marks, edit, before) {
  const kept = [];
  let least = 0;
  for (const mark of marks) {
    const place = moved(mark, edit, before);
    if (place && place.end >= least) {
      place.start = Math.max(place.start, least);
      least = place.end;
      kept.push(place);
    }
  }
  return kept;
}

/** Reads the marks of a layer that the server drew. */
export function marksIn(layer) {
  const marks = [];
  let at = 0;
  for (const node of layer.childNodes) {
    const end = at + node.textContent.length;
    if (node.nodeName === "MARK") {
      marks.push({ node, start: at, end, filling: false });
    }
    at = end;
  }
  return marks;
}

/** Changes only what differs: the browser keeps the shapes of all letters that stay. */
function put(node, words) {
  if (node.data !== words) {
    const { start, end, text } = edited(node.data, words, words.length);
    node.replaceData(start, end - start, text);
  }
}

/** Draws marks into a layer: text and marks in turn, and only what differs is touched. */
export function draw(layer, text, marks) {
  const same = layer.childNodes.length === 2 * marks.length + 1;
  if (!same || marks.some((mark, n) => layer.childNodes[2 * n + 1] !== mark.node)) {
    layer.replaceChildren(new Text(), ...marks.flatMap((mark) => [mark.node, new Text()]));
  }
  let at = 0;
  marks.forEach((mark, n) => {
    put(layer.childNodes[2 * n], text.slice(at, mark.start));
    if (!mark.node.firstChild) {
      mark.node.append(new Text());
    }
    put(mark.node.firstChild, text.slice(mark.start, mark.end));
    at = mark.end;
  });
  put(layer.lastChild, text.slice(at));
}
