// The preview of suggestions, over the page: what is ticked is counted, Esc goes back.

function count(form) {
  const ticked = form.querySelectorAll("[name=flags]:checked").length;
  const place = form.querySelector("[data-ticked]");
  if (place) {
    place.textContent = ticked;
    place.closest("button").disabled = !ticked;
  }
}

function countAll() {
  document.querySelectorAll("[data-count-ticks]").forEach(count);
}

async function preview(link) {
  const dialog = document.getElementById("fix");
  const answer = await fetch(link.href, { headers: { "HX-Request": "true" } });
  const text = answer.ok ? await answer.text() : "";
  if (!text.includes("data-count-ticks")) {
    location.assign(link.href);
    return;
  }
  dialog.innerHTML = text;
  countAll();
  dialog.showModal();
}

document.addEventListener("click", (event) => {
  const link = event.target.closest("a[data-fix]");
  const plain = !(event.ctrlKey || event.metaKey || event.shiftKey);
  if (link && plain && document.getElementById("fix")) {
    event.preventDefault();
    preview(link).catch(() => location.assign(link.href));
  } else if (event.target.closest("dialog [data-close]")) {
    event.preventDefault();
    event.target.closest("dialog").close();
  } else if (event.target.matches("dialog.fix-dialog")) {
    event.target.close();
  }
});

document.addEventListener("change", (event) => {
  const form = event.target.closest("[data-count-ticks]");
  if (form) {
    count(form);
  }
});

countAll();
