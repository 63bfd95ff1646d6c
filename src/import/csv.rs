//! Comma-separated tables (RFC 4180) as people keep them: with a byte order mark or without, with semicolons or tabs where their
//! spreadsheet writes these.

use super::sheet::{Row, Sheet, SheetKind, column};
use crate::error::{Error, ErrorKind, Result};
use crate::graph::ArticleRecord;
use crate::source::delimiter;
use crate::span::{Position, Span};
use csv::{ReaderBuilder, StringRecord};
use std::rc::Rc;

/// Whether the first row of a table names columns of events, participations, ties or nodes.
pub(super) fn is_table(text: &str) -> bool {
    let mut reader = ReaderBuilder::new().delimiter(delimiter(text)).from_reader(text.as_bytes());
    reader.headers().is_ok_and(|head| SheetKind::of(&head.iter().map(column).collect::<Vec<_>>()).is_some())
}

/// The rows of a table; its columns tell what they are.
///
/// # Errors
/// [`ErrorKind::Table`], with file and line, if the columns say nothing of events, ties or nodes, or a row has another number of
/// cells than the first.
pub(super) fn read(article: ArticleRecord, text: &str) -> Result<Sheet> {
    let refuse = |line: usize, what: String| {
        Error::new(ErrorKind::Table, what).in_file(&article.file).at(Position { line, column: 1 })
    };
    let broken = |error: csv::Error| {
        let line = error.position().map_or(1, csv::Position::line);
        refuse(usize::try_from(line).unwrap_or(1), described(&error))
    };
    let mut reader = ReaderBuilder::new().delimiter(delimiter(text)).from_reader(text.as_bytes());
    let columns: Vec<Rc<str>> = reader.headers().map_err(broken)?.iter().map(column).collect();
    let Some(kind) = SheetKind::of(&columns) else {
        let found = columns.join(", ");
        let what = "columns participants, or event and participant, or source and target, or id";
        return Err(refuse(1, format!("found the columns {found}; expected {what}")));
    };
    let (file, id): (Rc<str>, Rc<str>) = (article.file.as_str().into(), article.id.as_str().into());
    let mut rows = Vec::new();
    let mut record = StringRecord::new();
    while reader.read_record(&mut record).map_err(broken)? {
        let at = record.position().map_or((0, 1), |p| (p.byte(), p.line()));
        let (start, line) = (usize::try_from(at.0).unwrap_or(0), usize::try_from(at.1).unwrap_or(1));
        let end = usize::try_from(reader.position().byte()).unwrap_or(start);
        let row = text.get(start..end).unwrap_or_default();
        let cells = columns.iter().zip(&record).filter(|(_, cell)| !cell.trim().is_empty());
        rows.push(Row {
            file: file.clone(),
            article: id.clone(),
            line: line
                + row.bytes().take_while(|b| matches!(b, b'\r' | b'\n')).filter(|b| *b == b'\n').count(),
            span: Span::new(start + (row.len() - row.trim_start().len()), start + row.trim_end().len()),
            text: record.iter().filter(|c| !c.trim().is_empty()).collect::<Vec<_>>().join("; "),
            cells: cells.map(|(name, cell)| (name.clone(), unguarded(cell.trim()).to_owned())).collect(),
        });
    }
    Ok(Sheet { article, kind, rows })
}

/// A cell without the mark that keeps spreadsheets from running it.
fn unguarded(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest) if rest.starts_with(['=', '+', '-', '@', '\t', '\r']) => rest,
        _ => cell,
    }
}

fn described(error: &csv::Error) -> String {
    match error.kind() {
        csv::ErrorKind::UnequalLengths { expected_len, len, .. } => {
            format!("found {len} cells, expected {expected_len} as in the first row")
        }
        _ => error.to_string(),
    }
}
