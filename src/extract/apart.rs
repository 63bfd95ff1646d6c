//! Meetings that one clause tells of together: `meets A on Monday and B on Tuesday`, `meets separately with A and B`.

use super::clause_at::lower;
use super::detail;
use super::frame::{Frame, PartyMention};
use super::in_turn::in_turn;
use super::other_event::beyond;
use super::relative;
use super::scene::Scene;
use super::severally::{anew, before_joint, in_row, is_joint, one_by_one, turn};
use super::stops::{at_home, at_site, is_site, legs, tour, twice};
use super::time::When;
use crate::date::{Edtf, Point};
use crate::graph::{DateBasis, EventType, Role};
use crate::language::{Chunk, ChunkKind, Clause, Mention, Phrase, Voice};
use std::ops::Range;

/// The frames that a frame of the clause at `at` stands for: one for each part that has a day of its own, or that the words set
/// apart; else the frame itself.
pub(super) fn apart(scene: &Scene<'_>, at: usize, frame: Frame) -> Vec<Frame> {
    let clause = &scene.clauses[at];
    if frame.kind == EventType::Appointment {
        return appointed(clause, frame);
    }
    if let Some(frames) = in_turn(scene, clause, &frame) {
        return frames;
    }
    if let Some(first) = before_joint(scene, clause, &frame) {
        return vec![first, frame];
    }
    if let Some(both) = twice(scene, clause, &frame) {
        return both.into();
    }
    if let Some(stops) = tour(scene, clause, &frame).or_else(|| legs(scene, clause, &frame)) {
        return stops;
    }
    if let Some(pairs) = pairs(scene, clause).filter(|_| frame.kind.is_consultation()) {
        return pairs.into_iter().map(|pair| Frame { parties: pair, ..frame.clone() }).collect();
    }
    if let Some(others) = several_alike(scene, clause, &frame) {
        return others;
    }
    let mut parts = if frame.kind.is_consultation() { parts(scene, clause) } else { Vec::new() };
    if parts.len() < 2 && frame.kind == EventType::Call {
        parts = rings(scene, clause);
    }
    let mut mentions: Vec<Vec<Mention>> = parts.iter().map(|part| met(clause, part)).collect();
    if let [first, rest @ ..] = &mut mentions[..]
        && rest.iter().all(Vec::is_empty)
    {
        // `meets A in Tokyo on Monday and in Osaka on Friday`
        rest.iter_mut().for_each(|own| own.clone_from(first));
    }
    if parts.len() < 2 || mentions.iter().any(Vec::is_empty) {
        let recurs = frame.kind.is_consultation() || frame.kind == EventType::Visit;
        let days = if recurs { days(scene, clause) } else { Vec::new() };
        return match days.len() {
            0 | 1 => vec![Frame { row: row(scene, clause, &frame), ..frame }],
            _ => days
                .iter()
                .map(|part| {
                    let (own, clause) = (at_home(clause, part, frame.clone()), within(clause, part));
                    at_site(scene, part, placed(scene, &clause, part, own, false))
                })
                .collect(),
        };
    }
    let mut frames = one_a_part(scene, clause, &parts, &mentions, &frame);
    let rest = scene.chunks[clause.at].tokens.end..clause.tokens.end;
    // `holds separate talks with A and B, then a trilateral`
    let last = behind(clause).filter(|p| is_person(p)).map(|p| p.tokens.end).max().unwrap_or(rest.end);
    let with = |from: usize| (from..rest.end).any(|token| scene.is_word(token, "with"));
    let three = (last..rest.end).any(|token| scene.is_word(token, "trilateral") && !with(token));
    let both = (last..rest.end).any(|token| scene.is_word(token, "both"));
    if three || both || is_joint(scene, rest) {
        // `meets A and B, first separately and then together`, `receives A, then B, and later both`
        let mut all = frame;
        let new = |m: &&Mention| !all.parties.iter().any(|p| p.mention == **m);
        let others: Vec<PartyMention> =
            mentions.iter().flatten().filter(new).cloned().map(PartyMention::present).collect();
        all.parties.extend(others);
        frames.push(all);
    }
    frames
}

