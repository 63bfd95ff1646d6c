use super::*;
use crate::graph::filter::Ego;
use crate::graph::fixture;
use std::collections::BTreeSet;

fn project(view: View, filter: &Filter) -> Network {
    view.project(&fixture::unification(), filter)
}

/// `a b weight`, in the order of the network, ids without their kind.
fn ties(network: &Network) -> Vec<String> {
    let name = |i: usize| network.nodes[i].id.as_str().rsplit(':').next().unwrap().to_owned();
    network.edges.iter().map(|e| format!("{} {} {}", name(e.source), name(e.target), e.weight)).collect()
}

#[test]
fn names_are_read_back_and_others_refused() {
    for view in View::ALL {
        assert_eq!(view.name().parse::<View>().unwrap(), view);
    }
    let error = "persons".parse::<View>().unwrap_err().to_string();
    assert!(error.starts_with("found `persons`, expected a view: people, states"), "{error}");
}

#[test]
fn knowledge_has_the_counts_of_the_graph_with_any_background_setting() {
    for graph in [fixture::unification(), fixture::hostile(), fixture::small(&[], &[])] {
        for background in [false, true] {
            let network = View::Knowledge.project(&graph, &Filter { background, ..Filter::default() });
            let counts = graph.record().counts;
            assert_eq!((network.nodes.len(), network.edges.len()), (counts.nodes, counts.edges));
        }
    }
}

#[test]
fn every_view_has_unique_ids_and_its_edges_their_events() {
    let filter = Filter { background: true, prospects: true, ..Filter::default() };
    for graph in [fixture::unification(), fixture::hostile()] {
        for view in View::ALL {
            let network = view.project(&graph, &filter);
            let ids: BTreeSet<&str> = network.nodes.iter().map(|n| n.id.as_str()).collect();
            let edges: BTreeSet<&str> = network.edges.iter().map(|e| &*e.id).collect();
            assert_eq!((ids.len(), edges.len()), (network.nodes.len(), network.edges.len()), "{view:?}");
            for edge in
                network.edges.iter().filter(|e| e.behind.fact.is_none() && e.relation != "would_take_part")
            {
                assert_eq!(edge.behind.events.len() as f64, edge.weight, "{}", edge.id);
                assert!(!edge.evidence(&graph).is_empty(), "{} has no sentence", edge.id);
            }
        }
    }
}

#[test]
fn a_trilateral_ties_each_of_its_pairs_once_and_an_observer_to_nobody() {
    let graph = fixture::small(
        &["a b", "c", "d e"],
        &[
            ("meeting", "2020-01-01", "a b c d:observer"),
            ("call", "2020-01-03", "a c"),
            ("statement", "2020-01-04", "a e"),
        ],
    );
    let people = View::People.project(&graph, &Filter::default());
    assert_eq!(people.nodes.len(), 5);
    assert_eq!(ties(&people), ["a b 1", "a c 2", "b c 1"]);
    let states = View::States.project(&graph, &Filter::default());
    assert_eq!(ties(&states), ["aaa bbb 2", "aaa ccc 1", "bbb ccc 1"]);
    assert_eq!(states.nodes[2].label, "CCC");
}

#[test]
fn weights_dates_and_events_of_a_pair_are_those_of_its_meetings() {
    let network = project(View::People, &Filter::default());
    let edge =
        network.edges.iter().find(|e| *e.id == *"met--person:bush-george--person:kohl-helmut").unwrap();
    assert_eq!((edge.weight, edge.behind.events.len()), (6.0, 6));
    assert_eq!(edge.behind.first.unwrap().to_string(), "1990-02-13");
    assert_eq!(edge.behind.last.unwrap().to_string(), "1990-10-03");
    let with_background = project(View::People, &Filter { background: true, ..Filter::default() });
    let find = |n: &Network| {
        n.edges.iter().find(|e| e.id.ends_with("kohl-helmut--person:modrow-hans")).map(|e| e.weight)
    };
    assert_eq!((find(&network), find(&with_background)), (Some(1.0), Some(2.0)));
    assert!(network.nodes.iter().any(|n| n.id.as_str() == "office:foreign-minister-of-poland"));
}

#[test]
fn series_count_sessions_and_deliverables_lead_to_their_summit() {
    let series = project(View::Series, &Filter::default());
    assert!(ties(&series).contains(&"ddr two-plus-four-talks 4".to_owned()));
    assert!(ties(&series).contains(&"pol two-plus-four-talks 1".to_owned()));
    let deliverables = project(View::Deliverables, &Filter::default());
    assert!(deliverables.directed);
    let relations: Vec<&str> = deliverables.edges.iter().map(|e| e.relation).collect();
    assert_eq!(relations, ["deliverable_of", "session_of", "session_of", "session_of", "session_of"]);
}

#[test]
fn light_edges_and_what_is_far_from_ego_are_left_out() {
    let heavy = project(View::People, &Filter { min_weight: Some(6.0), ..Filter::default() });
    assert!(heavy.edges.iter().all(|e| e.weight >= 6.0) && heavy.nodes.len() < 10);
    assert!(heavy.degrees().iter().all(|d| *d > 0));
    let ego = |id: &str, radius| Filter { ego: Some(Ego { id: id.into(), radius }), ..Filter::default() };
    let near = project(View::People, &ego("person:modrow-hans", 1));
    assert_eq!(near.nodes.len(), 2);
    assert_eq!(project(View::People, &ego("person:modrow-hans", 0)).edges.len(), 0);
    assert!(project(View::People, &ego("person:nobody", 3)).nodes.is_empty());
}

#[test]
fn plans_are_shown_on_request_only_and_in_knowledge_only() {
    let filter = Filter { prospects: true, ..Filter::default() };
    let plain = project(View::Knowledge, &Filter::default());
    let planned = project(View::Knowledge, &filter);
    assert_eq!(planned.nodes.len(), plain.nodes.len() + 1);
    assert_eq!(planned.edges.len(), plain.edges.len() + 2);
    assert_eq!(project(View::People, &filter), project(View::People, &Filter::default()));
}

#[test]
fn the_period_is_the_window_then_what_is_covered() {
    let window = Filter { from: "1990-03".parse().ok(), ..Filter::default() };
    assert_eq!(project(View::People, &window).period.unwrap().to_string(), "1990-03/1990-10");
    let small = fixture::small(&["a"], &[("meeting", "2020-01-05", "a"), ("meeting", "2020-01-02", "a")]);
    assert_eq!(period(&small, &Filter::default()).unwrap().to_string(), "2020-01-02/2020-01-05");
}
