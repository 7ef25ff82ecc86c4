// Who else is here, and what they changed: asked every few seconds while the page is in sight.

const place = document.querySelector("[data-live]");
const pause = Number(place.dataset.every) * 1000;
let seen = place.dataset.seen;
let asked = -Infinity;
let timer = 0;

const token = () => document.querySelector("[name=csrfmiddlewaretoken]")?.value ?? "";
const here = () => document.querySelector(".rows .row[aria-current]")?.id.slice(1) ?? "";
const rowOf = (id) => document.getElementById(`p${id}`);

async function ask() {
  asked = performance.now();
  const body = new URLSearchParams({ at: here(), seen, csrfmiddlewaretoken: token() });
  const headers = { "HX-Request": "true" };
  const answer = await fetch(place.dataset.live, { method: "POST", body, headers }).catch(() => null);
  if (answer?.ok) {
    show(new DOMParser().parseFromString(await answer.text(), "text/html"));
  }
  // Without a session or the right to look there is nothing more to ask; a lost line comes back.
  return !answer || answer.ok || answer.status >= 500;
}

function plan() {
  clearTimeout(timer);
  if (!document.hidden) {
    timer = setTimeout(beat, Math.max(0, asked + pause - performance.now()));
  }
}

async function beat() {
  if (!document.hidden && (await ask())) {
    plan();
  }
}

function show(answer) {
  const people = answer.getElementById("here");
  seen = people.dataset.seen;
  const had = place.contains(document.activeElement) ? document.activeElement.title : null;
  place.replaceChildren(...people.children);
  if (had !== null) {
    ([...place.children].find((person) => person.title === had) ?? place.firstElementChild)?.focus();
  }
  standInRows();
  for (const notice of answer.querySelectorAll(".changed-by")) {
    tell(notice);
  }
}

/** Each person also stands beside the paragraph that they are in. */
function standInRows() {
  for (const old of document.querySelectorAll(".row-people")) {
    old.remove();
  }
  for (const person of place.querySelectorAll("[data-at]")) {
    const row = rowOf(person.dataset.at);
    const people = row?.querySelector(".row-people") ?? row?.appendChild(newPeople());
    const shown = people?.appendChild(document.createElement("span"));
    if (shown) {
      shown.className = person.className;
      shown.title = person.title;
      shown.textContent = person.textContent;
    }
  }
}

function newPeople() {
  const people = document.createElement("div");
  people.className = "row-people";
  people.setAttribute("aria-hidden", "true"); // the bar says the same, in words
  return people;
}

// One's own save may be news from elsewhere before its answer is here.
document.addEventListener("editor:stored", ({ target }) => {
  const row = target.closest(".row");
  const notice = row.querySelector(":scope > .changed-by");
  if (notice && Number(notice.dataset.version) <= Number(row.dataset.version)) {
    notice.remove();
  }
});

function tell(notice) {
  const row = rowOf(notice.dataset.target);
  const known = row && Number(row.dataset.version) >= Number(notice.dataset.version);
  if (known && !("ofSource" in notice.dataset)) {
    return;
  }
  if (row) {
    row.querySelector(":scope > .changed-by")?.remove();
    row.append(notice);
  } else {
    document.querySelector("[data-page-news]").hidden = false;
  }
  const said = document.getElementById("said");
  if (said) {
    const number = row?.querySelector(".row-side")?.textContent.trim() ?? "";
    said.textContent = `${number} ${notice.querySelector("[data-what]").textContent}`;
  }
}

document.addEventListener("click", (event) => {
  const link = event.target.closest(".changed-by [data-show]");
  if (link && !(event.ctrlKey || event.metaKey || event.shiftKey)) {
    event.preventDefault();
    const row = link.closest(".row");
    window.htmx.ajax("GET", link.getAttribute("href"), { source: row, target: row, swap: "outerHTML" }).catch(() => {});
  }
});

document.addEventListener("htmx:afterSettle", standInRows);
document.addEventListener("visibilitychange", plan);
window.addEventListener("pageshow", ({ persisted }) => persisted && plan());
window.addEventListener("pagehide", () => {
  clearTimeout(timer);
  navigator.sendBeacon(place.dataset.leave, new URLSearchParams({ csrfmiddlewaretoken: token() }));
});
beat();
