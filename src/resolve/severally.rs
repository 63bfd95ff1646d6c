//! Those of whom one is met at a time: `Two envoys arrive. Xi receives them separately`, `Xi sees each of them`.

use super::discourse::Party;
use crate::extract::{Frame, PartyMention, Severally};
use crate::language::{Anaphor, Mention};

/// `Two envoys arrive. Xi receives them separately`: those who meet, and nobody else of `them` but one at a time. Where `they meet separately
/// with A and B`, they are together.
pub(super) fn severally(
    frame: &Frame,
    parties: Vec<(Party, PartyMention)>,
) -> Vec<Vec<(Party, PartyMention)>> {
    let one_of = |m: &PartyMention| {
        matches!(m.mention, Mention::Anaphor(Anaphor::Several(_) | Anaphor::Offices { .. }))
    };
    let several: Vec<&Party> = parties.iter().filter(|(_, m)| one_of(m)).map(|(p, _)| p).collect();
    let led = parties.first().is_some_and(|(_, m)| !one_of(m));
    let apart = frame.severally != Severally::No && frame.kind.is_consultation();
    if !apart || several.len() < 2 || !led {
        return vec![parties];
    }
    let with = |guest: &Party| {
        let there = |(p, m): &&(Party, PartyMention)| !one_of(m) || p.id == guest.id;
        parties.iter().filter(there).cloned().collect()
    };
    let mut meetings: Vec<Vec<(Party, PartyMention)>> = several.into_iter().map(with).collect();
    if frame.severally == Severally::AndTogether {
        meetings.push(parties);
    }
    meetings
}
