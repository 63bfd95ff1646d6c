//! Delegations and those who lead them: `a delegation led by X`, `a mission of lawmakers under Y`, `Led by Z, a delegation visits`.

use super::frame::PartyMention;
use super::participant::newly;
use super::relation::{RelationFrame, Side};
use super::scene::Scene;
use crate::graph::RelationType;
use crate::language::{ChunkKind, Clause, Mention, Phrase, VerbGroup, Voice};

impl Scene<'_> {
    /// Those who lead the delegation that a phrase names, or whose members it names, behind the bodies that sent it: they stand for
    /// it. Nobody if the words do not tell.
    pub(super) fn leading(&self, phrase: &Phrase) -> Vec<Mention> {
        let Some(at) = self.chunks.iter().position(|c| c.tokens == phrase.tokens) else { return Vec::new() };
        let from = if self.is_sent(at) { Some(at) } else { self.sent(at) };
        let Some(from) = from else { return Vec::new() };
        let to = self.past_senders(from);
        let leaders = self.led_behind(to).or_else(|| self.led_before(from)).unwrap_or_default();
        if leaders.is_empty() {
            return self.owner_before(at).map_or_else(|| self.led_earlier(phrase), |owner| vec![owner]);
        }
        let senders = (from..to).filter_map(|at| self.phrase_at(at)).flat_map(|p| &p.mentions);
        let state = phrase.states.first().cloned();
        let state = state.or_else(|| senders.clone().find_map(Mention::state).map(str::to_owned));
        let owned = |leader| match leader {
            // `a Chinese delegation led by the vice minister of commerce`
            Mention::Office(mut office) => {
                office.state = office.state.or_else(|| state.clone());
                Mention::Office(office)
            }
            // `a Chinese delegation led by Vice Premier X`
            Mention::Person(mut person) => {
                if let Some(office) = person.office.as_mut().filter(|o| o.of.is_none()) {
                    office.state = office.state.take().or_else(|| state.clone());
                }
                Mention::Person(person)
            }
            other => other,
        };
        let bodies = senders.filter(|m| matches!(m, Mention::Body(_))).cloned();
        bodies.chain(leaders.into_iter().map(owned)).collect()
    }

    /// `with X and Y leading the delegations`, `with X leading for India`, `the Indian side led by X and the Nepali side by Y`: adds
    /// those who head the sides of what the clause at `at` tells, in place of the sides.
    pub(super) fn put_heads_for_sides(&self, parties: &mut Vec<PartyMention>, at: usize) {
        let mut heads: Vec<Mention> = Vec::new();
        for clause in self.clauses.iter().filter(|c| c.governor == Some(at)) {
            let side = leads(&clause.verb) && clause.object.iter().any(is_side);
            // `with X representing Peru and Y representing Chile`
            let stands =
                clause.verb.lemma == "represent" && clause.object.iter().any(|p| !p.mentions.is_empty());
            // `with X leading for Peru and Y for Chile`
            let state = |p: &Phrase| matches!(p.mentions[..], [Mention::State(_)]);
            let acts = leads(&clause.verb) && clause.object.is_empty() && clause.after("for").any(state);
            if clause.verb.gerund && (side || stands || acts) {
                let behind = clause.object.iter().filter(|_| stands);
                heads.extend(people(
                    clause.subject.iter().chain(behind).chain(clause.after("for").filter(|_| acts)),
                ));
            } else if is_led(&clause.verb) && clause.verb.reduced && clause.subject.iter().any(is_side) {
                heads.extend(people(clause.after("by")));
            }
        }
        if heads.is_empty() {
            return;
        }
        let states = parties.iter().filter(|p| matches!(p.mention, Mention::State(_))).count();
        let headed = |m: &Mention| match m {
            Mention::Group { name, .. } => name.ends_with(" side"),
            Mention::State(_) => states <= heads.len(),
            _ => false,
        };
        parties.retain(|p| !headed(&p.mention));
        parties.extend(newly(heads, parties));
    }

    /// `X, whose delegation spent three days in Lima`: whose the delegation at chunk `at` is.
    fn owner_before(&self, at: usize) -> Option<Mention> {
        let whose = at.checked_sub(1)?;
        let relative = matches!(&self.chunks[whose].kind, ChunkKind::Subordinator(word) if word == "whose");
        let comma = whose.checked_sub(1).filter(|&c| matches!(self.chunks[c].kind, ChunkKind::Mark(',')));
        let owner = self.phrase_at(comma.unwrap_or(whose).checked_sub(1)?).filter(|_| relative)?;
        let person = |m: &&Mention| matches!(m, Mention::Person(_));
        owner.mentions.last().filter(person).cloned()
    }

    /// `A delegation led by X visits Lima; the delegation meets Y`: those who lead the one that the sentence spoke of.
    fn led_earlier(&self, phrase: &Phrase) -> Vec<Mention> {
        let again = phrase.determiner.as_deref() == Some("the") && phrase.is_delegation();
        let before = |p: &&Phrase| {
            again
                && p.tokens.end <= phrase.tokens.start
                && p.head == phrase.head
                && p.determiner != phrase.determiner
        };
        let mut phrases = (0..self.chunks.len()).filter_map(|at| self.phrase_at(at));
        phrases.rfind(before).map(|earlier| self.leading(earlier)).unwrap_or_default()
    }

    /// `a delegation of lawmakers`: the delegation whose members the phrase at chunk `at` names.
    fn sent(&self, at: usize) -> Option<usize> {
        let of = at.checked_sub(1).filter(|&of| self.joins(of))?;
        let whole = of.checked_sub(1)?;
        self.is_sent(whole).then_some(whole)
    }

    /// Whether the phrase at chunk `at` names a delegation, be it a mere group of which it is told who led it.
    fn is_sent(&self, at: usize) -> bool {
        // `lawmakers led by X`
        let people = |p: &Phrase| {
            let unnamed = |m: &Mention| matches!(m, Mention::Group { .. } | Mention::Office(_));
            p.plural
                && p.mentions.len() == 1
                && p.mentions.iter().all(unnamed)
                && self.past_senders(at) == at + 1
        };
        let group = |p: &Phrase| matches!(p.head.as_deref(), Some("group" | "party")) || people(p);
        let phrase = self.phrase_at(at);
        phrase.is_some_and(Phrase::is_delegation)
            || phrase.is_some_and(group) && self.led_behind(self.past_senders(at)).is_some()
    }

    /// Whether chunk `at` is a preposition after which those stand who sent a delegation, or who belong to it.
    fn joins(&self, at: usize) -> bool {
        matches!(&self.chunks.get(at).map(|c| &c.kind), Some(ChunkKind::Preposition(word)) if matches!(word.as_str(), "of" | "from"))
    }

    /// The chunk behind the delegation at chunk `at` and those who sent it: `a delegation of lawmakers from the party`.
    fn past_senders(&self, at: usize) -> usize {
        let mut next = at + 1;
        while self.joins(next) && self.phrase_at(next + 1).is_some() {
            next += 2;
        }
        next
    }

    /// `…, led by X`, `… under Gen. Y`: those at chunk `next`, behind a delegation.
    fn led_behind(&self, mut next: usize) -> Option<Vec<Mention>> {
        if matches!(self.chunks.get(next)?.kind, ChunkKind::Mark(',')) {
            next += 1;
        }
        if matches!(&self.chunks.get(next)?.kind, ChunkKind::Subordinator(word) if word == "which" || word == "that")
        {
            next += 1;
        }
        let clause = || self.clauses.iter().find(|c| c.at == next);
        match &self.chunks.get(next)?.kind {
            ChunkKind::Verb(verb) if is_led(verb) => {
                Some(people(leaders(clause()?))).filter(|leaders| !leaders.is_empty())
            }
            ChunkKind::Verb(verb) if holds(verb) => {
                Some(people(clause()?.object.iter())).filter(|members| !members.is_empty())
            }
            ChunkKind::Preposition(word) if word == "under" => {
                let person = |m: &Mention| matches!(m, Mention::Person(_));
                let under = self.phrase_at(next + 1)?.mentions.iter().filter(|m| person(m));
                Some(under.cloned().collect::<Vec<_>>()).filter(|leaders| !leaders.is_empty())
            }
            _ => None,
        }
    }

    /// `Led by X, a delegation`: those before the phrase at chunk `at`, at the head of its clause.
    fn led_before(&self, at: usize) -> Option<Vec<Mention>> {
        let comma = at.checked_sub(1).filter(|&c| matches!(self.chunks[c].kind, ChunkKind::Mark(',')))?;
        let opening = self.clauses.iter().rfind(|c: &&Clause| c.at < comma)?;
        let first = opening.at == 0 || matches!(self.chunks[opening.at - 1].kind, ChunkKind::Mark(_));
        if !first || !is_led(&opening.verb) {
            return None;
        }
        let before = self.chunks[comma].tokens.start;
        Some(people(leaders(opening).filter(|p| p.tokens.end <= before)))
    }
}

