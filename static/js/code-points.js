// Where a selection lies in a text: offsets in code points, half-open, without outer spaces.

const count = (text) => Array.from(text).length;

function trimmed(before, quote) {
  const left = quote.length - quote.trimStart().length;
  const start = count(before + quote.slice(0, left));
  const words = quote.trim();
  return words ? { start, end: start + count(words), quote: words } : null;
}

/** The span that a DOM range covers in `root`; null where it covers no words of it. */
export function spanOfRange(range, root) {
  const inside = range.cloneRange();
  if (!root.contains(inside.startContainer)) {
    inside.setStart(root, 0);
  }
  if (!root.contains(inside.endContainer)) {
    inside.setEnd(root, root.childNodes.length);
  }
  const before = document.createRange();
  before.setStart(root, 0);
  before.setEnd(inside.startContainer, inside.startOffset);
  return trimmed(before.toString(), inside.toString());
}

/** The span that is selected in a textarea. */
export function spanOfField(field) {
  const { selectionStart, selectionEnd, value } = field;
  return trimmed(value.slice(0, selectionStart), value.slice(selectionStart, selectionEnd));
}
