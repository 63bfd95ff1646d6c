"""One task by one other program, timed: `peer.py PEER TASK FILE.csv SECONDS VALUES.csv`.

Prints one JSON object with the seconds of each time on the clock and on all processors, and a check value as `measures.rs` prints it.
Values are written as `node,value`, defined as `rank --by` defines them, so that they can be compared. Only the work itself is timed: the
conversion of values is not, nor is loading, but for the task `load`.
"""

import csv
import json
import os
import resource
import sys
import time


def table(file):
    import pandas as pd

    return pd.read_csv(file, header=None, engine="c").to_numpy()


def networkx(file):
    import networkx as nx

    def load():
        graph = nx.Graph()
        graph.add_nodes_from(range(int(table(file)[:, :2].max()) + 1))
        with open(file) as rows:
            graph.add_weighted_edges_from((int(a), int(b), float(w)) for a, b, w in csv.reader(rows))
        return graph

    each = lambda found, graph: [found[node] for node in range(len(graph))]
    return load, {
        "pagerank": (lambda g: nx.pagerank(g, tol=1e-12 / len(g), max_iter=1000), each),
        "core": (nx.core_number, each),
        "clustering": (nx.clustering, each),
        "components": (nx.number_connected_components, None),
    }


def igraph(file):
    import igraph as ig

    def load():
        rows = table(file)
        pairs = rows[:, :2].astype(int)
        return ig.Graph(int(pairs.max()) + 1, pairs.tolist(), edge_attrs={"weight": rows[:, 2].tolist()})

    pairs = lambda g: max(1, (g.vcount() - 1) * (g.vcount() - 2) / 2)
    shared = lambda found, g: [value / pairs(g) for value in found]
    plain = lambda found, g: found

    def faust(found, g):
        parts = g.connected_components()
        size = [len(parts[part]) - 1 for part in parts.membership]
        return [value * r / (g.vcount() - 1) if r else 0 for value, r in zip(found, size)]

    def leiden(g):
        parts = g.community_leiden("modularity", weights="weight", n_iterations=2)
        return g.modularity(parts, weights="weight")

    return load, {
        "betweenness": (lambda g: g.betweenness(), shared),
        "betweenness-weighted": (lambda g: g.betweenness(weights=[1 / w for w in g.es["weight"]]), shared),
        "edges": (lambda g: g.edge_betweenness(), None),
        "closeness": (lambda g: g.closeness(), faust),
        "harmonic": (lambda g: g.harmonic_centrality(), plain),
        "distances": (lambda g: g.average_path_length(), None),
        "pagerank": (lambda g: g.pagerank(weights="weight"), plain),
        "eigenvector": (lambda g: g.eigenvector_centrality(weights="weight"), unit),
        "core": (lambda g: g.coreness(), plain),
        "clustering": (lambda g: g.transitivity_local_undirected(mode="zero"), plain),
        "components": (lambda g: len(g.connected_components()), None),
        "leiden": (leiden, None),
    }


def networkit(file):
    import networkit as nk

    nk.setNumberOfThreads(int(os.environ["OMP_NUM_THREADS"]))
    load = lambda: nk.graphio.EdgeListReader(",", 0, "#", True).read(file)
    cache = {}

    def bare(g):
        if "bare" not in cache:
            cache["bare"] = nk.graphtools.toUnweighted(g)
        return cache["bare"]

    def done(algorithm, get="scores"):
        algorithm.run()
        return getattr(algorithm, get)()

    def leiden(g):
        return nk.community.Modularity().getQuality(done(nk.community.ParallelLeiden(g), "getPartition"), g)

    def pagerank(g):
        algorithm = nk.centrality.PageRank(g, 0.85, 1e-12)
        algorithm.norm = nk.centrality.Norm.L1_NORM
        return done(algorithm)

    c = nk.centrality
    plain = lambda found, g: found
    shared = lambda found, g: [value / ((len(found) - 1) * (len(found) - 2)) for value in found]
    return load, {
        "betweenness": (lambda g: done(c.Betweenness(bare(g))), shared),
        "closeness": (lambda g: done(c.Closeness(bare(g), True, c.ClosenessVariant.GENERALIZED)), plain),
        "harmonic": (lambda g: done(c.HarmonicCloseness(bare(g))), plain),
        "pagerank": (pagerank, plain),
        "eigenvector": (lambda g: done(c.EigenvectorCentrality(g, 1e-9)), unit),
        "core": (lambda g: done(c.CoreDecomposition(bare(g))), plain),
        "clustering": (lambda g: done(c.LocalClusteringCoefficient(bare(g), True)), plain),
        "components": (lambda g: done(nk.components.ConnectedComponents(g), "numberOfComponents"), None),
        "leiden": (leiden, None),
    }


