//! One more of the promises that were spoken of before: `Another of them, the lithium corridor, opened`, `The second promise was a school`.

use super::about::heads;
use super::deliverable::summit_of;
use super::factuality::Factuality;
use super::fruit::ahead;
use super::gathering::{Gathering, Told};
use super::promised::promised;
use super::relation::{RelationFrame, Side};
use super::scene::Scene;
use crate::graph::RelationType;
use crate::language::{ChunkKind, Phrase};

/// The promise that chunk `i` counts among those spoken of before, and that the words behind it name.
pub(super) fn one_more(scene: &Scene<'_>, i: usize) -> Option<RelationFrame> {
    let counted = scene.phrase_at(i).filter(|p| is_counted(p))?;
    let of = matches!(scene.chunks.get(i + 1).map(|c| &c.kind), Some(ChunkKind::Preposition(w)) if w == "of");
    let them =
        || scene.phrase_at(i + 2).is_some_and(|p| THEM.contains(&scene.text(p).to_lowercase().as_str()));
    let pledge = |p: &Phrase| scene.rules.is_of("pledge", &heads(p));
    let last = match () {
        () if of && them() => i + 2,
        // `The second promise, a school, was kept`, but not `the second decision of the court`
        () if !of && pledge(counted) && counted.states.is_empty() && counted.possessors.is_empty() => i,
        () => return None,
    };
    let source = ahead(scene, last).or_else(|| told_as(scene, last))?;
    let target = Gathering { told: Told::Again, ..summit_of("the") };
    let rule = "deliverable_of.one-more";
    Some(RelationFrame::undated(
        rule,
        RelationType::DeliverableOf,
        vec![source],
        vec![Side::Gathering(target)],
    ))
}

/// `Another of them was a school`: what a verb of being says.
fn told_as(scene: &Scene<'_>, last: usize) -> Option<Side> {
    let at = scene.clauses.iter().position(|c| c.at == last + 1 && c.verb.lemma == "be")?;
    let fact = scene.factuality(at) == Factuality::Asserted;
    scene.clauses[at].object.first().filter(|_| fact).and_then(|p| promised(scene, p))
}

/// `another`, `one`, `the second`, `a further`, `the last`
fn is_counted(phrase: &Phrase) -> bool {
    phrase.ordinal.is_some()
        || phrase.number == Some(1)
        || phrase.determiner.as_deref() == Some("another")
        || phrase.head.as_deref().is_some_and(|head| MORE.contains(&head))
        || phrase.modifiers.iter().any(|word| MORE.contains(&word.as_str()))
}

const MORE: [&str; 7] = ["one", "another", "other", "further", "last", "final", "remaining"];
const THEM: [&str; 4] = ["them", "these", "those", "the promises"];
