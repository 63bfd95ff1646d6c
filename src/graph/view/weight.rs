//! What the edges of the views of people and states weigh.

use crate::date::Edtf;
use crate::error::{Error, ErrorKind};
use crate::graph::event::Event;
use std::collections::BTreeSet;
use std::str::FromStr;

/// How much meeting together weighs. The other views count as they say.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Weight {
    /// Meetings and calls together: each weighs 1.
    #[default]
    Meetings,
    /// Different days on which they met or called. Talks of two days are two; an event whose day is not known is one of its own.
    Days,
    /// Each meeting or call of n parties weighs 1 ÷ (n − 1), so that a party spends 1 on it however many others are there.
    ///
    /// Source: M. E. J. Newman, *Scientific collaboration networks. II*, Physical Review E 64, 2001.
    Newman,
}

impl Weight {
    /// Every weight, in the order of this type.
    pub const ALL: [Self; 3] = [Self::Meetings, Self::Days, Self::Newman];

    /// The name used on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Meetings => "meetings",
            Self::Days => "days",
            Self::Newman => "newman",
        }
    }

    /// What a weight says, in one line.
    pub fn definition(self) -> &'static str {
        match self {
            Self::Meetings => "weight: meetings and calls together",
            Self::Days => {
                "weight: different days with a meeting or call together; an event without a known day is one"
            }
            Self::Newman => "weight: 1 ÷ (parties − 1) for each meeting or call together (Newman 2001)",
        }
    }

    /// The weight of the events of a pair, each with the number of those who met there.
    pub(super) fn of(self, events: &[(&Event, usize)]) -> f64 {
        match self {
            Self::Meetings => events.len() as f64,
            Self::Days => days(events) as f64,
            Self::Newman => {
                events.iter().map(|(_, parties)| 1.0 / (parties.saturating_sub(1).max(1)) as f64).sum()
            }
        }
    }
}

fn days(events: &[(&Event, usize)]) -> usize {
    let known = |event: &&(&Event, usize)| event.0.date.is_some_and(Edtf::is_exact);
    let dates = events.iter().filter(known).filter_map(|(event, _)| event.date);
    let days: BTreeSet<_> = dates
        .flat_map(|date| date.first_day().series(jiff::Span::new().days(1)).take(date.days() as usize))
        .collect();
    days.len() + events.iter().filter(|event| !known(event)).count()
}

impl FromStr for Weight {
    type Err = Error;

    fn from_str(name: &str) -> Result<Self, Error> {
        Self::ALL.into_iter().find(|weight| weight.name() == name).ok_or_else(|| {
            Error::new(
                ErrorKind::Argument,
                format!("found `{name}`, expected a weight: meetings, days or newman"),
            )
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::graph::{Filter, View, fixture};

    fn weights(weight: Weight) -> Vec<f64> {
        let graph = fixture::small(
            &["a b", "c"],
            &[
                ("meeting", "2020-01-01/2020-01-02", "a b c"),
                ("call", "2020-01-02", "a b"),
                ("meeting", "2020-01", "a b"),
            ],
        );
        let network = View::People.project(&graph, &Filter { weight, ..Filter::default() });
        assert_eq!(network.weight, Some(weight));
        network.edges.iter().map(|e| e.weight).collect()
    }

    #[test]
    fn a_pair_is_weighed_by_meetings_days_or_attention() {
        // a–b, a–c, b–c
        assert_eq!(weights(Weight::Meetings), [3.0, 1.0, 1.0]);
        assert_eq!(weights(Weight::Days), [3.0, 2.0, 2.0]);
        assert_eq!(weights(Weight::Newman), [2.5, 0.5, 0.5]);
    }

    #[test]
    fn by_newman_each_spends_one_on_every_event() {
        let graph = fixture::unification();
        let filter = Filter { weight: Weight::Newman, ..Filter::default() };
        let states = View::States.project(&graph, &filter);
        let all: f64 = states.edges.iter().map(|e| 2.0 * e.weight).sum();
        assert!((all - all.round()).abs() < 1e-9, "{all}");
    }

    #[test]
    fn names_are_read_back_and_others_refused() {
        for weight in Weight::ALL {
            assert_eq!(weight.name().parse::<Weight>().unwrap(), weight);
        }
        let error = "hours".parse::<Weight>().unwrap_err().to_string();
        assert_eq!(error, "found `hours`, expected a weight: meetings, days or newman");
    }
}
