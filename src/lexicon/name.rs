//! Names of persons by culture, which tells the order of a name's parts, and what stands before a name.

use super::table::{Cells, Key, Row, key_of, vocabulary};
use crate::error::Result;

vocabulary! {
    /// Where a name is at home; broad, for it serves only to tell the order of a name's parts.
    Culture {
        /// Korea, North and South.
        Korean = "KOR",
        /// Japan.
        Japanese = "JPN",
        /// China, Taiwan, Hong Kong and Chinese abroad.
        Chinese = "CHN",
        /// Vietnam.
        Vietnamese = "VNM",
        /// Europe and the Americas.
        Western = "WEST",
        /// Russia and its neighbours.
        Russian = "RUS",
        /// South Asia.
        Indian = "IND",
        /// The Arab and the Muslim world.
        Arab = "ARAB",
        /// South-East Asia, Vietnam left out.
        SouthEastAsian = "SEA",
    }
}

impl Culture {
    /// Whether the family name comes first at home.
    pub fn is_family_name_first(self) -> bool {
        matches!(self, Self::Korean | Self::Japanese | Self::Chinese | Self::Vietnamese)
    }
}

/// A family name in Latin letters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FamilyName {
    /// The name.
    pub name: String,
    /// A culture that has it; one that several have is in several rows.
    pub culture: Culture,
}

/// A given name in Latin letters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GivenName {
    /// The name.
    pub name: String,
    /// A culture that has it; one that several have is in several rows.
    pub culture: Culture,
}

impl Row for FamilyName {
    const FILE: &'static str = "family-names.csv";
    const COLUMNS: &'static [&'static str] = &["name", "culture"];
    const KEY: &'static [&'static str] = &["name", "culture"];

    fn read(cells: &Cells) -> Result<Self> {
        Ok(Self { name: cells.required("name")?, culture: culture(cells)? })
    }

    fn key(&self) -> Key<'_> {
        key_of([&self.name, self.culture.name()])
    }
}

impl Row for GivenName {
    const FILE: &'static str = "given-names.csv";
    const COLUMNS: &'static [&'static str] = &["name", "culture"];
    const KEY: &'static [&'static str] = &["name", "culture"];

    fn read(cells: &Cells) -> Result<Self> {
        Ok(Self { name: cells.required("name")?, culture: culture(cells)? })
    }

    fn key(&self) -> Key<'_> {
        key_of([&self.name, self.culture.name()])
    }
}

fn culture(cells: &Cells) -> Result<Culture> {
    cells.one_of("culture", Culture::ALL, Culture::name)
}

/// A word that precedes a name and is no office, such as `Dr.` or `Lt. Gen.`
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Title {
    /// The word.
    pub title: String,
    /// What kind of title.
    pub kind: TitleKind,
}

vocabulary! {
    /// The kinds of title.
    TitleKind {
        /// An honorific or an academic degree.
        Honorific = "honorific",
        /// A military rank.
        Military = "military",
    }
}

impl Row for Title {
    const FILE: &'static str = "titles.csv";
    const COLUMNS: &'static [&'static str] = &["title", "kind"];
    const KEY: &'static [&'static str] = &["title"];

    fn read(cells: &Cells) -> Result<Self> {
        let kind = cells.one_of("kind", TitleKind::ALL, TitleKind::name)?;
        Ok(Self { title: cells.required("title")?, kind })
    }

    fn key(&self) -> Key<'_> {
        key_of([&self.title])
    }
}
