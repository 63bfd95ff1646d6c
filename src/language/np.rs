//! Noun phrases, by recursive descent over terms.

use super::gazetteer::{Sense, StateForm};
use super::grammar::{is_determiner, singular};
use super::parser::{Before, Parser, is_pronoun};
use super::phrase::{Anaphor, BodyMention, Held, Mention, OfficeMention, Phrase, PlaceMention};
use super::term::TermKind;
use super::verb::{Form, is_adverb};
use crate::lexicon::SeriesKind;

/// Where a phrase stands, which decides how far lists go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Site {
    /// Where a subject may stand: a verb may follow.
    Subject,
    /// After a verb or preposition: what looks like a verb is likelier a noun.
    Object,
    /// After `in`, `at` or the like at the head of a clause: a comma ends the phrase.
    Place,
}

impl Parser<'_> {
    /// The phrase that begins at term `i`, and the term after it.
    pub fn phrase(&self, i: usize, site: Site) -> Option<(Phrase, usize)> {
        if let Some(found) = self.pronoun(i) {
            return Some(found);
        }
        let mut phrase = Phrase::default();
        let mut at = self.lead(&mut phrase, i);
        if let Some(TermKind::Date(date)) = self.terms.get(at).map(|t| &t.kind)
            && !(date.is_year() && self.core_follows(at + 1))
            && !(phrase.determiner.is_some()
                && !date.has_day()
                && self.core_follows(at + 1)
                && is_event_noun(self.word(at + 1)))
        {
            phrase.date = Some(*date);
            return Some(self.close(phrase, i, at + 1));
        }
        if matches!(self.terms.get(at).map(|t| &t.kind), Some(TermKind::Date(d)) if !d.is_year()) {
            // `the August summit`
            phrase.modifiers.push(self.text(at, at + 1).to_lowercase());
            at += 1;
        }
        if is_rank(self.word(at))
            && self.state_list(at + 1, site).is_some_and(|(_, next)| self.core_follows(next))
        {
            // `senior Japanese and Chinese officials`
            phrase.modifiers.push(self.word(at).to_owned());
            at += 1;
        }
        if let Some((states, next)) = self.state_list(at, site) {
            return self.with_states(phrase, i, &states, next, site);
        }
        let end = self.core(&phrase, at, 0, site);
        if end == at {
            return self.bare(phrase, i, at);
        }
        at = self.fill(&mut phrase, at, end);
        if self.terms.get(at).is_some_and(|t| t.kind == TermKind::Possessive) {
            return self.possessed(phrase, i, at + 1, site);
        }
        Some(self.close(phrase, i, at))
    }

    pub(super) fn close(&self, mut phrase: Phrase, from: usize, to: usize) -> (Phrase, usize) {
        phrase.tokens = self.terms[from].tokens.start..self.terms[to - 1].tokens.end;
        (phrase, to)
    }

    /// `he`, `they`, `both`, and `the two` without a noun.
    pub(super) fn pronoun(&self, i: usize) -> Option<(Phrase, usize)> {
        let anaphor = match self.word(i) {
            "he" if self.is_family_name_he(i) => return None,
            "he" | "she" | "him" | "himself" | "herself" => Anaphor::One,
            "it" | "itself" => Anaphor::It,
            "they" | "them" | "themselves" => Anaphor::Several(None),
            "both"
                if self.is_verb(i + 1, Before::Party { plural: true, object: false })
                    || self.is(i + 1, ",") =>
            {
                Anaphor::Several(Some(2))
            }
            word if is_pronoun(word) && self.token(i).is_some_and(|t| !t.is_upper()) => {
                return Some(self.close(Phrase { head: Some(word.into()), ..Phrase::default() }, i, i + 1));
            }
            _ => return None,
        };
        let phrase = Phrase { mentions: vec![Mention::Anaphor(anaphor)], ..Phrase::default() };
        Some(self.close(phrase, i, i + 1))
    }

    /// Article, ordinal and number at the head of a phrase.
    pub(super) fn lead(&self, phrase: &mut Phrase, i: usize) -> usize {
        let mut at = i;
        while let Some(term) = self.terms.get(at) {
            let word = self.word(at);
            match term.kind {
                TermKind::Word if is_determiner(word) => {
                    phrase.determiner.get_or_insert_with(|| word.to_owned());
                }
                TermKind::Ordinal(n) if self.core_follows(at + 1) || phrase.determiner.is_some() => {
                    phrase.ordinal = Some(n)
                }
                TermKind::Number(n) => phrase.number = Some(n),
                _ => break,
            }
            at += 1;
        }
        at
    }

    pub(super) fn core_follows(&self, i: usize) -> bool {
        i < self.terms.len() && !self.is_stop(i) && !matches!(self.terms[i].kind, TermKind::Possessive)
    }

    /// A phrase of article and number alone: `the two`, `all three`.
    pub(super) fn bare(&self, mut phrase: Phrase, i: usize, at: usize) -> Option<(Phrase, usize)> {
        let several = matches!(phrase.determiner.as_deref(), Some("the" | "all" | "these" | "those"));
        if at > i && several && phrase.number.is_some_and(|n| n > 1) {
            phrase.mentions = vec![Mention::Anaphor(Anaphor::Several(phrase.number))];
            return Some(self.close(phrase, i, at));
        }
        if at > i && (phrase.number.is_some() || phrase.ordinal.is_some()) {
            return Some(self.close(phrase, i, at));
        }
        (at > i && phrase.determiner.is_some()).then(|| self.close(phrase, i, at))
    }

    /// Where the core that begins at `from` ends: at a stop, or where a verb begins. `subjects` is how many states stand
    /// before it that could be a subject by themselves.
    pub(super) fn core(&self, phrase: &Phrase, from: usize, subjects: usize, site: Site) -> usize {
        let mut at = from;
        let mut quoted = false;
        while at < self.terms.len() {
            if matches!(self.word(at), "“" | "\"") {
                match self.quotation_end(at) {
                    Some(end) if !quoted => (at, quoted) = (end, true),
                    _ => match self.quoted_adjective(at) {
                        Some(end) => at = end,
                        None => break,
                    },
                }
                continue;
            }
            if self.terms[at].kind == TermKind::Possessive {
                break;
            }
            if self.is_stop(at) {
                match self.joined_core(from, at).or_else(|| self.abbreviated(from, at)) {
                    Some(next) => {
                        at = next;
                        continue;
                    }
                    None => break,
                }
            }
            if self.is_verb(at, self.before(phrase, from, at, subjects, site)) {
                break;
            }
            // `with Chinese officials issues of trade`: people in the plural modify nothing but their meeting.
            if at > from && is_people(self.word(at - 1)) && !is_event_noun(self.word(at)) {
                break;
            }
            // `to Emperor Akihito four days later`
            if matches!(self.terms[at].kind, TermKind::Number(_))
                && at > from
                && self.is_finished(from, at)
                && (is_time_noun(&singular(self.word(at + 1))) || self.is(at, "one"))
            {
                break;
            }
            // `later that day Kim meets`: a small noun is no part of a name.
            let plain = at > from
                && self.terms[at - 1].kind == TermKind::Word
                && self.token(at - 1).is_some_and(|t| t.text.starts_with(char::is_lowercase));
            let begins = self.name_end(at, false) > at
                || matches!(self.sense(at), Some(Sense::Office(_, false)))
                    && self.token(at).is_some_and(|t| t.is_capitalised());
            let before = |i: usize| is_time_noun(self.word(i)) || is_event_noun(self.word(i));
            if plain && before(at - 1) && begins {
                break;
            }
            // `At a news conference Foreign Ministry spokesman Hong says`: the occasion is over where the speaker begins.
            if plain && site == Site::Place && is_occasion(self.word(at - 1)) && self.begins_party(at) {
                break;
            }
            at += 1;
        }
        at
    }

    /// `missile (ICBM) test`: an abbreviation in brackets between a noun and the noun that goes on. Returns where it goes on.
    fn abbreviated(&self, from: usize, at: usize) -> Option<usize> {
        let short = self.token(at + 1).is_some_and(|t| t.is_upper() && t.text.len() > 1);
        let inside = at > from && self.is(at, "(") && short && self.is(at + 2, ")");
        let next = at + 3;
        let plain =
            matches!(self.terms.get(next).map(|t| &t.kind), Some(TermKind::Word)) && !self.is_stop(next);
        let noun = plain
            && !self.token(next).is_some_and(|t| t.is_capitalised())
            && (self.know.verbs.forms(self.word(next)).is_empty()
                || self.know.grammar.is_noun_verb(self.word(next)));
        let verb = self.is_verb(next, Before::Party { plural: false, object: false });
        (inside && noun && !verb).then_some(next)
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
    pub(super) fn before(
        &self,
        phrase: &Phrase,
        from: usize,
        at: usize,
        subjects: usize,
        site: Site,
    ) -> Before {
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
        if self.is_finished(from, at) {
            return Before::Party { plural: self.is_plural_party(at - 1) || self.is_joined(from), object };
        }
        if self.word(at - 1).ends_with("ly") && is_adverb(self.word(at - 1)) {
            // `its newly launched satellite`
            return Before::Adjective;
        }
        if self.ends_in_noun(from, at) {
            let word = self.word(at - 1);
            return Before::Noun { plural: singular(word) != word, object };
        }
        Before::Adjective
    }

    /// Whether a number with its article is a subject by itself, and the word after it its verb: a noun would be in the plural.
    fn acts(&self, phrase: &Phrase, at: usize) -> bool {
        let word = self.word(at);
        let verb = |form| self.know.verbs.may_be(word, form);
        matches!(phrase.determiner.as_deref(), Some("the" | "all"))
            && singular(word) == word
            && (verb(Form::Base) || verb(Form::Past))
            && self.begins_object(at + 1)
    }

    /// Whether an `and` stands before: the party may be the last of several.
    pub(super) fn is_joined(&self, from: usize) -> bool {
        (from.saturating_sub(6)..from).any(|j| self.is(j, "and"))
    }

    pub(super) fn is_plural_party(&self, at: usize) -> bool {
        matches!(
            self.sense(at),
            Some(Sense::Office(_, true) | Sense::OfficeNoun(_, true) | Sense::State(_, StateForm::People))
        )
    }

    /// Whether the terms so far can stand as a subject by themselves: a name, a plural office, a body.
    pub(super) fn is_finished(&self, from: usize, at: usize) -> bool {
        match self.sense(at - 1) {
            Some(Sense::Person(_) | Sense::Organization(_) | Sense::Summit(_)) => return true,
            Some(Sense::Office(_, plural) | Sense::OfficeNoun(_, plural)) => return plural || at - from > 0,
            Some(Sense::State(_, form)) => return form != StateForm::Demonym,
            Some(Sense::Series(_) | Sense::Place(_)) => return true,
            _ => {}
        }
        // Capitalised words after an office or on their own: a name.
        self.is_capital_word(at - 1) || matches!(self.word(at - 1), "”" | "\"")
    }

    /// Whether a plain noun ends right before `at`, so that a verb may follow.
    pub(super) fn ends_in_noun(&self, from: usize, at: usize) -> bool {
        let word = self.word(at - 1);
        at > from
            && !word.is_empty()
            && (word.ends_with('s')
                || self.know.verbs.forms(word).is_empty()
                || self.know.grammar.is_noun_verb(word)
                || self.know.grammar.is_gerund_noun(word))
            && !is_adjective(word)
    }

    /// `its first “successful” satellite`: one or two quoted words before the noun.
    pub(super) fn quoted_adjective(&self, open: usize) -> Option<usize> {
        let close =
            (open + 1..self.terms.len().min(open + 4)).find(|&j| matches!(self.word(j), "”" | "\""))?;
        let plain = (open + 1..close).all(|j| !self.is_stop(j));
        let noun = close + 1 < self.terms.len()
            && !self.is_stop(close + 1)
            && self.terms[close + 1].kind == TermKind::Word;
        let verb = self.know.verbs.may_be(self.word(open + 1), Form::Third);
        (plain && noun && close > open + 1 && !verb).then_some(close + 1)
    }

    /// A quotation inside a phrase that is a name: capitalised words up to the closing mark.
    pub(super) fn quotation_end(&self, open: usize) -> Option<usize> {
        let close = (open + 1..self.terms.len()).find(|&j| matches!(self.word(j), "”" | "\""))?;
        let words =
            (open + 1..close).filter(|&j| self.token(j).is_some_and(|t| t.is_word() && t.text.len() > 3));
        let (capital, all) = words.fold((0, 0), |(c, n), j| {
            (
                c + usize::from(self.token(j).is_some_and(|t| t.is_capitalised() || t.lower == "strategic")),
                n + 1,
            )
        });
        let dialogue = (open + 1..close).any(|j| matches!(self.word(j), "dialogue" | "summit" | "meeting"));
        (all > 0 && close - open < 20 && (capital * 10 >= all * 6 || (dialogue && close - open <= 4)))
            .then_some(close + 1)
    }

    /// `trade, industry and energy`, `Development and Humanitarian Assistance Policy Dialogue`: a conjunction within a name
    /// or before the noun that both words modify. Returns where the core goes on.
    pub(super) fn joined_core(&self, from: usize, at: usize) -> Option<usize> {
        let and = matches!(self.word(at), "and" | "&" | "for" | "of" | "on");
        if at == from || !and {
            return None;
        }
        if self.officials_follow(at + 1) {
            return Some(at + 1);
        }
        let capital = |i: usize| self.token(i).is_some_and(|t| t.is_capitalised()) && !self.is_stop(i);
        let plain =
            |i: usize| matches!(self.terms.get(i).map(|t| &t.kind), Some(TermKind::Word)) && !self.is_stop(i);
        if matches!(self.word(at), "for" | "of" | "on") {
            return None;
        }
        // Two words joined before one event noun.
        let event = (at + 1..(at + 6).min(self.terms.len())).take_while(|&j| !self.is_stop(j)).find(|&j| {
            is_event_noun(self.word(j))
                || (is_adjective(self.word(at - 1))
                    && self.know.grammar.is_group_noun(&singular(self.word(j))))
        });
        let small = |i: usize| i == 0 || !capital(i);
        let lower_both = plain(at - 1)
            && plain(at + 1)
            && small(at - 1)
            && small(at + 1)
            && !is_event_noun(self.word(at - 1))
            && event.is_some();
        // `Obama and Hu hold talks` has no name that runs on to the talks.
        let runs_on = |end: usize| {
            (at + 1..end).all(|j| self.token(j).is_some_and(|t| t.is_capitalised()) || self.is(j, "working"))
        };
        let names = capital(at - 1)
            && capital(at + 1)
            && plain(at - 1)
            && plain(at + 1)
            && event.is_some_and(runs_on);
        (lower_both || names).then_some(at + 1)
    }

    /// `foreign affairs and defense officials`: what follows the conjunction is a plain field and the people of both.
    fn officials_follow(&self, from: usize) -> bool {
        let field = |i: usize| {
            !self.is_stop(i)
                && !matches!(
                    self.sense(i),
                    Some(Sense::State(..) | Sense::Person(_) | Sense::Office(..) | Sense::Title(_))
                )
                && self.name_end(i, false) == i
        };
        (from + 1..from + 4).find(|&i| is_people(self.word(i))).is_some_and(|i| (from..i).all(field))
    }

    /// Reads the core `from..end` into the phrase; returns where the phrase really ends, past what an office takes with it.
    pub(super) fn fill(&self, phrase: &mut Phrase, from: usize, end: usize) -> usize {
        if let Some(after) = self.party(phrase, from, end) {
            return after;
        }
        self.thing(phrase, from, end);
        self.introduced(phrase, from, end).unwrap_or(end)
    }

    /// A phrase that names no party: head, modifiers, name, and what the lexicon says of it.
    pub(super) fn thing(&self, phrase: &mut Phrase, from: usize, end: usize) {
        let words: Vec<usize> = (from..end).filter(|&j| self.token(j).is_some_and(|t| t.is_word())).collect();
        let Some(&last) = words.last() else { return };
        let lower = self.tokens[self.terms[last].tokens.end - 1].lower.clone();
        phrase.plural = singular(&lower) != *lower;
        phrase.head = Some(singular(&lower));
        let named_after = (from..end)
            .find(|&j| matches!(self.word(j), "for" | "on" | "of" | "with" | "against" | "about"))
            .unwrap_or(end);
        for j in from..end {
            for sense in
                self.terms[j].senses().iter().filter(|s| j < named_after || !matches!(s, Sense::State(..)))
            {
                match sense {
                    Sense::Series(s) => phrase.series.push(*s),
                    Sense::Summit(s) => phrase.summit = phrase.summit.or(Some(*s)),
                    Sense::Organization(b) => {
                        phrase.body = phrase.body.or(Some(*b));
                        phrase.possessors.extend(self.bloc(*b).filter(|_| j < last));
                    }
                    Sense::Place(p) if j < last => {
                        phrase.summit_name = phrase
                            .summit_name
                            .take()
                            .or_else(|| Some(self.know.lexicon.places[*p].name.clone()));
                    }
                    Sense::Place(p) if end - from == 1 => phrase.place = Some(PlaceMention::Listed(*p)),
                    Sense::State(s, _) => phrase.states.push(self.know.lexicon.states[*s].code.clone()),
                    _ => {}
                }
            }
            if j < last {
                let term = &self.terms[j];
                phrase.modifiers.extend(
                    self.tokens[term.tokens.clone()]
                        .iter()
                        .filter(|t| t.is_word())
                        .map(|t| t.lower.to_string()),
                );
            }
            if let TermKind::Ordinal(n) = self.terms[j].kind {
                phrase.ordinal = phrase.ordinal.or(Some(n));
            }
        }
        self.named_exercise(phrase, from, end);
        if self.terms[last].len() > 1 {
            let tokens = &self.tokens[self.terms[last].tokens.clone()];
            phrase.modifiers.extend(
                tokens[..tokens.len() - 1].iter().filter(|t| t.is_word()).map(|t| t.lower.to_string()),
            );
        }
        let capitals = words.iter().filter(|&&j| self.token(j).is_some_and(|t| t.is_capitalised())).count();
        let quoted = (from..end).find(|&j| matches!(self.word(j), "“" | "\""));
        let long = words.iter().filter(|&&j| self.token(j).is_some_and(|t| t.text.len() > 3)).count();
        phrase.states.dedup();
        if phrase.possessors.is_empty() && phrase.mentions.is_empty() {
            phrase.possessors = self.inner_offices(phrase, from, end);
        }
        if let Some(open) = quoted {
            let close = (open + 1..end).find(|&j| matches!(self.word(j), "”" | "\"")).unwrap_or(end);
            let inner_end = if self.is(close.saturating_sub(1), ",") { close - 1 } else { close };
            phrase.name = Some(self.text(open + 1, inner_end));
        } else if capitals > 0 && capitals >= long {
            phrase.name = Some(self.text(from, end));
            if phrase.place.is_none()
                && phrase.states.is_empty()
                && phrase.series.is_empty()
                && phrase.summit.is_none()
            {
                phrase.place = phrase.name.clone().map(PlaceMention::Named);
            }
        }
    }
}

