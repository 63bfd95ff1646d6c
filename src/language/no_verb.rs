//! What is no verb wherever it stands: marks, names, and words that only look like verbs beside others.

use super::closed::{is_determiner, is_period, is_preposition};
use super::gazetteer::Sense;
use super::grammar::singular;
use super::noun::is_people;
use super::occupation::is_occupation;
use super::parser::Parser;
use super::term::TermKind;
use super::verb::{Form, begins_group};

impl Parser<'_> {
    /// What is no verb wherever it stands: marks, names, and words that only look like verbs beside others.
    pub(super) fn cannot_be_verb(&self, i: usize) -> bool {
        let (Some(term), Some(token)) = (self.terms.get(i), self.token(i)) else { return true };
        let word: &str = self.word(i);
        // `Allied foreign ministers meet`, but `allied with`
        if word == "allied" && !is_preposition(self.word(i + 1)) {
            return true;
        }
        if word.is_empty()
            || (token.is_capitalised() && i > 0)
            || matches!(term.kind, TermKind::Possessive | TermKind::Mark)
        {
            return true;
        }
        // `X, whose visit to Suva had to wait,`
        if i > 0 && self.is(i - 1, "whose") && self.know.grammar.is_noun_verb(word) {
            return true;
        }
        if word == "back" && (!self.begins_argument(i + 1) || is_preposition(self.word(i + 1))) {
            // `brings them back from`
            return true;
        }
        // `gave lasting form to it`
        let acts = |j: usize| self.know.verbs.may_be_finite(self.word(j));
        if word == "lasting" && i.checked_sub(1).is_some_and(acts) && !is_determiner(self.word(i + 1)) {
            return true;
        }
        if matches!(word, "states" | "parties") && i > 0 && self.is(i - 1, "member") {
            return true;
        }
        // `the leaders of eight Pacific island states`, `in three Balkan states`
        if word == "states" && i > 0 && OF_STATES.contains(&self.word(i - 1)) && !self.is(i + 1, "that") {
            return true;
        }
        // `put both subjects down`: of several nobody says what one does.
        if i > 0 && matches!(self.word(i - 1), "both" | "these" | "those") && singular(word) != word {
            return true;
        }
        // `Retired politician Nonaka Hiromu meets`
        let somebody = |j: usize| {
            is_occupation(self.word(j))
                || matches!(self.sense(j), Some(Sense::OfficeNoun(..) | Sense::Office(..)))
        };
        if i == 0 && FALLEN.contains(&word) && somebody(1) && self.is_name_part(2) {
            return true;
        }
        if self.is_what_is_called(i) || self.is_of_a_force(i) {
            return true;
        }
        // `the Abe-Putin talks at the Kremlin`, `the Moscow talks`
        if matches!(word, "talks" | "call" | "calls" | "visit") && self.is_called_by_its_own(i) {
            return true;
        }
        // `Military talks followed`
        let happened = |j| begins_group(self.word(j)) || self.know.verbs.may_be(self.word(j), Form::Past);
        if word == "talks" && happened(i + 1) && !is_preposition(self.word(i + 1)) {
            return true;
        }
        // `attends the AUSMIN talks`
        if word == "talks" && i > 0 && matches!(self.sense(i - 1), Some(Sense::Series(_))) {
            return true;
        }
        // `search and rescue teams`
        if word == "rescue" && i > 1 && self.is(i - 1, "and") && self.is(i - 2, "search") {
            return true;
        }
        // `the 30 NATO states met`
        let next = self.word(i + 1);
        if word == "states" && (begins_group(next) || self.know.verbs.may_be(next, Form::Past)) {
            return true;
        }
        if word == "near" || (word == "last" && is_period(self.word(i + 1))) {
            return true;
        }
        self.says_who_somebody_is(i)
    }

    /// `visiting Minister X`, `newly elected President Y`, `acting Governor Z`: what is said of somebody before an office or a word for
    /// people.
    fn says_who_somebody_is(&self, i: usize) -> bool {
        let word = self.word(i);
        // `and visiting Chinese Vice Minister Weng`
        let of_state = usize::from(matches!(self.sense(i + 1), Some(Sense::State(..))));
        let counterpart = matches!(self.word(i + 1 + of_state), "counterpart" | "counterparts");
        // `and newly elected Prime Minister Modi`
        let newly = i > 0 && self.is(i - 1, "newly");
        // `newly arrived fighters`, but `newly arrived in Lima`
        let stops = self.terms.get(i + 1).is_none_or(|t| t.kind == TermKind::Mark);
        if newly && !stops && !is_preposition(self.word(i + 1)) && !is_determiner(self.word(i + 1)) {
            return true;
        }
        // `told visiting former Prime Minister Mori`
        let once = usize::from(matches!(self.word(i + 1), "former" | "ex"));
        // `receives visiting scholars`
        let who = self.word(i + 1 + of_state);
        let people = of_state == 1 || is_people(who) || self.know.grammar.is_group_noun(&singular(who));
        if word == "visiting" && i > 0 && self.know.verbs.may_be_finite(self.word(i - 1)) && people {
            return true;
        }
        (newly || matches!(word, "visiting" | "acting")) && (counterpart || self.office_follows(i + 1 + once))
    }

    /// `naval forces`, `border guards`, `Red Cross delegates`: those who serve a state or a body, by a word that may be a verb.
    fn is_of_a_force(&self, i: usize) -> bool {
        let (word, next) = (self.word(i), self.word(i + 1));
        let before = |words: &[&str]| i > 0 && words.contains(&self.word(i - 1));
        let owned = i > 0 && matches!(self.sense(i - 1), Some(Sense::State(..) | Sense::Organization(_)));
        let may_be = |form| self.know.verbs.may_be(next, form);
        match word {
            // `Naval forces from Chile and Peru hold drills`
            "forces" if before(&FORCES) => true,
            // `Thai and US forces carry out a drill`, `JMSDF ships exercise`
            "forces" | "ships" => owned && (begins_group(next) || may_be(Form::Base) || may_be(Form::Past)),
            // `Border guards of Chile and Peru hold drills`
            "guards" => before(&GUARDED),
            // `the head of Peru's armed forces`, `Chilean and US air forces`
            "armed" | "air" => matches!(next, "force" | "forces" | "defense" | "defence"),
            // `Red Cross delegates led by X`
            "delegates" => owned,
            _ => false,
        }
    }

    /// `dismisses as “groundless” reports that`: right behind the words in which somebody describes it.
    fn is_what_is_called(&self, i: usize) -> bool {
        let quote = |j: &usize| matches!(self.word(*j), "“" | "”" | "\"");
        let noun = self.know.grammar.is_noun_verb(self.word(i));
        let Some(end) = i.checked_sub(1).filter(quote).filter(|_| noun) else { return false };
        let opens = (end.saturating_sub(6)..end).rev().find(quote);
        opens.is_some_and(|at| at > 0 && self.is(at - 1, "as"))
    }

    /// Whether an article and the names of two people, or the name of a place, stand before a noun of what took place: nobody is called so.
    fn is_called_by_its_own(&self, i: usize) -> bool {
        let article = |j: usize| matches!(self.word(j), "the" | "these" | "those" | "their");
        let names = i.checked_sub(1).map_or(0, |last| self.joined_names(last).len());
        // `Abe-Putin`: two names and the mark between them.
        let pair = names > 1 && (i.saturating_sub(2 * names)..i).any(article);
        pair || self.is_after_venue(i)
    }
}

/// What has become of people, before what they are.
const FALLEN: [&str; 8] =
    ["convicted", "deposed", "disgraced", "exiled", "imprisoned", "jailed", "ousted", "retired"];

/// What guards guard.
const GUARDED: [&str; 6] = ["border", "frontier", "coast", "honor", "prison", "security"];

/// Words that tell what kind of forces are meant.
const FORCES: [&str; 13] = [
    "air",
    "allied",
    "armed",
    "coalition",
    "defense",
    "defence",
    "ground",
    "joint",
    "maritime",
    "military",
    "naval",
    "security",
    "special",
];

/// What several states are called by.
const OF_STATES: [&str; 27] = [
    "african",
    "american",
    "andean",
    "arab",
    "asian",
    "balkan",
    "baltic",
    "caribbean",
    "claimant",
    "coastal",
    "european",
    "founding",
    "frontline",
    "gulf",
    "island",
    "like-minded",
    "littoral",
    "neighboring",
    "neighbouring",
    "nordic",
    "observer",
    "pacific",
    "participating",
    "post-soviet",
    "signatory",
    "successor",
    "western",
];
