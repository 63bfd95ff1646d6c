//! Names of bodies that go on over `of`, commas and `and`: `Ministry of Posts, Roads and Railways`, `Food Control and Safety Agency`.

use super::gazetteer::Sense;
use super::grammar::singular;
use super::parser::Parser;
use super::phrase::{Mention, Phrase};
use super::token::Token;

/// What bodies are called that are named by several fields.
const HEADS: [&str; 16] = [
    "ministry",
    "department",
    "bureau",
    "office",
    "agency",
    "administration",
    "authority",
    "commission",
    "committee",
    "council",
    "board",
    "center",
    "centre",
    "institute",
    "academy",
    "federation",
];

/// What nouns of a field end in, beside those of which the lexicon names bodies.
const ENDINGS: [&str; 12] =
    ["tion", "sion", "ment", "ture", "ity", "ics", "ies", "ance", "ence", "ing", "ship", "safety"];

impl Parser<'_> {
    /// Where a name of several fields ends that begins there.
    pub(super) fn long_name(&self, from: usize) -> Option<usize> {
        let capital = self.token(from).is_some_and(Token::is_capitalised);
        if !capital {
            return None;
        }
        self.headed_by_ministry(from).or_else(|| self.ended_by_agency(from))
    }

    /// Makes a phrase that of the body whose long name ends there.
    pub(super) fn long_named(&self, phrase: &mut Phrase, from: usize, end: usize) -> Option<usize> {
        self.long_name(from).filter(|next| *next == end)?;
        let owner = || phrase.possessors.iter().find_map(|m| m.state().map(str::to_owned));
        let state = phrase.states.first().cloned().or_else(owner);
        let name = self.text(from, end);
        phrase.mentions = vec![Mention::unlisted_body(name, state)];
        Some(end)
    }

    /// `Ministry of Posts and Telegraphs`, `Centers for Crop and Soil Protection`
    fn headed_by_ministry(&self, from: usize) -> Option<usize> {
        // `National Institute for Defense Studies`
        let from = if matches!(self.word(from), "national" | "royal" | "federal" | "central") {
            from + 1
        } else {
            from
        };
        let head = HEADS.contains(&&*singular(&self.token(from)?.lower));
        let listed = matches!(self.sense(from), Some(Sense::Organization(_))) && self.terms[from].len() > 2;
        let joint = matches!(self.word(from + 1), "of" | "for" | "on");
        // `Committee for the Peaceful Settlement of Claims`
        let field = if self.is(from + 2, "the") { from + 3 } else { from + 2 };
        if !head || !(listed || joint && self.is_part(field)) {
            return None;
        }
        let mut at = if listed { from + 1 } else { field + 1 };
        // `Ministry of Public Security`
        let mut joined = !listed && self.is_part(at);
        loop {
            let next = if self.is(at, ",") && self.list_runs_on(at) {
                if self.is(at + 1, "and") { at + 2 } else { at + 1 }
            } else if self.is(at, "and") && self.is_field(at - 1) && self.is_field(at + 1) {
                at + 1
            } else if self.is_part(at) && !self.is(at - 1, ",") {
                at
            } else {
                break;
            };
            if next > at && !self.is_field(next) {
                return None;
            }
            joined |= next > at;
            at = next + 1;
        }
        joined.then_some(at)
    }

    /// `Crop Disease Control and Prevention Agency`
    fn ended_by_agency(&self, from: usize) -> Option<usize> {
        let words = (from..from + 4).take_while(|&j| self.is_capital_word(j)).count();
        let and = from + words;
        let whole = (from..and).any(|j| HEADS.contains(&self.word(j)));
        if whole || words == 0 || !self.is(and, "and") || !self.is_field(and - 1) {
            return None;
        }
        let end = (and + 1..and + 4).find(|&j| HEADS.contains(&self.word(j)))?;
        let named = end > and + 1 && self.is_capital_word(end) && (and + 1..end).all(|j| self.is_field(j));
        named.then_some(end + 1)
    }

    /// Whether a word may stand inside a name: a field, or a word of its own with a capital.
    fn is_part(&self, at: usize) -> bool {
        self.is_field(at) || self.is_capital_word(at) && self.name_end(at, false) == at
    }

    /// Whether a word names a field of policy or of administration, with a capital.
    pub(super) fn is_field(&self, at: usize) -> bool {
        let word = self.word(at);
        let other = matches!(
            self.sense(at),
            Some(Sense::State(..) | Sense::Person(_) | Sense::Office(..) | Sense::Organization(_))
        );
        let noun = ENDINGS.iter().any(|ending| word.ends_with(ending))
            || self.know.gazetteer.is_institutional(word)
            || self.know.gazetteer.is_institutional(&singular(word));
        !other && noun && self.token(at).is_some_and(Token::is_capitalised)
    }
}
