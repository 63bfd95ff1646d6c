//! Claims of how many: `have met seven times since March`, `a meeting every 3.5 days`.

use super::{Case, Finding, Verdict};
use crate::date::{Edtf, days_between};
use crate::graph::{Claim, Event, EventType, Id, party};
use std::collections::BTreeSet;

/// Two figures are the same when they differ by no more than rounding to two digits makes them.
const ROUNDING: f64 = 0.05;

impl<'g> Case<'g> {
    pub(super) fn judge_count(&self, claim: &Claim) -> Finding<'g> {
        let kind = match claim.measure.as_str() {
            "meetings" => EventType::Meeting,
            "calls" => EventType::Call,
            "visits" => EventType::Visit,
            "launches" | "launch_occasions" => EventType::Launch,
            "exercises" => EventType::Exercise,
            _ => return Finding::unknown("the graph does not count this"),
        };
        let together = matches!(kind, EventType::Meeting | EventType::Call | EventType::Exercise);
        if together && claim.about.len() < 2 {
            return Finding::unknown("with whom is not known");
        }
        let events = self.counted(claim, kind);
        let most = self.how_many(claim, &events);
        let alone: Vec<&Event> = events.iter().copied().filter(|e| self.are_alone(e, claim)).collect();
        let least = if together { self.how_many(claim, &alone) } else { most };
        // A claim is read from words or figures, and is small and whole.
        let value = claim.value.round() as usize;
        let open = claim.from.is_none();
        let (verdict, why) = match () {
            () if least == value || most == value => (Verdict::Confirmed, "as many in the graph".into()),
            () if most < value => (Verdict::ShortBy(value - most), self.shortage(claim)),
            () if least < value => {
                (Verdict::CannotTell, format!("{least} by themselves, {most} with larger gatherings"))
            }
            () if open => {
                (Verdict::CannotTell, "more in the graph, but since when is counted is not known".into())
            }
            () => (Verdict::Contradicted, "more in the graph".into()),
        };
        Finding::new(verdict, events, why).counting(most)
    }

    /// `a meeting every 3.5 days`: the days of the claim by the number of meetings.
    pub(super) fn judge_interval(&self, claim: &Claim) -> Finding<'g> {
        let from = claim.from.map(Edtf::first_day).or(self.coverage.first_day());
        let days = from.zip(claim.to).map_or(0, |(from, to)| days_between(from, to.last_day()) + 1);
        let events = self.counted(claim, EventType::Meeting);
        if days < 1 || claim.about.len() < 2 || claim.value <= 0.0 {
            return Finding::unknown("between whom, or since when, is not known");
        }
        let found = f64::from(days) / events.len().max(1) as f64;
        let claimed = (f64::from(days) / claim.value).round() as usize;
        let (verdict, why) = match events.len() {
            0 => (Verdict::ShortBy(claimed), self.shortage(claim)),
            _ if (found - claim.value).abs() <= ROUNDING * claim.value => {
                (Verdict::Confirmed, format!("one every {found:.1} days in the graph"))
            }
            _ if found > claim.value => {
                let short = claimed.saturating_sub(events.len());
                (Verdict::ShortBy(short), format!("one every {found:.1} days in the graph"))
            }
            _ if claim.from.is_none() => (Verdict::CannotTell, "since when is counted is not known".into()),
            _ => (Verdict::Contradicted, format!("one every {found:.1} days in the graph")),
        };
        let counted = events.len();
        Finding::new(verdict, events, why).counting(counted)
    }

    /// The events of a kind in the time of the claim at which all took part whom it is about. A month or a year counts if all of it
    /// lies in that time.
    fn counted(&self, claim: &Claim, kind: EventType) -> Vec<&'g Event> {
        let (from, to) = (claim.from.map(Edtf::first_day), claim.to.map(Edtf::last_day));
        let inside = |date: Edtf| {
            from.is_none_or(|from| from <= date.first_day()) && to.is_none_or(|to| date.last_day() <= to)
        };
        let events = self.events().filter(|e| e.kind == kind && e.date.is_some_and(inside));
        events.filter(|e| claim.about.iter().all(|id| self.involves(e, id))).collect()
    }

    /// How many these are; of occasions, on how many days.
    fn how_many(&self, claim: &Claim, events: &[&Event]) -> usize {
        match claim.measure.as_str() {
            "launch_occasions" => events.iter().map(|e| e.date).collect::<BTreeSet<_>>().len(),
            _ => events.len(),
        }
    }

    /// Whether no other state was represented than those of whom the claim is about.
    fn are_alone(&self, event: &Event, claim: &Claim) -> bool {
        let state = |id| self.graph.entity(id).and_then(|e| e.state.as_deref()).map(party::state_id);
        let sides: BTreeSet<Id> = claim.about.iter().filter_map(state).collect();
        party::states(self.graph, event).is_subset(&sides)
    }

    fn shortage(&self, claim: &Claim) -> String {
        match self.coverage.extent(claim.from, claim.to) {
            "whole" => "fewer in the graph, which has what articles mention".into(),
            _ => format!("the articles cover only {}", self.coverage),
        }
    }
}
