//! Statements of Cypher that make a network in a graph database, or add to one that is there: run twice, they change nothing.
//! Each node has one label, its kind, and each edge is a relationship with an id of its own, so that parallel ones stay apart.
//! The statements are those that openCypher, Neo4j, Memgraph and LadybugDB share; LadybugDB wants tables first, and Neo4j is
//! quicker with constraints: both are conventions.
//!
//! Specification: <https://opencypher.org/>

use crate::error::{Error, ErrorKind, Result};
use crate::export::buffer::Buffer;
use crate::export::columns::{self, ColumnType, EdgeFacts, NodeFacts, Value};
use crate::export::escape::{Escapes, permitted};
use crate::export::options::Schema;
use crate::export::validate::counted;
use crate::export::writer::{About, Content, Subject, Writer};
use crate::graph::{Network, NetworkNode};
use std::collections::BTreeSet;
use std::io::{BufRead, Write};

/// Statements of Cypher.
pub(super) struct Cypher;

impl Writer for Cypher {
    fn about(&self) -> &'static About {
        &About {
            name: "cypher",
            extension: "cypher",
            media_type: "application/x-cypher-query",
            specification: "https://opencypher.org/",
            purpose: "Neo4j, Memgraph, LadybugDB",
            keeps: "every field of nodes and edges, lists as lists, parallel edges by their ids",
            loses: "edges without direction have one, which says nothing",
            content: Content::View,
        }
    }

    fn write(&self, subject: &Subject, out: &mut dyn Write) -> Result<()> {
        write(subject, out)
    }

    fn validate(&self, subject: &Subject, written: &mut dyn BufRead) -> Result<()> {
        let (mut nodes, mut edges) = (0, 0);
        for (i, line) in written.lines().enumerate() {
            let refuse = |what: String| Error::new(ErrorKind::Export, format!("line {}: {what}", i + 1));
            let line = line.map_err(|error| refuse(error.to_string()))?;
            let is_whole = line.starts_with("//") || line.ends_with(';') && is_closed(&line);
            if !is_whole {
                return Err(refuse("a statement that does not end in its line".into()));
            }
            nodes += usize::from(line.starts_with("MERGE (n:"));
            edges += usize::from(line.starts_with("MATCH (a:"));
        }
        counted(1, "nodes", nodes, subject.network.nodes.len())?;
        counted(1, "edges", edges, subject.network.edges.len())
    }
}

fn write(subject: &Subject, out: &mut dyn Write) -> Result<()> {
    let Subject { network, graph, options, .. } = *subject;
    let mut out = Buffer::new(out);
    out.put("// ").put(&one_line(&network.title)).put("\n");
    schema(network, options.conventions.schema, &mut out);
    for node in &network.nodes {
        let facts = NodeFacts::new(graph, node);
        found(out.put("MERGE "), "n", node);
        let fields = columns::NODES.iter().filter_map(|c| Some((c.name, c.of(&facts)?)));
        let named = [("label", Value::Text(node.label.as_str().into()))];
        set(&mut out, "n", named.into_iter().chain(fields));
        out.put(";\n").spill()?;
    }
    for edge in &network.edges {
        let facts = EdgeFacts::new(graph, edge);
        found(out.put("MATCH "), "a", &network.nodes[edge.source]);
        found(out.put(", "), "b", &network.nodes[edge.target]);
        out.put(" MERGE (a)-[r:").put(&relation(edge.relation)).put(" {`id`: ");
        text(&mut out, &edge.id).put("}]->(b)");
        let fields = columns::EDGES.iter().filter_map(|c| Some((c.name, c.of(&facts)?)));
        set(&mut out, "r", [("weight", Value::Number(edge.weight))].into_iter().chain(fields));
        out.put(";\n").spill()?;
    }
    out.finish()
}

