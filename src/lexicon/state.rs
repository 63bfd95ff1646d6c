//! States: what they, their people, their capitals and their governments are called.

use super::table::{Cells, Key, Row, key_of};
use crate::error::Result;

/// A state, or a territory that acts like one in diplomacy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    /// ISO 3166-1 alpha-3 code; `XKX`, which ISO leaves to users, for Kosovo.
    pub code: String,
    /// The name to show.
    pub name: String,
    /// Other names.
    pub names: Vec<String>,
    /// Adjectives, and words for one of its people.
    pub demonyms: Vec<String>,
    /// Capitals and seats of government.
    pub capitals: Vec<String>,
    /// Other words that stand for the government, such as the name of a palace.
    pub metonyms: Vec<String>,
    /// Where the row is from.
    pub source: String,
}

impl Row for State {
    const FILE: &'static str = "states.csv";
    const COLUMNS: &'static [&'static str] =
        &["code", "name", "names", "demonyms", "capitals", "metonyms", "source"];
    const KEY: &'static [&'static str] = &["code"];

    fn read(cells: &Cells) -> Result<Self> {
        Ok(Self {
            code: cells.code("code")?,
            name: cells.required("name")?,
            names: cells.list("names")?,
            demonyms: cells.list("demonyms")?,
            capitals: cells.list("capitals")?,
            metonyms: cells.list("metonyms")?,
            source: cells.required("source")?,
        })
    }

    fn key(&self) -> Key<'_> {
        key_of([&self.code])
    }
}

impl State {
    /// The name as it stands after `of`: `the United States`, `Japan`.
    pub fn with_article(&self) -> String {
        let first = self.name.split(' ').next().unwrap_or_default();
        let last = self.name.rsplit(' ').next().unwrap_or_default();
        let the = ["United", "Holy"].contains(&first)
            || [
                "Islands",
                "Republic",
                "Philippines",
                "Netherlands",
                "Maldives",
                "Bahamas",
                "Gambia",
                "Comoros",
            ]
            .contains(&last);
        if the { format!("the {}", self.name) } else { self.name.clone() }
    }

    /// Whether one of its names or demonyms stands in a text.
    pub fn is_named_in(&self, text: &str) -> bool {
        self.words().any(|word| text.contains(word))
    }

    /// Whether a title says by itself whose it is: `commissioner of Japan's Financial Services Agency`.
    pub fn owns(&self, title: &str) -> bool {
        self.words().any(|word| {
            let mut after = title.match_indices(word).map(|(at, _)| &title[at + word.len()..]);
            title.starts_with(word) || after.any(|rest| rest.starts_with(['\'', '’']))
        })
    }

    fn words(&self) -> impl Iterator<Item = &str> {
        self.demonyms.iter().chain(&self.names).chain(std::iter::once(&self.name)).map(String::as_str)
    }
}
