// One key, one meaning. Single letters rest inside fields and while a word is being composed.
import { replaceOpened, stepFlag } from "./cards.js";
import { current, ready, step } from "./rows.js";
import { leave } from "./seg-saving.js";

const inRow = (selector) => current()?.querySelector(selector);

async function fixRow() {
  const row = current();
  if (row) {
    await ready(row);
    row.querySelector("[data-fix]")?.click();
  }
}

/** Read and right, and on to the next; what is ticked already stays so. */
export function rightNext() {
  inRow("[data-tick][aria-pressed=false]")?.click();
  step(1);
}

const KEYS = {
  j: () => step(1),
  k: () => step(-1),
  n: () => stepFlag(1),
  N: () => stepFlag(-1),
  e: () => inRow("[data-edit]")?.click(),
  a: () => inRow("[data-tick]")?.click(),
  f: () => document.querySelector("flag-selection")?.openSelected() || inRow("[data-flag-words]")?.click(),
  r: replaceOpened,
  R: fixRow,
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
  if (form) {
    event.preventDefault();
    form.querySelector("[name=then]").click();
  }
}

/** Closes the innermost list that is folded out, and goes back to what opened it; else it stops writing. */
function close(target) {
  const open = target.closest("details.menu[open], details.keep[open]") ?? document.querySelector("details.menu[open]");
  const writing = target.closest("seg-editor")?.closest("form");
  if (open) {
    open.open = false;
    open.querySelector("summary").focus();
  } else if (writing) {
    leave(writing);
  }
}

function press(event) {
  const act = KEYS[event.shiftKey ? event.key : event.key.toLowerCase()];
  if (act || reason(event.key)) {
    event.preventDefault();
    act?.();
  }
}

const FIELDS = "input:not([type=radio], [type=checkbox]), textarea, select, dialog, [popover].flag-form";
const lettersRest = () => document.documentElement.dataset.letters === "off" || document.body.dataset.letters === "off";

document.addEventListener("keydown", (event) => {
  if (event.isComposing || event.defaultPrevented) {
    return;
  }
  const busy = event.target.closest(FIELDS);
  const held = event.ctrlKey || event.metaKey;
  if (event.key === "Escape") {
    close(event.target);
  } else if (event.key === "Enter" && held) {
    if (busy) {
      confirm(event);
    } else {
      event.preventDefault();
      rightNext();
    }
  } else if (!busy && !held && !event.altKey && !lettersRest()) {
    press(event);
  }
});

// A decision that wants words asks for them at once.
document.addEventListener(
  "toggle",
  ({ target }) => {
    if (target.matches("details.menu[open]")) {
      target.querySelector(":scope > form.panel textarea")?.focus();
    }
  },
  true,
);

document.addEventListener("click", (event) => {
  if (event.target.closest("[data-right-next]")) {
    // The form has the press by now: the next paragraph need not wait for its answer.
    setTimeout(() => step(1), 0);
  } else if (event.target.closest("[data-says-why]")) {
    const reasons = event.target.closest(".approval, .compare-bar, main")?.querySelector("details:has(.reasons)");
    if (reasons) {
      reasons.open = true;
      reasons.querySelector("summary").focus();
    }
  }
});
