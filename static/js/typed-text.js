// Nothing typed is lost: a copy of an open editor's text stays in the browser until it is saved.
import { rowOf } from "./answers.js";
import { say } from "./say.js";
import { unsent } from "./seg-saving.js";
import { post } from "./seg-sending.js";
import { drop, keep, kept, keysUnder } from "./storage.js";
import { clock, told } from "./words.js";

const PREFIX = "exonym:typed:";
const prefix = (form) => `${PREFIX}${form.dataset.target}:`;

function button(text, act) {
  const element = document.createElement("button");
  element.type = "button";
  element.className = "button small";
  element.textContent = text;
  element.addEventListener("click", act);
  return element;
}

function forget(form) {
  keysUnder(prefix(form)).forEach(drop);
}

function newest(form) {
  const found = keysUnder(prefix(form)).map((key) => ({ ...JSON.parse(kept(key)), key }));
  return found.sort((one, other) => other.at - one.at)[0] ?? null;
}

/** Shows what was typed and not saved, by how it differs from what is stored. */
async function offer(form) {
  const typed = newest(form);
  const field = form.elements.text;
  if (!typed || typed.text === field.value) {
    forget(form);
    return;
  }
  const row = form.closest(".row");
  say(row, told("kept", { at: clock(typed.at) }));
  const note = row.querySelector("[data-note]");
  note.append(
    button(told("take"), () => {
      // It was written on that version: what others wrote since is shown before it is stored.
      form.elements.seen.value = typed.key.split(":").at(-1);
      field.focus();
      field.select();
      document.execCommand("insertText", false, typed.text); // undo brings the other text back
      say(row, "");
    }),
    button(told("drop"), () => {
      forget(form);
      say(row, "");
      field.focus();
    }),
  );
  const answer = await post(form.querySelector("seg-editor").dataset.difference, form, { text: typed.text });
  if (answer?.ok && note.childElementCount) {
    note.append(difference(field, await answer.text()));
  }
}

function difference(field, html) {
  const shown = document.createElement("p");
  shown.className = "kept-text prose";
  shown.lang = field.lang;
  shown.dir = field.dir;
  shown.innerHTML = html;
  return shown;
}

function offerAll() {
  document.querySelectorAll("form.editor:has(seg-editor):not([data-offered])").forEach((form) => {
    form.dataset.offered = "";
    offer(form);
  });
}

/** What the server has by now needs no copy: it was stored while the page was closing. */
function forgetStored() {
  for (const key of keysUnder(PREFIX)) {
    const row = document.getElementById(`p${key.split(":")[2]}`);
    if (row?.querySelector("[data-text]")?.textContent === JSON.parse(kept(key)).text.trim()) {
      drop(key);
    }
  }
}

/** Keeps what is typed, but for half-composed pinyin, which is no text yet. */
function keepTyped(event) {
  const form = event.target.closest?.("form.editor");
  if (form && !event.isComposing) {
    const typed = { text: form.elements.text.value, at: Date.now() };
    keep(prefix(form) + form.elements.seen.value, JSON.stringify(typed));
  }
}

document.addEventListener("input", keepTyped);
document.addEventListener("compositionend", keepTyped);

// A fresh log-in in another tab changes the token; the cookie always holds the present one.
document.addEventListener("htmx:configRequest", ({ detail }) => {
  const token = /(?:^|;\s*)csrftoken=([^;]+)/.exec(document.cookie)?.[1];
  if (token && detail.verb !== "get") {
    detail.parameters.csrfmiddlewaretoken = token;
    detail.headers["X-CSRFToken"] = token;
  }
});

document.addEventListener("htmx:afterRequest", ({ detail }) => {
  const { elt } = detail.requestConfig;
  if (detail.successful && elt.matches("form.editor, [data-forget]")) {
    forget(elt);
  }
});

document.addEventListener("editor:stored", ({ target, detail }) => {
  if (target.elements.text.value === detail.text) {
    forget(target);
  }
});

document.addEventListener("htmx:responseError", ({ detail }) => {
  if (detail.xhr.status === 401) {
    const href = document.querySelector("[data-login]")?.dataset.login ?? "/";
    say(rowOf(detail), told("session"), { href, text: told("logIn") });
  }
});

document.addEventListener("htmx:sendError", ({ detail }) => {
  const { elt } = detail.requestConfig;
  if (elt.matches("form.editor") && !elt.closest(".conflict")) {
    unsent(elt);
  } else {
    say(rowOf(detail), told("offline"));
  }
});

document.addEventListener("htmx:load", offerAll);
forgetStored();
offerAll();
