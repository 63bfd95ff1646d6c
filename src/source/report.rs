//! Where a report begins: its dateline, or the line under its title that has the day.

use super::block::{Block, BlockKind};
use super::entry;
use super::front::dates;
use crate::date::{DatePhrase, Edtf, Point, YearHint, days_between, scan};
use std::collections::BTreeSet;

/// A line is too long for a dateline or a line of the day above these.
const LONGEST_DATELINE: usize = 80;
const LONGEST_LINE: usize = 100;

/// A text looks back if it names no fewer days than these, most of them further back than so many days.
const FEW: usize = 4;
const RECENT: i32 = 21;
const YEAR: i32 = 365;

/// What a report begins with: `MANILA, Aug. 31, 2024 —`, `SEOUL, July 10 (Yonhap) --`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Dateline {
    /// Its day, if it has one.
    pub date: Option<DatePhrase>,
    /// Bytes up to the first of the report's own text.
    pub length: usize,
}

/// The dateline that `text` begins with: a place in capitals, or any place before a day or an agency, and a dash.
pub(super) fn dateline(text: &str) -> Option<Dateline> {
    let dashes = [" — ", " – ", " -- ", " - ", "—", ": "];
    // `Lima, 14 March 2019. The minister`
    let stop = text.match_indices(". ").find(|(at, _)| ends_with_year(&text[..*at]));
    let (at, dash) = dashes
        .iter()
        .filter_map(|dash| Some((text.find(dash)?, dash.len())))
        .chain(stop.map(|(at, stop)| (at, stop.len())))
        .min()
        .filter(|(at, _)| *at <= LONGEST_DATELINE)?;
    let (head, rest) = (&text[..at], &text[at + dash..]);
    let place = unmarked(head);
    let capitals = place.split([',', ' ', '/']).next().is_some_and(|word| {
        word.chars().filter(|c| c.is_alphabetic()).count() > 2 && !word.contains(char::is_lowercase)
    });
    let date = days(head).next();
    let agency = head.ends_with(')') && head.contains('(');
    let proper = |word: &str| !word.starts_with(char::is_lowercase) || matches!(word, "of" | "and" | "de");
    let begins = place.starts_with(char::is_uppercase) && !entry::starts(text) && scan(place).is_none();
    let told = rest.split_whitespace().count() > 4 && rest.contains(['.', '”', '"']);
    // `New Delhi, 3 February 2021: …`
    let colon = text[at..].starts_with(':');
    let fits = begins && told && (date.is_some() || !colon && (capitals || agency));
    (fits && head.split_whitespace().all(proper)).then_some(Dateline { date, length: at + dash })
}

/// The blocks that say on which day the report after them was given: short lines with a day under a title. Where days stand
/// above entries all through, they are no such lines.
pub(super) fn day_lines(blocks: &[Block]) -> Vec<(usize, DatePhrase)> {
    let lines = || blocks.iter().enumerate().filter_map(|(i, block)| Some((i, day_line(block)?)));
    let under_title =
        |i: usize| i == 0 || blocks.get(i - 1).is_some_and(|b| is_title(b) && !stands_alone(b.prose.text()));
    // Releases may have the day above the title as well as under it.
    let over_title = |i: usize| {
        let title = |b: &Block| is_title(b) && b.kind != BlockKind::Item && !stands_alone(b.prose.text());
        let prose = |b: &Block| !is_title(b) && b.kind == BlockKind::Paragraph;
        blocks.get(i + 1).is_some_and(title) && blocks.get(i + 2).is_some_and(prose)
    };
    let prose_next = |i: usize| blocks.get(i + 1).is_some_and(|b| !is_title(b));
    let title_itself = |i: usize| {
        let heading = matches!(blocks[i].kind, BlockKind::Heading(_));
        // `Visit of the Prime Minister, 4 May 2022`, without a mark of its own.
        let line = i > 0 && is_title(&blocks[i]) && prose_next(i);
        (heading || line) && !stands_alone(blocks[i].prose.text())
    };
    let titled = |i: usize| title_itself(i) || under_title(i) || over_title(i);
    // Nor is a day among months and years that head entries as well.
    let alone = || blocks.iter().filter(|b| b.kind != BlockKind::Row && entry::is_date(b.prose.text()));
    let longer = alone().filter(|b| !stands_alone(b.prose.text())).count();
    let calendar = longer >= alone().count().max(3) - longer
        || lines().any(|(i, _)| !titled(i) && stands_alone(blocks[i].prose.text()));
    let told = |i: usize| {
        blocks
            .get(i + 1)
            .is_some_and(|next| !matches!(next.kind, BlockKind::Row) && !entry::starts(next.prose.text()))
    };
    lines().filter(|(i, _)| !calendar && titled(*i) && told(*i)).collect()
}

/// The day in a short line that is no sentence and no entry.
fn day_line(block: &Block) -> Option<DatePhrase> {
    let text = block.prose.text();
    let short = text.len() <= LONGEST_LINE && !matches!(block.kind, BlockKind::Item | BlockKind::Row);
    let entry = entry::head(text).is_some_and(|head| head.length < text.len());
    let sentence = text.ends_with(['.', '!', '?', ':', '”', '"']) && !stands_alone(text);
    let day = days(text).find(|day| day.has_year() || stands_alone(text));
    // `12 January 2023, with what followed to December 2023`
    let period = dates(text).filter(DatePhrase::has_year).count() > 1;
    day.filter(|_| short && !entry && !sentence && !period)
}

