// Which paragraph is the current one.

let id = document.querySelector(".row.editing, .row:target")?.id ?? null;

const rows = () => [...document.querySelectorAll(".rows .row")];

export const current = () => (id ? document.getElementById(id) : null);

function mark(row) {
  for (const old of document.querySelectorAll(".row[aria-current], .meter [aria-current]")) {
    old.removeAttribute("aria-current");
  }
  row.setAttribute("aria-current", "true");
  document.querySelector(`.meter a[href="#${row.id}"]`)?.setAttribute("aria-current", "true");
}

export function makeCurrent(row) {
  if (id !== row.id) {
    id = row.id;
    row.dispatchEvent(new CustomEvent("row:current", { bubbles: true }));
  }
  mark(row);
}

/** Puts the mark back after an answer replaced the row, and the focus if it went with it. */
export function restore(row) {
  if (!row) {
    return;
  }
  mark(row);
  if (document.activeElement === document.body) {
    row.tabIndex = -1;
    row.focus({ preventScroll: true });
  }
}

/** The paragraph `by` steps on from the current one becomes the current one. */
export function step(by) {
  const all = rows();
  const inView = all.findIndex((row) => row.getBoundingClientRect().bottom > 140);
  const at = all.indexOf(current());
  const next = all[at < 0 ? inView : at + by];
  if (next) {
    makeCurrent(next);
    next.tabIndex = -1;
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: "center" });
  }
}
