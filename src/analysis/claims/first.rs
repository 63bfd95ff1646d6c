//! Claims of a place in a row: `the inaugural dialogue`, `the third session`, `the first in nine years`, `the first since 2014`.

use super::{Case, Finding, Verdict};
use crate::date::{Edtf, days_between};
use crate::graph::filter::series_of;
use crate::graph::{Claim, EntityKind, Event, EventType, Id, party};
use std::collections::BTreeSet;

const DAYS_OF_A_YEAR: f64 = 365.2425;

/// What may follow `first` where nothing but the parties tells what it is the first of.
const UNQUALIFIED: [&str; 12] = [
    "call",
    "conversation",
    "encounter",
    "in",
    "meeting",
    "phone",
    "since",
    "summit",
    "talks",
    "telephone",
    "time",
    "visit",
];

/// What may follow a first that is none of all time.
const SINCE_WHEN: [&str; 4] = ["after", "as", "since", "under"];

/// The occurrences of which one is claimed to be the nth, each day once.
struct Row<'g> {
    /// The one that the claim is about, where the graph has it.
    own: Option<&'g Event>,
    earlier: Vec<&'g Event>,
    later: Vec<&'g Event>,
    /// Whether it is the sessions of a dialogue, which are counted, and not what the same parties did.
    sessions: bool,
}

