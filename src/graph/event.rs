//! What happened.

use super::entity::Level;
use super::id::Id;
use super::relation::Evidence;
use crate::date::Edtf;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// One real-world occurrence, however many sentences report it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Event {
    /// `event:slug`.
    pub id: Id,
    /// What kind of occurrence.
    #[serde(rename = "type")]
    pub kind: EventType,
    /// Its own name ("Camp David summit"), if it has one.
    pub name: Option<String>,
    /// Other names.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<String>,
    /// The nearest code of the PLOVER ontology.
    #[serde(default)]
    pub plover: Option<Plover>,
    /// When; absent where the text says no more than a period.
    pub date: Option<Edtf>,
    /// How the date is known.
    #[serde(default)]
    pub date_basis: DateBasis,
    /// The period it falls in, where there is no date.
    pub within: Option<Edtf>,
    /// Who took part, in the order of the text.
    #[serde(default)]
    pub participants: Vec<Participant>,
    /// How they met.
    #[serde(default)]
    pub mode: Mode,
    /// How many sides took part.
    pub format: Option<Format>,
    /// The rank of those who took part.
    #[serde(default)]
    pub level: Level,
    /// Where.
    pub place: Option<Id>,
    /// The larger gathering on whose margins it took place.
    pub setting: Option<Id>,
    /// The dialogue of which this is a session.
    pub series: Option<Id>,
    /// 3 for "third".
    pub ordinal: Option<u32>,
    /// 9 for "the first in nine years".
    pub gap_years: Option<u32>,
    /// What it was about.
    #[serde(default)]
    pub topics: Vec<Id>,
    /// The instrument that was signed or adopted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub agreement: Option<Id>,
    /// Recalled from before the period of the article: left out of views and counts unless asked for.
    #[serde(default)]
    pub background: bool,
    /// How many sentences report it.
    #[serde(default)]
    pub reports: u32,
    /// The sentences. Never empty in what this program read; a graph made by hand may give none.
    #[serde(default)]
    pub evidence: Vec<Evidence>,
}

impl Event {
    /// Fills in what a file may leave out: an event without a date has at most a period, and one that is told is told at least
    /// once.
    pub(super) fn complete(&mut self) {
        if self.date.is_none() {
            self.date_basis = DateBasis::Period;
        }
        if self.reports == 0 {
            self.reports = u32::try_from(self.evidence.len()).unwrap_or(u32::MAX).max(1);
        }
    }

    /// Adds somebody, once: what is said of one who is there already is added to what is known.
    pub fn seat(&mut self, participant: Participant) {
        match self.participants.iter_mut().find(|known| known.id == participant.id) {
            Some(known) => {
                known.role = known.role.or(participant.role);
                known.office = known.office.take().or(participant.office);
            }
            None => self.participants.push(participant),
        }
    }

    /// Name, or type and date.
    pub fn label(&self) -> String {
        match (&self.name, self.date.or(self.within)) {
            (Some(name), _) => name.clone(),
            (None, Some(date)) => format!("{} {date}", self.kind.name()),
            (None, None) => self.kind.name().into(),
        }
    }
}

/// One who took part.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
pub struct Participant {
    /// Entity.
    pub id: Id,
    /// In what part; plain participants have none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<Role>,
    /// The office in which a person took part.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub office: Option<Id>,
}

/// A part other than that of a plain participant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Role {
    /// Received the others.
    Host,
    /// Put a signature.
    Signatory,
    /// Said it.
    Speaker,
    /// Was told it, or received it.
    Addressee,
    /// Stood between the sides.
    Mediator,
    /// Was present only.
    Observer,
}

impl Role {
    /// The name used in files.
    pub fn name(self) -> &'static str {
        match self {
            Self::Host => "host",
            Self::Signatory => "signatory",
            Self::Speaker => "speaker",
            Self::Addressee => "addressee",
            Self::Mediator => "mediator",
            Self::Observer => "observer",
        }
    }
}

