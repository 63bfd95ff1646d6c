//! Tables: what an analysis gives, before it is printed or written.

use crate::date::Edtf;
use std::borrow::Cow;

/// Rows under named columns.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// What it shows, for people.
    pub title: String,
    /// Names and kinds of the columns.
    pub columns: Vec<Column>,
    /// Each as long as [`Table::columns`].
    pub rows: Vec<Vec<Cell>>,
    /// What a reader must know to read it right: the period, how things were counted, what was left out.
    pub notes: Vec<String>,
}

/// One column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Name, as in the first line of a CSV file.
    pub name: Cow<'static, str>,
    /// Whether it holds numbers, which stand at the right.
    pub is_number: bool,
    /// How many decimals people see; files have numbers unrounded.
    pub decimals: usize,
    /// Where it is seen.
    pub shown: Shown,
}

/// Where a column is seen. Files have every column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// Everywhere.
    Always,
    /// In files alone: more than fits on a line for people.
    InFiles,
    /// On lines of their own below the row, where people read it: its texts one by one.
    Below,
    /// On a line of its own below the row, after its name, where people read it.
    Named,
}

/// One value.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// Not known, or not applicable.
    Absent,
    /// A text.
    Text(String),
    /// Several texts; joined with `; ` where a file has no lists.
    List(Vec<String>),
    /// How many.
    Count(usize),
    /// A number, unrounded.
    Number(f64),
    /// When.
    Date(Edtf),
}

impl Table {
    /// A table without rows; a `#` before a name makes a column of numbers.
    pub fn new(title: impl Into<String>, columns: &[&'static str]) -> Self {
        let column = |name: &&'static str| match name.strip_prefix('#') {
            Some(name) => Column::number(name),
            None => Column::text(*name),
        };
        Self::with_columns(title, columns.iter().map(column).collect())
    }

    /// A table without rows.
    pub fn with_columns(title: impl Into<String>, columns: Vec<Column>) -> Self {
        Self { title: title.into(), columns, rows: Vec::new(), notes: Vec::new() }
    }

    /// Where the column of a name stands.
    pub fn column(&self, name: &str) -> Option<usize> {
        self.columns.iter().position(|column| column.name == name)
    }
}

impl Column {
    /// A column of texts or dates, seen everywhere.
    pub fn text(name: impl Into<Cow<'static, str>>) -> Self {
        Self { name: name.into(), is_number: false, decimals: 0, shown: Shown::Always }
    }

    /// A column of numbers, seen everywhere, with four decimals.
    pub fn number(name: impl Into<Cow<'static, str>>) -> Self {
        Self { is_number: true, decimals: 4, ..Self::text(name) }
    }

    /// The same with so many decimals.
    pub fn decimals(self, decimals: usize) -> Self {
        Self { decimals, ..self }
    }

    /// The same, seen there.
    pub fn shown(self, shown: Shown) -> Self {
        Self { shown, ..self }
    }
}

impl Table {
    /// The values of the column of this name as texts, in the order of the rows; none if there is no such column.
    pub fn texts(&self, name: &str) -> Vec<String> {
        let column = self.column(name);
        self.rows.iter().filter_map(|row| row.get(column?)).map(Cell::to_text).collect()
    }
}

impl Cell {
    /// As a text; empty where there is no value. Numbers are unrounded.
    pub fn to_text(&self) -> String {
        match self {
            Self::Absent => String::new(),
            Self::Text(text) => text.clone(),
            Self::List(items) => items.join("; "),
            Self::Count(count) => count.to_string(),
            Self::Number(number) => number.to_string(),
            Self::Date(date) => date.to_string(),
        }
    }

    /// As a text for people: numbers with so many decimals.
    pub fn rounded(&self, decimals: usize) -> String {
        match self {
            Self::Number(number) => format!("{number:.decimals$}"),
            _ => self.to_text(),
        }
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self::Text(text.into())
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<usize> for Cell {
    fn from(count: usize) -> Self {
        Self::Count(count)
    }
}

impl From<f64> for Cell {
    fn from(number: f64) -> Self {
        Self::Number(number)
    }
}

impl From<Edtf> for Cell {
    fn from(date: Edtf) -> Self {
        Self::Date(date)
    }
}

impl From<Vec<String>> for Cell {
    fn from(items: Vec<String>) -> Self {
        Self::List(items)
    }
}

impl<T: Into<Cell>> From<Option<T>> for Cell {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Absent, Into::into)
    }
}
