"""PLOVER: whether every record has codes of the codebook it names. Usage: read_plover.py SAMPLES

Classes with their modes, and contexts, are those of the manual 2.0, draft of 4 February 2024.
"""

import datetime
import json

from samples import Checks

MODES = {
    "AGREE": "",
    "CONSULT": "visit third-party multilateral phone",
    "SUPPORT": "",
    "CONCEDE": "",
    "COOPERATE": "",
    "AID": "",
    "RETREAT": "withdraw release disarm ceasefire access resign",
    "REQUEST": "assist change yield meet",
    "REJECT": "assist change yield meet",
    "ACCUSE": "disapprove investigate allege",
    "THREATEN": "restrict arrest relations expel territory violence",
    "PROTEST": "demo riot strike hunger boycott obstruct vandalize",
    "SANCTION": "convict expel withdraw discontinue",
    "MOBILIZE": "troops weapons police militia",
    "COERCE": "seize restrict censor curfew martial-law arrest deport withhold misinformation cyber",
    "ASSAULT": "abduct beat torture sexual targeted destroy primitive firearms explosives suicide-attack aerial drone heavy-weapons "
    "crowd-control unconventional",
}
CONTEXTS = set(
    """military intelligence executive legislative election political_institutions pro_democracy pro_autocracy economic legal
    reparations human_rights rights_freedoms repression human_security gender lgbt religion_ethnicity inequality diplomatic territory
    peacekeeping health asylum migration disasters natural_resource environment technology terrorism cbrn cyber misinformation crime
    corruption illegal_drugs trafficking historical future hypothetical negation""".split()
)
SECTORS = {"GOV", "MIL"}

checks = Checks()

for sample in checks.samples():
    if not sample.name.endswith("-knowledge"):
        continue  # the file is about events, whatever the view
    file = sample.file("plover", "jsonl")
    records = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    expected = {node["id"] for node in sample.nodes if node["kind"] in ("event", "prospect")}
    checks.same(f"{file.name} ids", lambda: {record["id"] for record in records} - expected, set())
    checks.same(f"{file.name} each once", lambda: len({record["id"] for record in records}), len(records))
    codes = lambda: {(c, m) for r in records for c in r["event"] for m in r.get("mode", [None])}
    known = lambda code: code[0] in MODES and (code[1] is None or code[1] in MODES[code[0]].split())
    checks.same(f"{file.name} codes", lambda: {code for code in codes() if not known(code)}, set())
    checks.same(f"{file.name} contexts", lambda: {c for r in records for c in r.get("context", [])} - CONTEXTS, set())
    actors = [actor for r in records for actor in r["source"] + r.get("recipient", [])]
    checks.same(f"{file.name} sectors", lambda: {a["sector"] for a in actors if "sector" in a} - SECTORS, set())
    checks.same(f"{file.name} codes of actors", lambda: {a["code"] for a in actors if len(a.get("code", "xxx")) != 3}, set())
    days = lambda: [datetime.date.fromisoformat(r[name]) for r in records for name in ("date", "enddate") if name in r]
    checks.same(f"{file.name} days", lambda: len(days()) >= sum("date" in r for r in records), True)

checks.end()