impl Parser<'_> {
    /// `exercise Foal Eagle`, `the second phase of Malabar`: a name that the lexicon or the noun before it gives to an exercise.
    fn named_exercise(&self, phrase: &mut Phrase, from: usize, end: usize) {
        let noun = |j: usize| matches!(&*singular(self.word(j)), "exercise" | "drill");
        let capital = |j: usize| self.token(j).is_some_and(|t| t.is_capitalised());
        let told = (from..end - 1).any(|j| noun(j) && (j + 1..end).all(capital));
        let listed = phrase.series.iter().any(|&s| self.know.lexicon.series[s].kind == SeriesKind::Exercise);
        if (told || listed) && !phrase.head.as_deref().is_some_and(|h| matches!(h, "exercise" | "drill")) {
            phrase.modifiers.extend(phrase.head.replace("exercise".into()));
        }
    }

    /// `ASEAN-US summit`: a body of states is a side like a state.
    fn bloc(&self, organization: usize) -> Option<Mention> {
        let row = &self.know.lexicon.organizations[organization];
        (row.state.is_none() && !row.kind.is_governmental()).then(|| {
            Mention::Body(BodyMention {
                listed: Some(organization),
                name: row.name.clone(),
                state: None,
                bloc: true,
            })
        })
    }

    /// `Korea-Japan Customs Heads' Meeting`: the offices that meet, where the name tells them.
    fn inner_offices(&self, phrase: &Phrase, from: usize, end: usize) -> Vec<Mention> {
        let (first, last) = (self.terms[from].tokens.start, self.terms[end - 1].tokens.end);
        let found = (first..last).find_map(|j| {
            let (length, senses) = self.know.gazetteer.longest(&self.tokens[j..last.min(j + 4)])?;
            let plural =
                senses.iter().any(|s| matches!(s, Sense::Office(_, true) | Sense::OfficeNoun(_, true)));
            let owns = self.tokens.get(j + length).is_some_and(|t| t.is_possessive()) && j + length < last;
            (plural && owns).then_some((j, length, senses))
        });
        let Some((j, length, senses)) = found else { return Vec::new() };
        let lead = (first..j).rev().take_while(|&k| {
            let token = &self.tokens[k];
            token.is_word()
                && !self.know.gazetteer.begins_state(&token.lower)
                && !token.lower.ends_with("lateral")
                && super::numeral::ordinal(&token.lower).is_none()
        });
        let start = lead.last().unwrap_or(j);
        let words: Vec<&str> = self.tokens[start..j + length].iter().map(|t| t.text).collect();
        let words = words.join(" ");
        let title = words.strip_suffix('s').unwrap_or(&words).to_owned();
        let row = senses.iter().find_map(|s| {
            if let Sense::Office(o, _) = s { Some(&self.know.lexicon.offices[*o]) } else { None }
        });
        let level = row.map_or(crate::graph::Level::Unknown, |r| r.level);
        let function = row.filter(|_| start == j).map(|r| r.function.clone());
        let of = |state: &String| {
            Mention::Office(OfficeMention {
                function: function.clone(),
                title: title.clone(),
                state: Some(state.clone()),
                level,
                held: Held::Now,
                counterpart: false,
                bare: false,
            })
        };
        phrase.states.iter().map(of).collect()
    }
}

