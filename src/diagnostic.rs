//! Doubts: the work was done, and this is what to look at.

use crate::span::Span;
use serde::{Deserialize, Serialize};

/// A doubt about one place in one article.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Diagnostic {
    /// Which kind of doubt.
    pub kind: DiagnosticKind,
    /// Id of the article.
    pub article: String,
    /// Where in the article's decoded text.
    pub span: Span,
    /// Line, from 1.
    pub line: usize,
    /// What is in doubt, in one line.
    pub message: String,
    /// The text in question.
    pub text: String,
}

/// The kinds of doubt.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum DiagnosticKind {
    /// A date that no calendar has, or that could not be read.
    BadDate,
    /// A date outside the period that the article covers.
    DateOutsidePeriod,
    /// A chronology entry in which nothing was recognised.
    UnparsedEntry,
    /// A name that fits two persons.
    AmbiguousPerson,
    /// An office of which the lexicon knows no holder on that day.
    UnknownHolder,
    /// A group ("the two leaders") whose members could not be told.
    UnresolvedGroup,
    /// An article that states no period, or no year.
    NoPeriod,
    /// Somebody in an office that the lexicon gives to another on that day.
    Contradiction,
}

impl DiagnosticKind {
    /// The name used in files and on screen.
    pub fn name(self) -> &'static str {
        match self {
            Self::BadDate => "bad-date",
            Self::DateOutsidePeriod => "date-outside-period",
            Self::UnparsedEntry => "unparsed-entry",
            Self::AmbiguousPerson => "ambiguous-person",
            Self::UnknownHolder => "unknown-holder",
            Self::UnresolvedGroup => "unresolved-group",
            Self::NoPeriod => "no-period",
            Self::Contradiction => "contradiction",
        }
    }
}

/// A value with the doubts that arose while it was made.
#[derive(Clone, Debug, Default)]
pub struct Diagnosed<T> {
    /// The value.
    pub value: T,
    /// The doubts, in the order of the text.
    pub diagnostics: Vec<Diagnostic>,
}
