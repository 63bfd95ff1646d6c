//! Marks of notes in the text, and the notes below it, which tell of sources: neither is read.

use super::block::{Block, BlockKind};
use super::entry;
use crate::date::scan;
use crate::span::Span;

/// How many characters the longest of the marks has.
const LONGEST_MARK: usize = 24;

/// The blocks without marks of notes and without what stands under a heading such as `Notes`.
pub(super) fn leave_out(blocks: &mut Vec<Block>) {
    let mut below: Option<u8> = None;
    blocks.retain(|block| {
        let heads = is_heading_of_notes(block.prose.text());
        match (below, block.kind) {
            (_, BlockKind::Heading(depth)) if heads => below = Some(depth),
            // Without a heading of its own kind the word stands for one, and the next heading ends what it heads.
            (_, BlockKind::Paragraph) if heads => below = Some(u8::MAX),
            (Some(least), BlockKind::Heading(depth)) if depth <= least => below = None,
            (Some(u8::MAX), BlockKind::Paragraph) if !is_note(block.prose.text()) => below = None,
            _ => {}
        }
        below.is_none()
    });
    blocks.iter_mut().for_each(cut);
}

/// Takes the marks of notes out of a block.
fn cut(block: &mut Block) {
    let text = block.prose.text();
    let marks: Vec<(Span, String)> = marks(text).into_iter().map(|m| (m, m.slice(text).to_owned())).collect();
    take_out(block, &marks);
}

/// Takes ranges of its clean text out of a block, which the source writes as said.
pub(super) fn take_out(block: &mut Block, cuts: &[(Span, String)]) {
    if cuts.is_empty() {
        return;
    }
    block.prose = block.prose.without(cuts);
    for cell in &mut block.cells {
        let before =
            |at: usize| cuts.iter().map(|(cut, _)| at.clamp(cut.start, cut.end) - cut.start).sum::<usize>();
        *cell = Span::new(cell.start - before(cell.start), cell.end - before(cell.end));
    }
}

/// Where marks of notes stand: `Park[3]`, `Park [^3] meets`, `They met.³`, `They met.3 They`.
fn marks(text: &str) -> Vec<Span> {
    let mut found: Vec<Span> = Vec::new();
    for (at, c) in text.char_indices().skip(1) {
        if found.last().is_some_and(|last| at < last.end) {
            continue;
        }
        let length = match c {
            '[' => bracketed(&text[at..]),
            '¹' | '²' | '³' | '⁰' | '⁴'..='⁹' => raised(text, at),
            '0'..='9' => bare(text, at),
            _ => None,
        };
        let Some(length) = length else { continue };
        // The space before a mark goes with it.
        let start = if c == '[' { text[..at].trim_end().len() } else { at };
        if start > 0 {
            found.push(Span::new(start, at + length));
        }
    }
    found
}

/// The length of `[3]`, `[^3]`, `[note 3]` or `[citation needed]`.
fn bracketed(text: &str) -> Option<usize> {
    let end = text.char_indices().take(LONGEST_MARK).find(|(_, c)| *c == ']')?.0;
    let inner = &text[1..end];
    let inner = inner.strip_prefix(['^', '#']).or_else(|| inner.strip_prefix("note ")).unwrap_or(inner);
    let number = (1..=3).contains(&inner.len()) && inner.bytes().all(|b| b.is_ascii_digit());
    let wanted = matches!(inner, "citation needed" | "clarification needed");
    (number || wanted).then_some(end + 1)
}

/// The length of a number in raised figures behind a word or the end of a sentence, but not behind a unit: `50 km²`.
fn raised(text: &str, at: usize) -> Option<usize> {
    let word = text[..at].rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    let figures = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    let length = text[at..].find(|c| !figures.contains(c)).unwrap_or(text.len() - at);
    (word.is_empty() || word.chars().count() > 3).then_some(length)
}

