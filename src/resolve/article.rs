//! One article's frames with everybody identified.

use super::cast::{Cast, join};
use super::discourse::{Discourse, Party};
use super::entities::Entities;
use super::heading::issuer;
use super::report::Report;
use super::roster::Roster;
use super::said_there::settle_statements;
use super::severally::severally;
use super::standing::Standing;
use super::stay;
use super::summit::Referred;
use super::visit::is_at_home;
use crate::diagnostic::{Diagnostic, DiagnosticKind};
use crate::extract::{Factuality, Frame, PartyMention, Reading, SentenceReading, Side};
use crate::graph::{Claim, EntityKind, EventType, Evidence, Id, Level, Role};
use crate::language::{Anaphor, BodyMention, Knowledge, Mention, Sex};
use crate::lexicon::SeriesKind;
use std::collections::{BTreeMap, BTreeSet};

/// What an article tells, with everybody identified.
#[derive(Debug, Default)]
pub(super) struct Told {
    /// Its events and prospects, sentence by sentence.
    pub reports: Vec<Report>,
    /// The standing relations that it states.
    pub relations: Vec<Standing>,
    /// What is said to be a deliverable of which gathering.
    pub deliverables: Vec<(Id, Referred)>,
    /// The gathering that was last spoken of for what came of it.
    pub pointed: Option<Referred>,
    /// The thing of which the sentence before spoke, and the passage of that.
    pub thing: Option<(usize, Side)>,
    /// Its claims.
    pub claims: Vec<Claim>,
}

/// Identifies everybody in a reading.
pub(super) fn tell(
    know: &Knowledge,
    roster: &Roster,
    entities: &mut Entities,
    reading: &Reading,
    doubts: &mut Vec<Diagnostic>,
) -> Told {
    let mut teller = Teller {
        know,
        roster,
        entities,
        reading,
        doubts,
        discourse: Discourse::default(),
        told: Told::default(),
        here: Vec::new(),
        hosted: false,
        him: None,
        sessions: BTreeMap::new(),
        craft_of: BTreeMap::new(),
        groups: BTreeSet::new(),
        alone: !reading.sentences.iter().any(|s| s.is_entry),
        issuer: issuer(know, reading),
        bodies: bodies(reading),
    };
    for (index, sentence) in reading.sentences.iter().enumerate() {
        teller.sentence(index, sentence);
    }
    teller.crew_exercises();
    let wide = know.lexicon.states.iter().map(|s| Id::new("place", &s.name)).collect();
    stay::settle(&mut teller.told.reports, &wide);
    stay::put_apart(&mut teller.told.reports);
    teller.unparsed_entries();
    teller.told
}

/// `the Supreme Court` is South Korea's where the article speaks of `South Korea's Supreme Court`, and of no other state's.
fn bodies(reading: &Reading) -> BTreeMap<usize, String> {
    let mut states: BTreeMap<usize, BTreeSet<&String>> = BTreeMap::new();
    let frames = reading.sentences.iter().flat_map(|s| &s.frames);
    for party in frames.flat_map(|f| &f.parties) {
        if let Mention::Body(BodyMention { listed: Some(at), state: Some(code), .. }) = &party.mention {
            states.entry(*at).or_default().insert(code);
        }
    }
    let only = |(at, codes): (usize, BTreeSet<&String>)| match codes.first() {
        Some(&code) if codes.len() == 1 => Some((at, code.clone())),
        _ => None,
    };
    states.into_iter().filter_map(only).collect()
}

/// Reads one article's sentences in order and identifies everybody in them.
pub(super) struct Teller<'a> {
    pub know: &'a Knowledge,
    pub roster: &'a Roster,
    pub entities: &'a mut Entities,
    pub reading: &'a Reading,
    pub doubts: &'a mut Vec<Diagnostic>,
    pub discourse: Discourse,
    pub told: Told,
    /// Whether the article has no chronology.
    alone: bool,
    /// The state whose releases the article gathers.
    pub issuer: Option<String>,
    /// The state of each body of the lexicon that the article names with one state only.
    pub bodies: BTreeMap<usize, String>,
    /// What the mentions of the current sentence were found to mean.
    pub here: Vec<(Mention, Vec<Party>)>,
    /// Whom a pronoun meant in the current sentence that could not mean those who act.
    pub him: Option<(Option<Sex>, Party)>,
    /// Whether the current sentence speaks of a guest and a host of whom no meeting was told yet: `The two leaders`.
    pub hosted: bool,
    /// The states that met in the sessions of dialogues that the lexicon does not list, by the slug of the name.
    pub sessions: BTreeMap<String, Vec<String>>,
    /// The ships, aircraft and missiles that sentences name, by the number of the sentence.
    pub craft_of: BTreeMap<usize, Vec<Party>>,
    /// The groups named so far.
    pub groups: BTreeSet<Id>,
}

