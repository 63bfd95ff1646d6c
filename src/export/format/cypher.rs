//! Statements of Cypher that make a network in a graph database, or add to one that is there: run twice, they change nothing.
//! Each node has one label, its kind, and each edge is a relationship with an id of its own, so that parallel ones stay apart.
//! The statements are those that openCypher, Neo4j, Memgraph and LadybugDB share; LadybugDB wants tables first, and Neo4j is
//! quicker with constraints: both are conventions.
//!
//! Specification: <https://opencypher.org/>

use crate::error::{Error, ErrorKind, Result};
use crate::export::columns::{self, ColumnType, EdgeFacts, NodeFacts, Value};
use crate::export::io;
use crate::export::options::Schema;
use crate::export::validate::counted;
use crate::export::writer::{About, Content, Subject, Writer};
use crate::export::xml::permitted;
use crate::graph::Network;
use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::io::{self as std_io, BufRead, Write};

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
        cypher(subject, out).map_err(io)
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

fn cypher(subject: &Subject, out: &mut dyn Write) -> std_io::Result<()> {
    let Subject { network, graph, options } = *subject;
    writeln!(out, "// {}", one_line(&network.title))?;
    schema(network, options.conventions.schema, out)?;
    for node in &network.nodes {
        let facts = NodeFacts::new(graph, node);
        let mut line = format!("MERGE (n:{} {{`id`: {}}})", label(node.kind.name()), text(node.id.as_str()));
        let fields = columns::NODES.iter().filter_map(|c| Some((c.name, c.of(&facts)?)));
        let named = [("label", Value::Text(node.label.as_str().into()))];
        set(&mut line, "n", named.into_iter().chain(fields));
        writeln!(out, "{line};")?;
    }
    for edge in &network.edges {
        let (a, b) = (&network.nodes[edge.source], &network.nodes[edge.target]);
        let facts = EdgeFacts::new(graph, edge);
        let mut line = format!(
            "MATCH (a:{} {{`id`: {}}}), (b:{} {{`id`: {}}}) MERGE (a)-[r:{} {{`id`: {}}}]->(b)",
            label(a.kind.name()),
            text(a.id.as_str()),
            label(b.kind.name()),
            text(b.id.as_str()),
            relation(edge.relation),
            text(&edge.id)
        );
        let fields = columns::EDGES.iter().filter_map(|c| Some((c.name, c.of(&facts)?)));
        set(&mut line, "r", [("weight", Value::Number(edge.weight))].into_iter().chain(fields));
        writeln!(out, "{line};")?;
    }
    Ok(())
}

/// What a database wants to be told before.
fn schema(network: &Network, schema: Schema, out: &mut dyn Write) -> std_io::Result<()> {
    let kinds: BTreeSet<&str> = network.nodes.iter().map(|node| node.kind.name()).collect();
    match schema {
        Schema::None => Ok(()),
        Schema::Constraints => kinds.iter().try_for_each(|kind| {
            let label = label(kind);
            writeln!(out, "CREATE CONSTRAINT IF NOT EXISTS FOR (n:{label}) REQUIRE n.`id` IS UNIQUE;")
        }),
        Schema::Tables => {
            for kind in kinds {
                let fields = columns::NODES.iter().map(|c| (c.name, c.kind));
                let fields = declared([("label", ColumnType::Text)].into_iter().chain(fields));
                let label = label(kind);
                writeln!(out, "CREATE NODE TABLE IF NOT EXISTS {label}(`id` STRING PRIMARY KEY{fields});")?;
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
                let pairs = pairs.join(", ");
                writeln!(out, "CREATE REL TABLE IF NOT EXISTS {relation}({pairs}, `id` STRING{fields});")?;
            }
            Ok(())
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

/// `SET n.a = 1, n.b = 'x'`
fn set<'a>(line: &mut String, of: &str, fields: impl Iterator<Item = (&'static str, Value<'a>)>) {
    for (i, (name, value)) in fields.enumerate() {
        let start = if i == 0 { " SET" } else { "," };
        // Writing to a string cannot fail.
        let _ = write!(line, "{start} {of}.`{name}` = {}", literal(&value));
    }
}

fn literal(value: &Value) -> String {
    match value {
        Value::Text(words) => text(words),
        Value::List(items) => {
            format!("[{}]", items.iter().map(|item| text(item)).collect::<Vec<_>>().join(", "))
        }
        Value::Number(number) if number.fract() == 0.0 => format!("{number:.1}"),
        Value::Integer(_) | Value::Number(_) | Value::Flag(_) => value.to_text().into_owned(),
    }
}

/// A text in quotation marks, from which nothing in it leads out, on one line.
fn text(words: &str) -> String {
    let mut out = String::with_capacity(words.len() + 2);
    out.push('\'');
    for c in permitted(words).chars() {
        match c {
            '\\' => out.push_str("\\\\"),
            '\'' => out.push_str("\\'"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            _ => out.push(c),
        }
    }
    out.push('\'');
    out
}

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
    let (mut quoted, mut chars) = (false, line.chars());
    while let Some(c) = chars.next() {
        match c {
            '\\' if quoted => drop(chars.next()),
            '\'' => quoted = !quoted,
            _ => {}
        }
    }
    !quoted
}
