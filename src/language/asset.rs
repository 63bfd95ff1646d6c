//! Ships, aircraft, missiles and satellites that have a name or a type.

use super::grammar::singular;
use super::name::PARTICLES;
use super::parser::Parser;
use super::phrase::{Mention, Phrase};
use super::term::TermKind;

impl Parser<'_> {
    /// Reads the core `from..end` as a craft: `USS Carl Vinson`, `frigate Yiyang`, `B-52 bombers`, `Hwasong-18 missile`.
    pub(super) fn asset(&self, phrase: &mut Phrase, from: usize, end: usize) -> Option<usize> {
        let (name, letters) = self
            .lettered(from, end)
            .or_else(|| self.named_craft(from, end).map(|name| (name, None)))
            .or_else(|| self.typed_craft(from, end).map(|name| (name, None)))?;
        let owner = || phrase.states.first().cloned().or_else(|| self.state_of_body(from, end));
        let state = letters.map(str::to_owned).or_else(owner);
        let noun = (from..end).rev().map(|j| singular(self.word(j))).find(|w| self.know.grammar.is_craft(w));
        phrase.plural = singular(self.word(end - 1)) != self.word(end - 1);
        phrase.head = Some(noun.unwrap_or_else(|| if letters.is_some() { "ship" } else { "craft" }.into()));
        phrase.modifiers = (from..end - 1).map(|j| self.word(j).to_owned()).collect();
        phrase.mentions = vec![Mention::Asset { name, state }];
        Some(end)
    }

    /// `aircraft carrier USS Nimitz`: the name from the letters on, and the state whose ships have them.
    fn lettered(&self, from: usize, end: usize) -> Option<(String, Option<&str>)> {
        let ships_of = |j: usize| self.token(j).and_then(|t| self.know.grammar.ships_of(t.text));
        let (at, state) = (from..end).find_map(|j| Some((j, ships_of(j)?)))?;
        // `BRP Gregorio del Pilar`
        let particle =
            |j: usize| j > at + 1 && PARTICLES.contains(&self.word(j)) && j + 1 < end && self.names(j + 1);
        let to = (at + 1..end).find(|&j| !self.names(j) && !particle(j)).unwrap_or(end);
        (to > at + 1).then(|| (self.text(at, to), Some(state)))
    }

    /// `destroyer Suzutsuki`: a name after the noun.
    fn named_craft(&self, from: usize, end: usize) -> Option<String> {
        let noun = (from..end).rev().find(|&j| !self.names(j))?;
        let whole = noun + 1 < end && self.know.grammar.is_craft(self.word(noun));
        whole.then(|| self.text(noun + 1, end))
    }

    /// `B-52 bombers`, `Nodong missile`, and a type without a noun: `the Hwasong-14`.
    fn typed_craft(&self, from: usize, end: usize) -> Option<String> {
        let last = singular(self.word(end - 1));
        let designation = (from..end).find(|&j| self.is_designation(j));
        if let Some(at) = designation.filter(|_| self.know.grammar.is_craft(&last) || end == from + 1) {
            // `F-15Ks` are several of a type.
            let name = self.text(at, at + 1);
            let digit = |c: char| c.is_ascii_digit() || c.is_ascii_uppercase();
            return Some(
                name.strip_suffix('s').filter(|one| one.ends_with(digit)).map_or(name.clone(), str::to_owned),
            );
        }
        // `US Marine Corps Ospreys`
        let spoken = self.token(end - 1).filter(|t| t.is_capitalised());
        if let Some(name) =
            spoken.and_then(|t| NICKNAMES.iter().find(|n| t.lower.starts_with(&n.to_lowercase())))
        {
            let word = self.word(end - 1);
            let one = name.to_lowercase();
            if word == one || word.strip_suffix('s') == Some(&one) {
                return Some((*name).to_owned());
            }
        }
        // Ships and aircraft share the words before them with bodies and places; missiles have names of their own.
        let to = (from..end).find(|&j| !self.names(j)).filter(|&to| to > from)?;
        let named = NAMED_BY_TYPE.contains(&&*last) && (from..to).all(|j| self.is_unknown(j));
        named.then(|| self.text(from, to))
    }

    /// `B-52`, `Hwasong-18`, `Agni-V`: letters, a hyphen and a number.
    pub(super) fn is_designation(&self, at: usize) -> bool {
        let Some(token) = self.token(at).filter(|_| self.terms[at].len() == 1) else { return false };
        let Some((letters, number)) = token.text.split_once(['-', '–']) else { return false };
        let digits = number.chars().take_while(char::is_ascii_digit).count();
        let alphabetic = !letters.is_empty() && letters.chars().all(|c| c.is_alphabetic() || c == '\'');
        // `Agni-V`
        let roman = number.chars().all(|c| matches!(c, 'I' | 'V' | 'X')) && letters.len() > 3;
        alphabetic
            && token.is_capitalised()
            && (roman || (1..=3).contains(&digits) && number.len() <= digits + 2)
            && !COUNTED.contains(&&*letters.to_lowercase())
    }

    /// Whether a term may be part of a craft's name.
    fn names(&self, at: usize) -> bool {
        let number = matches!(self.terms[at].kind, TermKind::Number(_));
        number || self.token(at).is_some_and(|t| t.is_capitalised())
    }

    /// Whether nothing is known of a term but its capital.
    fn is_unknown(&self, at: usize) -> bool {
        self.is_capital_word(at) && self.sense(at).is_none()
    }

    fn state_of_body(&self, from: usize, end: usize) -> Option<String> {
        (from..end).find_map(|j| match self.sense(j) {
            Some(super::gazetteer::Sense::Organization(b)) => {
                self.know.lexicon.organizations[b].state.clone()
            }
            _ => None,
        })
    }
}

/// Aircraft that are called by the name of their type.
const NICKNAMES: [&str; 8] =
    ["Osprey", "Hercules", "Globemaster", "Orion", "Poseidon", "Chinook", "Seahawk", "Stratofortress"];

/// Craft whose type or series is said before the noun.
const NAMED_BY_TYPE: [&str; 7] = ["missile", "rocket", "satellite", "icbm", "slbm", "irbm", "spacecraft"];

/// What is counted as types are, and is none: `the G-20`, `COVID-19`, `Track-2`.
const COUNTED: [&str; 12] = [
    "covid",
    "g",
    "track",
    "phase",
    "level",
    "tier",
    "article",
    "resolution",
    "section",
    "category",
    "h",
    "act",
];
