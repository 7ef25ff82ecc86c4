// Ctrl+K: find an article, a name or a command, and go there without the mouse.
import { likeness } from "./likeness.js";

const PAUSE = 120;
const dialog = document.getElementById("palette");
const form = dialog?.querySelector("form");
const field = dialog?.querySelector("[role=combobox]");
const found = dialog?.querySelector("[data-found]");
const everywhere = dialog?.querySelector("[data-everywhere]");
const told = dialog?.querySelector("[data-told]");
let waiting = 0;
let asked = null;

const lines = () => [...dialog.querySelectorAll("[role=option]")].filter((line) => !line.closest("[hidden]"));
const chosen = () => dialog.querySelector("[role=option][aria-selected=true]");

function choose(line) {
  chosen()?.setAttribute("aria-selected", "false");
  line?.setAttribute("aria-selected", "true");
  line?.scrollIntoView({ block: "nearest" });
  if (line) {
    field.setAttribute("aria-activedescendant", line.id);
  } else {
    field.removeAttribute("aria-activedescendant");
  }
}

function step(by) {
  const all = lines();
  const at = all.indexOf(chosen());
  choose(all.at((at + by + all.length) % all.length));
}

// Commands are few and stand in the page: the nearest first, one wrong letter forgiven.
function sift(typed) {
  const group = dialog.querySelector("[data-commands]");
  const ranked = [...group.querySelectorAll("[role=option]")].map((line, order) => {
    line.dataset.order ??= order;
    const useless = line.dataset.press && !document.querySelector(line.dataset.press);
    return { line, rank: useless ? null : likeness(typed, line.dataset.words) };
  });
  for (const { line, rank } of ranked) {
    line.hidden = rank === null;
  }
  const shown = ranked.filter(({ rank }) => rank !== null);
  shown.sort((a, b) => a.rank - b.rank || a.line.dataset.order - b.line.dataset.order);
  group.append(...shown.map(({ line }) => line));
  group.hidden = !shown.length;
}

function settle(typed) {
  sift(typed);
  everywhere.hidden = !typed;
  const link = everywhere.querySelector("a");
  link.href = `${form.action}?q=${encodeURIComponent(typed)}`;
  choose(lines()[0]);
  const many = lines().length;
  told.textContent = many === 1 ? told.dataset.one : told.dataset.many.replace("%d", many);
}

async function ask(typed) {
  asked?.abort();
  asked = new AbortController();
  const { signal } = asked;
  try {
    const address = `${form.dataset.options}?q=${encodeURIComponent(typed)}`;
    const answer = await fetch(address, { signal, headers: { Accept: "text/html" } });
    const text = answer.ok && !answer.redirected ? await answer.text() : "";
    const parsed = new DOMParser().parseFromString(text, "text/html");
    found.replaceChildren(...parsed.body.childNodes);
    settle(typed);
  } catch {
    // A later question took its place, or the connection is away: the commands still stand.
  }
}

function heard() {
  const typed = field.value.trim();
  clearTimeout(waiting);
  asked?.abort();
  if (!typed) {
    found.replaceChildren();
  }
  settle(typed);
  if (typed) {
    waiting = setTimeout(ask, PAUSE, typed);
  }
}

function open() {
  if (dialog.open) {
    field.select();
    return;
  }
  field.value = "";
  heard();
  dialog.showModal();
  field.focus();
}

function follow(line) {
  const { press } = line.dataset;
  if (press) {
    dialog.close();
    const act = document.querySelector(press);
    act?.focus({ preventScroll: true });
    act?.click();
  } else {
    location.assign(line.href);
  }
}

function pressed(event) {
  if (event.isComposing) {
    return;
  }
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (by) {
    event.preventDefault();
    step(by);
  } else if (event.key === "Enter" && chosen()) {
    event.preventDefault();
    follow(chosen());
  }
}

if (dialog) {
  field.addEventListener("input", (event) => event.isComposing || heard());
  field.addEventListener("compositionend", heard);
  field.addEventListener("keydown", pressed);
  dialog.addEventListener("click", (event) => {
    const line = event.target.closest("[data-press]");
    if (line) {
      follow(line);
    } else if (event.target === dialog) {
      dialog.close();
    }
  });
  document.addEventListener("keydown", (event) => {
    if (event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey) {
      event.preventDefault();
      open();
    }
  });
  document.addEventListener("click", (event) => {
    const opener = event.target.closest("[data-palette]");
    if (opener && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      open();
    }
  });
}
