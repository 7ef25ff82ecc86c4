// When an open paragraph is stored: on confirming, after a pause, on leaving it, and when the page goes out of sight.
// A pause stores without touching the field: its words, its caret and its undo stay as they are.
import { post, read } from "./seg-sending.js";
import { refusalIn } from "./answers.js";
import { exchange } from "./seg-check.js";
import { say } from "./say.js";
import { clock, told } from "./words.js";

const PAUSE = 30_000;
const AGAIN = [2_000, 5_000, 10_000, 30_000, 60_000];
const MOST = 60_000; // bytes that a browser sends for a page that is out of sight

const states = new WeakMap();
const forms = () => [...document.querySelectorAll("form.editor")];

/** What is known of an open editor: what the server has of it, and what is under way. */
function stateOf(form) {
  if (!states.has(form)) {
    states.set(form, { stored: form.elements.text.defaultValue, sending: null, timer: 0, tries: 0 });
  }
  return states.get(form);
}

const isDirty = (form) => form.elements.text.value.trim() !== stateOf(form).stored.trim();
const isComposing = (form) => Boolean(form.querySelector("seg-editor")?.composing);
const mayStore = (form) => form.isConnected && isDirty(form) && !isComposing(form) && !form.closest(".conflict");

function later(form, wait) {
  const state = stateOf(form);
  clearTimeout(state.timer);
  state.timer = setTimeout(() => store(form), wait);
}

/** Stores what is typed and leaves the editor open. One at a time: the second waits for the first. */
export async function store(form, more = {}) {
  const state = stateOf(form);
  clearTimeout(state.timer);
  await state.sending;
  if (mayStore(form)) {
    const text = form.elements.text.value;
    const fields = { text, seen: form.elements.seen.value, then: "pause" };
    state.sending = post(form.action, form, fields, more).then((answer) => settle(form, text, answer));
    await state.sending;
    state.sending = null;
  }
}

async function settle(form, text, answer) {
  if (answer?.ok) {
    await stored(form, text, await answer.text());
  } else if (!answer || answer.status >= 500) {
    unsent(form);
  } else if (answer.status === 409) {
    say(form.closest(".row"), told("savedElsewhere"));
  } else if (answer.status === 401) {
    say(form.closest(".row"), told("session"), { href: document.getElementById("main").dataset.login, text: told("logIn") });
    again(form);
  } else {
    say(form.closest(".row"), refusalIn(await answer.text()));
  }
}

async function stored(form, text, html) {
  const row = form.closest(".row");
  const fresh = read(html).querySelector(".row");
  if (!row || !fresh) {
    return;
  }
  Object.assign(stateOf(form), { stored: text, tries: 0 });
  form.elements.seen.value = row.dataset.version = form.dataset.version = fresh.dataset.version;
  form.dispatchEvent(new CustomEvent("editor:stored", { bubbles: true, detail: { text } }));
  if (form.elements.text.value === text && !form.contains(document.activeElement?.closest(".row-checks"))) {
    [".names", ".signs", ".row-checks"].forEach((name) => exchange(row, fresh, name));
  }
  // What hangs on the text elsewhere on the page: the strip, the flags, what blocks approval.
  window.htmx.swap(row, html, { swapStyle: "none" });
  say(row, told("saved", { at: clock(Date.now()) }), null, "calm");
}

/** Keeps on trying, ever more seldom: the words are in the browser meanwhile. */
export function unsent(form) {
  say(form.closest(".row"), told("keptOffline"));
  again(form);
}

function again(form) {
  const state = stateOf(form);
  later(form, AGAIN[Math.min(state.tries, AGAIN.length - 1)]);
  state.tries += 1;
}

/** Lets go of an editor: what was typed is stored as by its button, what was not is closed. */
export function leave(form) {
  const row = form.closest(".row");
  if (!form.isConnected || row.matches(".conflict") || isComposing(form)) {
    return;
  }
  if (isDirty(form)) {
    clearTimeout(stateOf(form).timer);
    form.requestSubmit(form.querySelector("[data-save]"));
  } else if (!stateOf(form).sending) {
    row.querySelector("[data-cancel]")?.click();
  }
}

document.addEventListener("seg:settled", ({ target }) => later(target.closest("form"), PAUSE));

document.addEventListener("row:current", ({ target }) => {
  forms().filter((form) => !target.contains(form)).forEach(leave);
});

// A confirmation waits for a pause that is being stored: it must know the version that comes of it.
document.addEventListener("htmx:confirm", (event) => {
  const { elt, issueRequest } = event.detail;
  const sending = elt.matches("form.editor") && stateOf(elt).sending;
  if (sending) {
    event.preventDefault();
    sending.then(() => issueRequest(true));
  }
});

/** A page may be gone before a longer text is sent: that one is still in the browser. */
function isShort(form) {
  return new URLSearchParams({ text: form.elements.text.value }).toString().length < MOST;
}

function storeAll() {
  forms().forEach((form) => store(form, { keepalive: document.hidden && isShort(form) }));
}

addEventListener("online", storeAll);
document.addEventListener("visibilitychange", () => document.hidden && storeAll());
addEventListener("pagehide", storeAll);
