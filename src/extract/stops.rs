//! The stops of a journey that one verb tells of, `was in Lima on May 3 and in Quito on May 4`, and meetings told by their days, `met
//! twice, on May 3 and 5`.

use super::apart::dates;
use super::frame::{Frame, PartyMention};
use super::scene::Scene;
use crate::date::{Edtf, Point};
use crate::graph::{EventType, Role};
use crate::language::{Clause, Mention, Phrase};
use std::ops::Range;

/// `met twice, on May 3 and 5`, `held two meetings, on May 3 and May 5`: one meeting on each of the two days.
pub(super) fn twice(scene: &Scene<'_>, clause: &Clause, frame: &Frame) -> Option<[Frame; 2]> {
    let from = scene.chunks[clause.at].tokens.end;
    let two = |p: &Phrase| p.plural && p.number == Some(2);
    let counted =
        clause.object.iter().any(two) || (from..clause.tokens.end).any(|token| scene.is_word(token, "twice"));
    let told = dates(clause, from);
    let (first, last) = (told.first()?, told.last()?);
    let both = (first.tokens.start..last.tokens.end).any(|token| scene.is_word(token, "and"));
    let on = |day: Point| Frame { date: Some(Edtf::from(day)), ..frame.clone() };
    let day = |p: &Phrase| scene.clock.resolve(scene.article, scene.passage, p);
    let (start, end) = (day(first)?.start(), day(last)?.end());
    let days = start != end && start.is_day() && end.is_day() && frame.kind.is_consultation();
    (counted && both && days).then(|| [on(start), on(end)])
}

/// `flew to Lima on May 3, Quito on May 4`: where the part was that begins with a place of its own, and whose guest one is there.
pub(super) fn at_site(scene: &Scene<'_>, part: &Range<usize>, mut frame: Frame) -> Frame {
    let chunk = scene.chunks.iter().position(|c| c.tokens.start == part.start);
    let Some(site) = chunk.and_then(|at| scene.phrase_at(at)).filter(|p| is_site(p)) else { return frame };
    frame.place.clone_from(&site.place);
    let states: Vec<Mention> =
        site.mentions.iter().filter(|m| matches!(m, Mention::State(_))).cloned().collect();
    if frame.kind == EventType::Visit && !states.is_empty() {
        frame.parties.retain(|p| p.role != Some(Role::Host));
        let host = |mention| PartyMention { mention, role: Some(Role::Host) };
        frame.parties.extend(states.into_iter().map(host));
    }
    frame
}

/// `was in Lima on May 3 and in Quito on May 4`: of the hosts of a visit those at whose place the guest is in this part.
pub(super) fn at_home(clause: &Clause, part: &Range<usize>, mut frame: Frame) -> Frame {
    if frame.kind != EventType::Visit {
        return frame;
    }
    let behind = clause.prepositions.iter().flat_map(|(_, phrases)| phrases);
    let told: Vec<&Phrase> = clause.object.iter().chain(behind).collect();
    let names = |p: &Phrase, m: &Mention| {
        let own = |state: &str| {
            p.states.iter().any(|s| s == state) || p.mentions.iter().any(|m| m.state() == Some(state))
        };
        p.mentions.contains(m) || m.state().is_some_and(own)
    };
    let here = |m: &Mention| told.iter().any(|p| part.contains(&p.tokens.start) && names(p, m));
    let hosts = |p: &PartyMention| p.role == Some(Role::Host);
    if frame.parties.iter().any(|p| hosts(p) && here(&p.mention)) {
        frame.parties.retain(|p| !hosts(p) || here(&p.mention));
        let site = told.iter().find(|p| part.contains(&p.tokens.start) && p.place.is_some());
        frame.place = site.map_or(frame.place, |p| p.place.clone());
    }
    frame
}

/// Whether a phrase is nothing but where something was.
pub(super) fn is_site(phrase: &Phrase) -> bool {
    phrase.place.is_some() && phrase.mentions.iter().all(|m| matches!(m, Mention::State(_)))
}
