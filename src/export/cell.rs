//! Cells of tables that spreadsheets may open.

use std::borrow::Cow;

/// A text that no spreadsheet runs as a formula: one that starts with `=`, `+`, `-`, `@`, a tab, a return or the full-width
/// form of one of the signs gets an apostrophe in front, which spreadsheets hide. Control characters but the white ones are
/// dropped. Numbers are not texts and must not come here.
///
/// ```
/// use rapporteur::export::guarded;
/// assert_eq!(guarded("=1+1"), "'=1+1");
/// assert_eq!(guarded("Kishida"), "Kishida");
/// ```
pub fn guarded(text: &str) -> Cow<'_, str> {
    let clean = super::escape::permitted(text);
    if is_formula(&clean) { Cow::Owned(format!("'{clean}")) } else { clean }
}

/// Whether a spreadsheet may run a text: what starts with one of its signs and is no number.
pub(super) fn is_formula(text: &str) -> bool {
    let signs = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];
    text.starts_with(signs)
}