/// What a database wants to be told before.
fn schema(network: &Network, schema: Schema, out: &mut Buffer) {
    let kinds: BTreeSet<&str> = network.nodes.iter().map(|node| node.kind.name()).collect();
    match schema {
        Schema::None => {}
        Schema::Constraints => {
            for label in kinds.into_iter().map(label) {
                out.put("CREATE CONSTRAINT IF NOT EXISTS FOR (n:")
                    .put(&label)
                    .put(") REQUIRE n.`id` IS UNIQUE;\n");
            }
        }
        Schema::Tables => {
            for label in kinds.into_iter().map(label) {
                let fields = columns::NODES.iter().map(|c| (c.name, c.kind));
                let fields = declared([("label", ColumnType::Text)].into_iter().chain(fields));
                out.put("CREATE NODE TABLE IF NOT EXISTS ").put(&label);
                out.put("(`id` STRING PRIMARY KEY").put(&fields).put(");\n");
            }
            let kind = |i: usize| label(network.nodes[i].kind.name());
            let ends = network.edges.iter().map(|e| (relation(e.relation), kind(e.source), kind(e.target)));
            let ends: BTreeSet<(String, String, String)> = ends.collect();
            let relations: BTreeSet<&String> = ends.iter().map(|(relation, _, _)| relation).collect();
            for relation in relations {
                let pairs = ends.iter().filter(|(other, _, _)| other == relation);
                let pairs: Vec<String> = pairs.map(|(_, a, b)| format!("FROM {a} TO {b}")).collect();
                let fields = columns::EDGES.iter().map(|c| (c.name, c.kind));
                let fields = declared([("weight", ColumnType::Number)].into_iter().chain(fields));
                out.put("CREATE REL TABLE IF NOT EXISTS ").put(relation);
                out.put("(").put(&pairs.join(", ")).put(", `id` STRING").put(&fields).put(");\n");
            }
        }
    }
}

/// Columns of a table of LadybugDB.
fn declared(fields: impl Iterator<Item = (&'static str, ColumnType)>) -> String {
    let kind = |kind| match kind {
        ColumnType::Text => "STRING",
        ColumnType::List => "STRING[]",
        ColumnType::Integer => "INT64",
        ColumnType::Number => "DOUBLE",
        ColumnType::Flag => "BOOLEAN",
    };
    fields.map(|(name, of)| format!(", `{name}` {}", kind(of))).collect()
}

/// ``(n:`Person` {`id`: 'x'})``
fn found(out: &mut Buffer, name: &str, node: &NetworkNode) {
    out.put("(").put(name).put(":").put(&label(node.kind.name())).put(" {`id`: ");
    text(out, node.id.as_str()).put("})");
}

/// `SET n.a = 1, n.b = 'x'`
fn set<'a>(out: &mut Buffer, of: &str, fields: impl Iterator<Item = (&'static str, Value<'a>)>) {
    for (i, (name, value)) in fields.enumerate() {
        out.put(if i == 0 { " SET " } else { ", " }).put(of).put(".`").put(name).put("` = ");
        literal(out, &value);
    }
}

fn literal(out: &mut Buffer, value: &Value) {
    match value {
        Value::Text(words) => text(out, words),
        Value::List(items) => {
            for (i, item) in items.iter().enumerate() {
                text(out.put(if i == 0 { "[" } else { ", " }), item);
            }
            out.put(if items.is_empty() { "[]" } else { "]" })
        }
        Value::Number(number) if number.fract() == 0.0 => out.number(*number).put(".0"),
        Value::Integer(_) | Value::Number(_) | Value::Flag(_) => out.put(&value.to_text()),
    };
}

/// A text in quotation marks, from which nothing in it leads out, on one line.
fn text<'o, 'w>(out: &'o mut Buffer<'w>, words: &str) -> &'o mut Buffer<'w> {
    out.put("'").put(&ESCAPES.apply(words)).put("'")
}

static ESCAPES: Escapes =
    Escapes::new(&[(b'\\', "\\\\"), (b'\'', "\\'"), (b'\n', "\\n"), (b'\r', "\\r"), (b'\t', "\\t")]);

/// `Person` for `person`.
fn label(kind: &str) -> String {
    let mut letters = kind.chars();
    let first: String = letters.next().into_iter().flat_map(char::to_uppercase).collect();
    format!("`{first}{}`", letters.as_str().replace('`', ""))
}

/// `TOOK_PART` for `took_part`.
fn relation(name: &str) -> String {
    format!("`{}`", one_line(name).to_uppercase().replace('`', ""))
}

fn one_line(words: &str) -> String {
    permitted(words).replace(['\n', '\r'], " ")
}

/// Whether every quotation in a line ends in it.
fn is_closed(line: &str) -> bool {
    let (mut quoted, mut bytes) = (false, line.bytes());
    while let Some(byte) = bytes.next() {
        match byte {
            b'\\' if quoted => drop(bytes.next()),
            b'\'' => quoted = !quoted,
            _ => {}
        }
    }
    !quoted
}