/// The length of a number right behind the end of a sentence: `“… soon.”3 They`, `They met.3`, but not `Sept.3`, `No.3` or `2.5`.
fn bare(text: &str, at: usize) -> Option<usize> {
    let before = text[..at].trim_end_matches(['”', '"', '’']);
    let sentence = before.strip_suffix(['.', '?', '!'])?;
    let start = sentence.trim_end_matches(char::is_alphabetic).len();
    let word = &sentence[start..];
    let ends =
        word.chars().count() > 3 && word.ends_with(char::is_lowercase) && scan(&text[start..]).is_none();
    let length = text[at..].find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len() - at);
    let next = &text[at + length..];
    let begins = |rest: &str| rest.starts_with(|c: char| c.is_uppercase() || matches!(c, '“' | '"'));
    let next = next.is_empty() || next.strip_prefix(' ').is_some_and(begins);
    (ends && next && length <= 3).then_some(length)
}

/// Whether a line heads notes or sources.
fn is_heading_of_notes(text: &str) -> bool {
    let text = text.trim_end_matches(':').trim().to_lowercase();
    HEADINGS.contains(&text.as_str())
}

/// Whether a paragraph is a numbered note.
fn is_note(text: &str) -> bool {
    let figures = text.trim_start_matches(['[', '^', '(']);
    entry::number(text) > 0 || bracketed(text).is_some() || figures.starts_with(|c: char| c.is_ascii_digit())
}

/// Words that head notes and sources.
const HEADINGS: [&str; 10] = [
    "notes",
    "endnotes",
    "end notes",
    "footnotes",
    "references",
    "sources",
    "works cited",
    "bibliography",
    "further reading",
    "notes and references",
];

#[cfg(test)]
mod tests {
    use super::super::prose::Prose;
    use super::*;

    fn clean(text: &str) -> String {
        let mut prose = Prose::default();
        prose.push(text, 0);
        let mut block = Block { kind: BlockKind::Paragraph, prose, cells: Vec::new() };
        cut(&mut block);
        block.prose.text().to_owned()
    }

    #[test]
    fn marks_of_notes_are_no_words() {
        for (text, expected) in [
            ("Park[3] meets Kono [4].", "Park meets Kono."),
            ("Park[^3] meets Kono.[4][5] They part.", "Park meets Kono. They part."),
            ("They met.³ They “part.”¹² Soon.", "They met. They “part.” Soon."),
            ("They parted.3 “No,” he said.14", "They parted. “No,” he said."),
            ("They met[citation needed] in Lima.", "They met in Lima."),
        ] {
            assert_eq!(clean(text), expected);
        }
    }

    #[test]
    fn other_figures_stay() {
        for text in [
            "[3] Park meets Kono.",
            "Sept.3 They meet over 50 km² of sea.",
            "It cost 2.5 billion, says No.3 Kim.",
            "He [Park] met “[them] all” in [2019].",
            "At 10.30 They met.",
        ] {
            assert_eq!(clean(text), text);
        }
    }

    #[test]
    fn cells_move_with_their_text() {
        let mut prose = Prose::default();
        prose.push("Park[3] Kono[12]", 0);
        let mut row = Block { kind: BlockKind::Row, prose, cells: vec![Span::new(0, 8), Span::new(8, 16)] };
        cut(&mut row);
        let cells: Vec<&str> = row.cells.iter().map(|c| c.slice(row.prose.text())).collect();
        assert_eq!(cells, ["Park ", "Kono"]);
    }

    #[test]
    fn what_stands_under_notes_is_left_out() {
        let block = |kind: BlockKind, text: &str| {
            let mut prose = Prose::default();
            prose.push(text, 0);
            Block { kind, prose, cells: Vec::new() }
        };
        let (paragraph, item) = (BlockKind::Paragraph, BlockKind::Item);
        let heading = BlockKind::Heading(2);
        let mut blocks = vec![
            block(paragraph, "They met."),
            block(heading, "Notes"),
            block(item, "Ministry, May 3."),
            block(heading, "Outlook"),
            block(paragraph, "They part."),
            block(paragraph, "References"),
            block(paragraph, "[1] Park met Kono."),
            block(paragraph, "They sign a pact."),
        ];
        leave_out(&mut blocks);
        let texts: Vec<&str> = blocks.iter().map(|b| b.prose.text()).collect();
        assert_eq!(texts, ["They met.", "Outlook", "They part.", "They sign a pact."]);
    }
}
