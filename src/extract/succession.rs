//! Who came after whom: `his successor, Motegi`, `appoints Wang Yi in his place`.

use super::factuality::Factuality;
use super::relation::{RelationFrame, Side};
use super::scene::Scene;
use super::side::{Wanted, sides};
use crate::graph::RelationType;
use crate::language::{Anaphor, ChunkKind, Mention, OfficeMention, Phrase, Sex};

/// `removes Qin Gang as foreign minister and appoints Wang Yi in his place`: after whom the clause before tells.
pub(super) fn in_his_place(scene: &Scene<'_>, at: usize) -> Option<RelationFrame> {
    let clause = &scene.clauses[at];
    let names = matches!(clause.verb.lemma.as_str(), "appoint" | "name" | "elect" | "install" | "choose");
    let place = clause.after("in").any(|p| {
        p.head.as_deref() == Some("place") && matches!(p.determiner.as_deref(), Some("his" | "her"))
    });
    if !names || !place || scene.factuality(at) != Factuality::Asserted {
        return None;
    }
    let before = scene.clauses[..at].last()?;
    let sources = sides(scene, clause, "object", Wanted::Person);
    let targets = sides(scene, before, "object", Wanted::Person);
    let office = scene.chunks[before.at..clause.at].iter().find_map(|c| match &c.kind {
        ChunkKind::Phrase(phrase) => office_of(phrase),
        _ => None,
    });
    (sources.len() == 1 && targets.len() == 1).then(|| RelationFrame {
        office,
        from: scene.whens[at].date,
        ..RelationFrame::undated("succeeded.in-place-of", RelationType::Succeeded, sources, targets)
    })
}

/// `his successor, Motegi`, `Hayashi, Motegi's successor`: at the phrase of chunk `i`.
pub(super) fn successor(scene: &Scene<'_>, i: usize) -> Option<RelationFrame> {
    let phrase = scene.phrase_at(i)?;
    if !scene.text(phrase).split(' ').any(|w| w == "successor") {
        return None;
    }
    let person = |m: &&Mention| matches!(m, Mention::Person(_));
    let sex = phrase.determiner.as_deref().and_then(Sex::of_pronoun);
    let one = || sex.map(|sex| Mention::Anaphor(Anaphor::One(Some(sex))));
    let old = phrase.possessors.iter().find(person).cloned().or_else(one)?;
    let comma = |at: usize| matches!(scene.chunks.get(at).map(|c| &c.kind), Some(ChunkKind::Mark(',')));
    let of = |at: Option<usize>| scene.phrase_at(at?)?.mentions.iter().find(person).cloned();
    let inside = phrase.mentions.iter().find(person).filter(|m| **m != old).cloned();
    let after = || of(Some(i + 2)).filter(|_| comma(i + 1));
    let before = || of(i.checked_sub(2)).filter(|_| comma(i - 1));
    let new = inside.or_else(after).or_else(before)?;
    let title = match &scene.chunks.get(i + 1)?.kind {
        ChunkKind::Preposition(word) if word == "as" => scene.phrase_at(i + 2),
        _ => None,
    };
    let (sources, targets) = (vec![Side::Party(new)], vec![Side::Party(old)]);
    let frame = RelationFrame::undated("succeeded.successor", RelationType::Succeeded, sources, targets);
    Some(RelationFrame { office: title.and_then(office_of), ..frame })
}

fn office_of(phrase: &Phrase) -> Option<OfficeMention> {
    phrase.mentions.iter().find_map(|m| match m {
        Mention::Office(office) => Some(office.clone()),
        _ => None,
    })
}