impl<'g> Case<'g> {
    pub(super) fn judge_place(&self, claim: &Claim) -> Finding<'g> {
        let Some(row) = self.row(claim) else {
            return Finding::unknown("what it is one of is not known");
        };
        let decides = |verdict, event: &'g Event, why: String| match row.sessions || is_unqualified(claim) {
            true => Finding::new(verdict, vec![event], why),
            false => Finding::unknown("of which kind it is the first the graph does not tell"),
        };
        match claim.measure.as_str() {
            "gap_years" => self.judge_gap(claim, &row, decides),
            "first_since" => self.judge_since(claim, &row, decides),
            _ => self.judge_ordinal(claim, &row, decides),
        }
    }

    fn judge_ordinal(
        &self,
        claim: &Claim,
        row: &Row<'g>,
        decides: impl Fn(Verdict, &'g Event, String) -> Finding<'g>,
    ) -> Finding<'g> {
        // A claim is read from words or figures, and is small and whole.
        let n = claim.value.round() as usize;
        let counted = row.earlier.len() + usize::from(row.own.is_some());
        // The day of a claim that is not known to the day may be that of the other session.
        let dated = row.sessions && claim.to.is_some_and(Edtf::is_exact);
        if let Some(other) = dated.then(|| row.numbered_against(n)).flatten() {
            return Finding::new(Verdict::Contradicted, vec![other], numbered(other)).counting(counted);
        }
        if let Some(last) = row.earlier.last().filter(|_| row.earlier.len() >= n) {
            let why = format!("{} earlier, the last {}", row.earlier.len(), when(last));
            return match n == 1 || row.sessions {
                true => decides(Verdict::Contradicted, last, why).counting(counted),
                false => Finding::unknown("since when is counted is not known"),
            };
        }
        if let Some(other) = row.sessions.then(|| row.numbered_beside(n)).flatten() {
            return Finding::new(Verdict::Confirmed, vec![other], numbered(other)).counting(counted);
        }
        if n > 1 && !row.sessions {
            return Finding::unknown("of which dialogue it is a session is not known");
        }
        let known: Vec<&Event> = row.earlier.iter().copied().chain(row.own).collect();
        let (verdict, why) = match n {
            1 => (Verdict::CannotTell, format!("none earlier in the graph; {}", self.limits())),
            _ if counted == n => (Verdict::Confirmed, "as many in the graph".into()),
            _ => (Verdict::ShortBy(n - counted), self.limits()),
        };
        Finding::new(verdict, known, why).counting(counted)
    }

    fn judge_gap(
        &self,
        claim: &Claim,
        row: &Row<'g>,
        decides: impl Fn(Verdict, &'g Event, String) -> Finding<'g>,
    ) -> Finding<'g> {
        let Some(((last, date), to)) = row.last_before().zip(claim.to) else {
            return self.none_between(claim, row);
        };
        let years = f64::from(days_between(date.first_day(), to.first_day())) / DAYS_OF_A_YEAR;
        let why = format!("the one before was {}, {years:.1} years earlier", when(last));
        match years - claim.value {
            gap if gap < -1.0 => decides(Verdict::Contradicted, last, why),
            gap if gap <= 1.0 => decides(Verdict::Confirmed, last, why),
            _ => decides(Verdict::CannotTell, last, why),
        }
    }

    fn judge_since(
        &self,
        claim: &Claim,
        row: &Row<'g>,
        decides: impl Fn(Verdict, &'g Event, String) -> Finding<'g>,
    ) -> Finding<'g> {
        let Some(((last, date), since)) = row.last_before().zip(claim.from) else {
            return self.none_between(claim, row);
        };
        let why = format!("the one before was {}", when(last));
        match () {
            () if date.first_day() > since.last_day() => decides(Verdict::Contradicted, last, why),
            () if date.overlaps(since) => decides(Verdict::Confirmed, last, why),
            () => decides(Verdict::CannotTell, last, why),
        }
    }

    /// Why the graph does not know everything.
    fn limits(&self) -> String {
        format!("the articles cover only {}", self.coverage)
    }

    /// No earlier one is known.
    fn none_between(&self, claim: &Claim, row: &Row<'g>) -> Finding<'g> {
        let known = row.own.into_iter().collect();
        match self.coverage.extent(claim.from, claim.to) {
            "whole" => {
                Finding::new(Verdict::Confirmed, known, "none between in the graph, which covers the time")
            }
            _ => {
                let why = format!("none earlier in the graph; {}", self.limits());
                Finding::new(Verdict::CannotTell, known, why)
            }
        }
    }

    /// What the claim puts in a row: the sessions of the dialogue that it is about or its sentence tells of, else what the same people
    /// did together before, in the same way.
    fn row(&self, claim: &Claim) -> Option<Row<'g>> {
        let own = self.own(claim);
        let is_series = |id: &&Id| self.graph.entity(id).is_some_and(|e| e.kind == EntityKind::Series);
        let held = own.into_iter().flat_map(|own| series_of(self.graph, own));
        let series = claim.about.iter().chain(held).find(is_series);
        let company = own.map(|own| party::met(self.graph, own)).filter(|people| people.len() > 1);
        let alike = |e: &Event| match (series, own, &company) {
            (Some(series), ..) => is_session(e) && series_of(self.graph, e).contains(series),
            (None, Some(own), Some(people)) => {
                e.kind == own.kind && e.mode == own.mode && party::met(self.graph, e) == *people
            }
            _ => false,
        };
        if series.is_none() && company.is_none() {
            return None;
        }
        let at = |e: &&Event| e.date.zip(claim.to).is_some_and(|(date, to)| date.overlaps(to));
        let own = own.or_else(|| self.events().filter(|e| alike(e)).find(at));
        // Told without a day, the session of the same number is the one that is meant.
        let dated = claim.to.is_some_and(Edtf::is_exact);
        let nth = |e: &&Event| e.ordinal.is_some_and(|n| f64::from(n) == claim.value);
        let numbered = || self.events().filter(|e| !dated && series.is_some() && alike(e)).find(nth);
        let own = own.or_else(numbered);
        let to = own.and_then(|own| own.date).or(claim.to)?;
        let mut days: BTreeSet<Edtf> = BTreeSet::new();
        let mut others: Vec<&Event> = self.events().filter(|e| alike(e)).collect();
        others.sort_by_key(|e| e.date.map(Edtf::first_day));
        others.retain(|e| e.date.is_some_and(|date| !date.overlaps(to) && days.insert(date)));
        let is_earlier = |e: &&Event| e.date.is_some_and(|date| date.last_day() < to.first_day());
        let (earlier, later) = others.into_iter().partition(is_earlier);
        Some(Row { own, earlier, later, sessions: series.is_some() })
    }

    /// The event that the sentence of the claim tells of: at its date, with most of those whom the claim is about; of a claim about
    /// nobody known the only one.
    fn own(&self, claim: &Claim) -> Option<&'g Event> {
        let here = |e: &&Event| {
            let told = |one: &crate::graph::Evidence| {
                claim.evidence.iter().any(|c| c.article == one.article && c.spans == one.spans)
            };
            is_session(e) && e.evidence.iter().any(told)
        };
        let at_date = |e: &&Event| e.date.zip(claim.to).is_none_or(|(date, to)| date.overlaps(to));
        let events: Vec<&Event> = self.events().filter(here).filter(at_date).collect();
        if let (true, [only]) = (claim.about.is_empty(), &events[..]) {
            return Some(only);
        }
        let shared = |e: &Event| claim.about.iter().filter(|id| self.involves(e, id)).count();
        // Of several alike the first.
        events.into_iter().rev().max_by_key(|e| shared(e)).filter(|e| shared(e) > 0)
    }
}

