//! What was spoken of before: whom `he`, `they`, `the two leaders` and `the three countries` mean.

use crate::date::Edtf;
use crate::graph::{EntityKind, Id, Level};
use crate::language::Held;
use std::collections::BTreeMap;

/// Nouns of several people whom `it` takes together.
const ONE_GROUP: [&str; 5] = ["delegation", "mission", "team", "group", "committee"];

/// Ranks by which somebody may be called who has been named with them.
const RANKS: [&str; 9] =
    ["general", "admiral", "marshal", "colonel", "commodore", "brigadier", "commander", "prince", "princess"];

/// How many sentences back a word may reach.
const REACH: usize = 8;

/// A party, identified.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Party {
    /// Entity.
    pub id: Id,
    /// What kind of entity.
    pub kind: EntityKind,
    /// The office in which a person is spoken of.
    pub office: Option<Id>,
    /// Its function, or the slug of its title.
    pub function: Option<String>,
    /// Rank.
    pub level: Level,
    /// State.
    pub state: Option<String>,
}

impl Party {
    /// What is named without office, rank or state.
    pub fn thing(id: Id, kind: EntityKind) -> Self {
        Self { id, kind, office: None, function: None, level: Level::Unknown, state: None }
    }

    /// Whether it is a human, by name or by office.
    pub fn is_somebody(&self) -> bool {
        matches!(self.kind, EntityKind::Person | EntityKind::Office)
    }

    /// Whether it is spoken of in this function: an `ambassador` to whatever state, where the words do not tell to which.
    fn serves_as(&self, function: &str) -> bool {
        let own = self.function.as_deref();
        own.is_some_and(|own| own == function || own.split(':').next() == Some(function))
    }
}

/// The parties of the sentences so far.
#[derive(Debug, Default)]
pub(super) struct Discourse {
    sentences: Vec<Sentence>,
    /// How many sentences of the current passage there are.
    here: usize,
    passage: Option<usize>,
    /// The day of the current report, and the sentence with which it began.
    report: Option<Edtf>,
    began: usize,
    spoken: BTreeMap<String, usize>,
    /// Persons by an office that they held before or are to hold, and its function.
    out_of_office: Vec<(Party, Held, String)>,
    /// Persons as they were written with a rank, in small letters.
    ranked: Vec<(Party, String)>,
}

/// Of whom one sentence spoke.
#[derive(Debug, Default)]
struct Sentence {
    /// Its parties in order, and whether it is about them.
    parties: Vec<(Party, bool)>,
    /// Who took part in its meetings and calls.
    events: Vec<Vec<Party>>,
    /// The hosts of the last of these, where they are told.
    hosts: Vec<Party>,
    /// Who visited which state.
    visits: Vec<(Party, String)>,
    /// Those who came along.
    along: Vec<Id>,
}

impl Sentence {
    /// Those whom the sentence is about.
    fn subjects(&self) -> Vec<Party> {
        distinct(self.parties.iter().filter(|(_, subject)| *subject).map(|(p, _)| p))
    }

    /// The persons that it names.
    fn persons(&self) -> Vec<Party> {
        distinct(self.parties.iter().map(|(p, _)| p).filter(|p| p.kind == EntityKind::Person))
    }
}

impl Discourse {
    /// Begins a sentence of a passage, which may be part of a report of some day.
    pub fn open(&mut self, passage: usize, report: Option<Edtf>) {
        if report != self.report {
            (self.report, self.began) = (report, self.sentences.len());
        }
        self.here = if self.passage == Some(passage) { self.here + 1 } else { 1 };
        self.passage = Some(passage);
        self.sentences.push(Sentence::default());
    }

    /// Takes note of a party of the current sentence, and whether the sentence is about it.
    pub fn speak(&mut self, party: &Party, subject: bool) {
        if let Some(state) = &party.state {
            *self.spoken.entry(state.clone()).or_default() += 1;
        }
        if let Some(sentence) = self.sentences.last_mut() {
            sentence.parties.push((party.clone(), subject));
        }
    }

