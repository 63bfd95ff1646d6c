//! Until when what begins goes on: `open a drill that will run through May 14`, `begins a visit that ends on May 9`.

use super::scene::Scene;
use crate::date::{Edtf, days_between};
use crate::graph::EventType;
use crate::language::{ChunkKind, Clause};

/// Longest that an exercise or a visit goes on, in days.
const LONGEST: i32 = 60;

/// The days from the one on which an exercise, a visit or talks began to the one that the sentence says they end on; only the
/// first, if it says none.
pub(super) fn until(scene: &Scene<'_>, kind: EventType, clause: &Clause, date: Edtf) -> Edtf {
    if !matches!(kind, EventType::Exercise | EventType::Visit | EventType::Meeting) || !date.is_day() {
        return date;
    }
    let last = (clause.at + 1..scene.chunks.len()).filter(|&i| ends_by(scene, i)).find_map(|i| {
        let day = scene.phrase_at(i + 1).filter(|p| p.date.is_some_and(|d| d.has_day()))?;
        scene.resolve(day).filter(|last| last.is_day())
    });
    let within = |last: &Edtf| (1..=LONGEST).contains(&days_between(date.first_day(), last.first_day()));
    last.filter(within).and_then(|last| Edtf::interval(date.start(), last.end())).unwrap_or(date)
}

/// Whether chunk `i` is the preposition before the last day: `runs to`, `lasting until`, `through`, `to end on`.
fn ends_by(scene: &Scene<'_>, i: usize) -> bool {
    let ChunkKind::Preposition(word) = &scene.chunks[i].kind else { return false };
    let verb = match i.checked_sub(1).map(|before| &scene.chunks[before].kind) {
        Some(ChunkKind::Verb(verb)) => verb.lemma.as_str(),
        _ => "",
    };
    let goes_on = matches!(verb, "run" | "last" | "continue" | "extend" | "go");
    match word.as_str() {
        "through" | "until" | "till" => true,
        "to" | "up to" => goes_on,
        "on" => matches!(verb, "end" | "conclude" | "finish" | "close"),
        _ => false,
    }
}
