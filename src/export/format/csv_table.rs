//! What tables as CSV have in common.

use crate::analysis::Table;
use crate::error::Result;
use crate::export::io;
use crate::export::table::{self, TableFormat};
use crate::export::writer::Subject;
use std::io::Write;

/// Writes a table; notes have no place in it.
pub(super) fn write(table: &Table, subject: &Subject, out: &mut dyn Write) -> Result<()> {
    start(subject, out)?;
    table::write(TableFormat::Csv, table, out)
}

/// The byte order mark, for those who want one.
pub(super) fn start(subject: &Subject, out: &mut dyn Write) -> Result<()> {
    let mark = if subject.options.conventions.byte_order_mark { "\u{feff}" } else { "" };
    out.write_all(mark.as_bytes()).map_err(io)
}
