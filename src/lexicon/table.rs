//! Reads one table: UTF-8, commas, a header, `;` between the parts of a list. Every refusal says file, line, column,
//! what was found and what was expected; columns count characters.

use crate::date::{Edtf, Point};
use crate::error::{Error, ErrorKind, Result};
use crate::graph::Level;
use crate::span::Position;
use csv::StringRecord;
use std::borrow::Cow;

/// A row of a table: which file holds it, in which columns, and what tells it from other rows.
pub(super) trait Row: Sized {
    /// File name.
    const FILE: &'static str;
    /// Header, in order.
    const COLUMNS: &'static [&'static str];
    /// The columns that may not all be the same in two rows.
    const KEY: &'static [&'static str];

    /// The row that the cells stand for.
    fn read(cells: &Cells) -> Result<Self>;

    /// What the row is sorted, found and overridden by: the values of [`Row::KEY`], then empty ones.
    fn key(&self) -> Key<'_>;
}

/// The key of a row, borrowed where it can be: sorting compares keys often.
pub(super) type Key<'a> = [Cow<'a, str>; 4];

/// A key of these values.
pub(super) fn key_of<'a, const N: usize>(values: [&'a str; N]) -> Key<'a> {
    let mut values = values.into_iter();
    std::array::from_fn(|_| Cow::Borrowed(values.next().unwrap_or("")))
}

/// All rows of a table, sorted by key. `file` is what messages call it.
pub(super) fn read<R: Row>(file: &str, bytes: &[u8]) -> Result<Vec<R>> {
    let text = decode(file, bytes)?;
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(text.as_bytes());
    let broken = |e: csv::Error| Error::new(ErrorKind::Lexicon, e.to_string()).in_file(file).because(e);
    let header = reader.headers().map_err(broken)?.clone();
    check_header::<R>(&Cells { file, text, columns: R::COLUMNS, record: &header, start: 0 })?;

    let mut rows = Vec::new();
    let mut record = StringRecord::new();
    while reader.read_record(&mut record).map_err(broken)? {
        let start = record.position().map_or(0, |at| at.byte() as usize);
        let cells = Cells { file, text, columns: R::COLUMNS, record: &record, start };
        cells.check_shape()?;
        rows.push((start, R::read(&cells)?));
    }
    rows.sort_by(|(_, a), (_, b)| a.key().cmp(&b.key()));
    if let Some(pair) = rows.windows(2).find(|pair| pair[0].1.key() == pair[1].1.key()) {
        let (start, row) = &pair[1];
        let cells = Cells { file, text, columns: R::COLUMNS, record: &record, start: *start };
        let key = row.key()[..R::KEY.len()].join(", ");
        let expected = format!("one row for each {}", R::KEY.join(" and "));
        return Err(cells.error(R::KEY[0], &format!("`{key}` a second time"), &expected));
    }
    Ok(rows.into_iter().map(|(_, row)| row).collect())
}

/// Adds `rows` to `table`, which stays sorted by key; a row with the key of an older one takes its place.
pub(super) fn merge<R: Row>(table: &mut Vec<R>, rows: Vec<R>) {
    if table.is_empty() {
        *table = rows;
        return;
    }
    let mut added = Vec::new();
    for row in rows {
        match table.binary_search_by(|old| old.key().cmp(&row.key())) {
            Ok(at) => table[at] = row,
            Err(_) => added.push(row),
        }
    }
    table.extend(added);
    table.sort_by(|a, b| a.key().cmp(&b.key()));
}

fn decode<'a>(file: &str, bytes: &'a [u8]) -> Result<&'a str> {
    let text = std::str::from_utf8(bytes).map_err(|e| {
        let at = Position::of(bytes, e.valid_up_to());
        Error::new(ErrorKind::Lexicon, "found bytes that are not UTF-8, expected UTF-8").in_file(file).at(at)
    })?;
    Ok(text.strip_prefix('\u{feff}').unwrap_or(text))
}

fn check_header<R: Row>(header: &Cells) -> Result<()> {
    for (n, column) in R::COLUMNS.iter().enumerate() {
        let found = header.record.get(n).unwrap_or("");
        if found != *column {
            return Err(header.error(column, &format!("column `{found}`"), &format!("`{column}`")));
        }
    }
    header.check_shape()
}

/// The cells of one row, by the name of their column.
pub(super) struct Cells<'a> {
    file: &'a str,
    text: &'a str,
    columns: &'static [&'static str],
    record: &'a StringRecord,
    start: usize,
}

