//! Tables as files: CSV, JSON and Markdown.

use super::{guarded, io};
use crate::analysis::{Cell, Column, Shown, Table};
use crate::error::{Error, ErrorKind, Result};
use serde::ser::{Serialize, SerializeMap, Serializer};
use std::io::Write;
use std::str::FromStr;

/// A format in which a table can be written. Text for a terminal is not among them: its width is known to the binary alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TableFormat {
    /// Comma, UTF-8, a header, no notes.
    Csv,
    /// One object with `title`, `rows` as objects, and `notes`.
    Json,
    /// A heading, a table, and notes: what people read, with numbers rounded and without the columns that are for files.
    Markdown,
}

impl TableFormat {
    /// The name used on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Json => "json",
            Self::Markdown => "markdown",
        }
    }
}

impl FromStr for TableFormat {
    type Err = Error;

    fn from_str(name: &str) -> Result<Self> {
        [Self::Csv, Self::Json, Self::Markdown].into_iter().find(|f| f.name() == name).ok_or_else(|| {
            Error::new(ErrorKind::Argument, format!("found `{name}`, expected csv, json or markdown"))
        })
    }
}

/// Writes a table.
///
/// # Errors
/// [`ErrorKind::Io`] if `out` fails.
pub fn write(format: TableFormat, table: &Table, out: &mut dyn Write) -> Result<()> {
    match format {
        TableFormat::Csv => csv(table, out),
        TableFormat::Json => json(table, out),
        TableFormat::Markdown => markdown(table, out),
    }
}

fn csv(table: &Table, out: &mut dyn Write) -> Result<()> {
    let mut csv = csv::Writer::from_writer(out);
    csv.write_record(table.columns.iter().map(|c| c.name.as_ref())).map_err(io)?;
    for row in &table.rows {
        csv.write_record(row.iter().map(|cell| match cell {
            Cell::Text(_) | Cell::List(_) => guarded(&cell.to_text()).into_owned(),
            _ => cell.to_text(),
        }))
        .map_err(io)?;
    }
    csv.flush().map_err(io)
}

fn json(table: &Table, out: &mut dyn Write) -> Result<()> {
    #[derive(serde::Serialize)]
    struct Whole<'a> {
        title: &'a str,
        rows: Vec<Row<'a>>,
        notes: &'a [String],
    }
    let rows = table.rows.iter().map(|row| Row(table, row)).collect();
    let whole = Whole { title: &table.title, rows, notes: &table.notes };
    let text = serde_json::to_string_pretty(&whole).map_err(io)?;
    out.write_all(text.as_bytes()).and_then(|()| out.write_all(b"\n")).map_err(io)
}

/// A row with the names of its columns; absent cells are left out.
struct Row<'a>(&'a Table, &'a [Cell]);

impl Serialize for Row<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> std::result::Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        for (column, cell) in self.0.columns.iter().zip(self.1) {
            match cell {
                Cell::Absent => {}
                Cell::Text(text) => map.serialize_entry(&column.name, text)?,
                Cell::List(items) => map.serialize_entry(&column.name, items)?,
                Cell::Count(count) => map.serialize_entry(&column.name, count)?,
                Cell::Number(number) => map.serialize_entry(&column.name, number)?,
                Cell::Date(date) => map.serialize_entry(&column.name, date)?,
            }
        }
        map.end()
    }
}

fn markdown(table: &Table, out: &mut dyn Write) -> Result<()> {
    let seen = |column: &Column| column.shown != Shown::InFiles;
    let mut text = format!("## {}\n\n|", escaped(&table.title));
    for column in table.columns.iter().filter(|column| seen(column)) {
        text += &format!(" {} |", escaped(&column.name));
    }
    text += "\n|";
    for column in table.columns.iter().filter(|column| seen(column)) {
        text += if column.is_number { "---:|" } else { "---|" };
    }
    for row in &table.rows {
        text += "\n|";
        for (cell, column) in row.iter().zip(&table.columns).filter(|(_, column)| seen(column)) {
            text += &format!(" {} |", escaped(&cell.rounded(column.decimals)));
        }
    }
    text += "\n";
    for note in &table.notes {
        text += &format!("\n- {}", escaped(note));
    }
    text += if table.notes.is_empty() { "" } else { "\n" };
    out.write_all(text.as_bytes()).map_err(io)
}

/// A text on one line that is no markup: what would end a cell or start a tag, a link or emphasis is escaped.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in super::escape::permitted(text).chars() {
        match c {
            '\n' | '\r' | '\t' => out.push(' '),
            '<' => out.push_str("&lt;"),
            '|' | '\\' | '`' | '*' | '[' | ']' | '_' => out.extend(['\\', c]),
            _ => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(format: TableFormat) -> String {
        let mut table = Table::new("A | B", &["name", "#n", "when"]);
        table.rows.push(vec!["=1+1\n|x <b>".into(), 3usize.into(), Cell::Absent]);
        table.rows.push(vec![
            vec!["a".to_owned(), "b".to_owned()].into(),
            0.5.into(),
            "2020-01".parse::<crate::date::Edtf>().ok().into(),
        ]);
        table.notes.push("a note".into());
        let mut out = Vec::new();
        write(format, &table, &mut out).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn csv_guards_texts_and_leaves_numbers() {
        assert_eq!(written(TableFormat::Csv), "name,n,when\n\"'=1+1\n|x <b>\",3,\na; b,0.5,2020-01\n");
    }

    #[test]
    fn json_leaves_out_what_is_absent() {
        let value: serde_json::Value = serde_json::from_str(&written(TableFormat::Json)).unwrap();
        assert_eq!(value["rows"][0], serde_json::json!({"name": "=1+1\n|x <b>", "n": 3}));
        assert_eq!(value["rows"][1]["when"], "2020-01");
    }

    #[test]
    fn markdown_keeps_a_cell_on_its_line() {
        let text = written(TableFormat::Markdown);
        assert!(text.contains("| =1+1 \\|x &lt;b> | 3 |  |"), "{text}");
        assert!(text.ends_with("\n- a note\n"));
    }
}
