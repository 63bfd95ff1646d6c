//! Whether a word is to be read as a verb: most that may be one may be a noun too.

use super::chunk::takes_clause;
use super::closed::{is_adverb, is_conjunction, is_determiner, is_period, is_preposition, is_subordinator};
use super::gazetteer::{Sense, StateForm};
use super::grammar::singular;
use super::noun::{is_adjective, is_event_noun, is_people};
use super::occupation::is_occupation;
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
            // `wound up his visit with talks`
            "wound" if matches!(self.word(i + 1), "up" | "down") => return true,
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
                past && self.begins_object(i + 1) && before == Before::Adjective
            }
            Before::Nothing => !may(Form::Base) || past || self.follows_aside(i),
            // After an object a bare or present form would need a subject of its own.
            // But every sentence needs a verb: `the group on cyber threats meets`.
            Before::Noun { object: true, plural } => {
                // `Talks on the text begin`
                let only_verb = may(Form::Base) && ONLY_VERBS.contains(&word);
                past || (!self.has_verb && (may(Form::Third) || plural || only_verb))
            }
            Before::Noun { .. } | Before::Party { .. } => true,
        }
    }

    /// What is no verb wherever it stands: marks, names, and words that only look like verbs beside others.
    fn cannot_be_verb(&self, i: usize) -> bool {
        let (Some(term), Some(token)) = (self.terms.get(i), self.token(i)) else { return true };
        let word: &str = self.word(i);
        if word.is_empty()
            || (token.is_capitalised() && i > 0)
            || matches!(term.kind, TermKind::Possessive | TermKind::Mark)
        {
            return true;
        }
        if word == "back" && (!self.begins_argument(i + 1) || is_preposition(self.word(i + 1))) {
            // `brings them back from`
            return true;
        }
        if matches!(word, "states" | "parties") && i > 0 && self.is(i - 1, "member") {
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

    /// Whether a form in `-ing` is a verb and no noun.
    fn is_gerund(&self, i: usize, before: Before) -> bool {
        let word = self.word(i);
        let noun = self.know.grammar.is_gerund_noun(word);
        // `the Abe-Xi meeting`
        if noun && i > 0 && !self.joined_names(i - 1).is_empty() {
            return false;
        }
        // `the Arctic Council meeting`
        let listed = i > 0 && matches!(self.sense(i - 1), Some(Sense::Series(_) | Sense::Organization(_)));
        // `a Cabinet meeting`
        let body = listed || i > 1 && matches!(self.word(i - 2), "a" | "an");
        if noun && (self.is_counted_session(i) || self.is_after_venue(i)) {
            return false;
        }
        match before {
            Before::Party { .. } if noun && self.is_session_of_offices(i) => false,
            Before::Party { .. } => !(noun && body && !matches!(self.word(i + 1), "with" | "in")),
            // `a statement setting dates for talks`
            Before::Noun { .. } => !noun || self.is_said_in_paper(i),
            // `by signing a treaty` against `before training`
            Before::Nothing => !noun || self.takes_object(i) || self.opens_with(i) || self.meets_somebody(i),
            Before::Article | Before::Adjective => false,
        }
    }

    /// Whether a paper stands before an -ing form and a plural behind it, which the paper sets, grants, or the like.
    fn is_said_in_paper(&self, i: usize) -> bool {
        let paper = i > 0
            && matches!(
                self.word(i - 1),
                "statement"
                    | "declaration"
                    | "communique"
                    | "resolution"
                    | "letter"
                    | "decree"
                    | "order"
                    | "memorandum"
            );
        let next = self.word(i + 1);
        paper && singular(next) != next
    }

    /// Whether an article and the names of two people, or the name of a place, stand before a noun of what took place: nobody is called so.
    fn is_called_by_its_own(&self, i: usize) -> bool {
        let article = |j: usize| matches!(self.word(j), "the" | "these" | "those" | "their");
        let names = i.checked_sub(1).map_or(0, |last| self.joined_names(last).len());
        // `Abe-Putin`: two names and the mark between them.
        let pair = names > 1 && (i.saturating_sub(2 * names)..i).any(article);
        pair || self.is_after_venue(i)
    }

    /// `setting up a hotline`: an article right behind, or behind the particle.
    pub(super) fn takes_object(&self, i: usize) -> bool {
        let particle = usize::from(matches!(self.word(i + 1), "up" | "out" | "down"));
        is_determiner(self.word(i + 1 + particle))
    }

    /// `the Lima meeting`: called by its place, which as a party would have no article.
    fn is_after_venue(&self, i: usize) -> bool {
        // `the Singapore meeting`: the article is none of the state's own.
        let named = |at: &usize| !self.know.lexicon.states[*at].with_article().starts_with("the ");
        let place = i > 1
            && match self.sense(i - 1) {
                Some(Sense::Place(_) | Sense::State(_, StateForm::Capital)) => true,
                Some(Sense::State(at, StateForm::Name)) => named(&at),
                _ => false,
            };
        place && matches!(self.word(i - 2), "the" | "their" | "this" | "last")
    }

    /// `the 13th Joint Commission meeting`: which session of a body that has a name.
    fn is_counted_session(&self, i: usize) -> bool {
        let body = i > 0 && self.is_capital_word(i - 1) && self.know.grammar.is_body_word(self.word(i - 1));
        if !body {
            return false;
        }
        let names = (0..i).rev().take_while(|&j| self.is_capital_word(j)).count();
        i.checked_sub(names + 1).is_some_and(|j| self.counts_sessions(j))
    }

    /// `the third trilateral foreign ministers meeting with Fiji`: which session of those who hold an office it is.
    fn is_session_of_offices(&self, i: usize) -> bool {
        let offices = i > 0 && matches!(self.sense(i - 1), Some(Sense::Office(_, true)));
        let parties = |j| matches!(self.word(j), "bilateral" | "trilateral" | "quadrilateral");
        offices && (i.saturating_sub(5)..i).any(|j| self.counts_sessions(j) || parties(j))
    }

    /// Whether a word tells which of several sessions is meant.
    fn counts_sessions(&self, i: usize) -> bool {
        matches!(self.terms[i].kind, TermKind::Ordinal(_)) || matches!(self.word(i), "annual" | "inaugural")
    }

    /// `Meeting with X, Y says`: a participle that opens the sentence, up to a comma.
    fn opens_with(&self, i: usize) -> bool {
        let comma = (i..self.terms.len()).any(|j| self.is(j, ","));
        i == 0
            && comma
            && (matches!(self.word(i + 1), "with" | "in" | "at" | "on") || self.office_follows(i + 1))
    }

    /// `After meeting President X`, `after briefing X`: whether the word is such a verb with somebody behind it, by name or office.
    pub(super) fn meets_somebody(&self, i: usize) -> bool {
        let capital = self.token(i + 1).is_some_and(|t| t.is_capitalised());
        (self.is(i, "meeting") || self.is(i, "briefing"))
            && capital
            && (self.office_follows(i + 1) || self.name_end(i + 1, false) > i + 1)
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
        // `voices “deep disappointment”`, `pledges $5 billion`
        let money = |t: &Term| matches!(t.kind, TermKind::Number(_)) && t.len() > 1;
        let quoted = matches!(self.word(i + 1), "“" | "\"") || self.terms.get(i + 1).is_some_and(money);
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
                // `The attempt to launch a satellite ends in failure.`
                let over = matches!(self.word(i), "ends" | "starts");
                let late = (!plural || over || self.is_of_round(i))
                    && third
                    && !BY_PEOPLE.contains(&self.word(i))
                    && !self.has_verb
                    && (is_preposition(self.word(i + 1)) || self.is_site(i + 1))
                    && !self.verb_follows(i + 1);
                late || (past || (plural && !third && (main || !self.has_verb))) && next
            }
            // `The exercise ends.`
            Before::Noun { plural, .. } => {
                (past || (plural != third))
                    && (next
                        || (!plural && !self.has_verb && i + 2 >= self.terms.len())
                        || plural && !third && !self.has_verb && self.is_bare_object(i + 1))
                    || plural && !third && self.is_over(i)
            }
            // `lawmakers led by X travel to`
            Before::Party { object: true, plural } => {
                // `Envoys from Japan and China start talks`
                if plural && !third && !past && !self.has_verb && self.is_bare_object(i + 1) {
                    return true;
                }
                let base = !self.has_verb && (self.is_site(i + 1) || is_preposition(self.word(i + 1)));
                // `heard Obama use the name`, `watched X sign an accord`
                let sensed = (i.saturating_sub(4)..i).any(|j| SENSING.contains(&self.word(j)));
                if sensed && !third && !past && is_determiner(self.word(i + 1)) {
                    return true;
                }
                // `Joint training off Port Klang ends.`
                let over = matches!(self.word(i), "ends" | "starts") && !self.has_verb && self.is_stop(i + 1);
                over || (past || (third && !self.follows_infinitive(i)) || main || base) && next
            }
            Before::Party { plural, .. } => {
                // `Li exchanges views by phone`: of two words that may be either, the second ends the phrase.
                past || (third
                    && (next
                        || quoted
                        || self.is_participle_only(i + 1) && self.is_plain_object(i + 2)
                        || self.is_stop(i + 2)
                        || self.is_plain_object(i + 1)
                        || self.is_kind_of_visit(i + 2)))
                    || (!third && (plural || is_determiner(self.word(i + 1))))
            }
        }
    }

    /// `condemns US exercises with Chile`, `an end to US flights over the strait`: behind the name of a state that a verb or a preposition
    /// governs, what the state does is a noun.
    fn is_deed_of_state(&self, i: usize) -> bool {
        let Some(led) = i.checked_sub(2) else { return false };
        let state = matches!(self.sense(i - 1), Some(Sense::State(..)));
        let word = self.word(led);
        let governed = matches!(word, "of" | "to" | "against" | "at" | "about" | "over" | "for" | "on");
        let done = self.know.verbs.forms(word);
        let says = |&(verb, _): &(usize, Form)| takes_clause(&self.know.lexicon.verbs[verb].lemma);
        let object = !done.is_empty() && !done.iter().any(says);
        let said = !done.is_empty() && self.verb_follows(i + 1);
        self.has_verb && state && is_preposition(self.word(i + 1)) && (governed || object || said)
    }

    /// `The talks end in discord.`: what no noun in the plural modifies, where the sentence has no other verb.
    fn is_over(&self, i: usize) -> bool {
        let over = matches!(self.word(i), "end" | "start");
        over && !self.has_verb && is_preposition(self.word(i + 1)) && !self.verb_follows(i + 1)
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

    /// Whether a word that may be noun or verb is the noun by what stands beside it.
    fn stands_as_noun(&self, i: usize, known_noun: bool) -> bool {
        let noun = self.know.grammar.is_noun_verb(self.word(i));
        // `Wang Jiarui, head of the department`
        let of = self.is(i + 1, "of") && (known_noun || noun);
        // `Telephone talks between X and Y`
        let between = noun && self.is(i + 1, "between");
        of || between
            || self.is_round_of_talks(i)
            || self.is_kind_of_call(i)
            || self.is_kind_of_visit(i)
            || self.is_head_of_body(i)
            || noun && (self.is_quoted_alone(i) || self.is_by_somebody(i) || self.is_subject_of_being(i))
    }

    /// `the tenth round of director-general talks`: of what rank those are who talk.
    fn is_round_of_talks(&self, i: usize) -> bool {
        let office =
            i > 1 && matches!(self.sense(i - 1), Some(Sense::Office(_, false) | Sense::OfficeNoun(_, false)));
        self.is(i, "talks") && office && self.is_of_round(i)
    }

    /// Whether what stands before a word is counted in rounds: `the tenth round of trade negotiations`.
    fn is_of_round(&self, i: usize) -> bool {
        let of = (i.saturating_sub(4)..i).rev().find(|&j| self.is(j, "of"));
        of.is_some_and(|of| of > 0 && matches!(self.word(of - 1), "round" | "session" | "series" | "set"))
    }

    /// `in phone calls to X`, `in video talks with Y`
    fn is_kind_of_call(&self, i: usize) -> bool {
        let before = if i > 0 { self.word(i - 1) } else { "" };
        let to_somebody = matches!(self.word(i + 1), "to" | "with" | "among");
        matches!(self.word(i), "call" | "calls" | "talks")
            && (matches!(before, "phone" | "telephone")
                || matches!(before, "video" | "conference") && to_somebody)
    }

    /// `pays state visits to`, `holds official talks`: what sort of visit or talks it is stands before it.
    fn is_kind_of_visit(&self, i: usize) -> bool {
        (BY_PEOPLE.contains(&self.word(i)) || matches!(self.word(i), "visit" | "tour" | "trip"))
            && i > 0
            && matches!(self.word(i - 1), "state" | "official" | "working")
    }

    /// `Green Party head Kaieda Banri`: what somebody is, between the body and the name.
    pub(super) fn is_head_of_body(&self, i: usize) -> bool {
        let Some(before) = i.checked_sub(1) else { return false };
        let body = matches!(self.sense(before), Some(Sense::Organization(_)))
            || self.is_capital_word(before) && self.know.grammar.is_body_word(self.word(before));
        matches!(self.word(i), "head" | "chief" | "boss" | "leader" | "chair")
            && body
            && self.name_end(i + 1, true) > i + 1
    }

    /// `said that US exercises with Laos and Fiji were unhelpful`: a noun with its complements right before `were`, without a mark or
    /// another verb in between.
    fn is_subject_of_being(&self, i: usize) -> bool {
        let is = |word: &str| matches!(word, "is" | "are" | "was" | "were");
        let stops = |j: usize| {
            let word = self.word(j);
            self.is_stop(j) || is_subordinator(word) || (is_conjunction(word) && is(self.word(j + 1)))
        };
        let end = (i + 1..self.terms.len().min(i + 10)).find(|&j| stops(j) || is(self.word(j)));
        let conjoined = |j: usize| (i + 1..j).all(|k| self.know.verbs.forms(self.word(k)).is_empty());
        is_preposition(self.word(i + 1)) && end.is_some_and(|j| is(self.word(j)) && conjoined(j))
    }

    /// `conveys “concern”`
    fn is_quoted_alone(&self, i: usize) -> bool {
        i > 0 && matches!(self.word(i - 1), "“" | "\"") && matches!(self.word(i + 1), "”" | "\"")
    }

    /// `visits by South Koreans fell`: what somebody does is a noun before `by`; `travels by train` has no article.
    fn is_by_somebody(&self, i: usize) -> bool {
        self.is(i + 1, "by") && (self.is_capital_word(i + 2) || is_determiner(self.word(i + 2)))
    }

    /// Whether a finite verb stands right after: then the word before it was a noun.
    /// `visits Hanoi; signs agreement with X`: whether an entry goes on behind a semicolon with what its subject does to something.
    fn goes_on_with(&self, i: usize) -> bool {
        let next = self.word(i + 1);
        let thing = self.know.verbs.forms(next).is_empty()
            && next.starts_with(char::is_lowercase)
            && !is_preposition(next)
            && !is_conjunction(next);
        i > 0 && self.is(i - 1, ";") && DOES.contains(&self.word(i)) && thing
    }

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
const BY_PEOPLE: [&str; 6] = ["talks", "visits", "exercises", "tours", "trips", "travels"];

/// Base forms of what talks and people do that are no nouns.
const ONLY_VERBS: [&str; 9] =
    ["agree", "begin", "commence", "continue", "convene", "occur", "proceed", "reconvene", "resume"];

/// Parts of a week, none of which modifies a noun in the plural.
const TIMES: [&str; 5] = ["day", "morning", "afternoon", "evening", "week"];

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

/// What has become of people, before what they are.
const FALLEN: [&str; 8] =
    ["convicted", "deposed", "disgraced", "exiled", "imprisoned", "jailed", "ousted", "retired"];
