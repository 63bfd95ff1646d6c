//! GEXF and GraphML: well-formed XML 1.0 whose elements `node` and `edge` have unique ids and ends that are there, and in
//! which every value belongs to a declared attribute.

use super::lines::Lines;
use super::{Found, in_line, refuse};
use crate::error::{Error, Result};
use crate::export::escape::permitted;
use crate::graph::Network;
use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};
use std::borrow::Cow;
use std::collections::BTreeSet;
use std::io::BufRead;

/// Whether `written` is a network in XML.
pub(in crate::export) fn xml(written: &mut dyn BufRead, network: &Network) -> Result<()> {
    let mut reader = Reader::from_reader(Lines::new(written));
    reader.config_mut().enable_all_checks(true);
    let (mut buffer, mut depth, mut roots) = (Vec::new(), 0_usize, 0);
    let mut document = Document { found: Found::new(network), declared: BTreeSet::new() };
    loop {
        let event = reader.read_event_into(&mut buffer);
        let line = reader.get_ref().line;
        let event = event.map_err(|error| malformed(line, error))?;
        match event {
            Event::Start(tag) => {
                roots += usize::from(depth == 0);
                depth += 1;
                document.take(line, &tag)?;
            }
            Event::Empty(tag) => document.take(line, &tag)?,
            Event::End(_) => depth -= 1,
            Event::Text(text) => legal(line, &text)?,
            Event::Eof if depth > 0 || roots != 1 => {
                return Err(refuse(line, "the document has no end, expected one element as its root"));
            }
            Event::Eof => return document.found.compare(line),
            _ => {}
        }
        buffer.clear();
    }
}

/// What was read of a document so far.
struct Document<'n> {
    found: Found<'n>,
    /// Ids of the attributes that nodes and edges may have.
    declared: BTreeSet<String>,
}

impl Document<'_> {
    /// Takes in one tag.
    fn take(&mut self, line: usize, tag: &BytesStart) -> Result<()> {
        let [mut id, mut source, mut target, mut of] = [const { Cow::Borrowed("") }; 4];
        let name = tag.name();
        let name: &str = name.as_ref();
        for attribute in tag.attributes() {
            let attribute = attribute.map_err(|e| malformed(line, e))?;
            let value = attribute.normalized_value(XmlVersion::Explicit1_0);
            let value = value.map_err(|e| malformed(line, e))?;
            legal(line, &value)?;
            let place = match (name, attribute.key.as_ref()) {
                (_, "id") => &mut id,
                (_, "source") => &mut source,
                (_, "target") => &mut target,
                ("data", "key") | ("attvalue", "for") => &mut of,
                _ => continue,
            };
            *place = value;
        }
        match name {
            "node" => self.found.node(&id).map_err(in_line(line)),
            "edge" => self.found.edge(&id, [&source, &target]).map_err(in_line(line)),
            "key" | "attribute" => {
                self.declared.insert(id.into_owned());
                Ok(())
            }
            "data" | "attvalue" if !self.declared.contains(&*of) => {
                Err(refuse(line, format!("a value of `{of}`, which is not declared")))
            }
            _ => Ok(()),
        }
    }
}

fn malformed(line: usize, error: impl std::fmt::Display) -> Error {
    refuse(line, format!("no well-formed XML: {error}"))
}

/// Whether a text has only characters that XML 1.0 allows.
fn legal(line: usize, text: &str) -> Result<()> {
    if let Cow::Borrowed(_) = permitted(text) {
        Ok(())
    } else {
        Err(refuse(line, "a character that XML does not allow"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fault(body: &str) -> Option<String> {
        let network = Network::of_ties(2, &[(0, 1, 1.0)]);
        let text = format!("<?xml version=\"1.0\"?>\n<graphml><key id=\"k\"/>\n{body}\n</graphml>");
        xml(&mut text.as_bytes(), &network).err().map(|error| error.to_string())
    }

    #[test]
    fn what_is_no_network_is_refused_with_its_line() {
        let nodes = "<node id='0'/><node id='1'/>";
        assert_eq!(
            fault(&format!("{nodes}<edge id='x' source='0' target='1'><data key='k'>&lt;</data></edge>")),
            None
        );
        let fault = |body: &str| fault(body).unwrap();
        assert_eq!(fault("<node id='0'/>\n<node id='0'/>"), "4:1: two nodes have the id `0`");
        assert_eq!(
            fault("<edge id='x' source='0' target='1'/>"),
            "3:1: the edge `x` leads to `0`, which is no node"
        );
        assert_eq!(fault(nodes), "4:1: found 0 edges, expected 1");
        assert_eq!(fault("<data key='other'/>"), "3:1: a value of `other`, which is not declared");
        assert!(fault("<node id='0'>").contains("no well-formed XML"));
        assert!(fault("<node id='a\u{1}b'/>").contains("a character that XML does not allow"));
    }
}
