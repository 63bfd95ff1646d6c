//! Blocks to passages: headings told from paragraphs, entries dated, page breaks healed.

use super::article::{Article, Passage, PassageKind};
use super::block::{Block, BlockKind};
use super::entry::{self, Head};
use super::front::{self, Front};
use super::page;
use super::prose::Prose;
use super::report;
use super::row;
use crate::date::{DatePhrase, Edtf, YearHint, scan};
use crate::diagnostic::{Diagnosed, Diagnostic, DiagnosticKind};
use crate::graph::{ArticleRecord, DateBasis};
use crate::span::Span;
use jiff::ToSpan;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

/// Makes the article out of its blocks.
pub(super) fn assemble(file: &str, bytes: &[u8], text: &str, blocks: Vec<Block>) -> Diagnosed<Article> {
    let front = front::read(&blocks);
    let running = page::running(blocks.iter().map(|b| b.prose.text()));
    let mut blocks = blocks;
    blocks.retain(|b| !is_furniture(b.prose.text()) && !page::runs(b.prose.text(), &running));
    let bare_heads = entry::are_bare(blocks.iter().map(|b| b.prose.text()));
    // In a chronicle of a period one day under a title is when it appeared.
    let mut day_lines: BTreeMap<usize, DatePhrase> = report::day_lines(&blocks).into_iter().collect();
    if front.covers.is_some() && day_lines.len() < 2 {
        day_lines.clear();
    }
    // Reports look back further than to the first of their days.
    let dated = period_of_dates(&blocks, &day_lines);
    let covers = front.covers.or(dated.filter(|_| day_lines.is_empty()));
    let mut assembly = Assembly::new(&front, covers, bare_heads);
    for (i, block) in blocks.iter().enumerate() {
        if let Some(day) = day_lines.get(&i) {
            assembly.report_of(*day, block);
            continue;
        }
        let next = blocks.get(i + 1).map(|b| b.prose.text());
        assembly.take(block, next);
    }
    finish(file, bytes, text, front, dated, assembly)
}

#[derive(Default)]
struct Assembly {
    covers: Option<Edtf>,
    passages: Vec<Passage>,
    doubts: Vec<(DiagnosticKind, usize, String)>,
    /// The last passage of running text: what a cut paragraph continues.
    open: Option<usize>,
    in_chronology: bool,
    /// Date of the month or year heading that entries stand under.
    under: Option<Edtf>,
    /// Date of a day that stands alone above its entries.
    day: Option<Edtf>,
    /// What the columns of the table hold that is being read.
    columns: Vec<row::Column>,
    /// Whether dates stand before entries without anything between.
    bare_heads: bool,
    /// The date of the entry before.
    before: Option<Edtf>,
    /// The day of the report that is being read.
    report: Option<Edtf>,
    /// How deep the last heading is, the one that the report stands under, and the one with a date.
    depth: u8,
    report_depth: u8,
    under_depth: u8,
    /// When the article appeared.
    published: Option<Edtf>,
    seen_prose: bool,
}

impl Assembly {
    fn new(front: &Front, covers: Option<Edtf>, bare_heads: bool) -> Self {
        let report = front.published.filter(|d| d.is_day() && front.covers.is_none());
        Self { covers, bare_heads, report, published: front.published, ..Self::default() }
    }

    /// A report of `day` begins.
    fn report_of(&mut self, day: DatePhrase, block: &Block) {
        self.descend(block);
        self.begin_report(day);
        (self.in_chronology, self.open) = (false, None);
        self.passages.push(Passage::undated(PassageKind::Heading, block.prose.clone()));
    }

    /// The next heading of its depth, or one above it, ends a report, and what stands under a date.
    fn descend(&mut self, block: &Block) {
        if let BlockKind::Heading(depth) = block.kind {
            if depth <= self.report_depth {
                self.report = None;
            }
            if depth <= self.under_depth {
                self.under = None;
            }
            self.depth = depth;
        }
    }

    fn begin_report(&mut self, day: DatePhrase) {
        self.report_depth = self.depth;
        // Reports stand near each other, before and after.
        let near = self.report.or(self.published).and_then(|d| {
            let (first, last) = (d.first_day() - 6.months(), d.last_day() + 5.months());
            Edtf::interval(first.into(), last.into())
        });
        let hint = YearHint { period: self.under.or(near).or(self.covers), anchor: None };
        self.report = day.resolve(hint).or(self.report);
    }