/// Whether a noun names a gathering or another occurrence.
pub(super) fn is_event_noun(lower: &str) -> bool {
    matches!(
        &*singular(lower),
        "meeting"
            | "dialogue"
            | "summit"
            | "talks"
            | "consultation"
            | "conference"
            | "exercise"
            | "drill"
            | "agreement"
            | "committee"
            | "commission"
            | "council"
            | "group"
            | "forum"
            | "mechanism"
            | "framework"
            | "session"
            | "agenda"
            | "cooperation"
            | "relation"
            | "ties"
    )
}

/// Whether a noun names an occasion on which somebody speaks.
fn is_occasion(lower: &str) -> bool {
    matches!(
        lower,
        "conference"
            | "briefing"
            | "interview"
            | "speech"
            | "ceremony"
            | "hearing"
            | "appearance"
            | "session"
            | "meeting"
            | "visit"
            | "address"
    )
}

/// Whether a noun in the plural names people of some rank.
fn is_people(lower: &str) -> bool {
    matches!(
        lower,
        "officials"
            | "representatives"
            | "experts"
            | "delegates"
            | "negotiators"
            | "leaders"
            | "counterparts"
    )
}

/// Adjectives that may stand before the states of a phrase.
fn is_rank(lower: &str) -> bool {
    matches!(
        lower,
        "visiting"
            | "senior"
            | "top"
            | "high-level"
            | "high-ranking"
            | "ranking"
            | "key"
            | "several"
            | "many"
            | "unnamed"
    )
}

