//! How well a report fits those that tell of one event: by days, parties, places and words.

use super::company::{contained, explicit, overlap};
use super::discourse::Party;
use super::report::Report;
use crate::date::Edtf;
use crate::extract::Factuality;
use crate::graph::{EntityKind, EventType, Format, Id, Mode};
use std::cell::LazyCell;
use std::collections::BTreeSet;

/// How well a report fits a group; `None` if it tells of something else.
pub(super) fn likeness(report: &Report, group: &[Report]) -> Option<f64> {
    let first = &group[0];
    if !is_alike(report, first) {
        return None;
    }
    let began = |g: &Report| g.joined && g.is_of_article(report) && g.date == report.date;
    if report.joined && group.iter().any(began) {
        return Some(3.0);
    }
    let apart = group.iter().any(|g| stands_apart(report, g));
    let dates = dates(report, first);
    // Most groups tell of other days: that is seen before parties and words are compared.
    let elsewhere = group.iter().all(|g| g.passage != report.passage);
    if elsewhere && (apart || dates.is_none()) {
        return None;
    }
    if report.restates
        && report.states == first.states
        && group.iter().any(|g| goes_on(report, g))
        && !group.iter().any(|g| seats_others(report, g))
    {
        return Some(2.0);
    }
    if dates.is_some() && group.iter().any(|g| takes_in(report, g)) {
        return Some(1.95);
    }
    if group.iter().any(|g| is_of_appointee(report, g)) {
        return Some(1.95);
    }
    if dates.is_some() && group.iter().any(|g| is_same_session(report, g)) {
        return Some(1.9);
    }
    if group.iter().any(|g| names_who_met(report, g)) {
        return Some(1.8);
    }
    if is_part(report, first) {
        return None;
    }
    let parties = parties(report, first);
    let same_parties = parties >= 0.99;
    if same_parties && group.iter().any(|g| is_told_again(report, g) || goes_on_saying(report, g)) {
        return Some(1.5);
    }
    if apart && !(same_parties && group.iter().any(|g| says_the_same(report, g))) {
        return None;
    }
    by_facts(report, first, parties, dates?)
}

/// Whether two reports are of one kind, and tell alike of what happened or was planned.
fn is_alike(report: &Report, first: &Report) -> bool {
    let asserted = |r: &Report| r.factuality == Factuality::Asserted;
    let prospect = matches!(report.factuality, Factuality::Prospect(_));
    let speaks = |p: &Party| report.parties.iter().any(|(other, _)| other.id == p.id);
    first.kind == report.kind
        && (!report.at_large || first.acting().any(speaks))
        && asserted(first) == asserted(report)
        && (!prospect || first.factuality == report.factuality)
}

/// Two frames of one passage are two events, and so are two entries of one chronology unless they say the same, or one looks back.
fn stands_apart(report: &Report, other: &Report) -> bool {
    let entries = other.is_entry && report.is_entry && !report.recalled;
    other.is_of_article(report) && (other.passage == report.passage || entries) && !names_stay(report, other)
}

/// `X was in Lima on March 5-6. As agreed during his visit to Lima in March`: whether a report with a month alone speaks of a stay that an
/// earlier sentence told of to the day.
fn names_stay(report: &Report, other: &Report) -> bool {
    let month = |r: &Report| r.date.is_some_and(|d| !d.is_exact());
    let again = || AGAIN.iter().any(|word| report.evidence.text.contains(word));
    report.kind == EventType::Visit
        && other.sentence < report.sentence
        && month(report)
        && !month(other)
        && report.place.is_some()
        && report.place == other.place
        && !again()
}

/// The sentence after may say who acted for the states of the one before.
fn goes_on(report: &Report, before: &Report) -> bool {
    before.is_of_passage(report) && before.sentence + 1 == report.sentence && !report.is_entry
}

