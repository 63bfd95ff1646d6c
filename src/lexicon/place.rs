//! Places where diplomacy happens, other than capitals.

use super::table::{Cells, Key, Row, key_of, vocabulary};
use crate::error::Result;

/// A place that is not a capital; capitals are with their states.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The name to show.
    pub name: String,
    /// Other names.
    pub aliases: Vec<String>,
    /// The state it lies in; `None` where it lies in several, in none, or in whose is disputed.
    pub state: Option<String>,
    /// What kind of place.
    pub kind: PlaceKind,
}

vocabulary! {
    /// The kinds of place.
    PlaceKind {
        /// A city, town or village.
        City = "city",
        /// A province, federal state, prefecture or landscape.
        Region = "region",
        /// A building, estate or hotel.
        Venue = "venue",
        /// A military base or a launch site.
        Base = "base",
        /// An island or group of islands, reefs and shoals among them.
        Island = "island",
        /// A sea, strait or bay.
        Sea = "sea",
    }
}

impl Row for Place {
    const FILE: &'static str = "places.csv";
    const COLUMNS: &'static [&'static str] = &["name", "aliases", "state", "kind"];
    const KEY: &'static [&'static str] = &["name", "state"];

    fn read(cells: &Cells) -> Result<Self> {
        Ok(Self {
            name: cells.required("name")?,
            aliases: cells.list("aliases")?,
            state: cells.optional_code("state")?,
            kind: cells.one_of("kind", PlaceKind::ALL, PlaceKind::name)?,
        })
    }

    fn key(&self) -> Key<'_> {
        key_of([&self.name, self.state.as_deref().unwrap_or("")])
    }
}
