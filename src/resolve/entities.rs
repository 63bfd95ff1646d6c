//! The entities met so far, one per id.

use crate::extract::Instrument;
use crate::graph::{Entity, EntityKind, Id, Level, Record};
use crate::language::{Knowledge, PlaceMention};
use std::collections::{BTreeMap, BTreeSet};

/// Entities by id, with the names under which the texts know them.
#[derive(Debug, Default)]
pub(super) struct Entities {
    by_id: BTreeMap<Id, Entity>,
    /// Persons whom the lexicon alone names, as holders of offices that a text speaks of.
    unnamed: BTreeSet<Id>,
}

impl Entities {
    /// Takes in an entity, or another name of it; returns its id.
    pub fn add(&mut self, kind: EntityKind, slug: &str, name: &str, state: Option<&str>) -> Id {
        let id = Id::new(kind.name(), slug);
        let entity = self.by_id.entry(id.clone()).or_insert_with(|| Entity {
            id: id.clone(),
            kind,
            name: name.to_owned(),
            aliases: Vec::new(),
            state: state.map(str::to_owned),
            level: None,
            source: None,
        });
        if entity.state.is_none() {
            entity.state = state.map(str::to_owned);
        }
        self.alias(&id, name);
        id
    }

    /// Another name of an entity.
    pub fn alias(&mut self, id: &Id, name: &str) {
        if let Some(entity) = self.by_id.get_mut(id)
            && entity.name != name
            && !name.is_empty()
        {
            let at = entity.aliases.binary_search_by(|a| a.as_str().cmp(name));
            if let Err(at) = at {
                entity.aliases.insert(at, name.to_owned());
            }
        }
    }

    /// A person whom the lexicon names as the holder of an office; kept only where he takes part in something, or a text names him.
    pub fn holder(&mut self, name: &str, state: Option<&str>) -> Id {
        let id = Id::new(EntityKind::Person.name(), name);
        if !self.by_id.contains_key(&id) {
            self.unnamed.insert(id);
        }
        self.add(EntityKind::Person, name, name, state)
    }

    /// A name that a text gives a person of the lexicon.
    pub fn named(&mut self, id: &Id, name: &str) {
        self.unnamed.remove(id);
        self.alias(id, name);
    }

    /// Sets rank and source, where they are known.
    pub fn describe(&mut self, id: &Id, level: Option<Level>, source: Option<&str>) {
        if let Some(entity) = self.by_id.get_mut(id) {
            entity.level = entity.level.or(level);
            entity.source = entity.source.take().or_else(|| source.map(str::to_owned));
        }
    }

    /// The entity of an id.
    pub fn get(&self, id: &Id) -> Option<&Entity> {
        self.by_id.get(id)
    }

    /// A state, by code.
    pub fn state(&mut self, know: &Knowledge, code: &str) -> Id {
        let name = know.lexicon.state(code).map_or(code, |s| s.name.as_str());
        let id = self.add(EntityKind::State, &code.to_lowercase(), name, Some(code));
        if let Some(state) = know.lexicon.state(code) {
            self.describe(&id, None, Some(&state.source));
        }
        id
    }

    /// A place.
    pub fn place(&mut self, know: &Knowledge, place: &PlaceMention) -> Id {
        let lexicon = &know.lexicon;
        match place {
            PlaceMention::Listed(i) => {
                let it = &lexicon.places[*i];
                let id = self.add(EntityKind::Place, &it.name, &it.name, it.state.as_deref());
                it.aliases.iter().for_each(|alias| self.alias(&id, alias));
                id
            }
            PlaceMention::State(i) => {
                let it = &lexicon.states[*i];
                self.add(EntityKind::Place, &it.name, &it.name, Some(&it.code))
            }
            PlaceMention::Capital(i) => {
                let it = &lexicon.states[*i];
                let name = it.capitals.first().unwrap_or(&it.name);
                let id = self.add(EntityKind::Place, name, name, Some(&it.code));
                it.capitals.iter().for_each(|alias| self.alias(&id, alias));
                id
            }
            PlaceMention::Named(name) => self.add(EntityKind::Place, name, name, None),
        }
    }

