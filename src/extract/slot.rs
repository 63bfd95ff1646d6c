//! Who fills the slots of a rule: its subject, its object, and what follows its prepositions.

use super::delegation::leads;
use super::detail::is_stopover;
use super::frame::PartyMention;
use super::member::{FORCES, in_arms, of_members, stood_for};
use super::onlooker::witnesses;
use super::other_event::{beyond, is_of_another};
use super::rule::{Rule, RuleRole};
use super::scene::Scene;
use super::speaker::{DISCLOSES, hearers, spokesmen, unlisted};
use crate::graph::EventType;
use crate::language::{
    Anaphor, BodyMention, Chunk, ChunkKind, Clause, Mention, Phrase, Sex, Voice, singular,
};

/// Who fills the slots, in the order of the text.
pub(super) fn slots(
    scene: &Scene<'_>,
    rule: &Rule,
    clause: &Clause,
    trigger: Option<&Phrase>,
) -> Vec<PartyMention> {
    let slots = Slots { scene, rule, clause, trigger };
    let mut found = slots.of_subject();
    if let Some(role) = rule.roles.get("object") {
        let party = |p: &PartyMention| !is_unnamed_craft(&p.mention) && !is_what_is_said(rule, clause, p);
        found.extend(slots.parties(&clause.object, *role).into_iter().filter(party));
        // `acquires Rosneft`
        if *role == RuleRole::Addressee && rule.event == EventType::Statement {
            found.extend(clause.object.iter().filter_map(hearers).map(|m| self::party(m, *role)));
        }
        let named = clause.object.iter().filter(|_| *role == RuleRole::Signatory);
        found.extend(named.filter_map(|p| unlisted(p, *role, false)).map(|m| self::party(m, *role)));
    }
    if rule.event == EventType::Agreement {
        found.extend(scene.onlookers(clause).into_iter().map(PartyMention::present));
        found.extend(witnesses(clause).map(|m| self::party(m, RuleRole::Observer)));
    }
    found.extend(slots.of_prepositions());
    found.extend(slots.states_behind_places());
    found.extend(exemplified(rule, clause));
    if rule.event == EventType::Launch {
        // `fires its first ICBM, the Hwasong-14`
        let apposed = clause.after(",").flat_map(|p| &p.mentions);
        let fired = trigger.into_iter().flat_map(|p| &p.possessors);
        let named = apposed.chain(fired).filter(|m| is_craft(m));
        found.extend(named.map(|m| PartyMention::present(m.clone())));
    }
    if let Some(guest) = honoured(clause).filter(|_| rule.event.is_consultation()) {
        found.push(party(guest, RuleRole::Participant));
    }
    // `X's speech drew praise from Y`: there speaks who stands behind.
    let others = rule.roles.contains_key("from") && !rule.roles.contains_key("subject");
    let spokesmen =
        if rule.event == EventType::Statement && !others { spokesmen(clause) } else { Vec::new() };
    if !spokesmen.is_empty() {
        found.retain(|p| p.role != RuleRole::Speaker.role());
        found.extend(spokesmen.into_iter().map(|m| party(m, RuleRole::Speaker)));
    }
    if rule.event == EventType::Exercise {
        let services = services_of_states(clause);
        let state = |m: &Mention| services.contains(&m).then(|| m.state().map(|s| Mention::State(s.into())));
        found
            .iter_mut()
            .for_each(|p| p.mention = state(&p.mention).flatten().unwrap_or_else(|| in_arms(&p.mention)));
    }
    if matches!(rule.event, EventType::Agreement) || rule.event.is_consultation() {
        let several = found.iter().filter(|p| stood_for(&p.mention).is_some()).count() > 1;
        for party in found.iter_mut().filter(|_| several) {
            party.mention = stood_for(&party.mention).unwrap_or_else(|| party.mention.clone());
        }
    }
    // `tells parliament`: whose it is is not told.
    found.retain(|p| !matches!(&p.mention, Mention::Group { name, state: None } if name == "parliament"));
    found.retain(|p| has_crew(rule.event) || !is_craft(&p.mention));
    // `The corvette is transferred to Fiji`: a ship gets no office.
    found.retain(|p| rule.event != EventType::Appointment || !is_unnamed_craft(&p.mention));
    each_once(found)
}

