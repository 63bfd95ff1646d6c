//! Titles of offices: their wording, function and rank, and the words that follow them.

use super::gazetteer::Sense;
use super::grammar::singular;
use super::np::Site;
use super::parser::{Before, Parser};
use super::phrase::{Held, OfficeMention, Phrase};
use super::term::TermKind;
use super::verb::Form;
use crate::graph::Level;

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
        let single = singular(&lower);
        if single.len() < lower.len() && lower.starts_with(&single) {
            word[..single.len()].to_owned()
        } else {
            word.to_owned()
        }
    };
    words
        .iter()
        .enumerate()
        .map(|(i, w)| if i == head { one(w) } else { (*w).to_owned() })
        .collect::<Vec<_>>()
        .join(" ")
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
                _ => {}
            }
        }
        let words = self.text(start, office + 1);
        let plain = start == office
            || matches!(self.word(start), "the" | "new" | "current" | "acting" | "visiting" | "newly")
                && start + 1 == office;
        let (function, level, title) = self.listed_office(office, state.as_deref());
        let title_text = if plain { title } else { singular_title(&words) };
        if title_text.ends_with("-elect") || title_text.ends_with("-designate") {
            at_the_time = Held::Later;
        }
        let level = if plain { level } else { deputy_level(&title_text, level) };
        OfficeMention {
            function: function.filter(|_| plain),
            title: title_text,
            state,
            level,
            held: at_the_time,
            counterpart: false,
        }
    }

    /// Function, level and canonical title of the office term at `at`, for a state.
    pub(super) fn listed_office(&self, at: usize, state: Option<&str>) -> (Option<String>, Level, String) {
        let lexicon = &self.know.lexicon;
        let senses = self.terms[at].senses();
        let rows: Vec<&crate::lexicon::Office> = senses
            .iter()
            .filter_map(|s| if let Sense::Office(o, _) = s { Some(&lexicon.offices[*o]) } else { None })
            .collect();
        let own = rows.iter().find(|o| o.state.is_some() && o.state.as_deref() == state);
        let general = rows.iter().find(|o| o.state.is_none());
        let foreign = rows.first().filter(|_| state.is_none());
        if let Some(row) = own.or(general).or(foreign) {
            return (Some(row.function.clone()), row.level, row.title.clone());
        }
        let level = senses.iter().find_map(|s| match s {
            Sense::OfficeNoun(n, _) => Some(lexicon.office_nouns[*n].level),
            Sense::Office(o, _) => Some(lexicon.offices[*o].level),
            _ => None,
        });
        let tokens = self.text(at, at + 1);
        (None, level.unwrap_or(Level::Unknown), singular_title(&tokens))
    }

    /// What an office takes with it after `of`, `for`, `to`: as words, and as states.
    pub(super) fn complement(&self, at: usize, plural: bool) -> Option<(String, Vec<String>, usize)> {
        if !matches!(self.word(at), "of" | "for" | "to" | "at" | "from" | "in") {
            return None;
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
        (next > at + 1).then(|| (self.text(at, next), self.complement_states(at + 1, next), next))
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

    /// Where the words end that belong to an office: at a verb, a mark, or the name of its holder.
    pub(super) fn complement_end(&self, from: usize) -> usize {
        let mut at = from;
        let limit = (from + 16).min(self.terms.len());
        while at < limit {
            if at > from && self.name_end(at, false) > at {
                break;
            }
            let word = self.word(at);
            if matches!(self.terms[at].kind, TermKind::Possessive)
                || (matches!(word, "the" | "and" | "of" | "for" | "at") && !self.is_verb_next(at))
            {
                at += 1;
                continue;
            }
            let listed = word == "," && self.list_runs_on(at);
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
        (at > 0 && self.token(at - 1).is_some_and(|t| t.is_capitalised()))
            && ((capital(at + 1) && (self.is(at + 2, ",") || self.is(at + 2, "and")))
                || (self.is(at + 1, "and") && capital(at + 2)))
    }
}
