// Centralities of the network that is shown, with all filters and the period: the columns of `rapporteur rank`, computed here.

/** Groups of measures that are found together; those that search from every node come last. */
const MEASURES = [
  { names: ["degree"], of: (ties) => ({ degree: ties.near.map((near) => near.length / Math.max(ties.count - 1, 1)) }) },
  { names: ["strength"], of: (ties) => ({ strength: ties.strength }) },
  { names: ["betweenness"], of: (ties) => ({ betweenness: betweenness(ties, byStep) }) },
  { names: ["betweenness-weighted"], of: (ties) => ({ "betweenness-weighted": betweenness(ties, byLength) }) },
  { names: ["closeness", "harmonic"], of: nearness },
  { names: ["pagerank"], of: (ties) => ({ pagerank: pagerank(ties) }) },
  { names: ["eigenvector"], of: (ties) => ({ eigenvector: eigenvector(ties) }) },
  { names: ["core"], of: (ties) => ({ core: coreNumbers(ties) }) },
  { names: ["clustering"], of: (ties) => ({ clustering: clustering(ties) }) },
  { names: ["constraint", "effective-size"], of: structuralHoles },
];

const MEANINGS = {
  degree: "neighbours ÷ (nodes − 1)", strength: "sum of the weights of the lines",
  betweenness: "share of the shortest paths between all other pairs that lead through",
  "betweenness-weighted": "the same over paths on which a line is 1 ÷ weight long",
  closeness: "share of the others that are reached ÷ mean number of steps to them", harmonic: "mean of 1 ÷ steps over all others",
  pagerank: "PageRank by weight, damping 0.85", eigenvector: "eigenvector centrality by weight in the largest component",
  core: "the largest k of a k-core", clustering: "share of the pairs of neighbours that are tied",
  constraint: "Burt's constraint by weight", "effective-size": "Burt's effective size by weight",
};

/** From how many steps of work on the table waits until the period stands still. */
const HEAVY = 3e6;

/** What was measured last, for the same network is often asked for again. */
let measured = { key: null, rows: [] };

function measureRows(_, state) {
  const { tab, pick, sort, theme, ...rest } = state;
  const key = JSON.stringify(rest);
  if (measured.key !== key) measured = { key, rows: measuredRows(new Ties(project(state))) };
  return measured.rows;
}

/** One row a node, by degree, then name. */
function measuredRows(ties) {
  const values = Object.assign({}, ...MEASURES.map((measure) => measure.of(ties)));
  const columns = MEASURES.flatMap((measure) => measure.names).map((name) => values[name]);
  const rows = ties.ids.map((id, node) => ({ cells: [label(id), ...columns.map((column) => column[node])], links: [id] }));
  return rows.sort((a, b) => b.cells[1] - a.cells[1] || byText(a.cells[0], b.cells[0]) || byText(a.links[0], b.links[0]));
}

/** Whether to measure a network takes long enough to be felt. */
function isHeavy(state) {
  const net = project(state);
  return net.nodes.size * (net.nodes.size + 2 * net.edges.size) > HEAVY;
}
