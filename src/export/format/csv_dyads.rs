//! Dyads by month as CSV: for each two states that were represented at any meeting, and each month of which articles tell, how
//! often both were; zeros are written. Months that no article covers have no rows, since nothing is known of them.

use super::csv_table;
use crate::analysis::meetings::{Count, Per, Slot};
use crate::analysis::{Cell, Column, Table};
use crate::error::Result;
use crate::export::validate;
use crate::export::writer::{About, Content, Subject, Writer};
use crate::graph::{EventType, Id, Level, party};
use std::collections::{BTreeMap, BTreeSet};
use std::io::{BufRead, Write};

/// A panel of dyads as CSV.
pub(super) struct CsvDyads;

impl Writer for CsvDyads {
    fn about(&self) -> &'static About {
        &About {
            name: "csv-dyads",
            extension: "csv",
            media_type: "text/csv; charset=utf-8; header=present",
            specification: "https://www.rfc-editor.org/rfc/rfc4180",
            purpose: "R, Stata, SPSS, pandas: a panel of two states by month",
            keeps: "meetings and calls of each two states in each covered month, zeros too",
            loses: "persons, events whose month is not told, sentences",
            content: Content::Events,
        }
    }

    fn write(&self, subject: &Subject, out: &mut dyn Write) -> Result<()> {
        csv_table::write(&Panel::of(subject).table(subject), subject, out)
    }

    fn validate(&self, subject: &Subject, written: &mut dyn BufRead) -> Result<()> {
        let panel = Panel::of(subject);
        let states = panel.states.len();
        validate::csv(written, panel.months.len() * states * states.saturating_sub(1) / 2)
    }
}

/// What a panel is made of.
struct Panel {
    /// Those represented at any meeting or call.
    states: Vec<Id>,
    /// The months of which articles tell, with how many of their days.
    months: Vec<(Slot, u32)>,
    /// By first state, second state and month: only those that are not all zero.
    counts: BTreeMap<(Id, Id, Slot), Counts>,
}

/// How often two states were together in a month.
#[derive(Default)]
struct Counts {
    meetings: usize,
    calls: usize,
    leaders: usize,
    ministers: usize,
}

impl Panel {
    fn of(subject: &Subject) -> Self {
        let count = Count::of(subject.graph, &subject.options.filter, &[]);
        let slots = count.slots(Per::Month).into_iter();
        let covered = slots.map(|month| (month, count.coverage.days_within(month.first, month.last)));
        let months: Vec<(Slot, u32)> = covered.filter(|(_, days)| *days > 0).collect();
        let (mut all, mut counts) = (BTreeSet::new(), BTreeMap::new());
        for occasion in &count.sure {
            let states = party::states(subject.graph, occasion.event);
            all.extend(states.iter().cloned());
            let Some((first, _)) = occasion.began.filter(|_| occasion.is_in_one(Per::Month)) else {
                continue;
            };
            let month = Per::Month.slot(first);
            let states: Vec<&Id> = states.iter().collect();
            for (i, a) in states.iter().enumerate() {
                for b in &states[i + 1..] {
                    let key = ((*a).clone(), (*b).clone(), month);
                    counts
                        .entry(key)
                        .or_insert_with(Counts::default)
                        .add(occasion.event.kind, occasion.event.level);
                }
            }
        }
        Self { states: all.into_iter().collect(), months, counts }
    }

    fn table(&self, subject: &Subject) -> Table {
        let texts =
            ["state_a", "name_a", "state_b", "name_b", "month", "first_day", "last_day"].map(Column::text);
        let numbers =
            ["days_covered", "together", "meetings", "calls", "leaders", "ministers"].map(Column::number);
        let mut table = Table::with_columns("Dyads by month", texts.into_iter().chain(numbers).collect());
        for (i, a) in self.states.iter().enumerate() {
            for b in &self.states[i + 1..] {
                table.rows.extend(self.months.iter().map(|month| self.row(subject, a, b, month)));
            }
        }
        table
    }

    fn row(&self, subject: &Subject, a: &Id, b: &Id, (month, days): &(Slot, u32)) -> Vec<Cell> {
        let none = Counts::default();
        let counts = self.counts.get(&(a.clone(), b.clone(), *month)).unwrap_or(&none);
        let code = |id: &Id| id.as_str().rsplit(':').next().unwrap_or_default().to_uppercase();
        vec![
            code(a).into(),
            subject.graph.label(a).into(),
            code(b).into(),
            subject.graph.label(b).into(),
            Per::Month.label(*month).into(),
            month.first.to_string().into(),
            month.last.to_string().into(),
            (*days as usize).into(),
            (counts.meetings + counts.calls).into(),
            counts.meetings.into(),
            counts.calls.into(),
            counts.leaders.into(),
            counts.ministers.into(),
        ]
    }
}

impl Counts {
    fn add(&mut self, kind: EventType, level: Level) {
        match kind {
            EventType::Call => self.calls += 1,
            _ => self.meetings += 1,
        }
        match level {
            Level::Leader => self.leaders += 1,
            Level::Minister => self.ministers += 1,
            _ => {}
        }
    }
}
