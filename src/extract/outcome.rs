//! What came of a summit, where a verb says what the results were: `its centerpiece was a partnership`, `the deliverables include a
//! hotline and a fund`.

use super::about::heads;
use super::factuality::Factuality;
use super::founding::is_named_paper;
use super::promised::promised;
use super::relation::Side;
use super::scene::Scene;
use crate::language::{ChunkKind, Clause, Phrase};

/// `Among these outcomes was`, `its centerpiece was`, `one of the deliverables was`: whether the results at chunk `i` are of the summit
/// that was just spoken of.
pub(super) fn is_just_told(scene: &Scene<'_>, i: usize, noun: &Phrase) -> bool {
    let named = matches!(scene.chunks.get(i + 1).map(|c| &c.kind), Some(ChunkKind::Preposition(_)));
    let result = scene.rules.is_of("result", &heads(noun)) || is_crowning(noun);
    let delivered = noun.head.as_deref() == Some("deliverable");
    let pointed = match noun.determiner.as_deref() {
        Some("its" | "their" | "these" | "those") => true,
        Some("the") => delivered || noun.head.as_deref() == Some("outcome") && is_foremost(scene, noun),
        None => delivered,
        Some(_) => false,
    };
    result && pointed && !named
}

/// `the most concrete outcome`, `the main outcome`
fn is_foremost(scene: &Scene<'_>, noun: &Phrase) -> bool {
    let first =
        |w: &str| matches!(w, "most" | "main" | "chief" | "principal" | "key" | "major" | "biggest" | "only");
    scene.text(noun).split(' ').any(first)
}

/// Whether a noun is the most that came of a summit, and not only what happened there.
fn is_crowning(noun: &Phrase) -> bool {
    matches!(noun.head.as_deref(), Some("centerpiece" | "centrepiece" | "capstone" | "hallmark"))
}

/// `The chief result of the summit was a hotline`, `Of the results, the most lasting may prove to be the dialogue`, `Among the results were
/// a hotline and a committee`: what stands behind the verb that says what the results at chunk `noun` are.
pub(super) fn complements(scene: &Scene<'_>, noun: usize) -> Vec<Side> {
    let Some((result, told)) = scene.phrase_at(noun).zip(telling(scene, noun)) else { return Vec::new() };
    // Every summit has its statement, and not every one a memorandum on coal.
    let signed = |p: &Phrase| matches!(p.head.as_deref(), Some("memorandum" | "accord"));
    let paper =
        |p: &&Phrase| scene.rules.is_of("paper", &heads(p)) && !is_named_paper(scene, p) && !signed(p);
    let lasts = |p: &&Phrase| !is_crowning(result) || scene.rules.is_of("lasting", &heads(p));
    let things = told.object.iter().chain(told.after(",")).take_while(|p| !paper(p)).filter(lasts);
    things.filter_map(|thing| promised(scene, thing)).collect()
}

/// The clause behind whose verb the results at chunk `noun` stand.
fn telling<'s>(scene: &'s Scene<'_>, noun: usize) -> Option<&'s Clause> {
    let result = scene.phrase_at(noun)?;
    let led = noun.checked_sub(1).map(|at| &scene.chunks[at].kind);
    let governed =
        |nouns: &[&str]| matches!(led, Some(ChunkKind::Preposition(w)) if nouns.contains(&w.as_str()));
    // `Not least among the gains was a fund`
    let opens = noun == 1 && governed(&["of", "among"])
        || governed(&["among"]) && scene.clauses.first().is_some_and(|c| c.at > noun);
    // `The list of deliverables included a hotline`
    let list = |c: &Clause| {
        c.subject.first().is_some_and(|p| {
            matches!(p.head.as_deref(), Some("list" | "one"))
                || p.modifiers.iter().any(|m| m == "most")
                || scene.text(p).contains("most ")
        })
    };
    let own = |c: &Clause| {
        let mut subject = c.subject.iter().chain(c.after("of").filter(|_| list(c)));
        subject.any(|p| p.tokens == result.tokens)
    };
    let at = scene.clauses.iter().position(|c| own(c) || opens && c.at > noun)?;
    let verb = &scene.clauses[at].verb;
    let may = matches!(verb.lemma.as_str(), "prove" | "turn")
        && matches!(verb.modal.as_deref(), Some("may" | "might" | "could"));
    // `Perhaps the most lasting result was`: what is in doubt is how much it weighs.
    let perhaps =
        scene.clauses[at].words.iter().any(|w| matches!(w.as_str(), "perhaps" | "arguably" | "probably"));
    let hedged = perhaps && verb.modal.is_none();
    if verb.negated || !(may || hedged || scene.factuality(at) == Factuality::Asserted) {
        return None;
    }
    let is =
        |c: &Clause| matches!(c.verb.lemma.as_str(), "be" | "remain" | "become" | "include" | "comprise");
    let mut near = scene.clauses[at..].iter().take(2);
    near.find(|c| is(c) || c.verb.lemma == "prove" && !c.object.is_empty())
}
