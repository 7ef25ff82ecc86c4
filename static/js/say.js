// A sentence to the person, in the row that it is about.

/** Shows `text` in the row, and a link behind it if there is one. An empty text clears it; "calm" asks for nothing. */
export function say(row, text, link = null, tone = "") {
  const note = row?.querySelector("[data-note]") ?? newNote(row);
  if (!note) {
    return;
  }
  note.replaceChildren(text);
  note.dataset.note = tone;
  if (link) {
    const anchor = document.createElement("a");
    anchor.href = link.href;
    anchor.target = "_blank";
    anchor.rel = "noopener";
    anchor.textContent = link.text;
    note.append(" ", anchor);
  }
}

function newNote(row) {
  const note = document.createElement("div");
  note.className = "editor-note";
  note.setAttribute("role", "status");
  note.dataset.note = "";
  row?.querySelector(".target")?.append(note);
  return row ? note : null;
}
