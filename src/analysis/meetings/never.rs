//! Who did not meet.

use super::by::{By, Size, Whom};
use super::count::Count;
use super::group::members;
use super::notes::counted;
use crate::analysis::table::{Cell, Column, Shown, Table};
use crate::error::{Error, ErrorKind, Result};
use crate::graph::{EntityKind, Event, Filter, Graph, Id, Level, party};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// Pairs of one level and of different states who both met somebody, but not each other; `by` says whether of persons, offices or
/// states, which have no level. With threes, those of whom every two met, but never all three together. What is only recalled
/// from before the period, and what was only planned, is counted beside them.
///
/// Rows go by level, and then by how much was to be expected: by the meetings of the one who has fewer. Persons have the
/// highest level of the offices in which they met; those whose level or state is not told are left out.
///
/// # Errors
/// [`ErrorKind::Argument`] if `by` is neither of pairs nor of threes.
pub fn never(graph: &Graph, filter: &Filter, by: By) -> Result<Table> {
    let By::Group(size @ (Size::Two | Size::Three), whom) = by else {
        let what = format!(
            "found `{}`, expected pairs or triads: of those alone can be said who did not meet",
            by.name()
        );
        return Err(Error::new(ErrorKind::Argument, what));
    };
    let count = Count::of(graph, filter, &[]);
    let met: Vec<Vec<Id>> = count.sure.iter().map(|o| members(graph, o.event, whom)).collect();
    let (known, left_out) = candidates(graph, &count, &met, whom);
    let groups: Vec<Vec<&Candidate>> = match size {
        Size::Three => threes(&known, &met),
        _ => pairs(&known, &met),
    };
    let elsewhere = Elsewhere::of(graph, filter, whom);
    let mut rows: Vec<(Order, Vec<Cell>)> =
        groups.iter().map(|group| (order(group), line(group, &elsewhere))).collect();
    rows.sort_by(|a, b| a.0.cmp(&b.0));
    let mut table = Table::with_columns(title(by), columns(by));
    table.rows = rows.into_iter().map(|(_, row)| row).collect();
    table.notes = vec![counted(&count)];
    if whom != Whom::States {
        table.notes.push("a level is the highest of the offices in which somebody met".into());
    }
    if left_out > 0 {
        table.notes.push(format!("{left_out} who met are left out: level or state is not told"));
    }
    table.notes.push("recalled: meetings from before the period; planned: plans, hopes and denials".into());
    table.notes.extend(count.coverage.note());
    Ok(table)
}

/// Somebody who could have met others.
struct Candidate {
    id: Id,
    label: String,
    level: Level,
    state: String,
    total: usize,
}

type Order = (Level, Reverse<usize>, Reverse<usize>, Vec<String>);

fn order(group: &[&Candidate]) -> Order {
    let level = group.first().map_or(Level::Unknown, |c| c.level);
    let least = group.iter().map(|c| c.total).min().unwrap_or(0);
    let sum = group.iter().map(|c| c.total).sum();
    (level, Reverse(least), Reverse(sum), group.iter().map(|c| c.label.clone()).collect())
}

/// Everybody who met somebody, by level and id; and how many had to be left out.
fn candidates(graph: &Graph, count: &Count, met: &[Vec<Id>], whom: Whom) -> (Vec<Candidate>, usize) {
    let mut totals: BTreeMap<&Id, usize> = BTreeMap::new();
    met.iter().filter(|who| who.len() > 1).flatten().for_each(|id| *totals.entry(id).or_default() += 1);
    let levels = levels(graph, count.sure.iter().map(|o| o.event));
    let candidate = |(id, total): (&Id, &usize)| {
        let entity = graph.entity(id);
        let level = match whom {
            Whom::States => Some(Level::Unknown),
            Whom::Offices | Whom::Persons => {
                let own = entity.and_then(|office| office.level).filter(|level| *level != Level::Unknown);
                levels.get(id).copied().filter(|_| whom == Whom::Persons).or(own)
            }
        };
        let state = entity.and_then(|entity| entity.state.clone());
        let state = if whom == Whom::States { Some(id.to_string()) } else { state };
        Some(Candidate {
            id: id.clone(),
            label: graph.label(id),
            level: level?,
            state: state?,
            total: *total,
        })
    };
    let mut known: Vec<Candidate> = totals.iter().filter_map(|(id, total)| candidate((id, total))).collect();
    known.sort_by(|a, b| (a.level, &a.id).cmp(&(b.level, &b.id)));
    let left_out = totals.len() - known.len();
    (known, left_out)
}

/// The highest level of the offices in which each person took part.
fn levels<'g>(graph: &Graph, events: impl Iterator<Item = &'g Event>) -> BTreeMap<&'g Id, Level> {
    let mut levels: BTreeMap<&Id, Level> = BTreeMap::new();
    for participant in events.flat_map(|event| &event.participants) {
        let office = participant.office.as_ref().and_then(|id| graph.entity(id));
        let level = office.and_then(|office| office.level).filter(|level| *level != Level::Unknown);
        if let Some(level) = level {
            levels.entry(&participant.id).and_modify(|known| *known = level.min(*known)).or_insert(level);
        }
    }
    levels
}

