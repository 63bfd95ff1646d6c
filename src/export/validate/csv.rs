//! Tables as CSV: a head with each name once, rows as long as it, as many as expected, and no cell that a spreadsheet runs.

use super::{counted, refuse};
use crate::error::Result;
use crate::export::cell::is_formula;
use std::collections::BTreeSet;
use std::io::BufRead;

/// Whether `written` is a table of so many rows.
pub(in crate::export) fn csv(written: &mut dyn BufRead, rows: usize) -> Result<()> {
    let mut reader = csv::Reader::from_reader(written);
    let head = reader.headers().map_err(|e| refuse(1, format!("no whole table: {e}")))?;
    let mut names = BTreeSet::new();
    if let Some(name) = head.iter().find(|name| !names.insert(*name)) {
        return Err(refuse(1, format!("two columns have the name `{name}`")));
    }
    let (mut record, mut found, mut line) = (csv::StringRecord::new(), 0, 1);
    loop {
        let more = reader.read_record(&mut record);
        line = record.position().map_or(line, |at| at.line() as usize);
        if !more.map_err(|e| refuse(line, format!("no whole table: {e}")))? {
            return counted(line, "rows", found, rows);
        }
        found += 1;
        if let Some(cell) = record.iter().find(|cell| is_formula(cell) && cell.parse::<f64>().is_err()) {
            let start: String = cell.chars().take(20).collect();
            return Err(refuse(line, format!("the cell `{start}` could be run as a formula")));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_table_is_refused_with_its_line() {
        let fault = |text: &str| csv(&mut text.as_bytes(), 1).err().map(|error| error.to_string());
        assert_eq!(fault("a,b\n-1,\"x\ny\"\n"), None);
        assert_eq!(fault("a,a\n1,2\n").unwrap(), "1:1: two columns have the name `a`");
        assert_eq!(fault("a,b\n").unwrap(), "2:1: found 0 rows, expected 1");
        assert_eq!(fault("a,b\n1,=1+1\n").unwrap(), "2:1: the cell `=1+1` could be run as a formula");
        assert!(fault("a,b\n1\n").unwrap().contains("no whole table"));
    }
}
