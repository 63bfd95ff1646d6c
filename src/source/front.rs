//! What an article says of itself: title, authors, when it was published, the period it covers.

use super::block::{Block, BlockKind};
use super::report;
use super::shape::ends_sentence;
use crate::date::{DatePhrase, Edtf, YearHint, scan};

/// How many blocks from the start may speak of the article itself.
const FRONT_BLOCKS: usize = 16;

/// What was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Front {
    pub title: Option<String>,
    pub authors: Vec<String>,
    pub published: Option<Edtf>,
    pub covers: Option<Edtf>,
}

/// Reads the front of an article, and the header of its chronology.
pub(super) fn read(blocks: &[Block]) -> Front {
    let front: Vec<&Block> = blocks.iter().take(FRONT_BLOCKS).collect();
    let citation = front.iter().find_map(|b| citation(b.prose.text()));
    let covers = covers(blocks);
    let heading = front.iter().find(|b| b.kind == BlockKind::Heading(1)).map(|b| b.prose.text().to_owned());
    let (cited_authors, cited_title) = citation.unwrap_or_default();
    let byline = front.iter().find_map(|b| byline(b.prose.text()));
    let title = heading.or(cited_title).or_else(|| first_lines(&front));
    Front {
        title,
        authors: byline.filter(|a| !a.is_empty()).unwrap_or(cited_authors),
        published: front
            .iter()
            .filter(|b| b.kind != BlockKind::Item)
            .find_map(|b| dateline(b.prose.text()).or_else(|| published(b.prose.text(), covers))),
        covers,
    }
}

/// The title among the lines above the text: the first that is not in capitals, as running heads are; where all are, those that
/// name neither the journal nor the authors.
fn first_lines(front: &[&Block]) -> Option<String> {
    let lines = front.iter().map(|b| b.prose.text()).filter(|line| !is_of_page(line));
    let is_line = |text: &&str| text.len() < 160 && !ends_sentence(text);
    let above: Vec<&str> = lines.clone().take_while(is_line).collect();
    // `Chile - Peru` over the title, on the pages of a journal.
    if let [subject, title, ..] = above[..]
        && subject.contains(" - ")
        && !is_in_capitals(title)
        && byline(title).is_none()
    {
        return Some(format!("{subject}: {title}"));
    }
    let mixed = above.iter().find(|line| !is_in_capitals(line) && byline(line).is_none());
    if let Some(line) = mixed {
        return Some((*line).to_owned());
    }
    // A journal's name stands above what it says of itself.
    let journal = above.iter().rposition(|line| line.contains("JOURNAL")).map_or(0, |at| at + 1);
    let own: Vec<&str> =
        above[journal..].iter().copied().filter(|line| byline(line).is_none()).take(2).collect();
    if !own.is_empty() {
        return Some(own.join(": "));
    }
    lines.filter(|t| t.len() < 160).find(|t| !is_in_capitals(t)).map(str::to_owned)
}

/// Whether a line is about the page and not about the article: its period, or what a reader may do there.
fn is_of_page(line: &str) -> bool {
    let rest = scan(line).map_or(line, |(_, length)| line[length..].trim_start());
    rest.is_empty() || PAGE_LINES.contains(&rest.to_lowercase().as_str())
}

/// What pages of journals say above an article.
const PAGE_LINES: [&str; 7] = [
    "articles",
    "article",
    "download article as pdf",
    "download pdf",
    "connect with the author",
    "connect with the authors",
    "home",
];

/// `Preferred citation: A. Author and B. Author, "Title," Journal …`, or the same in brackets behind `Published`.
fn citation(text: &str) -> Option<(Vec<String>, Option<String>)> {
    let bracketed = || {
        let cited = text.starts_with("Published ") && text.contains("Vol.");
        text.split_once('(').filter(|_| cited)
    };
    let rest = text.split_once("itation:").or_else(bracketed)?.1.trim_start();
    let open = rest.find(['"', '“'])?;
    let quoted = rest[open..].trim_start_matches(['"', '“']);
    let title = quoted.find(['"', '”']).map(|end| quoted[..end].trim_end_matches([',', '.']).to_owned());
    Some((names(rest[..open].trim_end_matches([',', ' '])), title))
}

/// `By A. Author and B. Author`
fn byline(text: &str) -> Option<Vec<String>> {
    let rest =
        text.strip_prefix("By ").or_else(|| text.strip_prefix("by ")).or_else(|| text.strip_prefix("BY "))?;
    let short = rest.split_whitespace().count() <= 14 && !rest.ends_with('.');
    short.then(|| names(rest))
}

