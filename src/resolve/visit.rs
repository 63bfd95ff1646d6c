//! Visits: to which state they go, and whom the two sides are called after one was told.

use super::article::Teller;
use super::discourse::Party;
use crate::date::Edtf;
use crate::extract::{Factuality, Frame, PartyMention, SentenceReading};
use crate::graph::{EntityKind, EventType, Level, Role};
use crate::language::Mention;

impl Teller<'_> {
    /// The state to which a visit goes, where the words name a place in it: `travels to Hiroshima`.
    pub(super) fn destination(&self, frame: &Frame, parties: &[(Party, PartyMention)]) -> Option<String> {
        let code = self.reached(frame)?;
        let abroad = parties.iter().all(|(p, m)| {
            p.kind != EntityKind::State && p.state.as_ref() != Some(&code) && m.role != Some(Role::Host)
        });
        let known = |p: &Party| p.state.is_some() || p.kind == EntityKind::Asset;
        (abroad && parties.iter().any(|(p, _)| known(p))).then_some(code)
    }

    /// The state of the place that a visit reaches.
    fn reached(&self, frame: &Frame) -> Option<String> {
        self.soil(frame.place.as_ref().filter(|_| frame.kind == EventType::Visit)?)
    }

    /// Takes note of the visits of a sentence by those whom it has named so far, before it speaks of both sides: `flew to Lima, where
    /// the two leaders met`.
    pub(super) fn note_visits(&mut self, sentence: &SentenceReading) {
        let told = |f: &&Frame| f.kind == EventType::Visit && f.factuality == Factuality::Asserted;
        for frame in sentence.frames.iter().filter(told) {
            let known = |p: &&PartyMention| self.here.iter().any(|(m, _)| *m == p.mention);
            let parties: Vec<(Party, PartyMention)> = frame
                .parties
                .iter()
                .filter(known)
                .flat_map(|m| self.here.iter().find(|(h, _)| *h == m.mention).map(|(_, p)| (m, p)))
                .flat_map(|(m, parties)| parties.iter().map(move |p| (p.clone(), m.clone())))
                .collect();
            let named = frame.parties.iter().find_map(|m| match &m.mention {
                Mention::State(code) if m.role == Some(Role::Host) => Some(code.clone()),
                _ => None,
            });
            if let Some(host) = named.or_else(|| self.reached(frame)) {
                self.note_guest(&parties, host);
            }
        }
    }

    /// Takes note of a visit.
    pub(super) fn note_visit(&mut self, parties: &[(Party, PartyMention)]) {
        let host =
            parties.iter().find(|(_, m)| m.role == Some(Role::Host)).and_then(|(p, _)| p.state.clone());
        if let Some(host) = host {
            self.note_guest(parties, host);
        }
    }

    fn note_guest(&mut self, parties: &[(Party, PartyMention)], host: String) {
        let mut guests = parties.iter().filter(|(_, m)| m.role != Some(Role::Host)).map(|(p, _)| p);
        let Some(guest) = guests.next() else { return };
        let along: Vec<&Party> = guests.collect();
        // `X, accompanied by his foreign minister, visits Lima`
        let own = |p: &&Party| p.kind == EntityKind::Person && (p.state.is_none() || p.state == guest.state);
        if along.iter().all(own) {
            self.discourse.visited(guest, along.iter().map(|p| p.id.clone()), host);
        }
    }

    /// `Noda flew to Seoul. The two leaders agreed …`: the guest, and who has the like office in the state visited.
    pub(super) fn guest_and_host(
        &mut self,
        function: Option<&str>,
        level: Level,
        date: Option<Edtf>,
        sentence: &SentenceReading,
    ) -> Option<Vec<Party>> {
        let (guest, host) = self.discourse.visit(function, level)?;
        let function = guest.function.clone().filter(|_| level != Level::Leader);
        if function.is_none() && level != Level::Leader {
            return None;
        }
        let states = [guest.state.clone()?, host];
        let like = self.holders_in(&states, function.as_deref(), level, date, sentence)?.pop()?;
        self.hosted = true;
        Some(vec![guest, like])
    }
}

/// `Abe is in Tokyo`: nobody visits the state that is his own; but he may tour one of its ships.
pub(super) fn is_at_home(parties: &[(Party, PartyMention)]) -> bool {
    let host = |m: &PartyMention| m.role == Some(Role::Host);
    let land = |p: &Party| p.kind != EntityKind::Asset;
    let hosts = || parties.iter().filter(|(p, m)| host(m) && land(p)).filter_map(|(p, _)| p.state.as_ref());
    let mut guests = parties.iter().filter(|(p, m)| !host(m) && p.kind == EntityKind::Person).peekable();
    let own = |p: &Party| p.state.as_ref().is_some_and(|s| hosts().all(|h| h == s));
    hosts().next().is_some() && guests.peek().is_some() && guests.all(|(p, _)| own(p))
}
