// What is shown: one object, kept in the address so that a view can be shared.

const VIEWS = {
  people: "Who met whom", states: "Which states met", affiliation: "Who took part in what",
  series: "Which states attend which dialogues", deliverables: "What summits promised, and what was held",
  knowledge: "Everything the articles state",
};
const LISTS = ["types", "levels", "modes", "formats", "states"];
const START = {
  tab: "network", view: "people", from: null, to: null, types: [], levels: [], modes: [], formats: [], states: [],
  min: 1, background: false, prospects: false, pick: null, focus: null, radius: 1, sort: null, theme: null,
};

let state = { ...START };
/** What is shown now, for those who were told of it earlier. */
const current = () => state;

const listeners = [];

/** Calls `then(state, before)` whenever something changes. */
const watch = (then) => listeners.push(then);

/** Changes what is shown. */
function set(changes, { replace = false } = {}) {
  const before = state;
  state = { ...state, ...changes };
  const hash = encoded(state);
  if (hash !== location.hash.replace(/^#/, "")) {
    history[replace ? "replaceState" : "pushState"](null, "", hash ? `#${hash}` : location.pathname + location.search);
  }
  listeners.forEach((then) => then(state, before));
}

function encoded(state) {
  const words = new URLSearchParams();
  for (const [name, value] of Object.entries(state)) {
    const plain = Array.isArray(value) ? value.join(",") : value;
    const start = Array.isArray(START[name]) ? START[name].join(",") : START[name];
    if (plain !== start && name !== "theme") words.set(name, plain === true ? "yes" : plain);
  }
  return words.toString();
}

/** What an address asks for; what it says wrongly is passed over. */
function decoded(hash) {
  const asked = { ...START, theme: state.theme };
  for (const [name, value] of new URLSearchParams(hash.replace(/^#/, ""))) {
    if (!(name in START) || name === "theme") continue;
    if (LISTS.includes(name)) asked[name] = value.split(",").filter(Boolean);
    else if (name === "background" || name === "prospects") asked[name] = value === "yes";
    else if (name === "min" || name === "radius") asked[name] = Math.max(1, Number(value) || 1);
    else if (name === "from" || name === "to") asked[name] = /^\d{4}-\d\d-\d\d$/.test(value) ? value : null;
    else asked[name] = value;
  }
  if (!(asked.view in VIEWS)) asked.view = START.view;
  if (!TABS.some((tab) => tab.id === asked.tab)) asked.tab = START.tab;
  return asked;
}

addEventListener("popstate", () => {
  const before = state;
  state = decoded(location.hash);
  listeners.forEach((then) => then(state, before));
});

/** Whether an event is of those that are asked for; the rules are those of the command line's filters. */
function keeps(event, state, { window = true } = {}) {
  return (state.background || !event.background)
    && (!window || inWindow(when(event), state))
    && among(state.types, event.type) && among(state.modes, event.mode) && among(state.levels, event.level)
    && among(state.formats, event.format ?? "none")
    && (!state.states.length || statesOf(event).some((code) => state.states.includes(code)));
}

const among = (wanted, found) => !wanted.length || wanted.includes(found);

/** A day lies in the window if it touches it, a month or year only if all of it does. */
function inWindow(date, { from, to }) {
  if (!from && !to) return true;
  if (!date) return false;
  const [first, last] = span(date);
  const [earliest, latest] = isExact(date) ? [last, first] : [first, last];
  return (!from || firstDay(from) <= earliest) && (!to || latest <= firstDay(to));
}

/** The events that are asked for. */
const kept = (state) => GRAPH.events.filter((event) => keeps(event, state));