/// Those whom a single guest meets in a row: `meets A, B, and C`.
fn row(scene: &Scene<'_>, clause: &Clause, frame: &Frame) -> Vec<Mention> {
    let end = beyond(clause, None);
    let met = |p: &&Phrase| is_person(p) && p.tokens.start <= end;
    let people: Vec<&Phrase> = behind(clause).filter(met).collect();
    let told = frame.kind == EventType::Meeting && in_row(scene, clause, &people);
    if told { people.iter().flat_map(|p| p.mentions.clone()).collect() } else { Vec::new() }
}

/// The frame of each part of a clause, with those whom that part names.
fn one_a_part(
    scene: &Scene<'_>,
    clause: &Clause,
    parts: &[Range<usize>],
    mentions: &[Vec<Mention>],
    frame: &Frame,
) -> Vec<Frame> {
    let shared = shares_day(scene, clause, parts);
    let one = |part: &Range<usize>, own: &[Mention]| {
        let clause = within(clause, part);
        let mut frame = frame.clone();
        let others = |m: &Mention| mentions.iter().flatten().any(|o| o == m);
        frame.parties.retain(|p| own.contains(&p.mention) || !others(&p.mention));
        let missing = own.iter().filter(|m| !frame.parties.iter().any(|p| p.mention == **m));
        let missing: Vec<PartyMention> =
            missing.map(|m| PartyMention { mention: m.clone(), role: None }).collect();
        frame.parties.extend(missing);
        placed(scene, &clause, part, frame, shared)
    };
    let mut frames: Vec<Frame> = parts.iter().zip(mentions).map(|(part, own)| one(part, own)).collect();
    // `meets A on May 3 and, a day later, B`: counted from the meeting before.
    for at in 1..frames.len() {
        let words = lower(scene.tokens, parts[at].clone());
        let before = frames[at - 1].date;
        // `March 9-10: X meets Y and, the day after, Z`
        let second = before.filter(|before| !before.is_day() && before.is_exact()).and_then(|days| {
            let first = Edtf::from(Point::from(days.first_day()));
            relative::from_spoken(&words, first).filter(|next| *next != first && days.holds(*next))
        });
        let later = second.or_else(|| before.and_then(|before| relative::from_spoken(&words, before)));
        if let Some(date) = later {
            (frames[at].date, frames[at].basis) = (Some(date), DateBasis::Inferred);
        }
    }
    frames
}

/// `A speaks with B, and C with D`, `A and B, and C and D, hold separate meetings`: who meets whom, where each pair meets by itself.
fn pairs(scene: &Scene<'_>, clause: &Clause) -> Option<[Vec<PartyMention>; 2]> {
    let parties = |phrases: &[Phrase]| -> Vec<PartyMention> {
        phrases.iter().flat_map(|p| p.mentions.clone()).map(PartyMention::present).collect()
    };
    let people = |phrases: &[Phrase]| phrases.iter().all(is_person) && !phrases.is_empty();
    if let Some(pairs) = between_pairs(scene, clause) {
        return Some(pairs.map(parties));
    }
    let from = scene.chunks[clause.at].tokens.end;
    let behind: Vec<&(String, Vec<Phrase>)> = clause
        .prepositions
        .iter()
        .filter(|(_, np)| np.first().is_some_and(|p| p.tokens.start >= from))
        .collect();
    if let [(with, first), (comma, others), (again, second), ..] = &behind[..]
        && (with, comma.as_str(), again) == (again, ",", with)
        && with == "with"
        && [first, others, second].into_iter().all(|np| people(np))
        && clause.object.is_empty()
    {
        let one = parties(&clause.subject).into_iter().chain(parties(first)).collect();
        return Some([one, parties(others).into_iter().chain(parties(second)).collect()]);
    }
    if let [(with, met), (again, second), ..] = &behind[..]
        && with == "with"
        && again == "with"
        && let [first, other] = &met[..]
        && scene.is_word(first.tokens.end, ",")
        && [met, second].into_iter().all(|np| people(np))
        && second[0].tokens.start == other.tokens.end + 1
        && clause.object.is_empty()
    {
        let one = parties(&clause.subject).into_iter().chain(parties(std::slice::from_ref(first))).collect();
        return Some([
            one,
            parties(std::slice::from_ref(other)).into_iter().chain(parties(second)).collect(),
        ]);
    }
    let [_, second, third, _] = &clause.subject[..] else { return None };
    let comma = second.tokens.end < third.tokens.start && scene.is_word(second.tokens.end, ",");
    let separate = comma && people(&clause.subject) && separately(scene, clause).is_some();
    separate.then(|| [parties(&clause.subject[..2]), parties(&clause.subject[2..])])
}

