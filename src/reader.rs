//! The whole way in two steps: [`Reader::read`] looks at one article alone, [`Reader::unite`] is where articles meet.

use crate::diagnostic::Diagnosed;
use crate::error::Result;
use crate::graph::{ArticleRecord, Graph, Record};

/// Reads articles with one lexicon and one set of rules. Cheap to share between threads.
#[derive(Debug)]
pub struct Reader {}

/// What one article states: the outcome of [`Reader::read`], to be given to [`Reader::unite`].
#[derive(Clone, Debug)]
pub struct Reading {
    /// What is known of the article itself.
    pub article: ArticleRecord,
}

impl Reader {
    /// A reader with the embedded rules.
    ///
    /// # Errors
    /// [`crate::error::ErrorKind::Rule`] if a rule is wrong.
    pub fn new() -> Result<Self> {
        Ok(Self {})
    }

    /// Reads the article that `bytes` hold; `file` is its name, whose ending tells its form.
    ///
    /// # Errors
    /// [`crate::error::ErrorKind::Article`], naming the file, with line and column where there is one, if the bytes are
    /// not UTF-8, hold no text, or are a file of another kind.
    pub fn read(&self, _file: &str, _bytes: &[u8]) -> Result<Reading> {
        todo!()
    }

    /// Unites what several articles state into one graph. Does not depend on their order.
    pub fn unite(&self, _readings: Vec<Reading>) -> Diagnosed<Graph> {
        Diagnosed { value: Graph::new(Record::empty()), diagnostics: Vec::new() }
    }
}
