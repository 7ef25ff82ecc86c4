// <flag-selection>: selecting words of a translation opens the form that flags them.
import { spanOfField, spanOfRange } from "./code-points.js";
import { say } from "./say.js";
import { pickWords } from "./word-picker.js";
import { told } from "./words.js";

class FlagSelection extends HTMLElement {
  connectedCallback() {
    this.form = document.getElementById(this.dataset.form);
    if (!this.form?.showPopover) {
      return;
    }
    this.addEventListener("pointerup", () => setTimeout(() => this.openSelected(), 0));
    this.addEventListener("click", (event) => this.onFlagWords(event));
    document.addEventListener("selectionchange", () => this.onSelect());
    this.form.addEventListener("keydown", (event) => this.onKey(event));
    this.form.addEventListener("change", (event) => this.onKind(event));
    this.form.addEventListener("submit", (event) => this.onSubmit(event));
    this.form.addEventListener("htmx:afterRequest", (event) => this.onAnswer(event.detail));
    // A fold that opens makes the form taller: it stays inside the window.
    this.form.addEventListener("toggle", () => this.place(), true);
  }

  /** Opens the form over the words that are selected now. Says whether there were any. */
  openSelected() {
    const selection = getSelection();
    if (!this.form?.showPopover || selection.isCollapsed || !selection.rangeCount) {
      return false;
    }
    const range = selection.getRangeAt(0);
    const at = range.startContainer;
    const text = (at.nodeType === Node.TEXT_NODE ? at.parentElement : at).closest("[data-text]");
    const span = text && this.contains(text) ? spanOfRange(range, text) : null;
    if (span) {
      this.open(text.closest(".row"), span, range.getBoundingClientRect());
    }
    return Boolean(span);
  }

  /** Keeps the words that are selected for a moment: a touch on a button may let go of them. */
  onSelect() {
    const selection = getSelection();
    const range = selection.isCollapsed || !selection.rangeCount ? null : selection.getRangeAt(0).cloneRange();
    clearTimeout(this.forgetting);
    if (range && this.contains(range.commonAncestorContainer)) {
      this.lastSelected = range;
    } else {
      this.forgetting = setTimeout(() => (this.lastSelected = null), 700);
    }
  }

  /** Opens the form over the words that were selected last. */
  openLast() {
    if (this.lastSelected && getSelection().isCollapsed) {
      getSelection().addRange(this.lastSelected);
    }
    return this.openSelected();
  }

  openTyped(field) {
    if (field.value !== field.defaultValue) {
      say(field.closest(".row"), told("saveFirst"));
      return true;
    }
    const span = spanOfField(field);
    if (span) {
      this.open(field.closest(".row"), span, field.getBoundingClientRect());
    }
    return Boolean(span);
  }

  open(row, span, rect) {
    const { form } = this;
    const words = `${row.id} ${span.start} ${span.end} ${span.quote}`;
    if (words !== this.words) {
      form.reset(); // what was typed for these very words, and not yet stored, stays
      this.note("");
      this.words = words;
    }
    this.rect = rect;
    form.action = form.dataset.action.replace("/0/", `/${row.id.slice(1)}/`);
    form.dataset.row = row.id;
    form.elements.seen.value = row.dataset.version;
    for (const name of ["start", "end", "quote"]) {
      form.elements[name].value = span[name];
    }
    form.querySelector("[data-quote]").textContent = span.quote;
    this.settle();
    form.showPopover();
    this.place();
    form.querySelector("[name=category]").focus({ preventScroll: true });
  }

  place() {
    const { rect } = this;
    const { offsetWidth: width, offsetHeight: height, style } = this.form;
    const below = rect.bottom + 8;
    const top = below + height > innerHeight ? Math.max(12, rect.top - height - 8) : below;
    style.left = `${Math.max(12, Math.min(rect.left, innerWidth - width - 12))}px`;
    style.top = `${Math.min(top, Math.max(12, innerHeight - height - 12))}px`;
  }

  /** Whether a flag of the chosen kind blocks, as is usual for it. */
  settle() {
    const kind = this.form.querySelector("[name=category]:checked");
    this.form.elements.blocking.checked = "blocks" in kind.dataset;
  }

  onKind(event) {
    if (event.target.name === "category") {
      this.settle();
    }
  }

  onFlagWords(event) {
    const link = event.target.closest("[data-flag-words]");
    const aside = event.ctrlKey || event.metaKey || event.shiftKey;
    const row = link?.closest(".row");
    const field = row?.querySelector(".editor textarea");
    if (link && !aside && (field ? this.openTyped(field) : this.openLast() || this.pick(row))) {
      event.preventDefault();
    }
  }

  /** Without selected words: asks for them. */
  pick(row) {
    return pickWords(row, (chosen, range) => {
      const span = spanOfRange(range, chosen.querySelector("[data-text]"));
      this.open(chosen, span, range.getBoundingClientRect());
    });
  }

  onKey(event) {
    const writing = event.target.matches("textarea, select, input:not([type=radio], [type=checkbox])");
    const quick = this.form.querySelectorAll(".quick input");
    const chosen = writing || event.ctrlKey || event.metaKey ? null : quick[Number(event.key) - 1];
    if (chosen) {
      event.preventDefault();
      chosen.checked = true;
      this.settle();
      this.form.elements.suggestion.focus({ preventScroll: true });
    } else if (event.key === "Enter" && !event.isComposing && event.target.type === "radio") {
      event.preventDefault();
      this.form.requestSubmit();
    }
  }

  onSubmit(event) {
    const { htmx } = window;
    if (!htmx) {
      return;
    }
    event.preventDefault();
    const target = `#${this.form.dataset.row}`;
    const options = { source: this.form, target, swap: "outerHTML" };
    htmx.ajax("POST", this.form.getAttribute("action"), options);
  }

  /** Closes once the words are stored or the row itself says why not; else they stay here. */
  onAnswer({ xhr, successful }) {
    if (successful || [409, 422].includes(xhr.status)) {
      this.words = null;
      this.form.hidePopover();
      getSelection().removeAllRanges();
    } else if ([401, 403].includes(xhr.status)) {
      this.note(told("flagSession"));
    } else {
      this.note(told("flagUnsent"));
    }
  }

  note(words) {
    const place = this.form.querySelector("[data-form-note]");
    place.textContent = words;
    place.hidden = !words;
  }
}

customElements.define("flag-selection", FlagSelection);
