// A name or term and its rendering are outlined together, within their paragraph.

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
