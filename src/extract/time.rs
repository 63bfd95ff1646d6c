//! When: the date of a clause, from its own words, its entry, or the date last spoken of.

use super::asked::Asked;
use super::clause_at::{ClauseAt, joins, leads, lower};
use super::relative;
use super::stated_date::{TIME, last_date, own_date, resolve, stated};
use crate::date::{DatePhrase, Edtf, Point, YearHint, days_between};
use crate::graph::DateBasis;
use crate::language::{Chunk, ChunkKind, Clause, Phrase, Token};
use crate::source::{Article, Passage};
use std::ops::Range;

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
    /// Whether the passage is one of prose.
    prose: bool,
    /// The date of what the paragraph before told last.
    earlier: Option<Edtf>,
    /// The days of what was told last to take several, or the day on which it began: `on the second day` is one of these.
    stay: Option<Edtf>,
}

impl When {
    fn stated(date: Edtf) -> Self {
        Self { date: Some(date), basis: DateBasis::Stated, within: None, goes_with: false, carried: None }
    }

    fn inferred(date: Edtf) -> Self {
        Self { basis: DateBasis::Inferred, ..Self::stated(date) }
    }

    /// Some day of a period, if even that is known; a period of a month is a date to the month.
    fn of_period(within: Option<Edtf>) -> Self {
        let month = within.filter(|period| period.days() <= 31);
        Self { date: month, basis: DateBasis::Period, within, goes_with: false, carried: None }
    }

    /// As much earlier as `two weeks` says; some day of `period` where the words do not count.
    pub fn earlier(self, lag: &[&str], period: Option<Edtf>) -> Self {
        let counted = match *lag {
            [number, unit] => self.date.and_then(|anchor| relative::apart(number, unit, "after", anchor)),
            _ => None,
        };
        counted.map_or_else(|| Self::of_period(period), Self::inferred)
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
        let stay = self.stay.filter(|_| same && passage.goes_on);
        let prose = !passage.is_entry();
        let earlier = self.told.or(self.earlier).filter(|_| prose && self.prose && same);
        Self {
            last,
            told,
            report: passage.report,
            story,
            spoken: self.spoken,
            prose,
            earlier,
            stay,
            ..Self::default()
        }
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
        // A date that the paragraph names itself goes before that of the one before it.
        let named = chunks.iter().any(|c| matches!(&c.kind, ChunkKind::Phrase(p) if p.date.is_some()));
        Self { head, earlier: self.earlier.filter(|_| !named), ..self }
    }

    /// The day of which a report tells, or else its own.
    pub fn day_of_report(&self) -> Option<Edtf> {
        self.report.and(self.story.or(self.report))
    }

    /// The date of what was told last.
    pub fn now(&self) -> Option<Edtf> {
        self.told.or(self.spoken)
    }

    /// Whether a report has told of nothing yet.
    pub fn leads(&self) -> bool {
        self.report.is_some() && self.story.is_none() && self.told.is_none()
    }

    /// The same clock where a date has just been spoken of.
    pub fn past(self, date: Edtf) -> Self {
        Self { spoken: Some(date), ..self }
    }

    /// The date that a phrase is, by what the passage is about.
    pub fn resolve(&self, article: &Article, passage: &Passage, phrase: &Phrase) -> Option<Edtf> {
        resolve(phrase, article.year_hint(passage, self.spoken))
    }

