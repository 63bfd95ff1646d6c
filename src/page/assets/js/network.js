// The network: a canvas to pan, zoom and drag in, with the pointer or from the keyboard.

class NetworkView extends NetworkInput {
  constructor(parent) {
    super();
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
      : make("p", { class: "note" }, "Nothing happened that fits these filters."), this.lineKey());
  }

  /** What the lines stand for, where there are several kinds. */
  lineKey() {
    const kinds = new Map(this.edges.map((edge) => [lineOf(edge.relation).words, lineOf(edge.relation)]));
    if (kinds.size < 2) return "";
    const theme = document.documentElement.dataset.theme;
    const sample = ({ words, dashes, [theme]: stroke }) => make("li", {}, shape("svg", { width: 34, height: 10, "aria-hidden": "true" },
      shape("line", { x1: 0, x2: 30, y1: 5, y2: 5, stroke, "stroke-width": 2, "stroke-dasharray": dashes.join(" ") || null })), words);
    return make("ul", { class: "lines" }, [...kinds.values()].map(sample));
  }

  save() {
    this.canvas.toBlob((blob) => {
      const url = URL.createObjectURL(blob);
      make("a", { href: url, download: `${this.state.view}.png` }).click();
      setTimeout(() => URL.revokeObjectURL(url), 1000);
    });
  }
}
