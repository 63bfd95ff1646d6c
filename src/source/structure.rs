//! Blocks to the article: what is no text left out, passages put together, doubts gathered.

use super::article::{Article, PassageKind};
use super::assembly::{Assembly, Doubt};
use super::block::Block;
use super::entry::{self, Head};
use super::front::{self, Front};
use super::notes;
use super::page;
use super::report;
use super::row;
use super::shape::is_furniture;
use super::style::Style;
use crate::date::{DatePhrase, Edtf, Order, Point, YearHint};
use crate::diagnostic::{Diagnosed, Diagnostic, DiagnosticKind};
use crate::graph::ArticleRecord;
use crate::span::Span;
use std::collections::BTreeMap;

/// Makes the article out of its blocks.
pub(super) fn assemble(file: &str, bytes: &[u8], text: &str, blocks: Vec<Block>) -> Diagnosed<Article> {
    let front = front::read(&blocks);
    let running = page::running(blocks.iter().map(|b| b.prose.text()));
    let mut blocks = blocks;
    notes::leave_out(&mut blocks);
    blocks.retain(|b| !is_furniture(b.prose.text()) && !page::runs(b.prose.text(), &running));
    let style = Style::of(blocks.iter().map(|b| b.prose.text()));
    let day_lines: BTreeMap<usize, DatePhrase> = report::day_lines(&blocks).into_iter().collect();
    let front = appeared(front, &day_lines, &blocks);
    // In a chronicle of a period one day under a title is when it appeared.
    let chronicle = front.covers.is_some() && day_lines.len() < 2;
    // Reports look back further than to the first of their days.
    let month_first = month_first(&blocks);
    let dated = dates(&blocks, &day_lines, style, month_first);
    let first = dated.first().copied();
    let dated = period_of(&dated);
    let covers = front.covers.or(dated.filter(|_| day_lines.is_empty()));
    let mut assembly = Assembly::new(&front, covers, style);
    (assembly.month_first, assembly.first) = (month_first, first.filter(|_| front.covers.is_none()));
    for (i, block) in blocks.iter().enumerate() {
        match day_lines.get(&i) {
            Some(_) if chronicle => assembly.line(block),
            Some(day) => assembly.report_of(*day, block),
            None => assembly.take(block, blocks.get(i + 1).map(|b| b.prose.text())),
        }
    }
    finish(file, bytes, text, front, dated, assembly)
}

/// The front of an article, in which the only day that stands under a title is the one on which it appeared if it looks back on
/// months.
fn appeared(front: Front, day_lines: &BTreeMap<usize, DatePhrase>, blocks: &[Block]) -> Front {
    let (1, Some(day)) = (day_lines.len(), day_lines.values().next()) else { return front };
    let day = front.published.filter(|d| d.is_day()).or(day.resolve(YearHint::default()));
    let covers = front.covers.or_else(|| report::looks_back(blocks, day?));
    Front { covers, published: front.published.or(day.filter(|_| covers.is_some())), ..front }
}

/// Whether the month comes first in dates such as `04/08/2015`: one entry that cannot have it otherwise tells it of all.
fn month_first(blocks: &[Block]) -> bool {
    let orders = blocks.iter().filter_map(|b| entry::head(b.prose.text())?.date?.order());
    let (mut month, mut day) = (false, false);
    for order in orders {
        month |= order == Order::MonthFirst;
        day |= order == Order::DayFirst;
    }
    month && !day
}

/// The dates of the entries, rows and reports that name their year, in the order of the text.
fn dates(
    blocks: &[Block],
    day_lines: &BTreeMap<usize, DatePhrase>,
    style: Style,
    month_first: bool,
) -> Vec<Edtf> {
    let heads = blocks.iter().flat_map(|b| {
        let text = b.prose.text();
        let first = style.head(text);
        let inner = first.map(|_| entry::inner_heads(text)).unwrap_or_default();
        let inner: Vec<Head> = inner.into_iter().filter_map(|at| entry::head(&text[at..])).collect();
        first.into_iter().chain(inner)
    });
    let rows = blocks.iter().filter_map(row::any_date);
    let heads = heads.filter_map(|head| head.date).chain(day_lines.values().copied()).chain(rows);
    let heads = heads.map(|date| if month_first { date.month_first() } else { date });
    heads.filter(DatePhrase::has_year).filter_map(|d| d.resolve(YearHint::default())).collect()
}

/// The months from the first to the last of these dates.
fn period_of(dates: &[Edtf]) -> Option<Edtf> {
    let month = |date: jiff::civil::Date| Point::month(date.year(), date.month());
    let first = dates.iter().map(|d| d.first_day()).min().and_then(month)?;
    let last = dates.iter().map(|d| d.last_day()).max().and_then(month)?;
    Edtf::interval(first, last)
}

/// The article that an assembly makes.
fn finish(
    file: &str,
    bytes: &[u8],
    text: &str,
    front: Front,
    dated: Option<Edtf>,
    assembly: Assembly,
) -> Diagnosed<Article> {
    let entries = assembly.passages.iter().filter(|p| p.kind == PassageKind::Entry).count();
    let record = ArticleRecord {
        title: front.title,
        authors: front.authors,
        published: front.published,
        covers: assembly.covers,
        entries: u32::try_from(entries).unwrap_or(u32::MAX),
        ..ArticleRecord::of_file(file, bytes)
    };
    let article = Article::new(record, dated, assembly.passages, text);
    let diagnostics = diagnostics(&article, assembly.doubts);
    Diagnosed { value: article, diagnostics }
}

/// What is in doubt about an article that was put together.
fn diagnostics(article: &Article, doubts: Vec<Doubt>) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    if article.record.covers.is_none() && article.passages.iter().all(|p| p.report.is_none()) {
        let message =
            "found no period and no entry with a year, expected one such as `May–August 2024`".to_owned();
        diagnostics.push(doubt(article, DiagnosticKind::NoPeriod, Span::default(), message, String::new()));
    }
    for Doubt { kind, passage, message } in doubts {
        let Some(passage) = article.passages.get(passage) else { continue };
        let text = passage.prose.text();
        let span = passage.prose.spans(Span::new(0, text.len())).first().copied().unwrap_or_default();
        diagnostics.push(doubt(article, kind, span, message, text.to_owned()));
    }
    diagnostics
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
