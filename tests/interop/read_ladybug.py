"""LadybugDB: Cypher, run twice, since a second run must change nothing. Usage: read_ladybug.py SAMPLES"""

import pathlib
import tempfile

import ladybug
from samples import Checks, permitted

checks = Checks()


def loaded(file, folder):
    """A database in which every statement of the file was run twice."""
    connection = ladybug.Connection(ladybug.Database(str(pathlib.Path(folder) / "db")))
    statements = file.read_text(encoding="utf-8").split("\n")
    for statement in statements * 2:
        if statement and not statement.startswith("//"):
            connection.execute(statement)
    return connection


def rows(connection, query):
    return [tuple(row) for row in connection.execute(query).get_all()]


for sample in checks.samples():
    if sample.name.split("-")[-1] not in ("knowledge", "people", "deliverables"):
        continue
    file = sample.file("cypher@ladybug", "cypher")
    with tempfile.TemporaryDirectory() as folder:
        database = None

        def load():
            global database
            database = loaded(file, folder)
            return True

        checks.same(f"{file.name} runs", load, True)
        if not sample.nodes:
            continue
        checks.same(
            f"{file.name} nodes",
            lambda: sorted(rows(database, "MATCH (n) RETURN n.id, n.label")),
            sorted((permitted(n["id"]), permitted(n["label"])) for n in sample.nodes),
        )
        if sample.edges:
            checks.same(
                f"{file.name} edges",
                lambda: sorted(rows(database, "MATCH (a)-[r]->(b) RETURN a.id, b.id, r.id, label(r), r.weight")),
                sorted((e["source"], e["target"], e["id"], e["relation"].upper(), e["weight"]) for e in sample.edges),
            )

checks.end()
