//! The lexicon, with the tables that `--lexicon` adds.

use anyhow::{Context, bail};
use rapporteur::lexicon::Lexicon;
use std::path::Path;
use walkdir::WalkDir;

/// The built-in lexicon, with the rows of the CSV files in `folder` added or put in place of its own.
pub fn lexicon(folder: Option<&Path>) -> anyhow::Result<Lexicon> {
    let lexicon = Lexicon::embedded()?;
    match folder {
        None => Ok(lexicon),
        Some(folder) => Ok(lexicon.with_tables(&tables(folder)?)?),
    }
}

/// The CSV files of a folder by name, each with its bytes.
fn tables(folder: &Path) -> anyhow::Result<Vec<(String, Vec<u8>)>> {
    let refused = |path: &Path| format!("{}: cannot be read", path.display());
    if !std::fs::metadata(folder).with_context(|| refused(folder))?.is_dir() {
        bail!("{}: found a file, expected a folder of tables", folder.display());
    }
    let mut tables = Vec::new();
    for entry in WalkDir::new(folder).min_depth(1).max_depth(1).sort_by_file_name() {
        let path = entry.with_context(|| refused(folder))?.into_path();
        if path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("csv")) {
            let bytes = std::fs::read(&path).with_context(|| refused(&path))?;
            tables.push((path.display().to_string(), bytes));
        }
    }
    if tables.is_empty() {
        bail!("{}: found no table in this folder, expected files that end in .csv", folder.display());
    }
    Ok(tables)
}
