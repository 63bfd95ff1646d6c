//! Text goes in, claims with evidence come out, and every number can be walked back to a sentence.
//!
//! `rapporteur` reads diplomatic chronicles and turns them into a knowledge graph of who met whom, when, where, at what
//! level, in which dialogue, and what was promised and delivered.

pub mod analysis;
pub mod date;
pub mod diagnostic;
pub mod draw;
pub mod error;
pub mod export;
pub mod extract;
pub mod graph;
pub mod language;
pub mod lexicon;
pub mod reader;
mod resolve;
pub mod source;
pub mod span;
