"""Opens the samples that the library's tests write (every view of an ordinary, a hostile and an empty graph, in every format)
with other programs, and holds what they find against the JSON of the same view.

Prints one line a check, `ok ...` or `FAILED ...`, and ends with code 1 if any failed.
Usage: open_samples.py FOLDER
"""

import csv
import json
import pathlib
import subprocess
import sys

import igraph
import networkx


def size(network):
    return network.number_of_nodes(), network.number_of_edges()


def in_networkx_graphml(file):
    return size(networkx.read_graphml(file, force_multigraph=True))


def in_igraph_graphml(file):
    network = igraph.Graph.Read_GraphML(str(file))
    return network.vcount(), network.ecount()


def in_networkx_gexf(file):
    return size(networkx.read_gexf(file))


def in_dot(file):
    run = subprocess.run(["dot", "-Tjson0", file], capture_output=True, text=True, check=True)
    read = json.loads(run.stdout)
    return run.stderr.strip() or (len(read.get("objects", [])), len(read.get("edges", [])))


def rows(file):
    with open(file, encoding="utf-8", newline="") as lines:
        return sum(1 for _ in csv.DictReader(lines, strict=True))


def in_xmllint(file):
    return subprocess.run(["xmllint", "--noout", file], capture_output=True, text=True).stderr


def checks(folder):
    """Every check as name, what to call, and what it must give."""
    for file in sorted(folder.glob("*-json.json")):
        view = file.name.removesuffix("-json.json")
        network = json.loads(file.read_text(encoding="utf-8"))
        counts = (len(network["nodes"]), len(network["edges"]))
        for reader, ending, expected in [
            (in_networkx_graphml, "-graphml.graphml", counts),
            (in_igraph_graphml, "-graphml.graphml", counts),
            (in_xmllint, "-graphml.graphml", ""),
            (in_networkx_gexf, "-gexf.gexf", counts),
            (in_xmllint, "-gexf.gexf", ""),
            (in_dot, "-dot.dot", counts),
            (rows, "-csv-nodes.csv", counts[0]),
            (rows, "-csv-edges.csv", counts[1]),
            (in_xmllint, ".svg", ""),
        ]:
            sample = folder / f"{view}{ending}"
            yield f"{sample.name} {reader.__name__}", lambda: reader(sample), expected


def main():
    ran = failed = 0
    for name, find, expected in checks(pathlib.Path(sys.argv[1])):
        try:
            found = find()
        except Exception as error:  # a reader that gives up, in whatever way, is a failed check
            found = f"{type(error).__name__}: {error}"
        ran += 1
        failed += found != expected
        print(f"ok {name}: {found}" if found == expected else f"FAILED {name}: found {found}, expected {expected}")
    if ran == 0:
        print("FAILED no samples found")
    sys.exit(1 if failed or ran == 0 else 0)


main()
