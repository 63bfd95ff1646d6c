//! Bytes to an [`Article`]: its text, its passages, and the date of each chronology entry.

mod article;
mod assembly;
mod block;
mod chronology;
mod decode;
mod entry;
mod front;
mod markdown;
mod page;
mod prose;
mod report;
mod row;
mod shape;
mod structure;
mod text;

pub use article::{Article, Passage, PassageKind};
pub use decode::decode;
pub use prose::Prose;

use crate::diagnostic::Diagnosed;
use crate::error::{Error, ErrorKind, Result};

/// The endings of the files that are read as articles, lower-case, without the dot.
pub const EXTENSIONS: [&str; 4] = ["md", "markdown", "txt", "text"];

/// Reads an article. `file` is its name; `.md` and `.markdown` are read as Markdown, everything else as plain text.
///
/// # Errors
/// [`ErrorKind::Article`] if the bytes are not text (see [`decode`]) or hold no words.
pub fn read(file: &str, bytes: &[u8]) -> Result<Diagnosed<Article>> {
    let text = decode(file, bytes)?;
    let lower = file.to_ascii_lowercase();
    let blocks = if lower.ends_with(".md") || lower.ends_with(".markdown") {
        markdown::blocks(text)
    } else {
        text::blocks(text)
    };
    if blocks.is_empty() {
        return Err(Error::new(ErrorKind::Article, "found no text, expected an article").in_file(file));
    }
    Ok(structure::assemble(file, bytes, text, blocks))
}
