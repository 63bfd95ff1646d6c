//! What an evaluation gives.

use crate::analysis::{Cell, Table};
use std::collections::BTreeMap;
use std::ops::AddAssign;

/// How much was found rightly, invented and missed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Figures {
    /// Found, and in the coding.
    pub right: usize,
    /// Found, and not in the coding.
    pub invented: usize,
    /// In the coding, and not found.
    pub missed: usize,
}

impl Figures {
    /// Share of what was found that is right, in 0..=1. Where nothing was found: 1 if there was nothing to find, otherwise 0.
    pub fn precision(self) -> f64 {
        match self.right + self.invented {
            0 if self.missed == 0 => 1.0,
            0 => 0.0,
            found => self.right as f64 / found as f64,
        }
    }

    /// Share of what there was to find that was found, in 0..=1; 1 where there was nothing.
    pub fn recall(self) -> f64 {
        match self.right + self.missed {
            0 => 1.0,
            all => self.right as f64 / all as f64,
        }
    }

    /// The harmonic mean of precision and recall; 0 where both are.
    pub fn f1(self) -> f64 {
        let (precision, recall) = (self.precision(), self.recall());
        if precision + recall > 0.0 { 2.0 * precision * recall / (precision + recall) } else { 0.0 }
    }
}

impl AddAssign for Figures {
    fn add_assign(&mut self, other: Self) {
        self.right += other.right;
        self.invented += other.invented;
        self.missed += other.missed;
    }
}

/// The agreement of a graph with a coding, or the sum of several.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Evaluation {
    /// By the name of what is compared: `events meeting` for each type, `events all` and `events consult` (meetings and calls),
    /// `participants`, `met_persons`, `met_states`, `persons`, `deliverables`, `holds`, and `attribute mode` for each attribute of the
    /// meetings, calls and exercises that were found.
    pub figures: BTreeMap<String, Figures>,
    /// How many events have a sentence to which their spans slice, and of how many.
    pub sound: (usize, usize),
    /// How many of the events that were found have exactly the coder's date, and of how many.
    pub exact_dates: (usize, usize),
    /// How many of what the coder says is no event was taken for one, and of how many.
    pub plans_as_facts: (usize, usize),
    /// What was missed, invented, or taken for a fact, in this order and that of the files.
    pub misses: Vec<Miss>,
}

/// One thing on which graph and coding do not agree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Miss {
    /// `missed`, `invented` or `plan`.
    pub what: &'static str,
    /// Type of event, or `person`.
    pub kind: String,
    /// Its date.
    pub date: Option<String>,
    /// The beginning of its sentence, or the name.
    pub text: String,
}

impl Evaluation {
    /// The figures of one name; none found and none to find if there are none of that name.
    pub fn of(&self, name: &str) -> Figures {
        self.figures.get(name).copied().unwrap_or_default()
    }

    pub(super) fn add(&mut self, name: impl Into<String>, figures: Figures) {
        *self.figures.entry(name.into()).or_default() += figures;
    }

    /// One row for each name, with precision, recall and F1, unrounded.
    pub fn table(&self) -> Table {
        let columns = ["what", "#precision", "#recall", "#f1", "#right", "#invented", "#missed"];
        let mut table = Table::new("Agreement with the coding by hand", &columns);
        table.rows = self.figures.iter().map(|(name, figures)| row(name, *figures)).collect();
        let share = |(part, all): (usize, usize)| format!("{part} of {all}");
        table.notes = vec![
            format!("events with a sentence that stands where they say: {}", share(self.sound)),
            format!("events found that have exactly the coder's date: {}", share(self.exact_dates)),
            format!("plans and the like taken for facts: {}", share(self.plans_as_facts)),
        ];
        table
    }

    /// One row for each thing that was missed or invented, and for each plan taken for a fact.
    pub fn misses(&self) -> Table {
        let mut table = Table::new("Where graph and coding differ", &["what", "kind", "date", "text"]);
        let row = |miss: &Miss| {
            vec![
                miss.what.into(),
                miss.kind.as_str().into(),
                miss.date.clone().into(),
                miss.text.as_str().into(),
            ]
        };
        table.rows = self.misses.iter().map(row).collect();
        table
    }
}

impl AddAssign<Self> for Evaluation {
    fn add_assign(&mut self, other: Self) {
        for (name, figures) in other.figures {
            self.add(name, figures);
        }
        let add = |a: &mut (usize, usize), b: (usize, usize)| *a = (a.0 + b.0, a.1 + b.1);
        add(&mut self.sound, other.sound);
        add(&mut self.exact_dates, other.exact_dates);
        add(&mut self.plans_as_facts, other.plans_as_facts);
        self.misses.extend(other.misses);
    }
}

fn row(name: &str, figures: Figures) -> Vec<Cell> {
    vec![
        name.into(),
        figures.precision().into(),
        figures.recall().into(),
        figures.f1().into(),
        figures.right.into(),
        figures.invented.into(),
        figures.missed.into(),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_are_known_where_there_is_nothing_to_divide_by() {
        let of = |right, invented, missed| {
            let figures = Figures { right, invented, missed };
            (figures.precision(), figures.recall(), figures.f1())
        };
        assert_eq!(of(0, 0, 0), (1.0, 1.0, 1.0));
        assert_eq!(of(0, 0, 3), (0.0, 0.0, 0.0));
        assert_eq!(of(0, 2, 0), (0.0, 1.0, 0.0));
        assert_eq!(of(3, 1, 3), (0.75, 0.5, 0.6));
    }
}
