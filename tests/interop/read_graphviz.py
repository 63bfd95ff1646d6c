"""Graphviz: DOT in dot, neato and sfdp, without a warning. Usage: read_graphviz.py SAMPLES"""

import json
import subprocess

from samples import Checks

checks = Checks()


def laid_out(engine, file):
    run = subprocess.run([engine, "-Tjson", file], capture_output=True, text=True, timeout=300)
    return run.stderr.strip() or json.loads(run.stdout)


def counts(read):
    if isinstance(read, str):
        return read
    nodes = [thing for thing in read.get("objects", []) if "nodes" not in thing and "subgraphs" not in thing]
    return len(nodes), len(read.get("edges", []))


for sample in checks.samples():
    expected = (len(sample.nodes), len(sample.edges))
    for form in ("dot", "dot@gephi"):
        file = sample.file(form, "dot")
        for engine in ("dot", "neato", "sfdp"):
            checks.same(f"{file.name} in {engine}", lambda: counts(laid_out(engine, file)), expected)
    if sample.name == "chronicle-people":
        file = sample.file("dot", "dot")
        clusters = lambda: sum("nodes" in thing for thing in laid_out("dot", file)["objects"])
        states = len({node["state"] for node in sample.nodes if "state" in node})
        checks.same(f"{file.name} clusters", clusters, states)
    if sample.name == "unification-deliverables":
        file = sample.file("dot", "dot")

        def ranked():
            """Whether months stand from left to right."""
            nodes = [o for o in laid_out("dot", file)["objects"] if "date" in o]
            places = {}
            for node in nodes:
                places.setdefault(node["date"][:7], set()).add(round(float(node["pos"].split(",")[0])))
            middles = [min(places[month]) for month in sorted(places)]
            return middles == sorted(middles)

        checks.same(f"{file.name} ranks by time", ranked, True)

checks.end()
