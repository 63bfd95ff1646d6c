//! Persons by their names, with the honours before and the appositions after them.

use super::anaphor::COLLEAGUES;
use super::gazetteer::{Sense, StateForm};
use super::np::Site;
use super::parser::Parser;
use super::phrase::{Held, Mention, OfficeMention, PersonMention, Phrase};
use super::term::TermKind;
use super::verbal::Before;

/// When an office in apposition was held, by an adverb before it: `Siew, then vice president-elect,`.
fn held_when(word: &str) -> Option<Held> {
    match word {
        "then" => Some(Held::Then),
        "formerly" | "previously" | "once" => Some(Held::Before),
        "now" | "currently" => Some(Held::Now),
        "later" | "soon" => Some(Held::Later),
        _ => None,
    }
}

impl Parser<'_> {
    /// Makes the person whose name stands at `from..to` the party of the phrase; returns where what goes with the name ends.
    pub(super) fn named(
        &self,
        phrase: &mut Phrase,
        from: usize,
        to: usize,
        office: Option<OfficeMention>,
    ) -> usize {
        phrase.mentions = vec![self.person(phrase, from, to, office)];
        self.after_person(phrase, to)
    }

    /// The person whose name stands at `from..to`.
    pub(super) fn person(
        &self,
        phrase: &Phrase,
        from: usize,
        to: usize,
        office: Option<OfficeMention>,
    ) -> Mention {
        let office = office.filter(OfficeMention::is_post);
        let known = (from..to).find_map(|j| match self.sense(j) {
            Some(Sense::Person(p)) => Some(p),
            _ => None,
        });
        // `Kathryn Campbell AO CSC`: honours after a name are no part of it.
        let honour = |j: usize| self.token(j).is_some_and(|t| t.is_upper() && t.text.len() <= 3);
        let bare = (from..to).rev().find(|&j| !honour(j)).map_or(to, |j| j + 1);
        let to = if bare >= from + 2 { bare } else { to };
        let state = office.as_ref().and_then(|o| o.state.clone()).or_else(|| phrase.states.first().cloned());
        Mention::Person(PersonMention {
            name: self.text(from, to),
            known,
            office,
            state,
            at: self.terms[from].tokens.start,
            titled: from > 0 && matches!(self.sense(from - 1), Some(Sense::Title(_))),
        })
    }

    pub(super) fn skip_titles(&self, mut at: usize, end: usize) -> usize {
        // `H.H. Prince Faisal`
        let noble = |i: usize| {
            matches!(self.sense(i), Some(Sense::OfficeNoun(..)))
                && matches!(self.word(i), "prince" | "princess")
                && self.is_name_part(i + 1)
        };
        let title = |i: usize| {
            self.terms.get(i).is_some_and(|t| t.senses().iter().any(|s| matches!(s, Sense::Title(_))))
        };
        // `General the Honourable David Hurley`
        let led = |i: usize| self.is(i, "the") && title(i + 1) && self.is_name_part(i + 2);
        while at < end && (title(at) || noble(at) || led(at)) {
            at += 1;
            // `Gen. (ret.) Walter Sharp`
            if self.is(at, "(")
                && matches!(self.word(at + 1), "ret." | "ret" | "retired")
                && self.is(at + 2, ")")
            {
                at += 3;
            }
        }
        at
    }

    /// `Jake Sullivan of the United States`, and an apposition that names the office.
    fn after_person(&self, phrase: &mut Phrase, at: usize) -> usize {
        // `Sen. John McCain (R-AZ)`
        let caucus = self.is(at, "(")
            && self.token(at + 1).is_some_and(|t| t.text.starts_with("R-") || t.text.starts_with("D-"))
            && self.is(at + 2, ")");
        let mut next = if caucus { at + 3 } else { self.past_honours(at) };
        if self.is(at, "of")
            && let Some((list, after)) = self.state_list(at + 1, Site::Place)
            && list.len() == 1
            && let Some(after) = self.past_its_body(list[0].1, after)
            && let Some(Mention::Person(person)) = phrase.mentions.last_mut()
        {
            let code = self.know.lexicon.states[list[0].0].code.clone();
            if let Some(office) = person.office.as_mut() {
                office.state.get_or_insert(code.clone());
            }
            person.state.get_or_insert(code);
            next = after;
        }
        self.apposition(phrase, next).unwrap_or(next)
    }

    /// `of China`, `of China's Foreign Ministry`, `of the Chinese Foreign Ministry`: the term behind the state and its body; none where
    /// something else of the state follows.
    fn past_its_body(&self, form: StateForm, at: usize) -> Option<usize> {
        let owned = self.terms.get(at).is_some_and(|t| t.kind == TermKind::Possessive);
        if form == StateForm::Name && !owned {
            return Some(at);
        }
        let body = at + usize::from(owned);
        matches!(self.sense(body), Some(Sense::Organization(_))).then_some(body + 1)
    }

    /// A name that nothing tells but the office or the `who` after it: `Kurita Teruhisa, commissioner of …,`.
    pub(super) fn introduced(&self, phrase: &mut Phrase, from: usize, end: usize) -> Option<usize> {
        let words = end - from;
        if !(2..=4).contains(&words)
            || !self.is(end, ",")
            || !(from..end).all(|j| self.is_name_part(j))
            || !phrase.states.is_empty()
        {
            return None;
        }
        let mut named = Phrase { mentions: vec![self.person(phrase, from, end, None)], ..Phrase::default() };
        // `Anneli Koskinen, who heads the mission,`
        let who = || matches!(self.word(end + 1), "who" | "whom").then_some(end);
        let after =
            self.apposition(&mut named, end).or_else(|| self.opposite(&mut named, end)).or_else(who)?;
        phrase.mentions = named.mentions;
        Some(after)
    }

    /// `, his Vietnamese counterpart,`: the state of the person just named, and where that ends.
    fn opposite(&self, phrase: &mut Phrase, at: usize) -> Option<usize> {
        let own = self.is(at, ",") && matches!(self.word(at + 1), "his" | "her" | "their" | "its");
        let Some(Sense::State(state, _)) = self.sense(at + 2).filter(|_| own) else { return None };
        let Some(Mention::Person(person)) = phrase.mentions.last_mut() else { return None };
        let number = self.is(at + 3, "opposite") && self.is(at + 4, "number");
        if !(number || self.is(at + 3, "counterpart") || COLLEAGUES.contains(&self.word(at + 3))) {
            return None;
        }
        person.state = Some(self.know.lexicon.states[state].code.clone());
        let end = at + 4 + usize::from(number);
        Some(end + usize::from(self.is(end, ",")))
    }

    /// `, South Korea's minister of trade, industry and energy,`: the office of the person just named.
    fn apposition(&self, phrase: &mut Phrase, at: usize) -> Option<usize> {
        let open = matches!(self.word(at), "," | "(");
        let Some(Mention::Person(person)) = phrase.mentions.last() else { return None };
        // `Rep. Ed Royce, chairman of the committee, meets`: a further office in small letters between commas.
        let further = person.office.is_some() && self.is(at, ",");
        let small = self.token(at + 1).is_some_and(|t| t.text.starts_with(char::is_lowercase));
        if !open || (further && !small) {
            return None;
        }
        let when = held_when(self.word(at + 1)).filter(|_| !further);
        let (mut title, end) = self.offices(at + 1 + usize::from(when.is_some()))?;
        title.held = when.unwrap_or(title.held);
        let closed = end >= self.terms.len()
            || matches!(self.word(end), "," | ")" | "." | ";" | "and")
            || self.is_verb(end, Before::Party { plural: false, object: false });
        let parted = self.is(end, ",") && !matches!(self.word(end + 1), "and" | "as");
        if !closed || title.counterpart || (further && !parted) {
            return None;
        }
        if let Some(Mention::Person(person)) = phrase.mentions.last_mut().filter(|_| !further) {
            person.state = person.state.take().or_else(|| title.state.clone());
            person.office = Some(title);
        }
        Some(if matches!(self.word(end), "," | ")") { end + 1 } else { end })
    }

    /// The one or two offices of an apposition as one, and where they end.
    fn offices(&self, at: usize) -> Option<(OfficeMention, usize)> {
        // An apposition holds no further one: without this bound a row of commas would be read over and over.
        if self.nested {
            return None;
        }
        let inner = Parser { nested: true, ..*self };
        let (office, end) = inner.phrase(at, Site::Object)?;
        let [Mention::Office(title)] = &office.mentions[..] else { return None };
        let mut title = title.clone();
        // `chief envoy and director general for Asian affairs`, `Crown Prince and Prime Minister of Saudi Arabia`
        if self.is(end, "and")
            && let Some((second, past)) = inner.phrase(end + 1, Site::Object)
            && let [Mention::Office(also)] = &second.mentions[..]
            && (also.state.is_none() || title.state.is_none() || also.state == title.state)
        {
            title.state = title.state.or_else(|| also.state.clone());
            return Some((title, past));
        }
        Some((title, end))
    }
}
