//! Phrases that name parties: persons with and without titles, offices, bodies, groups.

use super::gazetteer::Sense;
use super::grammar::singular;
use super::np::Site;
use super::numeral::cardinal;
use super::parser::{Before, Parser};
use super::phrase::{Anaphor, Held, Mention, OfficeMention, PersonMention, Phrase};
use crate::graph::Level;

/// Nouns for people of some rank that are no office.
const GENERAL: [&str; 16] = [
    "official",
    "representative",
    "delegate",
    "lawmaker",
    "commander",
    "officer",
    "leader",
    "expert",
    "diplomat",
    "member",
    "legislator",
    "executive",
    "negotiator",
    "figure",
    "head",
    "chief",
];

impl Parser<'_> {
    /// Reads the core `from..end` as parties, if it names any; returns where the phrase ends.
    pub(super) fn party(&self, phrase: &mut Phrase, from: usize, end: usize) -> Option<usize> {
        if let Some(after) = self.anaphor(phrase, from, end) {
            return Some(after);
        }
        let office = (from..end)
            .rev()
            .find(|&j| matches!(self.sense(j), Some(Sense::Office(..) | Sense::OfficeNoun(..))));
        match office {
            Some(office) => self.office_party(phrase, from, end, office),
            None => self.named_party(phrase, from, end),
        }
    }

    /// An office, with the name of its holder or without.
    pub(super) fn office_party(
        &self,
        phrase: &mut Phrase,
        from: usize,
        end: usize,
        office: usize,
    ) -> Option<usize> {
        let name_from = self.skip_titles(office + 1, end);
        let plural = self.is_plural_office(office);
        if name_from < end {
            let name =
                (name_from..end).all(|j| self.is_name_part(j)) || self.own_name_end(name_from, true) == end;
            if !name {
                // `Defense Ministers' Meeting`, `leaders summit`: the office modifies something else.
                return self.trailing_name(phrase, from, end);
            }
            // `Secretary General Innovation Policy Matsuo Hiroki`: the name is at the end.
            let whole = end - name_from <= 3;
            let start = (name_from..end).find(|&j| whole || self.own_name_end(j, false) == end);
            let start = start.unwrap_or(name_from);
            let title = self.title(phrase, from, office);
            phrase.plural = plural;
            phrase.mentions = vec![self.person(phrase, start, end, Some(title))];
            return Some(self.after_person(phrase, end));
        }
        let mut title = self.title(phrase, from, office);
        let mut after = end;
        let mut states = phrase.states.clone();
        // An office that is whole by itself takes more words only before a name: `Deputy Adviser for cyber Anne Neuberger`.
        let whole = title.function.is_some() || plural;
        let fits = |next: usize, words: &str| {
            words.is_empty() || !whole || self.is(end, "of") || (!plural && self.name_end(next, true) > next)
        };
        let complement = self.complement(end, plural).filter(|(words, _, next)| fits(*next, words));
        if let Some((complement, of_states, next)) = complement {
            if !complement.is_empty() {
                let posted = self.posting(end).filter(|_| title.function.as_deref() == Some("ambassador"));
                title.title = format!("{} {complement}", title.title);
                title.function = posted;
            }
            if !of_states.is_empty() && states.is_empty() {
                states = of_states;
            }
            after = next;
            let state = title.state.as_deref().or(states.first().map(String::as_str));
            let open = title.function.is_none() && !plural;
            if let Some(listed) = self.listed_title(from, after, state).filter(|_| open) {
                (title.function, title.title, title.level) = (listed.function, listed.title, listed.level);
                title.state = title.state.or(listed.state);
            }
        }
        title.state = title.state.or_else(|| states.first().cloned());
        if let Some((person, next)) = self.other_title(phrase, &title, end, after).filter(|_| !plural) {
            phrase.states.clone_from(&states);
            phrase.mentions = vec![person];
            return Some(next);
        }
        // A name right after: `Chairman of the Commission Kim Joo-hyun`.
        after = self.posted(after).filter(|_| !plural).unwrap_or(after);
        let name_from = self.skip_titles(after, self.terms.len());
        let named = self.name_end(name_from, name_from > end);
        if !plural && named > name_from {
            phrase.states.clone_from(&states);
            phrase.mentions = vec![self.person(phrase, name_from, named, Some(title))];
            return Some(self.after_person(phrase, named));
        }
        // `The Official Spokesperson, Shri Arindam Bagchi, denied`
        let article =
            usize::from(self.is(after + 1, "the") && matches!(self.sense(after + 2), Some(Sense::Title(_))));
        let inner = self.skip_titles(after + 1 + article, self.terms.len());
        let named = self.own_name_end(inner, inner > after + 1);
        let past = self.past_honours(named);
        let closed = matches!(self.word(past), "," | ".")
            || self.is_verb(past, Before::Party { plural: false, object: false });
        let told = phrase.determiner.is_some() || states.len() == 1;
        let single = !plural && states.len() < 2 && self.is(after, ",") && told;
        if single && named > inner && closed {
            phrase.states.clone_from(&states);
            phrase.mentions = vec![self.person(phrase, inner, named, Some(title))];
            return Some(if self.is(past, ",") { past + 1 } else { past });
        }
        title.bare = phrase.determiner.is_none()
            && title.function.is_some()
            && states.is_empty()
            && !plural
            && self.token(office).is_some_and(|t| t.is_capitalised());
        phrase.plural = plural;
        phrase.head = Some(title.title.to_lowercase());
        phrase.mentions = self.holders(phrase, title, &states, plural);
        Some(after)
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
        let and = self.is(after, "and") && after == end && phrase.determiner.is_none();
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

    /// One office for each state; a group where the words are too general for an office.
    pub(super) fn holders(
        &self,
        phrase: &Phrase,
        title: OfficeMention,
        states: &[String],
        plural: bool,
    ) -> Vec<Mention> {
        let words: Vec<String> = title.title.to_lowercase().split(' ').map(str::to_owned).collect();
        let joint =
            words.iter().position(|w| matches!(w.as_str(), "of" | "for" | "from" | "at" | "in" | "to"));
        let head = joint.unwrap_or(words.len()).checked_sub(1).map_or("", |i| words[i].as_str());
        let general = title.function.is_none() && plural && GENERAL.contains(&head);
        // `SCO defense ministers`: those of its members, who are not named.
        let bloc = words.len() > 1
            && title
                .title
                .split(' ')
                .next()
                .is_some_and(|w| w.len() > 1 && w.chars().all(char::is_uppercase));
        if plural && states.is_empty() && title.state.is_none() && title.function.is_none() && bloc {
            return vec![Mention::Group { name: plural_text(&title.title), state: None }];
        }
        let of = |state: Option<String>| {
            if general {
                let demonym = state
                    .as_deref()
                    .and_then(|s| self.know.lexicon.state(s))
                    .and_then(|s| s.demonyms.first());
                let name =
                    demonym.map_or(title.title.clone(), |d| format!("{d} {}", plural_text(&title.title)));
                return Mention::Group { name, state };
            }
            Mention::Office(OfficeMention { state, ..title.clone() })
        };
        if states.is_empty() {
            if let Some(own) = &title.state {
                return vec![of(Some(own.clone()))];
            }
            // `the leaders of ASEAN` are named by what they lead, and by nobody spoken of before; `of the four countries` are told
            // by their number.
            let counted = words.iter().skip(joint.unwrap_or(0)).find_map(|w| cardinal(w));
            // `the ASEAN leaders` neither.
            let plain = title.function.is_some() || words.len() == 1 || counted.is_some();
            if plural
                && plain
                && (joint.is_none() || counted.is_some())
                && matches!(phrase.determiner.as_deref(), Some("the" | "all" | "both" | "these" | "their"))
            {
                return vec![Mention::Anaphor(Anaphor::Offices {
                    function: title.function,
                    level: title.level,
                    number: phrase.number.or(counted),
                })];
            }
            return vec![of(None)];
        }
        states.iter().map(|s| of(Some(s.clone()))).collect()
    }

    /// `the two leaders`, `the three countries`, `his Japanese counterpart`.
    pub(super) fn anaphor(&self, phrase: &mut Phrase, from: usize, end: usize) -> Option<usize> {
        let word = self.word(end - 1);
        let one = singular(word);
        let plural = one != word;
        let grammar = &self.know.grammar;
        let definite =
            matches!(phrase.determiner.as_deref(), Some("the" | "both" | "all" | "these" | "those" | "each"));
        if let Some(at) = (from..end).find(|&j| singular(self.word(j)) == "counterpart") {
            return Some(self.counterparts(phrase, from, at, end));
        }
        if from + 1 < end
            && self.word(end - 2) != "other"
            && !matches!(self.word(from), "foreign" | "defense")
        {
            return None;
        }
        let guest = matches!(word, "visitor" | "guest" | "host")
            && matches!(phrase.determiner.as_deref(), Some("the" | "his" | "her"));
        if guest
            && from + 1 == end
            && phrase.states.is_empty()
            && !self.is(end, "of")
            && !self.is(end, "nation")
        {
            phrase.head = Some(one);
            phrase.mentions = vec![Mention::Anaphor(Anaphor::One)];
            return Some(end);
        }
        if definite && matches!(word, "men" | "women") && phrase.number.is_some() {
            phrase.head = Some(one);
            phrase.mentions = vec![Mention::Anaphor(Anaphor::Several(phrase.number))];
            return Some(end);
        }
        if !definite || !plural || !phrase.states.is_empty() {
            return None;
        }
        let function = self.terms[end - 1].senses().iter().find_map(|s| match s {
            Sense::Office(o, true) => Some(self.know.lexicon.offices[*o].function.clone()),
            _ => None,
        });
        let tail = self.word(end);
        if matches!(tail, "of" | "from" | "who" | "that" | "which" | "in")
            && phrase.determiner.as_deref() != Some("both")
        {
            return None;
        }
        let anaphor = match grammar.leader_noun(&one) {
            Some(level) => Anaphor::Offices {
                function: function.filter(|_| one != "leader"),
                level,
                number: phrase.number,
            },
            None if grammar.is_state_noun(&one)
                && (phrase.number.is_some() || phrase.determiner.as_deref() == Some("both")) =>
            {
                Anaphor::States(
                    phrase.number.or_else(|| (phrase.determiner.as_deref() == Some("both")).then_some(2)),
                )
            }
            None => return None,
        };
        phrase.plural = true;
        phrase.head = Some(one);
        phrase.mentions = vec![Mention::Anaphor(anaphor)];
        Some(end)
    }

    pub(super) fn counterparts(&self, phrase: &mut Phrase, from: usize, at: usize, end: usize) -> usize {
        let mut states = phrase.states.clone();
        states.extend((from..at).filter_map(|j| match self.sense(j) {
            Some(Sense::State(s, _)) => Some(self.know.lexicon.states[s].code.clone()),
            _ => None,
        }));
        phrase.head = Some("counterpart".into());
        let office = |state: Option<String>| OfficeMention {
            function: None,
            title: "counterpart".into(),
            state,
            level: Level::Unknown,
            held: Held::Now,
            counterpart: true,
            bare: false,
        };
        let named = self.name_end(at + 1, true);
        if named > at + 1 {
            let title = office(states.first().cloned());
            phrase.mentions = vec![self.person(phrase, at + 1, named, Some(title))];
            return self.after_person(phrase, named);
        }
        // `his counterpart, Xie Zhenhua`
        let named = self.name_end(at + 2, true);
        let one = singular(self.word(at)) == self.word(at);
        if one && self.is(at + 1, ",") && self.own_name_end(at + 2, false) > at + 2 {
            let title = office(states.first().cloned());
            phrase.mentions = vec![self.person(phrase, at + 2, named, Some(title))];
            return if self.is(named, ",") { named + 1 } else { named };
        }
        let mut next = at + 1;
        if states.is_empty()
            && matches!(self.word(next), "from" | "in" | "of")
            && let Some((list, after)) = self.state_list(next + 1, Site::Object)
        {
            states = list.iter().map(|(s, _)| self.know.lexicon.states[*s].code.clone()).collect();
            next = after;
        }
        let states: Vec<Option<String>> =
            if states.is_empty() { vec![None] } else { states.into_iter().map(Some).collect() };
        phrase.mentions = states.into_iter().map(|s| Mention::Office(office(s))).collect();
        next.max(end.min(next))
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

    /// Words of capitals in the office's core that end in a name the core hides: `NNSA Administrator Jill Hruby` is read,
    /// `Ministers' Meeting` is not.
    pub(super) fn trailing_name(&self, phrase: &mut Phrase, from: usize, end: usize) -> Option<usize> {
        let office = (from..end).rev().find(|&j| {
            matches!(self.sense(j), Some(Sense::Office(_, false) | Sense::OfficeNoun(_, false)))
        })?;
        let start = (office + 1..end).find(|&j| self.name_end(j, false) == end)?;
        let titled = |&j: &usize| matches!(self.sense(j), Some(Sense::Title(_)));
        let last = (office..start).rev().find(|j| !titled(j)).unwrap_or(office);
        let title = self.title(phrase, from, last);
        phrase.mentions = vec![self.person(phrase, start, end, Some(title))];
        Some(self.after_person(phrase, end))
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
        })
    }

    /// `Jake Sullivan of the United States`, and an apposition that names the office.
    pub(super) fn after_person(&self, phrase: &mut Phrase, at: usize) -> usize {
        // `Sen. John McCain (R-AZ)`
        let caucus = self.is(at, "(")
            && self.token(at + 1).is_some_and(|t| t.text.starts_with("R-") || t.text.starts_with("D-"))
            && self.is(at + 2, ")");
        let mut next = if caucus { at + 3 } else { self.past_honours(at) };
        if self.is(at, "of")
            && let Some((list, after)) = self.state_list(at + 1, Site::Place)
            && list.len() == 1
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

    /// A name that nothing tells but the office after it: `Kurita Teruhisa, commissioner of …,`.
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
        let after = self.apposition(&mut named, end)?;
        phrase.mentions = named.mentions;
        Some(after)
    }

    /// `, South Korea's minister of trade, industry and energy,`: the office of the person just named.
    pub(super) fn apposition(&self, phrase: &mut Phrase, at: usize) -> Option<usize> {
        let open = matches!(self.word(at), "," | "(");
        let Some(Mention::Person(person)) = phrase.mentions.last() else { return None };
        // `Rep. Ed Royce, chairman of the committee, meets`: a further office in small letters between commas.
        let further = person.office.is_some() && self.is(at, ",");
        let small = self.token(at + 1).is_some_and(|t| t.text.starts_with(char::is_lowercase));
        if !open || (further && !small) {
            return None;
        }
        // An apposition holds no further one: without this bound a row of commas would be read over and over.
        if self.nested {
            return None;
        }
        let inner = Parser { nested: true, ..*self };
        let (office, after) = inner.phrase(at + 1, Site::Object)?;
        let Some(Mention::Office(title)) = office.mentions.first().filter(|_| office.mentions.len() == 1)
        else {
            return None;
        };
        let mut end = after;
        let mut shared = None;
        // A second office: `chief envoy and director general for Asian affairs`
        if self.is(end, "and")
            && let Some((second, past)) = self.phrase(end + 1, Site::Object)
            && let [Mention::Office(also)] = second.mentions.as_slice()
            && (also.state.is_none() || title.state.is_none() || also.state == title.state)
        {
            // `Crown Prince and Prime Minister of Saudi Arabia`
            shared.clone_from(&also.state);
            end = past;
        }
        let closed = end >= self.terms.len()
            || matches!(self.word(end), "," | ")" | "." | ";" | "and")
            || self.is_verb(end, Before::Party { plural: false, object: false });
        let parted = self.is(end, ",") && !matches!(self.word(end + 1), "and" | "as");
        if !closed || title.counterpart || (further && !parted) {
            return None;
        }
        let title = OfficeMention { state: title.state.clone().or(shared), ..title.clone() };
        if let Some(Mention::Person(person)) = phrase.mentions.last_mut().filter(|_| !further) {
            person.state = person.state.take().or_else(|| title.state.clone());
            person.office = Some(title);
        }
        Some(if matches!(self.word(end), "," | ")") { end + 1 } else { end })
    }
}

fn plural_text(title: &str) -> String {
    super::gazetteer::plural(title)
}
