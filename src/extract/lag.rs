//! Times that are counted from another: `two days later`, `three weeks before that`, `a month to the day after their talks`, `within 48
//! hours`, `in the days that followed`.

use super::relative::{about, shifted, stepped, to_the_day};
use crate::date::Edtf;
use crate::language::cardinal;

/// The time that `words` begin with, if it is counted from `anchor`.
pub(super) fn lag(words: &[&str], anchor: Edtf) -> Option<Edtf> {
    let told = exactly(words, anchor).or_else(|| window(words, anchor)).or_else(|| hours(words, anchor));
    told.or_else(|| vague(words, anchor)).or_else(|| {
        let [number, unit, rest @ ..] = words else { return None };
        // `A week to the day later`
        let exact = rest.strip_prefix(&["to", "the", "day"]);
        let side = side(exact.unwrap_or(rest))?;
        match (exact, side) {
            (Some(_), Side::Later) => to_the_day(number, unit, anchor),
            _ => stepped(number, unit, side, anchor),
        }
    })
}

/// `Exactly two months after their talks`: to the day.
fn exactly(words: &[&str], anchor: Edtf) -> Option<Edtf> {
    let ["exactly" | "precisely", number, unit, rest @ ..] = words else { return None };
    side(rest).filter(|side| *side == Side::Later).and_then(|_| to_the_day(number, unit, anchor))
}

/// On which side of what was told before something was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    Earlier,
    Later,
}

/// The side that the words behind `two days` tell.
fn side(rest: &[&str]) -> Option<Side> {
    match rest {
        // `Three weeks on, the committee met`
        ["later" | "afterward" | "afterwards" | "thereafter", ..] | ["on", ",", ..] => Some(Side::Later),
        ["after" | "following", rest @ ..] if is_coming(rest) || is_told(rest) => Some(Side::Later),
        ["earlier" | "previously" | "beforehand", ..] => Some(Side::Earlier),
        ["after", "that", ..] => Some(Side::Later),
        ["before", "that", ..] => Some(Side::Earlier),
        ["before", rest @ ..] if ends(rest) => Some(Side::Earlier),
        ["prior", rest @ ..] if rest.first() != Some(&"to") => Some(Side::Earlier),
        _ => None,
    }
}

/// `within a week`, `over the next four days`, `in the days that followed`: some time in a span that begins there.
fn window(words: &[&str], anchor: Edtf) -> Option<Edtf> {
    match words {
        // `within a month of taking office`: that is told from something else.
        ["within", _, "of" | "after", ..] | ["within", _, _, "of" | "after", ..] => None,
        ["over" | "during" | "in", "the", "next" | "following", number, "days", ..]
            if let Some(days) = days_of(number, "days") =>
        {
            Edtf::interval(anchor.last_day().into(), shifted(anchor, days)?.first_day().into())
        }
        ["within", "days", ..] | ["within", "a", "week", ..] => soon(anchor, 7),
        ["within", "weeks", ..] | ["within", "a", "month", ..] => soon(anchor, 31),
        ["within", "hours" | "minutes", ..] => shifted(anchor, 0),
        ["within", "a" | "one", "day", ..] => span(anchor, 1),
        ["within", number, "hours", ..] => span(anchor, days_of_hours(number)?),
        ["within", number, unit @ ("days" | "weeks"), ..] => soon(anchor, days_of(number, unit)?),
        [
            "over" | "during" | "in",
            "the",
            unit @ ("days" | "weeks"),
            "that" | "which",
            "followed" | "ensued",
            ..,
        ]
        | [
            "over" | "during" | "in",
            "the",
            "following" | "ensuing" | "next",
            unit @ ("days" | "weeks"),
            ..,
        ] => soon(anchor, if *unit == "days" { 7 } else { 31 }),
        ["over" | "during" | "in", "the", unit @ ("days" | "weeks"), "after" | "afterward", rest @ ..]
            if ends(rest) || is_told(rest) =>
        {
            soon(anchor, if *unit == "days" { 7 } else { 31 })
        }
        ["less", "than", number, unit, rest @ ..] if let Some(most) = days_of(number, unit) => {
            match side(rest)? {
                Side::Earlier => lately(anchor, most),
                Side::Later => soon(anchor, most),
            }
        }
        _ => None,
    }
}

/// `hours later`, `an hour after that`, `forty-eight hours later`: the same day, unless the hours make days.
fn hours(words: &[&str], anchor: Edtf) -> Option<Edtf> {
    let (days, rest) = match words {
        [number, "hours" | "hour" | "minutes", rest @ ..] if let Some(days) = days_of_hours(number) => {
            (days, rest)
        }
        ["hours" | "minutes", rest @ ..] => (0, rest),
        _ => return None,
    };
    match side(rest)? {
        Side::Later => shifted(anchor, days),
        Side::Earlier => shifted(anchor, -days),
    }
}