/// `X led the Indian delegation, and Y the Japanese one`: that Y stands for Japan.
pub(super) fn other_head(clause: &Clause) -> Option<RelationFrame> {
    let [side, .., other] = &clause.object[..] else { return None };
    let person = people(std::iter::once(other)).pop().filter(|_| leads(&clause.verb) && is_side(side))?;
    let own = clause.after(",").find(|p| p.head.as_deref() == Some("one") || is_side(p))?;
    heads(person, own)
}

/// `Heading the Vietnamese side was X`: that X stands for Vietnam.
pub(super) fn head_behind(clauses: &[Clause], at: usize) -> Option<RelationFrame> {
    let (leading, is) = (clauses.get(at.checked_sub(1)?)?, &clauses[at]);
    let inverted = is.verb.lemma == "be" && is.verb.modal.is_none() && !is.verb.negated;
    let opens = inverted && leads(&leading.verb) && leading.verb.gerund;
    let side = is.subject.first().filter(|p| opens && leading.object.contains(p) && is_side(p))?;
    heads(people(is.object.iter()).into_iter().next()?, side)
}

/// That somebody stands for the state of a side.
fn heads(person: Mention, side: &Phrase) -> Option<RelationFrame> {
    let state = Side::Party(Mention::State(side.states.first()?.clone()));
    let kind = RelationType::Represents;
    Some(RelationFrame::undated("represents.heads", kind, vec![Side::Party(person)], vec![state]))
}

