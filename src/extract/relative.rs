//! Dates that are told from another day: `a day later`, `the following month`, `earlier in the day`, `last week`, `on Thursday`.

use super::lag::{Side, ends, lag};
use super::named_time::named_time;
use crate::date::{Edtf, Point, WEEKDAYS};
use crate::language::{cardinal, ordinal};
use jiff::ToSpan;
use jiff::civil::Date;

/// The first date in `words` that is told from the date last spoken of: `a day later`, `that evening`, `the following month`.
pub(super) fn from_spoken(words: &[&str], anchor: Edtf) -> Option<Edtf> {
    (0..words.len()).find_map(|i| spoken(&words[i..], anchor))
}

/// The same, to the month, where only the month is known of what was spoken of last: what follows within two weeks is of that month.
pub(super) fn from_month(words: &[&str], anchor: Edtf) -> Option<Edtf> {
    const LIKELY_DAY: i32 = 9;
    let day = anchor.first_day().checked_add(LIKELY_DAY.days()).ok()?;
    let vague = !anchor.is_exact() && anchor.days() <= 31;
    let found = from_spoken(words, one(day)).filter(|_| vague)?;
    if found.days() <= 31 { month(found, 0) } else { Some(found) }
}

/// Whether the words tell a time by one that was told before: `the next day`, `two weeks later`.
pub(super) fn is_counted(words: &[&str]) -> bool {
    from_spoken(words, one(Date::constant(2000, 1, 1))).is_some()
}

/// `The previous day, Xi receives X`, and where nothing else is told behind the verb `Xi receives X the previous day`: whether the words
/// put a clause itself on the day before.
pub(super) fn opens_or_ends(words: &[&str], plain: bool) -> bool {
    let told: Vec<&str> = words.iter().copied().filter(|w| w.starts_with(char::is_alphanumeric)).collect();
    let before = |day: &[&str]| {
        matches!(
            day,
            ["the", "previous" | "preceding", "day"] | ["the", "day", "before"] | ["a", "day", "earlier"]
        )
    };
    let ends = told.len().checked_sub(3).is_some_and(|at| before(&told[at..]));
    told.get(..3).is_some_and(before) || plain && ends
}

/// The year that is counted so: `a year later, in September`.
pub(super) fn year_from(words: &[&str], anchor: Edtf) -> Option<Edtf> {
    let year = |w: &[&str]| match w {
        [number, unit @ ("year" | "years"), "later"] => stepped(number, unit, Side::Later, anchor),
        [number, unit @ ("year" | "years"), "earlier" | "before"] => {
            stepped(number, unit, Side::Earlier, anchor)
        }
        _ => None,
    };
    words.windows(3).find_map(year)
}

/// `on the first day`, `on the last of those days`: one of the days of what tells of several.
pub(super) fn day_of(words: &[&str], entry: Edtf) -> Option<Edtf> {
    if entry.is_day() || !entry.is_exact() {
        return None;
    }
    let name = counted_day(words)?;
    match name {
        "first" | "opening" => Some(one(entry.first_day())),
        "last" | "final" | "closing" => Some(one(entry.last_day())),
        _ => shifted(one(entry.first_day()), i32::try_from(ordinal(name)?).ok()? - 1)
            .filter(|d| entry.holds(*d)),
    }
}

/// Which day words count of several: the `second` of `on the second day`, `on the last of those days`, and behind another day of the row
/// `on the second`.
fn counted_day<'w>(words: &[&'w str]) -> Option<&'w str> {
    let day = || words.windows(2).find(|pair| pair[1] == "day").map(|pair| pair[0]);
    let of = |w: &&[&str]| matches!(w[1..], ["of", "those" | "these", "days"]);
    let bare = || {
        let at = words.windows(2).position(|pair| pair == ["on", "the"])? + 2;
        let spelled = |w: &&&str| w.chars().all(char::is_alphabetic) && ordinal(w).is_some();
        words.get(at).filter(spelled).filter(|_| ends(&words[at + 1..])).copied()
    };
    words.windows(4).find(of).map(|w| w[0]).or_else(day).or_else(bare).or_else(|| edge(words))
}

