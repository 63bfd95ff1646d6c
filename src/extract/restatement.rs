//! What a sentence says twice: one frame for each event.

use super::factuality::Factuality;
use super::frame::{Frame, PartyMention};
use super::rule::GivesWay;
use crate::date::Edtf;
use crate::graph::{EventType, Role};
use crate::language::Mention;

/// Keeps one frame for each event of a sentence: rules may see one twice, and what a meeting affirms is part of it.
///
/// Each frame comes with the token at which its clause begins; `parts` are the tokens of the semicolons.
pub(super) fn once_each(found: Vec<(usize, Frame)>, parts: &[usize]) -> Vec<Frame> {
    let (starts, frames): (Vec<usize>, Vec<Frame>) = found.into_iter().unzip();
    let happened = |f: &&Frame| f.factuality == Factuality::Asserted;
    let met: Vec<(usize, usize, Option<Edtf>)> = frames
        .iter()
        .zip(&starts)
        .filter(|(f, _)| happened(f) && f.kind.is_consultation() && !f.apart)
        .map(|(f, start)| (*start, f.parties.len(), f.date))
        .collect();
    // `X met Y in March, as Z confirmed on April 18`: no part of the talks.
    let on_another_day = |said: Option<Edtf>, met: Option<Edtf>| {
        said.zip(met).is_some_and(|(said, met)| said.is_day() && !said.overlaps(met))
    };
    // `X proposes patrols; later joins Y for talks`: said before them, and no part of them.
    let earlier = |said: usize, met: usize| parts.iter().any(|part| said < *part && *part < met);
    let summoner = summoner(&frames);
    let calls: Vec<(usize, Frame)> = frames
        .iter()
        .zip(&starts)
        .filter(|(f, _)| happened(f) && f.kind == EventType::Call)
        .map(|(f, s)| (*s, f.clone()))
        .collect();
    let did = frames.iter().filter(happened).any(|f| f.kind == EventType::Agreement);
    // What is announced stands after the verb, and is not what somebody announces it amid: `announced during a visit to Lima that`.
    let last_told = frames.iter().rposition(|f| happened(&f) && f.kind != EventType::Statement && !f.apart);
    let others = frames.iter().any(|f| happened(&f) && !f.attributes);
    let mut kept: Vec<Frame> = Vec::new();
    let mut from: Vec<usize> = Vec::new();
    for (at, frame) in frames.into_iter().enumerate() {
        let gives_way = match frame.gives_way {
            GivesWay::Never => false,
            GivesWay::TalksIfShared => met.iter().any(|&(_, n, _)| n > 1 && speakers(&frame) > 1),
            GivesWay::Talks => {
                let part = |start, day| !earlier(starts[at], start) && !on_another_day(frame.date, day);
                met.iter().any(|&(start, _, day)| part(start, day))
                    || did && frame.kind != EventType::Agreement
            }
            GivesWay::Any => last_told.is_some_and(|told| told > at),
        };
        let summoned =
            frame.kind == EventType::Statement && summoner.is_some() && speaker(&frame) == summoner.as_ref();
        let repeats = frame.restates
            && kept.iter().any(|k| k.kind == frame.kind && k.factuality == Factuality::Asserted);
        let rung = calls.iter().any(|(call, f)| is_said_in(f, &frame) && !earlier(*call, starts[at]));
        if gives_way || rung || summoned || repeats || (frame.attributes && (others || is_by_some(&frame))) {
            continue;
        }
        // `names X prime minister and Y foreign minister`: one clause, two events.
        let apart = |at: usize, other: usize| frame.kind == EventType::Appointment && starts[at] == other;
        let mut known = kept.iter_mut().zip(&from);
        match known.find(|(k, other)| is_same(k, &frame) && !apart(at, **other)) {
            Some((first, _)) => {
                // `At a meeting in Tokyo, X and Y discuss trade`: the noun tells what the verb only adds to.
                first.restates &= frame.restates;
                unite(first, frame);
            }
            None => {
                kept.push(frame);
                from.push(starts[at]);
            }
        }
    }
    reshuffled(&mut kept);
    kept
}

/// `took a call from X, who offered help`, `in a call with X, Y voices concern`: whether what one of two says is a part of their
/// call. What the caller goes on to say is told by itself: `rang X and apologized`.
fn is_said_in(call: &Frame, said: &Frame) -> bool {
    let answers = |m: &Mention| call.parties.iter().skip(1).any(|p| p.mention == *m);
    let speaker = speaker(said);
    let other = speaker.is_some_and(answers);
    let within =
        call.rule.ends_with(".noun") && speaker.is_some_and(|s| call.parties.iter().any(|p| p.mention == *s));
    said.kind == EventType::Statement && speakers(said) == 1 && (other || within)
}

/// Who says it first.
fn speaker(frame: &Frame) -> Option<&Mention> {
    frame.parties.iter().find(|p| p.role == Some(Role::Speaker)).map(|p| &p.mention)
}

/// `…, officials said`: whether only people without a name say it, and to nobody.
fn is_by_some(frame: &Frame) -> bool {
    matches!(&frame.parties[..], [PartyMention { mention: Mention::Group { .. }, .. }])
}

/// `summons the ambassador and demands that`: who summons, for whom the summons says the rest.
fn summoner(frames: &[Frame]) -> Option<Mention> {
    let summons = |f: &&Frame| f.kind == EventType::Summons && f.factuality == Factuality::Asserted;
    speaker(frames.iter().find(summons)?).cloned()
}

