//! Graphs that people already keep: tables of events, of participations, of ties and of nodes as CSV, and GraphML.
//!
//! What a table lists is told by its columns; the names of columns and the words in them are those that the exports write, and the
//! usual synonyms. A tie of two is an event in which both took part, unless it names the events behind it or is a standing fact.
//! Nothing is guessed of what a cell says: a date or a role that is none is refused with its line.

mod cast;
mod column;
mod csv;
mod edges;
mod event;
mod graphml;
mod plan;
mod sheet;
mod tie;
mod whole;

pub use edges::edges;

use crate::error::{Error, ErrorKind, Result};
use crate::graph::{ArticleRecord, Record};
use crate::language::Knowledge;
use crate::resolve::Names;
use crate::span::Position;
use sheet::{Row, Sheet, SheetKind};
use std::borrow::Cow;
use std::rc::Rc;

/// Endings of the files that are read as tables or networks.
pub const EXTENSIONS: [&str; 4] = ["csv", "tsv", "graphml", "xml"];

/// Whether the first row of a table names columns that are read as events, participations, ties or nodes.
///
/// ```
/// assert!(rapporteur::import::is_table("date,participants,place\n"));
/// assert!(!rapporteur::import::is_table("date,description\n"));
/// ```
pub fn is_table(head: &str) -> bool {
    csv::is_table(head)
}

/// One record of all the files: they may name each other's nodes, as `nodes.csv` and `edges.csv` do.
///
/// # Errors
/// [`ErrorKind::Table`] with file and line, if a file is neither a table nor GraphML, its columns say nothing, or a cell is wrong.
pub fn import(know: &Knowledge, files: &[(String, Vec<u8>)]) -> Result<Record> {
    let mut sheets = Vec::new();
    for (file, bytes) in files {
        sheets.extend(read(file, bytes)?);
    }
    // Nodes first, so that ties find them.
    sheets.sort_by_key(|sheet| sheet.kind != SheetKind::Nodes);
    let mut whole = whole::Whole::new(Names::new(know));
    for sheet in &sheets {
        for row in &sheet.rows {
            match sheet.kind {
                SheetKind::Nodes => whole.node(row)?,
                SheetKind::Events => whole.event(row)?,
                SheetKind::Participations => whole.participation(row)?,
                SheetKind::Ties => whole.tie(row)?,
            }
        }
    }
    let mut articles: Vec<ArticleRecord> = sheets.into_iter().map(|sheet| sheet.article).collect();
    articles.dedup_by(|a, b| a.id == b.id);
    Ok(whole.finish(articles))
}

fn read(file: &str, bytes: &[u8]) -> Result<Vec<Sheet>> {
    let text = decode(file, bytes)?;
    let article = ArticleRecord::of_file(file, bytes);
    if text.trim_start().starts_with('<') {
        return network(article, text).map_err(|error| error.in_file(file));
    }
    Ok(vec![csv::read(article, text)?])
}

/// The bytes as UTF-8, without a byte order mark. Lines may be of any length: programs write XML without line breaks.
fn decode<'a>(file: &str, bytes: &'a [u8]) -> Result<&'a str> {
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let at = error.valid_up_to();
        let what = format!("found the byte 0x{:02x}, expected UTF-8", bytes[at]);
        Error::new(ErrorKind::Table, what).in_file(file).at(Position::of(bytes, at))
    })?;
    Ok(text.strip_prefix('\u{feff}').unwrap_or(text))
}

/// The nodes and the edges of a GraphML file.
fn network(article: ArticleRecord, text: &str) -> Result<Vec<Sheet>> {
    let (file, id): (Rc<str>, Rc<str>) = (article.file.as_str().into(), article.id.as_str().into());
    let [mut nodes, mut ties] = [SheetKind::Nodes, SheetKind::Ties].map(|kind| Sheet {
        article: article.clone(),
        kind,
        rows: Vec::new(),
    });
    let (mut line, mut counted) = (1, 0);
    graphml::walk(text, None, |element| {
        let new = text.as_bytes().get(counted..element.span.start).unwrap_or_default();
        (line, counted) =
            (line + new.iter().filter(|b| **b == b'\n').count(), element.span.start.max(counted));
        let owned = |(name, value): (Rc<str>, Cow<str>)| (name, value.into_owned());
        let mut cells: Vec<(Rc<str>, String)> = element.cells.drain(..).map(owned).collect();
        cells.push((sheet::column("id"), std::mem::take(&mut element.id).into_owned()));
        let rows = match element.ends.take() {
            None => &mut nodes.rows,
            Some((source, target)) => {
                let (source, target) = (source.into_owned(), target.into_owned());
                cells.extend([(sheet::column("source"), source), (sheet::column("target"), target)]);
                &mut ties.rows
            }
        };
        cells.retain(|(_, value)| !value.is_empty());
        let words: Vec<&str> = cells.iter().map(|(_, value)| value.as_str()).collect();
        let text = words.join("; ");
        let (file, article) = (file.clone(), id.clone());
        rows.push(Row { file, article, line, span: element.span, text, cells });
        Ok(())
    })?;
    Ok(vec![nodes, ties])
}

#[cfg(test)]
mod tests;
