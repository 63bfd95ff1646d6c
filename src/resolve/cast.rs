//! Those whom the words of a frame mean.

use super::article::Teller;
use super::discourse::Party;
use crate::date::Edtf;
use crate::diagnostic::DiagnosticKind;
use crate::extract::{Factuality, Frame, PartyMention, SentenceReading};
use crate::graph::{EntityKind, EventType, Role};
use crate::language::{Anaphor, BodyMention, Mention, OfficeMention, Sex};

/// Those whom a frame names, and how.
#[derive(Debug, Default)]
pub(super) struct Cast {
    pub parties: Vec<(Party, PartyMention)>,
    /// Whether somebody is meant of whom it could not be told who it is.
    pub open: bool,
}

impl Teller<'_> {
    /// Those whom the words of a frame mean.
    pub(super) fn cast(&mut self, sentence: &SentenceReading, frame: &Frame) -> Cast {
        let date = frame.date.or(sentence.date).or(frame.carried).or(frame.within);
        let mut cast = Cast::default();
        if frame.goes_on {
            // What a gathering adopts is its own, where the sentence tells of that.
            let here = frame.kind == EventType::Agreement;
            let previous = match here {
                true => self.discourse.event_here(),
                // `X hosts the summit. Y and Z attend`: what its own passage tells of.
                false if frame.restates => self.discourse.event_of_passage(),
                false => self.discourse.last_event(),
            };
            let previous = previous.unwrap_or_default().to_vec();
            join(&mut cast.parties, previous, &PartyMention::implied(None));
        }
        for mention in &frame.parties {
            let meant = match (&mention.mention, frame.format) {
                // `they held a trilateral call`: three of them.
                (Mention::Anaphor(Anaphor::Several(None)), Some(format)) => {
                    self.of_format(format, &mention.mention, date, sentence)
                }
                // `X hosts Y and Z; the two visitors call on W`
                (Mention::Anaphor(Anaphor::Guests { host, number }), _) => {
                    self.guests(*host, number.map(|n| n as usize)).unwrap_or_default()
                }
                // `X was in Lima; Y received him, and the visitor was seen by Z`
                (Mention::Anaphor(Anaphor::AtVisit { host: false, own: false }), _)
                    if let Some((guests, _)) = self.discourse.stay_here()
                        && !guests.is_empty() =>
                {
                    guests.into_iter().take(1).collect()
                }
                // `Lee appoints Wi envoy. He succeeds Kim`
                (Mention::Anaphor(Anaphor::One(sex)), _)
                    if frame.kind == EventType::Appointment
                        && let Some(appointed) = self.appointed_before(*sex, sentence) =>
                {
                    vec![appointed]
                }
                _ => self.lookup(&mention.mention, date, sentence),
            };
            let meant = self.summoners(frame, mention, date, sentence).unwrap_or(meant);
            if meant.is_empty()
                && let Mention::Anaphor(anaphor) = &mention.mention
            {
                cast.open |= *anaphor != Anaphor::Members;
                if anaphor.is_pronoun() && frame.factuality == Factuality::Asserted {
                    let message = "it could not be told who is meant by a pronoun".into();
                    self.doubt(DiagnosticKind::UnresolvedGroup, sentence, message);
                }
            }
            let meant = self.him_again(frame, mention, &cast.parties).unwrap_or(meant);
            let meant = self.besides(mention, meant, &cast.parties);
            let host = self.host_there(frame, &mention.mention, &meant, &cast.parties);
            let meant =
                host.map_or(meant, |office| self.office(&office, date, sentence).into_iter().collect());
            let meant = if mention.role == Some(Role::Addressee) {
                self.peoples_states(meant, frame.kind)
            } else {
                meant
            };
            join(&mut cast.parties, meant, mention);
        }
        self.seek_guest(frame, &mut cast.parties);
        cast
    }

    /// `His host speaks. On the 22nd he is received by Xi`, `Putin received Wen, and Fradkov talked with him`: whoever meets somebody of his
    /// own state is not who came, whom the sentences before tell of, or the same one.
    fn seek_guest(&self, frame: &Frame, parties: &mut [(Party, PartyMention)]) {
        let [one, two] = parties else { return };
        let pronoun = |told: &PartyMention| match told.mention {
            Mention::Anaphor(Anaphor::One(sex)) => Some(sex),
            _ => None,
        };
        let ((guest, told), (host, by)) = if pronoun(&one.1).is_some() { (one, two) } else { (two, one) };
        let Some(sex) = pronoun(told) else { return };
        let own = host.state.is_some() && guest.state == host.state;
        if frame.kind != EventType::Meeting || !own || pronoun(by).is_some() {
            return;
        }
        let foreign = |p: &Party| p.state.is_some() && p.state != host.state && self.may_be(sex, p);
        let other = match by.role {
            Some(Role::Host) => self.discourse.one_here(foreign),
            _ => self.discourse.named_here(foreign),
        };
        if let Some(other) = other {
            *guest = other;
        }
    }

    /// Who gets an office by the sentence before, where that tells who gives it.
    fn appointed_before(&self, sex: Option<Sex>, sentence: &SentenceReading) -> Option<Party> {
        let before = self.told.reports.last().filter(|r| {
            r.kind == EventType::Appointment
                && r.passage == sentence.passage
                && r.is_entry == sentence.is_entry
        })?;
        let given = before.parties.iter().any(|(_, role)| *role == Some(Role::Speaker));
        let mut gets =
            before.parties.iter().filter(|(p, role)| p.kind == EntityKind::Person && role.is_none());
        let (appointed, _) = gets.next().filter(|(p, _)| given && self.may_be(sex, p))?;
        gets.next().is_none().then(|| appointed.clone())
    }

    /// `The Foreign Ministry summons the Japanese ambassador`: that of the other of the two states that the article is about.
    fn summoners(
        &mut self,
        frame: &Frame,
        mention: &PartyMention,
        date: Option<Edtf>,
        sentence: &SentenceReading,
    ) -> Option<Vec<Party>> {
        let Mention::Body(body) = &mention.mention else { return None };
        if frame.kind != EventType::Summons || body.state.is_some() {
            return None;
        }
        let called = frame.parties.iter().find(|p| p.role == Some(Role::Addressee))?;
        let called = self.lookup(&called.mention, date, sentence).into_iter().next()?.state?;
        let [one, two] = &self.reading.pair[..] else { return None };
        let other = if *one == called { two } else { one };
        let ours = *one == called || *two == called;
        ours.then(|| vec![self.body(&BodyMention { state: Some(other.clone()), ..body.clone() })])
    }

    /// `Kerry saw the president in Manila`: the office of the state where guests from elsewhere meet its holder, where the words could
    /// only mean one of their own or nobody.
    fn host_there(
        &self,
        frame: &Frame,
        mention: &Mention,
        meant: &[Party],
        guests: &[(Party, PartyMention)],
    ) -> Option<OfficeMention> {
        let Mention::Office(office) = mention else { return None };
        let code = self.soil(frame.place.as_ref()?)?;
        let unsaid = office.state.is_none() && !office.counterpart && frame.kind == EventType::Meeting;
        let abroad = |p: &Party| p.state.as_ref().is_some_and(|state| *state != code);
        let own = |p: &Party| guests.iter().any(|(guest, _)| guest.state == p.state);
        let guests_only = !guests.is_empty() && guests.iter().all(|(p, _)| abroad(p));
        let held = self
            .know
            .lexicon
            .tenures
            .iter()
            .any(|t| Some(&t.office) == office.function.as_ref() && t.state.as_ref() == Some(&code));
        (unsaid && guests_only && held && meant.iter().all(own))
            .then(|| OfficeMention { state: Some(code), ..office.clone() })
    }

    /// The person whom a pronoun means that cannot mean those who act: the last named before it in the sentence (`meets Kono and tells
    /// him`), else whom the sentences before are about (`The president speaks with her`).
    fn another(&self, act: &[&Party], sex: Option<Sex>) -> Option<Party> {
        let pronoun = |(m, _): &(Mention, Vec<Party>)| *m == Mention::Anaphor(Anaphor::One(sex));
        // `X pressed him on trade; Y pressed him on fish`: the one behind those who act.
        let acts =
            |(_, parties): &(Mention, Vec<Party>)| parties.iter().any(|p| act.iter().any(|a| a.id == p.id));
        let acting = self.here.iter().rposition(|told| acts(told) && !pronoun(told)).unwrap_or(0);
        let behind = self.here[acting..].iter().position(pronoun).map(|at| acting + at);
        let pronoun = behind.or_else(|| self.here.iter().rposition(pronoun))?;
        // `Roh, his host, talked with him`
        let told = |(m, _): &&(Mention, Vec<Party>)| !matches!(m, Mention::Anaphor(Anaphor::AtVisit { .. }));
        let mut named = self.here[..pronoun].iter().rev().filter(told).flat_map(|(_, parties)| parties);
        let besides = |p: &Party| !act.iter().any(|a| a.id == p.id);
        let other = |p: &&Party| p.kind == EntityKind::Person && besides(p) && self.may_be(sex, p);
        named.find(other).cloned().or_else(|| self.discourse.one_besides(besides))
    }

    /// `Ruto hosts him at the palace, and he calls on the general`: who meets somebody next, or goes on to somewhere, is the one whom the
    /// sentence has just taken up.
    fn him_again(
        &self,
        frame: &Frame,
        mention: &PartyMention,
        parties: &[(Party, PartyMention)],
    ) -> Option<Vec<Party>> {
        let goes_on = frame.kind.is_consultation() || frame.kind == EventType::Visit;
        let Mention::Anaphor(Anaphor::One(sex)) = mention.mention else { return None };
        let (_, him) =
            self.him.as_ref().filter(|(before, _)| *before == sex && goes_on && parties.is_empty())?;
        Some(vec![him.clone()])
    }

    /// Whom a party means, where the pronoun for it cannot mean one who takes part already.
    fn besides(
        &mut self,
        mention: &PartyMention,
        meant: Vec<Party>,
        parties: &[(Party, PartyMention)],
    ) -> Vec<Party> {
        let acts = |p: &Party| parties.iter().any(|(other, _)| other.id == p.id);
        if let Mention::Anaphor(Anaphor::One(sex)) = &mention.mention
            && let Some((_, him)) =
                self.him.as_ref().filter(|(s, him)| s == sex && !acts(him) && !parties.is_empty())
        {
            return vec![him.clone()];
        }
        // `convicts Quarrin and jails him`
        let same = |p: &Party| {
            let alike = |(other, told): &(Party, PartyMention)| other.id == p.id && told.role == mention.role;
            mention.role.is_some() && parties.iter().any(alike)
        };
        match (&mention.mention, &meant[..]) {
            (Mention::Anaphor(Anaphor::One(_)), [one]) if same(one) => meant,
            (Mention::Anaphor(Anaphor::One(sex)), [one]) if acts(one) => {
                // `Hu and Wen both met with him`
                let act: Vec<&Party> = parties.iter().map(|(p, _)| p).collect();
                let other = self.another(&act, *sex);
                self.him = other.clone().map(|him| (*sex, him));
                other.into_iter().collect()
            }
            // `Ma met Royce; the senator urged his host`
            (Mention::Anaphor(Anaphor::AtVisit { own: true, .. }), [one]) if acts(one) => {
                let other = |p: &Party| !acts(p) && p.state != one.state && !self.discourse.comes_along(p);
                let here = self.discourse.named_here(other);
                here.or_else(|| self.discourse.one_besides(other)).into_iter().collect()
            }
            // `Murmu gave a dinner for the visitor`: nobody of her own state.
            (Mention::Anaphor(Anaphor::AtVisit { .. }), [one]) if is_of_all(parties, one) => {
                let foreign = |p: &Party| p.state.is_some() && p.state != one.state;
                self.discourse.one(foreign).map_or(meant, |other| vec![other])
            }
            (Mention::Anaphor(Anaphor::AtVisit { own: true, .. }), _) => meant,
            (Mention::Anaphor(Anaphor::One(None) | Anaphor::AtVisit { .. }), [one]) => {
                // `Hu and Wen each saw the visitor`: neither of them.
                let acting = self.acting_here(&mention.mention);
                let acts = acting.iter().any(|p| p.id == one.id);
                let told = matches!(mention.mention, Mention::Anaphor(Anaphor::AtVisit { host: false, .. }))
                    .then(|| self.discourse.last_stay()?.0.into_iter().next())
                    .flatten();
                let other = || self.discourse.one_besides(|p| !acting.iter().any(|a| a.id == p.id));
                if acts { told.or_else(other).into_iter().collect() } else { meant }
            }
            _ => meant,
        }
    }

    /// The persons whom the sentence names before a word, and does not only take up.
    fn acting_here(&self, word: &Mention) -> Vec<Party> {
        let before = self.here.iter().take_while(|(m, _)| m != word);
        let before = before.filter(|(m, _)| !matches!(m, Mention::Anaphor(_)));
        before.flat_map(|(_, parties)| parties).filter(|p| p.kind == EntityKind::Person).cloned().collect()
    }
}

/// Whether somebody is of the one state of all parties.
fn is_of_all(parties: &[(Party, PartyMention)], one: &Party) -> bool {
    !parties.is_empty() && one.state.is_some() && parties.iter().all(|(p, _)| p.state == one.state)
}

/// Adds those who are not among the parties yet.
pub(super) fn join(
    parties: &mut Vec<(Party, PartyMention)>,
    more: impl IntoIterator<Item = Party>,
    mention: &PartyMention,
) {
    for party in more {
        if !parties.iter().any(|(p, _)| p.id == party.id) {
            parties.push((party, mention.clone()));
        }
    }
}
