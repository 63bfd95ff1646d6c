#!/usr/bin/env python3
"""Files of a large network beside those of other programs: `python3 benches/writers.py [--only TASK,…] [--ours PROGRAM] [--skip PEER,…] [--into FILE]`.

Builds the benchmark `writing`, takes the other programs from the environment that `peers.py` makes, and writes the network of 82,106 nodes and a million
weighted edges in each format: ours before and after each other program, everything in one run, on one thread, so that what else the machine does meets both
alike. All write to the same folder, each time to a file that was not there before: to cut off an old one costs the kernel up to a third of what it takes to write
it, and is no part of the writing. What the kernel does for a program is counted like what the program does. Ours writes an id of each edge too, and looks
the network over before; the others write ends and weight. `--into` puts the table into a Markdown file in place of the section *Files of a large network*.
"""

import argparse
import json
import os
import pathlib
import resource
import statistics
import sys
import time

import peers

# task, format of ours, other programs, the ratio to reach
TASKS = [
    ("write GraphML", "graphml", "igraph graph-tool rustworkx networkit networkx", 0.10),
    ("write GEXF", "gexf", "networkit networkx", 0.10),
    ("write CSV", "csv-edges", "rustworkx igraph networkit networkx", 0.25),
    ("write DOT", "dot", "networkit igraph graph-tool rustworkx", 0.25),
    ("write JSON", "node-link", "rustworkx networkx", 0.25),
    ("read GraphML", "read-graphml", "igraph rustworkx graph-tool networkit networkx", 0.40),
]

