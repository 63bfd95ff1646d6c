//! The graph as a file: `graph.json`, version 1.

use super::entity::Entity;
use super::event::Event;
use super::id::{Id, slug};
use super::relation::{Evidence, Prospect, Relation};
use crate::date::Edtf;
use crate::error::{Error, ErrorKind, Result};
use crate::span::Position;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;

/// What every graph file says of itself.
pub const FORMAT: &str = "rapporteur/graph";

/// The version of the file that this program writes and reads.
pub const VERSION: u32 = 1;

/// A graph as plain lists, in the order in which they are written.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Record {
    /// Always [`FORMAT`].
    pub format: String,
    /// Always [`VERSION`].
    pub version: u32,
    /// The articles that were read, by id.
    #[serde(default)]
    pub articles: Vec<ArticleRecord>,
    /// Entities, by id.
    #[serde(default)]
    pub entities: Vec<Entity>,
    /// Events, by date, then id.
    #[serde(default)]
    pub events: Vec<Event>,
    /// Relations, by type, source and target.
    #[serde(default)]
    pub relations: Vec<Relation>,
    /// Prospects, by date, then id.
    #[serde(default)]
    pub prospects: Vec<Prospect>,
    /// Claims, in the order of the text.
    #[serde(default)]
    pub claims: Vec<Claim>,
    /// Size of the graph.
    #[serde(default)]
    pub counts: Counts,
}

/// One article that was read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ArticleRecord {
    /// Slug of the file's name.
    pub id: String,
    /// Title.
    pub title: Option<String>,
    /// Authors.
    #[serde(default)]
    pub authors: Vec<String>,
    /// When it was published.
    pub published: Option<Edtf>,
    /// The period it covers.
    pub covers: Option<Edtf>,
    /// The file's name, without folders.
    #[serde(default)]
    pub file: String,
    /// SHA-256 of the file's bytes, in hexadecimal.
    #[serde(default)]
    pub sha256: String,
    /// Chronology entries.
    #[serde(default)]
    pub entries: u32,
    /// Sentences.
    #[serde(default)]
    pub sentences: u32,
}

/// A countable statement of an article about the relationship itself.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Claim {
    /// The words that state it.
    pub text: String,
    /// Who or what it is about.
    #[serde(default)]
    pub about: Vec<Id>,
    /// What is counted, as `meetings`, `ordinal`, `gap_years`, `interval_days`.
    pub measure: String,
    /// How many.
    pub value: f64,
    /// Counted from.
    pub from: Option<Edtf>,
    /// Counted to.
    pub to: Option<Edtf>,
    /// The sentence.
    #[serde(default)]
    pub evidence: Vec<Evidence>,
}

/// Size of the graph in memory, and so of the knowledge view.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Counts {
    /// Entities and events.
    pub nodes: usize,
    /// Participations, places, settings, series, topics, agreements and relations.
    pub edges: usize,
}

impl ArticleRecord {
    /// What the name of a file and its bytes alone tell.
    pub fn of_file(file: &str, bytes: &[u8]) -> Self {
        let name = file.rsplit(['/', '\\']).next().unwrap_or(file);
        let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
        let sha256 = Sha256::digest(bytes).iter().map(|b| format!("{b:02x}")).collect();
        Self { file: name.into(), sha256, ..Self::unseen(slug(stem)) }
    }

    /// An article of which only the id is known.
    pub fn unseen(id: String) -> Self {
        Self {
            id,
            title: None,
            authors: Vec::new(),
            published: None,
            covers: None,
            file: String::new(),
            sha256: String::new(),
            entries: 0,
            sentences: 0,
        }
    }
}

impl Record {
    /// A record with nothing in it.
    pub fn empty() -> Self {
        Self {
            format: FORMAT.into(),
            version: VERSION,
            articles: Vec::new(),
            entities: Vec::new(),
            events: Vec::new(),
            relations: Vec::new(),
            prospects: Vec::new(),
            claims: Vec::new(),
            counts: Counts::default(),
        }
    }

    /// Puts events, prospects and relations into the order in which they are written.
    pub fn sort(&mut self) {
        self.events.sort_by(|a, b| (a.date.or(a.within), &a.id).cmp(&(b.date.or(b.within), &b.id)));
        self.prospects.sort_by(|a, b| (a.date, &a.id).cmp(&(b.date, &b.id)));
        self.relations.sort_by(|a, b| (a.kind, &a.source, &a.target).cmp(&(b.kind, &b.source, &b.target)));
    }

