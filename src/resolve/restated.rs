//! Whose it is what comes into force or is launched, where the words do not say.

use super::article::Teller;
use super::cast::join;
use super::discourse::Party;
use super::report::Report;
use crate::extract::{Factuality, Frame, Instrument, PartyMention, SentenceReading};
use crate::graph::{EntityKind, EventType, Id};
use crate::language::{Anaphor, Mention, PlaceMention};
use crate::lexicon::Series;
use std::collections::BTreeSet;

impl Teller<'_> {
    /// Completes the parties of an event whose words name none: an instrument is of those who concluded it, a missile of the
    /// state from whose soil it rises.
    pub(super) fn restated(
        &mut self,
        sentence: &SentenceReading,
        frame: &Frame,
        parties: &mut Vec<(Party, PartyMention)>,
    ) {
        let vague = |m: &Mention| matches!(m, Mention::Anaphor(Anaphor::States(_)));
        let unsaid = !frame.parties.is_empty() && parties.iter().all(|(_, m)| vague(&m.mention));
        if frame.kind == EventType::Agreement && unsaid && sentence.is_entry {
            let those = self.gathered_before(sentence);
            if !those.is_empty() {
                parties.clear();
                join(parties, those, &PartyMention::implied(None));
                return;
            }
        }
        let codes: BTreeSet<String> = match frame.kind {
            EventType::Agreement if parties.iter().all(|(_, m)| vague(&m.mention)) => {
                let concluded = frame.agreement.as_ref().map(|a| self.concluded(a)).unwrap_or_default();
                if concluded.is_empty() && !frame.parties.is_empty() {
                    self.at_a_visit(sentence, frame)
                } else {
                    concluded
                }
            }
            EventType::Launch if !parties.iter().any(|(p, _)| p.state.is_some()) => {
                frame.place.as_ref().and_then(|p| self.soil(p)).into_iter().collect()
            }
            _ => return,
        };
        if codes.is_empty() {
            return;
        }
        parties.retain(|(_, m)| !vague(&m.mention));
        for code in codes {
            parties.push((self.member(&code), PartyMention::implied(None)));
        }
    }

    /// The states of those who brought about what an article speaks of again: `The mechanism enters into operation`.
    fn concluded(&self, instrument: &Instrument) -> BTreeSet<String> {
        let same = |id: &Id| self.entities.get(id).is_some_and(|e| is_short_for(&instrument.name, &e.name));
        let told = self
            .told
            .reports
            .iter()
            .rev()
            .find(|r| !r.states.is_empty() && r.agreement.iter().chain(&r.series).any(same));
        told.map(|r| r.states.clone()).unwrap_or_default()
    }

    /// `The SCO summit is held in Astana. A declaration is adopted`: the body whose session an entry tells of, or those of more than two
    /// states who met in it.
    fn gathered_before(&mut self, sentence: &SentenceReading) -> Vec<Party> {
        let mut before = self.told.reports.iter().rev().take_while(|r| r.passage == sentence.passage);
        let met = |r: &&Report| r.kind.is_consultation() && r.factuality == Factuality::Asserted;
        let Some(met) = before.find(met).cloned() else { return Vec::new() };
        let listed =
            |row: &Series| met.series.as_ref().is_some_and(|id| id.as_str() == format!("series:{}", row.id));
        let body = self.know.lexicon.series.iter().find(|row| listed(row)).and_then(|row| self.convener(row));
        match body {
            Some(body) => vec![body],
            None if met.states.len() > 2 => met.parties.into_iter().map(|(p, _)| p).collect(),
            None => Vec::new(),
        }
    }

    /// `X visits Y. Two memoranda are signed in its capital`: the visitor's state and the one where they are signed.
    fn at_a_visit(&self, sentence: &SentenceReading, frame: &Frame) -> BTreeSet<String> {
        let here = frame.place.as_ref().and_then(|p| self.soil(p));
        let mut before = self.told.reports.iter().rev().take_while(|r| r.passage == sentence.passage);
        let visit = before.find(|r| r.kind == EventType::Visit || r.kind.is_consultation());
        let (Some(here), Some(visit)) = (here, visit) else { return BTreeSet::new() };
        let visitors = visit.parties.iter().filter(|(p, _)| p.kind == EntityKind::Person);
        let from: BTreeSet<String> =
            visitors.filter_map(|(p, _)| p.state.clone()).filter(|s| *s != here).collect();
        if from.len() == 1 { from.into_iter().chain([here]).collect() } else { BTreeSet::new() }
    }

    /// The state in which a place lies.
    pub(super) fn soil(&self, place: &PlaceMention) -> Option<String> {
        let lexicon = &self.know.lexicon;
        match place {
            PlaceMention::Listed(i) => lexicon.places[*i].state.clone(),
            PlaceMention::State(i) | PlaceMention::Capital(i) => Some(lexicon.states[*i].code.clone()),
            PlaceMention::Named(_) => None,
        }
    }
}

/// Whether a name says again what another says in full: its last words, or its initials.
fn is_short_for(short: &str, full: &str) -> bool {
    let capitals = short.len() > 2 && short.chars().all(|c| c.is_ascii_uppercase());
    let initials: String =
        full.split([' ', '-']).filter_map(|w| w.chars().next()).filter(|c| c.is_uppercase()).collect();
    let (short, lower) = (short.to_lowercase(), full.to_lowercase());
    lower == short
        || lower.ends_with(&format!(" {short}"))
        || (capitals && initials.to_lowercase().ends_with(&short))
}
