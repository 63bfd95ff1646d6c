// Programs of JavaScript: graphology's readers of GEXF and GraphML, which Gephi Lite runs, Cytoscape.js without a page, and D3.
// Prints one line a check, `ok ...` or `FAILED ...`, and ends with code 1 if any failed. Usage: node read_node.mjs SAMPLES

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import cytoscape from "cytoscape";
import { forceLink, forceSimulation } from "d3-force";
import graphology from "graphology";
import gexf from "graphology-gexf";
import graphml from "graphology-graphml";
import { check, finish } from "./checks.mjs";

const { MultiGraph } = graphology;
const folder = process.argv[2];
const text = (file) => readFileSync(join(folder, file), "utf8");

// What XML cannot hold, and so no writer keeps.
const permitted = (label) => label.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, "");
// `rgb(0, 114, 178)` as `#0072b2`.
const hex = (color) => color.replace(/^rgb\((.*)\)$/, (_, rgb) => `#${rgb.split(",").map((x) => (+x).toString(16).padStart(2, "0")).join("")}`);
const sum = (numbers) => Math.round(numbers.reduce((a, b) => a + b, 0) * 1e6) / 1e6;

for (const file of readdirSync(folder).filter((name) => name.endsWith("-json.json")).sort()) {
  const name = file.slice(0, -"-json.json".length);
  const network = JSON.parse(text(file));
  const counts = [network.nodes.length, network.edges.length];
  const weight = sum(network.edges.map((edge) => edge.weight));
  const labels = network.nodes.map((node) => permitted(node.label)).sort();
  const colors = JSON.parse(text(`${name}-cytoscape.cyjs`)).elements.nodes.map((node) => node.data.color).sort();

  for (const [form, reader] of [["gexf.gexf", gexf], ["graphml.graphml", graphml], ["graphml@gephi-lite.graphml", graphml]]) {
    let graph;
    const read = () => (graph ??= reader.parse(MultiGraph, text(`${name}-${form}`)));
    check(`${name}-${form} in graphology`, () => [read().order, read().size], counts);
    // Spaces around a text of an element are lost on this reader.
    const plain = (texts) => texts.map((label) => label.trim()).sort();
    check(`${name}-${form} labels`, () => plain(read().mapNodes((_, data) => String(data.label ?? ""))), plain(labels));
    check(`${name}-${form} weights`, () => sum(read().mapEdges((_, data) => Number(data.weight))), weight);
    check(`${name}-${form} directions`, () => read().filterEdges((edge) => read().isDirected(edge) !== network.directed).length, 0);
    const days = network.nodes.filter((node) => "day" in node).map((node) => node.day).sort();
    check(`${name}-${form} days`, () => read().mapNodes((_, data) => data.day).filter((day) => typeof day === "number").sort(), days);
    if (form !== "graphml.graphml" && counts[0] > 0) {
      check(`${name}-${form} colours`, () => read().mapNodes((_, data) => hex(data.color)).sort(), colors);
    }
  }

  const elements = `${name}-cytoscape.cyjs`;
  let shown;
  const cy = () => (shown ??= cytoscape({ headless: true, styleEnabled: true, ...JSON.parse(text(elements)) }));
  check(`${elements} in Cytoscape.js`, () => [cy().nodes().length, cy().edges().length], counts);
  check(`${elements} labels`, () => cy().nodes().map((node) => node.data("label")).sort(), network.nodes.map((n) => n.label).sort());
  check(`${elements} weights`, () => sum(cy().edges().map((edge) => edge.data("weight"))), weight);
  check(
    `${elements} colours`,
    () => cy().nodes().map((node) => hex(node.style("background-color"))).sort(),
    colors,
  );

  const links = `${name}-node-link.json`;
  check(
    `${links} in D3`,
    () => {
      const data = JSON.parse(text(links));
      forceSimulation(data.nodes).force("link", forceLink(data.edges).id((node) => node.id)).stop().tick(1);
      return [data.nodes.length, data.edges.filter((edge) => edge.source.label !== undefined && edge.target.label !== undefined).length];
    },
    counts,
  );
}

finish();
