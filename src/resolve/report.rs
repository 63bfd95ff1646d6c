//! One event or prospect as one sentence tells it, with everybody identified.

use super::discourse::Party;
use crate::date::Edtf;
use crate::extract::{Factuality, Phase};
use crate::graph::{DateBasis, EntityKind, EventType, Evidence, Format, Id, Level, Mode, Plover, Role};
use std::collections::BTreeSet;

/// What one sentence tells of one event or prospect.
#[derive(Clone, Debug)]
pub(super) struct Report {
    pub kind: EventType,
    pub factuality: Factuality,
    pub parties: Vec<(Party, Option<Role>)>,
    pub states: BTreeSet<String>,
    pub date: Option<Edtf>,
    pub basis: DateBasis,
    pub within: Option<Edtf>,
    /// Whether it may well be of the time of what was told before it: nothing says otherwise.
    pub goes_with: bool,
    /// The date of what was told before it, if it goes with that.
    pub carried: Option<Edtf>,
    pub mode: Mode,
    pub format: Option<Format>,
    pub level: Option<Level>,
    pub place: Option<Id>,
    /// Where it was by what stands before it, where it names no place.
    pub stay: Option<Id>,
    pub setting: Option<Id>,
    /// The larger gathering at which one of the parties was by what stands before it.
    pub amid: Option<Id>,
    pub series: Option<Id>,
    pub agreement: Option<Id>,
    pub ordinal: Option<u32>,
    pub gap_years: Option<u32>,
    pub plover: Option<Plover>,
    pub topics: Vec<Id>,
    pub evidence: Evidence,
    pub is_entry: bool,
    /// Its entry looks back at it: it was before the day of the entry.
    pub recalled: bool,
    pub sentence: usize,
    pub passage: usize,
    pub background: bool,
    /// Not all of its parties could be told: it can only add to an event of the same day.
    pub open: bool,
    /// All of its parties are words such as `they`: of two events of a day it may be either.
    pub vague: bool,
    /// The parties for which such a word stands.
    pub guessed: BTreeSet<Id>,
    /// Only adds to an event that another sentence tells of.
    pub restates: bool,
    /// Said on no day of its own and to nobody, by nobody in particular: it can only add to what others tell.
    pub at_large: bool,
    /// Was by telephone, if no place is told of.
    pub remote: bool,
    /// Whether it tells of the event's beginning or end alone.
    pub phase: Phase,
    /// Its date goes from the entry that tells of the beginning to the one that tells of the end.
    pub joined: bool,
    /// Stands in an article that has no chronology, which this sentence could say again.
    pub alone: bool,
}

impl Report {
    /// The same, on the date of what was told before.
    pub fn dated_as_before(&self, date: Edtf) -> Self {
        Self { date: Some(date), basis: DateBasis::Inferred, within: None, ..self.clone() }
    }

    /// Whether it tells of an event by itself. A narrative's sentence without any date mostly says again what a dated one
    /// says; of the things that it alone may tell, only what brings parties together is kept.
    pub fn stands_alone(&self) -> bool {
        let told = self.is_entry || self.date.is_some() || self.factuality != Factuality::Asserted;
        let kept = matches!(
            self.kind,
            EventType::Meeting | EventType::Call | EventType::Exercise | EventType::Agreement
        );
        let sound = !self.open && !self.at_large && (!self.restates || self.names_both());
        sound && (told || kept || self.alone)
    }

    /// `On May 5 Carr was in Jakarta, where he and Natalegawa discussed trade`: a sentence that only says what was talked about
    /// tells of the meeting where it names persons of two states and the day; an entry must name one of them itself. What they agree on
    /// is a part of their talks.
    fn names_both(&self) -> bool {
        let people = || self.parties.iter().map(|(p, _)| p).filter(|p| p.kind == EntityKind::Person);
        // `He and Commerce Minister Sharma review the talks.`
        let named = self.kind.is_consultation() && people().any(|p| !self.guessed.contains(&p.id));
        let states: BTreeSet<_> =
            people().filter(|_| !self.is_entry || named).filter_map(|p| p.state.as_ref()).collect();
        let day = self.date.is_some_and(|d| d.is_day());
        let agrees = self.kind == EventType::Agreement;
        !self.vague && day && !self.goes_with && states.len() > 1 && !agrees
    }

    /// Where it was: as it says itself, else by what stands before it.
    pub fn whereabouts(&self) -> Option<&Id> {
        self.place.as_ref().or(self.stay.as_ref())
    }

    /// Whether it stands in the same article as another.
    pub fn is_of_article(&self, other: &Self) -> bool {
        self.evidence.article == other.evidence.article
    }

    /// Whether it stands in the same passage as another.
    pub fn is_of_passage(&self, other: &Self) -> bool {
        self.passage == other.passage && self.is_of_article(other)
    }

    /// The parties that act, and are not only told or given something.
    pub fn acting(&self) -> impl Iterator<Item = &Party> {
        self.parties.iter().filter(|(_, role)| *role != Some(Role::Addressee)).map(|(party, _)| party)
    }
}
