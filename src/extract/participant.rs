//! Who takes part in the event of a clause: those in the slots of its rule, and those whom the words around it name.

use super::about::heads;
use super::detail;
use super::factuality::{Factuality, factuality};
use super::frame::PartyMention;
use super::instrument::{called, round_of};
use super::mechanism::{seat, taken_up};
use super::member::in_arms;
use super::onlooker::watching;
use super::pair::{is_of_nobody, put_both_for_forces, put_both_for_people};
use super::paper::interviewers;
use super::rule::{Rule, RuleRole};
use super::scene::Scene;
use super::slot::slots;
use super::speaker::{owners_of_words, unlisted};
use crate::graph::{EventType, Role};
use crate::language::{
    Anaphor, BodyMention, ChunkKind, Clause, Mention, Phrase, PlaceMention, Sex, Voice, singular,
};

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
            let between = self.go_betweens(at);
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
        let told = factuality(self.clauses, before) == Factuality::Asserted;
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

/// How many must take part by a rule: who attends a gathering that has a name meets those who are not told.
pub(super) fn least(rule: &Rule, clause: &Clause, trigger: Option<&Phrase>) -> usize {
    let named = trigger.is_some_and(|t| !t.series.is_empty());
    let acting = clause.subject_mentions().next();
    let attends = attends(clause) && acting.is_some_and(Mention::is_somebody);
    let hosts = trigger.is_some_and(|t| hosts_many(clause, t))
        && acting.is_some_and(|m| m.is_somebody() || matches!(m, Mention::State(_)));
    // `The ASEAN Summit convenes in Vientiane`: a gathering of that name is of those whom the name tells.
    let convened = trigger.is_some_and(|t| {
        matches!(t.head.as_deref(), Some("summit" | "forum" | "conference" | "meeting" | "dialogue"))
            && clause.subject.iter().any(|p| p.tokens == t.tokens)
    });
    let told = named && (attends || convened) || attends && trigger.is_some_and(is_great) || hosts;
    match rule.event {
        EventType::Meeting if told => rule.parties.min(1),
        EventType::Visit if rule.persons && is_in_town(clause) => rule.parties.min(1),
        EventType::Visit if comes_to_town(rule, clause) => rule.parties.min(1),
        _ => rule.parties,
    }
}

/// `the Commonwealth summit`, `the Bali Democracy Forum`, `the climate conference`: a gathering of many that no list has.
fn is_great(gathering: &Phrase) -> bool {
    let great = matches!(gathering.head.as_deref(), Some("summit" | "forum" | "conference" | "ministerial"));
    let own = !gathering.possessors.is_empty() && gathering.body.is_none();
    let single = !gathering.plural && gathering.ordinal.is_none() && !own;
    let press = gathering.modifiers.iter().any(|m| matches!(m.as_str(), "press" | "news"));
    let definite = gathering.determiner.as_deref() == Some("the") && !gathering.modifiers.is_empty();
    great && single && !press && (gathering.name.is_some() || gathering.body.is_some() || definite)
}

/// `attends the summit`, `takes part in the forum`, `joins the ministerial`, `chairs the meeting`
fn attends(clause: &Clause) -> bool {
    match clause.verb.lemma.as_str() {
        "attend" | "participate" | "join" | "chair" | "co-chair" | "cochair" => true,
        "take" => clause.object.iter().any(|p| p.head.as_deref() == Some("part")),
        _ => false,
    }
}

/// `hosts the ninth Andean Parliamentary Forum`, `chairs the BRICS summit`: a gathering of many that goes by a name of its own, of which
/// whoever hosts it is told alone.
fn hosts_many(clause: &Clause, gathering: &Phrase) -> bool {
    let hosts = matches!(
        clause.verb.lemma.as_str(),
        "host" | "co-host" | "cohost" | "chair" | "co-chair" | "cochair" | "convene"
    );
    let named = !gathering.series.is_empty() || gathering.name.is_some();
    let many = matches!(gathering.head.as_deref(), Some("summit" | "forum" | "conference" | "ministerial"));
    hosts && named && many && !gathering.plural && detail::sides(gathering).is_none()
}

/// `is in Nanning`: a town of the lexicon, of which need not be said whose it is.
pub(super) fn is_in_town(clause: &Clause) -> bool {
    clause.after("in").any(|p| matches!(p.place, Some(PlaceMention::Listed(_))))
}

