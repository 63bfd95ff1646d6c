//! Items of lists that have their date inside: `Second Chile–Peru summit, 6 October 2020, Lima`, `Foreign ministers' meeting (Lima, May 2021)`.

use super::shape::ends_sentence;
use crate::date::{DatePhrase, scan};

/// The date of an item, and the item without it; `None` for sentences, and for what cites a paper or a page.
pub(super) fn dated(text: &str) -> Option<(DatePhrase, String)> {
    let cites = text.contains(['"', '“', '”']) || text.contains("http") || text.contains("www.");
    if text.len() > LONGEST || ends_sentence(text) || cites {
        return None;
    }
    let mut found = starts(text).filter_map(|at| {
        let (date, length) = scan(&text[at..])?;
        let end = at + length;
        let closed = text[end..].trim_start().chars().next().is_none_or(|c| MARKS.contains(&c) || c == ')');
        (closed && date.has_year() && !date.is_year()).then_some((date, at, end))
    });
    let (date, at, end) = found.next()?;
    // `from 5 May 2020, 2021 and 2022`: of several nothing tells which is meant.
    if found.any(|(_, next, _)| next > end) {
        return None;
    }
    let before = text[..at].trim_end().trim_end_matches(MARKS).trim_end();
    let after = text[end..].trim_start_matches(MARKS).trim();
    // `(6 October 2020)`, `(Lima, 6 October 2020)`, `(6 October 2020, Lima)`
    let whole = match (before.rsplit_once('('), after.split_once(')')) {
        (Some((lead, place)), Some((more, rest))) => {
            [lead.trim(), place.trim(), more.trim(), rest.trim_start_matches(MARKS).trim()]
                .into_iter()
                .filter(|part| !part.is_empty())
                .collect::<Vec<_>>()
                .join(", ")
        }
        _ if after.is_empty() => before.to_owned(),
        _ => format!("{before}, {after}"),
    };
    (whole.split(' ').count() > 1).then_some((date, whole))
}

/// Where a date may begin: behind a mark, a bracket, or `on`.
fn starts(text: &str) -> impl Iterator<Item = usize> + '_ {
    let behind = |(at, mark): (usize, &str)| {
        let rest = &text[at + mark.len()..];
        text.len() - rest.trim_start().len()
    };
    let marks = [", ", "(", " – ", " — ", " - ", ": ", "; "];
    let mut all: Vec<usize> = marks.iter().flat_map(|mark| text.match_indices(mark)).map(behind).collect();
    all.sort_unstable();
    all.dedup();
    all.into_iter()
}

/// The longest item that is no paragraph, in bytes.
const LONGEST: usize = 200;

/// What parts the date from the rest.
const MARKS: [char; 6] = [',', ';', ':', '–', '—', '-'];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_item_has_its_date_inside() {
        for (item, rest) in [
            ("Second Chile–Peru summit, 6 October 2020, Lima", "Second Chile–Peru summit, Lima"),
            ("Second Chile–Peru 2+2 (Lima, 6 October 2020)", "Second Chile–Peru 2+2, Lima"),
            ("Foreign Ministers' Meeting (May 2021)", "Foreign Ministers' Meeting"),
            ("Visit of President Boric to Lima – 17–18 November 2022", "Visit of President Boric to Lima"),
        ] {
            assert_eq!(dated(item).map(|(_, rest)| rest).as_deref(), Some(rest), "{item}");
        }
        for item in [
            "The presidents met in Lima, 6 October 2020.",
            "“A summit in Lima,” Andean Times, 6 October 2020",
            "Summits, 6 October 2020, 7 October 2021",
            "Agreement of 2020",
        ] {
            assert_eq!(dated(item), None, "{item}");
        }
    }
}
