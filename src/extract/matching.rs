//! Rules against clauses.

use super::abroad::abroad;
use super::apart::{apart, each};
use super::detail;
use super::factuality::Factuality;
use super::frame::{Frame, PartyMention};
use super::meanwhile::{seat, settle};
use super::noun_word::is_any;
use super::paper::is_address;
use super::participant::{count, is_in_town, least, only_addressed};
use super::restatement::{once_each, unite};
use super::rule::Rule;
use super::scene::Scene;
use super::several::and_later;
use super::speaker::is_audience;
use super::time::When;
use super::together::{met_by, met_in_place};
use crate::date::Edtf;
use crate::graph::{DateBasis, EventType, ProspectStatus, Role};
use crate::language::{Anaphor, ChunkKind, Clause, Mention, Phrase, Voice};

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
                if let Some(told) = trigger.and_then(|t| self.told_of(at, t, &frame)) {
                    let mut same = found.iter_mut().filter(|(s, f)| *s == told && f.kind == frame.kind);
                    if let Some((_, first)) = same.find(|(_, f)| f.factuality == frame.factuality) {
                        unite(first, frame);
                        continue;
                    }
                }
                let start = self.clauses[at].tokens.start;
                let frames = self.of_each_gathering(rule, at).unwrap_or_else(|| apart(self, at, frame));
                let frames = frames.into_iter().flat_map(|frame| each(self, at, frame));
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
        let time =
            |p: &Phrase| p.date.is_some() || matches!(p.head.as_deref(), Some("day" | "week" | "month"));
        let thing = |p: &Phrase| rule.event != EventType::Visit || !time(p);
        if rule.bare && clause.object.iter().any(thing) || rule.plain && self.is_called(clause) {
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
        if !self.words_fit(rule, clause, trigger) || rings && clause.object.is_empty() {
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

    /// Who takes part in the event that a rule finds in a clause; `None` where those are none of whom the rule tells.
    fn those_there(&self, rule: &Rule, at: usize, trigger: Option<&Phrase>) -> Option<Vec<PartyMention>> {
        let clause = &self.clauses[at];
        let mut parties = self.participants(rule, at, trigger);
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
        if rule.persons && !self.between_persons(&parties, at, rule.event)
            || rule.bodies && !parties.iter().all(body)
        {
            return None;
        }
        if count(&parties) < least(rule, clause, trigger) && !rule.goes_on || unsaid(rule, clause, &parties) {
            return None;
        }
        Some(parties)
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
        let aside = |c: &Clause| {
            c.subordinator.is_some() || c.verb.perfect || purpose(c) || (signs && c.verb.reduced)
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

    /// When the event of the clause at `at` was: what a narrative goes on to tell was when the sentence before says.
    fn dated(&self, rule: &Rule, at: usize, trigger: Option<&Phrase>) -> When {
        let follows = matches!(
            rule.event,
            EventType::Statement
                | EventType::Agreement
                | EventType::Summons
                | EventType::Sanction
                | EventType::Aid
        );
        if let Some(told) = self.told_behind(at) {
            return told;
        }
        // `hold May 3 talks`, `was the May 3 summit`
        let day = trigger.filter(|_| rule.event.is_consultation()).and_then(|noun| self.day_before(noun));
        if let Some(date) = day {
            return When { date: Some(date), ..self.whens[at] };
        }
        let (when, says) = (self.whens[at], rule.event == EventType::Statement);
        if let Some(day) = self.clock.day_of_report().filter(|_| says && self.is_of_story(at)) {
            return When { date: Some(day), ..when };
        }
        if let Some(came) = self.came_then(at) {
            return came;
        }
        if let Some(then) = self.said_then(at).filter(|_| says) {
            return then;
        }
        if follows && !self.passage.is_entry() { when.or_carried() } else { self.on_its_day(rule, at) }
    }

    /// `Wang, who took the floor a day later, answered that`: the day on which whoever speaks is said to have done something else.
    fn said_then(&self, at: usize) -> Option<When> {
        let (aside, when) = (self.clauses.get(at.checked_sub(1)?)?, self.whens[at - 1]);
        let who = aside.subordinator.as_deref() == Some("who") && aside.verb.past && !aside.verb.perfect;
        let counted =
            when.basis == DateBasis::Inferred && !when.goes_with && when.date.is_some_and(|d| d.is_day());
        let open = self.whens[at].date.is_none() && self.clauses[at].verb.past && !self.passage.is_entry();
        (who && counted && open && self.passage.report.is_none()).then_some(when)
    }

    /// `Harris, who followed in November, called on Y`: when whoever acts is said to have come.
    fn came_then(&self, at: usize) -> Option<When> {
        let (aside, when) = (self.clauses.get(at.checked_sub(1)?)?, self.whens[at - 1]);
        let clause = &self.clauses[at];
        let came =
            matches!(aside.verb.lemma.as_str(), "follow" | "come" | "arrive" | "visit" | "return" | "land");
        let who = aside.subordinator.as_deref() == Some("who") && aside.verb.past && !aside.verb.perfect;
        let open = self.whens[at].date.is_none()
            && clause.verb.past
            && clause.verb.is_finite()
            && clause.subordinator.is_none();
        let stated = when.basis == DateBasis::Stated && when.date.is_some();
        (who && came && open && stated && !self.passage.is_entry()).then_some(when)
    }

    /// Whether what a report says is of no day of its own: it was said on the day of which the report tells, whatever day it spoke of in
    /// between, and so is what it begins with: `China has lodged a protest`.
    fn is_of_story(&self, at: usize) -> bool {
        let (when, verb) = (self.whens[at], &self.clauses[at].verb);
        let shared = |date: Option<Edtf>| self.whens[..=at].iter().any(|w| w.goes_with && w.date == date);
        let alone = self.whens[..at].iter().all(|w| w.date.is_none() || shared(w.date));
        let news =
            verb.perfect && !verb.past && self.clauses[at].subordinator.is_none() && when.date.is_none();
        alone && (shared(when.date) || news && at == 0 && self.clock.leads())
    }

    /// The day that stands right before a noun.
    fn day_before(&self, noun: &Phrase) -> Option<Edtf> {
        let phrases = self
            .chunks
            .iter()
            .filter_map(|c| if let ChunkKind::Phrase(p) = &c.kind { Some(p) } else { None });
        let mut days =
            phrases.filter(|p| p.tokens.end == noun.tokens.start && p.date.is_some_and(|d| d.has_day()));
        self.resolve(days.next()?)
    }

    /// `Feb. 5: Peru protests the blocking of a boat on Feb. 3`, `Feb. 5: Peru proposes talks on Feb. 9`: what an entry says in the
    /// present tense is said on its day, and the other day is that of what it speaks of.
    fn on_its_day(&self, rule: &Rule, at: usize) -> When {
        let (when, verb) = (self.whens[at], &self.clauses[at].verb);
        let says = matches!(rule.event, EventType::Statement | EventType::Summons);
        let present = verb.is_finite() && !verb.past && !verb.perfect;
        let entry = self.passage.date.filter(|d| says && present && self.passage.is_entry() && d.is_day());
        let ahead = matches!(verb.lemma.as_str(), "propose" | "suggest" | "offer" | "invite");
        match (entry, when.date.filter(|d| d.is_day())) {
            (Some(day), Some(told)) if told.last_day() < day.first_day() || ahead => {
                When { date: Some(day), ..when }
            }
            _ => when,
        }
    }

    /// `launched a satellite, which came ten days later on Dec. 1`: the day that the clause behind gives the event of this one.
    fn told_behind(&self, at: usize) -> Option<When> {
        let behind = self.clauses.get(at + 1).filter(|c| c.subordinator.as_deref() == Some("which"))?;
        let came = matches!(behind.verb.lemma.as_str(), "come" | "follow" | "happen" | "occur" | "take");
        let open = self.whens[at].goes_with || self.whens[at].date.is_none_or(|d| !d.is_exact());
        Some(self.whens[at + 1])
            .filter(|when| came && open && !self.passage.is_entry() && when.date.is_some())
    }

    /// Whether a statement is no event of its own: a narrative's present tense says what somebody holds, the past before the past
    /// what somebody had said once, `says it welcomes` is said once, and what both sides express is a part of their talks,
    /// and what they ask of their own officials is an order.
    fn is_recalled(&self, rule: &Rule, at: usize, when: When, parties: &[PartyMention]) -> bool {
        let clause = &self.clauses[at];
        let verb = &clause.verb;
        let entry = self.passage.is_entry();
        // `In 2014 officials speak of`: a present tense of no day.
        let vague = |d: Edtf| !d.is_exact() && !verb.past;
        let undated = if entry { when.date == self.passage.date } else { when.date.is_none_or(vague) };
        let recalled =
            if entry { verb.perfect && verb.past } else { verb.is_finite() && (!verb.past || verb.perfect) };
        // `Jane Doe of Oxford has argued that …`: what a commentator said, whenever it was.
        let commentator =
            matches!(clause.subject_mentions().next(), Some(Mention::Person(p)) if p.office.is_none());
        let voiced = verb.perfect && !verb.past && commentator;
        let recalled = recalled && (entry || !voiced);
        // `urged A, as he had urged B two days before`, `denies the sale, as the Times had reported`
        let reports = rule.event == EventType::Report;
        let compared =
            clause.subordinator.as_deref() == Some("as") && verb.perfect && verb.past && (!entry || reports);
        let anaphors = parties.iter().all(|p| matches!(p.mention, Mention::Anaphor(_)));
        let said = at.checked_sub(1).is_some_and(|b| self.clauses[b].verb.lemma == "say");
        // `assured them that China opposes it`
        let content = clause.subordinator.as_deref() == Some("that") && verb.is_finite() && !verb.past;
        // `tests the missile, which it says carries a warhead`
        let aside = anaphors
            && clause.subordinator.as_deref() == Some("which")
            && matches!(verb.lemma.as_str(), "say" | "claim" | "insist" | "state");
        let both = anaphors && is_shared(&verb.lemma, parties);
        let pronoun = |p: &&PartyMention| matches!(p.mention, Mention::Anaphor(_));
        let speaker = parties.iter().find(|p| p.role == Some(Role::Speaker));
        let in_it = speaker.as_ref().is_some_and(pronoun) && self.is_in_paper(clause);
        // `visits Lima, highlighting the ties`: what the visit shows.
        let shows =
            verb.gerund && matches!(verb.lemma.as_str(), "highlight" | "underscore" | "underline" | "signal");
        // `asks his guest`, `asks her counterpart`: nobody of their own.
        let foreign = |m: &Mention| match m {
            Mention::Anaphor(Anaphor::AtVisit { .. }) => true,
            Mention::Office(office) => office.counterpart,
            _ => false,
        };
        let own = |p: &Phrase| {
            matches!(p.determiner.as_deref(), Some("their" | "his" | "her" | "its"))
                && !p.mentions.iter().any(foreign)
        };
        let orders = verb.lemma == "ask" && clause.object.first().is_some_and(own);
        reports && compared
            || rule.event == EventType::Statement
                && (undated && recalled
                    || compared
                    || aside
                    || in_it
                    || anaphors && said
                    || both
                    || orders
                    || content
                    || shows)
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
    fn between_persons(&self, parties: &[PartyMention], at: usize, kind: EventType) -> bool {
        let clause = &self.clauses[at];
        // `calls on X to show restraint` asks; `calls on X to discuss trade` goes and talks.
        let asks = |c: &Clause| {
            c.governor == Some(at) && c.verb.infinitive && !TALKING.contains(&c.verb.lemma.as_str())
        };
        let upon = || clause.after("on").chain(clause.after("upon")).next().is_some();
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
        let faced = parties.iter().any(|p| faces(&p)) || kind == EventType::Visit && is_in_town(clause);
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

/// Words with which questions begin.
const ASKING: [&str; 23] = [
    "are", "can", "could", "did", "do", "does", "had", "has", "have", "how", "is", "may", "might", "should",
    "was", "were", "what", "where", "who", "why", "will", "would", "which",
];

/// `They reaffirm their ties`: whether what those who were spoken of say is what both sides say.
fn is_shared(verb: &str, parties: &[PartyMention]) -> bool {
    let one = |p: &PartyMention| matches!(&p.mention, Mention::Anaphor(anaphor) if anaphor.is_one());
    match verb {
        "express" | "voice" => true,
        "reaffirm" | "reiterate" | "stress" | "emphasize" | "emphasise" | "affirm" | "underscore" => {
            !parties.iter().all(one)
        }
        _ => false,
    }
}

/// Whether a statement or sanction lacks the one who makes it, a visit or meeting the one who comes, or an appointment the one
/// who is appointed: `the charge is dismissed by X`.
fn unsaid(rule: &Rule, clause: &Clause, parties: &[PartyMention]) -> bool {
    if rule.event == EventType::Visit || rule.event.is_consultation() {
        return !parties.is_empty() && parties.iter().all(|p| p.role == Some(Role::Host));
    }
    if rule.event == EventType::Appointment && rule.subjects.is_empty() {
        let things = |p: &Phrase| p.mentions.is_empty() && p.head.is_some();
        let passive = voice(clause) == Voice::Passive && !clause.subject.is_empty();
        return passive && clause.subject.iter().all(things);
    }
    matches!(rule.event, EventType::Statement | EventType::Sanction) && only_addressed(parties)
}

/// The voice of a clause; headlines leave the auxiliary out.
fn voice(clause: &Clause) -> Voice {
    if is_telegraphic(clause) { Voice::Passive } else { clause.verb.voice }
}

/// `Consultations held in Tokyo`, `Wang Yi named director of the office`
fn is_telegraphic(clause: &Clause) -> bool {
    let Clause { verb, subject, object, .. } = clause;
    let person = |p: &Phrase| matches!(p.mentions[..], [Mention::Person(_)]);
    let office = |p: &Phrase| matches!(p.mentions[..], [Mention::Office(_)]);
    let post = |p: &Phrase| p.determiner.is_none() && office(p);
    let made = || object.iter().all(post) && (!object.is_empty() || clause.after("as").any(office));
    let passive = (verb.past || verb.participle) && verb.is_finite() && !verb.perfect;
    match verb.lemma.as_str() {
        "hold" | "sign" | "adopt" | "issue" | "release" | "reach" | "initial" | "ink" => {
            verb.past
                && object.is_empty()
                && !subject.is_empty()
                && subject.iter().all(|p| p.mentions.is_empty())
        }
        "appoint" | "choose" | "confirm" | "dismiss" | "impeach" | "oust" | "remove" | "replace" | "sack"
        | "elect" | "inaugurate" | "name" | "nominate" | "promote" | "re-elect" | "reelect" | "select"
        | "swear" => {
            passive && verb.modal.is_none() && matches!(&subject[..], [only] if person(only)) && made()
        }
        _ => false,
    }
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