/// `X comes to Osaka`, `X reaches Osaka`: where the host of a rule stands, a town of which need not be said whose it is.
pub(super) fn comes_to_town(rule: &Rule, clause: &Clause) -> bool {
    let person = |m: &Mention| matches!(m, Mention::Person(_) | Mention::Office(_) | Mention::Anaphor(_));
    let town = |p: &Phrase| matches!(p.place, Some(PlaceMention::Listed(_))) && p.mentions.is_empty();
    let hosts = rule.roles.iter().filter(|(_, role)| role.role() == Some(Role::Host));
    let there = |slot: &str| match slot {
        "object" => clause.object.iter().any(town),
        slot => clause.after(slot).any(town),
    };
    clause.subject_mentions().all(person) && hosts.into_iter().any(|(slot, _)| there(slot))
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

/// What may tell who takes part in a gathering that names too few.
#[derive(Clone, Copy)]
struct Known {
    /// The heading of the release.
    headed: bool,
    /// Earlier rounds of the same.
    counted: bool,
    /// The lexicon, of a summit of which an entry tells.
    summit: bool,
}

/// Adds those of whom the article speaks, where the words name fewer than take part. `known`: a heading may say who they are, or
/// earlier rounds of the same.
fn add_unnamed(parties: &mut Vec<PartyMention>, trigger: &Phrase, least: usize, rule: &Rule, known: Known) {
    if count(parties) < least.max(1)
        && let Some(sides) = detail::sides(trigger)
    {
        // `the trilateral dialogue was held`
        parties.push(PartyMention::present(Mention::Anaphor(Anaphor::States(Some(sides)))));
    }
    let named = match trigger.determiner.as_deref() {
        Some("the" | "this" | "'s") => trigger.ordinal.is_some() || trigger.name.is_some(),
        None => trigger.name.is_some(),
        _ => false,
    };
    let session = !trigger.series.is_empty() || (known.headed && named) || known.counted || known.summit;
    let held = matches!(rule.event, EventType::Meeting | EventType::Exercise);
    if session && count(parties) < least && held {
        parties.push(PartyMention::present(Mention::Anaphor(Anaphor::Members)));
    }
}

/// `The ASEAN-US summit elevates relations`: those of the summit. `Four memoranda are signed`: two who were spoken of.
fn unnamed_signatories(rule: &Rule, clause: &Clause) -> Vec<PartyMention> {
    let held = |p: &Phrase| matches!(p.head.as_deref(), Some("summit" | "meeting" | "session" | "congress"));
    let gathering = clause.subject.iter().find(|p| !p.series.is_empty() || p.summit.is_some() || held(p));
    let of = gathering.map(embedded).unwrap_or_default();
    let body = of.iter().any(|m| matches!(m, Mention::Body(_)));
    let signed = rule.roles.get("by") == Some(&RuleRole::Signatory) && clause.verb.voice == Voice::Passive;
    if of.len() > 1 || body {
        of.into_iter().map(PartyMention::present).collect()
    } else if signed {
        vec![PartyMention::present(Mention::Anaphor(Anaphor::States(Some(2))))]
    } else {
        Vec::new()
    }
}

/// `takes effect`, `The hotline opens`, `A joint hotline is opened`: whether a clause tells of what two share, with nobody who brings it about.
fn comes_to_be(rule: &Rule, clause: &Clause) -> bool {
    let shared = |p: &Phrase| {
        let joint = |m: &String| matches!(m.as_str(), "joint" | "bilateral" | "direct" | "two-way");
        p.modifiers.iter().any(joint)
            || matches!(p.head.as_deref(), Some("hotline" | "mechanism" | "channel" | "link"))
    };
    let begins = || {
        matches!(clause.verb.lemma.as_str(), "enter" | "take" | "come" | "open" | "reopen" | "go" | "start")
    };
    let told = if clause.verb.voice == Voice::Passive { clause.subject.iter().any(shared) } else { begins() };
    rule.parties == 0 && told
}

/// `Officials sign ten agreements`: whose they are is not told, so that they sign for two who were spoken of.
fn is_by_officials(parties: &[PartyMention], clause: &Clause) -> bool {
    let official = |p: &PartyMention| match &p.mention {
        Mention::Group { name, state: None } => {
            matches!(
                name.to_lowercase().as_str(),
                "officials" | "ministers" | "delegates" | "representatives" | "delegations"
            )
        }
        _ => false,
    };
    let plain = |p: &Phrase| p.number.is_none() && p.determiner.is_none();
    let own = ["of", "from", "with"].iter().any(|word| clause.after(word).any(|p| !p.mentions.is_empty()));
    matches!(parties, [only] if official(only)) && clause.subject.iter().all(plain) && !own
}

/// `puts Eto in Onodera's place`
fn is_place_of_another(trigger: &Phrase) -> bool {
    matches!(trigger.head.as_deref(), Some("place" | "stead" | "successor"))
}

/// Whether all parties are those at whom it is aimed.
pub(super) fn only_addressed(parties: &[PartyMention]) -> bool {
    !parties.is_empty() && parties.iter().all(|p| p.role == RuleRole::Addressee.role())
}

/// Adds the parties inside the noun phrase that makes the event, where the slots name fewer sides:
/// `the US-Japan-ROK dialogue is held`, `their foreign ministers' meeting`.
pub(super) fn add_embedded(parties: &mut Vec<PartyMention>, trigger: &Phrase, rule: &Rule) {
    use EventType::{Agreement, Call, Exercise, Launch, Meeting, Visit};
    if rule.event == Visit {
        add_visit(parties, trigger);
    }
    if !matches!(rule.event, Meeting | Call | Exercise | Agreement | Launch) {
        return;
    }
    let role = rule.roles.get("subject").and_then(|r| r.role());
    let embedded = embedded(trigger);
    // `at the Paris conference of the Friends of Syria`: where many met.
    if embedded.len() == 1
        && trigger.possessors.is_empty()
        && trigger.head.as_deref().is_some_and(|head| OF_MANY.contains(&head))
    {
        return;
    }
    let person = embedded.iter().any(|m| matches!(m, Mention::Person(_)));
    let faced = if person { !parties.is_empty() } else { parties.len() == 1 };
    let other = embedded.len() == 1 && faced && !names_state(parties, &embedded[0]);
    // `after North Korea's missile test`
    let tested = rule.event == Launch && embedded.len() == 1 && parties.is_empty();
    if embedded.len() < 2 && !other && !tested {
        return;
    }
    if !other
        && parties.len() >= embedded.len()
        && parties.iter().any(|p| !matches!(p.mention, Mention::Body(_)))
    {
        return;
    }
    for mention in embedded {
        if !names_state(parties, &mention) {
            parties.push(PartyMention { mention, role });
        }
    }
}

/// Gatherings of many, before which a state is where they met.
const OF_MANY: [&str; 6] = ["plenary", "conference", "congress", "assembly", "forum", "symposium"];

/// `X's visit to Hanoi`, `a US visit`: whose it is, and where to.
fn add_visit(parties: &mut Vec<PartyMention>, visit: &Phrase) {
    let goes = ["visit", "trip", "tour", "departure", "arrival", "stopover", "sojourn"];
    if !visit.head.as_deref().is_some_and(|head| goes.contains(&head)) {
        return;
    }
    let goer = |m: &&Mention| matches!(m, Mention::Person(_) | Mention::Office(_));
    let goers: Vec<Mention> = visit.possessors.iter().filter(goer).cloned().collect();
    // `X's Moscow visit`: somebody who goes is not at home there.
    let home: Vec<&str> = visit.possessors.iter().filter_map(Mention::state).collect();
    let owned = !visit.possessors.is_empty() && goers.is_empty();
    parties.extend(newly(goers, parties));
    let host = RuleRole::Host.role();
    if !owned && !parties.iter().any(|p| p.role == host) {
        let abroad = visit.states.iter().filter(|state| !home.contains(&state.as_str()));
        let states = abroad.cloned().map(Mention::State);
        parties.extend(states.map(|mention| PartyMention { mention, role: host }));
    }
}

/// `The Diet ratified the agreement between Japan and India`: whether a body alone acts, and not the states that signed.
fn gives_consent(clause: &Clause) -> bool {
    let consents = matches!(clause.verb.lemma.as_str(), "ratify" | "approve" | "endorse");
    let body = |p: &Phrase| matches!(p.mentions[..], [Mention::Body(_)]);
    consents
        && clause.verb.voice == Voice::Active
        && clause.subject.iter().all(body)
        && !clause.subject.is_empty()
}

/// The persons and offices whose event a noun phrase is, or else its states and bodies.
fn embedded(trigger: &Phrase) -> Vec<Mention> {
    let owners = |kind: fn(&Mention) -> bool| trigger.possessors.iter().filter(move |m| kind(m)).cloned();
    let offices: Vec<Mention> = owners(|m| matches!(m, Mention::Office(_) | Mention::Person(_))).collect();
    if !offices.is_empty() {
        let bloc = |m: &Mention| matches!(m, Mention::Body(body) if body.bloc);
        return offices.into_iter().chain(trigger.possessors.iter().filter(|m| bloc(m)).cloned()).collect();
    }
    let states = trigger.states.iter().cloned().map(Mention::State);
    states.chain(owners(|m| matches!(m, Mention::Body(_)))).collect()
}

/// Whether a party of the same state is there already.
pub(super) fn names_state(parties: &[PartyMention], mention: &Mention) -> bool {
    let state = Mention::state(mention);
    state.is_some() && parties.iter().any(|p| Mention::state(&p.mention) == state)
}

/// How many parties the mentions stand for.
pub(super) fn count(parties: &[PartyMention]) -> usize {
    let of = |m: &Mention| match m {
        Mention::Anaphor(Anaphor::Several(n) | Anaphor::States(n) | Anaphor::Offices { number: n, .. }) => {
            n.unwrap_or(2) as usize
        }
        Mention::Anaphor(Anaphor::Members) => 2,
        m if m.is_collective() => 2,
        _ => 1,
    };
    parties.iter().map(|p| of(&p.mention)).sum()
}

/// What those have under whom others meet.
const CHAIRS: [&str; 6] =
    ["chairmanship", "co-chairmanship", "leadership", "co-leadership", "chair", "presidency"];

/// Verbs of those who make a meeting or a visit what it is.
const LEADING: [&str; 11] = [
    "lead", "head", "chair", "co-chair", "cochair", "host", "co-host", "give", "attend", "organize",
    "organise",
];
