//! Visits that are told aside: `X, in Lima for a funeral, thanks Y`, `Y, back in Hanoi, says`.

use super::factuality::Factuality;
use super::frame::{Frame, PartyMention};
use super::scene::Scene;
use crate::graph::{EventType, Mode};
use crate::language::{ChunkKind, Clause, Mention, Phrase};

/// The visit of whoever does what `frame` tells, where an entry says between commas in which place he is; at home he visits nobody, as
/// is known once it is told who he is.
pub(super) fn abroad(scene: &Scene<'_>, clause: &Clause, frame: &Frame) -> Option<Frame> {
    let told = frame.factuality == Factuality::Asserted && frame.kind != EventType::Visit;
    let [guest] = &clause.subject[..] else { return None };
    let own = scene.passage.is_entry() && clause.subordinator.is_none() && !clause.shared_subject;
    let person = |m: &Mention| matches!(m, Mention::Person(_) | Mention::Office(_));
    if !(told && own && person(guest.mentions.first()?)) {
        return None;
    }
    let site = aside(scene, guest)?;
    Some(Frame {
        rule: "visit.be-in".into(),
        kind: EventType::Visit,
        parties: guest.mentions.iter().cloned().map(PartyMention::present).collect(),
        least_parties: 2,
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

/// The place between commas right behind somebody: `X, in Lima for a funeral,`, `X, back in Lima on a tour,`.
fn aside<'s>(scene: &'s Scene<'_>, guest: &Phrase) -> Option<&'s Phrase> {
    let open = scene.chunks.iter().position(|c| c.tokens.start == guest.tokens.end)?;
    let comma = |i: usize| matches!(scene.chunks.get(i).map(|c| &c.kind), Some(ChunkKind::Mark(',')));
    let back = matches!(scene.chunks.get(open + 1).map(|c| &c.kind), Some(ChunkKind::Word(w)) if w == "back");
    let at = open + 1 + usize::from(back);
    let inside =
        matches!(scene.chunks.get(at).map(|c| &c.kind), Some(ChunkKind::Preposition(w)) if w == "in");
    // `X, in Lima, says` may only tell where.
    let purpose = match scene.chunks.get(at + 2).map(|c| &c.kind) {
        Some(ChunkKind::Preposition(word)) => {
            matches!(word.as_str(), "for" | "on" | "as part of" | "during" | "from" | "at")
        }
        Some(ChunkKind::Verb(verb)) => verb.infinitive,
        _ => back,
    };
    let closed = (at + 2..scene.chunks.len().min(at + 12)).any(comma);
    scene.phrase_at(at + 1).filter(|p| comma(open) && inside && closed && purpose && p.place.is_some())
}
