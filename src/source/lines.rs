//! Headings among wrapped lines: the line stops short where the next word would still have fitted.

use super::entry;
use super::shape::{ends_sentence, hangs};
use super::style;

/// Headings are no longer than this share of a full line, in tenths.
const SHORT: usize = 8;

/// How long the lines of a text are where nothing ends them but the margin: one in five is longer.
pub(super) fn width<'a>(lines: impl Iterator<Item = &'a str>) -> usize {
    let mut lengths: Vec<usize> = lines.map(|line| line.trim().len()).filter(|n| *n > 0).collect();
    lengths.sort_unstable();
    lengths.get(lengths.len() * 4 / 5).copied().unwrap_or_default()
}

/// Whether `line` is a heading by how it breaks off: after a sentence that ended with the line `before`, and before a line
/// `after` whose first word had room.
pub(super) fn stands_apart(before: &str, line: &str, after: &str, width: usize) -> bool {
    let (before, line, after) = (before.trim(), line.trim(), after.trim());
    let first = after.split_whitespace().next().unwrap_or_default();
    let short = line.len() * 10 <= width * SHORT && line.len() + 1 + first.len() < width;
    let begins = |text: &str| text.starts_with(|c: char| c.is_uppercase() || matches!(c, '“' | '"'));
    let fresh = before.is_empty() || ends_sentence(before);
    fresh
        && short
        && begins(line)
        && begins(after)
        && !ends_sentence(line)
        && !hangs(line)
        && !entry::starts(line)
        && style::bare_head(line).is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_that_break_off_early_are_headings() {
        let full = "The two ministers met again in the evening and agreed on everything that";
        let width = width([full, full, full, "Talks in Oslo", "they had left."].into_iter());
        assert!(stands_apart("they had left.", "Talks in Oslo", full, width));
        for (before, line, after) in [
            ("and so the minister of", "Trade", full),
            ("they had left.", "They went home.", full),
            ("they had left.", "The talks were held by", full),
            ("they had left.", "Talks in Oslo", "with both of them"),
            ("they had left.", "May 3: Talks", full),
            ("they had left.", full, full),
        ] {
            assert!(!stands_apart(before, line, after, width), "{line}");
        }
    }
}
