//! Dates that clauses state: `On June 4, it launched`, `in the last week of March`, `ended 2023 with a vow`.

use super::own_reality::is_only_later;
use crate::date::{Edtf, Point, YearHint};
use crate::language::{Clause, Phrase, Voice};
use crate::source::{Passage, PassageKind};
use jiff::ToSpan;

/// The date that the clause states, or else the clause it depends on, or the one it shares its subject with.
pub(super) fn stated(hint: YearHint<'_>, passage: &Passage, clauses: &[Clause], at: usize) -> Option<Edtf> {
    let mut i = Some(at);
    for _ in 0..4 {
        let clause = clauses.get(i?)?;
        // `flew to Lima on May 3 and to Quito on May 5, where she met X`
        let there = i != Some(at) && clauses[at].subordinator.as_deref() == Some("where");
        let own = if there { last_date(hint, clause) } else { own_date(hint, clauses, i?) };
        // `June 21: X meets Y, following talks with Z on June 19`
        let another = |date: &Edtf| {
            let entry = passage.date.filter(|d| passage.kind == PassageKind::Entry && d.is_exact());
            let of_event = || named_phrases(clause).first().is_some_and(|np| is_past(clause, np));
            i == Some(at) && entry.is_some_and(|entry| !entry.overlaps(*date)) && of_event()
        };
        if own.is_some() {
            return own.filter(|date| !another(date));
        }
        i = clause.governor;
        // An entry's own day goes before that of another clause.
        if passage.kind == PassageKind::Entry && i.is_some() && passage.date.is_some_and(|d| d.is_exact()) {
            return None;
        }
    }
    None
}

/// The date that the clause itself states, before its verb or after it.
pub(super) fn own_date(hint: YearHint<'_>, clauses: &[Clause], at: usize) -> Option<Edtf> {
    let mut found = named_dates(hint, &clauses[at]).into_iter();
    found.next().or_else(|| {
        // `visited Tokyo on 15 October and on the 16th called on Abe`: the date before the verb was read with the clause before.
        let clause = clauses.get(at)?;
        let led = clauses.iter().find(|c| c.governor == Some(at) && is_led(c));
        if let Some(date) = led.and_then(|c| named_dates(hint, c).into_iter().next()) {
            return Some(date);
        }
        let clause = Some(clause).filter(|c| c.shared_subject && c.verb.is_finite())?;
        let before = clauses.get(at.checked_sub(1)?)?;
        let next_to =
            |np: &&Phrase| np.tokens.end == clause.tokens.start && np.tokens.start > before.tokens.start;
        let dates = named_phrases(before);
        let led = dates.iter().copied().find(next_to)?;
        dates.get(1).and_then(|_| resolve(led, hint))
    })
}

/// `meeting a delegation headed by X on May 3`, `received a team that included X on May 3`: the day is that of the meeting.
fn is_led(clause: &Clause) -> bool {
    let relative = matches!(clause.subordinator.as_deref(), Some("that" | "which"));
    match clause.verb.lemma.as_str() {
        "head" | "lead" | "chair" => clause.verb.voice == Voice::Passive && (clause.verb.reduced || relative),
        "include" | "comprise" => relative || clause.verb.gerund,
        _ => false,
    }
}

/// The last date that the clause states.
pub(super) fn last_date(hint: YearHint<'_>, clause: &Clause) -> Option<Edtf> {
    named_dates(hint, clause).into_iter().next_back()
}

/// The dates that the clause states.
fn named_dates(hint: YearHint<'_>, clause: &Clause) -> Vec<Edtf> {
    // A bare year after the period is what a plan is for, not when somebody spoke of it.
    let ahead = |d: &Edtf| !d.is_exact() && hint.period.is_some_and(|p| d.first_day() > p.last_day());
    // `X, in Lima on May 8-11, met Y on the 9th`: the day is one of those.
    let phrases = named_phrases(clause);
    let months = || phrases.iter().filter(|d| d.date.is_some_and(|d| d.has_month()));
    let span = months().find_map(|d| resolve(d, hint));
    let one_of = |d: &Phrase| {
        let day = d.date.filter(|d| !d.has_month() && d.has_day())?;
        day.resolve(YearHint { anchor: span, ..hint }).filter(|day| span.is_some_and(|span| span.holds(*day)))
    };
    let named = |d: &Phrase| {
        let date =
            one_of(d).or_else(|| resolve(d, hint)).filter(|d| !ahead(d) || clause.verb.modal.is_some())?;
        end_of(clause, d, date).or_else(|| week_of(clause, d, date)).or(Some(date))
    };
    phrases.iter().copied().filter_map(named).collect()
}

