//! Networks as JSON: lists of nodes and edges, each with an id, looked over one by one while they are read.

use super::{Found, faulty, refuse};
use crate::error;
use crate::graph::Network;
use serde::Deserialize;
use serde::de::{DeserializeSeed, Deserializer, Error as _, IgnoredAny, MapAccess, SeqAccess, Visitor};
use std::fmt;
use std::io::{BufRead, BufReader};

/// Whether `written` is an object whose `nodes` and `edges`, or those of its `elements`, are the network's.
pub(in crate::export) fn json(written: &mut dyn BufRead, network: &Network) -> error::Result<()> {
    // JSON is read byte by byte: from a buffer of its own kind that is quick.
    let mut reader = serde_json::Deserializer::from_reader(BufReader::new(written));
    let mut found = Found::new(network);
    let read = Lists(&mut found).deserialize(&mut reader).and_then(|()| reader.end());
    read.map_err(|e| {
        let what = if e.is_data() { "no such JSON" } else { "no whole JSON" };
        refuse(e.line().max(1), format!("{what}: {e}"))
    })?;
    found.compare(1)
}

/// An object with lists of nodes and edges; its other members are passed over.
struct Lists<'f, 'n>(&'f mut Found<'n>);

impl<'de> DeserializeSeed<'de> for Lists<'_, '_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, reader: D) -> Result<(), D::Error> {
        reader.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for Lists<'_, '_> {
    type Value = ();

    fn expecting(&self, out: &mut fmt::Formatter) -> fmt::Result {
        out.write_str("an object with nodes and edges")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<(), A::Error> {
        while let Some(name) = members.next_key::<String>()? {
            match name.as_str() {
                "nodes" => members.next_value_seed(List(self.0, node))?,
                "edges" => members.next_value_seed(List(self.0, edge))?,
                "elements" => members.next_value_seed(Lists(self.0))?,
                _ => drop(members.next_value::<IgnoredAny>()?),
            }
        }
        Ok(())
    }
}

/// A list, and how each item of it is looked over.
struct List<'f, 'n>(&'f mut Found<'n>, fn(&mut Found<'n>, &Item) -> error::Result<()>);

impl<'de> DeserializeSeed<'de> for List<'_, '_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, reader: D) -> Result<(), D::Error> {
        reader.deserialize_seq(self)
    }
}

impl<'de> Visitor<'de> for List<'_, '_> {
    type Value = ();

    fn expecting(&self, out: &mut fmt::Formatter) -> fmt::Result {
        out.write_str("a list")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<(), A::Error> {
        while let Some(item) = items.next_element::<Item>()? {
            (self.1)(self.0, item.data.as_deref().unwrap_or(&item)).map_err(A::Error::custom)?;
        }
        Ok(())
    }
}

/// A node or an edge, or what Cytoscape.js has around one.
#[derive(Deserialize)]
struct Item {
    data: Option<Box<Item>>,
    id: Option<String>,
    source: Option<String>,
    target: Option<String>,
}

fn node(found: &mut Found, item: &Item) -> error::Result<()> {
    match &item.id {
        Some(id) => found.node(id),
        None => Err(faulty("a node without an id".into())),
    }
}

fn edge(found: &mut Found, item: &Item) -> error::Result<()> {
    match (&item.id, &item.source, &item.target) {
        (Some(id), Some(source), Some(target)) => found.edge(id, [source, target]),
        _ => Err(faulty("an edge without an id or one of its ends".into())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_network_is_refused() {
        let network = Network::of_ties(1, &[]);
        let fault = |text: &str| json(&mut text.as_bytes(), &network).err().map(|error| error.to_string());
        assert_eq!(fault(r#"{"nodes": [{"id": "0", "x": null}], "edges": []}"#), None);
        assert_eq!(fault(r#"{"elements": {"nodes": [{"data": {"id": "0"}}], "edges": []}}"#), None);
        assert_eq!(fault(r#"{"nodes": [], "edges": []}"#).unwrap(), "1:1: found 0 nodes, expected 1");
        assert!(fault("{\"nodes\": [\n").unwrap().starts_with("2:1: no whole JSON"));
        assert!(fault("{\"nodes\": [\n{}]}").unwrap().starts_with("2:1: no such JSON: a node without an id"));
        let twice = r#"{"nodes": [{"id": "0"}, {"id": "0"}]}"#;
        assert!(fault(twice).unwrap().contains("two nodes have the id `0`"));
        let loose = r#"{"nodes": [], "edges": [{"id": "e", "source": "0", "target": "0"}]}"#;
        assert!(fault(loose).unwrap().contains("the edge `e` leads to `0`, which is no node"));
    }
}
