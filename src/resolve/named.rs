//! What a name alone means, without a text around it: by the lexicon where it knows the name, else by the kind that is asked for.

use super::roster::key;
use crate::date::Edtf;
use crate::graph::{Entity, EntityKind, Id, slug};
use crate::language::{Knowledge, OfficeMention};
use crate::lexicon::Lexicon;
use std::collections::BTreeMap;

/// The names of the lexicon.
pub struct Names<'k> {
    know: &'k Knowledge,
    persons: BTreeMap<String, usize>,
    states: BTreeMap<String, usize>,
    organizations: BTreeMap<String, usize>,
    series: BTreeMap<String, usize>,
}

impl<'k> Names<'k> {
    /// Gathers them. O(names of the lexicon).
    pub fn new(know: &'k Knowledge) -> Self {
        let lexicon = &know.lexicon;
        let mut names = Self {
            know,
            persons: BTreeMap::new(),
            states: BTreeMap::new(),
            organizations: BTreeMap::new(),
            series: BTreeMap::new(),
        };
        for (i, person) in know.gazetteer.persons().iter().enumerate() {
            for name in std::iter::once(&person.name).chain(&person.aliases) {
                names.persons.entry(key(know, name)).or_insert(i);
            }
        }
        for (i, state) in lexicon.states.iter().enumerate() {
            // Capitals and palaces stand for governments where parties are listed; states' own names come first.
            for name in [&state.code, &state.name].into_iter().chain(&state.names) {
                names.states.insert(slug(name), i);
            }
        }
        for (i, state) in lexicon.states.iter().enumerate() {
            for name in state.capitals.iter().chain(&state.metonyms) {
                names.states.entry(slug(name)).or_insert(i);
            }
        }
        for (i, body) in lexicon.organizations.iter().enumerate() {
            for name in std::iter::once(&body.name).chain(&body.aliases) {
                names.organizations.entry(slug(name)).or_insert(i);
            }
        }
        for (i, series) in lexicon.series.iter().enumerate() {
            for name in std::iter::once(&series.name).chain(&series.aliases) {
                names.series.entry(slug(name)).or_insert(i);
            }
        }
        names
    }

    /// The entity of a name. Without a kind it is the state, organization or person of that name whom the lexicon knows, and
    /// otherwise a person.
    pub fn entity(&self, kind: Option<EntityKind>, name: &str, state: Option<&str>) -> Entity {
        match kind {
            Some(EntityKind::State) => self.state(name),
            Some(EntityKind::Organization) => self.organization(name),
            Some(EntityKind::Person) => self.person(name),
            Some(EntityKind::Series) => self.series(name),
            Some(_) => None,
            None => self.state(name).or_else(|| self.organization(name)).or_else(|| self.person(name)),
        }
        .unwrap_or_else(|| {
            let kind = kind.unwrap_or(EntityKind::Person);
            plain(kind, name, name, state.map(str::to_owned))
        })
    }

    /// The code of a state by its code, its name or its capital.
    pub fn state_code(&self, name: &str) -> Option<&'k str> {
        let at = self.states.get(&slug(name))?;
        Some(&self.know.lexicon.states[*at].code)
    }

    /// The first office that the lexicon says a person held on a date.
    pub fn office(&self, person: &Entity, date: Option<Edtf>) -> Option<Entity> {
        let date = date.filter(|_| person.kind == EntityKind::Person)?;
        let lexicon = &self.know.lexicon;
        let tenures = lexicon.tenures_of(&person.name).into_iter();
        let held = tenures.filter(|t| t.touches(date.first_day(), date.last_day()));
        let first = held.min_by_key(|t| (t.acting, Lexicon::rank(&t.office)))?;
        let row = lexicon.office(&first.office, first.state.as_deref())?;
        let office = OfficeMention {
            function: Some(first.office.clone()),
            ..OfficeMention::worded(&row.title, first.state.clone())
        };
        let mut entities = super::entities::Entities::default();
        let id = super::office::entity(self.know, &mut entities, &office, first.state.as_deref());
        entities.get(&id).cloned()
    }

    fn state(&self, name: &str) -> Option<Entity> {
        let row = &self.know.lexicon.states[*self.states.get(&slug(name))?];
        let state = plain(EntityKind::State, &row.code, &row.name, Some(row.code.clone()));
        Some(Entity { source: Some(row.source.clone()), ..state })
    }

    fn organization(&self, name: &str) -> Option<Entity> {
        let row = &self.know.lexicon.organizations[*self.organizations.get(&slug(name))?];
        let body = plain(EntityKind::Organization, &row.id, &row.name, row.state.clone());
        Some(Entity { source: Some(row.source.clone()), ..body })
    }

    fn series(&self, name: &str) -> Option<Entity> {
        let row = &self.know.lexicon.series[*self.series.get(&slug(name))?];
        let series = plain(EntityKind::Series, &row.id, &row.name, None);
        Some(Entity { source: Some(row.source.clone()), ..series })
    }

    fn person(&self, name: &str) -> Option<Entity> {
        let row = &self.know.gazetteer.persons()[*self.persons.get(&key(self.know, name))?];
        Some(plain(EntityKind::Person, &row.name, &row.name, row.states.first().cloned()))
    }
}

fn plain(kind: EntityKind, key: &str, name: &str, state: Option<String>) -> Entity {
    Entity {
        id: Id::new(kind.name(), key),
        kind,
        name: name.to_owned(),
        aliases: Vec::new(),
        state,
        level: None,
        source: None,
    }
}
