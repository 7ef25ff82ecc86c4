// The pairing page: which pair the person is on, by mouse and by key. The server does every act.

const grid = () => document.getElementById("pairs");
const lines = () => [...grid().querySelectorAll("[data-pair]")];
const cells = (line) => [...line.querySelectorAll(".pair-cell")];
const active = () => grid().querySelector(".pair-cell[data-active]");
const acts = () => document.getElementById("acts");
const cutting = () => grid().hasAttribute("data-cutting");

/** Says a sentence to those who listen and to those who look. */
function say(text) {
  document.getElementById("pairing-said").textContent = text;
  grid().querySelector(".pairs-said").textContent = grid().querySelector("[data-refusal]") ? "" : text;
}

function address(cell, more = "") {
  const row = cell.closest("[data-pair]").dataset.pair;
  return `${location.pathname}?row=${row}&side=${cell.dataset.side}${more}`;
}

function mark(element, on) {
  if (on) {
    element.setAttribute("aria-current", "true");
  } else {
    element.removeAttribute("aria-current");
  }
}

/** The pair and the side on which keys and buttons act from now on. */
function activate(cell, { focus = true } = {}) {
  const line = cell.closest("[data-pair]");
  for (const old of grid().querySelectorAll("[data-active]")) {
    delete old.dataset.active;
    old.tabIndex = -1;
  }
  lines().forEach((each) => mark(each, each === line));
  cell.dataset.active = "";
  cell.tabIndex = 0;
  line.append(acts());
  acts().elements.row.value = line.dataset.pair;
  acts().elements.side.value = cell.dataset.side;
  acts().querySelectorAll("[data-go]").forEach((link) => mark(link, link.dataset.go === cell.dataset.side));
  if (focus) {
    cell.focus({ preventScroll: true });
    line.scrollIntoView({ block: "nearest" });
  }
}

function toSide(side) {
  const cell = cells(active().closest("[data-pair]")).find((each) => each.dataset.side === side);
  if (cell) {
    activate(cell);
  }
}

function toLine(line) {
  const mine = line && cells(line).find((cell) => cell.dataset.side === active().dataset.side);
  if (mine ?? line) {
    activate(mine ?? cells(line)[0]);
  }
}

function step(by) {
  const all = lines();
  toLine(all[all.indexOf(active().closest("[data-pair]")) + by]);
}

function toDoubt(by) {
  const all = lines();
  const at = all.indexOf(active().closest("[data-pair]"));
  const rest = by > 0 ? all.slice(at + 1) : all.slice(0, at).reverse();
  const found = rest.find((line) => line.classList.contains("odd"));
  if (found) {
    toLine(found);
  } else {
    say(by > 0 ? "No pair to look at below." : "No pair to look at above.");
  }
}

// Acts wait for one another: each is sent with the number of the pairing that it was meant for.
let sending = false;
const waiting = [];

function send(name) {
  if (sending) {
    waiting.push(name);
    return;
  }
  const button = grid().querySelector(`button[name="act"][value="${name}"]`);
  if (button && button.getAttribute("aria-disabled") !== "true") {
    button.click();
  }
}

function show(path) {
  return htmx.ajax("GET", path, { target: "#pairs", swap: "outerHTML" });
}

const cut = () => show(address(active(), "&cutting"));
const uncut = () => show(address(active()));

function toPlace(by) {
  const places = [...active().querySelectorAll(".cut-here")];
  const at = places.indexOf(document.activeElement);
  places[Math.min(Math.max(at + by, 0), places.length - 1)]?.focus();
}

const toLeft = (side) => (document.documentElement.dir === "rtl" ? { source: "target", target: "source" }[side] : side);

const KEYS = {
  j: () => step(1),
  k: () => step(-1),
  arrowdown: () => step(1),
  arrowup: () => step(-1),
  arrowleft: () => toSide(toLeft("source")),
  arrowright: () => toSide(toLeft("target")),
  n: () => toDoubt(1),
  p: () => toDoubt(-1),
  m: () => send("join"),
  s: () => send("split"),
  a: () => send("add"),
  c: cut,
  d: () => send("all-down"),
  u: () => send("undo"),
  "shift+d": () => send("all-up"),
  "shift+j": () => send("down"),
  "shift+k": () => send("up"),
  "shift+arrowdown": () => send("down"),
  "shift+arrowup": () => send("up"),
  "shift+u": () => send("redo"),
};