/// The first day or the last: `at the outset`, `said at the close that`.
fn edge(words: &[&str]) -> Option<&'static str> {
    let at = words.windows(2).position(|pair| pair == ["at", "the"])?;
    let whole = words.get(at + 3).is_none_or(|next| *next != "of");
    match words.get(at + 2).copied().filter(|_| whole)? {
        "close" | "conclusion" | "end" => Some("last"),
        "outset" | "opening" | "start" => Some("first"),
        _ => None,
    }
}

/// Whether words count the days of something: `on its second day`.
pub(super) fn counts_days(words: &[&str]) -> bool {
    counted_day(words).is_some_and(|name| ordinal(name).is_some())
}

/// `on the second day` of what began on a day.
pub(super) fn day_from(words: &[&str], first: Edtf) -> Option<Edtf> {
    let count = ordinal(counted_day(words)?).filter(|n| *n <= 10)?;
    shifted(first, i32::try_from(count).ok()? - 1).filter(|_| first.is_day())
}

/// `three weeks after the navies drilled`, `a week before they met`: when they did, where what is told besides was at `anchor`.
pub(super) fn apart(number: &str, unit: &str, order: &str, anchor: Edtf) -> Option<Edtf> {
    // `hours after it had tested a missile`
    if matches!(unit, "hour" | "hours" | "minutes") && cardinal(number).is_none_or(|n| n < 20) {
        return anchor.is_day().then_some(anchor);
    }
    stepped(number, unit, if order == "after" { Side::Earlier } else { Side::Later }, anchor)
}

/// The first date in `words` that is told from the day of the report: `today`, `last week`, `two days ago`, `on Thursday`.
pub(super) fn from_report(words: &[&str], day: Date) -> Option<Edtf> {
    let told = |i: usize| {
        let before = i.checked_sub(1).map(|b| words[b]);
        reported(&words[i..], before, day)
    };
    let mut dates = (0..words.len()).filter_map(told);
    let first = dates.next()?;
    // `Earlier this week, on Wednesday, they met`, `Last week, on Friday`: the day tells more than the week.
    let mut days = dates.filter(|d| !first.is_day() && d.is_day());
    let within = |d: Edtf| [Some(d), shifted(d, -7)].into_iter().flatten().find(|d| first.holds(*d));
    Some(days.find_map(within).unwrap_or(first))
}

/// The last such date.
pub(super) fn last_from_report(words: &[&str], day: Date) -> Option<Edtf> {
    (0..words.len())
        .rev()
        .find_map(|i| from_report(&words[i..], day).filter(|_| i == 0 || !is_lead(words[i - 1])))
}

/// Words that make the next part of a longer one: `last Monday`, `two days ago`.
fn is_lead(word: &str) -> bool {
    matches!(word, "last" | "next" | "coming" | "following" | "previous" | "this")
}

/// `today`, `this morning`: the day of the report, where the words say so outright.
pub(super) fn today(words: &[&str], day: Date) -> Option<Edtf> {
    (0..words.len()).find_map(|i| match words[i..] {
        ["today" | "tonight", ..] | ["this", "morning" | "afternoon" | "evening", ..] => Some(one(day)),
        ["yesterday", ..] => day.yesterday().ok().map(one),
        _ => None,
    })
}

/// `on the eve of the talks`: the day before those of which a report tells.
pub(super) fn eve(words: &[&str], day: Date) -> Option<Edtf> {
    let told = words.windows(4).any(|w| {
        matches!(
            w,
            ["the", "eve", "of", "the" | "their" | "his" | "her"]
                | ["a" | "the", "day", "before", "the" | "their"]
        )
    });
    told.then(|| day.yesterday().ok().map(one)).flatten()
}

/// `on Saturday`: the first day of that name on or after `day`.
pub(super) fn weekday_from(words: &[&str], day: Date) -> Option<Edtf> {
    let on = words.windows(2).find(|pair| pair[0] == "on" && offset(pair[1]).is_some())?;
    weekday_after(on[1], day.yesterday().ok()?)
}

