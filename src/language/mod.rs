//! English, as far as chronicles use it: tokens, sentences, what the lexicon knows in them, verb groups, noun phrases.

mod anaphor;
mod appointee;
mod asset;
mod body;
mod bounds;
mod chunk;
mod clause;
mod closed;
mod complement;
mod counted;
mod dated;
mod descriptive;
mod extent;
mod gazetteer;
mod grammar;
mod head;
mod holder;
mod joined;
mod name;
mod neighbour;
mod noun;
mod np;
mod numeral;
mod office;
mod parser;
mod party;
mod person;
mod phrase;
mod portfolio;
mod preceding;
mod romaji;
mod row;
mod sentence;
mod states;
mod subject;
mod term;
mod thing;
mod token;
mod verb;
mod verbal;

pub use chunk::{Chunk, ChunkKind, chunks};
pub use clause::{Clause, clauses};
pub use descriptive::undescribed;
pub use gazetteer::{Gazetteer, KnownPerson, Sense, StateForm};
pub use grammar::{Grammar, singular};
pub use name::surnames;
pub use numeral::{cardinal, ordinal};
pub use parser::Knowledge;
pub use phrase::{
    Anaphor, BodyMention, Held, Mention, OfficeMention, PersonMention, Phrase, PlaceMention, Sex,
};
pub use sentence::sentences;
pub use term::{Term, TermKind, terms};
pub use token::Token;
pub use verb::{VerbGroup, Verbs, Voice};
