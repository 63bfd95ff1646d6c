// The window of the brush: two ends and what is between them, each to be taken by pointer or moved by keys as a slider.

const SLIDERS = [
  { name: "Period as a whole", change: ([from, to], days) => moved([from, to], days) },
  { name: "Start of the period", change: ([from, to], days) => [clamped(from + days, PERIOD[0], to), to] },
  { name: "End of the period", change: ([from, to], days) => [from, clamped(to + days, from, PERIOD[1])] },
];

const clamped = (day, least, most) => Math.min(Math.max(day, least), most);

/** The same number of days, earlier or later, as far as there is room. */
function moved([from, to], days) {
  const step = clamped(days, PERIOD[0] - from, PERIOD[1] - to);
  return [from + step, to + step];
}

class BrushWindow {
  constructor(brush) {
    this.brush = brush;
    const marks = [
      () => [shape("rect", { y: 2, height: BRUSH.base, fill: "var(--shade)", stroke: "var(--accent)" })],
      () => [shape("line", { y1: 2, y2: BRUSH.base + 2, stroke: "var(--accent)", "stroke-width": 2 }),
        shape("rect", { y: 17, width: BRUSH.handle, height: 26, rx: 3, fill: "var(--paper)", stroke: "var(--accent)", "stroke-width": 1.5 })],
    ];
    this.parts = SLIDERS.map((slider, i) => shape("g", {
      role: "slider", tabindex: 0, class: i ? "end" : "window", "aria-label": slider.name, "aria-orientation": "horizontal",
      onkeydown: (e) => this.press(e, slider),
    }, ...marks[Number(i > 0)]()));
    this.listen(brush.svg);
  }

  show(from, to) {
    this.days = [from, to];
    const [left, right] = [this.brush.x(from), this.brush.x(to + 1)];
    const [whole, ...ends] = this.parts;
    const is = (element, attributes) => Object.entries(attributes).forEach(([name, value]) => element.setAttribute(name, value));
    is(whole.firstChild, { x: left, width: Math.max(right - left, 1) });
    // The whole period is no choice, so it is not shaded.
    whole.classList.toggle("idle", from === PERIOD[0] && to === PERIOD[1]);
    [left, right].forEach((x, i) => {
      is(ends[i].children[0], { x1: x, x2: x });
      is(ends[i].children[1], { x: clamped(x - BRUSH.handle / 2, 0, this.brush.width - BRUSH.handle) });
    });
    const words = (day) => said(iso(day));
    is(whole, { "aria-valuemin": PERIOD[0], "aria-valuemax": PERIOD[1] - (to - from), "aria-valuenow": from, "aria-valuetext": `${words(from)} to ${words(to)}, ${plural(to - from + 1, "day")}` });
    is(ends[0], { "aria-valuemin": PERIOD[0], "aria-valuemax": to, "aria-valuenow": from, "aria-valuetext": words(from) });
    is(ends[1], { "aria-valuemin": from, "aria-valuemax": PERIOD[1], "aria-valuenow": to, "aria-valuetext": words(to) });
  }

  /** Arrows go by days, with Shift by weeks, Page Up and Down by thirty days, Home and End as far as there is room. */
  press(e, slider) {
    const far = PERIOD[1] - PERIOD[0];
    const day = e.shiftKey ? 7 : 1;
    const steps = { ArrowLeft: -day, ArrowDown: -day, ArrowRight: day, ArrowUp: day, PageDown: -30, PageUp: 30, Home: -far, End: far };
    if (e.key === "Escape") set({ from: null, to: null });
    else if (steps[e.key]) this.put(slider.change(this.days, steps[e.key]), true);
    else return;
    e.preventDefault();
  }

  /** Shows these days; ends that are those of the whole period are not kept in the address. */
  put([from, to], replace) {
    set({ from: from === PERIOD[0] ? null : iso(from), to: to === PERIOD[1] ? null : iso(to) }, { replace });
  }

  listen(svg) {
    const day = (e) => {
      const box = svg.getBoundingClientRect();
      return PERIOD[0] + Math.floor(clamped((e.clientX - box.left) / box.width, 0, 0.99999) * (PERIOD[1] - PERIOD[0] + 1));
    };
    svg.addEventListener("pointerdown", (e) => {
      svg.setPointerCapture(e.pointerId);
      const taken = this.parts.findIndex((part) => part.contains(e.target));
      const slider = taken > 0 || (taken === 0 && !this.parts[0].classList.contains("idle")) ? SLIDERS[taken] : null;
      this.grab = { start: day(e), days: this.days, slider, far: false };
    });
    svg.addEventListener("pointermove", (e) => {
      const { grab } = this;
      if (!grab || (day(e) === grab.start && !grab.far)) return;
      const drawn = [grab.start, day(e)].sort((a, b) => a - b);
      this.put(grab.slider ? grab.slider.change(grab.days, day(e) - grab.start) : drawn, grab.far);
      grab.far = true;
    });
    svg.addEventListener("pointerup", () => {
      if (this.grab && !this.grab.far && !this.grab.slider) set({ from: null, to: null });
      this.grab = null;
    });
  }
}
