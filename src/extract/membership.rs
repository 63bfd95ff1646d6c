//! Members that are listed: `the 14 IPEF partners -- Australia, Fiji and Japan`, `ASEAN members Vietnam and Laos`.

use super::frame::Instrument;
use super::relation::{RelationFrame, Side};
use super::scene::Scene;
use super::side::{Wanted, sides_of};
use crate::graph::RelationType;
use crate::language::{BodyMention, ChunkKind, Mention, Phrase};

/// `the 14 IPEF partners -- Australia, Fiji and Japan`, `ASEAN members Vietnam and Laos`, `the members of the Quad (Australia, …)`.
pub(super) fn listed_members(scene: &Scene<'_>, i: usize) -> Option<RelationFrame> {
    let phrase = scene.phrase_at(i)?;
    let (whole, mut at) = body_of_members(scene, i, phrase)?;
    if matches!(scene.chunks.get(at).map(|c| &c.kind), Some(ChunkKind::Mark('—' | '(' | ':' | ','))) {
        at += 1;
    }
    let mut sources = Vec::new();
    while let Some(chunk) = scene.chunks.get(at) {
        match &chunk.kind {
            ChunkKind::Phrase(p) if is_states(p) => {
                sources.extend(p.mentions.iter().cloned().map(Side::Party));
            }
            ChunkKind::Mark(',') if !sources.is_empty() => {}
            ChunkKind::Conjunction(w) if w == "and" => {}
            _ => break,
        }
        at += 1;
    }
    (!sources.is_empty())
        .then(|| RelationFrame::undated("member_of.listed", RelationType::MemberOf, sources, vec![whole]))
}

/// Of what the phrase at `i` says that members follow, and the chunk after it.
fn body_of_members(scene: &Scene<'_>, i: usize, phrase: &Phrase) -> Option<(Side, usize)> {
    let words = scene.text(phrase).to_lowercase();
    let member =
        |w: &str| matches!(w, "members" | "partners" | "member" | "states" | "countries" | "parties");
    let head = words.split(' ').next_back().is_some_and(member);
    let next = scene.phrase_at(i + 2);
    let of = matches!(scene.chunks.get(i + 1).map(|c| &c.kind), Some(ChunkKind::Preposition(p)) if matches!(p.as_str(), "of" | "in" | "to"));
    if head && of {
        return Some((whole(scene, next?)?, i + 3));
    }
    let inner = whole_before(scene, phrase).filter(|_| head && words.split(' ').any(member))?;
    Some((inner, i + 1))
}

/// The body, dialogue or framework that a phrase names.
fn whole(scene: &Scene<'_>, phrase: &Phrase) -> Option<Side> {
    sides_of(scene, phrase, Wanted::Body).into_iter().next()
}

/// The body or framework before the noun: `IPEF partners`.
fn whole_before(scene: &Scene<'_>, phrase: &Phrase) -> Option<Side> {
    let text = scene.text(phrase);
    let capital = |w: &&str| w.starts_with(char::is_uppercase) && !matches!(*w, "The" | "All" | "Both");
    let name = text.split(' ').filter(capital).collect::<Vec<_>>().join(" ");
    if let Some(series) = phrase.series.first() {
        return Some(Side::Thing(Instrument { name, series: vec![*series], ..Instrument::default() }));
    }
    let listed = Some(phrase.body?);
    Some(Side::Party(Mention::Body(BodyMention { listed, name, state: None, bloc: false })))
}

/// Whether a phrase names states and nothing else.
pub(super) fn is_states(phrase: &Phrase) -> bool {
    !phrase.mentions.is_empty() && phrase.mentions.iter().all(|m| matches!(m, Mention::State(_)))
}