impl Teller<'_> {
    pub(super) fn sentence(&mut self, index: usize, sentence: &SentenceReading) {
        self.discourse.open(sentence.passage, sentence.report);
        self.here.clear();
        self.him = None;
        self.hosted = false;
        let date = sentence
            .date
            .or_else(|| sentence.frames.iter().find_map(|f| f.date))
            .or(self.reading.article.covers);
        let mut told = false;
        for (at, voicing) in sentence.voicings.iter().enumerate() {
            if matches!(voicing.mention, Mention::Anaphor(Anaphor::Offices { .. })) {
                self.note_visits(sentence);
            }
            let parties = match &voicing.mention {
                Mention::Anaphor(Anaphor::One(sex)) if voicing.subject && !told => self.one_before(*sex),
                _ => None,
            };
            let next = sentence.voicings.get(at + 1).map(|v| &v.mention);
            let parties = parties.or_else(|| self.one_beside(&voicing.mention, next));
            let parties = parties.unwrap_or_else(|| self.identify(&voicing.mention, date, sentence));
            told |= voicing.subject;
            for party in &parties {
                self.discourse.speak(party, voicing.subject);
                self.note_title(&voicing.mention, party, sentence);
            }
            if let ([party], Some(words)) = (&parties[..], &voicing.written) {
                self.note_name(party, words);
                if party.kind == EntityKind::Person {
                    self.discourse.rank(party, words);
                }
            }
            self.here.push((voicing.mention.clone(), parties));
        }
        self.note_craft(index);
        let before = self.told.reports.len();
        for frame in &sentence.frames {
            self.frame(index, sentence, frame);
        }
        settle_statements(&mut self.told.reports, before);
        self.relations(sentence, date, before);
        self.claims(sentence, date, before);
    }

    /// Another name of a body, a group, or a person of one name: `Chinese Foreign Ministry`, and not `aircraft of the Air Self-Defense Force`.
    fn note_name(&mut self, party: &Party, words: &str) {
        let whose = |name: &str| name.split(' ').filter(|word| *word == "of").count();
        let own = match party.kind {
            EntityKind::Group => true,
            // `Emperor Akihito`, `King Salman` of somebody with more names
            EntityKind::Person => {
                let reigns = words.split_once(' ').is_some_and(|(title, name)| {
                    matches!(title, "King" | "Queen" | "Emperor" | "Empress" | "Sultan" | "Emir" | "Pope")
                        && !name.contains(' ')
                });
                self.entities.get(&party.id).is_some_and(|person| reigns || !person.name.contains(' '))
            }
            EntityKind::Organization => {
                self.entities.get(&party.id).is_some_and(|body| whose(words) <= whose(&body.name))
            }
            _ => false,
        };
        if own {
            self.entities.alias(&party.id, words);
        }
    }

    /// Entries of which no sentence tells of anything.
    pub(super) fn unparsed_entries(&mut self) {
        for entry in self.reading.sentences.chunk_by(|a, b| a.passage == b.passage) {
            let silent =
                entry.iter().all(|s| s.frames.is_empty() && s.claims.is_empty() && s.relations.is_empty());
            if let Some(first) = entry.first().filter(|s| silent && s.is_entry) {
                self.doubt(
                    DiagnosticKind::UnparsedEntry,
                    first,
                    "no event was recognised in this entry".into(),
                );
            }
        }
    }

    pub(super) fn doubt(&mut self, kind: DiagnosticKind, sentence: &SentenceReading, message: String) {
        let span = sentence.evidence.spans.first().copied().unwrap_or_default();
        let line = sentence.evidence.line.unwrap_or(1);
        let article = self.reading.article.id.clone();
        self.doubts.push(Diagnostic {
            kind,
            article,
            span,
            line,
            message,
            text: sentence.evidence.text.clone(),
        });
    }

    pub(super) fn evidence(sentence: &SentenceReading, rule: &str) -> Evidence {
        Evidence { rule: rule.to_owned(), ..sentence.evidence.clone() }
    }

    /// Takes note of what a frame tells: one meeting with each of those in its row, if they receive a guest one by one.
    pub(super) fn frame(&mut self, index: usize, sentence: &SentenceReading, frame: &Frame) {
        if !self.receive_one_by_one(sentence, frame) {
            return self.one_frame(index, sentence, frame);
        }
        for host in &frame.row {
            let mut own = frame.clone();
            own.parties.retain(|p| p.mention == *host || !frame.row.contains(&p.mention));
            self.one_frame(index, sentence, &own);
        }
    }

    /// `Kerry meets Modi, Swaraj, and Doval`: whether the head of a state and others of it, and nobody else, are met by a guest.
    fn receive_one_by_one(&mut self, sentence: &SentenceReading, frame: &Frame) -> bool {
        if frame.row.len() < 2 {
            return false;
        }
        let date = frame.date.or(sentence.date);
        let met: Vec<Party> = frame.row.iter().flat_map(|m| self.lookup(m, date, sentence)).collect();
        let state = met.first().and_then(|p| p.state.clone());
        let guests = frame.parties.iter().filter(|p| !frame.row.contains(&p.mention));
        let guests: Vec<Party> = guests.flat_map(|p| self.lookup(&p.mention, date, sentence)).collect();
        // `meets Trump and McMaster`: who advises him sits beside him.
        let aide = |p: &Party| {
            p.function.as_deref().is_some_and(|f| f.contains("advis") || f.contains("chief-of-staff"))
        };
        let aided = met.len() == 2 && met.iter().any(aide);
        met.len() == frame.row.len()
            && !aided
            && state.is_some()
            && met.iter().all(|p| p.state == state && p.kind == EntityKind::Person)
            && met.iter().any(|p| p.level == Level::Leader)
            && guests.iter().all(|p| p.state != state)
    }

    /// `In Tokyo, Prime Minister Abe tells President Xi`: whether who speaks is at home, and who hears it may be anywhere.
    fn speaks_at_home(&self, frame: &Frame, parties: &[(Party, PartyMention)]) -> bool {
        let soil = frame.place.as_ref().and_then(|place| self.soil(place));
        let home = parties.first().and_then(|(p, _)| p.state.as_ref());
        home.is_none() || soil.as_ref() == home
    }

    fn one_frame(&mut self, index: usize, sentence: &SentenceReading, frame: &Frame) {
        let Cast { mut parties, open } = self.cast(sentence, frame);
        self.complete(sentence, frame, &mut parties);
        for parties in severally(frame, parties) {
            self.meant(index, sentence, frame, Cast { parties, open });
        }
    }

    /// Takes note of what a frame tells of those who are known to be meant.
    fn meant(&mut self, index: usize, sentence: &SentenceReading, frame: &Frame, cast: Cast) {
        let Cast { mut parties, open } = cast;
        if frame.kind == EventType::Visit && is_at_home(&parties) {
            return;
        }
        // `She was joined by her ambassador`: those who come along are no other side.
        let one_side =
            parties.windows(2).all(|pair| pair[0].0.state.is_some() && pair[0].0.state == pair[1].0.state);
        if frame.rule == "meeting.joined-by" && parties.len() > 1 && one_side {
            return;
        }
        // `X phones Y. He briefs Y on the summit`: what the call was about.
        let met = self.discourse.gathered().unwrap_or_default();
        if frame.rule == "meeting.briefs" && parties.iter().all(|(p, _)| met.iter().any(|m| m.id == p.id)) {
            return;
        }
        if frame.rule == "meeting.told-there" && (one_side || self.speaks_at_home(frame, &parties)) {
            return;
        }
        // Where a visit was told and no meeting, what guest and host discussed tells of their meeting.
        let both = |m: &Mention| matches!(m, Mention::Anaphor(Anaphor::Offices { .. }));
        let met = self.hosted && frame.parties.iter().any(|p| both(&p.mention));
        self.restated(sentence, frame, &mut parties);
        if matches!(frame.kind, EventType::Agreement | EventType::Launch) && parties.is_empty() {
            return;
        }
        let asserted = frame.factuality == Factuality::Asserted;
        // `When the leaders met`, where those are the leaders of ASEAN
        let many = |p: &Party| {
            let name = self.entities.get(&p.id).map_or("", |e| e.name.as_str()).to_owned();
            p.kind == EntityKind::Group && Mention::Group { name, state: p.state.clone() }.is_collective()
        };
        let collective = parties.iter().filter(|(p, m)| m.mention.is_collective() || many(p)).count();
        let short = parties.len() + collective < frame.least_parties;
        if short && !(open && asserted && frame.date.is_some_and(|d| d.is_exact())) {
            // Who speaks at a session of many need not have met anybody.
            let alone = matches!(&frame.parties[..], [one] if one.mention.is_somebody());
            if frame.kind.is_consultation() && asserted && !alone {
                let message = "a meeting with fewer than two known parties was left out".into();
                self.doubt(DiagnosticKind::UnresolvedGroup, sentence, message);
            }
            return;
        }
        let spoken = parties.iter().any(|(_, m)| m.role == Some(Role::Speaker));
        if frame.kind == EventType::Statement && !spoken && !parties.is_empty() {
            return;
        }
        if asserted && (frame.kind.is_consultation() || frame.kind == EventType::Agreement) {
            let only: Vec<Party> = parties.iter().map(|(p, _)| p.clone()).collect();
            let soil = frame.place.as_ref().and_then(|place| self.soil(place));
            let hosts = |(p, m): &&(Party, PartyMention)| {
                m.role == Some(Role::Host) || p.state.is_some() && p.state == soil
            };
            let hosts = parties.iter().filter(hosts).map(|(p, _)| p.clone()).collect();
            self.discourse.happened(&only, hosts);
            self.note_session(frame, &parties);
        }
        if asserted && frame.kind == EventType::Visit {
            self.note_visit(&parties);
        }
        let mut report = self.report(index, sentence, frame, &parties);
        let vague = |m: &Mention| matches!(m, Mention::Anaphor(_));
        report.open = open && short;
        report.restates &= !met;
        report.vague = !met && !frame.parties.is_empty() && frame.parties.iter().all(|p| vague(&p.mention));
        report.guessed =
            parties.iter().filter(|(_, m)| vague(&m.mention)).map(|(p, _)| p.id.clone()).collect();
        self.told.reports.push(report);
    }

    /// Adds those who take part without being named: members, leaders and ministers of what meets, ships and aircraft, a host.
    fn complete(
        &mut self,
        sentence: &SentenceReading,
        frame: &Frame,
        parties: &mut Vec<(Party, PartyMention)>,
    ) {
        self.seat_bloc(sentence, frame, parties);
        self.seat_members(sentence, frame, parties);
        self.seat_headed(sentence, frame, parties);
        self.seat_convener(frame, parties);
        self.seat_leaders(sentence, frame, parties);
        self.seat_ministers(sentence, frame, parties);
        drop_spoken_for(parties, frame.kind);
        if matches!(frame.kind, EventType::Exercise | EventType::Aid) {
            for (party, mention) in self.craft(sentence, frame) {
                join(parties, Some(party), &mention);
            }
        }
        let taker = self.taker_there(frame, parties).map(|code| self.state(&code));
        join(parties, taker, &PartyMention::implied(Some(Role::Addressee)));
        let host = self.destination(frame, parties).map(|code| self.state(&code));
        join(parties, host, &PartyMention::implied(Some(Role::Host)));
        if let ([(speaker, _)], true) = (&parties[..], frame.replies) {
            // `Abe raised the islands with Xi. Xi retorted that`
            let heard = self.discourse.met_with(&speaker.id);
            join(parties, heard, &PartyMention::implied(Some(Role::Addressee)));
        }
    }

    /// `Australia delivers tents to villages around Manila`: in whose state that is, where nobody is told for whom aid is.
    fn taker_there(&self, frame: &Frame, parties: &[(Party, PartyMention)]) -> Option<String> {
        let code = self.soil(frame.place.as_ref().filter(|_| frame.kind == EventType::Aid)?)?;
        let told = |(p, m): &(Party, PartyMention)| {
            m.role == Some(Role::Addressee) || p.state.as_ref() == Some(&code)
        };
        (!parties.is_empty() && !parties.iter().any(told)).then_some(code)
    }

    pub(super) fn report(
        &mut self,
        index: usize,
        sentence: &SentenceReading,
        frame: &Frame,
        parties: &[(Party, PartyMention)],
    ) -> Report {
        let states: BTreeSet<String> = parties.iter().filter_map(|(p, _)| p.state.clone()).collect();
        let covers = self.reading.article.covers;
        let background = match (frame.date.or(frame.carried), covers) {
            (Some(date), Some(covers)) => date.last_day() < covers.first_day(),
            _ => false,
        };
        let (know, entities) = (self.know, &mut *self.entities);
        // `the navies hold Malabar`: the lexicon knows that it is an exercise.
        let listed = frame.series.iter().flat_map(|s| &s.series).map(|i| know.lexicon.series[*i].kind).next();
        let exercise = frame.kind == EventType::Meeting && listed == Some(SeriesKind::Exercise);
        Report {
            kind: if exercise { EventType::Exercise } else { frame.kind },
            factuality: frame.factuality,
            parties: parties.iter().map(|(p, m)| (p.clone(), m.role)).collect(),
            date: frame.date,
            basis: frame.basis,
            within: frame.within,
            goes_with: frame.goes_with,
            carried: frame.carried,
            mode: frame.mode,
            format: frame.format,
            level: frame.level,
            place: frame.place.as_ref().map(|p| entities.place(know, p)),
            stay: None,
            amid: None,
            setting: frame.setting.as_ref().map(|s| entities.series(know, s, &BTreeSet::new())),
            series: frame.series.as_ref().map(|s| entities.series(know, s, &states)),
            agreement: frame.agreement.as_ref().map(|a| entities.agreement(a)),
            ordinal: frame.ordinal,
            gap_years: frame.gap_years,
            plover: frame.plover.clone(),
            topics: frame.topics.iter().map(|t| entities.topic(t)).collect(),
            evidence: Self::evidence(sentence, &frame.rule),
            is_entry: sentence.is_entry,
            recalled: sentence
                .date
                .zip(frame.date)
                .is_some_and(|(day, date)| date.last_day() < day.first_day()),
            sentence: index,
            passage: sentence.passage,
            background,
            states,
            open: false,
            vague: false,
            guessed: BTreeSet::new(),
            restates: frame.restates,
            at_large: false,
            // `had spoken by telephone on May 3; they spoke again on May 9`
            remote: frame.remote && (sentence.is_entry || sentence.report.is_some() || frame.again),
            phase: frame.phase,
            joined: false,
            alone: self.alone,
        }
    }
}