/// Parties without those that were there before; with `He told him` the two are two persons.
fn each_once(found: Vec<PartyMention>) -> Vec<PartyMention> {
    let mut unique: Vec<PartyMention> = Vec::new();
    for party in found {
        let pronoun = matches!(party.mention, Mention::Anaphor(Anaphor::One(_)));
        let known = |p: &PartyMention| p.mention == party.mention && !(pronoun && p.role != party.role);
        if !unique.iter().any(known) {
            unique.push(party);
        }
    }
    unique
}

/// A rule at a clause of a sentence, with the noun that makes the event if there is one.
#[derive(Clone, Copy)]
struct Slots<'a> {
    scene: &'a Scene<'a>,
    rule: &'a Rule,
    clause: &'a Clause,
    trigger: Option<&'a Phrase>,
}

/// What an envoy brings for somebody.
const PAPERS: [&str; 6] = ["letter", "message", "note", "invitation", "greeting", "gift"];

impl Slots<'_> {
    /// Who fills the slot of the subject: those named, else a body that only its name tells.
    fn of_subject(self) -> Vec<PartyMention> {
        let Self { rule, clause, trigger, .. } = self;
        let Some(&role) = rule.roles.get("subject") else { return Vec::new() };
        let mut found = self.parties(&clause.subject, role);
        // `NORAD and the Russian Air Force conduct a drill`
        let rows = rule.event == EventType::Exercise && clause.subject.len() > 1;
        if found.is_empty() && role == RuleRole::Speaker || role == RuleRole::Signatory || rows {
            let named = clause.subject.iter().filter(|p| !is_trigger(p, rule, trigger));
            let discloses = DISCLOSES.contains(&clause.verb.lemma.as_str());
            found.extend(named.filter_map(|p| unlisted(p, role, discloses)).map(|m| party(m, role)));
        }
        found
    }

    /// `protests the sale of jets to Taiwan`, `condemns the visit to Taiwan`: where something went, and not whom it is told.
    fn is_destination(self, start: usize) -> bool {
        let scene = self.scene;
        let goes = |at: usize| {
            let noun = scene.phrase_at(at).and_then(|p| p.head.as_deref());
            noun.is_some_and(|noun| JOURNEYS.contains(&&*singular(noun)))
        };
        let at = scene.chunks.iter().position(|c| c.tokens.start == start);
        at.filter(|&at| at > 1 && scene.is_preposition(at - 1, "to"))
            .is_some_and(|at| goes(at - 2) || at > 3 && scene.is_preposition(at - 3, "of") && goes(at - 4))
    }

    /// `in the view of X of the Institute for Economics`: to which somebody belongs.
    fn is_behind_person(self, start: usize) -> bool {
        let at = self.scene.chunks.iter().position(|c| c.tokens.start == start).filter(|at| *at > 1);
        let before = at.and_then(|at| self.scene.phrase_at(at - 2));
        before.is_some_and(|p| matches!(p.mentions[..], [Mention::Person(_)]))
    }

    /// `arrives in Lima with a letter from X to Y`: Y is whom the letter is for, and not where somebody goes.
    fn is_written_to(self, start: usize) -> bool {
        let scene = self.scene;
        let paper = |at: usize| {
            let noun = scene.phrase_at(at).and_then(|p| p.head.as_deref());
            noun.is_some_and(|noun| PAPERS.contains(&&*singular(noun)))
        };
        let from = |at: usize| ["from", "of"].iter().any(|word| scene.is_preposition(at, word));
        let at = scene.chunks.iter().position(|c| c.tokens.start == start);
        at.filter(|&at| at > 1 && ["to", "for"].iter().any(|word| scene.is_preposition(at - 1, word)))
            .is_some_and(|at| paper(at - 2) || at > 3 && from(at - 3) && paper(at - 4))
    }

    /// Who fills the slots of prepositions.
    fn of_prepositions(self) -> Vec<PartyMention> {
        let Self { rule, clause, trigger, .. } = self;
        let mut found = Vec::new();
        let beyond = beyond(clause, trigger);
        for (at, (preposition, phrases)) in clause.prepositions.iter().enumerate() {
            let Some(role) = slot(rule, preposition) else { continue };
            let start = phrases.first().map_or(0, |p| p.tokens.start);
            if start > beyond || self.fills_no_slot(at, role) {
                continue;
            }
            if rule.event == EventType::Sanction && role == RuleRole::Addressee {
                found.extend(phrases.iter().flat_map(owners).map(|m| party(m, role)));
            }
            // `chose X as president`: the post, and not who held it.
            let post = |m: &Mention| {
                preposition == "as" && rule.event == EventType::Appointment && matches!(m, Mention::Office(_))
            };
            let members = phrases.iter().flat_map(|p| self.members(p));
            let members = members.filter(|m| !is_unnamed_craft(m) && !post(m));
            let members = members.map(|m| hosting(rule, preposition, m));
            found.extend(members.map(|m| party(m, role)));
            // `testifies before a House subcommittee`
            if rule.event == EventType::Statement && role == RuleRole::Addressee {
                found.extend(phrases.iter().filter_map(hearers).map(|m| party(m, role)));
            }
            // `signs an agreement with Rosneft`, `buys a stake in Rosneft`
            let beside = matches!(preposition.as_str(), "with" | "in" | "from");
            let named = phrases.iter().filter(|_| role == RuleRole::Signatory && beside);
            found.extend(named.filter_map(|p| unlisted(p, role, false)).map(|m| party(m, role)));
        }
        found
    }

    /// Whether what stands behind the preposition at an index of the clause has no part in the event: it says whose somebody is, where
    /// something goes, or is of another event.
    fn fills_no_slot(self, at: usize, role: RuleRole) -> bool {
        let Self { rule, clause, trigger, .. } = self;
        let (preposition, phrases) = &clause.prepositions[at];
        let start = phrases.first().map_or(0, |p| p.tokens.start);
        let before =
            |held: &dyn Fn(&[Phrase]) -> bool| clause.prepositions[..at].iter().any(|(_, np)| held(np));
        // `visits Lima at the head of a delegation`: those whom the guest leads.
        let headed = |np: &[Phrase]| {
            np.last().is_some_and(|p| p.head.as_deref() == Some("head") && p.tokens.end + 1 == start)
        };
        let led_along = preposition == "of" && before(&headed);
        let stopover =
            rule.event == EventType::Visit && phrases.first().is_some_and(|p| is_stopover(clause, p));
        // `a delegation led by X is received by Y`: what stands before the verb comes last.
        let later = |np: &[Phrase]| np.first().is_some_and(|p| p.tokens.start > start);
        let leads = preposition == "by" && before(&later) && !rule.is_of_deed();
        // `leaders, among them X`: no party of its own.
        let aside = preposition == "among"
            && phrases.iter().any(|p| p.mentions == [Mention::Anaphor(Anaphor::Several(None))]);
        // `The Court of Appeal of Kuwait reduces the sentences`: whose court.
        let active =
            rule.event == EventType::Ruling && !rule.presupposes && clause.verb.voice == Voice::Active;
        let court = active && preposition == "of" && self.is_before_verb(start);
        let told = role == RuleRole::Addressee && self.is_told_nothing(preposition, start);
        let written = rule.event == EventType::Visit && self.is_written_to(start);
        let besides = preposition == "with" && self.is_of_topic(phrases);
        let owner = preposition == "of" && self.is_behind_person(start);
        led_along
            || owner
            || stopover
            || leads
            || aside
            || court
            || told
            || written
            || besides
            || is_of_another(clause, trigger, start)
    }

    /// `X and Y hold talks on a highway with Peru`: whether states behind `with` are those of what others talk about.
    fn is_of_topic(self, phrases: &[Phrase]) -> bool {
        let Self { rule, clause, trigger, .. } = self;
        let states = phrases.iter().flat_map(|p| &p.mentions).all(|m| matches!(m, Mention::State(_)));
        let sides: Vec<&Mention> = clause.subject_mentions().collect();
        let apart = |pair: &[&Mention]| pair[0].state().is_none() || pair[0].state() != pair[1].state();
        let both = |m: &&Mention| matches!(m, Mention::Anaphor(anaphor) if !anaphor.is_one());
        let start = phrases.first().map_or(0, |p| p.tokens.start);
        let topic = |p: &Phrase| {
            let thing = p.mentions.is_empty() && p.place.is_none() && p.date.is_none() && p.series.is_empty();
            thing && p.tokens.end + 1 == start && !trigger.is_some_and(|t| t.tokens == p.tokens)
        };
        let on = ["on", "about", "over", "regarding", "concerning"]
            .into_iter()
            .flat_map(|word| clause.after(word));
        let discussed = clause.object.iter().filter(|_| trigger.is_none());
        let shared = sides.windows(2).any(apart) || sides.iter().any(both);
        rule.event.is_consultation() && states && shared && on.chain(discussed).any(topic)
    }

    /// Whether what a preposition leads to, behind which somebody may be told something, is none of those who are told.
    fn is_told_nothing(self, preposition: &str, start: usize) -> bool {
        let Self { rule, clause, .. } = self;
        let says = rule.event == EventType::Statement;
        // `On a visit to Hanoi, she says`: Hanoi is told nothing.
        // But with `to whom he says` he is.
        let whom = clause.subordinator.as_deref() == Some("whom");
        let opens =
            !whom && !clause.shared_subject && clause.subject.first().is_some_and(|s| start < s.tokens.start);
        // `X, assistant to the president, says`: whose assistant.
        let assists = preposition == "to" && self.is_before_verb(start);
        assists || says && (opens || self.is_destination(start))
    }

    /// `visits Clark, the Philippines`: the states behind places that nobody listed, where the places have a role.
    fn states_behind_places(self) -> Vec<PartyMention> {
        let Self { rule, clause, .. } = self;
        let objects = rule.roles.get("object").map(|role| (*role, &clause.object));
        let behind = clause.prepositions.iter().filter_map(|(word, np)| Some((slot(rule, word)?, np)));
        let slots = objects.into_iter().chain(behind).filter(|(role, _)| *role == RuleRole::Host);
        let places = slots.flat_map(|(_, np)| np).filter(|p| p.place.is_some() && p.mentions.is_empty());
        let places = places.filter(|p| !is_stopover(clause, p));
        let states = places.filter_map(|place| clause.right_behind(place, &[","]).first());
        let states = states.filter_map(|p| p.mentions.first()).filter(|m| matches!(m, Mention::State(_)));
        states.map(|state| party(state.clone(), RuleRole::Host)).collect()
    }

    /// Whether a token stands between the subject and its verb, without another verb or preposition in between.
    fn is_before_verb(self, token: usize) -> bool {
        let Some(subject) = self.clause.subject.first() else { return false };
        let verb = self.scene.chunks[self.clause.at].tokens.start;
        let within = |c: &&Chunk, to: usize| c.tokens.start > subject.tokens.start && c.tokens.start < to;
        let chunks = || self.scene.chunks.iter();
        let acts = chunks().filter(|c| within(c, verb)).any(|c| matches!(c.kind, ChunkKind::Verb(_)));
        // `X, in a letter to Y, says`
        let before = chunks().filter(|c| within(c, token.saturating_sub(1)));
        let led = before.into_iter().any(|c| matches!(c.kind, ChunkKind::Preposition(_)));
        (subject.tokens.end..verb).contains(&token) && !acts && !led
    }

    /// The parties of the phrases in one slot, without the noun that makes the event.
    fn parties(self, phrases: &[Phrase], role: RuleRole) -> Vec<PartyMention> {
        // `Ross and his delegation`: those who are with him.
        let his = |p: &Phrase| matches!(p.determiner.as_deref(), Some("his" | "her" | "their"));
        let comes_along = |p: &Phrase| phrases.len() > 1 && his(p) && p.is_delegation();
        let phrases = phrases.iter().filter(|p| !is_trigger(p, self.rule, self.trigger) && !comes_along(p));
        phrases.flat_map(|p| self.members(p)).map(|m| party(m, role)).collect()
    }

    /// `A delegation led by X arrived in Rome, where it met Y`, `X led a group of lawmakers to Rome, where they met Y`: what tells who
    /// `it` or `they` are.
    fn sent(&self, phrase: &Phrase) -> Option<&Phrase> {
        let they = phrase.mentions == [Mention::Anaphor(Anaphor::Several(None))];
        let at = self.scene.clauses.iter().position(|c| c.at == self.clause.at);
        // `X leads a delegation to Rome; it is received by Y`
        let before = at
            .and_then(|at| at.checked_sub(1))
            .filter(|_| is_it(phrase) && self.clause.subordinator.is_none());
        let governor =
            self.scene.clauses.get(self.clause.governor.or(before).filter(|_| is_it(phrase) || they)?)?;
        let takes = leads(&governor.verb) || they && matches!(governor.verb.lemma.as_str(), "take" | "bring");
        let group = |p: &Phrase| they && matches!(p.head.as_deref(), Some("group" | "party" | "band"));
        let leads = takes
            && governor.verb.voice == Voice::Active
            && governor.object.iter().any(|p| p.is_delegation() || group(p));
        let subject = governor.subject.first()?;
        (!is_it(subject) && (leads || !self.scene.leading(subject).is_empty())).then_some(subject)
    }

    /// The parties of a phrase; for `members of X and Y` those that follow `of`, for `X's attempt` X, for a delegation led by X X.
    fn members(self, phrase: &Phrase) -> Vec<Mention> {
        if phrase.head.as_deref() == Some("attempt") && phrase.mentions.is_empty() {
            return phrase.possessors.clone();
        }
        if self.rule.event == EventType::Visit
            && matches!(phrase.head.as_deref(), Some("capital" | "airport"))
        {
            // `was in the Indian capital`, `passes through Lima airport`
            return phrase.states.iter().cloned().map(Mention::State).collect();
        }
        if let Some(sent) = self.sent(phrase) {
            return self.members(sent);
        }
        let leading = self.scene.leading(phrase);
        if !leading.is_empty() {
            return leading;
        }
        of_members(phrase, self.clause).unwrap_or_else(|| phrase.mentions.clone())
    }
}

