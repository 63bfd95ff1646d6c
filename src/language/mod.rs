//! English, as far as chronicles use it: tokens, sentences, what the lexicon knows in them, verb groups, noun phrases.

mod body;
mod chunk;
mod clause;
mod extent;
mod gazetteer;
mod grammar;
mod joined;
mod name;
mod noun;
mod np;
mod numeral;
mod office;
mod parser;
mod party;
mod phrase;
mod sentence;
mod states;
mod term;
mod thing;
mod token;
mod verb;

pub use chunk::{Chunk, ChunkKind, chunks};
pub use clause::{Clause, clauses};
pub use gazetteer::{Gazetteer, KnownPerson, Sense, StateForm};
pub use grammar::{Grammar, singular};
pub use name::surnames;
pub use numeral::{cardinal, ordinal};
pub use parser::Knowledge;
pub use phrase::{Anaphor, BodyMention, Held, Mention, OfficeMention, PersonMention, Phrase, PlaceMention};
pub use sentence::sentences;
pub use term::{Term, TermKind, terms};
pub use token::Token;
pub use verb::{VerbGroup, Verbs, Voice};