/// The phrases of the dates that the clause names, or else of those of what it is told from.
fn named_phrases(clause: &Clause) -> Vec<&Phrase> {
    let (own, others) = dates(clause);
    if own.is_empty() { others } else { own }
}

/// The dates that a clause names after prepositions of time, and those of what it is told from; first the one that it begins with,
/// for one at its end may be that of a noun: `On June 4, it launched a satellite after two failures in May`.
fn dates(clause: &Clause) -> (Vec<&Phrase>, Vec<&Phrase>) {
    // `on the morning of April 10`, `in the last week of March 2024`
    let part = |np: &Phrase| np.head.as_deref().is_some_and(|h| PARTS.contains(&h));
    let parts = || clause.prepositions.iter().flat_map(|(_, np)| np).filter(|np| part(np));
    let of_part =
        |np: &[Phrase]| np.first().is_some_and(|d| parts().any(|p| p.tokens.end + 1 == d.tokens.start));
    // `The highlight was the summit of June 27`
    let of_event = |np: &[Phrase]| {
        let right_behind = |o: &Phrase, d: &Phrase| o.tokens.end + 1 == d.tokens.start;
        let day = np.first().filter(|d| d.date.is_some_and(|d| d.has_day()));
        day.is_some_and(|d| clause.object.iter().filter(|o| is_awaited(o)).any(|o| right_behind(o, d)))
    };
    let later = |p: &str| matches!(p, "until" | "till") && is_only_later(clause);
    let timed = clause.prepositions.iter().filter(|(p, np)| {
        TIME.contains(&p.as_str()) || later(p) || (p == "of" && (of_part(np) || of_event(np)))
    });
    let dated = timed.flat_map(|(_, np)| np).filter(|np| np.date.is_some());
    let (head, rest): (Vec<&Phrase>, Vec<&Phrase>) =
        dated.partition(|np| clause.subject.first().is_some_and(|s| np.tokens.end <= s.tokens.start));
    let (anchors, head): (Vec<&Phrase>, Vec<&Phrase>) =
        head.into_iter().partition(|np| is_anchor(clause, np));
    let (past, rest): (Vec<&Phrase>, Vec<&Phrase>) = rest.into_iter().partition(|np| is_past(clause, np));
    // `In the run-up to the summit in May, X met Y on April 3`: the month is that of the summit.
    let day = |np: &&Phrase| np.date.is_some_and(|d| d.has_day());
    let month = !head.iter().any(day) && rest.iter().any(day);
    let (first, last) = if month { (rest, head) } else { (head, rest) };
    // `Before a meeting on Jan. 9, X calls Y`: when the call was is not told.
    let before = |np: &&Phrase| {
        let led = |word: &&str| clause.after(word).any(|p| is_awaited(p) && p.tokens.end < np.tokens.start);
        !["before", "ahead of", "prior to"].iter().any(led)
    };
    (first.into_iter().chain(last).collect(), anchors.into_iter().filter(before).chain(past).collect())
}

/// `meets X in Lima, following talks with Y in Quito on May 3`: whether a date stands behind another event, on
/// the same side of the verb, from which the clause is told.
fn is_past(clause: &Clause, date: &Phrase) -> bool {
    let verb = clause.subject.iter().map(|p| p.tokens.end).max().unwrap_or(clause.tokens.start);
    let led = clause.prepositions.iter().filter(|(word, np)| is_from_another(clause, word, np));
    let mut events = led.filter_map(|(_, np)| np.first()).filter(|p| is_awaited(p));
    let behind = |token: usize| token >= verb;
    events.any(|p| p.tokens.end < date.tokens.start && behind(p.tokens.start) == behind(date.tokens.start))
}

/// Whether a phrase is an event that has a day of its own.
fn is_awaited(phrase: &Phrase) -> bool {
    phrase.head.as_deref().is_some_and(|head| AWAITED.contains(&head))
}

