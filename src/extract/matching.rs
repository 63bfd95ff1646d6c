//! Rules against clauses.

use super::abroad::abroad;
use super::apart::{apart, each};
use super::detail;
use super::enough::{comes_to_town, count, is_in_town, least, only_addressed};
use super::factuality::Factuality;
use super::frame::{Frame, PartyMention};
use super::meanwhile::{seat, settle};
use super::noun_word::{is_any, tells};
use super::paper::is_address;
use super::participant::newly;
use super::restatement::{once_each, unite};
use super::rule::Rule;
use super::scene::Scene;
use super::several::and_later;
use super::speaker::is_audience;
use super::together::{met_by, met_in_place};
use super::voice::voice;
use crate::graph::{EventType, ProspectStatus, Role};
use crate::language::{Anaphor, ChunkKind, Clause, Mention, Phrase, PlaceMention, Voice};

impl Scene<'_> {
    /// The events of the sentence, in the order of their words.
    pub(super) fn frames(&self) -> Vec<Frame> {
        if self.asks() {
            return Vec::new();
        }
        let mut found: Vec<(usize, Frame)> = Vec::new();
        let mut used: Vec<usize> = Vec::new();
        let mut meanwhile: Vec<(usize, Frame)> = Vec::new();
        for at in 0..self.clauses.len() {
            if self.is_joined(at, &mut found) {
                continue;
            }
            found.extend(self.likewise(at, &found));
            let rules = self.rules.of_verb(&self.clauses[at].verb.lemma).filter(|rule| !rule.placed);
            let told = |rule| self.of_clause(rule, at).map(|(frame, trigger)| (rule, frame, trigger));
            found.extend(met_in_place(self, at, &found).map(|met| (self.clauses[at].tokens.start, met)));
            let mut told = rules.filter_map(told);
            if let Some((rule, frame, trigger)) = told.next() {
                used.extend(trigger);
                let here = &self.clauses[at];
                if let Some((_, met, noun)) = told.find(|(more, ..)| is_second(rule, more, here)) {
                    used.extend(noun);
                    found.push((here.tokens.start, met));
                }
                found.extend(met_by(rule, here, &frame).map(|met| (here.tokens.start, met)));
                found.extend(and_later(self, here, &frame).map(|met| (here.tokens.end, met)));
                found.extend(abroad(self, here, &frame).map(|visit| (here.tokens.start, visit)));
                let frame = self.heard(frame, at, &found);
                let told = trigger.and_then(|t| self.told_of(at, t, &frame));
                if let Some(told) = told.or_else(|| self.met_already(here, &frame)) {
                    let mut same = found.iter_mut().filter(|(s, f)| *s == told && f.kind == frame.kind);
                    if let Some((_, first)) = same.find(|(_, f)| f.factuality == frame.factuality) {
                        unite(first, frame);
                        continue;
                    }
                }
                let start = self.clauses[at].tokens.start;
                let frames = self.of_each_gathering(rule, at).unwrap_or_else(|| apart(self, at, frame));
                let several = frames.len() > 1;
                let frames = frames.into_iter().flat_map(|frame| each(self, at, frame, several));
                let here = rule.event == EventType::Meeting && self.is_meanwhile(&self.clauses[at]);
                let told = if here { &mut meanwhile } else { &mut found };
                told.extend(frames.map(|frame| (start, frame)));
            }
        }
        self.of_deeds(&mut found);
        self.of_nouns(&used, &mut found);
        self.of_dated_nouns(&used, &mut found);
        settle(&mut found, meanwhile);
        seat(self.clauses, &mut found);
        found.sort_by_key(|(at, _)| *at);
        let parts: Vec<usize> = self.sentence.clone().filter(|token| self.is_word(*token, ";")).collect();
        once_each(found, &parts)
    }

    /// `Had he also met X in Lima?`: a question states nothing.
    fn asks(&self) -> bool {
        let words = &self.tokens[self.sentence.clone()];
        let opens = words.first().is_some_and(|word| ASKING.contains(&&*word.lower));
        opens && words.last().is_some_and(|word| word.text == "?")
    }

    /// The event that a rule finds in a clause, and the token of the noun that made it.
    pub(super) fn of_clause(&self, rule: &Rule, at: usize) -> Option<(Frame, Option<usize>)> {
        let clause = &self.clauses[at];
        let wanted = rule.voice.map(Voice::from);
        let sails = rule.event == EventType::Exercise && !self.calls_at_port(clause);
        let company = is_company(clause) && rule.nouns.is_empty() && !sails;
        if wanted.is_some_and(|v| v != voice(clause)) || company {
            return None;
        }
        let status = self.status(rule, at);
        let quoted = clause.quoted && (rule.event != EventType::Statement || clause.verb.infinitive);
        if status == Factuality::Unstated || quoted || self.is_aside(rule, clause) {
            return None;
        }
        // `met him for the last time before retiring`: when somebody left is not told.
        let aside = matches!(clause.led_by.as_deref(), Some("before" | "after" | "since" | "upon"));
        if rule.event == EventType::Appointment && clause.verb.gerund && aside {
            return None;
        }
        if rule.event == EventType::Visit && self.comes_to_stay(at) {
            return None;
        }
        if self.is_written(rule, clause) || self.is_setting(rule, clause) || self.is_unsaid(rule, clause) {
            return None;
        }
        let trigger = self.trigger(rule, clause)?;
        if rule.event != EventType::Statement && trigger.is_some_and(is_any) {
            return None;
        }
        let told_of = rule.presupposes || !rule.nouns.is_empty();
        let status = match trigger.filter(|t| told_of && status == Factuality::Asserted && self.is_to_come(t))
        {
            Some(_) => Factuality::Prospect(ProspectStatus::Planned),
            None => status,
        };
        // `leaves the next day for Lima`
        let time = |p: &Phrase| {
            p.date.is_some()
                || matches!(
                    p.head.as_deref(),
                    Some("day" | "week" | "month" | "earlier" | "later" | "before")
                )
        };
        // `leaves Lima for Quito`
        let left = |p: &Phrase| p.place.is_some() && clause.after("for").any(|to| to.place.is_some());
        let thing = |p: &Phrase| rule.event != EventType::Visit || !(time(p) || left(p));
        // `was called on by X to resign`
        let urged = || {
            let next = self.clauses.get(at + 1);
            next.is_some_and(|c| c.verb.infinitive && c.governor == Some(at))
                && clause.verb.voice == Voice::Passive
        };
        if rule.bare && clause.object.iter().any(thing) || rule.plain && (self.is_called(clause) || urged()) {
            return None;
        }
        // `Officials speak of a visit` to whoever asks.
        if rule.remote && self.is_preposition(clause.at + 1, "of") {
            return None;
        }
        let alone = |word: &String| {
            clause.prepositions.iter().any(|(p, _)| p == word) && clause.after(word).next().is_none()
        };
        if rule.adverb.as_ref().is_some_and(|word| !alone(word)) {
            return None;
        }
        // `calls on X` is no telephone call.
        let rings = rule.event == EventType::Call && rule.plain;
        let unheard = rings && clause.object.is_empty() && self.rung(at).is_empty();
        if !self.words_fit(rule, clause, trigger) || unheard {
            return None;
        }
        let parties = self.those_there(rule, at, trigger)?;
        let when = self.when_planned(at, self.dated(rule, at, trigger), status);
        if status == Factuality::Asserted
            && (self.is_recalled(rule, at, when, &parties) || self.is_long_done(at, rule.event))
        {
            return None;
        }
        let mut frame = detail::frame(self, rule, clause, trigger, when, status, parties);
        frame.goes_on = rule.goes_on;
        frame.least_parties = match rule.event {
            // Whose town it is shows once the guest is known: at home he visits nobody.
            EventType::Visit => rule.parties,
            _ => least(rule, clause, trigger),
        };
        Some((frame, trigger.map(|t| t.tokens.start)))
    }

    /// `called on May 3 to congratulate X`, `rang to express regret to X`: to whom somebody calls to speak.
    fn rung(&self, at: usize) -> Vec<Mention> {
        let clause = &self.clauses[at];
        let upon =
            ["on", "upon", "for", "at"].iter().any(|word| clause.after(word).any(|p| p.date.is_none()));
        let speaks = |c: &&Clause| {
            let lemma = c.verb.lemma.as_str();
            c.governor == Some(at) && c.verb.infinitive && (TALKING.contains(&lemma) || tells(lemma))
        };
        let aims = self.clauses.iter().filter(speaks).filter(|_| clause.object.is_empty() && !upon);
        let heard = aims.flat_map(|c| c.object.iter().chain(c.after("to")).chain(c.after("with")));
        heard.flat_map(|p| &p.mentions).filter(|m| m.is_somebody()).cloned().collect()
    }

    /// Who takes part in the event that a rule finds in a clause; `None` where those are none of whom the rule tells.
    fn those_there(&self, rule: &Rule, at: usize, trigger: Option<&Phrase>) -> Option<Vec<PartyMention>> {
        let clause = &self.clauses[at];
        let mut parties = self.participants(rule, at, trigger);
        parties.extend(hosts(rule, clause, &parties));
        if rule.event == EventType::Call && rule.plain {
            parties.extend(newly(self.rung(at), &parties));
        }
        if parties.is_empty() && rule.event == EventType::Agreement && self.is_of_those_who_met(at) {
            parties.push(PartyMention::present(Mention::Anaphor(Anaphor::States(Some(2)))));
        }
        if rule.event == EventType::Statement {
            parties.retain(|p| !is_audience(p));
        }
        if rule.event == EventType::Appointment && is_award(clause, &parties) {
            return None;
        }
        if rule.event == EventType::Visit && parties.iter().any(is_house) {
            return None;
        }
        let body = |p: &PartyMention| matches!(p.mention, Mention::Body(_));
        if rule.persons && !self.between_persons(rule, &parties, at)
            || rule.bodies && !parties.iter().all(body)
        {
            return None;
        }
        if count(&parties) < least(rule, clause, trigger) && !rule.goes_on || unsaid(rule, clause, &parties) {
            return None;
        }
        Some(parties)
    }

    /// `arrives in Lima as ambassador`, `flew to Lima to take up her post`: who is posted somewhere is no visitor.
    fn comes_to_stay(&self, at: usize) -> bool {
        let posted = |p: &Phrase| {
            p.mentions
                .iter()
                .any(|m| matches!(m, Mention::Office(o) if o.function.as_deref().is_some_and(is_posting)))
        };
        let takes = |c: &Clause| {
            let post =
                |p: &Phrase| matches!(p.head.as_deref(), Some("post" | "duty" | "appointment" | "posting"));
            c.governor == Some(at)
                && matches!(c.verb.lemma.as_str(), "take" | "assume" | "begin")
                && c.object.iter().any(post)
        };
        self.clauses[at].after("as").any(posted) || self.clauses.iter().any(takes)
    }

    /// `The frigate, accompanied by two others, makes a port call`: those go with it, and exercise nothing.
    fn calls_at_port(&self, clause: &Clause) -> bool {
        let governor = clause.governor.map(|at| &self.clauses[at]);
        let subject = |c: &&Clause| c.shared_subject && c.at > clause.at;
        let main = governor.or_else(|| self.clauses.iter().find(subject));
        let call =
            |p: &Phrase| matches!(p.head.as_deref(), Some("call" | "port call" | "visit" | "port visit"));
        main.is_some_and(|c| {
            matches!(
                c.verb.lemma.as_str(),
                "arrive" | "call" | "dock" | "visit" | "reach" | "enter" | "tie" | "anchor"
            ) || c.object.iter().any(call)
        })
    }

    /// `met on the sidelines of a forum held in Lima`: where they met, and no meeting of theirs.
    fn is_setting(&self, rule: &Rule, clause: &Clause) -> bool {
        let noun =
            clause.at.checked_sub(2).filter(|_| clause.verb.reduced && rule.event == EventType::Meeting);
        let margins = |word: &str| ["sidelines", "margins", "fringes"].iter().any(|edge| word.contains(edge));
        noun.is_some_and(|at| matches!(&self.chunks[at].kind, ChunkKind::Preposition(word) if margins(word)))
    }

    /// Where the clause begins that tells of the same meeting: `met for the fifth round of the dialogue, which took place in Bali`.
    fn told_of(&self, at: usize, trigger: usize, frame: &Frame) -> Option<usize> {
        let clause = &self.clauses[at];
        // `wrap up talks begun on May 3`
        let begun = clause.verb.reduced
            && matches!(clause.verb.lemma.as_str(), "begin" | "open" | "start" | "launch");
        let relative = begun || matches!(clause.subordinator.as_deref(), Some("which" | "that"));
        let met = clause.governor.filter(|_| relative && frame.kind.is_consultation());
        let met = &self.clauses[met.or(at.checked_sub(1).filter(|_| relative))?];
        let held = ["for", "at", "in", "of"];
        let slots = met.prepositions.iter().filter(|(word, _)| held.contains(&word.as_str()));
        // `begin the drill, which runs through May 14`
        let object = met.object.iter().filter(|_| begun || frame.kind == EventType::Exercise);
        let mut told = slots.flat_map(|(_, phrases)| phrases).chain(object);
        let phrase = told.any(|p| p.tokens.start == trigger);
        let aside = met.after("of").any(|p| p.tokens.start == trigger) && !met.after("for").any(is_session);
        (phrase && !aside).then_some(met.tokens.start)
    }

    /// Where the clause begins that tells of the same talks: `met X, with whom she discussed trade`.
    fn met_already(&self, clause: &Clause, frame: &Frame) -> Option<usize> {
        let whom = clause.subordinator.as_deref() == Some("whom") && clause.after("with").next().is_some();
        let met = clause.governor.filter(|_| whom && frame.kind == EventType::Meeting)?;
        Some(self.clauses[met].tokens.start)
    }

    /// `receives the envoy and tells him`, `meets Kono and says`: what is said in the clause after a meeting is said to those met.
    fn heard(&self, mut frame: Frame, at: usize, found: &[(usize, Frame)]) -> Frame {
        let clause = &self.clauses[at];
        // `meets X and signs a treaty`
        let signs =
            frame.kind == EventType::Agreement && frame.parties.len() == 1 && clause.verb.lemma == "sign";
        let role = if signs { Role::Signatory } else { Role::Addressee };
        // `has breakfast with X and, in an address to students, says`
        let elsewhere = clause.after("in").any(is_address);
        let told = elsewhere || frame.parties.iter().any(|p| p.role == Some(Role::Addressee));
        let says =
            signs || (frame.kind == EventType::Statement && HEARD.contains(&clause.verb.lemma.as_str()));
        let purpose = |c: &Clause| c.verb.infinitive && c.governor.is_none();
        // `flew to Lima, where he met X and signed a pact`: both verbs stand behind the one word.
        let within = |c: &Clause| {
            matches!(c.subordinator.as_deref(), Some("where" | "which" | "who" | "when"))
                && c.verb.is_finite()
                && clause.governor.is_some_and(|g| self.clauses[g].at == c.at)
        };
        let aside = |c: &Clause| {
            c.subordinator.is_some() && !within(c)
                || c.verb.perfect
                || purpose(c)
                || (signs && c.verb.reduced)
        };
        let before =
            at.checked_sub(1).filter(|&b| says && !told && clause.shared_subject && !aside(&self.clauses[b]));
        let start = before.map(|b| self.clauses[clause.governor.unwrap_or(b)].tokens.start);
        let meeting = found.iter().find(|(s, f)| Some(*s) == start && f.kind.is_consultation());
        if let Some((_, meeting)) = meeting {
            let others =
                meeting.parties.iter().filter(|p| !clause.subject_mentions().any(|m| *m == p.mention));
            let hear = others.map(|p| PartyMention { role: Some(role), ..p.clone() });
            frame.parties.extend(hear);
        }
        frame
    }

    /// `A meets B; three agreements signed`: whether what an entry says is concluded is of those of whose meeting or visit it has told.
    fn is_of_those_who_met(&self, at: usize) -> bool {
        let passive = voice(&self.clauses[at]) == Voice::Passive;
        let met = |c: &Clause| {
            let told = matches!(
                c.verb.lemma.as_str(),
                "meet" | "hold" | "host" | "receive" | "visit" | "confer" | "welcome"
            );
            told && c.subject_mentions().any(Mention::is_somebody)
        };
        passive && self.passage.is_entry() && self.clauses[..at].iter().any(met)
    }

    /// Whether persons and offices alone take part, on both sides of the verb, and nobody is called upon to do something.
    fn between_persons(&self, rule: &Rule, parties: &[PartyMention], at: usize) -> bool {
        let (clause, kind) = (&self.clauses[at], rule.event);
        // `calls on X to show restraint` asks; `calls on X to discuss trade` goes and talks.
        let asks = |c: &Clause| {
            c.governor == Some(at) && c.verb.infinitive && !TALKING.contains(&c.verb.lemma.as_str())
        };
        let upon = || clause.after("on").chain(clause.after("upon")).any(|p| p.date.is_none());
        let asked = clause.verb.lemma == "call" && upon() && self.clauses.iter().any(asks);
        let faces = |p: &&PartyMention| !clause.subject_mentions().any(|m| *m == p.mention);
        let named = |p: &PartyMention| matches!(p.mention, Mention::Person(_) | Mention::Office(_));
        let led = parties.iter().filter(faces).any(named);
        // `Four envoys called on the minister`
        let call = clause.verb.lemma == "call" && upon() && clause.after("for").next().is_none();
        let person = |m: &Mention| match m {
            Mention::Person(_) | Mention::Office(_) | Mention::Anaphor(_) => true,
            // `with Governor X and other officials`
            Mention::Group { name, .. } => {
                name.ends_with("delegation")
                    || name.ends_with("delegates")
                    || m.is_collective()
                    || led && (call || name.ends_with("officials"))
            }
            _ => false,
        };
        let faced = parties.iter().any(|p| faces(&p))
            || kind == EventType::Visit && (is_in_town(clause) || comes_to_town(rule, clause));
        let visited = |p: &PartyMention| p.role == Some(Role::Host) && matches!(p.mention, Mention::State(_));
        let summons = |p: &PartyMention| p.role == Some(Role::Speaker);
        !asked && faced && parties.iter().all(|p| person(&p.mention) || visited(p) || summons(p))
    }
}

