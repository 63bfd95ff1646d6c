//! Whether the triples say what the graph says.

use super::*;
use crate::export::{Format, Options};
use crate::graph::{Filter, Graph, Network, View, fixture};
use oxrdf::Triple;

fn triples(graph: &Graph, options: &Options) -> Vec<Triple> {
    let network: Network = View::Knowledge.project(graph, &options.filter);
    let bytes = Format::Turtle.render(&Subject::new(&network, graph, options)).unwrap();
    TurtleParser::new().for_slice(&bytes).map(|triple| triple.unwrap()).collect()
}

fn count(triples: &[Triple], predicate: &str) -> usize {
    triples.iter().filter(|triple| triple.predicate.as_str() == predicate).count()
}

#[test]
fn every_participation_and_every_sentence_is_there() {
    let graph = fixture::unification();
    let filter = Filter { background: true, prospects: true, ..Filter::default() };
    let triples = triples(&graph, &Options { filter, ..Options::default() });
    let record = graph.record();
    let events = record.events.iter().map(|event| event.participants.len());
    let plans = record.prospects.iter().map(|plan| plan.participants.len());
    assert_eq!(count(&triples, iri::HAS_ACTOR), events.chain(plans).sum::<usize>());
    let relations = record.relations.iter().filter(|relation| relation.lexicon.is_none());
    let evidence = record.events.iter().map(|e| e.evidence.len()).chain(relations.map(|r| r.evidence.len()));
    let evidence = evidence.chain(record.prospects.iter().map(|plan| plan.evidence.len()));
    assert_eq!(count(&triples, iri::DERIVED), evidence.sum::<usize>());
}

#[test]
fn iris_stand_under_the_base_of_the_users_choice() {
    let graph = fixture::unification();
    let base = "https://chronicle.example/id/";
    let found = triples(&graph, &Options { base: base.into(), ..Options::default() });
    assert!(found.iter().all(|triple| triple.subject.to_string().starts_with(&format!("<{base}"))));
    let network = View::Knowledge.project(&graph, &Filter::default());
    let options = Options { base: "no base".into(), ..Options::default() };
    let error = Format::Turtle.render(&Subject::new(&network, &graph, &options));
    assert!(error.unwrap_err().to_string().starts_with("found the base `no base`, expected an IRI"));
}

#[test]
fn a_filter_leaves_what_its_events_speak_of() {
    let graph = fixture::unification();
    let filter = Filter { from: "1990-07-01".parse().ok(), ..Filter::default() };
    let few = triples(&graph, &Options { filter, ..Options::default() });
    let all = triples(&graph, &Options::default());
    assert!(!few.is_empty() && few.len() < all.len());
}
