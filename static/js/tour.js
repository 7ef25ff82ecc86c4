// The tour's card stands by what it speaks of. It takes the focus only when it was asked for.

const card = document.getElementById("tour");
const spot = document.querySelector(card.dataset.spot);
const GAP = 12;

function place() {
  const { top, bottom, left, right, width } = spot.getBoundingClientRect();
  const { offsetWidth: wide, offsetHeight: high } = card;
  const most = innerWidth - wide - GAP;
  const below = bottom + GAP + high < innerHeight;
  const fits = innerWidth > 760 && (below || top - GAP - high > 0);
  card.toggleAttribute("data-placed", fits);
  const start = document.dir === "rtl" ? right - wide : left;
  card.style.insetInlineStart = fits ? "auto" : "";
  card.style.left = fits ? `${Math.max(GAP, Math.min(start + Math.min(width / 2, 40), most))}px` : "";
  card.style.top = fits ? `${below ? bottom + GAP : top - GAP - high}px` : "";
}

if (spot) {
  spot.classList.add("tour-spot");
  place();
  addEventListener("resize", place);
  addEventListener("scroll", place, { passive: true });
}

if ("asked" in card.dataset) {
  card.querySelector("h2").focus({ preventScroll: true });
}

card.addEventListener("keydown", (event) => {
  if (event.key === "Escape") {
    event.stopPropagation();
    card.querySelector("[name=toured]").click();
  }
});
