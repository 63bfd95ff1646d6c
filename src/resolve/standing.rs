//! Standing relations of one article, with everybody identified.

use super::article::Teller;
use super::discourse::Party;
use super::office::{self, Holder};
use super::report::Report;
use super::summit::Referred;
use crate::date::Edtf;
use crate::diagnostic::DiagnosticKind;
use crate::extract::{Factuality, Gathering, Instrument, RelationFrame, SentenceReading, Side, Told};
use crate::graph::{EntityKind, EventType, Evidence, Id, Level, RelationType};
use crate::language::{Anaphor, Held, Mention, OfficeMention};
use std::collections::BTreeSet;

/// A standing fact as one sentence states it.
#[derive(Clone, Debug)]
pub(super) struct Standing {
    pub kind: RelationType,
    pub source: Id,
    pub target: Id,
    /// The office in which one person came after another.
    pub office: Option<Id>,
    pub from: Option<Edtf>,
    pub to: Option<Edtf>,
    pub evidence: Evidence,
}

impl Teller<'_> {
    /// Notes what a sentence states of standing relations.
    /// `before`: how many reports there were before this sentence's.
    pub(super) fn relations(&mut self, sentence: &SentenceReading, date: Option<Edtf>, before: usize) {
        for frame in &sentence.relations {
            match frame.kind {
                RelationType::Succeeded => self.succession(frame, sentence, date),
                RelationType::DeliverableOf => self.promise(frame, sentence, date, before),
                RelationType::Holds => self.tenure_told(frame, sentence, date),
                _ => self.ties(frame, sentence, date),
            }
        }
        self.told.thing = sentence.thing.clone().map(|thing| (sentence.passage, thing));
    }

    /// `Foreign Minister Park Jin` says that Park holds that office, `Ambassador Yun Dukmin` that he speaks for his state.
    pub(super) fn note_title(&mut self, mention: &Mention, party: &Party, sentence: &SentenceReading) {
        let Mention::Person(person) = mention else { return };
        let Some(title) = person.office.as_ref().filter(|o| !o.counterpart) else { return };
        if title.is_of_another_time() {
            let function = title.function_or_title();
            self.discourse.call(party, title.held, function);
        }
        match title.held {
            Held::Now => {
                let Some(office) = party.office.clone() else { return };
                self.compare_with_lexicon(title, party, sentence);
                self.note(RelationType::Holds, &party.id, office, sentence, "title.before-name");
            }
            Held::Before | Held::Then => {
                let of = title.state.clone().or_else(|| party.state.clone());
                let office = office::entity(self.know, self.entities, title, of.as_deref());
                self.note(RelationType::Holds, &party.id, office, sentence, "title.former");
            }
            Held::Later => {}
        }
        let lower = title.title.to_lowercase();
        let envoy = ["ambassador", "envoy", "representative", "high commissioner", "chargé d'affaires"];
        if title.held == Held::Now
            && envoy.iter().any(|e| lower.contains(e))
            && let Some(state) = title.state.clone().or_else(|| person.state.clone())
        {
            let state = self.state(&state).id;
            self.note(RelationType::Represents, &party.id, state, sentence, "title.envoy");
        }
    }

    /// A holder whom the text names and the lexicon does not know is believed, and said.
    fn compare_with_lexicon(&mut self, title: &OfficeMention, party: &Party, sentence: &SentenceReading) {
        let Some(date) = sentence.date.filter(|d| d.is_exact()) else { return };
        let Some(function) = &title.function else { return };
        let Holder::One(listed) = office::holder(self.know, function, party.state.as_deref(), Some(date))
        else {
            return;
        };
        let display =
            self.roster.named(self.know, &listed).map_or(listed.as_str(), |at| &self.roster.person(at).name);
        let named = self.entities.get(&party.id).map(|e| e.name.clone()).unwrap_or_default();
        if named != display {
            let message =
                format!("`{}` is {named} here, and {listed} by the lexicon on this date", title.title);
            self.doubt(DiagnosticKind::Contradiction, sentence, message);
        }
    }

    /// Who holds which office, and since or until when.
    fn tenure_told(&mut self, frame: &RelationFrame, sentence: &SentenceReading, date: Option<Edtf>) {
        for source in &frame.sources {
            let [person] = &self.side(source, date, sentence)[..] else { continue };
            let person = person.clone();
            for target in &frame.targets {
                let Side::Party(Mention::Office(title)) = target else { continue };
                let office = self.office_of(title, &person, sentence);
                self.told.relations.push(Standing {
                    from: frame.from,
                    to: frame.to,
                    ..Self::standing(RelationType::Holds, &person.id, office, sentence, &frame.rule)
                });
            }
        }
    }

    /// Who came after whom; if the office is known, the one holds it since and the other until then.
    fn succession(&mut self, frame: &RelationFrame, sentence: &SentenceReading, date: Option<Edtf>) {
        let ([source], [target]) = (&frame.sources[..], &frame.targets[..]) else { return };
        let (new, old) = (self.side(source, date, sentence), self.side(target, date, sentence));
        let ([new], [old]) = (&new[..], &old[..]) else { return };
        // `his successor, Motegi`: his, who was spoken of before.
        let other = (new.id == old.id).then(|| self.discourse.one_besides(|p| p.id != new.id)).flatten();
        let (new, old) = (new.clone(), other.unwrap_or_else(|| old.clone()));
        let persons = new.kind == EntityKind::Person && old.kind == EntityKind::Person;
        // A president who replaces a minister does not become one.
        let dismisses = new.level == Level::Leader && old.level != Level::Leader && frame.office.is_none();
        if !persons || new.id == old.id || dismisses {
            return;
        }
        // `He was appointed foreign minister, replacing Park`: the clause before names the office.
        let named = frame.office.clone().or_else(|| {
            sentence
                .relations
                .iter()
                .find(|r| r.kind == RelationType::Holds && r.sources == frame.sources)
                .and_then(|r| match &r.targets[..] {
                    [Side::Party(Mention::Office(title))] => Some(title.clone()),
                    _ => None,
                })
        });
        let office = match &named {
            Some(title) => {
                Some(self.office_of(title, if old.state.is_some() { &old } else { &new }, sentence))
            }
            // Without a title the words do not tell which of their offices it was.
            None if is_titled(target) => old.office.clone(),
            None if is_titled(source) => new.office.clone(),
            None => None,
        };
        self.told.relations.push(Standing {
            office: office.clone(),
            from: frame.from,
            ..Self::standing(RelationType::Succeeded, &new.id, old.id.clone(), sentence, &frame.rule)
        });
        if let Some(office) = office {
            let holds = |person: &Id| {
                Self::standing(RelationType::Holds, person, office.clone(), sentence, &frame.rule)
            };
            let (begins, ends) = (holds(&new.id), holds(&old.id));
            self.told.relations.push(Standing { from: frame.from, ..begins });
            self.told.relations.push(Standing { to: frame.from, ..ends });
        }
    }

    /// What is a deliverable of which summit.
    fn promise(
        &mut self,
        frame: &RelationFrame,
        sentence: &SentenceReading,
        date: Option<Edtf>,
        before: usize,
    ) {
        let [Side::Gathering(gathering)] = &frame.targets[..] else { return };
        let referred = self.referred(frame, gathering, sentence, date, before);
        let referred = self.again(referred, sentence.is_entry);
        self.told.pointed = Some(referred.clone());
        // `sign an accord in accordance with the meeting held in June`: nothing comes of itself.
        let itself = Id::new("series", &gathering.instrument.name);
        let held = |reports: &[Report]| {
            // `to implement agreements reached in May`
            let some = Id::new("agreement", "agreements");
            let others = reports
                .iter()
                .rev()
                .filter(|r| r.series.as_ref() != Some(&itself) && r.agreement.as_ref() != Some(&some));
            let thing = |r: &Report| r.series.clone().or_else(|| r.agreement.clone());
            others.into_iter().find_map(|r| Some((thing(r)?, Some(r.evidence.clone()))))
        };
        for side in &frame.sources {
            let sources: Vec<(Id, Option<Evidence>)> = match side {
                Side::EventHere(words) => {
                    let here = held(&self.told.reports[before..]);
                    // `X received Y for talks on joint projects`: what they held.
                    let told = self.told.reports[before..].iter().find(|r| r.kind.is_consultation());
                    let told = told.map(|r| r.evidence.clone());
                    let thing = |words: &Instrument| {
                        let talks = words.name.starts_with("talks on ");
                        let series = self.entities.series(self.know, words, &BTreeSet::new());
                        (series, told.filter(|_| talks))
                    };
                    here.or_else(|| words.as_ref().map(thing)).into_iter().collect()
                }
                Side::EventBefore => {
                    let told = held(&self.told.reports[before.saturating_sub(2)..before]);
                    let thing = self.told.thing.clone().filter(|(passage, _)| *passage == sentence.passage);
                    let named = thing.filter(|_| told.is_none());
                    let named = named.into_iter().flat_map(|(_, side)| self.side(&side, date, sentence));
                    told.into_iter().chain(named.map(|p| (p.id, None))).collect()
                }
                side => self.side(side, date, sentence).into_iter().map(|p| (p.id, None)).collect(),
            };
            self.told.deliverables.extend(
                sources.into_iter().map(|(id, session)| (id, Referred { session, ..referred.clone() })),
            );
        }
    }

    /// The gathering of a promise with its people identified; `before` is how many reports came before the sentence.
    fn referred(
        &mut self,
        frame: &RelationFrame,
        gathering: &Gathering,
        sentence: &SentenceReading,
        date: Option<Edtf>,
        before: usize,
    ) -> Referred {
        let people =
            gathering.people.iter().flat_map(|m| self.lookup(m, date, sentence)).map(|p| p.id).collect();
        // `X and Y met and endorsed the creation of a center`: the meeting may be of the same sentence.
        // `X and Y met; the drill was the first fruit of that meeting`
        let that = gathering.told == Told::Before && gathering.words.starts_with("that ");
        let here = that || gathering.told == Told::Leaders;
        let until = if here { self.told.reports.len() } else { before };
        // `The leaders set up a fund` tells of a meeting that was told of nearby.
        let they = |m: &Mention| matches!(m, Mention::Anaphor(Anaphor::Several(_)));
        let reach = usize::from(!gathering.people.iter().any(they));
        let near = |r: &&Report| {
            !matches!(gathering.told, Told::Leaders | Told::Before)
                || sentence.passage.saturating_sub(r.passage) <= reach
        };
        let told_here =
            self.told.reports[before..].iter().filter_map(|r| r.date).max_by_key(|d| d.last_day());
        Referred {
            gathering: gathering.clone(),
            people,
            said: sentence.date.or(date.filter(|_| gathering.told == Told::Before)),
            told_here: told_here.filter(|_| sentence.date.is_none()),
            evidence: Self::evidence(sentence, &frame.rule),
            document: (gathering.told == Told::Document)
                .then(|| self.entities.agreement(&gathering.instrument)),
            series: gathering
                .instrument
                .series
                .iter()
                .map(|at| Id::new("series", &self.know.lexicon.series[*at].id))
                .collect(),
            session: None,
            last: None,
            before: self.told.reports[..until]
                .iter()
                .rev()
                .take(4)
                .filter(near)
                .find(|r| is_meant(r, gathering))
                .map(|r| r.evidence.clone()),
        }
    }

    /// `which the same communiqué had foreseen`: where no meeting was told of, the gathering of the promise before in the passage.
    /// `Another of them`: the gathering of the promise before, be it of the paragraph before.
    /// `One result of the summit was more lasting. The leaders agreed to …`: the gathering of the sentence before.
    fn again(&self, referred: Referred, is_entry: bool) -> Referred {
        let told = referred.gathering.told;
        // `From the same meeting came a hotline`
        let same = referred.gathering.words.starts_with("the same ");
        let recent = |last: &&Referred| match (last.evidence.line, referred.evidence.line) {
            (Some(before), Some(here)) => here.saturating_sub(before) <= 2,
            _ => false,
        };
        if let Some(last) = self.told.pointed.as_ref().filter(|_| same).filter(recent) {
            return Referred { evidence: referred.evidence, ..last.clone() };
        }
        let follows = |last: &&Referred| is_next(&last.evidence, &referred.evidence);
        let spoken = self.told.pointed.as_ref().filter(|last| last.gathering.summit).filter(follows);
        // `Park took the chair for the trilateral summit. … Its principal fruit was a fund`: what was spoken of last.
        // In a narrative what was spoken of in a paragraph before is spoken of yet.
        let yet = !is_entry && told == Told::Before;
        let here = |last: &&Referred| yet || last.evidence.line == referred.evidence.line;
        let later = |last: &&Referred| {
            let start = |e: &Evidence| e.spans.first().map(|span| span.start);
            let before = referred.before.as_ref();
            let apart = |b: &Evidence| !yet && b.line != last.evidence.line;
            before.is_none_or(|b| apart(b) || start(b) < start(&last.evidence))
        };
        let of_it = told == Told::Before && referred.gathering.summit
            || told == Told::Leaders && referred.before.is_none() && referred.gathering.date.is_none();
        let spoken_here = self.told.pointed.as_ref().filter(|last| last.gathering.summit).filter(here);
        if let Some(last) = spoken_here.filter(|_| of_it).filter(later) {
            return Referred { evidence: referred.evidence, ..last.clone() };
        }
        if let Some(last) = spoken_here.filter(|_| of_it && yet) {
            return Referred { last: Some(Box::new(Referred { last: None, ..last.clone() })), ..referred };
        }
        let leaders = told == Told::Result || told == Told::Leaders && referred.is_vague();
        if let Some(last) = spoken.filter(|_| leaders) {
            return Referred { evidence: referred.evidence, ..last.clone() };
        }
        if told == Told::Place && referred.people.is_empty() {
            let near = |last: &&Referred| last.evidence.line == referred.evidence.line;
            let last = self.told.pointed.as_ref().filter(near);
            let last = last.map(|last| Box::new(Referred { last: None, ..last.clone() }));
            return Referred { last, ..referred };
        }
        let pointed = told == Told::Again || told == Told::Before && referred.before.is_none();
        let last = self.told.deliverables.last().filter(|_| pointed);
        let near = |r: &Referred| match (r.evidence.line, referred.evidence.line) {
            (Some(before), Some(here)) if told == Told::Again => here.saturating_sub(before) <= 2,
            (before, here) => before == here,
        };
        match last.filter(|(_, r)| near(r)) {
            Some((_, before)) => Referred { evidence: referred.evidence, ..before.clone() },
            None => referred,
        }
    }

    /// Everything else: each source to each target.
    fn ties(&mut self, frame: &RelationFrame, sentence: &SentenceReading, date: Option<Edtf>) {
        let all = |teller: &mut Self, sides: &[Side]| -> Vec<Party> {
            sides.iter().flat_map(|side| teller.side(side, date, sentence)).collect()
        };
        let (sources, targets) = (all(self, &frame.sources), all(self, &frame.targets));
        for source in &sources {
            for target in targets.iter().filter(|t| t.id != source.id) {
                if frame.kind == RelationType::Represents {
                    self.seat(source, target, sentence);
                }
                self.told.relations.push(Standing {
                    from: frame.from,
                    to: frame.to,
                    ..Self::standing(frame.kind, &source.id, target.id.clone(), sentence, &frame.rule)
                });
            }
        }
    }

    /// `Talks are held in Tokyo. Japan was represented by X`: X sat there for Japan.
    fn seat(&mut self, person: &Party, side: &Party, sentence: &SentenceReading) {
        let Some(state) = side.state.clone().filter(|_| person.kind == EntityKind::Person) else { return };
        // `A delegation led by X visits`: X takes part in what that sentence tells.
        let own = |r: &Report| r.evidence.text == sentence.evidence.text && r.passage == sentence.passage;
        if self
            .told
            .reports
            .iter()
            .rev()
            .take_while(|r| own(r))
            .any(|r| r.parties.iter().any(|(p, _)| p.id == person.id))
        {
            return;
        }
        let reach = usize::from(!sentence.is_entry);
        let told = self.told.reports.iter_mut().rev().take(4).find(|r| {
            r.kind.is_consultation()
                && r.factuality == Factuality::Asserted
                && sentence.passage.saturating_sub(r.passage) <= reach
                && r.states.contains(&state)
        });
        let Some(report) = told.filter(|r| !r.parties.iter().any(|(p, _)| p.id == person.id)) else { return };
        // `Officials of India and Nepal met. X led the Indian delegation`
        let stood_for = |p: &Party| p.id == side.id || p.kind == EntityKind::Group && p.state == side.state;
        report.parties.retain(|(p, _)| !stood_for(p));
        report.parties.push((Party { state: Some(state), ..person.clone() }, None));
    }

    /// The office that a title is when said of a person: of the state that it names, else of the person's own.
    fn office_of(&mut self, title: &OfficeMention, person: &Party, sentence: &SentenceReading) -> Id {
        let mut title = title.clone();
        title.state = title.state.or_else(|| person.state.clone());
        let name = self.entities.get(&person.id).map(|e| e.name.clone()).unwrap_or_default();
        self.settle_title(&mut title, &name, sentence.date.or(self.reading.article.covers));
        let state = title.state.clone();
        office::entity(self.know, self.entities, &title, state.as_deref())
    }

    /// Whom or what one side of a relation means.
    fn side(&mut self, side: &Side, date: Option<Edtf>, sentence: &SentenceReading) -> Vec<Party> {
        match side {
            Side::Party(mention) => self.lookup(mention, date, sentence),
            Side::Thing(instrument) => {
                if let Some(id) = self.spoken_of(&instrument.name) {
                    return vec![Party::thing(id, EntityKind::Series)];
                }
                // `The agreement was reached at the summit`, where none was told of.
                if VAGUE.contains(&instrument.name.as_str()) {
                    return Vec::new();
                }
                let id = self.entities.series(self.know, instrument, &BTreeSet::new());
                vec![Party::thing(id, EntityKind::Series)]
            }
            Side::Gathering(_) | Side::EventHere(_) | Side::EventBefore => Vec::new(),
        }
    }

    /// `the mechanism`: what was last spoken of whose name ends in that word, or that has the whole name.
    fn spoken_of(&self, word: &str) -> Option<Id> {
        let recent = || {
            let reports = self.told.reports.iter().rev();
            reports.flat_map(|r| [&r.series, &r.agreement].into_iter().flatten()).take(20)
        };
        if word.contains(' ') {
            let paper = PAPERS.iter().any(|noun| word.to_lowercase().split(' ').any(|w| w == *noun));
            let same = |id: &&Id| self.entities.get(id).is_some_and(|e| e.name.eq_ignore_ascii_case(word));
            return recent().find(same).filter(|_| paper).cloned();
        }
        // `a working group on lithium` is a group.
        let ends = |id: &&Id| {
            let name = self.entities.get(id).map(|e| e.name.to_lowercase());
            let core =
                |n: &str| [" on ", " for ", " of ", " between "].iter().filter_map(|w| n.find(w)).min();
            name.is_some_and(|n| {
                let ends = |n: &str| n.rsplit(' ').next().is_some_and(|last| same_thing(last, word));
                n.contains(' ') && (ends(&n) || core(&n).is_some_and(|end| ends(&n[..end])))
            })
        };
        recent().find(ends).cloned()
    }

    fn note(&mut self, kind: RelationType, source: &Id, target: Id, sentence: &SentenceReading, rule: &str) {
        let standing = Self::standing(kind, source, target, sentence, rule);
        self.told.relations.push(standing);
    }

    fn standing(
        kind: RelationType,
        source: &Id,
        target: Id,
        sentence: &SentenceReading,
        rule: &str,
    ) -> Standing {
        let evidence = Self::evidence(sentence, rule);
        Standing { kind, source: source.clone(), target, office: None, from: None, to: None, evidence }
    }
}

