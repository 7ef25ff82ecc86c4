// The cards of the flags pane: opened from their marks, one after another, and kept open.
import { makeCurrent } from "./rows.js";

let visited = null;

const pane = () => document.getElementById("pane");
const cards = () => [...document.querySelectorAll(".open-cards .card")].filter(isShown);
const opened = () => document.querySelector(".card:has(> details[open])");

function isShown(card) {
  return !pane().matches(":popover-open") || card.checkVisibility();
}

function open(card) {
  for (const details of document.querySelectorAll(".card > details[open]")) {
    details.open = false;
  }
  card.querySelector("details").open = true;
}

function show(card) {
  visited = card.id;
  open(card);
  card.scrollIntoView({ block: "nearest" });
  const row = document.getElementById(`p${card.dataset.target}`);
  const mark = row?.querySelector(`mark[data-flag="${card.id.slice(1)}"]`);
  if (row) {
    makeCurrent(row);
    (mark ?? row).scrollIntoView({ block: "center" });
  }
  for (const other of document.querySelectorAll("mark.paired")) {
    other.classList.remove("paired");
  }
  mark?.classList.add("paired");
}

/** Opens the first card of a paragraph, unless one of its cards is open already. */
function follow(row) {
  const own = cards().filter((card) => `p${card.dataset.target}` === row?.id);
  if (own.length && !own.includes(opened())) {
    visited = null;
    open(own[0]);
    own[0].scrollIntoView({ block: "nearest" });
  }
}

/** Goes `by` flags on from the open one, round the end. */
export function stepFlag(by) {
  const all = cards();
  const card = opened();
  const at = all.indexOf(card);
  const next = card && card.id !== visited && by > 0 ? card : all.at((at + by) % all.length);
  if (next) {
    show(next);
  }
}

export function replaceOpened() {
  opened()?.querySelector("[data-replace]")?.click();
}

document.addEventListener("click", (event) => {
  const by = event.target.closest("[data-next-flag]") ? 1 : -1;
  if (event.target.closest("[data-next-flag], [data-previous-flag]")) {
    event.preventDefault();
    stepFlag(by);
    return;
  }
  const flag = event.target.closest("mark[data-flag]")?.dataset.flag;
  const card = flag && getSelection().isCollapsed ? document.getElementById(`f${flag}`) : null;
  if (card) {
    visited = card.id;
    open(card);
    card.scrollIntoView({ block: "nearest" });
  }
});

document.addEventListener("row:current", (event) => follow(event.target));
document.addEventListener("htmx:load", (event) => {
  follow(event.target.closest(".row.editing") ?? document.querySelector(".row.editing"));
});

// An answer brings a new list: the card that was open stays open, or else the one after it.
let order = [];

document.addEventListener("htmx:oobBeforeSwap", ({ detail }) => {
  if (detail.target.id === "flags") {
    const ids = [...detail.target.querySelectorAll(".card")].map((card) => card.id);
    order = opened() ? ids.slice(ids.indexOf(opened().id)) : [];
  }
});

document.addEventListener("htmx:oobAfterSwap", ({ detail }) => {
  if (detail.target.id === "flags") {
    const next = order.find((id) => document.querySelector(`.open-cards #${id}`));
    if (next) {
      open(document.getElementById(next));
    }
  }
});
