//! When: the date of a clause, from its own words, its entry, or the date last spoken of.

use super::relative;
use crate::date::{DatePhrase, Edtf, Point, YearHint, days_between};
use crate::graph::DateBasis;
use crate::language::{Chunk, ChunkKind, Clause, Phrase, Token};
use crate::source::{Article, Passage, PassageKind};
use std::ops::Range;

/// The prepositions after which dates stand.
const TIME: [&str; 10] =
    ["on", "in", "during", "at", "by", "from", "between", "through", "over", "as early as"];

/// The date of an event and how it is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct When {
    pub date: Option<Edtf>,
    pub basis: DateBasis,
    pub within: Option<Edtf>,
    /// Whether it may well be of the time of what was told before: nothing says otherwise.
    pub goes_with: bool,
    /// The date of what was told before, if it goes with that.
    pub carried: Option<Edtf>,
}

/// Keeps the date last spoken of, from sentence to sentence of a passage, and through the passages of a report.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Clock {
    /// The day last spoken of.
    last: Option<Edtf>,
    /// The date last spoken of in the article: it tells the year of the next.
    spoken: Option<Edtf>,
    /// The date of what the passage told last, to the day or not.
    told: Option<Edtf>,
    /// The day of the report that the passage belongs to.
    report: Option<Edtf>,
    /// The day of which the report tells in the first place.
    story: Option<Edtf>,
    /// The date that the sentence begins with.
    head: Option<DatePhrase>,
}

impl When {
    fn stated(date: Edtf) -> Self {
        Self { date: Some(date), basis: DateBasis::Stated, within: None, goes_with: false, carried: None }
    }

    fn inferred(date: Edtf) -> Self {
        Self { basis: DateBasis::Inferred, ..Self::stated(date) }
    }

    /// The same, or the date of what was told before where it has none of its own and goes with that.
    pub fn or_carried(self) -> Self {
        match self.carried.filter(|_| self.date.is_none()) {
            Some(date) => Self { goes_with: true, ..Self::inferred(date) },
            None => self,
        }
    }
}

impl Clock {
    /// The clock as it stands where `passage` begins.
    pub fn turned_to(self, passage: &Passage) -> Self {
        let same = self.report == passage.report;
        let story = self.story.filter(|_| same);
        let last = self.last.filter(|_| same && (passage.report.is_some() || passage.goes_on));
        let last = last.or(passage.report);
        let told = self.told.filter(|_| same && passage.goes_on && passage.report.is_none());
        Self { last, told, report: passage.report, story, spoken: self.spoken, ..Self::default() }
    }

    /// The clock where a sentence of these chunks begins.
    pub fn opened(self, chunks: &[Chunk]) -> Self {
        let verb = chunks.iter().position(|c| matches!(c.kind, ChunkKind::Verb(_)));
        let start = &chunks[..verb.unwrap_or(0).min(4)];
        let head = start.windows(2).find_map(|pair| match (&pair[0].kind, &pair[1].kind) {
            (ChunkKind::Preposition(word), ChunkKind::Phrase(phrase)) if TIME.contains(&word.as_str()) => {
                phrase.date
            }
            _ => None,
        });
        Self { head, ..self }
    }

    /// The date that a phrase is, by what the passage is about.
    pub fn resolve(&self, article: &Article, passage: &Passage, phrase: &Phrase) -> Option<Edtf> {
        resolve(phrase, article.year_hint(passage, self.spoken))
    }

