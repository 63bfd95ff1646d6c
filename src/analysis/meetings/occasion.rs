//! One meeting or call as far as counting is concerned.

use super::per::{Per, Slot};
use crate::date::Edtf;
use crate::graph::Event;
use jiff::civil::Date;

/// A meeting or call, and what is known of the day on which it began.
#[derive(Clone, Copy, Debug)]
pub struct Occasion<'g> {
    /// What happened.
    pub event: &'g Event,
    /// The first day on which it may have begun, and the last. `None` where nothing is known, not even the window.
    pub began: Option<(Date, Date)>,
    /// Whether the two are the same because the day is told.
    pub is_dated: bool,
}

impl<'g> Occasion<'g> {
    /// An event, in a window that holds it if nothing else is known.
    pub(super) fn of(event: &'g Event, window: Option<Edtf>) -> Self {
        let date = event.date.or(event.within);
        let is_dated = event.date.is_some_and(Edtf::is_exact);
        let began = match date {
            Some(date) if is_dated => Some((date.first_day(), date.first_day())),
            _ => date.or(window).map(|date| (date.first_day(), date.last_day())),
        };
        Self { event, began, is_dated }
    }

    /// The day on which it began, where that is told.
    pub fn day(&self) -> Option<Date> {
        self.began.filter(|_| self.is_dated).map(|(first, _)| first)
    }

    /// Whether it is told in which stretch of the calendar it began.
    pub fn is_in_one(&self, per: Per) -> bool {
        self.began.is_some_and(|(first, last)| per.slot(first) == per.slot(last))
    }

    /// Whether it surely began in a stretch of time.
    pub fn is_in(&self, slot: Slot) -> bool {
        self.began.is_some_and(|(first, last)| slot.first <= first && last <= slot.last)
    }

    /// Whether it may have begun in a stretch of time.
    pub fn may_be_in(&self, slot: Slot) -> bool {
        self.began.is_none_or(|(first, last)| first <= slot.last && slot.first <= last)
    }
}
