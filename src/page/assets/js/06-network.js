// The network: a canvas to pan, zoom and drag in, with the pointer or from the keyboard.

const HELP = "Arrow keys go from node to node, Enter opens one, plus and minus zoom, F shows what is around it, Escape lets go.";

class NetworkView {
  constructor(parent) {
    this.moved = new Map();
    this.widths = new Map();
    this.canvas = make("canvas", { tabindex: 0, role: "application", "aria-roledescription": "network", "aria-describedby": "net-help" });
    this.key = make("div", { class: "key" });
    this.tip = make("div", { class: "tip", hidden: true });
    this.voice = make("p", { class: "hidden", "aria-live": "assertive" });
    const button = (text, name, action) => make("button", { type: "button", "aria-label": name, title: name, onclick: action }, text);
    this.bar = make("div", { class: "bar" },
      this.viewChoice(),
      button("+", "Zoom in", () => this.zoom(1.4)), button("−", "Zoom out", () => this.zoom(1 / 1.4)),
      button("Fit", "Fit all into the window", () => { this.fit(); this.draw(); }),
      this.focusButton = make("button", { type: "button", onclick: () => this.toggleFocus() }, "Only around it"),
      button("PNG", "Save a picture", () => this.save()));
    this.box = make("div", { class: "net" }, this.canvas, this.bar, this.key, this.tip, this.voice,
      make("p", { id: "net-help", class: "hidden" }, HELP));
    parent.append(this.box);
    this.listen();
  }

  viewChoice() {
    this.select = make("select", { "aria-label": "View", onchange: () => set({ view: this.select.value, focus: null, pick: null }) },
      Object.entries(VIEWS).map(([name, title]) => make("option", { value: name }, title)));
    return this.select;
  }

  /** Shows the network of the state; the places of nodes stay, so that change is seen. */
  show(state, before) {
    this.state = state;
    this.select.value = state.view;
    this.net = project(state);
    this.nodes = [...this.net.nodes.values()].map((node) => ({ ...node, ...this.place(node.id, state.view) }));
    this.byId = new Map(this.nodes.map((node) => [node.id, node]));
    this.edges = [...this.net.edges.values()].filter((e) => e.a !== e.b).map((e) => ({ ...e, from: this.byId.get(e.a), to: this.byId.get(e.b) }));
    this.near = this.net.neighbours();
    const most = Math.max(1, ...this.nodes.map((node) => node.degree));
    // The more nodes, the smaller each.
    const room = Math.min(1, Math.sqrt(70 / Math.max(this.nodes.length, 1)));
    for (const node of this.nodes) {
      node.size = 3 + room + 12 * room * Math.sqrt(node.degree / most);
      [node.color, node.group] = paint(node.id, state.view);
    }
    this.nodes.sort((a, b) => b.degree - a.degree || byText(a.id, b.id));
    this.legend();
    const refit = !this.scale || !before || before.view !== state.view || before.focus !== state.focus;
    if (refit) this.fit();
    const chosen = state.pick && this.byId.get(state.pick);
    this.focusButton.disabled = !chosen && !state.focus;
    this.focusButton.setAttribute("aria-pressed", state.focus ? "true" : "false");
    const summary = `${VIEWS[state.view]}: ${plural(this.nodes.length, "node")}, ${plural(this.edges.length, "edge")}.`;
    this.canvas.setAttribute("aria-label", summary);
    this.draw();
  }

  place(id, view) {
    const moved = this.moved.get(`${view} ${id}`);
    const [x, y] = moved ?? DATA.layouts[view]?.[id] ?? this.spare(id);
    return { x, y };
  }

  /** A place for a node that the layout does not know, always the same for the same id. */
  spare(id) {
    let hash = 7;
    for (const c of id) hash = (hash * 31 + c.codePointAt(0)) % 9973;
    return [(hash % 97) / 12, -1 - (hash % 7) / 6];
  }

  fit() {
    const { width, height } = this.measure();
    if (!this.nodes?.length || !width) return;
    const [xs, ys] = [this.nodes.map((n) => n.x), this.nodes.map((n) => n.y)];
    const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    // What lies between the buttons and the legend.
    const [above, below] = [this.bar.offsetHeight + 32, this.key.offsetHeight + 32];
    const free = Math.max(height - above - below, 60);
    const roomy = Math.min((width - 150) / Math.max(right - left, 0.5), free / Math.max(bottom - top, 0.5));
    this.scale = Math.min(Math.max(roomy, 2), 260);
    this.x = width / 2 - this.scale * (left + right) / 2;
    this.y = above + free / 2 - this.scale * (top + bottom) / 2;
  }

