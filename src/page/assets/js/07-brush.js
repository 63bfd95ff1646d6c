// The period: a bar for every week or month of meetings, and a window that can be drawn, moved and set by date.

const BRUSH = { height: 74, base: 56 };

class Brush {
  constructor(parent) {
    this.svg = shape("svg", { role: "img", "aria-label": "Meetings and calls over time" });
    const end = (name, key) => make("label", {}, `${name} `, make("input", {
      type: "date", min: iso(PERIOD[0]), max: iso(PERIOD[1]), "data-end": key, onchange: (e) => set({ [key]: e.target.value || null }),
    }));
    this.from = end("From", "from");
    this.to = end("to", "to");
    this.all = make("button", { type: "button", onclick: () => set({ from: null, to: null }) }, "Whole period");
    this.said = make("span", {});
    parent.append(this.svg, make("div", { class: "ends" }, this.from, this.to, this.all, this.said));
    this.listen();
    new ResizeObserver(() => this.state && this.show(this.state)).observe(parent);
  }

  show(state) {
    this.state = state;
    const width = Math.max(this.svg.clientWidth, 200);
    this.svg.setAttribute("viewBox", `0 0 ${width} ${BRUSH.height}`);
    const [first, last] = PERIOD;
    const days = last - first + 1;
    const step = days <= 130 ? 1 : days <= 1100 ? 7 : 30;
    const dated = GRAPH.events.filter((e) => isConsultation(e) && keeps(e, state, { window: false }) && e.date && isExact(e.date));
    const bins = new Array(Math.ceil(days / step)).fill(0);
    for (const event of dated) {
      const at = Math.floor((span(event.date)[0] - first) / step);
      if (at >= 0 && at < bins.length) bins[at] += 1;
    }
    const most = Math.max(1, ...bins);
    const [from, to] = [state.from ? firstDay(state.from) : first, state.to ? firstDay(state.to) : last];
    const x = (day) => ((day - first) / days) * width;
    const bar = (count, i) => count && shape("rect", {
      x: x(first + i * step) + 0.5, width: Math.max((step / days) * width - 1, 1.5), y: BRUSH.base - 48 * (count / most), height: 48 * (count / most),
      fill: first + i * step >= from - step + 1 && first + i * step <= to ? "var(--accent)" : "var(--line)",
    }, shape("title", {}, `${iso(first + i * step)}: ${plural(count, "meeting")}`));
    this.svg.replaceChildren(
      ...bins.map(bar).filter(Boolean), shape("line", { x1: 0, x2: width, y1: BRUSH.base, y2: BRUSH.base, stroke: "var(--line)" }),
      ...this.months(x, first, last, width),
      ...(state.from || state.to ? [shape("rect", { x: x(from), width: x(to + 1) - x(from), y: 2, height: BRUSH.base, fill: "var(--shade)", stroke: "var(--accent)" })] : []));
    this.from.querySelector("input").value = state.from ?? iso(first);
    this.to.querySelector("input").value = state.to ?? iso(last);
    this.all.disabled = !state.from && !state.to;
    const shown = kept(state).filter(isConsultation).length;
    const undated = kept({ ...state, from: null, to: null }).filter((e) => isConsultation(e) && !(when(e) && isExact(when(e)))).length;
    this.said.textContent = `${plural(shown, "meeting")} and calls${undated ? `; ${undated} of all have no known day` : ""}`;
  }

  months(x, first, last, width) {
    const marks = [];
    const years = last - first > 800;
    let free = 0;
    for (let day = first; day <= last; day += 1) {
      const [year, month, date] = iso(day).split("-").map(Number);
      if (date !== 1 || (years && month !== 1)) continue;
      marks.push(shape("line", { x1: x(day), x2: x(day), y1: BRUSH.base, y2: BRUSH.base + 5, stroke: "var(--faint)" }));
      if (x(day) < free || x(day) > width - 30) continue;
      free = x(day) + (years ? 36 : 60);
      marks.push(shape("text", { x: x(day) + 3, y: BRUSH.base + 14 }, years ? year : `${MONTHS[month - 1]} ${year}`));
    }
    return marks;
  }

  listen() {
    const day = (e) => {
      const box = this.svg.getBoundingClientRect();
      const share = Math.min(Math.max((e.clientX - box.left) / box.width, 0), 0.99999);
      return PERIOD[0] + Math.floor(share * (PERIOD[1] - PERIOD[0] + 1));
    };
    const draw = (e, replace) => {
      const [a, b] = [this.start, day(e)].sort((x, y) => x - y);
      if (b - a >= 1) set({ from: iso(a), to: iso(b) }, { replace });
    };
    this.svg.addEventListener("pointerdown", (e) => {
      this.svg.setPointerCapture(e.pointerId);
      this.start = day(e);
      this.first = true;
    });
    this.svg.addEventListener("pointermove", (e) => {
      if (this.start === undefined || day(e) === this.start) return;
      draw(e, !this.first);
      this.first = false;
    });
    this.svg.addEventListener("pointerup", (e) => {
      if (day(e) === this.start) set({ from: null, to: null });
      this.start = undefined;
    });
  }
}
