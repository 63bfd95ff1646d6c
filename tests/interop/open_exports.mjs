// Opens what `rapporteur build` wrote with graphology, whose readers Gephi Lite uses, and holds what it finds against
// graph.json. Prints one line a check, `ok ...` or `FAILED ...`, and ends with code 1 if any failed.
// Usage: node open_exports.mjs FOLDER

import { readFileSync } from "node:fs";
import { join } from "node:path";
import graphology from "graphology";
import gexf from "graphology-gexf";
import graphml from "graphology-graphml";
import { check, finish } from "./checks.mjs";

const { MultiGraph } = graphology;
const folder = process.argv[2];
const text = (file) => readFileSync(join(folder, file), "utf8");
const graph = JSON.parse(text("graph.json"));

/** Nodes and edges of the people view, derived anew from the events. */
function peopleCounts() {
  const kinds = new Map(graph.entities.map((entity) => [entity.id, entity.kind]));
  const present = new Set();
  const pairs = new Set();
  for (const event of graph.events.filter((event) => !event.background)) {
    const persons = event.participants.filter((p) => ["person", "office"].includes(kinds.get(p.id)));
    persons.forEach((p) => present.add(p.id));
    if (!["meeting", "call"].includes(event.type)) continue;
    const parties = persons.filter((p) => !["observer", "mediator"].includes(p.role));
    const met = [...new Set(parties.map((p) => p.id))].sort();
    met.forEach((a, i) => met.slice(i + 1).forEach((b) => pairs.add(`${a} ${b}`)));
  }
  return [present.size, pairs.size];
}

const knowledge = [graph.counts.nodes, graph.counts.edges];
for (const [view, counts] of [["knowledge", knowledge], ["people", peopleCounts()]]) {
  for (const [ending, reader] of [["gexf", gexf], ["graphml", graphml]]) {
    const file = `${view}.${ending}`;
    check(
      `${file} in graphology`,
      () => {
        const read = reader.parse(MultiGraph, text(file));
        return [read.order, read.size];
      },
      counts,
    );
    check(
      `labels of ${file} in graphology`,
      () => reader.parse(MultiGraph, text(file)).filterNodes((_, attributes) => !attributes.label).length,
      0,
    );
  }
}

finish();
