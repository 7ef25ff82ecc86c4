// J and K go through the titles of a list: Enter opens the one in focus, as on any link.
const TITLES = "[data-list] .line-title";

function step(by) {
  const titles = [...document.querySelectorAll(TITLES)];
  const at = titles.indexOf(document.activeElement);
  const next = at < 0 ? 0 : Math.min(Math.max(at + by, 0), titles.length - 1);
  titles[next]?.focus({ preventScroll: true });
  titles[next]?.scrollIntoView({ block: "nearest", behavior: "instant" });
}

document.addEventListener("keydown", (event) => {
  const busy = event.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey;
  const typing = event.target.closest("input:not([type=radio], [type=checkbox]), textarea, select, dialog");
  const by = { j: 1, k: -1 }[event.key.toLowerCase()];
  if (by && !busy && !typing && document.documentElement.dataset.letters !== "off") {
    event.preventDefault();
    step(by);
  }
});
