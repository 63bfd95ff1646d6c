//! Rows of tables that list meetings, told as sentences.

use super::block::{Block, BlockKind};
use super::itinerary;
use crate::date::{DatePhrase, scan_head};

/// What the columns of a table hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Column {
    Date,
    Who,
    Where,
    /// The state that visitors are from.
    From,
    /// A state, be it whose guest or whose host somebody is.
    State,
    What,
    /// Anything else: notes, sources, numbers.
    Other,
}

/// What the columns hold, if the row is the head of a table of dated things.
pub(super) fn columns(block: &Block) -> Option<Vec<Column>> {
    let is_row = block.kind == BlockKind::Row && block.cells.len() > 1;
    // A row that has a date of its own may speak of a day as well.
    let dated = cells(block).any(|cell| whole_date(cell).is_some());
    let columns: Vec<Column> = cells(block).map(column).collect();
    (is_row && !dated && columns.contains(&Column::Date)).then_some(columns)
}

/// The date of a row, and where the text after it begins; without a head of the table the first cell has it.
pub(super) fn date(block: &Block, columns: &[Column]) -> Option<(DatePhrase, usize)> {
    if block.kind != BlockKind::Row {
        return None;
    }
    let at = columns.iter().position(|column| *column == Column::Date).unwrap_or_default();
    let date = whole_date(cells(block).nth(at)?)?;
    let next = if at == 0 { block.cells.get(1)?.start } else { 0 };
    Some((date, next))
}

/// What stands where a row of a table of dated things has its date, if it is none: a year, or what no calendar knows. A row that has
/// nothing there goes on with the one above.
pub(super) fn undated<'a>(block: &'a Block, columns: &[Column]) -> Option<&'a str> {
    let at = columns.iter().position(|column| *column == Column::Date)?;
    cells(block).nth(at).filter(|cell| block.kind == BlockKind::Row && !cell.is_empty())
}

/// The first date that is all that a cell of the row holds.
pub(super) fn any_date(block: &Block) -> Option<DatePhrase> {
    cells(block).filter(|_| block.kind == BlockKind::Row).find_map(whole_date)
}

/// The date that is all that a cell holds, to the month at least.
fn whole_date(cell: &str) -> Option<DatePhrase> {
    let cell = cell.trim_end_matches(['.', ':']);
    let (date, length) = scan_head(cell)?;
    (length == cell.len() && !date.is_year()).then_some(date)
}

/// The row as a sentence; `None` where its columns are not known, or nothing tells what happened. Of a list of somebody's travels
/// every row is about the `traveller`; a list of visitors is of those that came to its `host`.
pub(super) fn told(
    block: &Block,
    columns: &[Column],
    traveller: Option<&str>,
    host: Option<&str>,
) -> Option<String> {
    let of = |wanted: Column| -> Vec<&str> {
        let cells = cells(block).zip(columns);
        cells.filter(|(cell, column)| **column == wanted && !cell.is_empty()).map(|(cell, _)| cell).collect()
    };
    let who: Vec<String> = of(Column::Who).into_iter().flat_map(names).collect();
    let what = of(Column::What).join("; ");
    if let Some(traveller) = traveller {
        let site = [of(Column::State), of(Column::Where)].concat();
        return itinerary::told(traveller, &format!("{}. {}", site.join(", "), stopped(&what)));
    }
    let what = ["Leaders ", "Ministers ", "Officials ", "They ", "Both "]
        .iter()
        .find_map(|who| what.strip_prefix(who).filter(|rest| begins_with_verb(rest)).map(str::to_owned))
        .unwrap_or(what);
    if who.is_empty() {
        // What stands in one cell is read there, sentence by sentence.
        let other = columns.iter().any(|column| !matches!(column, Column::Date | Column::What));
        let what = sited(&what, of(Column::Where).first().copied());
        return (other && !what.is_empty()).then(|| stopped(&what));
    }
    let whole = [what.as_str(), &of(Column::Other).join(" ")].join(" ").to_lowercase();
    let open = ["planned", "postponed", "cancelled", "canceled", "scheduled", "tbc", "proposed"];
    let plan = if open.iter().any(|word| whole.contains(word)) { "plan to " } else { "" };
    let site = of(Column::Where).first().copied();
    let visits = !of(Column::From).is_empty() || is_visit(&what);
    if plan.is_empty() && visits {
        let from = [of(Column::From), of(Column::State)].concat().first().map(|state| bare(state));
        let whose = from.map_or_else(|| listed(&who), |state| format!("{} of {state}", listed(&who)));
        return Some(itinerary::received(&whose, &stopped(&what), site.or(host)));
    }
    let place = site.map(placed).unwrap_or_default();
    let deed = match what.as_str() {
        "" => "meet".to_owned(),
        what if begins_with_verb(what) => lowered(what),
        what => format!("hold {}", lowered(what)),
    };
    let (deed, rest) = deed.split_once(';').map_or((deed.as_str(), ""), |(deed, rest)| (deed, rest));
    let rest = if rest.is_empty() { String::new() } else { format!(";{rest}") };
    Some(stopped(&format!("{} {plan}{deed}{place}{rest}", listed(&who))))
}

