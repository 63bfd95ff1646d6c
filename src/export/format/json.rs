//! A network as JSON: `title`, `view`, `period`, `directed`, `nodes` and `edges`; lists stay lists, absent fields are left out.
//! `<` is written as an escape, so that the text can stand inside a web page.

use crate::error::Result;
use crate::export::objects::{self, List, Object};
use crate::export::validate;
use crate::export::writer::{About, Content, Subject, Writer};
use serde::ser::{Serialize, SerializeMap, Serializer};
use std::io::{BufRead, Write};

/// JSON.
pub(super) struct Json;

impl Writer for Json {
    fn about(&self) -> &'static About {
        &About {
            name: "json",
            extension: "json",
            media_type: "application/json",
            specification: "https://www.rfc-editor.org/rfc/rfc8259",
            purpose: "own programs, web pages",
            keeps: "every field of nodes and edges, lists as lists",
            loses: "nothing of the view",
            content: Content::View,
        }
    }

    fn write(&self, subject: &Subject, out: &mut dyn Write) -> Result<()> {
        objects::write(&Whole(subject), out)
    }

    fn validate(&self, subject: &Subject, written: &mut dyn BufRead) -> Result<()> {
        validate::json(written, subject.network)
    }
}

struct Whole<'a>(&'a Subject<'a>);

impl Serialize for Whole<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> std::result::Result<S::Ok, S::Error> {
        let Subject { network, graph, .. } = *self.0;
        let mut map = serializer.serialize_map(None)?;
        objects::heading(network, &mut map)?;
        map.serialize_entry("directed", &network.directed)?;
        map.serialize_entry("nodes", &List(|| network.nodes.iter().map(|node| Object::node(graph, node))))?;
        let edges = || network.edges.iter().map(|edge| Object::edge(network, graph, edge));
        map.serialize_entry("edges", &List(edges))?;
        map.end()
    }
}
