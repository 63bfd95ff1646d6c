//! What tables as CSV have in common.

use crate::analysis::Table;
use crate::date::Edtf;
use crate::error::Result;
use crate::export::buffer::Buffer;
use crate::export::cell::guarded;
use crate::export::columns::Value;
use crate::export::escape::is_plain;
use crate::export::io;
use crate::export::table::{self, TableFormat};
use crate::export::writer::Subject;
use std::borrow::Cow;
use std::io::Write;

/// Writes a table; notes have no place in it.
pub(super) fn write(table: &Table, subject: &Subject, out: &mut dyn Write) -> Result<()> {
    out.write_all(mark(subject).as_bytes()).map_err(io)?;
    table::write(TableFormat::Csv, table, out)
}

/// The byte order mark, for those who want one.
pub(super) fn mark(subject: &Subject) -> &'static str {
    if subject.options.conventions.byte_order_mark { "\u{feff}" } else { "" }
}

/// A cell as it is, in quotation marks where it needs them (RFC 4180).
pub(super) fn quoted(text: Cow<'_, str>) -> Cow<'_, str> {
    if text.bytes().any(|byte| matches!(byte, b'"' | b',' | b'\n' | b'\r')) {
        Cow::Owned(format!("\"{}\"", text.replace('"', "\"\"")))
    } else {
        text
    }
}

/// A text that names something, as a cell: guarded, and with every backslash twice for those who take it for an escape.
pub(super) fn name<'t>(text: &'t str, subject: &Subject) -> Cow<'t, str> {
    if is_harmless(text) {
        Cow::Borrowed(text)
    } else if subject.options.conventions.guarded_types {
        quoted(guarded(text).replace('\\', r"\\").into())
    } else {
        quoted(guarded(text))
    }
}

/// A value: texts guarded, numbers as they are.
pub(super) fn value(out: &mut Buffer, value: &Value, column: &str, subject: &Subject) {
    match value {
        Value::Integer(number) => drop(out.integer(*number)),
        Value::Number(number) => drop(out.number(*number)),
        Value::Flag(flag) => drop(out.put(if *flag { "true" } else { "false" })),
        Value::Text(_) | Value::List(_) => text(out, &value.to_text(), column, subject),
    }
}

/// A text that is no name.
pub(super) fn text(out: &mut Buffer, text: &str, column: &str, subject: &Subject) {
    if subject.options.conventions.guarded_types {
        out.put(&quoted(no_number_or_date(&guarded(text), column == "line").into()));
    } else if is_harmless(text) {
        out.put(text);
    } else {
        out.put(&quoted(guarded(text)));
    }
}

/// Whether a text is its own cell for everybody, as most are: no sign at its start, and letters, digits and the like in it.
fn is_harmless(text: &str) -> bool {
    is_plain(text, &HARMFUL) && !text.starts_with(['=', '+', '-', '@'])
}

/// Bytes that are something special in some cells.
const HARMFUL: [u8; 256] = {
    let mut harmful = [1; 256];
    let mut byte = b' ';
    while byte < 0x7f {
        harmful[byte as usize] = matches!(byte, b'"' | b',' | b'\\') as u8;
        byte += 1;
    }
    harmful
};

/// The text in a form that is taken for nothing but a text: dates with slashes, lines with a letter, backslashes twice.
fn no_number_or_date(text: &str, is_line: bool) -> String {
    let item = |item: &str| match item {
        line if is_line && line.bytes().all(|b| b.is_ascii_digit()) && !line.is_empty() => format!("L{line}"),
        date if date.parse::<Edtf>().is_ok() && !date.contains('/') => date.replace('-', "/"),
        other => other.to_owned(),
    };
    text.replace('\\', r"\\").split("; ").map(item).collect::<Vec<_>>().join("; ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_and_lines_can_be_told_from_timestamps_and_numbers() {
        assert_eq!(no_number_or_date("2023-09-07; 2023-10", false), "2023/09/07; 2023/10");
        assert_eq!(no_number_or_date("2023-10-29/2023-10-30", false), "2023-10-29/2023-10-30");
        assert_eq!(no_number_or_date("69; ?", true), "L69; ?");
    }

    #[test]
    fn cells_are_quoted_as_the_csv_crate_quotes_them() {
        for text in ["", "plain", "a,b", "a \"b\"", "a\nb", "a\rb", "\\é ", "\u{3000}"] {
            let mut theirs = csv::Writer::from_writer(Vec::new());
            theirs.write_record([text, "x"]).unwrap();
            let ours = format!("{},x\n", quoted(text.into()));
            assert_eq!(ours.into_bytes(), theirs.into_inner().unwrap());
        }
    }
}
