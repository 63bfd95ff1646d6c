//! Pictures of how often who met: one kind of chart a file.

mod axis;
mod calendar;
mod gaps;
mod heatmap;
mod lanes;
mod steps;

use super::WIDTH;
use super::sheet::{Legend, Sheet};
use super::words::{cut, words};
use crate::analysis::meetings::{By, Count, Per, Row, counted, notes};
use crate::draw::{Point, Theme, width_of};
use crate::error::{Error, ErrorKind, Result};
use crate::graph::{Graph, Level};
use std::io::Write;
use std::str::FromStr;

/// A kind of chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chart {
    /// How many there were so far: a line that steps up at each.
    Steps,
    /// Every day in a field of its week.
    Calendar,
    /// Who or what down, time across, and how many in each field.
    Heatmap,
    /// One lane for each level or the like, and a mark for every meeting.
    Lanes,
    /// How many gaps of how many days.
    Gaps,
}

impl Chart {
    /// Every kind, in the order of help.
    pub const ALL: [Self; 5] = [Self::Steps, Self::Calendar, Self::Heatmap, Self::Lanes, Self::Gaps];

    /// The name on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Steps => "steps",
            Self::Calendar => "calendar",
            Self::Heatmap => "heatmap",
            Self::Lanes => "lanes",
            Self::Gaps => "gaps",
        }
    }

    /// The kind that suits what is counted.
    pub fn suiting(by: &[By], per: Option<Per>) -> Self {
        match (by, per) {
            ([], Some(Per::Day)) => Self::Calendar,
            ([_, ..], Some(_)) => Self::Heatmap,
            ([By::Level | By::Mode | By::Parties], None) => Self::Lanes,
            _ => Self::Steps,
        }
    }
}

impl FromStr for Chart {
    type Err = Error;

    fn from_str(name: &str) -> Result<Self> {
        Self::ALL.into_iter().find(|chart| chart.name() == name).ok_or_else(|| {
            let what = "expected a chart: steps, calendar, heatmap, lanes or gaps";
            Error::new(ErrorKind::Argument, format!("found `{name}`, {what}"))
        })
    }
}

/// Draws a chart of what was counted as SVG 1.1. `about` says of whom and what, where a filter chose; empty if none did. `per` is
/// the stretch of time across a heat map, a month if none is given. The calendar shows all that was counted, whatever
/// it was counted by.
///
/// ```
/// use rapporteur::analysis::meetings::{By, Count};
/// use rapporteur::export::svg::{Chart, chart};
/// use rapporteur::graph::{Filter, fixture};
/// let graph = fixture::unification();
/// let count = Count::of(&graph, &Filter::default(), &[By::Level]);
/// let mut svg = Vec::new();
/// chart(Chart::Lanes, &count, None, "", &graph, &mut svg)?;
/// assert!(svg.starts_with(b"<?xml"));
/// # Ok::<(), rapporteur::error::Error>(())
/// ```
///
/// # Errors
/// [`ErrorKind::Io`] if `out` fails.
pub fn chart(
    chart: Chart,
    count: &Count,
    per: Option<Per>,
    about: &str,
    graph: &Graph,
    out: &mut dyn Write,
) -> Result<()> {
    let plot = Plot { count, graph, about, theme: Theme::Light, width: WIDTH, height: None };
    match chart {
        Chart::Steps => steps::write(&plot, out),
        Chart::Calendar => calendar::write(&plot, out),
        Chart::Heatmap => heatmap::write(&plot, per.unwrap_or(Per::Month), out),
        Chart::Lanes => lanes::write(&plot, out),
        Chart::Gaps => gaps::write(&plot, out),
    }
}

/// Draws one lane for each of what was counted by, as [`chart`] does, on another ground and on a sheet of another size.
///
/// # Errors
/// [`ErrorKind::Io`] if `out` fails.
pub fn draw_lanes(
    count: &Count,
    about: &str,
    graph: &Graph,
    theme: Theme,
    size: Option<Point>,
    out: &mut dyn Write,
) -> Result<()> {
    let (width, height) = (size.map_or(WIDTH, |size| size.x), size.map(|size| size.y));
    lanes::write(&Plot { count, graph, about, theme, width, height }, out)
}

/// What is drawn, and on what.
struct Plot<'a> {
    count: &'a Count<'a>,
    graph: &'a Graph,
    about: &'a str,
    theme: Theme,
    width: f64,
    height: Option<f64>,
}

impl Plot<'_> {
    /// The sheet around a plot; `how` tells how to read it.
    fn sheet(&self, title: &str, legend: Legend, plot_height: f64, how: &str) -> Sheet {
        let about = if self.about.is_empty() { String::new() } else { format!(": {}", self.about) };
        let period = self.count.coverage.window.map(|window| format!("{} · ", words(window)));
        let mut caption = how.to_owned();
        for note in notes(self.graph, self.count).iter().skip(1) {
            caption += &format!(" {}.", capital(note));
        }
        Sheet {
            theme: self.theme,
            width: self.width,
            height: self.height,
            title: format!("{title}{about}"),
            subtitle: format!("{}{}", period.unwrap_or_default(), counted(self.count)),
            legend,
            plot_height,
            caption,
        }
    }

    /// By what it is counted, for a title.
    fn by_words(&self) -> String {
        let by: Vec<&str> = self.count.by.iter().map(|by| by.words()).collect();
        if by.is_empty() { String::new() } else { format!(" by {}", by.join(" and ")) }
    }

    /// What a row is called; all of it, where nothing is told apart.
    fn label(&self, row: &Row) -> String {
        self.label_within(row, f64::INFINITY, 13.0)
    }

    /// The same no wider than `width`: of several names each is cut, so that all are there.
    fn label_within(&self, row: &Row, width: f64, size: f64) -> String {
        if row.parts.is_empty() {
            return "all".into();
        }
        let names: Vec<Vec<String>> = row.parts.iter().map(|part| part.labels(self.graph)).collect();
        let joined = |names: &[Vec<String>]| {
            let parts = names.iter().filter(|names| !names.is_empty()).map(|names| names.join(" – "));
            parts.collect::<Vec<String>>().join(", ")
        };
        let whole = joined(&names);
        if whole.is_empty() || whole == Level::Unknown.name() {
            return "not told".into();
        }
        let count = names.iter().map(Vec::len).sum::<usize>();
        if count < 2 || width_of(&whole, size) <= width {
            return cut(&whole, width, size);
        }
        // What short names leave over is for the long ones.
        let room = width - (count - 1) as f64 * width_of(" – ", size);
        let share = room / count as f64;
        let widths: Vec<f64> = names.iter().flatten().map(|name| width_of(name, size)).collect();
        let short: Vec<f64> = widths.into_iter().filter(|wide| *wide <= share).collect();
        let long = (count - short.len()).max(1) as f64;
        let share = (room - short.iter().sum::<f64>()) / long;
        let each = |names: &Vec<String>| names.iter().map(|name| cut(name, share, size)).collect();
        cut(&joined(&names.iter().map(each).collect::<Vec<Vec<String>>>()), width, size)
    }
}

/// With a capital at its beginning.
fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or(String::new(), |first| first.to_uppercase().chain(chars).collect())
}

#[cfg(test)]
mod tests;
