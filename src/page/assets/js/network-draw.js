// The picture of the network: lines, nodes and labels on the canvas.

/** What `NetworkView` draws with; it has nodes, edges, scale and state. */
class NetworkPicture {
  draw() {
    const { width, height, ratio } = this.measure();
    const pen = this.canvas.getContext("2d");
    pen.setTransform(ratio, 0, 0, ratio, 0, 0);
    pen.clearRect(0, 0, width, height);
    for (const node of this.nodes) [node.px, node.py] = [this.x + node.x * this.scale, this.y + node.y * this.scale];
    const style = getComputedStyle(document.documentElement);
    this.ink = style.getPropertyValue("--ink");
    this.paper = style.getPropertyValue("--paper");
    this.theme = document.documentElement.dataset.theme;
    this.drawEdges(pen, style.getPropertyValue("--mark"));
    this.drawNodes(pen);
    this.drawLabels(pen, width, height);
  }

  /** The nodes that stand out: the one under the pointer or picked, and those beside it. */
  bright() {
    const id = this.hover ?? (this.byId.has(this.state.pick) ? this.state.pick : null);
    return id ? new Set([id, ...(this.near.get(id) ?? [])]) : null;
  }

  drawEdges(pen, mark) {
    const bright = this.bright();
    const middle = this.hover ?? this.state.pick;
    const most = Math.max(1, ...this.edges.map((e) => e.weight));
    const alpha = this.edges.length > 3000 ? 0.25 : 0.5;
    // Thin lines that look alike are drawn a hundred at a time, which is several times faster; thick ones are not.
    const looks = new Map();
    for (const e of this.edges) {
      const picked = this.state.pick === pairId(e.a, e.b);
      const strong = picked || (bright !== null && (e.a === middle || e.b === middle));
      const width = Math.round(2 * (1 + 4 * Math.sqrt((e.weight - 1) / most) + (picked ? 2 : 0))) / 2;
      const { dashes, [this.theme]: color } = lineOf(e.relation);
      const look = `${strong} ${color} ${dashes} ${width}`;
      if (!looks.has(look)) looks.set(look, { strong, dashes, color, width, edges: [] });
      looks.get(look).edges.push(e);
    }
    for (const { strong, dashes, color, width, edges } of [...looks.values()].sort((x, y) => x.strong - y.strong || x.width - y.width)) {
      pen.lineWidth = width;
      pen.strokeStyle = strong ? mark : color;
      pen.globalAlpha = strong ? 1 : (dashes.length ? 1.6 : 1) * (bright ? alpha / 4 : alpha);
      pen.setLineDash(dashes);
      const together = width > 1 ? 1 : 100;
      for (let start = 0; start < edges.length; start += together) {
        pen.beginPath();
        for (const { from, to } of edges.slice(start, start + together)) {
          pen.moveTo(from.px, from.py);
          pen.lineTo(to.px, to.py);
        }
        pen.stroke();
      }
      if (this.net.directed && this.edges.length < 1500) edges.forEach((e) => this.arrow(pen, e, pen.strokeStyle));
    }
    pen.setLineDash([]);
    pen.globalAlpha = 1;
  }

  arrow(pen, { from, to }, color) {
    const length = Math.hypot(to.px - from.px, to.py - from.py);
    if (length < 24) return;
    const [dx, dy] = [(to.px - from.px) / length, (to.py - from.py) / length];
    const [x, y] = [to.px - dx * (to.size + 2), to.py - dy * (to.size + 2)];
    pen.beginPath();
    pen.moveTo(x, y);
    pen.lineTo(x - 7 * dx + 3 * dy, y - 7 * dy - 3 * dx);
    pen.lineTo(x - 7 * dx - 3 * dy, y - 7 * dy + 3 * dx);
    pen.fillStyle = color;
    pen.fill();
  }

  drawNodes(pen) {
    const bright = this.bright();
    for (const node of this.nodes) {
      pen.globalAlpha = bright && !bright.has(node.id) ? 0.25 : 1;
      pen.beginPath();
      const square = ["event", "prospect"].includes(kindOf(node.id));
      if (square) pen.rect(node.px - node.size * 0.85, node.py - node.size * 0.85, node.size * 1.7, node.size * 1.7);
      else pen.arc(node.px, node.py, node.size, 0, 2 * Math.PI);
      pen.fillStyle = node.color;
      pen.fill();
      const picked = node.id === this.state.pick || node.id === this.cursor;
      if (!picked && this.nodes.length > 800) continue;
      pen.lineWidth = picked ? 3 : 1;
      pen.strokeStyle = picked ? this.ink : this.paper;
      pen.stroke();
    }
    pen.globalAlpha = 1;
  }

  /** Labels that cover neither each other nor nodes; those with more ties first. */
  drawLabels(pen, width, height) {
    const bright = this.bright();
    pen.font = "12px system-ui, Helvetica, Arial, sans-serif";
    pen.textBaseline = "middle";
    const grid = new Spots(90);
    // Faint nodes may lie under the labels of bright ones.
    for (const n of this.nodes) if (!bright || bright.has(n.id)) grid.add([n.px - n.size, n.py - n.size, n.px + n.size, n.py + n.size]);
    const middle = this.hover ?? this.state.pick;
    const rank = (node) => (node.id === middle) * 2 + bright?.has(node.id);
    const order = bright ? [...this.nodes].sort((a, b) => rank(b) - rank(a)) : this.nodes;
    let left = 400;
    for (const node of order) {
      if (left === 0) break;
      if ((bright && !bright.has(node.id)) || node.px < -40 || node.px > width + 40 || node.py < -20 || node.py > height + 20) continue;
      const [text, wide] = this.wording(pen, node.id);
      const spot = [[node.size + 7, 0], [-node.size - 7 - wide, 0], [-wide / 2, node.size + 9], [-wide / 2, -node.size - 9]]
        .map(([dx, dy]) => [node.px + dx - 3, node.py + dy - 7, node.px + dx + wide + 3, node.py + dy + 7])
        .find((box) => box[0] >= 0 && box[2] <= width && grid.isFree(box));
      if (!spot) continue;
      grid.add(spot);
      left -= 1;
      pen.lineWidth = 3;
      pen.strokeStyle = this.paper;
      pen.strokeText(text, spot[0] + 3, spot[1] + 7);
      pen.fillStyle = this.ink;
      pen.fillText(text, spot[0] + 3, spot[1] + 7);
    }
  }

  /** The text of a label and its width, measured once. */
  wording(pen, id) {
    if (!this.widths.has(id)) {
      const text = shortened(label(id));
      this.widths.set(id, [text, pen.measureText(text).width]);
    }
    return this.widths.get(id);
  }
}

/** How the lines of a relation are drawn. */
const lineOf = (relation) => DATA.lines[relation] ?? { words: relation, dashes: [], light: "#808080", dark: "#8d96a3" };

const shortened = (text) => (text.length > 38 ? `${text.slice(0, 36).trimEnd()}…` : text);
