//! The sheet of paper of every picture: title, what it is about, legend, the plot, and a caption.

use super::super::xml::Xml;
use super::marks::{Shape, rule, shape, text};
use super::words::{cut, wrapped};
use super::{EDGE, WIDTH};
use crate::draw::{Color, Point, Theme, width_of};
use crate::error::Result;
use std::io::Write;

const FONT: &str = "Helvetica, Arial, 'Liberation Sans', 'DejaVu Sans', sans-serif";

/// Where the legend begins.
const TOP: f64 = 84.0;

/// The size of the letters of legend and caption.
const SMALL: f64 = 13.0;

/// Below the plot, with room for one line of the caption.
const FOOT: f64 = 48.0;

/// From one line of the caption to the next.
const LINE: f64 = 18.0;

/// Everything around a plot, which is drawn from (0, 0) over the whole width.
pub(super) struct Sheet {
    /// The ground.
    pub theme: Theme,
    /// The width of the whole.
    pub width: f64,
    /// The height of the whole, if not as high as its parts.
    pub height: Option<f64>,
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
    entries: Vec<(Point, Sign, String)>,
    height: f64,
    /// Where the next entry begins.
    next: Point,
}

/// What stands before the words of an entry.
enum Sign {
    Mark(Color, Shape),
    /// With its dashes and its width.
    Line(Color, Option<&'static str>, f64),
}

impl Legend {
    /// Entries side by side, in as many rows as they need.
    pub(super) fn of(entries: impl IntoIterator<Item = (Color, Shape, String)>) -> Self {
        Self::within(WIDTH, entries)
    }

    /// The same on a sheet of this width.
    pub(super) fn within(width: f64, entries: impl IntoIterator<Item = (Color, Shape, String)>) -> Self {
        let mut legend = Self::default();
        for (color, shape, name) in entries {
            legend.add(Sign::Mark(color, shape), &name, width);
        }
        legend
    }

    /// One more entry, for a line.
    pub(super) fn add_line(
        &mut self,
        color: Color,
        dashes: Option<&'static str>,
        thick: f64,
        name: &str,
        width: f64,
    ) {
        self.add(Sign::Line(color, dashes, thick), name, width);
    }

    fn add(&mut self, sign: Sign, name: &str, width: f64) {
        let room = width - 2.0 * EDGE;
        let name = cut(name, room - sign.room(), SMALL);
        let wide = sign.room() + width_of(&name, SMALL) + 22.0;
        if self.next.x > 0.0 && self.next.x + wide > room {
            self.next = Point { x: 0.0, y: self.next.y + 21.0 };
        }
        self.entries.push((self.next, sign, name));
        self.height = self.next.y + 21.0;
        self.next.x += wide;
    }
}

impl Sign {
    /// How far right of it the words begin.
    fn room(&self) -> f64 {
        match self {
            Self::Mark(..) => 19.0,
            Self::Line(..) => 40.0,
        }
    }
}

/// How much of the height of a sheet is left for the plot, with a caption of so many lines.
pub(super) fn plot_room(height: f64, legend: &Legend, lines: usize) -> f64 {
    height - TOP - legend.height - 14.0 - FOOT - LINE * lines.saturating_sub(1) as f64
}

impl Sheet {
    /// Writes the whole file; `plot` writes what is in the middle.
    pub(super) fn write(&self, out: &mut dyn Write, plot: impl FnOnce(&mut Xml) -> Result<()>) -> Result<()> {
        let (width, ink, faint) = (self.width, self.theme.ink(), self.theme.faint());
        let caption = wrapped(&self.caption, width - 2.0 * EDGE, SMALL);
        let least =
            TOP + self.legend.height + 14.0 + self.plot_height + FOOT - LINE + LINE * caption.len() as f64;
        // What is higher than was asked for is drawn whole and smaller, in the middle.
        let height = self.height.map_or(least, |height| height.max(least));
        let asked = self.height.unwrap_or(least);
        let top = TOP + self.legend.height + 14.0 + 0.5 * (height - least);
        let bottom = height - (FOOT - LINE) - LINE * caption.len() as f64;
        let mut xml = Xml::new(out)?;
        xml.open(
            "svg",
            &[
                ("xmlns", "http://www.w3.org/2000/svg".into()),
                ("width", format!("{width:.0}").into()),
                ("height", format!("{asked:.0}").into()),
                ("viewBox", format!("0 0 {width:.0} {height:.0}").into()),
                ("font-family", FONT.into()),
                ("role", "img".into()),
            ],
        )?;
        xml.text("title", &[], &self.title)?;
        xml.text("desc", &[], &format!("{}. {}", self.subtitle, caption.join(" ")))?;
        xml.empty(
            "rect",
            &[
                ("x", "-100%".into()),
                ("width", "300%".into()),
                ("height", "100%".into()),
                ("fill", self.theme.paper().into()),
            ],
        )?;
        // Bold letters are wider.
        let (title, subtitle) =
            (cut(&self.title, width - 2.0 * EDGE, 25.5), cut(&self.subtitle, width - 2.0 * EDGE, 14.0));
        text(&mut xml, Point { x: EDGE, y: 42.0 }, 24.0, ink, true, &title)?;
        text(&mut xml, Point { x: EDGE, y: 66.0 }, 14.0, faint, false, &subtitle)?;
        self.write_legend(&mut xml)?;
        xml.open("g", &[("transform", format!("translate(0 {top:.1})").into())])?;
        plot(&mut xml)?;
        xml.close("g")?;
        for (i, line) in caption.iter().enumerate() {
            let at = Point { x: EDGE, y: bottom + 24.0 + LINE * i as f64 };
            text(&mut xml, at, SMALL, faint, false, line)?;
        }
        xml.close("svg")?;
        xml.finish()
    }

    fn write_legend(&self, xml: &mut Xml) -> Result<()> {
        for (at, sign, name) in &self.legend.entries {
            let at = Point { x: EDGE + at.x, y: TOP + at.y };
            match sign {
                Sign::Mark(color, sign) => {
                    xml.open("g", &[("stroke", self.theme.rim().into()), ("stroke-width", "0.8".into())])?;
                    shape(xml, *sign, Point { x: at.x + 7.0, y: at.y + 7.0 }, 6.5, self.theme.tone(*color))?;
                    xml.close("g")?;
                }
                Sign::Line(color, dashes, thick) => {
                    let end = Point { x: at.x + 33.0, y: at.y + 7.0 };
                    rule(xml, Point { x: at.x, y: end.y }, end, *color, *thick, *dashes)?;
                }
            }
            let words = Point { x: at.x + sign.room(), y: at.y + 12.0 };
            text(xml, words, SMALL, self.theme.ink(), false, name)?;
        }
        Ok(())
    }
}