    /// Takes note of somebody by an office that is held no longer, or not yet.
    pub fn call(&mut self, party: &Party, held: Held, function: String) {
        self.out_of_office.push((party.clone(), held, function));
    }

    /// Takes note of somebody as he is written, where a rank is a part of that.
    pub fn rank(&mut self, party: &Party, written: &str) {
        let written = written.to_lowercase();
        if written.split(' ').any(|word| RANKS.contains(&word)) {
            self.ranked.push((party.clone(), written));
        }
    }

    /// `the general`: who was last written with that rank.
    pub fn of_rank(&self, rank: &str) -> Option<Party> {
        let has = |written: &str| written.split(' ').any(|word| word == rank);
        let known = RANKS.contains(&rank);
        self.ranked.iter().rev().find(|(_, written)| known && has(written)).map(|(party, _)| party.clone())
    }

    /// `the former foreign minister`, `the president-elect`: who was last called so, of a state where that is told.
    pub fn out_of_office(&self, held: Held, function: &str, state: Option<&str>) -> Option<Party> {
        let meant = |(party, when, what): &&(Party, Held, String)| {
            *when == held && what == function && (state.is_none() || party.state.as_deref() == state)
        };
        self.out_of_office.iter().rev().find(meant).map(|(party, ..)| party.clone())
    }

    /// Takes note of who took part in an event.
    pub fn happened(&mut self, parties: &[Party], hosts: Vec<Party>) {
        if let Some(sentence) = self.sentences.last_mut() {
            sentence.events.push(parties.to_vec());
            // `X received Y, and Y told him so`: what is said there has no host of its own.
            if !hosts.is_empty() {
                sentence.hosts = hosts;
            }
        }
    }

    /// The guests, and the hosts or somebody of the state where the guests are, if the last of the sentences before that tells of a meeting
    /// or of a visit says so.
    pub fn last_stay(&self) -> Option<(Vec<Party>, Vec<Party>)> {
        let tells = |s: &&Sentence| !s.events.is_empty() || !s.visits.is_empty();
        self.sentences.iter().rev().take(REACH).filter(tells).find_map(|told| self.stay_of(told))
    }

    /// The same, as the current sentence has told so far.
    pub fn stay_here(&self) -> Option<(Vec<Party>, Vec<Party>)> {
        self.stay_of(self.sentences.last()?)
    }

    fn stay_of(&self, told: &Sentence) -> Option<(Vec<Party>, Vec<Party>)> {
        if let Some(met) = told.events.last().filter(|_| !told.hosts.is_empty()) {
            let came = |p: &&Party| p.is_somebody() && !told.hosts.iter().any(|host| host.id == p.id);
            return Some((met.iter().filter(came).cloned().collect(), told.hosts.clone()));
        }
        let (guest, code) = told.visits.last()?;
        let theirs = |p: &Party| p.state.as_ref() == Some(code);
        // A minister is the guest of the minister.
        let leads = |p: &Party| p.level == Level::Leader;
        let like = |p: &Party| {
            let office = p.function.is_some() && p.function == guest.function;
            theirs(p) && (office || leads(p) && leads(guest))
        };
        let host = self.one(like).or_else(|| self.one(theirs)).or_else(|| self.person(like))?;
        Some((vec![guest.clone()], vec![host]))
    }

    /// Takes note of a visit by one party, and of those who come along.
    pub fn visited(&mut self, guest: &Party, along: impl Iterator<Item = Id>, host: String) {
        if let Some(sentence) = self.sentences.last_mut() {
            sentence.visits.push((guest.clone(), host));
            sentence.along.extend(along);
        }
    }

    /// Whether somebody came along on a visit of which the last sentences tell.
    pub fn comes_along(&self, party: &Party) -> bool {
        self.sentences.iter().rev().take(REACH).any(|s| s.along.contains(&party.id))
    }