/// Whether the words place what they tell of in some other time, without saying which.
pub(super) fn elsewhere(words: &[&str]) -> bool {
    words.iter().enumerate().any(|(i, word)| {
        let next = words.get(i + 1).copied().unwrap_or_default();
        match *word {
            "ago" | "previously" | "formerly" | "recently" | "repeatedly" | "already" | "eventually"
            | "since" | "soon" | "earlier" | "shortly" | "decade" | "decades" | "long" => true,
            // `in recent weeks`, but not `after the recent flood`
            "recent" => matches!(next, "days" | "weeks" | "months" | "years" | "times"),
            "later" => !matches!(next, "on" | "in"),
            // `within a month`, `before the year was out`
            "within" => matches!(next, "a" | "days" | "weeks" | "months" | "two" | "three" | "six"),
            "before" => matches!(
                words.get(i + 2).copied(),
                Some("year" | "month" | "week" | "summer" | "autumn" | "winter" | "spring")
            ),
            "last" | "past" | "previous" | "coming" => {
                matches!(next, "week" | "weeks" | "month" | "months" | "year" | "years" | "few" | "several")
            }
            _ => false,
        }
    })
}

fn spoken(words: &[&str], anchor: Edtf) -> Option<Edtf> {
    lag(words, anchor).or_else(|| named_time(words, anchor))
}

fn reported(words: &[&str], before: Option<&str>, day: Date) -> Option<Edtf> {
    match words {
        ["today" | "tonight", ..] | ["this", "morning" | "afternoon" | "evening", ..] => Some(one(day)),
        ["yesterday", ..] | ["last", "night", ..] => day.yesterday().ok().map(one),
        ["over" | "on" | "at" | "during", "the", "weekend", ..] | ["last", "weekend", ..] => weekend(day),
        ["last", "week", ..] => week(day, -1),
        ["this", "week", ..] => Edtf::interval(monday(day)?.into(), day.into()),
        ["last", "month", ..] => month(one(day), -1),
        ["this", "month", ..] => month(one(day), 0),
        ["last", "year", ..] => Point::year(day.year() - 1).map(Edtf::from),
        ["last", name, ..] => weekday_before(name, day.yesterday().ok()?),
        [name, ..] if !matches!(before, Some("next" | "last" | "coming" | "following" | "previous")) => {
            weekday_before(name, day)
        }
        _ => None,
    }
    .or_else(|| match words {
        [number, unit, "ago", ..] => stepped(number, unit, Side::Earlier, one(day)),
        _ => None,
    })
}

/// The Saturday and the Sunday last gone by on a day, that day at the latest.
fn weekend(day: Date) -> Option<Edtf> {
    let saturday = weekday_before("saturday", day)?.first_day();
    let sunday = saturday.tomorrow().ok()?;
    if sunday > day { Some(one(saturday)) } else { Edtf::interval(saturday.into(), sunday.into()) }
}

/// The Saturday and the Sunday on or after a day; those that it is one of.
pub(super) fn weekend_from(day: Date) -> Option<Edtf> {
    let saturday = if day.weekday() == jiff::civil::Weekday::Sunday {
        day.yesterday().ok()?
    } else {
        weekday_after("saturday", day.yesterday().ok()?)?.first_day()
    };
    Edtf::interval(saturday.into(), saturday.tomorrow().ok()?.into())
}

/// The day of that name in a week.
pub(super) fn day_of_week(name: &str, week: Edtf) -> Option<Edtf> {
    weekday_after(name, week.first_day().yesterday().ok()?)
}

fn one(day: Date) -> Edtf {
    Point::from(day).into()
}

/// `two days later`, `a week earlier`, `three months later`: to the day, or to the month or year that is meant.
pub(super) fn stepped(number: &str, unit: &str, side: Side, anchor: Edtf) -> Option<Edtf> {
    let sign = match side {
        Side::Later => 1,
        Side::Earlier => -1,
    };
    let count = match number {
        "a" | "an" | "one" => 1,
        word => i32::try_from(cardinal(word)?).ok().filter(|n| *n < 400)?,
    };
    match unit {
        "day" | "days" | "night" | "nights" | "evening" | "evenings" | "morning" | "mornings" => {
            shifted(anchor, sign * count)
        }
        // Nobody counts the days of several weeks.
        "week" | "weeks" => around(anchor, sign * count * 7, count.min(3)),
        "fortnight" | "fortnights" => around(anchor, sign * count * 14, 2),
        "month" | "months" => month(anchor, sign * count),
        "year" | "years" => {
            let year = i32::from(anchor.first_day().year()) + sign * count;
            Point::year(i16::try_from(year).ok()?).map(Edtf::from)
        }
        _ => None,
    }
}

