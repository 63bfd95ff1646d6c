//! One lane for each level or the like, and a mark for every meeting and call.

use super::super::EDGE;
use super::super::marks::{Anchor, Shape, anchored, block, rule, shape};
use super::super::sheet::plot_room;
use super::axis::TimeAxis;
use super::{Legend, Plot, cut};
use crate::analysis::meetings::{Occasion, Part, Row};
use crate::draw::{BLUE, Color, GREEN, GREY, GRID, Point, VERMILION, width_of};
use crate::error::Result;
use crate::export::xml::Xml;
use crate::graph::{EventType, Format};
use std::cmp::Reverse;
use std::io::Write;

/// Only so many lanes, the fullest, are drawn.
const MOST_LANES: usize = 30;

/// Half the height of a mark, and how far marks of near days stand above each other.
const MARK: f64 = 6.5;
const STACK: f64 = 15.0;

/// For the names of days below the lanes, and for the caption, where a size is asked for.
const AXIS: f64 = 30.0;
const CAPTION_LINES: usize = 2;

/// How high a lane is at least.
const LEAST_LANE: f64 = 34.0;

/// One lane: its name, its marks with the level at which each stands, and how many levels it has.
struct Lane<'a> {
    name: String,
    marks: Vec<(&'a Occasion<'a>, usize)>,
    levels: usize,
}

pub(super) fn write(plot: &Plot, out: &mut dyn Write) -> Result<()> {
    let count = plot.count;
    let mut rows: Vec<&Row> = count.rows.iter().collect();
    let is_vocabulary = count.by.iter().all(|by| by.is_vocabulary());
    rows.sort_by_cached_key(|row| {
        let number = if is_vocabulary { 0 } else { row.sure.len() };
        (row.parts.contains(&Part::Untold), Reverse(number), row.parts.clone())
    });
    rows.truncate(MOST_LANES);
    let names: Vec<String> = rows
        .iter()
        .map(|row| format!("{} ({})", plot.label_within(row, 280.0, 13.0), row.sure.len()))
        .collect();
    let widest = names.iter().map(|name| width_of(name, 13.0)).fold(80.0, f64::max).min(330.0);
    let left = EDGE + widest + 14.0;
    let time = TimeAxis::of(count, left, plot.width - EDGE);
    let lanes: Vec<Lane> = match &time {
        Some(time) => rows.iter().zip(names).map(|(row, name)| lane(plot, row, name, time)).collect(),
        None => Vec::new(),
    };
    let others = count.rows.len() - lanes.len();
    let mut how =
        "A mark is a meeting or call on the day on which it began, with its bar to the last day.".to_owned();
    if others > 0 {
        how += &format!(" The fullest lanes are drawn; {others} others are not.");
    }
    let legend = legend(&lanes, plot.width);
    // What a higher sheet has over is for all lanes alike.
    let least = lanes.iter().map(Lane::height).sum::<f64>().max(LEAST_LANE);
    let room = plot.height.map_or(0.0, |height| plot_room(height, &legend, CAPTION_LINES) - AXIS);
    let more = (room - least).max(0.0) / lanes.len().max(1) as f64;
    let height = least + more * lanes.len() as f64;
    let title = format!("Meetings and calls{}", plot.by_words());
    plot.sheet(&title, legend, height + AXIS, &how).write(out, |xml| match &time {
        None => Ok(()),
        Some(time) => draw(plot, &lanes, more, time, left, xml),
    })
}

/// What the marks that are drawn stand for.
fn legend(lanes: &[Lane], width: f64) -> Legend {
    let drawn =
        |kind: &dyn Fn(&Occasion) -> bool| lanes.iter().flat_map(|lane| &lane.marks).any(|(o, _)| kind(o));
    let sides = |format: Option<Format>| drawn(&move |o: &Occasion| o.event.format == format);
    let entries = [
        (BLUE, Shape::Circle, "bilateral", sides(Some(Format::Bilateral))),
        (VERMILION, Shape::Circle, "trilateral", sides(Some(Format::Trilateral))),
        (GREEN, Shape::Circle, "multilateral", sides(Some(Format::Multilateral))),
        (GREY, Shape::Circle, "number of sides not told", sides(None)),
        (GREY, Shape::Diamond, "call", drawn(&|o| o.is_dated && o.event.kind == EventType::Call)),
        (GREY, Shape::Square, "day not told: a bar over all days that it may be", drawn(&|o| !o.is_dated)),
    ];
    let found = entries.into_iter().filter(|(.., is_drawn)| *is_drawn);
    Legend::within(width, found.map(|(color, sign, name, _)| (color, sign, name.to_owned())))
}

