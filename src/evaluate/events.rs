//! Events of the graph against those of the coding.

use super::coding::{Coding, Event, NotEvent};
use super::figures::{Evaluation, Figures, Miss};
use super::matching::matching;
use super::same::Same;
use super::sentence::{Quotes, Reports, is_sound};
use super::when;
use super::words::start;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// By how many first characters sentences are told apart: those of the coder, and those of a graph.
const OF_QUOTE: usize = 60;
const OF_REPORT: usize = 80;

/// How many characters of a sentence a list of what was missed shows.
const SHOWN: usize = 70;

/// Types that may be found or not.
const OPTIONAL: [&str; 2] = ["other", "report"];

type Parties<'c> = Vec<(&'c str, Option<&'c str>)>;

/// One event of either side, with what it is compared by.
struct One<'c, Told> {
    event: &'c Event,
    parties: Parties<'c>,
    told: Told,
}

/// The events of both sides and which of them are the same.
pub(super) struct Events<'c> {
    same: &'c Same<'c>,
    gold: Vec<One<'c, Quotes>>,
    /// Those of the period first, then those that are only recalled.
    tool: Vec<One<'c, Reports>>,
    sound: Vec<bool>,
    /// For each event of the coding its partner, and the other way round.
    of_gold: Vec<Option<usize>>,
    of_tool: Vec<Option<usize>>,
    /// Events of the coding that may be found or not, and of the graph that count neither as found nor as invented.
    optional: Vec<bool>,
    skipped: Vec<bool>,
}

impl<'c> Events<'c> {
    pub fn matched(
        gold: &'c Coding,
        tool: &'c Coding,
        same: &'c Same<'c>,
        texts: &BTreeMap<String, String>,
    ) -> Self {
        let of_gold =
            |event: &'c Event| One { event, parties: event.parties(), told: Quotes::of(&event.told.quotes) };
        let of_tool =
            |event: &'c Event| One { event, parties: event.parties(), told: Reports::of(&event.told) };
        let recalled = |wanted: bool| tool.events.iter().filter(move |e| e.background == wanted);
        let tool: Vec<_> = recalled(false).chain(recalled(true)).map(of_tool).collect();
        let mut events = Self {
            same,
            sound: tool.iter().map(|one| is_sound(&one.event.told, texts)).collect(),
            gold: gold.events.iter().map(of_gold).collect(),
            of_tool: vec![None; tool.len()],
            tool,
            of_gold: Vec::new(),
            optional: Vec::new(),
            skipped: Vec::new(),
        };
        events.optional = events.optional();
        events.of_gold = matching(events.gold.len(), events.tool.len(), |g, t| events.likeness(g, t));
        for (g, t) in events.of_gold.iter().enumerate() {
            if let Some(t) = *t {
                events.of_tool[t] = Some(g);
            }
        }
        events.skipped = events.skipped();
        events
    }

    /// Which events of the coding may be found or not.
    fn optional(&self) -> Vec<bool> {
        let meetings = self.gold.iter().filter(|one| one.event.is_consultation());
        let met: BTreeSet<&str> = meetings.flat_map(|one| one.told.starts(OF_QUOTE)).collect();
        let is_optional = |one: &One<Quotes>| {
            let beside = || one.told.starts(OF_QUOTE).any(|quote| met.contains(quote));
            one.event.background
                || OPTIONAL.contains(&one.event.kind.as_str())
                || (one.event.kind == "visit" && beside())
        };
        self.gold.iter().map(is_optional).collect()
    }

    /// Which events of the graph are not held against it although nothing in the coding is the same.
    fn skipped(&self) -> Vec<bool> {
        let found =
            self.tool.iter().zip(&self.of_tool).filter(|(one, g)| g.is_some() && one.event.is_consultation());
        let met: BTreeSet<&str> = found.flat_map(|(one, _)| one.told.starts(OF_REPORT)).collect();
        let is_skipped = |(one, g): (&One<Reports>, &Option<usize>)| {
            let beside = || !one.told.starts(OF_REPORT).is_disjoint(&met);
            g.is_none()
                && (OPTIONAL.contains(&one.event.kind.as_str())
                    || one.event.background
                    || (one.event.kind == "visit" && beside()))
        };
        self.tool.iter().zip(&self.of_tool).map(is_skipped).collect()
    }

