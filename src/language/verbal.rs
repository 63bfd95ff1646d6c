//! Whether a word is to be read as a verb: most that may be one may be a noun too.

use super::chunk::takes_clause;
use super::closed::{is_adverb, is_conjunction, is_determiner, is_preposition, is_subordinator};
use super::gazetteer::{Sense, StateForm};
use super::grammar::singular;
use super::noun::{is_adjective, is_event_noun};
use super::parser::Parser;
use super::term::{Term, TermKind};
use super::verb::{Form, begins_group};

impl Parser<'_> {
    /// Whether the word at `i` is to be read as a verb, given what stands before it.
    pub fn is_verb(&self, i: usize, before: Before) -> bool {
        let Some(term) = self.terms.get(i) else { return false };
        let word: &str = self.word(i);
        if self.cannot_be_verb(i) {
            return false;
        }
        // `whose roots lie in the summit`
        if i > 0 && self.is(i - 1, "whose") {
            return false;
        }
        match word {
            // `warns Japan not to send`
            "not" => return self.is(i + 1, "to") && self.know.verbs.may_be(self.word(i + 2), Form::Base),
            "to" => {
                let quoted = usize::from(matches!(self.word(i + 1), "“" | "\""));
                // `a call to Park`
                let named = self.names.contains(self.word(i + 1)) && self.is_capital_word(i + 1);
                // `is hosted to lunch by X`
                let meal = self.is(i + 1, "lunch") && !self.is(i + 2, "with");
                return !named && !meal && self.know.verbs.may_be(self.word(i + 1 + quoted), Form::Base);
            }
            // `The dialogue on port security stems from the summit`
            "lie" | "lies" if self.is(i + 1, "in") && !self.has_verb && before != Before::Article => {
                return true;
            }
            "stems" | "stem" if self.is(i + 1, "from") && before != Before::Article => return true,
            // `wound up his visit with talks`
            "wound" if matches!(self.word(i + 1), "up" | "down") => return true,
            // `cut short his stay`
            "cut" | "cuts" if self.is(i + 1, "short") && before != Before::Article => return true,
            // `Do Van Hau meets Y`
            "do" | "will" if self.is_capital_word(i) && self.name_end(i, false) > i + 1 => return false,
            _ if begins_group(word) => {
                let finite = matches!(
                    word,
                    "is" | "are" | "was" | "were" | "has" | "had" | "would" | "could" | "should" | "shall"
                );
                return before != Before::Article || finite;
            }
            _ => {}
        }
        let forms = self.know.verbs.forms(word);
        let may = |form| forms.iter().any(|(_, f)| *f == form);
        if forms.is_empty() {
            return false;
        }
        if may(Form::Gerund) {
            return self.is_gerund(i, before);
        }
        let past = may(Form::Past) || may(Form::Participle);
        let known_noun = matches!(term.sense(), Some(Sense::OfficeNoun(..) | Sense::Office(..)));
        if self.goes_on_with(i) {
            return true;
        }
        if !past && self.stands_as_noun(i, known_noun) {
            return false;
        }
        if may(Form::Third) && i > 0 && TIMES.contains(&self.word(i - 1)) && self.begins_argument(i + 1) {
            // `on the following day meets X`
            return true;
        }
        if known_noun || self.know.grammar.is_noun_verb(word) {
            return self.noun_verb(i, before, may(Form::Third), past && !may(Form::Base))
                && !self.is_verb_after(i);
        }
        match before {
            Before::Article | Before::Adjective => {
                past && self.begins_object(i + 1) && before == Before::Adjective || self.follows_count(i)
            }
            Before::Nothing => !may(Form::Base) || past || self.follows_aside(i),
            // After an object a bare or present form would need a subject of its own.
            // But every sentence needs a verb: `the group on cyber threats meets`.
            Before::Noun { object: true, plural } => {
                // `Talks on the text begin`
                let only_verb = may(Form::Base) && ONLY_VERBS.contains(&word);
                // `a group that they had promised at the summit convenes`
                let session = matches!(word, "convenes" | "reconvenes" | "resumes");
                past || session || (!self.has_verb && (may(Form::Third) || plural || only_verb))
            }
            Before::Noun { .. } | Before::Party { .. } => true,
        }
    }

    /// Whether an office stands among the next words, after a state or at once.
    pub(super) fn office_follows(&self, i: usize) -> bool {
        let led = matches!(self.sense(i), Some(Sense::State(_, form)) if form != StateForm::Capital);
        // `meets visiting CPC department head Li`
        let of_body = matches!(self.sense(i), Some(Sense::Organization(_)));
        (i..i + 5).take_while(|&j| !self.is_stop(j)).any(|j| {
            matches!(self.sense(j), Some(Sense::Office(..) | Sense::OfficeNoun(..)))
                && (led || of_body || j == i)
        })
    }

    /// Whether the word is a past form or participle and no other form of a verb.
    pub fn is_participle_only(&self, i: usize) -> bool {
        let forms = self.know.verbs.forms(self.word(i));
        !forms.is_empty() && forms.iter().all(|(_, f)| matches!(f, Form::Past | Form::Participle))
    }

    /// A word that may be noun or verb.
    fn noun_verb(&self, i: usize, before: Before, third: bool, past: bool) -> bool {
        let next = self.begins_argument(i + 1);
        let main = !self.has_verb && is_determiner(self.word(i + 1));
        if self.is(i, "help")
            && self.know.verbs.may_be(self.word(i + 1), Form::Base)
            && before != Before::Article
        {
            return true;
        }
        // `the warships, two frigates among them, sail together`
        if matches!(self.word(i + 1), "together" | "jointly")
            && !third
            && before != Before::Article
            && self.know.verbs.may_be(self.word(i), Form::Base)
        {
            return true;
        }
        // `discusses trade and arms control issues with X`: no object follows that would make it a verb.
        let bare = third && TRANSITIVE.contains(&self.word(i)) && is_preposition(self.word(i + 1));
        // `US sanctions on Iran hurt trade`
        if bare && (self.has_verb || self.is(i, "sanctions")) {
            return false;
        }
        if third && self.is_deed_of_state(i) {
            return false;
        }
        match before {
            Before::Nothing => {
                third && self.opens_half(i) && self.goes_on(i)
                    || !third && !past && self.follows_aside(i) && (main || self.is_bare_object(i + 1))
            }
            Before::Article | Before::Adjective => false,
            // Every sentence needs a verb: `members of both parties call for talks`, `A of X and B of Y chair a session`.
            Before::Noun { object: true, plural } => {
                self.is_late(i, plural && !self.is_of_round(i), third)
                    || !third && self.is_over(i) && self.opens_in_plural(i)
                    || (past || (plural && !third && (main || !self.has_verb))) && next
            }
            // `The exercise ends.`
            Before::Noun { plural, .. } => {
                (past || (plural != third))
                    && (next
                        || (!plural && !self.has_verb && i + 2 >= self.terms.len())
                        || plural && !third && !self.has_verb && self.is_bare_object(i + 1))
                    || plural && !third && self.is_over(i)
            }
            Before::Party { object: true, plural } => self.acts_as_object(i, plural, third, past),
            Before::Party { plural, .. } => {
                past || third && self.takes_what_follows(i)
                    || (!third && (plural || is_determiner(self.word(i + 1))))
            }
        }
    }

    /// `soldiers numbering over 1,000 begin a drill`: whether a base form that is no noun stands right behind a number.
    fn follows_count(&self, i: usize) -> bool {
        let number = i.checked_sub(1).map(|before| &self.terms[before].kind);
        !self.has_verb && ONLY_VERBS.contains(&self.word(i)) && matches!(number, Some(TermKind::Number(_)))
    }

    /// `The attempt to launch a satellite ends in failure.`: the verb that a sentence still wants, behind a noun that is an object.
    fn is_late(&self, i: usize, several: bool, third: bool) -> bool {
        let over = matches!(self.word(i), "ends" | "starts");
        (!several || over)
            && third
            && !BY_PEOPLE.contains(&self.word(i))
            && !self.has_verb
            && (is_preposition(self.word(i + 1)) || self.is_site(i + 1))
            && !self.verb_follows(i + 1)
    }

    /// `lawmakers led by X travel to`: whether those right before a word, whom a verb or a preposition governs, do it.
    fn acts_as_object(&self, i: usize, plural: bool, third: bool, past: bool) -> bool {
        let next = self.begins_argument(i + 1);
        let article = is_determiner(self.word(i + 1));
        // `Envoys from Japan and China start talks`
        if plural && !third && !past && !self.has_verb && self.is_bare_object(i + 1) {
            return true;
        }
        let base = !self.has_verb && (self.is_site(i + 1) || is_preposition(self.word(i + 1)) || article);
        // `heard Obama use the name`, `watched X sign an accord`
        let sensed = (i.saturating_sub(4)..i).any(|j| SENSING.contains(&self.word(j)));
        if sensed && !third && !past && article {
            return true;
        }
        // `Joint training off Port Klang ends.`
        let over = matches!(self.word(i), "ends" | "starts") && !self.has_verb && self.is_stop(i + 1);
        over || self.is_over(i) && self.opens_in_plural(i)
            || (past || (third && !self.follows_infinitive(i)) || base) && next
    }

    /// `Li exchanges views by phone`: of two words that may be either, the second ends the phrase.
    fn takes_what_follows(&self, i: usize) -> bool {
        // `voices “deep disappointment”`, `pledges $5 billion`
        let money = |t: &Term| matches!(t.kind, TermKind::Number(_)) && t.len() > 1;
        self.begins_argument(i + 1)
            || matches!(self.word(i + 1), "“" | "\"")
            || self.terms.get(i + 1).is_some_and(money)
            || self.is_participle_only(i + 1) && self.is_plain_object(i + 2)
            || self.is_stop(i + 2)
            || self.is_plain_object(i + 1)
            || self.is_kind_of_visit(i + 2)
    }

    /// `The talks end in discord.`: what no noun in the plural modifies, where the sentence has no other verb.
    fn is_over(&self, i: usize) -> bool {
        let over = matches!(self.word(i), "end" | "start");
        over && !self.has_verb && is_preposition(self.word(i + 1)) && !self.verb_follows(i + 1)
    }

    /// `Four days of talks in the committee end with a deal`: whether the sentence begins with several before the first preposition.
    fn opens_in_plural(&self, i: usize) -> bool {
        let led = (1..i).find(|&j| is_preposition(self.word(j)));
        led.is_some_and(|j| singular(self.word(j - 1)) != self.word(j - 1) && !is_preposition(self.word(0)))
    }

    /// Whether nothing but adverbs stands between a word and the semicolon before it.
    fn opens_half(&self, i: usize) -> bool {
        let mark = (0..i).rev().find(|&j| !is_adverb(self.word(j)));
        mark.is_some_and(|j| self.is(j, ";"))
    }

    /// `X and Y, with their wives looking on, hold talks`: whether an aside in commas ends right before a word, behind those with whom the
    /// sentence begins, and no verb was told yet.
    fn follows_aside(&self, i: usize) -> bool {
        let comma = |j: &usize| self.is(*j, ",");
        let opens = self.terms.first().is_some_and(|t| !matches!(t.kind, TermKind::Date(_)));
        let led = is_preposition(self.word(0)) || is_subordinator(self.word(0));
        i > 0 && comma(&(i - 1)) && (0..i).filter(comma).count() > 1 && opens && !led && !self.has_verb
    }

    /// `; visits a shipyard`, `; calls on Prime Minister Abe`: whether a word that takes a subject over has an object, and no verb follows
    /// of which it would be the subject itself, as in `; calls for restraint grow`.
    fn goes_on(&self, i: usize) -> bool {
        let next = self.word(i + 1);
        let capital = |j: usize| self.token(j).is_some_and(|t| t.is_capitalised());
        let led = match self.word(i) {
            "calls" => matches!(next, "on" | "for" | "upon"),
            "travels" | "returns" | "moves" => matches!(next, "to" | "on"),
            // `flies to Hanoi; talks with X`, but `; talks with X go on`
            "talks" => matches!(next, "with" | "one") && !self.verb_follows(i + 1),
            _ => false,
        };
        let object = is_determiner(next) || capital(i + 1) || matches!(next, "“" | "\"");
        let joins = |j: usize| {
            let word = self.word(j);
            let mark = self.terms[j].kind == TermKind::Mark;
            mark || word == "to" || is_conjunction(word) || is_subordinator(word)
        };
        let acts = |j: usize| {
            let word = self.word(j);
            begins_group(word) && word != "to"
                || !capital(j)
                    && !self.know.grammar.is_noun_verb(word)
                    && [Form::Base, Form::Third, Form::Past].iter().any(|&f| self.know.verbs.may_be(word, f))
        };
        (led || object) && !(i + 2..self.terms.len()).take_while(|&j| !joins(j)).any(acts)
    }

    /// Whether the term is a state, a capital or another place.
    fn is_site(&self, i: usize) -> bool {
        matches!(self.sense(i), Some(Sense::State(..) | Sense::Place(_)))
    }

    /// `to endorse UN sanctions on Laos`: whether the name before is the object of an infinitive, and no clause begins with it.
    fn follows_infinitive(&self, i: usize) -> bool {
        let from = i.saturating_sub(4);
        let to = (from..i).rev().find(|&j| self.is(j, "to"));
        to.is_some_and(|j| {
            let verb = self.word(j + 1);
            i > j + 2
                && self.know.verbs.may_be(verb, Form::Base)
                && !takes_clause(verb)
                && (j + 2..i).all(|k| !self.is_stop(k))
        })
    }

    /// `navies stage joint drills`: what is done, without an article, where no verb but the word before it tells so.
    fn is_bare_object(&self, i: usize) -> bool {
        let at = (i..i + 3).find(|&j| !is_adjective(self.word(j)));
        // `marines practice landings`: what is done is in the plural, as a whole.
        let event = |word: &str| is_event_noun(word) || word == "training" || singular(word) != word;
        at.is_some_and(|at| event(self.word(at)) && !self.verb_follows(at + 1))
    }

    /// A word in small letters that is no form of a verb, or a noun in the plural that only looks like one: `bars operators`,
    /// `bans exports to`.
    fn is_plain_object(&self, i: usize) -> bool {
        let word = self.word(i);
        let goods = self.know.grammar.is_noun_verb(word)
            && singular(word) != word
            && (is_preposition(self.word(i + 1))
                || self.terms.get(i + 1).is_none_or(|t| t.kind == TermKind::Mark));
        word.starts_with(char::is_alphabetic) && (self.know.verbs.forms(word).is_empty() || goods)
    }

    /// Whether an argument of a verb begins at the term: no mark, conjunction or end.
    pub(super) fn begins_argument(&self, i: usize) -> bool {
        i < self.terms.len()
            && self.begins_object(i)
            && !is_conjunction(self.word(i))
            && self.terms[i].kind != TermKind::Mark
    }

    /// `visits Hanoi; signs agreement with X`: whether an entry goes on behind a semicolon with what its subject does to something.
    fn goes_on_with(&self, i: usize) -> bool {
        let next = self.word(i + 1);
        let thing = self.know.verbs.forms(next).is_empty()
            && next.starts_with(char::is_lowercase)
            && !is_preposition(next)
            && !is_conjunction(next);
        i > 0 && self.is(i - 1, ";") && DOES.contains(&self.word(i)) && thing
    }

    /// Whether a finite verb stands right after: then the word before it was a noun.
    fn is_verb_after(&self, i: usize) -> bool {
        let next = self.word(i + 1);
        matches!(next, "is" | "are" | "was" | "were" | "has" | "have" | "had" | "will" | "would")
            || (self.know.verbs.may_be(next, Form::Third)
                && !self.know.grammar.is_noun_verb(next)
                && !self.is_capital_word(i + 1))
    }
}

