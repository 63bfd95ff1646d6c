"""networkx: GraphML, GEXF, node-link JSON and Pajek. Usage: read_networkx.py SAMPLES"""

import json

import networkx
from samples import Checks, permitted, tie

checks = Checks()


def ties(graph, weight="weight", relation="relation"):
    edges = graph.edges(data=True)
    return sorted(tie(a, b, d.get(relation), d[weight], graph.is_directed()) for a, b, d in edges)


def labels(graph):
    return sorted(data["label"] for _, data in graph.nodes(data=True))


for sample in checks.samples():
    files = [("graphml", "graphml"), ("graphml@networkx", "graphml"), ("gexf", "gexf")]
    for form, ending in files:
        file = sample.file(form, ending)

        def read():
            if ending == "graphml":
                return networkx.read_graphml(file, force_multigraph=True)
            return networkx.read_gexf(file)

        checks.same(f"{file.name} edges", lambda: ties(read()), sample.ties)
        checks.same(f"{file.name} labels", lambda: labels(read()), sample.labels)
        dates = sorted(node["date"] for node in sample.nodes if "date" in node)
        checks.same(
            f"{file.name} dates", lambda: sorted(d["date"] for _, d in read().nodes(data=True) if "date" in d), dates
        )

    file = sample.file("node-link", "json")

    def linked():
        return networkx.node_link_graph(json.loads(file.read_text(encoding="utf-8")), edges="edges")

    checks.same(f"{file.name} edges", lambda: ties(linked()), sample.ties)
    checks.same(
        f"{file.name} labels",
        lambda: sorted(data["label"] for _, data in linked().nodes(data=True)),
        sorted(node["label"] for node in sample.nodes),
    )
    checks.same(f"{file.name} keys", lambda: sorted(k for _, _, k in linked().edges(keys=True)), sorted(e["id"] for e in sample.edges))

    file = sample.file("pajek", "net")
    checks.same(f"{file.name} size", lambda: len(networkx.read_pajek(file)), len(sample.nodes))
    checks.same(
        f"{file.name} weights",
        lambda: sorted(d["weight"] for _, _, d in networkx.read_pajek(file).edges(data=True)),
        sample.weights,
    )
    checks.same(f"{file.name} direction", lambda: networkx.read_pajek(file).is_directed(), sample.directed)

checks.end()
