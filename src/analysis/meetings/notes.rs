//! What stands below every table of counts: what was counted, what could not be, and what time it is about.

use super::by::{By, Size, Whom};
use super::count::Count;
use super::figures::{gaps, is_covered};
use super::group::{MOST_FOR_THREES, members};
use super::occasion::Occasion;
use crate::graph::Graph;

/// The notes of a table of counts, the most important first.
pub fn notes(graph: &Graph, count: &Count) -> Vec<String> {
    let mut notes = vec![counted(count)];
    notes.extend(count.by.iter().filter_map(|by| in_groups(*by)));
    notes.extend(left_out(graph, count));
    notes.extend(undated(count));
    notes.extend(uncovered(count));
    notes.extend(count.coverage.note());
    notes
}

/// What was counted, events and the sentences that report them told apart.
pub fn counted(count: &Count) -> String {
    let [meetings, calls] = count.meetings_and_calls();
    let reports: usize = count.sure.iter().map(|o| o.event.reports as usize).sum();
    format!(
        "{} and {}, told in {}",
        number(meetings, "meeting", "meetings"),
        number(calls, "call", "calls"),
        number(reports, "sentence", "sentences")
    )
}

/// How one gathering counts for several rows.
fn in_groups(by: By) -> Option<String> {
    let By::Group(size, _) = by else {
        return matches!(by, By::Series | By::Topic).then(|| {
            format!("one of several {} counts for each", if by == By::Topic { "topics" } else { "series" })
        });
    };
    Some(match size {
        Size::One => format!("a meeting counts for each {} who met there", by.name()),
        Size::Two => {
            "a meeting of three counts once as a meeting, and once for each of its three pairs".into()
        }
        Size::Three => {
            "a meeting of four counts once as a meeting, and once for each of its four threes".into()
        }
        Size::All => "a party is everybody who met: two of them are not counted in a party of three".into(),
    })
    .map(|text| {
        text.replace("each state who", "each state that").replace("each office who", "each office that")
    })
}

/// What is counted, and in no row.
fn left_out(graph: &Graph, count: &Count) -> Option<String> {
    let few = count.in_no_row();
    let many = count.by.iter().find_map(|by| match by {
        By::Group(Size::Three, whom) => Some(too_many(graph, count, *whom)).filter(|many| *many > 0),
        _ => None,
    });
    match (few, many) {
        (0, _) => None,
        (few, None) => Some(format!("{few} of these are in no row: too few are known who met")),
        (few, Some(many)) => Some(format!(
            "{few} of these are in no row: of {many} more than {MOST_FOR_THREES} met, of the others too few"
        )),
    }
}

fn too_many(graph: &Graph, count: &Count, whom: Whom) -> usize {
    count.sure.iter().filter(|o| members(graph, o.event, whom).len() > MOST_FOR_THREES).count()
}

/// Which days are not told, and what follows.
fn undated(count: &Count) -> Option<String> {
    let undated = count.sure.iter().filter(|o| !o.is_dated).count();
    let possible = count.possible.len();
    let mut parts = Vec::new();
    if undated > 0 {
        let total = count.sure.len();
        parts.push(format!(
            "of {undated} of these {total} the day is not told: they count, but are in no gap"
        ));
    }
    if possible > 0 {
        parts.push(format!("{possible} more may lie in the period, and count in `at_most` alone"));
    }
    (!parts.is_empty()).then(|| parts.join("; "))
}

/// What lies beyond what the articles cover.
fn uncovered(count: &Count) -> Option<String> {
    let outside = count.sure.iter().filter(|o| !is_covered(&count.coverage, o)).count();
    let longest = |row: &super::count::Row| {
        let occasions: Vec<&Occasion> = count.occasions(row).collect();
        let dated = occasions.iter().filter(|o| o.is_dated).count();
        dated.saturating_sub(1) - gaps(&count.coverage, &occasions).len()
    };
    let broken: usize = count.rows.iter().map(longest).sum();
    let mut parts = Vec::new();
    if outside > 0 {
        parts.push(format!("{outside} lie outside what the articles cover, and count in no rate"));
    }
    if broken > 0 {
        parts.push(format!(
            "{} over days that no article covers and left out",
            number(broken, "gap runs", "gaps run")
        ));
    }
    (!parts.is_empty()).then(|| parts.join("; "))
}

/// A number with its noun.
pub(super) fn number(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}
