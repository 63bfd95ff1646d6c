//! What a block is by its look: furniture, a caption, a heading, or text that ends as sentences end.

use super::block::{Block, BlockKind};
use super::entry::{self, Head};
use super::page;
use super::report;
use crate::date::{DatePhrase, scan};

/// Whether a block is a heading: marked as one, or one by its words and by what follows it.
pub(super) fn is_heading(block: &Block, next: Option<&str>, seen_prose: bool) -> bool {
    let text = block.prose.text();
    match block.kind {
        BlockKind::Heading(_) => true,
        // `(1) Maritime Cooperation`
        BlockKind::Item => {
            let number = entry::number(text);
            number > 0 && looks_like_heading(&text[number..])
        }
        BlockKind::Row => false,
        BlockKind::Paragraph if scan(text).is_some_and(|(_, length)| matches!(&text[length..], "" | ":")) => {
            true
        }
        // What an entry is about, above its date.
        BlockKind::Paragraph if is_title(text) && next.is_some_and(entry::is_date) => true,
        // A headline.
        BlockKind::Paragraph
            if !ends_sentence(text) && next.is_some_and(|n| report::dateline(n).is_some()) =>
        {
            true
        }
        BlockKind::Paragraph => {
            let before_prose = !seen_prose && text.split_whitespace().count() < 25 && !ends_sentence(text);
            before_prose
                || (looks_like_heading(text) && next.is_none_or(|n| !n.starts_with(char::is_lowercase)))
        }
    }
}

/// Short, without a final stop.
fn is_title(text: &str) -> bool {
    text.split_whitespace().count() <= 14 && text.starts_with(char::is_uppercase) && !ends_sentence(text)
}

/// Short, without a final stop, with capitals where titles have them.
pub(super) fn looks_like_heading(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    if words.len() > 14 || text.len() > 110 || ends_sentence(text) || text.ends_with(',') {
        return false;
    }
    let long: Vec<&&str> = words.iter().filter(|w| w.chars().count() > 3).collect();
    let capital = long.iter().filter(|w| !w.starts_with(char::is_lowercase)).count();
    text.starts_with(|c: char| c.is_uppercase() || c.is_numeric())
        && (long.is_empty() || capital * 10 >= long.len() * 6)
}

/// Whether a block without a final stop is the title of the text `next` behind it, though it is written as sentences are:
/// `Wen’s two days in Oslo`, `Ministers agree on little`.
pub(super) fn titles(block: &Block, next: Option<&str>) -> bool {
    let text = block.prose.text();
    let short = text.split_whitespace().count() <= 14 && text.len() <= 110;
    let begins = |text: &str| text.starts_with(|c: char| c.is_uppercase() || matches!(c, '“' | '"' | '‘'));
    let text_follows = next.is_some_and(|n| n.len() > 110 && begins(n) && ends_sentence(n));
    block.kind == BlockKind::Paragraph
        && short
        && begins(text)
        && !ends_sentence(text)
        && !hangs(text)
        && text_follows
}

/// Whether the text breaks off with a word that another must follow.
pub(super) fn hangs(text: &str) -> bool {
    let last = text.rsplit(' ').next().unwrap_or_default().to_lowercase();
    last.ends_with([',', '-', '–', '—', '(']) || HANGING.contains(&last.as_str())
}

/// Whether the text ends as a sentence ends.
pub(super) fn ends_sentence(text: &str) -> bool {
    let end = text.trim_end_matches(['"', '”', '’', '\'', ')', ']', '*', '»']);
    // `They met. (Ministry of Foreign Affairs, 3 May 2019)`
    let aside = || end.rfind(['(', '[']).is_some_and(|open| text[..open].trim_end().ends_with('.'));
    end.ends_with(['.', '!', '?', '…']) || text.ends_with([':', ';']) || end.len() < text.len() && aside()
}

/// The date of a heading that is one, or that begins with one and a colon.
pub(super) fn dated_heading(text: &str) -> Option<DatePhrase> {
    let text = ["Year ", "The year ", "The Year "].iter().find_map(|w| text.strip_prefix(w)).unwrap_or(text);
    let (phrase, length) = scan(text)?;
    (length == text.len() || text[length..].starts_with(':')).then_some(phrase)
}

/// A month or period that heads what follows it, as against a day above its entries.
pub(super) fn heads_more(block: &Block, head: Head) -> bool {
    let alone = head.length >= block.prose.text().len() || matches!(block.kind, BlockKind::Heading(_));
    alone && head.date.is_some_and(|date| !date.has_day())
}

/// Page numbers, addresses and notes on the article itself.
pub(super) fn is_furniture(text: &str) -> bool {
    let lower = text.to_lowercase();
    let number = text.chars().all(|c| !c.is_alphabetic());
    let address = !text.contains(' ') && (lower.starts_with("http") || lower.starts_with("www."));
    let about = lower.contains("preferred citation") || lower.starts_with("this article is extracted from");
    (number && entry::head(text).is_none() && scan(text).is_none())
        || page::is_number(text)
        || lower.starts_with("(photo")
        || address
        || about
}

/// What stands below a picture or a table.
pub(super) fn is_caption(text: &str) -> bool {
    let digit = |rest: &str| rest.starts_with(|c: char| c.is_ascii_digit());
    let figure = FIGURES.iter().any(|word| text.strip_prefix(word).is_some_and(digit));
    figure || CAPTIONS.iter().any(|word| text.starts_with(word))
}

/// Where a caption names whom the picture is from.
pub(super) fn credit(text: &str) -> Option<usize> {
    CREDITS.iter().filter_map(|word| text.find(word)).min()
}

/// Words before a number that head a picture or a table.
const FIGURES: [&str; 6] = ["Figure ", "Fig. ", "FIGURE ", "Photo ", "Table ", "Map "];

/// Words behind which no title ends.
const HANGING: [&str; 48] = [
    "a", "an", "the", "and", "or", "but", "nor", "of", "to", "in", "on", "at", "by", "for", "from", "with",
    "as", "into", "that", "which", "who", "whose", "his", "her", "its", "their", "this", "these", "is",
    "are", "was", "were", "be", "been", "has", "have", "had", "will", "would", "may", "not", "than",
    "between", "under", "after", "before", "during", "against",
];

/// Words that head a line below a picture.
const CAPTIONS: [&str; 4] = ["Photo:", "Image:", "Source:", "Caption:"];

/// Words before the name of whom a picture is from.
const CREDITS: [&str; 6] = ["Photo:", "Photo by", "Photo credit", "Credit:", "Image:", "Source:"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_year_heads_entries_with_its_noun_too() {
        for heading in ["2017", "Year 2017", "The year 2017"] {
            assert!(dated_heading(heading).is_some_and(|phrase| phrase.is_year()), "{heading}");
        }
        assert!(dated_heading("Year of the Ox").is_none());
    }
}
