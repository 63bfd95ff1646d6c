//! What summits promised, and what came of it.

use super::source;
use super::table::{Cell, Table};
use crate::date::{Edtf, days_between};
use crate::error::{Error, ErrorKind, Result};
use crate::graph::filter::series_of;
use crate::graph::{Event, EventType, Filter, Graph, Id, Relation, RelationType, name, view};
use std::collections::{BTreeMap, BTreeSet};

/// A ledger of the promises that articles state: one row a promise, by summit, then name.
///
/// `held` counts the days of delivery that the filter keeps: sessions of a promised dialogue, conclusions of a promised agreement,
/// and what the sentence of the promise itself tells of it, those before the summit left out. `days_to_first` are the days from the
/// summit's first day to that of the first delivery, `intervals_days` those between one delivery and the next, `?` where a day is not
/// known. `due` is the date of a plan that the sentence of the promise, or one that names what was promised, sets. `status` is
/// `promised` where nothing was delivered, `overdue` where moreover the period ends after what is due, `delivered` for one delivery
/// and `recurring` for more.
///
/// ```
/// use rapporteur::analysis::deliverables;
/// use rapporteur::graph::{Filter, fixture};
/// let ledger = deliverables(&fixture::unification(), &Filter::default());
/// assert_eq!(ledger.texts("deliverable"), ["Two Plus Four talks"]);
/// assert_eq!(ledger.texts("intervals_days"), ["48; 25; 57"]);
/// ```
pub fn deliverables(graph: &Graph, filter: &Filter) -> Table {
    let columns = [
        "summit",
        "summit_date",
        "deliverable",
        "kind",
        "due",
        "status",
        "#held",
        "first",
        "last",
        "#days_to_first",
        "intervals_days",
        "deliveries",
        "summit_id",
        "deliverable_id",
        "delivery_id",
    ];
    let mut table = Table::new("What summits promised", &[&columns[..], &source::COLUMNS].concat());
    let period = view::period(graph, filter);
    let mut ledger: Vec<Commitment> = promises(graph).map(|promise| of(graph, filter, promise)).collect();
    ledger.sort_by_key(|c| (&c.promise.target, graph.label(&c.promise.source), &c.promise.source));
    table.rows = ledger.iter().map(|commitment| row(graph, commitment, period)).collect();
    table.notes.extend(period.map(|period| format!("period: {period}")));
    table
}

/// The summits called `name` of which a promise is stated: some name of theirs, their place or their date has all of its words,
/// without accents, case or order.
///
/// # Errors
/// [`ErrorKind::Argument`] naming the summits that there are, if it is none of them.
pub fn summits_called(graph: &Graph, name: &str) -> Result<BTreeSet<Id>> {
    let summits: BTreeSet<&Id> = promises(graph).map(|promise| &promise.target).collect();
    let called = |id: &&&Id| name::fits(name, &names(graph, id));
    let found: BTreeSet<Id> = summits.iter().filter(called).map(|id| (*id).clone()).collect();
    if !found.is_empty() {
        return Ok(found);
    }
    let all: Vec<String> = summits.iter().map(|id| graph.label(id)).collect();
    let all = if all.is_empty() { "there is none".into() } else { all.join(", ") };
    Err(Error::new(
        ErrorKind::Argument,
        format!("found `{name}`, expected a summit of which a promise is stated: {all}"),
    ))
}

/// Everything by which a summit can be asked for.
fn names(graph: &Graph, id: &Id) -> Vec<String> {
    let label = graph.label(id);
    let Some(event) = graph.event(id) else {
        let aliases = graph.entity(id).into_iter().flat_map(|entity| entity.aliases.iter().cloned());
        return [id.to_string(), label].into_iter().chain(aliases).collect();
    };
    let around = [&event.place, &event.series].into_iter().flatten().map(|id| graph.label(id));
    let date = event.date.map(|date| date.to_string()).unwrap_or_default();
    let around = around.collect::<Vec<_>>().join(" ");
    let long = format!("{label} {} {around} {date}", event.kind.name());
    [id.to_string(), long].into_iter().chain(event.aliases.iter().cloned()).collect()
}

fn promises(graph: &Graph) -> impl Iterator<Item = &Relation> {
    let relations = graph.record().relations.iter();
    relations.filter(|r| r.kind == RelationType::DeliverableOf && r.lexicon.is_none())
}

