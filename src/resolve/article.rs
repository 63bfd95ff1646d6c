//! One article's frames with everybody identified.

use super::discourse::{Discourse, Party};
use super::entities::Entities;
use super::fold::Report;
use super::office::{self, Holder};
use super::roster::{Roster, is_full};
use crate::date::Edtf;
use crate::diagnostic::{Diagnostic, DiagnosticKind};
use crate::extract::{
    DeliverableSource, Factuality, Frame, Instrument, PartyMention, Reading, SentenceReading,
};
use crate::graph::{Claim, EntityKind, Evidence, Format, Id, Level, Role, slug};
use crate::language::{Anaphor, BodyMention, Knowledge, Mention, OfficeMention, PersonMention, surnames};
use std::collections::BTreeSet;

/// What an article tells, with everybody identified.
#[derive(Debug, Default)]
pub(super) struct Told {
    /// Its events and prospects, sentence by sentence.
    pub reports: Vec<Report>,
    /// Who is said to hold which office: person, office, whether no longer, sentence.
    pub holds: Vec<(Id, Id, Evidence)>,
    /// What is said to be a deliverable of what: source, summit, sentence.
    pub deliverables: Vec<(Id, Instrument, Evidence)>,
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
    };
    for (index, sentence) in reading.sentences.iter().enumerate() {
        teller.sentence(index, sentence);
    }
    teller.told
}

struct Teller<'a> {
    know: &'a Knowledge,
    roster: &'a Roster,
    entities: &'a mut Entities,
    reading: &'a Reading,
    doubts: &'a mut Vec<Diagnostic>,
    discourse: Discourse,
    told: Told,
    /// What the mentions of the current sentence were found to mean.
    here: Vec<(Mention, Vec<Party>)>,
}