    /// Who took part in the event before, if it was told in one of the last sentences.
    pub fn last_event(&self) -> Option<&[Party]> {
        self.sentences.iter().rev().find_map(|s| s.events.last()).map(Vec::as_slice)
    }

    /// Who took part in the last meeting of which this passage told.
    pub fn gathered(&self) -> Option<Vec<Party>> {
        let met = |s: &Sentence| s.events.iter().rev().find(|e| e.len() > 1).cloned();
        self.sentences.iter().rev().take(self.here).find_map(met)
    }

    /// Who took part in the last event of which this passage told.
    pub fn event_of_passage(&self) -> Option<&[Party]> {
        self.sentences.iter().rev().take(self.here).find_map(|s| s.events.last()).map(Vec::as_slice)
    }

    /// Who took part in the last event of the current sentence.
    pub fn event_here(&self) -> Option<&[Party]> {
        self.sentences.last().and_then(|s| s.events.last()).map(Vec::as_slice)
    }

    /// The last party whose function is known and that is not of the state `not`, of the current sentence; of the one before, where
    /// the current names none.
    pub fn last_function(&self, not: Option<&str>) -> Option<&Party> {
        let told = self.sentences.iter().rev().map(|s| &s.parties).take(2).find(|s| !s.is_empty())?;
        let other = |p: &&Party| p.function.is_some() && (not.is_none() || p.state.as_deref() != not);
        told.iter().rev().map(|(p, _)| p).find(other)
    }

    /// The last party of the current sentence that it is about and whose function is known.
    pub fn subject_function(&self) -> Option<&Party> {
        let here = self.sentences.last()?.parties.iter().rev();
        here.filter(|(_, subject)| *subject).map(|(p, _)| p).find(|p| p.function.is_some())
    }

    /// The first of the two people whom the current sentence is about.
    pub fn two_subjects(&self) -> Option<Party> {
        let subjects = self.sentences.last()?.subjects();
        let [first, second, ..] = &subjects[..] else { return None };
        (first.is_somebody() && second.is_somebody()).then(|| first.clone())
    }

    /// How often a state was spoken of.
    pub fn times_spoken(&self, state: Option<&str>) -> usize {
        state.and_then(|s| self.spoken.get(s)).copied().unwrap_or(0)
    }

    /// Parties from the last spoken backwards.
    fn recent(&self) -> impl Iterator<Item = &(Party, bool)> {
        self.sentences.iter().rev().take(REACH).flat_map(|s| s.parties.iter().rev())
    }

    /// `he`, `she`: of those that may be meant, the person that the last sentence with one is about; in the same sentence the
    /// first named.
    pub fn one(&self, may_be: impl Fn(&Party) -> bool) -> Option<Party> {
        self.nearest(0, REACH, |p| p.is_somebody() && may_be(p))
    }

    /// The same, of the sentences of this passage before the current one.
    pub fn one_earlier(&self, may_be: impl Fn(&Party) -> bool) -> Option<Party> {
        let here = self.here.min(REACH);
        self.nearest(1, here.saturating_sub(1), |p| p.kind == EntityKind::Person && may_be(p))
    }

    /// `the minister`: the person or office that may be meant, of those whom this passage has named so far.
    pub fn one_here(&self, may_be: impl Fn(&Party) -> bool) -> Option<Party> {
        self.nearest(0, self.here.min(REACH), |p| p.is_somebody() && may_be(p))
    }

    /// The party that may be meant, of whatever kind, whom this passage was last about.
    pub fn side_here(&self, may_be: impl Fn(&Party) -> bool) -> Option<Party> {
        self.nearest(0, self.here.min(REACH), may_be)
    }

    /// Of so many sentences, the last `from` left out, the party that the last one with such a party is about; in the same sentence the first named.
    fn nearest(&self, from: usize, reach: usize, may_be: impl Fn(&Party) -> bool) -> Option<Party> {
        let is_person = |(p, _): &&(Party, bool)| may_be(p);
        for sentence in self.sentences.iter().rev().map(|s| &s.parties).skip(from).take(reach) {
            let subject = sentence.iter().filter(is_person).find(|(_, subject)| *subject);
            if let Some((party, _)) = subject.or_else(|| sentence.iter().rev().find(is_person)) {
                return Some(party.clone());
            }
        }
        None
    }

