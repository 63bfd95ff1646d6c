//! When: the date of a clause, from its own words, its entry, or the date last spoken of.

use crate::date::{Edtf, Point, YearHint};
use crate::graph::DateBasis;
use crate::language::{Clause, Phrase, Token, cardinal};
use crate::source::{Article, Passage, PassageKind};
use jiff::ToSpan;
use jiff::civil::Date as Day;
use std::ops::Range;

/// The date of an event and how it is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct When {
    pub date: Option<Edtf>,
    pub basis: DateBasis,
    pub within: Option<Edtf>,
}

/// Keeps the date last spoken of, from sentence to sentence of a passage.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Clock {
    /// The date last stated in the passage.
    pub last: Option<Edtf>,
    /// The date of what the sentence before told of.
    pub before: Option<Edtf>,
}

impl Clock {
    /// When the event of the clause at `at` took place.
    pub fn when(
        &self,
        article: &Article,
        passage: &Passage,
        tokens: &[Token<'_>],
        sentence: &Range<usize>,
        clauses: &[Clause],
        at: usize,
    ) -> When {
        let clause = &clauses[at];
        let own = own_date(article, passage, self.last, clause);
        let stated = stated(article, passage, self.last, clauses, at);
        let period =
            When { date: None, basis: DateBasis::Period, within: passage.within.or(article.record.covers) };
        let anchor = passage.date.or(self.last);
        if passage.is_entry() {
            let Some(entry) = passage.date else {
                return stated.map_or(period, |d| When {
                    date: Some(d),
                    basis: DateBasis::Stated,
                    within: None,
                });
            };
            // An entry tells of its own day, unless a part of it goes back or ahead from there.
            let apart = stated.filter(|d| {
                !entry.overlaps(*d) && (!clause.verb.is_finite() || goes_back(clause, entry, *d))
            });
            // `an outcome of the meeting a day earlier` dates the meeting, not what the entry tells.
            let back = clause.verb.past || clause.verb.perfect || clause.verb.reduced;
            let relative = relative(tokens, sentence, clause, Some(entry))
                .filter(|d| back || d.first_day() >= entry.first_day());
            let narrower = stated.filter(|d| entry.holds(*d) && d.days() < entry.days());
            return match apart.or(narrower) {
                Some(date) => When { date: Some(date), basis: DateBasis::Stated, within: None },
                None => match relative {
                    Some(date) if date != entry => {
                        When { date: Some(date), basis: DateBasis::Inferred, within: None }
                    }
                    _ => When { date: Some(entry), basis: passage.basis, within: None },
                },
            };
        }
        if let Some(date) = own {
            return When { date: Some(date), basis: DateBasis::Stated, within: None };
        }
        // `flew on Aug. 18 and met him a day later`: measured from the clause before.
        if let Some(date) = stated {
            return match relative(tokens, sentence, clause, Some(date)) {
                Some(later) => When { date: Some(later), basis: DateBasis::Inferred, within: None },
                None => When { date: Some(date), basis: DateBasis::Stated, within: None },
            };
        }
        let weekday = || reported(tokens, sentence, clause, article.record.published);
        if let Some(date) = relative(tokens, sentence, clause, anchor).or_else(weekday) {
            return When { date: Some(date), basis: DateBasis::Inferred, within: None };
        }
        period
    }

    /// What a narrative goes on to tell happened when the sentence before says, unless it looks back or ahead.
    pub fn carried(&self, clause: &Clause, when: When) -> When {
        let verb = &clause.verb;
        let goes_on = verb.past && !verb.perfect && verb.modal.is_none();
        match self.before.filter(|_| goes_on && when.date.is_none()) {
            Some(date) => When { date: Some(date), basis: DateBasis::Inferred, within: None },
            None => when,
        }
    }

    /// Takes note of the dates that a sentence states.
    pub fn advance(&mut self, article: &Article, passage: &Passage, clauses: &[Clause], told: &[When]) {
        let hint = hint(article, passage, self.last);
        let stated = clauses.iter().flat_map(dates).filter_map(|d| resolve(d, hint)).find(|d| d.is_exact());
        let just_told = told.iter().filter_map(|w| w.date).next_back();
        let all_dates = clauses.iter().flat_map(dates).filter_map(|d| resolve(d, hint)).next();
        let told = told.iter().filter_map(|w| w.date).find(|d| d.is_exact());
        self.last = stated.or(told).or(self.last);
        let news = all_dates.or(just_told).filter(|d| d.days() <= 31);
        self.before = news.or(self.before.filter(|_| !article.is_chronicle()));
    }
}

/// In an entry of present-tense sentences a past form with a date of its own recalls; a plan looks ahead.
fn goes_back(clause: &Clause, entry: Edtf, date: Edtf) -> bool {
    let near = (crate::date::days_between(date.last_day(), entry.first_day())).abs() <= 3;
    clause.verb.past
        || clause.verb.perfect
        || clause.verb.reduced
        || clause.verb.modal.is_some()
        || (near && date.is_exact())
}

fn hint(article: &Article, passage: &Passage, last: Option<Edtf>) -> YearHint {
    let hint = article.year_hint(passage);
    YearHint { anchor: hint.anchor.or(last), ..hint }
}

/// The dates that a clause names after prepositions of time.
fn dates(clause: &Clause) -> impl Iterator<Item = &Phrase> {
    let time = ["on", "in", "during", "at", "by", "from", "between", "through", "over", "as early as"];
    clause
        .prepositions
        .iter()
        .filter(move |(p, _)| time.contains(&p.as_str()))
        .flat_map(|(_, np)| np)
        .filter(|np| np.date.is_some())
}

fn resolve(phrase: &Phrase, hint: YearHint) -> Option<Edtf> {
    phrase.date.and_then(|d| d.resolve(hint))
}

/// The date that the clause itself states.
fn own_date(article: &Article, passage: &Passage, last: Option<Edtf>, clause: &Clause) -> Option<Edtf> {
    let hint = hint(article, passage, last);
    // A bare year after the period is what a plan is for, not when somebody spoke of it.
    let ahead = |d: &Edtf| !d.is_exact() && hint.period.is_some_and(|p| d.first_day() > p.last_day());
    dates(clause).filter_map(|d| resolve(d, hint)).find(|d| !ahead(d) || clause.verb.modal.is_some())
}

/// The date that the clause states, or else the clause it depends on, or the one it shares its subject with.
fn stated(
    article: &Article,
    passage: &Passage,
    last: Option<Edtf>,
    clauses: &[Clause],
    at: usize,
) -> Option<Edtf> {
    let mut i = Some(at);
    for _ in 0..4 {
        let clause = clauses.get(i?)?;
        if let Some(date) = own_date(article, passage, last, clause) {
            return Some(date);
        }
        i = clause.governor;
        if passage.kind == PassageKind::Entry && i.is_some() {
            return None;
        }
    }
    None
}

/// `a day later`, `the day after`, `later that day`, `two weeks earlier`: measured from `anchor`.
fn relative(
    tokens: &[Token<'_>],
    sentence: &Range<usize>,
    clause: &Clause,
    anchor: Option<Edtf>,
) -> Option<Edtf> {
    let anchor = anchor?;
    // Only a clause with a subject of its own has words before it.
    let back = if clause.shared_subject { 0 } else { 8 };
    let window =
        sentence.start.max(clause.tokens.start.saturating_sub(back))..sentence.end.min(clause.tokens.end);
    let words: Vec<&str> = tokens[window].iter().map(|t| &*t.lower).collect();
    for i in 0..words.len() {
        let rest = &words[i..];
        let days = match rest {
            ["that" | "the" | "this", "same", "day", ..]
            | ["same", "day", ..]
            | ["later" | "earlier", "that", "day", ..] => Some(0),
            ["that", "day" | "evening" | "afternoon" | "morning" | "night", ..] => Some(0),
            ["the", "day", "after", ..]
            | ["the", "following" | "next", "day" | "morning" | "evening" | "afternoon", ..] => Some(1),
            ["the", "day" | "evening" | "night", "before", ..]
            | ["the", "previous" | "preceding", "day", ..] => Some(-1),
            [number, unit, after, ..] => steps(number, unit, after),
            _ => None,
        };
        if let Some(days) = days {
            return shifted(anchor, days);
        }
    }
    None
}

/// `on Friday`, `last week`, `this month` in a report of a known day.
fn reported(
    tokens: &[Token<'_>],
    sentence: &Range<usize>,
    clause: &Clause,
    published: Option<Edtf>,
) -> Option<Edtf> {
    let day = published.filter(|d| d.is_day())?.first_day();
    let window =
        sentence.start.max(clause.tokens.start.saturating_sub(4))..sentence.end.min(clause.tokens.end + 1);
    let words = &tokens[window];
    let period = words.windows(2).find_map(|pair| month_or_week(day, &pair[0].lower, &pair[1].lower));
    weekday(words, day).or(period)
}

/// The last such weekday not after the day.
fn weekday(words: &[Token<'_>], day: Day) -> Option<Edtf> {
    let names = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
    let wanted = words.iter().find_map(|t| names.iter().position(|n| *n == t.lower))?;
    let today = day.weekday().to_monday_zero_offset() as usize;
    let back = i64::try_from((today + 7 - wanted) % 7).ok()?;
    day.checked_sub(back.days()).ok().map(|d| Point::from(d).into())
}

/// `this month` up to the day, `last month`, `last week`.
fn month_or_week(day: Day, which: &str, unit: &str) -> Option<Edtf> {
    let first = day.first_of_month();
    match (which, unit) {
        ("this", "month") => Point::month(first.year(), first.month()).map(Edtf::from),
        ("last", "month") => {
            let before = first.checked_sub(1.day()).ok()?;
            Point::month(before.year(), before.month()).map(Edtf::from)
        }
        ("last", "week") => {
            let monday =
                day.checked_sub((i64::from(day.weekday().to_monday_zero_offset()) + 7).days()).ok()?;
            Edtf::interval(monday.into(), monday.checked_add(6.days()).ok()?.into())
        }
        _ => None,
    }
}

fn steps(number: &str, unit: &str, after: &str) -> Option<i32> {
    let sign = match after {
        "later" | "afterward" | "afterwards" => 1,
        "earlier" | "prior" | "before" => -1,
        _ => return None,
    };
    let count = match number {
        "a" | "an" | "one" => 1,
        word => i32::try_from(cardinal(word)?).ok().filter(|n| *n < 400)?,
    };
    let days = match unit {
        "day" | "days" => 1,
        "week" | "weeks" => 7,
        _ => return None,
    };
    Some(sign * count * days)
}

fn shifted(anchor: Edtf, days: i32) -> Option<Edtf> {
    let from = if days < 0 { anchor.first_day() } else { anchor.last_day() };
    anchor.is_exact().then(|| from.checked_add(days.days()).ok()).flatten().map(|d| Point::from(d).into())
}
