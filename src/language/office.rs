//! Titles of offices: their wording, function and rank, and the words that follow them.

use super::descriptive::is_descriptive;
use super::gazetteer::{Sense, StateForm};
use super::grammar::singular;
use super::np::Site;
use super::parser::{Before, Parser};
use super::phrase::{Held, OfficeMention, Phrase};
use super::term::TermKind;
use super::token::Token;
use super::verb::Form;
use crate::graph::Level;
use std::ops::Range;

/// When an office is held by whom it is said of, by a word before its title.
fn held(word: &str) -> Option<Held> {
    match word {
        "former" | "ex" | "late" | "then" | "ousted" | "onetime" | "previous" => Some(Held::Before),
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
const LEADS: [&str; 9] =
    ["the", "new", "current", "acting", "visiting", "newly", "appointed", "elected", "incumbent"];

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
        let mut at_the_time = Held::Now;
        let (mut start, mut state) = (from, phrase.states.first().cloned());
        for j in from..office {
            // `Figure 2 President Lee is pictured`: a caption's number is no part of the title.
            if self.is(j, "figure") && self.word(j + 1).starts_with(|c: char| c.is_ascii_digit()) {
                start = (j + 2).min(office);
            }
            if let Some(held) = held(self.word(j)) {
                (at_the_time, start) = (held, j + 1);
            }
            match self.sense(j) {
                Some(Sense::State(s, _)) => {
                    (state, start) = (Some(self.know.lexicon.states[s].code.clone()), j + 1)
                }
                Some(Sense::Organization(b)) => {
                    state = state.or_else(|| self.know.lexicon.organizations[b].state.clone());
                }
                Some(Sense::Place(p)) => state = state.or_else(|| self.know.lexicon.places[p].state.clone()),
                _ => {}
            }
        }
        while start < office
            && (LEADS.contains(&self.word(start))
                || self.token(start).is_some_and(|t| is_descriptive(t.text))
                || matches!(self.sense(start), Some(Sense::Title(_))))
        {
            start += 1;
        }
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
        }
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

    /// What an office takes with it after `of`, `for`, `to`: as words, and as states.
    pub(super) fn complement(&self, at: usize, plural: bool) -> Option<(String, Vec<String>, usize)> {
        if !matches!(self.word(at), "of" | "for" | "to" | "at" | "from" | "in") {
            return None;
        }
        if self.is(at, "in") && self.is(at + 1, "charge") && self.is(at + 2, "of") {
            let next = self.complement_end(at + 3);
            return (next > at + 3).then(|| (self.text(at, next), Vec::new(), next));
        }
        if let Some((list, next)) = self.state_list(at + 1, Site::Object)
            && (self.is_stop(next)
                || self.is_verb(next, Before::Party { plural: false, object: false })
                || self.name_end(next, true) > next)
        {
            let codes: Vec<String> =
                list.iter().map(|(s, _)| self.know.lexicon.states[*s].code.clone()).collect();
            // An ambassador to Japan is not Japan's; a minister in Seoul stands there.
            return match self.word(at) {
                "to" | "for" if !plural => Some((self.text(at, next), Vec::new(), next)),
                "in" => None,
                _ => Some((String::new(), codes, next)),
            };
        }
        if matches!(self.word(at), "in" | "from") {
            return None;
        }
        let next = self.complement_end(at + 1);
        let states = if self.is(at, "of") { self.body_states(at + 1, next) } else { Vec::new() };
        let states = if states.is_empty() { self.complement_states(at + 1, next) } else { states };
        (next > at + 1).then(|| (self.text(at, next), states, next))
    }

    /// States named inside a complement as owners: `of South Korea's Financial Services Commission`.
    pub(super) fn complement_states(&self, from: usize, to: usize) -> Vec<String> {
        let owner = (from..to)
            .find(|&j| self.terms.get(j + 1).is_some_and(|t| t.kind == TermKind::Possessive) && j + 1 < to);
        let state = owner.and_then(|j| match self.sense(j) {
            Some(Sense::State(s, _)) => Some(self.know.lexicon.states[s].code.clone()),
            _ => None,
        });
        let body = (from..to).find_map(|j| match self.sense(j) {
            Some(Sense::Organization(b)) => self.know.lexicon.organizations[b].state.clone(),
            _ => None,
        });
        state.or(body).into_iter().collect()
    }

    /// The state of a body whose name begins or ends with it: `of the Malaysian Senate`, `of the Supreme Court of China`.
    fn body_states(&self, from: usize, to: usize) -> Vec<String> {
        let state = |j: usize| match self.sense(j) {
            Some(Sense::State(s, StateForm::Name | StateForm::Demonym)) => {
                Some(self.know.lexicon.states[s].code.clone())
            }
            _ => None,
        };
        let start = if self.is(from, "the") { from + 1 } else { from };
        let body = |j: usize| {
            matches!(self.sense(j), Some(Sense::Organization(_)))
                || self.know.grammar.is_body_word(self.word(j))
                || self.is(j, "senate")
        };
        let of = to >= from + 3 && self.is(to - 2, "of");
        let ended = if of { state(to - 1) } else { None };
        let begun = if to > start + 1 && body(to - 1) { state(start) } else { None };
        begun.or(ended).into_iter().collect()
    }

    /// `the Supreme Arbitration Court Anton Ivanov`: capitals right after the noun of a body, up to a verb or mark, name who
    /// heads it.
    fn names_holder(&self, from: usize, at: usize) -> bool {
        let before = at.checked_sub(1).map_or("", |j| self.word(j));
        let listed =
            at > from && matches!(self.sense(at - 1), Some(Sense::Organization(_) | Sense::Series(_)));
        let body = self.know.grammar.is_body_word(before) || listed;
        let begins = at > from
            && (body || self.know.gazetteer.is_institutional(before))
            && self.token(at - 1).is_some_and(Token::is_capitalised);
        if !begins {
            return false;
        }
        let words = (at..self.terms.len().min(at + 5)).take_while(|&j| self.is_name_part(j)).count();
        let end = at + words;
        let plain = !self.token(end).is_some_and(Token::is_capitalised);
        let closed = self.is_stop(end) || plain && !self.know.verbs.forms(self.word(end)).is_empty();
        (words == 1 && body || words == 2 || words == 3) && closed
    }

    /// The function of an ambassador to one state: `ambassador:JPN`.
    pub(super) fn posting(&self, at: usize) -> Option<String> {
        let (list, _) = self.state_list(at + 1, Site::Object).filter(|_| self.is(at, "to"))?;
        let [(state, _)] = list[..] else { return None };
        Some(format!("ambassador:{}", self.know.lexicon.states[state].code))
    }

    /// Where the holder's name begins after the place of a post: `charge d'affaires in Burma Larry Dinyer`.
    pub(super) fn posted(&self, at: usize) -> Option<usize> {
        let place = matches!(self.word(at), "in" | "at")
            && matches!(self.sense(at + 1), Some(Sense::State(..) | Sense::Place(_)));
        (place && self.own_name_end(at + 2, true) > at + 2).then_some(at + 2)
    }

    /// Where the words end that belong to an office: at a verb, a mark, or the name of its holder.
    pub(super) fn complement_end(&self, from: usize) -> usize {
        let mut at = from;
        let limit = (from + 16).min(self.terms.len());
        while at < limit {
            let titled = matches!(self.sense(at), Some(Sense::Title(_)));
            if at > from && (titled || self.name_end(at, false) > at || self.names_holder(from, at)) {
                break;
            }
            let word = self.word(at);
            if matches!(self.terms[at].kind, TermKind::Possessive)
                || (matches!(word, "the" | "and" | "of" | "for" | "at") && !self.is_verb_next(at))
                    && !self.is_venue(from, at)
            {
                at += 1;
                continue;
            }
            // `the Committee on Foreign Relations`
            let field = word == "on" && at > from && self.is_capital_word(at + 1) && {
                let before = self.word(at - 1);
                self.know.grammar.is_body_word(before) || self.know.gazetteer.is_institutional(before)
            };
            let listed = field || word == "," && self.list_runs_on(at);
            if listed {
                at += 1;
                continue;
            }
            let gerund = self.know.verbs.may_be(word, Form::Gerund) && at > from && self.is(at - 1, "and");
            if gerund {
                at += 1;
                continue;
            }
            if self.is_stop(at) || self.is_verb(at, self.before_in_complement(from, at)) {
                break;
            }
            at += 1;
        }
        while at > from
            && (matches!(self.word(at - 1), "the" | "and" | "of" | "for" | "at" | ",")
                || self.terms[at - 1].kind == TermKind::Possessive)
        {
            at -= 1;
        }
        at
    }

    /// `the leaders of the island nations at the White House`: an `at` behind a plain noun in the plural tells where they are.
    fn is_venue(&self, from: usize, at: usize) -> bool {
        let before = self.word(at - 1);
        self.is(at, "at") && at > from && singular(before) != before && !self.is_capital_word(at - 1)
    }

    /// What stands before a word of a complement: a name such as `the Space Administration`, or a plain noun.
    fn before_in_complement(&self, from: usize, at: usize) -> Before {
        if at == from {
            return Before::Article;
        }
        let capital = self.token(at - 1).is_some_and(|t| t.is_capitalised());
        let plural = singular(self.word(at - 1)) != self.word(at - 1);
        if capital && !plural {
            Before::Party { plural: false, object: false }
        } else {
            Before::Noun { plural: true, object: false }
        }
    }

    /// `and` or `at` before a new party or a verb does not belong to the office.
    pub(super) fn is_verb_next(&self, at: usize) -> bool {
        if self.is(at, "and") {
            let party = matches!(
                self.sense(at + 1),
                Some(Sense::State(..) | Sense::Office(..) | Sense::Person(_) | Sense::OfficeNoun(..))
            );
            let gerund = self.know.verbs.may_be(self.word(at + 1), Form::Gerund);
            return party
                || (!gerund && self.is(at + 1, "the"))
                || (!gerund && self.is_verb(at + 1, Before::Party { plural: false, object: false }))
                || self.name_end(at + 1, false) > at + 1;
        }
        false
    }

    /// `Science, Technology, and Innovation Policy`: capitalised words listed up to an `and`.
    pub(super) fn list_runs_on(&self, at: usize) -> bool {
        let capital = |i: usize| self.is_capital_word(i) && self.name_end(i, false) == i;
        let runs = (at + 1..at + 4).take_while(|&i| capital(i)).count();
        let past = at + 1 + runs;
        (at > 0 && self.token(at - 1).is_some_and(|t| t.is_capitalised()))
            && ((runs > 0 && (self.is(past, ",") || self.is(past, "and")))
                || (self.is(at + 1, "and") && capital(at + 2)))
    }
}
