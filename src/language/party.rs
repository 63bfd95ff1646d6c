//! Phrases that name parties: persons with and without titles, offices, bodies, groups.

use super::gazetteer::{Sense, StateForm};
use super::grammar::singular;
use super::np::{Site, state_of};
use super::parser::{Before, Parser};
use super::phrase::{Anaphor, BodyMention, Mention, OfficeMention, PersonMention, Phrase};
use super::term::TermKind;
use super::verb::Form;
use crate::graph::Level;

/// Words before a title that say it is no longer, or not yet, held.
const FORMER: [&str; 9] =
    ["former", "ex", "late", "then", "outgoing", "incoming", "ousted", "onetime", "elect"];

/// Letters before the name of a ship.
const SHIPS: [&str; 16] = [
    "USS", "JS", "ROKS", "HMS", "HMAS", "HMCS", "HMNZS", "INS", "BRP", "CNS", "RFS", "KRI", "KD", "FS",
    "RSS", "USNS",
];

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
    fn office_party(&self, phrase: &mut Phrase, from: usize, end: usize, office: usize) -> Option<usize> {
        let name_from = self.skip_titles(office + 1, end);
        let plural = self.is_plural_office(office);
        if name_from < end {
            if !(name_from..end).all(|j| self.is_name_part(j)) {
                // `Defense Ministers' Meeting`, `leaders summit`: the office modifies something else.
                return self.trailing_name(phrase, from, end);
            }
            // `Secretary General Innovation Policy Matsuo Hiroki`: the name is at the end.
            let start = (name_from..end).find(|&j| self.own_name_end(j, false) == end).unwrap_or(name_from);
            let title = self.title(phrase, from, office);
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
                title.title = format!("{} {complement}", title.title);
                title.function = title.function.filter(|_| of_states.is_empty() && complement.is_empty());
            }
            if !of_states.is_empty() && states.is_empty() {
                states = of_states;
            }
            after = next;
        }
        title.state = title.state.or_else(|| states.first().cloned());
        // A name right after: `Chairman of the Commission Kim Joo-hyun`.
        let named = self.name_end(after, after > end);
        if !plural && named > after {
            phrase.states.clone_from(&states);
            phrase.mentions = vec![self.person(phrase, after, named, Some(title))];
            return Some(self.after_person(phrase, named));
        }
        // `The Official Spokesperson, Shri Arindam Bagchi, denied`
        let inner = self.skip_titles(after + 1, self.terms.len());
        let named = self.own_name_end(inner, inner > after + 1);
        let closed = matches!(self.word(named), "," | ".")
            || self.is_verb(named, Before::Party { plural: false, object: false });
        let single = !plural && states.len() < 2 && self.is(after, ",") && phrase.determiner.is_some();
        if single && named > inner && closed {
            phrase.states.clone_from(&states);
            phrase.mentions = vec![self.person(phrase, inner, named, Some(title))];
            return Some(if self.is(named, ",") { named + 1 } else { named });
        }
        phrase.plural = plural;
        phrase.head = Some(title.title.to_lowercase());
        phrase.mentions = self.holders(phrase, title, &states, plural);
        Some(after)
    }

    /// One office for each state; a group where the words are too general for an office.
    fn holders(
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
            if plural
                && matches!(phrase.determiner.as_deref(), Some("the" | "all" | "both" | "these" | "their"))
            {
                return vec![Mention::Anaphor(Anaphor::Offices {
                    function: title.function,
                    level: title.level,
                    number: phrase.number,
                })];
            }
            return vec![of(None)];
        }
        states.iter().map(|s| of(Some(s.clone()))).collect()
    }

    /// `the two leaders`, `the three countries`, `his Japanese counterpart`.
    fn anaphor(&self, phrase: &mut Phrase, from: usize, end: usize) -> Option<usize> {
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

    fn counterparts(&self, phrase: &mut Phrase, from: usize, at: usize, end: usize) -> usize {
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
            former: false,
            counterpart: true,
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

    fn is_plural_office(&self, at: usize) -> bool {
        matches!(self.sense(at), Some(Sense::Office(_, true) | Sense::OfficeNoun(_, true)))
    }

    fn skip_titles(&self, mut at: usize, end: usize) -> usize {
        while at < end && matches!(self.sense(at), Some(Sense::Title(_))) {
            at += 1;
        }
        at
    }

    /// Office wording from the words `from..=office`.
    fn title(&self, phrase: &Phrase, from: usize, office: usize) -> OfficeMention {
        let mut former = false;
        let (mut start, mut state) = (from, phrase.states.first().cloned());
        for j in from..office {
            if FORMER.contains(&self.word(j)) {
                (former, start) = (true, j + 1);
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
        let level = if plain { level } else { deputy_level(&title_text, level) };
        OfficeMention {
            function: function.filter(|_| plain),
            title: title_text,
            state,
            level,
            former,
            counterpart: false,
        }
    }

    /// Function, level and canonical title of the office term at `at`, for a state.
    fn listed_office(&self, at: usize, state: Option<&str>) -> (Option<String>, Level, String) {
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
    fn complement(&self, at: usize, plural: bool) -> Option<(String, Vec<String>, usize)> {
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
    fn complement_states(&self, from: usize, to: usize) -> Vec<String> {
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
    fn complement_end(&self, from: usize) -> usize {
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
            if self.is_stop(at)
                || self.is_verb(
                    at,
                    if at > from { Before::Noun { plural: true, object: false } } else { Before::Article },
                )
            {
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

    /// `and` or `at` before a new party or a verb does not belong to the office.
    fn is_verb_next(&self, at: usize) -> bool {
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
    fn list_runs_on(&self, at: usize) -> bool {
        let capital = |i: usize| self.is_capital_word(i) && self.name_end(i, false) == i;
        (at > 0 && self.token(at - 1).is_some_and(|t| t.is_capitalised()))
            && ((capital(at + 1) && (self.is(at + 2, ",") || self.is(at + 2, "and")))
                || (self.is(at + 1, "and") && capital(at + 2)))
    }

    /// Words of capitals in the office's core that end in a name the core hides: `NNSA Administrator Jill Hruby` is read,
    /// `Ministers' Meeting` is not.
    fn trailing_name(&self, phrase: &mut Phrase, from: usize, end: usize) -> Option<usize> {
        let office = (from..end).rev().find(|&j| {
            matches!(self.sense(j), Some(Sense::Office(_, false) | Sense::OfficeNoun(_, false)))
        })?;
        let start = (office + 1..end).find(|&j| self.name_end(j, false) == end)?;
        let title = self.title(phrase, from, start - 1);
        phrase.mentions = vec![self.person(phrase, start, end, Some(title))];
        Some(self.after_person(phrase, end))
    }

    /// Persons without an office, bodies and groups.
    fn named_party(&self, phrase: &mut Phrase, from: usize, end: usize) -> Option<usize> {
        let start = self.skip_titles(from, end);
        let titled = start > from;
        if SHIPS.contains(&self.token(from).map_or("", |t| t.text)) {
            return None;
        }
        if let Some(after) = self.unlisted_body(phrase, from, end) {
            return Some(after);
        }
        if self.name_end(start, titled) == end && end > start {
            phrase.mentions = vec![self.person(phrase, start, end, None)];
            return Some(self.after_person(phrase, end));
        }
        let last = end - 1;
        if let Some(Sense::Organization(b)) = self.sense(last) {
            let body = &self.know.lexicon.organizations[b];
            let owner = phrase.possessors.iter().find_map(state_of);
            let state = body.state.clone().or_else(|| phrase.states.first().cloned()).or(owner);
            phrase.body = Some(b);
            phrase.mentions = if phrase.states.len() > 1 && body.state.is_none() {
                let of = |s: &String| {
                    Mention::Body(BodyMention {
                        listed: Some(b),
                        name: body.name.clone(),
                        state: Some(s.clone()),
                    })
                };
                phrase.states.iter().map(of).collect()
            } else {
                vec![Mention::Body(BodyMention { listed: Some(b), name: body.name.clone(), state })]
            };
            return Some(end);
        }
        if let Some(Sense::State(s, StateForm::People)) = self.sense(last) {
            let state = &self.know.lexicon.states[s];
            let demonym = state.demonyms.first().unwrap_or(&state.name);
            phrase.mentions = vec![Mention::Group {
                name: format!("{demonym} nationals"),
                state: Some(state.code.clone()),
            }];
            return Some(end);
        }
        let head = singular(self.word(last));
        if self.know.grammar.is_group_noun(&head)
            && phrase.possessors.iter().all(|p| !matches!(p, Mention::Person(_)))
        {
            return self.group(phrase, from, end, head);
        }
        None
    }

    fn group(&self, phrase: &mut Phrase, from: usize, end: usize, head: String) -> Option<usize> {
        let body = matches!(
            head.as_str(),
            "ministry" | "government" | "court" | "agency" | "embassy" | "commission" | "bank"
        );
        let unnamed = phrase.states.is_empty() && phrase.possessors.is_empty();
        if body
            && unnamed
            && end - from == 1
            && phrase.determiner.as_deref() == Some("the")
            && !self.is(end, "of")
        {
            phrase.mentions = vec![Mention::Anaphor(Anaphor::It)];
            return Some(end);
        }
        let words = self.text(from, end);
        phrase.plural = singular(self.word(end - 1)) != self.word(end - 1);
        if self.know.grammar.is_arm(&head) && !phrase.states.is_empty() {
            // Its ships and its government act for the state.
            phrase.mentions = phrase.states.iter().cloned().map(Mention::State).collect();
            phrase.head = Some(head);
            return Some(end);
        }
        phrase.head = Some(head);
        phrase.modifiers = (from..end - 1).map(|j| self.word(j).to_owned()).collect();
        let group = |state: Option<&String>| {
            let demonym = state.and_then(|s| self.know.lexicon.state(s)).and_then(|s| s.demonyms.first());
            let name = demonym.map_or(words.clone(), |d| format!("{d} {words}"));
            Mention::Group { name, state: state.cloned() }
        };
        phrase.mentions = if phrase.states.is_empty() {
            vec![group(None)]
        } else {
            phrase.states.iter().map(|s| group(Some(s))).collect()
        };
        Some(end)
    }

    /// A capitalised name that ends in a word for a body: `Korea-Japan Friendship Association`.
    fn unlisted_body(&self, phrase: &mut Phrase, from: usize, end: usize) -> Option<usize> {
        let body_word = |w: &str| {
            matches!(
                w,
                "association"
                    | "university"
                    | "institute"
                    | "bank"
                    | "commission"
                    | "agency"
                    | "council"
                    | "court"
                    | "ministry"
                    | "party"
                    | "foundation"
                    | "corporation"
                    | "federation"
                    | "committee"
                    | "bureau"
                    | "office"
                    | "department"
                    | "force"
                    | "forces"
                    | "authority"
                    | "company"
                    | "union"
                    | "center"
                    | "centre"
                    | "congress"
                    | "parliament"
                    | "assembly"
                    | "command"
                    | "navy"
                    | "army"
                    | "administration"
                    | "directorate"
                    | "secretariat"
                    | "organization"
                    | "organisation"
                    | "society"
                    | "chamber"
                    | "guard"
            )
        };
        let of = (from..end).find(|&j| self.is(j, "of"));
        let head = self.word(of.map_or(end - 1, |j| j - 1));
        let capital = self.token(end - 1).is_some_and(|t| t.is_capitalised());
        if !body_word(head) || !capital || (end - from < 2 && phrase.states.is_empty()) {
            return None;
        }
        let state_words =
            phrase.states.iter().filter_map(|s| self.know.lexicon.state(s)).map(|s| s.name.clone());
        let mut next = end;
        // `University of Tokyo`, `Bank of Thailand`
        if self.is(end, "of") && matches!(self.sense(end + 1), Some(Sense::State(..) | Sense::Place(_))) {
            next = end + 2;
        }
        let words = self.text(from, next);
        let name = if phrase.states.len() > 1 {
            format!("{} {words}", state_words.collect::<Vec<_>>().join("-"))
        } else {
            words
        };
        let state = phrase.states.first().cloned();
        phrase.mentions = vec![Mention::Body(BodyMention { listed: None, name, state })];
        Some(next)
    }

    /// The person whose name stands at `from..to`.
    fn person(&self, phrase: &Phrase, from: usize, to: usize, office: Option<OfficeMention>) -> Mention {
        let known = (from..to).find_map(|j| match self.sense(j) {
            Some(Sense::Person(p)) => Some(p),
            _ => None,
        });
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
    fn after_person(&self, phrase: &mut Phrase, at: usize) -> usize {
        let mut next = at;
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
    fn apposition(&self, phrase: &mut Phrase, at: usize) -> Option<usize> {
        let open = matches!(self.word(at), "," | "(");
        let Some(Mention::Person(person)) = phrase.mentions.last() else { return None };
        if !open || (person.office.is_some() && self.is(at, ",")) {
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
        // A second office: `chief envoy and director general for Asian affairs`
        if self.is(end, "and")
            && let Some((second, past)) = self.phrase(end + 1, Site::Object)
            && matches!(second.mentions.as_slice(), [Mention::Office(o)] if o.state.is_none() || o.state == title.state)
        {
            end = past;
        }
        let closed = end >= self.terms.len()
            || matches!(self.word(end), "," | ")" | "." | ";" | "and")
            || self.is_verb(end, Before::Party { plural: false, object: false });
        if !closed || title.counterpart {
            return None;
        }
        let title = title.clone();
        if let Some(Mention::Person(person)) = phrase.mentions.last_mut() {
            person.state = person.state.take().or_else(|| title.state.clone());
            person.office = Some(title);
        }
        Some(if matches!(self.word(end), "," | ")") { end + 1 } else { end })
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

fn plural_text(title: &str) -> String {
    super::gazetteer::plural(title)
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