/// `talks between A and B and between C and D`, `talks between A and B, and C and D`: the two pairs.
fn between_pairs<'c>(scene: &Scene<'_>, clause: &'c Clause) -> Option<[&'c [Phrase]; 2]> {
    let of_two = |phrases: &[Phrase]| {
        phrases.iter().all(is_person) && phrases.iter().map(|p| p.mentions.len()).sum::<usize>() == 2
    };
    let between: Vec<&[Phrase]> =
        clause.prepositions.iter().filter(|(word, _)| word == "between").map(|(_, np)| &np[..]).collect();
    match between[..] {
        [one, other] => (of_two(one) && of_two(other)).then_some([one, other]),
        [four] if four.len() == 4 => {
            let (one, other) = four.split_at(2);
            let parted = scene.is_word(one[1].tokens.end, ",")
                && scene.is_word(one[1].tokens.start.saturating_sub(1), "and");
            (parted && of_two(one) && of_two(other)).then_some([one, other])
        }
        _ => None,
    }
}

/// `holds separate meetings with his Chilean and Peruvian counterparts`: one frame for each of those whom one phrase names.
fn several_alike(scene: &Scene<'_>, clause: &Clause, frame: &Frame) -> Option<Vec<Frame>> {
    let people: Vec<&Phrase> = behind(clause).filter(|p| is_person(p)).collect();
    let [only] = people[..] else { return None };
    let separate = frame.kind.is_consultation() && separately(scene, clause).is_some();
    let faced = |p: &PartyMention| only.mentions.contains(&p.mention);
    let (met, own): (Vec<&PartyMention>, Vec<&PartyMention>) = frame.parties.iter().partition(|p| faced(p));
    if !separate || met.len() < 2 || own.is_empty() {
        return None;
    }
    let one = |other: &PartyMention| {
        let parties = own.iter().copied().chain([other]).cloned().collect();
        Frame { parties, ..frame.clone() }
    };
    Some(met.into_iter().map(one).collect())
}

/// `X is sworn in as prime minister and Y as foreign minister`, `names X foreign minister and Y defense minister`: one each.
fn appointed(clause: &Clause, mut frame: Frame) -> Vec<Frame> {
    let behind = clause.prepositions.iter().filter(|(word, _)| matches!(word.as_str(), "as" | ","));
    let mut phrases: Vec<&Phrase> =
        clause.object.iter().chain(behind.flat_map(|(_, phrases)| phrases)).collect();
    phrases.sort_by_key(|p| p.tokens.start);
    let named = |p: &Phrase| p.mentions.iter().find(|m| matches!(m, Mention::Person(_))).cloned();
    let post = |p: &Phrase| matches!(p.mentions.first(), Some(Mention::Office(_)));
    let pairs = phrases.windows(2).filter(|pair| post(pair[1])).filter_map(|pair| named(pair[0]));
    let first = usize::from(clause.verb.voice == Voice::Active);
    let others: Vec<Mention> = pairs.skip(first).collect();
    frame.parties.retain(|p| !others.contains(&p.mention));
    let speakers: Vec<PartyMention> =
        frame.parties.iter().filter(|p| p.role == Some(Role::Speaker)).cloned().collect();
    let one = |other: Mention| Frame {
        parties: speakers.iter().cloned().chain([PartyMention::present(other)]).collect(),
        ..frame.clone()
    };
    let more: Vec<Frame> = others.into_iter().map(one).collect();
    std::iter::once(frame).chain(more).collect()
}

/// The frame on the day and at the place that a part of its clause names; where the parts share the day of the clause, a part
/// that names none has that of the clause, and not that of the entry.
pub(super) fn placed(
    scene: &Scene<'_>,
    clause: &Clause,
    part: &Range<usize>,
    mut frame: Frame,
    shared: bool,
) -> Frame {
    let when = when(scene, clause, part);
    let wider = shared && when.date == scene.passage.date && frame.date.is_some();
    if when.date.is_some() && !wider {
        (frame.date, frame.basis, frame.within) = (when.date, when.basis, when.within);
    }
    frame.place = detail::place(clause).or(frame.place);
    frame
}

