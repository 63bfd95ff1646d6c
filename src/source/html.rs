//! Web pages to text, and to blocks of clean prose.

use super::block::{Block, BlockKind};
use super::entry;
use super::prose::Prose;
use crate::span::Span;
use html5gum::{DefaultEmitter, EndTag, StartTag, Token, Tokenizer};
use std::ops::Range;

/// Endings of the files that are read as web pages, lower-case, without the dot.
pub const PAGE_EXTENSIONS: [&str; 3] = ["html", "htm", "xhtml"];

/// What a web page says.
#[derive(Debug, Default)]
pub(super) struct Page {
    /// Its text, a line a block and an empty line between: what the spans of the blocks refer to.
    pub text: String,
    /// Its blocks, in order.
    pub blocks: Vec<Block>,
}

/// Whether a file is a web page: by its ending, or because it says so itself.
pub(super) fn is_page(lower_file: &str, text: &str) -> bool {
    let ends = |ending: &str| lower_file.strip_suffix(ending).is_some_and(|stem| stem.ends_with('.'));
    let start: String =
        text.trim_start_matches('\u{feff}').trim_start().chars().take(14).collect::<String>().to_lowercase();
    PAGE_EXTENSIONS.into_iter().any(ends) || start.starts_with("<!doctype html") || start.starts_with("<html")
}

/// Reads a web page. Only the part that holds most of its words is kept: pages put menus and teasers around an article. It is
/// looked for among the elements `article` and `main`; with it go the title above it, and what stands between.
pub(super) fn read(html: &str) -> Page {
    let mut walk = Walk::default();
    let mut emitter = DefaultEmitter::default();
    // What stands in a script is no markup.
    emitter.naively_switch_states(true);
    for token in Tokenizer::new_with_emitter(html, emitter).flatten() {
        match token {
            Token::StartTag(tag) => walk.start(&tag),
            Token::EndTag(tag) => walk.end(&tag),
            Token::String(text) => walk.text(&String::from_utf8_lossy(&text.value)),
            _ => {}
        }
    }
    walk.finish()
}

/// Elements whose text is no part of an article.
const MUTED: [&str; 21] = [
    "aside", "audio", "button", "canvas", "datalist", "dialog", "footer", "form", "head", "iframe", "math",
    "menu", "nav", "noscript", "script", "select", "style", "svg", "template", "textarea", "video",
];

/// Elements that stand in a line of text; every other one begins a block and ends one.
const INLINE: [&str; 27] = [
    "a", "abbr", "b", "bdi", "bdo", "cite", "code", "del", "dfn", "em", "font", "i", "img", "ins", "kbd",
    "mark", "picture", "q", "s", "small", "source", "span", "strong", "sub", "time", "u", "wbr",
];

/// Elements that hold the article among other things.
const REGIONS: [&str; 2] = ["article", "main"];

/// A block as the walk finds it: without double spaces, and without any at its ends.
#[derive(Debug)]
struct Line {
    kind: BlockKind,
    text: String,
    /// Where the cells of a row begin.
    cells: Vec<usize>,
}

#[derive(Debug, Default)]
struct Walk {
    lines: Vec<Line>,
    /// What the element is whose text is open.
    kind: Option<BlockKind>,
    open_text: String,
    open_cells: Vec<usize>,
    /// Line ends since the last text.
    breaks: usize,
    /// The element whose text is passed over, and how many of its name are open.
    muted: Option<(Vec<u8>, usize)>,
    /// What was read of a text that stands high, while it is open.
    high: Option<String>,
    /// At which lines the regions begin that are open.
    open_regions: Vec<usize>,
    regions: Vec<Range<usize>>,
}