/// A promise, and what came of it.
struct Commitment<'g> {
    promise: &'g Relation,
    summit: Option<&'g Event>,
    due: Option<Edtf>,
    /// By date; what has no date comes last.
    deliveries: Vec<(Option<Edtf>, Vec<&'g Event>)>,
}

fn of<'g>(graph: &'g Graph, filter: &Filter, promise: &'g Relation) -> Commitment<'g> {
    let summit = graph.event(&promise.target);
    let mut days: BTreeMap<Option<Edtf>, Vec<&Event>> = BTreeMap::new();
    for event in deliveries(graph, filter, promise, summit) {
        days.entry(event.date.or(event.within)).or_default().push(event);
    }
    let undated = days.remove(&None).map(|events| (None, events));
    let deliveries = days.into_iter().chain(undated).collect();
    Commitment { promise, summit, due: due(graph, promise, summit), deliveries }
}

/// What was held or concluded of what was promised. What is only said of it is no delivery.
fn deliveries<'g>(
    graph: &'g Graph,
    filter: &Filter,
    promise: &Relation,
    summit: Option<&Event>,
) -> Vec<&'g Event> {
    let since = summit.and_then(|s| s.date).map(Edtf::first_day);
    let fits = |e: &&Event| {
        let words = matches!(e.kind, EventType::Statement | EventType::Report | EventType::Appointment);
        let early = since.zip(e.date).is_some_and(|(since, date)| date.last_day() < since);
        !words && !early && e.id != promise.target && filter.keeps(graph, e)
    };
    let of_it = |e: &&Event| {
        e.id == promise.source
            || e.agreement.as_ref() == Some(&promise.source)
            || series_of(graph, e).contains(&promise.source)
    };
    let told_with_it = |e: &&Event| {
        e.series.is_none() && e.agreement.is_none() && e.date.is_some() && shares_a_sentence(e, promise)
    };
    let events = || graph.record().events.iter().filter(fits);
    let mut found: Vec<&Event> = events().filter(of_it).collect();
    if found.is_empty()
        && let [only] = events().filter(told_with_it).collect::<Vec<_>>()[..]
    {
        found.push(only);
    }
    found
}

fn shares_a_sentence(event: &Event, promise: &Relation) -> bool {
    let told = |e: &crate::graph::Evidence| {
        promise.evidence.iter().any(|p| p.article == e.article && p.spans == e.spans)
    };
    event.evidence.iter().any(told)
}

/// By when something was promised: the latest date after the summit of a plan that the sentence of the promise, or a sentence that
/// names what was promised, tells of.
fn due(graph: &Graph, promise: &Relation, summit: Option<&Event>) -> Option<Edtf> {
    let name = graph.label(&promise.source);
    let since = summit.and_then(|s| s.date);
    let plans = graph.record().prospects.iter().filter(|plan| {
        plan.evidence.iter().any(|e| {
            promise.evidence.iter().any(|p| p.article == e.article && p.spans == e.spans)
                || e.text.contains(&name)
        })
    });
    let dates = plans.filter_map(|plan| plan.date);
    let later = dates.filter(|date| since.is_none_or(|since| date.last_day() > since.last_day()));
    promise.to.or_else(|| later.max_by_key(|date| date.last_day()))
}

