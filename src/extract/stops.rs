//! The stops of a journey that one verb tells of, `was in Lima on May 3 and in Quito on May 4`, and meetings told by their days, `met
//! twice, on May 3 and 5`.

use super::apart::{cut, dates, months, placed, within};
use super::frame::{Frame, PartyMention};
use super::scene::Scene;
use crate::date::{Edtf, Point};
use crate::graph::{DateBasis, EventType, Role};
use crate::language::{Chunk, ChunkKind, Clause, Mention, Phrase, PlaceMention};
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
        frame = hosted_by(frame, states);
    }
    frame
}

/// A visit to others than those whom the clause names as its hosts.
fn hosted_by(mut frame: Frame, hosts: Vec<Mention>) -> Frame {
    frame.parties.retain(|p| p.role != Some(Role::Host));
    frame.parties.extend(hosts.into_iter().map(|mention| PartyMention { mention, role: Some(Role::Host) }));
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

/// `visits Peru (May 3-4), Chile (May 5), and Brazil`: the visit of each state or town of a row of which some have days of their own; the others
/// are of the days of the entry.
pub(super) fn tour(scene: &Scene<'_>, clause: &Clause, frame: &Frame) -> Option<Vec<Frame>> {
    let from = scene.chunks[clause.at].tokens.end;
    let row = clause.object.iter().chain(clause.after("to")).chain(clause.after(","));
    let mut sites: Vec<&Phrase> = row.filter(|p| is_site(p) && p.tokens.start >= from).collect();
    sites.sort_by_key(|p| p.tokens.start);
    let mut dated = dates(clause, from);
    if dated.is_empty() {
        // `visited Peru in May and Chile in June`
        dated = months(clause, from);
    }
    let ends = sites.iter().skip(1).map(|p| p.tokens.start).chain([usize::MAX]);
    let own = |(site, end): (&&Phrase, usize)| {
        dated.iter().copied().find(|d| d.tokens.start >= site.tokens.end && d.tokens.start < end)
    };
    let days: Vec<Option<&Phrase>> = sites.iter().zip(ends).map(own).collect();
    // `visits Peru and Chile on May 3`: the day is that of both.
    let told = days.split_last().is_some_and(|(_, before)| before.iter().any(Option::is_some));
    let known = |p: &&Phrase| !matches!(p.place, Some(PlaceMention::Named(_)));
    if frame.kind != EventType::Visit || !told || !sites.iter().all(known) {
        return None;
    }
    let one = |(site, day): (&&Phrase, Option<&Phrase>)| {
        let date = day.and_then(|d| scene.clock.resolve(scene.article, scene.passage, d));
        let date = date.or(scene.passage.date);
        let basis = date.map_or(DateBasis::Period, |_| DateBasis::Stated);
        let within = frame.within.filter(|_| date.is_none());
        let stop = Frame { date, basis, within, place: site.place.clone(), ..frame.clone() };
        hosted_by(stop, site.mentions.clone())
    };
    Some(sites.iter().zip(days).map(one).collect())
}

/// `goes to Lima for talks with X and then to Quito for talks with Y`: the visit of each leg of a journey.
pub(super) fn legs(scene: &Scene<'_>, clause: &Clause, frame: &Frame) -> Option<Vec<Frame>> {
    let from = scene.chunks[clause.at].tokens.end;
    let stop = |p: &&Phrase| p.tokens.start > from && is_site(p);
    let stops: Vec<&Phrase> = clause.after("to").filter(stop).collect();
    let starts: Vec<usize> = stops.iter().skip(1).filter_map(|stop| leg_start(scene, stop)).collect();
    if frame.kind != EventType::Visit || starts.is_empty() {
        return None;
    }
    let ends = starts.into_iter().chain([clause.tokens.end]);
    let leg = |part: Range<usize>| {
        let own = at_home(clause, &part, frame.clone());
        placed(scene, &within(clause, &part), &part, own, false)
    };
    Some(cut(from, ends).into_iter().map(leg).collect())
}

/// Where the leg begins that goes to a place: at the conjunction or comma before `then to Quito`.
fn leg_start(scene: &Scene<'_>, stop: &Phrase) -> Option<usize> {
    let at = scene.chunks.iter().position(|c| c.tokens.start == stop.tokens.start)?.checked_sub(1)?;
    let timed = |c: &&Chunk| match &c.kind {
        ChunkKind::Word(_) => true,
        ChunkKind::Preposition(word) => word == "on",
        ChunkKind::Phrase(p) => p.date.is_some() || p.head.as_deref() == Some("day"),
        _ => false,
    };
    let words = scene.chunks[..at].iter().rev().take_while(timed).count();
    let joint = scene.chunks.get(at.checked_sub(words + 1)?)?;
    let joined = matches!(joint.kind, ChunkKind::Conjunction(_) | ChunkKind::Mark(','));
    joined.then_some(joint.tokens.start)
}

/// Whether a phrase is nothing but where something was.
pub(super) fn is_site(phrase: &Phrase) -> bool {
    phrase.place.is_some() && phrase.mentions.iter().all(|m| matches!(m, Mention::State(_)))
}
