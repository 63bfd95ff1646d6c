//! Times that are named by what was told before: `the next morning`, `the same day`, `on the Friday`, `the week after`, `at the end of the
//! month`.

use super::lag::{ends, is_coming, is_told};
use super::relative::{day_of_week, month, shifted, week, weekday_after, weekday_before, weekend_from};
use crate::date::{Edtf, Point};
use crate::language::ordinal;

/// The time that `words` begin with, if it is named from `anchor`.
pub(super) fn named_time(words: &[&str], anchor: Edtf) -> Option<Edtf> {
    day(words)
        .and_then(|days| shifted(anchor, days))
        .or_else(|| of_a_name(words, anchor))
        .or_else(|| weeks(words, anchor))
        .or_else(|| months(words, anchor))
        .or_else(|| years(words, anchor))
}

/// How many days from what was told last `the next morning`, `that evening` or `the day before` is.
fn day(words: &[&str]) -> Option<i32> {
    let days = match words {
        ["that" | "the" | "this", "same" | "very", part, ..] if is_day(part) => 0,
        ["the" | "that", "very", "same", part, ..] if is_day(part) => 0,
        ["same", "day", ..] | ["later" | "earlier", "that" | "the", "day", ..] => 0,
        ["later" | "earlier", "in", "the", "day", ..] => 0,
        ["that", part, ..] if is_day(part) => 0,
        ["before", "the", "day", "was" | "is", "out" | "over", ..] => 0,
        ["the", part, "after", rest @ ..]
            if is_day(part) && (ends(rest) || is_coming(rest) || is_told(rest)) =>
        {
            1
        }
        ["the", "day", "following", rest @ ..] if ends(rest) => 1,
        ["the", "following" | "next", part, ..] | ["next" | "following", part, ..] if is_day(part) => 1,
        ["the", part, "before", rest @ ..] if is_day(part) && ends(rest) => -1,
        ["the", "day", "before", "that", rest @ ..] if ends(rest) => -1,
        ["the", "previous" | "preceding", part, ..] if is_day(part) => -1,
        ["the", "eve", "of", "the", "gathering" | "meeting" | "event", rest @ ..] if ends(rest) => -1,
        _ => return None,
    };
    Some(days)
}

/// Whether a word means a day or a part of one.
fn is_day(word: &str) -> bool {
    word == "day" || PARTS_OF_DAY.contains(&word)
}

/// Parts of a day.
pub(super) const PARTS_OF_DAY: [&str; 4] = ["morning", "afternoon", "evening", "night"];

/// `the following Monday`, `on the Friday`, `Friday of that week`, `that weekend`: days by their names.
fn of_a_name(words: &[&str], anchor: Edtf) -> Option<Edtf> {
    let (first, last) = (anchor.first_day(), anchor.last_day());
    // `In early August X came, and the following Monday`: that Monday is not told.
    if !anchor.is_exact() || anchor.days() > 31 {
        return None;
    }
    match words {
        ["the", "following" | "next" | "coming", "weekend", ..]
        | ["the", "weekend", "after" | "following", ..]
        | ["the", "weekend", "that", "followed", ..]
        | ["that" | "same", "weekend", ..] => weekend_from(last),
        [name, "of" | "in", "that" | "the" | "this", "same" | "week", ..] if words.contains(&"week") => {
            day_of_week(name, week(first, 0)?)
        }
        [name, "of", "the", "following" | "next", "week", ..] => day_of_week(name, week(last, 1)?),
        ["the", "following" | "next", name, ..] => weekday_after(name, last),
        ["the", "previous" | "preceding", name, ..] => weekday_before(name, first.yesterday().ok()?),
        ["the" | "that", name, "after" | "following", rest @ ..] if ends(rest) => weekday_after(name, last),
        ["the" | "that", name, "before", rest @ ..] if ends(rest) => {
            weekday_before(name, first.yesterday().ok()?)
        }
        // `On the Friday she met him`, `also saw him that Wednesday`
        ["on", "the", name, next, ..] if !matches!(*next, "after" | "before" | "following" | "of" | "in") => {
            weekday_after(name, first.yesterday().ok()?)
        }
        ["that", name, rest @ ..] if !matches!(rest, ["after" | "before" | "'s" | "’s", ..]) => {
            weekday_after(name, first.yesterday().ok()?)
        }
        _ => None,
    }
}