const WHILE_CUTTING = {
  arrowright: () => toPlace(getComputedStyle(active().querySelector(".prose") ?? active()).direction === "rtl" ? -1 : 1),
  arrowleft: () => toPlace(getComputedStyle(active().querySelector(".prose") ?? active()).direction === "rtl" ? 1 : -1),
  arrowdown: () => toPlace(1),
  arrowup: () => toPlace(-1),
  escape: uncut,
  c: uncut,
};

const WITH_CONTROL = { z: () => send("undo"), y: () => send("redo"), "shift+z": () => send("redo") };

function meant(event) {
  const key = event.key.toLowerCase();
  const name = event.shiftKey ? `shift+${key}` : key;
  if (event.ctrlKey || event.metaKey) {
    return WITH_CONTROL[name];
  }
  if (key.length === 1 && document.documentElement.dataset.letters === "off") {
    return null;
  }
  const arrow = key.startsWith("arrow") && !event.target.closest(".pair-cell");
  return arrow && !cutting() ? null : (cutting() ? WHILE_CUTTING : KEYS)[name];
}

document.addEventListener("keydown", (event) => {
  const typing = event.target.closest("input, textarea, select, dialog, .menu");
  const act = typing || event.isComposing || event.altKey ? null : meant(event);
  if (act) {
    event.preventDefault();
    act();
  }
});

// Where a click fell in a text: code points from the start of its block.
function placeOf(event) {
  const text = event.target.closest(".prose[data-block]");
  const at = document.caretPositionFromPoint?.(event.clientX, event.clientY);
  const [node, offset] = at ? [at.offsetNode, at.offset] : fromRange(event);
  if (!text?.contains(node)) {
    return null;
  }
  const before = document.createRange();
  before.setStart(text, 0);
  before.setEnd(node, offset);
  const start = Number(text.dataset.start) + Array.from(before.toString()).length;
  return `${text.dataset.block}:${start}`;
}

function fromRange(event) {
  const range = document.caretRangeFromPoint?.(event.clientX, event.clientY);
  return [range?.startContainer, range?.startOffset];
}

function cutAt(place) {
  const button = Object.assign(document.createElement("button"), { name: "cut", value: place, hidden: true });
  acts().append(button);
  button.click();
}

document.addEventListener("click", (event) => {
  const { target } = event;
  if (target.closest('[aria-disabled="true"]')) {
    event.preventDefault();
    return;
  }
  const link = target.closest("[data-cut], [data-uncut], [data-go], [data-doubt], .pair-number");
  const cell = target.closest(".pair-cell");
  if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
    event.preventDefault();
    follow(link);
  } else if (cell && cutting() && cell === active() && !target.closest(".cut-here")) {
    const place = placeOf(event);
    if (place) {
      cutAt(place);
    }
  } else if (cell && cell !== active()) {
    activate(cell);
  }
});

function follow(link) {
  const { go, doubt } = link.dataset;
  if (go) {
    toSide(go);
  } else if (doubt) {
    toDoubt(Number(doubt));
  } else if (link.matches(".pair-number")) {
    toLine(link.closest("[data-pair]"));
  } else if (link.matches("[data-cut]")) {
    cut();
  } else {
    uncut();
  }
}

document.addEventListener("focusin", ({ target }) => {
  if (target.matches?.(".pair-cell") && target !== active()) {
    activate(target, { focus: false });
  }
});

document.addEventListener("htmx:beforeRequest", () => {
  sending = true;
});

// A button that stands outside its form is not seen by htmx.
document.addEventListener("htmx:configRequest", ({ detail }) => {
  const pressed = detail.triggeringEvent?.submitter;
  if (pressed?.name) {
    detail.parameters[pressed.name] = pressed.value;
  }
  const token = /(?:^|;\s*)csrftoken=([^;]+)/.exec(document.cookie)?.[1];
  if (token && detail.verb !== "get") {
    detail.headers["X-CSRFToken"] = token;
  }
});

document.addEventListener("htmx:afterSettle", () => {
  const { said, seenNow } = grid().dataset;
  for (const field of document.querySelectorAll("[data-seen]")) {
    field.value = seenNow;
  }
  say(said);
  activate(active());
  if (cutting()) {
    toPlace(1);
  }
  sending = false;
  const next = waiting.shift();
  if (next) {
    send(next);
  }
});

document.addEventListener("htmx:responseError", ({ detail }) => {
  waiting.length = 0;
  sending = false;
  if (detail.xhr.status === 401) {
    location.reload();
  } else if (![409, 422].includes(detail.xhr.status)) {
    say("This could not be done. Reload the page: the pairs are kept.");
  }
});

document.addEventListener("htmx:sendError", () => {
  waiting.length = 0;
  sending = false;
  say("No connection. Nothing was changed; try again.");
});
