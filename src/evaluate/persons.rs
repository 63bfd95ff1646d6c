//! Persons one to one, and who met whom.

use super::coding::{Coding, Event};
use super::events::Events;
use super::figures::{Evaluation, Figures, Miss};
use super::matching::matching;
use super::same::Same;
use super::when;
use super::words::normal;
use std::collections::{BTreeMap, BTreeSet};

/// The persons of both sides and which of them are the same.
pub(super) struct Persons<'c> {
    same: &'c Same<'c>,
    gold: Vec<&'c str>,
    /// Without those whom only the lexicon names.
    tool: Vec<&'c str>,
    of_gold: Vec<Option<usize>>,
    silent: BTreeSet<&'c str>,
}

impl<'c> Persons<'c> {
    pub fn matched(
        gold: &'c Coding,
        tool: &'c Coding,
        same: &'c Same<'c>,
        texts: &BTreeMap<String, String>,
    ) -> Self {
        let ids = |coding: &'c Coding| -> Vec<&'c str> {
            coding.entities.iter().filter(|e| e.kind == "person").map(|e| e.id.as_str()).collect()
        };
        let (gold, all) = (ids(gold), ids(tool));
        let silent = silent(&all, tool, same, texts);
        let tool: Vec<&str> = all.into_iter().filter(|id| !silent.contains(id)).collect();
        let weight = |i: usize, j: usize| if same.ids(gold[i], tool[j]) { 1.0 } else { 0.0 };
        let of_gold = matching(gold.len(), tool.len(), weight);
        Self { same, gold, tool, of_gold, silent }
    }

    /// Whether only the lexicon names somebody.
    pub fn is_silent(&self, id: &str) -> bool {
        self.silent.contains(id)
    }

    pub fn add_to(&self, evaluation: &mut Evaluation, events: &Events) {
        let found: BTreeSet<usize> = self.of_gold.iter().flatten().copied().collect();
        let right = found.len();
        let figures = Figures { right, invented: self.tool.len() - right, missed: self.gold.len() - right };
        evaluation.add("persons", figures);
        let miss = |what, id: &str| Miss { what, kind: "person".into(), date: None, text: id.to_owned() };
        let missed = self.gold.iter().zip(&self.of_gold).filter(|(_, t)| t.is_none());
        evaluation.misses.extend(missed.map(|(id, _)| miss("missed", id)));
        let invented = self.tool.iter().enumerate().filter(|(t, _)| !found.contains(t));
        evaluation.misses.extend(invented.map(|(_, id)| miss("invented", id)));
        let [gold, tool] = events.both_sides();
        evaluation.add("met_persons", overlap(&self.met(&gold, false), &self.met(&tool, true)));
        evaluation.add("met_states", overlap(&self.met_states(&gold, false), &self.met_states(&tool, true)));
    }

    /// How often each two persons met on each day; those of the graph by the names of the coding.
    fn met(&self, events: &[&'c Event], of_tool: bool) -> Met {
        let of_gold = self.of_gold.iter().zip(&self.gold);
        let names: BTreeMap<&str, &str> =
            of_gold.filter_map(|(t, gold)| Some((self.tool[(*t)?], *gold))).collect();
        pairs(events, |id| {
            let (world, name) = match of_tool {
                true => (self.same.tool, names.get(id).copied().unwrap_or(id)),
                false => (self.same.gold, id),
            };
            (world.is(id, "person") && !self.is_silent(id)).then(|| name.to_owned())
        })
    }

    /// How often each two states were represented together on each day.
    fn met_states(&self, events: &[&'c Event], of_tool: bool) -> Met {
        let world = if of_tool { self.same.tool } else { self.same.gold };
        pairs(events, |id| world.get(id)?.state.clone())
    }
}

/// How often two were together on a day; an unknown day is empty.
type Met = BTreeMap<(String, String, String), usize>;

fn pairs(events: &[&Event], party: impl Fn(&str) -> Option<String>) -> Met {
    let mut met = Met::new();
    for event in events.iter().filter(|e| e.is_consultation() && !e.background) {
        let who: BTreeSet<String> = event.parties().into_iter().filter_map(|(id, _)| party(id)).collect();
        let day =
            event.date.as_deref().and_then(when::days).map_or(String::new(), |(first, _)| first.to_string());
        for one in &who {
            for other in who.iter().filter(|other| *other > one) {
                *met.entry((one.clone(), other.clone(), day.clone())).or_default() += 1;
            }
        }
    }
    met
}

fn overlap(gold: &Met, tool: &Met) -> Figures {
    let right = gold.iter().map(|(pair, n)| *n.min(tool.get(pair).unwrap_or(&0))).sum();
    let (all_gold, all_tool): (usize, usize) = (gold.values().sum(), tool.values().sum());
    Figures { right, invented: all_tool - right, missed: all_gold - right }
}

/// The persons who take part in an office alone, and no name of whom is in the texts.
fn silent<'c>(
    persons: &[&'c str],
    tool: &'c Coding,
    same: &Same,
    texts: &BTreeMap<String, String>,
) -> BTreeSet<&'c str> {
    if texts.is_empty() {
        return BTreeSet::new();
    }
    let text = texts.values().map(|text| normal(text)).collect::<Vec<_>>().join(" ");
    let starts = word_starts(&text);
    let parties = tool.events.iter().flat_map(Event::parties);
    let named: BTreeSet<&str> = parties.filter(|(_, office)| office.is_none()).map(|(id, _)| id).collect();
    let is_told = |name: &Vec<String>| name.iter().filter(|word| word.len() > 1).all(|w| starts.has(w));
    let is_silent = |id: &str| {
        let names = same.tool.get(id).map(|known| &known.names);
        !named.contains(id) && !names.is_some_and(|names| names.iter().any(is_told))
    };
    persons.iter().copied().filter(|id| is_silent(id)).collect()
}

/// The runs of word characters of a text, sorted.
struct WordStarts<'t>(BTreeSet<&'t str>);

fn word_starts(text: &str) -> WordStarts<'_> {
    WordStarts(text.split(|c: char| !(c.is_alphanumeric() || c == '_')).collect())
}

impl WordStarts<'_> {
    /// Whether some word starts with `part`.
    fn has(&self, part: &str) -> bool {
        self.0.range(part..).next().is_some_and(|word| word.starts_with(part))
    }
}
