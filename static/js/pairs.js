// A name or term and its rendering are outlined together, within their paragraph. A click on how it
// is written puts it into the text, where the caret stands.

function outline(part) {
  for (const old of document.querySelectorAll(".paired")) {
    old.classList.remove("paired");
  }
  const row = part?.closest(".row");
  if (row && part.dataset.key) {
    for (const mark of row.querySelectorAll(`[data-key="${CSS.escape(part.dataset.key)}"]`)) {
      mark.classList.add("paired");
    }
  }
}

function onPart(event) {
  const part = event.target.closest?.("mark, .names li");
  if (part) {
    outline(part);
  }
}

document.addEventListener("pointerover", onPart);
document.addEventListener("focusin", onPart);

document.addEventListener("click", (event) => {
  const name = event.target.closest?.("[data-insert]");
  const row = name?.closest(".row");
  const text = row?.querySelector("seg-editor textarea");
  if (text) {
    text.focus();
    document.execCommand("insertText", false, name.dataset.insert);
  } else {
    row?.querySelector("[data-edit]")?.click();
  }
});
