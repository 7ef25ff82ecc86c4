// The words of a text, and how one goes from some of them to others. Offsets are UTF-16, half-open.

/** Languages that write no spaces: what is typed is what is meant, not the beginning of a word. */
const UNSPACED = /^(zh|ja|th|lo|km|my)\b/;
/** A name stands alone in Grier’s and in l’Amérique. */
const WORD = /[\p{L}\p{M}\p{N}\u200c\u200d]+/gu;

function wordsOf(text, language, spaced) {
  const found = spaced
    ? [...text.matchAll(WORD)].map((match) => [match.index, match[0]])
    : [...new Intl.Segmenter(language, { granularity: "word" }).segment(text)]
        .filter((piece) => piece.isWordLike)
        .map((piece) => [piece.index, piece.segment]);
  return found.map(([start, word]) => ({ start, end: start + word.length }));
}

export class WordSpans {
  constructor(text, language) {
    this.text = text;
    this.spaced = !UNSPACED.test(language);
    this.words = wordsOf(text, language, this.spaced);
  }

  get first() {
    return this.words[0] ?? null;
  }

  /** The word after these, or before them; at either end they stay. */
  beside({ start, end }, by) {
    const { words } = this;
    return (by > 0 ? words.find((word) => word.start >= end) : words.findLast((word) => word.end <= start)) ?? { start, end };
  }

  /** These words and the next one, or without the last one; one of them always stays. */
  stretched({ start, end }, by) {
    const { words } = this;
    const last = by > 0 ? words.find((word) => word.end > end) : words.findLast((word) => word.end < end && word.end > start);
    return { start, end: last?.end ?? end };
  }

  /** Every place that says so, whatever the case; those at the beginning of a word come first. */
  places(typed) {
    // A letter may change its length with its case: then the case must be right.
    const lower = this.text.toLowerCase();
    const folds = lower.length === this.text.length;
    const [text, wanted] = folds ? [lower, typed.toLowerCase()] : [this.text, typed];
    const found = [];
    for (let at = wanted ? text.indexOf(wanted) : -1; at >= 0; at = text.indexOf(wanted, at + 1)) {
      found.push({ start: at, end: at + wanted.length });
    }
    const begins = (place) => this.words.some((word) => word.start === place.start);
    const ordered = [...found.filter(begins), ...found.filter((place) => !begins(place))];
    return this.spaced ? ordered.map((place) => this.completed(place)) : ordered;
  }

  completed({ start, end }) {
    const first = this.words.find((word) => word.start <= start && start < word.end);
    const last = this.words.find((word) => word.start < end && end <= word.end);
    return { start: first?.start ?? start, end: last?.end ?? end };
  }
}
