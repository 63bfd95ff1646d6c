//! Plain text to blocks of clean prose.

use super::block::{Block, BlockKind};
use super::entry;
use super::lines;
use super::page;
use super::prose::Prose;
use super::style::Style;

/// Lines longer than this are not wrapped: each is a paragraph of its own.
const LONGEST_WRAPPED_LINE: usize = 160;

const BULLETS: [char; 6] = ['•', '‣', '▪', '·', '*', '-'];

/// The blocks of `text`: paragraphs are parted by blank lines, by bullets, by lines that begin with a date or are
/// headings, and, where lines are not wrapped, by every line end.
pub(super) fn blocks(text: &str) -> Vec<Block> {
    let unwrapped = text.lines().any(|line| line.len() > LONGEST_WRAPPED_LINE);
    let mut blocks = Vec::new();
    let (mut prose, mut kind) = (Prose::default(), BlockKind::Paragraph);
    let mut at = 0;
    // Whether the line before ended a sentence or a paragraph: a number or a date may begin any wrapped line.
    let mut fresh = true;
    let style = Style::of(text.lines().map(|line| unmarked(line).1));
    let running = page::running(text.lines());
    let width = lines::width(text.lines());
    let (mut before, mut after) = ("", text.lines().skip(1));
    for line in text.split_inclusive('\n') {
        let body = line.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
        let title = lines::stands_apart(before, body, after.next().unwrap_or_default(), width);
        before = line;
        let (item, content) = unmarked(line);
        if !body.is_empty() && (page::is_number(body) || page::runs(body, &running)) {
            prose.seam();
            at += line.len();
            continue;
        }
        let numbered = fresh && entry::number(body) > 0;
        let dated = fresh && (style.head(content).is_some() || style.day_head(content).is_some());
        let alone = fresh && entry::is_date(content.trim_end());
        if body.is_empty() || item || numbered || dated || title || unwrapped || entry::starts(content) {
            close(&mut blocks, &mut prose, kind);
            kind = if item || numbered { BlockKind::Item } else { BlockKind::Paragraph };
        }
        match page::keeps_hyphen(prose.text(), content) {
            Some(keeps) => prose.join(keeps),
            None => prose.push_space(),
        }
        prose.push(content.trim_end(), at + line.len() - content.len());
        at += line.len();
        fresh = prose.is_empty() || body.trim_end().ends_with(['.', ':', ';', '!', '?', '”', '"', ')']);
        if alone || title {
            close(&mut blocks, &mut prose, kind);
            (kind, fresh) = (BlockKind::Paragraph, true);
        }
    }
    close(&mut blocks, &mut prose, kind);
    blocks
}

/// Whether a line has a bullet, and what stands behind it.
fn unmarked(line: &str) -> (bool, &str) {
    let body = line.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
    match body.strip_prefix(BULLETS) {
        Some(rest) if rest.starts_with([' ', '\t', '\u{a0}']) => (true, rest),
        _ => (false, body),
    }
}

fn close(blocks: &mut Vec<Block>, prose: &mut Prose, kind: BlockKind) {
    let prose = std::mem::take(prose).finish();
    if !prose.is_empty() {
        blocks.push(Block { kind, prose, cells: Vec::new() });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(text: &str) -> Vec<String> {
        blocks(text).into_iter().map(|b| b.prose.text().to_owned()).collect()
    }

    #[test]
    fn wrapped_lines_are_joined_and_entries_parted() {
        let found = texts("A first\nparagraph.\n\nJan. 9: one\nmore of one\nJan. 10: two\n• three\n• four\n");
        assert_eq!(found, ["A first paragraph.", "Jan. 9: one more of one", "Jan. 10: two", "three", "four"]);
    }

    #[test]
    fn lines_that_are_not_wrapped_are_paragraphs() {
        let long = "word ".repeat(40);
        assert_eq!(texts(&format!("{long}\nHeading\nshort")).len(), 3);
    }

    #[test]
    fn pages_leave_their_text_alone() {
        let pages = "They met for-\nmally in\n12 Oslo Talks\nOslo and\n13 Oslo Talks\nin Rome.\n\n14 Oslo Talks\n\n117\n";
        assert_eq!(texts(pages), ["They met formally in Oslo and in Rome."]);
    }

    #[test]
    fn nothing_but_space_gives_nothing() {
        assert!(texts("\u{feff} \r\n\r\n\t").is_empty());
    }
}
