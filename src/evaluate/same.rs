//! Whether an entity of the graph stands for one of the coding.

use super::coding::{Coding, Event};
use super::words::{jaccard, normal, words};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// Words that tell nothing apart.
const STOP: [&str; 13] = ["the", "of", "for", "and", "to", "a", "an", "in", "on", "at", "s", "us", "u"];

/// Words of states, which do not tell what an office is.
const STATE_WORDS: [&str; 23] = [
    "us",
    "usa",
    "united",
    "states",
    "america",
    "american",
    "japan",
    "japanese",
    "south",
    "korea",
    "korean",
    "rok",
    "republic",
    "china",
    "chinese",
    "north",
    "dprk",
    "russia",
    "russian",
    "people",
    "peoples",
    "government",
    "trilateral",
];

/// What two coders call one office.
const SYNONYMS: [(&str, &str); 4] =
    [("secretary", "minister"), ("defence", "defense"), ("adviser", "advisor"), ("prc", "china")];

/// Kinds between which coders differ.
const FAMILY: [&str; 7] = ["organization", "series", "event", "agreement", "group", "topic", "office"];

/// How much of their words two names must share.
const NAMES_ALIKE: f64 = 0.6;
const OFFICES_ALIKE: f64 = 0.5;

/// The entities and events of a coding, and what else it names by an id, each with its names.
pub(super) struct World(BTreeMap<String, Known>);

pub(super) struct Known {
    pub kind: String,
    /// Code of the state that it is or belongs to, in upper case.
    pub state: Option<String>,
    /// The words of each name, sorted; with parts that hyphens join as several words and as one.
    pub names: BTreeSet<Vec<String>>,
    /// The words of its first name that tell which office it is.
    role: BTreeSet<String>,
}

impl World {
    pub fn of(coding: &Coding) -> Self {
        let mut world = Self(BTreeMap::new());
        for e in &coding.entities {
            let aliases = e.aliases.iter().flatten().map(String::as_str);
            world.add(&e.id, &e.kind, e.name.as_deref(), aliases, e.state.as_deref());
        }
        for e in &coding.events {
            world.add(
                &e.id,
                "event",
                e.name.as_deref(),
                e.aliases.iter().flatten().map(String::as_str),
                None,
            );
        }
        let related = coding.relations.iter().flat_map(|r| [r.source.as_str(), r.target.as_str()]);
        for id in coding.events.iter().flat_map(ids).chain(related) {
            let (kind, slug) = id.split_once(':').unwrap_or((id, ""));
            world.add(id, kind, Some(&slug.replace('-', " ")), [], None);
        }
        world
    }

    /// Adds what is not yet known.
    fn add<'n>(
        &mut self,
        id: &str,
        kind: &str,
        name: Option<&str>,
        aliases: impl IntoIterator<Item = &'n str>,
        state: Option<&str>,
    ) {
        if self.0.contains_key(id) {
            return;
        }
        let slug = id.split_once(':').map(|(_, slug)| slug);
        let spaced = slug.map(|slug| slug.replace('-', " "));
        let mut names = BTreeSet::new();
        let mut note = |name: &str| {
            let normal = normal(name);
            for mut words in [words(&normal), words(&normal.replace('-', ""))] {
                words.sort();
                names.extend(Some(words).filter(|words| !words.is_empty()));
            }
        };
        name.into_iter().for_each(&mut note);
        aliases.into_iter().for_each(&mut note);
        spaced.as_deref().into_iter().for_each(&mut note);
        let own = slug.filter(|_| kind == "state");
        let state = state.filter(|state| !state.is_empty()).or(own).map(str::to_uppercase);
        let role = role(name.unwrap_or_default());
        self.0.insert(id.to_owned(), Known { kind: kind.to_owned(), state, names, role });
    }

    pub fn get(&self, id: &str) -> Option<&Known> {
        self.0.get(id)
    }

    pub fn is(&self, id: &str, kind: &str) -> bool {
        self.get(id).is_some_and(|known| known.kind == kind)
    }
}

/// Everything that an event names by an id.
fn ids(event: &Event) -> Vec<&str> {
    let mut ids: Vec<&str> =
        event.parties().into_iter().flat_map(|(id, office)| [Some(id), office]).flatten().collect();
    ids.extend([&event.place, &event.setting, &event.series].into_iter().filter_map(Value::as_str));
    ids
}

/// The words that tell which office a name is of.
fn role(name: &str) -> BTreeSet<String> {
    let one = |word: String| {
        let known = SYNONYMS.iter().find(|(other, _)| *other == word);
        known.map_or(word, |(_, same)| (*same).to_owned())
    };
    let words = words(&normal(name)).into_iter().map(one);
    words.filter(|word| !STOP.contains(&word.as_str()) && !STATE_WORDS.contains(&word.as_str())).collect()
}

/// Compares ids of the coding with ids of the graph.
pub(super) struct Same<'w> {
    pub gold: &'w World,
    pub tool: &'w World,
}

impl<'w> Same<'w> {
    pub fn new(gold: &'w World, tool: &'w World) -> Self {
        Self { gold, tool }
    }

    /// Whether one who took part, perhaps in an office, stands for one of the coding: as such, or where that is an office, by it.
    pub fn party(&self, gold: &str, (tool, office): (&str, Option<&str>)) -> bool {
        let in_office = |office| self.gold.is(gold, "office") && self.ids(gold, office);
        self.ids(gold, tool) || office.is_some_and(in_office)
    }

    pub fn ids(&self, gold: &str, tool: &str) -> bool {
        let (Some(a), Some(b)) = (self.gold.get(gold), self.tool.get(tool)) else { return false };
        let kinds = (a.kind.as_str(), b.kind.as_str());
        match kinds {
            ("person", "person") => share_a_name(a, b),
            ("person", _) | (_, "person") => false,
            _ if gold == tool => true,
            ("state", "state") | ("group", "state") => a.state.is_some() && a.state == b.state,
            ("state", "place") | ("place", "state") => share_a_name(a, b),
            ("state", _) | (_, "state") => false,
            ("office", "office") => a.state == b.state && alike(&a.role, &b.role) >= OFFICES_ALIKE,
            (one, other) if one == other || (FAMILY.contains(&one) && FAMILY.contains(&other)) => {
                share_a_name(a, b) || have_like_names(a, b)
            }
            _ => false,
        }
    }
}

fn share_a_name(a: &Known, b: &Known) -> bool {
    a.names.intersection(&b.names).next().is_some()
}

fn have_like_names(a: &Known, b: &Known) -> bool {
    let telling = |words: &Vec<String>| -> BTreeSet<String> {
        words.iter().filter(|word| !STOP.contains(&word.as_str())).cloned().collect()
    };
    let others: Vec<BTreeSet<String>> = b.names.iter().map(telling).collect();
    a.names.iter().map(telling).any(|one| others.iter().any(|other| alike(&one, other) >= NAMES_ALIKE))
}

fn alike(a: &BTreeSet<String>, b: &BTreeSet<String>) -> f64 {
    let [a, b] = [a, b].map(|words| words.iter().map(String::as_str).collect());
    jaccard(&a, &b)
}
