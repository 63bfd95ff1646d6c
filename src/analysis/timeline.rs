//! The events one after the other, in lanes by the rank of those who took part.

use super::source;
use super::table::{Cell, Column, Table};
use crate::date::Edtf;
use crate::graph::{Event, Filter, Graph, Id, Level, Participant, Prospect, View};
use jiff::civil::Date;
use std::collections::BTreeSet;

/// One row an event, by date; what is known by its period alone comes where that begins, and what has no date at the end.
///
/// Each rank that occurs has a column of its own, in which those who took part stand. `status` is `held`, or `recalled` for what an article
/// recalls from before its period; plans stand among the events if the filter asks for them, with what is said of them (`planned`,
/// `denied`), in the lane `unknown`. Around a node (`--ego`), or of ties of some weight alone, those meetings and calls are left that
/// tie people in the network of the filter.
pub fn timeline(graph: &Graph, filter: &Filter) -> Table {
    let tying = tying(graph, filter);
    let wanted = |id: &Id| tying.as_ref().is_none_or(|ids| ids.contains(id));
    let record = graph.record();
    let events = record.events.iter().filter(|e| filter.keeps(graph, e) && wanted(&e.id)).map(Entry::Event);
    let plans = record.prospects.iter().filter(|p| filter.prospects && filter.matches_prospect(graph, p));
    let plans = plans.filter(|p| wanted(&p.id)).map(Entry::Prospect);
    let mut entries: Vec<Entry> = events.chain(plans).collect();
    entries.sort_by_key(|entry| (entry.day(), entry.id()));
    let levels: BTreeSet<Level> = entries.iter().map(Entry::level).collect();
    let mut table = Table::new("Timeline", &["date", "type", "status"]);
    table.columns.extend(levels.iter().map(|level| Column::text(level.name())));
    let rest = ["place", "series", "event_id"].into_iter().chain(source::COLUMNS);
    table.columns.extend(rest.map(Column::text));
    table.rows = entries.iter().map(|entry| entry.row(graph, &levels)).collect();
    let period = crate::graph::view::period(graph, filter);
    table.notes.extend(period.map(|period| format!("period: {period}")));
    table
}

/// The events that are left of the network of people, where the filter asks for a part of it.
fn tying(graph: &Graph, filter: &Filter) -> Option<BTreeSet<Id>> {
    (filter.ego.is_some() || filter.min_weight.is_some()).then(|| {
        let network = View::People.project(graph, filter);
        network.edges.iter().flat_map(|edge| edge.behind.events.iter().cloned()).collect()
    })
}

/// What stands in a timeline.
enum Entry<'g> {
    Event(&'g Event),
    Prospect(&'g Prospect),
}

impl<'g> Entry<'g> {
    fn date(&self) -> Option<Edtf> {
        match self {
            Self::Event(event) => event.date.or(event.within),
            Self::Prospect(prospect) => prospect.date,
        }
    }

    fn day(&self) -> (Date, Date) {
        self.date().map_or((Date::MAX, Date::MAX), |date| (date.first_day(), date.last_day()))
    }

    fn id(&self) -> &'g Id {
        match self {
            Self::Event(event) => &event.id,
            Self::Prospect(prospect) => &prospect.id,
        }
    }

    fn level(&self) -> Level {
        match self {
            Self::Event(event) => event.level,
            Self::Prospect(_) => Level::Unknown,
        }
    }

    fn row(&self, graph: &Graph, levels: &BTreeSet<Level>) -> Vec<Cell> {
        let label = |id: &Option<Id>| Cell::from(id.as_ref().map(|id| graph.label(id)));
        let (kind, status, participants, evidence, place, series) = match self {
            Self::Event(e) => {
                let status = if e.background { "recalled" } else { "held" };
                (e.kind, status, &e.participants, &e.evidence, label(&e.place), label(&e.series))
            }
            Self::Prospect(p) => {
                (p.kind, p.status.name(), &p.participants, &p.evidence, Cell::Absent, Cell::Absent)
            }
        };
        let who = |p: &Participant| graph.label(&p.id);
        let who: Vec<String> = participants.iter().map(who).collect();
        let lanes = levels.iter().map(|level| match *level == self.level() {
            true => who.clone().into(),
            false => Cell::Absent,
        });
        let head = [self.date().into(), kind.name().into(), status.into()];
        let tail = [place, series, self.id().as_str().into()];
        head.into_iter().chain(lanes).chain(tail).chain(source::cells(evidence)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::graph::filter::Ego;
    use crate::graph::fixture;

    #[test]
    fn events_come_by_date_each_in_the_lane_of_its_rank() {
        let mut record = fixture::unification().record().clone();
        record.events[2].level = Level::Leader;
        let graph = Graph::new(record);
        let table = timeline(&graph, &Filter::default());
        let names: Vec<&str> = table.columns.iter().map(|column| column.name.as_ref()).collect();
        assert_eq!(names[..5], ["date", "type", "status", "leader", "unknown"]);
        let first: Vec<String> = table.rows[0].iter().map(Cell::to_text).collect();
        assert_eq!(first[..5], ["1990-01-04", "meeting", "held", "Mitterrand, François; Kohl, Helmut", ""]);
        let days: Vec<String> = table.rows.iter().map(|row| row[0].to_text()).collect();
        assert!(days.is_sorted() && days.len() == 24, "{days:?}");
    }

    #[test]
    fn background_plans_and_surroundings_are_shown_on_request() {
        let graph = fixture::unification();
        let statuses = |filter: &Filter| -> Vec<String> {
            timeline(&graph, filter).rows.iter().map(|row| row[2].to_text()).collect()
        };
        let all = statuses(&Filter { background: true, prospects: true, ..Filter::default() });
        assert_eq!((all.len(), all[0].as_str(), all[26].as_str()), (27, "recalled", "planned"));
        let ego = Some(Ego { id: "person:modrow-hans".into(), radius: 1 });
        assert_eq!(statuses(&Filter { ego, ..Filter::default() }).len(), 1);
        assert_eq!(statuses(&Filter { min_weight: Some(8.0), ..Filter::default() }).len(), 8);
        assert!(timeline(&Graph::new(crate::graph::Record::empty()), &Filter::default()).rows.is_empty());
    }
}
