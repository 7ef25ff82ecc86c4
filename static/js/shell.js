// What every page knows: the list of its keys (?), and F6 from one part of the page to the next.

const PARTS = "header.bar, main, aside:not(.demo-ribbon), .dock";
const left = new WeakMap();

function showKeys() {
  const list = document.getElementById("keys");
  if (list && !list.open) {
    list.showModal();
  }
}

const isSeen = (part) => part.checkVisibility() && part.getClientRects().length > 0;

function go(by) {
  const parts = [...document.querySelectorAll(PARTS)].filter(isSeen);
  const here = parts.findIndex((part) => part.contains(document.activeElement));
  if (here >= 0) {
    left.set(parts[here], document.activeElement);
  }
  const next = parts.at(here < 0 && by < 0 ? -1 : (here + by) % parts.length);
  const back = left.get(next);
  if (back?.isConnected && back.checkVisibility()) {
    back.focus();
    return;
  }
  if (!next.hasAttribute("tabindex")) {
    next.tabIndex = -1;
  }
  next.focus();
}

const isTyping = (target) => target.closest("input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]");

document.addEventListener("keydown", (event) => {
  if (event.isComposing || event.defaultPrevented || document.querySelector("dialog:modal")) {
    return;
  }
  if (event.key === "F6" && !event.ctrlKey && !event.altKey) {
    event.preventDefault();
    go(event.shiftKey ? -1 : 1);
  } else if (event.key === "?" && document.documentElement.dataset.letters !== "off" && !isTyping(event.target)) {
    event.preventDefault();
    showKeys();
  }
});

document.addEventListener("click", (event) => {
  if (event.target.closest("[data-keys]")) {
    event.target.closest("[popover]")?.hidePopover();
    showKeys();
  } else if (event.target.matches("dialog.keys")) {
    event.target.close();
  }
});
