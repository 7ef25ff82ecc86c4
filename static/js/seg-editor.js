// <seg-editor>: a plain textarea over a layer that marks its words while one types.
import { check } from "./seg-check.js";
import { draw, edited, follow, marksIn } from "./seg-marks.js";
import { converted } from "./seg-paste.js";
import { say } from "./say.js";

const CHECK_AFTER = 400;

class SegEditor extends HTMLElement {
  connectedCallback() {
    this.layer = this.querySelector(".layer");
    this.field = this.querySelector("textarea");
    this.form = this.closest("form");
    this.text = this.layer.textContent;
    this.marks = marksIn(this.layer);
    this.composing = false;
    this.field.addEventListener("input", () => this.onInput());
    this.field.addEventListener("paste", (event) => this.onPaste(event));
    this.field.addEventListener("compositionstart", () => this.compose(true));
    this.field.addEventListener("compositionend", () => this.compose(false));
    this.follow();
  }

  disconnectedCallback() {
    clearTimeout(this.timer);
  }

  onInput() {
    this.follow();
    if (!this.composing) {
      this.settle();
    }
  }

  /** Half-composed pinyin is no text yet: it is neither checked nor stored. */
  compose(on) {
    this.composing = on;
    clearTimeout(this.timer);
    if (!on) {
      this.follow();
      this.settle();
    }
  }

  settle() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => check(this), CHECK_AFTER);
    this.dispatchEvent(new CustomEvent("seg:settled", { bubbles: true }));
    if (this.closest(".row")?.querySelector('[data-note="calm"]')) {
      say(this.closest(".row"), "");
    }
  }

  follow() {
    const { value, selectionEnd } = this.field;
    if (value !== this.text) {
      this.marks = follow(this.marks, edited(this.text, value, selectionEnd), this.text);
      this.text = value;
      draw(this.layer, value, this.marks);
    }
  }

  setMarks(marks) {
    this.text = this.field.value;
    this.marks = marks;
    draw(this.layer, this.text, marks);
  }

  /** Puts rich text in as the light Markdown that texts hold: one step for undo. */
  onPaste(event) {
    const html = event.clipboardData?.getData("text/html");
    if (!html) {
      return;
    }
    event.preventDefault();
    const { text, dropped } = converted(html);
    document.execCommand("insertText", false, text);
    const left = Object.entries(dropped).filter(([, count]) => count);
    const words = left.map(([name, count]) => `${this.dataset[name]} (${count})`);
    if (words.length) {
      say(this.closest(".row"), `${this.dataset.dropped} ${words.join(", ")}`);
    }
  }
}

customElements.define("seg-editor", SegEditor);
