//! Markdown (CommonMark) to blocks of clean prose.

use super::block::{Block, BlockKind};
use super::prose::Prose;
use crate::span::Span;
use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

/// The blocks of `text`, in order. Images and HTML leave nothing; links, emphasis, code and escapes leave their text.
pub(super) fn blocks(text: &str) -> Vec<Block> {
    let mut out = Builder { text, ..Builder::default() };
    for (event, range) in Parser::new_ext(text, Options::ENABLE_TABLES).into_offset_iter() {
        out.take(event, Span::new(range.start, range.end));
    }
    out.close(BlockKind::Paragraph);
    out.blocks
}

#[derive(Default)]
struct Builder<'a> {
    text: &'a str,
    blocks: Vec<Block>,
    prose: Prose,
    /// Links and emphases that are open: where each began in the clean text.
    open: Vec<usize>,
    /// How many images or HTML blocks we are inside of.
    muted: usize,
}

impl Builder<'_> {
    fn take(&mut self, event: Event<'_>, at: Span) {
        match event {
            Event::Start(Tag::Image { .. } | Tag::HtmlBlock | Tag::MetadataBlock(_)) => self.muted += 1,
            Event::End(TagEnd::Image | TagEnd::HtmlBlock | TagEnd::MetadataBlock(_)) => self.muted -= 1,
            _ if self.muted > 0 => {}
            Event::Start(Tag::Link { .. } | Tag::Emphasis | Tag::Strong | Tag::Strikethrough) => {
                self.open.push(self.prose.text().len());
            }
            Event::End(TagEnd::Link | TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough) => {
                let start = self.open.pop().unwrap_or_default();
                self.prose.mark(start, at);
            }
            Event::Start(
                Tag::Paragraph | Tag::Heading { .. } | Tag::Item | Tag::TableRow | Tag::TableHead,
            ) => {
                self.close(BlockKind::Paragraph);
            }
            Event::Start(Tag::TableCell) => self.prose.push_space(),
            Event::End(TagEnd::Heading(level)) => self.close(BlockKind::Heading(depth(level))),
            Event::End(TagEnd::Item) => self.close(BlockKind::Item),
            Event::End(TagEnd::Paragraph | TagEnd::TableRow | TagEnd::TableHead | TagEnd::CodeBlock) => {
                self.close(BlockKind::Paragraph);
            }
            Event::Text(text) => self.push(&text, at),
            Event::Code(text) => {
                let start = self.prose.text().len();
                let inner = self.text[at.start..at.end].find(&*text).map_or(at.start, |i| at.start + i);
                self.push(&text, Span::new(inner, inner + text.len()));
                self.prose.mark(start, at);
            }
            Event::SoftBreak | Event::HardBreak => self.line_break(at),
            _ => {}
        }
    }

    fn push(&mut self, text: &str, at: Span) {
        if self.text.get(at.start..at.end) == Some(text) {
            self.prose.push(text, at.start);
        } else {
            self.prose.push_as(text, at);
        }
    }

    /// A line that begins with a date begins an entry, blank line or none.
    fn line_break(&mut self, at: Span) {
        if self.open.is_empty() && super::entry::starts(self.text[at.end..].trim_start()) {
            self.close(BlockKind::Paragraph);
        } else {
            self.prose.push_space();
        }
    }

    fn close(&mut self, kind: BlockKind) {
        let prose = std::mem::take(&mut self.prose).finish();
        if !prose.is_empty() {
            self.blocks.push(Block { kind, prose });
        }
    }
}

fn depth(level: HeadingLevel) -> u8 {
    level as u8
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(markdown: &str) -> Vec<(BlockKind, String)> {
        blocks(markdown).into_iter().map(|b| (b.kind, b.prose.text().to_owned())).collect()
    }

    #[test]
    fn marks_are_unwrapped_and_images_dropped() {
        let found = texts(
            "# A *title*\n\n![x](y)\n\nThey [met](#) for \\$10 &amp; more.\n\n- **Jan. 9:** one\n- two\n",
        );
        let expected = [
            (BlockKind::Heading(1), "A title"),
            (BlockKind::Paragraph, "They met for $10 & more."),
            (BlockKind::Item, "Jan. 9: one"),
            (BlockKind::Item, "two"),
        ];
        assert_eq!(found, expected.map(|(k, t)| (k, t.to_owned())));
    }

    #[test]
    fn a_line_that_begins_with_a_date_begins_a_block() {
        let found = texts("Sept. 6, 2023: one\nruns on\nSept. 7, 2023: two\n");
        assert_eq!(
            found.iter().map(|(_, t)| t.as_str()).collect::<Vec<_>>(),
            ["Sept. 6, 2023: one runs on", "Sept. 7, 2023: two"]
        );
    }

    #[test]
    fn spans_lead_back_through_links_and_escapes() {
        let source = "Both [met *again*](https://x.org/a_(b)) for \\$10.";
        let block = &blocks(source)[0];
        let spans = block.prose.spans(Span::new(0, block.prose.text().len()));
        assert_eq!(spans, [Span::new(0, source.len())]);
    }
}
