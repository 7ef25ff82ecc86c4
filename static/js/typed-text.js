// Nothing typed is lost: a copy of an open editor's text stays in the browser until it is saved.
import { rowOf } from "./answers.js";
import { say } from "./say.js";
import { drop, keep, kept, keysUnder } from "./storage.js";

const prefix = (form) => `exonym:typed:${form.dataset.target}:`;
const clock = (at) => new Date(at).toLocaleTimeString([], { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });

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

function offer(form) {
  const typed = newest(form);
  const field = form.elements.text;
  if (!typed || typed.text === field.value) {
    forget(form);
    return;
  }
  const row = form.closest(".row");
  say(row, `Unsaved text from ${clock(typed.at)}:`);
  row.querySelector("[data-note]").append(
    button("Take it back", () => {
      // It was written on that version: what others wrote since is shown before it is stored.
      form.elements.seen.value = typed.key.split(":").at(-1);
      field.focus();
      field.select();
      document.execCommand("insertText", false, typed.text); // undo brings the other text back
      say(row, "");
    }),
    button("Drop it", () => {
      forget(form);
      say(row, "");
    }),
  );
}

function offerAll() {
  document.querySelectorAll("form.editor").forEach(offer);
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
  if (detail.successful && elt.matches("form.editor")) {
    forget(elt);
  }
});

document.addEventListener("htmx:responseError", ({ detail }) => {
  if (detail.xhr.status === 401) {
    const href = document.querySelector("[data-login]")?.dataset.login ?? "/";
    const text = "Your session has ended. Log in in another tab, then save again.";
    say(rowOf(detail), text, { href, text: "Log in" });
  }
});

document.addEventListener("htmx:sendError", ({ detail }) => {
  const typed = detail.requestConfig.elt.matches("form.editor") ? " Your text is kept here." : "";
  say(rowOf(detail), `Not saved: no connection.${typed}`);
});

document.addEventListener("htmx:load", offerAll);
offerAll();
