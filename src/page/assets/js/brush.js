// The period: a bar for every day, week or month of meetings, and a window that can be drawn, moved, taken by its ends, and set by date or
// from the keyboard.

const BRUSH = { height: 74, base: 56, handle: 9 };

class Brush {
  constructor(parent) {
    this.svg = shape("svg", { role: "group", "aria-label": "Period, over meetings and calls" });
    this.bars = shape("g", { "aria-hidden": "true" });
    this.window = new BrushWindow(this);
    this.svg.append(this.bars, ...this.window.parts);
    const end = (name, key) => make("label", {}, `${name} `, make("input", {
      type: "date", min: iso(PERIOD[0]), max: iso(PERIOD[1]), "data-end": key, onchange: (e) => set({ [key]: e.target.value || null }),
    }));
    this.from = end("From", "from");
    this.to = end("to", "to");
    this.all = make("button", { type: "button", onclick: () => set({ from: null, to: null }) }, "Whole period");
    this.said = make("span", { role: "status" });
    parent.append(this.svg, make("div", { class: "ends" }, this.from, this.to, this.all, this.said));
    new ResizeObserver(() => this.state && this.show(this.state)).observe(parent);
  }

  /** The days that are shown. */
  days({ from, to }) {
    return [from ? firstDay(from) : PERIOD[0], to ? firstDay(to) : PERIOD[1]];
  }

  /** Where a day begins, from the left. */
  x(day) {
    return ((day - PERIOD[0]) / (PERIOD[1] - PERIOD[0] + 1)) * this.width;
  }

  show(state) {
    this.state = state;
    this.width = Math.max(this.svg.clientWidth, 200);
    this.svg.setAttribute("viewBox", `0 0 ${this.width} ${BRUSH.height}`);
    this.bars.replaceChildren(...this.counts(state), shape("line", { x1: 0, x2: this.width, y1: BRUSH.base, y2: BRUSH.base, stroke: "var(--line)" }), ...this.months());
    this.window.show(...this.days(state));
    this.from.querySelector("input").value = state.from ?? iso(PERIOD[0]);
    this.to.querySelector("input").value = state.to ?? iso(PERIOD[1]);
    this.all.disabled = !state.from && !state.to;
    const shown = kept(state).filter(isConsultation).length;
    const undated = kept({ ...state, from: null, to: null }).filter((e) => isConsultation(e) && !(when(e) && isExact(when(e)))).length;
    this.said.textContent = `${plural(shown, "meeting")} and calls${undated ? `; ${undated} of all have no known day` : ""}`;
  }

  /** A bar for each stretch of time, dark within the window. */
  counts(state) {
    const [first, last] = PERIOD;
    const length = last - first + 1;
    const step = length <= 130 ? 1 : length <= 1100 ? 7 : 30;
    const bins = new Array(Math.ceil(length / step)).fill(0);
    for (const event of GRAPH.events.filter((e) => isConsultation(e) && keeps(e, state, { window: false }) && e.date && isExact(e.date))) {
      const at = Math.floor((span(event.date)[0] - first) / step);
      if (at >= 0 && at < bins.length) bins[at] += 1;
    }
    const most = Math.max(1, ...bins);
    const [from, to] = this.days(state);
    const bar = (count, i) => count && shape("rect", {
      x: this.x(first + i * step) + 0.5, width: Math.max((step / length) * this.width - 1, 1.5),
      y: BRUSH.base - 48 * (count / most), height: 48 * (count / most),
      fill: first + i * step >= from - step + 1 && first + i * step <= to ? "var(--accent)" : "var(--line)",
    }, shape("title", {}, `${iso(first + i * step)}: ${plural(count, "meeting")}`));
    return bins.map(bar).filter(Boolean);
  }

  months() {
    const [first, last] = PERIOD;
    const marks = [];
    const years = last - first > 800;
    let free = 0;
    for (let day = first; day <= last; day += 1) {
      const [year, month, date] = iso(day).split("-").map(Number);
      if (date !== 1 || (years && month !== 1)) continue;
      const x = this.x(day);
      marks.push(shape("line", { x1: x, x2: x, y1: BRUSH.base, y2: BRUSH.base + 5, stroke: "var(--faint)" }));
      if (x < free || x > this.width - 30) continue;
      free = x + (years ? 36 : 60);
      marks.push(shape("text", { x: x + 3, y: BRUSH.base + 14 }, years ? year : `${MONTHS[month - 1]} ${year}`));
    }
    return marks;
  }
}