    /// When the event of a clause took place; `before` has when those of the clauses before it in the sentence did.
    pub fn when(
        &self,
        article: &Article,
        passage: &Passage,
        tokens: &[Token<'_>],
        sentence: &Range<usize>,
        clauses: &[Clause],
        before: &[When],
    ) -> When {
        let at = before.len();
        let clause = &clauses[at];
        // The year and month of `on the 12th` are those of what the sentence told before.
        let told = before.iter().rev().find_map(|w| w.date.filter(|d| d.is_exact()));
        let last_spoken = told.or(self.spoken);
        let stated = stated(article, passage, last_spoken, clauses, at);
        let period = When {
            date: None,
            basis: DateBasis::Period,
            within: passage.within.or(article.record.covers),
            goes_with: false,
            carried: None,
        };
        let words = words(tokens, sentence, clauses, at);
        if passage.is_entry() {
            // What an entry goes on to tell is of the day that it named.
            let shared = || shares(clauses, at).and_then(|with| before.get(with)?.date);
            let told = || shared().or(self.told).filter(|_| self.goes_with(clauses, at, &words));
            let Some(entry) = passage.date else {
                let told = || told().map_or(period, When::inferred);
                return stated.map_or_else(told, When::stated);
            };
            let last = before.iter().rev().find_map(|w| w.date.filter(|d| d.is_day()));
            let last = last.or(self.told.filter(|d| d.is_day()));
            let when = Self::in_entry(passage, (entry, last.unwrap_or(entry)), clause, stated, &words);
            let narrower = || told().filter(|d| entry.holds(*d) && d.days() < entry.days());
            return match narrower().filter(|_| when.date == Some(entry)) {
                Some(date) => When::inferred(date),
                None => when,
            };
        }
        if let Some(date) = own_date(article, passage, last_spoken, clauses, at) {
            // `He will come in April, he said on Friday`: the day is that of the verb.
            let day = self
                .report
                .filter(|_| !date.is_exact())
                .and_then(|_| self.by_weekday(tokens, sentence, clauses, at));
            return day.filter(|day| day.is_day()).map_or(When::stated(date), When::inferred);
        }
        // `met Kishida on 15 October and today called on Abe`
        let report = self.report.filter(|d| d.is_day()).map(Edtf::first_day);
        if let Some(date) =
            report.and_then(|day| relative::today(&inside(tokens, sentence, clauses, at), day))
        {
            return When::inferred(date);
        }
        // `flew on Aug. 18 and met him a day later`: measured from the clause before.
        if let Some(date) = stated.or_else(|| self.headed(article, passage, clause)) {
            return relative::from_spoken(&words, date).map_or(When::stated(date), When::inferred);
        }
        // `arrived on Monday from Wellington, where he met her a day earlier`
        let shared = shares(clauses, at).and_then(|with| before.get(with)?.date);
        let eve = || self.story.and(report).and_then(|day| relative::eve(&words, day));
        let anchor = before.iter().rev().find_map(|w| w.date).or(self.last);
        let inside =
            anchor.and_then(|anchor| relative::from_spoken(&inside(tokens, sentence, clauses, at), anchor));
        // `visited India from 21 to 24 August and called on Modi on the first day of his stay`
        let inside = inside.or_else(|| relative::day_of(&words, anchor?));
        let around = || self.last.and_then(|last| relative::from_spoken(&words, last));
        let spoken = inside.or_else(around);
        match spoken.or_else(eve).or_else(|| self.by_weekday(tokens, sentence, clauses, at)).or(shared) {
            Some(date) => When::inferred(date),
            None if main_clause(clauses, at).verb.past && self.goes_with(clauses, at, &words) => {
                let told = before.iter().zip(clauses).rev().filter(|(_, c)| !is_aside(c));
                let here = told.filter_map(|(w, _)| w.date).next();
                let carried = here.or(self.told).or(self.story).or(self.report);
                match carried.filter(|_| self.report.is_some()) {
                    Some(date) => When { goes_with: true, ..When::inferred(date) },
                    None => When { goes_with: true, carried, ..period },
                }
            }
            None => period,
        }
    }

    /// Whether a clause without a date may share that of what was told before. What is told in another tense or with words for
    /// another time does not.
    fn goes_with(&self, clauses: &[Clause], at: usize, words: &[&str]) -> bool {
        let main = main_clause(clauses, at);
        // What a release of a day goes on to tell of `later` was later that day.
        let later = self.report.is_some_and(|d| d.is_day()) && words.contains(&"later");
        main.verb.is_finite()
            && !main.verb.perfect
            && (main.subordinator.is_none() || joins(main) || leads(main, clauses))
            && (later || !relative::elsewhere(words))
    }

    /// When the event of a clause took place of which an entry of known date tells; `last` is the day that it told of last.
    fn in_entry(
        passage: &Passage,
        (entry, last): (Edtf, Edtf),
        clause: &Clause,
        stated: Option<Edtf>,
        words: &[&str],
    ) -> When {
        // An entry tells of its own day, unless a part of it goes back or ahead from there.
        let apart = stated
            .filter(|d| !entry.overlaps(*d) && (!clause.verb.is_finite() || goes_back(clause, entry, *d)));
        let narrower = stated.filter(|d| entry.holds(*d) && d.days() < entry.days());
        if let Some(date) = apart.or(narrower) {
            return When::stated(date);
        }
        // `an outcome of the meeting a day earlier` dates the meeting, not what the entry tells.
        let back = clause.verb.past || clause.verb.perfect || clause.verb.reduced;
        let relative = relative::day_of(words, entry)
            .or_else(|| relative::from_spoken(words, last))
            .filter(|d| back || d.first_day() >= entry.first_day());
        match relative {
            Some(date) if date != entry => When::inferred(date),
            _ => When { basis: passage.basis, ..When::stated(entry) },
        }
    }

    /// `On Dec. 19, the minister, who …, was replaced`: the date that a sentence begins with is that of its main clauses.
    fn headed(&self, article: &Article, passage: &Passage, clause: &Clause) -> Option<Edtf> {
        let main = clause.verb.is_finite() && !clause.verb.perfect && clause.subordinator.is_none();
        self.head.filter(|_| main)?.resolve(article.year_hint(passage, self.spoken))
    }

    /// `on Friday`, `last week` in a report of a known day; what stands in the clause itself comes before what stands around it.
    fn by_weekday(
        &self,
        tokens: &[Token<'_>],
        sentence: &Range<usize>,
        clauses: &[Clause],
        at: usize,
    ) -> Option<Edtf> {
        let clause = &clauses[at];
        let Some(day) = self.report.filter(|d| d.is_day()).map(Edtf::first_day) else {
            // A narrative goes on: `on Saturday` is the next after the day last spoken of.
            let last = self.last.filter(|d| d.is_exact())?.first_day();
            return relative::weekday_from(&inside(tokens, sentence, clauses, at), last);
        };
        let around = sentence.start.max(clause.tokens.start.saturating_sub(4))
            ..sentence.end.min(clause.tokens.end + 1);
        let around = || tokens[around.clone()].iter().map(|t| &*t.lower).collect::<Vec<&str>>();
        let inside = inside(tokens, sentence, clauses, at);
        relative::from_report(&inside, day).or_else(|| relative::from_report(&around(), day))
    }

    /// Takes note of the dates of what a sentence tells. What it says besides (`who was named on Sunday`) may be spoken of next,
    /// but the story goes on from where it was.
    pub fn advance(&mut self, article: &Article, passage: &Passage, clauses: &[Clause], whens: &[When]) {
        let tells = |c: &Clause| c.subordinator.is_none() || joins(c) || leads(c, clauses);
        let main = || clauses.iter().zip(whens).filter(|(clause, _)| tells(clause));
        // What a sentence says itself goes before what it was taken to share.
        let own = || main().filter(|(_, when)| !when.goes_with).filter_map(|(_, when)| when.date);
        let shared = || main().filter(|(_, when)| when.goes_with).filter_map(|(_, w)| w.date.or(w.carried));
        let stated = |c: &Clause| last_date(article, passage, self.spoken, c);
        let here = || main().filter_map(|(clause, _)| stated(clause));
        // What is said that others said or did comes after who says it now.
        let plain = main().filter(|(c, when)| c.subordinator.is_none() && !when.goes_with);
        let exact = plain.filter_map(|(_, when)| when.date).rfind(|d| d.is_exact());
        let exact = exact.or_else(|| own().rfind(|d| d.is_exact()));
        let exact = exact.or_else(|| here().chain(shared()).find(|d| d.is_exact()));
        let told = exact.or_else(|| own().chain(here()).chain(shared()).next());
        let last = clauses.iter().filter_map(stated).rfind(|d| d.is_exact()).or(exact);
        (self.last, self.told) = (last.or(self.last), told.or(self.told));
        self.spoken = last.or(told).filter(|d| d.days() <= 31).or(self.spoken);
        let near = |d: &Edtf, report: Edtf| (0..=7).contains(&days_between(d.last_day(), report.last_day()));
        if let (None, Some(report)) = (self.story, self.report) {
            self.story = exact.filter(|d| near(d, report));
        }
    }
}

/// The clause before that the one at `at` shares its time with: the one it depends on, or the one with the same subject.
fn shares(clauses: &[Clause], at: usize) -> Option<usize> {
    let clause = &clauses[at];
    let before = at.checked_sub(1).and_then(|b| clauses.get(b));
    let aside = before.is_some_and(is_aside);
    match clause.governor {
        Some(governor) => {
            let depends = clause.verb.is_finite() && clause.subordinator.is_some() && !joins(clause);
            (!depends).then_some(governor)
        }
        // `Wong, who was sworn in on 23 May, held a call`: what is said of her in passing has a day of its own.
        None => at.checked_sub(1).filter(|_| clause.shared_subject && !clause.verb.perfect && !aside),
    }
}

/// Whether a clause only says in passing who somebody is.
fn is_aside(clause: &Clause) -> bool {
    matches!(clause.subordinator.as_deref(), Some("who" | "which" | "whose" | "whom"))
}

/// The clause that decides when the one at `at` takes place.
fn main_clause(clauses: &[Clause], at: usize) -> &Clause {
    let mut main = &clauses[at];
    for _ in 0..4 {
        match main.governor.and_then(|g| clauses.get(g)) {
            Some(governor) if !main.verb.is_finite() || joins(main) => main = governor,
            _ => break,
        }
    }
    main
}

/// `Before the banquet he met …`: what seems to depend on another clause, but there is none.
fn leads(clause: &Clause, clauses: &[Clause]) -> bool {
    matches!(clause.subordinator.as_deref(), Some("before" | "after"))
        && !clauses.iter().any(|c| c.verb.is_finite() && c.subordinator.is_none())
}

/// Whether a clause that depends on another tells of the same time.
fn joins(clause: &Clause) -> bool {
    matches!(clause.subordinator.as_deref(), Some("that" | "where" | "when" | "while" | "as"))
}

/// The words of a clause.
fn inside<'t>(
    tokens: &'t [Token<'_>],
    sentence: &Range<usize>,
    clauses: &[Clause],
    at: usize,
) -> Vec<&'t str> {
    let clause = &clauses[at];
    let start = lead(tokens, sentence, clauses, at).unwrap_or(clause.tokens.start).max(sentence.start);
    let next = clauses.get(at + 1).and_then(|_| lead(tokens, sentence, clauses, at + 1));
    let end = clause.tokens.end.min(sentence.end);
    let end = next.filter(|n| (start..end).contains(n)).unwrap_or(end);
    tokens.get(start..end).unwrap_or_default().iter().map(|t| &*t.lower).collect()
}

