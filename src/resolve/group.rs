//! People and bodies without a name of their own: `Japanese lawmakers`, `the Abe Cabinet`, `the Trump administration`.

use super::article::Teller;
use super::discourse::Party;
use crate::date::Edtf;
use crate::graph::{EntityKind, Level};
use crate::language::surnames;
use crate::lexicon::{State, Tenure};

impl Teller<'_> {
    /// Whom a group means: the state whose leader gives an administration its name, else the group, under every name that it may have.
    pub(super) fn group(&mut self, name: &str, state: Option<&str>, date: Option<Edtf>) -> Party {
        // `the new administration` is that in Washington, but where the article is about two other states.
        let led = match name.to_lowercase().as_str() {
            _ if state.is_some() => None,
            "administration" | "new administration" | "incoming administration"
                if self.is_of_washington() =>
            {
                Some("USA".to_owned())
            }
            _ => self.led_by(name, date),
        };
        let cabinet = name.ends_with(" Cabinet");
        if let Some(code) = led.as_deref().filter(|_| !cabinet) {
            return self.state(code);
        }
        if let Some(house) = self.house(name).filter(|_| state.is_none()) {
            return house;
        }
        let state = led.as_deref().or(state);
        if let Some(code) = state.filter(|code| acts_for_state(name) || self.are_delegations(name, code)) {
            return self.state(code);
        }
        let known =
            if led.is_some() { self.group_name("Cabinet", state) } else { self.group_name(name, state) };
        let known = self.peers(&known).unwrap_or(known);
        let group = self.plain(EntityKind::Group, &known, state);
        self.entities.alias(&group.id, name);
        // The article is searched once for each.
        if self.groups.insert(group.id.clone()) {
            for other in self.turned(&known, state).into_iter().chain(self.worded(&known, state)) {
                self.entities.alias(&group.id, &other);
            }
        }
        group
    }

    /// `delegations from Chile and Peru`: of whom nothing is told but the states that sent them.
    fn are_delegations(&self, name: &str, code: &str) -> bool {
        let demonyms = self.know.lexicon.state(code).map(|s| s.demonyms.as_slice()).unwrap_or_default();
        let people = demonyms.iter().find_map(|d| name.strip_prefix(d.as_str())).unwrap_or(name);
        people.trim().eq_ignore_ascii_case("delegations")
    }

    /// `the court`, `the embassy`: the one of which this passage told last.
    fn house(&self, name: &str) -> Option<Party> {
        let known = |p: &Party| {
            let body = matches!(p.kind, EntityKind::Organization | EntityKind::Group);
            let called = self.entities.get(&p.id).map_or("", |e| e.name.as_str()).to_lowercase();
            body && called.split(' ').any(|word| word == name)
        };
        HOUSES.contains(&name).then(|| self.discourse.side_here(known)).flatten()
    }

    /// Whether the article may be about the United States, by its title.
    fn is_of_washington(&self) -> bool {
        let pair = &self.reading.pair;
        pair.is_empty() || pair.iter().any(|code| code == "USA")
    }

    /// `ASEAN foreign ministers` for the `ASEAN counterparts` of a foreign minister.
    fn peers(&self, name: &str) -> Option<String> {
        let whose = name.strip_suffix(" counterparts")?;
        let model = self.discourse.last_function(None)?;
        let row = self.know.lexicon.office(model.function.as_deref()?, None)?;
        let title = if model.level == Level::Leader { "leader".to_owned() } else { row.title.to_lowercase() };
        Some(format!("{whose} {title}s"))
    }

    /// `Delegations` of Japan as `Japanese delegations`, `financial regulators` likewise: what the people of several states are called
    /// alike tells them apart by their state.
    fn group_name(&self, name: &str, state: Option<&str>) -> String {
        let common = !name.contains(' ') || COMMON.iter().any(|people| name.ends_with(people));
        let state = state.filter(|_| common).and_then(|code| self.know.lexicon.state(code));
        let told = |s: &&State| !s.demonyms.iter().any(|d| name.starts_with(d.as_str()));
        let state = state.filter(told);
        match state.and_then(|s| s.demonyms.first()) {
            Some(demonym) => format!("{demonym} {}", begun_small(name)),
            None => name.to_owned(),
        }
    }

    /// `the Trump administration`, `the Abe government`: the state whose leader gives it the name.
    fn led_by(&self, name: &str, date: Option<Edtf>) -> Option<String> {
        let (leader, what) = name.rsplit_once(' ')?;
        let day =
            date.filter(|_| matches!(&*what.to_lowercase(), "administration" | "government" | "cabinet"))?;
        let lexicon = &self.know.lexicon;
        let mut led = lexicon.first_holders(day.first_day(), day.last_day());
        let named = |t: &&Tenure| {
            surnames(self.know, &t.name, t.state.as_deref()).iter().any(|s| s == &leader.to_lowercase())
        };
        led.find(named)?.state.clone()
    }

    /// `US officials` for `American officials`, `Myanmar firms` for `Burmese firms`: with the letters of the state, and with what the
    /// article puts before them.
    fn worded(&self, name: &str, state: Option<&str>) -> Vec<String> {
        let Some(state) = state.and_then(|code| self.know.lexicon.state(code)) else { return Vec::new() };
        let people = state.demonyms.iter().find_map(|d| name.strip_prefix(d.as_str())?.strip_prefix(' '));
        let Some(people) = people else { return Vec::new() };
        let words = state.demonyms.iter().chain(&state.names).chain(std::iter::once(&state.name));
        let letters = |w: &str| w.len() < 5 && w.chars().all(|c| c.is_ascii_uppercase());
        let written = |name: &str| self.reading.sentences.iter().any(|s| s.evidence.text.contains(name));
        let named = words.map(|word| (letters(word), format!("{word} {people}")));
        named.filter(|(short, name)| *short || written(name)).map(|(_, name)| name).collect()
    }

    /// `Cabinet of Japan` for `Japanese Cabinet`.
    fn turned(&self, name: &str, state: Option<&str>) -> Option<String> {
        let state = self.know.lexicon.state(state?)?;
        let body = state.demonyms.iter().find_map(|d| name.strip_prefix(d.as_str())?.strip_prefix(' '))?;
        Some(format!("{body} of {}", state.name))
    }
}

/// A name as it stands within a sentence: `Delegations` as `delegations`, and acronyms as they are.
fn begun_small(name: &str) -> String {
    let mut letters = name.chars();
    match (letters.next(), letters.clone().next()) {
        (Some(first), Some(second)) if second.is_lowercase() => first.to_lowercase().chain(letters).collect(),
        _ => name.to_owned(),
    }
}

/// Whether people whom nothing but their service tells act for their state, and are no party of their own: `Indian officials`,
/// `negotiators of the trade ministry`.
fn acts_for_state(name: &str) -> bool {
    let name = name.to_lowercase();
    SERVANTS.iter().any(|servants| name.split(' ').any(|word| word == *servants))
}

/// People in the service of a state.
const SERVANTS: [&str; 7] =
    ["officials", "officers", "diplomats", "delegates", "negotiators", "representatives", "cabinets"];

/// People whom several states have under the same name.
const COMMON: [&str; 6] = ["regulators", "negotiators", "lawmakers", "legislators", "scholars", "scientists"];

/// Bodies that an article names once and then calls by what they are.
const HOUSES: [&str; 5] = ["court", "embassy", "consulate", "commission", "bank"];
