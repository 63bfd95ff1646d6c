"""igraph: GraphML, Pajek and UCINET's DL. Usage: read_igraph.py SAMPLES"""

import igraph
from samples import Checks, tie

checks = Checks()


def ties(graph):
    # igraph 1.0 leaves an `&` of an attribute as the reference by which libxml2 stands for it.
    ids = [id.replace("&#38;", "&") for id in graph.vs["id"]] if "id" in graph.vs.attributes() else []
    return sorted(
        tie(ids[e.source], ids[e.target], e["relation"], e["weight"], graph.is_directed()) for e in graph.es
    )


for sample in checks.samples():
    for form in ("graphml", "graphml@igraph"):
        file = sample.file(form, "graphml")
        checks.same(f"{file.name} edges", lambda: ties(igraph.Graph.Read_GraphML(str(file))), sample.ties)
        checks.same(
            f"{file.name} labels",
            lambda: sorted(v["label"] for v in igraph.Graph.Read_GraphML(str(file)).vs),
            sample.labels,
        )
    if sample.nodes:
        file = sample.file("graphml@igraph", "graphml")
        checks.same(
            f"{file.name} colours",
            lambda: all(v["color"].startswith("#") and v["size"] > 0 for v in igraph.Graph.Read_GraphML(str(file)).vs),
            True,
        )

    file = sample.file("pajek", "net")
    checks.same(f"{file.name} size", lambda: igraph.Graph.Read_Pajek(str(file)).vcount(), len(sample.nodes))
    checks.same(
        f"{file.name} edges",
        lambda: sorted((e["weight"], e["label"]) for e in igraph.Graph.Read_Pajek(str(file)).es),
        sorted((e["weight"], e["relation"]) for e in sample.edges),
    )

    file = sample.file("ucinet", "dl")
    cells = {}
    for edge in sample.edges:
        ends = (edge["source"], edge["target"])
        for pair in {ends} if sample.directed else {ends, ends[::-1]}:
            cells[pair] = cells.get(pair, 0) + edge["weight"]
    checks.same(f"{file.name} size", lambda: igraph.Graph.Read_DL(str(file)).vcount(), len(sample.nodes))
    checks.same(
        f"{file.name} weights",
        lambda: sorted(round(e["weight"], 9) for e in igraph.Graph.Read_DL(str(file)).es),
        sorted(round(weight, 9) for weight in cells.values()),
    )

checks.end()
