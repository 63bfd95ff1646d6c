//! Prints tables, in the form that is asked for.

use crate::args::OutputArgs;
use crate::console::Console;
use crate::output::Destination;
use clap::{Args, ValueEnum};
use comfy_table::{CellAlignment, Table as Grid, presets};
use rapporteur::analysis::{Cell, Column, Shown, Table};
use rapporteur::export::table::{self, TableFormat};
use std::io::{BufRead, IsTerminal, Write};

/// The longest text in a cell for people, in characters; the other forms have the whole.
const LONGEST: usize = 60;

/// Texts are cut further, down to the second number, while a table for people is wider than the first.
const WIDE: (usize, usize) = (120, 24);

/// In which form a table is printed, and where.
#[derive(Debug, Args)]
pub struct TableArgs {
    /// Print the table as text, csv, json or markdown [default: text on a terminal, otherwise csv]
    #[arg(long, value_name = "FORM", value_enum, hide_possible_values = true)]
    table: Option<Form>,
    #[command(flatten)]
    output: OutputArgs,
}

/// The forms of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Form {
    /// Columns for people
    Text,
    /// Comma-separated values, unrounded
    Csv,
    /// One object with title, rows and notes
    Json,
    /// A table for documents
    Markdown,
}

impl TableArgs {
    /// Prints one table. Notes that the form has no place for are said on standard error.
    pub fn print(&self, console: &Console, table: &Table) -> anyhow::Result<()> {
        self.print_all(console, std::slice::from_ref(table))
    }

    /// Prints tables one after the other, which makes sense for people only: see [`TableArgs::is_for_people`].
    pub fn print_all(&self, console: &Console, tables: &[Table]) -> anyhow::Result<()> {
        let form = self.table.unwrap_or_else(|| self.default_form());
        let mut bytes = Vec::new();
        for (at, table) in tables.iter().enumerate() {
            if at > 0 {
                bytes.extend_from_slice(b"\n\n");
            }
            match form {
                Form::Text => bytes.extend_from_slice(text(table).as_bytes()),
                Form::Csv => table::write(TableFormat::Csv, table, &mut bytes)?,
                Form::Json => table::write(TableFormat::Json, table, &mut bytes)?,
                Form::Markdown => table::write(TableFormat::Markdown, table, &mut bytes)?,
            }
        }
        self.output.output.write(&bytes)?;
        if form == Form::Csv {
            tables.iter().flat_map(|table| &table.notes).for_each(|note| console.note(note));
        }
        Ok(())
    }

    /// Whether a picture is asked for: the output is a file whose name ends in `.svg`, and no form of table is named.
    pub fn is_picture(&self) -> bool {
        let Destination::File(path) = &self.output.output else { return false };
        self.table.is_none() && path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("svg"))
    }

    /// Writes something that is no table where the table would go.
    pub fn write(&self, bytes: &[u8]) -> anyhow::Result<()> {
        self.output.output.write(bytes)
    }

    /// Writes something long that is no table, and checks it before it is there for others: see [`Destination::fill`].
    pub fn fill(
        &self,
        write: impl FnOnce(&mut dyn Write) -> anyhow::Result<()>,
        check: impl FnOnce(&mut dyn BufRead) -> anyhow::Result<()>,
    ) -> anyhow::Result<()> {
        self.output.output.fill(write, check)
    }

    /// Whether the table will be read by people, and not by programs.
    pub fn is_for_people(&self) -> bool {
        matches!(self.table.unwrap_or_else(|| self.default_form()), Form::Text | Form::Markdown)
    }

    fn default_form(&self) -> Form {
        let on_terminal = self.output.output == Destination::Standard && std::io::stdout().is_terminal();
        if on_terminal { Form::Text } else { Form::Csv }
    }
}

