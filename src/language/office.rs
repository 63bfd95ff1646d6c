//! Titles of offices: their wording, function and rank.

use super::descriptive::is_descriptive;
use super::gazetteer::{Sense, StateForm};
use super::grammar::singular;
use super::parser::Parser;
use super::phrase::{Held, OfficeMention, Phrase};
use super::token::Token;
use crate::graph::Level;
use std::ops::Range;

/// When an office is held by whom it is said of, by a word before its title.
fn held(word: &str) -> Option<Held> {
    match word {
        "former" | "ex" | "ex-" | "late" | "ousted" | "onetime" | "previous" => Some(Held::Before),
        "then" | "then-" => Some(Held::Then),
        "incoming" | "elect" | "designate" | "nominated" => Some(Held::Later),
        "outgoing" => Some(Held::Now),
        _ => None,
    }
}

/// `deputy`, `vice` and `assistant` lower the rank that the noun has by itself.
fn deputy_level(title: &str, level: Level) -> Level {
    let lower = title.to_lowercase();
    let has = |word: &str| lower.split([' ', '-']).any(|w| w == word);
    match level {
        Level::Leader | Level::Military | Level::Working => level,
        _ if has("assistant") => Level::DirectorGeneral,
        Level::Minister if has("deputy") || has("vice") || has("undersecretary") => Level::ViceMinister,
        _ => level,
    }
}

/// The singular of a title of several words.
fn singular_title(title: &str) -> String {
    let words: Vec<&str> = title.split(' ').collect();
    let joint = words.iter().position(|w| matches!(*w, "of" | "for" | "to" | "at"));
    let mut head = joint.unwrap_or(words.len()).saturating_sub(1);
    if words[head].eq_ignore_ascii_case("general") && head > 0 {
        head -= 1;
    }
    let one = |word: &str| {
        let lower = word.to_lowercase();
        if lower == "gov." {
            return "Governor".to_owned();
        }
        let single = singular(&lower);
        if single == lower {
            return word.to_owned();
        }
        let same = single.chars().zip(word.chars()).take_while(|(s, w)| w.to_lowercase().eq([*s])).count();
        word.chars().take(same).chain(single.chars().skip(same)).collect()
    };
    words
        .iter()
        .enumerate()
        .map(|(i, w)| if i == head { one(w) } else { (*w).to_owned() })
        .collect::<Vec<_>>()
        .join(" ")
}

/// Words before a title that say nothing of the office.
const LEADS: [&str; 19] = [
    "the",
    "new",
    "current",
    "acting",
    "visiting",
    "newly",
    "recently",
    "appointed",
    "reappointed",
    "elected",
    "re-elected",
    "reelected",
    "named",
    "sworn-in",
    "installed",
    "inaugurated",
    "confirmed",
    "arrived",
    "incumbent",
];

/// What the lexicon says of a title.
pub(super) struct Listed {
    /// Its function, if it is told.
    pub function: Option<String>,
    /// Rank.
    pub level: Level,
    /// The usual wording.
    pub title: String,
    /// The state whose office it is, where the wording alone tells it.
    pub state: Option<String>,
    /// The state that alone words it so of its own.
    pub hint: Option<String>,
}