/// A state whose person or office takes part as well is not a party of its own: of a meeting, or where that holds for all of them; but a
/// state that does something to that person is, as in `Chile names Juan Perez ambassador`.
fn drop_spoken_for(parties: &mut Vec<(Party, PartyMention)>, kind: EventType) {
    let acts = |(p, m): &&(Party, PartyMention)| p.is_somebody() && m.role != Some(Role::Observer);
    let people: Vec<(Option<String>, Option<Role>)> =
        parties.iter().filter(acts).map(|(p, m)| (p.state.clone(), m.role)).collect();
    let apart = |role: Role, one: Option<Role>, other: Option<Role>| one == Some(role) && other != Some(role);
    let speaks_for = |person: Option<Role>, state: Option<Role>| {
        !apart(Role::Speaker, state, person) && !apart(Role::Addressee, person, state)
    };
    let is_spoken = |(p, m): &(Party, PartyMention)| {
        let by =
            |(state, role): &(Option<String>, Option<Role>)| *state == p.state && speaks_for(*role, m.role);
        p.kind == EntityKind::State && p.state.is_some() && people.iter().any(by)
    };
    let all = parties.iter().all(|party| party.0.kind != EntityKind::State || is_spoken(party));
    if all || kind.is_consultation() {
        parties.retain(|party| !is_spoken(party));
    }
}
