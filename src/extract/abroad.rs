//! Visits that are told aside: `X, in Lima for a funeral, thanks Y`, `Y, back in Hanoi, says`, `Z, away in Rome, sends word`.

use super::factuality::Factuality;
use super::frame::{Frame, PartyMention};
use super::scene::Scene;
use crate::graph::{EventType, Mode};
use crate::language::{ChunkKind, Clause, Mention, Phrase};

/// The visit of whoever does what `frame` tells, where the text says between commas in which place he is; at home he visits nobody, as
/// is known once it is told who he is.
pub(super) fn abroad(scene: &Scene<'_>, clause: &Clause, frame: &Frame) -> Option<Frame> {
    let told = frame.factuality == Factuality::Asserted && frame.kind != EventType::Visit;
    let [guest] = &clause.subject[..] else { return None };
    let own = clause.subordinator.is_none() && !clause.shared_subject;
    let person = |m: &Mention| matches!(m, Mention::Person(_) | Mention::Office(_));
    if !(told && own && person(guest.mentions.first()?)) {
        return None;
    }
    let (site, day) = aside(scene, guest)?;
    // `X, in Lima on June 8-11, met Y on the 9th`
    let date = day.and_then(|day| scene.recall(day)).or(frame.date);
    Some(Frame {
        rule: "visit.be-in".into(),
        kind: EventType::Visit,
        parties: guest.mentions.iter().cloned().map(PartyMention::present).collect(),
        least_parties: 2,
        date,
        place: site.place.clone(),
        mode: Mode::InPerson,
        series: None,
        setting: None,
        agreement: None,
        ordinal: None,
        topics: Vec::new(),
        ..frame.clone()
    })
}

/// The place between commas right behind somebody, and the day told with it: `X, in Lima for a funeral,`, `X, back in Lima on a tour,`.
fn aside<'s>(scene: &'s Scene<'_>, guest: &Phrase) -> Option<(&'s Phrase, Option<&'s Phrase>)> {
    let open = scene.chunks.iter().position(|c| c.tokens.start == guest.tokens.end)?;
    let comma = |i: usize| matches!(scene.chunks.get(i).map(|c| &c.kind), Some(ChunkKind::Mark(',')));
    let back = matches!(scene.chunks.get(open + 1).map(|c| &c.kind), Some(ChunkKind::Word(w)) if w == "back" || w == "away");
    let at = open + 1 + usize::from(back);
    let inside =
        matches!(scene.chunks.get(at).map(|c| &c.kind), Some(ChunkKind::Preposition(w)) if w == "in");
    let dated = scene.phrase_at(at + 3).is_some_and(|p| p.date.is_some());
    // `X, in Lima, says` may only tell where.
    let purpose = match scene.chunks.get(at + 2).map(|c| &c.kind) {
        Some(ChunkKind::Preposition(word)) if word == "in" => dated,
        Some(ChunkKind::Preposition(word)) => {
            matches!(word.as_str(), "for" | "on" | "as part of" | "during" | "from" | "at")
        }
        Some(ChunkKind::Verb(verb)) => verb.infinitive,
        _ => back,
    };
    let close = (at + 2..scene.chunks.len().min(at + 12)).find(|&i| comma(i))?;
    let site = scene.phrase_at(at + 1).filter(|p| comma(open) && inside && purpose && p.place.is_some())?;
    let day = (at + 2..close).filter_map(|i| scene.phrase_at(i)).find(|p| p.date.is_some());
    Some((site, day))
}
