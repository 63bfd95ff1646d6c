//! Markdown (CommonMark) to blocks of clean prose.

use super::block::{self, Block, BlockKind};
use super::prose::Prose;
use super::{lines, notes, page};
use crate::span::Span;
use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

/// The blocks of `text`, in order. Images and HTML leave nothing; links, emphasis, code and escapes leave their text.
pub(super) fn blocks(text: &str) -> Vec<Block> {
    let mut out = Builder { text, width: lines::width(text.lines()), ..Builder::default() };
    for (event, range) in Parser::new_ext(text, Options::ENABLE_TABLES).into_offset_iter() {
        out.take(event, Span::new(range.start, range.end));
    }
    out.close(BlockKind::Paragraph);
    out.blocks
}

#[derive(Default)]
struct Builder<'a> {
    text: &'a str,
    /// How long its lines are.
    width: usize,
    blocks: Vec<Block>,
    prose: Prose,
    /// Links and emphases that are open: where each began in the clean text.
    open: Vec<usize>,
    /// Where the cells of the row that is open begin.
    cells: Vec<usize>,
    /// Where raised text that is open begins, in the clean text and in the source.
    high: Option<(usize, usize)>,
    /// The raised numbers of the block.
    raised: Vec<(Span, String)>,
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
            Event::Start(Tag::TableCell) => {
                self.prose.seam();
                self.cells.push(self.prose.text().len());
            }
            Event::End(TagEnd::TableRow | TagEnd::TableHead) => self.close(BlockKind::Row),
            Event::End(TagEnd::Heading(level)) => self.close(BlockKind::Heading(depth(level))),
            Event::End(TagEnd::Item) => self.close(BlockKind::Item),
            Event::End(TagEnd::Paragraph | TagEnd::CodeBlock) => {
                self.close(BlockKind::Paragraph);
            }
            Event::Text(text) => self.push(&text, at),
            Event::Code(text) => {
                let start = self.prose.text().len();
                self.code(&text, at);
                self.prose.mark(start, at);
            }
            Event::SoftBreak | Event::HardBreak => self.line_break(at),
            Event::InlineHtml(tag) if &*tag == "<sup>" => {
                self.high = Some((self.prose.text().len(), at.start))
            }
            Event::InlineHtml(tag) if &*tag == "</sup>" => self.end_high(at.end),
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

    /// A raised number is that of a note, and none of the words.
    fn end_high(&mut self, at: usize) {
        let Some((start, source)) = self.high.take() else { return };
        let raised = self.prose.text().get(start..).unwrap_or_default();
        if !raised.is_empty() && !raised.contains(char::is_alphabetic) {
            let range = Span::new(start, self.prose.text().len());
            self.raised.push((range, self.text[source..at].to_owned()));
        }
    }

    /// Code may run over lines, whose breaks the parser gives as spaces: each word is looked up by itself.
    fn code(&mut self, text: &str, at: Span) {
        let mut from = at.start;
        for (i, word) in text.split(' ').enumerate() {
            if i > 0 {
                self.prose.push_space();
            }
            match self.text[from..at.end].find(word) {
                Some(i) => {
                    self.prose.push(word, from + i);
                    from += i + word.len();
                }
                None => self.prose.push_as(word, Span::new(from, at.end)),
            }
        }
    }

    /// A line that begins with a date begins an entry, blank line or none, and headings stand alone.
    fn line_break(&mut self, at: Span) {
        let starts = || super::entry::starts(self.text[at.end..].trim_start());
        if self.open.is_empty() && (starts() || self.parts(at)) {
            self.close(BlockKind::Paragraph);
        } else if let Some(keeps) = page::keeps_hyphen(self.prose.text(), self.text[at.end..].trim_start()) {
            self.prose.join(keeps);
        } else {
            self.prose.push_space();
        }
    }

    /// Whether the line break parts a heading from what is before or behind it.
    fn parts(&self, at: Span) -> bool {
        let mut above = self.text[..at.start].lines().rev();
        let mut below = self.text[at.end..].lines();
        let mut above = || above.next().unwrap_or_default();
        let mut below = || below.next().unwrap_or_default();
        let (line, before, next, after) = (above(), above(), below(), below());
        lines::stands_apart(before, line, next, self.width)
            || lines::stands_apart(line, next, after, self.width)
    }

    fn close(&mut self, kind: BlockKind) {
        self.high = None;
        let raised = std::mem::take(&mut self.raised);
        let prose = std::mem::take(&mut self.prose).finish();
        let cells = block::cells(&std::mem::take(&mut self.cells), &prose);
        if !prose.is_empty() {
            let mut block = Block { kind, prose, cells };
            notes::take_out(&mut block, &raised);
            self.blocks.push(block);
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
    fn a_row_of_a_table_says_where_its_cells_are() {
        let found = blocks("| Date | Event | |\n|---|---|---|\n| Jan. 9 | They met. | |\n");
        assert_eq!(found[1].kind, BlockKind::Row);
        let cells: Vec<&str> = found[1].cells.iter().map(|c| c.slice(found[1].prose.text())).collect();
        assert_eq!(cells, ["Jan. 9 ", "They met.", ""]);
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
    fn raised_numbers_are_those_of_notes() {
        let source = "Park<sup>2</sup> meets the 3<sup>rd</sup> envoy.<sup>[4](x)</sup>";
        let prose = &blocks(source)[0].prose;
        assert_eq!(prose.text(), "Park meets the 3rd envoy.");
        assert_eq!(prose.written(Span::new(0, 10)), "Park<sup>2</sup> meets");
        assert_eq!(prose.spans(Span::new(0, 10))[0].slice(source), "Park<sup>2</sup> meets");
    }

    #[test]
    fn code_over_two_lines_is_found_in_both() {
        let source = "They `met\nin Seoul` today.";
        let block = &blocks(source)[0];
        assert_eq!(block.prose.text(), "They met in Seoul today.");
        assert_eq!(block.prose.spans(Span::new(9, 11))[0].slice(source), "in");
        assert_eq!(block.prose.spans(Span::new(0, 24)), [Span::new(0, source.len())]);
        assert_eq!(texts("re`act`ed")[0].1, "reacted");
    }

    #[test]
    fn cells_of_a_table_are_spans_of_their_own() {
        let source = "| Day | Event |\n|---|---|\n| Jan. 9 | They met. |\n";
        let row = &blocks(source)[1];
        let slices: Vec<&str> = row.prose.spans(Span::new(0, 16)).iter().map(|s| s.slice(source)).collect();
        assert_eq!(row.prose.text(), "Jan. 9 They met.");
        assert_eq!(slices, ["Jan. 9", "They met."]);
    }

    #[test]
    fn white_space_written_as_an_entity_collapses() {
        assert_eq!(texts("a&nbsp;&#32;\\\nb &Tab; c")[0].1, "a b c");
    }

    #[test]
    fn spans_lead_back_through_links_and_escapes() {
        let source = "Both [met *again*](https://x.org/a_(b)) for \\$10.";
        let block = &blocks(source)[0];
        let spans = block.prose.spans(Span::new(0, block.prose.text().len()));
        assert_eq!(spans, [Span::new(0, source.len())]);
    }
}
