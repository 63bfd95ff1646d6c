// The graph that the page carries, indexed.

const DATA = JSON.parse(document.getElementById("data").textContent);
const GRAPH = DATA.graph;

const entities = new Map(GRAPH.entities.map((entity) => [entity.id, entity]));
const events = new Map(GRAPH.events.map((event) => [event.id, event]));
const prospects = new Map(GRAPH.prospects.map((prospect) => [prospect.id, prospect]));
const articles = new Map(GRAPH.articles.map((article) => [article.id, article]));
const stateNames = new Map(GRAPH.entities.filter((e) => e.kind === "state").map((e) => [e.state, e.name]));

const isConsultation = (event) => event.type === "meeting" || event.type === "call";

/** The name to show for an id. */
function label(id) {
  const entity = entities.get(id);
  if (entity) return entity.name;
  const event = events.get(id);
  if (event) return event.name ?? `${event.type} ${event.date ?? event.within ?? ""}`.trim();
  const plan = prospects.get(id);
  return plan ? `${plan.status} ${plan.type} ${plan.date ?? ""}`.trim() : id;
}

/** What a node is: a kind of entity, `event` or `prospect`. */
const kindOf = (id) => entities.get(id)?.kind ?? (events.has(id) ? "event" : "prospect");

/** The state that a participant stands for. */
function stateOf(participant) {
  const entity = entities.get(participant.id);
  return entity?.state ?? entities.get(participant.office)?.state;
}

const statesOf = (event) => [...new Set(event.participants.map(stateOf).filter(Boolean))].sort();

const isPersonal = (id) => ["person", "office"].includes(entities.get(id)?.kind);

/** The people of an event: persons, and offices whose holder is not known. */
const peopleOf = (event) => [...new Set(event.participants.map((p) => p.id).filter(isPersonal))];

/** Those of them who met each other: observers and mediators left out. */
function metIn(event) {
  const met = event.participants.filter((p) => p.role !== "observer" && p.role !== "mediator");
  return [...new Set(met.map((p) => p.id).filter(isPersonal))].sort();
}

/** The series of which an event is a session. */
function seriesOf(event) {
  const related = relationsFrom(event.id).filter((r) => r.type === "instance_of").map((r) => r.target);
  return [...new Set([event.series, ...related].filter((id) => entities.has(id)))];
}

const relationsBy = { source: new Map(), target: new Map() };
for (const relation of GRAPH.relations.filter((r) => !r.lexicon)) {
  for (const end of ["source", "target"]) {
    const list = relationsBy[end].get(relation[end]) ?? [];
    relationsBy[end].set(relation[end], [...list, relation]);
  }
}
const relationsFrom = (id) => relationsBy.source.get(id) ?? [];
const relationsTo = (id) => relationsBy.target.get(id) ?? [];

const byName = new Map();
for (const { id, name } of [...GRAPH.entities, ...GRAPH.events].filter((thing) => thing.name)) byName.set(name, byName.has(name) ? null : id);

/** What an id, or a name that only one thing has, stands for. */
const named = (word) => (entities.has(word) || events.has(word) ? word : byName.get(word) ?? null);

/** When something happened, as its date or the period that it falls in. */
const when = (event) => event.date ?? event.within;

/** The days that the page is about. */
const PERIOD = (() => {
  const covered = GRAPH.articles.map((article) => article.covers).filter(Boolean);
  const own = GRAPH.events.filter((event) => !event.background).map(when).filter(Boolean);
  const days = (covered.length ? covered : own).map(span);
  if (!days.length) return [0, 0];
  return [Math.min(...days.map((d) => d[0])), Math.max(...days.map((d) => d[1]))];
})();

/** What stands for two that are tied, whatever their order. */
const pairId = (a, b) => [a, b].sort().join("~");

/** What an entity, or an event with a name, can be found by. */
const FINDABLE = [
  ...GRAPH.entities.map((e) => ({ id: e.id, names: [e.name, ...e.aliases], note: e.kind })),
  ...GRAPH.events.filter((e) => e.name).map((e) => ({ id: e.id, names: [e.name, ...(e.aliases ?? [])], note: "event" })),
].map((item) => ({ ...item, sets: item.names.map(words) }));

const TITLES = new Set(
  ["ambassador", "chancellor", "dr", "foreign", "former", "general", "king", "lady", "lord", "minister", "mr", "mrs", "ms",
    "president", "prime", "queen", "secretary", "sir",
    ...GRAPH.entities.filter((e) => e.kind === "office" || e.kind === "state").flatMap((e) => [e.name, ...e.aliases].flatMap(words))],
);

/** What a reader may mean: every word begins a word of one name, titles apart; whole words before beginnings. */
function find(query) {
  const asked = words(query);
  if (!asked.length) return [];
  const bare = asked.filter((word) => !TITLES.has(word));
  const match = (set, wanted) => wanted.every((word) => set.some((own) => own.startsWith(word)));
  const exact = (set, wanted) => wanted.every((word) => set.includes(word));
  const scored = [];
  for (const item of FINDABLE) {
    const state = entities.get(item.id)?.kind === "state" && entities.get(item.id).state?.toLowerCase() === query.trim().toLowerCase();
    const rank = state || item.sets.some((set) => set.length === asked.length && exact(set, asked)) ? 0
      : item.sets.some((set) => exact(set, asked)) ? 1
      : item.sets.some((set) => match(set, asked)) ? 2
      : bare.length && item.sets.some((set) => match(set, bare)) ? 3 : null;
    if (rank !== null) scored.push({ ...item, rank });
  }
  const weight = (item) => -(mentions.get(item.id) ?? 0);
  return scored.sort((a, b) => a.rank - b.rank || weight(a) - weight(b) || byText(label(a.id), label(b.id))).slice(0, 12);
}

/** In how many events something occurs, background apart. */
const mentions = new Map();
for (const event of GRAPH.events.filter((e) => !e.background)) {
  const touched = [event.place, event.setting, event.series, event.agreement, ...event.topics];
  const parties = event.participants.flatMap((p) => [p.id, p.office, stateOf(p) && `state:${stateOf(p).toLowerCase()}`]);
  for (const id of new Set([...touched, ...parties].filter(Boolean))) mentions.set(id, (mentions.get(id) ?? 0) + 1);
}