    /// How much an event of the coding and one of the graph are alike; 0 if they cannot be the same.
    fn likeness(&self, g: usize, t: usize) -> f64 {
        let (gold, tool) = (&self.gold[g], &self.tool[t]);
        let kinds = (gold.event.kind.as_str(), tool.event.kind.as_str());
        let exact = kinds.0 == kinds.1;
        let akin = matches!(kinds, ("visit", "meeting") | ("meeting", "visit"));
        if !self.sound[t]
            || !(exact || akin)
            || !when::agree(gold.event.date.as_deref(), tool.event.date.as_deref())
        {
            return 0.0;
        }
        let shared = self.shared(g, t);
        let (all, own) = (gold.parties.len() + tool.parties.len() - shared, gold.parties.len());
        let jaccard = if all > 0 { shared as f64 / all as f64 } else { 1.0 };
        let here = gold.told.are_in(&tool.told);
        let half_of_own = own == 0 || shared as f64 / own as f64 >= 0.5;
        if !(jaccard >= 0.5 || (here && half_of_own && jaccard >= 0.34)) {
            return 0.0;
        }
        let points = |holds: bool, points: f64| if holds { points } else { 0.0 };
        1.0 + jaccard + points(here, 0.5) + points(exact, 1.0) + points(!self.optional[g], 1.0)
    }

    /// How many of those who took part are the same, paired one to one.
    fn shared(&self, g: usize, t: usize) -> usize {
        let (gold, tool) = (&self.gold[g].parties, &self.tool[t].parties);
        let weight = |i: usize, j: usize| if self.same.party(gold[i].0, tool[j]) { 1.0 } else { 0.0 };
        matching(gold.len(), tool.len(), weight).iter().flatten().count()
    }

    /// The events of the coding, and those of the graph that have sound evidence.
    pub fn both_sides(&self) -> [Vec<&'c Event>; 2] {
        let sound = self.tool.iter().zip(&self.sound).filter(|(_, sound)| **sound);
        [self.gold.iter().map(|one| one.event).collect(), sound.map(|(one, _)| one.event).collect()]
    }

    pub fn add_to(&self, evaluation: &mut Evaluation) {
        for (g, one) in self.gold.iter().enumerate().filter(|(g, _)| !self.optional[*g]) {
            let own = one.parties.len();
            let Some(t) = self.of_gold[g] else {
                self.count(evaluation, &one.event.kind, Figures { missed: 1, ..Figures::default() });
                evaluation.add("participants", Figures { missed: own, ..Figures::default() });
                let quote = one.event.told.quotes.first();
                evaluation.misses.push(miss("missed", one.event, quote));
                continue;
            };
            self.count(evaluation, &one.event.kind, Figures { right: 1, ..Figures::default() });
            let right = self.shared(g, t);
            let (invented, missed) = (self.tool[t].parties.len() - right, own - right);
            evaluation.add("participants", Figures { right, invented, missed });
        }
        for (t, one) in self.tool.iter().enumerate() {
            if self.of_tool[t].is_none() && !self.skipped[t] {
                self.count(evaluation, &one.event.kind, Figures { invented: 1, ..Figures::default() });
                evaluation.add("participants", Figures { invented: one.parties.len(), ..Figures::default() });
                let sentence = one.event.told.evidence.first().map(|e| &e.text);
                evaluation.misses.push(miss("invented", one.event, sentence));
            }
        }
        for kind in self.gold.iter().map(|one| one.event).chain(self.tool.iter().map(|one| one.event)) {
            self.count(evaluation, &kind.kind, Figures::default());
        }
        evaluation.add("events consult", Figures::default());
        evaluation.add("participants", Figures::default());
        let pairs =
            || self.of_gold.iter().enumerate().filter_map(|(g, t)| Some((&self.gold[g], &self.tool[(*t)?])));
        let exact = pairs().filter(|(gold, tool)| gold.event.date == tool.event.date).count();
        evaluation.exact_dates = (exact, pairs().count());
        evaluation.sound = (self.sound.iter().filter(|sound| **sound).count(), self.sound.len());
    }

