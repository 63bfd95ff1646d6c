//! Those of whom one is met at a time: `Two envoys arrive. Xi receives them separately`.

use super::discourse::Party;
use crate::extract::{Frame, PartyMention, SentenceReading};
use crate::language::{Anaphor, Mention};

/// `Two envoys arrive. Xi receives them separately`: those who meet, and nobody else of `them` but one at a time. Where `they meet separately
/// with A and B`, they are together.
pub(super) fn severally(
    sentence: &SentenceReading,
    frame: &Frame,
    parties: Vec<(Party, PartyMention)>,
) -> Vec<Vec<(Party, PartyMention)>> {
    let apart = WORDS.iter().any(|word| sentence.evidence.text.contains(word));
    let one_of = |m: &PartyMention| matches!(m.mention, Mention::Anaphor(Anaphor::Several(_)));
    let several: Vec<&Party> = parties.iter().filter(|(_, m)| one_of(m)).map(|(p, _)| p).collect();
    let led = parties.first().is_some_and(|(_, m)| !one_of(m));
    if !apart || !frame.kind.is_consultation() || several.len() < 2 || !led {
        return vec![parties];
    }
    let with = |guest: &Party| {
        let there = |(p, m): &&(Party, PartyMention)| !one_of(m) || p.id == guest.id;
        parties.iter().filter(there).cloned().collect()
    };
    several.into_iter().map(with).collect()
}

/// What tells that several are met one at a time.
const WORDS: [&str; 3] = [" separately", " individually", " one by one"];
