"""Holds graph.json against the JSON Schema that the program publishes, and the schema against files that it must refuse.

Usage: check_schema.py PROGRAM GRAPH.json. Prints one line a check, `ok ...` or `FAILED ...`, and ends with code 1 if any failed.
"""

import copy
import json
import subprocess
import sys

from jsonschema import Draft202012Validator
from samples import Checks

program, file = sys.argv[1:]
schema = json.loads(subprocess.run([program, "schema"], check=True, capture_output=True).stdout)
Draft202012Validator.check_schema(schema)
validator = Draft202012Validator(schema)
with open(file, encoding="utf-8") as opened:
    graph = json.load(opened)
checks = Checks()


def check(name: str, valid: bool, content: object) -> None:
    """Whether the schema and the program think of a file what they must."""

    def found() -> list[bool]:
        ran = subprocess.run([program, "describe", "--quiet", "-"], input=json.dumps(content).encode(), capture_output=True)
        return [validator.is_valid(content), ran.returncode == 0]

    checks.same(f"schema: {name}", found, [valid, valid])


def changed(change) -> object:
    """A copy of the graph that is not quite right."""
    other = copy.deepcopy(graph)
    change(other)
    return other


check("the graph of the chronicle", True, graph)
least = {"format": "rapporteur/graph", "version": 1}
check("a file with nothing but its head", True, least)
person = {"id": "person:a", "kind": "person", "name": "A"}
meeting = {"id": "event:1", "type": "meeting", "date": "2020-02", "participants": [{"id": "person:a"}]}
check("a meeting by hand", True, {**least, "entities": [person], "events": [meeting]})
check("another version", False, changed(lambda g: g.update(version=2)))
check("a date that is none", False, changed(lambda g: g["events"][0].update(date="May 5")))
check("an unknown type of event", False, changed(lambda g: g["events"][0].update(type="party")))
check("an entity without a name", False, changed(lambda g: g["entities"][0].pop("name")))
check("a number of reports below 0", False, changed(lambda g: g["events"][0].update(reports=-1)))
checks.end()
