//! Series that recur, and single summits with a name of their own.

use super::table::{Cells, Key, Row, is_code, key_of, vocabulary};
use crate::date::{Edtf, Point};
use crate::error::Result;
use crate::graph::Level;

/// A recurring or standing dialogue, mechanism, framework, exercise or conference.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Series {
    /// Slug, shared with no summit.
    pub id: String,
    /// The name to show.
    pub name: String,
    /// Other names that mean this series and no other.
    pub aliases: Vec<String>,
    /// What kind of series.
    pub kind: SeriesKind,
    /// Who belongs to it.
    pub members: Members,
    /// Usual rank of the heads of delegation.
    pub level: Level,
    /// First session, or start of a framework; a hint where the row is not checked.
    pub first: Option<Point>,
    /// The summit or series that created it, or under which it was set up.
    pub parent: Option<String>,
    /// Where the row is from.
    pub source: String,
    /// Whether a page was consulted that confirms it.
    pub checked: bool,
    /// Names that other series have too; the members in the text must decide.
    pub ambiguous: Vec<String>,
}

impl Series {
    /// Whether a name says no more of this series than one that others have too: `the 2+2`, `the vice-ministerial 2+2`.
    pub fn shares_name(&self, name: &str) -> bool {
        let lower = name.to_lowercase();
        let own = std::iter::once(&self.name).chain(&self.aliases).any(|n| lower.contains(&n.to_lowercase()));
        let shared = |n: &String| {
            let before = lower.strip_suffix(&n.to_lowercase());
            before.is_some_and(|rest| rest.is_empty() || rest.ends_with(' '))
        };
        !own && self.ambiguous.iter().any(shared)
    }
}

vocabulary! {
    /// The kinds of series.
    SeriesKind {
        /// Leaders meet.
        Summit = "summit",
        /// Ministers meet.
        Ministerial = "ministerial",
        /// A dialogue.
        Dialogue = "dialogue",
        /// Consultations of governments.
        Consultation = "consultation",
        /// A working group or task force.
        WorkingGroup = "working-group",
        /// A standing arrangement that is no meeting by itself.
        Framework = "framework",
        /// A recurring exercise.
        Exercise = "exercise",
        /// A session of an organization, or a conference open to many.
        OrganizationMeeting = "organization-meeting",
        /// A line of communication.
        Hotline = "hotline",
        /// Games and the like, at whose margins leaders meet.
        Other = "other",
    }
}

/// Who belongs to a series, or took part in a summit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Members {
    /// These: codes of states, `ASEAN`, which stands for its members, or `EU`, which takes part as a body.
    Listed(Vec<String>),
    /// Too many to list.
    Many,
}

/// Bodies that stand beside states in a list of members.
const BLOCS: [&str; 2] = ["ASEAN", "EU"];

/// The members of ASEAN. Timor-Leste joined in October 2025.
const ASEAN: [&str; 11] = ["BRN", "IDN", "KHM", "LAO", "MMR", "MYS", "PHL", "SGP", "THA", "TLS", "VNM"];

impl Members {
    /// Whether the state may belong: it is listed, or the members are too many to list.
    pub fn may_include(&self, state: &str) -> bool {
        match self {
            Self::Many => true,
            Self::Listed(members) => {
                members.iter().any(|it| it == state || (it == "ASEAN" && ASEAN.contains(&state)))
            }
        }
    }

    /// Codes of the states and `ASEAN` or `EU`, where they are few enough to be told one by one; none for `many`.
    pub fn sides(&self) -> &[String] {
        match self {
            Self::Listed(members) => members,
            Self::Many => &[],
        }
    }

    fn read(cells: &Cells, column: &str) -> Result<Self> {
        let members = cells.list(column)?;
        if members == ["many"] {
            return Ok(Self::Many);
        }
        if members.is_empty() || !members.iter().all(|it| BLOCS.contains(&it.as_str()) || is_code(it)) {
            let expected = "codes of three capital letters, ASEAN or EU between semicolons, or `many`";
            return Err(cells.unexpected(column, expected));
        }
        Ok(Self::Listed(members))
    }
}

impl Row for Series {
    const FILE: &'static str = "series.csv";
    const COLUMNS: &'static [&'static str] = &[
        "id",
        "name",
        "aliases",
        "kind",
        "members",
        "level",
        "first",
        "parent",
        "source",
        "checked",
        "ambiguous",
    ];
    const KEY: &'static [&'static str] = &["id"];

    fn read(cells: &Cells) -> Result<Self> {
        Ok(Self {
            id: cells.slug("id")?,
            name: cells.required("name")?,
            aliases: cells.list("aliases")?,
            kind: cells.one_of("kind", SeriesKind::ALL, SeriesKind::name)?,
            members: Members::read(cells, "members")?,
            level: cells.level("level")?,
            first: cells.optional_point("first")?,
            parent: cells.optional("parent"),
            source: cells.required("source")?,
            checked: cells.yes("checked")?,
            ambiguous: cells.list("ambiguous")?,
        })
    }

    fn key(&self) -> Key<'_> {
        key_of([&self.id])
    }
}

/// One meeting of leaders that texts refer to by name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Summit {
    /// Slug, shared with no series.
    pub id: String,
    /// The name to show.
    pub name: String,
    /// Other names.
    pub aliases: Vec<String>,
    /// When it took place; the meeting, not the journey.
    pub date: Edtf,
    /// Where, if known.
    pub place: Option<String>,
    /// Who took part.
    pub participants: Members,
    /// Where the row is from.
    pub source: String,
    /// Whether a page was consulted that confirms it.
    pub checked: bool,
}

impl Row for Summit {
    const FILE: &'static str = "summits.csv";
    const COLUMNS: &'static [&'static str] =
        &["id", "name", "aliases", "date", "place", "participants", "source", "checked"];
    const KEY: &'static [&'static str] = &["id"];

    fn read(cells: &Cells) -> Result<Self> {
        Ok(Self {
            id: cells.slug("id")?,
            name: cells.required("name")?,
            aliases: cells.list("aliases")?,
            date: cells.edtf("date")?,
            place: cells.optional("place"),
            participants: Members::read(cells, "participants")?,
            source: cells.required("source")?,
            checked: cells.yes("checked")?,
        })
    }

    fn key(&self) -> Key<'_> {
        key_of([&self.id])
    }
}