/// `Working visit. Met with President Bush.`: whether a cell begins with a visit by its kind.
fn is_visit(what: &str) -> bool {
    let kind = what.split(". ").next().unwrap_or_default().trim_end_matches('.');
    let words = kind.split(' ').count();
    (1..=4).contains(&words) && kind.to_lowercase().ends_with("visit")
}

fn cells(block: &Block) -> impl Iterator<Item = &str> {
    block.cells.iter().map(|cell| cell.slice(block.prose.text()).trim())
}

fn column(head: &str) -> Column {
    let has = |words: &[&str]| {
        head.to_lowercase().split(|c: char| !c.is_alphabetic()).any(|word| words.contains(&word))
    };
    if has(&["date", "dates", "when", "day"]) {
        Column::Date
    } else if has(&[
        "where",
        "place",
        "places",
        "venue",
        "location",
        "locations",
        "city",
        "destination",
        "areas",
    ]) {
        Column::Where
    } else if has(&["from", "nationality"]) {
        Column::From
    } else if has(&["country", "state", "nation"]) {
        Column::State
    } else if has(&[
        "who",
        "participants",
        "parties",
        "side",
        "sides",
        "persons",
        "people",
        "leaders",
        "officials",
        "ministers",
        "host",
        "guest",
        "visitor",
        "between",
        "delegation",
        "delegations",
        "attendees",
        "principals",
        "representatives",
        "present",
        "names",
        "principal",
    ]) {
        Column::Who
    } else if has(&[
        "what",
        "event",
        "events",
        "meeting",
        "occasion",
        "development",
        "description",
        "subject",
        "purpose",
        "format",
        "outcome",
        "topic",
        "entry",
        "details",
        "purpose",
        "summary",
    ]) {
        Column::What
    } else {
        Column::Other
    }
}

/// `Abe / Macron`, `Kono; Maas (SPD)`: one name each, without remarks.
fn names(cell: &str) -> Vec<String> {
    let mut plain = String::new();
    let mut depth = 0_usize;
    for c in cell.chars() {
        match c {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            _ if depth == 0 => plain.push(c),
            _ => {}
        }
    }
    let plain = plain.replace(" and ", ",").replace([';', '/', '&', '–', '—'], ",");
    plain.split(',').map(str::trim).filter(|name| !name.is_empty()).map(str::to_owned).collect()
}

/// `Peru (Interim Authority)` without the remark.
fn bare(cell: &str) -> &str {
    cell.split(['(', '[']).next().unwrap_or_default().trim()
}

fn listed(names: &[String]) -> String {
    match names {
        [rest @ .., last] if !rest.is_empty() => format!("{} and {last}", rest.join(", ")),
        _ => names.concat(),
    }
}

/// Whether a cell says what somebody does: `Meets …`, `sign …`.
pub(super) fn begins_with_verb(what: &str) -> bool {
    let first = what.split(' ').next().unwrap_or_default().to_lowercase();
    let plain = [
        "meet", "sign", "hold", "held", "discuss", "visit", "attend", "call", "speak", "spoke", "agree",
        "announce", "launch", "receive", "host", "join", "issue", "adopt", "conclude", "pay", "paid", "met",
        "confer", "open",
    ];
    let stem = |suffix: &str| first.strip_suffix(suffix).is_some_and(|stem| plain.contains(&stem));
    let follows = what.split(' ').nth(1).is_some_and(|next| !matches!(next, "of" | "on" | "at" | "between"));
    follows && (plain.contains(&first.as_str()) || stem("s") || stem("ed") || stem("es") || stem("d"))
}

