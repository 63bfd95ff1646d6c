// What is where, and what happens when something changes.

const TABS = [
  { id: "network", title: "Network", view: (parent) => new NetworkView(parent) },
  { id: "people", title: "People", view: (parent) => new TableView(parent, "people") },
  { id: "pairs", title: "Pairs", view: (parent) => new TableView(parent, "pairs") },
  { id: "events", title: "Events", view: (parent) => new TableView(parent, "events") },
  { id: "dialogues", title: "Series", view: (parent) => new TableView(parent, "dialogues") },
  { id: "promises", title: "Deliverables", view: (parent) => new TableView(parent, "promises") },
  { id: "measures", title: "Centralities", view: (parent) => new TableView(parent, "measures") },
  { id: "calendar", title: "Calendar", view: (parent) => new CalendarView(parent) },
  { id: "curves", title: "Curves", view: (parent) => new CurveView(parent) },
  { id: "claims", title: "Claims", view: (parent) => new TableView(parent, "claims") },
  { id: "doubts", title: "Doubts", view: (parent) => new TableView(parent, "doubts") },
];

const stage = document.getElementById("stage");
const views = new Map();

/** The view of a tab; made when it is first looked at. */
function viewOf(tab) {
  if (!views.has(tab.id)) {
    const box = make("div", { hidden: true });
    stage.append(box);
    views.set(tab.id, { box, view: tab.view(box) });
  }
  return views.get(tab.id);
}

function showTabs(state) {
  const nav = document.getElementById("tabs");
  if (!nav.children.length) {
    nav.append(...TABS.map((tab) => make("button", { type: "button", role: "tab", id: `tab-${tab.id}`, "aria-controls": "stage", onclick: () => set({ tab: tab.id, sort: null }) }, tab.title)));
    nav.addEventListener("keydown", (e) => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[e.key];
      if (!step) return;
      const at = (TABS.findIndex((tab) => tab.id === current().tab) + step + TABS.length) % TABS.length;
      set({ tab: TABS[at].id, sort: null });
      nav.children[at].focus();
    });
  }
  TABS.forEach((tab, i) => {
    const chosen = tab.id === state.tab;
    nav.children[i].setAttribute("aria-selected", String(chosen));
    nav.children[i].tabIndex = chosen ? 0 : -1;
  });
  stage.setAttribute("aria-labelledby", `tab-${state.tab}`);
}

function showStage(state, before) {
  const tab = TABS.find((t) => t.id === state.tab);
  const { box, view } = viewOf(tab);
  for (const other of views.values()) other.box.hidden = other.box !== box;
  view.show(state, before);
}

function showSummary(state) {
  const events = kept(state);
  const people = new Set(events.flatMap(peopleOf));
  const period = `${said(iso(state.from ? firstDay(state.from) : PERIOD[0]))} to ${said(iso(state.to ? firstDay(state.to) : PERIOD[1]))}`;
  document.getElementById("summary").textContent =
    `${period} · ${plural(events.filter(isConsultation).length, "meeting")} and calls of ${plural(events.length, "event")} · ${plural(people.size, "person", "people")}`;
}

/** The theme that was asked for, or that of the system. */
function showTheme(state) {
  const dark = state.theme ? state.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  document.documentElement.dataset.theme = dark ? "dark" : "light";
}

function begin() {
  const brush = new Brush(document.getElementById("brush"));
  const filters = new Filters(document.getElementById("filters"));
  const detail = new Detail(document.getElementById("detail"));
  new Search();
  watch((state, before) => {
    showTheme(state);
    showTabs(state);
    showSummary(state);
    brush.show(state);
    filters.show(state);
    detail.show(state);
    showStage(state, before);
  });
  document.getElementById("reset").addEventListener("click", () => set({ ...START, theme: state.theme }));
  document.getElementById("theme").addEventListener("click", () => set({ theme: document.documentElement.dataset.theme === "dark" ? "light" : "dark" }, { replace: true }));
  document.getElementById("link").addEventListener("click", async (e) => {
    try {
      await navigator.clipboard.writeText(location.href);
      e.target.textContent = "Copied";
    } catch {
      e.target.textContent = "Copy it from the address bar";
    }
    setTimeout(() => { e.target.textContent = "Copy link"; }, 2000);
  });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => set({}, { replace: true }));
  const titles = GRAPH.articles.map((a) => `${a.title ?? a.file}${a.authors.length ? `, ${a.authors.join(", ")}` : ""}`);
  document.getElementById("sources").textContent = `Read from: ${titles.join("; ") || "no article"}. Made by ${DATA.generator}. An article's silence is no absence of meetings.`;
  state = decoded(location.hash);
  listeners.forEach((then) => then(state, null));
}

begin();
