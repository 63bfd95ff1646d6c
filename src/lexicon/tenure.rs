//! Tenures: who held which office from when to when.

use super::table::{Cells, Key, Row, is_code, key_of};
use crate::date::Point;
use crate::error::Result;
use jiff::civil::Date;

/// A time in which one person held one office.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tenure {
    /// Code of the state; `None` for an international body.
    pub state: Option<String>,
    /// Function, as in the table of offices. An ambassador's names the receiving state too: `ambassador:USA`.
    pub office: String,
    /// Name, family name first where the person's own culture has it so.
    pub name: String,
    /// Other forms of the name.
    pub aliases: Vec<String>,
    /// First day, or the month of it.
    pub from: Point,
    /// Last day, or the month of it; `None` while still in office, as far as the table knows.
    pub to: Option<Point>,
    /// Whether as an acting or interim holder.
    pub acting: bool,
    /// Where the row can be checked.
    pub source: String,
    /// Whether both ends were confirmed there.
    pub checked: bool,
}

impl Tenure {
    /// The first and the last day it may have had, both counted.
    pub fn widest(&self) -> (Date, Date) {
        (self.from.first_day(), self.to.map_or(Date::MAX, Point::last_day))
    }

    /// The first and the last day it had for certain; the last comes before the first where neither is certain.
    pub fn narrowest(&self) -> (Date, Date) {
        (self.from.last_day(), self.to.map_or(Date::MAX, Point::first_day))
    }

    /// Whether the person may have held the office on some day from `from` to `to`.
    pub fn touches(&self, from: Date, to: Date) -> bool {
        let (first, last) = self.widest();
        first <= to && from <= last
    }

    /// Whether the office is one of the first of a state: its head, its foreign and defence ministers, its security adviser.
    pub fn is_first(&self) -> bool {
        super::FIRST.contains(&self.office.as_str())
    }

    /// Whether `acting`, an acting holder of the same office, stood in for this one; a common day of change is no proof.
    pub(super) fn suspended_by(&self, acting: &Self) -> bool {
        let (a, b) = (self.narrowest(), acting.narrowest());
        !self.acting && acting.acting && a.0.max(b.0) < a.1.min(b.1)
    }
}

/// The holders among `tenures`, all of one office, on the days from `from` to `to`: those who held it on some day, but
/// not those for whom somebody else was acting on every day of theirs.
pub(super) fn holders(tenures: &[Tenure], from: Date, to: Date) -> Vec<&Tenure> {
    let within: Vec<&Tenure> = tenures.iter().filter(|tenure| tenure.touches(from, to)).collect();
    within
        .iter()
        .copied()
        .filter(|tenure| {
            let acting: Vec<_> = within.iter().copied().filter(|other| tenure.suspended_by(other)).collect();
            !covered(tenure, &acting, from, to)
        })
        .collect()
}

/// Whether the `acting` tenures, in order of time, leave no day of `tenure` between `from` and `to`.
fn covered(tenure: &Tenure, acting: &[&Tenure], from: Date, to: Date) -> bool {
    let (first, last) = tenure.widest();
    let (mut next, last) = (first.max(from), last.min(to));
    for (start, end) in acting.iter().map(|it| it.widest()) {
        if next <= last && start <= next && next <= end {
            match end.tomorrow() {
                Ok(day) => next = day,
                Err(_) => return true,
            }
        }
    }
    next > last
}

impl Row for Tenure {
    const FILE: &'static str = "tenures.csv";
    const COLUMNS: &'static [&'static str] =
        &["state", "office", "name", "aliases", "from", "to", "acting", "source", "checked"];
    const KEY: &'static [&'static str] = &["state", "office", "from", "name"];

    fn read(cells: &Cells) -> Result<Self> {
        let (from, to) = (cells.point("from")?, cells.optional_point("to")?);
        if to.is_some_and(|to| to.last_day() < from.first_day()) {
            return Err(cells.unexpected("to", &format!("a date not before `{from}`")));
        }
        Ok(Self {
            state: cells.optional_code("state")?,
            office: office(cells)?,
            name: cells.required("name")?,
            aliases: cells.list("aliases")?,
            from,
            to,
            acting: cells.yes("acting")?,
            source: cells.required("source")?,
            checked: cells.yes("checked")?,
        })
    }

    fn key(&self) -> Key<'_> {
        let mut key = key_of([self.state.as_deref().unwrap_or(""), &self.office, "", &self.name]);
        key[2] = self.from.to_string().into();
        key
    }
}

/// A function, or `ambassador:` and the code of the receiving state.
fn office(cells: &Cells) -> Result<String> {
    match cells.text("office").split_once(':') {
        None => cells.slug("office"),
        Some((function, to)) if function == "ambassador" && is_code(to) => Ok(format!("{function}:{to}")),
        Some(_) => {
            Err(cells
                .unexpected("office", "a function, or `ambassador:` and a code of three capital letters"))
        }
    }
}
