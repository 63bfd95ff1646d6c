"""rdflib: Turtle, with queries. Usage: read_rdflib.py SAMPLES"""

import json

import rdflib
from samples import Checks

PREFIXES = """
prefix sem: <http://semanticweb.cs.vu.nl/2009/11/sem/>
prefix prov: <http://www.w3.org/ns/prov#>
prefix edtf: <http://id.loc.gov/datatypes/edtf/>
prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#>
prefix term: <https://rapporteur.example/terms#>
"""

checks = Checks()

for sample in checks.samples():
    if not sample.name.endswith("-knowledge"):
        continue  # the file is about events, whatever the view
    file = sample.file("turtle", "ttl")
    graph = rdflib.Graph()
    checks.same(f"{file.name} is read", lambda: graph.parse(file, format="turtle") is graph, True)
    records = [json.loads(line) for line in sample.file("plover", "jsonl").read_text(encoding="utf-8").splitlines()]
    events = [record for record in records if "status" not in record["rapporteur"]]

    def ask(query):
        return list(graph.query(PREFIXES + query))

    def number(query):
        return int(ask(query)[0][0])

    checks.same(f"{file.name} events", lambda: number("select (count(?e) as ?n) { ?e a sem:Event }"), len(events))
    checks.same(
        f"{file.name} dates",
        lambda: sorted(str(row[0]) for row in ask(
            "select ?d { ?e a sem:Event ; sem:hasTimeStamp ?d filter(datatype(?d) = edtf:EDTF) }")),
        sorted(e["rapporteur"]["date"] for e in events if "date" in e["rapporteur"]),
    )
    checks.same(
        f"{file.name} begins on a day",
        lambda: number("select (count(?d) as ?n) { ?e a sem:Event ; sem:hasBeginTimeStamp ?d filter(?d > '0001-01-01'^^xsd:date) }"),
        sum("date" in e for e in events),
    )
    checks.same(
        f"{file.name} sentences",
        lambda: number("select (count(*) as ?n) { ?e a sem:Event ; prov:wasDerivedFrom ?s . ?s prov:value ?t ; prov:wasQuotedFrom ?a }"),
        sum(len(e["rapporteur"]["evidence"]) for e in events),
    )
    checks.same(
        f"{file.name} actors have names",
        lambda: number("select (count(*) as ?n) { ?e sem:hasActor ?a filter not exists { ?a rdfs:label ?l } }"),
        0,
    )
    met = """select ?a ?b (count(distinct ?e) as ?n) {
        ?e sem:eventType ?kind ; sem:hasActor ?x, ?y . filter(?kind in (term:Meeting, term:Call))
        ?x a term:Person . ?y a term:Person . filter(str(?x) < str(?y)) bind(?x as ?a) bind(?y as ?b)
    } group by ?a ?b"""
    if sample.name.startswith("chronicle"):
        checks.same(f"{file.name} who met whom", lambda: len(ask(met)) > 10, True)

checks.end()