    /// What tells the years of the dates of a clause, where the sentence has just told of a time or not.
    fn year_hint<'h>(
        &self,
        article: &'h Article,
        passage: &Passage,
        clause: &Clause,
        told: Option<Edtf>,
    ) -> YearHint<'h> {
        let hint = article.year_hint(passage, told.or(self.spoken));
        // `The summit came early. Lew had been to Beijing in March`: what a text of a long period recalls as it opens was before that.
        let opens = told.or(self.spoken).is_none() && passage.report.is_none() && !passage.is_entry();
        let long = article.record.covers.filter(|covers| covers.days() > YEAR - SEASON);
        match long.filter(|_| opens && clause.verb.perfect && clause.subordinator.is_none()) {
            Some(covers) => YearHint { period: None, anchor: Some(covers.start().into()), ..hint },
            None => hint,
        }
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
        // The year and month of `on the 12th` are those of what the sentence told before.
        let told = before.iter().rev().find_map(|w| w.date.filter(|d| d.days() <= 31));
        let here = ClauseAt { tokens, sentence, clauses, at: before.len() };
        let hint = self.year_hint(article, passage, here.clause(), told);
        // `A year later, in September, they met`
        let year = told.or(self.spoken).and_then(|anchor| relative::year_from(&here.words_around(), anchor));
        let hint = year.map_or(hint, |year| YearHint {
            period: Some(year),
            anchor: Some(year),
            ..YearHint::default()
        });
        let asked = Asked {
            here,
            passage,
            before,
            hint,
            stated: stated(hint, passage, clauses, here.at),
            period: passage.within.or(article.record.covers),
        };
        if let Some(date) = self.long_before(&asked) {
            When::inferred(date)
        } else if passage.is_entry() {
            self.in_chronology(&asked)
        } else {
            let head = self.headed(article, passage, here.clause());
            self.in_prose(&asked, head)
        }
    }

    /// `Three weeks after the navies drilled, the minister visited on May 2`, `called on May 2, a week before they met`: counted from
    /// the clause that it depends on.
    fn long_before(&self, asked: &Asked<'_>) -> Option<Edtf> {
        let Asked { here, passage, hint, .. } = asked;
        let (number, unit, order) = here.counted()?;
        let stands = |c: &Clause| c.verb.is_finite() && c.subordinator.is_none();
        // `came on March 11, and on March 25, a day after Y did, X spoke`: what follows is what it is told of.
        let next = Some(here.at + 1).filter(|&at| here.clauses.get(at).is_some_and(stands) && here.at > 1);
        let next = next.filter(|&at| own_date(*hint, here.clauses, at).is_some());
        let main = next.or_else(|| here.clauses.iter().position(stands))?;
        // `On May 2, a week after meeting X, he flew home`: the day is that of the main clause.
        let head = self.head.and_then(|date| date.resolve(*hint));
        let anchor = head.or_else(|| own_date(*hint, here.clauses, main)).or(passage.date).or(self.last)?;
        relative::apart(number, unit, order, anchor)
            .filter(|_| own_date(*hint, here.clauses, here.at).is_none_or(|own| head == Some(own)))
    }

    /// When the event of a clause took place of which a chronology entry tells.
    fn in_chronology(&self, asked: &Asked<'_>) -> When {
        let words = asked.here.words_around();
        // What an entry goes on to tell is of the day that it named.
        let told = || asked.shared().or(self.told).filter(|_| self.goes_with(&asked.here, &words));
        let Some(entry) = asked.passage.date else {
            let untold = || told().map_or(When::of_period(asked.period), When::inferred);
            return asked.stated.map_or_else(untold, When::stated);
        };
        let last = asked.before.iter().rev().find_map(|w| w.date.filter(|d| d.is_day()));
        let last = last.or(self.told.filter(|d| d.is_day())).unwrap_or(entry);
        let when = Self::in_entry(asked.passage, (entry, last), asked.here.clause(), asked.stated, &words);
        // `meets X on May 3; the two sides sign a treaty`
        let here = || asked.told_here().filter(|_| self.goes_with(&asked.here, &words));
        let part = |d: &Edtf| entry.holds(*d) && d.days() < entry.days();
        let narrower = || here().filter(part).or_else(|| told().filter(part));
        let clause = asked.here.clause();
        let led = matches!(clause.led_by.as_deref(), Some("after" | "before" | "following" | "upon"));
        // `reinstates the summit on June 1 after receiving X`, `leaves the next day for Lima, where he meets X`
        // `On July 3 he travels to Kyiv to see X and announces aid`
        let main = |c: &Clause| c.subordinator.is_none() && c.governor.is_none() && c.verb.is_finite();
        let before = asked.here.at.checked_sub(1).map(|at| &asked.here.clauses[at]);
        let before = before.is_some_and(|c| main(c) || c.verb.infinitive);
        let plain = clause.subordinator.is_none() && clause.verb.is_finite();
        let goes_on = clause.verb.infinitive || clause.shared_subject && plain && before;
        let shares = clause.subordinator.as_deref() == Some("where") || led && clause.verb.gerund || goes_on;
        let with = || asked.shared().filter(|d| shares && d.is_day() && *d != entry);
        // `addresses a forum and meets X on May 3`: of what takes no longer than a day.
        let brief = plain && BRIEF.contains(&clause.verb.lemma.as_str());
        let with = || with().or_else(|| asked.joined().filter(|d| brief && part(d)));
        match asked.then().or_else(narrower).or_else(with).filter(|_| when.date == Some(entry)) {
            Some(date) => When::inferred(date),
            None => when,
        }
    }

    /// When the event of a clause took place of which a report or a narrative tells; `head` is the date that the sentence begins
    /// with.
    fn in_prose(&self, asked: &Asked<'_>, head: Option<Edtf>) -> When {
        let here = &asked.here;
        let occasion = || own_date(asked.hint, here.clauses, here.occasion()?);
        if let Some(date) = own_date(asked.hint, here.clauses, here.at).or_else(occasion) {
            // `He will come in April, he said on Friday`: the day is that of the verb.
            let day = self.report.filter(|_| !date.is_exact()).and_then(|_| self.by_weekday(here));
            return day.filter(|day| day.is_day()).map_or(When::stated(date), When::inferred);
        }
        // `met Kishida on 15 October and today called on Abe`
        let report = self.report.filter(|d| d.is_day()).map(Edtf::first_day);
        if let Some(date) = report.and_then(|day| relative::today(&here.words(), day)) {
            return When::inferred(date);
        }
        let words = here.words_around();
        // `flew on Aug. 18 and met him a day later`: measured from the clause before.
        if let Some(date) = asked.then().or(asked.stated).or(head) {
            let counted = relative::from_spoken(&words, date).or_else(|| relative::day_of(&words, date));
            return counted.map_or(When::stated(date), When::inferred);
        }
        let story = self.story.filter(|_| report.is_some()).map(Edtf::first_day);
        let eve = || story.and_then(|day| relative::eve(&words, day));
        // `On the first evening they dined`
        let of_story = || self.story.and_then(|days| relative::day_of(&words, days));
        let counted =
            self.counted(asked, &words).or_else(eve).or_else(of_story).or_else(|| self.by_weekday(here));
        let beside = || {
            let around = asked.opening().or_else(|| asked.opened()).or_else(|| asked.joined());
            let around = around.or_else(|| asked.fronted()).or_else(|| asked.qualified());
            around.or_else(|| asked.meanwhile())
        };
        match counted.or_else(|| asked.shared()).or_else(beside) {
            Some(date) => When::inferred(date),
            None if here.main().verb.past && self.goes_with(here, &words) => self.going_on(asked),
            // `warned that day of a test; she had just conferred with X`
            None if here.main().verb.perfect && words.contains(&"just") => {
                let before = asked.told_here().filter(|d| d.is_day());
                before.map_or(When::of_period(asked.period), When::inferred)
            }
            None => When::of_period(asked.period),
        }
    }

    /// `arrived on Monday from Wellington, where he met her a day earlier`: counted from the date told last, in the sentence or
    /// before it.
    fn counted(&self, asked: &Asked<'_>, words: &[&str]) -> Option<Edtf> {
        // `deplored the election of Nov. 7, but six days later welcomed`: counted from the day that was named.
        let named =
            || asked.here.clauses[..asked.here.at].iter().rev().find_map(|c| last_date(asked.hint, c));
        let anchor = named().filter(|d| d.is_day());
        let anchor = anchor.or_else(|| asked.before.iter().rev().find_map(|w| w.date)).or(self.anchor());
        // `Exactly two months later`: the adverb stands before the words of the clause.
        let exact = words.iter().any(|w| matches!(*w, "exactly" | "precisely"));
        let own = asked.here.words();
        let inside = anchor
            .and_then(|anchor| relative::from_spoken(if exact { words } else { own.as_slice() }, anchor));
        // `visited India from 21 to 24 August and called on Modi on the first day of his stay`
        let stay = || relative::day_of(words, self.stay?).or_else(|| relative::day_from(words, self.stay?));
        let of_stay = || anchor.and_then(|days| relative::day_of(words, days)).or_else(stay);
        let around = || relative::from_spoken(words, self.anchor()?);
        // Where a chronology tells the days, what a narrative tells loosely is to be found there.
        let month = || relative::from_month(words, anchor.filter(|_| asked.hint.entries.is_empty())?);
        inside.or_else(of_stay).or_else(around).or_else(month)
    }

    /// What `two months later` is counted from: what was told last, be it only to the month, else the day last spoken of.
    fn anchor(&self) -> Option<Edtf> {
        self.told.filter(|d| !d.is_exact() && d.days() <= 92).or(self.last).or(self.earlier)
    }

    /// The date of what was told before, with which the clause goes: a report's own day at the latest; outside of reports it is
    /// only carried along.
    fn going_on(&self, asked: &Asked<'_>) -> When {
        let carried = asked.told_here().or(self.told).or(self.story).or(self.report);
        match carried.filter(|_| self.report.is_some()) {
            Some(date) => When { goes_with: true, ..When::inferred(date) },
            None => When { goes_with: true, carried, ..When::of_period(asked.period) },
        }
    }

    /// Whether a clause without a date may share that of what was told before. What is told in another tense or with words for
    /// another time does not.
    fn goes_with(&self, here: &ClauseAt<'_>, words: &[&str]) -> bool {
        let main = here.main();
        // What a release of a day goes on to tell of `later` was later that day.
        let after = ["later", "afterwards", "afterward"].iter().any(|word| words.contains(word));
        let later = self.report.is_some_and(|d| d.is_day()) && after;
        main.verb.is_finite()
            && !main.verb.perfect
            && (main.subordinator.is_none()
                || joins(main)
                || leads(main, here.clauses)
                || is_dealt_with(main))
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
        // `Sept. 20: The two hold talks in Lima from Sept. 20-22.`
        let goes_on = |d: &Edtf| d.is_exact() && d.days() <= 14 && d.first_day() == entry.first_day();
        let longer = stated.filter(|d| entry.is_day() && !d.is_day() && goes_on(d));
        if let Some(date) = apart.or(narrower).or(longer) {
            return When::stated(date);
        }
        // `an outcome of the meeting a day earlier` dates the meeting, not what the entry tells.
        let back = clause.verb.past || clause.verb.perfect || clause.verb.reduced;
        let back = back || relative::opens_or_ends(words, clause.prepositions.is_empty());
        // `Feb. 21-22: X meets Y; a day later, Z`: the second day is one of the entry's.
        let second = || {
            let first = Edtf::from(Point::from(entry.first_day()));
            relative::from_spoken(words, first)
                .filter(|d| *d != first && last == entry && !entry.is_day() && entry.holds(*d))
        };
        let relative = relative::day_of(words, entry)
            .or_else(second)
            .or_else(|| relative::from_spoken(words, last))
            .filter(|d| back || d.first_day() >= entry.first_day());
        // `announces that it tested a missile over the weekend`
        let told_of = clause.governor.is_some() && clause.verb.past && entry.is_day();
        let before = || {
            let told = relative::from_report(words, entry.first_day()).filter(|_| told_of);
            told.filter(|d| d.days() <= 7 && d.last_day() < entry.first_day())
        };
        match relative.or_else(before) {
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
    fn by_weekday(&self, here: &ClauseAt<'_>) -> Option<Edtf> {
        let Some(day) = self.report.filter(|d| d.is_day()).map(Edtf::first_day) else {
            // A narrative goes on: `on Saturday` is the next after the day last spoken of.
            let last = self.last.filter(|d| d.is_exact())?.first_day();
            return relative::weekday_from(&here.words(), last);
        };
        let words = here.words();
        // `asked about last week, the ministry said on Monday`: what stands before the speaker is of what is told.
        let said = here.clause().verb.lemma == "say";
        let own = relative::last_from_report(&words, day).filter(|_| said);
        own.or_else(|| relative::from_report(&words, day))
            .or_else(|| relative::from_report(&here.words_near(), day))
    }

    /// The days of which `on the second day` is to be one behind a sentence that tells of something at a date.
    fn stay_after(&self, tokens: &[Token<'_>], clauses: &[Clause], told: Option<Edtf>) -> Option<Edtf> {
        let words = |c: &Clause| lower(tokens, c.tokens.clone());
        if clauses.iter().any(|c| relative::counts_days(&words(c))) {
            return self.stay;
        }
        let begins = || clauses.iter().any(|c| BEGINNING.contains(&c.verb.lemma.as_str()));
        match told {
            Some(date) if date.is_exact() && (!date.is_day() || begins()) => Some(date),
            Some(date) => self.stay.filter(|days| days.holds(date)),
            None => self.stay,
        }
    }

    /// Takes note of the dates of what a sentence tells. What it says besides (`who was named on Sunday`) may be spoken of next,
    /// but the story goes on from where it was.
    pub fn advance(
        &mut self,
        article: &Article,
        passage: &Passage,
        tokens: &[Token<'_>],
        clauses: &[Clause],
        whens: &[When],
    ) {
        // `welcomed the talks that they had held on May 4`: the story does not go on from there.
        let recalled = |c: &Clause| {
            let before = c.verb.perfect && matches!(c.subordinator.as_deref(), Some("that" | "where"));
            before && c.governor.is_some()
        };
        // `a force set up by the leaders when they met in May`: what dates a thing that is spoken of.
        let modifies = |c: &Clause| c.verb.reduced || recalled(c) || c.verb.past && c.subject.is_empty();
        let dates_thing = |c: &Clause| {
            let above = c.governor.map(|g| &clauses[g]).filter(|g| g.governor.is_some() || recalled(g));
            c.subordinator.as_deref() == Some("when") && above.is_some_and(modifies)
        };
        let tells = |c: &Clause| {
            !c.verb.reduced
                && !recalled(c)
                && !dates_thing(c)
                && (c.subordinator.is_none() || joins(c) || leads(c, clauses))
        };
        let main = || clauses.iter().zip(whens).filter(|(c, when)| tells(c) && !is_origin(c, when.date));
        // What a sentence says itself goes before what it was taken to share.
        let own = || main().filter(|(_, when)| !when.goes_with).filter_map(|(_, when)| when.date);
        let shared = || main().filter(|(_, when)| when.goes_with).filter_map(|(_, w)| w.date.or(w.carried));
        let stated = |c: &Clause| last_date(self.year_hint(article, passage, c, None), c);
        let here = || main().filter_map(|(clause, _)| stated(clause));
        // What is said that others said or did comes after who says it now.
        // `flew to Lima, where he was received the next day`: the story goes on from there.
        let there = |c: &Clause| {
            let came = |g: usize| BEGINNING.contains(&clauses[g].verb.lemma.as_str());
            c.subordinator.as_deref() == Some("where") && !c.verb.perfect && c.governor.is_some_and(came)
        };
        // `handed him a letter in which Hu invited him to come`: not from what is asked of somebody.
        let plain = main().filter(|(c, when)| {
            (c.subordinator.is_none() || there(c)) && !when.goes_with && !c.verb.infinitive
        });
        let exact = plain.filter_map(|(_, when)| when.date).rfind(|d| d.is_exact());
        let exact = exact.or_else(|| own().rfind(|d| d.is_exact()));
        let exact = exact.or_else(|| here().chain(shared()).find(|d| d.is_exact()));
        let told = exact.or_else(|| own().chain(here()).chain(shared()).next());
        // `the first since July 9, when they had spoken`: not what is told next.
        let recalls = |c: &&Clause| c.verb.perfect && c.subordinator.as_deref() == Some("when");
        let last = clauses
            .iter()
            .filter(|c| !recalls(c) && !dates_thing(c))
            .filter_map(stated)
            .rfind(|d| d.is_exact())
            .or(exact);
        // `arrived on May 3 and two days later met X`: what follows is counted from that.
        let counted = exact.filter(|e| {
            last.is_some_and(|l| {
                l.is_day() && e.is_day() && (1..=14).contains(&days_between(l.first_day(), e.first_day()))
            })
        });
        // `won the election of May 21. Two days later …`: a day of a noun, where the sentence has no other.
        let of_noun = || {
            let none = told.is_none() && clauses.iter().all(|c| stated(c).is_none());
            let nouns = clauses.iter().filter(|c| none && !recalled(c)).flat_map(|c| c.after("of"));
            nouns.filter_map(|p| self.resolve(article, passage, p)).filter(|d| d.is_day()).last()
        };
        let last = counted.or(last).or_else(of_noun);
        (self.last, self.told) = (last.or(self.last), told.or(self.told));
        self.stay = self.stay_after(tokens, clauses, told);
        // A plan tells no year of what is told next.
        let planned = clauses.iter().any(|c| c.verb.modal.is_some());
        let outside = |d: &Edtf| article.record.covers.is_some_and(|covers| !covers.overlaps(*d));
        let near = |d: &Edtf| (d.days() <= SEASON || is_year(*d)) && !(planned && outside(d));
        self.spoken = last.or(told).filter(near).or(self.spoken);
        let near = |d: &Edtf, report: Edtf| (0..=7).contains(&days_between(d.last_day(), report.last_day()));
        if let (None, Some(report)) = (self.story, self.report) {
            self.story = exact.filter(|d| near(d, report));
        }
    }
}

/// Verbs of what begins on the day that they tell of.
const BEGINNING: [&str; 12] = [
    "arrive", "land", "reach", "begin", "open", "start", "convene", "gather", "fly", "come", "kick", "travel",
];

/// Verbs of what somebody on a journey does within a day.
const BRIEF: [&str; 10] =
    ["address", "brief", "call", "confer", "deliver", "greet", "meet", "receive", "sign", "speak"];

/// The most days that a season has, and a year.
const SEASON: i32 = 92;
const YEAR: i32 = 366;

/// `In 2015 they spoke often`
fn is_year(date: Edtf) -> bool {
    (365..=366).contains(&date.days())
}

/// In an entry of present-tense sentences a past form with a date of its own recalls; a plan looks ahead, and what an entry goes
/// on to tell may have a day of its own: `In retaliation, Moscow on May 6 expels two Canadians`.
fn goes_back(clause: &Clause, entry: Edtf, date: Edtf) -> bool {
    let days = (days_between(date.last_day(), entry.first_day())).abs();
    let on = clause.after("on").any(|p| p.date.is_some_and(|d| d.has_day()));
    let near = days <= if on { 60 } else { 3 };
    clause.verb.past
        || clause.verb.perfect
        || clause.verb.reduced
        || clause.verb.modal.is_some()
        || (near && date.is_exact())
}

/// Whether a clause opens a sentence with the month or year of something long there: `Launched in May 2012, the forum …`
pub(super) fn is_origin(clause: &Clause, date: Option<Edtf>) -> bool {
    let opens = clause.at == 0 && clause.subject.is_empty() && clause.verb.past;
    opens && date.is_some_and(|d| !d.is_day())
}

/// `protested the textbooks approved two days earlier`: what had been done with a thing before what is told of it.
pub(super) fn is_earlier(clause: &Clause) -> bool {
    let lag = |p: &Phrase| matches!(p.head.as_deref(), Some("earlier" | "before" | "ago"));
    clause.verb.reduced && clause.object.iter().any(lag)
}

/// `a declaration, which X and Y signed`: what somebody did with the thing just named.
fn is_dealt_with(clause: &Clause) -> bool {
    let named = clause.object.first().is_some_and(|p| p.tokens.start < clause.tokens.start);
    clause.subordinator.as_deref() == Some("which") && clause.verb.past && !clause.shared_subject && named
}
