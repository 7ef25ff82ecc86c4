// The flags pane: which flags it lists stands in the address; on narrow screens it is a drawer.

const pane = document.getElementById("pane");
const behind = () => document.querySelectorAll("header.bar, .desk-main > :not(h1, [role=status]), .dock, .skip");

pane.addEventListener("change", (event) => {
  if (event.target.name === "flags-shown") {
    const address = new URL(location.href);
    address.searchParams.set("show", event.target.value);
    history.replaceState(null, "", address);
  }
});

// While the drawer is open, all else rests: the focus stays inside.
pane.addEventListener("beforetoggle", ({ newState }) => {
  for (const part of behind()) {
    part.inert = newState === "open";
  }
});

pane.addEventListener("toggle", ({ newState }) => {
  if (newState === "open" && !pane.contains(document.activeElement)) {
    const card = pane.querySelector(".card:has(> .card-body:not([hidden])) > a");
    (card?.checkVisibility() ? card : pane).focus();
    card?.scrollIntoView({ block: "nearest", behavior: "instant" });
  }
});

matchMedia("(min-width: 1181px)").addEventListener("change", ({ matches }) => {
  if (matches && pane.matches(":popover-open")) {
    pane.hidePopover();
  }
});

document.addEventListener("htmx:oobAfterSwap", ({ detail }) => {
  if (detail.target.id === "flags") {
    const flags = document.getElementById("flags");
    for (const count of document.querySelectorAll("[data-count]")) {
      count.textContent = flags.dataset[count.dataset.count];
    }
  }
});
