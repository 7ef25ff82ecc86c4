// One key, one meaning. Single letters rest inside fields and while a word is being composed.
import { replaceOpened, stepFlag } from "./cards.js";
import { current, makeCurrent, step } from "./rows.js";

const inRow = (selector) => current()?.querySelector(selector);
const list = () => document.getElementById("keys");

const KEYS = {
  j: () => step(1),
  k: () => step(-1),
  n: () => stepFlag(1),
  N: () => stepFlag(-1),
  e: () => inRow("[data-edit]")?.click(),
  a: () => inRow("[data-tick]")?.click(),
  f: () => document.querySelector("flag-selection")?.openSelected() || inRow("[data-flag-words]")?.click(),
  r: replaceOpened,
  "?": () => list()?.showModal(),
};

const REASONS = ".card-body:not([hidden]) .keep[open] [data-key]";

function reason(key) {
  const found = [...document.querySelectorAll(REASONS)].find((item) => item.dataset.key === key);
  if (found?.matches("input")) {
    found.focus();
  } else {
    found?.click();
  }
  return Boolean(found);
}

function confirm(event) {
  const form = event.target.closest("form.editor");
  if (form && event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    form.querySelector("[name=then]").click();
  }
}

function press(event) {
  const act = KEYS[event.shiftKey ? event.key : event.key.toLowerCase()];
  if (act || reason(event.key)) {
    event.preventDefault();
    act?.();
  }
}

document.addEventListener("keydown", (event) => {
  if (event.isComposing) {
    return;
  }
  const busy = event.target.closest("input:not([type=radio]), textarea, select, dialog, [popover].flag-form");
  if (busy) {
    confirm(event);
  } else if (!event.ctrlKey && !event.metaKey && !event.altKey) {
    press(event);
  }
});

document.addEventListener("focusin", (event) => {
  const row = event.target.closest?.(".rows .row");
  if (row) {
    makeCurrent(row);
  }
});

document.addEventListener("click", (event) => {
  if (event.target.closest("[data-next-row]")) {
    step(1);
  } else if (event.target.closest("[data-previous-row]")) {
    step(-1);
  } else if (event.target.closest("[data-main-action]")) {
    stepFlag(1);
  } else if (event.target.closest("[data-keys]")) {
    list()?.showModal();
  }
});
