//! What `cytoscape({container, ...file})` of Cytoscape.js takes: elements with their places, colours and sizes, and a style that
//! shows them. Cytoscape itself imports the same file, where `name` and `interaction` are what it shows.

use crate::draw::{Layout, Palette};
use crate::error::Result;
use crate::export::columns::Value;
use crate::export::objects::{self, List, Object};
use crate::export::place;
use crate::export::validate::{Edge, Node, compared, parsed};
use crate::export::writer::{About, Content, Subject, Writer};
use serde::{Deserialize, Serialize};
use serde_json::json;
use std::io::{BufRead, Write};

/// Elements of Cytoscape.js.
pub(super) struct Cytoscape;

impl Writer for Cytoscape {
    fn about(&self) -> &'static About {
        &About {
            name: "cytoscape",
            extension: "cyjs",
            media_type: "application/json",
            specification: "https://js.cytoscape.org/#notation/elements-json",
            purpose: "Cytoscape.js, Cytoscape",
            keeps: "every field of nodes and edges, lists as lists, parallel edges, colours, sizes and places",
            loses: "nothing of the view",
            content: Content::View,
        }
    }

    fn write(&self, subject: &Subject, out: &mut dyn Write) -> Result<()> {
        let Subject { network, graph, .. } = *subject;
        let (layout, palette, degrees) = (Layout::of(network), Palette::of(network), network.degrees());
        let nodes = || {
            network.nodes.iter().enumerate().map(|(i, node)| Element {
                data: Object::node(graph, node)
                    .with("name", Value::Text(node.label.clone()))
                    .with("color", Value::Text(palette.color(node).hex()))
                    .with("size", Value::Number(place::size(degrees[i]))),
                position: Some(Position::of(place::downward(layout.positions[i]))),
            })
        };
        let edges = || {
            network.edges.iter().map(|edge| Element {
                data: Object::edge(network, graph, edge)
                    .with("name", Value::Text(edge.relation.clone()))
                    .with("interaction", Value::Text(edge.relation.clone())),
                position: None,
            })
        };
        let whole = Whole {
            format_version: "1.0",
            target_cytoscapejs_version: "~3",
            data: Data { name: &network.title, view: network.view.map(|view| view.name()) },
            elements: Elements { nodes: List(nodes), edges: List(edges) },
            layout: json!({ "name": "preset" }),
            style: style(network.directed),
        };
        objects::write(&whole, out)
    }

    fn validate(&self, subject: &Subject, written: &mut dyn BufRead) -> Result<()> {
        let read: Read<Wrapped<Node>, Wrapped<Edge>> = parsed(written)?;
        let nodes = read.elements.nodes.iter().map(|node| &node.data);
        compared(nodes, read.elements.edges.iter().map(|edge| &edge.data), subject.network)
    }
}

#[derive(Serialize)]
struct Whole<'a, N, E> {
    format_version: &'static str,
    target_cytoscapejs_version: &'static str,
    data: Data<'a>,
    elements: Elements<N, E>,
    layout: serde_json::Value,
    style: serde_json::Value,
}

#[derive(Serialize)]
struct Data<'a> {
    name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    view: Option<&'static str>,
}

#[derive(Serialize, Deserialize)]
struct Elements<N, E> {
    nodes: N,
    edges: E,
}

#[derive(Serialize)]
struct Element {
    data: Object,
    #[serde(skip_serializing_if = "Option::is_none")]
    position: Option<Position>,
}

#[derive(Serialize)]
struct Position {
    x: f64,
    y: f64,
}

impl Position {
    fn of((x, y): (f64, f64)) -> Self {
        Self { x, y }
    }
}

/// How the fields of elements are shown.
fn style(directed: bool) -> serde_json::Value {
    let arrow = if directed { "triangle" } else { "none" };
    json!([
        {
            "selector": "node",
            "style": {
                "label": "data(label)",
                "background-color": "data(color)",
                "width": "data(size)",
                "height": "data(size)",
                "font-size": 10
            }
        },
        { "selector": "edge", "style": { "curve-style": "bezier", "target-arrow-shape": arrow } }
    ])
}

/// What of a file is looked over.
#[derive(Deserialize)]
struct Read<N, E> {
    elements: Elements<Vec<N>, Vec<E>>,
}

#[derive(Deserialize)]
struct Wrapped<T> {
    data: T,
}
