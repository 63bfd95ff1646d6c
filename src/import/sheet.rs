//! What tables and networks have in common: rows of named cells, each with its place in a file.

use crate::error::{Error, ErrorKind, Result};
use crate::graph::ArticleRecord;
use crate::span::{Position, Span};
use std::rc::Rc;

/// The rows of one file.
#[derive(Debug)]
pub(super) struct Sheet {
    /// The file, as an article that evidence can name.
    pub article: ArticleRecord,
    /// What the rows are.
    pub kind: SheetKind,
    /// The rows.
    pub rows: Vec<Row>,
}

/// What the rows of a table are, as its columns tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum SheetKind {
    /// One event a row, its participants in one cell.
    Events,
    /// One participation a row.
    Participations,
    /// One tie of two a row.
    Ties,
    /// One entity or event a row.
    Nodes,
}

/// One row of a table, or one element of a network.
#[derive(Clone, Debug)]
pub(super) struct Row {
    /// Name of the file.
    pub file: Rc<str>,
    /// Id of the article that stands for the file.
    pub article: Rc<str>,
    /// Line, from 1.
    pub line: usize,
    /// Where it stands in the file.
    pub span: Span,
    /// The row as it stands there, for people.
    pub text: String,
    /// Column names in lower case with `_` between words, and what the cells hold; no empty cell.
    pub cells: Vec<(Rc<str>, String)>,
}

impl Row {
    /// The first of these columns that has something.
    pub fn get(&self, columns: &[&str]) -> Option<&str> {
        columns.iter().find_map(|wanted| {
            let cell = self.cells.iter().find(|(name, _)| **name == **wanted);
            cell.map(|(_, value)| value.as_str())
        })
    }

    /// The parts of a cell that lists things, between semicolons.
    pub fn list(&self, columns: &[&str]) -> impl Iterator<Item = &str> {
        let cell = self.get(columns).unwrap_or_default();
        cell.split(';').map(str::trim).filter(|part| !part.is_empty())
    }

    /// What a cell says, by the vocabulary of its column; an unknown word is an error that lists the known ones.
    pub fn word<T: std::str::FromStr<Err = Error>>(&self, columns: &[&str]) -> Result<Option<T>> {
        let word = self.get(columns).map(|cell| cell.to_lowercase().replace([' ', '_'], "-"));
        word.map(|word| word.parse().map_err(|error: Error| self.refuse(&error.to_string()))).transpose()
    }

    /// The number of a cell.
    pub fn number(&self, columns: &[&str]) -> Result<Option<u32>> {
        let number = |cell: &str| {
            cell.parse().map_err(|_| self.refuse(&format!("found `{cell}`, expected a whole number")))
        };
        self.get(columns).map(number).transpose()
    }

    /// An error about this row.
    pub fn refuse(&self, what: &str) -> Error {
        let at = Position { line: self.line, column: 1 };
        Error::new(ErrorKind::Table, what).in_file(&*self.file).at(at)
    }
}

/// The name of a column as rows know it.
pub(super) fn column(name: &str) -> Rc<str> {
    let name = name.trim().trim_start_matches('\u{feff}').to_lowercase();
    name.replace([' ', '-'], "_").into()
}

impl SheetKind {
    /// What a table with these columns lists; `None` if nothing can be made of it.
    pub fn of(columns: &[Rc<str>]) -> Option<Self> {
        let has = |names: &[&str]| columns.iter().any(|c| names.contains(&&**c));
        if has(&["source"]) && has(&["target"]) {
            Some(Self::Ties)
        } else if has(super::column::PARTICIPANTS) {
            Some(Self::Events)
        } else if has(super::column::PARTICIPANT) && has(super::column::EVENT) {
            Some(Self::Participations)
        } else if has(&["id"]) {
            Some(Self::Nodes)
        } else {
            None
        }
    }
}