fn row(graph: &Graph, commitment: &Commitment, period: Option<Edtf>) -> Vec<Cell> {
    let Commitment { promise, summit, due, deliveries } = commitment;
    let passed = due.zip(period).is_some_and(|(due, period)| due.last_day() < period.last_day());
    let status = match deliveries.len() {
        0 if passed => "overdue",
        0 => "promised",
        1 => "delivered",
        _ => "recurring",
    };
    let kind = graph.entity(&promise.source).map_or("event", |entity| entity.kind.name());
    let summit_date = summit.and_then(|s| s.date.or(s.within));
    let dates: Vec<Edtf> = deliveries.iter().filter_map(|(date, _)| *date).collect();
    let days_to_first = dates.first().and_then(|first| interval(summit_date?, *first));
    let intervals = dates.windows(2).map(|two| interval(two[0], two[1]));
    let intervals: Vec<String> = intervals.map(|days| days.map_or("?".into(), |d| d.to_string())).collect();
    let ids = deliveries.iter().flat_map(|(_, events)| events).map(|e| e.id.to_string());
    let evidence = deliveries.iter().flat_map(|(_, events)| events.iter().flat_map(|e| &e.evidence));
    let mut told: Vec<_> = promise.evidence.iter().collect();
    told.extend(
        evidence.filter(|e| !promise.evidence.iter().any(|p| p.article == e.article && p.spans == e.spans)),
    );
    let head = [
        graph.label(&promise.target).into(),
        summit_date.into(),
        graph.label(&promise.source).into(),
        kind.into(),
        (*due).into(),
        status.into(),
        deliveries.len().into(),
        dates.first().copied().into(),
        dates.last().copied().into(),
        days_to_first.map(f64::from).into(),
        intervals.into(),
        dates.iter().map(Edtf::to_string).collect::<Vec<_>>().into(),
        promise.target.as_str().into(),
        promise.source.as_str().into(),
        ids.collect::<Vec<_>>().into(),
    ];
    head.into_iter().chain(source::cells(told)).collect()
}

/// Days from the first day of one date to that of another, where both are known to the day.
fn interval(from: Edtf, to: Edtf) -> Option<i32> {
    (from.is_exact() && to.is_exact()).then(|| days_between(from.first_day(), to.first_day()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::graph::{Prospect, ProspectStatus, fixture};

    fn first(graph: &Graph, filter: &Filter) -> impl Fn(&str) -> String + use<> {
        let table = deliverables(graph, filter);
        move |name| table.texts(name)[0].clone()
    }

    #[test]
    fn a_promised_dialogue_held_four_times_recurs() {
        let cell = first(&fixture::unification(), &Filter::default());
        assert_eq!(cell("summit"), "Ottawa Open Skies conference");
        assert_eq!(cell("deliverable"), "Two Plus Four talks");
        assert_eq!(
            (cell("kind"), cell("status"), cell("held")),
            ("series".into(), "recurring".into(), "4".into())
        );
        assert_eq!((cell("first"), cell("last")), ("1990-05-05".into(), "1990-09-12".into()));
        // 12 February to 5 May; then to 22 June, 17 July and 12 September.
        assert_eq!((cell("days_to_first"), cell("intervals_days")), ("82".into(), "48; 25; 57".into()));
        assert!(
            cell("sentence").contains("deliverable_of") && cell("sentence").contains("1990-06-22: meeting")
        );
    }

    #[test]
    fn outside_the_window_it_is_a_promise_only() {
        let filter = Filter { to: "1990-03".parse().ok(), ..Filter::default() };
        let cell = first(&fixture::unification(), &filter);
        assert_eq!(
            (cell("status"), cell("held"), cell("first")),
            ("promised".into(), "0".into(), String::new())
        );
    }

    #[test]
    fn what_was_due_before_the_period_ends_is_overdue() {
        let mut record = fixture::unification().record().clone();
        record.prospects.push(Prospect {
            id: "prospect:talks".into(),
            kind: EventType::Meeting,
            status: ProspectStatus::Planned,
            date: "1990-04".parse().ok(),
            participants: Vec::new(),
            evidence: record.relations[0].evidence.clone(),
        });
        let graph = Graph::new(record);
        let until =
            |date: &str| Filter { to: date.parse().ok(), types: vec![EventType::Call], ..Filter::default() };
        let cell = first(&graph, &until("1990-05-04"));
        assert_eq!((cell("due"), cell("status")), ("1990-04".into(), "overdue".into()));
        assert_eq!(first(&graph, &until("1990-04"))("status"), "promised");
        assert_eq!(first(&graph, &Filter::default())("status"), "recurring");
    }

    #[test]
    fn a_summit_is_found_by_what_a_person_would_call_it() {
        let graph = fixture::unification();
        for name in ["Ottawa", "the OTTAWA conference", "open skies", "conference in Ottawa 1990"] {
            assert_eq!(summits_called(&graph, name).unwrap().len(), 1, "{name}");
        }
        let error = summits_called(&graph, "Camp David").unwrap_err().to_string();
        assert!(error.ends_with("a promise is stated: Ottawa Open Skies conference"), "{error}");
    }
}