/// Nouns in the plural that at the head of a part are what somebody does.
const DOES: [&str; 14] = [
    "signs",
    "visits",
    "hosts",
    "addresses",
    "tours",
    "launches",
    "tests",
    "fires",
    "pledges",
    "vows",
    "orders",
    "demands",
    "votes",
    "briefs",
];

/// Nouns in the plural that as verbs want an object.
const TRANSITIVE: [&str; 13] = [
    "sanctions",
    "concerns",
    "interests",
    "issues",
    "links",
    "measures",
    "names",
    "offers",
    "projects",
    "terms",
    "ties",
    "values",
    "views",
];

/// Forms of verbs that take what somebody does in the bare infinitive.
const SENSING: [&str; 13] = [
    "hear", "hears", "heard", "watch", "watches", "watched", "see", "sees", "saw", "seen", "let", "help",
    "helped",
];

/// Nouns in the plural that as verbs want people for a subject.
pub(super) const BY_PEOPLE: [&str; 6] = ["talks", "visits", "exercises", "tours", "trips", "travels"];

/// Base forms of what talks and people do that are no nouns.
const ONLY_VERBS: [&str; 9] =
    ["agree", "begin", "commence", "continue", "convene", "occur", "proceed", "reconvene", "resume"];

/// Parts of a week, none of which modifies a noun in the plural.
const TIMES: [&str; 5] = ["day", "morning", "afternoon", "evening", "week"];

/// What stands before a word that may be a verb.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Before {
    /// Nothing that belongs to it: the head of a clause, a conjunction, a preposition.
    Nothing,
    /// An article, ordinal or possessor that waits for its noun.
    Article,
    /// An adjective or other word that waits for its noun.
    Adjective,
    /// A plain noun.
    Noun {
        /// In the plural.
        plural: bool,
        /// After a verb or preposition.
        object: bool,
    },
    /// A name, a plural office, a body: something that can be a subject.
    Party {
        /// More than one.
        plural: bool,
        /// After a verb or preposition.
        object: bool,
    },
}
