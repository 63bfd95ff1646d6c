//! Dates as they are compared.

use crate::date::days_between;
use jiff::civil::Date;

/// Whether a date of the graph is one that the coder's allows: the same day, or within the interval or month of the coder and no more
/// than three days longer. A coder's silence allows every date; a date without an end agrees with none.
pub(super) fn agree(gold: Option<&str>, found: Option<&str>) -> bool {
    let Some(gold) = gold.filter(|date| !date.is_empty()) else { return true };
    let (Some(a), Some(b)) = (days(gold), found.and_then(days)) else { return false };
    let length = |(first, last): (Date, Date)| days_between(first, last);
    if a.0 > b.1 || b.0 > a.1 {
        return false;
    }
    if length(a) == 0 && length(b) == 0 {
        return a == b;
    }
    length(b) <= length(a) + 3
}

/// First and last day of a date in EDTF, with `X` for digits that are not known; `None` if it is none, or has no end.
pub(super) fn days(date: &str) -> Option<(Date, Date)> {
    let date: String = date.chars().filter(|c| !matches!(c, '~' | '?' | '%')).collect();
    let (from, to) = date.split_once('/').unwrap_or((&date, ""));
    let to = if to.is_empty() { from } else { to };
    let (first, last) = (edge(from, false)?, edge(to, true)?);
    (first <= last).then_some((first, last))
}

/// The first or the last day of a year, month or day.
fn edge(point: &str, last: bool) -> Option<Date> {
    let mut parts = point.split('-');
    let year: i16 = digits(parts.next()?, 4)?.parse().ok().filter(|y| (1..=9998).contains(y))?;
    let (month, day) = (parts.next(), parts.next());
    let unknown = |part: &str| {
        part.len() == 2 && part.ends_with('X') && !part.starts_with(|c: char| c.is_alphabetic() && c != 'X')
    };
    let end = |date: Date, end: fn(Date) -> Date| if last { end(date) } else { date };
    match (month, day, parts.next()) {
        (_, _, Some(_)) => None,
        (None, ..) => Some(end(Date::new(year, 1, 1).ok()?, Date::last_of_year)),
        (Some(month), ..) if unknown(month) => Some(end(Date::new(year, 1, 1).ok()?, Date::last_of_year)),
        (Some(month), day, None) => {
            let first = Date::new(year, digits(month, 2)?.parse().ok()?, 1).ok()?;
            match day {
                Some(day) if !unknown(day) => {
                    Date::new(year, first.month(), digits(day, 2)?.parse().ok()?).ok()
                }
                _ => Some(end(first, Date::last_of_month)),
            }
        }
    }
}

fn digits(text: &str, count: usize) -> Option<&str> {
    (text.len() == count && text.bytes().all(|b| b.is_ascii_digit())).then_some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_agrees_with_itself_and_an_interval_with_what_lies_in_it() {
        assert!(agree(Some("2023-09-21"), Some("2023-09-21")));
        assert!(!agree(Some("2023-09-21"), Some("2023-09-22")));
        assert!(!agree(Some("2023-09-21"), Some("2023-09")) && agree(Some("2023-09"), Some("2023-09-21")));
        assert!(agree(Some("2023-10-29/2023-10-30"), Some("2023-10-27/2023-10-30")));
        assert!(!agree(Some("2023-10-29/2023-10-30"), Some("2023-10-24/2023-10-30")));
        assert!(agree(None, None) && !agree(Some("2023"), None));
        assert!(!agree(Some("2023-11-03"), Some("2023-11-03/..")) && !agree(Some("2023-13"), Some("2023")));
    }

    #[test]
    fn digits_that_are_not_known_widen_a_date() {
        let of = |date: &str| days(date).map(|(a, b)| format!("{a} {b}"));
        assert_eq!(of("2023-1X").as_deref(), Some("2023-01-01 2023-12-31"));
        assert_eq!(of("2023-02-XX").as_deref(), Some("2023-02-01 2023-02-28"));
        assert_eq!(of("2023-02~/2024?").as_deref(), Some("2023-02-01 2024-12-31"));
        assert_eq!(of("2024/2023"), None);
    }
}
