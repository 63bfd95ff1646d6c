//! How many there were so far: a line for each row that steps up at every meeting.

use super::super::marks::{Anchor, anchored, rule};
use super::super::{EDGE, INK, WIDTH};
use super::axis::{NumberAxis, TimeAxis};
use super::{Legend, Plot, cut};
use crate::analysis::meetings::{Count, Row};
use crate::draw::{Color, DISTINCT, Point};
use crate::error::Result;
use crate::export::xml::Xml;
use jiff::civil::Date;
use std::cmp::Reverse;
use std::io::Write;

const HEIGHT: f64 = 400.0;
const LEFT: f64 = EDGE + 30.0;

/// Where the lines end, and their names begin.
const RIGHT: f64 = 880.0;

/// How wide the names may be.
const NAME: f64 = WIDTH - EDGE - RIGHT - 22.0;

/// How far the names stand from each other at least.
const APART: f64 = 17.0;

pub(super) fn write(plot: &Plot, out: &mut dyn Write) -> Result<()> {
    let lines = lines(plot.count);
    let others = plot.count.rows.len() - lines.len();
    let mut how = "A line steps up on the day on which a meeting or call began.".to_owned();
    if others > 0 {
        how += &format!(" Those that met most are drawn; {others} others are not.");
    }
    let title = format!("Meetings and calls so far{}", plot.by_words());
    let sheet = plot.sheet(&title, Legend::default(), HEIGHT + 46.0, &how);
    sheet.write(out, |xml| {
        xml.open("g", &[("transform", "translate(0 20)".into())])?;
        draw(plot, &lines, xml)?;
        xml.close("g")
    })
}

/// The rows that have most, no more than there are colours; each with its known days.
fn lines<'a>(count: &'a Count) -> Vec<(&'a Row, Vec<Date>)> {
    let days = |row: &'a Row| {
        let mut days: Vec<Date> = count.occasions(row).filter_map(|o| o.day()).collect();
        days.sort_unstable();
        (row, days)
    };
    let mut lines: Vec<(&Row, Vec<Date>)> = count.rows.iter().map(days).collect();
    lines.sort_by_key(|(_, days)| Reverse(days.len()));
    lines.truncate(DISTINCT.len());
    lines
}

fn draw(plot: &Plot, lines: &[(&Row, Vec<Date>)], xml: &mut Xml) -> Result<()> {
    let Some(time) = TimeAxis::of(plot.count, LEFT, RIGHT) else { return Ok(()) };
    let most = lines.iter().map(|(_, days)| days.len()).max().unwrap_or(0);
    let numbers = NumberAxis::of(most, HEIGHT);
    time.shade(xml, plot.count, HEIGHT, plot.theme)?;
    numbers.write(xml, LEFT, RIGHT, "meetings and calls so far")?;
    time.write(xml, HEIGHT, plot.theme)?;
    for ((row, days), (color, dash)) in lines.iter().zip(DISTINCT.into_iter().zip(DASHES)) {
        let about = format!("{}: {}", plot.label(row), days.len());
        path(xml, &steps(days, &time, &numbers), (color, dash), &about)?;
    }
    let names: Vec<(f64, String)> = lines
        .iter()
        .map(|(row, days)| {
            (numbers.y(days.len()), format!("{} ({})", plot.label_within(row, NAME - 40.0, 13.0), days.len()))
        })
        .collect();
    for (((y, name), at), color) in names.iter().zip(spread(&names)).zip(DISTINCT) {
        rule(xml, Point { x: RIGHT, y: *y }, Point { x: RIGHT + 16.0, y: at }, color, 1.5, None)?;
        let name = cut(name, NAME, 13.0);
        anchored(xml, Point { x: RIGHT + 21.0, y: at + 4.5 }, 13.0, INK, Anchor::Start, &name)?;
    }
    Ok(())
}

/// A second sign beside colour.
const DASHES: [Option<&str>; DISTINCT.len()] =
    [None, Some("9 4"), Some("2 3"), Some("9 3 2 3"), None, Some("5 3"), Some("12 3 2 3 2 3")];

/// From the first day to the last, up by one on each.
fn steps(days: &[Date], time: &TimeAxis, numbers: &NumberAxis) -> String {
    let mut d = format!("M{LEFT:.1} {:.1}", numbers.y(0));
    for (i, day) in days.iter().enumerate() {
        d += &format!("H{:.1}V{:.1}", time.middle(*day), numbers.y(i + 1));
    }
    d + &format!("H{RIGHT:.1}")
}

fn path(xml: &mut Xml, d: &str, (color, dash): (Color, Option<&'static str>), about: &str) -> Result<()> {
    let mut attributes = vec![
        ("d", d.to_owned().into()),
        ("fill", "none".into()),
        ("stroke", color.hex().into()),
        ("stroke-width", "2.5".into()),
        ("stroke-linejoin", "round".into()),
    ];
    attributes.extend(dash.map(|dash| ("stroke-dasharray", dash.into())));
    xml.open("path", &attributes)?;
    xml.text("title", &[], about)?;
    xml.close("path")
}

/// Heights of names near those of their lines, so that no two cover each other: pushed down from the top, and up again from the
/// lower edge.
fn spread(names: &[(f64, String)]) -> Vec<f64> {
    let mut order: Vec<usize> = (0..names.len()).collect();
    order.sort_by(|a, b| names[*a].0.total_cmp(&names[*b].0).then(a.cmp(b)));
    let mut heights: Vec<f64> = names.iter().map(|(y, _)| *y).collect();
    for pair in order.windows(2) {
        heights[pair[1]] = heights[pair[1]].max(heights[pair[0]] + APART);
    }
    let mut limit = HEIGHT + 4.0;
    for i in order.into_iter().rev() {
        heights[i] = heights[i].min(limit);
        limit = heights[i] - APART;
    }
    heights
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_lines_that_end_together_stand_apart() {
        let names = vec![(390.0, "a".to_owned()), (390.0, "b".to_owned()), (398.0, "c".to_owned())];
        let heights = spread(&names);
        assert!(heights.windows(2).all(|pair| pair[1] - pair[0] >= APART - 1e-9), "{heights:?}");
        assert!(heights.iter().all(|y| *y <= HEIGHT + 4.0));
    }
}
