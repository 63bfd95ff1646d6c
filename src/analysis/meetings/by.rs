//! By what meetings are counted.

use crate::error::{Error, ErrorKind};
use std::str::FromStr;

/// What a row of counts stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum By {
    /// So many who met, whoever else was there.
    Group(Size, Whom),
    /// Rank of the meeting.
    Level,
    /// How they met.
    Mode,
    /// How many sides there were.
    Parties,
    /// The dialogue of which it was a session.
    Series,
    /// Where.
    Place,
    /// The larger gathering on whose margins they met.
    Setting,
    /// What it was about.
    Topic,
}

/// How many of those who met a row stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Size {
    /// One.
    One,
    /// Every two of them.
    Two,
    /// Every three of them.
    Three,
    /// All of them.
    All,
}

/// Who met.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Whom {
    /// Persons, and offices whose holder is not known; observers and mediators left out.
    Persons,
    /// Offices, whoever held them; observers and mediators left out.
    Offices,
    /// States that were represented.
    States,
}

impl By {
    /// Every way, in the order of help.
    pub const ALL: [Self; 19] = {
        use {Size::*, Whom::*};
        [
            Self::Group(Two, Persons),
            Self::Group(Three, Persons),
            Self::Group(All, Persons),
            Self::Group(One, Persons),
            Self::Group(One, Offices),
            Self::Group(One, States),
            Self::Group(Two, Offices),
            Self::Group(Three, Offices),
            Self::Group(All, Offices),
            Self::Group(Two, States),
            Self::Group(Three, States),
            Self::Group(All, States),
            Self::Level,
            Self::Mode,
            Self::Parties,
            Self::Series,
            Self::Place,
            Self::Setting,
            Self::Topic,
        ]
    };

    /// The name on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Group(Size::One, whom) => whom.name(),
            Self::Group(Size::Two, Whom::Persons) => "pair",
            Self::Group(Size::Three, Whom::Persons) => "triad",
            Self::Group(Size::All, Whom::Persons) => "party",
            Self::Group(Size::Two, Whom::Offices) => "office-pair",
            Self::Group(Size::Three, Whom::Offices) => "office-triad",
            Self::Group(Size::All, Whom::Offices) => "office-party",
            Self::Group(Size::Two, Whom::States) => "state-pair",
            Self::Group(Size::Three, Whom::States) => "state-triad",
            Self::Group(Size::All, Whom::States) => "state-party",
            Self::Level => "level",
            Self::Mode => "mode",
            Self::Parties => "parties",
            Self::Series => "series",
            Self::Place => "place",
            Self::Setting => "setting",
            Self::Topic => "topic",
        }
    }

    /// The same, for a title.
    pub fn words(self) -> &'static str {
        match self {
            Self::Group(Size::Two, Whom::Persons) => "pair of people",
            Self::Group(Size::Three, Whom::Persons) => "three people",
            Self::Group(Size::All, Whom::Persons) => "whole party of people",
            Self::Group(Size::Two, Whom::Offices) => "pair of offices",
            Self::Group(Size::Three, Whom::Offices) => "three offices",
            Self::Group(Size::All, Whom::Offices) => "whole party of offices",
            Self::Group(Size::Two, Whom::States) => "pair of states",
            Self::Group(Size::Three, Whom::States) => "three states",
            Self::Group(Size::All, Whom::States) => "whole party of states",
            Self::Parties => "number of sides",
            _ => self.name(),
        }
    }

    /// The columns that name a row, each with its column of ids: one for each member of a group of fixed size.
    pub(super) fn columns(self) -> &'static [&'static str] {
        match self {
            Self::Group(Size::Two, _) => &["a", "b"],
            Self::Group(Size::Three, _) => &["a", "b", "c"],
            Self::Group(Size::All, _) => &["party"],
            Self::Group(Size::One, whom) => match whom {
                Whom::Persons => &["person"],
                Whom::Offices => &["office"],
                Whom::States => &["state"],
            },
            Self::Level => &["level"],
            Self::Mode => &["mode"],
            Self::Parties => &["parties"],
            Self::Series => &["series"],
            Self::Place => &["place"],
            Self::Setting => &["setting"],
            Self::Topic => &["topic"],
        }
    }

    /// Whether these can be crossed: two things at most, of which one at most is of pairs or threes, for every two of those
    /// would be rows without end.
    ///
    /// # Errors
    /// [`ErrorKind::Argument`] if not.
    pub fn check_crossing(by: &[Self]) -> Result<(), Error> {
        let refuse = |what: String| Err(Error::new(ErrorKind::Argument, what));
        let is_many = |by: &&Self| matches!(by, Self::Group(Size::Two | Size::Three, _));
        match by.iter().filter(is_many).count() {
            _ if by.len() > 2 => refuse(format!("found {} things to count by, expected at most 2", by.len())),
            0 | 1 => Ok(()),
            _ => {
                let names: Vec<&str> = by.iter().map(|by| by.name()).collect();
                refuse(format!("found {}, expected at most one of pairs or triads", names.join(" and ")))
            }
        }
    }

    /// Whether rows are words that have an order of their own, and not things that have ids.
    pub fn is_vocabulary(self) -> bool {
        matches!(self, Self::Level | Self::Mode | Self::Parties)
    }
}

impl Whom {
    fn name(self) -> &'static str {
        match self {
            Self::Persons => "person",
            Self::Offices => "office",
            Self::States => "state",
        }
    }
}

impl FromStr for By {
    type Err = Error;

    fn from_str(name: &str) -> Result<Self, Error> {
        Self::ALL.into_iter().find(|by| by.name() == name).ok_or_else(|| {
            let names: Vec<&str> = Self::ALL.iter().map(|by| by.name()).collect();
            Error::new(ErrorKind::Argument, format!("found `{name}`, expected one of {}", names.join(", ")))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_way_has_a_name_of_its_own_and_is_read_back() {
        assert!(By::ALL.into_iter().all(|by| by.name().parse::<By>().unwrap() == by));
        assert_eq!(By::ALL.iter().map(|by| by.name()).collect::<BTreeSet<_>>().len(), By::ALL.len());
        let pair = By::Group(Size::Two, Whom::Persons);
        assert!(By::check_crossing(&[pair, By::Level]).is_ok());
        assert!(By::check_crossing(&[pair, pair]).is_err() && By::check_crossing(&[By::Level; 3]).is_err());
        assert!("day".parse::<By>().unwrap_err().to_string().contains("expected one of pair, triad"));
    }
}