/// So many days, weeks, months or years later, on the same day of the week, the month or the year.
pub(super) fn to_the_day(number: &str, unit: &str, anchor: Edtf) -> Option<Edtf> {
    let count = if number == "a" { 1 } else { i64::from(cardinal(number).filter(|n| *n < 400)?) };
    let span = match unit.trim_end_matches('s') {
        "day" => count.days(),
        "week" => count.weeks(),
        "month" => count.months(),
        "year" => count.years(),
        _ => return None,
    };
    anchor.first_day().checked_add(span).ok().filter(|_| anchor.is_exact()).map(one)
}

/// The month in which a day from so many to so many days after `anchor` lies, whichever it is.
pub(super) fn about(anchor: Edtf, least: i32, most: i32) -> Option<Edtf> {
    let (first, last) = (shifted(anchor, least)?.first_day(), shifted(anchor, most)?.first_day());
    (first.first_of_month() == last.first_of_month()).then(|| month(one(first), 0))?
}

pub(super) fn shifted(anchor: Edtf, days: i32) -> Option<Edtf> {
    let from = if days < 0 { anchor.first_day() } else { anchor.last_day() };
    anchor.is_exact().then(|| from.checked_add(days.days()).ok()).flatten().map(one)
}

/// The days around the one so many days from an anchor: one before it, and so many after it.
fn around(anchor: Edtf, days: i32, after: i32) -> Option<Edtf> {
    let day = shifted(anchor, days)?.first_day();
    let (first, last) = (day.yesterday().ok()?, day.checked_add(after.days()).ok()?);
    Edtf::interval(first.into(), last.into())
}

/// The month so many months after the one that `anchor` begins in.
pub(super) fn month(anchor: Edtf, months: i32) -> Option<Edtf> {
    let first = anchor.first_day().first_of_month().checked_add(months.months()).ok()?;
    Point::month(first.year(), first.month()).map(Edtf::from)
}

fn monday(day: Date) -> Option<Date> {
    day.checked_sub(i64::from(day.weekday().to_monday_zero_offset()).days()).ok()
}

/// The week, Monday to Sunday, so many weeks after that of `day`.
pub(super) fn week(day: Date, weeks: i32) -> Option<Edtf> {
    let first = monday(day)?.checked_add((weeks * 7).days()).ok()?;
    Edtf::interval(first.into(), first.checked_add(6.days()).ok()?.into())
}

fn offset(name: &str) -> Option<i64> {
    WEEKDAYS.iter().position(|n| *n == name).and_then(|i| i64::try_from(i).ok())
}

/// The last day of that name not after `day`.
pub(super) fn weekday_before(name: &str, day: Date) -> Option<Edtf> {
    let back = (i64::from(day.weekday().to_monday_zero_offset()) + 7 - offset(name)?) % 7;
    day.checked_sub(back.days()).ok().map(one)
}