    /// `his successor, Motegi`: the first person of the sentence before that has another one.
    pub fn one_besides(&self, besides: impl Fn(&Party) -> bool) -> Option<Party> {
        let other = |(p, _): &&(Party, bool)| p.kind == EntityKind::Person && besides(p);
        let before = self.sentences.iter().rev().map(|s| &s.parties).skip(1).take(REACH);
        before.filter_map(|s| s.iter().find(|p| other(p))).map(|(p, _)| p.clone()).next()
    }

    /// The person whom the current sentence named last of those who may be meant.
    pub fn named_here(&self, may_be: impl Fn(&Party) -> bool) -> Option<Party> {
        let here = self.sentences.last()?.parties.iter().rev().map(|(p, _)| p);
        here.into_iter().find(|p| p.kind == EntityKind::Person && may_be(p)).cloned()
    }

    /// `it`: the state or body that was last a subject.
    pub fn it(&self) -> Option<Party> {
        let thing = |p: &Party| matches!(p.kind, EntityKind::State | EntityKind::Organization);
        // `A delegation flew to Lima, where it met the mayor`
        let together = |p: &Party| ONE_GROUP.iter().any(|noun| p.id.as_str().ends_with(noun));
        let group = |p: &Party| p.kind == EntityKind::Group && together(p);
        let here =
            self.sentences.last().and_then(|s| s.parties.iter().find(|(p, subject)| *subject && group(p)));
        here.or_else(|| self.recent().find(|(p, subject)| *subject && thing(p))).map(|(p, _)| p.clone())
    }

    /// Whom a sentence tells of that leaves it out: whoever the last sentence of the passage is about, or else names first.
    pub fn same(&self) -> Option<Party> {
        let acts = |p: &&Party| !matches!(p.kind, EntityKind::Place | EntityKind::Asset);
        let of = |s: &Sentence| {
            let about = s.parties.iter().filter(|(_, subject)| *subject).chain(&s.parties);
            about.map(|(p, _)| p).find(acts).cloned()
        };
        self.sentences.iter().rev().take(self.here).find_map(of)
    }

    /// `they`, `both`, `the two`: those whom the nearest sentence is about that is about so many; who met there, or whom alone it
    /// names, if they are so many; a group is several by itself. Only of this passage, where all are `here`.
    pub fn several(&self, number: Option<usize>, here: bool) -> Option<Vec<Party>> {
        // More than a few are nobody in particular.
        if number.is_some_and(|n| n > 6) {
            return None;
        }
        let fits = |n: usize| number.map_or(n >= 2, |wanted| n == wanted);
        let alone = |n: usize| n == number.unwrap_or(2);
        // `X meets Y and Z; they issue a statement`
        let now = self.sentences.last().filter(|s| number.is_none() && !s.subjects().is_empty());
        if let Some(named) = now.map(Sentence::persons).filter(|p| (2..=4).contains(&p.len())) {
            return Some(named);
        }
        let met_here = self.sentences.last().is_some_and(|s| s.events.iter().any(|e| fits(e.len())));
        if let Some(two) = self.named_last().filter(|_| number == Some(2) && !met_here) {
            return Some(two);
        }
        if let Some(two) = self.faced().filter(|_| number == Some(2) && !met_here) {
            return Some(two);
        }
        let group = |p: &[Party]| number.is_none() && matches!(p, [one] if one.kind == EntityKind::Group);
        let here = here && self.tells_here();
        let reach = if here { self.here } else { REACH };
        for sentence in self.sentences.iter().rev().take(reach) {
            let subjects = sentence.subjects();
            if fits(subjects.len()) || group(&subjects) {
                return Some(subjects);
            }
            let met = sentence.events.iter().rev().find(|e| fits(e.len())).cloned();
            if let Some(named) = met.or_else(|| Some(sentence.persons()).filter(|p| alone(p.len()))) {
                return Some(named);
            }
        }
        self.last_event().filter(|e| fits(e.len()) && !here).map(<[Party]>::to_vec)
    }

