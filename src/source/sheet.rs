//! Chronologies that people keep as a spreadsheet: comma-separated values (RFC 4180) of which one column has the date and one tells
//! what happened. Each row is read as the row of a table is.

use super::block::{self, Block, BlockKind};
use super::prose::Prose;
use super::row;
use crate::span::Span;
use std::ops::ControlFlow;

/// Endings of spreadsheets as text.
const EXTENSIONS: [&str; 2] = ["csv", "tsv"];

/// Whether the first row of a spreadsheet names a column of dates and one of what happened.
///
/// ```
/// use rapporteur::source::is_chronology;
/// assert!(is_chronology("Date;Place;What happened\n"));
/// assert!(!is_chronology("source,target,date\n"));
/// ```
pub fn is_chronology(text: &str) -> bool {
    first(text)
        .is_some_and(|head| row::columns(&head).is_some_and(|columns| columns.contains(&row::Column::What)))
}

/// Whether a file is such a spreadsheet; `lower_file` is its name in small letters.
pub(super) fn is_sheet(lower_file: &str, text: &str) -> bool {
    let ending = lower_file.rsplit('.').next().unwrap_or_default();
    EXTENSIONS.contains(&ending) && is_chronology(text)
}

/// One block for each row that has something, the head included.
pub(super) fn blocks(text: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    let _: ControlFlow<()> = rows(text, |block| {
        blocks.push(block);
        ControlFlow::Continue(())
    });
    blocks
}

fn first(text: &str) -> Option<Block> {
    match rows(text, ControlFlow::Break) {
        ControlFlow::Break(head) => Some(head),
        ControlFlow::Continue(()) => None,
    }
}

/// The one of comma, semicolon and tab that is oftenest in the first line.
pub(crate) fn delimiter(text: &str) -> u8 {
    let head = text.lines().next().unwrap_or_default();
    let count = |d: u8| head.bytes().filter(|b| *b == d).count();
    let [comma, semicolon, tab] = [count(b','), count(b';'), count(b'\t')];
    if tab > comma.max(semicolon) {
        b'\t'
    } else if semicolon > comma {
        b';'
    } else {
        b','
    }
}

/// Hands out row after row, until one is enough.
fn rows<T>(text: &str, mut take: impl FnMut(Block) -> ControlFlow<T>) -> ControlFlow<T> {
    let delimiter = char::from(delimiter(text));
    let mut at = text.len() - text.trim_start_matches('\u{feff}').len();
    let (mut prose, mut starts) = (Prose::default(), Vec::new());
    while at < text.len() {
        prose.seam();
        starts.push(prose.text().len());
        at = cell(text, at, delimiter, &mut prose);
        let ends_row = !text[at..].starts_with(delimiter);
        at += text[at..].chars().next().map_or(0, char::len_utf8);
        if ends_row {
            let row = row(std::mem::take(&mut prose), &std::mem::take(&mut starts));
            if !row.prose.is_empty() {
                take(row)?;
            }
        }
    }
    if prose.is_empty() { ControlFlow::Continue(()) } else { take(row(prose, &starts)) }
}

fn row(prose: Prose, starts: &[usize]) -> Block {
    let prose = prose.finish();
    let cells = block::cells(starts, &prose);
    Block { kind: BlockKind::Row, prose, cells }
}

/// Appends the cell at byte `at`; returns where the mark stands that ends it, or the end of the text.
fn cell(text: &str, at: usize, delimiter: char, prose: &mut Prose) -> usize {
    let ends = |c: char| c == delimiter || c == '\n' || c == '\r';
    if !text[at..].starts_with('"') {
        let end = text[at..].find(ends).map_or(text.len(), |length| at + length);
        prose.push(&text[at..end], at);
        return end;
    }
    let mut from = at + 1;
    while let Some(length) = text[from..].find('"') {
        let quote = from + length;
        prose.push(&text[from..quote], from);
        from = quote + 1;
        if !text[from..].starts_with('"') {
            // What stands between the closing mark and the next cell is no part of either.
            return text[from..].find(ends).map_or(text.len(), |length| from + length);
        }
        // A mark that is doubled is one of the cell.
        prose.push_as("\"", Span::new(quote, quote + 2));
        from += 1;
    }
    prose.push(&text[from..], from);
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(text: &str) -> Vec<Vec<String>> {
        let of = |b: &Block| b.cells.iter().map(|c| c.slice(b.prose.text()).trim().to_owned()).collect();
        blocks(text).iter().map(of).collect()
    }

    #[test]
    fn cells_are_unquoted_and_know_their_place() {
        let text =
            "\u{feff}date,what\r\n2020-05-03,\"Park, who \"\"rests\"\",\nmeets Kono\"\r\n\r\n2020-05-04,,x\n";
        let found = cells(text);
        assert_eq!(found[0], ["date", "what"]);
        assert_eq!(found[1], ["2020-05-03", "Park, who \"rests\", meets Kono"]);
        assert_eq!(found[2], ["2020-05-04", "", "x"]);
        let row = &blocks(text)[1];
        let told = Span::new(row.prose.text().len() - 10, row.prose.text().len());
        assert_eq!(row.prose.spans(told)[0].slice(text), "meets Kono");
    }

    #[test]
    fn a_broken_table_loses_nothing() {
        assert_eq!(
            cells("date;what\n3 May;\"Park meets, Kono"),
            [["date", "what"], ["3 May", "Park meets, Kono"]]
        );
        assert_eq!(
            cells("date\twhat\n3 May\t\"Park\" meets\tx"),
            [vec!["date", "what"], vec!["3 May", "Park", "x"]]
        );
        assert!(cells("").is_empty() && cells("\n\n").is_empty());
    }

    #[test]
    fn only_dated_tables_are_chronologies() {
        assert!(
            is_chronology("Date,Event\n")
                && is_chronology("when\tdescription")
                && is_chronology("\"Date\",\"What\"")
        );
        assert!(!is_chronology("date,participants\n") && !is_chronology("id,label\n") && !is_chronology(""));
    }
}