/// Whether a rule finds a second event in a clause in which another has found one: `X's visit to Lima included talks with Y`, `Two ships
/// put into Lima for a drill`.
fn is_second(first: &Rule, more: &Rule, clause: &Clause) -> bool {
    let person = |m: &Mention| matches!(m, Mention::Person(_) | Mention::Office(_));
    let drills = more.event == EventType::Exercise && !clause.subject_mentions().any(person);
    let there = first.event == EventType::Visit && (more.event == EventType::Meeting || drills);
    // `X's visit drew a protest from Y`: who protests is no guest.
    let answers = more.event == EventType::Statement && !more.roles.contains_key("subject");
    there || first.presupposes && answers && more.voice.is_some()
}

/// `visits a university`: a house, and no party.
fn is_house(party: &PartyMention) -> bool {
    let Mention::Group { name, state: None } = &party.mention else { return false };
    party.role == Some(Role::Host) && detail::HOUSES.contains(&name.as_str())
}

/// `X holds talks in Seoul`: those who govern there, where only a guest is told; at home he talks with nobody, as is known once it is told
/// who he is.
fn hosts(rule: &Rule, clause: &Clause, parties: &[PartyMention]) -> Option<PartyMention> {
    let [PartyMention { mention: guest, .. }] = parties else { return None };
    let comes = match guest {
        Mention::Person(_) => true,
        Mention::Office(office) => !office.counterpart,
        Mention::Group { state, .. } => state.is_some(),
        _ => false,
    };
    let soil = |p: &&Phrase| matches!(p.place, Some(PlaceMention::Capital(_) | PlaceMention::State(_)));
    let site = clause.after("in").find(soil).filter(|_| rule.hosted && comes)?;
    let state = site.mentions.iter().find(|m| matches!(m, Mention::State(_)))?;
    (state.state() != guest.state()).then(|| PartyMention::present(state.clone()))
}

