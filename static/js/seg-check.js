// What a save would find, said while one writes. An answer to an older text is dropped.
import { marksIn } from "./seg-marks.js";
import { post, read } from "./seg-sending.js";

const PIECES = [".names", ".signs", ".row-checks"];

export async function check(editor) {
  const { field, form } = editor;
  const text = field.value;
  const answer = await post(editor.dataset.check, form, { text });
  if (!answer?.ok) {
    return;
  }
  const row = read(await answer.text()).querySelector(".row");
  if (!row || field.value !== text || !editor.isConnected || editor.composing) {
    return;
  }
  remark(editor, row.querySelector(".layer"), text);
  for (const name of PIECES) {
    exchange(editor.closest(".row"), row, name);
  }
}

/** Takes over the marks, unless storing the text would change more than the blanks around it. */
function remark(editor, layer, text) {
  if (!layer || text.trim() !== layer.textContent) {
    return;
  }
  const lead = text.length - text.trimStart().length;
  const found = marksIn(layer);
  for (const mark of found) {
    mark.start += lead;
    mark.end += lead;
    mark.node = document.adoptNode(mark.node);
  }
  editor.setMarks(found);
}

export function exchange(row, fresh, name) {
  const [old, now] = [row.querySelector(name), fresh.querySelector(name)];
  if (old?.contains(document.activeElement) || old?.outerHTML === now?.outerHTML) {
    return;
  }
  if (old && now) {
    old.replaceWith(document.adoptNode(now));
  } else if (now) {
    row.querySelector(name === ".names" ? ".source" : ".editor-note")[name === ".names" ? "append" : "after"](now);
  } else {
    old.remove();
  }
}
