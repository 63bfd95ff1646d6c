//! Who sat in a gathering by what it is a session of, where the words do not name them.

use super::article::Teller;
use super::cast::join;
use super::discourse::Party;
use super::heading::headline;
use crate::date::Edtf;
use crate::extract::{Factuality, Frame, PartyMention, SentenceReading};
use crate::graph::{EntityKind, Level, slug};
use crate::language::{Anaphor, BodyMention, Mention, OfficeMention, singular};
use crate::lexicon::{OrganizationKind, Series};
use std::collections::BTreeSet;

/// How many days a summit lasts at most.
const MOST_DAYS: i32 = 4;

/// How many members all come: of more, few may have.
const FEW: usize = 6;

impl Teller<'_> {
    /// Adds the members of the listed series that a gathering is a session of.
    pub(super) fn seat_members(
        &mut self,
        sentence: &SentenceReading,
        frame: &Frame,
        parties: &mut Vec<(Party, PartyMention)>,
    ) {
        let seats = self.seats(sentence, frame, parties);
        if seats.is_empty() {
            return;
        }
        parties.retain(|(_, m)| !matches!(m.mention, Mention::Anaphor(Anaphor::States(_))));
        for code in seats {
            let side = self.member(&code);
            let sits = |p: &Party| p.state.is_some() && p.state == side.state;
            if !parties.iter().any(|(p, _)| sits(p) || self.acts_for(p, &side)) {
                join(parties, Some(side), &PartyMention::implied(None));
            }
        }
    }

    /// Whether somebody holds an office of a body of states: `the president of the European Council`, `the EU trade commissioner`.
    fn acts_for(&self, somebody: &Party, body: &Party) -> bool {
        let called = self.entities.get(&body.id).filter(|_| body.kind == EntityKind::Organization);
        let (Some(function), Some(body)) = (&somebody.function, called) else { return false };
        let own = |o: &crate::lexicon::Office| o.function == *function && o.body.as_ref() == Some(&body.name);
        let led =
            |name: &String| function.strip_prefix(&slug(name)).is_some_and(|rest| rest.starts_with('-'));
        let rows = self.know.lexicon.organizations.iter().filter(|o| o.name == body.name);
        self.know.lexicon.offices.iter().any(own) || rows.flat_map(|o| &o.aliases).any(led)
    }

    /// The function of people whom the title of an office tells in the plural: `foreign ministers`.
    pub(super) fn function_of(&self, people: &str) -> Option<String> {
        let title = singular(&people.to_lowercase());
        let rows = self.know.gazetteer.titled(title.split(' '));
        let rows = rows.iter().map(|row| &self.know.lexicon.offices[*row]);
        rows.filter(|row| row.state.is_none()).map(|row| row.function.clone()).next()
    }

    /// Puts the members of a listed group of few states for its people, where a meeting is told to be theirs alone: `Quad senior
    /// officials hold consultations`.
    pub(super) fn seat_bloc(
        &mut self,
        sentence: &SentenceReading,
        frame: &Frame,
        parties: &mut Vec<(Party, PartyMention)>,
    ) {
        let [(_, PartyMention { mention: Mention::Group { name, state: None }, .. })] = &parties[..] else {
            return;
        };
        let people = |row: &crate::lexicon::Series| {
            let mut names = std::iter::once(&row.name).chain(&row.aliases).chain(&row.ambiguous);
            names.find_map(|alias| name.strip_prefix(alias.as_str())?.strip_prefix(' ')).map(str::to_owned)
        };
        let called = |row: &crate::lexicon::Series| people(row).is_some();
        let few =
            |row: &&crate::lexicon::Series| (2..=FEW).contains(&row.members.sides().len()) && called(row);
        let rows = self.know.lexicon.series.iter();
        let Some(row) = rows.filter(|_| frame.kind.is_consultation()).find(few) else { return };
        let sides = row.members.sides().to_vec();
        let function = people(row).and_then(|people| self.function_of(&people));
        let holders = function.and_then(|function| {
            self.holders_in(&sides, Some(&function), Level::Unknown, frame.date, sentence)
        });
        let members = holders.unwrap_or_else(|| sides.iter().map(|code| self.member(code)).collect());
        parties.clear();
        for member in members {
            join(parties, Some(member), &PartyMention::implied(None));
        }
    }

    /// Adds the states that the heading above names, where a gathering that the words do not say whose it is has fewer sides:
    /// `India-Slovenia Foreign Office Consultations. The 8th consultations were held in New Delhi.`
    pub(super) fn seat_headed(
        &mut self,
        sentence: &SentenceReading,
        frame: &Frame,
        parties: &mut Vec<(Party, PartyMention)>,
    ) {
        let untold = frame.parties.iter().any(|p| p.mention == Mention::Anaphor(Anaphor::Members));
        if !untold || parties.len() >= frame.least_parties || !frame.kind.is_consultation() {
            return;
        }
        let states = headline(self.reading, sentence);
        // `NATO summit opens`: of others than the two whose relations the heading names, or of many besides.
        let listed = frame.series.as_ref().map(|s| s.series.clone()).unwrap_or_default();
        let theirs = |row: &usize| {
            let members = &self.know.lexicon.series[*row].members;
            (1..=FEW).contains(&members.sides().len())
                && states.iter().all(|state| members.may_include(state))
        };
        let summit = frame.series.as_ref().is_some_and(|s| s.summit.is_some());
        if summit || !listed.is_empty() && !listed.iter().any(theirs) {
            return;
        }
        if states.len() < frame.least_parties || states.len() > 4 {
            return;
        }
        for code in states {
            let side = self.state(&code);
            if !parties.iter().any(|(p, _)| p.state == side.state) {
                join(parties, Some(side), &PartyMention::implied(None));
            }
        }
    }

    /// Adds the body of several states whose session a listed series is, where the words name nobody: `The ASEAN Regional Forum is held`.
    pub(super) fn seat_convener(&mut self, frame: &Frame, parties: &mut Vec<(Party, PartyMention)>) {
        let untold = frame.parties.iter().any(|p| p.mention == Mention::Anaphor(Anaphor::Members));
        let held = frame.kind.is_consultation() && frame.factuality == Factuality::Asserted;
        let listed = frame.series.as_ref().map(|s| s.series.clone()).unwrap_or_default();
        let [row] = listed[..] else { return };
        if !untold || !held || !parties.is_empty() {
            return;
        }
        let row = &self.know.lexicon.series[row];
        let Some(party) = self.convener(row) else { return };
        let mention = BodyMention { listed: None, name: row.name.clone(), state: None, bloc: true };
        join(parties, Some(party), &PartyMention { mention: Mention::Body(mention), role: None });
    }

    /// The body of several states whose session a listed series is: its name begins with that of the body.
    pub(super) fn convener(&mut self, row: &Series) -> Option<Party> {
        let begins = |body: &str| {
            let rest = |name: &String| name.strip_prefix(body).is_some_and(|rest| rest.starts_with(' '));
            std::iter::once(&row.name).chain(&row.aliases).any(rest)
        };
        let several = |o: &&crate::lexicon::Organization| {
            let names = std::iter::once(&o.name).chain(&o.aliases);
            o.state.is_none()
                && o.kind == OrganizationKind::International
                && names.into_iter().any(|n| begins(n))
        };
        let body = self.know.lexicon.organizations.iter().find(several)?;
        let name = body.name.clone();
        Some(self.member(&name))
    }

    /// Puts those who lead them for states that hold a summit, where the day is told: `The Japan-Thailand summit takes place on May 2.`
    pub(super) fn seat_leaders(
        &mut self,
        sentence: &SentenceReading,
        frame: &Frame,
        parties: &mut Vec<(Party, PartyMention)>,
    ) {
        let held = frame.kind.is_consultation() && frame.factuality == Factuality::Asserted;
        let summit = held && frame.level == Some(Level::Leader);
        let mut states: Vec<String> = parties.iter().filter_map(|(p, _)| p.state.clone()).collect();
        states.sort();
        states.dedup();
        let of_state =
            |p: &Party| matches!(p.kind, EntityKind::State | EntityKind::Person) && p.state.is_some();
        let open = parties.iter().any(|(p, _)| p.kind == EntityKind::State);
        if let (Some(date), true, [state]) = (frame.date, summit, &states[..]) {
            self.seat_leader_with_bloc(sentence, (state, date), parties);
            return;
        }
        let few = open && (2..=4).contains(&states.len()) && parties.iter().all(|(p, _)| of_state(p));
        let (Some(date), true) = (frame.date, summit && few) else { return };
        let past = self.reading.article.covers.is_some_and(|c| date.last_day() < c.first_day());
        if past || date.days() > MOST_DAYS {
            return;
        }
        let leaders = self.holders_in(&states, None, Level::Leader, Some(date), sentence).unwrap_or_default();
        let known = leaders.len() == states.len() && leaders.iter().all(|p| p.kind == EntityKind::Person);
        let leads = |p: &Party| p.kind == EntityKind::State || leaders.iter().any(|leader| leader.id == p.id);
        if known && parties.iter().all(|(p, _)| leads(p)) {
            parties.retain(|(p, _)| p.kind == EntityKind::Person);
            leaders.into_iter().for_each(|p| join(parties, Some(p), &PartyMention::implied(None)));
        }
    }

    /// Puts whoever leads it for a state that holds a summit with a body of states, and for the body those who lead it by the lexicon:
    /// `The third ASEAN-US summit takes place on May 2.`
    fn seat_leader_with_bloc(
        &mut self,
        sentence: &SentenceReading,
        (state, date): (&str, Edtf),
        parties: &mut Vec<(Party, PartyMention)>,
    ) {
        let past = self.reading.article.covers.is_some_and(|c| date.last_day() < c.first_day());
        let bodies = || parties.iter().map(|(p, _)| p).filter(|p| p.kind == EntityKind::Organization);
        let open = parties.iter().any(|(p, _)| p.kind == EntityKind::State);
        let (Some(body), true) = (bodies().next().cloned(), open && parties.len() == 2) else { return };
        if past || date.days() > MOST_DAYS {
            return;
        }
        let called = self.entities.get(&body.id).map(|e| (e.name.clone(), e.aliases.clone()));
        let called = called.into_iter().flat_map(|(name, aliases)| std::iter::once(name).chain(aliases));
        let company: Vec<String> = std::iter::once(state.to_owned()).chain(called).collect();
        let function = self.know.grammar.head_of(state, &company).to_owned();
        let head = self
            .holders_in(&company[..1], Some(&function), Level::Leader, Some(date), sentence)
            .unwrap_or_default();
        let of_body = self.leaders_of_body(&body, date, sentence);
        if !matches!(&head[..], [one] if one.kind == EntityKind::Person) {
            return;
        }
        parties.retain(|(p, _)| p.kind == EntityKind::Organization && of_body.is_empty());
        join(parties, head.into_iter().chain(of_body), &PartyMention::implied(None));
    }

    /// Those who lead a body of states on a day, by the offices of the lexicon that are its own.
    fn leaders_of_body(&mut self, body: &Party, date: Edtf, sentence: &SentenceReading) -> Vec<Party> {
        let name = self.entities.get(&body.id).map(|e| e.name.clone()).unwrap_or_default();
        let own = |o: &&crate::lexicon::Office| {
            o.level == Level::Leader && o.state.is_none() && o.body.as_ref() == Some(&name)
        };
        let offices = self.know.lexicon.offices.iter().filter(own);
        let worded = |o: &crate::lexicon::Office| OfficeMention {
            function: Some(o.function.clone()),
            level: o.level,
            ..OfficeMention::worded(o.title.clone(), None)
        };
        let offices: Vec<OfficeMention> = offices.map(worded).collect();
        let found = offices.iter().filter_map(|o| self.office(o, Some(date), sentence));
        found.filter(|p| p.kind == EntityKind::Person).collect()
    }

    /// Puts the ministers of states and bodies whose session is called by them: `The ASEAN-US Foreign Ministers' Meeting takes place.`
    pub(super) fn seat_ministers(
        &mut self,
        sentence: &SentenceReading,
        frame: &Frame,
        parties: &mut Vec<(Party, PartyMention)>,
    ) {
        let know = self.know;
        let named = frame.series.as_ref().map(|s| s.name.to_lowercase().replace("s'", "s").replace('’', ""));
        let Some((words, functions)) = named.as_deref().and_then(|name| know.grammar.sitting(name)) else {
            return;
        };
        let held = frame.kind.is_consultation() && frame.factuality == Factuality::Asserted;
        let (Some(date), true) = (frame.date.filter(|d| d.days() <= MOST_DAYS), held) else { return };
        let past = self.reading.article.covers.is_some_and(|c| date.last_day() < c.first_day());
        let bodies = parties.iter().filter(|(p, _)| p.kind == EntityKind::Organization).count();
        if past || !(2..=4).contains(&parties.len()) || bodies > 1 {
            return;
        }
        for (party, mention) in std::mem::take(parties) {
            let state = party.state.clone().filter(|_| party.kind == EntityKind::State);
            let ministers: Vec<Party> = match state {
                Some(state) => functions
                    .iter()
                    .filter_map(|f| {
                        self.holders_in(
                            std::slice::from_ref(&state),
                            Some(f),
                            Level::Minister,
                            Some(date),
                            sentence,
                        )
                    })
                    .flatten()
                    .collect(),
                None if party.kind == EntityKind::Organization && functions.len() == 1 => {
                    let name = self.entities.get(&party.id).map(|e| format!("{} {words}", e.name));
                    name.map(|name| self.group(&name, None, Some(date))).into_iter().collect()
                }
                None => Vec::new(),
            };
            if ministers.is_empty() {
                join(parties, Some(party), &mention);
            } else {
                join(parties, ministers, &mention);
            }
        }
    }

    /// The members of the listed series that a gathering is a session of, where the words name fewer sides: `the Quad
    /// working group meets`, `the premier attends the seventh China-Japan-ROK summit`. Empty where they name enough.
    fn seats(
        &self,
        sentence: &SentenceReading,
        frame: &Frame,
        parties: &[(Party, PartyMention)],
    ) -> Vec<String> {
        let guessed = |m: &PartyMention| matches!(m.mention, Mention::Anaphor(Anaphor::States(_)));
        let named: BTreeSet<&str> =
            parties.iter().filter(|(_, m)| !guessed(m)).filter_map(|(p, _)| p.state.as_deref()).collect();
        let Some(series) = frame.series.as_ref().filter(|_| named.len() < 2) else { return Vec::new() };
        // `SCC meets` is that of the two states of which the article tells.
        let headed = headline(self.reading, sentence);
        let own = |row: &crate::lexicon::Series| {
            headed.len() == 2
                && row.members.sides().len() == 2
                && headed.iter().all(|code| row.members.may_include(code))
        };
        let ambiguous = |row: &crate::lexicon::Series| !own(row) && row.shares_name(&series.name);
        // `Fifth China-Japan-ROK trilateral summit opens`
        if let Some(summit) = series.summit.map(|i| &self.know.lexicon.summits[i]) {
            let sides = summit.participants.sides();
            let fits = (1..=FEW).contains(&sides.len())
                && named.iter().all(|code| summit.participants.may_include(code));
            return if fits { sides.to_vec() } else { Vec::new() };
        }
        let rows = series.series.iter().map(|i| &self.know.lexicon.series[*i]);
        // Of a large membership few may have come.
        rows.filter(|row| !ambiguous(row) && row.members.sides().len() <= FEW)
            .find(|row| {
                !row.members.sides().is_empty()
                    && named.iter().all(|code| row.members.may_include(code))
                    && series.states.iter().all(|code| row.members.may_include(code))
            })
            .map(|row| row.members.sides().to_vec())
            .or_else(|| self.sessions.get(&slug(&series.name)).cloned())
            .unwrap_or_default()
    }

    /// Takes note of who met in a session of a dialogue that the lexicon does not list: the next rounds are theirs as well.
    pub(super) fn note_session(&mut self, frame: &Frame, parties: &[(Party, PartyMention)]) {
        let Some(series) = frame.series.as_ref().filter(|s| s.series.is_empty()) else { return };
        let states: BTreeSet<&String> = parties.iter().filter_map(|(p, _)| p.state.as_ref()).collect();
        if states.len() > 1 {
            self.sessions.insert(slug(&series.name), states.into_iter().cloned().collect());
        }
    }
}
