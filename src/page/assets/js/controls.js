// Search, filters and tabs.

const FILTERS = [
  { name: "types", title: "Type", value: (event) => event.type },
  { name: "formats", title: "Sides", value: (event) => event.format ?? "none" },
  { name: "levels", title: "Level", value: (event) => event.level },
  { name: "modes", title: "How they met", value: (event) => event.mode },
  { name: "states", title: "With", value: (event) => statesOf(event), label: (code) => stateNames.get(code) ?? code, most: 12 },
];

class Filters {
  constructor(parent) {
    this.parent = parent;
    this.min = make("input", { type: "range", min: 1, max: 1, value: 1, "aria-label": "Least meetings of a line", oninput: () => set({ min: Number(this.min.value) }, { replace: true }) });
    this.minSaid = make("output", {}, "1");
    this.radius = make("input", { type: "range", min: 1, max: 3, value: 1, "aria-label": "Steps around", oninput: () => set({ radius: Number(this.radius.value) }, { replace: true }) });
    const flag = (name, text) => make("label", {}, make("input", { type: "checkbox", "data-flag": name, onchange: (e) => set({ [name]: e.target.checked }) }), make("span", {}, text));
    this.boxes = FILTERS.map((filter) => this.group(filter));
    parent.append(make("h2", {}, "Filters"), ...this.boxes,
      make("fieldset", {}, make("legend", {}, "Lines"), make("label", {}, "at least", this.min, this.minSaid), make("label", {}, "steps around", this.radius)),
      make("fieldset", {}, make("legend", {}, "Also"), flag("background", "what is only recalled"), flag("prospects", "plans, in the view of everything")));
  }

  group({ name, title, value, label: text = (word) => word, most = 20 }) {
    const counts = new Map();
    for (const event of GRAPH.events) for (const word of [value(event)].flat()) counts.set(word, (counts.get(word) ?? 0) + 1);
    const words = [...counts].sort((a, b) => b[1] - a[1] || byText(a[0], b[0]));
    const one = ([word]) => make("label", {},
      make("input", { type: "checkbox", value: word, "data-list": name, onchange: () => this.pick(name) }), make("span", {}, text(word)), make("output", { "data-count": `${name} ${word}` }));
    const rest = words.slice(most);
    return make("fieldset", {}, make("legend", {}, title), words.slice(0, most).map(one),
      rest.length ? make("details", {}, make("summary", { class: "note" }, `${rest.length} more`), rest.map(one)) : "");
  }

  pick(name) {
    const boxes = this.parent.querySelectorAll(`input[data-list="${name}"]:checked`);
    set({ [name]: [...boxes].map((box) => box.value) });
  }

  show(state) {
    for (const box of this.parent.querySelectorAll("input[data-list]")) box.checked = state[box.dataset.list].includes(box.value);
    for (const box of this.parent.querySelectorAll("input[data-flag]")) box.checked = state[box.dataset.flag];
    const most = Math.max(1, ...[...project({ ...state, min: 1, focus: null }).edges.values()].map((e) => e.weight));
    this.min.max = Math.max(most, state.min);
    this.min.value = state.min;
    this.minSaid.textContent = state.min;
    this.radius.value = state.radius;
    this.radius.disabled = !state.focus;
    for (const { name, value } of FILTERS) {
      const others = kept({ ...state, [name]: [] });
      const counts = new Map();
      for (const event of others) for (const word of [value(event)].flat()) counts.set(word, (counts.get(word) ?? 0) + 1);
      for (const out of this.parent.querySelectorAll("output[data-count]")) {
        if (out.dataset.count.startsWith(`${name} `)) out.textContent = counts.get(out.dataset.count.slice(name.length + 1)) ?? 0;
      }
    }
  }
}

class Search {
  constructor() {
    this.input = document.getElementById("search");
    this.list = document.getElementById("found");
    this.at = -1;
    this.input.addEventListener("input", () => this.look());
    this.input.addEventListener("keydown", (e) => this.press(e));
    this.input.addEventListener("blur", () => setTimeout(() => this.close(), 150));
  }

  look() {
    this.found = find(this.input.value);
    this.at = this.found.length ? 0 : -1;
    const item = ({ id, note }, i) => make("li", { role: "option", id: `found-${i}`, "aria-selected": i === this.at ? "true" : "false", onmousedown: (e) => { e.preventDefault(); this.open(id); } },
      label(id), " ", make("small", {}, `${note}${mentions.get(id) ? `, ${plural(mentions.get(id), "event")}` : ""}`));
    const none = make("li", { role: "option", "aria-disabled": "true" }, "Nothing is called that");
    this.list.replaceChildren(...(this.found.length ? this.found.map(item) : [none]));
    this.list.hidden = !this.input.value.trim();
    this.mark();
  }

  press(e) {
    if (e.key === "Escape") this.close();
    else if (e.key === "Enter" && this.found?.[this.at]) this.open(this.found[this.at].id);
    else if ((e.key === "ArrowDown" || e.key === "ArrowUp") && this.found?.length) {
      this.at = (this.at + (e.key === "ArrowDown" ? 1 : -1) + this.found.length) % this.found.length;
      this.mark();
    } else return;
    e.preventDefault();
  }

  mark() {
    [...this.list.children].forEach((item, i) => item.setAttribute("aria-selected", i === this.at ? "true" : "false"));
    this.input.setAttribute("aria-expanded", String(!this.list.hidden));
    if (this.at >= 0) this.input.setAttribute("aria-activedescendant", `found-${this.at}`);
    else this.input.removeAttribute("aria-activedescendant");
  }

  open(id) {
    this.input.value = "";
    this.close();
    set({ pick: id });
    document.querySelector("#detail h2")?.focus({ preventScroll: true });
  }

  close() {
    this.list.hidden = true;
    this.mark();
  }
}
