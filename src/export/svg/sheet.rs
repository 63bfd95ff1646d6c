//! The sheet of paper of every picture: title, what it is about, legend, the plot, and a caption.

use super::super::xml::Xml;
use super::marks::{Shape, shape, text};
use super::words::wrapped;
use super::{EDGE, FAINT, INK, WIDTH};
use crate::draw::{Color, Point, width_of};
use crate::error::Result;
use std::io::Write;

const FONT: &str = "Helvetica, Arial, 'Liberation Sans', 'DejaVu Sans', sans-serif";

/// Where the legend begins.
const TOP: f64 = 84.0;

/// The size of the letters of legend and caption.
const SMALL: f64 = 13.0;

/// Everything around a plot, which is drawn from (0, 0) over the whole width.
pub(super) struct Sheet {
    /// What it shows.
    pub title: String,
    /// What time it is about, and how much.
    pub subtitle: String,
    /// What the colours stand for.
    pub legend: Legend,
    /// How high the plot is.
    pub plot_height: f64,
    /// How to read it, and what is not in it.
    pub caption: String,
}

/// What the colours stand for, each with its place in the legend.
#[derive(Default)]
pub(super) struct Legend {
    entries: Vec<(Point, Color, Shape, String)>,
    height: f64,
}

impl Legend {
    /// Entries side by side, in as many rows as they need.
    pub(super) fn of(entries: impl IntoIterator<Item = (Color, Shape, String)>) -> Self {
        let mut legend = Self::default();
        let mut corner = Point::default();
        for (color, shape, name) in entries {
            let wide = 19.0 + width_of(&name, SMALL) + 22.0;
            if corner.x > 0.0 && corner.x + wide > WIDTH - 2.0 * EDGE {
                corner = Point { x: 0.0, y: corner.y + 21.0 };
            }
            legend.entries.push((corner, color, shape, name));
            legend.height = corner.y + 21.0;
            corner.x += wide;
        }
        legend
    }
}

impl Sheet {
    /// Writes the whole file; `plot` writes what is in the middle.
    pub(super) fn write(&self, out: &mut dyn Write, plot: impl FnOnce(&mut Xml) -> Result<()>) -> Result<()> {
        let caption = wrapped(&self.caption, WIDTH - 2.0 * EDGE, SMALL);
        let top = TOP + self.legend.height + 14.0;
        let bottom = top + self.plot_height;
        let height = bottom + 30.0 + 18.0 * caption.len() as f64;
        let mut xml = Xml::new(out)?;
        xml.open(
            "svg",
            &[
                ("xmlns", "http://www.w3.org/2000/svg".into()),
                ("width", format!("{WIDTH:.0}").into()),
                ("height", format!("{height:.0}").into()),
                ("viewBox", format!("0 0 {WIDTH:.0} {height:.0}").into()),
                ("font-family", FONT.into()),
                ("role", "img".into()),
            ],
        )?;
        xml.text("title", &[], &self.title)?;
        xml.text("desc", &[], &format!("{}. {}", self.subtitle, caption.join(" ")))?;
        xml.empty(
            "rect",
            &[("width", "100%".into()), ("height", "100%".into()), ("fill", "#ffffff".into())],
        )?;
        text(&mut xml, Point { x: EDGE, y: 42.0 }, 24.0, INK, true, &self.title)?;
        text(&mut xml, Point { x: EDGE, y: 66.0 }, 14.0, FAINT, false, &self.subtitle)?;
        self.write_legend(&mut xml)?;
        xml.open("g", &[("transform", format!("translate(0 {top:.1})").into())])?;
        plot(&mut xml)?;
        xml.close("g")?;
        for (i, line) in caption.iter().enumerate() {
            let at = Point { x: EDGE, y: bottom + 24.0 + 18.0 * i as f64 };
            text(&mut xml, at, SMALL, FAINT, false, line)?;
        }
        xml.close("svg")?;
        xml.finish()
    }

    fn write_legend(&self, xml: &mut Xml) -> Result<()> {
        for (at, color, sign, name) in &self.legend.entries {
            let at = Point { x: EDGE + at.x, y: TOP + at.y };
            shape(xml, *sign, Point { x: at.x + 7.0, y: at.y + 7.0 }, 6.5, *color)?;
            text(xml, Point { x: at.x + 19.0, y: at.y + 12.0 }, SMALL, INK, false, name)?;
        }
        Ok(())
    }
}
