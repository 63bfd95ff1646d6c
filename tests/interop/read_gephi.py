"""Gephi's own importers, from its toolkit: GEXF, GraphML, CSV, DOT and Pajek. Usage: read_gephi.py SAMPLES TOOLKIT.jar

Gephi merges parallel edges of one kind and adds up their weights, unless it is told not to: both are looked at.
"""

import json
import pathlib
import subprocess
import sys
import tempfile

from samples import Checks, permitted, tie

READER = pathlib.Path(__file__).with_name("ReadWithGephi.java")
FORMS = {
    "gexf": "gexf",
    "graphml@gephi": "graphml",
    "csv": "csv",
    "dot@gephi": "dot",
    "pajek@gephi": "net",
}

checks = Checks()


def path(sample, form):
    """What to import: a file, or two tables."""
    if form == "csv":
        return f"{sample.file('csv-nodes@gephi', 'csv')}+{sample.file('csv-edges@gephi', 'csv')}"
    return str(sample.file(form, FORMS[form]))


def imported(paths):
    """What is in the workspace after each import."""
    with tempfile.TemporaryFile() as log:
        run = subprocess.run(
            ["java", "-Djava.awt.headless=true", "-cp", sys.argv[2], READER, *paths], stdout=subprocess.PIPE, stderr=log, check=False
        )
        log.seek(0)
        lines = [line for line in run.stdout.decode("utf-8").splitlines() if line.startswith("{")]
        if len(lines) != len(paths):
            print(log.read().decode("utf-8")[-2000:])
        return {read["file"]: read for read in map(json.loads, lines)}


def merged(sample, by_kind):
    """Edges as Gephi merges them: weights of those of one kind between the same two added up."""
    sums = {}
    for a, b, relation, weight in sample.ties:
        key = (a, b, relation if by_kind else None)
        sums[key] = round(sums.get(key, 0) + weight, 9)
    return sorted((a, b, kind or "null", weight) for (a, b, kind), weight in sums.items())


def found_ties(read, sample):
    return sorted(tie(e["source"], e["target"], e["kind"], e["weight"], sample.directed) for e in read["edges"])


def days(things, first, last):
    """First and last day of each, in order."""
    known = [thing for thing in things if first(thing) or last(thing)]
    return sorted([first(thing), last(thing)] for thing in known)


def check_whole(sample, form, read):
    """Formats that keep ids and kinds."""
    name = f"{sample.name}-{form}"
    checks.same(f"{name} edges", lambda: found_ties(read, sample), merged(sample, True))
    checks.same(f"{name} edges not merged", lambda: read["edges_apart"], len(sample.edges))
    checks.same(f"{name} directions", lambda: {e["directed"] for e in read["edges"]} - {sample.directed}, set())
    guard = lambda text: "'" + text if form == "csv" and text[:1] in tuple("=+-@\t\r\n") else text
    clean = lambda text: " ".join(text.split())
    # A blank label is no label for some importers, and they show the id.
    label = lambda id, text: (id, clean(text or "") or id)
    expected = sorted(label(guard(n["id"]), guard(permitted(n["label"]))) for n in sample.nodes)
    checks.same(f"{name} labels", lambda: sorted(label(n["id"], n["label"]) for n in read["nodes"]), expected)


def check_looks(sample, form, read):
    """Colours, and that nodes stand apart."""
    elements = json.loads(sample.file("cytoscape", "cyjs").read_text(encoding="utf-8"))["elements"]["nodes"]
    colors = sorted((node["data"]["id"], node["data"]["color"]) for node in elements)
    checks.same(f"{sample.name}-{form} colours", lambda: sorted((n["id"], n["color"]) for n in read["nodes"]), colors)


def check_time(sample, form, read):
    """What Gephi's timeline shows."""
    spells = [[n["start"], n["end"]] for n in sample.nodes if "start" in n]
    checks.same(
        f"{sample.name}-{form} times of nodes", lambda: sorted(n["time"] for n in read["nodes"] if n["time"]), sorted(spells)
    )
    everything = [day for spell in spells for day in spell]
    everything += [day for e in read["edges"] if e["time"] for day in e["time"] if day]
    if everything and any(n["time"] for n in read["nodes"]) or any(e["time"] for e in read["edges"]):
        checks.same(f"{sample.name}-{form} timeline", lambda: read["time"], [min(everything), max(everything)])
        # The import of tables leaves the format of times as it is: numbers, until it is set in the timeline.
        checks.same(f"{sample.name}-{form} time format", lambda: read["format"], "DATE" if form == "gexf" else "DOUBLE")


paths = {(sample, form): path(sample, form) for sample in checks.samples() for form in FORMS}
reads = imported(list(paths.values()))
for (sample, form), file in paths.items():
    read = reads.get(file, {"error": "nothing was read"})
    checks.same(f"{sample.name}-{form} is imported", lambda: read.get("error"), None)
    if "error" in read:
        continue
    checks.same(f"{sample.name}-{form} nodes", lambda: len(read["nodes"]), len(sample.nodes))
    if form in ("gexf", "graphml@gephi", "csv"):
        check_whole(sample, form, read)
    else:
        checks.same(f"{sample.name}-{form} edges not merged", lambda: read["edges_apart"], len(sample.edges))
    if form in ("gexf", "graphml@gephi"):
        check_looks(sample, form, read)
    if form in ("gexf", "csv"):
        check_time(sample, form, read)

checks.end()