/// Whether a phrase is a word for a body or people spoken of before.
fn is_it(phrase: &Phrase) -> bool {
    phrase.mentions == [Mention::Anaphor(Anaphor::It)]
}

/// `comes to the White House`: a guest of the state whose seat that is.
fn hosting(rule: &Rule, preposition: &str, mention: Mention) -> Mention {
    let seat = |body: &BodyMention| body.state.clone().filter(|_| body.listed.is_some() && !body.bloc);
    match &mention {
        Mention::Body(body) if rule.event == EventType::Visit && preposition == "to" => {
            seat(body).map_or(mention.clone(), Mention::State)
        }
        _ => mention,
    }
}

/// Whether a phrase is the noun that makes the event, and names nobody who takes part in it.
fn is_trigger(phrase: &Phrase, rule: &Rule, trigger: Option<&Phrase>) -> bool {
    // What makes the event may take part in it all the same: a body, a craft, those who are helped or replaced.
    let acts = |m: &Mention| match m {
        Mention::Group { .. } => {
            let ships = rule.event == EventType::Visit && !rule.subjects.is_empty();
            ships || matches!(rule.event, EventType::Aid | EventType::Sanction)
        }
        Mention::Person(_) => rule.event == EventType::Appointment,
        _ => matches!(m, Mention::Body(_) | Mention::Asset { .. }),
    };
    trigger.is_some_and(|t| t.tokens == phrase.tokens)
        && !matches!(rule.event, EventType::Summons | EventType::Ruling)
        && !phrase.mentions.iter().any(acts)
}

