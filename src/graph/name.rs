//! Finding a thing by what a person would call it: without accents, case, word order or title.

use super::entity::EntityKind;
use super::id::{Id, slug};
use super::knowledge::Graph;
use crate::error::{Error, ErrorKind, Result};
use std::collections::BTreeSet;

/// Words that stand before names and say nothing of who is meant; the words of the graph's own offices come on top.
const TITLES: [&str; 18] = [
    "ambassador",
    "chancellor",
    "dr",
    "foreign",
    "former",
    "general",
    "king",
    "lady",
    "lord",
    "minister",
    "mr",
    "mrs",
    "ms",
    "president",
    "prime",
    "queen",
    "secretary",
    "sir",
];

/// How many near names an error lists.
const SUGGESTIONS: usize = 5;

/// The thing called `name`, among the entities of `kinds`, or among everything, named events too, where `kinds` is empty.
///
/// The closest way of matching that finds anything decides: the id or, of a state, its code; all words of the name or of an
/// alias, in any order; the same without titles; some words of a name without titles; and last, a person's whole name
/// among further words ("West German Chancellor Helmut Kohl").
///
/// # Errors
/// [`ErrorKind::Argument`] listing the candidates where several match equally, and the nearest names where none does.
pub fn find(graph: &Graph, name: &str, kinds: &[EntityKind]) -> Result<Id> {
    let candidates = candidates(graph, kinds);
    let asked = Words::of(name);
    let titles = titles(graph);
    let bare = asked.without(&titles);
    let ways: [&dyn Fn(&Candidate) -> bool; 5] = [
        &|c| c.id.as_str() == name || c.code.is_some_and(|code| code.eq_ignore_ascii_case(name.trim())),
        &|c| c.names.iter().any(|n| n.same(&asked)),
        &|c| c.names.iter().any(|n| n.without(&titles).same(&bare)),
        &|c| c.names.iter().any(|n| n.holds(&bare)),
        &|c| c.is_person && c.names.iter().any(|n| bare.holds(&n.without(&titles))),
    ];
    for way in ways {
        let found: Vec<&Candidate> = candidates.iter().filter(|c| way(c)).collect();
        match found[..] {
            [] => {}
            [only] => return Ok(only.id.clone()),
            _ => return Err(ambiguous(name, &found)),
        }
    }
    Err(unknown(name, &candidates))
}

/// Whether one of `names` has all the words of `asked`, in any order; articles and prepositions ask for nothing.
///
/// ```
/// use rapporteur::graph::name::fits;
/// assert!(fits("the summit at CAMP DAVID", &["Camp David summit".into()]));
/// assert!(!fits("Camp David", &["Washington summit".into()]));
/// ```
pub fn fits(asked: &str, names: &[String]) -> bool {
    let small = ["a", "an", "and", "at", "in", "of", "on", "s", "the"].map(str::to_owned);
    let asked = Words::of(asked).without(&small.into());
    names.iter().any(|name| Words::of(name).holds(&asked))
}

/// Something that can be found.
struct Candidate<'g> {
    id: &'g Id,
    label: String,
    is_person: bool,
    code: Option<&'g str>,
    names: Vec<Words>,
}

fn candidates<'g>(graph: &'g Graph, kinds: &[EntityKind]) -> Vec<Candidate<'g>> {
    let record = graph.record();
    let entities = record.entities.iter().filter(|e| kinds.is_empty() || kinds.contains(&e.kind));
    let entities = entities.map(|e| Candidate {
        id: &e.id,
        label: e.name.clone(),
        is_person: e.kind == EntityKind::Person,
        code: e.state.as_deref().filter(|_| e.kind == EntityKind::State),
        names: std::iter::once(&e.name).chain(&e.aliases).map(|n| Words::of(n)).collect(),
    });
    let events = record.events.iter().filter(|_| kinds.is_empty()).map(|e| Candidate {
        id: &e.id,
        label: e.label(),
        is_person: false,
        code: None,
        names: e.name.iter().chain(&e.aliases).map(|n| Words::of(n)).collect(),
    });
    entities.chain(events).collect()
}

/// The words of a name in lower-case ASCII, sorted.
#[derive(Clone, PartialEq, Eq)]
struct Words(Vec<String>);

impl Words {
    fn of(name: &str) -> Self {
        let mut words: Vec<String> = slug(name).split('-').map(str::to_owned).collect();
        words.sort();
        Self(words)
    }

