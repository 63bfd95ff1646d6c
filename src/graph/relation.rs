//! What stands between entities, what was only planned, and the sentence behind each.

use super::event::{EventType, Participant};
use super::id::Id;
use crate::date::Edtf;
use crate::span::Span;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// One sentence, or one chronology entry, that states something.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
pub struct Evidence {
    /// Id of the article.
    pub article: String,
    /// Where it stands in the decoded text of the article; several ranges where a page break was healed.
    #[serde(default)]
    pub spans: Vec<Span>,
    /// The sentence: links and marks unwrapped, white space collapsed.
    pub text: String,
    /// The rule that read it.
    #[serde(default)]
    pub rule: String,
    /// Line of the article, from 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub line: Option<usize>,
}

/// A standing fact between two things.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Relation {
    /// What it says.
    #[serde(rename = "type")]
    pub kind: RelationType,
    /// From this.
    pub source: Id,
    /// To this.
    pub target: Id,
    /// The office in which one person came after another.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub office: Option<Id>,
    /// Since when.
    pub from: Option<Edtf>,
    /// Until when.
    pub to: Option<Edtf>,
    /// The sentences. Empty only where the lexicon is the source.
    #[serde(default)]
    pub evidence: Vec<Evidence>,
    /// Where the lexicon has it from, if no article states it; such a relation is left out of counts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lexicon: Option<String>,
}

/// The kinds of relation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum RelationType {
    /// Dialogue, mechanism or agreement, of the summit that promised it.
    DeliverableOf,
    /// Event, of a series.
    InstanceOf,
    /// Person, of an office.
    Holds,
    /// Person, after a person.
    Succeeded,
    /// Person, for a state.
    Represents,
    /// State, of an organization or series.
    MemberOf,
    /// Part, of a whole.
    PartOf,
    /// Agreement, in an event.
    NamedIn,
    /// Name, of a thing.
    AliasOf,
}

impl RelationType {
    /// The name used in files.
    pub fn name(self) -> &'static str {
        match self {
            Self::DeliverableOf => "deliverable_of",
            Self::InstanceOf => "instance_of",
            Self::Holds => "holds",
            Self::Succeeded => "succeeded",
            Self::Represents => "represents",
            Self::MemberOf => "member_of",
            Self::PartOf => "part_of",
            Self::NamedIn => "named_in",
            Self::AliasOf => "alias_of",
        }
    }
}

/// What was planned, proposed or denied: kept, shown on request, never counted.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Prospect {
    /// `prospect:slug`.
    pub id: Id,
    /// What kind of occurrence it would be.
    #[serde(rename = "type")]
    pub kind: EventType,
    /// Why it is not an event.
    pub status: ProspectStatus,
    /// When it would be.
    pub date: Option<Edtf>,
    /// Who would take part.
    #[serde(default)]
    pub participants: Vec<Participant>,
    /// The sentences; never empty.
    #[serde(default)]
    pub evidence: Vec<Evidence>,
}

/// Why something is not an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum ProspectStatus {
    /// Announced or intended.
    Planned,
    /// Hoped for, proposed, discussed, conditional.
    Proposed,
    /// Somebody was asked to come.
    Invited,
    /// Put off.
    Postponed,
    /// Called off.
    Cancelled,
    /// Said not to have happened, or not to be going to.
    Denied,
}

impl ProspectStatus {
    /// The name used in files.
    pub fn name(self) -> &'static str {
        match self {
            Self::Planned => "planned",
            Self::Proposed => "proposed",
            Self::Invited => "invited",
            Self::Postponed => "postponed",
            Self::Cancelled => "cancelled",
            Self::Denied => "denied",
        }
    }
}
