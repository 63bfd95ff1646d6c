//! The nearest code of the PLOVER ontology for what a clause says, where it is finer than the kind of event. The rows are data, in
//! `data/rules/plover.toml`.

use super::about::heads;
use crate::graph::{EventType, Plover};
use crate::language::Clause;
use serde::Deserialize;

/// One row: which verbs and nouns stand for which code.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Code {
    event: EventType,
    #[serde(default)]
    verbs: Vec<String>,
    #[serde(default)]
    nouns: Vec<String>,
    #[serde(default)]
    words: Vec<String>,
    code: String,
    #[serde(default)]
    mode: Option<String>,
}

/// The code of an event of this kind that a clause tells of.
pub(super) fn code(rows: &[Code], kind: EventType, clause: &Clause) -> Option<Plover> {
    let phrases = || clause.subject.iter().chain(&clause.object);
    let fits = |row: &&Code| {
        let noun = || phrases().any(|p| heads(p).iter().any(|h| row.nouns.contains(h)));
        let around = phrases().chain(clause.prepositions.iter().flat_map(|(_, np)| np));
        let prepositions = clause.prepositions.iter().map(|(p, _)| p);
        let inside = around.flat_map(|p| p.modifiers.iter().chain(&p.head));
        let mut words = inside.chain(&clause.words).chain(prepositions);
        row.event == kind
            && (row.verbs.is_empty() || row.verbs.contains(&clause.verb.lemma))
            && (row.nouns.is_empty() || noun())
            && (row.words.is_empty() || words.any(|w| row.words.contains(w)))
    };
    let row = rows.iter().find(fits)?;
    Some(Plover { event: row.code.clone(), mode: row.mode.clone() })
}