/// The months that the text under the line of a `day` tells of, where it is no report of that day: most of the days that it names
/// are weeks before.
pub(super) fn looks_back(blocks: &[Block], day: Edtf) -> Option<Edtf> {
    let hint = YearHint { period: None, anchor: Some(day), ..YearHint::default() };
    let prose = blocks.iter().filter(|b| b.kind == BlockKind::Paragraph && !is_title(b));
    let told = prose.flat_map(|b| days(b.prose.text())).filter_map(|told| told.resolve(hint));
    let ago = |told: Edtf| days_between(told.last_day(), day.first_day());
    // What is told of longer ago is only recalled.
    let told: BTreeSet<Edtf> = told.filter(|told| (0..YEAR).contains(&ago(*told))).collect();
    let long_ago = told.iter().filter(|told| ago(**told) > RECENT).count();
    let first = told.first().filter(|_| told.len() >= FEW && 2 * long_ago > told.len())?.first_day();
    let last = day.last_day();
    Edtf::interval(Point::month(first.year(), first.month())?, Point::month(last.year(), last.month())?)
}

fn stands_alone(text: &str) -> bool {
    let text = text.trim_matches(['(', ')', '[', ']', '.', ' ']);
    scan(text).is_some_and(|(day, length)| length == text.len() && day.has_day())
}

fn is_title(block: &Block) -> bool {
    let text = block.prose.text();
    matches!(block.kind, BlockKind::Heading(_))
        || block.kind == BlockKind::Paragraph && text.len() <= 2 * LONGEST_LINE && !text.ends_with(['.', ':'])
}

fn ends_with_year(text: &str) -> bool {
    let (start, year) = text.rsplit_once(' ').unwrap_or(("", text));
    !start.is_empty() && year.len() == 4 && year.bytes().all(|b| b.is_ascii_digit())
}

/// `(LEAD) SEOUL, …` without the remark, `(Lima, 14 March 2019)` without its brackets.
fn unmarked(head: &str) -> &str {
    if let Some(inner) = head.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')) {
        return inner;
    }
    let after = head.strip_prefix('(').and_then(|rest| rest.split_once(')'));
    after.map_or(head, |(_, after)| after).trim_start()
}

/// `… (Ministry of External Affairs, 27 October 2020)`: the day that stands in brackets behind a paragraph.
pub(super) fn trailing_day(text: &str) -> Option<DatePhrase> {
    let inner = text.trim_end_matches('.').strip_suffix([')', ']'])?;
    let open = inner.rfind(['(', '['])?;
    let behind = text[..open].trim_end().ends_with(['.', '”', '"', '!', '?']);
    days(&inner[open..])
        .find(|day| day.has_year())
        .filter(|_| behind && inner.len() - open <= LONGEST_DATELINE)
}

/// Every day that `text` names.
pub(super) fn days(text: &str) -> impl Iterator<Item = DatePhrase> + '_ {
    let starts = text.char_indices().scan(' ', |before, (i, c)| {
        let start = c.is_alphanumeric() && !before.is_alphanumeric();
        *before = c;
        Some((i, start))
    });
    let dates = starts.filter(|(_, start)| *start).filter_map(|(i, _)| scan(&text[i..]));
    dates.map(|(phrase, _)| phrase).filter(DatePhrase::has_day)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::text;

    #[test]
    fn datelines_of_every_agency() {
        for (line, day) in [
            ("MANILA, Aug. 31, 2024 — ", Some("2024-08-31")),
            ("SEOUL, July 10 (Yonhap) -- ", Some("2014-07-10")),
            ("BALI, Indonesia, July 23 (Itar-Tass) — ", Some("2014-07-23")),
            ("(LEAD) NEW DELHI, 9 May 2015 – ", Some("2015-05-09")),
            ("Tokyo, May 9 (Kyodo) -- ", Some("2014-05-09")),
            ("BEIJING (Reuters) - ", None),
            ("WASHINGTON — ", None),
            ("Lima, 14 March 2019. ", Some("2019-03-14")),
            ("(Lima, 14 March 2019) – ", Some("2019-03-14")),
        ] {
            let report = format!("{line}The two ministers met on Thursday.");
            let found = dateline(&report).unwrap_or_else(|| panic!("no dateline in `{line}`"));
            let hint = YearHint { period: "2014".parse().ok(), anchor: None, ..YearHint::default() };
            let date = found.date.and_then(|date| date.resolve(hint)).map(|date| date.to_string());
            assert_eq!((date.as_deref(), found.length), (day, line.len()), "{line}");
        }
    }

    #[test]
    fn other_dashes_make_no_dateline() {
        for text in [
            "Jan. 9 -- They meet in Seoul and agree.",
            "The talks in Seoul - the third this year - were short.",
            "US – China relations were calm.",
            "JAPAN – CHINA RELATIONS",
            "Abe — who had met Xi twice — flew home.",
        ] {
            assert_eq!(dateline(text), None, "{text}");
        }
    }

    #[test]
    fn a_day_under_a_title_is_that_of_the_report() {
        let lines = |text: &str| day_lines(&text::blocks(text)).iter().map(|(i, _)| *i).collect::<Vec<_>>();
        let two = "Talks in Oslo\n\nMarch 6, 2013\n\nThey met today.\n\nA Call\n\nDate: 7 March 2013\n\nThey spoke.";
        assert_eq!(lines(two), [1, 4]);
        let above = "Releases\n\nMarch 6, 2013\n\nTalks in Oslo\n\nThey met.\n\nMarch 9, 2013\n\nA Call\n\nThey spoke.";
        assert_eq!(lines(above), [1, 4]);
        let calendar = "A Year\n\nMarch 6, 2013\n\nThey meet.\n\nMarch 9, 2013\n\nThey meet again.";
        assert!(lines(calendar).is_empty());
        assert!(lines("Chronology\n\nMarch 6, 2013: They meet.").is_empty());
    }
}
