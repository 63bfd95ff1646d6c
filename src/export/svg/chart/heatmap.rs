//! Who or what down, time across, and how many in each field.

use super::super::marks::{Anchor, Shape, anchored, block};
use super::super::{EDGE, FAINT, INK, WIDTH};
use super::{Legend, Plot};
use crate::analysis::meetings::{Count, Occasion, Part, Per, Row, Slot};
use crate::draw::{Color, FIELD, Point, Ramp, SHADE, width_of};
use crate::error::Result;
use crate::export::xml::Xml;
use std::cmp::Reverse;
use std::io::Write;

/// Only so many rows, the most frequent, are drawn.
const MOST_ROWS: usize = 40;

/// With more columns than this, time is divided more coarsely.
const MOST_COLUMNS: usize = 40;

const ROW: f64 = 24.0;

/// Everything that is known before the first line is written.
struct Fields<'a> {
    rows: Vec<(&'a Row, String, Vec<usize>)>,
    slots: Vec<Slot>,
    per: Per,
    left: f64,
    column: f64,
    head: f64,
    ramp: Ramp,
}

pub(super) fn write(plot: &Plot, per: Per, out: &mut dyn Write) -> Result<()> {
    let fields = Fields::of(plot, per);
    let others = plot.count.rows.len() - fields.rows.len();
    let mut how = "A field is darker the more often they met; its number is how often.".to_owned();
    if fields.per != per {
        how += &format!(" There are too many columns for each {}.", per.name());
    }
    if others > 0 {
        how += &format!(" Those that met most are drawn; {others} others are not.");
    }
    let is_shaded = fields.slots.iter().any(|slot| !is_covered(plot.count, *slot));
    let mut legend: Vec<(Color, Shape, String)> = vec![(FIELD, Shape::Square, "none told of".into())];
    legend.extend(fields.ramp.entries().into_iter().map(|(color, name)| (color, Shape::Square, name)));
    legend.extend(is_shaded.then(|| (SHADE, Shape::Square, "no article covers it".into())));
    let by = if plot.count.by.is_empty() { String::new() } else { format!("{} and ", plot.by_words()) };
    let by = if by.is_empty() { " by ".to_owned() } else { by };
    let title = format!("Meetings and calls{by}{}", fields.per.name());
    let height = fields.head + ROW * fields.rows.len().max(1) as f64;
    let sheet = plot.sheet(&title, Legend::of(legend), height, &how);
    sheet.write(out, |xml| fields.draw(plot, xml))
}

impl<'a> Fields<'a> {
    fn of(plot: &Plot<'a>, per: Per) -> Self {
        let count = plot.count;
        let (slots, per) = slots(count, per);
        let mut rows: Vec<&Row> = count.rows.iter().collect();
        let is_vocabulary = count.by.iter().all(|by| by.is_vocabulary());
        rows.sort_by_cached_key(|row| {
            let number = if is_vocabulary { 0 } else { row.sure.len() };
            (row.parts.contains(&Part::Untold), Reverse(number), row.parts.clone())
        });
        rows.truncate(MOST_ROWS);
        let fields = |row: &'a Row| {
            let occasions: Vec<&Occasion> = count.occasions(row).collect();
            let here = |slot: &Slot| occasions.iter().filter(|o| o.is_in(*slot)).count();
            (row, plot.label(row), slots.iter().map(here).collect())
        };
        let rows: Vec<(&Row, String, Vec<usize>)> = rows.into_iter().map(fields).collect();
        let widest = rows.iter().map(|(_, label, _)| width_of(label, 13.0)).fold(60.0, f64::max);
        let left = EDGE + widest.min(360.0) + 12.0;
        let column = ((WIDTH - EDGE - 60.0 - left) / slots.len().max(1) as f64).min(110.0);
        let most = rows.iter().flat_map(|(_, _, fields)| fields).copied().max().unwrap_or(0);
        let head = if column < 52.0 { 66.0 } else { 26.0 };
        Self { rows, slots, per, left, column, head, ramp: Ramp::up_to(most) }
    }

    fn draw(&self, plot: &Plot, xml: &mut Xml) -> Result<()> {
        if self.rows.is_empty() {
            let at = Point { x: EDGE, y: self.head };
            return anchored(xml, at, 13.0, FAINT, Anchor::Start, "none told of");
        }
        self.draw_head(xml)?;
        for (i, (row, label, fields)) in self.rows.iter().enumerate() {
            let y = self.head + ROW * i as f64;
            let base = y + 0.5 * ROW + 4.5;
            let short = plot.label_within(row, self.left - EDGE - 10.0, 13.0);
            anchored(xml, Point { x: self.left - 10.0, y: base }, 13.0, INK, Anchor::End, &short)?;
            for (slot, (j, number)) in self.slots.iter().zip(fields.iter().enumerate()) {
                let at = Point { x: self.left + self.column * j as f64 + 1.0, y: y + 1.0 };
                let color = match number {
                    0 if !is_covered(plot.count, *slot) => SHADE,
                    0 => FIELD,
                    _ => self.ramp.color(*number),
                };
                let about = format!("{label}, {}: {number}", self.per.label(*slot));
                block(xml, at, (self.column - 2.0, ROW - 2.0), color, &about)?;
                if *number > 0 && self.column >= 16.0 {
                    let ink = if color.is_dark() { "#ffffff" } else { INK };
                    let middle = Point { x: at.x + 0.5 * self.column - 1.0, y: base };
                    anchored(xml, middle, 12.0, ink, Anchor::Middle, &number.to_string())?;
                }
            }
            let right = self.left + self.column * self.slots.len() as f64 + 36.0;
            anchored(xml, Point { x: right, y: base }, 13.0, INK, Anchor::End, &row.sure.len().to_string())?;
        }
        Ok(())
    }

    /// The stretches of time above their columns, slanted where they are narrow; and what stands at the end of a row.
    fn draw_head(&self, xml: &mut Xml) -> Result<()> {
        let y = self.head - 8.0;
        for (j, slot) in self.slots.iter().enumerate() {
            let x = self.left + self.column * (j as f64 + 0.5);
            let name = self.per.label(*slot);
            if self.head < 50.0 {
                anchored(xml, Point { x, y }, 12.0, FAINT, Anchor::Middle, &name)?;
                continue;
            }
            if j % (14.0 / self.column).ceil().max(1.0) as usize != 0 {
                continue;
            }
            xml.open("g", &[("transform", format!("translate({:.1} {y:.1}) rotate(-60)", x + 4.0).into())])?;
            anchored(xml, Point::default(), 11.0, FAINT, Anchor::Start, &name)?;
            xml.close("g")?;
        }
        let right = self.left + self.column * self.slots.len() as f64 + 36.0;
        anchored(xml, Point { x: right, y }, 12.0, FAINT, Anchor::End, "total")
    }
}

/// The stretches of the window, made longer until few enough fit in.
fn slots(count: &Count, per: Per) -> (Vec<Slot>, Per) {
    let coarser = Per::ALL.into_iter().skip_while(|other| *other != per);
    let mut slots = (Vec::new(), per);
    for per in coarser {
        slots = (count.slots(per), per);
        if slots.0.len() <= MOST_COLUMNS {
            break;
        }
    }
    slots
}

fn is_covered(count: &Count, slot: Slot) -> bool {
    count.coverage.days_within(slot.first, slot.last) > 0
}
