// A name or term and its rendering are outlined together.

function outline(key) {
  for (const mark of document.querySelectorAll("mark.paired")) {
    mark.classList.remove("paired");
  }
  if (key) {
    for (const mark of document.querySelectorAll(`mark[data-key="${CSS.escape(key)}"]`)) {
      mark.classList.add("paired");
    }
  }
}

function onMark(event) {
  const mark = event.target.closest?.("mark");
  if (mark) {
    outline(mark.dataset.key);
  }
}

document.addEventListener("pointerover", onMark);
document.addEventListener("focusin", onMark);
