//! What a summit can promise, and by what name: a dialogue, a fund to back start-ups, a treaty protecting migrants.

use super::about::heads;
use super::frame::Instrument;
use super::instrument::described;
use super::relation::Side;
use super::scene::Scene;
use crate::language::{ChunkKind, Mention, Phrase, PlaceMention};

/// What a phrase names, if it is something that a summit can promise.
pub(super) fn promised(scene: &Scene<'_>, phrase: &Phrase) -> Option<Side> {
    if phrase.determiner.as_deref() == Some("no") {
        return None;
    }
    // `the Huawei contract` is none of Huawei's names.
    let named = |name: &str| {
        let head = phrase.head.as_deref().unwrap_or_default();
        phrase.body.is_none() || head.is_empty() || name.to_lowercase().ends_with(head)
    };
    if let [Mention::Body(body)] = phrase.mentions.as_slice()
        && named(&body.name)
    {
        return Some(Side::Party(Mention::Body(body.clone())));
    }
    // `the Women's Institute for Rising Leaders`: what it is for is of its name.
    if let ([Mention::Body(body)], Some(rest)) = (phrase.mentions.as_slice(), purpose(scene, phrase))
        && body.listed.is_none()
    {
        return Some(Side::Thing(Instrument {
            name: format!("{} {rest}", body.name),
            ..described(scene, phrase)
        }));
    }
    let general = ["next", "annual", "other", "future", "several", "many", "new"];
    let thing = scene.rules.is_of("promised", &heads(phrase)) || !phrase.series.is_empty();
    // `new guidelines for the alliance`
    let whose = matches!(scene.chunks.iter().find(|c| c.tokens.start == phrase.tokens.end).map(|c| &c.kind), Some(ChunkKind::Preposition(p)) if matches!(p.as_str(), "of" | "for" | "on" | "between"));
    let vague = phrase.plural && !whose && phrase.modifiers.iter().all(|m| general.contains(&m.as_str()));
    // `their second summit` is no thing that somebody promised.
    let gathers =
        matches!(phrase.head.as_deref(), Some("summit" | "meeting" | "talks" | "visit" | "conference"));
    let bare = gathers
        && phrase.modifiers.is_empty()
        && phrase.name.is_none()
        && phrase.series.is_empty()
        && phrase.states.is_empty()
        && about(scene, phrase).is_none();
    // `a cyber panel`
    let group = !phrase.plural && matches!(phrase.mentions[..], [Mention::Group { state: None, .. }]);
    let thing = thing || is_named_thing(scene, phrase) || is_explained(scene, phrase);
    (thing && !vague && !bare && (phrase.mentions.is_empty() || group))
        .then(|| Side::Thing(whole(scene, phrase)))
}

/// `for Rising Leaders`: what stands behind the name of a body and is written like a name.
fn purpose(scene: &Scene<'_>, phrase: &Phrase) -> Option<String> {
    let at = scene.chunks.iter().position(|c| c.tokens.start == phrase.tokens.end)?;
    let next = scene.phrase_at(at + 1).filter(|p| scene.is_preposition(at, "for") && p.date.is_none())?;
    let capitals = scene.text(next).split(' ').all(|w| w.starts_with(char::is_uppercase) || w == "and");
    capitals.then(|| scene.slice(scene.chunks[at].tokens.start, next.tokens.end))
}

/// `Regional Plan North`, `Simón Bolívar University Lima`: a name that has the noun of a thing inside.
fn is_named_thing(scene: &Scene<'_>, phrase: &Phrase) -> bool {
    let name = phrase.name.as_deref().unwrap_or_default().to_lowercase();
    let words = name.split(' ').count();
    let place = matches!(phrase.place, Some(PlaceMention::Listed(_) | PlaceMention::Capital(_)));
    words > 2 && !place && name.split(' ').skip(1).any(|w| scene.rules.has("promised", w))
}

/// `U.S.-Peru Connect, a network of offices`: a name that an apposition tells to be a thing.
fn is_explained(scene: &Scene<'_>, phrase: &Phrase) -> bool {
    let Some(at) = scene.chunks.iter().position(|c| c.tokens == phrase.tokens) else { return false };
    let comma = matches!(scene.chunks.get(at + 1).map(|c| &c.kind), Some(ChunkKind::Mark(',')));
    // `a committee on Trade and Finance, a body that …`: the body is the committee.
    let governed = ["on", "of", "for"].iter().any(|w| at > 0 && scene.is_preposition(at - 1, w));
    let next = scene.phrase_at(at + 2).filter(|_| comma && !governed);
    let next = next.filter(|_| phrase.name.is_some() && phrase.date.is_none());
    next.is_some_and(|p| {
        let indefinite = matches!(p.determiner.as_deref(), Some("a" | "an"));
        indefinite && p.name.is_none() && scene.rules.is_of("promised", &heads(p))
    })
}

