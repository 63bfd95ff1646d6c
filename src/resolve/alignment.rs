//! Which entities of several records are the same thing.

use super::roster::{is_full, key};
use crate::graph::{Entity, EntityKind, Id};
use crate::language::{Knowledge, surnames};
use std::collections::{BTreeMap, BTreeSet};

/// The entities of the records so far, by their names.
#[derive(Default)]
pub(super) struct Alignment {
    by_id: BTreeMap<Id, Entity>,
    by_name: BTreeMap<(EntityKind, String), BTreeSet<Id>>,
    by_surname: BTreeMap<String, BTreeSet<Id>>,
}

impl Alignment {
    /// Takes in the entities of a record; gives the ids that they now have where these are others.
    ///
    /// One and the same are entities of one kind with one id, or with a name in common (of a person whatever the order of its parts)
    /// unless they are of different states; and a surname alone is the one person of that surname. What may be either of two
    /// is neither.
    pub fn align(&mut self, know: &Knowledge, entities: &[Entity]) -> BTreeMap<Id, Id> {
        // Whoever made a record has told its own entities apart.
        let same = |e: &Entity| self.same(know, e).unwrap_or_else(|| e.id.clone());
        let ids: Vec<Id> = entities.iter().map(same).collect();
        let pairs = entities.iter().zip(&ids);
        let renamed = pairs.clone().filter(|(e, id)| e.id != **id).map(|(e, id)| (e.id.clone(), id.clone()));
        let renamed = renamed.collect();
        for (entity, id) in pairs {
            self.take_in(know, id.clone(), entity);
        }
        renamed
    }

    /// The entity of an id.
    pub fn get(&self, id: &Id) -> Option<&Entity> {
        self.by_id.get(id)
    }

    /// All of them, sorted by id.
    pub fn into_list(self) -> Vec<Entity> {
        self.by_id.into_values().collect()
    }

    /// The known entity that is the same thing.
    fn same(&self, know: &Knowledge, entity: &Entity) -> Option<Id> {
        if self.by_id.get(&entity.id).is_some_and(|known| known.kind == entity.kind) {
            return Some(entity.id.clone());
        }
        let fits = |id: &&Id| {
            let state = self.by_id.get(*id).and_then(|known| known.state.as_ref());
            state.is_none() || entity.state.is_none() || state == entity.state.as_ref()
        };
        let only = |ids: Option<&BTreeSet<Id>>| {
            let fitting: Vec<&Id> = ids.into_iter().flatten().filter(fits).collect();
            if let [one] = fitting[..] { Some(one.clone()) } else { None }
        };
        let names = std::iter::once(&entity.name).chain(&entity.aliases);
        let named = |name: &String| only(self.by_name.get(&(entity.kind, name_key(know, entity.kind, name))));
        let found: Option<Id> = names.clone().find_map(named);
        let surname = || {
            let alone = entity.kind == EntityKind::Person && !is_full(&entity.name);
            only(self.by_surname.get(&entity.name.to_lowercase()).filter(|_| alone))
        };
        found.or_else(surname)
    }

    fn take_in(&mut self, know: &Knowledge, id: Id, entity: &Entity) {
        let known =
            self.by_id.entry(id.clone()).or_insert_with(|| Entity { id: id.clone(), ..entity.clone() });
        known.state = known.state.take().or_else(|| entity.state.clone());
        known.level = known.level.or(entity.level);
        known.source = known.source.take().or_else(|| entity.source.clone());
        for name in std::iter::once(&entity.name).chain(&entity.aliases) {
            if *name != known.name && !known.aliases.contains(name) {
                known.aliases.push(name.clone());
            }
            let key = (entity.kind, name_key(know, entity.kind, name));
            self.by_name.entry(key).or_default().insert(id.clone());
        }
        known.aliases.sort();
        if entity.kind == EntityKind::Person && is_full(&known.name) {
            for surname in surnames(know, &known.name, known.state.as_deref()) {
                self.by_surname.entry(surname).or_default().insert(id.clone());
            }
        }
    }
}

/// What the ways of writing one name have in common.
fn name_key(know: &Knowledge, kind: EntityKind, name: &str) -> String {
    if kind == EntityKind::Person { key(know, name) } else { crate::graph::slug(name) }
}