/// A line of capitals, as running heads and bylines are.
fn is_in_capitals(text: &str) -> bool {
    let letters = text.chars().filter(|c| c.is_alphabetic());
    let (upper, all) = letters.fold((0, 0), |(u, n), c| (u + usize::from(c.is_uppercase()), n + 1));
    all == 0 || upper * 10 > all * 7
}

fn names(list: &str) -> Vec<String> {
    list.split(" and ")
        .flat_map(|part| part.split(", "))
        .map(|n| n.trim().to_owned())
        .filter(|n| !n.is_empty())
        .collect()
}

/// Every date expression of `text`, read at the starts of its words.
pub(super) fn dates(text: &str) -> impl Iterator<Item = DatePhrase> + '_ {
    let starts = text.char_indices().scan(' ', |before, (i, c)| {
        let start = c.is_alphanumeric() && !before.is_alphanumeric();
        *before = c;
        Some((i, start))
    });
    // `May–August 2013` is no August 2013.
    let mut past = 0;
    starts.filter(|(_, start)| *start).filter_map(move |(i, _)| {
        let (phrase, length) = scan(&text[i..]).filter(|_| i >= past)?;
        past = i + length;
        Some(phrase)
    })
}

/// The period: an interval of months with a year, near the chronology's header if there is one, else near the start.
fn covers(blocks: &[Block]) -> Option<Edtf> {
    let header = blocks.iter().position(|b| is_chronology_header(b.prose.text()));
    let near = header.into_iter().flat_map(|i| blocks[i..].iter().take(3));
    // `They sign a program for 2018-2019.` is no period of the article.
    let told = |t: &&str| ends_sentence(t) && !PERIOD_WORDS.iter().any(|word| t.contains(word));
    let above = blocks.iter().take(FRONT_BLOCKS);
    let candidates = near.chain(above).map(|b| b.prose.text()).filter(|t| t.len() < 400 && !told(t));
    let interval = candidates
        .flat_map(dates)
        .filter(|d| d.has_year() && !d.has_day())
        .find_map(|d| d.resolve(YearHint::default()).filter(|date| date.start() != date.end()));
    interval.or_else(|| year_of_title(blocks))
}

/// Words of sentences that speak of the article itself.
const PERIOD_WORDS: [&str; 6] = ["Vol.", "Volume", "itation:", "covers", "Covers", "overing"];

/// `India and the United States in 2020`: the only year that the title or the line under it names, or the sentence that announces a
/// chronology (`The following is a chronology of major developments in 2018`).
fn year_of_title(blocks: &[Block]) -> Option<Edtf> {
    let lines = blocks.iter().take(2).map(|b| b.prose.text()).filter(|t| t.len() < 120 && !t.ends_with('.'));
    only_year(lines.flat_map(dates)).or_else(|| {
        let announced = |text: &&str| {
            text.len() < 400 && ANNOUNCEMENTS.iter().any(|word| text.to_lowercase().contains(word))
        };
        let text = blocks.iter().take(FRONT_BLOCKS).map(|b| b.prose.text()).find(announced)?;
        // `events since 2018` and `the 2018 deal` tell no period.
        let within = |word: &&str| {
            text.match_indices(*word)
                .any(|(at, word)| scan(&text[at + word.len()..]).is_some_and(|(date, _)| date.is_year()))
        };
        [" in ", " of ", " for ", " during ", "in the year "]
            .iter()
            .any(within)
            .then(|| only_year(dates(text)))?
    })
}

/// The year, where these dates are one year and nothing else.
fn only_year(mut dates: impl Iterator<Item = DatePhrase>) -> Option<Edtf> {
    let year = dates.next().filter(DatePhrase::is_year)?;
    dates.all(|date| date == year).then(|| year.resolve(YearHint::default()))?
}

/// Words of sentences that announce a chronology.
const ANNOUNCEMENTS: [&str; 8] = [
    "chronology",
    "timeline",
    "calendar",
    "key dates",
    "key events",
    "major events",
    "major developments",
    "main events",
];

/// Whether a heading announces the chronology.
pub(super) fn is_chronology_header(text: &str) -> bool {
    let lower = text.to_lowercase();
    text.len() < 120
        && ["chronology", "timeline of", "calendar of events", "key events"].iter().any(|w| lower.contains(w))
}