  measure() {
    const { width, height } = this.box.getBoundingClientRect();
    const ratio = devicePixelRatio || 1;
    if (this.canvas.width !== Math.round(width * ratio) || this.canvas.height !== Math.round(height * ratio)) {
      this.canvas.width = Math.round(width * ratio);
      this.canvas.height = Math.round(height * ratio);
    }
    return { width, height, ratio };
  }

  zoom(by, at) {
    const { width, height } = this.measure();
    const [cx, cy] = at ?? [width / 2, height / 2];
    const scale = Math.min(Math.max(this.scale * by, 1), 4000);
    this.x = cx - (cx - this.x) * (scale / this.scale);
    this.y = cy - (cy - this.y) * (scale / this.scale);
    this.scale = scale;
    this.later();
  }

  /** Draws once before the next frame, however often it is asked to. */
  later() {
    this.waiting ??= requestAnimationFrame(() => {
      this.waiting = null;
      this.draw();
    });
  }

  draw() {
    const { width, height, ratio } = this.measure();
    const pen = this.canvas.getContext("2d");
    pen.setTransform(ratio, 0, 0, ratio, 0, 0);
    pen.clearRect(0, 0, width, height);
    for (const node of this.nodes) [node.px, node.py] = [this.x + node.x * this.scale, this.y + node.y * this.scale];
    const style = getComputedStyle(document.documentElement);
    this.ink = style.getPropertyValue("--ink");
    this.paper = style.getPropertyValue("--paper");
    this.drawEdges(pen, style.getPropertyValue("--edge"), style.getPropertyValue("--mark"));
    this.drawNodes(pen);
    this.drawLabels(pen, width, height);
  }

  /** The nodes that stand out: the one under the pointer or picked, and those beside it. */
  bright() {
    const id = this.hover ?? (this.byId.has(this.state.pick) ? this.state.pick : null);
    return id ? new Set([id, ...(this.near.get(id) ?? [])]) : null;
  }

