//! The marks on paper: nodes, lines and words.

use super::super::xml::Xml;
use crate::draw::{Color, Point};
use crate::error::Result;
use crate::graph::{EntityKind, NodeKind};
use std::borrow::Cow;

/// The outline of a node: a second sign beside colour.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    Circle,
    Square,
    Diamond,
}

pub(super) fn text(
    xml: &mut Xml,
    at: Point,
    size: f64,
    ink: &'static str,
    is_bold: bool,
    words: &str,
) -> Result<()> {
    let weight = if is_bold { "bold" } else { "normal" };
    let attributes = [
        ("x", format!("{:.1}", at.x).into()),
        ("y", format!("{:.1}", at.y).into()),
        ("font-size", size.to_string().into()),
        ("font-weight", weight.into()),
        ("fill", ink.into()),
    ];
    xml.text("text", &attributes, words)
}

/// Where a text begins, stands or ends.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Anchor {
    Start,
    Middle,
    End,
}

/// A text at the left of a place, over it, or at its right.
pub(super) fn anchored(
    xml: &mut Xml,
    at: Point,
    size: f64,
    ink: &'static str,
    anchor: Anchor,
    words: &str,
) -> Result<()> {
    let anchor = match anchor {
        Anchor::Start => "start",
        Anchor::Middle => "middle",
        Anchor::End => "end",
    };
    let attributes = [
        ("x", format!("{:.1}", at.x).into()),
        ("y", format!("{:.1}", at.y).into()),
        ("font-size", format!("{size:.1}").into()),
        ("text-anchor", anchor.into()),
        ("fill", ink.into()),
    ];
    xml.text("text", &attributes, words)
}

/// A rectangle from its upper left corner, which says what it stands for.
pub(super) fn block(xml: &mut Xml, at: Point, size: (f64, f64), color: Color, about: &str) -> Result<()> {
    let number = |value: f64| Cow::from(format!("{value:.1}"));
    let (width, height) = size;
    let attributes = [
        ("x", number(at.x)),
        ("y", number(at.y)),
        ("width", number(width)),
        ("height", number(height)),
        ("fill", color.hex().into()),
    ];
    xml.open("rect", &attributes)?;
    xml.text("title", &[], about)?;
    xml.close("rect")
}

/// A straight line.
pub(super) fn rule(
    xml: &mut Xml,
    from: Point,
    to: Point,
    ink: Color,
    width: f64,
    dash: Option<&'static str>,
) -> Result<()> {
    let number = |value: f64| Cow::from(format!("{value:.1}"));
    let mut attributes = vec![
        ("x1", number(from.x)),
        ("y1", number(from.y)),
        ("x2", number(to.x)),
        ("y2", number(to.y)),
        ("stroke", ink.hex().into()),
        ("stroke-width", number(width)),
    ];
    attributes.extend(dash.map(|dash| ("stroke-dasharray", dash.into())));
    xml.empty("line", &attributes)
}

pub(super) fn shape(xml: &mut Xml, shape: Shape, at: Point, r: f64, color: Color) -> Result<()> {
    let fill = ("fill", Cow::from(color.hex()));
    let number = |value: f64| Cow::from(format!("{value:.1}"));
    let (x, y) = (at.x, at.y);
    match shape {
        Shape::Circle => xml.empty("circle", &[("cx", number(x)), ("cy", number(y)), ("r", number(r)), fill]),
        Shape::Square => {
            let half = 0.86 * r;
            let side = number(2.0 * half);
            let corner = [("x", number(x - half)), ("y", number(y - half))];
            let [left, top] = corner;
            xml.empty(
                "rect",
                &[left, top, ("width", side.clone()), ("height", side), ("rx", "1.5".into()), fill],
            )
        }
        Shape::Diamond => {
            let r = 1.15 * r;
            let d =
                format!("M{x:.1} {:.1}L{:.1} {y:.1}L{x:.1} {:.1}L{:.1} {y:.1}Z", y - r, x + r, y + r, x - r);
            xml.empty("path", &[("d", d.into()), fill])
        }
    }
}

pub(super) fn kind_shape(kind: NodeKind) -> Shape {
    match kind {
        NodeKind::Event | NodeKind::Prospect => Shape::Square,
        NodeKind::Entity(EntityKind::Series | EntityKind::Agreement | EntityKind::Office) => Shape::Diamond,
        _ => Shape::Circle,
    }
}

/// Half widths: the area grows with `sizes`, which are from 0 to 1. Smaller where there are many, or where the sheet is small.
pub(super) fn radii(sizes: &[f64], sheet: Point) -> Vec<f64> {
    let (least, more) = match sizes.len() {
        0..=60 => (6.0, 13.0),
        61..=200 => (4.0, 10.0),
        201..=1_000 => (2.8, 6.5),
        _ => (1.8, 5.0),
    };
    // Together they take up no more than a part of the sheet.
    let area: f64 = sizes
        .iter()
        .map(|size| (least + more * size.sqrt() + 1.5) * (least + more * size.sqrt() + 1.5))
        .sum();
    let smaller = (0.07 * sheet.x * sheet.y / area.max(1e-9)).sqrt().min(1.0);
    sizes.iter().map(|size| smaller * (least + more * size.sqrt())).collect()
}

pub(super) fn line_width(weight: f64, heaviest: f64) -> f64 {
    if heaviest <= 1.0 { 1.2 } else { 1.0 + 6.0 * (weight - 1.0).max(0.0) / (heaviest - 1.0) }
}