fn weeks(words: &[&str], anchor: Edtf) -> Option<Edtf> {
    let (from, weeks) = match words {
        ["that" | "same", "week", ..]
        | ["week", "'s" | "’s", "end", ..]
        | ["later", "in", "the", "week", ..]
        | ["before", "the", "week", "was", "out" | "over", ..] => (anchor.first_day(), 0),
        ["the", "following" | "next", "week", ..] => (anchor.last_day(), 1),
        ["the", "week", "after", rest @ ..] if ends(rest) || is_told(rest) => (anchor.last_day(), 1),
        ["the", "week", "that", "followed", ..] => (anchor.last_day(), 1),
        ["the", "previous" | "preceding", "week", ..] => (anchor.first_day(), -1),
        ["the", "week", "before", rest @ ..] if ends(rest) => (anchor.first_day(), -1),
        _ => return None,
    };
    week(from, weeks).filter(|_| anchor.is_exact() || matches!(words, ["week" | "later", ..]))
}

fn months(words: &[&str], anchor: Edtf) -> Option<Edtf> {
    match words {
        [count, "day", "of", "the" | "that", "month", ..] => day_of_month(count, anchor),
        ["that" | "same", "month", ..]
        | ["month", "'s" | "’s", "end", ..]
        | ["early" | "earlier" | "late" | "later", "in", "the", "month", ..]
        | ["before", "the", "month", "was", "out" | "over", ..] => month(anchor, 0),
        ["of", "the" | "that", "month", rest @ ..]
            if !matches!(rest, ["of" | "'s" | "’s" | "before", ..]) =>
        {
            month(anchor, 0)
        }
        ["the", "following" | "next", "month", ..] | ["the", "month", "that", "followed", ..] => {
            month(anchor, 1)
        }
        ["the", "month", "after", rest @ ..] if ends(rest) || is_told(rest) => month(anchor, 1),
        ["the", "previous" | "preceding", "month", ..] => month(anchor, -1),
        ["the", "month", "before", rest @ ..] if ends(rest) => month(anchor, -1),
        _ => None,
    }
}

/// `at the end of the year`, `by year's end`: its last month.
fn years(words: &[&str], anchor: Edtf) -> Option<Edtf> {
    match words {
        ["the", "end" | "close", "of", "the" | "that", "year", ..]
        | ["year", "'s" | "’s" | "-", "end", ..]
        | ["before", "the", "year", "was", "out" | "over", ..] => {
            Point::month(anchor.first_day().year(), 12).map(Edtf::from).filter(|_| anchor.days() <= 92)
        }
        _ => None,
    }
}

/// `on the last day of the month`
fn day_of_month(count: &str, anchor: Edtf) -> Option<Edtf> {
    let first = anchor.first_day().first_of_month();
    let day = match count {
        "last" | "final" => first.last_of_month(),
        _ => jiff::civil::Date::new(first.year(), first.month(), i8::try_from(ordinal(count)?).ok()?).ok()?,
    };
    Some(Point::from(day).into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn named_from_the_day_told_last() {
        // A Wednesday.
        let anchor = "2015-03-18".parse().unwrap();
        for (text, date) in [
            ("the morning after , he left", Some("2015-03-19")),
            ("the day after the meeting", Some("2015-03-19")),
            ("the day after the summit with peru", None),
            ("the previous evening", Some("2015-03-17")),
            ("before the day was out", Some("2015-03-18")),
            ("on the friday she left", Some("2015-03-20")),
            ("that wednesday .", Some("2015-03-18")),
            ("that monday 's talks", None),
            ("friday of that week", Some("2015-03-20")),
            ("tuesday of the following week", Some("2015-03-24")),
            ("the monday before , he left", Some("2015-03-16")),
            ("that weekend", Some("2015-03-21/2015-03-22")),
            ("the weekend after", Some("2015-03-21/2015-03-22")),
            ("of the month he", Some("2015-03")),
            ("last day of the month", Some("2015-03-31")),
            ("the week that followed", Some("2015-03-23/2015-03-29")),
            ("the end of the year", Some("2015-12")),
        ] {
            let words: Vec<&str> = text.split(' ').collect();
            assert_eq!(named_time(&words, anchor).map(|d| d.to_string()).as_deref(), date, "{text}");
        }
    }
}