    /// Reads a graph file.
    ///
    /// # Errors
    /// [`ErrorKind::Graph`] with line and column where the JSON is broken or a field is wrong, and without where it
    /// is of another format or version, or refers to an id that it does not define.
    pub fn from_json(bytes: &[u8]) -> Result<Self> {
        #[derive(Deserialize)]
        struct Head {
            format: Option<String>,
            version: Option<u32>,
        }
        let refuse = |e: serde_json::Error| {
            let at = Position { line: e.line().max(1), column: e.column().max(1) };
            let what = e.to_string();
            let what = what.rsplit_once(" at line ").map_or(what.as_str(), |(what, _)| what).to_owned();
            Error::new(ErrorKind::Graph, format!("not a whole graph file: {what}")).at(at)
        };
        let head: Head = serde_json::from_slice(bytes).map_err(refuse)?;
        if head.format.as_deref() != Some(FORMAT) || head.version != Some(VERSION) {
            let found = format!(
                "{} version {}",
                head.format.unwrap_or("no format".into()),
                head.version.unwrap_or(0)
            );
            return Err(Error::new(
                ErrorKind::Graph,
                format!("found a file of {found}, expected {FORMAT} version {VERSION}"),
            ));
        }
        let mut record: Self = serde_json::from_slice(bytes).map_err(refuse)?;
        record.check()?;
        record.events.iter_mut().for_each(Event::complete);
        Ok(record)
    }

    /// The JSON Schema (draft 2020-12) of the file, for those who write graphs by hand or by another program. What it does not
    /// require may be left out.
    ///
    /// ```
    /// let schema = rapporteur::graph::Record::schema();
    /// assert!(schema.as_object().is_some_and(|s| s.contains_key("properties")));
    /// ```
    pub fn schema() -> serde_json::Value {
        let mut schema = schemars::schema_for!(Self).to_value();
        if let Some(fields) = schema.get_mut("properties") {
            fields["format"]["const"] = FORMAT.into();
            fields["version"]["const"] = VERSION.into();
        }
        schema
    }

    /// The file, with a line feed at its end.
    ///
    /// # Errors
    /// [`ErrorKind::Graph`] if a number in it cannot be written as JSON.
    pub fn to_json(&self) -> Result<String> {
        let text = serde_json::to_string_pretty(self)
            .map_err(|e| Error::new(ErrorKind::Graph, "the graph cannot be written as JSON").because(e))?;
        Ok(text + "\n")
    }

    /// Whether every id is defined once and every reference leads somewhere.
    fn check(&self) -> Result<()> {
        let mut known = BTreeSet::new();
        for id in self.entities.iter().map(|e| &e.id).chain(self.events.iter().map(|e| &e.id)) {
            if !known.insert(id) {
                return Err(Error::new(ErrorKind::Graph, format!("the id `{id}` is defined twice")));
            }
        }
        let missing = |id: &Id, by: &str| {
            Error::new(ErrorKind::Graph, format!("{by} refers to `{id}`, which the file does not define"))
        };
        for event in &self.events {
            let parties = event.participants.iter().flat_map(|p| std::iter::once(&p.id).chain(&p.office));
            let around =
                [&event.place, &event.setting, &event.series, &event.agreement].into_iter().flatten();
            if let Some(id) = parties.chain(around).chain(&event.topics).find(|id| !known.contains(id)) {
                return Err(missing(id, event.id.as_str()));
            }
        }
        for relation in &self.relations {
            let mut ends = [&relation.source, &relation.target].into_iter().chain(&relation.office);
            if let Some(id) = ends.find(|id| !known.contains(id)) {
                return Err(missing(id, &format!("a {} relation", relation.kind.name())));
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_required_is_enough() {
        let text = r#"{"format": "rapporteur/graph", "version": 1,
            "entities": [{"id": "person:a", "kind": "person", "name": "A"}],
            "events": [{"id": "event:1", "type": "meeting", "participants": [{"id": "person:a"}]}]}"#;
        let record = Record::from_json(text.as_bytes()).unwrap();
        let event = &record.events[0];
        assert_eq!((event.reports, event.date_basis), (1, crate::graph::DateBasis::Period));
        assert!(event.evidence.is_empty() && event.date.is_none());
    }

    #[test]
    fn an_empty_graph_is_written_and_read_back() {
        let record = Record::empty();
        assert_eq!(Record::from_json(record.to_json().unwrap().as_bytes()).unwrap(), record);
    }

    #[test]
    fn another_version_is_refused_by_name() {
        let text = Record::empty().to_json().unwrap().replace("\"version\": 1", "\"version\": 9");
        let error = Record::from_json(text.as_bytes()).unwrap_err();
        assert_eq!(
            error.to_string(),
            "found a file of rapporteur/graph version 9, expected rapporteur/graph version 1"
        );
    }

    #[test]
    fn a_file_cut_short_is_refused_with_its_place() {
        let text = Record::empty().to_json().unwrap();
        let error = Record::from_json(&text.as_bytes()[..40]).unwrap_err();
        assert!(error.position().is_some(), "{error}");
    }
}
