//! Reading the names that filters are given by.

use super::entity::{EntityKind, Level};
use super::event::{DateBasis, EventType, Format, Mode, Role};
use super::relation::{ProspectStatus, RelationType};
use crate::error::{Error, ErrorKind, Result};
use std::str::FromStr;

impl Level {
    /// Every level, in the order of this type.
    pub const ALL: [Self; 9] = [
        Self::Leader,
        Self::Minister,
        Self::ViceMinister,
        Self::DirectorGeneral,
        Self::Director,
        Self::Working,
        Self::Military,
        Self::Mixed,
        Self::Unknown,
    ];
}

impl Mode {
    /// Every mode, in the order of this type.
    pub const ALL: [Self; 4] = [Self::InPerson, Self::Phone, Self::Video, Self::Unknown];
}

impl Format {
    /// Every format, in the order of this type.
    pub const ALL: [Self; 3] = [Self::Bilateral, Self::Trilateral, Self::Multilateral];
}

impl Role {
    /// Every role, in the order of this type.
    pub const ALL: [Self; 6] =
        [Self::Host, Self::Signatory, Self::Speaker, Self::Addressee, Self::Mediator, Self::Observer];
}

impl DateBasis {
    /// Every basis, in the order of this type.
    pub const ALL: [Self; 3] = [Self::Stated, Self::Inferred, Self::Period];
}

impl ProspectStatus {
    /// Every status, in the order of this type.
    pub const ALL: [Self; 6] =
        [Self::Planned, Self::Proposed, Self::Invited, Self::Postponed, Self::Cancelled, Self::Denied];
}

impl RelationType {
    /// Every type, in the order of this type.
    pub const ALL: [Self; 9] = [
        Self::DeliverableOf,
        Self::InstanceOf,
        Self::Holds,
        Self::Succeeded,
        Self::Represents,
        Self::MemberOf,
        Self::PartOf,
        Self::NamedIn,
        Self::AliasOf,
    ];
}

/// Reads values by the names that files give them; `what` is what an error says was expected.
macro_rules! read_by_name {
    ($($type:ident: $what:literal,)+) => {
        $(impl FromStr for $type {
            type Err = Error;

            fn from_str(name: &str) -> Result<Self> {
                named($what, &Self::ALL, Self::name, name)
            }
        })+
    };
}

read_by_name! {
    Role: "a role",
    DateBasis: "how a date is known",
    ProspectStatus: "why something is only a prospect",
    RelationType: "a type of relation",
    EntityKind: "a kind of entity",
    EventType: "a type of event",
    Level: "a level",
    Mode: "a mode",
    Format: "a number of parties",
}

/// The value that has this name.
fn named<T: Copy>(what: &str, all: &[T], name_of: fn(T) -> &'static str, name: &str) -> Result<T> {
    all.iter().copied().find(|value| name_of(*value) == name).ok_or_else(|| {
        let names: Vec<&str> = all.iter().map(|value| name_of(*value)).collect();
        Error::new(ErrorKind::Argument, format!("found `{name}`, expected {what}: {}", names.join(", ")))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_read_back_and_others_refused() {
        assert!(EntityKind::ALL.into_iter().all(|k| k.name().parse::<EntityKind>().unwrap() == k));
        assert!(EventType::ALL.into_iter().all(|k| k.name().parse::<EventType>().unwrap() == k));
        assert!(Level::ALL.into_iter().all(|k| k.name().parse::<Level>().unwrap() == k));
        assert!(Mode::ALL.into_iter().all(|k| k.name().parse::<Mode>().unwrap() == k));
        assert!(Format::ALL.into_iter().all(|k| k.name().parse::<Format>().unwrap() == k));
        let error = "fax".parse::<Mode>().unwrap_err().to_string();
        assert_eq!(error, "found `fax`, expected a mode: in-person, phone, video, unknown");
    }
}
