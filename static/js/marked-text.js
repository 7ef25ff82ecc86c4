// <marked-text>: keeps the marks of the layer behind a textarea on their words while one types.

function sharedStart(a, b) {
  const most = Math.min(a.length, b.length);
  let at = 0;
  while (at < most && a[at] === b[at]) {
    at += 1;
  }
  return at;
}

function sharedEnd(a, b, start) {
  const most = Math.min(a.length, b.length) - start;
  let size = 0;
  while (size < most && a[a.length - 1 - size] === b[b.length - 1 - size]) {
    size += 1;
  }
  return size;
}

function marksOf(layer) {
  const marks = [];
  let at = 0;
  for (const node of layer.childNodes) {
    const end = at + node.textContent.length;
    if (node.nodeName === "MARK") {
      marks.push({ node, start: at, end });
    }
    at = end;
  }
  return marks;
}

class MarkedText extends HTMLElement {
  connectedCallback() {
    this.layer = this.querySelector(".layer");
    this.field = this.querySelector("textarea");
    this.text = this.layer.textContent;
    this.marks = marksOf(this.layer);
    this.field.addEventListener("input", () => this.follow());
    this.follow();
  }

  follow() {
    const { value } = this.field;
    if (value === this.text) {
      return;
    }
    const start = sharedStart(this.text, value);
    const end = this.text.length - sharedEnd(this.text, value, start);
    const moved = value.length - this.text.length;
    this.marks = this.marks
      .filter((mark) => mark.end <= start || mark.start >= end)
      .map((mark) => (mark.end <= start ? mark : this.shifted(mark, moved)));
    this.text = value;
    this.render();
  }

  shifted(mark, by) {
    return { node: mark.node, start: mark.start + by, end: mark.end + by };
  }

  render() {
    const nodes = [];
    let at = 0;
    for (const { node, start, end } of this.marks) {
      nodes.push(this.text.slice(at, start), node);
      at = end;
    }
    this.layer.replaceChildren(...nodes, this.text.slice(at));
  }
}

customElements.define("marked-text", MarkedText);
