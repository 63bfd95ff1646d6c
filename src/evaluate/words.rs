//! Texts as they are compared: without marks, accents, case and the differences between dashes and quotation marks.

use std::collections::BTreeSet;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::canonical_combining_class;

/// `text` in lower case, decomposed (NFKD) and without what combines, links and emphasis unwrapped, white space collapsed.
pub(super) fn normal(text: &str) -> String {
    let bare = unlinked(text).replace(['*', '\\'], "");
    let plain: String = bare.nfkd().filter(|c| canonical_combining_class(*c) == 0).collect();
    let same = |c: char| match c {
        '\u{2019}' | '\u{2018}' => '\'',
        '\u{201c}' | '\u{201d}' => '"',
        '\u{2013}' | '\u{2014}' => '-',
        _ => c,
    };
    let lower: String = plain.to_lowercase().chars().map(same).collect();
    lower.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// `[words](address)` as its words.
fn unlinked(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(open) = rest.find('[') {
        out.push_str(&rest[..open]);
        let inside = &rest[open + 1..];
        let link = inside.find(']').and_then(|close| {
            let after = inside[close + 1..].strip_prefix('(')?;
            let end = after.find(')')?;
            Some((&inside[..close], &after[end + 1..]))
        });
        match link {
            Some((words, after)) => {
                out.push_str(words);
                rest = after;
            }
            None => {
                out.push('[');
                rest = inside;
            }
        }
    }
    out + rest
}

/// The words of a normal text: its letters a to z and digits.
pub(super) fn words(normal: &str) -> Vec<String> {
    let parts = normal.split(|c: char| !(c.is_ascii_lowercase() || c.is_ascii_digit()));
    parts.filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// Jaccard's index: what both have by what either has; 0 where neither has anything.
pub(super) fn jaccard(a: &BTreeSet<&str>, b: &BTreeSet<&str>) -> f64 {
    match a.union(b).count() {
        0 => 0.0,
        all => a.intersection(b).count() as f64 / all as f64,
    }
}

/// The first `n` characters.
pub(super) fn start(text: &str, n: usize) -> &str {
    text.char_indices().nth(n).map_or(text, |(end, _)| &text[..end])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_accents_case_and_dashes_make_no_difference() {
        assert_eq!(normal("**José**  [held](#x) “talks” – on\u{a0}it"), "jose held \"talks\" - on it");
        assert_eq!(normal("[no link] (here)"), "[no link] (here)");
        assert_eq!(words(&normal("Cho Tae-yul’s 2nd")), ["cho", "tae", "yul", "s", "2nd"]);
    }
}
