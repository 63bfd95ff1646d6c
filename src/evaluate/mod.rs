//! How well a graph agrees with a coding by hand: precision and recall of events, of who took part and who met whom, of promises and
//! offices, and plans that were taken for facts.
//!
//! What matches what:
//! - An event or a promise counts as found only with a sentence as evidence, of at most 120 words, which its spans slice to where the
//!   text is at hand.
//! - Two events can be the same if their types are (a visit and a meeting as a last resort), their dates agree, and either half of all
//!   who took part are the same (Jaccard's index), or the sentence is the coder's, and half of the coder's and a third of all are.
//!   They are paired one to one so that the sum of the likenesses is the greatest.
//! - What the coder marked as background, `other` and `report`, and a visit told in the sentence of a meeting, may be found or not.
//! - Persons whom only the lexicon names are left out of `persons` and of who met whom.

mod coding;
mod events;
mod figures;
mod matching;
mod persons;
mod relations;
mod same;
mod sentence;
mod when;
mod words;

pub use coding::Gold;
pub use figures::{Evaluation, Figures, Miss};

use crate::error::Result;
use crate::graph::Record;
use coding::Coding;
use events::Events;
use persons::Persons;
use same::{Same, World};
use std::collections::BTreeMap;

/// Compares a graph with a coding by hand. `texts` are the decoded articles by their ids; without any, spans are not checked.
///
/// # Errors
/// [`crate::error::ErrorKind::Graph`] if the record cannot be written as JSON.
pub fn evaluate(record: &Record, gold: &Gold, texts: &BTreeMap<String, String>) -> Result<Evaluation> {
    let (gold, tool) = (&gold.0, &Coding::of(record)?);
    let worlds = (World::of(gold), World::of(tool));
    let same = Same::new(&worlds.0, &worlds.1);
    let events = Events::matched(gold, tool, &same, texts);
    let persons = Persons::matched(gold, tool, &same, texts);
    let mut evaluation = Evaluation::default();
    events.add_to(&mut evaluation);
    events.add_attributes_to(&mut evaluation);
    persons.add_to(&mut evaluation, &events);
    relations::add_to(&mut evaluation, gold, tool, &same, &persons, texts);
    events.add_plans_to(&mut evaluation, &gold.not_events);
    Ok(evaluation)
}

#[cfg(test)]
mod tests;
