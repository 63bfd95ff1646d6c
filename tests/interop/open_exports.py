"""Opens what `rapporteur build` wrote with other programs, and holds what they find against graph.json.

Prints one line a check, `ok ...` or `FAILED ...`, and ends with code 1 if any failed.
Usage: open_exports.py FOLDER
"""

import csv
import itertools
import json
import shutil
import subprocess

import igraph
import networkx

from samples import Checks

checks = Checks()
folder = checks.folder
graph = json.loads((folder / "graph.json").read_text(encoding="utf-8"))


def check(name, found, expected):
    """Counts one check: what was found is what was expected."""
    checks.same(name, lambda: found, expected)


def people_counts():
    """Nodes and edges of the people view, derived anew from the events."""
    kinds = {entity["id"]: entity["kind"] for entity in graph["entities"]}
    present, pairs = set(), set()
    for event in graph["events"]:
        if event["background"]:
            continue
        persons = [p for p in event["participants"] if kinds[p["id"]] in ("person", "office")]
        present.update(p["id"] for p in persons)
        if event["type"] in ("meeting", "call"):
            met = {p["id"] for p in persons if p.get("role") not in ("observer", "mediator")}
            pairs.update(itertools.combinations(sorted(met), 2))
    return len(present), len(pairs)


def size(network):
    return network.number_of_nodes(), network.number_of_edges()


def graphml_in_networkx(file):
    return size(networkx.read_graphml(folder / file, force_multigraph=True))


def gexf_in_networkx(file):
    return size(networkx.read_gexf(folder / file))


def graphml_in_igraph(file):
    network = igraph.Graph.Read_GraphML(str(folder / file))
    return network.vcount(), network.ecount()


def rows(file):
    with open(folder / file, encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, strict=True))


def table_shape(file):
    """Whether every row has as many cells as the head, none of which is named twice."""
    with open(folder / file, encoding="utf-8", newline="") as lines:
        head, *body = csv.reader(lines, strict=True)
    return len(set(head)) == len(head) and all(len(row) == len(head) for row in body)


def dot_counts(file):
    """What Graphviz reads, and anything it says on the way."""
    run = subprocess.run(["dot", "-Tjson0", folder / file], capture_output=True, text=True, check=True)
    if run.stderr:
        return run.stderr.strip()
    read = json.loads(run.stdout)
    # Clusters are objects too.
    nodes = [thing for thing in read.get("objects", []) if "nodes" not in thing]
    return len(nodes), len(read.get("edges", []))


def well_formed(file):
    return subprocess.run(["xmllint", "--noout", folder / file], capture_output=True, text=True).stderr


for tool in ("dot", "xmllint"):
    check(f"{tool} is there", shutil.which(tool) is not None, True)

knowledge = (graph["counts"]["nodes"], graph["counts"]["edges"])
people = people_counts()
check("the graph has nodes and edges", min(knowledge) > 0 and min(people) > 0, True)

for view, counts in (("knowledge", knowledge), ("people", people)):
    checks.same(f"{view}.graphml in networkx", lambda: graphml_in_networkx(f"{view}.graphml"), counts)
    checks.same(f"{view}.graphml in igraph", lambda: graphml_in_igraph(f"{view}.graphml"), counts)
    checks.same(f"{view}.gexf in networkx", lambda: gexf_in_networkx(f"{view}.gexf"), counts)
checks.same("people.dot in dot", lambda: dot_counts("people.dot"), people)

checks.same("rows of nodes.csv", lambda: len(rows("nodes.csv")), knowledge[0])
checks.same("rows of edges.csv", lambda: len(rows("edges.csv")), knowledge[1])
checks.same(
    "ends of edges.csv that nodes.csv lacks",
    lambda: sorted({row[end] for row in rows("edges.csv") for end in ("Source", "Target")} - {row["Id"] for row in rows("nodes.csv")}),
    [],
)
consultations = [e for e in graph["events"] if e["type"] in ("meeting", "call") and not e["background"]]
checks.same("rows of meetings.csv", lambda: len(rows("meetings.csv")), len(consultations))
for file in sorted(folder.glob("*.csv")):
    checks.same(f"shape of {file.name}", lambda: table_shape(file.name), True)
for file in sorted([*folder.glob("*.graphml"), *folder.glob("*.gexf"), *folder.glob("*.svg")]):
    checks.same(f"{file.name} in xmllint", lambda: well_formed(file.name), "")

checks.end()