/// The first day of that name after `day`.
pub(super) fn weekday_after(name: &str, day: Date) -> Option<Edtf> {
    let ahead = (offset(name)? + 6 - i64::from(day.weekday().to_monday_zero_offset())) % 7 + 1;
    day.checked_add(ahead.days()).ok().map(one)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<&str> {
        text.split(' ').collect()
    }

    #[test]
    fn told_from_the_date_last_spoken_of() {
        // A Wednesday.
        let anchor: Edtf = "2015-03-18".parse().unwrap();
        for (text, date) in [
            ("they met again the next day", "2015-03-19"),
            ("two weeks earlier", "2015-03-03/2015-03-06"),
            ("a week later", "2015-03-24/2015-03-26"),
            ("later in the day he left", "2015-03-18"),
            ("the following month", "2015-04"),
            ("three months later", "2015-06"),
            ("the following week", "2015-03-23/2015-03-29"),
            ("the following monday", "2015-03-23"),
            ("the following wednesday", "2015-03-25"),
            ("the previous wednesday", "2015-03-11"),
            ("that same evening", "2015-03-18"),
            ("a year later", "2016"),
            ("within a week he was in lima", "2015-03"),
            ("over the next four days they met", "2015-03-18/2015-03-22"),
            ("within three weeks he was in lima", "2015-03-19/2015-04-08"),
            ("had been there less than two weeks earlier", "2015-03"),
            ("less than three weeks before", "2015-02-25/2015-03-17"),
        ] {
            assert_eq!(
                from_spoken(&words(text), anchor).map(|d| d.to_string()).as_deref(),
                Some(date),
                "{text}"
            );
        }
        assert_eq!(from_spoken(&words("a few days later"), anchor).unwrap().to_string(), "2015-03");
        assert_eq!(from_spoken(&words("a few weeks later"), anchor).unwrap().to_string(), "2015-04");
        assert_eq!(from_spoken(&words("a day before the summit"), anchor), None);
        assert_eq!(from_spoken(&words("within a month of taking office"), anchor), None);
        let month = "2015-03".parse().unwrap();
        assert_eq!(from_spoken(&words("two days later"), month), None);
        for (text, date) in [
            ("two days later", "2015-03"),
            ("the following day", "2015-03"),
            ("in the same week", "2015-03"),
            ("the following week", "2015-03"),
            ("three weeks earlier", "2015-02"),
            ("a month later", "2015-04"),
            ("a year later", "2016"),
        ] {
            assert_eq!(from_month(&words(text), month).unwrap().to_string(), date, "{text} than in March");
        }
    }

    #[test]
    fn days_of_a_visit() {
        let visit: Edtf = "2015-03-18/2015-03-20".parse().unwrap();
        for (text, date) in [
            ("on the second day he left", "2015-03-19"),
            ("on the final day", "2015-03-20"),
            ("on the first of those days", "2015-03-18"),
            ("told the press at the close that all was well", "2015-03-20"),
            ("deplored it at the outset", "2015-03-18"),
        ] {
            assert_eq!(day_of(&words(text), visit).map(|d| d.to_string()).as_deref(), Some(date), "{text}");
        }
        assert_eq!(day_of(&words("on the second day"), "2015-03".parse().unwrap()), None);
        assert_eq!(day_of(&words("at the end of the road"), visit), None);
        assert_eq!(
            day_of(&words("and Yang on the third , a week late"), visit).unwrap().to_string(),
            "2015-03-20"
        );
        let arrival: Edtf = "2015-03-18".parse().unwrap();
        assert_eq!(day_from(&words("on the second day"), arrival).unwrap().to_string(), "2015-03-19");
        assert_eq!(day_from(&words("on the last day"), arrival), None);
        assert_eq!(day_from(&words("on the second floor"), arrival), None);
        let day = jiff::civil::date(2015, 3, 18);
        assert_eq!(
            eve(&words("received her on the eve of the talks"), day).unwrap().to_string(),
            "2015-03-17"
        );
        assert_eq!(eve(&words("on the eve of war"), day), None);
        assert_eq!(today(&words("and today called on him"), day).unwrap().to_string(), "2015-03-18");
    }

    #[test]
    fn a_narrative_goes_on_to_the_next_day_of_a_name() {
        let found =
            |text: &str| weekday_from(&words(text), jiff::civil::date(2015, 3, 18)).map(|d| d.to_string());
        assert_eq!(found("meeting her on saturday").as_deref(), Some("2015-03-21"));
        assert_eq!(found("saturday talks"), None);
    }

    #[test]
    fn told_from_the_day_of_the_report() {
        // A Saturday.
        let day = jiff::civil::date(2024, 8, 31);
        for (text, date) in [
            ("met on thursday", "2024-08-29"),
            ("met on saturday", "2024-08-31"),
            ("met last saturday", "2024-08-24"),
            ("rammed a boat last week", "2024-08-19/2024-08-25"),
            ("earlier this month", "2024-08"),
            ("last month", "2024-07"),
            ("two days ago", "2024-08-29"),
            ("arrived yesterday", "2024-08-30"),
        ] {
            assert_eq!(
                from_report(&words(text), day).map(|d| d.to_string()).as_deref(),
                Some(date),
                "{text}"
            );
        }
        assert_eq!(from_report(&words("will meet next tuesday"), day), None);
    }
}