    fn take(&mut self, block: &Block, next: Option<&str>) {
        let text = block.prose.text();
        if block.kind != BlockKind::Row {
            self.columns.clear();
        }
        if let Some(dateline) = report::dateline(text).filter(|_| block.kind == BlockKind::Paragraph) {
            if let Some(day) = dateline.date {
                self.begin_report(day);
            }
            self.in_chronology = false;
            self.narrative(&block.prose, dateline.length);
        } else if let Some(columns) = row::columns(block) {
            self.columns = columns;
            self.passages.push(Passage::undated(PassageKind::Heading, block.prose.clone()));
        } else if let Some((phrase, text)) = row::date(block, &self.columns) {
            // The date cell dates the row and is no part of its sentence.
            self.entry(&block.prose.tail(text), Head { date: Some(phrase), length: 0, same: false });
            if let Some(passage) = self.passages.last_mut().filter(|p| p.is_entry()) {
                passage.told = row::told(block, &self.columns);
            }
        } else if is_caption(text) {
            // The credit at the end names people who have no part in it.
            let credit = ["Photo:", "Photo by", "Photo credit", "Credit:", "Image:", "Source:"]
                .iter()
                .filter_map(|w| text.find(w))
                .min();
            let kept = credit.unwrap_or(text.len());
            let prose = block.prose.part(Span::new(0, kept)).finish();
            self.passages.push(Passage::undated(PassageKind::Caption, prose));
        } else if let Some(head) = self.head(text).filter(|head| !heads_more(block, *head)) {
            let starts = entry::inner_heads(text).into_iter().filter(|start| *start > head.length);
            let starts: Vec<usize> = starts.collect();
            let ends = starts.iter().copied().chain([text.len()]);
            for (from, to) in std::iter::once(0).chain(starts.iter().copied()).zip(ends) {
                let prose = block.prose.part(Span::new(from, to)).finish();
                if let Some(head) = if from == 0 { Some(head) } else { entry::head(prose.text()) } {
                    self.entry(&prose, head);
                }
            }
        } else if self.continues(block, next) {
            self.heal(&block.prose);
        } else if self.is_heading(block, next) {
            self.descend(block);
            self.heading(&block.prose);
        } else {
            self.paragraph(block);
        }
    }

    /// The head of the entry that `text` is.
    fn head(&self, text: &str) -> Option<Head> {
        entry::head(text).or_else(|| entry::bare_head(text).filter(|_| self.bare_heads))
    }

    /// Whether the block is the other half of the text before it.
    fn continues(&self, block: &Block, next: Option<&str>) -> bool {
        let Some(open) = self.open.map(|i| self.passages[i].prose.text()) else { return false };
        let text = block.prose.text();
        if block.kind != BlockKind::Paragraph {
            return false;
        }
        let lower = text.starts_with(|c: char| c.is_lowercase());
        let cut =
            !ends_sentence(open) && open.len() > 40 && !looks_like_heading(&open[entry::number(open)..]);
        lower
            || (cut && !(looks_like_heading(text) && next.is_some_and(|n| n.starts_with(char::is_uppercase))))
    }

    fn heal(&mut self, prose: &Prose) {
        if let Some(open) = self.open {
            self.passages[open].prose.heal(prose);
        }
    }

    fn is_heading(&self, block: &Block, next: Option<&str>) -> bool {
        let text = block.prose.text();
        match block.kind {
            BlockKind::Heading(_) => true,
            // `(1) Maritime Cooperation`
            BlockKind::Item => {
                let number = entry::number(text);
                number > 0 && looks_like_heading(&text[number..])
            }
            BlockKind::Row => false,
            BlockKind::Paragraph if scan(text).is_some_and(|(_, length)| length == text.len()) => true,
            // A headline.
            BlockKind::Paragraph
                if !ends_sentence(text) && next.is_some_and(|n| report::dateline(n).is_some()) =>
            {
                true
            }
            BlockKind::Paragraph => {
                let before_prose =
                    !self.seen_prose && text.split_whitespace().count() < 25 && !ends_sentence(text);
                before_prose
                    || (looks_like_heading(text) && next.is_none_or(|n| !n.starts_with(char::is_lowercase)))
            }
        }
    }