/// When a part of a clause tells that something was.
fn when(scene: &Scene<'_>, clause: &Clause, part: &Range<usize>) -> When {
    let alone = std::slice::from_ref(clause);
    // `in Lima on 14 July 2023 and in Quito on the 20th of May of the next year`: the year is told from the date before.
    let year = |p: &&Phrase| p.tokens.end <= part.start && p.date.is_some_and(|d| d.has_year());
    let before = (0..scene.chunks.len()).filter_map(|at| scene.phrase_at(at)).rfind(year);
    let spoken = before.and_then(|p| scene.resolve(p));
    let clock = spoken.map_or(scene.clock, |date| scene.clock.past(date));
    clock.when(scene.article, scene.passage, scene.tokens, part, alone, &[])
}

/// `On May 3 he met A and B`, `met A and B on May 3`, but not `met A, and on May 4 B`: whether the day of the clause is that of all
/// its parts.
fn shares_day(scene: &Scene<'_>, clause: &Clause, parts: &[Range<usize>]) -> bool {
    let own = |part: &Range<usize>| {
        let when = when(scene, &within(clause, part), part);
        when.date.is_some() && when.date != scene.passage.date
    };
    let Some((last, before)) = parts.split_last() else { return false };
    let people = |p: &&Phrase| is_person(p) && last.contains(&p.tokens.start);
    let end = behind(clause).filter(people).map(|p| p.tokens.end).max().unwrap_or(last.start);
    before.iter().all(|part| !own(part)) && (!own(last) || own(&(end..last.end)))
}

/// `met Wang in Jakarta on 14 July, in Vientiane on 25 July and again on 3 August`: the stretches of one meeting each.
fn days(scene: &Scene<'_>, clause: &Clause) -> Vec<Range<usize>> {
    let from = scene.chunks[clause.at].tokens.end;
    let dates = dates(clause, from);
    let Some((_, others)) = dates.split_first() else { return Vec::new() };
    let starts = others.iter().filter_map(|date| begins_anew(scene, date));
    cut(from, starts.chain([clause.tokens.end]))
}

/// The days that the clause names behind its verb, which ends at `from`.
pub(super) fn dates(clause: &Clause, from: usize) -> Vec<&Phrase> {
    behind(clause).filter(|p| p.date.is_some_and(|d| d.has_day()) && p.tokens.start >= from).collect()
}

/// The months that the clause names behind its verb, which ends at `from`.
pub(super) fn months(clause: &Clause, from: usize) -> Vec<&Phrase> {
    let month = |p: &&Phrase| p.date.is_some_and(|d| d.has_month()) && p.tokens.start >= from;
    clause.after("in").filter(month).collect()
}

/// Where the stretch of a date begins that is joined to those before it: `and in Vientiane on 25 July`.
fn begins_anew(scene: &Scene<'_>, date: &Phrase) -> Option<usize> {
    let at = scene.chunks.iter().position(|c| c.tokens.start == date.tokens.start)?;
    let preposition = |i: usize| matches!(&scene.chunks[i].kind, ChunkKind::Preposition(_));
    let joint = |i: usize| matches!(&scene.chunks[i].kind, ChunkKind::Conjunction(_) | ChunkKind::Mark(','));
    let mut first = at.checked_sub(1).filter(|i| preposition(*i))?;
    // `visited Lima on May 3 and Quito on May 4`
    let site = first.checked_sub(1).filter(|i| *i > 0 && joint(i - 1));
    if let Some(site) = site.filter(|i| scene.phrase_at(*i).is_some_and(is_site)) {
        return Some(scene.chunks[site].tokens.start);
    }
    if let Some(place) = first.checked_sub(2).filter(|i| preposition(*i) && scene.phrase_at(i + 1).is_some())
    {
        first = place;
    }
    let joined = match &scene.chunks[first.checked_sub(1)?].kind {
        _ if joint(first - 1) => true,
        ChunkKind::Word(word) => matches!(word.as_str(), "again" | "then" | "later"),
        _ => false,
    };
    joined.then_some(scene.chunks[first].tokens.start)
}