impl Walk {
    fn start(&mut self, tag: &StartTag<()>) {
        let name: &[u8] = &tag.name;
        if let Some((muted, depth)) = &mut self.muted {
            *depth += usize::from(muted == name);
            // The end of a head may be left out.
            if muted != b"head" || name != b"body" {
                return;
            }
            self.muted = None;
        }
        let name = std::str::from_utf8(name).unwrap_or_default();
        let hidden = tag.attributes.contains_key(&b"hidden"[..]) && !matches!(name, "input" | "img" | "br");
        match name {
            _ if MUTED.contains(&name) || hidden => self.muted = Some((name.into(), 1)),
            "br" => self.breaks += 1,
            "sup" => self.high = Some(String::new()),
            "td" | "th" => {
                self.space();
                self.open_cells.push(self.open_text.len());
            }
            _ if INLINE.contains(&name) => {}
            _ => {
                self.close();
                self.kind = match name.as_bytes() {
                    [b'h', level @ b'1'..=b'6'] => Some(BlockKind::Heading(level - b'0')),
                    b"li" => Some(BlockKind::Item),
                    b"tr" => Some(BlockKind::Row),
                    _ => self.kind.filter(|kind| *kind == BlockKind::Item && name == "p"),
                };
                if REGIONS.contains(&name) {
                    self.open_regions.push(self.lines.len());
                }
            }
        }
    }

    fn end(&mut self, tag: &EndTag<()>) {
        let name: &[u8] = &tag.name;
        if let Some((muted, depth)) = &mut self.muted {
            *depth -= usize::from(muted == name);
            if *depth == 0 {
                self.muted = None;
            }
            return;
        }
        let name = std::str::from_utf8(name).unwrap_or_default();
        match name {
            // A number that stands high is that of a note.
            "sup" => {
                let high = self.high.take().unwrap_or_default();
                if high.contains(char::is_alphabetic) {
                    self.text(&high);
                }
            }
            "td" | "th" => self.space(),
            _ if INLINE.contains(&name) => {}
            _ => {
                self.close();
                self.kind = None;
                if REGIONS.contains(&name)
                    && let Some(start) = self.open_regions.pop()
                {
                    self.regions.push(start..self.lines.len());
                }
            }
        }
    }

    fn text(&mut self, text: &str) {
        if self.muted.is_some() {
            return;
        }
        if let Some(high) = &mut self.high {
            high.push_str(text);
            return;
        }
        if !text.trim().is_empty() && self.breaks > 0 {
            if self.breaks > 1 || entry::starts(text.trim_start()) {
                self.close();
            } else {
                self.space();
            }
            self.breaks = 0;
        }
        for (i, word) in text.split(char::is_whitespace).enumerate() {
            if i > 0 {
                self.space();
            }
            self.open_text.push_str(word);
        }
    }

    fn space(&mut self) {
        if !self.open_text.is_empty() && !self.open_text.ends_with(' ') {
            self.open_text.push(' ');
        }
    }

    fn close(&mut self) {
        self.breaks = 0;
        let mut text = std::mem::take(&mut self.open_text);
        let mut cells = std::mem::take(&mut self.open_cells);
        text.truncate(text.trim_end().len());
        if text.is_empty() {
            return;
        }
        // A table that lays out a page has no rows to speak of.
        let kind = match self.kind {
            Some(BlockKind::Row) if cells.len() < 2 => BlockKind::Paragraph,
            kind => kind.unwrap_or(BlockKind::Paragraph),
        };
        if kind != BlockKind::Row {
            cells.clear();
        }
        self.lines.push(Line { kind, text, cells });
    }

    fn finish(mut self) -> Page {
        self.close();
        let end = self.lines.len();
        self.regions.extend(self.open_regions.drain(..).map(|start| start..end));
        let mut page = Page::default();
        self.lines[self.kept()].iter().for_each(|line| page.push(line));
        page
    }

    /// The lines of the article.
    fn kept(&self) -> Range<usize> {
        let words = |region: &Range<usize>| -> usize {
            self.lines[region.clone()].iter().map(|line| line.text.split_whitespace().count()).sum()
        };
        let all = words(&(0..self.lines.len()));
        let most = self.regions.iter().filter(|region| words(region) * 2 > all);
        let Some(region) = most.min_by_key(|region| words(region)) else { return 0..self.lines.len() };
        let is_title = |line: &Line| line.kind == BlockKind::Heading(1);
        if self.lines[region.clone()].iter().any(is_title) {
            return region.clone();
        }
        self.lines[..region.start].iter().rposition(is_title).unwrap_or(region.start)..region.end
    }
}

