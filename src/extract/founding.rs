//! What people bring about where they meet: `The two leaders created a fund`, `brought a Nuclear Group into being`, `adopted a Vision
//! Statement`.

use super::about::heads;
use super::instrument::name_start;
use super::scene::Scene;
use crate::language::{ChunkKind, Clause, Phrase};

/// `launched a Lithium Partnership and a fund`, `endorsed the creation of a center`: what is said to be new.
pub(super) fn brought<'s>(scene: &'s Scene<'_>, clause: &'s Clause) -> Vec<&'s Phrase> {
    let Some(object) = clause.object.first() else { return Vec::new() };
    let begins = scene.rules.is_of("beginning", &heads(object));
    let founds =
        ["founding", "creating", "wishing"].iter().any(|set| scene.rules.has(set, &clause.verb.lemma));
    if let Some(of) = clause.after("of").find(|p| begins && p.tokens.start == object.tokens.end + 1) {
        return vec![of];
    }
    objects(clause).filter(|p| founds && is_new(scene, p)).collect()
}

/// `brought into being a fund`, `called a council into existence`, `gave birth to a dialogue`: what came to be by several words.
pub(super) fn into_being<'s>(scene: &'s Scene<'_>, clause: &'s Clause) -> Vec<&'s Phrase> {
    if clause.object.iter().any(|p| scene.rules.is_of("birth", &heads(p))) {
        return clause.after("to").filter(|p| is_new(scene, p)).collect();
    }
    if is_into_being(scene, clause) { objects(clause).collect() } else { Vec::new() }
}

/// Whether `into being`, `into existence` or the like stands with a verb.
pub(super) fn is_into_being(scene: &Scene<'_>, clause: &Clause) -> bool {
    let Some(verb) = scene.chunks.get(clause.at) else { return false };
    let open = scene.chunks[clause.at + 1..].iter().take_while(|c| !matches!(c.kind, ChunkKind::Mark(_)));
    let end = open.take(6).last().map_or(verb.tokens.end, |c| c.tokens.end);
    let words = scene.slice(verb.tokens.start, end).to_lowercase();
    ["into being", "into existence", "into life", "to life"].iter().any(|found| words.contains(found))
}

/// `adopted a Vision Statement`, `issued the Cusco Declaration`: papers with a name of their own.
pub(super) fn named_papers<'s>(scene: &'s Scene<'_>, clause: &'s Clause) -> Vec<&'s Phrase> {
    objects(clause).filter(|p| is_named_paper(scene, p)).collect()
}

/// Whether a phrase is a paper that has a name: `the Vision Statement`, `the Joint Declaration for Peace`, but not `a Joint Statement`.
pub(super) fn is_named_paper(scene: &Scene<'_>, phrase: &Phrase) -> bool {
    let paper = ["paper", "program-paper"].iter().any(|set| scene.rules.is_of(set, &heads(phrase)));
    let words = scene.text(phrase);
    let capital = |w: &&str| w.starts_with(char::is_uppercase);
    let own = |w: &&str| !COMMON.contains(&w.to_lowercase().as_str());
    let first = phrase.tokens.start == scene.sentence.start;
    let capitals: Vec<&str> = words.split(' ').skip(usize::from(first)).filter(capital).collect();
    let Some((noun, rest)) = capitals.split_last() else { return false };
    let at = scene.chunks.iter().position(|c| c.tokens.start == phrase.tokens.end);
    // `for Peace`, `of the Partnership`
    let about = at.is_some_and(|at| {
        let of = matches!(&scene.chunks[at].kind, ChunkKind::Preposition(w) if matches!(w.as_str(), "for" | "of" | "on"));
        let next = scene.chunks.get(at + 1);
        let capitals = next.is_some_and(|c| {
            let words = scene.slice(c.tokens.start, c.tokens.end);
            words.trim_start_matches("the ").starts_with(char::is_uppercase)
        });
        let dated = scene.phrase_at(at + 1).is_some_and(|p| p.date.is_some());
        of && capitals && !dated
    });
    let noun_last = words.ends_with(noun);
    paper && noun_last && phrase.mentions.is_empty() && (about || rest.iter().any(own))
}

/// The objects of a clause, with those that its commas list.
pub(super) fn objects(clause: &Clause) -> impl Iterator<Item = &Phrase> {
    let listed = clause.after(",").filter(|_| !clause.object.is_empty());
    // `launched a coalition for Peru and a task force`: the second is no end of the first.
    let indefinite = |p: &&Phrase| matches!(p.determiner.as_deref(), Some("a" | "an"));
    let ends =
        clause.prepositions.iter().filter(|(word, _)| matches!(word.as_str(), "for" | "on" | "with" | "of"));
    let joined = ends.flat_map(|(_, row)| row.iter().skip(1)).filter(indefinite);
    clause.object.iter().chain(listed).chain(joined.filter(|_| !clause.object.is_empty()))
}

/// `a fund`, `a new council`, `a Climate and Energy Partnership`, `a three-year, $90 million program`
fn is_new(scene: &Scene<'_>, phrase: &Phrase) -> bool {
    let Some(i) = scene.chunks.iter().position(|c| c.tokens == phrase.tokens) else { return false };
    let start = name_start(scene, i);
    let attribute = start.checked_sub(2).filter(|at| {
        let comma = matches!(scene.chunks[at + 1].kind, ChunkKind::Mark(','));
        comma && scene.phrase_at(*at).is_some_and(|p| p.head.as_deref().is_some_and(|h| h.contains('-')))
    });
    let first = attribute.and_then(|at| scene.phrase_at(at)).or_else(|| scene.phrase_at(start));
    let indefinite = first.is_some_and(|p| matches!(p.determiner.as_deref(), Some("a" | "an")));
    // `a U.S.-Laos People's Partnership` has the determiner of its genitive.
    let words = scene.text(first.unwrap_or(phrase)).to_lowercase();
    indefinite
        || words.starts_with("a ")
        || words.starts_with("an ")
        || phrase.modifiers.iter().any(|m| m == "new")
}

/// Words of papers that every summit issues.
const COMMON: [&str; 9] =
    ["joint", "press", "final", "presidential", "chair's", "chairman's", "leaders'", "leaders", "summit"];
