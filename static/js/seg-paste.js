// Rich text from Word, a mail or a CMS as the light Markdown of texts: links, *emphasis*, **strong**.

const GONE = "style, script, meta, link, title, template, xml, [hidden]";
const DELETED = "del, s.del, .msoDel";
const PICTURES = "img, svg, picture, video, object";
const COMMENTS = ".MsoCommentReference, .msocomanchor, a[href^='#_msocom'], .MsoCommentText";
const LISTS = "[data-style*='mso-element:comment'], [id^='_com_'], .msocomtxt";
const BLOCKS = /^(p|div|h[1-6]|li|ul|ol|tr|table|blockquote|pre|section|article|header|footer|hr)$/i;

function take(root, selector) {
  const found = [...root.querySelectorAll(selector)];
  const outer = found.filter((each) => !found.some((other) => other !== each && other.contains(each)));
  outer.forEach((each) => each.remove());
  return outer.length;
}

/** Gives the text, and how many pictures, comments and tracked changes were left out. */
export function converted(html) {
  const { body } = new DOMParser().parseFromString(unstyled(html), "text/html");
  take(body, GONE);
  take(body, LISTS);
  const comments = take(body, COMMENTS);
  const changes = take(body, DELETED) + body.querySelectorAll("ins, .msoIns").length;
  const pictures = take(body, PICTURES);
  const pieces = [];
  walk(body, { strong: false, emphasis: false, href: "" }, pieces);
  return { text: written(pieces), dropped: { pictures, comments, changes } };
}

// The page's policy allows no styles of its own to what it reads: they are only looked at.
const unstyled = (html) => html.replace(/<[^>]*>/g, (tag) => tag.replace(/\sstyle\s*=/gi, " data-style="));

const said = (node, property) => new RegExp(`${property}:\\s*([\\w-]+)`, "i").exec(node.dataset.style ?? "")?.[1];

function styled(node, style) {
  const [fontWeight, fontStyle] = [said(node, "font-weight"), said(node, "font-style")];
  const tag = node.localName;
  const heading = /^h[1-6]$/.test(tag);
  const bold = fontWeight ? fontWeight === "bold" || Number(fontWeight) >= 600 : /^(b|strong)$/.test(tag);
  const italic = fontStyle ? fontStyle === "italic" : /^(i|em)$/.test(tag);
  const href = tag === "a" ? node.getAttribute("href") ?? "" : "";
  return {
    strong: !heading && (bold || (style.strong && !fontWeight)),
    emphasis: italic || (style.emphasis && !fontStyle),
    href: /^(https?:\/\/|mailto:)/i.test(href) ? href : style.href,
  };
}

function walk(parent, style, pieces) {
  for (const node of parent.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) {
      pieces.push({ ...style, text: node.data.replace(/[ \t\r\n]+/g, " ") });
    } else if (node.nodeType === Node.ELEMENT_NODE) {
      element(node, style, pieces);
    }
  }
}

function element(node, style, pieces) {
  const block = BLOCKS.test(node.localName);
  if (block || node.localName === "br") {
    pieces.push({ text: "\n" });
  }
  walk(node, styled(node, style), pieces);
  if (block) {
    pieces.push({ text: "\n" });
  } else if (/^t[dh]$/.test(node.localName)) {
    pieces.push({ text: " " });
  }
}

const key = (piece) => `${Boolean(piece.strong)} ${Boolean(piece.emphasis)} ${piece.href ?? ""}`;

function joined(pieces) {
  const runs = [];
  for (const piece of pieces) {
    const last = runs.at(-1);
    if (last && key(last) === key(piece)) {
      last.text += piece.text;
    } else {
      runs.push({ ...piece });
    }
  }
  return runs;
}

function written(pieces) {
  const runs = joined(pieces);
  const text = runs.map((run, n) => marked(run, runs[n - 1]?.text ?? "", runs[n + 1]?.text ?? "")).join("");
  return text.replace(/ *\n */g, "\n").replace(/\n{2,}/g, "\n").replace(/ {2,}/g, " ").trim();
}

const ESCAPES = [
  [/\\(?=[\\*_[\]])/g, "\\\\"],
  [/\*(?=\S[^*\n]*\*)|(?<=\*\S[^*\n]*)\*/g, "\\*"],
  [/(?<![\p{L}\p{N}])_(?=\S)|(?<=\S)_(?![\p{L}\p{N}])/gu, "\\_"],
  [/\[(?=[^\]\n]*\]\()/g, "\\["],
];

/** Escapes what would be read as markup and was none where it came from. */
const literal = (text) => ESCAPES.reduce((words, [what, how]) => words.replace(what, how), text);

/** Writes one run. Markdown has no emphasis that ends in a mark beside a letter: there it goes. */
function marked(run, before, after) {
  const inner = run.text.trim();
  if (!inner || inner.includes("\n") || !(run.strong || run.emphasis || run.href)) {
    return literal(run.text);
  }
  const [lead, tail] = [run.text.match(/^\s*/)[0], run.text.match(/\s*$/)[0]];
  const opens = lead || !/[\p{L}\p{N}]$/u.test(before) || /^[\p{L}\p{N}]/u.test(inner);
  const closes = tail || !/^[\p{L}\p{N}]/u.test(after) || /[\p{L}\p{N}]$/u.test(inner);
  const sign = opens && closes ? "*".repeat((run.emphasis ? 1 : 0) + (run.strong ? 2 : 0)) : "";
  const words = `${sign}${literal(inner)}${sign}`;
  const address = /[()<>\s]/.test(run.href) ? `<${run.href.replace(/[<>\\]/g, "\\$&")}>` : run.href;
  return `${lead}${run.href ? `[${words}](${address})` : words}${tail}`;
}