  drawEdges(pen, edge, mark) {
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
      const dashed = e.relation === "would_take_part";
      const look = `${strong} ${dashed} ${width}`;
      if (!looks.has(look)) looks.set(look, { strong, dashed, width, edges: [] });
      looks.get(look).edges.push(e);
    }
    for (const { strong, dashed, width, edges } of [...looks.values()].sort((x, y) => x.strong - y.strong || x.width - y.width)) {
      pen.lineWidth = width;
      pen.strokeStyle = strong ? mark : `rgba(${edge}, ${bright ? alpha / 4 : alpha})`;
      pen.setLineDash(dashed ? [4, 4] : []);
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
        .find((box) => grid.isFree(box));
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

  legend() {
    const groups = new Map();
    for (const node of this.nodes) groups.set(node.group, [node.color, (groups.get(node.group)?.[1] ?? 0) + 1]);
    const items = [...groups].sort((a, b) => b[1][1] - a[1][1]);
    this.key.replaceChildren(items.length
      ? make("ul", {}, items.map(([name, [color, count]]) => {
        const dot = make("span", { class: "dot" });
        dot.style.background = color;
        return make("li", {}, dot, `${name} (${count})`);
      }))
      : make("p", { class: "note" }, "Nothing happened that fits these filters."));
  }

  listen() {
    const at = (e) => {
      const box = this.canvas.getBoundingClientRect();
      return [e.clientX - box.left, e.clientY - box.top];
    };
    this.canvas.addEventListener("wheel", (e) => {
      e.preventDefault();
      this.zoom(Math.exp(-e.deltaY * 0.0015), at(e));
    }, { passive: false });
    this.canvas.addEventListener("pointerdown", (e) => {
      this.canvas.setPointerCapture(e.pointerId);
      this.grab = { at: at(e), node: this.nodeAt(at(e)), far: false };
    });
    this.canvas.addEventListener("pointermove", (e) => (this.grab ? this.drag(at(e)) : this.point(at(e))));
    this.canvas.addEventListener("pointerup", (e) => this.release(at(e)));
    this.canvas.addEventListener("pointerleave", () => this.point(null));
    this.canvas.addEventListener("keydown", (e) => this.press(e));
    this.canvas.addEventListener("blur", () => { this.cursor = null; this.later(); });
    new ResizeObserver(() => { if (this.nodes) { if (!this.scale) this.fit(); this.later(); } }).observe(this.box);
  }

  drag([x, y]) {
    const [dx, dy] = [x - this.grab.at[0], y - this.grab.at[1]];
    if (!this.grab.far && Math.hypot(dx, dy) < 4) return;
    this.grab.far = true;
    this.grab.at = [x, y];
    const node = this.grab.node;
    if (node) {
      node.x += dx / this.scale;
      node.y += dy / this.scale;
      this.moved.set(`${this.state.view} ${node.id}`, [node.x, node.y]);
    } else {
      this.x += dx;
      this.y += dy;
    }
    this.later();
  }

  release(at) {
    const { grab } = this;
    this.grab = null;
    if (!grab || grab.far) return;
    const edge = grab.node ? null : this.edgeAt(at);
    set({ pick: grab.node ? grab.node.id : edge ? pairId(edge.a, edge.b) : null });
  }

  point(at) {
    const node = at && this.nodeAt(at);
    const edge = at && !node && this.edgeAt(at);
    const hover = node?.id ?? null;
    this.canvas.classList.toggle("over", Boolean(node || edge));
    this.tip.hidden = !node && !edge;
    if (node) this.tip.textContent = `${label(node.id)} — ${plural(node.degree, "tie")}`;
    if (edge) this.tip.textContent = `${label(edge.a)} – ${label(edge.b)}: ${edge.relation.replaceAll("_", " ")}, ${edge.weight} ×`;
    if (node || edge) {
      this.tip.style.left = `${Math.min(at[0] + 14, this.box.clientWidth - 220)}px`;
      this.tip.style.top = `${at[1] + 14}px`;
    }
    if (hover !== this.hover) {
      this.hover = hover;
      this.later();
    }
  }

  nodeAt([x, y]) {
    let best = null;
    for (const node of this.nodes) {
      const far = Math.hypot(node.px - x, node.py - y) - node.size;
      if (far < 5 && (!best || far < best.far)) best = { node, far };
    }
    return best?.node;
  }

  edgeAt([x, y]) {
    let best = null;
    for (const edge of this.edges) {
      const [ax, ay, bx, by] = [edge.from.px, edge.from.py, edge.to.px, edge.to.py];
      const along = ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / ((bx - ax) ** 2 + (by - ay) ** 2 || 1);
      const t = Math.min(Math.max(along, 0), 1);
      const far = Math.hypot(ax + t * (bx - ax) - x, ay + t * (by - ay) - y);
      if (far < 5 && (!best || far < best.far)) best = { edge, far };
    }
    return best?.edge;
  }

  press(e) {
    const arrows = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
    if (arrows[e.key]) this.step(arrows[e.key]);
    else if (e.key === "Enter" || e.key === " ") set({ pick: this.cursor ?? this.nodes[0]?.id ?? null });
    else if (e.key === "+" || e.key === "=") this.zoom(1.4);
    else if (e.key === "-") this.zoom(1 / 1.4);
    else if (e.key.toLowerCase() === "f") this.toggleFocus();
    else if (e.key === "Escape") set({ pick: null, focus: null });
    else return;
    e.preventDefault();
  }

  /** Goes to the nearest node in a direction; the first one is that with most ties. */
  step([dx, dy]) {
    const from = this.byId.get(this.cursor) ?? this.byId.get(this.state.pick);
    const cost = (node) => {
      const [x, y] = [node.px - from.px, node.py - from.py];
      const ahead = x * dx + y * dy;
      return ahead <= 1 ? Infinity : ahead + 2.5 * Math.abs(x * dy - y * dx);
    };
    const next = from ? this.nodes.filter((n) => n !== from).reduce((best, n) => (!best || cost(n) < cost(best) ? n : best), null) : this.nodes[0];
    if (!next || (from && cost(next) === Infinity)) return;
    this.cursor = next.id;
    this.voice.textContent = `${label(next.id)}, ${next.group}, ${plural(next.degree, "tie")}`;
    this.later();
  }

  toggleFocus() {
    const id = this.cursor ?? this.state.pick;
    set(this.state.focus ? { focus: null } : { focus: this.byId.has(id) ? id : null });
  }

  save() {
    this.canvas.toBlob((blob) => {
      const url = URL.createObjectURL(blob);
      make("a", { href: url, download: `${this.state.view}.png` }).click();
      setTimeout(() => URL.revokeObjectURL(url), 1000);
    });
  }
}

const shortened = (text) => (text.length > 38 ? `${text.slice(0, 36).trimEnd()}…` : text);
