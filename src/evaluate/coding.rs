//! What a coder wrote down, and what a graph file has, in one form: the two differ by a few names of fields.

use crate::error::{Error, ErrorKind, Result};
use crate::graph::Record;
use crate::span::{Position, Span};
use serde::Deserialize;
use serde_json::Value;

/// A coding by hand: the entities, events and standing relations of one article, and what in it is no event.
#[derive(Clone, Debug)]
pub struct Gold(pub(super) Coding);

impl Gold {
    /// Reads a gold file.
    ///
    /// # Errors
    /// [`ErrorKind::Graph`] with line and column where it is not JSON, or a field is wrong or missing.
    pub fn from_json(bytes: &[u8]) -> Result<Self> {
        let coding = serde_json::from_slice(bytes).map_err(|e| {
            let at = Position { line: e.line().max(1), column: e.column().max(1) };
            let what = e.to_string();
            let what = what.rsplit_once(" at line ").map_or(what.as_str(), |(what, _)| what).to_owned();
            Error::new(ErrorKind::Graph, format!("not a whole gold file: {what}")).at(at)
        })?;
        Ok(Self(coding))
    }
}

#[derive(Clone, Debug, Deserialize)]
pub(super) struct Coding {
    pub entities: Vec<Entity>,
    pub events: Vec<Event>,
    #[serde(default)]
    pub relations: Vec<Relation>,
    #[serde(default)]
    pub not_events: Vec<NotEvent>,
}

impl Coding {
    /// The part of a graph file that is compared.
    pub fn of(record: &Record) -> Result<Self> {
        let unfit = |e| Error::new(ErrorKind::Graph, "the graph cannot be written as JSON").because(e);
        let json = serde_json::to_value(record).map_err(unfit)?;
        serde_json::from_value(json).map_err(unfit)
    }
}

#[derive(Clone, Debug, Deserialize)]
pub(super) struct Entity {
    pub id: String,
    pub kind: String,
    #[serde(default)]
    pub name: Option<String>,
    #[serde(default)]
    pub aliases: Option<Vec<String>>,
    #[serde(default)]
    pub state: Option<String>,
}

#[derive(Clone, Debug, Deserialize)]
pub(super) struct Event {
    pub id: String,
    #[serde(rename = "type")]
    pub kind: String,
    #[serde(default)]
    pub name: Option<String>,
    #[serde(default)]
    pub aliases: Option<Vec<String>>,
    #[serde(default)]
    pub date: Option<String>,
    #[serde(default)]
    pub participants: Vec<Participant>,
    #[serde(default)]
    pub background: bool,
    #[serde(flatten)]
    pub told: Told,
    #[serde(default)]
    pub mode: Value,
    #[serde(default)]
    pub format: Value,
    #[serde(default)]
    pub level: Value,
    #[serde(default)]
    pub ordinal: Value,
    #[serde(default)]
    pub gap_years: Value,
    #[serde(default)]
    pub place: Value,
    #[serde(default)]
    pub setting: Value,
    #[serde(default)]
    pub series: Value,
}

impl Event {
    /// Those who took part, each once, with the office in which they did.
    pub fn parties(&self) -> Vec<(&str, Option<&str>)> {
        let mut parties: Vec<(&str, Option<&str>)> = Vec::new();
        for participant in &self.participants {
            let (id, office) = match participant {
                Participant::Id(id) => (id, None),
                Participant::Party { id, office } => (id, office.as_deref()),
            };
            if !parties.iter().any(|(known, _)| known == id) {
                parties.push((id, office));
            }
        }
        parties
    }

    /// Whether parties were in contact: a meeting or a call.
    pub fn is_consultation(&self) -> bool {
        matches!(self.kind.as_str(), "meeting" | "call")
    }
}

#[derive(Clone, Debug, Deserialize)]
#[serde(untagged)]
pub(super) enum Participant {
    Id(String),
    Party {
        id: String,
        #[serde(default)]
        office: Option<String>,
    },
}

#[derive(Clone, Debug, Deserialize)]
pub(super) struct Relation {
    #[serde(rename = "type")]
    pub kind: String,
    pub source: String,
    pub target: String,
    #[serde(default = "yes")]
    pub explicit: bool,
    #[serde(flatten)]
    pub told: Told,
}

fn yes() -> bool {
    true
}

/// Where something is told: the beginnings of sentences that a coder noted, or the sentences of a graph file.
#[derive(Clone, Debug, Default, Deserialize)]
pub(super) struct Told {
    #[serde(default)]
    pub quotes: Vec<String>,
    #[serde(default)]
    pub evidence: Vec<Evidence>,
}

#[derive(Clone, Debug, Deserialize)]
pub(super) struct Evidence {
    pub article: String,
    pub spans: Vec<Span>,
    pub text: String,
}

#[derive(Clone, Debug, Deserialize)]
pub(super) struct NotEvent {
    pub quote: String,
}
