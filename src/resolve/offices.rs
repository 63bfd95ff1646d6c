//! Several people by the office that each of them has: `the leaders`, `the two foreign ministers`, `the governors of the three countries`.

use super::article::Teller;
use super::discourse::Party;
use super::office::{self, Holder};
use crate::date::Edtf;
use crate::extract::{Frame, SentenceReading};
use crate::graph::{EntityKind, Level};
use crate::language::{Mention, OfficeMention};

impl Teller<'_> {
    /// `the leaders`, `the ministers` in an entry: those of a gathering that only an entry before tells of are none of this one.
    pub(super) fn offices_of_entry(
        &mut self,
        function: Option<&str>,
        level: Level,
        date: Option<Edtf>,
    ) -> Option<Vec<Party>> {
        let gathered = self.discourse.gathered();
        let named = || self.discourse.offices_here(function, level);
        let meant = gathered.or_else(named)?;
        Some(meant.into_iter().map(|p| self.in_office(p, date)).collect())
    }

    /// `the two presidents`, `the three ministers`: whoever was spoken of by such an office; of several states those who hold it there.
    pub(super) fn offices(
        &mut self,
        function: Option<&str>,
        level: Level,
        number: Option<usize>,
        date: Option<Edtf>,
        sentence: &SentenceReading,
    ) -> Option<Vec<Party>> {
        // `the two men`: whoever the sentences before are about, if they are people.
        let people = level == Level::Unknown && function.is_none();
        let spoken =
            self.discourse.several(number, false).filter(|s| people && s.iter().all(Party::is_somebody));
        if number.is_none()
            && self.discourse.offices_here(function, level).is_none()
            && let Some(body) = self.offices_of_body(function, level)
        {
            return Some(vec![body]);
        }
        let two = !people && number.is_none_or(|n| n == 2);
        let guest = || self.guest_and_host(function, level, date, sentence);
        let meant = spoken.or_else(|| two.then(guest).flatten());
        let meant = meant.or_else(|| self.discourse.offices(function, level, number));
        // `The two presidents meet, and so do their foreign ministers`: those of the states just named.
        let of_these = self.states_here(function, number, meant.as_deref(), sentence.is_entry);
        let theirs = of_these.and_then(|states| self.holders_in(&states, function, level, date, sentence));
        let meant = theirs.or(meant);
        // `The two special representatives`, who were named by other offices.
        let meant = match number {
            Some(n) => meant
                .or_else(|| self.discourse.last_persons(n, sentence.is_entry))
                .or_else(|| self.of_states(function, level, n, date, sentence)),
            // `The trade ministers signed a pact`
            None => {
                let told = function.filter(|_| matches!(level, Level::Leader | Level::Minister));
                meant.or_else(|| self.of_states(Some(told?), level, 2, date, sentence))
            }
        };
        meant.map(|parties| parties.into_iter().map(|p| self.in_office(p, date)).collect())
    }

    /// `ASEAN leaders met in May. When the leaders met again`: the group of a body whose people the article has told of by that office.
    fn offices_of_body(&self, function: Option<&str>, level: Level) -> Option<Party> {
        if function.is_none() && level != Level::Leader {
            return None;
        }
        let called = |name: &str| {
            let people = name.split_once(' ').map_or("", |(_, people)| people);
            let whole = Mention::Group { name: name.to_owned(), state: None }.is_collective();
            whole
                && if function.is_some() {
                    self.function_of(people).as_deref() == function
                } else {
                    people == "leaders"
                }
        };
        let group = |p: &Party| p.kind == EntityKind::Group && p.state.is_none();
        self.discourse.last(|p| group(p) && self.entities.get(&p.id).is_some_and(|e| called(&e.name)))
    }

    /// `At the Fiji-Chile summit, the leaders adopt a plan`: whether the sentence tells of a session whose members sit in it, and of nobody else.
    pub(super) fn gathers(&self, sentence: &SentenceReading) -> bool {
        let session = |f: &Frame| f.kind.is_consultation() && f.series.is_some();
        let named = self.here.iter().flat_map(|(_, parties)| parties).any(Party::is_somebody);
        !named && sentence.frames.iter().any(session)
    }

    /// The states of those whom the sentence is about, so many as wanted, where those meant by an office are of others.
    fn states_here(
        &self,
        function: Option<&str>,
        number: Option<usize>,
        meant: Option<&[Party]>,
        entry: bool,
    ) -> Option<Vec<String>> {
        let wanted = number.unwrap_or(2);
        let told = |states: &Vec<String>| states.len() == wanted;
        // `Abe meets Modi. The two foreign ministers meet separately.`
        let met = || self.discourse.states_met_here().filter(|_| entry);
        let here =
            function.and_then(|_| self.discourse.states_here().filter(told).or_else(met)).filter(told)?;
        let of_these = |p: &Party| p.state.as_ref().is_some_and(|state| here.contains(state));
        (!meant.unwrap_or_default().iter().all(of_these)).then_some(here)
    }

    /// `the central bank governors of the three countries`: those of the states spoken of, where no holder was.
    fn of_states(
        &mut self,
        function: Option<&str>,
        level: Level,
        number: usize,
        date: Option<Edtf>,
        sentence: &SentenceReading,
    ) -> Option<Vec<Party>> {
        // `the leaders of the three countries`: whoever is called so in each.
        if function.is_none() && level != Level::Leader {
            return None;
        }
        let states = self.states_of(Some(number), sentence)?;
        self.holders_in(&states, function, level, date, sentence)
    }

    /// Whoever holds a function in each of several states that meet; without one, whoever leads them.
    pub(super) fn holders_in(
        &mut self,
        states: &[String],
        function: Option<&str>,
        level: Level,
        date: Option<Edtf>,
        sentence: &SentenceReading,
    ) -> Option<Vec<Party>> {
        let office = |state: &String| {
            let function = function.unwrap_or_else(|| self.know.grammar.head_of(state, states));
            let row = self.know.lexicon.office(function, Some(state));
            let title = &row.or_else(|| self.know.lexicon.office(function, None))?.title;
            let worded = OfficeMention::worded(title, Some(state.clone()));
            Some(OfficeMention { function: Some(function.to_owned()), level, ..worded })
        };
        let offices: Vec<OfficeMention> = states.iter().map(office).collect::<Option<_>>()?;
        Some(offices.iter().filter_map(|o| self.office(o, date, sentence)).collect())
    }

    /// `the leaders` in March are those of March, though those of September were spoken of last.
    pub(super) fn in_office(&mut self, party: Party, date: Option<Edtf>) -> Party {
        let (EntityKind::Person, Some(function), Some(state)) = (party.kind, &party.function, &party.state)
        else {
            return party;
        };
        let Holder::One(name) = office::holder(self.know, function, Some(state), date) else { return party };
        let Some(row) = self.know.lexicon.office(function, Some(state)) else { return party };
        let office = OfficeMention {
            function: Some(function.clone()),
            level: party.level,
            ..OfficeMention::worded(&row.title, Some(state.clone()))
        };
        self.known_person(&name, &office)
    }
}
