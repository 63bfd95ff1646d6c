//! Organizations: ministries, councils, parties, courts, forces and international bodies.

use super::table::{Cells, Key, Row, key_of, vocabulary};
use crate::error::Result;

/// A body that can take part, speak, sign or rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Organization {
    /// Slug.
    pub id: String,
    /// The name to show.
    pub name: String,
    /// Other names and abbreviations.
    pub aliases: Vec<String>,
    /// What kind of body.
    pub kind: OrganizationKind,
    /// The state it belongs to; `None` for an international body, and for a name that many states use, such as
    /// Ministry of Foreign Affairs.
    pub state: Option<String>,
    /// Where the row is from.
    pub source: String,
}

vocabulary! {
    /// The kinds of organization.
    OrganizationKind {
        /// A ministry or department of a government, or the office of its head.
        Ministry = "ministry",
        /// An agency below a ministry, or an independent one.
        Agency = "agency",
        /// A council or commission that advises or decides, such as a national security council.
        Council = "council",
        /// A central bank.
        CentralBank = "central-bank",
        /// A court.
        Court = "court",
        /// A parliament, one of its chambers or committees.
        Parliament = "parliament",
        /// A political party.
        Party = "party",
        /// An armed force, a command or a coast guard.
        Military = "military",
        /// A body of many states.
        International = "international",
        /// A company or a bank that is not a central one.
        Company = "company",
        /// A university or a research institute.
        Institute = "institute",
        /// A newspaper, a broadcaster or a news agency.
        Media = "media",
        /// An association or foundation that belongs to no government.
        Association = "association",
    }
}

impl OrganizationKind {
    /// Whether bodies of this kind speak for their state, so that their meetings are those of governments.
    pub fn is_governmental(self) -> bool {
        !matches!(
            self,
            Self::International | Self::Company | Self::Institute | Self::Media | Self::Association
        )
    }
}

impl Row for Organization {
    const FILE: &'static str = "organizations.csv";
    const COLUMNS: &'static [&'static str] = &["id", "name", "aliases", "kind", "state", "source"];
    const KEY: &'static [&'static str] = &["id"];

    fn read(cells: &Cells) -> Result<Self> {
        Ok(Self {
            id: cells.slug("id")?,
            name: cells.required("name")?,
            aliases: cells.list("aliases")?,
            kind: cells.one_of("kind", OrganizationKind::ALL, OrganizationKind::name)?,
            state: cells.optional_code("state")?,
            source: cells.required("source")?,
        })
    }

    fn key(&self) -> Key<'_> {
        key_of([&self.id])
    }
}