/// The kinds of occurrence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum EventType {
    /// Two or more parties meet, in person or by video.
    Meeting,
    /// Telephone or conference call.
    Call,
    /// Joint military or maritime exercise.
    Exercise,
    /// Something is signed, concluded, adopted, established or activated.
    Agreement,
    /// Someone says, condemns, protests, thanks, announces.
    Statement,
    /// A diplomat is summoned.
    Summons,
    /// Someone is named to, leaves or changes an office.
    Appointment,
    /// A court rules.
    Ruling,
    /// Missile or satellite launch.
    Launch,
    /// Evacuation, assistance, donation.
    Aid,
    /// Sanctions or similar measures.
    Sanction,
    /// One party travels to another.
    Visit,
    /// A body reports figures.
    Report,
    /// Any other dated occurrence.
    Other,
}

impl EventType {
    /// Every type, in the order of this type.
    pub const ALL: [Self; 14] = [
        Self::Meeting,
        Self::Call,
        Self::Exercise,
        Self::Agreement,
        Self::Statement,
        Self::Summons,
        Self::Appointment,
        Self::Ruling,
        Self::Launch,
        Self::Aid,
        Self::Sanction,
        Self::Visit,
        Self::Report,
        Self::Other,
    ];

    /// The name used in files.
    pub fn name(self) -> &'static str {
        match self {
            Self::Meeting => "meeting",
            Self::Call => "call",
            Self::Exercise => "exercise",
            Self::Agreement => "agreement",
            Self::Statement => "statement",
            Self::Summons => "summons",
            Self::Appointment => "appointment",
            Self::Ruling => "ruling",
            Self::Launch => "launch",
            Self::Aid => "aid",
            Self::Sanction => "sanction",
            Self::Visit => "visit",
            Self::Report => "report",
            Self::Other => "other",
        }
    }

    /// Whether the parties were in contact with each other: a meeting or a call.
    pub fn is_consultation(self) -> bool {
        matches!(self, Self::Meeting | Self::Call)
    }
}

/// How a date is known.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "lowercase")]
pub enum DateBasis {
    /// The sentence or its entry states it.
    #[default]
    Stated,
    /// It follows from the context ("a day later").
    Inferred,
    /// Only the period is known.
    Period,
}

impl DateBasis {
    /// The name used in files.
    pub fn name(self) -> &'static str {
        match self {
            Self::Stated => "stated",
            Self::Inferred => "inferred",
            Self::Period => "period",
        }
    }
}

/// How parties met.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum Mode {
    /// In one room.
    InPerson,
    /// By telephone.
    Phone,
    /// By video.
    Video,
    /// Not told.
    #[default]
    Unknown,
}

impl Mode {
    /// The name used in files.
    pub fn name(self) -> &'static str {
        match self {
            Self::InPerson => "in-person",
            Self::Phone => "phone",
            Self::Video => "video",
            Self::Unknown => "unknown",
        }
    }
}

/// How many sides took part.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Format {
    /// Two.
    Bilateral,
    /// Three.
    Trilateral,
    /// More.
    Multilateral,
}

impl Format {
    /// The format of a gathering of so many sides; `None` for fewer than two.
    pub fn of_sides(sides: usize) -> Option<Self> {
        match sides {
            0 | 1 => None,
            2 => Some(Self::Bilateral),
            3 => Some(Self::Trilateral),
            _ => Some(Self::Multilateral),
        }
    }

    /// How many sides the word tells; `None` where it leaves the number open.
    pub fn sides(self) -> Option<u8> {
        match self {
            Self::Bilateral => Some(2),
            Self::Trilateral => Some(3),
            Self::Multilateral => None,
        }
    }

    /// The name used in files.
    pub fn name(self) -> &'static str {
        match self {
            Self::Bilateral => "bilateral",
            Self::Trilateral => "trilateral",
            Self::Multilateral => "multilateral",
        }
    }
}

/// A code of the PLOVER event ontology, manual 2.0 draft of February 2024.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Plover {
    /// Event class, as `CONSULT`.
    pub event: String,
    /// Mode, where the class has modes.
    #[serde(default)]
    pub mode: Option<String>,
}