/// Words with which questions begin.
const ASKING: [&str; 23] = [
    "are", "can", "could", "did", "do", "does", "had", "has", "have", "how", "is", "may", "might", "should",
    "was", "were", "what", "where", "who", "why", "will", "would", "which",
];

/// Whether a statement or sanction lacks the one who makes it, a visit or meeting the one who comes, or an appointment the one
/// who is appointed: `the charge is dismissed by X`.
fn unsaid(rule: &Rule, clause: &Clause, parties: &[PartyMention]) -> bool {
    if rule.event == EventType::Visit || rule.event.is_consultation() {
        return !parties.is_empty() && parties.iter().all(|p| p.role == Some(Role::Host));
    }
    if rule.event == EventType::Appointment && rule.subjects.is_empty() {
        let things = |p: &Phrase| p.mentions.is_empty() && p.head.is_some();
        return voice(clause) == Voice::Passive && clause.subject.iter().all(things);
    }
    matches!(rule.event, EventType::Statement | EventType::Sanction) && only_addressed(parties)
}

/// `X, joined by Y, meets Z`: who takes part besides, and no event.
fn is_company(clause: &Clause) -> bool {
    clause.verb.reduced && matches!(clause.verb.lemma.as_str(), "join" | "accompany" | "flank" | "escort")
}