/// `three generals, among them Xu Caihou`, `36 individuals, including Kim Yong Chol`, `Xi, as well as Li`: where the word stands, and
/// who is named.
fn examples(clause: &Clause) -> Vec<(usize, &[Phrase])> {
    let mut found = Vec::new();
    for (i, (word, phrases)) in clause.prepositions.iter().enumerate() {
        let Some(first) = phrases.first() else { continue };
        let them = matches!(first.mentions.as_slice(), [Mention::Anaphor(Anaphor::Several(None))]);
        match word.as_str() {
            "including" | "as well as" => found.push((first.tokens.start, phrases.as_slice())),
            "among" if them => {
                let next = clause.prepositions.get(i + 1).filter(|(word, _)| word == ",");
                found.extend(next.map(|(_, named)| (first.tokens.start, named.as_slice())));
            }
            _ => {}
        }
    }
    found
}

/// Those whom a clause names as examples, in the role of those of whom they are examples.
fn exemplified(rule: &Rule, clause: &Clause) -> Vec<PartyMention> {
    // `discuss issues including Laos`: Laos is one of the issues.
    let people = examples(clause).into_iter().filter(|(among, _)| !names_things_before(clause, *among));
    let of_role = people.filter_map(|(among, phrases)| Some((role_before(rule, clause, among)?, phrases)));
    of_role
        .flat_map(|(role, np)| np.iter().flat_map(|p| p.mentions.clone()).map(move |m| party(m, role)))
        .collect()
}

