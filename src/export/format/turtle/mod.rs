//! RDF in Turtle: events in the Simple Event Model, the sentences behind them in PROV-O, dates with the EDTF datatype of the
//! Library of Congress. IRIs are the base and the ids of the graph, so that they are the same in every run; what no public
//! vocabulary has is under `terms#`.
//!
//! Specifications: <https://www.w3.org/TR/turtle/>, <https://semanticweb.cs.vu.nl/2009/11/sem/>, <https://www.w3.org/TR/prov-o/>,
//! <https://id.loc.gov/datatypes/edtf.html>

mod evidence;
mod graph;
mod iri;
mod say;
mod sink;

use self::sink::Sink;
use crate::error::{Error, ErrorKind, Result};
use crate::export::writer::{About, Content, Subject, Writer};
use crate::span::Position;
use oxrdf::{NamedOrBlankNode, Term};
use oxttl::TurtleParser;
use std::collections::BTreeSet;
use std::io::{BufRead, Write};

/// RDF.
pub(super) struct Turtle;

impl Writer for Turtle {
    fn about(&self) -> &'static About {
        &About {
            name: "turtle",
            extension: "ttl",
            media_type: "text/turtle; charset=utf-8",
            specification: "https://www.w3.org/TR/turtle/",
            purpose: "triple stores, SPARQL",
            keeps: "events, entities and relations with every sentence; roles, offices, dates as EDTF",
            loses: "claims, projections to other views",
            content: Content::Events,
        }
    }

    fn write(&self, subject: &Subject, out: &mut dyn Write) -> Result<()> {
        graph::write(subject, Sink::new(&subject.options.base, out)?)
    }

    /// Every triple is read; what took part and what is quoted must be said to be something, and every event be there once.
    fn validate(&self, subject: &Subject, written: &mut dyn BufRead) -> Result<()> {
        let (mut typed, mut named) = (BTreeSet::new(), BTreeSet::new());
        let mut events = 0;
        for triple in TurtleParser::new().for_reader(written) {
            let triple =
                triple.map_err(|error| Error::new(ErrorKind::Export, format!("no Turtle: {error}")))?;
            match (triple.predicate.as_str(), triple.object) {
                (iri::TYPE, kind) => {
                    events +=
                        usize::from(matches!(&kind, Term::NamedNode(kind) if kind.as_str() == iri::EVENT));
                    if let NamedOrBlankNode::NamedNode(node) = triple.subject {
                        typed.insert(node.into_string());
                    }
                }
                (iri::HAS_ACTOR | iri::DERIVED | iri::QUOTED, Term::NamedNode(node)) => {
                    named.insert(node.into_string());
                }
                _ => {}
            }
        }
        let refuse =
            |what: String| Err(Error::new(ErrorKind::Export, what).at(Position { line: 1, column: 1 }));
        if let Some(missing) = named.difference(&typed).next() {
            return refuse(format!("nothing is said of `{missing}`"));
        }
        let expected = graph::events(subject).count();
        if events == expected {
            Ok(())
        } else {
            refuse(format!("found {events} events, expected {expected}"))
        }
    }
}

#[cfg(test)]
mod tests;
