"""xmllint: every XML file is well-formed, and GEXF is valid by its published schemas, if RAPPORTEUR_SCHEMAS names their folder.
Usage: read_xmllint.py SAMPLES"""

import os
import pathlib
import subprocess

from samples import Checks

checks = Checks()


def said(*arguments):
    return subprocess.run(["xmllint", "--noout", *arguments], capture_output=True, text=True).stderr.strip()


for ending in ("graphml", "gexf", "svg"):
    for file in sorted(checks.folder.glob(f"*.{ending}")):
        checks.same(f"{file.name} is well-formed", lambda: said(file), "")

schemas = os.environ.get("RAPPORTEUR_SCHEMAS")
schema = pathlib.Path(schemas) / "gexf-1.3" / "gexf.rng" if schemas else None
if schema is None or not schema.is_file():
    # The schemas are not ours to keep.
    print("NOT CHECKED: GEXF against its schemas; set RAPPORTEUR_SCHEMAS to a folder with gexf-1.3/gexf.rng")
else:
    for file in sorted(checks.folder.glob("*.gexf")):
        found = lambda: said("--relaxng", schema, file).removesuffix(f"{file} validates")
        checks.same(f"{file.name} by the schema of GEXF", found, "")

checks.end()
