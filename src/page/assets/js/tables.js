// Tables of what is shown: sorted by any column, narrowed by words, and saved as CSV.

const TABLES = {
  people: { title: "People", columns: ["Name", "State", "Office", "#Meetings and calls", "#Events", "#Met", "First", "Last"], rows: peopleRows },
  pairs: { title: "Who met whom", columns: ["One", "Other", "#Meetings and calls", "First", "Last", "#Longest gap (days)"], rows: pairRows },
  events: { title: "Events", columns: ["Date", "Type", "Sides", "Level", "Who", "Place", "Series", "#Reports"], rows: eventRows },
  dialogues: { title: "Series and settings", columns: ["Name", "#Sessions", "#On its margins", "First", "Last", "States"], rows: seriesRows },
  promises: { title: "What summits promised, and what was held of it in the period", columns: PROMISE_COLUMNS, rows: promiseRows },
  measures: { title: (state) => `Centralities: ${VIEWS[state.view]}`, columns: ["Name", ...Object.keys(MEANINGS).map((name) => `#${name}`)], rows: measureRows, isHeavy, meanings: MEANINGS },
  claims: { title: "What the articles count of the period, and what the graph says of it; verdicts rest on all that the articles tell", columns: DATA.tables.claims.columns.map((c) => (c.number ? "#" : "") + c.name), rows: claimRows },
  doubts: { title: "Doubts of the reader, of all that was read", columns: ["Kind", "Article", "#Line", "What is in doubt", "Text"], rows: doubtRows },
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

  /** Fills the table; one that takes long to compute waits until the reader has stopped choosing. */
  show(state) {
    this.state = state;
    clearTimeout(this.waiting);
    const { rows, isHeavy: heavy } = TABLES[this.name];
    const compute = () => {
      this.all = rows(kept(state), state);
      this.fill();
    };
    if (!heavy?.(state)) return compute();
    this.count.textContent = "computing …";
    this.waiting = setTimeout(compute, 250);
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
    const { title, columns, meanings = {} } = TABLES[this.name];
    const rows = this.rows();
    this.count.textContent = plural(rows.length, "row");
    const named = typeof title === "function" ? title(this.state) : title;
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
      make("table", {}, make("caption", {}, `${named}${rows.length > most ? `; the first ${most} of ${rows.length} are shown, all are in the CSV` : ""}`),
        make("thead", {}, make("tr", {}, columns.map(head))),
        make("tbody", {}, rows.slice(0, most).map((row) => make("tr", {}, columns.map((_, i) => cell(row, i)))))),
      rows.length ? "" : make("p", { class: "note" }, this.name === "doubts" && !DATA.doubts ? "Not known: the page was made from a graph file, which keeps no doubts." : "Nothing that fits the filters."),
      ...Object.entries(meanings).map(([name, meaning]) => make("p", { class: "note" }, `${name}: ${meaning}`)));
  }

  save() {
    const columns = TABLES[this.name].columns.map((name) => name.replace("#", ""));
    const lines = [columns, ...this.rows().map((row) => row.cells)].map((cells) => cells.map(csvCell).join(","));
    download(`${this.name}.csv`, "text/csv", `${lines.join("\r\n")}\r\n`);
  }
}
