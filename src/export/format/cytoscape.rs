//! What `cytoscape({container, ...file})` of Cytoscape.js takes: elements with their places, colours and sizes, and a style that
//! shows them. Cytoscape itself imports the same file, where `name` and `interaction` are what it shows.

use crate::draw::Palette;
use crate::error::Result;
use crate::export::json::Json;
use crate::export::objects::Objects;
use crate::export::place;
use crate::export::validate;
use crate::export::writer::{About, Content, Subject, Writer};
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
        let network = subject.network;
        let mut json = Json::new(out);
        json.open("{").key("format_version").string("1.0").key("target_cytoscapejs_version").string("~3");
        json.key("data").open("{").key("name").string(&network.title);
        if let Some(view) = network.view {
            json.key("view").string(view.name());
        }
        json.close("}").key("elements").open("{");
        elements(subject, &mut json)?;
        json.close("}").key("layout").value(&json!({ "name": "preset" }))?;
        json.key("style").value(&style(network.directed))?.close("}");
        json.finish()
    }

    fn validate(&self, subject: &Subject, written: &mut dyn BufRead) -> Result<()> {
        validate::json(written, subject.network)
    }
}

fn elements(subject: &Subject, json: &mut Json) -> Result<()> {
    let network = subject.network;
    let (layout, palette, degrees) = (subject.layout(), Palette::of(network), network.degrees());
    let objects = Objects::new(subject, 4);
    json.key("nodes").open("[");
    for (i, node) in network.nodes.iter().enumerate() {
        objects.node(json.item().open("{").key("data"), node);
        json.key("name").string(&node.label).key("color").string(&palette.color(node).hex());
        json.key("size").number(place::size(degrees[i])).close("}");
        let (x, y) = place::downward(layout.positions[i]);
        json.key("position").open("{").key("x").number(x).key("y").number(y).close("}");
        json.close("}").spill()?;
    }
    json.close("]").key("edges").open("[");
    for edge in &network.edges {
        objects.edge(json.item().open("{").key("data"), edge);
        json.key("name").string(edge.relation).key("interaction").string(edge.relation).close("}");
        json.close("}").spill()?;
    }
    json.close("]");
    Ok(())
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
