// Choosing words of a paragraph by the keyboard: typed, or walked to with the arrows.
import { WordSpans } from "./word-spans.js";

const NAME = "picked-words";
const form = document.getElementById("word-picker");
const field = form?.querySelector("input");
const picked = form?.querySelector("[data-picked]");
const none = form?.querySelector("[data-none]");
let work = null; // the paragraph, its words, the places that fit what is typed, the span that is chosen

/** The chosen words as a range of the paragraph, across its marks. */
function rangeOf(text, { start, end }) {
  const range = document.createRange();
  const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
  for (let node, at = 0; (node = walker.nextNode()); at += node.data.length) {
    if (at <= start && start < at + node.data.length) {
      range.setStart(node, start - at);
    }
    if (at < end && end <= at + node.data.length) {
      range.setEnd(node, end - at);
    }
  }
  return range;
}

function choose(span) {
  work.span = span;
  picked.hidden = !span;
  none.hidden = Boolean(span);
  picked.textContent = span ? work.spans.text.slice(span.start, span.end) : "";
  const range = span && rangeOf(work.text, span);
  work.range = range;
  if (range) {
    window.CSS.highlights?.set(NAME, new Highlight(range));
  } else {
    window.CSS.highlights?.delete(NAME);
  }
}

function onInput(event) {
  if (event.isComposing) {
    return;
  }
  work.places = work.spans.places(field.value.trim());
  work.at = 0;
  choose(field.value.trim() ? work.places[0] ?? null : work.spans.first);
}

function nextPlace(by) {
  const { places } = work;
  if (places.length) {
    work.at = (work.at + by + places.length) % places.length;
    choose(places[work.at]);
  }
}

/** Which way an arrow leads in this paragraph: right is back where one reads from the right. */
function forward(key) {
  const by = { ArrowRight: 1, ArrowLeft: -1 }[key] ?? 0;
  return getComputedStyle(work.text).direction === "rtl" ? -by : by;
}

function onKey(event) {
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) {
    return;
  }
  const by = forward(event.key);
  const place = { ArrowDown: 1, ArrowUp: -1 }[event.key] ?? 0;
  if (by && work.span) {
    event.preventDefault();
    choose(event.shiftKey ? work.spans.stretched(work.span, by) : work.spans.beside(work.span, by));
  } else if (place) {
    event.preventDefault();
    nextPlace(place);
  }
}

function onSubmit(event) {
  event.preventDefault();
  const { row, range, done } = work;
  if (range) {
    form.hidePopover();
    done(row, range);
  }
}

function place() {
  const { left, right, top, bottom } = work.text.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height, style } = form;
  const start = getComputedStyle(work.text).direction === "rtl" ? right - width : left;
  const below = bottom + 8;
  const wanted = below + height > innerHeight ? top - height - 8 : below;
  style.left = `${Math.max(12, Math.min(start, innerWidth - width - 12))}px`;
  style.top = `${Math.max(12, Math.min(wanted, innerHeight - height - 12))}px`;
}

/** Asks which words of the row are meant; calls `done(row, range)` with them. Says whether it can ask. */
export function pickWords(row, done) {
  const text = row?.querySelector("[data-text]");
  const spans = text && form?.showPopover && "Segmenter" in Intl ? new WordSpans(text.textContent, text.lang) : null;
  if (!spans?.first) {
    return false;
  }
  work = { row, text, spans, done, places: [], at: 0 };
  field.value = "";
  choose(spans.first);
  form.showPopover();
  place();
  field.focus({ preventScroll: true });
  return true;
}

if (form?.showPopover) {
  field.addEventListener("input", onInput);
  field.addEventListener("compositionend", () => onInput({}));
  field.addEventListener("keydown", onKey);
  form.addEventListener("submit", onSubmit);
  form.addEventListener("toggle", ({ newState }) => {
    if (newState === "closed") {
      window.CSS.highlights?.delete(NAME);
    }
  });
}
