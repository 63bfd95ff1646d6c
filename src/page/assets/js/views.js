// Views: the events that are asked for, as nodes and edges. The rules are those of the command line's views.

/** The network of the view that is shown: nodes `{id, degree}`, edges `{a, b, weight, events, relation, fact}`. */
function project(state) {
  const net = new Net(state.view === "deliverables" || state.view === "knowledge");
  const events = kept(state);
  PROJECT[state.view](net, events, state);
  if (state.min > 1) net.keepEdges((edge) => edge.weight >= state.min);
  if (state.focus && net.nodes.has(state.focus)) net.around(state.focus, state.radius);
  return net;
}

class Net {
  constructor(directed) {
    this.directed = directed;
    this.nodes = new Map();
    this.edges = new Map();
  }

  node(id) {
    if (!this.nodes.has(id)) this.nodes.set(id, { id, degree: 0 });
    return this.nodes.get(id);
  }

  tie(a, b, relation, event, fact) {
    const key = `${a} ${b} ${relation}`;
    if (!this.edges.has(key)) {
      this.edges.set(key, { a, b, relation, weight: 0, events: [], fact });
      this.node(a).degree += 1;
      this.node(b).degree += 1;
    }
    const edge = this.edges.get(key);
    edge.weight += 1;
    if (event) edge.events.push(event);
  }

  keepEdges(wanted) {
    for (const [key, edge] of this.edges) if (!wanted(edge)) this.edges.delete(key);
    const tied = new Set([...this.edges.values()].flatMap((edge) => [edge.a, edge.b]));
    this.keepNodes((id) => tied.has(id));
  }

  keepNodes(wanted) {
    for (const id of this.nodes.keys()) if (!wanted(id)) this.nodes.delete(id);
    for (const [key, edge] of this.edges) if (!wanted(edge.a) || !wanted(edge.b)) this.edges.delete(key);
    for (const node of this.nodes.values()) node.degree = 0;
    for (const edge of this.edges.values()) for (const end of [edge.a, edge.b]) this.nodes.get(end).degree += 1;
  }

  /** For each node those beside it. */
  neighbours() {
    const near = new Map([...this.nodes.keys()].map((id) => [id, new Set()]));
    for (const { a, b } of this.edges.values()) {
      near.get(a).add(b);
      near.get(b).add(a);
    }
    return near;
  }

  /** Keeps what lies within so many steps of a node. */
  around(id, radius) {
    const near = this.neighbours();
    let [reached, front] = [new Set([id]), [id]];
    for (let step = 0; step < radius; step += 1) {
      front = front.flatMap((at) => [...near.get(at)]).filter((next) => !reached.has(next));
      front.forEach((next) => reached.add(next));
    }
    this.keepNodes((node) => reached.has(node));
  }
}

const PROJECT = {
  people: (net, events) => together(net, events, metIn, peopleOf),
  states: (net, events) => together(net, events, (event) => statesOf(event).map(stateId), (event) => statesOf(event).map(stateId)),
  affiliation(net, events) {
    for (const event of events) {
      net.node(event.id);
      for (const id of new Set(event.participants.map((p) => p.id))) net.tie(id, event.id, "took_part", event.id);
    }
  },
  series(net, events) {
    for (const event of events) {
      for (const series of seriesOf(event)) {
        net.node(series);
        for (const code of statesOf(event)) net.tie(stateId(code), series, "attended", event.id);
      }
    }
  },
  deliverables(net, events) {
    const promised = new Set();
    for (const fact of GRAPH.relations.filter((r) => r.type === "deliverable_of" && !r.lexicon)) {
      promised.add(fact.source);
      net.tie(fact.source, fact.target, fact.type, null, fact);
    }
    for (const event of events) {
      for (const series of seriesOf(event).filter((id) => promised.has(id))) net.tie(event.id, series, "session_of", event.id);
    }
  },
  knowledge(net, events, state) {
    for (const event of events) {
      net.node(event.id);
      for (const p of event.participants) {
        net.tie(p.id, event.id, "took_part", event.id);
        if (p.office) net.tie(p.office, event.id, "acted_as", event.id);
      }
      const around = [["place", "at"], ["setting", "on_margins_of"], ["series", "session_of"], ["agreement", "brought_about"]];
      for (const [field, relation] of around) if (event[field]) net.tie(event.id, event[field], relation, event.id);
      for (const topic of event.topics) net.tie(event.id, topic, "about", event.id);
    }
    const chosen = LISTS.some((name) => state[name].length) || state.from || state.to;
    for (const fact of GRAPH.relations.filter((r) => !r.lexicon)) {
      if (!chosen || (net.nodes.has(fact.source) && net.nodes.has(fact.target))) {
        net.tie(fact.source, fact.target, fact.type, null, fact);
      }
    }
    if (state.prospects) {
      for (const plan of GRAPH.prospects.filter((p) => inWindow(p.date, state))) {
        for (const p of plan.participants) net.tie(p.id, plan.id, "would_take_part", null, plan);
      }
    }
  },
};

const stateId = (code) => `state:${code.toLowerCase()}`;

function together(net, events, met, present) {
  for (const event of events) present(event).forEach((id) => net.node(id));
  for (const event of events.filter(isConsultation)) {
    const parties = met(event);
    parties.forEach((a, i) => parties.slice(i + 1).forEach((b) => net.tie(a, b, "met", event.id)));
  }
}

/** The colour of a node, and what the colour stands for. */
function paint(id, view) {
  if (view === "people" || view === "states") {
    const code = entities.get(id)?.state;
    if (!code) return ["#999999", "state not told"];
    const color = DATA.colors[code];
    return color ? [color, stateNames.get(code) ?? code] : ["#d0d0d0", "other states"];
  }
  const kind = kindOf(id);
  return [DATA.kinds[kind] ?? "#999999", kind];
}