    fn heading(&mut self, prose: &Prose) {
        let text = prose.text();
        if front::is_chronology_header(text) {
            self.in_chronology = true;
            (self.under, self.day) = (None, None);
        } else if let Some(phrase) = dated_heading(text) {
            let date = phrase.resolve(YearHint { period: self.covers, anchor: self.under });
            self.under = date.filter(|date| Some(*date) != self.covers);
            self.under_depth = self.depth;
            self.day = None;
        } else if self.in_chronology && self.passages.last().is_some_and(Passage::is_entry) {
            self.in_chronology = false;
        }
        self.open = None;
        self.passages.push(Passage::undated(PassageKind::Heading, prose.clone()));
    }

    fn entry(&mut self, prose: &Prose, head: Head) {
        self.in_chronology = true;
        let date = head.date.map(|phrase| {
            // Under a month stand the days of that month, or of those next to it; so do entries one after the other.
            let known = self.under.or(self.before.filter(|_| self.covers.is_none()));
            let near = known.and_then(|u| {
                let months = if u.days() > 31 { 0.months() } else { 5.months() };
                Edtf::interval((u.first_day() - months).into(), (u.last_day() + months).into())
            });
            let anchor = self.under.or(self.before).or(self.report).or(self.published);
            let hint = YearHint { period: near.or(self.covers), anchor };
            (phrase, phrase.resolve(hint))
        });
        if let Some((_, None)) = date {
            let text = prose.text()[..head.length].trim_end_matches([':', ' ']).to_owned();
            let message =
                format!("found `{text}`, expected a date that the calendar has and whose year can be told");
            self.doubts.push((DiagnosticKind::BadDate, self.passages.len(), message));
        }
        let date = date.and_then(|(_, date)| date).or(self.before.filter(|_| head.same));
        self.before = date.or(self.before);
        if head.length >= prose.text().len() {
            self.day = date;
            self.passages.push(Passage::undated(PassageKind::Heading, prose.clone()));
            return;
        }
        if let (Some(date), Some(covers)) = (date, self.covers)
            && !covers.overlaps(date)
        {
            let message = format!("the entry is dated {date}, the article covers {covers}");
            self.doubts.push((DiagnosticKind::DateOutsidePeriod, self.passages.len(), message));
        }
        self.push_entry(PassageKind::Entry, prose, head.length, date);
    }

    fn push_entry(&mut self, kind: PassageKind, prose: &Prose, body: usize, date: Option<Edtf>) {
        // Of an entry under a month the month is the date; no date at all places it in a period.
        let date = date.or(self.under.filter(|under| under.days() <= 31));
        let basis = if date.is_some() { DateBasis::Stated } else { DateBasis::Period };
        let within = if date.is_none() { self.under.or(self.covers) } else { None };
        self.open = Some(self.passages.len());
        self.seen_prose = true;
        let passage = Passage::undated(kind, prose.clone());
        self.passages.push(Passage { body, date, basis, within, ..passage });
    }

    fn paragraph(&mut self, block: &Block) {
        let last = self.passages.iter().rev().find(|p| p.is_entry()).map(|p| (p.date, p.kind));
        match (self.in_chronology, self.day, last) {
            (true, Some(day), _) => self.push_entry(PassageKind::Entry, &block.prose, 0, Some(day)),
            (true, None, _) if block.kind == BlockKind::Item => {
                self.push_entry(PassageKind::Entry, &block.prose, 0, None)
            }
            (true, None, Some((date, _))) => self.push_entry(PassageKind::EntryMore, &block.prose, 0, date),
            (true, None, None) => self.push_entry(PassageKind::Entry, &block.prose, 0, None),
            (false, ..) => self.narrative(&block.prose, entry::number(block.prose.text())),
        }
    }

    /// A paragraph whose own text begins at `body`.
    fn narrative(&mut self, prose: &Prose, body: usize) {
        self.open = Some(self.passages.len());
        self.seen_prose = true;
        let passage = Passage::undated(PassageKind::Narrative, prose.clone());
        self.passages.push(Passage { body, report: self.report, within: self.under, ..passage });
    }
}

