//! Phrases that name parties by their offices, with the names of the holders or without.

use super::gazetteer::{Sense, StateForm};
use super::np::Site;
use super::parser::Parser;
use super::phrase::{Anaphor, Held, Mention, OfficeMention, Phrase, Sex};
use super::term::TermKind;
use super::verbal::Before;
use crate::lexicon::OrganizationKind;
use std::ops::Range;

impl Parser<'_> {
    /// Reads the core `from..end` as parties, if it names any; returns where the phrase ends.
    pub(super) fn party(&self, phrase: &mut Phrase, from: usize, end: usize) -> Option<usize> {
        if let Some(after) = self.anaphor(phrase, from, end) {
            return Some(after);
        }
        // `the frigate KRI Sultan Hasanuddin`: a ship may bear a title in its name.
        let ship = |j: usize| self.token(j).is_some_and(|t| self.know.grammar.ships_of(t.text).is_some());
        if let Some(after) = (from..end).any(ship).then(|| self.asset(phrase, from, end)).flatten() {
            return Some(after);
        }
        let office = (from..end)
            .rev()
            // `Bandar bin Sultan`
            .filter(|&j| j == from || !matches!(self.word(j - 1), "bin" | "bint" | "ibn"))
            .find(|&j| matches!(self.sense(j), Some(Sense::Office(..) | Sense::OfficeNoun(..))));
        match office {
            Some(office) => self.office_party(phrase, from, end, office),
            None => self.named_party(phrase, from, end),
        }
    }

    /// An office, with the name of its holder or without.
    fn office_party(&self, phrase: &mut Phrase, from: usize, end: usize, office: usize) -> Option<usize> {
        let plural = self.is_plural_office(office);
        let name_from = self.skip_titles(office + 1, end);
        if name_from < end {
            return self.office_and_name(phrase, from..end, office, name_from);
        }
        let and = (from..office).rev().find(|&j| self.is(j, "and")).filter(|_| plural);
        let twin = and.and_then(|and| Some((self.twin_office(and)?, and + 1)));
        let behind = self.twin_behind(office).filter(|_| plural && twin.is_none());
        let from = twin.map_or(from, |(_, start)| start);
        let twin = twin.or(behind).map(|(row, _)| row);
        let end = behind.map_or(end, |(_, next)| next);
        let mut title = self.title(phrase, from, office);
        if let Some(after) = self.of_many(phrase, &title, end).filter(|_| plural) {
            phrase.mentions = self.with_twin(twin, std::mem::take(&mut phrase.mentions));
            return Some(after);
        }
        let posted = title.function.as_deref() == Some("ambassador");
        let owned = if plural || posted { None } else { self.owner_behind(end) };
        let (states, mut after) = match &owned {
            Some((_, after)) => (phrase.states.clone(), *after),
            None => self.complete(phrase, &mut title, from, end, plural),
        };
        title.state = title.state.or_else(|| states.first().cloned());
        let owner = owned.map(|(owner, _)| owner).or_else(|| owner(phrase));
        // `its chairman` is a body's.
        let own = |m: &Mention| *m != Mention::Anaphor(Anaphor::It) || title.function.is_some();
        title.of = owner.filter(|m| title.state.is_none() && !plural && own(m)).map(Box::new);
        if !plural {
            if let Some((person, next)) = self.other_title(phrase, &title, end, after) {
                phrase.states = states;
                phrase.mentions = vec![person];
                return Some(next);
            }
            after = self.posted(after).unwrap_or(after);
            if let Some(next) = self.holder(phrase, &title, &states, end, after) {
                return Some(next);
            }
        }
        title.state = title.state.take().or_else(|| self.embassy_behind(after));
        title.state = title.state.take().or_else(|| self.official_at_home(from..office + 1, after));
        title.bare = phrase.determiner.is_none()
            && title.function.is_some()
            && states.is_empty()
            && !plural
            && self.token(office).is_some_and(|t| t.is_capitalised());
        phrase.plural = plural;
        phrase.head = Some(title.title.to_lowercase());
        // `the speakers of both houses` are told by what follows.
        let noun = super::wording::plural(&title.title.to_lowercase());
        let owners: Vec<Mention> = phrase.possessors.iter().filter(|m| m.is_somebody()).cloned().collect();
        if plural && owners.len() > 1 && states.is_empty() {
            // `Abe's and Park's envoys`
            let of = |m: Mention| Mention::Office(OfficeMention { of: Some(Box::new(m)), ..title.clone() });
            phrase.mentions = owners.into_iter().map(of).collect();
            return Some(after);
        }
        phrase.mentions = self.holders(phrase, title, &states, plural, self.is(after, "of"));
        phrase.mentions = self.with_twin(twin, std::mem::take(&mut phrase.mentions));
        // `defense ministers of Japan and the ASEAN member states`
        let joined = plural && after > end && !states.is_empty() && self.is(after, "and");
        if let Some((bloc, next)) = self.bloc_at(after + 1).filter(|(_, next)| joined && *next > after + 2) {
            phrase.mentions.push(Mention::Group { name: format!("{bloc} {noun}"), state: None });
            return Some(next);
        }
        Some(after)
    }

    /// `a spokesman for President Moon`, `an aide to Putin`: the person whose office ends before `at`, and where the phrase ends.
    fn owner_behind(&self, at: usize) -> Option<(Mention, usize)> {
        if self.nested || !matches!(self.word(at), "for" | "to" | "of") {
            return None;
        }
        // `envoy to North Korea Sung Kim`
        let behind = at + 1 + usize::from(self.is(at + 1, "the"));
        if matches!(self.sense(behind), Some(Sense::State(..) | Sense::Place(_))) {
            return None;
        }
        let (owner, next) = Parser { nested: true, ..*self }.phrase(at + 1, Site::Object)?;
        match &owner.mentions[..] {
            // `Chairman of the Joint Chiefs Mullen`
            [person @ Mention::Person(_)] if owner.determiner.is_none() => Some((person.clone(), next)),
            _ => None,
        }
    }

    /// `the defense attaché at the Chinese Embassy`: the state whose embassy is told at `at`.
    fn embassy_behind(&self, at: usize) -> Option<String> {
        let led = matches!(self.word(at), "at" | "of" | "from") && self.is(at + 1, "the");
        let house = matches!(self.word(at + 3), "embassy" | "consulate" | "mission");
        match self.sense(at + 2).filter(|_| led && house)? {
            Sense::State(state, _) => Some(self.know.lexicon.states[state].code.clone()),
            _ => None,
        }
    }

    /// `a presidential spokesman in Seoul`, `a Foreign Ministry official in Beijing`: the state for whose government somebody without
    /// a name speaks in its capital; not who speaks there for a firm, an embassy or a body of many states.
    fn official_at_home(&self, title: Range<usize>, after: usize) -> Option<String> {
        let last = title.end - 1;
        let speaks =
            ["spokesperson", "spokesman", "spokeswoman", "official", "officials", "spokesmen", "officer"];
        let governs = |j: usize| match self.sense(j) {
            Some(Sense::Organization(at)) => self.know.lexicon.organizations[at].kind.is_governmental(),
            Some(Sense::Office(..) | Sense::OfficeNoun(..)) => true,
            _ => !self.token(j).is_some_and(|t| t.is_capitalised()),
        };
        let abroad = title.clone().any(|j| self.word(j).contains("embassy") || self.is(j, "consular"));
        let spoken = self.text(last, last + 1).to_lowercase();
        let own = speaks.iter().any(|word| spoken.ends_with(word)) && !abroad && title.clone().all(governs);
        self.seat(after, OrganizationKind::Ministry).filter(|_| own)
    }

    /// The holders of an office whose states what follows tells by a name for all of them, or by their number; returns where the
    /// phrase ends.
    fn of_many(&self, phrase: &mut Phrase, title: &OfficeMention, end: usize) -> Option<usize> {
        if title.state.is_some() || !phrase.states.is_empty() {
            return None;
        }
        let (mentions, after) = if let Some((bloc, after)) = self.bloc_behind(end) {
            let name = format!("{bloc} {}", super::wording::plural(&title.title.to_lowercase()));
            let (states, after) = self.states_beside(after);
            let of = |code| Mention::Office(OfficeMention { state: Some(code), ..title.clone() });
            (
                std::iter::once(Mention::Group { name, state: None })
                    .chain(states.into_iter().map(of))
                    .collect(),
                after,
            )
        } else {
            let counted = self.counted_states(end)?;
            (self.of_counted(phrase, title.clone(), &counted), counted.next)
        };
        phrase.plural = true;
        phrase.head = Some(title.title.to_lowercase());
        phrase.mentions = mentions;
        Some(after)
    }

    /// `from ASEAN, China and Japan`: the states that a row joins to a bloc whose name ends before `at`, and where that ends.
    fn states_beside(&self, at: usize) -> (Vec<String>, usize) {
        let joined = matches!(self.word(at), "," | "and");
        let list = self.state_list(at + 1, Site::Object).filter(|_| joined);
        let Some((list, next)) = list.filter(|(_, next)| self.list_is_closed(at, *next)) else {
            return (Vec::new(), at);
        };
        let owns = self.terms.get(next).is_some_and(|t| t.kind == TermKind::Possessive);
        if owns || list.iter().any(|(_, form)| *form != StateForm::Name) {
            return (Vec::new(), at);
        }
        (list.iter().map(|(s, _)| self.know.lexicon.states[*s].code.clone()).collect(), next)
    }

    /// `Foreign Minister Wang Yi`: an office and a name in one core.
    fn office_and_name(
        &self,
        phrase: &mut Phrase,
        Range { start: from, end }: Range<usize>,
        office: usize,
        name_from: usize,
    ) -> Option<usize> {
        let name =
            (name_from..end).all(|j| self.is_name_part(j)) || self.own_name_end(name_from, true) == end;
        if !name {
            // `Defense Ministers' Meeting`, `leaders summit`: the office modifies something else.
            return self.trailing_name(phrase, from, end);
        }
        // `Secretary General Innovation Policy Matsuo Hiroki`: the name is at the end.
        let whole = end - name_from <= 3;
        let start = (name_from..end).find(|&j| whole || self.own_name_end(j, false) == end);
        let title = self.title(phrase, from, office);
        phrase.plural = self.is_plural_office(office);
        Some(self.named(phrase, start.unwrap_or(name_from), end, Some(title)))
    }

    /// Takes into a title the words after it that belong to it, `for Trade of South Korea`. Returns the states of its holders
    /// and where it ends.
    fn complete(
        &self,
        phrase: &Phrase,
        title: &mut OfficeMention,
        from: usize,
        end: usize,
        plural: bool,
    ) -> (Vec<String>, usize) {
        // An office that is whole by itself takes more words only before a name, `Deputy Adviser for cyber Anne Neuberger`, or
        // where an apposition ends with them: `Stephen Bosworth, special envoy for Korea policy,`.
        let apposed = |next: usize| self.nested && !plural && matches!(self.word(next), "," | ")");
        // `the Chinese ambassador to Japan, Cheng Yonghua,`
        let named = |next: usize| {
            let name = self.skip_titles(next + 1, self.terms.len());
            !plural
                && self.is(next, ",")
                && self.own_name_end(name, false).max(self.plain_name_end(name)) > name
        };
        let whole = title.function.is_some() || plural;
        let fits = |next: usize, words: &str| {
            words.is_empty()
                || !whole
                || self.is(end, "of")
                || apposed(next)
                || named(next)
                || (!plural && self.name_end(next, true) > next)
        };
        let complement = self.complement(end, plural).filter(|(words, _, next)| fits(*next, words));
        let mut states = phrase.states.clone();
        let Some((words, of_states, after)) = complement else { return (states, end) };
        if !words.is_empty() {
            let posted = self.posting(end).filter(|_| title.function.as_deref() == Some("ambassador"));
            title.title = format!("{} {words}", title.title);
            title.function = posted;
        }
        if states.is_empty() {
            states = of_states;
        }
        let (post, after) =
            self.post_behind(title, after).filter(|_| words.is_empty()).unwrap_or((None, after));
        title.function = post.or(title.function.take());
        let state = title.state.as_deref().or(states.first().map(String::as_str));
        let open = title.function.is_none() && !plural;
        if let Some(listed) = self.listed_title(from, after, state).filter(|_| open) {
            (title.function, title.title, title.level) = (listed.function, listed.title, listed.level);
            title.state = title.state.take().or(listed.state);
        }
        (states, after)
    }

    /// `the ambassador of Ghana to Togo`: the function of an ambassador whose post is told at `at`, behind the state that sent him, and where
    /// that ends.
    fn post_behind(&self, title: &mut OfficeMention, at: usize) -> Option<(Option<String>, usize)> {
        let function = self.posting(at).filter(|_| title.function.as_deref() == Some("ambassador"))?;
        let (_, next) = self.state_list(at + 1, Site::Object)?;
        title.title = format!("{} {}", title.title, self.text(at, next));
        Some((Some(function), next))
    }

    /// The name of the holder after a complete office: `Chairman of the Commission Kim Joo-hyun`.
    fn holder(
        &self,
        phrase: &mut Phrase,
        title: &OfficeMention,
        states: &[String],
        end: usize,
        after: usize,
    ) -> Option<usize> {
        let name_from = self.skip_titles(after, self.terms.len());
        let named = self.name_end(name_from, name_from > end);
        if named > name_from {
            phrase.states = states.to_vec();
            return Some(self.named(phrase, name_from, named, Some(title.clone())));
        }
        // `The Official Spokesperson, Shri Arindam Bagchi, denied`
        let told = phrase.determiner.is_some() || states.len() == 1;
        if !self.is(after, ",") || states.len() > 1 || !told {
            return None;
        }
        let article =
            usize::from(self.is(after + 1, "the") && matches!(self.sense(after + 2), Some(Sense::Title(_))));
        let inner = self.skip_titles(after + 1 + article, self.terms.len());
        let named = self.own_name_end(inner, inner > after + 1);
        let named = if named > inner { named } else { self.plain_name_end(inner) };
        let past = self.past_honours(named);
        let closed = matches!(self.word(past), "," | ".")
            || self.is_verb(past, Before::Party { plural: false, object: false });
        if named <= inner || !closed {
            return None;
        }
        phrase.states = states.to_vec();
        phrase.mentions = vec![self.person(phrase, inner, named, Some(title.clone()))];
        Some(if self.is(past, ",") { past + 1 } else { past })
    }

    /// `the US ambassador, Kaye Smith,`: where two or three unknown words in capitals end that marks part from the rest; where they begin,
    /// if they may be a list.
    fn plain_name_end(&self, from: usize) -> usize {
        let words = (from..from + 4).take_while(|&j| self.is_capital_word(j) && self.is_name_part(j)).count();
        let end = from + words;
        let institution = (from..end).any(|j| {
            self.know.grammar.is_body_word(self.word(j)) || self.know.gazetteer.is_institutional(self.word(j))
        });
        let parted = match self.word(end) {
            "," => !matches!(self.word(end + 1), "and" | "or"),
            word => word == ".",
        };
        if (2..=3).contains(&words) && parted && !institution { end } else { from }
    }

    /// Words of capitals in the office's core that end in a name the core hides: `NNSA Administrator Jill Hruby` is read,
    /// `Ministers' Meeting` is not.
    fn trailing_name(&self, phrase: &mut Phrase, from: usize, end: usize) -> Option<usize> {
        let office = (from..end).rev().find(|&j| {
            matches!(self.sense(j), Some(Sense::Office(_, false) | Sense::OfficeNoun(_, false)))
        })?;
        let start = (office + 1..end).find(|&j| self.name_end(j, false) == end)?;
        let titled = |&j: &usize| matches!(self.sense(j), Some(Sense::Title(_)));
        let last = (office..start).rev().find(|j| !titled(j)).unwrap_or(office);
        let title = self.title(phrase, from, last);
        Some(self.named(phrase, start, end, Some(title)))
    }

    /// A second title of the same holder, whose name follows: `Deputy Prime Minister and Foreign Minister Pham Gia Khiem`,
    /// `US chief delegate, Assistant Secretary of State Hill`. The later title is the one to keep.
    fn other_title(
        &self,
        phrase: &Phrase,
        title: &OfficeMention,
        end: usize,
        after: usize,
    ) -> Option<(Mention, usize)> {
        let plain = matches!(phrase.determiner.as_deref(), None | Some("'s"));
        let and = self.is(after, "and") && after == end && plain;
        if self.nested || !(and || self.is(after, ",")) || self.name_end(after, after > end) > after {
            return None;
        }
        let titled =
            matches!(self.sense(after + 1), Some(Sense::Office(_, false) | Sense::OfficeNoun(_, false)));
        if !titled || !self.token(after + 1).is_some_and(|t| t.is_capitalised()) {
            return None;
        }
        let inner = Parser { nested: true, ..*self };
        let (second, next) = inner.phrase(after + 1, Site::Object)?;
        let [Mention::Person(person)] = &second.mentions[..] else { return None };
        let office = person.office.as_ref()?;
        let closed = and || self.word(next) != "and" && (self.word(next) != "," || !self.is(next + 1, "and"));
        if !closed
            || office.held != Held::Now
            || office.counterpart
            || (office.state.is_some() && office.state != title.state)
        {
            return None;
        }
        let mut person = person.clone();
        let state = title.state.clone().or_else(|| office.state.clone());
        person.state = person.state.or_else(|| state.clone());
        if let Some(office) = person.office.as_mut() {
            office.state = state;
        }
        Some((Mention::Person(person), next))
    }
}

/// `Abe's envoy`, `the EU's spokeswoman`, `his foreign minister`: whose office a phrase means.
fn owner(phrase: &Phrase) -> Option<Mention> {
    let one = |word: &str| match word {
        "his" | "her" => Some(Mention::Anaphor(Anaphor::One(Sex::of_pronoun(word)))),
        "its" => Some(Mention::Anaphor(Anaphor::It)),
        _ => None,
    };
    match &phrase.possessors[..] {
        [owner @ (Mention::Person(_) | Mention::Body(_))] => Some(owner.clone()),
        [] => phrase.determiner.as_deref().and_then(one),
        _ => None,
    }
}