/// `the permanent secretariat of the China-Central Asia mechanism`: with whose it is.
fn whole(scene: &Scene<'_>, phrase: &Phrase) -> Instrument {
    let mut thing = described(scene, phrase);
    let at = scene.chunks.iter().position(|c| c.tokens.start == phrase.tokens.end);
    let of = at.filter(|&at| matches!(&scene.chunks[at].kind, ChunkKind::Preposition(p) if p == "of"));
    let owner = of.and_then(|at| scene.phrase_at(at + 1));
    if let Some(owner) = owner.filter(|p| p.date.is_none() && phrase.name.is_none()) {
        let (words, told) = (scene.text(owner), thing.name.to_lowercase());
        // `plan of action` has its `of` already.
        if !told.ends_with(&format!(" of {}", words.to_lowercase())) {
            thing.name = format!("{} of {words}", thing.name);
        }
        thing.states.extend(owner.states.iter().cloned());
    }
    // `the strategic dialogue between foreign ministers`
    let between =
        at.filter(|&at| matches!(&scene.chunks[at].kind, ChunkKind::Preposition(p) if p == "between"));
    let common = |p: &&Phrase| {
        p.plural && p.determiner.is_none() && !scene.text(p).contains(char::is_uppercase) && p.date.is_none()
    };
    if let Some(sides) =
        between.and_then(|at| scene.phrase_at(at + 1)).filter(common).filter(|_| phrase.name.is_none())
    {
        thing.name = format!("{} between {}", thing.name, scene.text(sides));
    }
    if let Some(words) = about(scene, phrase) {
        thing.name = words.trim_start_matches("the ").to_owned();
    }
    if let Some(words) = aim(scene, phrase) {
        let bare = phrase.head.clone().filter(|_| phrase.number.is_some());
        let core = bare.unwrap_or_else(|| described(scene, phrase).name);
        thing.name = format!("{core} {words}");
    }
    thing
}

/// `a treaty protecting migrant children`, `a fund of 200 million dollars to back start-ups`: what something without a name does or is to do.
fn aim(scene: &Scene<'_>, phrase: &Phrase) -> Option<String> {
    if phrase.name.is_some() {
        return None;
    }
    let at = scene.chunks.iter().position(|c| c.tokens.start == phrase.tokens.end)?;
    // `of 200 million dollars`
    let of = matches!(&scene.chunks[at].kind, ChunkKind::Preposition(p) if p == "of");
    let digit = |p: &Phrase| scene.text(p).starts_with(|c: char| c.is_ascii_digit() || c == '$');
    let sum = of && scene.phrase_at(at + 1).is_some_and(|p| p.number.is_some() || digit(p));
    let at = if sum { at + 2 } else { at };
    let ChunkKind::Verb(verb) = &scene.chunks.get(at)?.kind else { return None };
    let lasts = scene.rules.is_of("lasting", &heads(phrase));
    let does = verb.gerund && !sum || verb.infinitive && lasts;
    let person = |m: &Mention| matches!(m, Mention::Person(_) | Mention::Office(_));
    let object =
        scene.phrase_at(at + 1).filter(|p| does && p.date.is_none() && !p.mentions.iter().any(person))?;
    Some(scene.slice(scene.chunks[at].tokens.start, object.tokens.end))
}

/// `talks on joint fishing`: a noun of gathering with what it is about.
pub(super) fn about(scene: &Scene<'_>, phrase: &Phrase) -> Option<String> {
    let talks =
        phrase.modifiers.is_empty() && phrase.states.is_empty() && phrase.head.as_deref() == Some("talks");
    let at = scene.chunks.iter().position(|c| c.tokens.start == phrase.tokens.end).filter(|_| talks)?;
    let on =
        matches!(&scene.chunks[at].kind, ChunkKind::Preposition(p) if matches!(p.as_str(), "on" | "about"));
    let named = |m: &Mention| !matches!(m, Mention::Group { state: None, .. });
    let topic =
        scene.phrase_at(at + 1).filter(|p| on && p.date.is_none() && !p.mentions.iter().any(named))?;
    Some(scene.slice(phrase.tokens.start, topic.tokens.end))
}
