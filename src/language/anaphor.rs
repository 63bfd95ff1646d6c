//! Parties that a phrase takes up from before: `the two leaders`, `both countries`, `his Japanese counterpart`.

use super::gazetteer::{Sense, StateForm};
use super::grammar::singular;
use super::np::Site;
use super::parser::Parser;
use super::phrase::{Anaphor, Mention, OfficeMention, PersonMention, Phrase};
use crate::graph::Level;
use std::ops::Range;

impl Parser<'_> {
    /// `the two leaders`, `the three countries`, `his Japanese counterpart`.
    pub(super) fn anaphor(&self, phrase: &mut Phrase, from: usize, end: usize) -> Option<usize> {
        let opposite =
            |j: usize| j > from && singular(self.word(j)) == "number" && self.is(j - 1, "opposite");
        // `his Indonesian colleague`, and not one of his own
        let own = matches!(phrase.determiner.as_deref(), Some("his" | "her" | "their" | "'s"));
        let foreign = |j: usize| {
            let demonym = |j: usize| matches!(self.sense(j), Some(Sense::State(_, StateForm::Demonym)));
            // `his colleague from Ecuador`
            let whence = self.is(j + 1, "from") && matches!(self.sense(j + 2), Some(Sense::State(..)));
            own && if j == from { !phrase.states.is_empty() || whence } else { demonym(j - 1) || whence }
        };
        let colleague = |j: usize| foreign(j) && COLLEAGUES.contains(&singular(self.word(j)).as_str());
        // `his peers from Peru and Chile`
        let peer = |j: usize| own && singular(self.word(j)) == "peer";
        let counterpart =
            |j: &usize| singular(self.word(*j)) == "counterpart" || peer(*j) || opposite(*j) || colleague(*j);
        if let Some(at) = (from..end).find(counterpart) {
            return Some(self.counterparts(phrase, from, at));
        }
        if let Some(after) = self.kin(phrase, from, end) {
            return Some(after);
        }
        // `the two old men`
        let from = (from..end - 1).find(|&j| !TELL_OF_AGE.contains(&self.word(j))).unwrap_or(end - 1);
        if from + 1 < end
            && self.word(end - 2) != "other"
            && !matches!(self.word(from), "foreign" | "defense" | "defence" | "air" | "armed")
        {
            return None;
        }
        let word = self.word(end - 1);
        let definite =
            matches!(phrase.determiner.as_deref(), Some("the" | "both" | "all" | "these" | "those" | "each"));
        let alone =
            phrase.determiner.as_deref() == Some("the") && from + 1 == end && phrase.states.is_empty();
        let anaphor = if from + 1 == end && self.is_guest(phrase, end) {
            let own = phrase.determiner.as_deref() != Some("the");
            Anaphor::AtVisit { host: word == "host", own }
        } else if from + 1 == end
            && let Some(guests) = self.guests(phrase, end)
        {
            phrase.plural = true;
            guests
        } else if alone && matches!(word, "former" | "latter") {
            Anaphor::OfTwo { last: word == "latter" }
        } else if let Some(number) =
            company(word).filter(|_| definite && from + 1 == end && !self.is(end, "of"))
        {
            phrase.plural = true;
            Anaphor::Several(Some(number))
        } else if definite && matches!(word, "men" | "women") && (phrase.number.is_some() || both(phrase)) {
            // No states: `the two men`.
            let number = phrase.number.or(both(phrase).then_some(2));
            Anaphor::Offices { function: None, level: Level::Unknown, number }
        } else if definite {
            let several = self.several(phrase, end)?;
            phrase.plural = true;
            several
        } else {
            return None;
        };
        phrase.head = Some(singular(word));
        phrase.mentions = vec![Mention::Anaphor(anaphor)];
        Some(end)
    }

    /// Whether a phrase of one noun that ends before `end` means somebody spoken of before as a guest or host.
    pub(super) fn is_guest(&self, phrase: &Phrase, end: usize) -> bool {
        matches!(self.word(end - 1), "visitor" | "guest" | "host")
            && matches!(phrase.determiner.as_deref(), Some("the" | "his" | "her"))
            && phrase.states.is_empty()
            && !self.is(end, "of")
            && !self.is(end, "nation")
    }

    /// `the two visitors`, `his hosts`: those of the last meeting whom a phrase of one noun that ends before `end` means.
    fn guests(&self, phrase: &Phrase, end: usize) -> Option<Anaphor> {
        let word = self.word(end - 1);
        let told = matches!(phrase.determiner.as_deref(), Some("the" | "his" | "her" | "their" | "both"))
            && phrase.states.is_empty()
            && !matches!(self.word(end), "of" | "from" | "who" | "to" | "at" | "in");
        let number = phrase.number.or(both(phrase).then_some(2));
        matches!(word, "visitors" | "guests" | "hosts")
            .then_some(Anaphor::Guests { host: word == "hosts", number })
            .filter(|_| told)
    }

    /// Whom a definite noun in the plural right before `end` means: `the ministers`, `both countries`.
    fn several(&self, phrase: &Phrase, end: usize) -> Option<Anaphor> {
        let word = self.word(end - 1);
        let one = singular(word);
        if phrase.determiner.as_deref() == Some("each") && matches!(word, "side" | "government" | "country") {
            return Some(Anaphor::States(None));
        }
        let both = phrase.determiner.as_deref() == Some("both");
        let told = matches!(self.word(end), "of" | "from" | "who" | "that" | "which" | "in");
        if one == word || !phrase.states.is_empty() || (told && !both) {
            return None;
        }
        if let Some(level) = self.know.grammar.leader_noun(&one) {
            let function = self.terms[end - 1].senses().iter().find_map(|s| match s {
                Sense::Office(o, true) => Some(self.know.lexicon.offices[*o].function.clone()),
                _ => None,
            });
            let function = function.filter(|_| one != "leader");
            return Some(Anaphor::Offices { function, level, number: phrase.number });
        }
        let number = phrase.number.or(both.then_some(2));
        // `The sides sign a treaty`
        let known = number.is_some() || one == "side";
        (self.know.grammar.is_state_noun(&one) && known).then_some(Anaphor::States(number))
    }

    /// `his Japanese counterpart`, whose noun stands at `at`, with the name or without; returns where the phrase ends.
    fn counterparts(&self, phrase: &mut Phrase, from: usize, at: usize) -> usize {
        let mut states = phrase.states.clone();
        states.extend((from..at).filter_map(|j| match self.sense(j) {
            Some(Sense::State(s, _)) => Some(self.know.lexicon.states[s].code.clone()),
            _ => None,
        }));
        phrase.head = Some("counterpart".into());
        let office =
            |state| OfficeMention { counterpart: true, ..OfficeMention::worded("counterpart", state) };
        // `his Ugandan counterpart Gen. Jeje Odongo`
        let titled = |from: usize| {
            (from..from + 3).find(|&j| !matches!(self.sense(j), Some(Sense::Title(_)))).unwrap_or(from)
        };
        let name = titled(at + 1);
        let named = self.name_end(name, true);
        if named > name {
            let title = office(states.first().cloned());
            return self.named(phrase, name, named, Some(title));
        }
        // `his counterpart, Xie Zhenhua`
        let name = titled(at + 2);
        let named = self.name_end(name, true);
        let one = singular(self.word(at)) == self.word(at);
        if one && self.is(at + 1, ",") && self.is_apposed_name(name) {
            let title = office(states.first().cloned());
            phrase.mentions = vec![self.person(phrase, name, named, Some(title))];
            return if self.is(named, ",") { named + 1 } else { named };
        }
        if states.is_empty() && !one {
            states = self.few_members(from..at);
        }
        // `his ASEAN counterparts`, `his Central Asian counterparts`
        let bloc = (from..at).any(|j| self.token(j).is_some_and(|t| t.is_capitalised()));
        if states.is_empty() && !one && (bloc || self.are_many(phrase, at)) {
            phrase.plural = true;
            phrase.mentions = vec![Mention::Group { name: self.text(from, at + 1), state: None }];
            return at + 1;
        }
        let mut next = at + 1;
        if states.is_empty()
            && (matches!(self.word(next), "from" | "of") || one && self.is(next, "in"))
            && let Some((list, after)) = self.state_list(next + 1, Site::Object)
        {
            states = list.iter().map(|(s, _)| self.know.lexicon.states[*s].code.clone()).collect();
            next = after;
        }
        let states: Vec<Option<String>> =
            if states.is_empty() { vec![None] } else { states.into_iter().map(Some).collect() };
        phrase.mentions = states.into_iter().map(|s| Mention::Office(office(s))).collect();
        next
    }

    /// `his deputy, Liu Zhenmin`, `Premier Li's wife, Cheng Hong`: who that is, where a noun alone tells what somebody is to another;
    /// returns where the phrase ends.
    fn kin(&self, phrase: &mut Phrase, from: usize, end: usize) -> Option<usize> {
        let owned = matches!(phrase.determiner.as_deref(), Some("his" | "her" | "their" | "'s"));
        let name = self.skip_titles(end + 1, self.terms.len());
        let noun = singular(self.word(from));
        let known = owned && from + 1 == end && KIN.contains(&noun.as_str()) && self.is(end, ",");
        if known
            && !self.nested
            && let Some((told, next)) = (Parser { nested: true, ..*self }).phrase(end + 1, Site::Object)
            && matches!(told.mentions[..], [Mention::Person(PersonMention { office: Some(_), .. })])
        {
            // `his guest, President Sang,`
            phrase.mentions = told.mentions;
            return Some(if self.is(next, ",") { next + 1 } else { next });
        }
        if !known || !self.is_apposed_name(name) {
            return None;
        }
        let named = self.own_name_end(name, true);
        let owner = phrase.states.clone();
        phrase.states.clear();
        phrase.mentions = vec![self.person(phrase, name, named, None)];
        phrase.states = owner;
        Some(if self.is(named, ",") { named + 1 } else { named })
    }

    /// `his Quad counterparts`: the members of a series before the noun, where they are few enough to be told one by one.
    fn few_members(&self, words: Range<usize>) -> Vec<String> {
        let members = |j: usize| match self.sense(j) {
            Some(Sense::Series(row)) => Some(self.know.lexicon.series[row].members.sides()),
            _ => None,
        };
        let members = words.rev().find_map(members).unwrap_or_default();
        let states = members.iter().all(|code| self.know.lexicon.state(code).is_some());
        if states && members.len() < 8 { members.to_vec() } else { Vec::new() }
    }

    /// `her eight counterparts in Manila`: where they met, and too many to be told one by one.
    fn are_many(&self, phrase: &Phrase, at: usize) -> bool {
        let Some(number) = phrase.number.filter(|n| *n > 2) else { return false };
        let named = matches!(self.word(at + 1), "from" | "of");
        let told = named.then(|| self.state_list(at + 2, Site::Object)).flatten();
        told.is_none_or(|(list, _)| list.len() != number as usize)
    }

    /// Whether a name stands in apposition at `at`: one that words tell, or several capitals up to a mark or the end.
    fn is_apposed_name(&self, at: usize) -> bool {
        let led = self.own_name_end(at, true);
        self.own_name_end(at, false) > at
            || (led > at + 1 && (led >= self.terms.len() || matches!(self.word(led), "," | "." | ";" | ")")))
    }
}

/// What somebody is to another, so that a name has to follow.
const KIN: [&str; 13] = [
    "deputy",
    "wife",
    "husband",
    "brother",
    "sister",
    "son",
    "daughter",
    "predecessor",
    "successor",
    "spouse",
    "guest",
    "host",
    "visitor",
];

/// How many a noun for two or three people spoken of before means: `the couple`.
fn company(word: &str) -> Option<u32> {
    match word {
        "couple" | "pair" | "duo" => Some(2),
        "trio" => Some(3),
        _ => None,
    }
}

fn both(phrase: &Phrase) -> bool {
    phrase.determiner.as_deref() == Some("both")
}

/// What people of other states are called who have the office of somebody spoken of, besides counterparts.
pub(super) const COLLEAGUES: [&str; 4] = ["colleague", "peer", "equivalent", "homologue"];

/// What is said of people by the way, between their number and what they are.
const TELL_OF_AGE: [&str; 10] =
    ["old", "young", "new", "aging", "ageing", "elderly", "newly-elected", "beaming", "smiling", "weary"];
