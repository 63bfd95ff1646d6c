//! How many gaps of how many days: a histogram.

use super::super::marks::{Anchor, anchored, block, rule};
use super::super::{EDGE, FAINT, INK, WIDTH};
use super::axis::NumberAxis;
use super::{Legend, Plot};
use crate::analysis::meetings::{Occasion, gaps};
use crate::analysis::statistic::{Gap, Gaps};
use crate::draw::{BLUE, DARK, Point, VERMILION};
use crate::error::Result;
use crate::export::xml::Xml;
use std::io::Write;

const HEIGHT: f64 = 340.0;
const LEFT: f64 = EDGE + 30.0;
const RIGHT: f64 = WIDTH - EDGE;

/// The most bars side by side.
const MOST_BARS: usize = 24;

/// How many days a bar may stand for.
const WIDTHS: [usize; 14] = [1, 2, 5, 7, 10, 14, 30, 60, 90, 180, 365, 730, 3650, 36500];

pub(super) fn write(plot: &Plot, out: &mut dyn Write) -> Result<()> {
    let count = plot.count;
    let of_rows: Vec<Gap> = count
        .rows
        .iter()
        .flat_map(|row| gaps(&count.coverage, &count.occasions(row).collect::<Vec<&Occasion>>()))
        .collect();
    let summary = Gaps::of(&of_rows);
    let mut how = match count.by.first() {
        None => "A gap is from the beginning of one meeting or call to the beginning of the next.".to_owned(),
        Some(by) => format!(
            "A gap is from the beginning of one meeting or call to the beginning of the next of the same {}; those of all are in one picture.",
            by.words()
        ),
    };
    if let Some(gaps) = summary {
        how += &format!(
            " The longest: {} days, {} to {}.",
            gaps.longest.days(),
            gaps.longest.from,
            gaps.longest.to
        );
    }
    let title = format!("Days between meetings and calls{}", plot.by_words());
    let height = if summary.is_some() { HEIGHT + 94.0 } else { 24.0 };
    plot.sheet(&title, Legend::default(), height, &how).write(out, |xml| {
        let Some(gaps) = summary else {
            let at = Point { x: EDGE, y: 14.0 };
            return anchored(xml, at, 13.0, FAINT, Anchor::Start, "no two meetings with a known day: no gap");
        };
        xml.open("g", &[("transform", "translate(0 52)".into())])?;
        draw(&of_rows, &gaps, xml)?;
        xml.close("g")
    })
}

fn draw(gaps: &[Gap], summary: &Gaps, xml: &mut Xml) -> Result<()> {
    let days: Vec<usize> = gaps.iter().map(|gap| gap.days().unsigned_abs() as usize).collect();
    let longest = days.iter().copied().max().unwrap_or(0);
    let wide = WIDTHS.into_iter().find(|wide| longest / wide < MOST_BARS).unwrap_or(WIDTHS[13]);
    let bars = longest / wide + 1;
    let mut counts = vec![0_usize; bars];
    days.iter().for_each(|days| counts[days / wide] += 1);
    let numbers = NumberAxis::of(counts.iter().copied().max().unwrap_or(0) + 1, HEIGHT);
    numbers.write(xml, LEFT, RIGHT, "number of gaps")?;
    let bar = (RIGHT - LEFT) / bars as f64;
    for (i, number) in counts.iter().enumerate() {
        let x = LEFT + bar * i as f64;
        let name = if wide == 1 { i.to_string() } else { format!("{}–{}", i * wide, (i + 1) * wide - 1) };
        anchored(xml, Point { x: x + 0.5 * bar, y: HEIGHT + 17.0 }, 12.0, FAINT, Anchor::Middle, &name)?;
        if *number == 0 {
            continue;
        }
        let y = numbers.y(*number);
        let about = format!("{name} days: {number}");
        block(xml, Point { x: x + 2.0, y }, (bar - 4.0, HEIGHT - y), BLUE, &about)?;
    }
    rule(xml, Point { x: LEFT, y: HEIGHT }, Point { x: RIGHT, y: HEIGHT }, DARK, 1.0, None)?;
    let middle = Point { x: 0.5 * (LEFT + RIGHT), y: HEIGHT + 38.0 };
    anchored(xml, middle, 13.0, FAINT, Anchor::Middle, "days from one to the next")?;
    let of_days = |days: f64| LEFT + bar * (days + 0.5) / wide as f64;
    centre(xml, of_days(summary.median), -40.0, Some("5 4"), &format!("median {:.1} days", summary.median))?;
    centre(xml, of_days(summary.mean), -26.0, None, &format!("mean {:.1} days", summary.mean))?;
    write_numbers(xml, &counts, bar, &numbers)
}

/// How many above each bar, with a rim in white where a line would pass through.
fn write_numbers(xml: &mut Xml, counts: &[usize], bar: f64, numbers: &NumberAxis) -> Result<()> {
    let rim = [
        ("stroke", "#ffffff".into()),
        ("stroke-width", "4".into()),
        ("stroke-linejoin", "round".into()),
        ("paint-order", "stroke".into()),
    ];
    xml.open("g", &rim)?;
    for (i, number) in counts.iter().enumerate().filter(|(_, number)| **number > 0) {
        let at = Point { x: LEFT + bar * (i as f64 + 0.5), y: numbers.y(*number) - 5.0 };
        anchored(xml, at, 12.0, INK, Anchor::Middle, &number.to_string())?;
    }
    xml.close("g")
}

/// A line down at the mean or the median, with its name at its head.
fn centre(xml: &mut Xml, x: f64, y: f64, dash: Option<&'static str>, name: &str) -> Result<()> {
    rule(xml, Point { x, y }, Point { x, y: HEIGHT }, VERMILION, 2.0, dash)?;
    let (x, anchor) = if x > RIGHT - 160.0 { (x - 5.0, Anchor::End) } else { (x + 5.0, Anchor::Start) };
    anchored(xml, Point { x, y: y + 5.0 }, 12.0, INK, anchor, name)
}