/// `a few days later`, `shortly after`, `weeks after the summit`: without a number.
fn vague(words: &[&str], anchor: Edtf) -> Option<Edtf> {
    match words {
        ["shortly" | "soon", "afterward" | "afterwards" | "thereafter", ..] => about(anchor, 0, 7),
        ["shortly" | "soon" | "long", "after", rest @ ..] if ends(rest) => about(anchor, 0, 7),
        ["few" | "several", "days", rest @ ..] if side(rest) == Some(Side::Later) => about(anchor, 2, 7),
        ["few" | "several", "weeks", rest @ ..] if side(rest) == Some(Side::Later) => about(anchor, 14, 35),
        [unit @ ("days" | "weeks"), rest @ ..] if side(rest) == Some(Side::Later) => {
            soon(anchor, if *unit == "days" { 7 } else { 35 })
        }
        _ => None,
    }
}

/// Whether words mean what was told last, and tell no more of it: `after the talks`, `after that`, but not `after the talks with X`.
pub(super) fn is_told(words: &[&str]) -> bool {
    match words {
        ["the" | "that" | "this" | "their" | "these" | "those" | "his" | "her" | "its", noun, rest @ ..]
            if TOLD.contains(noun) =>
        {
            !matches!(rest, ["with" | "between" | "on" | "of", ..])
        }
        ["that" | "this", rest @ ..] => ends(rest),
        _ => false,
    }
}

/// `two days after his arrival`: what was told last is that somebody came.
pub(super) fn is_coming(words: &[&str]) -> bool {
    matches!(words, ["his" | "her" | "their", "arrival" | "return" | "landing", ..])
}

/// Whether an adverb ends here: `the day before the summit` is told from the summit.
pub(super) fn ends(rest: &[&str]) -> bool {
    rest.first().is_none_or(|next| !next.starts_with(char::is_alphanumeric) || *next == "and")
}

/// The month in which the days up to so many behind `anchor` lie, or these days where they are in two.
fn soon(anchor: Edtf, most: i32) -> Option<Edtf> {
    about(anchor, 1, most).or_else(|| {
        Edtf::interval(shifted(anchor, 1)?.first_day().into(), shifted(anchor, most)?.first_day().into())
    })
}

/// The same of the days before `anchor`.
fn lately(anchor: Edtf, most: i32) -> Option<Edtf> {
    about(anchor, -most, -1).or_else(|| {
        Edtf::interval(shifted(anchor, -most)?.first_day().into(), shifted(anchor, -1)?.first_day().into())
    })
}

/// That day or one of so many after it.
fn span(anchor: Edtf, days: i32) -> Option<Edtf> {
    if days == 0 {
        return shifted(anchor, 0);
    }
    Edtf::interval(shifted(anchor, 0)?.first_day().into(), shifted(anchor, days)?.first_day().into())
}

/// How many days so many days or weeks have, up to a month.
fn days_of(number: &str, unit: &str) -> Option<i32> {
    let count = if matches!(number, "a" | "an") { 1 } else { i32::try_from(cardinal(number)?).ok()? };
    let days = match unit {
        "day" | "days" => count,
        "week" | "weeks" => count * 7,
        _ => return None,
    };
    Some(days).filter(|days| *days <= 31)
}

/// How many days so many hours make, up to four: none, unless they make whole days.
fn days_of_hours(number: &str) -> Option<i32> {
    let hours =
        if matches!(number, "a" | "an" | "few") { 1 } else { i32::try_from(cardinal(number)?).ok()? };
    Some(if hours % 24 == 0 { hours / 24 } else { 0 }).filter(|_| hours <= 96)
}

/// What a sentence may count from that was told right before it.
const TOLD: [&str; 30] = [
    "agreement",
    "announcement",
    "attack",
    "call",
    "ceremony",
    "clash",
    "collision",
    "conference",
    "conversation",
    "decision",
    "election",
    "encounter",
    "exchange",
    "gathering",
    "handshake",
    "incident",
    "inauguration",
    "launch",
    "meeting",
    "meetings",
    "ruling",
    "session",
    "signing",
    "speech",
    "statement",
    "summit",
    "talks",
    "test",
    "visit",
    "vote",
];

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Option<String> {
        // A Wednesday.
        let anchor = "2015-03-18".parse().unwrap();
        lag(&text.split(' ').collect::<Vec<_>>(), anchor).map(|date| date.to_string())
    }

    #[test]
    fn counted_in_days_hours_and_weeks() {
        for (text, date) in [
            ("two days after that , they met", "2015-03-20"),
            ("two days before that , they met", "2015-03-16"),
            ("three days after their encounter", "2015-03-21"),
            ("three days beforehand", "2015-03-15"),
            ("two nights earlier", "2015-03-16"),
            ("a week to the day later", "2015-03-25"),
            ("a month to the day after the meeting", "2015-04-18"),
            ("three hours later", "2015-03-18"),
            ("forty-eight hours later", "2015-03-20"),
            ("within a day", "2015-03-18/2015-03-19"),
            ("within 48 hours", "2015-03-18/2015-03-20"),
            ("in the days that followed", "2015-03"),
            ("days later", "2015-03"),
        ] {
            assert_eq!(found(text).as_deref(), Some(date), "{text}");
        }
    }

    #[test]
    fn from_what_was_not_told_nothing_is_counted() {
        for text in
            ["two days after talks with Peru", "two days before the summit", "within a month of the vote"]
        {
            assert_eq!(found(text), None, "{text}");
        }
    }
}
