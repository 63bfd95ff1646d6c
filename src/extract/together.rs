//! Meetings that are told by what people do together: `X and Y witness the signing`, `In Seoul, X and Y agree to share data`.

use super::factuality::Factuality;
use super::frame::{Frame, PartyMention};
use super::rule::Rule;
use super::scene::Scene;
use crate::graph::{EventType, Mode, Role};
use crate::language::{Anaphor, Clause, Mention, Phrase};

/// `X and Y witness the signing`: the meeting of those who do together what a rule says.
pub(super) fn met_by(rule: &Rule, clause: &Clause, frame: &Frame) -> Option<Frame> {
    // Those who sign while they watch do not meet them by that.
    let person =
        |p: &&PartyMention| matches!(p.mention, Mention::Person(_)) && p.role != Some(Role::Signatory);
    let parties: Vec<PartyMention> = frame.parties.iter().filter(person).cloned().collect();
    (rule.together.contains(&clause.verb.lemma) && parties.len() > 1).then(|| Frame {
        kind: EventType::Meeting,
        mode: Mode::InPerson,
        agreement: None,
        parties,
        ..frame.clone()
    })
}

/// `In Seoul, X and Y agree to share data`: the meeting of those of several states who decide in one place, where the sentence tells of
/// no other.
pub(super) fn met_in_place(scene: &Scene<'_>, at: usize, found: &[(usize, Frame)]) -> Option<Frame> {
    let clause = &scene.clauses[at];
    let met = found.iter().any(|(_, f)| f.kind.is_consultation());
    // `in Gyeongju, where X and Y quarrelled`
    let placed = match clause.subordinator.as_deref() {
        None => is_placed(scene, clause),
        word => word == Some("where"),
    };
    let told = clause.subordinator.is_none() && tells_to_face(clause);
    if met || !placed || !(are_of_several_states(clause) || told) {
        return None;
    }
    let rules = scene.rules.of_verb(&clause.verb.lemma).filter(|rule| rule.placed && rule.persons == told);
    let (frame, _) = rules.filter_map(|rule| scene.of_clause(rule, at)).next()?;
    (frame.factuality == Factuality::Asserted).then_some(frame)
}

/// `In Hangzhou, X tells Y that`: whether one person tells another something, and neither writes nor calls.
fn tells_to_face(clause: &Clause) -> bool {
    let person = |m: &Mention| matches!(m, Mention::Person(_));
    let one = |phrases: &[Phrase]| matches!(phrases, [p] if matches!(&p.mentions[..], [m] if person(m)));
    let phrases = clause.prepositions.iter().flat_map(|(_, np)| np);
    let mut heads = phrases.filter_map(|p| p.head.as_deref());
    one(&clause.subject) && one(&clause.object) && !heads.any(|head| FROM_AFAR.contains(&head))
}

/// By what somebody is told something who is not there.
const FROM_AFAR: [&str; 14] = [
    "phone",
    "telephone",
    "call",
    "letter",
    "message",
    "cable",
    "telegram",
    "video",
    "video link",
    "interview",
    "tweet",
    "post",
    "speech",
    "statement",
];

/// Whether a clause says where, in front of its verb or right behind it: `agree on talks in Seoul` does not.
fn is_placed(scene: &Scene<'_>, clause: &Clause) -> bool {
    let verb = &scene.chunks[clause.at].tokens;
    let sites = clause.prepositions.iter().filter(|(word, _)| word == "in" || word == "at" || word == "over");
    let site = |p: &&Phrase| p.place.is_some() || !p.series.is_empty() || p.summit.is_some();
    let near = |p: &Phrase| p.tokens.start < verb.start || p.tokens.start == verb.end + 1;
    sites.filter_map(|(_, np)| np.first()).filter(site).any(near)
}

/// Whether the subject is of two persons or offices at least, and their titles do not say that one state is that of all.
fn are_of_several_states(clause: &Clause) -> bool {
    let mut states: Vec<Option<&str>> = Vec::new();
    for mention in clause.subject_mentions() {
        match mention {
            Mention::Person(p) => {
                states.push(p.state.as_deref().or(p.office.as_ref().and_then(|o| o.state.as_deref())));
            }
            Mention::Office(o) => states.push(o.state.as_deref()),
            Mention::Anaphor(Anaphor::Several(_)) => return true,
            // `in Manila, where he and X reviewed the talks`
            Mention::Anaphor(Anaphor::One(_) | Anaphor::AtVisit { .. }) => states.push(None),
            _ => return false,
        }
    }
    let one = states.first().is_some_and(|first| first.is_some() && states.iter().all(|s| s == first));
    states.len() > 1 && !one
}