/// The first letter small, as inside a sentence.
fn lowered(text: &str) -> String {
    let mut chars = text.chars();
    let word = text.split(' ').next().unwrap_or_default();
    let name = word.chars().skip(1).any(char::is_uppercase) || word.ends_with("'s") || word.ends_with("’s");
    match chars.next() {
        Some(first) if !name => first.to_lowercase().chain(chars).collect(),
        _ => text.to_owned(),
    }
}

/// What one sentence tells, with the place that stands in another cell.
fn sited(what: &str, place: Option<&str>) -> String {
    let deed = what.trim_end_matches('.');
    let single = !deed.is_empty() && !deed.contains(['.', ';', '!', '?']);
    match place.filter(|place| single && !deed.contains(place)) {
        Some(place) => format!("{deed}{}", placed(place)),
        None => what.to_owned(),
    }
}

fn placed(place: &str) -> String {
    match place.to_lowercase().as_str() {
        "phone" | "telephone" | "call" | "by phone" | "phone call" => " by telephone".to_owned(),
        "online" | "virtual" | "video" | "videoconference" | "video call" | "by video" => {
            " by video".to_owned()
        }
        lower if lower.starts_with("by ") || lower.starts_with("on ") || lower.starts_with("via ") => {
            format!(" {place}")
        }
        _ => format!(" in {place}"),
    }
}

fn stopped(text: &str) -> String {
    if text.ends_with(['.', '!', '?']) { text.to_owned() } else { format!("{text}.") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::markdown;

    fn told_of(head: &str, row: &str) -> String {
        let rule = "|---".repeat(head.matches('|').count() - 1);
        let blocks = markdown::blocks(&format!("{head}\n{rule}|\n{row}\n"));
        let columns = columns(&blocks[0]).unwrap();
        told(&blocks[1], &columns, None, Some("Chile")).unwrap()
    }

    #[test]
    fn a_row_that_speaks_of_a_day_is_no_head() {
        let blocks =
            markdown::blocks("| Date | Event |\n|---|---|\n| 7 May 2021 | Khan begins a three-day visit |\n");
        assert_eq!(columns(&blocks[1]), None);
        assert!(any_date(&blocks[1]).is_some() && any_date(&blocks[0]).is_none());
    }

    #[test]
    fn a_row_says_who_did_what_where() {
        let who = "| Date | Who | Where | What |";
        for (row, sentence) in [
            (
                "| 17 Jul. 2018 | Abe, Tusk (EU) | Tokyo | 25th summit; two pacts signed |",
                "Abe and Tusk hold 25th summit in Tokyo; two pacts signed.",
            ),
            ("| 6 May | Kono / Maas | phone | Discuss trade |", "Kono and Maas discuss trade by telephone."),
            ("| 7 May | Aso | Paris | Meets Le Maire |", "Aso meets Le Maire in Paris."),
            ("| 8 May | Kono, Maas | Berlin | |", "Kono and Maas meet in Berlin."),
            ("| 8 May | Kono | Berlin | Official visit |", "Kono visits Berlin."),
            (
                "| 9 May | Kono, Maas | Berlin | Talks (planned) |",
                "Kono and Maas plan to hold talks (planned) in Berlin.",
            ),
        ] {
            assert_eq!(told_of(who, row), sentence);
        }
        let sides =
            told_of("| Day | Japanese side | Venue | German side |", "| 8 May | Kono | Berlin | Maas |");
        assert_eq!(sides, "Kono and Maas meet in Berlin.");
        let event = told_of("| When | Where | Event |", "| 8 May | Berlin | Kono meets Maas |");
        assert_eq!(event, "Kono meets Maas in Berlin.");
        let again =
            told_of("| When | Where | Event |", "| 8 May | Berlin | Kono meets Maas. They walk in Berlin |");
        assert_eq!(again, "Kono meets Maas. They walk in Berlin.");
        let visit = told_of(
            "| Visitor | From | Description | Date |",
            "| President Ollanta Humala | Peru | Working visit. Met with President Bachelet. | May 8 |",
        );
        let who = "President Ollanta Humala of Peru";
        assert_eq!(visit, format!("{who} visits Chile. {who} met with President Bachelet."));
    }
}
