//! The portfolio of an office, and its post: the words that follow its title, up to a verb, a mark, or the name of its holder.

use super::field::is_field;
use super::gazetteer::{Sense, StateForm};
use super::grammar::singular;
use super::np::Site;
use super::parser::Parser;
use super::term::TermKind;
use super::token::Token;
use super::verb::Form;
use super::verbal::Before;

impl Parser<'_> {
    /// What an office takes with it after `of`, `for`, `to`: as words, and as states.
    pub(super) fn complement(&self, at: usize, plural: bool) -> Option<(String, Vec<String>, usize)> {
        if !matches!(self.word(at), "of" | "for" | "to" | "at" | "from" | "in") {
            return None;
        }
        // `leads a delegation of lawmakers to Lima`
        let post = |at: usize| &*self.tokens[self.terms[at].tokens.end - 1].lower;
        if self.is(at, "to") && at > 0 && !is_sent(&singular(post(at - 1)), plural) {
            return None;
        }
        // `the first head of state to visit Lima`
        if self.is(at, "to")
            && self.know.verbs.may_be(self.word(at + 1), Form::Base)
            && (self.begins_object(at + 2)
                || self.token(at + 1).is_some_and(|t| !t.is_capitalised())
                    && !self.know.grammar.is_noun_verb(self.word(at + 1)))
        {
            return None;
        }
        if self.is(at, "in") && self.is(at + 1, "charge") && self.is(at + 2, "of") {
            let next = self.complement_end(at + 3, plural);
            return (next > at + 3).then(|| (self.text(at, next), Vec::new(), next));
        }
        if let Some((list, next)) = self.state_list(at + 1, Site::Object)
            && (self.is_stop(next)
                || self.is_verb(next, Before::Party { plural: plural || list.len() > 1, object: false })
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
        if let Some(bodies) = self.bodies_of_several(at).filter(|_| plural) {
            return Some(bodies);
        }
        let next = self.complement_end(at + 1, plural);
        if self.is(at, "for") && self.is_duration(at + 1) {
            return None;
        }
        let whose = matches!(self.word(at), "of" | "for");
        let states = if whose { self.body_states(at + 1, next) } else { Vec::new() };
        let states = if states.is_empty() { self.complement_states(at + 1, next) } else { states };
        (next > at + 1).then(|| (self.text(at, next), states, next))
    }

    /// `for more than two hours`, `for a week`: whether the words that begin there tell how long something was.
    fn is_duration(&self, at: usize) -> bool {
        let unit = |j: usize| {
            matches!(
                &*singular(self.word(j)),
                "minute" | "hour" | "day" | "week" | "month" | "year" | "decade" | "while"
            )
        };
        let counts = |j: usize| {
            matches!(self.terms[j].kind, TermKind::Number(_))
                || matches!(
                    self.word(j),
                    "a" | "an"
                        | "about"
                        | "almost"
                        | "another"
                        | "around"
                        | "at"
                        | "few"
                        | "half"
                        | "just"
                        | "least"
                        | "less"
                        | "many"
                        | "more"
                        | "most"
                        | "nearly"
                        | "over"
                        | "several"
                        | "some"
                        | "than"
                )
        };
        let end = (at..self.terms.len().min(at + 6)).find(|&j| !counts(j));
        end.is_some_and(|j| j > at && unit(j))
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
                || matches!(self.word(j), "senate" | "government" | "military" | "presidency" | "embassy")
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
        let field = at > from && self.token(at - 1).is_some_and(is_field);
        let begins = at > from
            && (body || field || self.know.gazetteer.is_institutional(before))
            && self.token(at - 1).is_some_and(Token::is_capitalised);
        if !begins || self.token(at).is_some_and(is_field) {
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
    pub(super) fn complement_end(&self, from: usize, plural: bool) -> usize {
        let mut at = from;
        let limit = (from + 16).min(self.terms.len());
        while at < limit {
            if let Some(end) = self.patron(from, at) {
                at = end;
                continue;
            }
            let titled = matches!(self.sense(at), Some(Sense::Title(_)));
            let named = || self.name_end(at, false) > at && !self.token(at).is_some_and(is_field);
            if at > from && (titled || named() || self.names_holder(from, at)) {
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
            let field = !plural && at > from && self.is_field_before_name(at);
            if self.is_stop(at) || !field && self.is_verb(at, self.before_in_complement(from, at)) {
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

    /// `Under Secretary for arms control Jean Roy`: a bare form between a noun and a name, which one office alone takes for no verb.
    fn is_field_before_name(&self, at: usize) -> bool {
        let forms = self.know.verbs.forms(self.word(at));
        let bare = forms.iter().all(|(_, form)| *form == Form::Base);
        let plain = |j: usize| self.token(j).is_some_and(|t| !t.is_capitalised());
        bare && plain(at)
            && plain(at - 1)
            && self.know.grammar.is_noun_verb(self.word(at))
            && self.name_end(at + 1, false) > at + 1
    }

    /// `special envoy of President X`, `an aide to Japanese Prime Minister Y`: where the name ends of whoever is served, with a title of his
    /// own right before it.
    fn patron(&self, from: usize, at: usize) -> Option<usize> {
        let title = at.checked_sub(1).filter(|&title| title >= from)?;
        let titled = matches!(self.sense(title), Some(Sense::Office(_, false)))
            && self.token(title).is_some_and(Token::is_capitalised);
        let states = (from..title).all(|j| matches!(self.sense(j), Some(Sense::State(..))));
        let end = self.name_end(at, false);
        (titled && states && end > at).then_some(end)
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
                || (!gerund && self.is(at + 1, "the") && !self.token(at + 2).is_some_and(is_field))
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

/// Whether a post is one at some state or body, or of somebody's aide: `ambassador to Peru`, `adviser to the president`.
fn is_sent(title: &str, plural: bool) -> bool {
    SENT.contains(&title) || !plural && AIDES.contains(&title)
}

/// Posts at a state or body.
const SENT: [&str; 12] = [
    "adviser",
    "advisor",
    "ambassador",
    "commissioner",
    "consul",
    "delegate",
    "emissary",
    "envoy",
    "liaison",
    "nuncio",
    "observer",
    "representative",
];

/// Posts at somebody's side; of several, `to` tells where they go.
const AIDES: [&str; 12] = [
    "aide",
    "assistant",
    "attaché",
    "attache",
    "candidate",
    "chief",
    "counsel",
    "counselor",
    "counsellor",
    "deputy",
    "minister",
    "secretary",
];
