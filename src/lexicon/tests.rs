//! The tables that are compiled in hold together, and bad rows are refused in words.

use super::*;

#[test]
fn every_table_loads_and_is_not_empty() {
    let lexicon = Lexicon::embedded().unwrap();
    assert!(lexicon.states.len() > 190);
}
