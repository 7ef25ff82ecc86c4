// Who wrote these words: a card beside the words that are pointed at, touched or reached by Tab.

const card = document.getElementById("writer");

function show(words) {
  const line = document.getElementById(words.getAttribute("aria-describedby"));
  card.replaceChildren(...[...line.childNodes].map((node) => node.cloneNode(true)));
  card.querySelectorAll("a").forEach((link) => link.replaceWith(link.textContent)); // the list has it
  card.showPopover();
  const { left, right, top, bottom } = words.getClientRects()[0];
  const start = document.dir === "rtl" ? right - card.offsetWidth : left;
  const above = bottom + card.offsetHeight + 8 > innerHeight;
  card.style.left = `${Math.max(8, Math.min(start, innerWidth - card.offsetWidth - 8))}px`;
  card.style.top = `${above ? top - card.offsetHeight - 6 : bottom + 6}px`;
}

function onWords(event) {
  const words = event.target.closest?.(".by");
  if (words) {
    show(words);
  } else if (!event.target.closest?.("#writer")) {
    card.hidePopover();
  }
}

if (card?.showPopover) {
  document.addEventListener("pointerover", onWords);
  document.addEventListener("focusin", onWords);
  document.addEventListener("keydown", (event) => event.key === "Escape" && card.hidePopover());
  document.addEventListener("scroll", () => card.hidePopover(), { passive: true });
}
