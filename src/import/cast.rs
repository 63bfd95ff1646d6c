//! Who is in the tables: every name or identifier to one entity.

use super::sheet::Row;
use super::{column, sheet};
use crate::error::Result;
use crate::graph::{Entity, EntityKind, Id, slug};
use crate::resolve::Names;
use std::collections::BTreeMap;

/// The entities of the tables.
pub(super) struct Cast<'k> {
    /// What the lexicon knows of names.
    pub names: Names<'k>,
    entities: BTreeMap<Id, Entity>,
    /// By identifier and by name as the tables write them.
    by_word: BTreeMap<String, Id>,
}

impl<'k> Cast<'k> {
    pub fn new(names: Names<'k>) -> Self {
        Self { names, entities: BTreeMap::new(), by_word: BTreeMap::new() }
    }

    /// Takes in a row that describes an entity.
    ///
    /// # Errors
    /// [`crate::error::ErrorKind::Table`] if its kind is none.
    pub fn enter(&mut self, row: &Row) -> Result<Id> {
        let id = row.get(column::ID).unwrap_or_default();
        let kind = match row.get(column::KIND).map(sheet::column) {
            Some(kind) => kind.parse().ok().or_else(|| kind_of(id)),
            None => kind_of(id),
        };
        let name = row.get(column::NAME).unwrap_or_else(|| bare(id));
        let code = row.get(&["state", "country", "iso3"]);
        let state = code.map(|s| self.names.state_code(s).map_or_else(|| s.to_uppercase(), str::to_owned));
        let mut entity = self.names.entity(kind, name, state.as_deref());
        if kind_of(id).is_some() {
            entity.id = Id::from(id);
        }
        entity.state = entity.state.or(state);
        entity.level = row.word(&["level"])?.or(entity.level);
        if entity.name != name {
            entity.aliases.push(name.to_owned());
        }
        entity.aliases.extend(row.list(&["aliases", "other_names"]).map(str::to_owned));
        entity.aliases.sort();
        entity.aliases.dedup();
        Ok(self.add(entity, &[id, name]))
    }

    /// The entity that a cell means: by identifier, by the name of a node, or by the name alone.
    pub fn find(&mut self, kind: Option<EntityKind>, word: &str, state: Option<&str>) -> Id {
        let word = word.trim();
        if let Some(known) = self.by_word.get(word).or_else(|| self.by_word.get(&slug(word))) {
            let fits = |k: EntityKind| self.entities.get(known).is_some_and(|e| e.kind == k);
            if kind.is_none_or(fits) {
                return known.clone();
            }
        }
        let code = state.and_then(|s| self.names.state_code(s).map(str::to_owned));
        let own = kind_of(word);
        let mut entity =
            self.names.entity(own.or(kind), if own.is_some() { bare(word) } else { word }, code.as_deref());
        if own.is_some() {
            entity.id = Id::from(word);
        }
        entity.state = entity.state.or(code);
        self.add(entity, &[word])
    }

    /// Adds an entity that was made elsewhere.
    pub fn add(&mut self, entity: Entity, words: &[&str]) -> Id {
        let id = entity.id.clone();
        for word in words.iter().filter(|w| !w.is_empty()) {
            self.by_word.entry((*word).to_owned()).or_insert_with(|| id.clone());
            // A node's name is found whatever its case and accents.
            self.by_word.entry(slug(word)).or_insert_with(|| id.clone());
        }
        let known = self.entities.entry(id.clone()).or_insert(entity);
        debug_assert_eq!(known.id, id);
        id
    }

    /// The entity of an id.
    pub fn get(&self, id: &Id) -> Option<&Entity> {
        self.entities.get(id)
    }

    /// All of them, sorted by id, with the states to which they belong.
    pub fn into_list(mut self) -> Vec<Entity> {
        let codes: Vec<String> = self.entities.values().filter_map(|e| e.state.clone()).collect();
        for code in codes {
            let state = self.names.entity(Some(EntityKind::State), &code, None);
            self.entities.entry(state.id.clone()).or_insert(state);
        }
        self.entities.into_values().collect()
    }
}

/// The kind that an identifier such as `person:park-jin` tells.
fn kind_of(id: &str) -> Option<EntityKind> {
    id.split_once(':').and_then(|(kind, rest)| kind.parse().ok().filter(|_| !rest.is_empty()))
}

/// What stands behind the kind.
fn bare(id: &str) -> &str {
    if kind_of(id).is_some() { id.split_once(':').map_or(id, |(_, rest)| rest) } else { id }
}