pub(super) fn is_time_noun(lower: &str) -> bool {
    matches!(
        lower,
        "day"
            | "evening"
            | "morning"
            | "afternoon"
            | "night"
            | "week"
            | "weekend"
            | "month"
            | "year"
            | "time"
    )
}

fn is_adjective(lower: &str) -> bool {
    // Nouns that end as adjectives do.
    let noun = matches!(
        lower,
        "tribunal"
            | "official"
            | "proposal"
            | "capital"
            | "arrival"
            | "appeal"
            | "withdrawal"
            | "approval"
            | "denial"
            | "rival"
            | "general"
            | "trial"
            | "deal"
            | "goal"
            | "journal"
            | "signal"
            | "festival"
            | "hospital"
            | "material"
            | "terminal"
            | "renewal"
            | "removal"
            | "admiral"
            | "representative"
            | "executive"
            | "initiative"
            | "republic"
            | "public"
            | "traffic"
            | "topic"
            | "secretary"
            | "military"
            | "boundary"
            | "territory"
            | "summary"
            | "anniversary"
            | "music"
    );
    if noun {
        return false;
    }
    lower.ends_with("al")
        || lower.ends_with("ic")
        || lower.ends_with("ive")
        || lower.ends_with("ous")
        || lower.ends_with("ary")
        || matches!(
            lower,
            "joint"
                | "senior"
                | "high"
                | "new"
                | "key"
                | "top"
                | "naval"
                | "main"
                | "former"
                | "deputy"
                | "vice"
                | "virtual"
                | "informal"
                | "formal"
                | "official"
                | "foreign"
        )
}
