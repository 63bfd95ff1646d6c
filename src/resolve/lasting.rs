//! Events that one entry of a chronology begins and another ends.

use super::company::overlap;
use super::likeness::conflicts;
use super::report::Report;
use crate::date::{Edtf, days_between};
use crate::extract::{Factuality, Phase};
use crate::graph::EventType;
use std::collections::BTreeMap;

/// Gives what one entry begins and another ends the days from the one to the other.
pub(super) fn join_days(reports: &mut [Report]) {
    let mut begun: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (i, report) in reports.iter().enumerate().filter(|(_, r)| r.phase == Phase::Begins) {
        begun.entry(report.evidence.article.clone()).or_default().push(i);
    }
    for end in 0..reports.len() {
        if reports[end].phase != Phase::Ends {
            continue;
        }
        let begun = begun.get(&reports[end].evidence.article).into_iter().flatten().rev();
        let begin = begun.copied().find(|&begin| ends_what_began(&reports[begin], &reports[end]));
        let Some(begin) = begin else { continue };
        let (from, to) = (reports[begin].date, reports[end].date);
        let whole = from.zip(to).and_then(|(from, to)| Edtf::interval(from.start(), to.end()));
        for report in [begin, end] {
            reports[report].date = whole;
            reports[report].joined = true;
        }
    }
}

/// Whether two entries of one chronology tell of the beginning and the end of one event: an exercise lasts no month, and talks no
/// fortnight.
fn ends_what_began(begin: &Report, end: &Report) -> bool {
    let longest = if end.kind == EventType::Exercise { 30 } else { 14 };
    let days = begin.date.zip(end.date).filter(|(b, e)| b.is_exact() && e.is_day());
    let near = days
        .is_some_and(|(begin, end)| (1..=longest).contains(&days_between(begin.first_day(), end.last_day())));
    let asserted = |r: &Report| r.factuality == Factuality::Asserted && r.is_entry && !r.joined;
    near && end.phase == Phase::Ends
        && begin.phase == Phase::Begins
        && begin.kind == end.kind
        && begin.is_of_article(end)
        && asserted(begin)
        && asserted(end)
        && overlap(begin, end) >= 0.99
        && !conflicts(begin, end)
}