/// Where a clause that goes on with the subject of the one before begins with words for its time: `and on the second day meets`.
fn lead(tokens: &[Token<'_>], sentence: &Range<usize>, clauses: &[Clause], at: usize) -> Option<usize> {
    let clause = clauses.get(at).filter(|c| c.shared_subject && c.verb.is_finite())?;
    let from = clauses.get(at.checked_sub(1)?)?.tokens.start.max(sentence.start);
    let near = from.max(clause.tokens.start.saturating_sub(9));
    let joint =
        (near..clause.tokens.start).rev().find(|i| matches!(&*tokens[*i].lower, "and" | "but" | "then"))?;
    let next = tokens.get(joint + 1)?;
    let timed = matches!(
        &*next.lower,
        "on" | "in"
            | "at"
            | "later"
            | "earlier"
            | "the"
            | "that"
            | "a"
            | "two"
            | "today"
            | "yesterday"
            | "then"
    );
    (timed && joint + 1 < clause.tokens.start).then_some(joint)
}

/// The words of a clause and, where its subject is its own, the last before it.
fn words<'t>(
    tokens: &'t [Token<'_>],
    sentence: &Range<usize>,
    clauses: &[Clause],
    at: usize,
) -> Vec<&'t str> {
    let clause = &clauses[at];
    let back = if clause.shared_subject { 0 } else { 8 };
    let from = sentence.start.max(clause.tokens.start.saturating_sub(back));
    let before = tokens.get(from..clause.tokens.start).unwrap_or_default();
    let mut words: Vec<&str> = before.iter().map(|t| &*t.lower).collect();
    words.extend(inside(tokens, sentence, clauses, at));
    words
}

