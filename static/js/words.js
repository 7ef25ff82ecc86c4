// The sentences of the scripts, as the page has them in its reader's language.

const page = document.getElementById("words")?.dataset ?? {};
const language = document.documentElement.lang;

/** Gives a sentence; `{name}` in it stands for what `values` has under that name. */
export function told(name, values = {}) {
  return (page[name] ?? "").replace(/\{(\w+)\}/g, (_whole, value) => values[value]);
}

/** Gives the time of day, as the reader's language writes it in a newsroom: 14:02. */
export function clock(at) {
  return new Intl.DateTimeFormat(language, { hour: "2-digit", minute: "2-digit", hourCycle: "h23", numberingSystem: "latn" }).format(at);
}
