//! Phrases that begin with states: `US, South Korea, and Japan`, `South Korea's Joint Chiefs of Staff`.

use super::closed::{is_determiner, is_preposition};
use super::gazetteer::{Sense, StateForm};
use super::noun::{is_adjective, is_event_noun};
use super::np::Site;
use super::parser::Parser;
use super::phrase::{Anaphor, Mention, Phrase, PlaceMention};
use super::term::TermKind;
use super::token::Token;
use super::verb::{Form, begins_group};
use crate::date::DatePhrase;

impl Parser<'_> {
    /// `US, South Korea, and Japan`: states with what parts them, and the term after the last.
    pub(super) fn state_list(&self, i: usize, site: Site) -> Option<(Vec<(usize, StateForm)>, usize)> {
        let state = |i: usize| {
            let at = if self.is(i, "the") { i + 1 } else { i };
            // `flood-hit Pakistan`
            let at = (at..self.terms.len()).find(|&at| !is_suffering(self.word(at)))?;
            self.terms.get(at)?.senses().iter().find_map(|s| match s {
                Sense::State(index, form) if *form != StateForm::People => Some(((*index, *form), at + 1)),
                _ => None,
            })
        };
        // `of the two Koreas`
        let led = self.is(i, "the") && self.is(i + 1, "two");
        if let Some(both) = self.twin_states(i).or_else(|| self.twin_states(i + 2).filter(|_| led)) {
            return Some(both);
        }
        let (first, mut at) = state(i)?;
        let mut states = vec![first];
        let mut commas = 0;
        loop {
            let comma = self.is(at, ",");
            let joint = comma || matches!(self.word(at), "and" | "-" | "–" | "/" | "&" | "or");
            if !joint || (comma && site == Site::Place) {
                break;
            }
            let and = comma && matches!(self.word(at + 1), "and" | "or" | "&");
            let Some((next, after)) = state(at + 1 + usize::from(and)) else { break };
            // `Japan and South Korean President Yoon`, `in Rome, and Chilean President Boric` join two parties, not two states.
            if (and || self.is(at, "and"))
                && states.last().is_some_and(|s| s.1 != StateForm::Demonym)
                && self.single_office(next.1, after)
            {
                break;
            }
            // `sends planes to Laos, and South Korea sent a team`: two states are no row with a comma before a verb.
            if and && states.len() == 1 && self.know.verbs.may_be_finite(self.word(after)) {
                break;
            }
            commas += usize::from(comma && !and);
            states.push(next);
            at = after;
        }
        // Commas without a final `and` part something else.
        if commas > 0 && states.len() > 1 && !self.list_is_closed(i, at) {
            return Some((vec![first], if self.is(i, "the") { i + 2 } else { i + 1 }));
        }
        Some((states, at))
    }

    /// `North and South Korea`, `the two Koreas`.
    pub(super) fn twin_states(&self, i: usize) -> Option<(Vec<(usize, StateForm)>, usize)> {
        let lexicon = &self.know.lexicon;
        let by_name = |name: &str| lexicon.states.iter().position(|s| s.name.eq_ignore_ascii_case(name));
        let named = |a: &str, b: &str, end: usize| {
            Some((vec![(by_name(a)?, StateForm::Name), (by_name(b)?, StateForm::Name)], end))
        };
        let twin = match self.word(i) {
            "north" => "south",
            "south" => "north",
            many => {
                let one =
                    many.strip_suffix('s').filter(|_| self.token(i).is_some_and(|t| t.is_capitalised()))?;
                return named(&format!("North {one}"), &format!("South {one}"), i + 1);
            }
        };
        let Some(Sense::State(other, form)) = self.sense(i + 2).filter(|_| self.is(i + 1, "and")) else {
            return self.short_state(i).map(|s| (vec![(s, StateForm::Name)], i + 1));
        };
        let words = lexicon.states[other].name.to_lowercase();
        let rest = words.strip_prefix(twin)?.trim();
        let first = by_name(&format!("{} {rest}", self.word(i)))?;
        Some((vec![(first, form), (other, form)], i + 3))
    }

    /// `the North`, `the South's`: of Korea, where no name goes on (`the South China Sea`).
    fn short_state(&self, i: usize) -> Option<usize> {
        let capital = |i: usize| self.token(i).is_some_and(|t| t.is_capitalised());
        let alone = i > 0 && self.is(i - 1, "the") && capital(i) && !capital(i + 1);
        let joined = matches!(self.word(i + 1), "-" | "–" | "of" | "and" | "or");
        let name = format!("{} korea", self.word(i));
        (alone && !joined)
            .then(|| self.know.lexicon.states.iter().position(|s| s.name.eq_ignore_ascii_case(&name)))?
    }

    /// Whether a demonym is followed by one holder of one office, name or none.
    pub(super) fn single_office(&self, form: StateForm, at: usize) -> bool {
        // `Japan's trade minister`
        let owned = self.terms.get(at).is_some_and(|t| t.kind == TermKind::Possessive);
        let at = at + usize::from(owned);
        (form == StateForm::Demonym || owned)
            && (at..(at + 5).min(self.terms.len()))
                .take_while(|&j| !self.is_stop(j))
                .find_map(|j| match self.sense(j) {
                    // `US and Chinese foreign ministers X and Y`
                    Some(Sense::Office(_, plural) | Sense::OfficeNoun(_, plural)) => Some(!plural),
                    Some(Sense::Person(_)) => Some(true),
                    _ => None,
                })
                .unwrap_or(false)
    }

    pub(super) fn list_is_closed(&self, from: usize, to: usize) -> bool {
        (from..to).any(|j| matches!(self.word(j), "and" | "or" | "&"))
    }

    /// A phrase that begins with states: the states themselves, or something of theirs.
    pub(super) fn with_states(
        &self,
        mut phrase: Phrase,
        i: usize,
        states: &[(usize, StateForm)],
        next: usize,
        site: Site,
    ) -> Option<(Phrase, usize)> {
        let codes: Vec<String> =
            states.iter().map(|(s, _)| self.know.lexicon.states[*s].code.clone()).collect();
        let last = states.last().map(|s| s.1);
        if self.terms.get(next).is_some_and(|t| t.kind == TermKind::Possessive) {
            phrase.possessors = codes.iter().cloned().map(Mention::State).collect();
            phrase.states = codes;
            return self.possessed(phrase, i, next + 1, site);
        }
        // `US-led`, `China-based`: an adjective, not a party.
        let compound = matches!(self.word(next), "-" | "–") && self.token(next).is_some_and(|t| !t.spaced);
        let based = compound && self.is(next + 1, "based");
        let start = if based { next + 2 } else { next + usize::from(compound) };
        let hyphens = (i..next).any(|j| matches!(self.word(j), "-" | "–"));
        let subjects = match last {
            Some(StateForm::Demonym) => 0,
            // `US-Japan trade talks` against `the US and Japan trade blows` and `US-Japan hold their first talks`
            _ if compound || (hyphens && states.len() > 1 && !self.plain_verb(start)) => 0,
            _ => states.len(),
        };
        phrase.states = codes;
        // `gave Vietnam six patrol boats`: to whom, and what.
        let apart = site == Site::Object && subjects > 0 && self.is_count_of(start);
        let people = last == Some(StateForm::Demonym)
            && phrase.determiner.as_deref() == Some("the")
            && self.people_act(start);
        let end = if apart || people { start } else { self.core(&phrase, start, subjects, site) };
        if end > start {
            return self.owned(phrase, i, states, next, (start, end), site);
        }
        // `US and Philippine marines`: what is written in capitals alone modifies as well.
        let modifies = last == Some(StateForm::Demonym) || self.token(next - 1).is_some_and(Token::is_upper);
        if let Some(branches) = self.branch_shared(&phrase.states, next).filter(|_| modifies) {
            (phrase.mentions, phrase.plural) = (branches, true);
            return Some(self.close(phrase, i, next));
        }
        if states.iter().all(|(_, form)| *form == StateForm::Demonym) {
            return Some(match self.sharing(&phrase, next, site) {
                Some(people) => self.close(Phrase { determiner: phrase.determiner, ..people }, i, next),
                None => self.nationals(phrase, i, states, next),
            });
        }
        let (index, form) = states[0];
        if states.len() == 1 {
            let place = match form {
                // `at the White House`: a house as well as a government.
                StateForm::Capital => self.house(next - 1).unwrap_or(PlaceMention::Capital(index)),
                _ => PlaceMention::State(index),
            };
            phrase.place = Some(place);
        }
        phrase.mentions = std::mem::take(&mut phrase.states).into_iter().map(Mention::State).collect();
        Some(self.close(phrase, i, next))
    }

    /// Something of states, whose words fill what stands between `start` and `end`.
    fn owned(
        &self,
        mut phrase: Phrase,
        i: usize,
        states: &[(usize, StateForm)],
        next: usize,
        (start, end): (usize, usize),
        site: Site,
    ) -> Option<(Phrase, usize)> {
        let at = self.fill(&mut phrase, start, end);
        if self.terms.get(at).is_some_and(|t| t.kind == TermKind::Possessive) {
            return self.possessed(phrase, i, at + 1, site);
        }
        match (states, &mut phrase.mentions[..]) {
            // `A Beijing court`: of the city, and not of the state alone.
            ([(_, StateForm::Capital)], [Mention::Group { name, .. }]) if name.ends_with("court") => {
                *name = self.text(next - 1, at);
            }
            // `US Steel`
            ([(_, StateForm::Name)], [Mention::Body(body)]) if body.listed.is_none() => {
                body.name = self.text(next - 1, at);
            }
            _ => {}
        }
        Some(self.close(phrase, i, at))
    }

    /// `Chinese and ASEAN leaders`: those of the states of a phrase, whom the noun behind the bloc means that is joined to it at `next`.
    fn sharing(&self, phrase: &Phrase, next: usize, site: Site) -> Option<Phrase> {
        let demonym = |j: usize| matches!(self.sense(j), Some(Sense::State(_, StateForm::Demonym)));
        let mut at = next;
        while self.is(at, ",") && demonym(at + 1) {
            at += 2;
        }
        let and = at + usize::from(self.is(at, ","));
        let (_, noun) = self.bloc_at(and + 1).filter(|_| self.is(and, "and"))?;
        let mut people = Phrase { states: phrase.states.clone(), ..Phrase::default() };
        let end = self.core(&people, noun, 0, site);
        self.fill(&mut people, noun, end);
        let told = |m: &Mention| matches!(m, Mention::Office(_) | Mention::Group { .. });
        (end > noun && !people.mentions.is_empty() && people.mentions.iter().all(told)).then_some(people)
    }

    /// `The Chinese told X`: whether the word behind the name of a people is what they do.
    fn people_act(&self, at: usize) -> bool {
        let word = self.word(at);
        let may = |form| self.know.verbs.may_be(word, form);
        if self.has_verb || self.is_capital_word(at) || is_adjective(word) || QUALITIES.contains(&word) {
            return false;
        }
        let next = self.word(at + 1);
        let goes_on = self.begins_argument(at + 1)
            || self.is_stop(at + 1)
            || is_preposition(next)
            || is_event_noun(next)
            || matches!(next, "that" | "out" | "away" | "back");
        // `The Chinese owned one was sold`, but `told X that one was sold`
        let content = (at + 1..at + 6).any(|j| self.is(j, "that"));
        let other = !content && self.verb_follows(at + 1);
        let noun = self.know.grammar.is_noun_verb(word);
        begins_group(word)
            || may(Form::Base) && (!noun || is_determiner(next) && !other)
            || may(Form::Past) && goes_on && !other
    }

    /// `six Japanese`: people; `the Japanese`: those who speak and act for their state.
    fn nationals(
        &self,
        mut phrase: Phrase,
        i: usize,
        states: &[(usize, StateForm)],
        next: usize,
    ) -> (Phrase, usize) {
        let group = |(code, (s, _)): (&String, &(usize, StateForm))| Mention::Group {
            name: format!("{} nationals", self.know.lexicon.states[*s].demonyms.first().unwrap_or(code)),
            state: Some(code.clone()),
        };
        phrase.mentions = match phrase.determiner.as_deref() {
            Some("the") if phrase.number.is_none() => {
                phrase.states.iter().cloned().map(Mention::State).collect()
            }
            _ => phrase.states.iter().zip(states).map(group).collect(),
        };
        phrase.states.clear();
        phrase.head = Some("national".into());
        self.close(phrase, i, next)
    }

    /// The house that goes by the name of those who sit in it: `the Kremlin`, `the Pentagon`.
    pub(super) fn house(&self, i: usize) -> Option<PlaceMention> {
        self.terms[i].senses().iter().find_map(|sense| match sense {
            Sense::Place(place) => Some(PlaceMention::Listed(*place)),
            _ => None,
        })
    }

    /// Whether the word is the base form of a verb and no noun, and has an object behind it.
    fn plain_verb(&self, i: usize) -> bool {
        let word = self.word(i);
        self.know.verbs.may_be(word, Form::Base)
            && !self.know.grammar.is_noun_verb(word)
            && self.begins_object(i + 1)
    }

    /// `Japan's and Korea's ministers`, `Tusk's and Juncker's successors`: an owner together with the one that an `and` at `at` joins to it,
    /// and where what both own begins.
    fn second_owner(&self, owner: &Phrase, at: usize) -> Option<(Phrase, usize)> {
        let from = at + 1;
        let mut owners = owner.clone();
        let person = matches!(owner.mentions[..], [Mention::Person(_)]);
        let next = match self.state_list(from, Site::Object).filter(|_| owner.mentions.is_empty()) {
            Some((list, next)) => {
                let codes = list.iter().map(|(s, _)| self.know.lexicon.states[*s].code.clone());
                owners.states.extend(codes.clone());
                owners.possessors.extend(codes.map(Mention::State));
                next
            }
            None => {
                let end = self.name_end(from, false);
                owners
                    .mentions
                    .extend((person && end > from).then(|| self.person(&Phrase::default(), from, end, None)));
                end
            }
        };
        let owned = self.terms.get(next).is_some_and(|t| t.kind == TermKind::Possessive);
        // `China's, Japan's and Peru's ministers`
        let row = self.is(at, ",") && matches!(self.word(next + 1), "and" | ",");
        ((self.is(at, "and") || row) && owned && owners != *owner).then_some((owners, next + 1))
    }

    /// `Kerry's Dec. 1 meeting`, `Kerry's May visit`: the day or month before a noun, to which both have the owner.
    fn day_before_noun(&self, phrase: &Phrase, at: usize, site: Site) -> Option<DatePhrase> {
        match self.terms.get(at)?.kind {
            TermKind::Date(date)
                if date.has_day() || (date.has_month() && is_dated_noun(self.word(at + 1))) =>
            {
                (self.core(phrase, at + 1, 0, site) > at + 1).then_some(date)
            }
            _ => None,
        }
    }

    /// What stands after a mark of possession.
    pub(super) fn possessed(
        &self,
        owner: Phrase,
        i: usize,
        at: usize,
        site: Site,
    ) -> Option<(Phrase, usize)> {
        let mut phrase = Phrase { states: owner.states.clone(), ..Phrase::default() };
        phrase.possessors =
            if owner.mentions.is_empty() { owner.possessors.clone() } else { owner.mentions.clone() };
        if phrase.states.is_empty() {
            phrase.states = owner.mentions.iter().filter_map(|m| m.state().map(str::to_owned)).collect();
        }
        phrase.states.dedup();
        let from = self.lead(&mut phrase, at);
        phrase.determiner = Some("'s".into());
        phrase.date = self.day_before_noun(&phrase, from, site);
        if phrase.date.is_some() {
            return Some(self.close(phrase, i, from + 1));
        }
        let end = self.core(&phrase, from, 0, site);
        if end == from {
            return match self.second_owner(&owner, at) {
                Some((owners, next)) => self.possessed(owners, i, next, site),
                None => Some(self.close(owner, i, at)),
            };
        }
        let next = self.fill(&mut phrase, from, end);
        if owner.head.as_deref() == Some("year") && owner.modifiers == ["new"] {
            // `New Year's greetings` are written ones, as `New Year greetings` are.
            phrase.modifiers.insert(0, "year".into());
        }
        if let Some(people) = self.people_of_bloc(&phrase, i, at, next) {
            phrase.mentions = vec![people];
            (phrase.plural, phrase.states) = (true, Vec::new());
        }
        let offices = !owner.mentions.is_empty()
            && owner.mentions.iter().all(|m| {
                matches!(
                    m,
                    Mention::Office(_) | Mention::Anaphor(Anaphor::Offices { .. }) | Mention::Group { .. }
                )
            });
        if offices && phrase.mentions.is_empty() {
            // `Finance Ministers' Meeting` is the name of the meeting.
            let start = (i..from).find(|&j| !is_determiner(self.word(j))).unwrap_or(i);
            // `ASEAN-Japan Senior Officials' Meeting`
            let blocs = (i..at).filter_map(|j| match self.sense(j) {
                Some(Sense::Organization(body)) if !phrase.states.is_empty() => self.bloc(body),
                _ => None,
            });
            let blocs: Vec<Mention> = blocs.filter(|b| !phrase.possessors.contains(b)).collect();
            phrase.possessors.extend(blocs);
            let mut modifiers = owner.modifiers.clone();
            modifiers.extend(owner.head.iter().flat_map(|h| h.split(' ')).map(str::to_owned));
            modifiers.append(&mut phrase.modifiers);
            phrase.modifiers = modifiers;
            phrase.ordinal = phrase.ordinal.or(owner.ordinal);
            if self.token(from).is_some_and(|t| t.is_capitalised()) {
                phrase.name = Some(self.text(start, next));
            }
        }
        if self.terms.get(next).is_some_and(|t| t.kind == TermKind::Possessive) {
            return self.possessed(phrase, i, next + 1, site);
        }
        Some(self.close(phrase, i, next))
    }
}

/// Whether a noun names what may be told by its month alone: `his May visit`.
fn is_dated_noun(noun: &str) -> bool {
    matches!(
        noun,
        "visit"
            | "trip"
            | "tour"
            | "meeting"
            | "summit"
            | "talks"
            | "speech"
            | "address"
            | "conversation"
            | "call"
    )
}

/// Whether a word tells what befell a state or where it lies, before its name.
fn is_suffering(word: &str) -> bool {
    let suffixes = ["hit", "stricken", "torn", "ravaged", "battered", "affected", "devastated"];
    word.split_once('-').is_some_and(|(_, last)| suffixes.contains(&last))
        || matches!(
            word,
            "neighboring"
                | "neighbouring"
                | "neighbor"
                | "neighbour"
                | "next-door"
                | "nearby"
                | "impoverished"
                | "landlocked"
        )
}

/// Verbs that are adjectives as often: `the Chinese free trade zone`.
const QUALITIES: [&str; 10] =
    ["free", "open", "clean", "secure", "complete", "live", "slow", "double", "empty", "separate"];