/// In an entry of present-tense sentences a past form with a date of its own recalls; a plan looks ahead.
fn goes_back(clause: &Clause, entry: Edtf, date: Edtf) -> bool {
    let near = (days_between(date.last_day(), entry.first_day())).abs() <= 3;
    clause.verb.past
        || clause.verb.perfect
        || clause.verb.reduced
        || clause.verb.modal.is_some()
        || (near && date.is_exact())
}

/// The dates that a clause names after prepositions of time; first the one that it begins with, for one at its end may be that
/// of a noun: `On June 4, it launched a satellite after two failures in May`.
fn dates(clause: &Clause) -> impl Iterator<Item = &Phrase> {
    // `on the morning of April 10`, `in the last week of March 2024`
    let part = |np: &Phrase| {
        let parts = [
            "morning",
            "afternoon",
            "evening",
            "night",
            "week",
            "weekend",
            "day",
            "half",
            "end",
            "beginning",
        ];
        np.head.as_deref().is_some_and(|h| parts.contains(&h))
    };
    let parts = || clause.prepositions.iter().flat_map(|(_, np)| np).filter(|np| part(np));
    let of_part =
        |np: &[Phrase]| np.first().is_some_and(|d| parts().any(|p| p.tokens.end + 1 == d.tokens.start));
    let timed =
        clause.prepositions.iter().filter(|(p, np)| TIME.contains(&p.as_str()) || (p == "of" && of_part(np)));
    let dated = timed.flat_map(|(_, np)| np).filter(|np| np.date.is_some());
    let (head, rest): (Vec<&Phrase>, Vec<&Phrase>) =
        dated.partition(|np| clause.subject.first().is_some_and(|s| np.tokens.end <= s.tokens.start));
    head.into_iter().chain(rest)
}

