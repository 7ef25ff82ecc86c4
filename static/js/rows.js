// Which paragraph is at work: the current one. Its names, signs and tools come when it is reached.

const started = document.querySelector(".row:target, .row.editing, .row[aria-current]");
let id = started?.id ?? null;
const coming = new WeakMap();

export const rows = () => [...document.querySelectorAll(".rows .row")];

export const current = () => (id ? document.getElementById(id) : null);

function mark(row) {
  for (const old of document.querySelectorAll(".row[aria-current], .meter [aria-current]")) {
    old.removeAttribute("aria-current");
  }
  row.setAttribute("aria-current", "true");
  document.querySelector(`.meter a[href="#${row.id}"]`)?.setAttribute("aria-current", "true");
}

/** Whatever comes or goes above and below it, the row stays where it is on the screen. */
function inPlace(row, act) {
  const before = row.getBoundingClientRect().top;
  act();
  const moved = row.getBoundingClientRect().top - before;
  if (moved) {
    scrollBy({ top: moved, behavior: "instant" });
  }
}

/** Brings a row into the view; of one that is taller than half of it, the beginning. */
export function bring(row) {
  const block = row.offsetHeight > innerHeight / 2 ? "start" : "center";
  row.scrollIntoView({ block, behavior: "instant" });
}

export function makeCurrent(row) {
  if (id === row.id) {
    mark(row);
    return;
  }
  id = row.id;
  inPlace(row, () => mark(row));
  tell(row);
}

function tell(row) {
  ready(row);
  remember();
  row.dispatchEvent(new CustomEvent("row:current", { bubbles: true }));
}

let later = 0;

/** The address says where one is: a reload comes back here. */
function remember() {
  clearTimeout(later);
  later = setTimeout(() => {
    const address = new URL(location.href);
    for (const name of ["edit", "flag", "card", "done"]) {
      address.searchParams.delete(name);
    }
    address.searchParams.set("at", id.slice(1));
    address.hash = "";
    history.replaceState(null, "", address);
  }, 300);
}

/** Resolves when the row shows all that a row at work shows. */
export function ready(row) {
  if ("around" in row.dataset || row.matches(".editing, .conflict")) {
    return Promise.resolve();
  }
  if (!coming.has(row)) {
    coming.set(row, fetchAround(row).catch(() => coming.delete(row)));
  }
  return coming.get(row);
}

async function fetchAround(row) {
  const address = row.closest(".rows").dataset.around.replace("/0/", `/${row.id.slice(1)}/`);
  const answer = await fetch(address, { headers: { "HX-Request": "true" } });
  if (!answer.ok || "around" in row.dataset) {
    coming.delete(row);
    return;
  }
  const part = document.createElement("template");
  part.innerHTML = await answer.text();
  const piece = (name) => part.content.querySelector(name);
  const tools = row.querySelector(".row-tools");
  inPlace(row, () => {
    row.querySelector(".source").append(...[piece(".names")].filter(Boolean));
    tools?.before(...[piece(".signs")].filter(Boolean));
    tools?.prepend(...[piece(".row-acts")].filter(Boolean));
  });
  row.dataset.around = "";
  row.dispatchEvent(new CustomEvent("row:ready", { bubbles: true }));
}

/** Puts the mark back after an answer replaced the row, and the focus if it went with it. */
export function restore(row) {
  if (!row) {
    return;
  }
  mark(row);
  ready(row);
  if (document.activeElement === document.body) {
    row.tabIndex = -1;
    row.focus({ preventScroll: true });
  }
  row.dispatchEvent(new CustomEvent("row:ready", { bubbles: true }));
}

/** The paragraph `by` steps on from the current one becomes the current one. */
export function step(by) {
  const all = rows();
  const at = all.indexOf(current());
  const next = at < 0 ? all.find((row) => row.getBoundingClientRect().bottom > 140) : all[at + by];
  if (next) {
    makeCurrent(next);
    next.tabIndex = -1;
    next.focus({ preventScroll: true });
    bring(next);
  }
}

if (started) {
  mark(started);
  ready(started);
}

document.addEventListener("click", (event) => {
  const jump = event.target.closest(".meter a, .row-side a, [data-to-row]");
  const row = jump ? document.getElementById(jump.hash.slice(1)) : event.target.closest(".rows .row");
  if (jump && row && !(event.ctrlKey || event.metaKey || event.shiftKey)) {
    event.preventDefault();
    jump.closest("[popover]:popover-open")?.hidePopover();
    makeCurrent(row);
    bring(row);
  } else if (row && !jump) {
    makeCurrent(row);
  }
});

// Nothing moves under a finger or a pointer that is still down: the click comes first.
let pressed = false;
document.addEventListener("pointerdown", () => (pressed = true), true);
for (const name of ["pointerup", "pointercancel"]) {
  document.addEventListener(name, () => setTimeout(() => (pressed = false), 0), true);
}

document.addEventListener("focusin", (event) => {
  const row = event.target.closest?.(".rows .row");
  if (row && !pressed) {
    makeCurrent(row);
  }
});
