#!/usr/bin/env python3
"""The layout of rapporteur beside those of other programs: `python3 benches/layouts.py [--only GRAPH,…] [--ours PROGRAM] [--into FILE]`.

Builds the benchmark, takes igraph and networkit from the environment that `peers.py` makes, Graphviz from the system, makes the networks, and
lays out each one by each program on one thread, everything in one run. Prints normalised stress, neighbourhood preservation and processor time;
`--into` puts the table into a Markdown file in place of the section *Layouts*.

Stress is the mean over pairs of (distance on paper ÷ steps − 1)², at the scale that makes it smallest: all pairs, or those of a thousand nodes of
larger networks. Neighbourhood preservation is the mean over nodes of how far its neighbours and as many nearest nodes on paper are the same
(Jaccard). Labels that overlap are counted by the tests of the program, which allow none.
"""

import argparse
import os
import pathlib
import resource
import signal
import subprocess
import sys
import time

import peers

LONGEST = 120  # seconds of processor time for one program at one network
SOURCES = 1_000
OTHERS = ["neato", "sfdp", "igraph-fr", "igraph-kk", "igraph-drl", "networkit-pivot", "networkit-maxent"]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--only", default="", help="networks, with commas between them")
    parser.add_argument("--ours", help="a program that takes FILE.csv and OUT and prints seconds, instead of our benchmark")
    parser.add_argument("--others", default=",".join(OTHERS), help="other programs, with commas between them")
    parser.add_argument("--into", type=pathlib.Path, help="Markdown file to put the table into")
    parser.add_argument("--lay", nargs=3, help=argparse.SUPPRESS)
    args = parser.parse_args()
    peers.inside_environment()
    if args.lay:
        return lay(*args.lay)
    ours = args.ours or peers.build("layout")[0]
    rows = []
    for name, make in networks().items():
        if not args.only or name in args.only.split(","):
            rows.append(compare(name, make, ours, [other for other in args.others.split(",") if other]))
            print("\n".join(lines(rows[-1])), flush=True)
    text = report(rows)
    print("\n" + verdict(rows))
    if args.into:
        peers.put(text, args.into)