/// `She called on President X. The two ministers reviewed trade`: whether two people of different states met by either, and not the same.
fn seats_others(report: &Report, before: &Report) -> bool {
    let people =
        |r: &Report| r.parties.iter().map(|(p, _)| p).filter(|p| p.kind == EntityKind::Person).count();
    let both = |r: &Report| people(r) == 2 && r.parties.len() == 2 && r.states.len() == 2;
    let sits = |p: &Party| before.parties.iter().any(|(other, _)| other.id == p.id);
    report.kind.is_consultation()
        && both(report)
        && both(before)
        && !report.parties.iter().all(|(p, _)| sits(p))
}

/// `Xi hosts the summit. The presidents A and B attend`: whether a sentence adds to all of those of whom one before it in its entry tells.
fn takes_in(report: &Report, before: &Report) -> bool {
    let sits = |p: &Party| {
        let for_state = |q: &Party| p.kind == EntityKind::State && p.state.is_some() && q.state == p.state;
        report.parties.iter().any(|(q, _)| q.id == p.id || for_state(q))
    };
    report.restates
        && report.kind.is_consultation()
        && before.is_of_passage(report)
        && before.sentence < report.sentence
        && before.parties.iter().all(|(p, _)| sits(p))
}

/// `Lee appoints Wi envoy. He succeeds Kim`: whether a sentence says of the one whom the sentence before appoints whose place he takes.
fn is_of_appointee(report: &Report, before: &Report) -> bool {
    let named = |id: &Id| before.parties.iter().any(|(p, role)| p.id == *id && role.is_none());
    report.kind == EventType::Appointment
        && before.is_of_passage(report)
        && before.sentence + 1 == report.sentence
        && !report.guessed.is_empty()
        && report.guessed.iter().all(named)
}

/// Whether two reports of one article give the number of the same session: `the third round of the dialogue`.
fn is_same_session(report: &Report, other: &Report) -> bool {
    let numbered = report.ordinal.is_some() && report.ordinal == other.ordinal;
    // `hosts the summit`, `In Lima, where the summit met on May 3-4`: of whom one sentence names nobody but who hosts it.
    let bare = report.parties.is_empty() || other.parties.len() < 2 && report.series.is_some();
    let held = bare
        && report.date.is_some()
        && report.date == other.date
        && report.place.is_some()
        && report.place == other.place;
    let series = report.series.is_some() && report.series == other.series;
    (numbered || held) && series && other.is_of_article(report)
}

/// `The consultations were held in Seoul. Minister Payne was hosted by Minister Chung`: who met for the states of the sentences
/// before.
pub(super) fn names_who_met(report: &Report, before: &Report) -> bool {
    let near = before.is_of_article(report)
        && before.sentence < report.sentence
        && report.sentence - before.sentence <= 2
        && report.passage - before.passage <= usize::from(!report.is_entry);
    let bare = |r: &Report| r.parties.iter().all(|(p, _)| p.kind == EntityKind::State);
    let people = |r: &Report| r.parties.iter().all(|(p, _)| p.is_somebody());
    // `Ma also meets the general`
    let besides = || report.evidence.text.contains(" also ");
    let other = report.series.is_some() && before.series.is_some() && report.series != before.series;
    near && !other
        && report.kind.is_consultation()
        && acts_for(report, before)
        && (report.date == before.date || report.goes_with)
        && report.carried.is_none_or(|told| before.date.is_none_or(|date| told.overlaps(date)))
        && bare(before)
        && people(report)
        && !conflicts(report, before)
        && !besides()
}

/// Whether the people of a report may act for the states of the one before: one for each, and nobody for another state.
fn acts_for(report: &Report, before: &Report) -> bool {
    let unknown = report.parties.iter().filter(|(p, _)| p.state.is_none()).count();
    let known = !report.states.is_empty() && report.states.is_subset(&before.states);
    let fits =
        report.states == before.states || known && report.states.len() + unknown == before.states.len();
    before.states.len() > 1 && fits
}

/// Whether some of those who met as more went on to meet by themselves: `A, B and C met. B also held talks with C.`
fn is_part(report: &Report, first: &Report) -> bool {
    let near = first.is_of_article(report)
        && !first.is_entry
        && first.sentence < report.sentence
        && report.sentence - first.sentence <= 6;
    let outright = report.guessed.is_empty() && !report.restates && !report.open;
    let people = report.parties.iter().all(|(p, _)| p.is_somebody());
    near && outright
        && people
        && report.kind.is_consultation()
        && report.parties.len() > 1
        && report.parties.len() < first.parties.iter().filter(|(p, _)| p.is_somebody()).count()
}

