//! What articles count themselves, beside what the graph has of it.

use super::table::{Cell, Table};
use crate::graph::{Claim, EventType, Filter, Graph, party};

/// One row a claim, in the order of the text. `counted` is how many meetings, calls, visits, launches or exercises of all whom the
/// claim is about the graph has in the time of the claim, as far as the filter keeps them; of other measures it is empty. Fewer than
/// claimed contradict nothing, for an article does not tell of every meeting; more do.
pub fn claims(graph: &Graph, filter: &Filter) -> Table {
    let columns =
        ["measure", "#value", "#counted", "about", "from", "to", "claim", "article", "line", "sentence"];
    let mut table = Table::new("What articles count", &columns);
    table.rows = graph.record().claims.iter().map(|claim| row(graph, filter, claim)).collect();
    table
}

fn row(graph: &Graph, filter: &Filter, claim: &Claim) -> Vec<Cell> {
    let about: Vec<String> = claim.about.iter().map(|id| graph.label(id)).collect();
    let sentence = claim.evidence.first();
    vec![
        claim.measure.as_str().into(),
        claim.value.into(),
        counted(graph, filter, claim).into(),
        about.into(),
        claim.from.into(),
        claim.to.into(),
        claim.text.as_str().into(),
        sentence.map(|e| e.article.clone()).into(),
        sentence.and_then(|e| e.line).map(|line| line.to_string()).into(),
        sentence.map(|e| e.text.clone()).into(),
    ]
}

/// How many events of the kind that is counted the graph has of those whom the claim is about.
fn counted(graph: &Graph, filter: &Filter, claim: &Claim) -> Option<usize> {
    let kind = match claim.measure.as_str() {
        "meetings" => EventType::Meeting,
        "calls" => EventType::Call,
        "visits" => EventType::Visit,
        "launches" => EventType::Launch,
        "exercises" => EventType::Exercise,
        _ => return None,
    };
    if claim.about.is_empty() {
        return None;
    }
    let (from, to) = (claim.from.map(|d| d.first_day()), claim.to.map(|d| d.last_day()));
    let events = graph.record().events.iter().filter(|e| e.kind == kind && filter.keeps(graph, e));
    let within = events.filter(|e| {
        e.date
            .is_some_and(|d| from.is_none_or(|f| d.last_day() >= f) && to.is_none_or(|t| d.first_day() <= t))
    });
    Some(within.filter(|e| claim.about.iter().all(|id| party::takes_part(graph, e, id))).count())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::graph::fixture;

    #[test]
    fn a_claim_stands_beside_what_the_graph_has() {
        let mut record = fixture::unification().record().clone();
        let ends = |e: &crate::graph::Event| {
            e.kind == EventType::Meeting && e.participants.len() == 2 && !e.background
        };
        let event = record.events.iter().find(|e| ends(e) && e.date.is_some()).unwrap().clone();
        record.claims = vec![Claim {
            text: "have met nine times".into(),
            about: event.participants.iter().map(|p| p.id.clone()).collect(),
            measure: "meetings".into(),
            value: 9.0,
            from: event.date,
            to: event.date,
            evidence: event.evidence.clone(),
        }];
        let table = claims(&Graph::new(record), &Filter::default());
        let row: Vec<String> = table.rows[0].iter().map(Cell::to_text).collect();
        assert_eq!(row[..3], ["meetings", "9", "1"]);
    }
}
