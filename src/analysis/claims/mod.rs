//! Countable claims of the articles, recomputed from the graph.
//!
//! What a claim counts is looked for among all dated events, those included that are only recalled from before the period, for
//! a claim often reaches back there. A graph knows no more than its articles tell, so it contradicts only where it has what the claim
//! rules out: more meetings than are claimed, or an earlier one before a first.

mod count;
mod coverage;
mod first;

use super::source;
use super::table::{Cell, Table};
use crate::graph::filter::series_of;
use crate::graph::{Claim, Event, Filter, Graph, Id, party};
use coverage::Coverage;

/// One row a claim, in the order of the text.
///
/// `verdict` is `confirmed` where the graph by itself gives the figure that is claimed; `short by n` where it has n fewer, which
/// contradicts nothing; `contradicted` where it has what the claim rules out; `cannot tell` otherwise, and `why` says why. `counted` is
/// how many the graph has, `event_dates` and `event_id` are those that were counted, or that decide. `covered` tells how much of the
/// time from `from` to `to` the articles cover: `whole`, `part` or `none`. Of the filter, the choice of events applies to what is
/// counted, and those who must take part to whom a claim is about.
pub fn claims(graph: &Graph, filter: &Filter) -> Table {
    let columns = [
        "verdict",
        "measure",
        "#value",
        "#counted",
        "about",
        "from",
        "to",
        "covered",
        "why",
        "event_dates",
        "event_id",
        "claim",
    ];
    let mut table = Table::new("What articles count", &[&columns[..], &source::COLUMNS].concat());
    let case = Case { graph, filter, coverage: Coverage::of(graph) };
    let claims = graph.record().claims.iter();
    let claims = claims.filter(|claim| filter.with.iter().all(|id| claim.about.contains(id)));
    table.rows = claims.map(|claim| row(&case, claim)).collect();
    table
        .notes
        .push(format!("the articles cover {}; what they do not mention is not counted", case.coverage));
    table
}

fn row(case: &Case, claim: &Claim) -> Vec<Cell> {
    let finding = case.judge(claim);
    let about: Vec<String> = claim.about.iter().map(|id| case.graph.label(id)).collect();
    let when = |e: &&Event| e.date.or(e.within).map_or("?".into(), |date| date.to_string());
    let head = [
        finding.verdict.to_string().into(),
        claim.measure.as_str().into(),
        claim.value.into(),
        finding.counted.into(),
        about.into(),
        claim.from.into(),
        claim.to.into(),
        case.coverage.extent(claim.from, claim.to).into(),
        finding.why.into(),
        finding.events.iter().map(when).collect::<Vec<_>>().into(),
        finding.events.iter().map(|e| e.id.to_string()).collect::<Vec<_>>().into(),
        claim.text.as_str().into(),
    ];
    head.into_iter().chain(source::cells(&claim.evidence)).collect()
}

/// What the graph says to a claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Verdict {
    Confirmed,
    ShortBy(usize),
    Contradicted,
    CannotTell,
}

impl std::fmt::Display for Verdict {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Confirmed => f.write_str("confirmed"),
            Self::ShortBy(n) => write!(f, "short by {n}"),
            Self::Contradicted => f.write_str("contradicted"),
            Self::CannotTell => f.write_str("cannot tell"),
        }
    }
}

/// A verdict with what it rests on.
struct Finding<'g> {
    verdict: Verdict,
    counted: Option<usize>,
    events: Vec<&'g Event>,
    why: String,
}

impl<'g> Finding<'g> {
    fn new(verdict: Verdict, events: Vec<&'g Event>, why: impl Into<String>) -> Self {
        Self { verdict, counted: None, events, why: why.into() }
    }

    fn unknown(why: &str) -> Self {
        Self::new(Verdict::CannotTell, Vec::new(), why)
    }

    fn counting(self, counted: usize) -> Self {
        Self { counted: Some(counted), ..self }
    }
}

/// What claims are judged by.
struct Case<'g> {
    graph: &'g Graph,
    filter: &'g Filter,
    coverage: Coverage,
}

impl<'g> Case<'g> {
    fn judge(&self, claim: &Claim) -> Finding<'g> {
        match claim.measure.as_str() {
            "ordinal" | "first_ever" | "first_since" | "gap_years" => self.judge_place(claim),
            _ if claim.about.is_empty() => Finding::unknown("about whom is not known"),
            "interval_days" => self.judge_interval(claim),
            _ => self.judge_count(claim),
        }
    }

    /// The dated events that the filter chooses, those of the background too.
    fn events(&self) -> impl Iterator<Item = &'g Event> {
        let (graph, filter) = (self.graph, self.filter);
        graph.record().events.iter().filter(move |e| e.date.is_some() && filter.matches(graph, e))
    }

    /// Whether an event is about someone or something: takes part, or is the dialogue.
    fn involves(&self, event: &Event, id: &Id) -> bool {
        party::takes_part(self.graph, event, id) || series_of(self.graph, event).contains(id)
    }
}

#[cfg(test)]
mod tests;