/// `The two ministers discussed trade`, after the sentence that says that they met.
fn is_told_again(report: &Report, before: &Report) -> bool {
    (report.goes_with || is_same_talk(report, before))
        && report.kind.is_consultation()
        && before.is_of_passage(report)
        && before.sentence < report.sentence
}

/// `Moon receives Nikai. The two talk for an hour`: in an entry the sentence behind a meeting tells how long it was.
fn is_same_talk(report: &Report, before: &Report) -> bool {
    let talks = report.is_entry && report.vague && report.evidence.rule == "meeting.speak-with";
    let again = || AGAIN.iter().any(|word| report.evidence.text.contains(word));
    talks
        && before.sentence + 1 == report.sentence
        && report.date == before.date
        && !again()
        && !conflicts(report, before)
}

/// What somebody goes on to say in the same entry is the same statement, and so is what `he` says in the sentence after, unless that was on
/// another day.
fn goes_on_saying(report: &Report, before: &Report) -> bool {
    let then = report.goes_with || report.date.is_some() && report.date == before.date;
    let next = report.vague && before.sentence + 1 == report.sentence && then;
    before.kind == EventType::Statement
        && (before.is_entry || next)
        && before.sentence != report.sentence
        && before.is_of_passage(report)
}

/// Whether two sentences of one entry, or two clauses of a sentence, say the same: `hosts X, with whom she discusses trade`. Of the
/// sentence before only the first event can be meant.
fn says_the_same(report: &Report, before: &Report) -> bool {
    // `They hold a dialogue in Lima. X and Y participate.`
    let place =
        report.place == before.place && report.place.is_some() || report.restates && report.place.is_none();
    let again = || AGAIN.iter().any(|word| report.evidence.text.contains(word));
    let clauses = || before.date == report.date && !again() && !conflicts(report, before);
    before.is_of_passage(report)
        && before.kind.is_consultation()
        && if before.sentence == report.sentence { clauses() } else { place }
}

/// Words of a sentence that tells of two meetings of the same people.
const AGAIN: [&str; 5] = [" again", " twice", " later ", " second ", " also "];

/// 1 for the same days, less where one is wider; `None` where they exclude each other.
fn dates(report: &Report, first: &Report) -> Option<f64> {
    let both = report.date.is_some() && first.date.is_some();
    let (a, b) = (report.date.or(report.within)?, first.date.or(first.within)?);
    if !a.overlaps(b) {
        return None;
    }
    if both && a.is_exact() && b.is_exact() {
        return Some(1.0);
    }
    Some(if both { 0.6 } else { 0.3 })
}

/// How far those who take part are the same.
fn parties(report: &Report, first: &Report) -> f64 {
    let partial = report.open || report.restates || report.date.is_none() || report.goes_with;
    let parties = if partial { contained(report, first) } else { overlap(report, first) };
    if report.guessed.is_empty() || report.vague { parties } else { parties.max(explicit(report, first)) }
}