impl Lane<'_> {
    fn height(&self) -> f64 {
        (STACK * self.levels as f64 + 14.0).max(LEAST_LANE)
    }
}

/// Places the marks of a lane: each on the lowest level on which no other stands too near.
fn lane<'a>(plot: &Plot<'a>, row: &'a Row, name: String, time: &TimeAxis) -> Lane<'a> {
    let mut ends: Vec<f64> = Vec::new();
    let mut occasions: Vec<&Occasion> = plot.count.occasions(row).filter(|o| o.began.is_some()).collect();
    occasions.sort_by_key(|o| o.began);
    let mut marks = Vec::new();
    for occasion in occasions {
        let (from, to) = reach(occasion, time);
        let level = ends.iter().position(|end| *end <= from).unwrap_or(ends.len());
        if level == ends.len() {
            ends.push(to);
        } else {
            ends[level] = to;
        }
        marks.push((occasion, level));
    }
    Lane { name, marks, levels: ends.len().max(1) }
}

/// How far a mark reaches from left to right.
fn reach(occasion: &Occasion, time: &TimeAxis) -> (f64, f64) {
    let Some((first, last)) = occasion.began else { return (0.0, 0.0) };
    if !occasion.is_dated {
        return (time.x(first), time.x(last) + time.day_width());
    }
    let end = occasion.event.date.map_or(last, |date| date.last_day());
    let (from, to) = (time.middle(first) - MARK - 1.0, time.middle(end) + MARK + 1.0);
    (from, to.max(from + 2.0 * MARK + 2.0))
}

/// Each lane `more` higher than it needs to be.
fn draw(plot: &Plot, lanes: &[Lane], more: f64, time: &TimeAxis, left: f64, xml: &mut Xml) -> Result<()> {
    let (theme, grid) = (plot.theme, plot.theme.tone(GRID));
    let height = lanes.iter().map(|lane| lane.height() + more).sum::<f64>().max(LEAST_LANE);
    time.shade(xml, plot.count, height, theme)?;
    time.write(xml, height, theme)?;
    let mut y = 0.0;
    for lane in lanes {
        rule(xml, Point { x: EDGE, y }, Point { x: time.right(), y }, grid, 1.0, None)?;
        let base = y + lane.height() + 0.5 * more - 7.0 - 0.5 * STACK;
        let name = cut(&lane.name, left - EDGE - 12.0, 13.0);
        let middle = y + 0.5 * (lane.height() + more) + 4.5;
        anchored(xml, Point { x: EDGE, y: middle }, 13.0, theme.ink(), Anchor::Start, &name)?;
        for (occasion, level) in &lane.marks {
            mark(plot, occasion, time, base - STACK * *level as f64, xml)?;
        }
        y += lane.height() + more;
    }
    if lanes.is_empty() {
        anchored(
            xml,
            Point { x: EDGE, y: 0.5 * height + 4.5 },
            13.0,
            theme.faint(),
            Anchor::Start,
            "none told of",
        )?;
    }
    Ok(())
}

fn mark(plot: &Plot, occasion: &Occasion, time: &TimeAxis, y: f64, xml: &mut Xml) -> Result<()> {
    let Some((first, last)) = occasion.began else { return Ok(()) };
    let event = occasion.event;
    let who: Vec<String> = event.participants.iter().map(|p| plot.graph.label(&p.id)).collect();
    let date = event.date.or(event.within).map_or(String::new(), |date| format!("{date} "));
    let about = format!("{date}{}: {}", event.kind.name(), who.join("; "));
    let color = plot.theme.tone(color(event.format));
    if !occasion.is_dated {
        let (from, to) = (time.x(first), time.x(last) + time.day_width());
        return block(xml, Point { x: from, y: y - 2.0 }, (to - from, 4.0), color, &about);
    }
    let x = time.middle(first);
    let end = event.date.map_or(x, |date| time.middle(date.last_day()));
    if end > x {
        block(xml, Point { x, y: y - 2.5 }, (end - x + 2.5, 5.0), color, &about)?;
    }
    let sign = if event.kind == EventType::Call { Shape::Diamond } else { Shape::Circle };
    xml.open("g", &[("stroke", plot.theme.rim().into()), ("stroke-width", "1".into())])?;
    xml.text("title", &[], &about)?;
    shape(xml, sign, Point { x, y }, MARK, color)?;
    xml.close("g")
}

fn color(format: Option<Format>) -> Color {
    match format {
        Some(Format::Bilateral) => BLUE,
        Some(Format::Trilateral) => VERMILION,
        Some(Format::Multilateral) => GREEN,
        None => GREY,
    }
}