def rustworkx(file):
    import rustworkx as rx

    def load():
        graph = rx.PyGraph()
        rows = table(file)
        graph.add_nodes_from(range(int(rows[:, :2].max()) + 1))
        graph.add_edges_from([(int(a), int(b), float(w)) for a, b, w in rows])
        return graph

    never = 10**9
    each = lambda found, graph: [found[node] for node in graph.node_indices()]
    return load, {
        "betweenness": (lambda g: rx.betweenness_centrality(g, parallel_threshold=never), each),
        "closeness": (lambda g: rx.closeness_centrality(g, parallel_threshold=never), each),
        "core": (rx.core_number, each),
        "components": (rx.number_connected_components, None),
    }


def scipy(file):
    import numpy as np
    import scipy.sparse as sp
    from scipy.sparse import csgraph, linalg

    def load():
        rows = table(file)
        n = int(rows[:, :2].max()) + 1
        half = sp.coo_matrix((rows[:, 2].astype(float), (rows[:, 0].astype(int), rows[:, 1].astype(int))), (n, n))
        return (half + half.T).tocsr()

    def pagerank(a):
        n = a.shape[0]
        share = 1 / np.asarray(a.sum(1)).ravel()
        x = np.full(n, 1 / n)
        while True:
            y = 0.85 * (a @ (x * share)) + 0.15 / n
            if abs(y - x).sum() < 1e-12:
                return y
            x = y

    def projection(_):
        a = sp.csr_matrix((np.ones(len(members), np.int32), members, offsets))
        return sp.triu(a.T @ a, 1).nnz

    events = file.replace(os.path.basename(file), "events_" + os.path.basename(file))
    parties = [[int(person) for person in line.split()] for line in open(events)]
    members = np.fromiter((person for party in parties for person in party), np.int64)
    offsets = np.r_[0, np.cumsum([len(party) for party in parties])]
    plain = lambda found, g: found
    return load, {
        "pagerank": (pagerank, plain),
        "eigenvector": (lambda a: abs(linalg.eigsh(a, k=1, which="LA", tol=1e-12)[1][:, 0]), plain),
        "components": (lambda a: csgraph.connected_components(a, directed=False)[0], None),
        "projection": (projection, None),
    }


def graphtool(file):
    import graph_tool.all as gt
    import numpy as np

    gt.openmp_set_num_threads(int(os.environ["OMP_NUM_THREADS"]))

    def load():
        graph = gt.Graph(directed=False)
        graph.ep["weight"] = graph.new_ep("double")
        graph.add_edge_list(np.loadtxt(file, delimiter=","), eprops=[graph.ep["weight"]])
        return graph

    values = lambda found, g: [0 if value != value else value for value in found.a]
    weight = lambda g: g.ep["weight"]
    return load, {
        "betweenness": (lambda g: gt.betweenness(g)[0], values),
        "harmonic": (lambda g: gt.closeness(g, harmonic=True), values),
        "pagerank": (lambda g: gt.pagerank(g, weight=weight(g), epsilon=1e-12), values),
        "eigenvector": (lambda g: gt.eigenvector(g, weight=weight(g), epsilon=1e-9)[1], lambda f, g: unit(list(f.a), g)),
        "core": (gt.kcore_decomposition, values),
        "clustering": (gt.local_clustering, values),
        "components": (lambda g: len(gt.label_components(g)[1]), None),
    }


def unit(found, _):
    """Of length 1."""
    length = sum(value * value for value in found) ** 0.5
    return [abs(value) / length for value in found]


PEERS = {"networkx": networkx, "igraph": igraph, "networkit": networkit, "rustworkx": rustworkx, "scipy": scipy, "graph-tool": graphtool}


def main():
    peer, task, file, seconds, out = sys.argv[1:6]
    load, tasks = PEERS[peer](file)
    run, convert = (lambda _: load(), None) if task == "load" else tasks[task]
    graph = None if task == "load" else load()
    wall, cpu = [], []
    while len(wall) < 3 or (sum(wall) < float(seconds) and len(wall) < 50):
        start, used = time.perf_counter(), time.process_time()
        found = run(graph)
        wall.append(time.perf_counter() - start)
        cpu.append(time.process_time() - used)
        if len(wall) == 1 and wall[0] > float(seconds):
            break
    check = None
    if convert:
        values = [float(value) for value in convert(found, graph)]
        check = sum(values)
        with open(out, "w") as rows:
            rows.writelines(f"{node},{value!r}\n" for node, value in enumerate(values))
    elif isinstance(found, (int, float)):
        check = found
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(json.dumps({"wall": wall, "cpu": cpu, "peak": peak, "check": check}))


if __name__ == "__main__":
    main()
