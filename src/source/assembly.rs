//! Passages as they are put together block by block: under which heading, date and report each stands.

use super::article::{Passage, PassageKind};
use super::block::{Block, BlockKind};
use super::entry::{self, Head};
use super::front::{self, Front};
use super::itinerary;
use super::listed;
use super::prose::Prose;
use super::report;
use super::row;
use super::shape::{self, ends_sentence, looks_like_heading};
use super::style::Style;
use super::visits;
use crate::date::{DatePhrase, Edtf, YearHint};
use crate::diagnostic::DiagnosticKind;
use crate::span::Span;
use jiff::ToSpan;

/// The passages so far, and where the next one stands.
#[derive(Default)]
pub(super) struct Assembly {
    pub covers: Option<Edtf>,
    pub passages: Vec<Passage>,
    pub doubts: Vec<Doubt>,
    /// The last passage of running text: what a cut paragraph continues.
    pub open: Option<usize>,
    pub in_chronology: bool,
    /// Date of the month or year heading that entries stand under.
    pub under: Option<Edtf>,
    /// Date of a day that stands alone above its entries.
    pub day: Option<Edtf>,
    /// What the columns of the table hold that is being read.
    pub columns: Vec<row::Column>,
    /// How the heads of entries are written.
    pub style: Style,
    /// Where only the entries tell the period: the first date that names its year.
    pub first: Option<Edtf>,
    /// The date of the entry before.
    pub before: Option<Edtf>,
    /// The day of the report that is being read.
    pub report: Option<Edtf>,
    /// How deep the last heading is, the one that the report stands under, and the one with a date.
    depth: u8,
    report_depth: u8,
    under_depth: u8,
    /// When the article appeared.
    pub published: Option<Edtf>,
    /// Whether `04/08/2015` has the month first.
    pub month_first: bool,
    pub seen_prose: bool,
    /// Whether the last heading announces a list of visits.
    visits: bool,
    /// Whose travels the article lists, by its title.
    pub traveller: Option<String>,
    /// Which state it is whose visitors the article lists, by its title.
    pub host: Option<String>,
}

/// What is in doubt about a passage.
pub(super) struct Doubt {
    pub kind: DiagnosticKind,
    /// Its place among the passages.
    pub passage: usize,
    pub message: String,
}

impl Assembly {
    /// Nothing yet, of an article that says so much of itself.
    pub fn new(front: &Front, covers: Option<Edtf>, style: Style) -> Self {
        let report = front.published.filter(|d| d.is_day() && front.covers.is_none());
        let traveller = front.title.as_deref().and_then(itinerary::traveller);
        let host = front.title.as_deref().and_then(itinerary::host);
        Self { covers, style, report, published: front.published, traveller, host, ..Self::default() }
    }

    /// Takes in the next block; `next` is the text of the one after it.
    pub fn take(&mut self, block: &Block, next: Option<&str>) {
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
            self.row(block, Some(phrase), text);
        } else if let Some(cell) = row::undated(block, &self.columns) {
            self.undated_row(block, cell);
        } else if shape::is_caption(text) {
            // The credit at the end names people who have no part in it.
            let kept = shape::credit(text).unwrap_or(text.len());
            let prose = block.prose.part(Span::new(0, kept)).finish();
            self.passages.push(Passage::undated(PassageKind::Caption, prose));
        } else if let Some(told) = visits::told(text).filter(|_| self.visits) {
            self.narrative(&block.prose, 0);
            if let Some(row) = self.passages.last_mut() {
                row.told = Some(told);
            }
        } else if let Some(head) = self.head(text).filter(|head| !shape::heads_more(block, *head)) {
            self.entries(block, head);
        } else if let Some((phrase, told)) = listed::dated(text).filter(|_| block.kind == BlockKind::Item) {
            self.listed(&block.prose, phrase, told);
        } else if self.continues(block, next) {
            self.heal(&block.prose);
        } else if shape::is_heading(block, next, self.seen_prose)
            || !self.in_chronology && shape::titles(block, next)
        {
            self.descend(block);
            self.heading(&block.prose);
        } else {
            self.paragraph(block);
        }
    }

    /// A report of `day` begins.
    pub fn report_of(&mut self, day: DatePhrase, block: &Block) {
        self.descend(block);
        self.begin_report(day);
        self.in_chronology = false;
        self.line(block);
    }

    /// A line that says something of the article itself.
    pub fn line(&mut self, block: &Block) {
        self.open = None;
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
        let hint =
            YearHint { period: self.under.or(near).or(self.covers), anchor: None, ..YearHint::default() };
        self.report = day.resolve(hint).or(self.report);
    }

    /// The head of the entry that `text` is.
    fn head(&self, text: &str) -> Option<Head> {
        let under_month = self.under.is_some_and(|under| under.days() <= 31);
        self.style.head(text).or_else(|| self.style.day_head(text).filter(|_| under_month))
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

    fn heading(&mut self, prose: &Prose) {
        let text = prose.text();
        self.visits = visits::is_header(text, self.visits);
        if front::is_chronology_header(text) {
            self.in_chronology = true;
            (self.under, self.day) = (None, None);
        } else if let Some(phrase) = shape::dated_heading(text) {
            let date =
                phrase.resolve(YearHint { period: self.covers, anchor: self.under, ..YearHint::default() });
            self.under = date.filter(|date| Some(*date) != self.covers);
            self.under_depth = self.depth;
            self.day = None;
        } else if self.in_chronology && self.passages.last().is_some_and(Passage::is_entry) {
            self.in_chronology = false;
        }
        self.open = None;
        self.passages.push(Passage::undated(PassageKind::Heading, prose.clone()));
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
            (false, ..) => {
                let before = self.report;
                if let Some(day) = report::trailing_day(block.prose.text()) {
                    self.begin_report(day);
                }
                self.narrative(&block.prose, entry::number(block.prose.text()));
                self.report = before;
            }
        }
    }

    /// A paragraph whose own text begins at `body`.
    fn narrative(&mut self, prose: &Prose, body: usize) {
        self.open = Some(self.passages.len());
        self.seen_prose = true;
        let passage = Passage::undated(PassageKind::Narrative, prose.clone());
        let number = entry::number(prose.text());
        let first = prose.text()[..number].trim_start_matches('(').starts_with(['1', 'a', 'i']) && number < 6;
        let goes_on = number > 0 && !first;
        self.passages.push(Passage { body, report: self.report, within: self.under, goes_on, ..passage });
    }
}