/// `X and Y each issue a statement`, `X and Y each received Z`: one for each of those who speak or meet. Where it was told `apart` whom they
/// met, `separate` is said of that.
pub(super) fn each(scene: &Scene<'_>, at: usize, frame: Frame, apart: bool) -> Vec<Frame> {
    let clause = &scene.clauses[at];
    let verb = scene.chunks[clause.at].tokens.start;
    let severally = (clause.tokens.start..verb).any(|token| scene.is_word(token, "each"));
    let meets = frame.kind.is_consultation();
    // `A and B hold separate talks with C`
    let single =
        |token| ["separate", "separately", "individually"].iter().any(|word| scene.is_word(token, word));
    let severally = severally || meets && !apart && clause.tokens.clone().any(single);
    let acts = |p: &PartyMention| {
        p.role == Some(Role::Speaker) || meets && clause.subject_mentions().any(|m| *m == p.mention)
    };
    let acting: Vec<Mention> = frame.parties.iter().filter(|p| acts(p)).map(|p| p.mention.clone()).collect();
    let faced = !meets || acting.len() + 1 == frame.parties.len();
    if !severally || acting.len() < 2 || !faced {
        return vec![frame];
    }
    let one = |actor: &Mention| {
        let mut own = frame.clone();
        own.parties.retain(|p| !acts(p) || p.mention == *actor);
        own
    };
    acting.iter().map(one).collect()
}

/// The stretches of tokens behind the verb that tell of one meeting each; fewer than two if nothing sets them apart.
fn parts(scene: &Scene<'_>, clause: &Clause) -> Vec<Range<usize>> {
    let from = scene.chunks[clause.at].tokens.end;
    // `meets X in Lima, days after talks with Y in Quito on May 3`
    let end = beyond(clause, None);
    let people: Vec<&Phrase> = behind(clause).filter(|p| is_person(p) && p.tokens.start <= end).collect();
    let dates: Vec<&Phrase> = dates(clause, from).into_iter().filter(|d| d.tokens.start <= end).collect();
    let sites: Vec<usize> = sites(clause, from).into_iter().filter(|site| *site <= end).collect();
    if let [only] = people[..]
        && dates.len() > 1
        && sites.len() == dates.len()
        && dates.iter().all(|d| d.tokens.start > only.tokens.start)
    {
        return cut(from, dates.iter().map(|d| d.tokens.end));
    }
    let Some(first) = people.first().filter(|_| people.len() > 1) else { return Vec::new() };
    if dates.len() == people.len() && alternate(&people, &dates) {
        // `meets A on May 3 in Lima and B on May 4 in Quito`
        let starts = people.iter().skip(1).map(|p| p.tokens.start);
        return cut(from, starts.chain([clause.tokens.end]));
    }
    if let Some(starts) = by_days(clause, &people, from) {
        return cut(from, starts.into_iter().chain([clause.tokens.end]));
    }
    if dates.len() > 1 && dates.iter().all(|d| d.tokens.start > first.tokens.start) {
        // `meets A (July 18), B (July 19), and C`
        let last = dates.last().map(|d| d.tokens.end);
        let undated = people.last().filter(|p| last.is_some_and(|end| p.tokens.start > end));
        let rest = undated.map(|_| clause.tokens.end);
        return cut(from, dates.iter().map(|d| d.tokens.end).chain(rest));
    }
    let next = anew(scene, clause);
    if !next.is_empty() && separately(scene, clause).is_none() {
        // `speaks with A, and then with B`
        return cut(from, next.into_iter().chain([clause.tokens.end]));
    }
    let turns: Vec<usize> =
        people.windows(2).filter_map(|pair| turn(scene, clause, pair[0], pair[1])).collect();
    if !turns.is_empty() {
        // `receives A on Monday morning and B in the afternoon`, `meets A in Lima, and on May 4 B`
        return cut(from, turns.into_iter().chain([clause.tokens.end]));
    }
    if let ([site, .., last], Some(person)) = (&sites[..], people.last())
        && first.tokens.start < *site
        && person.tokens.end <= *last
        && people.iter().any(|p| p.tokens.start >= *site)
    {
        // `meets A in Tokyo and B in Osaka`
        return cut(from, sites.into_iter());
    }
    if one_by_one(scene, clause, &people) {
        return cut(from, people.iter().map(|p| p.tokens.end));
    }
    let Some(word) = separately(scene, clause) else { return Vec::new() };
    // `sees A, B and C one after the other`
    let last = people.last().is_some_and(|p| p.tokens.end <= word);
    if (word < first.tokens.start || last) && !scene.is_word(word, "later") {
        cut(from, people.iter().map(|p| p.tokens.end))
    } else {
        let before = |c: &&Chunk| c.tokens.end <= word && matches!(c.kind, ChunkKind::Conjunction(_));
        let joint = scene.chunks.iter().rev().find(before).map_or(word, |c| c.tokens.start);
        cut(from, [joint.max(from), clause.tokens.end].into_iter())
    }
}