/// The pairs that did not meet, of those that could have.
fn pairs<'a>(known: &'a [Candidate], met: &[Vec<Id>]) -> Vec<Vec<&'a Candidate>> {
    let together = together(met);
    let mut pairs = Vec::new();
    for (i, a) in known.iter().enumerate() {
        let rest = known[i + 1..].iter().take_while(|b| b.level == a.level).filter(|b| b.state != a.state);
        pairs.extend(rest.filter(|b| !together.contains(&ends(a, b))).map(|b| vec![a, b]));
    }
    pairs
}

/// The threes of whom every two met, but not all three together.
fn threes<'a>(known: &'a [Candidate], met: &[Vec<Id>]) -> Vec<Vec<&'a Candidate>> {
    let together = together(met);
    let did = |a: &Candidate, b: &Candidate| {
        a.level == b.level && a.state != b.state && together.contains(&ends(a, b))
    };
    let mut threes = Vec::new();
    for (i, a) in known.iter().enumerate() {
        let near: Vec<&Candidate> = known[i + 1..].iter().filter(|b| did(a, b)).collect();
        for (j, b) in near.iter().enumerate() {
            let closed = near[j + 1..].iter().filter(|c| did(b, c));
            let apart =
                closed.filter(|c| !met.iter().any(|who| [a, b, c].iter().all(|x| who.contains(&x.id))));
            threes.extend(apart.map(|c| vec![a, *b, *c]));
        }
    }
    threes
}

fn together(met: &[Vec<Id>]) -> BTreeSet<(&Id, &Id)> {
    let pairs = |who: &'_ Vec<Id>| -> Vec<(usize, usize)> {
        (0..who.len()).flat_map(|i| (i + 1..who.len()).map(move |j| (i, j))).collect()
    };
    met.iter().flat_map(|who| pairs(who).into_iter().map(move |(i, j)| (&who[i], &who[j]))).collect()
}

fn ends<'a>(a: &'a Candidate, b: &'a Candidate) -> (&'a Id, &'a Id) {
    if a.id < b.id { (&a.id, &b.id) } else { (&b.id, &a.id) }
}

/// Who was together before the period, and who was to be.
struct Elsewhere {
    recalled: Vec<Vec<Id>>,
    planned: Vec<Vec<Id>>,
}

impl Elsewhere {
    fn of(graph: &Graph, filter: &Filter, whom: Whom) -> Self {
        let record = graph.record();
        let past = record.events.iter().filter(|e| e.background && e.kind.is_consultation());
        let anywhen = Filter { from: None, to: None, ..filter.clone() };
        let past = past.filter(|event| anywhen.matches(graph, event));
        let plans = record.prospects.iter().filter(|p| p.kind.is_consultation());
        let plans = plans.filter(|plan| filter.matches_prospect(graph, plan));
        let who = |p: &crate::graph::Participant| match whom {
            Whom::States => party::state(graph, p),
            Whom::Offices => p.office.clone().or_else(|| is_office(graph, &p.id).then(|| p.id.clone())),
            Whom::Persons => Some(p.id.clone()),
        };
        Self {
            recalled: past.map(|event| members(graph, event, whom)).collect(),
            planned: plans.map(|plan| plan.participants.iter().filter_map(who).collect()).collect(),
        }
    }
}

fn is_office(graph: &Graph, id: &Id) -> bool {
    graph.entity(id).is_some_and(|entity| entity.kind == EntityKind::Office)
}

fn title(by: By) -> String {
    match by {
        By::Group(Size::Three, Whom::States) => {
            "Three states of which every two met, but never all three".into()
        }
        By::Group(Size::Three, _) => "Three of one level of whom every two met, but never all three".into(),
        By::Group(_, Whom::States) => "Pairs of states that did not meet".into(),
        By::Group(_, Whom::Offices) => "Pairs of offices of one level that did not meet".into(),
        _ => "Pairs of people of one level who did not meet".into(),
    }
}

fn columns(by: By) -> Vec<Column> {
    let number = |name: String| Column::number(name).decimals(0);
    let names = by.columns();
    let mut columns: Vec<Column> = names.iter().map(|name| Column::text(*name)).collect();
    if !matches!(by, By::Group(_, Whom::States)) {
        columns.extend([Column::text("level"), Column::text("states")]);
    }
    columns.extend(names.iter().map(|name| number(format!("{name}_total"))));
    columns.extend([number("recalled".into()), number("planned".into())]);
    columns.extend(names.iter().map(|name| Column::text(format!("{name}_id")).shown(Shown::InFiles)));
    columns
}

fn line(group: &[&Candidate], elsewhere: &Elsewhere) -> Vec<Cell> {
    let together = |gatherings: &[Vec<Id>]| {
        gatherings.iter().filter(|who| group.iter().all(|candidate| who.contains(&candidate.id))).count()
    };
    let mut cells: Vec<Cell> = group.iter().map(|c| c.label.as_str().into()).collect();
    let level = group.first().map_or(Level::Unknown, |c| c.level);
    if level != Level::Unknown {
        cells.push(level.name().into());
        cells.push(group.iter().map(|c| c.state.clone()).collect::<Vec<_>>().into());
    }
    cells.extend(group.iter().map(|c| Cell::Count(c.total)));
    cells.extend([together(&elsewhere.recalled).into(), together(&elsewhere.planned).into()]);
    cells.extend(group.iter().map(|c| Cell::from(c.id.as_str())));
    cells
}
