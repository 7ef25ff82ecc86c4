// <copy-approved data-url>: puts the approved text on the clipboard, as rich and as plain text.
import { fresh } from "./attempts.js";

function token() {
  return /(?:^|;\s*)csrftoken=([^;]+)/.exec(document.cookie)?.[1] ?? "";
}

class CopyApproved extends HTMLElement {
  connectedCallback() {
    this.status = this.querySelector("[role=status]");
    this.querySelector("button").addEventListener("click", () => this.copyOnce());
  }

  /** Copies, unless it is being done: two clicks are one copy. */
  copyOnce() {
    this.running ??= this.copy().finally(() => {
      this.running = null;
    });
  }

  async copy() {
    const headers = { "X-CSRFToken": token(), Accept: "application/json", "Idempotency-Key": fresh() };
    const answer = fetch(this.dataset.url, { method: "POST", headers });
    const approved = answer.then((got) => (got.ok ? got.json() : Promise.reject(got.status)));
    const part = (field, type) => approved.then((json) => new Blob([json[field]], { type }));
    try {
      const item = new ClipboardItem({
        "text/html": part("html", "text/html"),
        "text/plain": part("text", "text/plain"),
      });
      await navigator.clipboard.write([item]);
      this.status.textContent = "Copied.";
    } catch {
      this.status.textContent = "Not copied. Download the text instead.";
    }
  }
}

customElements.define("copy-approved", CopyApproved);