    /// `X sailed home, and Y saw Z when the two were in Lima`: those whom the current sentence names last of more than two, if they are of
    /// two sides and the sentence is not about two.
    fn named_last(&self) -> Option<Vec<Party>> {
        let sentence = self.sentences.last().filter(|s| s.subjects().len() != 2)?;
        match &sentence.persons()[..] {
            [_, .., one, other] if one.state.is_some() && one.state != other.state => {
                Some(vec![one.clone(), other.clone()])
            }
            _ => None,
        }
    }

    /// `X flew to Lima. In talks with Y, the two agreed`: the one whom the sentence before is about, and whom alone this one has named.
    fn faced(&self) -> Option<Vec<Party>> {
        let [.., before, now] = &self.sentences[..] else { return None };
        let about: Vec<Party> =
            before.subjects().into_iter().filter(|p| p.kind == EntityKind::Person).collect();
        match (&about[..], &now.persons()[..]) {
            ([one], [other]) if self.here > 1 && now.subjects().is_empty() && one.state != other.state => {
                Some(vec![one.clone(), other.clone()])
            }
            _ => None,
        }
    }

    /// Whom the last sentence before the current one names that names anybody, in its order.
    pub fn named_before(&self) -> impl Iterator<Item = &Party> {
        let before = self.sentences.iter().rev().skip(1).find(|s| !s.parties.is_empty());
        before.into_iter().flat_map(|s| s.parties.iter().map(|(party, _)| party))
    }

    /// Whether the passage has named anybody so far.
    pub fn tells_here(&self) -> bool {
        self.sentences.iter().rev().take(self.here).any(|s| !s.parties.is_empty())
    }

    /// `the two leaders`, `the three foreign ministers`: the last so many of that function or rank; those who met go before those
    /// whom the same sentence names besides.
    pub fn offices(&self, function: Option<&str>, level: Level, number: Option<usize>) -> Option<Vec<Party>> {
        self.offices_of(3 * REACH, function, level, number)
    }

    /// `the leaders`: the two last of this function or rank of whom this passage tells.
    pub fn offices_here(&self, function: Option<&str>, level: Level) -> Option<Vec<Party>> {
        self.offices_of(self.here.min(3 * REACH), function, level, None)
    }

    /// The last so many of a function or rank within so many sentences.
    fn offices_of(
        &self,
        reach: usize,
        function: Option<&str>,
        level: Level,
        number: Option<usize>,
    ) -> Option<Vec<Party>> {
        let fits = |p: &Party| holds(p, function, level);
        let wanted = number.unwrap_or(2);
        let mut found: Vec<Party> = Vec::new();
        for sentence in self.sentences.iter().rev().take(reach) {
            if let Some(met) = sentence.events.iter().rev().find(|e| e.len() == wanted && e.iter().all(fits))
            {
                return Some(met.clone());
            }
            for (party, _) in sentence.parties.iter().filter(|(p, _)| fits(p)) {
                // Two of one state are no two sides.
                if !found.iter().any(|f| f.id == party.id || (f.state.is_some() && f.state == party.state)) {
                    found.push(party.clone());
                }
                if found.len() == wanted {
                    return Some(found);
                }
            }
            if number.is_none() && found.len() >= 2 {
                return Some(found);
            }
        }
        None
    }

    /// Who of that function or rank alone visited which state, if the current sentence or the one before it is about that, and about
    /// nobody of another state with whom he may have met.
    pub fn visit(&self, function: Option<&str>, level: Level) -> Option<(Party, String)> {
        for sentence in self.sentences.iter().rev().take(2) {
            let mut fit =
                sentence.parties.iter().map(|(p, _)| p).filter(|p| holds(p, function, level)).peekable();
            let (guest, host) = match sentence.visits.iter().rfind(|(guest, _)| holds(guest, function, level))
            {
                Some(visit) if sentence.events.is_empty() => visit,
                None if sentence.events.is_empty() && fit.peek().is_none() => continue,
                _ => return None,
            };
            return fit.all(|p| p.state == guest.state).then(|| (guest.clone(), host.clone()));
        }
        None
    }

