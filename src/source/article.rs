//! An article as it was read.

use super::prose::Prose;
use crate::date::{Edtf, YearHint};
use crate::graph::{ArticleRecord, DateBasis};
use crate::span::Span;
use jiff::ToSpan;
use jiff::civil::Date;

/// An article: what is known of it, and its passages in order.
#[derive(Clone, Debug)]
pub struct Article {
    /// Id, title, authors, dates.
    pub record: ArticleRecord,
    /// Headings, paragraphs, captions and entries, page breaks healed.
    pub passages: Vec<Passage>,
    /// From the first to the last of its entries and reports.
    dated: Option<Edtf>,
    /// The days on which entries of the chronology begin, in order.
    entries: Vec<Date>,
    /// Where each line of the text begins.
    line_starts: Vec<usize>,
}

/// One passage: nothing that it says runs on in another.
#[derive(Clone, Debug)]
pub struct Passage {
    /// What it is.
    pub kind: PassageKind,
    /// Its text.
    pub prose: Prose,
    /// Where in the clean text its sentences begin: after the head of an entry.
    pub body: usize,
    /// What it says in a sentence, where it is a row of a table.
    pub told: Option<String>,
    /// The date of the entry it belongs to.
    pub date: Option<Edtf>,
    /// How that date is known; `Period` where an entry has none.
    pub basis: DateBasis,
    /// The period that an undated entry falls in.
    pub within: Option<Edtf>,
    /// The day of the report that it is part of, as a dateline or a line above it has it.
    pub report: Option<Edtf>,
    /// Whether it is a numbered paragraph that goes on with the one before.
    pub goes_on: bool,
}

/// The kinds of passage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PassageKind {
    /// Title, byline or heading: nothing is read from it.
    Heading,
    /// A paragraph of the narrative.
    Narrative,
    /// What stands under a picture.
    Caption,
    /// An entry of the chronology.
    Entry,
    /// A further paragraph of the entry before.
    EntryMore,
}

impl Article {
    /// An article over `text`.
    pub(super) fn new(
        record: ArticleRecord,
        dated: Option<Edtf>,
        passages: Vec<Passage>,
        text: &str,
    ) -> Self {
        let breaks = text.bytes().enumerate().filter(|(_, b)| *b == b'\n').map(|(i, _)| i + 1);
        let begin = |p: &Passage| p.date.filter(|d| d.is_exact()).map(Edtf::first_day);
        let mut entries: Vec<Date> = passages.iter().filter_map(begin).collect();
        entries.sort_unstable();
        entries.dedup();
        Self { record, dated, entries, passages, line_starts: std::iter::once(0).chain(breaks).collect() }
    }

    /// The line, from 1, on which byte `offset` of the text stands.
    pub fn line(&self, offset: usize) -> usize {
        self.line_starts.partition_point(|start| *start <= offset)
    }

    /// The line of the first of `spans`; the first line if there is none.
    pub fn line_of(&self, spans: &[Span]) -> usize {
        spans.first().map_or(1, |span| self.line(span.start))
    }

    /// What dates without a year in `passage` are measured against, where `spoken` is the date last spoken of.
    pub fn year_hint(&self, passage: &Passage, spoken: Option<Edtf>) -> YearHint<'_> {
        // A report tells of the months before its day; what stands under a heading with a date is of about that time.
        let around = passage.report.or(passage.within.filter(|within| within.days() <= 366));
        let around = around.and_then(|d| if d.days() > 31 { Some(d) } else { widened(d, 10, 1) });
        // Where no period is known what is told stands near what was told before, and rather behind it.
        let near = spoken.and_then(|d| widened(d, 3, 8));
        let dated = match (self.dated, near) {
            (Some(dated), Some(near)) => Edtf::interval(
                dated.first_day().min(near.first_day()).into(),
                dated.last_day().max(near.last_day()).into(),
            ),
            (dated, near) => dated.or(near),
        };
        let place = passage.report.or(passage.within).or(self.record.published);
        let prose = passage.kind == PassageKind::Narrative;
        YearHint {
            period: around.or(self.record.covers).or(dated),
            anchor: passage.date.or(spoken).or(place),
            entries: if prose { &self.entries } else { &[] },
            onward: prose && passage.report.is_none() && spoken.is_some(),
        }
    }
}

/// From so many months before a date to so many after it.
fn widened(date: Edtf, before: i32, after: i32) -> Option<Edtf> {
    Edtf::interval((date.first_day() - before.months()).into(), (date.last_day() + after.months()).into())
}

impl Passage {
    /// A passage without a date.
    pub(super) fn undated(kind: PassageKind, prose: Prose) -> Self {
        Self {
            kind,
            prose,
            body: 0,
            told: None,
            date: None,
            basis: DateBasis::Period,
            within: None,
            report: None,
            goes_on: false,
        }
    }

    /// The text of its sentences.
    pub fn text(&self) -> &str {
        self.told.as_deref().unwrap_or(&self.prose.text()[self.body..])
    }

    /// Whether it is part of the chronology.
    pub fn is_entry(&self) -> bool {
        matches!(self.kind, PassageKind::Entry | PassageKind::EntryMore)
    }
}
