// The network under hands: pointer, wheel and keys.

const HELP = "Arrow keys go from node to node, Enter opens one, plus and minus zoom, F shows what is around it, Escape lets go.";

class NetworkInput extends NetworkPicture {
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
}
