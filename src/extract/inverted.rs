//! Sentences that put first where something came from: `Also stemming from the summit is a council`, `It was at the summit that the forum
//! was conceived`.

use super::relation::Side;
use super::relation_rule::RelationRule;
use super::scene::Scene;
use super::side::{Wanted, sides};
use crate::language::{Anaphor, Chunk, ChunkKind, Clause, Mention, Phrase};

/// `Also stemming from the summit is a council`, `Among the bodies that sprang from the summit are a council and a school`: what a verb of
/// being tells behind what opens the sentence.
pub(super) fn inverted<'s>(scene: &'s Scene<'_>, clause: &Clause) -> Vec<&'s Phrase> {
    let opens = |c: &Chunk| matches!(&c.kind, ChunkKind::Preposition(w) if w == "among");
    let first = scene.chunks[..clause.at].iter().all(|c| matches!(c.kind, ChunkKind::Word(_)));
    let among = clause.subordinator.is_some() && scene.chunks.first().is_some_and(opens);
    let next = scene.clauses.iter().find(|c| c.at > clause.at);
    let is = next.filter(|c| {
        (first && clause.verb.gerund || among)
            && c.verb.lemma == "be"
            && c.subject.is_empty()
            && !c.verb.negated
    });
    let row = |c: &&Chunk| match &c.kind {
        ChunkKind::Phrase(_) | ChunkKind::Mark(',') => true,
        ChunkKind::Conjunction(word) => word == "and",
        _ => false,
    };
    let behind = is.map(|c| scene.chunks.iter().skip(c.at + 1).take_while(row)).into_iter().flatten();
    behind.filter_map(|c| if let ChunkKind::Phrase(phrase) = &c.kind { Some(phrase) } else { None }).collect()
}

/// `It was at the Cusco summit that the forum was conceived`: the target that the clause tells which brings that of `at` to the fore.
pub(super) fn cleft(scene: &Scene<'_>, rule: &RelationRule, at: usize, wanted: Wanted) -> Vec<Side> {
    let clause = &scene.clauses[at];
    let above = clause.governor.map(|g| &scene.clauses[g]).filter(|g| g.verb.lemma == "be");
    let it =
        |c: &&Clause| matches!(c.subject_mentions().collect::<Vec<_>>()[..], [Mention::Anaphor(Anaphor::It)]);
    let that = clause.subordinator.as_deref() == Some("that");
    let fore = above.filter(it).filter(|c| that && c.object.is_empty() && !c.verb.negated);
    let slots = rule.target.iter().filter(|slot| matches!(slot.as_str(), "at" | "during" | "in"));
    fore.map(|c| slots.flat_map(|slot| sides(scene, c, slot, wanted)).take(1).collect()).unwrap_or_default()
}