/// Whether the object or the phrase that ends last before a token names things and neither people nor a place or day.
fn names_things_before(clause: &Clause, token: usize) -> bool {
    let behind = clause.prepositions.iter().flat_map(|(_, phrases)| phrases);
    let ended = clause.object.iter().chain(behind).filter(|p| p.tokens.end <= token);
    let last = ended.max_by_key(|p| p.tokens.end);
    last.is_some_and(|p| {
        matches!(
            p.head.as_deref(),
            Some(
                "issue"
                    | "matter"
                    | "topic"
                    | "subject"
                    | "concern"
                    | "question"
                    | "problem"
                    | "development"
                    | "area"
                    | "challenge"
            )
        ) && p.mentions.is_empty()
    })
}

/// The role of the slot that ends last before a token.
fn role_before(rule: &Rule, clause: &Clause, token: usize) -> Option<RuleRole> {
    let slots = [("subject", &clause.subject), ("object", &clause.object)];
    let slots = slots.into_iter().map(|(name, phrases)| (rule.roles.get(name).copied(), phrases));
    let after = clause.prepositions.iter().map(|(word, phrases)| (slot(rule, word), phrases));
    let ends = slots.chain(after).filter_map(|(role, phrases)| {
        let end = phrases.iter().map(|p| p.tokens.end).filter(|&end| end <= token).max()?;
        Some((end, role?))
    });
    ends.max_by_key(|(end, _)| *end).map(|(_, role)| role)
}

