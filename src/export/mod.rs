//! Networks and tables as files for other programs. Every writer is pure: it takes a network and something to write to.
//!
//! Absent values are left out or are empty cells, never `null` or 0. Lists are joined with `; `. Column types are declared in
//! one place and never guessed from values. What a name contains is never executed by what opens the file.

mod buffer;
mod catalog;
mod cell;
mod columns;
mod coverage;
mod escape;
mod format;
mod json;
mod known;
mod labels;
mod names;
mod objects;
mod options;
mod place;
mod plan;
mod profile;
pub mod svg;
pub mod table;
mod validate;
mod writer;
mod xml;

pub use catalog::catalog;
pub use cell::guarded;
pub use format::Format;
pub use options::{BASE, Conventions, Options, Schema};
pub use profile::{PROFILES, Profile};
pub use writer::{About, Content, Subject};

use crate::error::{Error, ErrorKind};

/// The output refused to be written to.
fn io(error: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Error {
    let error = error.into();
    Error::new(ErrorKind::Io, format!("could not write: {error}")).because(error)
}

#[cfg(test)]
mod tests;
