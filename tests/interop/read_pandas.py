"""pandas: every table. Usage: read_pandas.py SAMPLES"""

import itertools

import pandas
from samples import Checks, permitted

checks = Checks()


def table(file):
    return pandas.read_csv(file, keep_default_na=False, dtype=str, encoding="utf-8")


def cell(text):
    """A text as a cell has it: guarded, if a spreadsheet could run it."""
    text = permitted(text)
    return "'" + text if text[:1] in list("=+-@\t\r\n＝＋－＠") and text else text


for sample in checks.samples():
    for form in ("csv-nodes", "csv-nodes@gephi", "csv-nodes@excel"):
        file = sample.file(form, "csv")
        twice = (lambda text: text.replace("\\", "\\\\")) if "gephi" in form else (lambda text: text)
        checks.same(f"{file.name} ids", lambda: list(table(file)["Id"]), [twice(cell(n["id"])) for n in sample.nodes])
        labels = [twice(cell(n["label"])).replace("\r\n", "\n").replace("\r", "\n") for n in sample.nodes]
        plain = lambda text: text.replace("\r\n", "\n").replace("\r", "\n")
        checks.same(f"{file.name} labels", lambda: [plain(x) for x in table(file)["Label"]], labels)
    for form in ("csv-edges", "csv-edges@gephi", "csv-edges@excel"):
        file = sample.file(form, "csv")
        ends = [(cell(e["source"]), cell(e["target"]), e["weight"]) for e in sample.edges]
        found = lambda t: list(zip(t["Source"], t["Target"], map(float, t["Weight"])))
        checks.same(f"{file.name} edges", lambda: found(table(file)), ends)
        kind = "Directed" if sample.directed else "Undirected"
        checks.same(f"{file.name} type", lambda: set(table(file)["Type"]) - {kind}, set())
    file = sample.file("csv-edges", "csv")
    days = lambda: pandas.to_datetime(table(file)["Timeset"].str.extract(r"\[(.*),")[0].dropna(), format="%Y-%m-%d")
    checks.same(f"{file.name} timeset", lambda: len(days()), sum("first" in e or "last" in e for e in sample.edges))
    if sample.edges and all("article" in edge for edge in sample.edges) and "chronicle" in file.name:
        checks.same(f"{file.name} article and period", lambda: list(table(file)["Period"]).count(""), 0)

    incidence, dyads = sample.file("csv-incidence", "csv"), sample.file("csv-dyads", "csv")
    meetings = table(sample.file("csv-meetings", "csv"))
    both = table(incidence)
    met = both[both["type"].isin(["meeting", "call"])]
    checks.same(f"{incidence.name} meetings", lambda: set(met["event_id"]) <= set(meetings["id"]), True)
    panel = table(dyads)
    states = sorted(set(panel["state_a"]) | set(panel["state_b"]))
    months = sorted(set(panel["month"]))
    checks.same(
        f"{dyads.name} panel",
        lambda: list(zip(panel["state_a"], panel["state_b"], panel["month"])),
        [(a, b, month) for a, b in itertools.combinations(states, 2) for month in months],
    )
    together = lambda: int(panel["together"].astype(int).sum()) if len(panel) else 0
    sums = lambda: int((panel["meetings"].astype(int) + panel["calls"].astype(int)).sum()) if len(panel) else 0
    checks.same(f"{dyads.name} sums", together, sums())

checks.end()