/// Whether behind a preposition stands another event, from which the clause is told: `after talks`, `briefs X on his summit`.
fn is_from_another(clause: &Clause, word: &str, behind: &[Phrase]) -> bool {
    let told =
        tells(clause) && matches!(word, "on" | "about" | "of") && behind.first().is_some_and(is_awaited);
    FROM_ANOTHER.contains(&word) || told
}

/// Whether somebody is told about something.
fn tells(clause: &Clause) -> bool {
    matches!(clause.verb.lemma.as_str(), "brief" | "debrief" | "update" | "inform")
}

/// `briefs X on his summit in Lima`: whether a place is only that of what somebody is told about.
pub(super) fn is_told_about(clause: &Clause, place: &Phrase) -> bool {
    tells(clause) && is_past(clause, place)
}

/// Whether a date or place is that of what the clause is told from: `After the summit in Tokyo on May 13, he flew home on May 15`.
pub(super) fn is_anchor(clause: &Clause, date: &Phrase) -> bool {
    let mut led = false;
    let mut end = 0;
    for (word, phrases) in &clause.prepositions {
        let (Some(first), Some(last)) = (phrases.first(), phrases.last()) else { continue };
        let goes_on = (end..=end + word.split(' ').count()).contains(&first.tokens.start);
        led = is_from_another(clause, word, phrases) || led && goes_on;
        if phrases.contains(date) {
            return led;
        }
        end = last.tokens.end;
    }
    false
}

/// `ended 2023 with a vow`, `began 2024 with`: the last or the first month of the year that stands right behind the verb.
fn end_of(clause: &Clause, phrase: &Phrase, date: Edtf) -> Option<Edtf> {
    let month = match clause.verb.lemma.as_str() {
        "end" | "close" | "finish" | "conclude" => 12,
        "begin" | "open" | "start" => 1,
        _ => return None,
    };
    let object = clause.tokens.contains(&phrase.tokens.start)
        && clause.prepositions.first().is_some_and(|(_, np)| np.first() == Some(phrase))
        && phrase.date.is_some_and(|d| d.is_year());
    Point::month(date.first_day().year(), month)
        .map(Edtf::from)
        .filter(|_| object && clause.object.is_empty())
}

/// `in the week of May 16`: the seven days that begin there.
fn week_of(clause: &Clause, phrase: &Phrase, date: Edtf) -> Option<Edtf> {
    let week = |np: &Phrase| np.head.as_deref() == Some("week") && np.tokens.end + 1 == phrase.tokens.start;
    let told = date.is_day() && clause.prepositions.iter().flat_map(|(_, np)| np).any(week);
    let last = || date.first_day().checked_add(6.days()).ok();
    told.then(|| Edtf::interval(date.first_day().into(), last()?.into()))?
}

/// The date that a phrase is, by what is known of the year.
pub(super) fn resolve(phrase: &Phrase, hint: YearHint<'_>) -> Option<Edtf> {
    phrase.date.and_then(|d| d.resolve(hint))
}

/// The prepositions after which dates stand.
pub(super) const TIME: [&str; 16] = [
    "on",
    "in",
    "during",
    "at",
    "by",
    "from",
    "between",
    "through",
    "over",
    "toward",
    "towards",
    "around",
    "as early as",
    "as late as",
    "as recently as",
    "as far back as",
];

/// Nouns of events that have days of their own, and before which others are told: not `speaking before a crowd`.
const AWAITED: [&str; 14] = [
    "meeting",
    "consultation",
    "conversation",
    "talks",
    "summit",
    "visit",
    "trip",
    "call",
    "session",
    "round",
    "dialogue",
    "conference",
    "exercise",
    "drill",
];

/// Prepositions of what something else is told from.
const FROM_ANOTHER: [&str; 11] = [
    "after",
    "following",
    "since",
    "before",
    "ahead of",
    "prior to",
    "within hours of",
    "within days of",
    "within weeks of",
    "within a week of",
    "within a month of",
];

/// Nouns that a date follows with `of`: the part of it that is meant.
const PARTS: [&str; 16] = [
    "hour",
    "morning",
    "afternoon",
    "evening",
    "night",
    "day",
    "week",
    "weekend",
    "half",
    "beginning",
    "start",
    "outset",
    "course",
    "middle",
    "close",
    "end",
];