    /// Without the words of `titles`; the whole where nothing else would be left.
    fn without(&self, titles: &BTreeSet<String>) -> Self {
        let kept: Vec<String> = self.0.iter().filter(|w| !titles.contains(*w)).cloned().collect();
        if kept.is_empty() { self.clone() } else { Self(kept) }
    }

    /// Whether both have the same words.
    fn same(&self, other: &Self) -> bool {
        self == other
    }

    /// Whether every word of `other` is among these.
    fn holds(&self, other: &Self) -> bool {
        other.0.iter().all(|w| self.0.contains(w))
    }
}

/// What may stand before a person's name: titles, and the words of offices and states ("Japanese Foreign Minister").
fn titles(graph: &Graph) -> BTreeSet<String> {
    let entities = graph.record().entities.iter();
    let entities = entities.filter(|e| matches!(e.kind, EntityKind::Office | EntityKind::State));
    let names = entities.flat_map(|e| std::iter::once(&e.name).chain(&e.aliases));
    let words = names.flat_map(|name| Words::of(name).0);
    words.chain(TITLES.into_iter().map(str::to_owned)).collect()
}

fn ambiguous(name: &str, found: &[&Candidate]) -> Error {
    let list: Vec<String> = found.iter().map(|c| format!("{} ({})", c.label, c.id)).collect();
    Error::new(ErrorKind::Argument, format!("found `{name}`, which may be any of: {}", list.join(", ")))
}

fn unknown(name: &str, candidates: &[Candidate]) -> Error {
    let asked = slug(name);
    let mut near: Vec<(usize, &str)> = Vec::new();
    for candidate in candidates {
        let distances = candidate.names.iter().flat_map(|n| n.0.iter().map(String::as_str));
        let words = distances.flat_map(|word| asked.split('-').map(move |other| distance(word, other)));
        let best = words.min().filter(|d| *d <= 2);
        near.extend(best.map(|d| (d, candidate.label.as_str())));
    }
    near.sort();
    near.dedup();
    let list: Vec<&str> = near.iter().take(SUGGESTIONS).map(|(_, label)| *label).collect();
    let hint = if list.is_empty() { String::new() } else { format!("; near it: {}", list.join(", ")) };
    Error::new(ErrorKind::Argument, format!("found `{name}`, expected a name in the graph{hint}"))
}

/// How many letters to change, add or drop to make one word the other (Levenshtein's distance).
fn distance(a: &str, b: &str) -> usize {
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.bytes().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, y) in b.bytes().enumerate() {
            let change = diagonal + usize::from(x != y);
            diagonal = row[j + 1];
            row[j + 1] = change.min(row[j] + 1).min(diagonal + 1);
        }
    }
    row[b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::graph::fixture;

    #[test]
    fn names_match_without_accents_case_order_or_title() {
        let graph = fixture::unification();
        for (name, id) in [
            ("kohl", "person:kohl-helmut"),
            ("Helmut KOHL", "person:kohl-helmut"),
            ("Chancellor Kohl", "person:kohl-helmut"),
            ("West German Chancellor Helmut Kohl", "person:kohl-helmut"),
            ("Francois Mitterrand", "person:mitterrand-francois"),
            ("lothar de maiziere", "person:de-maiziere-lothar"),
            ("USA", "state:usa"),
            ("Moscow", "state:sun"),
            ("person:hurd-douglas", "person:hurd-douglas"),
            ("washington summit", "event:washington-summit"),
        ] {
            assert_eq!(find(&graph, name, &[]).unwrap().as_str(), id, "{name}");
        }
    }

    #[test]
    fn doubt_lists_the_candidates_and_a_slip_the_near_names() {
        let graph = fixture::unification();
        let doubt = find(&graph, "hans", &[EntityKind::Person]).unwrap_err().to_string();
        assert!(doubt.contains("Modrow, Hans (person:modrow-hans)") && doubt.contains("Genscher"), "{doubt}");
        let slip = find(&graph, "Genschre", &[]).unwrap_err().to_string();
        assert!(slip.ends_with("near it: Genscher, Hans-Dietrich"), "{slip}");
        assert!(find(&graph, "kohl", &[EntityKind::State]).is_err());
    }

    #[test]
    fn distances_are_those_of_levenshtein() {
        assert_eq!(distance("kitten", "sitting"), 3);
        assert_eq!(distance("", "abc"), 3);
    }
}