/// `speaks by phone with A and B`, `phones A, B and C`: people of several states are rung one by one, unless a word says that all were on one
/// line.
fn rings(scene: &Scene<'_>, clause: &Clause) -> Vec<Range<usize>> {
    let one =
        clause.object.iter().any(|p| matches!(p.head.as_deref(), Some("call" | "conversation")) && !p.plural);
    let people: Vec<&Phrase> = behind(clause).filter(|p| is_person(p)).collect();
    let mut states: Vec<&str> = people.iter().flat_map(|p| &p.mentions).filter_map(Mention::state).collect();
    let told = states.len() == people.len() && people.iter().all(|p| p.mentions.len() == 1);
    states.sort_unstable();
    states.dedup();
    let alone = clause.subject_mentions().count() == 1 && !clause.subject.iter().any(|p| p.plural);
    let line = clause.after("by").chain(clause.after("in")).chain(clause.after("via"));
    let shared = line.flat_map(|p| &p.modifiers).any(|m| ON_ONE_LINE.contains(&m.as_str()))
        || clause.tokens.clone().any(|token| scene.is_word(token, "conference"));
    let joint = shared || is_joint(scene, clause.tokens.clone());
    if one || joint || !told || !alone || people.len() < 2 || states.len() < people.len() {
        return Vec::new();
    }
    cut(scene.chunks[clause.at].tokens.end, people.iter().map(|p| p.tokens.end))
}

/// What is said of calls of several at once.
const ON_ONE_LINE: [&str; 5] = ["conference", "three-way", "trilateral", "joint", "group"];

/// Whether a date stands behind each of those met, before the next of them.
fn alternate(people: &[&Phrase], dates: &[&Phrase]) -> bool {
    let next = people.iter().skip(1).map(|p| p.tokens.start).chain([usize::MAX]);
    let follows = |((person, date), next): ((&&Phrase, &&Phrase), usize)| {
        date.tokens.start >= person.tokens.end && date.tokens.start < next
    };
    people.iter().zip(dates).zip(next).all(follows)
}

/// `saw A and B on the first day, C on the second, and D on the third`: where those of each later day begin.
fn by_days(clause: &Clause, people: &[&Phrase], from: usize) -> Option<Vec<usize>> {
    let counted = |p: &&Phrase| p.ordinal.is_some() && p.head.as_deref().is_none_or(|head| head == "day");
    let days: Vec<&Phrase> = clause.after("on").filter(counted).filter(|p| p.tokens.start >= from).collect();
    let ends = days.iter().skip(1).map(|day| day.tokens.start);
    let own = |(day, end): (&&Phrase, usize)| {
        people.iter().map(|p| p.tokens.start).find(|start| (day.tokens.end..end).contains(start))
    };
    let starts = days.iter().zip(ends).map(own).collect::<Option<Vec<usize>>>()?;
    let opens = people.first()?.tokens.start < days.first()?.tokens.start;
    (opens && !starts.is_empty() && people.last()?.tokens.end <= days.last()?.tokens.start).then_some(starts)
}

/// Where the places behind the verb end.
fn sites(clause: &Clause, from: usize) -> Vec<usize> {
    let at = clause.prepositions.iter().filter(|(word, _)| word == "in" || word == "at");
    // `at the White House`, `at the State Department`
    let place = |p: &&Phrase| p.place.is_some() || matches!(p.mentions[..], [Mention::Body(_)]);
    let places = at.filter_map(|(_, phrases)| phrases.last()).filter(|p| place(p) && p.series.is_empty());
    places.map(|p| p.tokens.end).filter(|end| *end > from).collect()
}

/// The stretches from `from` to each end, one after the other.
pub(super) fn cut(from: usize, ends: impl Iterator<Item = usize>) -> Vec<Range<usize>> {
    ends.scan(from, |start, end| Some(std::mem::replace(start, end)..end)).collect()
}

