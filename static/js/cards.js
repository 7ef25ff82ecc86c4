// The cards of the flags pane: a line each, opened from their marks, one after another.
import { current, makeCurrent } from "./rows.js";

const bodied = () => document.querySelector(".card:has(> .card-body)")?.id ?? null;

let visited = null;
let wanted = bodied(); // the card that is open, or will be once its body has come
let arrival = Promise.resolve();

const pane = () => document.getElementById("pane");
const cards = () => [...document.querySelectorAll(".open-cards .card")].filter(isShown);
const isDrawer = () => !pane().checkVisibility();
const opened = () => wanted && document.getElementById(wanted);

/** Whether the filter lists it, be the pane itself seen or not. */
const isShown = (card) => getComputedStyle(card).display !== "none";

/** Shows the body of the card that is wanted; what is typed in another one stays in it. */
function settle() {
  for (const body of document.querySelectorAll(".card-body")) {
    body.hidden = body.parentElement.id !== wanted;
  }
}

function open(card) {
  wanted = card.id;
  settle();
  if (!card.querySelector(".card-body") && !("asked" in card.dataset)) {
    arrival = fetchBody(card);
  }
}

async function fetchBody(card) {
  card.dataset.asked = "";
  const address = card.querySelector("a").getAttribute("href");
  await window.htmx.ajax("GET", address, { source: card, target: card, swap: "beforeend" }).catch(() => {});
  delete card.dataset.asked;
  settle();
  opened()?.scrollIntoView({ block: "nearest" });
}

function show(card) {
  visited = card.id;
  open(card);
  card.scrollIntoView({ block: "nearest" });
  const row = document.getElementById(`p${card.dataset.target}`);
  const mark = row?.querySelector(`mark[data-flag="${card.id.slice(1)}"]`);
  if (row) {
    makeCurrent(row);
    (mark ?? row).scrollIntoView({ block: "center", behavior: "instant" });
  }
  outline(row, mark);
}

/** The flagged words stand out, and what they render in the source. */
function outline(row, mark) {
  for (const other of document.querySelectorAll(".paired")) {
    other.classList.remove("paired");
  }
  mark?.classList.add("paired");
  const key = mark?.dataset.key;
  for (const twin of key ? row.querySelectorAll(`.source [data-key="${CSS.escape(key)}"]`) : []) {
    twin.classList.add("paired");
  }
}

function toggle(card) {
  if (card === opened()) {
    wanted = null;
    settle();
  } else {
    visited = null;
    open(card);
  }
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

/** A list that led to a flag does not stay in front of it. */
function leaveMenu(menu) {
  const row = current();
  if (menu && row) {
    menu.open = false;
    row.tabIndex = -1;
    row.focus({ preventScroll: true });
  }
}

export async function replaceOpened() {
  await arrival;
  opened()?.querySelector("[data-replace]")?.click();
}

document.addEventListener("click", (event) => {
  const by = event.target.closest("[data-next-flag]") ? 1 : -1;
  if (event.target.closest("[data-next-flag], [data-previous-flag]")) {
    event.preventDefault();
    stepFlag(by);
    leaveMenu(event.target.closest("details.menu"));
    return;
  }
  const line = event.target.closest(".card > a");
  if (line && !(event.ctrlKey || event.metaKey || event.shiftKey)) {
    event.preventDefault();
    toggle(line.parentElement);
    return;
  }
  const flag = event.target.closest("mark[data-flag]")?.dataset.flag;
  const talked = event.target.closest("[data-card]")?.dataset.card;
  const card = document.getElementById(`f${talked ?? (getSelection().isCollapsed && flag)}`);
  if (card) {
    event.preventDefault();
    visited = card.id;
    open(card);
    if (isDrawer()) {
      pane().showPopover();
    }
    card.scrollIntoView({ block: "nearest" });
  }
});

document.addEventListener("row:current", (event) => follow(event.target));
document.addEventListener("htmx:load", ({ target }) => {
  if (!target.matches(".card-body")) {
    follow(target.closest(".row.editing") ?? document.querySelector(".row.editing"));
  }
});

// An answer brings a new list: the card that was open stays open, or else the one after it.
let order = [];
let held = false; // the focus was in the list

document.addEventListener("htmx:oobBeforeSwap", ({ detail }) => {
  if (detail.target.id === "flags") {
    held = detail.target.contains(document.activeElement);
    const ids = [...detail.target.querySelectorAll(".card")].map((card) => card.id);
    order = opened() ? ids.slice(ids.indexOf(opened().id)) : [];
  }
});

document.addEventListener("htmx:oobAfterSwap", ({ detail }) => {
  if (detail.target.id === "flags") {
    const next = order.find((id) => document.querySelector(`.open-cards #${id}`));
    wanted = bodied();
    if (next) {
      open(document.getElementById(next));
    }
    if (held) {
      (opened()?.querySelector("a") ?? pane()).focus({ preventScroll: true });
    }
  }
});
