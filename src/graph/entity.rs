//! Who and what takes part.

use super::id::Id;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A person, state, office, body, dialogue, place or the like: one per real-world thing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Entity {
    /// `kind:slug`.
    pub id: Id,
    /// What kind of thing it is.
    pub kind: EntityKind,
    /// The name to show.
    pub name: String,
    /// Other names, sorted, without the name itself.
    #[serde(default)]
    pub aliases: Vec<String>,
    /// ISO 3166-1 alpha-3 code of the state it belongs to.
    #[serde(default)]
    pub state: Option<String>,
    /// Rank, of an office.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level: Option<Level>,
    /// Where the lexicon has it from, if it was recognised there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
}

/// The kinds of entity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum EntityKind {
    /// A named human.
    Person,
    /// A country, or the capital that stands for its government.
    State,
    /// A post that somebody holds.
    Office,
    /// A ministry, agency, party, court, company, university or international body.
    Organization,
    /// A recurring or standing dialogue, mechanism, framework or conference.
    Series,
    /// A signed or adopted instrument.
    Agreement,
    /// Where something happened.
    Place,
    /// An unnamed or collective party.
    Group,
    /// A ship, aircraft, missile or satellite.
    Asset,
    /// What a talk was about.
    Topic,
}

impl EntityKind {
    /// Every kind, in the order of this type.
    pub const ALL: [Self; 10] = [
        Self::Person,
        Self::State,
        Self::Office,
        Self::Organization,
        Self::Series,
        Self::Agreement,
        Self::Place,
        Self::Group,
        Self::Asset,
        Self::Topic,
    ];

    /// The name used in ids and files.
    pub fn name(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::State => "state",
            Self::Office => "office",
            Self::Organization => "organization",
            Self::Series => "series",
            Self::Agreement => "agreement",
            Self::Place => "place",
            Self::Group => "group",
            Self::Asset => "asset",
            Self::Topic => "topic",
        }
    }
}

/// Rank: of an office, and of a meeting by those who took part.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    /// Heads of state and government.
    Leader,
    /// Ministers, secretaries of departments, national security advisors.
    Minister,
    /// Vice and deputy ministers.
    ViceMinister,
    /// Directors general, assistant secretaries, special envoys.
    DirectorGeneral,
    /// Directors.
    Director,
    /// Officials, experts, working groups.
    Working,
    /// Officers of armed forces.
    Military,
    /// Participants of different ranks.
    Mixed,
    /// Not told.
    #[default]
    Unknown,
}

impl Level {
    /// The name used in files.
    pub fn name(self) -> &'static str {
        match self {
            Self::Leader => "leader",
            Self::Minister => "minister",
            Self::ViceMinister => "vice-minister",
            Self::DirectorGeneral => "director-general",
            Self::Director => "director",
            Self::Working => "working",
            Self::Military => "military",
            Self::Mixed => "mixed",
            Self::Unknown => "unknown",
        }
    }
}