    /// Those who took part in the last event, if they are so many persons.
    pub fn last_persons(&self, number: usize, here: bool) -> Option<Vec<Party>> {
        if here && self.here < 2 {
            return None;
        }
        self.last_event()
            .filter(|e| e.len() == number && e.iter().all(Party::is_somebody))
            .map(<[Party]>::to_vec)
    }

    /// `the two countries`, `the three partners`: the states last spoken of together, in this passage alone where all are `here`.
    pub fn states(&self, number: Option<usize>, here: bool) -> Option<Vec<String>> {
        let wanted = number.unwrap_or(2);
        let reach = if here { self.here.min(3) } else { 3 };
        let together = |parties: &mut dyn Iterator<Item = &Party>| {
            let mut states: Vec<String> = Vec::new();
            for state in parties.filter_map(|p| p.state.as_ref()) {
                if !states.contains(state) {
                    states.push(state.clone());
                }
            }
            (states.len() == wanted || number.is_none() && states.len() > wanted).then_some(states)
        };
        // `The Japan-Thailand dialogue was held`: those whom the name of what took place tells.
        let of = |sentence: &Sentence| {
            let there = || together(&mut sentence.events.last()?.iter());
            together(&mut sentence.parties.iter().map(|(p, _)| p)).or_else(there)
        };
        self.sentences.iter().rev().take(reach).find_map(of)
    }

    /// So many states of which the article speaks most so far.
    pub fn states_spoken_most(&self, number: Option<usize>) -> Option<Vec<String>> {
        let wanted = number.unwrap_or(2);
        let mut most: Vec<(&String, &usize)> = self.spoken.iter().collect();
        most.sort_by(|a, b| b.1.cmp(a.1).then(a.0.cmp(b.0)));
        (most.len() >= wanted).then(|| most.into_iter().take(wanted).map(|(s, _)| s.clone()).collect())
    }

    /// The states of the people whom the current sentence is about, if each is of one; where it is about one of them, those of all whom
    /// it has named so far.
    pub fn states_here(&self) -> Option<Vec<String>> {
        let sentence = self.sentences.last()?;
        let subjects = sentence.subjects();
        let people = subjects.iter().filter(|p| p.is_somebody());
        let mut states: Vec<String> = people.map(|p| p.state.clone()).collect::<Option<_>>()?;
        states.dedup();
        if states.len() == 1 {
            states = sentence.persons().iter().filter_map(|p| p.state.clone()).collect();
            states.sort();
            states.dedup();
        }
        Some(states)
    }

    /// Whom somebody met by himself in the last meeting that this passage tells of.
    pub fn met_with(&self, who: &Id) -> Option<Party> {
        let met = self.sentences.iter().rev().take(self.here).find_map(|s| s.events.last())?;
        let [one, other] = &met[..] else { return None };
        let faced = match (one.id == *who, other.id == *who) {
            (true, false) => other,
            (false, true) => one,
            _ => return None,
        };
        Some(faced.clone()).filter(Party::is_somebody)
    }

    /// The person of a state whom somebody met last, however long ago.
    pub fn met_of(&self, who: &Id, state: &str) -> Option<Party> {
        let events = self.sentences.iter().rev().flat_map(|s| s.events.iter().rev());
        let with = events.filter(|event| event.iter().any(|p| p.id == *who));
        let person = |p: &&Party| p.kind == EntityKind::Person && p.state.as_deref() == Some(state);
        with.flatten().find(person).cloned()
    }