impl Page {
    fn push(&mut self, line: &Line) {
        if !self.text.is_empty() {
            self.text.push_str("\n\n");
        }
        let at = self.text.len();
        self.text.push_str(&line.text);
        let (mut prose, mut cells) = (Prose::default(), Vec::with_capacity(line.cells.len()));
        if line.cells.is_empty() {
            prose.push(&line.text, at);
        }
        let ends = line.cells.iter().skip(1).copied().chain([line.text.len()]);
        for (from, to) in line.cells.iter().zip(ends) {
            let from = to.min(*from);
            prose.seam();
            let start = prose.text().len();
            prose.push(line.text[from..to].trim_end(), at + from);
            cells.push(Span::new(start, prose.text().len()));
        }
        self.blocks.push(Block { kind: line.kind, prose: prose.finish(), cells });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(html: &str) -> Vec<(BlockKind, String)> {
        read(html).blocks.into_iter().map(|b| (b.kind, b.prose.text().to_owned())).collect()
    }

    fn lines(html: &str) -> Vec<String> {
        texts(html).into_iter().map(|(_, text)| text).collect()
    }

    #[test]
    fn elements_of_text_are_blocks() {
        let found = texts(
            "<!DOCTYPE html><head><title>x</title></head><h1>A <em>title</em></h1><p>They <a href=y>met</a>\n for 5 &amp; 6.\
             <p>Then<ul><li><strong>Jan. 9:</strong> one</li><li>two</ul>",
        );
        let expected = [
            (BlockKind::Heading(1), "A title"),
            (BlockKind::Paragraph, "They met for 5 & 6."),
            (BlockKind::Paragraph, "Then"),
            (BlockKind::Item, "Jan. 9: one"),
            (BlockKind::Item, "two"),
        ];
        assert_eq!(found, expected.map(|(kind, text)| (kind, text.to_owned())));
    }

    #[test]
    fn scripts_menus_and_numbers_of_notes_say_nothing() {
        let found = lines(
            "<nav>Home<nav>More</nav></nav><script>a<b</script><p>On the 5<sup>th</sup> they met.<sup><a href=#1>12</a></sup></p>",
        );
        assert_eq!(found, ["On the 5th they met."]);
    }

    #[test]
    fn the_article_is_kept_and_the_title_above_it() {
        let page = "<h1>Talks in Oslo</h1><p>Ann Lee</p><main><article><p>Two ministers met in Oslo on Monday and spoke of fish.</p></article>\
                    <div>Read on</div></main><div>Terms of use</div>";
        assert_eq!(
            lines(page),
            ["Talks in Oslo", "Ann Lee", "Two ministers met in Oslo on Monday and spoke of fish."]
        );
        assert_eq!(lines("<article>One</article><article>Two</article>"), ["One", "Two"]);
    }

    #[test]
    fn line_ends_part_entries_and_paragraphs() {
        let found = lines("Jan. 9, 2024: one<br>runs on<br/>Jan. 10, 2024: two<br><br>three");
        assert_eq!(found, ["Jan. 9, 2024: one runs on", "Jan. 10, 2024: two", "three"]);
    }

    #[test]
    fn a_row_says_where_its_cells_are_in_the_text() {
        let page =
            read("<table><tr><td>Jan. 9</td><td>They met.</td></tr><tr><td><p>Alone</p></td></tr></table>");
        let row = &page.blocks[0];
        let cells: Vec<&str> = row.cells.iter().map(|cell| cell.slice(row.prose.text())).collect();
        assert_eq!((row.kind, cells), (BlockKind::Row, vec!["Jan. 9", "They met."]));
        assert_eq!(row.prose.spans(row.cells[1])[0].slice(&page.text), "They met.");
        assert_eq!(page.blocks[1].kind, BlockKind::Paragraph);
    }

    #[test]
    fn spans_lead_to_the_text_of_the_page() {
        let page = read("<p>One.</p><p>They <b>met</b>&nbsp;again.</p>");
        let prose = &page.blocks[1].prose;
        let spans = prose.spans(Span::new(0, prose.text().len()));
        assert_eq!(spans.iter().map(|s| s.slice(&page.text)).collect::<Vec<_>>(), ["They met again."]);
    }

    #[test]
    fn a_page_is_known_by_its_ending_or_its_beginning() {
        assert!(
            is_page("a.htm", "")
                && is_page("standard-input.md", " <!DOCTYPE HTML>")
                && !is_page("html", "# html")
        );
    }
}
