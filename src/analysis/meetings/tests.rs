//! Tables of counts, as a reader sees them.

use super::*;
use crate::analysis::table::{Cell, Table};
use crate::graph::{Event, Filter, Graph, Level, fixture};

const PAIR: By = By::Group(Size::Two, Whom::Persons);

/// Some columns of every row.
fn lines(table: &Table, columns: &[&str]) -> Vec<String> {
    let places: Vec<usize> = columns.iter().map(|name| table.column(name).unwrap()).collect();
    let line = |row: &Vec<Cell>| places.iter().map(|at| row[*at].to_text()).collect::<Vec<_>>().join(" | ");
    table.rows.iter().map(line).collect()
}

fn whole(table: &Table) {
    assert!(table.rows.iter().all(|row| row.len() == table.columns.len()), "{table:?}");
}

fn window(from: &str, to: &str) -> Filter {
    Filter { from: from.parse().ok(), to: to.parse().ok(), ..Filter::default() }
}

#[test]
fn every_way_of_counting_alone_and_crossed_fills_its_columns() {
    for graph in [fixture::unification(), fixture::hostile(), fixture::small(&[], &[])] {
        for by in By::ALL {
            whole(&frequency(&graph, &Filter::default(), &[by], None));
            for other in By::ALL.into_iter().filter(|other| By::check_crossing(&[by, *other]).is_ok()) {
                whole(&frequency(&graph, &Filter::default(), &[by, other], None));
                grid(&graph, &Filter::default(), &[by, other], None).iter().for_each(whole);
            }
            for per in Per::ALL {
                whole(&frequency(&graph, &Filter::default(), &[by], Some(per)));
                whole(&frequency(&graph, &Filter::default(), &[], Some(per)));
                grid(&graph, &Filter::default(), &[by], Some(per)).iter().for_each(whole);
            }
            never(&graph, &Filter::default(), by).iter().for_each(whole);
        }
    }
}

#[test]
fn a_trilateral_counts_once_for_each_pair_and_a_call_is_no_meeting() {
    let graph = fixture::small(
        &["a b", "c"],
        &[
            ("meeting", "2020-01-05", "a b c"),
            ("call", "2020-02", "a c"),
            ("meeting", "", "a b:observer"),
            ("statement", "2020-01-01", "a b"),
        ],
    );
    let pairs = frequency(&graph, &Filter::default(), &[PAIR], None);
    assert_eq!(
        lines(&pairs, &["a", "b", "total", "meetings", "calls", "first", "last", "a_id"]),
        [
            "a | c | 2 | 1 | 1 | 2020-01-05 | 2020-02 | person:a",
            "a | b | 1 | 1 | 0 | 2020-01-05 | 2020-01-05 | person:a",
            "b | c | 1 | 1 | 0 | 2020-01-05 | 2020-01-05 | person:b",
        ]
    );
    assert_eq!(pairs.notes[0], "2 meetings and 1 call, told in 3 sentences");
    assert!(pairs.notes[1].ends_with("once for each of its three pairs"), "{:?}", pairs.notes);
    let states = frequency(&graph, &Filter::default(), &[By::Group(Size::Two, Whom::States)], None);
    assert_eq!(lines(&states, &["total", "a_id", "b_id"]), ["2 | state:aaa | state:bbb"]);
}

#[test]
fn months_without_meetings_are_there_and_unknown_months_last() {
    let events =
        [("meeting", "2019-11-30/2019-12-01", "a b"), ("call", "2020-02", "a b"), ("meeting", "2020", "a b")];
    let months = frequency(&fixture::small(&["a b"], &events), &Filter::default(), &[], Some(Per::Month));
    let found = lines(&months, &["month", "total", "meetings", "calls", "cumulative", "at_most"]);
    assert_eq!(
        found[..4],
        [
            "2019-11 | 1 | 1 | 0 | 1 | 1",
            "2019-12 | 0 | 0 | 0 | 1 | 0",
            "2020-01 | 0 | 0 | 0 | 1 | 1",
            "2020-02 | 1 | 0 | 1 | 2 | 2"
        ]
    );
    assert_eq!(found.last().unwrap(), " | 1 | 1 | 0 |  | 1");
    assert_eq!(months.notes[1], "the row without a month holds those whose month is not told");
}

#[test]
fn the_months_are_those_of_the_window() {
    let graph = fixture::unification();
    let months = frequency(&graph, &window("1990-07", "1990-08"), &[], Some(Per::Month));
    assert_eq!(lines(&months, &["month", "total"]), ["1990-07 | 3", "1990-08 | 0"]);
    let none = frequency(&fixture::small(&[], &[]), &Filter::default(), &[], Some(Per::Month));
    assert!(none.rows.is_empty());
}

#[test]
fn crossed_rows_occur_and_count_up() {
    let graph = fixture::unification();
    let filter =
        Filter { with: vec!["person:bush-george".into(), "person:kohl-helmut".into()], ..window("", "") };
    let rows = frequency(&graph, &filter, &[PAIR], Some(Per::Quarter));
    let bush_and_kohl: Vec<String> = lines(&rows, &["quarter", "total", "cumulative", "a_id", "b_id"])
        .into_iter()
        .filter(|line| line.ends_with("person:bush-george | person:kohl-helmut"))
        .collect();
    assert_eq!(
        bush_and_kohl,
        ["1990-Q1", "1990-Q2", "1990-Q3", "1990-Q4"]
            .into_iter()
            .zip(["2 | 2", "2 | 4", "1 | 5", "1 | 6"])
            .map(|(quarter, counts)| format!(
                "{quarter} | {counts} | person:bush-george | person:kohl-helmut"
            ))
            .collect::<Vec<_>>()
    );
}

