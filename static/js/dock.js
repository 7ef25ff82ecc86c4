// The dock of narrow screens: where one is, and the one thing to do next.
import { stepFlag } from "./cards.js";
import { rightNext } from "./keys.js";
import { current, rows, step } from "./rows.js";

const dock = document.querySelector(".dock");
const main = dock.querySelector("[data-main-action]");
const touch = matchMedia("(pointer: coarse)");

function next() {
  const row = current();
  const words = touch.matches && document.querySelector("flag-selection")?.lastSelected;
  if (words) {
    return "words";
  }
  if (row?.querySelector("[data-fix]")) {
    return "fix";
  }
  if (row?.querySelector("[data-tick][aria-pressed=false]")) {
    return "right";
  }
  return document.querySelector(".open-cards .card") ? "flag" : "next";
}

const ACTS = {
  words: () => document.querySelector("flag-selection").openLast(),
  fix: () => current().querySelector("[data-fix]").click(),
  right: rightNext,
  flag: () => stepFlag(1),
  next: () => step(1),
};

function show() {
  const at = rows().indexOf(current());
  dock.querySelector("[data-place]").textContent = at < 0 ? "–" : at + 1;
  const what = next();
  for (const label of main.querySelectorAll("[data-when]")) {
    label.hidden = label.dataset.when !== what;
  }
}

dock.addEventListener("click", (event) => {
  if (event.target.closest("[data-next-row]")) {
    step(1);
  } else if (event.target.closest("[data-previous-row]")) {
    step(-1);
  } else if (event.target.closest("[data-main-action]")) {
    ACTS[next()]();
  }
});

for (const name of ["row:current", "row:ready", "htmx:afterSettle"]) {
  document.addEventListener(name, show);
}
if (touch.matches) {
  document.addEventListener("selectionchange", () => setTimeout(show, 0));
}
show();
