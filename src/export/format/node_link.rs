//! Nodes and links as JSON, as networkx (`node_link_graph(data, edges="edges")`) and D3 (`forceLink(data.edges).id(d => d.id)`)
//! take them. Every edge has its id as `key`, so that parallel ones stay apart.

use crate::error::Result;
use crate::export::columns::Value;
use crate::export::json::Json;
use crate::export::objects;
use crate::export::validate;
use crate::export::writer::{About, Content, Subject, Writer};
use std::io::{BufRead, Write};

/// JSON of nodes and links.
pub(super) struct NodeLink;

impl Writer for NodeLink {
    fn about(&self) -> &'static About {
        &About {
            name: "node-link",
            extension: "json",
            media_type: "application/json",
            specification: "https://networkx.org/documentation/stable/reference/readwrite/json_graph.html",
            purpose: "networkx, D3",
            keeps: "every field of nodes and edges, lists as lists, parallel edges",
            loses: "nothing of the view",
            content: Content::View,
        }
    }

    fn write(&self, subject: &Subject, out: &mut dyn Write) -> Result<()> {
        let mut json = Json::new(out);
        json.open("{").key("directed").of(&Value::Flag(subject.network.directed));
        json.key("multigraph").of(&Value::Flag(true));
        objects::heading(subject.network, json.key("graph").open("{"));
        json.close("}");
        objects::lists(subject, 2, &mut json, |json, edge| {
            json.key("key").string(&edge.id);
        })?;
        json.close("}");
        json.finish()
    }

    fn validate(&self, subject: &Subject, written: &mut dyn BufRead) -> Result<()> {
        validate::json(written, subject.network)
    }
}
