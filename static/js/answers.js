// What is done with an answer: it goes into its own row, a stale one is dropped, a refusal is said.
import { bring, current, makeCurrent, restore } from "./rows.js";
import { say } from "./say.js";
import { told } from "./words.js";

const ROW = /<(?:article|section)[^>]* id="(p\d+)"[^>]* data-version="(\d+)"/;

/** The row that a request was about. */
function rowOf(detail) {
  const { elt, triggeringEvent } = detail.requestConfig;
  const asked = triggeringEvent?.submitter ?? elt;
  const card = asked.closest?.(".card");
  const id = card ? `p${card.dataset.target}` : elt.dataset.row;
  return document.getElementById(id) ?? asked.closest?.(".row") ?? current();
}

export function refusalIn(text) {
  const page = new DOMParser().parseFromString(text, "text/html");
  const words = [...page.querySelectorAll("[data-refusal]")].map((part) => part.textContent.trim());
  return words.join(" ").replace(/\s+/g, " ") || told("unread");
}

const isCardBody = ({ target, xhr }) => target.matches(".card") && xhr.responseText.includes('"card-body"');

document.addEventListener("htmx:beforeSwap", ({ detail }) => {
  if (!detail.shouldSwap || isCardBody(detail)) {
    return;
  }
  const [, id, version] = ROW.exec(detail.xhr.responseText) ?? [];
  const row = document.getElementById(id);
  if (!row) {
    detail.shouldSwap = false;
    say(rowOf(detail), refusalIn(detail.xhr.responseText));
  } else if (Number(version) < Number(row.dataset.version)) {
    detail.shouldSwap = false;
  } else {
    detail.target = row;
    detail.selectOverride = `#${id}`;
    detail.swapOverride = "outerHTML";
  }
});

// A key may follow at once: a button that came works before htmx lets it settle.
for (const name of ["htmx:afterSwap", "htmx:oobAfterSwap"]) {
  document.addEventListener(name, ({ target }) => window.htmx.process(target));
}

document.addEventListener("htmx:responseError", ({ detail }) => {
  const { status, responseText } = detail.xhr;
  if (![401, 409, 422].includes(status)) {
    say(rowOf(detail), refusalIn(responseText));
  }
});

// A row is fetched open for editing, in its place on the page.
document.addEventListener("click", (event) => {
  const link = event.target.closest("[data-edit]");
  if (link && !(event.ctrlKey || event.metaKey || event.shiftKey)) {
    event.preventDefault();
    const address = link.pathname + link.search;
    const row = link.closest(".row") ?? document.getElementById(link.hash.slice(1));
    if (!row.contains(link)) {
      makeCurrent(row);
      bring(row);
    }
    if (row.matches(".editing")) {
      row.querySelector(".editor textarea").focus();
      return;
    }
    window.htmx.ajax("GET", address, { source: link, target: row, swap: "outerHTML" }).catch(() => {});
  }
});

// "Save, next" opens the next paragraph, unless the answer brought it along already.
document.addEventListener("htmx:afterRequest", ({ detail }) => {
  const goesOn = detail.successful && detail.requestConfig.formData?.get("then") === "next";
  const id = detail.target.id;
  if (goesOn) {
    setTimeout(() => openAfter(document.getElementById(id)), 0);
  }
});

function openAfter(saved) {
  let row = saved?.nextElementSibling;
  while (row && !row.querySelector("[data-edit], .editor")) {
    row = row.nextElementSibling;
  }
  row?.querySelector("[data-edit]")?.click();
}

document.addEventListener("htmx:afterSettle", () => restore(current()));

export { rowOf };