    fn count(&self, evaluation: &mut Evaluation, kind: &str, figures: Figures) {
        evaluation.add(format!("events {kind}"), figures);
        evaluation.add("events all", figures);
        if matches!(kind, "meeting" | "call") {
            evaluation.add("events consult", figures);
        }
    }

    /// What is said of the meetings, calls and exercises that were found.
    pub fn add_attributes_to(&self, evaluation: &mut Evaluation) {
        for (name, of) in ATTRIBUTES {
            let mut figures = Figures::default();
            for (g, one) in self.gold.iter().enumerate() {
                let Some(t) =
                    self.of_gold[g].filter(|_| one.event.is_consultation() || one.event.kind == "exercise")
                else {
                    continue;
                };
                let (gold, tool) = (known(of(one.event)), known(of(self.tool[t].event)));
                let by_id = matches!(name, "place" | "setting" | "series");
                let right = match (gold, tool) {
                    (Some(Value::String(a)), Some(Value::String(b))) if by_id => self.same.ids(a, b),
                    (Some(a), Some(b)) => a == b,
                    _ => false,
                };
                figures.right += usize::from(right);
                figures.invented += usize::from(tool.is_some() && !right);
                figures.missed += usize::from(gold.is_some() && !right);
            }
            evaluation.add(format!("attribute {name}"), figures);
        }
    }

    /// What the coder says is no event, and the graph has as one that nothing in the coding explains.
    pub fn add_plans_to(&self, evaluation: &mut Evaluation, plans: &[NotEvent]) {
        let mut taken = 0;
        for plan in plans {
            let quote = Quotes::of([&plan.quote]);
            let told_as_event = (0..self.tool.len()).any(|t| {
                self.of_tool[t].is_none()
                    && !self.skipped[t]
                    && quote.are_in(&self.tool[t].told)
                    && !(0..self.gold.len()).any(|g| self.is_twin(g, t))
            });
            if told_as_event {
                taken += 1;
                let text = plan.quote.clone();
                evaluation.misses.push(Miss { what: "plan", kind: String::new(), date: None, text });
            }
        }
        evaluation.plans_as_facts = (taken, plans.len());
    }

    /// Whether an event of the coding is told in the same sentence, of the same type and with half of its parties.
    fn is_twin(&self, g: usize, t: usize) -> bool {
        let (gold, tool) = (&self.gold[g], &self.tool[t]);
        gold.told.are_in(&tool.told)
            && gold.event.kind == tool.event.kind
            && self.shared(g, t) as f64 >= 0.5 * gold.parties.len().max(1) as f64
    }
}

type Attribute = (&'static str, fn(&Event) -> &Value);

const ATTRIBUTES: [Attribute; 8] = [
    ("mode", |event| &event.mode),
    ("format", |event| &event.format),
    ("level", |event| &event.level),
    ("ordinal", |event| &event.ordinal),
    ("gap_years", |event| &event.gap_years),
    ("place", |event| &event.place),
    ("setting", |event| &event.setting),
    ("series", |event| &event.series),
];

/// A value, unless it says that it is not known.
fn known(value: &Value) -> Option<&Value> {
    let is_known = match value {
        Value::Null => false,
        Value::String(text) => !matches!(text.as_str(), "" | "unknown"),
        Value::Array(items) => !items.is_empty(),
        _ => true,
    };
    is_known.then_some(value)
}

fn miss(what: &'static str, event: &Event, text: Option<&String>) -> Miss {
    let text = text.map_or(String::new(), |text| start(text, SHOWN).to_owned());
    Miss { what, kind: event.kind.clone(), date: event.date.clone(), text }
}
