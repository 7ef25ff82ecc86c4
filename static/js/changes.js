// Previous and next change on the compare page: N, Shift+N and the two arrows.

const changes = () => [...document.querySelectorAll(".pair:not(.same)")];
let at = -1;

function step(by) {
  const all = changes();
  if (!all.length) {
    return;
  }
  all[at]?.removeAttribute("aria-current");
  at = (Math.max(at, by < 0 ? 0 : at) + by + all.length) % all.length;
  all[at].setAttribute("aria-current", "true");
  all[at].focus({ preventScroll: true });
  all[at].scrollIntoView({ block: "center", behavior: "instant" });
}

document.addEventListener("click", (event) => {
  const by = Number(event.target.closest("[data-step]")?.dataset.step ?? 0);
  if (by) {
    step(by);
  }
});

document.addEventListener("keydown", (event) => {
  const busy = event.isComposing || event.ctrlKey || event.metaKey || event.altKey;
  const typing = event.target.closest("input:not([type=radio], [type=checkbox]), textarea, select, dialog");
  if (event.key.toLowerCase() === "n" && !busy && !typing && document.documentElement.dataset.letters !== "off") {
    event.preventDefault();
    step(event.shiftKey ? -1 : 1);
  }
});