/// Whether a report may tell of a gathering that the words only point to: of a visit, or a meeting that is no call where a summit is meant.
fn is_meant(report: &Report, gathering: &Gathering) -> bool {
    match gathering.kind {
        EventType::Visit => report.kind == EventType::Visit,
        _ => report.kind.is_consultation() && !(gathering.summit && report.kind == EventType::Call),
    }
}

/// What is adopted in writing, and is an instrument rather than a series.
const PAPERS: [&str; 10] = [
    "declaration",
    "statement",
    "communique",
    "communiqué",
    "plan",
    "memorandum",
    "agreement",
    "accord",
    "treaty",
    "charter",
];

/// What alone is no name of anything.
const VAGUE: [&str; 12] = [
    "agreement",
    "accord",
    "deal",
    "arrangement",
    "plan",
    "exercise",
    "drill",
    "dialogue",
    "meeting",
    "talks",
    "document",
    "body",
];

/// Whether a sentence stands in the same paragraph right behind another, or is the same.
fn is_next(before: &Evidence, here: &Evidence) -> bool {
    let (Some(last), Some(first)) = (before.spans.last(), here.spans.first()) else { return false };
    before.line == here.line && (before.spans == here.spans || first.start.saturating_sub(last.end) < 4)
}

/// Whether two nouns may call one thing.
fn same_thing(one: &str, other: &str) -> bool {
    const ALIKE: [&[&str]; 2] = [
        &["agreement", "accord", "pact", "treaty", "deal"],
        &["exercise", "drill", "drills", "exercises", "maneuvers"],
    ];
    one == other || ALIKE.iter().any(|row| row.contains(&one) && row.contains(&other))
}

/// Whether the words give a person a title.
fn is_titled(side: &Side) -> bool {
    matches!(side, Side::Party(Mention::Person(person)) if person.office.is_some())
}
