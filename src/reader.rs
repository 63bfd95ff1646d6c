//! The whole way in two steps: [`Reader::read`] looks at one article alone, [`Reader::unite`] is where articles meet.

use crate::diagnostic::Diagnosed;
use crate::error::Result;
use crate::extract::{Reading, Rules, extract};
use crate::graph::{Graph, Record};
use crate::language::Knowledge;
use crate::lexicon::Lexicon;
use crate::{import, resolve, source};
use std::borrow::Cow;

/// Reads articles with one lexicon and one set of rules. Cheap to share between threads.
#[derive(Debug)]
pub struct Reader {
    know: Knowledge,
    rules: Rules,
}

impl Reader {
    /// A reader with the embedded rules.
    ///
    /// # Errors
    /// [`crate::error::ErrorKind::Rule`] if a rule is wrong.
    pub fn new(lexicon: Lexicon) -> Result<Self> {
        Ok(Self { know: Knowledge::new(lexicon)?, rules: Rules::embedded()? })
    }

    /// Reads the article that `bytes` hold; `file` is its name, whose ending tells its form.
    ///
    /// # Errors
    /// [`crate::error::ErrorKind::Article`], naming the file, with line and column where there is one, if the bytes are
    /// not UTF-8, hold no text, or are a file of another kind.
    pub fn read(&self, file: &str, bytes: &[u8]) -> Result<Reading> {
        Ok(extract(&self.know, &self.rules, source::read(file, bytes)?))
    }

    /// The decoded text to which the spans of evidence refer.
    ///
    /// # Errors
    /// As [`Reader::read`], for bytes that are no text.
    pub fn text<'a>(&self, file: &str, bytes: &'a [u8]) -> Result<Cow<'a, str>> {
        source::text(file, bytes)
    }

    /// Unites what several articles state into one graph. Does not depend on their order.
    pub fn unite(&self, readings: Vec<Reading>) -> Diagnosed<Graph> {
        let Diagnosed { value, diagnostics } = resolve::resolve(&self.know, readings);
        Diagnosed { value: Graph::new(value), diagnostics }
    }

    /// The graph that tables and networks hold: CSV and GraphML, which may name each other's nodes; see [`import`].
    ///
    /// # Errors
    /// [`crate::error::ErrorKind::Table`] with file and line, if a file is none of these or a cell is wrong.
    pub fn import(&self, files: &[(String, Vec<u8>)]) -> Result<Record> {
        import::import(&self.know, files)
    }

    /// Joins graphs that were made apart, by whomever, into one. Entities with one name are one, and events of different graphs
    /// that agree in type, days and parties are one with the evidence of both; what one graph holds twice stays two. Does not
    /// depend on their order. Doubtful names stay apart.
    pub fn join(&self, records: Vec<Record>) -> Graph {
        Graph::new(resolve::merge(&self.know, records))
    }
}
