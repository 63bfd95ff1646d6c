//! Who takes part in the event of a clause: those in the slots of its rule, and those whom the words around it name.

use super::about::heads;
use super::embedded::add_embedded;
use super::enough::{attends, count, least};
use super::factuality::Factuality;
use super::frame::PartyMention;
use super::instrument::{called, round_of};
use super::mechanism::{seat, taken_up};
use super::mediator::inviters;
use super::member::in_arms;
use super::onlooker::{attending, watching, witnesses};
use super::pair::{is_of_nobody, put_both_for_forces, put_both_for_people};
use super::paper::interviewers;
use super::rule::{Rule, RuleRole};
use super::scene::Scene;
use super::slot::slots;
use super::speaker::{owners_of_words, unlisted};
use super::unnamed::{Known, add_unnamed, comes_to_be, gives_consent, is_by_officials, unnamed_signatories};
use crate::graph::{EventType, Role};
use crate::language::{Anaphor, BodyMention, ChunkKind, Clause, Mention, Phrase, Sex, Voice, singular};

impl Scene<'_> {
    /// Who takes part in what the clause at `at` tells of by a rule.
    pub(super) fn participants(&self, rule: &Rule, at: usize, trigger: Option<&Phrase>) -> Vec<PartyMention> {
        let clause = &self.clauses[at];
        let mut parties = slots(self, rule, clause, trigger);
        if let Some(trigger) = trigger {
            add_embedded(&mut parties, trigger, rule);
        }
        if let Some(trigger) = trigger.filter(|_| rule.event.is_consultation()) {
            parties.extend(newly(met(clause, trigger), &parties));
        }
        if matches!(rule.event, EventType::Visit | EventType::Exercise) || rule.event.is_consultation() {
            parties.extend(newly(self.leaders(clause, trigger), &parties));
            if rule.event == EventType::Exercise {
                parties.extend(newly(self.brought_together(at), &parties));
                parties.extend(newly(self.hosts_of_drill(at), &parties));
            }
            self.put_heads_for_sides(&mut parties, at);
        }
        if let Some(trigger) = trigger.filter(|_| rule.event.is_consultation()) {
            self.add_goer(&mut parties, at, trigger);
        }
        if let Some(trigger) = trigger {
            self.add_pair(&mut parties, rule, at, trigger);
            if parties.is_empty() && rule.event.is_consultation() && !rule.presupposes {
                parties = self.founders(trigger, at);
            }
            let named = rule.event == EventType::Exercise
                && called(self, trigger).is_some_and(|name| !name.series.is_empty());
            let counted = named || round_of(self, clause, trigger).is_some();
            let summit = self.passage.is_entry() && trigger.summit.is_some() && !rule.presupposes;
            let known = Known { headed: self.passage.report.is_some(), counted, summit };
            let least = least(rule, clause, Some(trigger));
            if rule.event.is_consultation() && count(&parties) < least {
                parties.extend(newly(self.those_bound(clause), &parties));
            }
            let attended = attends(clause) && rule.event.is_consultation();
            if attended && count(&parties) < least {
                parties.extend(self.of_body(trigger));
            }
            add_unnamed(&mut parties, trigger, least, rule, known);
        }
        if let Some(trigger) = trigger.filter(|_| parties.is_empty()) {
            parties.extend(self.announcers(trigger, at).map(PartyMention::present));
        }
        self.add_by_kind(&mut parties, rule, at, trigger);
        if rule.event.is_consultation() && taken_up(self, clause).is_some() {
            seat(&mut parties);
        }
        // `Officials from the three countries meet`, `Officials of ASEAN member states meet`
        let states = |p: &Phrase| {
            let noun = p.head.as_deref().and_then(|head| head.rsplit(' ').next()).map(singular);
            let many = noun.is_some_and(|noun| matches!(&*noun, "state" | "country" | "member" | "nation"));
            (many || !p.series.is_empty()) && p.tokens.end <= self.chunks[clause.at].tokens.start
        };
        let names = |p: &Phrase| !p.mentions.is_empty() || states(p);
        let told = ["from", "of"].iter().any(|word| clause.after(word).any(names));
        let acting: Vec<&Phrase> = clause.subject.iter().chain(clause.after("between")).collect();
        let several = acting.iter().any(|p| p.plural) && !told;
        // In a narrative those with an article may be others, told of before.
        let mut bare = acting.iter().map(|p| p.determiner.is_none() || p.number == Some(2));
        let body = matches!(parties[..], [PartyMention { mention: Mention::Body(_), .. }])
            && matches!(rule.event, EventType::Statement | EventType::Agreement);
        if (rule.event.is_consultation() || body)
            && several
            && self.tells_of_pair(at)
            && !self.is_of_bloc(&parties)
            && (self.passage.is_entry() || clause.subordinator.is_none() && bare.all(|b| b))
        {
            put_both_for_people(&mut parties, self.pair);
        }
        if !parties.is_empty() && (rule.event.is_consultation() || rule.event == EventType::Agreement) {
            let mut between = self.go_betweens(at);
            if rule.event.is_consultation() {
                between.extend(inviters(clause));
                between.extend(witnesses(clause).chain(attending(clause)).map(PartyMention::present));
            }
            let new = |b: &PartyMention| parties.iter().all(|p| p.mention != b.mention);
            parties.extend(between.into_iter().filter(new).collect::<Vec<_>>());
        }
        parties
    }

    /// `ASEAN officials meet`: people of a body of many states, but not `FTA negotiators`, who are told by what they negotiate.
    fn is_of_bloc(&self, parties: &[PartyMention]) -> bool {
        let [PartyMention { mention: mention @ Mention::Group { name, .. }, .. }] = parties else {
            return false;
        };
        let first = name.split(' ').next().unwrap_or_default().to_lowercase();
        mention.is_collective() && !self.rules.is_of("economic-pact", &[first])
    }

    /// `a round of negotiations for the Japan-Peru trade agreement is held`: those whom the pact is to bind.
    fn those_bound(&self, clause: &Clause) -> Vec<Mention> {
        let about = |word: &str| matches!(word, "for" | "on" | "over" | "toward" | "towards");
        let pact = |p: &&Phrase| {
            let heads = heads(p);
            let bound = ["instrument", "economic-pact"].iter().any(|set| self.rules.is_of(set, &heads));
            p.states.len() > 1 && bound
        };
        let slots = clause.prepositions.iter().filter(|(word, _)| about(word));
        let pacts = slots.filter_map(|(_, phrases)| phrases.first()).find(pact);
        pacts.into_iter().flat_map(|p| p.states.iter().cloned().map(Mention::State)).collect()
    }

    /// `Kerry flies to Moscow; talks with Lavrov last four hours`: whoever the clause before tells of, where only those on the other side
    /// are named.
    fn add_goer(&self, parties: &mut Vec<PartyMention>, at: usize, trigger: &Phrase) {
        let clause = &self.clauses[at];
        let acts = clause.subject.iter().any(|p| p.tokens == trigger.tokens);
        let faced = clause.after("with").chain(clause.after("to").filter(|_| trigger.determiner.is_some()));
        let faced: Vec<&Mention> = faced.flat_map(|p| &p.mentions).collect();
        let one_sided = acts && !parties.is_empty() && parties.iter().all(|p| faced.contains(&&p.mention));
        let person = |m: &Mention| matches!(m, Mention::Person(_) | Mention::Office(_));
        if !one_sided || !parties.iter().all(|p| person(&p.mention)) {
            return;
        }
        // `Her talks with X, put off twice, dealt with trade`
        let own = match trigger.determiner.as_deref() {
            Some(word @ ("his" | "her")) => Some(Mention::Anaphor(Anaphor::One(Sex::of_pronoun(word)))),
            _ => None,
        };
        if let Some(own) = own {
            parties.push(PartyMention::present(own));
            return;
        }
        let main = |c: &Clause| c.verb.is_finite() && c.subordinator.is_none();
        let Some(before) = self.clauses[..at].iter().rposition(main) else { return };
        let told = self.factuality(before) == Factuality::Asserted;
        let goers: Vec<Mention> = self.clauses[before].subject_mentions().cloned().collect();
        if told && goers.iter().all(person) {
            parties.extend(newly(goers, parties));
        }
    }

    /// Adds those whom only events of one kind tell in this way.
    fn add_by_kind(&self, parties: &mut Vec<PartyMention>, rule: &Rule, at: usize, trigger: Option<&Phrase>) {
        let clause = &self.clauses[at];
        if matches!(rule.event, EventType::Launch | EventType::Exercise) {
            let role = Some(Role::Observer);
            let watching = newly(watching(self.clauses, at), parties).into_iter();
            parties.extend(watching.map(|p| PartyMention { role, ..p }));
        }
        if rule.event == EventType::Agreement && is_by_officials(parties, clause) {
            *parties = vec![PartyMention::present(Mention::Anaphor(Anaphor::States(Some(2))))];
        }
        if rule.event == EventType::Agreement && gives_consent(clause) {
            parties.retain(|p| !matches!(p.mention, Mention::State(_)));
        }
        if rule.event == EventType::Agreement && rule.parties == 0 {
            self.drop_opened(parties, rule, at, trigger);
        }
        match rule.event {
            EventType::Agreement if parties.is_empty() => {
                parties.extend(self.bound_by(at));
                // `is signed by ISRO and JAXA`
                let by = clause.after("by").filter_map(|p| unlisted(p, RuleRole::Signatory, true));
                parties.extend(newly(by.collect(), parties));
                if parties.is_empty() {
                    parties.extend(unnamed_signatories(rule, clause));
                }
                // `The free trade agreement takes effect`, `The hotline opens`: that of the two whom the chronology is about.
                let own = trigger.is_some_and(|t| is_of_nobody(t) && t.series.is_empty());
                if parties.is_empty() && own && comes_to_be(rule, clause) && self.tells_of_pair(at) {
                    let pair = self.pair.iter().cloned().map(Mention::State);
                    let both = || Mention::Anaphor(Anaphor::States(Some(2)));
                    let two = self.pair.is_empty() && clause.verb.voice == Voice::Passive;
                    parties.extend(pair.chain(two.then(both)).map(PartyMention::present));
                }
            }
            EventType::Appointment => {
                give_state(parties);
                if let Some(trigger) = trigger.filter(|_| parties.is_empty()) {
                    // `the minister's resignation is announced`
                    parties.extend(trigger.possessors.iter().cloned().map(PartyMention::present));
                }
                parties.extend(newly(self.instead(clause, at), parties));
                parties.extend(newly(self.succeeded(at), parties));
                if let Some(trigger) = trigger.filter(|t| is_place_of_another(t)) {
                    parties.extend(newly(trigger.possessors.clone(), parties));
                }
            }
            EventType::Statement => {
                if let Some(trigger) = trigger.filter(|_| parties.is_empty()) {
                    let role = rule.roles.get("of").and_then(|r| r.role());
                    let own = owners_of_words(trigger, clause).into_iter();
                    parties.extend(own.map(|mention| PartyMention { mention, role }));
                }
                let heard = newly(interviewers(clause), parties).into_iter();
                parties.extend(heard.map(|p| PartyMention { role: RuleRole::Addressee.role(), ..p }));
            }
            EventType::Sanction => self.add_sanctioned(parties, rule, at, trigger),
            EventType::Exercise => {
                // `Russia's war games begin with troops from China`: of the one whose they are as well.
                let owners = trigger.into_iter().flat_map(|t| &t.possessors);
                let states = owners.filter(|m| matches!(m, Mention::State(_)));
                parties.extend(newly(states.cloned().collect(), parties));
                if self.tells_of_pair(at) {
                    put_both_for_forces(parties, clause, self.pair);
                }
            }
            EventType::Meeting => {
                let travellers = self.travellers(clause);
                parties.splice(0..0, travellers);
            }
            EventType::Visit => parties.extend(newly(self.companions(clause), parties)),
            EventType::Ruling => self.add_concerned(parties, at),
            EventType::Aid => {
                self.name_victims(parties, clause);
                self.drop_left(parties, clause);
                self.add_taker(parties, trigger, clause);
                if let Some(trigger) = trigger {
                    self.add_giver(parties, trigger, clause);
                }
            }
            _ => {}
        }
    }

    /// `The secretariat opens in Lima with X as its head`, `The hub was opened by X and Y`: what is opened does not open itself, and who heads
    /// it is no party to it.
    fn drop_opened(&self, parties: &mut Vec<PartyMention>, rule: &Rule, at: usize, trigger: Option<&Phrase>) {
        let clause = &self.clauses[at];
        let Some(opened) = trigger.filter(|t| clause.subject.iter().any(|p| p.tokens == t.tokens)) else {
            return;
        };
        let unlisted = |m: &Mention| matches!(m, Mention::Body(body) if body.listed.is_none());
        let itself = |p: &PartyMention| unlisted(&p.mention) && opened.mentions.contains(&p.mention);
        let heads = clause.after("as").next().is_some();
        let head =
            |p: &PartyMention| heads && clause.after("with").any(|with| with.mentions.contains(&p.mention));
        let others = parties.iter().any(|p| !itself(p) && !head(p));
        let both = comes_to_be(rule, clause) && self.tells_of_pair(at) && !self.pair.is_empty();
        if others || both && is_of_nobody(opened) {
            parties.retain(|p| !itself(p) && !head(p));
        }
    }

    /// `the consultation, led by X and Y, is held`, `a delegation led by X visits`, `attends a dinner given by X`: those who
    /// lead or give it.
    fn leaders(&self, clause: &Clause, trigger: Option<&Phrase>) -> Vec<Mention> {
        // `a delegation of lawmakers led by X visits`
        let before = |p: &&Phrase| p.tokens.end <= self.chunks[clause.at].tokens.start;
        let people = clause.after("of").filter(before);
        let headed: Vec<&Phrase> = clause.subject.iter().chain(trigger).chain(people).collect();
        let own = |p: &Phrase| headed.iter().any(|q| q.tokens == p.tokens);
        let near = |c: &&Clause| {
            let joined = matches!(c.verb.lemma.as_str(), "join" | "accompany" | "flank" | "escort");
            // `meets X, accompanied by Y`
            let behind = c.at > clause.at && matches!(self.chunks[c.at - 1].kind, ChunkKind::Mark(','));
            let opens = joined && (c.subject.is_empty() || behind);
            // `officials of A and B meet in Lima, led by X and Y`
            let sides = clause
                .subject_mentions()
                .filter(|m| matches!(m, Mention::Group { .. } | Mention::State(_)))
                .count();
            let led = behind && sides > 1 && c.after("by").flat_map(|p| &p.mentions).count() > 1;
            // `the summit, which is attended by X`
            let told = c.subordinator.as_deref() == Some("which") && c.verb.voice == Voice::Passive;
            (c.verb.reduced || told)
                && (LEADING.contains(&c.verb.lemma.as_str()) || joined)
                && (c.subject.iter().any(own)
                    || ((trigger.is_some() || opens || led) && self.next_to(c, clause)))
        };
        // `attended by 40 leaders, including X`
        let slots = |c| [Clause::after(c, "by").collect::<Vec<_>>(), Clause::after(c, "including").collect()];
        let by = self.clauses.iter().filter(near).flat_map(slots).flatten();
        let chairs = |p: &&Phrase| p.head.as_deref().is_some_and(|head| CHAIRS.contains(&head));
        let chaired = clause.after("under").find(chairs).map(|p| p.tokens.end);
        let under = clause.after("of").filter(|p| chaired.is_some_and(|end| p.tokens.start >= end));
        // `under the chairmanship of X, minister of trade, and Y, minister of labor`
        let beside = chaired.map_or(Vec::new(), |end| self.persons_between(end, clause.tokens.end));
        // `the working group meets under X and Y`
        let named = |p: &&Phrase| matches!(p.mentions.first(), Some(Mention::Person(_)));
        let under = under.chain(beside).chain(clause.after("under").filter(named));
        let mut led: Vec<Mention> = Vec::new();
        for mention in by.chain(under).flat_map(|p| &p.mentions) {
            if !led.contains(mention) {
                led.push(mention.clone());
            }
        }
        led
    }

    /// The phrases that name persons between two tokens, without a verb in between.
    fn persons_between(&self, from: usize, to: usize) -> Vec<&Phrase> {
        let chunks = self.chunks.iter().filter(|c| c.tokens.start >= from && c.tokens.end <= to);
        let before_verb =
            chunks.take_while(|c| !matches!(c.kind, ChunkKind::Verb(_) | ChunkKind::Subordinator(_)));
        let person = |p: &&Phrase| matches!(p.mentions[..], [Mention::Person(_)]);
        before_verb
            .filter_map(|c| if let ChunkKind::Phrase(p) = &c.kind { Some(p) } else { None })
            .filter(person)
            .collect()
    }

    /// `The exercise, involving X and Y, begins`: those whom a participle behind the subject tells.
    fn brought_together(&self, at: usize) -> Vec<Mention> {
        let subject = &self.clauses[at].subject;
        let behind = |c: &&Clause| {
            c.verb.gerund
                && matches!(c.verb.lemma.as_str(), "involve" | "include" | "feature" | "bring")
                && c.subject.first().zip(subject.first()).is_some_and(|(one, two)| one.tokens == two.tokens)
        };
        let told = self.clauses.iter().filter(behind).flat_map(|c| &c.object).flat_map(|p| &p.mentions);
        told.filter(|m| !matches!(m, Mention::Group { state: None, .. })).map(in_arms).collect()
    }

    /// `attends the World Bank meeting`: the body whose meeting it is.
    fn of_body(&self, meeting: &Phrase) -> Option<PartyMention> {
        let listed = Some(meeting.body?);
        let body = BodyMention { listed, name: self.text(meeting), state: None, bloc: false };
        Some(PartyMention::present(Mention::Body(body)))
    }

    /// `Under an accord signed on Jan. 10, India lends money to Nepal`: those who do what the paper says.
    fn bound_by(&self, at: usize) -> Vec<PartyMention> {
        let paper = self.clauses[at].at.checked_sub(2).map(|i| &self.chunks[i].kind);
        let reduced = self.clauses[at].verb.reduced;
        let under = reduced
            && matches!(paper, Some(ChunkKind::Preposition(w)) if w == "under" || w == "in line with" || w == "in accordance with");
        let main = self.clauses.get(at + 1).filter(|c| under && c.verb.is_finite());
        let told = main
            .into_iter()
            .flat_map(|c| c.subject.iter().chain(&c.object).chain(c.after("to")).chain(c.after("with")));
        let sides =
            told.flat_map(|p| &p.mentions).filter(|m| matches!(m, Mention::State(_) | Mention::Body(_)));
        let sides = newly(sides.cloned().collect(), &[]);
        if sides.len() > 1 { sides } else { Vec::new() }
    }

    /// `replaced X, who had served long, with Y`, `is appointed in succession to X`: who came instead, where a clause about the other stands in
    /// between, or whose place somebody takes.
    fn instead(&self, clause: &Clause, at: usize) -> Vec<Mention> {
        let replaces = clause.verb.lemma == "replace" && clause.after("with").next().is_none();
        let behind =
            self.clauses.get(at + 1).filter(|c| replaces && c.subordinator.as_deref() == Some("who"));
        let with = behind.into_iter().flat_map(|c| c.after("with"));
        // `is appointed ambassador in succession to X`
        let before = clause.after("in succession to");
        let people = with.chain(before).flat_map(|p| p.mentions.clone());
        people.filter(|m| matches!(m, Mention::Person(_))).collect()
    }

    /// `is named minister, succeeding X`, `names Y to replace X`, `reshuffles the Cabinet, dropping X`: who held an office before, or
    /// holds one now.
    fn succeeded(&self, at: usize) -> Vec<Mention> {
        // `reshuffles the Cabinet, dropping X`
        let shuffles = self.clauses[at].verb.lemma == "reshuffle";
        let moved = |c: &Clause| {
            let moves =
                ["drop", "name", "appoint", "bring", "move", "promote", "make", "dismiss", "sack", "keep"];
            shuffles && moves.contains(&c.verb.lemma.as_str())
        };
        let follows = |c: &&Clause| {
            c.governor == Some(at)
                && (c.verb.gerund || c.verb.infinitive)
                && (matches!(c.verb.lemma.as_str(), "succeed" | "replace") || moved(c))
        };
        let before = self.clauses.iter().filter(follows).flat_map(|c| c.object.iter().chain(c.after("in")));
        before.flat_map(|p| &p.mentions).filter(|m| matches!(m, Mention::Person(_))).cloned().collect()
    }

    /// Whether no other clause stands between two.
    fn next_to(&self, one: &Clause, other: &Clause) -> bool {
        let at = |clause: &Clause| self.clauses.iter().position(|c| c.at == clause.at);
        at(one).zip(at(other)).is_some_and(|(a, b)| a.abs_diff(b) == 1)
    }

    /// `announce that their mechanism is activated`: those who announce it.
    fn announcers(&self, trigger: &Phrase, at: usize) -> impl Iterator<Item = Mention> {
        let owned = matches!(trigger.determiner.as_deref(), Some("their" | "its" | "his" | "her"));
        let governor = self.clauses[at].governor.filter(|_| owned).and_then(|g| self.clauses.get(g));
        governor.into_iter().flat_map(Clause::subject_mentions).cloned()
    }
}