def networks():
    """Networks of 50 to 10,000 nodes: people who meet at events, and some whose shape is known."""
    import graphs
    import numpy as np

    def people(count, pairs, seed):
        return lambda: [pair for pair, _ in graphs.affiliation(count, pairs, seed)[0]]

    def preferential(n, each, seed):
        rng, ends, found = np.random.default_rng(seed), [0], set()
        for new in range(1, n):
            for old in {int(ends[rng.integers(len(ends))]) for _ in range(each)} - {new}:
                found.add((old, new))
                ends += [old, new]
        return sorted(found)

    def near(n, radius, seed):
        from scipy.spatial import cKDTree

        return sorted(map(tuple, cKDTree(np.random.default_rng(seed).random((n, 2))).query_pairs(radius)))

    def small_world(n, seed):
        rng = np.random.default_rng(seed)
        ring = [(i, (i + step) % n) for i in range(n) for step in (1, 2, 3)]
        return sorted({tuple(sorted((a, int(rng.integers(n)) if rng.random() < 0.1 else b))) for a, b in ring if a != b})

    grid = lambda w, h: [(y * w + x, y * w + x + s) for y in range(h) for x in range(w) for s in ([1] * (x < w - 1) + [w] * (y < h - 1))]
    return {
        "people-60": people(60, 150, 11),
        "people-150": people(150, 600, 12),
        "ring-of-cliques-200": lambda: [(10 * c + a, 10 * c + b) for c in range(20) for a in range(10) for b in range(a)] + [(10 * c, (10 * c + 15) % 200) for c in range(20)],
        "people-400": people(400, 2_000, 13),
        "small-world-500": lambda: small_world(500, 14),
        "grid-30x20": lambda: grid(30, 20),
        "tree-1023": lambda: [((i - 1) // 2, i) for i in range(1, 1023)],
        "people-1000": people(1_000, 10_000, 1),
        "near-1000": lambda: near(1_000, 0.06, 15),
        "preferential-2000": lambda: preferential(2_000, 2, 16),
        "people-3000": people(3_500, 20_000, 17),
        "grid-100x50": lambda: grid(100, 50),
        "people-10000": people(12_000, 100_000, 2),
    }


def compare(name, make, ours, others):
    import numpy as np
    from scipy import sparse
    from scipy.sparse import csgraph

    pairs = np.array(make())
    n = pairs.max() + 1
    whole = sparse.coo_matrix((np.ones(len(pairs)), pairs.T), (n, n)).tocsr()
    _, part = csgraph.connected_components(whole, directed=False)
    kept = np.flatnonzero(part == np.bincount(part).argmax())
    half = whole[kept][:, kept].tocoo()
    graph = ((half + half.T) > 0).tocsr()
    peers.WORK.mkdir(parents=True, exist_ok=True)
    file = peers.WORK / f"layout-{name}.csv"
    low, high = sparse.triu(graph, 1).nonzero()
    file.write_text("".join(f"{a},{b},1\n" for a, b in zip(low, high)))
    file.with_suffix(".dot").write_text("graph {" + "".join(f"{v};" for v in range(len(kept))) + "".join(f"{a}--{b};" for a, b in zip(low, high)) + "}\n")
    steps = Steps(graph)
    out = file.with_suffix(".txt")
    row = {"name": name, "nodes": len(kept), "edges": len(low), "found": {}, "missing": {}}
    for program in ["ours", *others]:
        try:
            seconds = measured(program, ours, file, out)
        except (subprocess.CalledProcessError, FileNotFoundError) as error:
            row["missing"][program] = reason(error)
            print(f"NOT MEASURED: {program} at {name}: {row['missing'][program]}", file=sys.stderr, flush=True)
            continue
        places = np.loadtxt(out)
        row["found"][program] = (steps.stress(places), preservation(graph, places), seconds)
    return row


def measured(program, ours, file, out):
    """Processor seconds of one layout, whose places are then in `out`; the system ends a program that takes too long."""
    out.unlink(missing_ok=True)
    if program == "ours":
        command = [ours, file, out]
    elif program in ("neato", "sfdp"):
        command = [program, "-Tplain", "-o", out.with_suffix(".plain"), file.with_suffix(".dot")]
    else:
        command = [sys.executable, __file__, "--lay", program, file, out]
    single = {**os.environ, **dict.fromkeys(["OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "RAYON_NUM_THREADS"], "1")}
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    limit = lambda: resource.setrlimit(resource.RLIMIT_CPU, (LONGEST, LONGEST))
    done = subprocess.run(command, env=single, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True, text=True, preexec_fn=limit)
    if program not in ("neato", "sfdp"):
        return float(done.stdout.split()[-1])
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    rows = [line.split()[1:4] for line in out.with_suffix(".plain").read_text().splitlines() if line.startswith("node ")]
    out.write_text("".join(f"{x} {y}\n" for _, x, y in sorted(rows, key=lambda row: int(row[0]))))
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def reason(error):
    """Why a program gave nothing."""
    ended = getattr(error, "returncode", None) in (-signal.SIGKILL, -signal.SIGXCPU)
    return f"over {LONGEST} s" if ended else f"failed ({error.returncode})" if hasattr(error, "returncode") else "not installed"


def lay(program, file, out):
    """One layout by a library; the network is in memory when the time begins."""
    import numpy as np

    pairs = np.loadtxt(file, delimiter=",", dtype=int)[:, :2]
    n = int(pairs.max()) + 1
    if program.startswith("igraph"):
        import random

        import igraph as ig

        random.seed(1)
        graph = ig.Graph(n, pairs.tolist())
        run = {"igraph-fr": graph.layout_fruchterman_reingold, "igraph-kk": graph.layout_kamada_kawai, "igraph-drl": graph.layout_drl}[program]
    else:
        import networkit as nk

        nk.setNumberOfThreads(1)
        nk.setSeed(1, False)
        graph = nk.Graph(n)
        for a, b in pairs:
            graph.addEdge(int(a), int(b))

        def run():
            pivot = nk.viz.PivotMDS(graph, 2, min(n, 200))
            pivot.run()
            if program == "networkit-pivot":
                return pivot.getCoordinates()
            maxent = nk.viz.MaxentStress(graph, 2, 3, pivot.getCoordinates(), tolerance=1e-4)
            maxent.run()
            return maxent.getCoordinates()

    used = time.process_time()
    places = list(run())
    used = time.process_time() - used
    np.savetxt(out, np.array([[place[0], place[1]] for place in places]))
    print(used)


class Steps:
    """Steps between nodes."""

    def __init__(self, graph):
        import numpy as np
        from scipy.sparse import csgraph

        n = graph.shape[0]
        self.sources = np.arange(n) if n <= 3_000 else np.sort(np.random.default_rng(1).choice(n, SOURCES, replace=False))
        self.steps = csgraph.dijkstra(graph, unweighted=True, indices=self.sources).astype(np.float32)

    def stress(self, places):
        import numpy as np
        from scipy.spatial.distance import cdist

        apart = cdist(places[self.sources], places)
        ratio = (apart / np.where(self.steps > 0, self.steps, 1))[self.steps > 0]
        return float(((ratio * (ratio.sum() / (ratio**2).sum()) - 1) ** 2).mean())


def preservation(graph, places):
    import numpy as np
    from scipy.spatial import cKDTree

    tree, total = cKDTree(places), 0.0
    for node in range(graph.shape[0]):
        own = set(graph.indices[graph.indptr[node] : graph.indptr[node + 1]])
        close = np.atleast_1d(tree.query(places[node], len(own) + 1)[1])
        close = set([other for other in close if other != node][: len(own)])
        total += len(own & close) / len(own | close)
    return total / graph.shape[0]


def lines(row):
    found = row["found"]
    others = [program for program in found if program != "ours"]
    best = min((found[p][0] for p in others), default=None)
    for program, (stress, kept, seconds) in found.items():
        mark = " (best other)" if stress == best and program != "ours" else ""
        yield f"| {row['name']} | {row['nodes']:,} | {row['edges']:,} | {program}{mark} | {stress:.4f} | {kept:.3f} | {seconds:.3f} |"


def judged(row):
    """How our stress compares with the best other one, and our time with the fastest that reaches ours or, if none does, the best."""
    ours = row["found"]["ours"]
    others = {p: f for p, f in row["found"].items() if p != "ours"}
    best = min(f[0] for f in others.values())
    reaching = {p: f for p, f in others.items() if f[0] <= max(best, ours[0]) * 1.01}
    fastest = min(reaching, key=lambda p: reaching[p][2])
    return ours[0] / best, fastest, ours[2] / reaching[fastest][2]


def verdict(rows):
    text = ["| network | stress ÷ best other | time ÷ fastest that reaches it | met |", "|---|---|---|---|"]
    for row in rows:
        if len(row["found"]) > 1:
            stress, fastest, ratio = judged(row)
            met = [word for word, good in (("stress", stress <= 1.0005), ("time", ratio <= 0.5)) if good]
            text.append(f"| {row['name']} | {stress:.3f} | {ratio:.3f} ({fastest}) | {' and '.join(met) or 'neither'} |")
    return "\n".join(text)


def report(rows):
    rule = "|---|---|---|---|---|---|---|"
    table = ["| network | nodes | edges | program | stress | neighbourhood kept | seconds |", rule]
    missing = [f"{program} at {row['name']} ({why})" for row in rows for program, why in row["missing"].items()]
    return "\n".join(
        [
            "## Layouts",
            "",
            "Made by `python3 benches/layouts.py --into docs/performance.md`: processor seconds on one thread, in one run. Stress is the mean over pairs of",
            "(distance on paper ÷ steps − 1)² at the best scale; *neighbourhood kept* is the mean over nodes of how far its neighbours and as many nearest nodes",
            "on paper are the same. The aim: stress no worse than the best of the others, in at most half the time of the fastest that reaches it.",
            "",
            verdict(rows),
            "",
            *([f"Each program had {LONGEST} s of processor time a network. Without a layout: {', '.join(missing)}.", ""] if missing else []),
            *table,
            *(text for row in rows for text in lines(row)),
            "",
        ]
    )


if __name__ == "__main__":
    main()
