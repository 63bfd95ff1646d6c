//! What a sentence says of the place of its event: `meets X in Lima, where both are attending the summit`, `at the White House, where
//! they are joined by Y`.

use super::factuality::Factuality;
use super::frame::{Frame, PartyMention};
use super::scene::Scene;
use crate::graph::EventType;
use crate::language::{Clause, Mention, Phrase, Voice};

impl Scene<'_> {
    /// Whether a clause tells only what somebody was doing there at the time: `where she is attending a forum`.
    pub(super) fn is_meanwhile(&self, clause: &Clause) -> bool {
        let words = &self.tokens[self.chunks[clause.at].tokens.clone()];
        let [be, .., doing] = words else { return false };
        let goes_on =
            matches!(be.lower.as_ref(), "is" | "are" | "was" | "were") && doing.lower.ends_with("ing");
        goes_on && clause.subordinator.as_deref() == Some("where") && clause.subject.iter().all(is_anaphor)
    }

    /// Adds whoever `joins them` there to those who met; tells whether somebody does.
    pub(super) fn is_joined(&self, at: usize, found: &mut [(usize, Frame)]) -> bool {
        let clause = &self.clauses[at];
        let (they, others): (&[Phrase], Vec<&Phrase>) = match clause.verb.voice {
            Voice::Passive => (&clause.subject, clause.after("by").collect()),
            Voice::Active => (&clause.object, clause.subject.iter().collect()),
        };
        let joins = clause.verb.lemma == "join" && clause.verb.modal.is_none() && !clause.verb.negated;
        let there = clause.subordinator.as_deref() == Some("where") && they.iter().all(is_anaphor);
        let met = |f: &Frame| f.kind == EventType::Meeting && f.factuality == Factuality::Asserted;
        if !(joins && there && !they.is_empty()) {
            return false;
        }
        let Some((_, meeting)) = found.iter_mut().rfind(|(_, f)| met(f)) else { return false };
        let join = others.iter().flat_map(|p| &p.mentions).cloned().map(PartyMention::present);
        let join: Vec<PartyMention> = join.filter(|p| !meeting.parties.contains(p)).collect();
        meeting.parties.extend(join);
        !others.is_empty()
    }
}

/// Makes the gatherings at which those who act were at the time the setting of what they did; those of a sentence that tells of
/// nothing else stand for themselves.
pub(super) fn settle(found: &mut Vec<(usize, Frame)>, meanwhile: Vec<(usize, Frame)>) {
    let happened = |f: &Frame| f.factuality == Factuality::Asserted;
    let told = |f: &Frame| happened(f) && (f.kind.is_consultation() || f.kind == EventType::Statement);
    for (at, gathering) in meanwhile {
        let mut main = found.iter_mut().map(|(_, f)| f).filter(|f| told(f)).peekable();
        if main.peek().is_none() || !happened(&gathering) {
            found.push((at, gathering));
            continue;
        }
        for frame in main.filter(|f| f.setting.is_none()) {
            frame.setting.clone_from(&gathering.series);
        }
    }
}

/// `Talks between Japan and Australia are held in Lima, where X and Y sign a pact`: who signs there for states that met has met.
pub(super) fn seat(clauses: &[Clause], found: &mut [(usize, Frame)]) {
    let happened = |f: &Frame| f.factuality == Factuality::Asserted;
    let bare = |f: &Frame| f.parties.iter().all(|p| matches!(p.mention, Mention::State(_)));
    let people = |f: &Frame| f.parties.iter().all(|p| matches!(p.mention, Mention::Person(_)));
    for clause in clauses.iter().filter(|c| c.subordinator.as_deref() == Some("where")) {
        let Some(held) = clause.governor.and_then(|g| clauses.get(g)) else { continue };
        let signed =
            |f: &Frame| f.kind == EventType::Agreement && happened(f) && people(f) && f.parties.len() > 1;
        let signatories = found.iter().find(|(at, f)| *at == clause.tokens.start && signed(f));
        let Some(signatories) = signatories.map(|(_, f)| f.parties.clone()) else { continue };
        let met = |f: &Frame| {
            f.kind == EventType::Meeting && happened(f) && bare(f) && f.parties.len() == signatories.len()
        };
        if let Some((_, meeting)) = found.iter_mut().find(|(at, f)| *at == held.tokens.start && met(f)) {
            meeting.parties = signatories.into_iter().map(|p| PartyMention::present(p.mention)).collect();
        }
    }
}

fn is_anaphor(phrase: &Phrase) -> bool {
    matches!(phrase.mentions[..], [Mention::Anaphor(_)])
}
