//! The record that grows row by row.

use super::cast::Cast;
use super::column::{EVENT, ID, PARTICIPANT, PARTICIPANTS};
use super::event::{complete, describe, kind};
use super::plan::Plans;
use super::sheet::{Row, column};
use crate::error::Result;
use crate::graph::{
    ArticleRecord, EntityKind, Event, EventType, Id, Participant, Record, Relation, Role, slug,
};
use crate::resolve::{Names, unique};
use std::collections::BTreeMap;

/// Everything that the rows so far said.
pub(super) struct Whole<'k> {
    pub cast: Cast<'k>,
    pub events: Vec<Event>,
    pub plans: Plans,
    pub relations: Vec<Relation>,
    /// Places in `events` by identifier.
    by_id: BTreeMap<Id, usize>,
    /// Offices in which somebody acted in an event, where it is not told who.
    pub acted: Vec<(usize, Id)>,
}

impl<'k> Whole<'k> {
    pub fn new(names: Names<'k>) -> Self {
        Self {
            cast: Cast::new(names),
            events: Vec::new(),
            plans: Plans::default(),
            relations: Vec::new(),
            by_id: BTreeMap::new(),
            acted: Vec::new(),
        }
    }

    /// A row that describes an entity, an event or a plan.
    ///
    /// # Errors
    /// [`crate::error::ErrorKind::Table`] if a cell has a word or date that its column does not know.
    pub fn node(&mut self, row: &Row) -> Result<()> {
        let id = row.get(ID).unwrap_or_default();
        let is = |kind: &str| {
            row.get(&["kind"]).is_some_and(|k| *column(k) == *kind) || id.starts_with(&format!("{kind}:"))
        };
        if is("event") {
            self.described(row, id, kind(row)?)?;
        } else if is("prospect") {
            self.plans.enter(row, id)?;
        } else {
            self.cast.enter(row)?;
        }
        Ok(())
    }

    /// A row with all that an event is made of.
    ///
    /// # Errors
    /// As [`Whole::node`].
    pub fn event(&mut self, row: &Row) -> Result<()> {
        let kind = kind(row)?;
        let id = row.get(ID).map_or_else(|| unnamed(row, kind), str::to_owned);
        let at = self.described(row, &id, kind)?;
        for name in row.list(PARTICIPANTS) {
            let (name, role) = with_role(name);
            let id = self.cast.find(None, name, None);
            self.events[at].seat(Participant { id, role, office: None });
        }
        Ok(())
    }

    /// A row that says that one took part in an event.
    ///
    /// # Errors
    /// As [`Whole::node`].
    pub fn participation(&mut self, row: &Row) -> Result<()> {
        let word = row.get(EVENT).unwrap_or_default();
        let at = match self.known(word) {
            Some(at) => at,
            None => self.described(row, word, kind(row)?)?,
        };
        let wanted = row.word::<EntityKind>(&["participant_kind", "kind"]).unwrap_or_default();
        let state = row.get(&["state", "country"]);
        let Some(name) = row.get(PARTICIPANT) else {
            return Err(row.refuse("found no participant, expected one"));
        };
        let id = self.cast.find(wanted, name, state);
        let office =
            row.get(&["office"]).map(|office| self.cast.find(Some(EntityKind::Office), office, state));
        let role = row.word(&["role"])?;
        self.events[at].seat(Participant { id, role, office });
        Ok(())
    }

    /// The place of an event that some row has described.
    pub fn known(&self, word: &str) -> Option<usize> {
        self.by_id.get(&Id::from(word)).copied()
    }

    /// Adds an event under an identifier of its table; a second row of one identifier adds its sentences.
    pub fn described(&mut self, row: &Row, word: &str, kind: EventType) -> Result<usize> {
        if let Some(at) = self.known(word) {
            return Ok(at);
        }
        let id = if word.starts_with("event:") {
            Id::from(word)
        } else {
            Id::from(format!("event:{}-{}", row.article, slug(word)))
        };
        let event = describe(&mut self.cast, row, id, kind)?;
        Ok(self.add(event, word))
    }

    /// Adds an event that is known to its table by a word.
    pub fn add(&mut self, event: Event, word: &str) -> usize {
        let at = self.events.len();
        self.by_id.insert(Id::from(word), at);
        self.by_id.entry(event.id.clone()).or_insert(at);
        self.events.push(event);
        at
    }

    /// The record.
    pub fn finish(mut self, mut articles: Vec<ArticleRecord>) -> Record {
        self.seat_offices();
        let mut taken = BTreeMap::new();
        for event in &mut self.events {
            complete(&mut self.cast, event);
            event.id = unique(&mut taken, event.id.clone());
        }
        name_sources(&mut articles, &self.events);
        articles.sort_by(|a, b| a.id.cmp(&b.id));
        let mut record = Record {
            articles,
            entities: self.cast.into_list(),
            events: self.events,
            relations: self.relations,
            prospects: self.plans.into_list(),
            ..Record::empty()
        };
        record.sort();
        record
    }

    /// Gives an office to the one participant of its state who may have acted in it.
    fn seat_offices(&mut self) {
        for (at, office) in std::mem::take(&mut self.acted) {
            let state = self.cast.get(&office).and_then(|o| o.state.clone());
            let cast = &self.cast;
            let fits = |p: &Participant| {
                let person = cast.get(&p.id).filter(|e| e.kind == EntityKind::Person);
                p.office.is_none() && person.is_some_and(|e| e.state == state)
            };
            let mut fitting = self.events[at].participants.iter_mut().filter(|p| fits(p));
            if let (Some(one), None) = (fitting.next(), fitting.next()) {
                one.office = Some(office);
            }
        }
    }
}

/// The articles that rows name as their sources, beside the tables themselves.
fn name_sources(articles: &mut Vec<ArticleRecord>, events: &[Event]) {
    let named = events.iter().flat_map(|e| &e.evidence).map(|e| e.article.clone());
    let named: std::collections::BTreeSet<String> = named.collect();
    for id in named {
        if !articles.iter().any(|a| a.id == id) {
            articles.push(ArticleRecord { file: id.clone(), ..ArticleRecord::unseen(id) });
        }
    }
}

/// An identifier for a row that has none.
pub(super) fn unnamed(row: &Row, kind: EventType) -> String {
    format!("{}-{}", kind.name(), row.line)
}

/// `Park Jin (host)`: a name and the part that its bearer had.
fn with_role(name: &str) -> (&str, Option<Role>) {
    let split = name.strip_suffix(')').and_then(|name| name.rsplit_once('('));
    let role = split.and_then(|(name, role)| Some((name.trim(), role.trim().parse().ok()?)));
    role.map_or((name, None), |(name, role)| (name, Some(role)))
}
