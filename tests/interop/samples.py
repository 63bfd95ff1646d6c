"""What the readers of samples share: the samples, what they must hold, and counting.

The library's tests write the samples: every view of four graphs (`hostile`, `unification`, `empty`, `chronicle`) in every format, named
GRAPH-VIEW-FORMAT.ENDING, and GRAPH-VIEW-FORMAT@PROGRAM.ENDING the way a program wants it. The format `json` loses nothing, so all
others are held against it. Each script takes the folder, prints one line a check, `ok ...` or `FAILED ...`, and ends with code 1
if any failed, or if there were none.
"""

import dataclasses
import functools
import json
import pathlib
import re
import sys

# What XML 1.0 cannot hold, and so no writer keeps.
FORBIDDEN = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def permitted(text):
    return FORBIDDEN.sub("", text)


@dataclasses.dataclass(frozen=True)
class Sample:
    """One view of one graph."""

    folder: pathlib.Path
    name: str

    @functools.cached_property
    def network(self):
        return json.loads(self.file("json", "json").read_text(encoding="utf-8"))

    def file(self, form, ending):
        return self.folder / f"{self.name}-{form}.{ending}"

    @property
    def nodes(self):
        return self.network["nodes"]

    @property
    def edges(self):
        return self.network["edges"]

    @property
    def directed(self):
        return self.network["directed"]

    @property
    def labels(self):
        return sorted(permitted(node["label"]) for node in self.nodes)

    @property
    def weights(self):
        return sorted(edge["weight"] for edge in self.edges)

    @property
    def ties(self):
        """Source, target, relation and weight of every edge."""
        return sorted(tie(e["source"], e["target"], e["relation"], e["weight"], self.directed) for e in self.edges)


def tie(source, target, relation, weight, directed):
    """An edge as it is compared: the ends of one without direction are in no order."""
    ends = (source, target) if directed else tuple(sorted((source, target)))
    return (*ends, relation, round(weight, 9))


class Checks:
    """Counts checks, and prints each."""

    def __init__(self):
        self.folder = pathlib.Path(sys.argv[1])
        self.ran = self.failed = 0

    def samples(self):
        for file in sorted(self.folder.glob("*-json.json")):
            yield Sample(self.folder, file.name.removesuffix("-json.json"))

    def same(self, name, find, expected):
        """A check that `find`, which may itself go wrong, gives what is expected."""
        try:
            found = find()
        except Exception as error:  # a reader that gives up, in whatever way, is a failed check
            found = f"{type(error).__name__}: {error}"
        self.ran += 1
        if found == expected:
            print(f"ok {name}: {shown(found)}")
        else:
            self.failed += 1
            print(f"FAILED {name}: {difference(found, expected)}")

    def end(self):
        if self.ran == 0:
            print("FAILED no samples found")
        sys.exit(1 if self.failed or self.ran == 0 else 0)


def shown(found):
    return f"{len(found)} of them" if isinstance(found, (list, dict)) and len(found) > 3 else repr(found)[:120]


def difference(found, expected):
    if isinstance(found, list) and isinstance(expected, list):
        more = [x for x in found if x not in expected]
        less = [x for x in expected if x not in found]
        return f"found {len(found)}, expected {len(expected)}; only found {more[:2]!r}, not found {less[:2]!r}"[:600]
    return f"found {found!r}, expected {expected!r}"[:600]
