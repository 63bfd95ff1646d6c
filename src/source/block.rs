//! What both readers of text give: blocks of clean prose.

use super::prose::Prose;
use crate::span::Span;

/// A paragraph, heading or list item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Block {
    /// What the marks say it is.
    pub kind: BlockKind,
    /// Its text.
    pub prose: Prose,
    /// Of a row its cells, as ranges of the clean text.
    pub cells: Vec<Span>,
}

/// What the marks of a format say of a block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum BlockKind {
    /// A heading of some depth, 1 the highest.
    Heading(u8),
    /// A paragraph.
    Paragraph,
    /// An item of a list.
    Item,
    /// A row of a table.
    Row,
}

/// The cells of a row that begin at these bytes of its clean text, each up to the next.
pub(super) fn cells(starts: &[usize], prose: &Prose) -> Vec<Span> {
    let end = prose.text().len();
    let ends = starts.iter().skip(1).copied().chain([end]);
    starts.iter().zip(ends).map(|(from, to)| Span::new((*from).min(end), to.min(end))).collect()
}
