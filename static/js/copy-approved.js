// <copy-approved data-url>: puts the approved text on the clipboard, as rich and as plain text.
import { fresh } from "./attempts.js";

function token() {
  return /(?:^|;\s*)csrftoken=([^;]+)/.exec(document.cookie)?.[1] ?? "";
}

class CopyApproved extends HTMLElement {
  connectedCallback() {
    this.status = this.querySelector("[role=status]");
    this.addEventListener("click", (event) => {
      const button = event.target.closest("[data-part]");
      if (button) {
        this.copyOnce(button.dataset.part);
      }
    });
  }

  /** Copies, unless it is being done: two clicks are one copy. */
  copyOnce(part) {
    this.running ??= this.copy(part).finally(() => {
      this.running = null;
    });
  }

  async copy(part) {
    const headers = { "X-CSRFToken": token(), Accept: "application/json", "Idempotency-Key": fresh() };
    const answer = fetch(this.dataset.url, { method: "POST", headers });
    const approved = answer.then((got) => (got.ok ? got.json() : Promise.reject(got.status)));
    const blob = (take, type) => approved.then((json) => new Blob([take(json)], { type }));
    const plain = part === "headline" ? headline : (json) => json.text;
    const held = { "text/plain": blob(plain, "text/plain") };
    if (part === "rich") {
      held["text/html"] = blob((json) => json.html, "text/html");
    }
    try {
      await navigator.clipboard.write([new ClipboardItem(held)]);
      this.status.textContent = this.dataset.done;
    } catch {
      this.status.textContent = this.dataset.failed;
    }
  }
}

function headline() {
  return document.querySelector(".going-out .headline").textContent.trim();
}

customElements.define("copy-approved", CopyApproved);
