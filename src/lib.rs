//! Text goes in, claims with evidence come out, and every number can be walked back to a sentence.
//!
//! `rapporteur` reads diplomatic chronicles and turns them into a knowledge graph of who met whom, when, where, at what
//! level, in which dialogue, and what was promised and delivered. It needs no network and no model, and gives the same bytes
//! for the same input.
//!
//! ```
//! use rapporteur::{Lexicon, Reader};
//!
//! let reader = Reader::new(Lexicon::embedded()?)?;
//! let article = "Feb. 27, 2019: President Donald Trump meets Chairman Kim Jong Un in Hanoi.";
//! let reading = reader.read("hanoi.txt", article.as_bytes())?;
//! let graph = reader.unite(vec![reading]).value;
//!
//! let meeting = &graph.record().events[0];
//! assert_eq!(meeting.participants.len(), 2);
//! assert_eq!(meeting.evidence[0].text, article);
//! # Ok::<(), rapporteur::error::Error>(())
//! ```
//!
//! The way of the data is [`source`] → [`language`] → [`extract`] → `resolve` → [`graph`], and from there to [`analysis`],
//! [`draw`] and [`export`]; [`Reader`] goes the first half of it, and [`evaluate`] tells how well. ARCHITECTURE.md has the map.

pub mod analysis;
pub mod date;
pub mod diagnostic;
pub mod draw;
pub mod error;
pub mod evaluate;
pub mod export;
pub mod extract;
pub mod graph;
pub mod import;
pub mod language;
pub mod lexicon;
pub mod page;
pub mod reader;
mod resolve;
pub mod source;
pub mod span;

pub use extract::Reading;
pub use graph::Graph;
pub use lexicon::Lexicon;
pub use reader::Reader;
