// Previous and next change on the compare page.

const changes = () => [...document.querySelectorAll(".pair:not(.same)")];
let at = -1;

document.addEventListener("click", (event) => {
  const by = Number(event.target.closest("[data-step]")?.dataset.step ?? 0);
  const all = changes();
  if (by && all.length) {
    all[at]?.removeAttribute("aria-current");
    at = (Math.max(at, by < 0 ? 0 : at) + by + all.length) % all.length;
    all[at].setAttribute("aria-current", "true");
    all[at].scrollIntoView({ block: "center" });
  }
});