# Who writes no weights in a format: shown, but no measure for those who write the weighted network.
WITHOUT_WEIGHTS = {("dot", "networkit")}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--only", default="", help="formats, with commas between them")
    parser.add_argument("--ours", help="the benchmark, if it is there already")
    parser.add_argument("--skip", default="", help="other programs to leave out, with commas between them")
    parser.add_argument("--graphs", type=pathlib.Path, help="folder with networks instead of our own")
    parser.add_argument("--seconds", default="3", help="how long each program works at each task, at least three times")
    parser.add_argument("--into", type=pathlib.Path, help="Markdown file to put the table into")
    parser.add_argument("--peer", nargs=4, help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.peer:
        return work(*args.peer)
    peers.inside_environment()
    ours, file = args.ours or peers.build("writing")[0], network(args.graphs)
    rows = []
    for task in TASKS:
        if not args.only or task[1] in args.only.split(","):
            rows.append(measure(ours, file, task, args.seconds, args.skip.split(",")))
            print(line(rows[-1]), flush=True)
    if args.into:
        peers.put(report(rows, file), args.into)


def network(given):
    import graphs

    peers.WORK.mkdir(parents=True, exist_ok=True)
    return (graphs.take(peers.WORK, given, "100k") if given else graphs.make(peers.WORK, "100k"))[0]


def measure(ours, file, task, seconds, skipped):
    name, form, others, target = task
    runs, found, missing = [peers.run([ours, form, file, seconds])], {}, []
    for other in (other for other in others.split() if other not in skipped):
        python = "/usr/bin/python3" if other == "graph-tool" else sys.executable
        result = peers.run([python, __file__, "--peer", other, form, file, seconds])
        runs.append(peers.run([ours, form, file, seconds]))
        if result:
            theirs = statistics.median(result["cpu"])
            found[other] = theirs, result["bytes"], statistics.median(runs[-2]["cpu"] + runs[-1]["cpu"]) / theirs
        else:
            missing.append(other)
    beyond = max(0, runs[-1]["peak"] - runs[-1]["peak_before"]) / 1024
    return {
        "task": name,
        "format": form,
        "target": target,
        "ours": statistics.median(cpu for run in runs for cpu in run["cpu"]),
        "bytes": runs[-1]["bytes"],
        "beyond": beyond,
        "others": found,
        "missing": missing,
    }


def line(row):
    others = sorted(row["others"].items(), key=lambda other: other[1][0])
    lacks = lambda other: (row["format"], other) in WITHOUT_WEIGHTS
    note = lambda other, size: f"{size / 1e6:.0f} MB, no weights" if lacks(other) else f"{size / 1e6:.0f} MB"
    shown = ", ".join(f"{other} {cpu:.3g} ({note(other, size)})" for other, (cpu, size, _) in others)
    ratio = max((ratio for other, (_, _, ratio) in others if not lacks(other)), default=float("nan"))
    met = "met" if ratio <= row["target"] else "**missed**"
    missing = f"; not measured: {', '.join(row['missing'])}" if row["missing"] else ""
    return f"| {row['task']} | {row['ours']:.3g} ({row['bytes'] / 1e6:.0f} MB) | {shown}{missing} | {ratio:.3f} | ≤ {row['target']} | {met} | {row['beyond']:.1f} |"


def report(rows, file):
    [size] = peers.sizes({"the network": file})
    return "\n".join(
        [
            "## Files of a large network",
            "",
            "Made by `python3 benches/writers.py --into docs/performance.md`: processor seconds on one thread, the median of all times, in one run, with the",
            f"size of the file ({size}, weighted). Ours has the id of each edge in it and, where a format wants one, a label, and",
            "the network is looked over before; the others write ends and weight. The ratio is to the fastest that writes the weights, of ours just before and",
            "after it. Every time the file is a new one. *Beyond the network* is by how much the peak of memory rose, in MiB, when the file was written and looked",
            "over.",
            "",
            f"Load of the machine at the end: {os.getloadavg()[0]:.0f} on {os.cpu_count()} cores.",
            "",
            "| task | ours, s | others, s | ratio to the fastest | to reach | | beyond the network |",
            "|---|---|---|---|---|---|---|",
            *map(line, rows),
            "",
            "Two fifths of what is left of GraphML are the kernel's, which copies what is written; our CSV is four times as large as that of the others. The rest",
            "goes into fetching edges and the names of their ends from memory, and into looking the network over. GEXF has a layout, a rough one beyond 20,000 nodes.",
            "",
        ]
    )


def work(other, form, file, seconds):
    """One other program at one task, timed."""
    import peer

    out = f"{file}.{other}.{form}"
    load, _ = peer.PEERS[other](file)
    task = tasks(other, out)[form]
    graph = None if form.startswith("read-") else load()
    if graph is None:
        out = f"{file}.graphml"
    wall, cpu = [], []
    while len(wall) < 3 or (sum(wall) < float(seconds) and len(wall) < 50):
        if graph is not None:
            pathlib.Path(out).unlink(missing_ok=True)
        start, used = time.perf_counter(), time.process_time()
        task(graph if graph is not None else out)
        wall.append(time.perf_counter() - start)
        cpu.append(time.process_time() - used)
        if wall[0] > 10 * float(seconds):
            break
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(json.dumps({"wall": wall, "cpu": cpu, "bytes": os.path.getsize(out), "peak": peak}))


def tasks(other, out):
    """What to do in each format: with the network, or with a file to read."""
    if other == "igraph":
        import igraph as ig

        read = lambda file: ig.Graph.Read_GraphML(file)
        return {"graphml": lambda g: g.write_graphml(out), "csv-edges": lambda g: g.write_ncol(out), "dot": lambda g: g.write_dot(out), "read-graphml": read}
    if other == "networkit":
        from networkit import graphio as io

        edges = lambda g: io.EdgeListWriter(",", 0).write(g, out)
        written = {"graphml": io.GraphMLWriter, "gexf": io.GEXFWriter, "dot": io.DotGraphWriter}
        made = {form: (lambda g, writer=writer: writer().write(g, out)) for form, writer in written.items()}
        return {**made, "csv-edges": edges, "read-graphml": lambda file: io.GraphMLReader().read(file)}
    if other == "rustworkx":
        import rustworkx as rx

        def graphml(g):
            for edge, weight in zip(g.edge_indices(), g.edges()):
                g.update_edge_by_index(edge, {"weight": weight} if isinstance(weight, float) else weight)
            rx.write_graphml(g, out, keys=[rx.GraphMLKey("weight", rx.GraphMLDomain.Edge, "weight", rx.GraphMLType.Double, None)])

        def dot(g):
            pathlib.Path(out).write_text(g.to_dot(edge_attr=lambda weight: {"weight": str(weight)}))

        return {
            "graphml": graphml,
            "dot": dot,
            "csv-edges": lambda g: g.write_edge_list(out, deliminator=",", weight_fn=str),
            "node-link": lambda g: rx.node_link_json(g, path=out, edge_attrs=lambda weight: {"weight": str(weight)}),
            "read-graphml": lambda file: rx.read_graphml(file),
        }
    if other == "graph-tool":
        import graph_tool.all as gt

        return {"graphml": lambda g: g.save(out, fmt="graphml"), "dot": lambda g: g.save(out, fmt="dot"), "read-graphml": lambda file: gt.load_graph(file)}
    import networkx as nx

    return {
        "graphml": lambda g: nx.write_graphml(g, out),
        "gexf": lambda g: nx.write_gexf(g, out),
        "csv-edges": lambda g: nx.write_edgelist(g, out, delimiter=",", data=["weight"]),
        "node-link": lambda g: json.dump(nx.node_link_data(g, edges="edges"), open(out, "w")),
        "read-graphml": lambda file: nx.read_graphml(file),
    }


if __name__ == "__main__":
    main()