/// `China is selected for the railway`, `Japan is named preferred bidder`: a state or a body gets no office.
fn is_award(clause: &Clause, parties: &[PartyMention]) -> bool {
    let chosen = matches!(clause.verb.lemma.as_str(), "select" | "choose" | "tap" | "name" | "designate");
    let body = |p: &PartyMention| matches!(p.mention, Mention::State(_) | Mention::Body(_));
    chosen && clause.verb.voice == Voice::Passive && parties.iter().all(body)
}

/// Whether a phrase names a session: `for the fifth round of the dialogue`.
fn is_session(phrase: &Phrase) -> bool {
    phrase.ordinal.is_some() || matches!(phrase.head.as_deref(), Some("meeting" | "round" | "session"))
}

/// What one goes to somebody for who wants to talk.
const TALKING: [&str; 14] = [
    "apologize",
    "brief",
    "confirm",
    "congratulate",
    "convey",
    "discuss",
    "exchange",
    "explain",
    "express",
    "inform",
    "offer",
    "review",
    "talk",
    "thank",
];

/// Verbs of what is said to whoever is there.
const HEARD: [&str; 17] = [
    "say",
    "state",
    "stress",
    "assure",
    "warn",
    "urge",
    "demand",
    "remark",
    "promise",
    "pledge",
    "reiterate",
    "emphasize",
    "emphasise",
    "ask",
    "remind",
    "note",
    "insist",
];

/// Whether an office is that of somebody who lives where he is sent.
fn is_posting(function: &str) -> bool {
    ["ambassador", "high-commissioner", "consul", "charge"].iter().any(|post| function.starts_with(post))
}
