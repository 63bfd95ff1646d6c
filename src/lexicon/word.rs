//! Words of the language: verbs with their forms, and abbreviations.

use super::table::{Cells, Key, Row, key_of};
use crate::error::Result;

/// An English verb with every form spelled out. One with two pasts (`canceled`, `cancelled`) is in two rows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verb {
    /// `meet`.
    pub lemma: String,
    /// `meets`.
    pub third: String,
    /// `met`, as in "they met".
    pub past: String,
    /// `met`, as in "they have met".
    pub participle: String,
    /// `meeting`.
    pub gerund: String,
}

impl Row for Verb {
    const FILE: &'static str = "verbs.csv";
    const COLUMNS: &'static [&'static str] = &["lemma", "third", "past", "participle", "gerund"];
    const KEY: &'static [&'static str] = &["lemma", "past", "participle"];

    fn read(cells: &Cells) -> Result<Self> {
        Ok(Self {
            lemma: cells.required("lemma")?,
            third: cells.required("third")?,
            past: cells.required("past")?,
            participle: cells.required("participle")?,
            gerund: cells.required("gerund")?,
        })
    }

    fn key(&self) -> Key<'_> {
        key_of([&self.lemma, &self.past, &self.participle])
    }
}

/// A word whose final full stop does not end a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Abbreviation {
    /// The word with its full stops.
    pub abbreviation: String,
}

impl Row for Abbreviation {
    const FILE: &'static str = "abbreviations.csv";
    const COLUMNS: &'static [&'static str] = &["abbreviation"];
    const KEY: &'static [&'static str] = &["abbreviation"];

    fn read(cells: &Cells) -> Result<Self> {
        let abbreviation = cells.required("abbreviation")?;
        if !abbreviation.ends_with('.') {
            return Err(cells.unexpected("abbreviation", "a word that ends with a full stop"));
        }
        Ok(Self { abbreviation })
    }

    fn key(&self) -> Key<'_> {
        key_of([&self.abbreviation])
    }
}