impl Teller<'_> {
    fn sentence(&mut self, index: usize, sentence: &SentenceReading) {
        self.discourse.open();
        self.here.clear();
        let date = sentence
            .date
            .or_else(|| sentence.frames.iter().find_map(|f| f.date))
            .or(self.reading.article.covers);
        for voicing in &sentence.voicings {
            let parties = self.identify(&voicing.mention, date, sentence);
            for party in &parties {
                self.discourse.speak(party, voicing.subject);
                self.note_office(&voicing.mention, party, sentence);
            }
            self.here.push((voicing.mention.clone(), parties));
        }
        let before = self.told.reports.len();
        for frame in &sentence.frames {
            self.frame(index, sentence, frame);
        }
        if sentence.is_entry
            && sentence.frames.is_empty()
            && sentence.evidence.text.split_whitespace().count() > 4
        {
            self.doubt(
                DiagnosticKind::UnparsedEntry,
                sentence,
                "no event was recognised in this entry".into(),
            );
        }
        self.deliverables(sentence, before);
        self.claims(sentence, date);
    }

    fn doubt(&mut self, kind: DiagnosticKind, sentence: &SentenceReading, message: String) {
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

    fn evidence(sentence: &SentenceReading, rule: &str) -> Evidence {
        Evidence { rule: rule.to_owned(), ..sentence.evidence.clone() }
    }

    /// `Foreign Minister Park Jin` says that Park holds that office.
    fn note_office(&mut self, mention: &Mention, party: &Party, sentence: &SentenceReading) {
        let Mention::Person(person) = mention else { return };
        let named = person.office.as_ref().is_some_and(|o| !o.counterpart);
        if let Some(office) = party.office.clone().filter(|_| named) {
            self.told.holds.push((party.id.clone(), office, Self::evidence(sentence, "title.before-name")));
        }
    }

    fn frame(&mut self, index: usize, sentence: &SentenceReading, frame: &Frame) {
        let date = frame.date.or(sentence.date).or(frame.within);
        let mut parties: Vec<(Party, &PartyMention)> = Vec::new();
        let previous: Vec<Party> =
            if frame.goes_on { self.discourse.last_event().unwrap_or_default().to_vec() } else { Vec::new() };
        let carried = PartyMention { mention: Mention::Anaphor(Anaphor::Several(None)), role: None };
        parties.extend(previous.into_iter().map(|p| (p, &carried)));
        let mut open = false;
        for mention in &frame.parties {
            let meant = match (&mention.mention, frame.format) {
                // `they held a trilateral call`: three of them.
                (Mention::Anaphor(Anaphor::Several(None)), Some(format)) => {
                    self.of_format(format, &mention.mention, date, sentence)
                }
                _ => self.lookup(&mention.mention, date, sentence),
            };
            open |= meant.is_empty() && matches!(mention.mention, Mention::Anaphor(_));
            let meant =
                if mention.role == Some(Role::Addressee) { self.peoples_states(meant) } else { meant };
            for party in meant {
                if !parties.iter().any(|(p, _)| p.id == party.id) {
                    parties.push((party, mention));
                }
            }
        }
        drop_spoken_for(&mut parties);
        let short = parties.len() < frame.least_parties;
        if short
            && !(open && frame.date.is_some_and(|d| d.is_exact()) && frame.factuality == Factuality::Asserted)
        {
            if frame.kind.is_consultation() && frame.factuality == Factuality::Asserted {
                self.doubt(
                    DiagnosticKind::UnresolvedGroup,
                    sentence,
                    "a meeting with fewer than two known parties was left out".into(),
                );
            }
            return;
        }
        let only: Vec<Party> = parties.iter().map(|(p, _)| p.clone()).collect();
        if frame.factuality == Factuality::Asserted && frame.kind.is_consultation() {
            self.discourse.happened(&only);
        }
        let mut report = self.report(index, sentence, frame, &parties);
        let vague = |m: &Mention| matches!(m, Mention::Anaphor(_));
        report.open = open && short;
        report.vague = !frame.parties.is_empty() && frame.parties.iter().all(|p| vague(&p.mention));
        report.guessed =
            parties.iter().filter(|(_, m)| vague(&m.mention)).map(|(p, _)| p.id.clone()).collect();
        self.told.reports.push(report);
    }

    /// What is done for the nationals of a state is done for the state, as event data code it (PLOVER gives them the state's code
    /// and a sector of their own).
    fn peoples_states(&mut self, parties: Vec<Party>) -> Vec<Party> {
        let state = |p: &Party| {
            p.state.clone().filter(|_| p.kind == EntityKind::Group && p.id.as_str().ends_with("nationals"))
        };
        parties.into_iter().map(|p| state(&p).map_or(p, |code| self.state(&code))).collect()
    }

    fn of_format(
        &mut self,
        format: Format,
        mention: &Mention,
        date: Option<Edtf>,
        sentence: &SentenceReading,
    ) -> Vec<Party> {
        let number = match format {
            Format::Bilateral => 2,
            Format::Trilateral => 3,
            Format::Multilateral => return self.lookup(mention, date, sentence),
        };
        if let Some(parties) = self.discourse.several(Some(number)) {
            return parties;
        }
        let states = self.discourse.states(Some(number)).unwrap_or_default();
        states.iter().map(|s| self.state(s)).collect()
    }

    fn report(
        &mut self,
        index: usize,
        sentence: &SentenceReading,
        frame: &Frame,
        parties: &[(Party, &PartyMention)],
    ) -> Report {
        let states: BTreeSet<String> = parties.iter().filter_map(|(p, _)| p.state.clone()).collect();
        let covers = self.reading.article.covers;
        let background = match (frame.date, covers) {
            (Some(date), Some(covers)) => date.last_day() < covers.first_day(),
            _ => false,
        };
        let (know, entities) = (self.know, &mut *self.entities);
        Report {
            kind: frame.kind,
            factuality: frame.factuality,
            parties: parties.iter().map(|(p, m)| (p.clone(), m.role)).collect(),
            date: frame.date,
            basis: frame.basis,
            within: frame.within,
            mode: frame.mode,
            format: frame.format,
            level: frame.level,
            place: frame.place.as_ref().map(|p| entities.place(know, p)),
            setting: frame.setting.as_ref().map(|s| entities.series(know, s, &BTreeSet::new())),
            series: frame.series.as_ref().map(|s| entities.series(know, s, &states)),
            agreement: frame.agreement.as_ref().map(|a| entities.agreement(a)),
            ordinal: frame.ordinal,
            gap_years: frame.gap_years,
            topics: frame.topics.iter().map(|t| entities.topic(t)).collect(),
            evidence: Self::evidence(sentence, &frame.rule),
            is_entry: sentence.is_entry,
            sentence: index,
            passage: sentence.passage,
            background,
            states,
            open: false,
            vague: false,
            guessed: BTreeSet::new(),
            restates: frame.restates,
        }
    }

    fn lookup(&mut self, mention: &Mention, date: Option<Edtf>, sentence: &SentenceReading) -> Vec<Party> {
        if let Some((_, parties)) = self.here.iter().find(|(m, _)| m == mention) {
            return parties.clone();
        }
        self.identify(mention, date, sentence)
    }

    /// Whom a mention means; nobody, if that cannot be told.
    fn identify(&mut self, mention: &Mention, date: Option<Edtf>, sentence: &SentenceReading) -> Vec<Party> {
        match mention {
            Mention::Person(person) => self.person(person, date, sentence).into_iter().collect(),
            Mention::Office(office) => self.office(office, date, sentence).into_iter().collect(),
            Mention::State(code) => vec![self.state(code)],
            Mention::Body(body) => vec![self.body(body)],
            Mention::Group { name, state } => {
                let id = self.entities.add(EntityKind::Group, name, name, state.as_deref());
                vec![Party {
                    id,
                    kind: EntityKind::Group,
                    office: None,
                    function: None,
                    level: Level::Unknown,
                    state: state.clone(),
                }]
            }
            Mention::Anaphor(anaphor) => self.anaphor(anaphor, sentence),
        }
    }

    fn anaphor(&mut self, anaphor: &Anaphor, sentence: &SentenceReading) -> Vec<Party> {
        let number = |n: &Option<u32>| n.map(|n| n as usize);
        let found = match anaphor {
            Anaphor::One => self.discourse.one().map(|p| vec![p]),
            Anaphor::It => self.discourse.it().map(|p| vec![p]),
            Anaphor::Several(n) => self.discourse.several(number(n)),
            Anaphor::Offices { function, level, number: n } => {
                self.discourse.offices(function.as_deref(), *level, number(n))
            }
            Anaphor::States(n) => {
                let states = self.discourse.states(number(n)).unwrap_or_default();
                return states.iter().map(|s| self.state(s)).collect();
            }
        };
        if found.is_none() && !matches!(anaphor, Anaphor::It | Anaphor::One) {
            self.doubt(
                DiagnosticKind::UnresolvedGroup,
                sentence,
                "it could not be told who is meant by a group".into(),
            );
        }
        found.unwrap_or_default()
    }

    fn state(&mut self, code: &str) -> Party {
        let id = self.entities.state(self.know, code);
        Party {
            id,
            kind: EntityKind::State,
            office: None,
            function: None,
            level: Level::Unknown,
            state: Some(code.to_owned()),
        }
    }

    fn body(&mut self, body: &BodyMention) -> Party {
        let listed = body.listed.map(|i| &self.know.lexicon.organizations[i]);
        let own = listed.is_some_and(|o| o.state.is_some());
        let state = body.state.as_deref().filter(|_| !own).and_then(|s| self.know.lexicon.state(s));
        let base = listed.map_or(body.name.as_str(), |o| o.name.as_str());
        let slug = listed.map_or(base, |o| o.id.as_str());
        let international = listed.is_some_and(|o| !o.kind.is_governmental());
        let (key, name) = match state.filter(|_| listed.is_some() && !international) {
            Some(s) => (format!("{}-{slug}", s.code.to_lowercase()), format!("{base} of {}", s.name)),
            None => (slug.to_owned(), base.to_owned()),
        };
        let id = self.entities.add(EntityKind::Organization, &key, &name, body.state.as_deref());
        self.entities.alias(&id, &body.name);
        if let Some(row) = listed {
            self.entities.describe(&id, None, Some(&row.source));
        }
        Party {
            id,
            kind: EntityKind::Organization,
            office: None,
            function: None,
            level: Level::Unknown,
            state: body.state.clone(),
        }
    }

    fn office(
        &mut self,
        office: &OfficeMention,
        date: Option<Edtf>,
        sentence: &SentenceReading,
    ) -> Option<Party> {
        let office = self.counterpart(office)?;
        let function = office.function.clone().unwrap_or_else(|| slug(&office.title));
        if office.state.is_none() {
            let stateless =
                self.know.lexicon.holders(None, &function, jiff::civil::Date::MIN, jiff::civil::Date::MAX);
            if stateless.is_empty() {
                return self.discourse.holder(&function);
            }
        }
        if let Holder::One(name) = office::holder(self.know, &function, office.state.as_deref(), date) {
            return Some(self.known_person(&name, &office));
        }
        let unknown = office.function.is_some()
            && self.know.lexicon.tenures.iter().any(|t| t.office == function && t.state == office.state);
        if unknown {
            self.doubt(
                DiagnosticKind::UnknownHolder,
                sentence,
                format!(
                    "who was {} of {} is not known for this date",
                    office.title,
                    office.state.as_deref().unwrap_or("no state")
                ),
            );
        }
        let id = office::entity(self.know, self.entities, &office, office.state.as_deref());
        let level = self.entities.get(&id).and_then(|e| e.level).unwrap_or(office.level);
        Some(Party {
            id,
            kind: EntityKind::Office,
            office: None,
            function: Some(function),
            level,
            state: office.state.clone(),
        })
    }

    /// `his Japanese counterpart` has the office of the party last named.
    fn counterpart(&self, office: &OfficeMention) -> Option<OfficeMention> {
        if !office.counterpart {
            return Some(office.clone());
        }
        let model = self.discourse.last_function()?;
        let entity = model.office.as_ref().or(Some(&model.id)).and_then(|id| self.entities.get(id))?;
        let title = entity.name.split(" of ").next().unwrap_or(&entity.name).to_owned();
        let function = model.function.clone().filter(|f| {
            self.know.lexicon.office(f, None).is_some()
                || self.know.lexicon.office(f, office.state.as_deref()).is_some()
        });
        Some(OfficeMention { function, title, level: model.level, counterpart: false, ..office.clone() })
    }

    /// The holder of an office whom the lexicon names.
    fn known_person(&mut self, name: &str, office: &OfficeMention) -> Party {
        let display =
            self.roster.named(self.know, name).map_or(name, |at| self.roster.person(at).name.as_str());
        let id = self.entities.add(EntityKind::Person, display, display, office.state.as_deref());
        self.with_office(id, Some(office), office.state.clone())
    }

    fn with_office(&mut self, id: Id, office: Option<&OfficeMention>, state: Option<String>) -> Party {
        let Some(office) = office else {
            return Party {
                id,
                kind: EntityKind::Person,
                office: None,
                function: None,
                level: Level::Unknown,
                state,
            };
        };
        let of = office.state.clone().or(state);
        let entity = office::entity(self.know, self.entities, office, of.as_deref());
        let level = self.entities.get(&entity).and_then(|e| e.level).unwrap_or(office.level);
        let function = office.function.clone().unwrap_or_else(|| slug(&office.title));
        Party {
            id,
            kind: EntityKind::Person,
            office: Some(entity),
            function: Some(function),
            level,
            state: of,
        }
    }

    fn person(
        &mut self,
        mention: &PersonMention,
        date: Option<Edtf>,
        sentence: &SentenceReading,
    ) -> Option<Party> {
        let office = match &mention.office {
            Some(office) => self.counterpart(office),
            None => None,
        };
        let at = if is_full(&mention.name) || mention.known.is_some() {
            self.roster.full(self.know, mention)
        } else {
            self.surname(mention, office.as_ref(), sentence)
        };
        let Some(at) = at else { return self.lone_name(mention, office.as_ref(), date) };
        let person = self.roster.person(at).clone();
        let state = mention.state.clone().or_else(|| person.states.first().cloned());
        let id = self.entities.add(EntityKind::Person, &person.name, &person.name, state.as_deref());
        for form in &person.forms {
            self.entities.alias(&id, form);
        }
        let mut office = office.filter(|o| !o.former);
        if let Some(office) = office.as_mut() {
            office.state = office.state.take().or_else(|| state.clone());
            self.settle_title(office, &person.name, date);
        }
        let office = office.or_else(|| self.usual_office(&person, date));
        Some(self.with_office(id, office.as_ref(), state))
    }

    /// `Secretary Blinken`: the short title of the office that the lexicon says he held.
    fn settle_title(&self, office: &mut OfficeMention, name: &str, date: Option<Edtf>) {
        if office.function.is_some() {
            return;
        }
        let tenure = self.tenure(name, date).filter(|(_, state, title)| {
            office.state.as_deref() == state.as_deref()
                && title.to_lowercase().split(' ').any(|w| office.title.to_lowercase() == w)
        });
        if let Some((function, _, title)) = tenure {
            (office.function, office.title) = (Some(function), title);
            office.level = Level::Unknown;
        }
    }

    /// Function, state and title of the office that the lexicon says a person held on a date.
    fn tenure(&self, name: &str, date: Option<Edtf>) -> Option<(String, Option<String>, String)> {
        let date = date?;
        let held = self
            .know
            .lexicon
            .tenures
            .iter()
            .filter(|t| t.name == name && t.touches(date.first_day(), date.last_day()));
        let tenure = held.into_iter().next()?;
        let title = self.know.lexicon.office(&tenure.office, tenure.state.as_deref())?.title.clone();
        Some((tenure.office.clone(), tenure.state.clone(), title))
    }

    /// The office of somebody named without one: by the lexicon, else the only one that the texts name.
    fn usual_office(&self, person: &super::roster::Person, date: Option<Edtf>) -> Option<OfficeMention> {
        let plain = |function: Option<String>, title: String, state: Option<String>| OfficeMention {
            function,
            title,
            state,
            level: Level::Unknown,
            former: false,
            counterpart: false,
        };
        if person.known
            && let Some((function, state, title)) = self.tenure(&person.name, date)
        {
            return Some(plain(Some(function), title, state));
        }
        let mut offices = person.offices.iter();
        let (function, state) = offices.next().filter(|_| person.offices.len() == 1)?;
        let listed = self.know.lexicon.office(function, state.as_deref());
        let title = listed.map_or_else(|| function.replace('-', " "), |o| o.title.clone());
        Some(plain(listed.is_some().then(|| function.clone()), title, state.clone()))
    }

    /// Who of this article is meant by a surname: by state and office, then by who was last spoken of.
    fn surname(
        &mut self,
        mention: &PersonMention,
        office: Option<&OfficeMention>,
        sentence: &SentenceReading,
    ) -> Option<usize> {
        let mut candidates = self.roster.candidates(&self.reading.article.id, &mention.name);
        if let Some(state) = office.and_then(|o| o.state.as_ref()).or(mention.state.as_ref()) {
            let of_state: Vec<usize> = candidates
                .iter()
                .copied()
                .filter(|&c| {
                    self.roster.person(c).states.contains(state) || self.roster.person(c).states.is_empty()
                })
                .collect();
            candidates = of_state;
        }
        if let Some(function) = office.and_then(|o| o.function.as_ref()) {
            let date = sentence.date.or(self.reading.article.covers);
            let holds = |&c: &usize| {
                let person = self.roster.person(c);
                person.offices.iter().any(|(f, _)| f == function)
                    || self.know.lexicon.tenures.iter().any(|t| {
                        t.name == person.name
                            && t.office == *function
                            && date.is_none_or(|d| t.touches(d.first_day(), d.last_day()))
                    })
            };
            let in_office: Vec<usize> = candidates.iter().copied().filter(holds).collect();
            if !in_office.is_empty() {
                candidates = in_office;
            } else if !candidates.is_empty() {
                // Somebody of that name in another office is somebody else, if the lexicon knows a holder of that name.
                let other = self.holder_by_surname(&mention.name, office, date);
                if other.is_some() {
                    return None;
                }
            }
        }
        match candidates[..] {
            [] => None,
            [one] => Some(one),
            _ => {
                let ids: Vec<Id> =
                    candidates.iter().map(|&c| Id::new("person", &self.roster.person(c).name)).collect();
                let latest = self
                    .discourse
                    .latest(&ids)
                    .and_then(|id| ids.iter().position(|i| i == id))
                    .map(|i| candidates[i]);
                if latest.is_none() {
                    let names: Vec<&str> =
                        candidates.iter().map(|&c| self.roster.person(c).name.as_str()).collect();
                    let message = format!("`{}` may be {}", mention.name, names.join(" or "));
                    self.doubt(DiagnosticKind::AmbiguousPerson, sentence, message);
                }
                latest
            }
        }
    }

    fn holder_by_surname(
        &self,
        name: &str,
        office: Option<&OfficeMention>,
        date: Option<Edtf>,
    ) -> Option<String> {
        let (office, date) = (office?, date?);
        let has = |full: &str| full.split(' ').any(|w| w.eq_ignore_ascii_case(name));
        let mut found = self.know.lexicon.tenures.iter().filter(|t| {
            has(&t.name)
                && (office.state.is_none() || t.state == office.state)
                && t.touches(date.first_day(), date.last_day())
                && match &office.function {
                    Some(function) => t.office == *function,
                    None => self
                        .know
                        .lexicon
                        .offices
                        .iter()
                        .filter(|o| o.function == t.office && (o.state.is_none() || o.state == t.state))
                        .any(|o| o.title.to_lowercase().contains(&office.title.to_lowercase())),
                }
        });
        found.next().map(|t| t.name.clone())
    }

    /// The only one of that name who held a first office at the time.
    fn leader_by_surname(&self, name: &str, date: Option<Edtf>) -> Option<(String, Option<String>)> {
        let date = date?;
        let first = [
            "president",
            "prime-minister",
            "supreme-leader",
            "foreign-minister",
            "defense-minister",
            "national-security-advisor",
        ];
        let has = |t: &&crate::lexicon::Tenure| {
            first.contains(&t.office.as_str())
                && t.touches(date.first_day(), date.last_day())
                && surnames(self.know, &t.name, t.state.as_deref()).contains(&name.to_lowercase())
        };
        let mut found: Vec<(&String, &Option<String>)> =
            self.know.lexicon.tenures.iter().filter(has).map(|t| (&t.name, &t.state)).collect();
        found.dedup();
        match found[..] {
            [(name, state)] => Some((name.clone(), state.clone())),
            _ => None,
        }
    }

    /// A single name that no full name of the article explains: the lexicon's holder of that name, else the name itself.
    fn lone_name(
        &mut self,
        mention: &PersonMention,
        office: Option<&OfficeMention>,
        date: Option<Edtf>,
    ) -> Option<Party> {
        if let Some(name) = self.holder_by_surname(&mention.name, office, date) {
            let mut office = office?.clone();
            if let Some((function, state, title)) = self.tenure(&name, date) {
                office.function = office.function.or(Some(function));
                office.state = office.state.or(state);
                office.title = title;
            }
            let party = self.known_person(&name, &office);
            self.entities.alias(&party.id, &mention.name);
            return Some(party);
        }
        if office.is_none() {
            let (name, state) = self.leader_by_surname(&mention.name, date)?;
            let (function, held_for, title) = self.tenure(&name, date)?;
            let office = OfficeMention {
                function: Some(function),
                title,
                state: held_for.or(state),
                level: Level::Unknown,
                former: false,
                counterpart: false,
            };
            let party = self.known_person(&name, &office);
            self.entities.alias(&party.id, &mention.name);
            return Some(party);
        }
        let id =
            self.entities.add(EntityKind::Person, &mention.name, &mention.name, mention.state.as_deref());
        Some(self.with_office(id, office, mention.state.clone()))
    }

    fn deliverables(&mut self, sentence: &SentenceReading, before: usize) {
        for deliverable in &sentence.deliverables {
            let here = || {
                self.told.reports[before..]
                    .iter()
                    .rev()
                    .find_map(|r| r.series.clone().or_else(|| r.agreement.clone()))
            };
            let earlier = || {
                self.told.reports[..before]
                    .iter()
                    .rev()
                    .take(2)
                    .find_map(|r| r.series.clone().or_else(|| r.agreement.clone()))
            };
            let source = match &deliverable.what {
                DeliverableSource::EventHere => here(),
                DeliverableSource::EventBefore => earlier(),
                DeliverableSource::Named(instrument) => {
                    Some(self.entities.series(self.know, instrument, &BTreeSet::new()))
                }
            };
            if let Some(source) = source {
                self.told.deliverables.push((
                    source,
                    deliverable.summit.clone(),
                    Self::evidence(sentence, "deliverable.stated"),
                ));
            }
        }
    }

    fn claims(&mut self, sentence: &SentenceReading, date: Option<Edtf>) {
        for claim in &sentence.claims {
            let about: Vec<Id> =
                claim.about.iter().flat_map(|m| self.lookup(m, date, sentence)).map(|p| p.id).collect();
            self.told.claims.push(Claim {
                text: claim.text.clone(),
                about,
                measure: claim.measure.to_owned(),
                value: claim.value,
                from: None,
                to: sentence.date,
                evidence: vec![Self::evidence(sentence, &format!("claim.{}", claim.measure))],
            });
        }
    }
}

/// A state whose person or office takes part as well is not a party of its own.
fn drop_spoken_for(parties: &mut Vec<(Party, &PartyMention)>) {
    let spoken: BTreeSet<String> = parties
        .iter()
        .filter(|(p, _)| matches!(p.kind, EntityKind::Person | EntityKind::Office))
        .filter_map(|(p, _)| p.state.clone())
        .collect();
    let all_spoken = parties
        .iter()
        .filter(|(p, _)| p.kind == EntityKind::State)
        .all(|(p, _)| p.state.as_ref().is_some_and(|s| spoken.contains(s)));
    if all_spoken {
        parties.retain(|(p, _)| p.kind != EntityKind::State);
    }
}