/// Whether a phrase names one or more sides of talks.
fn is_side(phrase: &Phrase) -> bool {
    matches!(
        phrase.head.as_deref(),
        Some("side" | "sides" | "delegation" | "delegations" | "team" | "teams" | "track" | "tracks")
    )
}

/// `leads`, `headed by`
pub(super) fn leads(verb: &VerbGroup) -> bool {
    matches!(verb.lemma.as_str(), "lead" | "head")
}

/// `led by`, `is headed by`
fn is_led(verb: &VerbGroup) -> bool {
    leads(verb) && verb.past && verb.modal.is_none()
}

/// `a delegation that included X and Y`, `a team comprising X and Y`
fn holds(verb: &VerbGroup) -> bool {
    let lists = matches!(verb.lemma.as_str(), "include" | "comprise" | "feature");
    lists && verb.voice == Voice::Active && verb.modal.is_none() && !verb.negated
}

/// `led by X and including Y`
fn leaders(clause: &Clause) -> impl Iterator<Item = &Phrase> {
    clause.after("by").chain(clause.after("including"))
}

/// The persons and offices of phrases.
fn people<'a>(phrases: impl Iterator<Item = &'a Phrase>) -> Vec<Mention> {
    let person = |m: &&Mention| matches!(m, Mention::Person(_) | Mention::Office(_));
    phrases.flat_map(|p| p.mentions.iter().filter(person)).cloned().collect()
}
