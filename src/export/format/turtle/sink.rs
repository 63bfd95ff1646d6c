//! Where triples go.

use super::iri::{DATE, EDTF, PREFIXES};
use crate::date::Edtf;
use crate::error::{Error, ErrorKind, Result};
use crate::export::escape::permitted;
use crate::export::io;
use oxrdf::{Literal, LiteralRef, NamedNodeRef, TermRef, TripleRef};
use oxttl::TurtleSerializer;
use oxttl::turtle::WriterTurtleSerializer;
use std::io::{BufWriter, Write};

/// Takes triples one by one, and writes those of one subject together. IRIs are not looked at here: they are a base that was, and
/// paths without anything that has no place in them; and whoever reads the file over does it again.
pub(super) struct Sink<'w> {
    /// The serializer writes texts character by character.
    writer: WriterTurtleSerializer<BufWriter<&'w mut dyn Write>>,
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
        Ok(Self { writer: serializer.for_writer(BufWriter::new(out)), base })
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
    pub(super) fn say<'t>(
        &mut self,
        subject: &'t str,
        predicate: &'t str,
        object: impl Into<TermRef<'t>>,
    ) -> Result<()> {
        let [subject, predicate] = [subject, predicate].map(NamedNodeRef::new_unchecked);
        self.writer.serialize_triple(TripleRef::new(subject, predicate, object)).map_err(io)
    }

    /// One triple between two things.
    pub(super) fn link(&mut self, subject: &str, predicate: &str, object: &str) -> Result<()> {
        self.say(subject, predicate, NamedNodeRef::new_unchecked(object))
    }

    /// One triple with a text. Characters that XML forbids are dropped, since results of queries travel as XML.
    pub(super) fn text(&mut self, subject: &str, predicate: &str, text: &str) -> Result<()> {
        self.say(subject, predicate, LiteralRef::new_simple_literal(&permitted(text)))
    }

    /// One triple with a date as it is known.
    pub(super) fn date(&mut self, subject: &str, predicate: &str, date: Edtf) -> Result<()> {
        self.typed(subject, predicate, &date.to_string(), EDTF)
    }

    /// One triple with a day.
    pub(super) fn day(&mut self, subject: &str, predicate: &str, day: jiff::civil::Date) -> Result<()> {
        self.typed(subject, predicate, &day.to_string(), DATE)
    }

    /// One triple with a value of a type.
    fn typed(&mut self, subject: &str, predicate: &str, value: &str, datatype: &str) -> Result<()> {
        let datatype = NamedNodeRef::new_unchecked(datatype);
        self.say(subject, predicate, LiteralRef::new_typed_literal(value, datatype))
    }

    /// One triple with a whole number.
    pub(super) fn number(&mut self, subject: &str, predicate: &str, number: i64) -> Result<()> {
        self.say(subject, predicate, &Literal::from(number))
    }

    /// Ends the file.
    pub(super) fn finish(self) -> Result<()> {
        self.writer.finish().and_then(|mut out| out.flush()).map_err(io)
    }
}