fn resolve(phrase: &Phrase, hint: YearHint) -> Option<Edtf> {
    phrase.date.and_then(|d| d.resolve(hint))
}

/// The date that the clause itself states, before its verb or after it.
fn own_date(
    article: &Article,
    passage: &Passage,
    last: Option<Edtf>,
    clauses: &[Clause],
    at: usize,
) -> Option<Edtf> {
    let mut found = named_dates(article, passage, last, &clauses[at]).into_iter();
    found.next().or_else(|| {
        // `visited Tokyo on 15 October and on the 16th called on Abe`: the date before the verb was read with the clause before.
        let clause = clauses.get(at).filter(|c| c.shared_subject && c.verb.is_finite())?;
        let before = clauses.get(at.checked_sub(1)?)?;
        let next_to =
            |np: &&Phrase| np.tokens.end == clause.tokens.start && np.tokens.start > before.tokens.start;
        let led = dates(before).find(next_to)?;
        dates(before).nth(1).and_then(|_| resolve(led, article.year_hint(passage, last)))
    })
}

/// The last date that the clause states.
fn last_date(article: &Article, passage: &Passage, last: Option<Edtf>, clause: &Clause) -> Option<Edtf> {
    named_dates(article, passage, last, clause).into_iter().next_back()
}

/// The dates that the clause states.
fn named_dates(article: &Article, passage: &Passage, last: Option<Edtf>, clause: &Clause) -> Vec<Edtf> {
    let hint = article.year_hint(passage, last);
    // A bare year after the period is what a plan is for, not when somebody spoke of it.
    let ahead = |d: &Edtf| !d.is_exact() && hint.period.is_some_and(|p| d.first_day() > p.last_day());
    let named = |d: &Phrase| {
        let date = resolve(d, hint).filter(|d| !ahead(d) || clause.verb.modal.is_some())?;
        Some(end_of(clause, d, date).unwrap_or(date))
    };
    dates(clause).filter_map(named).collect()
}

/// `ended 2023 with a vow`, `began 2024 with`: the last or the first month of the year that stands right behind the verb.
fn end_of(clause: &Clause, phrase: &Phrase, date: Edtf) -> Option<Edtf> {
    let month = match clause.verb.lemma.as_str() {
        "end" | "close" | "finish" | "conclude" => 12,
        "begin" | "open" | "start" => 1,
        _ => return None,
    };
    let object = clause.tokens.contains(&phrase.tokens.start)
        && clause.prepositions.first().is_some_and(|(_, np)| np.first() == Some(phrase))
        && phrase.date.is_some_and(|d| d.is_year());
    Point::month(date.first_day().year(), month)
        .map(Edtf::from)
        .filter(|_| object && clause.object.is_empty())
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
        if let Some(date) = own_date(article, passage, last, clauses, i?) {
            return Some(date);
        }
        i = clause.governor;
        // An entry's own day goes before that of another clause.
        if passage.kind == PassageKind::Entry && i.is_some() && passage.date.is_some_and(|d| d.is_exact()) {
            return None;
        }
    }
    None
}