impl Parser<'_> {
    pub(super) fn is_plural_office(&self, at: usize) -> bool {
        matches!(self.sense(at), Some(Sense::Office(_, true) | Sense::OfficeNoun(_, true)))
    }

    /// Office wording from the words `from..=office`.
    pub(super) fn title(&self, phrase: &Phrase, from: usize, office: usize) -> OfficeMention {
        let (mut at_the_time, state, start) = self.before_title(phrase, from, office);
        // `Chief of Space Operations General John Raymond`: the rank belongs to the name.
        let office = if start < office && self.is_rank(office) { office - 1 } else { office };
        let listed = if start == office {
            Some(self.listed_office(office, state.as_deref()))
        } else {
            self.listed_title(start, office + 1, state.as_deref())
        };
        let words = self.text(start, office + 1);
        if words.ends_with("-elect") || words.ends_with("-designate") {
            at_the_time = Held::Later;
        }
        let listed = listed.unwrap_or_else(|| {
            let title = singular_title(&words);
            let level = deputy_level(&title, self.listed_office(office, state.as_deref()).level);
            Listed { function: None, level, title, state: None, hint: None }
        });
        OfficeMention {
            function: listed.function,
            title: listed.title,
            state: state.or(listed.state),
            level: listed.level,
            held: at_the_time,
            counterpart: false,
            bare: false,
            hint: listed.hint,
            of: None,
        }
    }

    /// What stands before a title in `from..office`: when the office is held, the code of its state, and where the title begins.
    fn before_title(&self, phrase: &Phrase, from: usize, office: usize) -> (Held, Option<String>, usize) {
        let lexicon = &self.know.lexicon;
        let (mut at_the_time, mut state, mut start) = (Held::Now, phrase.states.first().cloned(), from);
        for j in from..office {
            // `Figure 2 President Lee is pictured`: a caption's number is no part of the title.
            if self.is(j, "figure") && self.word(j + 1).starts_with(|c: char| c.is_ascii_digit()) {
                start = (j + 2).min(office);
            }
            if let Some(held) = held(self.word(j)) {
                (at_the_time, start) = (held, j + 1);
            }
            match self.sense(j) {
                Some(Sense::State(s, _)) => (state, start) = (Some(lexicon.states[s].code.clone()), j + 1),
                Some(Sense::Organization(b)) => {
                    state = state.or_else(|| lexicon.organizations[b].state.clone())
                }
                Some(Sense::Place(p)) => state = state.or_else(|| lexicon.places[p].state.clone()),
                _ => {}
            }
        }
        while start < office
            && (LEADS.contains(&self.word(start))
                || is_descriptive(&self.text(start, start + 1))
                || matches!(self.sense(start), Some(Sense::Title(_))))
        {
            start += 1;
        }
        (at_the_time, state, start)
    }

    /// A military rank, or after another office a rank of nobility: `Foreign Minister Prince Faisal`.
    fn is_rank(&self, at: usize) -> bool {
        let office = |i: usize| matches!(self.sense(i), Some(Sense::Office(..) | Sense::OfficeNoun(..)));
        office(at)
            && (matches!(self.word(at), "general" | "admiral" | "colonel")
                || (matches!(self.word(at), "prince" | "princess" | "sheikh" | "sultan") && office(at - 1)))
    }

    /// What the lexicon says of the office term at `at`, for a state.
    fn listed_office(&self, at: usize, state: Option<&str>) -> Listed {
        let lexicon = &self.know.lexicon;
        let senses = self.terms[at].senses();
        let rows: Vec<usize> =
            senses.iter().filter_map(|s| if let Sense::Office(o, _) = s { Some(*o) } else { None }).collect();
        self.row_for(&rows, state, at..at + 1).unwrap_or_else(|| {
            let level = senses.iter().find_map(|s| match s {
                Sense::OfficeNoun(n, _) => Some(lexicon.office_nouns[*n].level),
                Sense::Office(o, _) => Some(lexicon.offices[*o].level),
                _ => None,
            });
            let title = singular_title(&self.text(at, at + 1));
            Listed { function: None, level: level.unwrap_or(Level::Unknown), title, state: None, hint: None }
        })
    }

    /// What the lexicon says of the title in the terms `from..to`, however it is spelled and whatever state stands in it:
    /// `vice chairperson of China's Central Military Commission`.
    pub(super) fn listed_title(&self, from: usize, to: usize, state: Option<&str>) -> Option<Listed> {
        let of_state = |j: usize| {
            matches!(self.sense(j), Some(Sense::State(_, StateForm::Name | StateForm::Demonym))) && j < to
        };
        let kept = (from..to)
            .filter(|&j| !(of_state(j) || self.is(j, "of") && of_state(j + 1) && j + 2 == to))
            .skip_while(|&j| held(self.word(j)).is_some() || LEADS.contains(&self.word(j)));
        let tokens = kept.flat_map(|j| &self.tokens[self.terms[j].tokens.clone()]);
        let words: Vec<&str> = tokens.map(|t| &*t.lower).collect();
        let owned = state.map_or(0, |code| self.words_of_state(code, &words));
        let rows = self.know.gazetteer.titled(words[owned..].iter().copied());
        self.row_for(rows, state, from..to)
    }

    /// How many words at the beginning name the state, inside the name of a body: `South Korean National Assembly`.
    fn words_of_state(&self, code: &str, words: &[&str]) -> usize {
        let Some(state) = self.know.lexicon.state(code) else { return 0 };
        let names = std::iter::once(&state.name).chain(&state.names).chain(&state.demonyms);
        let begins = |name: &String| {
            let name = name.to_lowercase();
            let length = name.split(' ').count();
            (words.len() > length && name.split(' ').eq(words[..length].iter().copied())).then_some(length)
        };
        names.filter_map(begins).max().unwrap_or(0)
    }

    /// Of several offices worded alike, that of the state, else the one of any state. Where only other states word it so, it is
    /// theirs: of one state, if it is written as a title, else of one that is not told.
    fn row_for(&self, rows: &[usize], state: Option<&str>, terms: Range<usize>) -> Option<Listed> {
        let offices = || rows.iter().map(|&o| &self.know.lexicon.offices[o]);
        let own = offices().find(|o| o.state.is_some() && o.state.as_deref() == state);
        if let Some(row) = own.or(offices().find(|o| o.state.is_none())) {
            let (function, title) = (Some(row.function.clone()), row.title.clone());
            let hint = self.own_wording(rows, row, terms).filter(|_| state.is_none());
            return Some(Listed { function, level: row.level, title, state: None, hint });
        }
        let first = offices().next().filter(|_| state.is_none())?;
        let capital = self.token(terms.start).is_some_and(Token::is_capitalised);
        if offices().all(|o| o.state == first.state) {
            let (function, title) = (Some(first.function.clone()), first.title.clone());
            let state = first.state.clone().filter(|_| capital);
            return Some(Listed { function, level: first.level, title, state, hint: None });
        }
        let function = Some(first.function.clone()).filter(|f| offices().all(|o| o.function == *f));
        let title = singular_title(&self.text(terms.start, terms.end));
        Some(Listed { function, level: first.level, title, state: None, hint: None })
    }

    /// The state that alone has words such as `External Affairs Minister` for its usual title, where others have them besides.
    fn own_wording(
        &self,
        rows: &[usize],
        any: &crate::lexicon::Office,
        terms: Range<usize>,
    ) -> Option<String> {
        let words = self.text(terms.start, terms.end);
        let usual = |title: &str| title.eq_ignore_ascii_case(&words);
        let offices = rows.iter().map(|&o| &self.know.lexicon.offices[o]);
        let mut own = offices.filter(|o| o.state.is_some() && usual(&o.title));
        let one = own.next().filter(|_| !usual(&any.title))?;
        one.state.clone().filter(|_| own.next().is_none())
    }
}