impl<'g> Row<'g> {
    /// The last of the earlier ones, and when it was.
    fn last_before(&self) -> Option<(&'g Event, Edtf)> {
        let last = *self.earlier.last()?;
        Some((last, last.date?))
    }

    /// A session whose own number cannot be: an earlier one with this number or a higher one, or a later one with this or a lower one.
    fn numbered_against(&self, n: usize) -> Option<&'g Event> {
        let number = |e: &Event| e.ordinal.map(|ordinal| ordinal as usize);
        let before = self.earlier.iter().find(|e| number(e).is_some_and(|m| m >= n));
        before.or_else(|| self.later.iter().find(|e| number(e).is_some_and(|m| m <= n))).copied()
    }

    /// The session before or after, where its own number is the next.
    fn numbered_beside(&self, n: usize) -> Option<&'g Event> {
        let is = |e: &&&Event, m: usize| e.ordinal.is_some_and(|ordinal| ordinal as usize == m);
        let before = self.earlier.last().filter(|e| is(e, n.saturating_sub(1)));
        before.or_else(|| self.later.first().filter(|e| is(e, n + 1))).copied()
    }
}

/// Whether an event can be one of a row of sessions or meetings.
fn is_session(event: &Event) -> bool {
    matches!(event.kind, EventType::Meeting | EventType::Call | EventType::Exercise | EventType::Visit)
}

/// Whether nothing but the parties tells what it is the first of: neither what stands between `first` and its noun, nor, unless the claim
/// is of a time, a time since when.
fn is_unqualified(claim: &Claim) -> bool {
    let sentence = claim.evidence.first().map_or("", |e| e.text.as_str());
    let after = sentence.split_once(claim.text.as_str()).map_or("", |(_, after)| after);
    let words = |text: &str| -> Vec<String> {
        let bare = |w: &str| w.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
        text.split_whitespace().map(bare).collect()
    };
    let mut all = words(&claim.text);
    all.extend(words(after).into_iter().take(2));
    let of_a_time = matches!(claim.measure.as_str(), "gap_years" | "first_since");
    let since = |word: Option<&String>| word.is_some_and(|w| SINCE_WHEN.contains(&w.as_str()));
    (0..all.len().saturating_sub(1)).any(|i| {
        all[i] == "first"
            && UNQUALIFIED.contains(&all[i + 1].as_str())
            && (of_a_time || !since(all.get(i + 2)))
    })
}

fn numbered(event: &Event) -> String {
    event.ordinal.map_or_else(|| when(event), |number| format!("that of {} is number {number}", when(event)))
}

fn when(event: &Event) -> String {
    event.date.map_or("an unknown day".into(), |date| date.to_string())
}
