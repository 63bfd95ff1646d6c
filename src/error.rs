//! What is said when the work could not be done.

use crate::span::Position;
use std::fmt;

/// Why the work could not be done. One line for a person: where, what was found, what was expected.
#[derive(Debug)]
pub struct Error {
    kind: ErrorKind,
    file: Option<String>,
    position: Option<Position>,
    message: String,
    source: Option<Box<dyn std::error::Error + Send + Sync>>,
}

/// The kinds of failure that a caller may want to tell apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ErrorKind {
    /// The operating system refused to read or to write.
    Io,
    /// An article could not be decoded, or holds no text.
    Article,
    /// A graph file is not valid JSON, of another version, or contradicts itself.
    Graph,
    /// A row of a lexicon table is wrong.
    Lexicon,
    /// A rule of extraction is wrong.
    Rule,
    /// A row of a table of edges is wrong.
    Edges,
    /// A table or a network that is to become part of a graph is wrong.
    Table,
    /// An argument makes no sense: an unknown name, date, view or measure.
    Argument,
    /// An export would not be a valid file of its format.
    Export,
}

/// The usual result of this crate.
pub type Result<T> = std::result::Result<T, Error>;

impl Error {
    /// An error of `kind` that says `message`, lowercase and without a final stop.
    pub fn new(kind: ErrorKind, message: impl Into<String>) -> Self {
        Self { kind, file: None, position: None, message: message.into(), source: None }
    }

    /// The same error, naming the file it is about.
    pub fn in_file(mut self, file: impl Into<String>) -> Self {
        self.file.get_or_insert_with(|| file.into());
        self
    }

    /// The same error, naming line and column.
    pub fn at(mut self, position: Position) -> Self {
        self.position = Some(position);
        self
    }

    /// The same error, with the one that caused it.
    pub fn because(mut self, source: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        self.source = Some(source.into());
        self
    }

    /// What kind of failure this is.
    pub fn kind(&self) -> ErrorKind {
        self.kind
    }

    /// The file it is about, if there is one.
    pub fn file(&self) -> Option<&str> {
        self.file.as_deref()
    }

    /// Line and column, if there are any.
    pub fn position(&self) -> Option<Position> {
        self.position
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (&self.file, self.position) {
            (Some(file), Some(at)) => write!(f, "{file}:{at}: ")?,
            (Some(file), None) => write!(f, "{file}: ")?,
            (None, Some(at)) => write!(f, "{at}: ")?,
            (None, None) => {}
        }
        f.write_str(&self.message)
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.source.as_ref().map(|e| e.as_ref() as _)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_message_starts_with_the_place() {
        let error = Error::new(ErrorKind::Lexicon, "found `XX`, expected a code of three letters")
            .in_file("states.csv")
            .at(Position { line: 4, column: 2 });
        assert_eq!(error.to_string(), "states.csv:4:2: found `XX`, expected a code of three letters");
    }

    #[test]
    fn the_first_file_named_is_kept() {
        let error = Error::new(ErrorKind::Io, "no").in_file("a").in_file("b");
        assert_eq!(error.file(), Some("a"));
    }
}