/// The day of the dateline of a wire report.
fn dateline(text: &str) -> Option<Edtf> {
    report::dateline(text)?.date?.resolve(YearHint::default())
}

/// A month or day with a year, not before the period's end, in a short line or with a volume number; sentences tell other days.
fn published(text: &str, covers: Option<Edtf>) -> Option<Edtf> {
    let cited =
        ["Vol.", "Volume", "itation:", "ublished", "osted", "pdated"].iter().any(|word| text.contains(word));
    if text.len() > 400 || ends_sentence(text) && !cited {
        return None;
    }
    let dates =
        dates(text).filter(|d| d.has_year() && !d.is_year()).filter_map(|d| d.resolve(YearHint::default()));
    let single: Vec<Edtf> = dates.filter(|d| d.start() == d.end()).collect();
    // `12 January 2023, with what followed to December 2023`: a period.
    let one = single.windows(2).all(|pair| pair[0].overlaps(pair[1]));
    single.into_iter().find(|d| (cited || one) && covers.is_none_or(|c| d.last_day() >= c.last_day()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::{markdown, text};

    #[test]
    fn a_journal_front_is_read() {
        let text = "# Thaw or Truce\n\nBy Ann B. Lee and José Ruiz\n\nMay 2024\n\nLong text.\n\n## Chronology of X\n\nJANUARY–APRIL 2024\n";
        let front = read(&markdown::blocks(text));
        assert_eq!(front.title.as_deref(), Some("Thaw or Truce"));
        assert_eq!(front.authors, ["Ann B. Lee", "José Ruiz"]);
        assert_eq!(front.published.unwrap().to_string(), "2024-05");
        assert_eq!(front.covers.unwrap().to_string(), "2024-01/2024-04");
    }

    #[test]
    fn no_sentence_tells_when_an_article_was_published() {
        let text = "# Thaw or Truce\n\nThe talks of May 6, 2016 lasted an hour.\n\n## Chronology\n\nJanuary 22, 2016: The two speak.\n";
        assert_eq!(read(&markdown::blocks(text)).published, None);
    }

    #[test]
    fn a_title_in_capitals_stands_under_the_name_of_the_journal() {
        let text = "NORTHERN REVIEW\n\nA JOURNAL OF RELATIONS\n\nCHILE-PERU RELATIONS\n\nA COLD SPRING\n\nBY A. AUTHOR\n\n\
                    The two met in May.\n\nA Thaw\n\nThey met again.\n";
        let front = read(&markdown::blocks(text));
        assert_eq!(front.title.as_deref(), Some("CHILE-PERU RELATIONS: A COLD SPRING"));
    }

    #[test]
    fn a_page_of_a_journal_has_its_subject_over_its_title() {
        let page = "Articles\n\nChile - Peru\n\nApr — Jun 2005\nDownload Article as PDF\n\nA Cold Spring\n\n\
                    Connect with the Author\n\nThe two met in May.\n";
        let front = read(&text::blocks(page));
        assert_eq!(front.title.as_deref(), Some("Chile - Peru: A Cold Spring"));
        assert_eq!(front.covers.unwrap().to_string(), "2005-04/2005-06");
        let cited = "Published May 2005 in Review · Volume 7 (Ann Lee, “Chile-Peru Relations: A Cold Spring” Review , Vol. 7, No. 2.)";
        assert_eq!(citation(cited).unwrap().1.as_deref(), Some("Chile-Peru Relations: A Cold Spring"));
    }

    #[test]
    fn what_a_sentence_plans_for_is_no_period_of_the_article() {
        let text = "LIMA, 14 June 2018 – Readout\n\n1. They signed a programme for 2018-2019.\n";
        assert_eq!(read(&text::blocks(text)).covers, None);
        let entry =
            "# Chile-Peru Relations\n\n## Chronology\n\nMay 7, 2021: They adopt a plan for 2025-2027.\n";
        assert_eq!(read(&markdown::blocks(entry)).covers, None);
    }

    #[test]
    fn a_citation_names_title_and_authors() {
        let text = "RELATIONS\n\nPreferred citation: Ann Lee and Bo Ray, \"A Year of Talks,\" Some Journal, Vol. 2, No. 1.\n";
        let front = read(&markdown::blocks(text));
        assert_eq!(front.title.as_deref(), Some("A Year of Talks"));
        assert_eq!(front.authors, ["Ann Lee", "Bo Ray"]);
    }
}
