//! The voice of a clause, where headlines leave the auxiliary out.

use crate::language::{Clause, Mention, Phrase, Voice};

/// The voice of a clause; headlines leave the auxiliary out.
pub(super) fn voice(clause: &Clause) -> Voice {
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
