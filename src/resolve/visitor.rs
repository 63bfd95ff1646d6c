//! Guests and hosts: `the visitor`, `his host`, `the two visitors`.

use super::article::Teller;
use super::discourse::Party;
use crate::language::{Anaphor, Mention};

impl Teller<'_> {
    /// `the visitor`, `his host`: the guest of the last meeting or visit, or the host; where that is not told, another than `he`, or
    /// whoever was last spoken of.
    pub(super) fn at_visit(&self, host: bool, own: bool) -> Option<Party> {
        let he = self.one(None);
        let foreign = |p: &Party| {
            let apart = |he: &Party| p.id != he.id && (he.state.is_none() || he.state != p.state);
            he.as_ref().is_none_or(apart) && !self.discourse.comes_along(p)
        };
        // `Hu told the Uzbek president; his guest replied`
        let here = || self.discourse.named_here(foreign);
        let told = || {
            let (guests, hosts) = self.discourse.last_stay()?;
            if host { hosts.into_iter().next() } else { guests.into_iter().next().or_else(|| he.clone()) }
        };
        // `Abiy visited Cairo. President El-Sisi and his guest talked`: who was named last is of the house.
        let hosted = |p: &Party| {
            let stay = self.discourse.last_stay().filter(|_| !host);
            stay.is_some_and(|(_, hosts)| hosts.iter().any(|h| h.state.is_some() && h.state == p.state))
        };
        let another = || self.discourse.one_besides(foreign);
        own.then(here)
            .flatten()
            .filter(|p| !hosted(p))
            .or_else(told)
            .or_else(|| own.then(another).flatten())
            .or_else(|| he.clone())
    }

    /// `the two visitors`, `his hosts`: all who came to the last meeting, or to whom, if they are so many.
    pub(super) fn guests(&self, host: bool, number: Option<usize>) -> Option<Vec<Party>> {
        let (guests, hosts) = self.discourse.last_stay()?;
        let meant = if host { hosts } else { guests };
        (!meant.is_empty() && number.is_none_or(|n| n == meant.len())).then_some(meant)
    }

    /// `He told his host`: who was the guest, and with `his guest` the host.
    pub(super) fn one_beside(&self, mention: &Mention, next: Option<&Mention>) -> Option<Vec<Party>> {
        let Mention::Anaphor(Anaphor::One(sex)) = mention else { return None };
        let Mention::Anaphor(Anaphor::AtVisit { host, own: true }) = next? else { return None };
        let (guests, hosts) = self.discourse.last_stay()?;
        let meant = if *host { guests } else { hosts }.into_iter().next()?;
        self.may_be(*sex, &meant).then(|| vec![meant])
    }
}
