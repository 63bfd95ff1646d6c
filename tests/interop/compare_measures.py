"""Holds what `rapporteur rank --edges` and `rapporteur describe --edges` compute against networkx and igraph, on some forty networks.

Prints one line a check, `ok ...` or `FAILED ...`, and ends with code 1 if any failed.
Usage: compare_measures.py PROGRAM FOLDER
"""

import csv
import math
import pathlib
import random
import subprocess
import sys

import igraph
import networkx as nx
import numpy

TOLERANCE = 1e-9
program, folder = sys.argv[1], pathlib.Path(sys.argv[2])


def weighted(graph, seed, low=1, high=9):
    """The same network with weights drawn anew: whole numbers."""
    draw = random.Random(seed)
    for _, _, data in graph.edges(data=True):
        data["weight"] = draw.randint(low, high)
    return graph


def real_weights(graph, seed):
    draw = random.Random(seed)
    for _, _, data in graph.edges(data=True):
        data["weight"] = draw.uniform(0.1, 5.0)
    return graph


def with_noise(graph, seed):
    """Parallel edges in both orders, and loops."""
    draw = random.Random(seed)
    rows = [(a, b, data.get("weight", 1)) for a, b, data in graph.edges(data=True)]
    rows += [(b, a, draw.randint(1, 3)) for a, b, _ in draw.sample(rows, len(rows) // 3)]
    rows += [(a, a, 2) for a, _, _ in draw.sample(rows, 3)]
    draw.shuffle(rows)
    return rows


def isolates(graph, count):
    graph.add_nodes_from(f"alone {i}" for i in range(count))
    return graph


def undirected_networks():
    yield "empty", nx.Graph()
    yield "one node", isolates(nx.Graph(), 1)
    yield "two nodes apart", isolates(nx.Graph(), 2)
    yield "one pair", nx.path_graph(2)
    yield "path of seven", nx.path_graph(7)
    yield "path of sixty", nx.path_graph(60)
    yield "circle of eight", nx.cycle_graph(8)
    yield "star", nx.star_graph(6)
    yield "clique", nx.complete_graph(6)
    yield "clique, weighted", weighted(nx.complete_graph(7), 1)
    yield "two sides complete", nx.complete_bipartite_graph(3, 5)
    yield "grid", nx.grid_2d_graph(5, 6)
    yield "tree", nx.balanced_tree(3, 3)
    yield "barbell", nx.barbell_graph(8, 5)
    yield "lollipop", nx.lollipop_graph(6, 4)
    yield "Petersen", nx.petersen_graph()
    yield "Florentine families", isolates(nx.florentine_families_graph(), 1)
    yield "karate club", nx.karate_club_graph()
    yield "Southern women", nx.davis_southern_women_graph()
    yield "Krackhardt's kite", nx.krackhardt_kite_graph()
    yield "Les Misérables", nx.les_miserables_graph()
    yield "ring of cliques", nx.ring_of_cliques(6, 5)
    yield "caveman", nx.connected_caveman_graph(5, 6)
    yield "three parts", nx.disjoint_union_all([nx.cycle_graph(5), nx.star_graph(8), nx.path_graph(3)])
    yield "parts and isolates", isolates(nx.disjoint_union(nx.karate_club_graph(), nx.path_graph(5)), 4)
    for seed in range(4):
        yield f"random, sparse, {seed}", isolates(nx.gnp_random_graph(60, 0.03, seed=seed), 0)
        yield f"random, dense, {seed}", nx.gnp_random_graph(40, 0.2, seed=seed)
    for seed in range(3):
        yield f"random, weighted, {seed}", real_weights(nx.gnp_random_graph(50, 0.1, seed=10 + seed), seed)
        yield f"scale-free, {seed}", nx.barabasi_albert_graph(120, 3, seed=seed)
        yield f"small world, weighted, {seed}", weighted(nx.watts_strogatz_graph(80, 6, 0.1, seed=seed), seed)
    yield "planted parts", nx.planted_partition_graph(6, 20, 0.4, 0.02, seed=3)
    yield "parallel edges and loops", with_noise(weighted(nx.gnp_random_graph(30, 0.2, seed=5), 5), 5)
    yield "parallel edges and loops, scale-free", with_noise(nx.barabasi_albert_graph(60, 2, seed=6), 6)


def directed_networks():
    yield "directed circle", nx.cycle_graph(6, create_using=nx.DiGraph)
    yield "directed path", nx.path_graph(6, create_using=nx.DiGraph)
    for seed in range(4):
        yield f"directed, random, {seed}", nx.gnp_random_graph(40, 0.08, seed=seed, directed=True)
        yield f"directed, weighted, {seed}", real_weights(nx.gnp_random_graph(30, 0.1, seed=seed, directed=True), seed)
        yield f"directed, dense, {seed}", real_weights(nx.gnp_random_graph(40, 0.2, seed=seed, directed=True), seed)
    yield "directed, with dead ends", nx.DiGraph([(0, 1), (1, 2), (2, 0), (2, 3), (3, 4), (5, 0), (6, 5)])
    yield "directed, parallel edges and loops", with_noise(nx.gnp_random_graph(25, 0.15, seed=8, directed=True), 8)


def rows_of(network):
    """The rows of the edge table: a node without ties has a loop, which the program leaves out."""
    if isinstance(network, list):
        return [(str(a), str(b), w) for a, b, w in network]
    rows = [(str(a), str(b), data.get("weight", 1)) for a, b, data in network.edges(data=True) if a != b]
    return rows + [(str(a), str(a), 1) for a in nx.isolates(network)]


def simple(rows, kind):
    """The simple network of the rows: weights of parallel edges added up, no loops."""
    graph = kind()
    for a, b, weight in rows:
        graph.add_nodes_from((a, b))
        if a != b:
            before = graph[a][b]["weight"] if graph.has_edge(a, b) else 0.0
            graph.add_edge(a, b, weight=before + weight)
    for _, _, data in graph.edges(data=True):
        data["length"] = 1.0 / data["weight"]
    return graph


def in_igraph(graph):
    made = igraph.Graph.TupleList([], directed=graph.is_directed())
    made.add_vertices(list(graph))
    made.add_edges(list(graph.edges()))
    for name in ("weight", "length"):
        made.es[name] = [data[name] for _, _, data in graph.edges(data=True)]
    return made


def named(graph, values):
    return dict(zip(graph, values))


def eigenvector(graph):
    """Of the dense matrix of the largest component."""
    if graph.number_of_edges() == 0:
        return dict.fromkeys(graph, 1 / math.sqrt(max(len(graph), 1)))
    nodes = [n for n in graph if n in max(nx.connected_components(graph), key=len)]
    _, vectors = numpy.linalg.eigh(nx.to_numpy_array(graph, nodelist=nodes))
    return dict.fromkeys(graph, 0.0) | dict(zip(nodes, map(float, abs(vectors[:, -1]))))


def eigenvector_directed(graph):
    """Where each node leads to each other: elsewhere the vector need not be the only one, and networkx refuses."""
    if not nx.is_strongly_connected(graph):
        return {}
    found = nx.eigenvector_centrality_numpy(graph, weight="weight")
    return {"eigenvector": {node: abs(value) for node, value in found.items()}}


def effective_size(graph):
    """Node by node: for all nodes at once networkx 3.6 divides each tie by the greatest of the wrong end."""
    return nx.effective_size(graph, nodes=list(graph), weight="weight")


def per_others(graph, values):
    others = max(len(graph) - 1, 1)
    return {node: value / others for node, value in values.items()}


def expected_undirected(graph):
    other = in_igraph(graph)
    n = len(graph)
    pairs = max((n - 1) * (n - 2) / 2, 1)
    return {
        "degree": per_others(graph, dict(graph.degree())),
        "strength": dict(graph.degree(weight="weight")),
        "betweenness": nx.betweenness_centrality(graph),
        "betweenness-weighted": {k: v / pairs for k, v in named(graph, other.betweenness(weights="length")).items()},
        "closeness": nx.closeness_centrality(graph),
        "harmonic": per_others(graph, nx.harmonic_centrality(graph)),
        "pagerank": nx.pagerank(graph, weight="weight", tol=1e-15, max_iter=20000) if n else {},
        "eigenvector": eigenvector(graph),
        "core": nx.core_number(graph),
        "clustering": nx.clustering(graph),
        "constraint": nx.constraint(graph, weight="weight") if n else {},
        "effective-size": effective_size(graph),
    }


def expected_igraph(graph):
    """What igraph defines as networkx does."""
    if graph.number_of_edges() == 0:
        return {}
    other = in_igraph(graph)
    return {
        "pagerank": named(graph, other.pagerank(weights="weight")),
        "core": named(graph, other.coreness()),
        "clustering": named(graph, other.transitivity_local_undirected(mode="zero")),
    }


def expected_directed(graph):
    flat = nx.Graph()
    flat.add_nodes_from(graph)
    for a, b, data in graph.edges(data=True):
        before = flat[a][b]["weight"] if flat.has_edge(a, b) else 0.0
        flat.add_edge(a, b, weight=before + data["weight"])
    return {
        "betweenness": nx.betweenness_centrality(graph),
        "pagerank": nx.pagerank(graph, weight="weight", tol=1e-15, max_iter=20000),
        "core": nx.core_number(flat),
        "clustering": nx.clustering(flat),
        "constraint": nx.constraint(flat, weight="weight"),
        "effective-size": effective_size(flat),
    } | eigenvector_directed(graph)


def ran(*arguments):
    run = subprocess.run([program, *arguments], capture_output=True, text=True)
    if run.returncode != 0:
        raise RuntimeError(run.stderr.strip())
    return list(csv.DictReader(run.stdout.splitlines(), strict=True))


def worst(found, measure, expected):
    """The largest difference; an empty cell is not a number."""
    values = {row["id"]: float(row[measure] or "nan") for row in found}
    if values.keys() != {str(node) for node in expected}:
        return f"other nodes: {sorted(values)[:5]}"
    pairs = [(values[str(node)], float(value)) for node, value in expected.items()]
    return max((0.0 if math.isnan(a) and math.isnan(b) else abs(a - b) for a, b in pairs), default=0.0)


def rank_checks(name, rows, directed):
    path = folder / "edges.csv"
    with open(path, "w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([("source", "target", "weight"), *rows])
    graph = simple(rows, nx.DiGraph if directed else nx.Graph)
    sets = [("networkx", expected_directed(graph))] if directed else [
        ("networkx", expected_undirected(graph)),
        ("igraph", expected_igraph(graph)),
    ]
    options = ["--directed"] if directed else []
    by = ",".join(sets[0][1])
    found = ran("rank", "--edges", str(path), "--by", by, "--table", "csv", *options)
    for source, expected in sets:
        for measure, values in expected.items():
            difference = worst(found, measure, values)
            is_right = isinstance(difference, float) and difference <= TOLERANCE
            yield f"{measure} of {name} in {source}", is_right, difference


def figures(graph):
    """What `describe` says of a network as a whole."""
    n, other = len(graph), in_igraph(graph)
    bridges = list(nx.bridges(graph)) if n else []
    known = {
        "nodes": n,
        "edges": graph.number_of_edges(),
        "components": nx.number_connected_components(graph) if n else 0,
        "density": nx.density(graph) if n > 1 else math.nan,
        "articulation points": len(list(nx.articulation_points(graph))),
        "bridges": len(bridges),
    }
    if graph.number_of_edges() > 0:
        known["diameter"] = other.diameter()
        known["mean path"] = other.average_path_length()
        known["mean clustering"] = nx.average_clustering(graph)
        correlation = other.assortativity_degree()
        known["assortativity by degree"] = correlation
    if n > 2:
        degrees = [d for _, d in graph.degree()]
        known["degree centralization"] = sum(max(degrees) - d for d in degrees) / ((n - 1) * (n - 2))
        between = nx.betweenness_centrality(graph).values()
        known["betweenness centralization"] = sum(max(between) - b for b in between) / (n - 1)
    return known


def best_modularity(graph):
    """Of igraph's Leiden, from several seeds."""
    other = in_igraph(graph)
    found = []
    for seed in range(10):
        random.seed(seed)
        igraph.set_random_number_generator(random)
        parts = other.community_leiden(objective_function="modularity", weights="weight", n_iterations=-1)
        found.append(other.modularity(parts, weights="weight"))
    return max(found)


def describe_checks(name, rows):
    graph = simple(rows, nx.Graph)
    found = {row["figure"]: float(row["value"] or "nan") for row in ran("describe", "--edges", str(folder / "edges.csv"), "--table", "csv")}
    for figure, value in figures(graph).items():
        a, b = found[figure], float(value)
        difference = 0.0 if math.isnan(a) and math.isnan(b) else abs(a - b)
        yield f"{figure} of {name}", difference <= TOLERANCE, difference
    if graph.number_of_edges() > 0:
        behind = best_modularity(graph) - found["modularity"]
        yield f"modularity of {name} beside igraph's best of ten", behind <= 1e-4, behind


def checks():
    for name, network in undirected_networks():
        rows = rows_of(network)
        yield from rank_checks(name, rows, False)
        yield from describe_checks(name, rows)
    for name, network in directed_networks():
        yield from rank_checks(name, rows_of(network), True)


def main():
    failed = 0
    for name, is_right, difference in checks():
        failed += not is_right
        print(f"ok {name}" if is_right else f"FAILED {name}: off by {difference}")
    sys.exit(1 if failed else 0)


main()
