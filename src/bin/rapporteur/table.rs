//! Prints tables, in the form that is asked for.

use crate::args::OutputArgs;
use crate::console::Console;
use crate::output::Destination;
use clap::{Args, ValueEnum};
use comfy_table::{CellAlignment, Table as Grid, presets};
use rapporteur::analysis::{Cell, Column, Table};
use rapporteur::export::table::{self, TableFormat};
use std::io::IsTerminal;

/// The longest text in a cell for people, in characters; the other forms have the whole.
const LONGEST: usize = 60;

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
        let form = self.table.unwrap_or_else(|| self.default_form());
        let mut bytes = Vec::new();
        match form {
            Form::Text => bytes = text(table).into_bytes(),
            Form::Csv => table::write(TableFormat::Csv, table, &mut bytes)?,
            Form::Json => table::write(TableFormat::Json, table, &mut bytes)?,
            Form::Markdown => table::write(TableFormat::Markdown, table, &mut bytes)?,
        }
        self.output.output.write(&bytes)?;
        if form == Form::Csv {
            table.notes.iter().for_each(|note| console.note(note));
        }
        Ok(())
    }

    fn default_form(&self) -> Form {
        let on_terminal = self.output.output == Destination::Standard && std::io::stdout().is_terminal();
        if on_terminal { Form::Text } else { Form::Csv }
    }
}

/// A table for people: title, columns, and what must be known to read it right. Ids are left out, which are for programs.
fn text(table: &Table) -> String {
    let columns: Vec<(usize, &Column)> =
        table.columns.iter().enumerate().filter(|(_, c)| !is_id(c)).collect();
    let mut grid = Grid::new();
    grid.load_style(presets::NOTHING).set_header(columns.iter().map(|(_, column)| column.name));
    for row in &table.rows {
        grid.add_row(columns.iter().map(|(at, _)| row.get(*at).map(shown).unwrap_or_default()));
    }
    for (column, (_, declared)) in grid.column_iter_mut().zip(&columns) {
        if declared.is_number {
            column.set_cell_alignment(CellAlignment::Right);
        }
    }
    let notes: String = table.notes.iter().map(|note| format!("\n{note}")).collect();
    let lines: String = grid.lines().map(|line| format!("{}\n", line.trim_end())).collect();
    let end = if notes.is_empty() { "" } else { "\n" };
    format!("{}\n\n{lines}{notes}{end}", table.title)
}

fn is_id(column: &Column) -> bool {
    column.name == "id" || column.name.ends_with("_id")
}

/// A value on one line: numbers rounded to what people compare, sentences cut.
fn shown(cell: &Cell) -> String {
    let text = match cell {
        Cell::Number(number) => format!("{number:.4}"),
        _ => cell.to_text().replace(['\n', '\r', '\t'], " "),
    };
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}\u{2026}", text[..end].trim_end()),
        None => text,
    }
}
