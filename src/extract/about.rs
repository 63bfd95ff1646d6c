//! What a noun phrase is about: the nouns that rules ask for.

use crate::language::{Mention, Phrase, singular};

/// Whether a phrase is about one of these nouns.
pub(super) fn is_about(phrase: &Phrase, nouns: &[String]) -> bool {
    let instrument = heads(phrase).iter().any(|h| INSTRUMENTS.contains(&h.as_str()));
    let named = (!phrase.series.is_empty() || phrase.summit.is_some()) && phrase.mentions.is_empty();
    let listed = named && !instrument && nouns.iter().any(|n| n == "dialogue");
    let titled = phrase.mentions.iter().any(|m| mention_is_about(m, nouns));
    let kept = phrase.mentions.iter().all(|m| !matches!(m, Mention::State(_) | Mention::Anaphor(_)));
    listed || titled || (kept && heads(phrase).iter().any(|h| nouns.contains(h)))
}

/// Whether the name or title of whom a phrase mentions has one of these nouns.
pub(super) fn mention_is_about(mention: &Mention, nouns: &[String]) -> bool {
    let name = match mention {
        // The Straits Exchange Foundation is no exchange; the Department of the Treasury is one and the other.
        Mention::Body(body) => {
            let name = body.name.to_lowercase();
            let led = |w: &&str| !matches!(*w, "of" | "for" | "on" | "to" | "in" | "with");
            let head = name.split(' ').take_while(led).last().unwrap_or_default();
            format!("{head} {}", name.rsplit(' ').next().unwrap_or_default())
        }
        Mention::Group { name, .. } => name.to_lowercase(),
        Mention::Office(office) => office.title.to_lowercase(),
        Mention::Person(person) => person.office.as_ref().map(|o| o.title.to_lowercase()).unwrap_or_default(),
        _ => return false,
    };
    // Reuters is no plural.
    name.split(' ').any(|w| nouns.iter().any(|n| n == w || n == &singular(w)))
}

/// The nouns that a phrase may be about: its head, and the noun before `for` or `on` in its name.
pub(super) fn heads(phrase: &Phrase) -> Vec<String> {
    let mut heads: Vec<String> = phrase.head.iter().cloned().collect();
    let lower = phrase.name.as_ref().map(|n| n.to_lowercase()).unwrap_or_default();
    let before: Vec<&str> =
        lower.split(' ').take_while(|w| !matches!(*w, "for" | "on" | "of" | "to" | "in")).collect();
    if let Some(last) = before.last().filter(|_| before.len() < lower.split(' ').count()) {
        heads.push(singular(last));
    }
    if let [.., one, two] =
        phrase.modifiers.iter().map(String::as_str).chain(phrase.head.as_deref()).collect::<Vec<_>>()[..]
    {
        heads.push(format!("{one} {two}"));
    }
    heads
}

/// Whether a phrase only counts what follows its `of`: `a round of`, `three days of`.
pub(super) fn is_measure(phrase: &Phrase) -> bool {
    // `a third of his ministers`
    let share =
        phrase.head.is_none() && phrase.ordinal.is_some() && phrase.determiner.as_deref() == Some("a");
    share || phrase.head.as_deref().is_some_and(|head| MEASURES.contains(&head))
}

/// Nouns that count.
const MEASURES: [&str; 29] = [
    "half",
    "part",
    "portion",
    "quarter",
    "iteration",
    "version",
    "text",
    "hour",
    "day",
    "round",
    "series",
    "session",
    "set",
    "pair",
    "number",
    "edition",
    "phase",
    "minute",
    "status",
    "batch",
    "package",
    "ton",
    "tonne",
    "crate",
    "box",
    "kilogram",
    "liter",
    "million",
    "billion",
];

/// Nouns of what is agreed or exercised: no gathering by themselves, though a listed series has such a name.
const INSTRUMENTS: [&str; 8] =
    ["agreement", "pact", "treaty", "framework", "partnership", "exercise", "drill", "initiative"];
