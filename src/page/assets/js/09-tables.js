// Tables of what is shown: sorted by any column, narrowed by words, and saved as CSV.

const TABLES = {
  people: { title: "People", columns: ["Name", "State", "Office", "#Meetings and calls", "#Events", "#Met", "First", "Last"], rows: peopleRows },
  pairs: { title: "Who met whom", columns: ["One", "Other", "#Meetings and calls", "First", "Last", "#Longest gap (days)"], rows: pairRows },
  events: { title: "Events", columns: ["Date", "Type", "Sides", "Level", "Who", "Place", "Series", "#Reports"], rows: eventRows },
  dialogues: { title: "Series and settings", columns: ["Name", "#Sessions", "#On its margins", "First", "Last", "States"], rows: seriesRows },
  promises: made("promises", "What summits promised, whole period"),
  measures: made("measures", "Centralities of who met whom, whole period"),
  claims: made("claims", "What the articles count, and what the graph says of it"),
  doubts: { title: "Doubts of the reader", columns: ["Kind", "Article", "#Line", "What is in doubt", "Text"], rows: doubtRows },
};

class TableView {
  constructor(parent, name) {
    this.name = name;
    this.words = "";
    this.box = make("div", { class: "sheet" });
    this.input = make("input", { type: "search", "aria-label": "Narrow the table by words", placeholder: "Narrow by words", oninput: () => { this.words = this.input.value; this.fill(); } });
    this.count = make("span", { class: "count", role: "status" });
    this.holder = make("div", { class: "scroll" });
    this.box.append(make("div", { class: "bar" }, this.input, make("button", { type: "button", onclick: () => this.save() }, "Download CSV"), this.count), this.holder);
    parent.append(this.box);
  }

  show(state) {
    this.state = state;
    this.all = TABLES[this.name].rows(kept(state), state);
    this.fill();
  }

  /** The rows that have all words, in the order that is asked for. */
  rows() {
    const wanted = words(this.words);
    const has = (row) => {
      const own = words(row.cells.map((cell) => cell ?? "").join(" "));
      return wanted.every((word) => own.some((w) => w.startsWith(word)));
    };
    const rows = this.all.filter((row) => !wanted.length || has(row));
    const [column, way] = (this.state.sort ?? "").split(" ");
    if (column === "" || !(Number(column) < TABLES[this.name].columns.length)) return rows;
    const compare = (a, b) => (typeof a === "number" && typeof b === "number" ? a - b : byText(String(a ?? ""), String(b ?? "")));
    return rows.sort((a, b) => (way === "down" ? -1 : 1) * compare(a.cells[column], b.cells[column]));
  }

  fill() {
    const { title, columns } = TABLES[this.name];
    const rows = this.rows();
    this.count.textContent = plural(rows.length, "row");
    const [sorted, way] = (this.state.sort ?? "").split(" ");
    const head = (name, i) => {
      const order = String(i) === sorted ? (way === "down" ? "descending" : "ascending") : "none";
      const next = order === "none" ? (name.startsWith("#") ? "down" : "up") : order === "ascending" ? "down" : "up";
      const mark = { ascending: " ▲", descending: " ▼", none: "" }[order];
      return make("th", { scope: "col", "aria-sort": order, class: name.startsWith("#") ? "number" : null },
        make("button", { type: "button", onclick: () => set({ sort: `${i} ${next}` }, { replace: true }) }, name.replace("#", "") + mark));
    };
    const cell = (row, i) => {
      const value = row.cells[i];
      const shown = typeof value === "number" && !Number.isInteger(value) ? value.toFixed(4) : value ?? "";
      const id = row.links?.[i];
      return make("td", { class: columns[i].startsWith("#") ? "number" : null },
        id ? make("button", { type: "button", class: "plain", onclick: () => set({ pick: id }) }, String(shown)) : String(shown));
    };
    const most = 1000;
    this.holder.replaceChildren(
      make("table", {}, make("caption", {}, `${title}${rows.length > most ? `; the first ${most} of ${rows.length} are shown, all are in the CSV` : ""}`),
        make("thead", {}, make("tr", {}, columns.map(head))),
        make("tbody", {}, rows.slice(0, most).map((row) => make("tr", {}, columns.map((_, i) => cell(row, i)))))),
      rows.length ? "" : make("p", { class: "note" }, this.name === "doubts" && !DATA.doubts ? "Not known: the page was made from a graph file, which keeps no doubts." : "Nothing that fits the filters."));
  }