/// `denies it`, `hails it`: what is spoken of, and nobody who is told.
fn is_what_is_said(rule: &Rule, clause: &Clause, party: &PartyMention) -> bool {
    (rule.event == EventType::Statement || clause.verb.lemma == "welcome")
        && party.mention == Mention::Anaphor(Anaphor::It)
        && !FACED.contains(&clause.verb.lemma.as_str())
}

/// `with nine warships`, `visits the carrier`: what nobody tells the name or state of.
fn is_unnamed_craft(mention: &Mention) -> bool {
    let Mention::Group { name, state: None } = mention else { return false };
    let noun = singular(name.rsplit(' ').next().unwrap_or(name));
    FORCES.contains(&noun.as_str()) || BOATS.contains(&noun.as_str())
}

/// What goes to a place or to somebody, as nouns.
const JOURNEYS: [&str; 14] = [
    "access",
    "delivery",
    "export",
    "flight",
    "provision",
    "return",
    "sale",
    "shipment",
    "supply",
    "tour",
    "transfer",
    "travel",
    "trip",
    "visit",
];

/// What sails, besides the nouns of forces.
const BOATS: [&str; 9] =
    ["boat", "frigate", "destroyer", "corvette", "cutter", "submarine", "minesweeper", "carrier", "cruiser"];