/// The likeness by days and parties, and by what else two reports share; `None` if too little does.
fn by_facts(report: &Report, first: &Report, parties: f64, dates: f64) -> Option<f64> {
    let words = LazyCell::new(|| common_words(&report.evidence.text, &first.evidence.text));
    // Of `they met on Dec. 9` the day tells more than the pronoun.
    let others = report.kind.is_consultation() && parties == 0.0;
    let by_words = report.vague && dates < 1.0 && !others && *words >= 0.25 && shares_sides(report, first);
    let by_day =
        by_words || (report.open || report.vague) && dates >= 1.0 && first.date.is_some_and(|d| d.is_day());
    if (!by_day && (report.open || parties < 0.6)) || conflicts(report, first) {
        return None;
    }
    let sides = report.format.and_then(Format::sides);
    if by_day && parties < 0.6 && sides.is_some_and(|sides| first.states.len() != usize::from(sides)) {
        return None;
    }
    let shared = |a: &Option<Id>, b: &Option<Id>| f64::from(u8::from(a.is_some() && a == b));
    let ties = shared(&report.setting, &first.setting)
        + shared(&report.place, &first.place)
        + shared(&report.series, &first.series)
        + shared(&report.agreement, &first.agreement);
    if matches!(report.kind, EventType::Statement | EventType::Other) && *words < 0.12 {
        return None;
    }
    // Between the same states there is more than one meeting: of another day than that spoken of, words or places must tell.
    let elsewhen = report.date.is_none()
        && report.carried.is_some_and(|told| first.date.is_some_and(|date| !told.overlaps(date)));
    let bare = report.parties.iter().all(|(p, _)| p.kind == EntityKind::State);
    // `The visitor also saw X`: when he met those of whom the sentences before tell.
    let on_a_day = report.carried.is_some_and(Edtf::is_exact);
    let besides = on_a_day && report.evidence.text.contains(" also ") || bare && *words < 0.2;
    if elsewhen && besides && report.kind.is_consultation() && ties == 0.0 {
        return None;
    }
    // With a month alone something else must tie the two; without any date the best likeness has to do.
    let person = |(p, _): &(Party, _)| p.kind == EntityKind::Person;
    let people = match report.kind {
        EventType::Visit => report.parties.iter().any(person),
        kind => kind.is_consultation() && report.parties.iter().all(person),
    };
    let same_people = parties >= 0.99 && people && !report.vague && report.parties.len() > 1;
    if dates < 1.0 && dates > 0.5 && ties == 0.0 && *words < 0.1 && !same_people {
        return None;
    }
    Some(parties + dates + ties + *words)
}

/// Whether two reports have two sides in common, or all sides of one of them.
fn shares_sides(a: &Report, b: &Report) -> bool {
    let common = a.states.intersection(&b.states).count();
    common >= a.states.len().min(b.states.len()).min(2)
}

/// Facts that one event cannot have both of.
pub(super) fn conflicts(a: &Report, b: &Report) -> bool {
    let differ = |x: &Option<Id>, y: &Option<Id>| x.is_some() && y.is_some() && x != y;
    let modes = a.mode != b.mode && a.mode != Mode::Unknown && b.mode != Mode::Unknown;
    // `On the margins of the summit the two spoke`: that was not the summit.
    // `A working group met on the margins of the talks`: nor was that.
    let other = a.vague && a.series.is_none() || differ(&a.series, &b.series);
    let aside = other && a.setting.is_some() && b.series.is_some() && b.setting.is_none();
    let exact = a.date.is_some_and(|d| d.is_exact()) && b.date.is_some_and(|d| d.is_exact());
    // A session may be said to be in a city, and in a house of that city.
    let series = a.series.is_some() && a.series == b.series;
    let sessions = a.ordinal.is_some() && b.ordinal.is_some() && differ(&a.series, &b.series);
    // A visit may be said to be to a state, and to one of its cities.
    let journey = a.kind == EventType::Visit && a.states.len() > 1 && a.states == b.states;
    differ(&a.setting, &b.setting)
        || sessions
        || aside
        || modes
        || (!exact && !series && !journey && differ(&a.place, &b.place))
        || (a.ordinal.is_some() && b.ordinal.is_some() && a.ordinal != b.ordinal)
}

/// Letters that tell a word, whatever its ending: `protested` is of `protest`.
const STEM: usize = 7;

/// Share of the longer words of the shorter sentence that the other has too.
fn common_words(a: &str, b: &str) -> f64 {
    let words = |text: &str| -> BTreeSet<String> {
        text.split(|c: char| !c.is_alphanumeric())
            .filter(|w| w.chars().count() > 4)
            .map(|w| w.to_lowercase().chars().take(STEM).collect())
            .collect()
    };
    let (a, b) = (words(a), words(b));
    let least = a.len().min(b.len());
    if least == 0 { 0.0 } else { a.intersection(&b).count() as f64 / least as f64 }
}
