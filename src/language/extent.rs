//! How far the core of a noun phrase goes: to a stop, to a verb, to where something else begins.

use super::closed::{is_adverb, is_determiner, is_period, is_preposition, is_pronoun};
use super::descriptive::is_descriptive;
use super::gazetteer::{Sense, StateForm};
use super::grammar::singular;
use super::name::PARTICLES;
use super::noun::{is_adjective, is_event_noun, is_occasion, is_people, is_time_noun};
use super::np::Site;
use super::occupation::is_occupation;
use super::parser::Parser;
use super::phrase::Phrase;
use super::term::TermKind;
use super::verb::{Form, begins_group};
use super::verbal::Before;
use crate::date::WEEKDAYS;

impl Parser<'_> {
    /// Where the core that begins at `from` ends: at a stop, or where a verb begins. `subjects` is how many states stand
    /// before it that could be a subject by themselves.
    pub(super) fn core(&self, phrase: &Phrase, from: usize, subjects: usize, site: Site) -> usize {
        let mut at = self.long_name(from).unwrap_or(from);
        let mut quoted = false;
        while at < self.terms.len() {
            let next = if matches!(self.word(at), "“" | "\"") {
                let name = self.quotation_end(at).filter(|_| !quoted);
                quoted |= name.is_some();
                name.or_else(|| self.quoted_adjective(at))
            } else if self.terms[at].kind == TermKind::Possessive {
                None
            } else if self.is_stop(at) {
                self.joined_core(from, at).or_else(|| self.abbreviated(from, at))
            } else {
                let over = self.is_verb(at, self.before(phrase, from, at, subjects, site))
                    || (subjects > 0 && self.long_preposition(at).is_some())
                    || (subjects > 0 && at == from && (self.is_last_period(at) || self.is_measured(at)))
                    || (at > from && self.parts_core(from, at, site));
                (!over).then_some(at + 1)
            };
            match next {
                Some(next) => at = next,
                None => break,
            }
        }
        // `watches cricket and has talks`
        if at > from && self.is(at - 1, "and") { at - 1 } else { at }
    }

    /// Whether something of its own begins at a term inside a core that no stop and no verb has ended.
    fn parts_core(&self, from: usize, at: usize, site: Site) -> bool {
        // `a naval exercise south of Jeju`, `appoints Wunna Maung Lwin foreign minister`
        self.long_preposition(at).is_some()
            || self.appoints(from, at)
            || self.acts_somehow(at)
            || self.is_firstly(at)
            || self.is_last_period(at)
            || self.is_part_of_period(at)
            || self.is_measured(at)
            // `let reporters know`
            || self.is(at, "know")
            || self.opens_count(from, at, site)
            || self.opens_party(from, at, site)
            || self.is_actor(from, at)
            || self.ends_occasion(at, site)
    }

    /// `to Emperor Akihito four days later`, `hands the Philippine Coast Guard ten patrol boats`, `The next day officials said`: whether
    /// a number or several people begin at a term.
    fn opens_count(&self, from: usize, at: usize, site: Site) -> bool {
        let last = self.word(at - 1);
        // `with Chinese officials issues of trade`: people in the plural modify nothing but their meeting.
        if is_people(last) && !is_event_noun(self.word(at)) {
            return true;
        }
        let counted = at == from + 2 && matches!(self.word(from), "next" | "following" | "same" | "previous");
        let several = |j: usize| {
            let one = singular(self.word(j));
            one != self.word(j) && self.know.grammar.is_group_noun(&one)
        };
        if counted && is_time_noun(last) && (several(at) || several(at + 1)) {
            return true;
        }
        let body = matches!(self.sense(at - 1), Some(Sense::Organization(_)));
        let lag = matches!(self.terms[at].kind, TermKind::Number(_))
            && self.is_finished(from, at)
            && (is_time_noun(&singular(self.word(at + 1))) || self.is(at, "one"));
        lag || site == Site::Object && body && self.is_count_of(at)
    }

    /// `At the Munich Security Conference Wang meets`, `On Tuesday President Suh phoned`: whether those who act begin right behind a
    /// gathering or a day.
    fn opens_party(&self, from: usize, at: usize, site: Site) -> bool {
        let gathering = matches!(self.sense(at - 1), Some(Sense::Series(_) | Sense::Summit(_)));
        // `On the last day of the BRICS summit Xi receives`
        let opening = || !self.has_verb && !self.is_plural_office(at) && self.verb_follows(at);
        let behind = gathering && (site == Site::Place || opening());
        // `On the following Monday President Suh phoned`
        let next = |j: usize| {
            matches!(self.word(j), "following" | "next" | "previous" | "preceding" | "same" | "very")
        };
        let on = self.is_on(from) || from > 0 && matches!(self.word(from - 1), "the" | "that");
        let day = WEEKDAYS.contains(&self.word(at - 1)) && on && (from..at - 1).all(next);
        (behind || day) && self.begins_party(at)
    }

    /// `later that day Kim meets`, `At a news conference Foreign Ministry spokesman Hong says`: the time or the occasion is over where
    /// whoever acts begins. A small noun is no part of a name.
    fn ends_occasion(&self, at: usize, site: Site) -> bool {
        let last = self.word(at - 1);
        let small = self.terms[at - 1].kind == TermKind::Word
            && self.token(at - 1).is_some_and(|t| t.text.starts_with(char::is_lowercase));
        let begins = || {
            self.name_end(at, false) > at
                || matches!(self.sense(at), Some(Sense::Office(_, false)))
                    && self.token(at).is_some_and(|t| t.is_capitalised())
                || matches!(self.sense(at), Some(Sense::State(..)))
                    && matches!(self.sense(at + 1), Some(Sense::Office(_, false)))
                // `Ahead of the talks Mr Smith met`
                || matches!(self.sense(at), Some(Sense::Title(_)))
                    && self.token(at).is_some_and(|t| t.is_capitalised())
                    && self.is_name_part(at + 1)
        };
        let margin = matches!(last, "sidelines" | "margins" | "fringes" | "sideline" | "occasion" | "eve");
        let time = is_time_noun(last) || is_time_noun(&singular(last)) || matches!(last, "hours" | "minutes");
        // `an event Moon watched`, `a text Foreign Minister Kono praised`
        let retold = RETOLD.contains(&last);
        small
            && (((time || is_event_noun(last) || margin || retold) && begins())
                || (site == Site::Place && is_occasion(last) && self.begins_party(at)))
    }

    /// `agreed by the two presidents last week`, `in Japan last month`: whether the term at `at` begins such a time, and no owner.
    fn is_last_period(&self, at: usize) -> bool {
        let owns = self.terms.get(at + 2).is_some_and(|t| t.kind == TermKind::Possessive);
        self.is(at, "last") && is_period(self.word(at + 1)) && !owns
    }

    /// `a visit late in May`, `a call early on Monday`: words that tell of a time which part of it is meant.
    fn is_part_of_period(&self, at: usize) -> bool {
        matches!(self.word(at), "late" | "early" | "midway" | "later" | "earlier")
            && matches!(self.word(at + 1), "in" | "on" | "this" | "that" | "last" | "next" | "through")
    }

    /// `had been in Lima less than two weeks earlier`: whether a number begins at a term with how exact it is.
    fn is_measured(&self, at: usize) -> bool {
        matches!(self.word(at), "less" | "more" | "fewer")
            && self.is(at + 1, "than")
            && self
                .terms
                .get(at + 2)
                .is_some_and(|t| matches!(t.kind, TermKind::Number(_)) || self.is(at + 2, "a"))
    }

    /// `In quick succession Kerry saw`, `In Munich Kerry met`: whether a surname behind what a preposition governs is the subject of
    /// the verb right behind it.
    fn is_actor(&self, from: usize, at: usize) -> bool {
        let capital = |j: usize| self.token(j).is_some_and(|t| t.is_capitalised());
        // `von der Leyen` is one name.
        let named = capital(at)
            && self.names.contains(self.word(at))
            && !capital(at + 1)
            && !PARTICLES.contains(&self.word(at - 1));
        let title = |j: usize| {
            is_occupation(self.word(j))
                || matches!(
                    self.sense(j),
                    Some(Sense::Office(..) | Sense::OfficeNoun(..) | Sense::Title(_) | Sense::Person(_))
                )
        };
        let adverb = usize::from(is_adverb(self.word(at + 1)));
        let verb = self.word(at + 1 + adverb.max(self.idiom(at + 1)));
        let acts = begins_group(verb) || self.know.verbs.may_be_finite(verb);
        // `in Munich`, and not `with Teresa Kerry`
        let sited =
            !capital(at - 1) || from.checked_sub(1).is_some_and(|j| matches!(self.word(j), "in" | "at"));
        named && acts && sited && !self.has_verb && !(from..at).any(title)
    }

    /// Whether `on` stands before a term.
    fn is_on(&self, at: usize) -> bool {
        at > 0 && self.is(at - 1, "on")
    }

    /// `Xi Jinping formally met`: an adverb between a name and its verb.
    fn acts_somehow(&self, at: usize) -> bool {
        let word = self.word(at);
        let small = self.token(at).is_some_and(|t| !t.is_capitalised());
        let adverb = small && word.ends_with("ly") && is_adverb(word);
        let verb = |form| self.know.verbs.may_be(self.word(at + 1), form);
        let named = self.token(at - 1).is_some_and(|t| t.is_capitalised());
        adverb && named && !matches!(word, "newly" | "recently") && (verb(Form::Past) || verb(Form::Third))
    }

    /// `holds talks first with X`, `Carl Bildt first met X`: a `first` that counts no noun behind it.
    pub(super) fn is_firstly(&self, at: usize) -> bool {
        let before = at.checked_sub(1).filter(|_| self.is(at, "first"));
        // `a dialogue, first agreed when they met`
        let when = matches!(self.word(at + 2), "when" | "at" | "by" | "during" | "in")
            && self.is_participle_only(at + 1);
        if when && before.is_some_and(|b| self.is(b, ",")) {
            return true;
        }
        let Some(before) = before.filter(|&b| self.terms[b].kind != TermKind::Mark) else { return false };
        let word = self.word(before);
        let acts = self.token(before).is_some_and(|t| t.is_capitalised())
            || is_pronoun(word)
            || matches!(word, "which" | "who" | "that")
            || singular(word) != word;
        let past = self.know.verbs.may_be(self.word(at + 1), Form::Past);
        !is_determiner(word) && (acts && past || is_preposition(self.word(at + 1)))
    }

    /// Whether a name, a state, a body or an office begins at the term.
    fn begins_party(&self, at: usize) -> bool {
        let capital = self.token(at).is_some_and(|t| t.is_capitalised());
        let known = matches!(
            self.sense(at),
            Some(
                Sense::State(..)
                    | Sense::Organization(_)
                    | Sense::Office(..)
                    | Sense::Person(_)
                    | Sense::Title(_)
            )
        );
        capital && (known || self.name_end(at, false) > at)
    }

    /// What stands before the term at `at` of a core, for telling nouns from verbs.
    fn before(&self, phrase: &Phrase, from: usize, at: usize, subjects: usize, site: Site) -> Before {
        let object = site != Site::Subject;
        if at == from && phrase.number.is_some_and(|n| n > 1) && self.acts(phrase, at) {
            // `the two sign a memorandum`
            return Before::Party { plural: true, object };
        }
        if at == from {
            let after_verb = at > 0 && !self.know.verbs.forms(self.word(at - 1)).is_empty();
            let led = phrase.determiner.is_some() || phrase.ordinal.is_some() || phrase.number.is_some();
            return match subjects {
                0 if led || (object && after_verb && self.is_participle_only(at)) => Before::Article,
                // `Chinese drilling`
                0 if !phrase.states.is_empty() => Before::Adjective,
                0 => Before::Nothing,
                n => Before::Party { plural: n > 1, object },
            };
        }
        if self.is_place_of(phrase, from, at) {
            return Before::Adjective;
        }
        if self.is_finished(from, at) {
            return Before::Party { plural: self.is_plural_party(at - 1) || self.is_joined(from), object };
        }
        // `Modi and his guest sign a treaty`
        if at == from + 1 && self.is_guest(phrase, at) && self.is_joined(from) {
            return Before::Party { plural: true, object };
        }
        if self.word(at - 1).ends_with("ly") && is_adverb(self.word(at - 1)) {
            // `its newly launched satellite`, `the newly appointed US ambassador`
            let owned = phrase.determiner.is_some() && phrase.number.is_none();
            return if owned { Before::Article } else { Before::Adjective };
        }
        // `a two-week combined drill`
        if is_descriptive(&self.text(at - 1, at)) {
            return Before::Adjective;
        }
        if self.ends_in_noun(from, at) {
            let word = self.word(at - 1);
            // `Chile and the Peruvian government sign a pact`
            let joined =
                !object && !self.has_verb && self.is_joined(from) && !is_preposition(self.word(at + 1));
            return Before::Noun { plural: singular(word) != word || joined, object };
        }
        Before::Adjective
    }

    /// `the 2017 Sydney meeting`, `the first Lima talks`: no place has an article and a number of its own.
    fn is_place_of(&self, phrase: &Phrase, from: usize, at: usize) -> bool {
        let place = match self.sense(at - 1) {
            Some(Sense::Place(_)) => true,
            Some(Sense::State(_, form)) => form != StateForm::Demonym,
            _ => false,
        };
        let counted = phrase.ordinal.is_some() || at - 1 > from;
        let article = matches!(phrase.determiner.as_deref(), Some("the" | "a" | "an" | "this" | "that"));
        place && counted && article && is_event_noun(&singular(self.word(at)))
    }

    /// Whether a number with its article is a subject by itself, and the word after it its verb: a noun would be in the plural.
    fn acts(&self, phrase: &Phrase, at: usize) -> bool {
        let word = self.word(at);
        let verb = |form| self.know.verbs.may_be(word, form);
        // `the two discuss strategic issues`
        let only_verb = verb(Form::Base) && !self.know.grammar.is_noun_verb(word) && !is_adjective(word);
        matches!(phrase.determiner.as_deref(), Some("the" | "all"))
            && singular(word) == word
            && (verb(Form::Base) || verb(Form::Past))
            && (self.begins_object(at + 1) || (verb(Form::Past) || only_verb) && !self.verb_follows(at + 1))
    }

    /// Whether a verb stands between here and the next mark: `the two detained sailors returned`.
    pub(super) fn verb_follows(&self, at: usize) -> bool {
        let finite = |j: usize| {
            let word = self.word(j);
            let verb = |form| self.know.verbs.may_be(word, form);
            begins_group(word)
                || ((verb(Form::Past) || verb(Form::Third)) && !self.know.grammar.is_noun_verb(word))
        };
        (at..self.terms.len()).take_while(|&j| self.terms[j].kind != TermKind::Mark).any(finite)
    }

    /// Whether an `and` stands before: the party may be the last of several.
    fn is_joined(&self, from: usize) -> bool {
        (from.saturating_sub(6)..from).any(|j| self.is(j, "and"))
    }

    fn is_plural_party(&self, at: usize) -> bool {
        matches!(
            self.sense(at),
            Some(Sense::Office(_, true) | Sense::OfficeNoun(_, true) | Sense::State(_, StateForm::People))
        )
    }

    /// Whether the terms so far can stand as a subject by themselves: a name, a plural office, a body.
    fn is_finished(&self, from: usize, at: usize) -> bool {
        match self.sense(at - 1) {
            Some(Sense::Person(_) | Sense::Organization(_) | Sense::Summit(_)) => return true,
            Some(Sense::Office(_, plural) | Sense::OfficeNoun(_, plural)) => return plural || at - from > 0,
            Some(Sense::State(_, form)) => return form != StateForm::Demonym,
            Some(Sense::Series(_) | Sense::Place(_)) => return true,
            _ => {}
        }
        // `Vice-ministerial talks on trade`
        let opening = self.opens_as_adjective(at - 1)
            || self.word(at - 1).contains('-') && is_adjective(self.word(at - 1));
        // Capitalised words after an office or on their own: a name.
        self.is_capital_word(at - 1) && !opening || matches!(self.word(at - 1), "”" | "\"")
    }

    /// `Ministerial talks resume`, `Trade talks, the third round, end`: a word that begins a sentence, and no name.
    pub(super) fn opens_as_adjective(&self, at: usize) -> bool {
        let ends = ["ial", "eral", "onal", "ical", "ary"].iter().any(|end| self.word(at).ends_with(end));
        at == 0 && (ends || THEMES.contains(&self.word(at))) && is_event_noun(self.word(1))
    }

    /// Whether a number stands there that counts what follows it: `six patrol boats`, `10 Metal Shark boats`.
    pub(super) fn is_count_of(&self, at: usize) -> bool {
        let counts = matches!(self.terms.get(at).map(|t| &t.kind), Some(TermKind::Number(n)) if *n > 1);
        let plural = |j: usize| {
            let word = self.word(j);
            singular(word) != word && self.token(j).is_some_and(|t| t.text.starts_with(char::is_lowercase))
        };
        let mut words = (at + 1..at + 6).take_while(|&j| j < self.terms.len() && !self.is_stop(j));
        counts && words.any(plural)
    }

    /// Whether a plain noun ends right before `at`, so that a verb may follow.
    fn ends_in_noun(&self, from: usize, at: usize) -> bool {
        let word = self.word(at - 1);
        at > from
            && !word.is_empty()
            && (word.ends_with('s')
                || self.know.verbs.forms(word).is_empty()
                || self.know.grammar.is_noun_verb(word)
                || self.know.grammar.is_gerund_noun(word))
            && !is_adjective(word)
    }
}

/// What talks are about, by the first word of a sentence.
const THEMES: [&str; 14] = [
    "trade",
    "border",
    "boundary",
    "fishery",
    "fisheries",
    "security",
    "defense",
    "defence",
    "tariff",
    "peace",
    "market",
    "nuclear",
    "climate",
    "arms",
];

/// Nouns of which a clause without `which` tells what somebody did about them.
const RETOLD: [&str; 25] = [
    "accord",
    "agreement",
    "claim",
    "commitment",
    "deal",
    "decision",
    "demand",
    "document",
    "event",
    "gesture",
    "letter",
    "message",
    "move",
    "offer",
    "pact",
    "pledge",
    "promise",
    "proposal",
    "remark",
    "request",
    "statement",
    "step",
    "text",
    "treaty",
    "vow",
];
