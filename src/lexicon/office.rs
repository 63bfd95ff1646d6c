//! Offices: the functions that states have in common, and the words for them.

use super::table::{Cells, Key, Row, key_of};
use crate::error::Result;
use crate::graph::Level;

/// A function, such as `foreign-minister`, and how it is worded; of one state, or of any.
///
/// States share functions, so that "the US, Japanese and South Korean foreign ministers" is one function of three states.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Office {
    /// The function.
    pub function: String,
    /// The usual wording, singular.
    pub title: String,
    /// Other wordings, singular; their case does not matter.
    pub wordings: Vec<String>,
    /// The only state that uses these wordings, if there is one; then they imply the state.
    pub state: Option<String>,
    /// Rank.
    pub level: Level,
    /// The ministry or body it belongs to, where one name fits.
    pub body: Option<String>,
}

impl Row for Office {
    const FILE: &'static str = "offices.csv";
    const COLUMNS: &'static [&'static str] = &["function", "title", "wordings", "state", "level", "body"];
    const KEY: &'static [&'static str] = &["function", "state"];

    fn read(cells: &Cells) -> Result<Self> {
        Ok(Self {
            function: cells.slug("function")?,
            title: cells.required("title")?,
            wordings: cells.list("wordings")?,
            state: cells.optional_code("state")?,
            level: cells.level("level")?,
            body: cells.optional("body"),
        })
    }

    fn key(&self) -> Key<'_> {
        key_of([&self.function, self.state.as_deref().unwrap_or("")])
    }
}

/// A noun that heads the wording of an office nobody listed, such as `minister`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfficeNoun {
    /// The noun, lower case, singular.
    pub noun: String,
    /// The rank it suggests.
    pub level: Level,
}

impl Row for OfficeNoun {
    const FILE: &'static str = "office-nouns.csv";
    const COLUMNS: &'static [&'static str] = &["noun", "level"];
    const KEY: &'static [&'static str] = &["noun"];

    fn read(cells: &Cells) -> Result<Self> {
        Ok(Self { noun: cells.required("noun")?, level: cells.level("level")? })
    }

    fn key(&self) -> Key<'_> {
        key_of([&self.noun])
    }
}