    /// The states of those who met last in this passage, before the current sentence.
    pub fn states_met_here(&self) -> Option<Vec<String>> {
        let before = self.sentences.iter().rev().skip(1).take(self.here.saturating_sub(1));
        let met = before.filter_map(|s| s.events.last()).next()?;
        let mut states: Vec<String> = met.iter().filter_map(|p| p.state.clone()).collect();
        states.sort();
        states.dedup();
        Some(states)
    }

    /// The last person or office with this function, however long ago. `own`: of the state that the article speaks of most, as
    /// a ministry means its own when it writes `Prime Minister` without more.
    pub fn holder(&self, function: &str, own: bool) -> Option<Party> {
        let told = self.sentences.iter().rev().flat_map(|s| s.parties.iter().rev());
        let mut fit = told.map(|(p, _)| p).filter(|p| p.serves_as(function));
        if !own {
            return fit.next().cloned();
        }
        let spoken =
            |p: &Party| p.state.as_ref().and_then(|s| self.spoken.get(s)).copied().unwrap_or_default();
        // Of equals the first of the row, which was spoken of last.
        fit.reduce(|best, p| if spoken(p) > spoken(best) { p } else { best }).cloned()
    }

    /// The person whom the article named last with an office of a state.
    pub fn named_holder(&self, function: &str, state: &str) -> Option<Party> {
        let told = self.sentences.iter().rev().flat_map(|s| s.parties.iter().rev()).map(|(p, _)| p);
        let holds = |p: &&Party| {
            let own = p.function.as_deref() == Some(function) && p.state.as_deref() == Some(state);
            p.kind == EntityKind::Person && own
        };
        told.into_iter().find(holds).cloned()
    }

    /// Whether the current report speaks of somebody of a state, or of whatever state, in an office of this function.
    pub fn reports_of(&self, function: &str, state: Option<&str>) -> bool {
        let told = self.sentences[self.began.min(self.sentences.len())..].iter().flat_map(|s| &s.parties);
        let fits = |p: &Party| p.serves_as(function) && (state.is_none() || p.state.as_deref() == state);
        self.report.is_some() && told.map(|(p, _)| p).any(fits)
    }

    /// The person last spoken of who may be meant, however long ago.
    pub fn person(&self, may_be: impl Fn(&Party) -> bool) -> Option<Party> {
        self.last(|p| p.kind == EntityKind::Person && may_be(p))
    }

    /// The party last spoken of that may be meant, of whatever kind, however long ago.
    pub fn last(&self, may_be: impl Fn(&Party) -> bool) -> Option<Party> {
        let mut told = self.sentences.iter().rev().flat_map(|s| s.parties.iter().rev()).map(|(p, _)| p);
        told.find(|p| may_be(p)).cloned()
    }

    /// Of several persons the one last spoken of in so many sentences of this passage, the current one included.
    pub fn latest_here<'a>(&self, candidates: &'a [Id], reach: usize) -> Option<&'a Id> {
        self.latest_of(candidates, self.here.min(reach))
    }

    /// Of several persons the one last spoken of.
    pub fn latest<'a>(&self, candidates: &'a [Id]) -> Option<&'a Id> {
        self.latest_of(candidates, usize::MAX)
    }

    fn latest_of<'a>(&self, candidates: &'a [Id], reach: usize) -> Option<&'a Id> {
        self.sentences
            .iter()
            .rev()
            .take(reach)
            .flat_map(|s| s.parties.iter().rev())
            .find_map(|(p, _)| candidates.iter().find(|c| **c == p.id))
    }
}

/// Whether a party has this function, or without one is somebody of this rank.
fn holds(party: &Party, function: Option<&str>, level: Level) -> bool {
    match function {
        Some(function) => party.serves_as(function),
        None => party.is_somebody() && (level == Level::Unknown || party.level == level),
    }
}

fn distinct<'a>(parties: impl Iterator<Item = &'a Party>) -> Vec<Party> {
    let mut found: Vec<Party> = Vec::new();
    for party in parties {
        if !found.iter().any(|f| f.id == party.id) {
            found.push(party.clone());
        }
    }
    found
}
