//! Bodies, groups, and persons named without an office.

use super::gazetteer::{Sense, StateForm};
use super::grammar::singular;
use super::np::Site;
use super::parser::Parser;
use super::phrase::{Anaphor, BodyMention, Mention, Phrase};
use super::term::TermKind;
use super::verbal::Before;
use crate::lexicon::{Organization, OrganizationKind};

impl Parser<'_> {
    /// Persons without an office, bodies and groups.
    pub(super) fn named_party(&self, phrase: &mut Phrase, from: usize, end: usize) -> Option<usize> {
        let start = self.skip_titles(from, end);
        let titled = start > from
            || self.appoints(start, end)
            || self.takes_office(start, end)
            || self.is_dealt_with(start, end)
            || self.shares_title(start);
        if let Some(after) = self.asset(phrase, from, end) {
            return Some(after);
        }
        if let Some(after) = self.long_named(phrase, from, end) {
            return Some(after);
        }
        if let Some(after) = self.introduced_body(phrase, from, end) {
            return Some(after);
        }
        if let Some(after) = self.unlisted_body(phrase, from, end) {
            return Some(after);
        }
        if end > from + 1 && self.is_capital_word(from) && FIRMS.contains(&self.word(end - 1)) {
            return Some(self.firm(phrase, from, end));
        }
        if let Some(name) = self.after_occupation(start, end) {
            return Some(self.named(phrase, name, end, None));
        }
        if self.name_end(start, titled) == end && end > start {
            return Some(self.named(phrase, start, end, None));
        }
        let last = end - 1;
        if let Some((party, after)) = self.party_of_congress(from, end) {
            self.listed_body(phrase, party, after - 1, after);
            return Some(after);
        }
        if let Some(body) = self.listed_at(from, end) {
            self.listed_body(phrase, body, from, end);
            return Some(self.of_its_state(phrase, end).unwrap_or(end));
        }
        if let Some(Sense::State(s, StateForm::People)) = self.sense(last) {
            let state = &self.know.lexicon.states[s];
            let demonym = state.demonyms.first().unwrap_or(&state.name);
            let all = phrase.determiner.as_deref() == Some("the") && phrase.number.is_none() && from == last;
            phrase.mentions = vec![if all {
                // `The Russians agree`: those who speak and act for their state.
                Mention::State(state.code.clone())
            } else {
                Mention::Group { name: format!("{demonym} nationals"), state: Some(state.code.clone()) }
            }];
            return Some(end);
        }
        let head = singular(self.word(last));
        // `China's mission to the UN`
        let accredited = head == "mission" && self.is(end, "to");
        let group = self.know.grammar.is_group_noun(&head) || accredited || self.is_movement(from, end);
        if group && phrase.possessors.iter().all(|p| !matches!(p, Mention::Person(_))) {
            return self.group(phrase, from, end, head);
        }
        None
    }

    /// `the 13th Congress of the Communist Party of Vietnam`: the party whose congress it is, and where its name ends.
    fn party_of_congress(&self, from: usize, end: usize) -> Option<(usize, usize)> {
        let alone = from + 1 == end && self.word(from) == "congress" && self.is(end, "of");
        let at = end + 1 + usize::from(self.is(end + 1, "the"));
        let Sense::Organization(row) = self.sense(at).filter(|_| alone)? else { return None };
        let party = self.know.lexicon.organizations[row].kind == OrganizationKind::Party;
        party.then_some((row, at + 1))
    }

    /// The body of the lexicon whose name ends there.
    fn listed_at(&self, from: usize, end: usize) -> Option<usize> {
        let last = end - 1;
        if let Some(Sense::Organization(body)) = self.sense(last) {
            return Some(body);
        }
        // `SCO holds its summit`: the body, though its gatherings go by the same name.
        let acts = from == last && self.is_verb(end, Before::Party { plural: false, object: false });
        self.terms[last].senses().iter().filter(|_| acts).find_map(|sense| match sense {
            Sense::Organization(body) => Some(*body),
            _ => None,
        })
    }

    /// `the Foreign Ministry of Peru`, `the supreme courts of Peru and Chile`: gives a body that many states have the one that follows
    /// it, or each of several; returns where that ends.
    fn of_its_state(&self, phrase: &mut Phrase, at: usize) -> Option<usize> {
        let [Mention::Body(body)] = &mut phrase.mentions[..] else { return None };
        let listed = &self.know.lexicon.organizations[body.listed?];
        // Where a court sits was looked for by its name already.
        let known =
            body.state.is_some() && (listed.kind != OrganizationKind::Court || listed.state.is_some());
        if !self.is(at, "of") || known || !listed.kind.is_governmental() {
            return None;
        }
        let last = &*self.tokens[self.terms[at - 1].tokens.end - 1].lower;
        let several = singular(last) != last;
        let (list, next) = self.state_list(at + 1, if several { Site::Object } else { Site::Place })?;
        let names = list.iter().all(|(_, form)| *form == StateForm::Name);
        if !names
            || list.len() > 1 && !several
            || self.terms.get(next).is_some_and(|t| t.kind == TermKind::Possessive)
        {
            return None;
        }
        let each = |(state, _): &(usize, StateForm)| {
            let state = Some(self.know.lexicon.states[*state].code.clone());
            Mention::Body(BodyMention { state, ..body.clone() })
        };
        phrase.mentions = list.iter().map(each).collect();
        Some(next)
    }

    /// Makes a phrase that of a body of the lexicon, or of the bodies of that name in several states.
    fn listed_body(&self, phrase: &mut Phrase, listed: usize, from: usize, end: usize) {
        let body = &self.know.lexicon.organizations[listed];
        // `Indonesian Marine Corps`, `the Congress of Peru`, where the lexicon has the American one
        let behind = match self.sense(end + 1).filter(|_| self.is(end, "of")) {
            Some(Sense::State(s, StateForm::Name)) if body.kind == OrganizationKind::Parliament => {
                Some(&self.know.lexicon.states[s].code)
            }
            _ => None,
        };
        let whose = if let [state] = &phrase.states[..] { Some(state) } else { behind };
        if let (Some(own), Some(state)) = (&body.state, whose)
            && own != state
            && self.token(from).is_some_and(|t| t.is_capitalised())
        {
            let (name, state) = (self.text(from, end), Some(state.clone()));
            phrase.mentions = vec![Mention::unlisted_body(name, state)];
            return;
        }
        phrase.body = Some(listed);
        if let Some(whole) = self.body_of_a_place(phrase, body, from, end) {
            phrase.mentions = vec![Mention::Body(whole)];
            return;
        }
        phrase.place = self.house(end - 1);
        let of = |state: Option<String>, bloc: bool| {
            Mention::Body(BodyMention { listed: Some(listed), name: body.name.clone(), state, bloc })
        };
        if phrase.states.len() > 1 && body.state.is_none() {
            phrase.mentions = phrase.states.iter().map(|state| of(Some(state.clone()), false)).collect();
            return;
        }
        let owner = || phrase.possessors.iter().find_map(|m| m.state().map(str::to_owned));
        if let Some(court) = self.court_of_capital(body, from, end) {
            phrase.mentions = vec![court];
            return;
        }
        let state = body.state.clone().or_else(|| phrase.states.first().cloned()).or_else(owner);
        let bloc = body.kind == OrganizationKind::International;
        // `the two foreign ministries`
        let last = &*self.tokens[self.terms[end - 1].tokens.end - 1].lower;
        let one = singular(last);
        phrase.plural |= state.is_none() && one != last && body.name.to_lowercase().contains(&one);
        phrase.mentions = vec![of(state.or_else(|| self.seat(end, body.kind)), bloc)];
    }

    /// `Hitachi Corp.`
    fn firm(&self, phrase: &mut Phrase, from: usize, end: usize) -> usize {
        let (name, state) = (self.text(from, end), phrase.states.first().cloned());
        phrase.mentions = vec![Mention::unlisted_body(name, state)];
        end
    }

    /// `Royal Thai Air Force`, `Fukuoka High Court`: a body that the lexicon lists for every state, with words that tell which.
    fn body_of_a_place(
        &self,
        phrase: &Phrase,
        body: &Organization,
        from: usize,
        end: usize,
    ) -> Option<BodyMention> {
        let general = body.state.is_none() && body.kind != OrganizationKind::International;
        let capital = (from..end).all(|j| self.token(j).is_some_and(|t| t.is_capitalised()));
        if !general || !capital || end < from + 2 {
            return None;
        }
        let lexicon = &self.know.lexicon;
        let inner = (from..end - 1).find_map(|j| match self.sense(j)? {
            Sense::State(s, _) => Some(Some(lexicon.states[s].code.clone())),
            Sense::Place(p) => Some(lexicon.places[p].state.clone()),
            _ => None,
        });
        if inner.is_none() && !self.is(from, "royal") {
            return None;
        }
        let state = inner.flatten().or_else(|| phrase.states.first().cloned());
        Some(BodyMention { listed: None, name: self.text(from, end), state, bloc: false })
    }

    /// `human rights groups`, `civic organizations`: people who stand together for something.
    fn is_movement(&self, from: usize, end: usize) -> bool {
        let several = matches!(self.word(end - 1), "groups" | "organizations" | "organisations" | "ngos");
        several && end > from + 1 && MOVEMENTS.contains(&self.word(end - 2))
    }

    pub(super) fn group(&self, phrase: &mut Phrase, from: usize, end: usize, head: String) -> Option<usize> {
        let body = matches!(head.as_str(), "ministry" | "government" | "agency");
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
        // `the Kazakh side`: whoever acts for the state; `the Kazakh side was led by X`: those who came.
        if let ("side", [state]) = (head.as_str(), &phrase.states[..])
            && end - from == 1
            && !(end..end + 2).any(|j| matches!(self.word(j), "led" | "headed"))
            && phrase.determiner.as_deref() == Some("the")
        {
            phrase.mentions = vec![Mention::State(state.clone())];
            phrase.head = Some(head);
            return Some(end);
        }
        let words = self.text(from, end);
        phrase.plural = singular(self.word(end - 1)) != self.word(end - 1);
        if let Some((states, next)) = self.arm_of(phrase, end).filter(|_| self.know.grammar.is_arm(&head)) {
            phrase.mentions = states;
            phrase.head = Some(head);
            return Some(next);
        }
        let seated = self.embassy(phrase, from, end, &head);
        if let Some(next) = seated.or_else(|| self.seated_court(phrase, from, end, &head)) {
            return Some(next);
        }
        phrase.head = Some(head);
        phrase.modifiers = (from..end - 1).map(|j| self.word(j).to_owned()).collect();
        for sense in (from..end - 1).flat_map(|j| self.terms[j].senses()) {
            match sense {
                Sense::Organization(b) => phrase.body = phrase.body.or(Some(*b)),
                Sense::Series(s) => phrase.series.push(*s),
                _ => {}
            }
        }
        let group = |state: Option<&String>| {
            let demonym = state.and_then(|s| self.know.lexicon.state(s)).and_then(|s| s.demonyms.first());
            let name = demonym.map_or(words.clone(), |d| format!("{d} {words}"));
            Mention::Group { name, state: state.cloned() }
        };
        phrase.mentions = if let Some(service) = self.service(phrase) {
            vec![service]
        } else if phrase.states.is_empty() {
            vec![group(None)]
        } else {
            phrase.states.iter().map(|s| group(Some(s))).collect()
        };
        Some(end)
    }

    /// `two Indian Navy frigates`: the service whose ships, aircraft or people they are.
    fn service(&self, phrase: &Phrase) -> Option<Mention> {
        let (head, listed) = (phrase.head.as_deref()?, phrase.body?);
        let body = &self.know.lexicon.organizations[listed];
        let arm = self.know.grammar.is_arm(head) && body.kind == OrganizationKind::Military;
        let state = body.state.clone().or_else(|| phrase.states.first().cloned()).filter(|_| arm)?;
        let name = body.name.clone();
        Some(Mention::Body(BodyMention { listed: Some(listed), name, state: Some(state), bloc: false }))
    }

    /// `the US Embassy in Kuala Lumpur`, `Japan's consulate in Busan`: a body of the one state that has it.
    fn embassy(&self, phrase: &mut Phrase, from: usize, end: usize, head: &str) -> Option<usize> {
        let owner = phrase.possessors.iter().find_map(|m| m.state().map(str::to_owned));
        let code = &phrase.states.first().cloned().or(owner)?;
        if !matches!(head, "embassy" | "consulate" | "mission") || phrase.plural || phrase.states.len() > 1 {
            return None;
        }
        let of_state = |j: &usize| matches!(self.sense(*j), Some(Sense::State(..)));
        let adjective = from.checked_sub(1).filter(of_state).map(|j| self.text(j, j + 1));
        let demonym = || self.know.lexicon.state(code).and_then(|s| s.demonyms.first()).cloned();
        let whose = adjective.or_else(demonym)?;
        let seat =
            matches!(self.sense(end + 1), Some(Sense::State(..) | Sense::Place(_))) && self.is(end, "in");
        let next = if seat { end + 2 } else { end };
        let name = format!("{whose} {}", self.text(from, next));
        let state = Some(code.clone());
        phrase.mentions = vec![Mention::unlisted_body(name, state)];
        Some(next)
    }

    /// The states for which ships, forces and governments act whose noun ends before `end`, and where the phrase ends: `Japanese
    /// warships`, `both countries' navies`, `Government of Japan`, `Fighter jets of the three air forces`.
    fn arm_of(&self, phrase: &Phrase, end: usize) -> Option<(Vec<Mention>, usize)> {
        let from = self.branch_before(end);
        let states = |codes: &[String]| {
            let branches = from.and_then(|from| self.branches(codes, from, end));
            branches.unwrap_or_else(|| codes.iter().cloned().map(Mention::State).collect::<Vec<_>>())
        };
        if !phrase.states.is_empty() {
            return Some((states(&phrase.states), end));
        }
        let owners = phrase.possessors.iter().find(|m| matches!(m, Mention::Anaphor(Anaphor::States(_))));
        if let Some(owners) = owners {
            return Some((vec![owners.clone()], end));
        }
        if let Some(counted) = self.counted_states(end) {
            let spoken_of = || vec![Mention::Anaphor(Anaphor::States(Some(counted.number)))];
            let told = Some(states(&counted.states)).filter(|told| !told.is_empty());
            return Some((told.unwrap_or_else(spoken_of), counted.next));
        }
        let (list, next) = self.state_list(end + 1, Site::Object).filter(|_| self.is(end, "of"))?;
        let names = list.iter().all(|(_, form)| *form == StateForm::Name);
        let codes: Vec<String> =
            list.iter().map(|(s, _)| self.know.lexicon.states[*s].code.clone()).collect();
        names.then(|| (states(&codes), next))
    }

    /// A name that a noun for a body stands before or after: `telecom company ZTE`, `Asahi, a daily newspaper`.
    fn introduced_body(&self, phrase: &mut Phrase, from: usize, end: usize) -> Option<usize> {
        let noun = |j: usize| {
            matches!(
                self.word(j),
                "company"
                    | "firm"
                    | "newspaper"
                    | "daily"
                    | "weekly"
                    | "broadcaster"
                    | "magazine"
                    | "website"
                    | "conglomerate"
                    | "manufacturer"
                    | "maker"
                    | "steelmaker"
                    | "carmaker"
                    | "automaker"
                    | "chipmaker"
                    | "tank"
                    | "charity"
                    | "airline"
                    | "insurer"
            ) && !self.token(j).is_some_and(|t| t.is_capitalised())
        };
        let name =
            |a: usize, b: usize| a < b && (a..b).all(|j| self.token(j).is_some_and(|t| t.is_capitalised()));
        let before = (from..end).rev().find(|&j| noun(j)).filter(|&j| name(j + 1, end)).map(|j| j + 1);
        let after = || {
            let stop = (end + 2..self.terms.len().min(end + 8)).find(|&j| self.is_stop(j)).unwrap_or(end);
            let article = matches!(self.word(end + 1), "a" | "an" | "the")
                || self.terms.get(end + 2).is_some_and(|t| t.kind == TermKind::Possessive);
            (name(from, end) && self.is(end, ",") && article && (end + 2..stop).any(noun)).then_some(from)
        };
        let start = before.or_else(after)?;
        let state = phrase.states.first().cloned();
        phrase.mentions = vec![Mention::unlisted_body(self.text(start, end), state)];
        Some(end)
    }

    /// A capitalised name that ends in a word for a body: `Korea-Japan Friendship Association`.
    pub(super) fn unlisted_body(&self, phrase: &mut Phrase, from: usize, end: usize) -> Option<usize> {
        let of = (from..end).find(|&j| self.is(j, "of"));
        let head = self.word(of.map_or(end - 1, |j| j - 1));
        let capital = self.token(end - 1).is_some_and(|t| t.is_capitalised());
        let listed = end - from == 1 && matches!(self.sense(from), Some(Sense::Organization(_)));
        if listed
            || !self.know.grammar.is_body_word(head)
            || !capital
            || (end - from < 2 && phrase.states.is_empty() && !self.is_named_by_place(from, end))
        {
            return None;
        }
        if self.is_joint_session(phrase, from, end) {
            return None;
        }
        let state_words =
            phrase.states.iter().filter_map(|s| self.know.lexicon.state(s)).map(|s| s.name.clone());
        let mut next = end;
        // `University of Tokyo`, `Bank of Thailand`
        if self.is(end, "of") && matches!(self.sense(end + 1), Some(Sense::State(..) | Sense::Place(_)))
            || self.is_named_by_place(end - 1, end)
        {
            next = end + 2;
        } else if self.is(end, "of") {
            // `Bureau of Fisheries`
            let fields = (end + 1..end + 5).take_while(|&j| self.is_field(j)).count();
            next = if fields > 0 { end + 1 + fields } else { end };
        }
        let words = self.text(from, next);
        let name = if phrase.states.len() > 1 {
            format!("{} {words}", state_words.collect::<Vec<_>>().join("-"))
        } else {
            words
        };
        let state = phrase.states.first().cloned();
        phrase.mentions = vec![Mention::unlisted_body(name, state)];
        Some(next)
    }

    /// `Bank of Dandong`, `University of Otago`
    fn is_named_by_place(&self, from: usize, end: usize) -> bool {
        matches!(self.word(from), "bank" | "university")
            && self.is(end, "of")
            && self.token(end + 1).is_some_and(|t| t.is_capitalised())
            && self.token(from).is_some_and(|t| t.is_capitalised())
    }

    /// `the NATO-Australia Joint Cooperation Committee`: what two sides hold together takes part in nothing.
    fn is_joint_session(&self, phrase: &Phrase, from: usize, end: usize) -> bool {
        let blocs =
            (from..end - 1).filter(|&j| matches!(self.sense(j), Some(Sense::Organization(_)))).count();
        let states = (from..end - 1).filter(|&j| matches!(self.sense(j), Some(Sense::State(..)))).count();
        let joint = (from..end).any(|j| JOINT.contains(&self.word(j)));
        joint
            && phrase.states.len().max(states) + blocs > 1
            && matches!(self.word(end - 1), "commission" | "committee" | "council")
    }
}

/// What is said of a committee of two governments, and not of one of their firms.
const JOINT: [&str; 6] =
    ["joint", "intergovernmental", "inter-governmental", "bilateral", "coordinating", "steering"];

/// What the names of firms end in.
const FIRMS: [&str; 12] =
    ["corp", "corp.", "inc", "inc.", "ltd", "ltd.", "co.", "llc", "plc", "gmbh", "bhd", "bhd."];

/// What groups stand for that speak for themselves.
const MOVEMENTS: [&str; 24] = [
    "activist",
    "advocacy",
    "business",
    "church",
    "citizen",
    "citizens",
    "civic",
    "civil",
    "conservative",
    "dissident",
    "environmental",
    "exile",
    "industry",
    "labor",
    "labour",
    "lobby",
    "lobbying",
    "opposition",
    "religious",
    "rights",
    "society",
    "student",
    "victims",
    "women",
];
