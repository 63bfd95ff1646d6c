//! One event as one sentence tells it.

use super::factuality::Factuality;
use super::rule::GivesWay;
use crate::date::Edtf;
use crate::graph::{DateBasis, EventType, Format, Level, Mode, Plover, Role};
use crate::language::{Anaphor, Mention, PlaceMention};

/// An event, planned or real, as one sentence tells it.
#[derive(Clone, Debug, PartialEq)]
pub struct Frame {
    /// Name of the rule that found it.
    pub rule: String,
    /// What kind of event.
    pub kind: EventType,
    /// Whether it happened.
    pub factuality: Factuality,
    /// Who took part, as the words name them, in the order of the text.
    pub parties: Vec<PartyMention>,
    /// How many parties the rule asks for.
    pub least_parties: usize,
    /// When.
    pub date: Option<Edtf>,
    /// How that is known.
    pub basis: DateBasis,
    /// The period, where there is no date.
    pub within: Option<Edtf>,
    /// Whether it may well be of the time of what was told before: nothing says otherwise.
    pub goes_with: bool,
    /// The date of what was told before, if it goes with that.
    pub carried: Option<Edtf>,
    /// How they met.
    pub mode: Mode,
    /// How many sides, where a word tells.
    pub format: Option<Format>,
    /// Rank, where a word tells.
    pub level: Option<Level>,
    /// Where.
    pub place: Option<PlaceMention>,
    /// The gathering on whose margins it took place.
    pub setting: Option<Instrument>,
    /// The series of which it is a session, or which it brought about.
    pub series: Option<Instrument>,
    /// The instrument that was signed.
    pub agreement: Option<Instrument>,
    /// 3 for "third".
    pub ordinal: Option<u32>,
    /// 9 for "the first in nine years".
    pub gap_years: Option<u32>,
    /// The code of the PLOVER ontology, where the words tell more than the kind of event.
    pub plover: Option<Plover>,
    /// What it was about, in the words of the sentence.
    pub topics: Vec<String>,
    /// Follows another event of the same entry, with whose parties it goes on: "followed by a trilateral meeting with X".
    pub goes_on: bool,
    /// Whether the sentence tells of its beginning or end alone.
    pub phase: Phase,
    /// Only adds to an event that another sentence tells of.
    pub restates: bool,
    /// Was by telephone, if no place is told of.
    pub remote: bool,
    /// Whether it is told to have been once more: `they spoke again on May 3`.
    pub again: bool,
    /// To what it gives way in its sentence.
    pub gives_way: GivesWay,
    /// Only says who told of the rest of the sentence: `…, the ministry said`.
    pub attributes: bool,
    /// Whether somebody answers without a word on whom: `Wang retorted that`.
    pub replies: bool,
    /// What is said at it is an event of its own.
    pub apart: bool,
    /// Whether a word says that several who are told of by one word were met one at a time: `sees them separately`.
    pub severally: Severally,
    /// Those in a row whom a single guest meets: one by one, should the head of their state be among them.
    pub row: Vec<Mention>,
}

/// Whether several who are told of by one word were met one at a time.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Severally {
    /// Nothing says so.
    #[default]
    No,
    /// They were: `sees them separately`, `sees each of them`.
    Apart,
    /// They were, and all at once as well: `sees them separately and then both together`.
    AndTogether,
}

/// Which part of an event a sentence tells of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Phase {
    /// All of it.
    #[default]
    Whole,
    /// That it began.
    Begins,
    /// That it ended.
    Ends,
}

impl Phase {
    /// What a verb says of an event that lasts.
    pub(super) fn of(verb: &str) -> Self {
        match verb {
            "begin" | "start" | "open" | "kick" | "commence" | "launch" => Self::Begins,
            "conclude" | "end" | "close" | "wrap" | "finish" | "complete" | "wind" => Self::Ends,
            _ => Self::Whole,
        }
    }
}

/// A party with its part.
#[derive(Clone, Debug, PartialEq)]
pub struct PartyMention {
    /// As the words name it.
    pub mention: Mention,
    /// In what part.
    pub role: Option<Role>,
}

impl PartyMention {
    /// One in no part that has a name.
    pub fn present(mention: Mention) -> Self {
        Self { mention, role: None }
    }

    /// One whom no words name: who takes part follows from what happens.
    pub fn implied(role: Option<Role>) -> Self {
        Self { mention: Mention::Anaphor(Anaphor::Members), role }
    }
}

/// A named series, gathering or document.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Instrument {
    /// The name as written, or the words that describe it.
    pub name: String,
    /// The series of the lexicon that the words fit.
    pub series: Vec<usize>,
    /// The summit of the lexicon that the words fit.
    pub summit: Option<usize>,
    /// The states that the words name.
    pub states: Vec<String>,
}