/// `reshuffles the Cabinet: X becomes foreign minister`: who made the change made each appointment of it.
fn reshuffled(frames: &mut Vec<Frame>) {
    let appoints = |f: &Frame| f.kind == EventType::Appointment && f.factuality == Factuality::Asserted;
    let made = |p: &PartyMention| p.role == Some(Role::Speaker);
    let Some(at) = frames.iter().position(|f| appoints(f) && f.parties.iter().all(made)) else { return };
    if !frames[at + 1..].iter().any(appoints) {
        return;
    }
    let makers = frames.remove(at).parties;
    for frame in frames[at..].iter_mut().filter(|f| appoints(f) && !f.parties.iter().any(made)) {
        frame.parties.splice(0..0, makers.iter().cloned());
    }
}

/// Adds to a frame what another of the same event tells besides.
pub(super) fn unite(first: &mut Frame, other: Frame) {
    if first.kind == EventType::Statement && !first.parties.iter().any(is_addressed) {
        first.parties.extend(other.parties.iter().filter(|p| is_addressed(p)).cloned());
    }
    if first.kind == EventType::Visit && !first.parties.iter().any(is_host) {
        first.parties.extend(other.parties.iter().filter(|p| is_host(p)).cloned());
    }
    if matches!(first.kind, EventType::Ruling | EventType::Appointment | EventType::Sanction) {
        let known: Vec<PartyMention> = first.parties.clone();
        let more = other
            .parties
            .into_iter()
            .filter(|p| p.role != Some(Role::Speaker) && !known.iter().any(|q| q.mention == p.mention));
        first.parties.extend(more);
    }
    first.place = first.place.take().or(other.place);
    first.setting = first.setting.take().or(other.setting);
    // `meet during the G20 summit`: what they meet at is no series of their meetings.
    let setting = first.setting.as_ref().map(|s| s.name.clone());
    let own = other.series.filter(|s| Some(&s.name) != setting.as_ref());
    first.series = first.series.take().or(own);
    first.topics.extend(other.topics);
    first.ordinal = first.ordinal.or(other.ordinal);
}

fn is_addressed(party: &PartyMention) -> bool {
    party.role == Some(Role::Addressee)
}

/// How many speak.
fn speakers(frame: &Frame) -> usize {
    let of = |m: &Mention| match m {
        Mention::Anaphor(anaphor) if !anaphor.is_one() => 2,
        _ => 1,
    };
    frame.parties.iter().filter(|p| p.role == Some(Role::Speaker)).map(|p| of(&p.mention)).sum()
}

/// Whether two frames of one sentence tell of one event.
fn is_same(a: &Frame, b: &Frame) -> bool {
    if a.kind != b.kind || a.factuality != b.factuality || !(a.date == b.date || a.kind != EventType::Visit) {
        return false;
    }
    // `fires a missile on May 6 and two days later another`
    let days = a.date.zip(b.date).is_some_and(|(one, other)| one.is_day() && other.is_day() && one != other);
    if days && matches!(a.kind, EventType::Launch | EventType::Exercise | EventType::Aid) {
        return false;
    }
    let names = |f: &Frame| f.parties.iter().map(|p| p.mention.clone()).collect::<Vec<_>>();
    let (one, two) = (names(a), names(b));
    let first = one.first() == two.first();
    match a.kind {
        EventType::Ruling => true,
        EventType::Appointment => first && a.parties.first().is_some_and(|p| p.role == Some(Role::Speaker)),
        EventType::Sanction => makers(a).eq(makers(b)),
        EventType::Statement => speaker(a) == speaker(b) && a.date == b.date,
        // `fires a missile, which lands at sea`
        EventType::Launch => first || two.iter().all(|m| matches!(m, Mention::Asset { .. })),
        // `hold a drill, which simulates a landing`
        EventType::Exercise => first || (one.len() == two.len() && two.iter().all(|m| one.contains(m))),
        EventType::Aid => first,
        EventType::Meeting | EventType::Call => {
            let elsewhere = a.place.is_some() && b.place.is_some() && a.place != b.place;
            // `sit down with X for a meeting of the committee`
            let part = b.apart && !a.apart && two.iter().all(|m| one.contains(m));
            (one == two || part) && a.date == b.date && !elsewhere && !is_other_series(a, b)
        }
        // `makes his first trip abroad, arriving in Lima`
        EventType::Visit => {
            let untold = |f: &Frame| f.place.is_none() && !f.parties.iter().any(is_host);
            one == two || guests(a).eq(guests(b)) && (untold(a) || untold(b))
        }
        _ => one == two && a.date == b.date && a.agreement == b.agreement,
    }
}

fn is_host(party: &PartyMention) -> bool {
    party.role == Some(Role::Host)
}

/// Those who visit.
fn guests(frame: &Frame) -> impl Iterator<Item = &Mention> {
    frame.parties.iter().filter(|p| !is_host(p)).map(|p| &p.mention)
}

/// `attends the ASEAN Regional Forum and the East Asia Summit`: whether each is a session of its own listed series.
fn is_other_series(a: &Frame, b: &Frame) -> bool {
    let listed =
        |f: &Frame| f.series.as_ref().map(|s| s.series.clone()).filter(|s| !s.is_empty() && !f.apart);
    listed(a).zip(listed(b)).is_some_and(|(one, other)| one.iter().all(|s| !other.contains(s)))
}

/// Those of a measure whom it is not aimed at.
fn makers(frame: &Frame) -> impl Iterator<Item = &Mention> {
    frame.parties.iter().filter(|p| p.role != Some(Role::Addressee)).map(|p| &p.mention)
}