    /// A series: the one of the lexicon that its words and the states fit, else one of its own name.
    pub fn series(&mut self, know: &Knowledge, instrument: &Instrument, states: &BTreeSet<String>) -> Id {
        let rows = instrument.series.iter().map(|i| &know.lexicon.series[*i]);
        let wanted = if instrument.states.is_empty() {
            states.iter().cloned().collect()
        } else {
            instrument.states.clone()
        };
        let fits = |s: &&crate::lexicon::Series| wanted.iter().all(|state| s.members.may_include(state));
        let unambiguous =
            |s: &&crate::lexicon::Series| !wanted.is_empty() || !s.shares_name(&instrument.name);
        if let Some(row) = rows.filter(fits).find(unambiguous) {
            let id = self.add(EntityKind::Series, &row.id, &row.name, None);
            self.alias(&id, &instrument.name);
            self.describe(&id, None, Some(&row.source));
            return id;
        }
        let name = full_name(know, instrument, states);
        let id = self.add(EntityKind::Series, &name, &name, None);
        self.alias(&id, &instrument.name);
        id
    }

    /// An instrument that was signed.
    pub fn agreement(&mut self, instrument: &Instrument) -> Id {
        self.add(EntityKind::Agreement, &instrument.name, &instrument.name, None)
    }

    /// What a talk was about.
    pub fn topic(&mut self, words: &str) -> Id {
        self.add(EntityKind::Topic, words, words, None)
    }

    /// The entities that a record refers to, every person, and the states that they are of; sorted by id.
    pub fn into_list(mut self, know: &Knowledge, record: &Record) -> Vec<Entity> {
        let mut wanted: BTreeSet<&Id> = BTreeSet::new();
        for event in &record.events {
            wanted.extend(event.participants.iter().flat_map(|p| std::iter::once(&p.id).chain(&p.office)));
            wanted.extend(
                [&event.place, &event.setting, &event.series, &event.agreement].into_iter().flatten(),
            );
            wanted.extend(&event.topics);
        }
        for prospect in &record.prospects {
            wanted.extend(prospect.participants.iter().flat_map(|p| std::iter::once(&p.id).chain(&p.office)));
        }
        wanted.extend(
            record.relations.iter().flat_map(|r| [&r.source, &r.target].into_iter().chain(&r.office)),
        );
        wanted.extend(record.claims.iter().flat_map(|c| &c.about));
        let unnamed = std::mem::take(&mut self.unnamed);
        let person = |e: &Entity| e.kind == EntityKind::Person && !unnamed.contains(&e.id);
        let told = |e: &Entity| wanted.contains(&e.id) || person(e);
        let codes: BTreeSet<String> = self
            .by_id
            .values()
            .filter(|e| told(e) && e.kind != EntityKind::Place)
            .filter_map(|e| e.state.clone())
            .collect();
        let states: BTreeSet<Id> = codes.iter().map(|code| self.state(know, code)).collect();
        let kept = |e: &Entity| told(e) || states.contains(&e.id);
        let mut list: Vec<Entity> = self.by_id.into_values().filter(kept).collect();
        list.sort_by(|a, b| a.id.cmp(&b.id));
        list
    }
}

/// `Hiroshima summit`, `BRICS summit`: what has the name of a place or a body, and is of no two states.
fn is_own_summit(name: &str) -> bool {
    const KINDS: [&str; 16] = [
        "annual",
        "trilateral",
        "bilateral",
        "special",
        "leaders",
        "leaders'",
        "leaders’",
        "joint",
        "ministerial",
        "regional",
        "economic",
        "virtual",
        "informal",
        "emergency",
        "online",
        "business",
    ];
    let lower = name.to_lowercase();
    let before = lower.strip_suffix(" summit").map(|rest| &name[..rest.len()]);
    before.is_some_and(|rest| {
        rest.starts_with(char::is_uppercase)
            && rest.split(' ').all(|w| !KINDS.contains(&w.to_lowercase().as_str()))
    })
}

/// A name that tells apart: `foreign ministers' dialogue` gets the states in front, if it names none.
fn full_name(know: &Knowledge, instrument: &Instrument, states: &BTreeSet<String>) -> String {
    let proper = instrument.name.split(' ').filter(|w| w.starts_with(char::is_uppercase)).count() >= 3;
    let named = instrument
        .states
        .iter()
        .any(|code| know.lexicon.state(code).is_some_and(|state| state.is_named_in(&instrument.name)));
    let members: Vec<&str> = if instrument.states.is_empty() {
        states.iter().map(String::as_str).collect()
    } else {
        instrument.states.iter().map(String::as_str).collect()
    };
    if proper || named || is_own_summit(&instrument.name) || members.is_empty() || members.len() > 4 {
        return instrument.name.clone();
    }
    let mut names: Vec<&str> =
        members.iter().filter_map(|c| know.lexicon.state(c)).map(|s| s.name.as_str()).collect();
    names.sort_unstable();
    format!("{} {}", names.join("-"), instrument.name)
}