fn finish(
    file: &str,
    bytes: &[u8],
    text: &str,
    front: Front,
    dated: Option<Edtf>,
    assembly: Assembly,
) -> Diagnosed<Article> {
    let name = file.rsplit(['/', '\\']).next().unwrap_or(file);
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let entries = assembly.passages.iter().filter(|p| p.kind == PassageKind::Entry).count();
    let record = ArticleRecord {
        id: crate::graph::slug(stem),
        title: front.title,
        authors: front.authors,
        published: front.published,
        covers: assembly.covers,
        file: name.to_owned(),
        sha256: Sha256::digest(bytes).iter().map(|b| format!("{b:02x}")).collect(),
        entries: u32::try_from(entries).unwrap_or(u32::MAX),
        sentences: 0,
    };
    let article = Article::new(record, dated, assembly.passages, text);
    let mut diagnostics = Vec::new();
    if article.record.covers.is_none() && article.passages.iter().all(|p| p.report.is_none()) {
        let message =
            "found no period and no entry with a year, expected one such as `May–August 2024`".to_owned();
        diagnostics.push(doubt(&article, DiagnosticKind::NoPeriod, Span::default(), message, String::new()));
    }
    for (kind, index, message) in assembly.doubts {
        let Some(passage) = article.passages.get(index) else { continue };
        let text = passage.prose.text();
        let span = passage.prose.spans(Span::new(0, text.len())).first().copied().unwrap_or_default();
        diagnostics.push(doubt(&article, kind, span, message, text.to_owned()));
    }
    Diagnosed { value: article, diagnostics }
}

fn doubt(article: &Article, kind: DiagnosticKind, span: Span, message: String, text: String) -> Diagnostic {
    Diagnostic {
        kind,
        article: article.record.id.clone(),
        span,
        line: article.line(span.start),
        message,
        text,
    }
}

/// The date of a heading that is one, or that begins with one and a colon.
fn dated_heading(text: &str) -> Option<DatePhrase> {
    let (phrase, length) = scan(text)?;
    (length == text.len() || text[length..].starts_with(':')).then_some(phrase)
}

/// A month or period that heads what follows it, as against a day above its entries.
fn heads_more(block: &Block, head: Head) -> bool {
    let alone = head.length >= block.prose.text().len() || matches!(block.kind, BlockKind::Heading(_));
    alone && head.date.is_some_and(|date| !date.has_day())
}

/// The months from the first to the last entry or report that names its year.
fn period_of_dates(blocks: &[Block], day_lines: &BTreeMap<usize, DatePhrase>) -> Option<Edtf> {
    let heads = blocks.iter().flat_map(|b| {
        let text = b.prose.text();
        let first = entry::head(text);
        let inner = first.map(|_| entry::inner_heads(text)).unwrap_or_default();
        let inner: Vec<Head> = inner.into_iter().filter_map(|at| entry::head(&text[at..])).collect();
        first.into_iter().chain(inner)
    });
    let heads = heads.filter_map(|head| head.date).chain(day_lines.values().copied());
    let dates = heads.filter(DatePhrase::has_year).filter_map(|d| d.resolve(YearHint::default()));
    let dates: Vec<Edtf> = dates.collect();
    let month = |date: jiff::civil::Date| crate::date::Point::month(date.year(), date.month());
    let first = dates.iter().map(|d| d.first_day()).min().and_then(month)?;
    let last = dates.iter().map(|d| d.last_day()).max().and_then(month)?;
    Edtf::interval(first, last)
}

/// Page numbers, addresses and notes on the article itself.
fn is_furniture(text: &str) -> bool {
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

fn is_caption(text: &str) -> bool {
    let figure = ["Figure ", "Fig. ", "FIGURE ", "Photo ", "Table ", "Map "]
        .iter()
        .any(|w| text.strip_prefix(w).is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit())));
    figure || ["Photo:", "Image:", "Source:", "Caption:"].iter().any(|w| text.starts_with(w))
}

/// Whether the text ends as a sentence ends.
fn ends_sentence(text: &str) -> bool {
    let end = text.trim_end_matches(['"', '”', '’', '\'', ')', ']', '*', '»']);
    end.ends_with(['.', '!', '?', '…']) || text.ends_with([':', ';'])
}

/// Short, without a final stop, with capitals where titles have them.
fn looks_like_heading(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    if words.len() > 14 || text.len() > 110 || ends_sentence(text) || text.ends_with(',') {
        return false;
    }
    let long: Vec<&&str> = words.iter().filter(|w| w.chars().count() > 3).collect();
    let capital = long.iter().filter(|w| !w.starts_with(char::is_lowercase)).count();
    text.starts_with(|c: char| c.is_uppercase() || c.is_numeric())
        && (long.is_empty() || capital * 10 >= long.len() * 6)
}
