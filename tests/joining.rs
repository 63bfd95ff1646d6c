//! Graphs from elsewhere joined to what was read, and our own exports read back.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use rapporteur::export::{Format, Options, Subject};
use rapporteur::graph::{Event, Filter, Graph, Record, View};
use rapporteur::lexicon::Lexicon;
use rapporteur::reader::Reader;

const ARTICLE: &str = "Nov. 14, 2023: Secretary of State Antony Blinken meets Foreign Minister Kamikawa Yoko in San Francisco.\n\n\
    Nov. 20, 2023: Foreign Minister Kamikawa Yoko calls Foreign Minister Park Jin.\n\n\
    Dec. 1, 2023: Foreign Minister Kamikawa Yoko plans to meet Foreign Minister Park Jin in January.\n";

fn reader() -> Reader {
    Reader::new(Lexicon::embedded().unwrap()).unwrap()
}

fn article(reader: &Reader) -> Graph {
    reader.unite(vec![reader.read("a.md", ARTICLE.as_bytes()).unwrap()]).value
}

fn who(event: &Event) -> Vec<&str> {
    event.participants.iter().map(|p| p.id.as_str()).collect()
}

#[test]
fn hand_coded_meetings_join_what_was_read() {
    let reader = reader();
    let read = article(&reader).into_record();
    let table = "date,participants,note\n2023-11-14,Yoko Kamikawa; Blinken,Seen on television\n\
        2023-11-14,Yoko Kamikawa; Park Jin,A second one\n";
    let coded = reader.import(&[("mine.csv".into(), table.as_bytes().to_vec())]).unwrap();
    let joined = reader.join(vec![coded.clone(), read.clone()]).into_record();
    let ids: Vec<_> = joined.events.iter().map(|e| &e.id).collect();
    assert_eq!(joined.events.len(), 3, "{ids:#?}");
    let talks = joined.events.iter().find(|e| e.reports == 2).unwrap();
    assert_eq!(who(talks).len(), 2, "{talks:#?}");
    assert_eq!(talks.evidence.len(), 2);
    assert_eq!(joined, reader.join(vec![read.clone(), coded]).into_record());
    let again = reader.join(vec![read.clone(), read.clone()]).into_record();
    assert_eq!(again.events, read.events);
}

#[test]
fn exports_of_all_that_is_known_come_back() {
    let reader = reader();
    let graph = article(&reader);
    let filter = Filter { prospects: true, ..Filter::default() };
    let network = View::Knowledge.project(&graph, &filter);
    let options = Options::default();
    let subject = Subject::new(&network, &graph, &options);
    let bytes = |format: Format| format.render(&subject).unwrap();
    let graphml = vec![("k.graphml".to_owned(), bytes(Format::Graphml))];
    let tables = vec![
        ("nodes.csv".to_owned(), bytes(Format::CsvNodes)),
        ("edges.csv".to_owned(), bytes(Format::CsvEdges)),
    ];
    for files in [graphml, tables] {
        let back = reader.import(&files).unwrap();
        assert_eq!(facts(&back), facts(graph.record()), "{}", files[0].0);
    }
}

#[test]
fn who_met_whom_comes_back_as_the_meetings_behind_it() {
    let reader = reader();
    let graph = article(&reader);
    let network = View::People.project(&graph, &Filter::default());
    let options = Options::default();
    let subject = Subject::new(&network, &graph, &options);
    let bytes = Format::Graphml.render(&subject).unwrap();
    let back = reader.import(&[("people.graphml".into(), bytes)]).unwrap();
    let again = View::People.project(&Graph::new(back), &Filter::default());
    let ties = |n: &rapporteur::graph::Network| -> Vec<_> {
        n.edges
            .iter()
            .map(|e| (n.nodes[e.source].id.clone(), n.nodes[e.target].id.clone(), e.behind.events.clone()))
            .collect()
    };
    assert_eq!(ties(&again), ties(&network));
}

/// What a file of the knowledge view keeps of events and plans.
fn facts(record: &Record) -> Vec<String> {
    let events = record.events.iter().map(|e| {
        let evidence: Vec<_> = e.evidence.iter().map(|e| (&e.text, &e.article, e.line, &e.rule)).collect();
        let seats: Vec<_> = e.participants.iter().map(|p| (&p.id, p.role, &p.office)).collect();
        let around = (&e.place, &e.setting, &e.series, &e.topics, &e.agreement);
        format!(
            "{} {:?} {:?} {:?} {:?} {seats:?} {around:?} {evidence:?}",
            e.id, e.kind, e.date, e.mode, e.level
        )
    });
    let plans =
        record.prospects.iter().map(|p| format!("{} {:?} {:?} {:?}", p.id, p.kind, p.status, who_would(p)));
    events.chain(plans).collect()
}

fn who_would(plan: &rapporteur::graph::Prospect) -> Vec<&str> {
    plan.participants.iter().map(|p| p.id.as_str()).collect()
}