/// `Kuwait named a new envoy to Tehran`: an office of which nothing else tells whose it is, is that of the state that fills it.
fn give_state(parties: &mut [PartyMention]) {
    let [PartyMention { mention, .. }, rest @ ..] = parties else { return };
    if !matches!(mention, Mention::State(_) | Mention::Anaphor(Anaphor::It)) {
        return;
    }
    for party in rest {
        if let Mention::Office(office) = &mut party.mention
            && office.state.is_none()
            && office.of.is_none()
        {
            office.of = Some(Box::new(mention.clone()));
        }
    }
}

/// Those who are not yet among the known.
pub(super) fn newly(mentions: Vec<Mention>, known: &[PartyMention]) -> Vec<PartyMention> {
    mentions
        .into_iter()
        .filter(|m| !known.iter().any(|p| p.mention == *m))
        .map(PartyMention::present)
        .collect()
}

/// `a meeting of NATO foreign ministers`, `the Lima meeting on May 3 of X and Y`: those who meet.
fn met(clause: &Clause, trigger: &Phrase) -> Vec<Mention> {
    let person = |p: &Phrase| matches!(p.mentions[..], [Mention::Person(_)]);
    let slot = clause.prepositions.iter().find_map(|(word, np)| {
        let first = np.first().filter(|_| word == "of")?;
        let people = np.len() > 1 && np.iter().all(person);
        let near = first.tokens.start == trigger.tokens.end + 1;
        let behind = people && is_behind_day(clause, trigger, first);
        // `a meeting of the foreign ministers, X, Y, and Z`
        let named = people && (trigger.tokens.end + 2..trigger.tokens.end + 7).contains(&first.tokens.start);
        // `a meeting of ASEAN and Chinese ministers`
        let whole = people || near && np.iter().all(|p| !p.mentions.is_empty());
        (near || behind || named).then_some(if whole { &np[..] } else { &np[..1] })
    });
    // `a session of the Security Council`
    let bloc = |m: &Mention| matches!(m, Mention::Body(body) if body.bloc);
    let several = slot.filter(|np| {
        np.len() > 1 || np.iter().any(|p| p.plural || p.mentions.len() > 1 || p.mentions.iter().any(bloc))
    });
    let met = several.into_iter().flatten().flat_map(|p| p.mentions.clone());
    met.filter(|m| !matches!(m, Mention::Anaphor(_))).collect()
}

/// Whether nothing but when and where a gathering was stands between it and a phrase.
fn is_behind_day(clause: &Clause, gathering: &Phrase, phrase: &Phrase) -> bool {
    let mut end = gathering.tokens.end;
    let told = clause.prepositions.iter().filter(|(word, _)| matches!(word.as_str(), "on" | "in" | "at"));
    for np in told.map(|(_, np)| np) {
        if np.first().is_some_and(|p| p.tokens.start <= end + 1 && p.tokens.start >= end) {
            end = np.last().map_or(end, |p| p.tokens.end);
        }
    }
    end > gathering.tokens.end && phrase.tokens.start == end + 1
}

/// `puts Eto in Onodera's place`
fn is_place_of_another(trigger: &Phrase) -> bool {
    matches!(trigger.head.as_deref(), Some("place" | "stead" | "successor"))
}

/// What those have under whom others meet.
const CHAIRS: [&str; 6] =
    ["chairmanship", "co-chairmanship", "leadership", "co-leadership", "chair", "presidency"];

/// Verbs of those who make a meeting or a visit what it is.
const LEADING: [&str; 11] = [
    "lead", "head", "chair", "co-chair", "cochair", "host", "co-host", "give", "attend", "organize",
    "organise",
];
