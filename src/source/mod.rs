//! Bytes to an [`Article`]: its text, its passages, and the date of each chronology entry.

mod article;
mod assembly;
mod block;
mod chronology;
mod decode;
mod entry;
mod front;
mod html;
mod itinerary;
mod lines;
mod listed;
mod markdown;
mod notes;
mod page;
mod prose;
mod report;
mod row;
mod shape;
mod sheet;
mod structure;
mod style;
mod text;
mod visits;

pub use article::{Article, Passage, PassageKind};
pub use decode::decode;
pub use html::PAGE_EXTENSIONS;
pub use prose::Prose;
pub(crate) use sheet::delimiter;
pub use sheet::is_chronology;

use crate::diagnostic::Diagnosed;
use crate::error::{Error, ErrorKind, Result};
use std::borrow::Cow;

/// The endings of the files that folders are searched for, lower-case, without the dot.
pub const EXTENSIONS: [&str; 4] = ["md", "markdown", "txt", "text"];

/// Reads an article. `file` is its name; `.md` and `.markdown` are read as Markdown, web pages (see [`PAGE_EXTENSIONS`]) for what
/// they say, spreadsheets that list what happened (see [`is_chronology`]) row by row, everything else as plain text.
///
/// # Errors
/// [`ErrorKind::Article`] if the bytes are not text (see [`decode`]) or hold no words.
pub fn read(file: &str, bytes: &[u8]) -> Result<Diagnosed<Article>> {
    let decoded = decode(file, bytes)?;
    let lower = file.to_ascii_lowercase();
    let (text, blocks) = if html::is_page(&lower, decoded) {
        let page = html::read(decoded);
        (Cow::Owned(page.text), page.blocks)
    } else if lower.ends_with(".md") || lower.ends_with(".markdown") {
        (Cow::Borrowed(decoded), markdown::blocks(decoded))
    } else if sheet::is_sheet(&lower, decoded) {
        (Cow::Borrowed(decoded), sheet::blocks(decoded))
    } else {
        (Cow::Borrowed(decoded), text::blocks(decoded))
    };
    if blocks.is_empty() {
        return Err(Error::new(ErrorKind::Article, "found no text, expected an article").in_file(file));
    }
    Ok(structure::assemble(file, bytes, &text, blocks))
}

/// The text to which the spans of an article refer: that of the file as it is, and of a web page what it says.
///
/// # Errors
/// [`ErrorKind::Article`] if the bytes are not text; see [`decode`].
pub fn text<'a>(file: &str, bytes: &'a [u8]) -> Result<Cow<'a, str>> {
    let decoded = decode(file, bytes)?;
    let is_page = html::is_page(&file.to_ascii_lowercase(), decoded);
    Ok(if is_page { Cow::Owned(html::read(decoded).text) } else { Cow::Borrowed(decoded) })
}