/// A table for people: title, columns, and what must be known to read it right. Ids are left out, which are for programs, and
/// what is for files alone.
fn text(table: &Table) -> String {
    let columns: Vec<(usize, &Column)> = table
        .columns
        .iter()
        .enumerate()
        .filter(|(_, column)| column.shown == Shown::Always && !is_id(column))
        .collect();
    let mut cells: Vec<Vec<String>> = table
        .rows
        .iter()
        .map(|row| {
            columns.iter().map(|(at, column)| row.get(*at).map(|c| shown(c, column)).unwrap_or_default())
        })
        .map(Iterator::collect)
        .collect();
    narrow(&mut cells, &columns);
    let mut grid = Grid::new();
    grid.load_style(presets::NOTHING).set_header(columns.iter().map(|(_, column)| &column.name));
    for row in cells {
        grid.add_row(row);
    }
    for (column, (_, declared)) in grid.column_iter_mut().zip(&columns) {
        if declared.is_number {
            column.set_cell_alignment(CellAlignment::Right);
        }
    }
    let mut lines = String::new();
    for (i, line) in grid.lines().enumerate() {
        lines += &format!("{}\n", line.trim_end());
        let row = i.checked_sub(1).and_then(|row| table.rows.get(row));
        lines += &row.map(|row| below(table, row)).unwrap_or_default();
    }
    let notes: String = table.notes.iter().map(|note| format!("\n{note}")).collect();
    let end = if notes.is_empty() { "" } else { "\n" };
    format!("{}\n\n{lines}{notes}{end}", table.title)
}

fn is_id(column: &Column) -> bool {
    column.name == "id" || column.name.ends_with("_id")
}

/// A value on one line: numbers rounded to what people compare, sentences cut.
fn shown(cell: &Cell, column: &Column) -> String {
    cut(&on_one_line(&cell.rounded(column.decimals)), LONGEST)
}

/// Cuts the widest texts until the table is narrow enough, or nothing more can be cut.
fn narrow(cells: &mut [Vec<String>], columns: &[(usize, &Column)]) {
    let width = |text: &str| text.chars().count();
    let mut widths: Vec<usize> = columns.iter().map(|(_, column)| width(&column.name)).collect();
    for row in cells.iter() {
        row.iter().zip(&mut widths).for_each(|(cell, widest)| *widest = width(cell).max(*widest));
    }
    let (widest, least) = WIDE;
    while widths.iter().map(|width| width + 2).sum::<usize>() > widest {
        let texts =
            widths.iter().enumerate().filter(|(i, width)| !columns[*i].1.is_number && **width > least);
        let Some((at, _)) = texts.max_by_key(|(_, width)| **width) else { break };
        widths[at] -= 1;
    }
    for row in cells {
        row.iter_mut().zip(&widths).for_each(|(cell, width)| *cell = cut(cell, *width));
    }
}

/// A text of at most so many characters, with an ellipsis where something is cut.
fn cut(text: &str, longest: usize) -> String {
    if text.chars().count() <= longest {
        return text.to_owned();
    }
    let kept: String = text.chars().take(longest.saturating_sub(1)).collect();
    format!("{}\u{2026}", kept.trim_end())
}

fn on_one_line(text: &str) -> String {
    text.replace(['\n', '\r', '\t'], " ")
}

/// What stands below a row: a line for each text of its columns for that, the first texts together, then the second ones; then
/// the columns that have a line of their own.
fn below(table: &Table, row: &[Cell]) -> String {
    let columns = table.columns.iter().zip(row).filter(|(column, _)| column.shown == Shown::Below);
    let texts: Vec<Vec<String>> = columns
        .map(|(_, cell)| match cell {
            Cell::List(texts) => texts.clone(),
            Cell::Absent => Vec::new(),
            _ => vec![cell.to_text()],
        })
        .collect();
    let lines = texts.iter().map(Vec::len).max().unwrap_or(0);
    let line = |i: usize| {
        let parts: Vec<String> = texts.iter().filter_map(|t| t.get(i)).map(|t| on_one_line(t)).collect();
        format!("      {}\n", parts.join(": "))
    };
    let together: String = (0..lines).map(line).collect();
    let named = table
        .columns
        .iter()
        .zip(row)
        .filter(|(column, cell)| column.shown == Shown::Named && **cell != Cell::Absent);
    let alone =
        named.map(|(column, cell)| format!("      {}: {}\n", column.name, on_one_line(&cell.to_text())));
    together + &alone.collect::<String>()
}
