// Counts over time: a calendar of days, and cumulative curves of the pairs that met most.

const WEEKDAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

/** Meetings by day, a column a week. */
class CalendarView {
  constructor(parent) {
    this.box = make("div", { class: "sheet chart" });
    parent.append(this.box);
  }

  show(state) {
    const counts = new Map();
    for (const event of kept(state).filter((e) => isConsultation(e) && e.date && isExact(e.date))) {
      const day = span(event.date)[0];
      counts.set(day, [...(counts.get(day) ?? []), event]);
    }
    const most = Math.max(1, ...[...counts.values()].map((list) => list.length));
    const [first, last] = [state.from ? firstDay(state.from) : PERIOD[0], state.to ? firstDay(state.to) : PERIOD[1]];
    const years = [];
    for (let year = Number(iso(first).slice(0, 4)); year <= Number(iso(last).slice(0, 4)); year += 1) years.push(year);
    this.box.replaceChildren(make("h2", {}, "Meetings and calls by day"), ...years.map((year) => this.year(year, counts, most, first, last)), this.key(most));
  }

  year(year, counts, most, first, last) {
    const [from, to] = [Math.max(first, utc(year, 1, 1)), Math.min(last, utc(year, 12, 31))];
    const weekday = (day) => (day + 3) % 7;
    const start = from - weekday(from);
    const cell = 17;
    const parts = WEEKDAYS.map((name, i) => (i % 2 ? "" : shape("text", { x: 0, y: 36 + i * cell }, name)));
    for (let day = from; day <= to; day += 1) {
      const [x, y] = [32 + Math.floor((day - start) / 7) * cell, 24 + weekday(day) * cell];
      const list = counts.get(day) ?? [];
      const words = `${said(iso(day))}: ${plural(list.length, "meeting")}`;
      const box = shape("rect", { x, y, width: cell - 2, height: cell - 2, rx: 2, fill: list.length ? "var(--accent)" : "var(--soft)", "fill-opacity": list.length ? 0.25 + 0.75 * (list.length / most) : 1 }, shape("title", {}, words));
      const open = () => set({ from: iso(day), to: iso(day), tab: "events" });
      parts.push(list.length ? shape("g", { role: "button", tabindex: 0, "aria-label": words, onclick: open, onkeydown: (e) => e.key === "Enter" && open() }, box) : box);
      if (iso(day).endsWith("-01")) parts.push(shape("text", { x, y: 14, class: "strong" }, MONTHS[Number(iso(day).slice(5, 7)) - 1]));
    }
    const width = 40 + (Math.floor((to - start) / 7) + 1) * cell;
    return make("div", {}, make("h3", {}, year), make("div", { class: "scroll" }, shape("svg", { width, height: 26 + 7 * cell, viewBox: `0 0 ${width} ${26 + 7 * cell}`, role: "group", "aria-label": `Meetings and calls of ${year}` }, parts)));
  }

  key(most) {
    return make("p", { class: "note" }, `The darker, the more: 1 to ${most} a day. A click on a day lists its events. Meetings without a known day are not drawn.`);
  }
}

/** How meetings add up, for the pairs that met most. */
class CurveView {
  constructor(parent) {
    this.box = make("div", { class: "sheet chart" });
    parent.append(this.box);
  }

  show(state) {
    const pairs = pairRows(kept(state)).slice(0, 7).map((row) => ({ id: row.links[2], name: `${row.cells[0]} – ${row.cells[1]}` }));
    const events = kept(state).filter((e) => isConsultation(e) && e.date && isExact(e.date));
    const [first, last] = [state.from ? firstDay(state.from) : PERIOD[0], state.to ? firstDay(state.to) : PERIOD[1]];
    const lines = pairs.map(({ id, name }, i) => {
      const [a, b] = id.split("~");
      const days = events.filter((e) => metIn(e).includes(a) && metIn(e).includes(b)).map((e) => span(e.date)[0]).sort((x, y) => x - y);
      return { id, name, days, color: Object.values(CURVES)[i] };
    });
    const most = Math.max(1, ...lines.map((line) => line.days.length));
    const [width, height, left, bottom] = [860, 380, 40, 350];
    const x = (day) => left + ((day - first) / Math.max(last - first, 1)) * (width - left - 10);
    const y = (count) => bottom - (count / most) * (bottom - 16);
    const parts = [];
    for (let tick = 0; tick <= most; tick += Math.max(1, Math.ceil(most / 8))) {
      parts.push(shape("line", { x1: left, x2: width - 10, y1: y(tick), y2: y(tick), stroke: "var(--soft)" }), shape("text", { x: left - 8, y: y(tick) + 4, "text-anchor": "end" }, tick));
    }
    for (let day = first; day <= last; day += 1) {
      if (!iso(day).endsWith("-01")) continue;
      const month = Number(iso(day).slice(5, 7));
      if (last - first > 800 && month !== 1) continue;
      parts.push(shape("line", { x1: x(day), x2: x(day), y1: bottom, y2: bottom + 5, stroke: "var(--faint)" }), shape("text", { x: x(day), y: bottom + 18 }, last - first > 800 ? iso(day).slice(0, 4) : MONTHS[month - 1]));
    }
    lines.forEach((line, i) => {
      const steps = line.days.map((day, n) => `H${x(day).toFixed(1)}V${(y(n + 1) - i * 0.8).toFixed(1)}`).join("");
      parts.push(shape("path", { d: `M${left},${y(0)}${steps}H${x(last)}`, fill: "none", stroke: line.color, "stroke-width": 2.5, "stroke-dasharray": ["", "7 3", "2 3"][i % 3] || null }, shape("title", {}, line.name)));
    });
    const item = (line, i) => {
      const mark = shape("svg", { width: 34, height: 12, "aria-hidden": "true" }, shape("line", { x1: 0, x2: 34, y1: 6, y2: 6, stroke: line.color, "stroke-width": 3, "stroke-dasharray": ["", "7 3", "2 3"][i % 3] || null }));
      mark.style.display = "inline-block";
      return make("li", {}, mark, " ", make("button", { type: "button", class: "plain", onclick: () => set({ pick: line.id }) }, line.name), ` (${line.days.length})`);
    };
    this.box.replaceChildren(make("h2", {}, "How meetings and calls added up"),
      lines.length ? make("div", { class: "scroll" }, shape("svg", { width, height, viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": "Cumulative meetings and calls of the pairs that met most" }, parts)) : make("p", { class: "note" }, "Nobody met who fits the filters."),
      make("ul", { class: "key" }, lines.map(item)),
      make("p", { class: "note" }, "The pairs that met most, by days that are known."));
  }
}

const CURVES = { blue: "#0072b2", vermilion: "#d55e00", green: "#009e73", orange: "#e69f00", sky: "#56b4e9", purple: "#cc79a7", grey: "#808080" };
