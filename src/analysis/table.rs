//! Tables: what an analysis gives, before it is printed or written.

use crate::date::Edtf;

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
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column {
    /// Name, as in the first line of a CSV file.
    pub name: &'static str,
    /// Whether it holds numbers, which stand at the right.
    pub is_number: bool,
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
            Some(name) => Column { name, is_number: true },
            None => Column { name, is_number: false },
        };
        let columns = columns.iter().map(column).collect();
        Self { title: title.into(), columns, rows: Vec::new(), notes: Vec::new() }
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
