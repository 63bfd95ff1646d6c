//! The formats as a table, for people who choose one.

use super::{Format, PROFILES};
use crate::analysis::{Cell, Column, Shown, Table};

/// One row a format: what it is called, who reads it, what it keeps and what it loses. `profiles` are the programs of
/// [`PROFILES`] that read it.
pub fn catalog() -> Table {
    let columns = vec![
        Column::text("name"),
        Column::text("extension"),
        Column::text("media_type"),
        Column::text("profiles"),
        Column::text("for").shown(Shown::Named),
        Column::text("keeps").shown(Shown::Named),
        Column::text("loses").shown(Shown::Named),
        Column::text("specification").shown(Shown::InFiles),
    ];
    let mut table = Table::with_columns("Formats", columns);
    table.rows = Format::ALL.into_iter().map(row).collect();
    table.notes = vec!["`--for` takes a profile: its best format, or the one that `--format` names.".into()];
    table
}

fn row(format: Format) -> Vec<Cell> {
    let about = format.about();
    let readers = PROFILES.iter().filter(|profile| profile.formats.contains(&format));
    let readers: Vec<String> = readers.map(|profile| profile.name.to_owned()).collect();
    vec![
        about.name.into(),
        about.extension.into(),
        about.media_type.into(),
        if readers.is_empty() { Cell::Absent } else { readers.into() },
        about.purpose.into(),
        about.keeps.into(),
        about.loses.into(),
        about.specification.into(),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_format_has_its_row() {
        let table = catalog();
        let names: Vec<&str> = Format::ALL.iter().map(|format| format.name()).collect();
        assert_eq!(table.texts("name"), names);
        assert!(table.texts("loses").iter().all(|text| !text.is_empty()));
    }
}
