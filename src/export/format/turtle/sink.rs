//! Where triples go.

use super::iri::{EDTF, PREFIXES, XSD};
use crate::date::Edtf;
use crate::error::{Error, ErrorKind, Result};
use crate::export::io;
use crate::export::xml::permitted;
use oxrdf::{Literal, NamedNode, Term, Triple};
use oxttl::TurtleSerializer;
use oxttl::turtle::WriterTurtleSerializer;
use std::io::Write;

/// Takes triples one by one, and writes those of one subject together.
pub(super) struct Sink<'w> {
    writer: WriterTurtleSerializer<&'w mut dyn Write>,
    base: &'w str,
}

impl<'w> Sink<'w> {
    /// Starts a file.
    pub(super) fn new(base: &'w str, out: &'w mut dyn Write) -> Result<Self> {
        let refuse = |error: oxrdf::IriParseError| {
            let message = format!("found the base `{base}`, expected an IRI: {error}");
            Error::new(ErrorKind::Argument, message)
        };
        let mut serializer = TurtleSerializer::new();
        for (name, iri) in PREFIXES {
            serializer = serializer.with_prefix(name, iri).map_err(refuse)?;
        }
        serializer = serializer.with_prefix("term", format!("{base}terms#")).map_err(refuse)?;
        Ok(Self { writer: serializer.for_writer(out), base })
    }

    /// The IRI of a path under the base.
    pub(super) fn own(&self, path: &str) -> String {
        format!("{}{path}", self.base)
    }

    /// The IRI of a term of our own.
    pub(super) fn term(&self, name: &str) -> String {
        format!("{}terms#{name}", self.base)
    }

    /// One triple.
    pub(super) fn say(&mut self, subject: &str, predicate: &str, object: impl Into<Term>) -> Result<()> {
        let (subject, predicate) =
            (NamedNode::new(subject).map_err(io)?, NamedNode::new(predicate).map_err(io)?);
        self.writer.serialize_triple(&Triple::new(subject, predicate, object)).map_err(io)
    }

    /// One triple between two things.
    pub(super) fn link(&mut self, subject: &str, predicate: &str, object: &str) -> Result<()> {
        self.say(subject, predicate, NamedNode::new(object).map_err(io)?)
    }

    /// One triple with a text. Characters that XML forbids are dropped, since results of queries travel as XML.
    pub(super) fn text(&mut self, subject: &str, predicate: &str, text: &str) -> Result<()> {
        self.say(subject, predicate, Literal::new_simple_literal(permitted(text)))
    }

    /// One triple with a date as it is known.
    pub(super) fn date(&mut self, subject: &str, predicate: &str, date: Edtf) -> Result<()> {
        let datatype = NamedNode::new(EDTF).map_err(io)?;
        self.say(subject, predicate, Literal::new_typed_literal(date.to_string(), datatype))
    }

    /// One triple with a day.
    pub(super) fn day(&mut self, subject: &str, predicate: &str, day: jiff::civil::Date) -> Result<()> {
        let datatype = NamedNode::new(format!("{XSD}date")).map_err(io)?;
        self.say(subject, predicate, Literal::new_typed_literal(day.to_string(), datatype))
    }

    /// One triple with a whole number.
    pub(super) fn number(&mut self, subject: &str, predicate: &str, number: i64) -> Result<()> {
        self.say(subject, predicate, Literal::from(number))
    }

    /// Ends the file.
    pub(super) fn finish(self) -> Result<()> {
        self.writer.finish().map(drop).map_err(io)
    }
}