  save() {
    const columns = TABLES[this.name].columns.map((name) => name.replace("#", ""));
    const lines = [columns, ...this.rows().map((row) => row.cells)].map((cells) => cells.map(csvCell).join(","));
    download(`${this.name}.csv`, "text/csv", `${lines.join("\r\n")}\r\n`);
  }
}

function peopleRows(events) {
  const people = new Map();
  for (const event of events) {
    const met = isConsultation(event) ? metIn(event) : [];
    for (const id of peopleOf(event)) {
      const own = people.get(id) ?? { meetings: 0, events: 0, met: new Set(), dates: [], office: null };
      own.events += 1;
      if (isConsultation(event)) own.meetings += 1;
      if (met.includes(id)) met.forEach((other) => other !== id && own.met.add(other));
      own.office = event.participants.find((p) => p.id === id)?.office ?? own.office;
      if (when(event)) own.dates.push(when(event));
      people.set(id, own);
    }
  }
  const row = ([id, own]) => {
    const [first, last] = bounds(own.dates);
    const state = entities.get(id)?.state;
    return { cells: [label(id), stateNames.get(state) ?? state, own.office && label(own.office), own.meetings, own.events, own.met.size, first, last], links: [id, null, own.office] };
  };
  return [...people].map(row).sort((a, b) => b.cells[3] - a.cells[3] || byText(a.cells[0], b.cells[0]));
}

function pairRows(events) {
  const pairs = new Map();
  for (const event of events.filter(isConsultation)) {
    const met = metIn(event);
    met.forEach((a, i) => met.slice(i + 1).forEach((b) => pairs.set(pairId(a, b), [...(pairs.get(pairId(a, b)) ?? []), event])));
  }
  const row = ([id, list]) => {
    const [a, b] = id.split("~");
    const [first, last] = bounds(list.map(when).filter(Boolean));
    const days = list.map((e) => e.date).filter((d) => d && isExact(d)).map((d) => span(d)[0]).sort((x, y) => x - y);
    const gaps = days.slice(1).map((day, i) => day - days[i]);
    return { cells: [label(a), label(b), list.length, first, last, gaps.length ? Math.max(...gaps) : null], links: [a, b, id] };
  };
  return [...pairs].map(row).sort((a, b) => b.cells[2] - a.cells[2] || byText(a.cells[0], b.cells[0]) || byText(a.cells[1], b.cells[1]));
}

function eventRows(events) {
  const name = (id) => id && label(id);
  return events.map((event) => ({
    cells: [when(event), event.type, event.format, event.level, event.participants.map((p) => label(p.id)).join("; "), name(event.place), name(event.series), event.reports],
    links: [event.id, null, null, null, event.id, event.place, event.series],
  }));
}

function seriesRows(events) {
  const series = new Map();
  const enter = (id, field, event) => {
    const own = series.get(id) ?? { sessions: 0, margins: 0, dates: [], states: new Set() };
    own[field] += 1;
    if (when(event)) own.dates.push(when(event));
    statesOf(event).forEach((code) => own.states.add(stateNames.get(code) ?? code));
    series.set(id, own);
  };
  for (const event of events) {
    seriesOf(event).forEach((id) => enter(id, "sessions", event));
    if (event.setting) enter(event.setting, "margins", event);
  }
  const row = ([id, own]) => ({ cells: [label(id), own.sessions, own.margins, ...bounds(own.dates), [...own.states].sort().join("; ")], links: [id] });
  return [...series].map(row).sort((a, b) => b.cells[1] - a.cells[1] || b.cells[2] - a.cells[2] || byText(a.cells[0], b.cells[0]));
}

/** A table that was made beside the page, of the whole period. */
function made(name, title) {
  const { columns, rows } = DATA.tables[name];
  const links = (cells) => cells.map((cell) => (typeof cell === "string" ? named(cell) : null));
  return { title, columns: columns.map((c) => (c.number ? "#" : "") + c.name), rows: () => rows.map((cells) => ({ cells, links: links(cells) })) };
}

function doubtRows() {
  return (DATA.doubts ?? []).map((doubt) => ({ cells: [doubt.kind, doubt.article, doubt.line, doubt.message, doubt.text] }));
}

/** The first and the last of some dates. */
function bounds(dates) {
  const sorted = [...dates].sort();
  return [sorted[0], sorted.at(-1)];
}