#[test]
fn the_grid_shows_the_same_numbers() {
    let graph = fixture::unification();
    let grid = grid(&graph, &Filter::default(), &[By::Parties, By::Mode], None).unwrap();
    let names: Vec<&str> = grid.columns.iter().map(|c| c.name.as_ref()).collect();
    assert_eq!(names, ["parties", "in-person", "phone", "total"]);
    let found = lines(&grid, &["parties", "in-person", "phone", "total"]);
    assert_eq!(found[0], "bilateral | 9 | 3 | 12");
    assert!(super::grid(&graph, &Filter::default(), &[PAIR], Some(Per::Day)).is_none());
}

#[test]
fn two_are_listed_with_their_sentences_and_figures() {
    let graph = fixture::unification();
    let (bush, kohl) = ("person:bush-george".into(), "person:kohl-helmut".into());
    let table = between(&graph, &Filter::default(), &bush, &kohl);
    whole(&table);
    let found = lines(&table, &["n", "date", "since_previous", "type"]);
    assert_eq!(found[..2], ["1 | 1990-02-13 |  | call", "2 | 1990-02-24/1990-02-25 | 11 | meeting"]);
    assert!(lines(&table, &["sentence"])[0].starts_with("1990-02-13: call"));
    assert_eq!(table.notes[0], "4 meetings and 2 calls, told in 6 sentences");
    assert!(
        table.notes[1].starts_with("days between: mean 46.4, median 31.0, shortest 11 ("),
        "{:?}",
        table.notes
    );
    let states = between(&graph, &Filter::default(), &"state:usa".into(), &kohl);
    assert!(states.rows.len() >= table.rows.len());
}

#[test]
fn times_are_compared_by_rates_and_may_not_overlap() {
    let graph = fixture::unification();
    let times = |a: &str, b: &str| [a.parse().unwrap(), b.parse().unwrap()];
    let table =
        compare(&graph, &Filter::default(), &[], times("1990-01/1990-03", "1990-04/1990-06")).unwrap();
    whole(&table);
    assert_eq!(
        lines(&table, &["total_1", "total_2", "covered_days_1", "covered_days_2"]),
        ["9 | 6 | 90 | 91"]
    );
    let by =
        compare(&graph, &Filter::default(), &[PAIR], times("1990-01/1990-03", "1990-04/1990-06")).unwrap();
    whole(&by);
    assert!(compare(&graph, &Filter::default(), &[], times("1990-01", "1990")).is_err());
    let uncovered = compare(&graph, &Filter::default(), &[], times("1980", "1990-01")).unwrap();
    assert_eq!(lines(&uncovered, &["rate_30d_1", "ratio", "p"]), [" |  | "]);
}

#[test]
fn only_those_of_one_level_can_fail_to_meet() {
    let graph = ranked(&[("a b", Level::Minister), ("c a", Level::Minister), ("b c d", Level::Leader)]);
    let pairs = never(&graph, &Filter::default(), PAIR).unwrap();
    whole(&pairs);
    // `b` and `c` led at their last meeting, `a` never; `d` leads, and met both.
    assert!(pairs.rows.is_empty(), "{pairs:?}");
    let graph = ranked(&[("a b", Level::Minister), ("c d", Level::Minister), ("a c", Level::Minister)]);
    let pairs = never(&graph, &Filter::default(), PAIR).unwrap();
    assert_eq!(
        lines(&pairs, &["a", "b", "level", "states", "a_total", "b_total", "recalled"]),
        [
            "a | d | minister | AAA; DDD | 2 | 1 | 0",
            "b | c | minister | BBB; CCC | 1 | 2 | 0",
            "b | d | minister | BBB; DDD | 1 | 1 | 0"
        ]
    );
    let graph = ranked(&[("a b", Level::Minister), ("b c", Level::Minister), ("a c", Level::Minister)]);
    let threes = never(&graph, &Filter::default(), By::Group(Size::Three, Whom::Persons)).unwrap();
    assert_eq!(lines(&threes, &["a", "b", "c", "c_total"]), ["a | b | c | 2"]);
    assert!(never(&graph, &Filter::default(), By::Level).is_err());
}

/// Meetings of persons from four states, each in an office of a level.
fn ranked(meetings: &[(&str, Level)]) -> Graph {
    let events: Vec<(&str, &str, &str)> =
        meetings.iter().map(|(who, _)| ("meeting", "2020-01-01", *who)).collect();
    let mut record = fixture::small(&["a", "b", "c", "d"], &events).record().clone();
    let office =
        fixture::unification().entity(&"office:foreign-minister-of-east-germany".into()).unwrap().clone();
    for (event, (_, level)) in record.events.iter_mut().zip(meetings) {
        let mut of_level = office.clone();
        of_level.id = format!("office:{}", level.name()).into();
        of_level.level = Some(*level);
        hold(event, &of_level.id);
        if record.entities.iter().all(|entity| entity.id != of_level.id) {
            record.entities.push(of_level);
        }
    }
    Graph::new(record)
}

fn hold(event: &mut Event, office: &crate::graph::Id) {
    event.participants.iter_mut().for_each(|p| p.office = Some(office.clone()));
}