/// The token of `separately`, or of a meeting in the plural that is `separate`.
fn separately(scene: &Scene<'_>, clause: &Clause) -> Option<usize> {
    // `receives Pak and Namazu later in the day`: both, at a later time.
    let met_later = |c: &Chunk| behind(clause).any(|p| p.tokens.start >= c.tokens.end);
    let word = |c: &&Chunk| {
        clause.tokens.contains(&c.tokens.start)
            && matches!(&c.kind, ChunkKind::Word(w) if w == "separately" || w == "individually" || (w == "later" && met_later(c)))
    };
    let adverb = scene.chunks.iter().find(word).map(|c| c.tokens.start);
    let plural = |p: &&Phrase| {
        let several = p.plural || matches!(p.head.as_deref(), Some("talks" | "consultation"));
        let calls = p.plural && p.head.as_deref() == Some("call");
        calls || (several && p.modifiers.iter().any(|m| SINGLY.contains(&m.as_str())))
    };
    let rest = scene.chunks[clause.at].tokens.end..clause.tokens.end;
    let in_turn = rest.clone().find(|&t| {
        let pair = |one: &str, two: &str| scene.is_word(t, one) && scene.is_word(t + 1, two);
        scene.is_word(t, "respectively") || pair("one", "after") || pair("one", "by") || pair("in", "turn")
    });
    // `raises it in meetings with A and B`
    let bare = |p: &&Phrase| {
        p.plural && p.determiner.is_none() && matches!(p.head.as_deref(), Some("meeting" | "call"))
    };
    let held = clause.after("in").filter(|p| p.tokens.start >= rest.start).find(bare);
    adverb.or(in_turn).or_else(|| clause.object.iter().find(plural).or(held).map(|p| p.tokens.start))
}

/// What is said of meetings in the plural of which each is with one alone.
const SINGLY: [&str; 5] = ["separate", "bilateral", "individual", "back-to-back", "one-on-one"];

/// Objects, dates, and those with whom, by whom or after a comma, in the order of the text; counterparts whose names follow are those.
pub(super) fn behind(clause: &Clause) -> impl Iterator<Item = &Phrase> {
    let passive = clause.verb.voice == Voice::Passive;
    let taken = clause.object.iter().any(|p| p.plural && p.head.as_deref() == Some("call"));
    let slot = move |word: &str| {
        matches!(word, "on" | "with" | "as well as" | ",")
            || passive && word == "by"
            || taken && word == "from"
    };
    let slots = clause.prepositions.iter().filter(move |(word, _)| slot(word));
    let all = || clause.object.iter().chain(slots.clone().flat_map(|(_, phrases)| phrases));
    let named: Vec<usize> = all()
        .filter(|p| matches!(p.mentions.first(), Some(Mention::Person(_))))
        .map(|p| p.tokens.start)
        .collect();
    let counterparts =
        |p: &Phrase| p.mentions.iter().any(|m| matches!(m, Mention::Office(o) if o.counterpart));
    // `meets Zhang Dejiang, chairman of the committee`
    let ends: Vec<usize> = all()
        .filter(|p| matches!(p.mentions.last(), Some(Mention::Person(_))))
        .map(|p| p.tokens.end)
        .collect();
    let apposed = |p: &Phrase| {
        matches!(p.mentions[..], [Mention::Office(_)]) && ends.iter().any(|end| p.tokens.start == end + 1)
    };
    let found: Vec<&Phrase> =
        all().filter(|p| !(apposed(p) || counterparts(p) && named.contains(&(p.tokens.end + 1)))).collect();
    found.into_iter()
}

pub(super) fn is_person(phrase: &Phrase) -> bool {
    phrase.mentions.iter().any(|m| matches!(m, Mention::Person(_) | Mention::Office(_)))
}

fn met(clause: &Clause, part: &Range<usize>) -> Vec<Mention> {
    let inside = behind(clause).filter(|p| part.contains(&p.tokens.start) && is_person(p));
    inside.flat_map(|p| p.mentions.clone()).collect()
}

/// The clause with what one part says, and what is said of all before the verb.
pub(super) fn within(clause: &Clause, part: &Range<usize>) -> Clause {
    let all = part.start;
    let keeps = |p: &&Phrase| part.contains(&p.tokens.start) || p.tokens.start < clause.tokens.start.min(all);
    Clause {
        object: clause.object.iter().filter(keeps).cloned().collect(),
        prepositions: clause
            .prepositions
            .iter()
            .map(|(word, phrases)| (word.clone(), phrases.iter().filter(keeps).cloned().collect::<Vec<_>>()))
            .filter(|(_, phrases)| !phrases.is_empty())
            .collect(),
        ..clause.clone()
    }
}
