//! The meetings and calls of two, one after the other, with their sentences.

use super::by::Whom;
use super::count::{Count, Row};
use super::coverage::Coverage;
use super::figures::{Figures, is_covered};
use super::group::members;
use super::notes::{counted, number};
use super::occasion::Occasion;
use crate::analysis::source;
use crate::analysis::table::{Cell, Column, Shown, Table};
use crate::date::days_between;
use crate::graph::{EntityKind, Event, Filter, Graph, Id, Participant, party};
use jiff::civil::Date;

/// One row a meeting or call of both, in the order of time: its number, `date`, days since the one before, how they met, with
/// whom else (`others`), and its sentences with article and line. Persons and offices met as [`Whom`] has it; states were represented;
/// anybody else took part. The notes have the figures.
pub fn between(graph: &Graph, filter: &Filter, a: &Id, b: &Id) -> Table {
    let count = between_count(graph, filter, a, b);
    let text = |name: &'static str| Column::text(name);
    let number = |name: &'static str| Column::number(name).decimals(0);
    let columns = vec![
        number("n"),
        text("date"),
        number("since_previous"),
        text("type"),
        text("mode"),
        text("parties"),
        text("level"),
        text("place"),
        text("setting").shown(Shown::InFiles),
        text("series").shown(Shown::InFiles),
        text("others"),
        number("reports"),
        text("participants").shown(Shown::InFiles),
        text("id"),
        text("article").shown(Shown::Below),
        text("line").shown(Shown::Below),
        text("sentence").shown(Shown::Below),
    ];
    let title = format!("Meetings and calls of {} and {}", graph.label(a), graph.label(b));
    let mut table = Table::with_columns(title, columns);
    let mut before: Option<Date> = None;
    for (i, occasion) in count.sure.iter().enumerate() {
        let since = before.zip(occasion.day()).filter(|(from, to)| count.coverage.holds(*from, *to));
        let since = since.map(|(from, to)| days_between(from, to).unsigned_abs() as usize);
        table.rows.push(line(graph, occasion.event, (i + 1, since), [a, b]));
        before = occasion.day().or(before);
    }
    table.notes = notes(&count);
    table
}

/// What [`between`] lists, counted: one row of all.
pub fn between_count<'g>(graph: &'g Graph, filter: &Filter, a: &Id, b: &Id) -> Count<'g> {
    let mut count = Count::of(graph, filter, &[]);
    let met = |o: &Occasion| is_there(graph, o.event, a) && is_there(graph, o.event, b);
    count.sure.retain(met);
    count.possible.retain(met);
    // Of two whose day is not told the order is that of the graph.
    count.sure.sort_by_key(|o| o.began);
    let (sure, possible) = ((0..count.sure.len()).collect(), (0..count.possible.len()).collect());
    count.rows = vec![Row { parts: Vec::new(), sure, possible }];
    count
}

/// Whether somebody met the others at an event.
fn is_there(graph: &Graph, event: &Event, id: &Id) -> bool {
    match graph.entity(id).map(|entity| entity.kind) {
        Some(EntityKind::State) => members(graph, event, Whom::States).contains(id),
        Some(EntityKind::Person) => members(graph, event, Whom::Persons).contains(id),
        Some(EntityKind::Office) => {
            [Whom::Offices, Whom::Persons].into_iter().any(|whom| members(graph, event, whom).contains(id))
        }
        _ => party::takes_part(graph, event, id),
    }
}

fn line(graph: &Graph, event: &Event, (n, since): (usize, Option<usize>), two: [&Id; 2]) -> Vec<Cell> {
    let label = |id: &Option<Id>| Cell::from(id.as_ref().map(|id| graph.label(id)));
    let participants: Vec<String> = event.participants.iter().map(|p| graph.label(&p.id)).collect();
    let is_other = |p: &&Participant| {
        let stands_for_one = |id: &Id| p.id == *id || p.office.as_ref() == Some(id);
        !two.into_iter().any(|id| stands_for_one(id) || party::state(graph, p).as_ref() == Some(id))
    };
    let others: Vec<String> =
        event.participants.iter().filter(is_other).map(|p| graph.label(&p.id)).collect();
    let mut row = vec![
        n.into(),
        event.date.or(event.within).into(),
        since.into(),
        event.kind.name().into(),
        event.mode.name().into(),
        event.format.map(|format| format.name()).into(),
        event.level.name().into(),
        label(&event.place),
        label(&event.setting),
        label(&event.series),
        others.into(),
        (event.reports as usize).into(),
        participants.into(),
        event.id.as_str().into(),
    ];
    row.extend(source::cells(&event.evidence));
    row
}

/// The figures in words, and what they stand on.
fn notes(count: &Count) -> Vec<String> {
    let sure: Vec<&Occasion> = count.sure.iter().collect();
    let figures = Figures::of(count, &sure, count.possible.len(), None);
    let mut notes = vec![counted(count)];
    notes.extend(gaps_in_words(&figures));
    notes.extend(rate_in_words(&figures, &count.coverage, &sure));
    let undated = sure.len() - figures.dated;
    if undated > 0 {
        let range = figures
            .mean_gap_range
            .map(|(low, high)| format!("; wherever they lie, the mean gap is {low:.1} to {high:.1} days"));
        notes.push(format!(
            "of {undated} of these {} the day is not told: they are in no gap{}",
            sure.len(),
            range.unwrap_or_default()
        ));
    }
    if !count.possible.is_empty() {
        notes.push(format!("{} more may lie in the period", count.possible.len()));
    }
    notes.extend(count.coverage.note());
    notes
}

fn gaps_in_words(figures: &Figures) -> Option<String> {
    let gaps = figures.gaps?;
    let (short, long) = (gaps.shortest, gaps.longest);
    let since = figures.since_last.map_or(String::new(), |days| {
        format!(
            "; {} since the last at the end of the period",
            number(days.unsigned_abs() as usize, "day", "days")
        )
    });
    Some(format!(
        "days between: mean {:.1}, median {:.1}, shortest {} ({} to {}), longest {} ({} to {}){since}",
        gaps.mean,
        gaps.median,
        short.days(),
        short.from,
        short.to,
        long.days(),
        long.from,
        long.to
    ))
}

fn rate_in_words(figures: &Figures, coverage: &Coverage, sure: &[&Occasion]) -> Option<String> {
    let rate = figures.rate?;
    let burstiness = figures.burstiness.zip(figures.short_burstiness).map_or(String::new(), |(plain, short)| {
        format!("; burstiness {plain:.2}, corrected for few gaps {short:.2} (-1 regular, 0 random, 1 in bursts)")
    });
    let outside = sure.iter().filter(|o| !is_covered(coverage, o)).count();
    let outside = if outside > 0 { format!(", {outside} on other days left out") } else { String::new() };
    Some(format!(
        "per 30 covered days{outside}: {:.2} (exact Poisson 95 % interval {:.2} to {:.2}){burstiness}",
        rate.rate, rate.low, rate.high
    ))
}
