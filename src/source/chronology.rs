//! Entries of the chronology: what date each has, and what is in doubt about it.

use super::article::{Passage, PassageKind};
use super::assembly::{Assembly, Doubt};
use super::block::Block;
use super::entry::{self, Head};
use super::itinerary;
use super::prose::Prose;
use super::row;
use super::style::Course;
use crate::date::{DatePhrase, Edtf, YearHint, scan};
use crate::diagnostic::DiagnosticKind;
use crate::graph::DateBasis;
use crate::span::Span;
use jiff::ToSpan;
use jiff::civil::Date;

impl Assembly {
    /// Takes in the entries that a block holds; `head` is that of the first.
    pub(super) fn entries(&mut self, block: &Block, head: Head) {
        let text = block.prose.text();
        let starts = entry::inner_heads(text).into_iter().filter(|start| *start > head.length);
        let starts: Vec<usize> = starts.collect();
        let ends = starts.iter().map(|start| entry::page_foot(&text[..*start])).chain([text.len()]);
        for (from, to) in std::iter::once(0).chain(starts.iter().copied()).zip(ends) {
            let prose = block.prose.part(Span::new(from, to)).finish();
            if let Some(head) = if from == 0 { Some(head) } else { entry::head(prose.text()) } {
                self.entry(&prose, head);
            }
        }
    }

    /// Takes in a row of a table. The date cell dates the row and is no part of its sentence, which begins at `text`.
    pub(super) fn row(&mut self, block: &Block, phrase: Option<DatePhrase>, text: usize) {
        self.entry(&block.prose.tail(text), Head { date: phrase, length: 0, same: false });
        if let Some(passage) = self.passages.last_mut().filter(|p| p.is_entry()) {
            passage.told = row::told(block, &self.columns, self.traveller.as_deref(), self.host.as_deref());
        }
    }

    /// Takes in a row in whose date cell stands a year, or no date.
    pub(super) fn undated_row(&mut self, block: &Block, cell: &str) {
        let year = scan(cell).filter(|(date, length)| date.is_year() && *length == cell.len());
        if year.is_none() {
            self.doubt(
                DiagnosticKind::BadDate,
                format!("found `{cell}`, expected a date such as `3 May 2021`"),
            );
        }
        self.row(block, year.map(|(date, _)| date), 0);
    }

    /// Takes in an item of a list that has its date inside and else tells `told`.
    pub(super) fn listed(&mut self, prose: &Prose, phrase: DatePhrase, told: String) {
        let chronology = self.in_chronology;
        self.entry(prose, Head { date: Some(phrase), length: 0, same: false });
        self.in_chronology = chronology;
        if let Some(passage) = self.passages.last_mut().filter(|p| p.is_entry()) {
            passage.told = Some(told);
        }
    }

    fn entry(&mut self, prose: &Prose, head: Head) {
        self.in_chronology = true;
        let date = head.date.map(|phrase| self.date_of(phrase));
        if let Some(None) = date {
            let text = prose.text()[..head.length].trim_end_matches([':', ' ']);
            let message =
                format!("found `{text}`, expected a date that the calendar has and whose year can be told");
            self.doubt(DiagnosticKind::BadDate, message);
        }
        let mut date = date.flatten().or(self.before.filter(|_| head.same));
        self.before = date.or(self.before);
        if head.date.is_some_and(|phrase| phrase.is_year()) {
            // What stands under a year is of some day in it.
            self.under = date.take();
        } else if head.date.is_some_and(|phrase| phrase.has_year()) {
            self.under = self.under.filter(|under| date.is_some_and(|date| under.overlaps(date)));
        }
        if head.length >= prose.text().len() {
            self.day = date;
            self.passages.push(Passage::undated(PassageKind::Heading, prose.clone()));
            return;
        }
        if let (Some(date), Some(covers)) = (date, self.covers)
            && !covers.overlaps(date)
        {
            let message = format!("the entry is dated {date}, the article covers {covers}");
            self.doubt(DiagnosticKind::DateOutsidePeriod, message);
        }
        self.push_entry(PassageKind::Entry, prose, head.length, date);
    }

    /// The date that an entry's own words give it, where it stands.
    fn date_of(&self, phrase: DatePhrase) -> Option<Edtf> {
        let phrase = if self.month_first { phrase.month_first() } else { phrase };
        // Under a month stand the days of that month, or of those next to it.
        let near = self.under.and_then(|u| {
            let months = if u.days() > 31 { 0.months() } else { 5.months() };
            Edtf::interval((u.first_day() - months).into(), (u.last_day() + months).into())
        });
        let near = near.or_else(|| self.next_to().filter(|_| !phrase.has_year()));
        let anchor = self.under.or(self.before).or(self.report).or(self.published);
        phrase.resolve(YearHint { period: near.or(self.covers), anchor, ..YearHint::default() })
    }

    /// The year in which the next entry is that does not name its year, where nothing but the entries tells the period: entries follow
    /// each other, here and there with one that is late by some weeks.
    fn next_to(&self) -> Option<Edtf> {
        const LATE: i32 = 45;
        let told = self.covers.is_some() && self.first.is_none();
        let year_from = |first: Date| Edtf::interval(first.into(), (first + 1.year() - 1.day()).into());
        let near = match (self.before.filter(|_| !told), self.first, self.style.course) {
            (Some(before), _, Course::Onward) => year_from(before.first_day() - LATE.days()),
            (Some(before), _, Course::Back) => year_from(before.last_day() + LATE.days() - 1.year()),
            (None, Some(first), Course::Onward) => year_from(first.last_day() + 1.day() - 1.year()),
            (None, Some(first), Course::Back) => year_from(first.first_day()),
            (None, None, _) => None,
        }?;
        // Nothing is told before it happened.
        let last =
            self.published.map_or(near.last_day(), |day| near.last_day().min(day.last_day() + 1.month()));
        Edtf::interval(near.start(), last.into())
    }

    /// Notes a doubt about the passage that comes next.
    fn doubt(&mut self, kind: DiagnosticKind, message: String) {
        self.doubts.push(Doubt { kind, passage: self.passages.len(), message });
    }

    /// Adds an entry, or what goes on with one, whose own text begins at `body`.
    pub(super) fn push_entry(&mut self, kind: PassageKind, prose: &Prose, body: usize, date: Option<Edtf>) {
        // Of an entry under a month the month is the date; no date at all places it in a period.
        let date = date.or(self.under.filter(|under| under.days() <= 31));
        let basis = if date.is_some() { DateBasis::Stated } else { DateBasis::Period };
        let within = if date.is_none() { self.under.or(self.covers) } else { None };
        self.open = Some(self.passages.len());
        self.seen_prose = true;
        let travels = self.traveller.as_deref().filter(|_| kind == PassageKind::Entry);
        let told = travels.and_then(|who| itinerary::told(who, &prose.text()[body..]));
        let passage = Passage::undated(kind, prose.clone());
        self.passages.push(Passage { body, date, basis, within, told, ..passage });
    }
}
