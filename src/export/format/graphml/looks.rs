//! Places, sizes and colours, for programs that take them from GraphML: as plain columns, and in the form of yEd.
//!
//! The form of yEd: <https://docs.yworks.com/yfiles/doc/developers-guide/graphml.html>

use crate::draw::{Layout, Palette};
use crate::error::Result;
use crate::export::columns::{ColumnType, Value};
use crate::export::place;
use crate::export::writer::Subject;
use crate::export::xml::Xml;
use crate::graph::{NetworkEdge, NetworkNode};
use std::borrow::Cow;

/// The plain columns.
pub(super) const COLUMNS: [(&str, ColumnType); 7] = [
    ("x", ColumnType::Number),
    ("y", ColumnType::Number),
    ("size", ColumnType::Number),
    ("color", ColumnType::Text),
    ("r", ColumnType::Integer),
    ("g", ColumnType::Integer),
    ("b", ColumnType::Integer),
];

/// How all nodes look.
pub(super) struct Looks<'a> {
    layout: &'a Layout,
    palette: Palette,
    degrees: Vec<usize>,
}

/// How one node looks.
pub(super) struct Look {
    x: f64,
    y: f64,
    size: f64,
    color: String,
    rgb: (u8, u8, u8),
}

impl<'a> Looks<'a> {
    /// Of a network, if anybody wants to know.
    pub(super) fn of(subject: &'a Subject) -> Option<Self> {
        let (network, conventions) = (subject.network, subject.options.conventions);
        let wanted = conventions.looks || conventions.yed_graphics;
        let looks =
            || Self { layout: subject.layout(), palette: Palette::of(network), degrees: network.degrees() };
        wanted.then(looks)
    }

    /// Of the node at a place of the network.
    pub(super) fn node(&self, i: usize, node: &NetworkNode) -> Look {
        let (x, y) = place::upward(self.layout.positions[i]);
        let color = self.palette.color(node);
        let size = place::size(self.degrees[i]);
        Look { x, y, size, color: color.hex(), rgb: color.rgb() }
    }
}

impl Look {
    /// The plain columns, in their order.
    pub(super) fn fields(&self) -> [(&'static str, Value<'_>); 7] {
        let (r, g, b) = self.rgb;
        [
            ("x", Value::Number(self.x)),
            ("y", Value::Number(self.y)),
            ("size", Value::Number(self.size)),
            ("color", Value::Text(self.color.as_str().into())),
            ("r", Value::Integer(r.into())),
            ("g", Value::Integer(g.into())),
            ("b", Value::Integer(b.into())),
        ]
    }

    /// The shape of yEd, whose second axis leads downwards, with the label in it.
    pub(super) fn yed(&self, xml: &mut Xml, label: &str) -> Result<()> {
        let number = |number: f64| Cow::from(format!("{number:.1}"));
        let size = 2.0 * self.size;
        let corner = [("x", number(self.x - size / 2.0)), ("y", number(-self.y - size / 2.0))];
        let [x, y] = corner;
        xml.open("data", &[("key", "n_graphics".into())])?;
        xml.open("y:ShapeNode", &[])?;
        xml.empty("y:Geometry", &[("height", number(size)), ("width", number(size)), x, y])?;
        xml.empty("y:Fill", &[("color", self.color.as_str().into()), ("transparent", "false".into())])?;
        let how = [("modelName", "sandwich".into()), ("modelPosition", "s".into())];
        xml.text("y:NodeLabel", &how, label)?;
        xml.empty("y:Shape", &[("type", "ellipse".into())])?;
        xml.close("y:ShapeNode")?;
        xml.close("data")
    }
}

/// The namespace of yEd's graphics.
pub(super) fn namespace() -> (&'static str, Cow<'static, str>) {
    ("xmlns:y", "http://www.yworks.com/xml/graphml".into())
}

/// The declarations of yEd's graphics.
pub(super) fn yed_keys(xml: &mut Xml) -> Result<()> {
    for (id, of, kind) in [("n_graphics", "node", "nodegraphics"), ("e_graphics", "edge", "edgegraphics")] {
        xml.empty("key", &[("id", id.into()), ("for", of.into()), ("yfiles.type", kind.into())])?;
    }
    Ok(())
}

/// The line of yEd, with the relation beside it.
pub(super) fn yed_edge(xml: &mut Xml, edge: &NetworkEdge, directed: bool) -> Result<()> {
    let width = edge.weight.clamp(0.25, 25.0).sqrt();
    let tip = if directed { "standard" } else { "none" };
    xml.open("data", &[("key", "e_graphics".into())])?;
    xml.open("y:PolyLineEdge", &[])?;
    let line =
        [("color", "#808080".into()), ("type", "line".into()), ("width", format!("{width:.2}").into())];
    xml.empty("y:LineStyle", &line)?;
    xml.empty("y:Arrows", &[("source", "none".into()), ("target", tip.into())])?;
    xml.text("y:EdgeLabel", &[], edge.relation)?;
    xml.close("y:PolyLineEdge")?;
    xml.close("data")
}