impl<'a> Cells<'a> {
    /// What the cell holds, white space around it left out; empty where it holds nothing.
    pub(super) fn text(&self, column: &str) -> &'a str {
        self.record.get(self.number(column)).unwrap_or("").trim()
    }

    /// What the cell holds, if anything.
    pub(super) fn optional(&self, column: &str) -> Option<String> {
        let text = self.text(column);
        (!text.is_empty()).then(|| text.to_owned())
    }

    /// What the cell holds; it must hold something.
    pub(super) fn required(&self, column: &str) -> Result<String> {
        self.optional(column).ok_or_else(|| self.error(column, "nothing", &format!("a {column}")))
    }

    /// The parts between semicolons; none where the cell is empty, but no part may be.
    pub(super) fn list(&self, column: &str) -> Result<Vec<String>> {
        let text = self.text(column);
        if text.is_empty() {
            return Ok(Vec::new());
        }
        let parts: Vec<String> = text.split(';').map(|part| part.trim().to_owned()).collect();
        if parts.iter().any(String::is_empty) {
            return Err(self.unexpected(column, "something on both sides of each `;`"));
        }
        Ok(parts)
    }

    /// An ISO 3166-1 alpha-3 code.
    pub(super) fn code(&self, column: &str) -> Result<String> {
        let text = self.text(column);
        if is_code(text) {
            return Ok(text.to_owned());
        }
        Err(self.unexpected(column, "a code of three capital letters"))
    }

    /// An ISO 3166-1 alpha-3 code, or nothing.
    pub(super) fn optional_code(&self, column: &str) -> Result<Option<String>> {
        if self.text(column).is_empty() { Ok(None) } else { self.code(column).map(Some) }
    }

    /// Lower-case ASCII letters, digits and hyphens.
    pub(super) fn slug(&self, column: &str) -> Result<String> {
        let text = self.text(column);
        let fits = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        if !text.is_empty() && text.chars().all(fits) {
            return Ok(text.to_owned());
        }
        Err(self.unexpected(column, "lower-case letters, digits and hyphens"))
    }

    /// A day, month or year.
    pub(super) fn point(&self, column: &str) -> Result<Point> {
        let text = self.text(column);
        text.parse().map_err(|_| self.unexpected(column, "a date as 2023, 2023-11 or 2023-11-16"))
    }

    /// A day, month or year, or nothing.
    pub(super) fn optional_point(&self, column: &str) -> Result<Option<Point>> {
        if self.text(column).is_empty() { Ok(None) } else { self.point(column).map(Some) }
    }

    /// A date or an interval.
    pub(super) fn edtf(&self, column: &str) -> Result<Edtf> {
        let text = self.text(column);
        text.parse().map_err(|_| {
            self.unexpected(column, "a date as 2023-11-16 or an interval as 2023-11-16/2023-11-17")
        })
    }

    /// `yes` or `no`.
    pub(super) fn yes(&self, column: &str) -> Result<bool> {
        match self.text(column) {
            "yes" => Ok(true),
            "no" => Ok(false),
            _ => Err(self.unexpected(column, "yes or no")),
        }
    }

    /// A rank.
    pub(super) fn level(&self, column: &str) -> Result<Level> {
        self.one_of(column, &LEVELS, Level::name)
    }

    /// The one of `all` whose name the cell holds.
    pub(super) fn one_of<T: Copy>(
        &self,
        column: &str,
        all: &[T],
        name: impl Fn(T) -> &'static str,
    ) -> Result<T> {
        let text = self.text(column);
        all.iter().copied().find(|&it| name(it) == text).ok_or_else(|| {
            let names: Vec<_> = all.iter().map(|&it| name(it)).collect();
            self.unexpected(column, &format!("one of {}", names.join(", ")))
        })
    }

    /// A refusal of what the cell holds.
    pub(super) fn unexpected(&self, column: &str, expected: &str) -> Error {
        self.error(column, &format!("`{}`", self.text(column)), expected)
    }

    fn error(&self, column: &str, found: &str, expected: &str) -> Error {
        let at = field_start(self.text, self.start, self.number(column));
        Error::new(ErrorKind::Lexicon, format!("found {found}, expected {expected}"))
            .in_file(self.file)
            .at(Position::of(self.text.as_bytes(), at))
    }

    fn number(&self, column: &str) -> usize {
        self.columns.iter().position(|&it| it == column).unwrap_or(self.columns.len())
    }

    fn check_shape(&self) -> Result<()> {
        let (found, expected) = (self.record.len(), self.columns.len());
        if found != expected {
            let columns = format!("{expected}: {}", self.columns.join(","));
            return Err(self.error(self.columns[0], &format!("{found} fields"), &columns));
        }
        let breaks = |text: &str| text.bytes().any(|byte| matches!(byte, b'\n' | b'\r'));
        if !breaks(self.record.as_slice()) {
            return Ok(());
        }
        let cell = self.record.iter().position(breaks).unwrap_or(0);
        Err(self.error(self.columns[cell], "a line break in a cell", "a closing quote before it"))
    }
}

/// The ranks an office or a dialogue may have.
const LEVELS: [Level; 8] = [
    Level::Leader,
    Level::Minister,
    Level::ViceMinister,
    Level::DirectorGeneral,
    Level::Director,
    Level::Working,
    Level::Military,
    Level::Mixed,
];

/// Whether a text has the form of an ISO 3166-1 alpha-3 code.
pub(super) fn is_code(text: &str) -> bool {
    text.len() == 3 && text.bytes().all(|b| b.is_ascii_uppercase())
}

/// Byte at which field `number` of the record starts; the csv crate tells only where the record does.
fn field_start(text: &str, record: usize, number: usize) -> usize {
    let skipped = text[record..].bytes().take_while(|b| matches!(b, b'\r' | b'\n')).count();
    let (mut quoted, mut fields) = (false, 0);
    for (n, byte) in text.bytes().enumerate().skip(record + skipped) {
        if fields == number {
            return n;
        }
        match byte {
            b'"' => quoted = !quoted,
            b',' if !quoted => fields += 1,
            b'\n' if !quoted => return n,
            _ => {}
        }
    }
    text.len()
}

/// An enumeration whose values are written in a table under the names given.
macro_rules! vocabulary {
    ($(#[$doc:meta])* $type:ident { $($(#[$value_doc:meta])* $value:ident = $name:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $type { $($(#[$value_doc])* $value,)+ }

        impl $type {
            /// Every value, in the order of this type.
            pub const ALL: &'static [Self] = &[$(Self::$value,)+];

            /// The name used in the table.
            pub fn name(self) -> &'static str {
                match self { $(Self::$value => $name,)+ }
            }
        }
    };
}
pub(super) use vocabulary;