fn is_craft(mention: &Mention) -> bool {
    matches!(mention, Mention::Asset { .. })
}

/// Whether ships, aircraft and missiles take part in events of a kind: they are fired, and nobody is fired with them.
fn has_crew(event: EventType) -> bool {
    use EventType::{Aid, Exercise, Launch, Other, Visit};
    matches!(event, Aid | Exercise | Launch | Other | Visit)
}

/// The role of a preposition's slot; `together with` and the like are `with`.
fn slot(rule: &Rule, preposition: &str) -> Option<RuleRole> {
    let plain = match preposition {
        "along with" | "together with" | "alongside" | "face to face with" | "face-to-face with" => "with",
        "in the company of" | "in company with" => "with",
        other => other,
    };
    rule.roles.get(preposition).or_else(|| rule.roles.get(plain)).copied()
}

fn party(mention: Mention, role: RuleRole) -> PartyMention {
    PartyMention { mention, role: role.role() }
}

/// `US and Indonesian navies drill`: the navies or air forces of several states in one word, which says no more than whose they are. Armies and
/// coast guards are told of as bodies.
fn services_of_states(clause: &Clause) -> Vec<&Mention> {
    let phrases = clause.subject.iter().chain(clause.prepositions.iter().flat_map(|(_, phrases)| phrases));
    let whose = |m: &Mention| matches!(m, Mention::Body(body) if body.state.is_some());
    let word = |p: &Phrase| matches!(p.head.as_deref(), Some("navy" | "force"));
    let several = |p: &&Phrase| p.plural && word(p) && p.mentions.len() > 1 && p.mentions.iter().all(whose);
    phrases.filter(several).flat_map(|p| &p.mentions).collect()
}

/// `tariffs on Australian barley` are tariffs on Australia.
fn owners(phrase: &Phrase) -> impl Iterator<Item = Mention> + '_ {
    phrase.states.iter().filter(|_| phrase.mentions.is_empty()).cloned().map(Mention::State)
}

/// `gives a dinner in his honor`: him.
fn honoured(clause: &Clause) -> Option<Mention> {
    let phrase = clause.after("in").find(|p| matches!(p.head.as_deref(), Some("honor" | "honour")))?;
    match phrase.determiner.as_deref() {
        Some(word @ ("his" | "her")) => Some(Mention::Anaphor(Anaphor::One(Sex::of_pronoun(word)))),
        Some("their") => Some(Mention::Anaphor(Anaphor::Several(None))),
        _ => None,
    }
}

/// Verbs whose object is told something, be it a state of which one says `it`.
const FACED: [&str; 14] = [
    "accuse",
    "ask",
    "assure",
    "blame",
    "caution",
    "criticise",
    "criticize",
    "inform",
    "notify",
    "remind",
    "tell",
    "thank",
    "urge",
    "warn",
];
