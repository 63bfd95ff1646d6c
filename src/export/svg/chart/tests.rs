//! Every chart of several graphs, as a reader of files and of pictures finds it.

use super::*;
use crate::analysis::meetings::{Size, Whom, between_count};
use crate::graph::{Filter, fixture};

const PAIR: By = By::Group(Size::Two, Whom::Persons);

fn drawn(kind: Chart, count: &Count, per: Option<Per>, graph: &Graph) -> String {
    let mut out = Vec::new();
    chart(kind, count, per, "of <all> & sundry", graph, &mut out).unwrap();
    String::from_utf8(out).unwrap()
}

#[test]
fn every_chart_of_every_graph_is_well_formed_and_runs_nothing() {
    let decades = [
        ("meeting", "2012-01-01", "a b"),
        ("call", "2020-02", "a b"),
        ("meeting", "2021-03-04/2021-03-09", "a b c"),
    ];
    let graphs = [
        fixture::unification(),
        fixture::hostile(),
        fixture::small(&[], &[]),
        fixture::small(&["a b", "c"], &decades),
    ];
    for graph in graphs {
        for by in [vec![], vec![PAIR], vec![By::Level], vec![By::Place], vec![By::Parties, By::Mode]] {
            let count = Count::of(&graph, &Filter::default(), &by);
            for kind in Chart::ALL {
                for per in [None, Some(Per::Day), Some(Per::Year)] {
                    let svg = drawn(kind, &count, per, &graph);
                    let mut reader = quick_xml::Reader::from_str(&svg);
                    while reader.read_event().unwrap() != quick_xml::events::Event::Eof {}
                    assert!(
                        !svg.contains("<script") && !svg.contains("NaN") && !svg.contains("inf"),
                        "{kind:?}"
                    );
                    assert_eq!(svg, drawn(kind, &count, per, &graph));
                }
            }
        }
    }
}

#[test]
fn a_chart_says_what_it_counts_and_what_time_it_is_about() {
    let graph = fixture::unification();
    let svg = drawn(Chart::Heatmap, &Count::of(&graph, &Filter::default(), &[PAIR]), None, &graph);
    for words in [
        "Meetings and calls by pair of people and month: of &lt;all&gt; &amp; sundry",
        "Jan 1990 to Oct 1990 · 19 meetings and 3 calls, told in 22 sentences",
        "Baker, James – Shevardnadze, Eduard",
        "silence is not an absence of meetings",
        ">none told of</text>",
        ">1990-10</text>",
    ] {
        assert!(svg.contains(words), "{words} is not in it");
    }
}

#[test]
fn steps_count_up_and_gaps_are_counted() {
    let graph = fixture::unification();
    let count =
        between_count(&graph, &Filter::default(), &"person:bush-george".into(), &"person:kohl-helmut".into());
    let steps = drawn(Chart::Steps, &count, None, &graph);
    assert_eq!(steps.split("<path d=\"M").nth(1).unwrap().split('"').next().unwrap().matches('V').count(), 6);
    let gaps = drawn(Chart::Gaps, &count, None, &graph);
    assert!(gaps.contains("mean 46.4 days") && gaps.contains("median 31.0 days"), "{gaps}");
}

#[test]
fn the_kind_suits_what_is_counted() {
    assert_eq!(Chart::suiting(&[], None), Chart::Steps);
    assert_eq!(Chart::suiting(&[], Some(Per::Day)), Chart::Calendar);
    assert_eq!(Chart::suiting(&[PAIR], Some(Per::Month)), Chart::Heatmap);
    assert_eq!(Chart::suiting(&[By::Level], None), Chart::Lanes);
    assert!(Chart::ALL.into_iter().all(|chart| chart.name().parse::<Chart>().unwrap() == chart));
}
