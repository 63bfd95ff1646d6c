//! The ships, aircraft and missiles of exercises and relief.

use super::article::Teller;
use super::discourse::Party;
use crate::extract::{Factuality, Frame, PartyMention, SentenceReading};
use crate::graph::{EntityKind, EventType};
use crate::language::Mention;
use std::collections::BTreeMap;

impl Teller<'_> {
    /// The craft that the current sentence names and gives no other part, and the states that own them: `drills involving two
    /// B-52 bombers`.
    pub(super) fn craft(&mut self, sentence: &SentenceReading, frame: &Frame) -> Vec<(Party, PartyMention)> {
        let others = || sentence.frames.iter().filter(|f| *f != frame).flat_map(|f| &f.parties);
        let text = &sentence.evidence.text;
        let free = |m: &Mention| match m {
            // `An A-50 entered the zone during a patrol by A and B`: it is told of by itself.
            Mention::Asset { name, .. } => {
                !frame.apart && !is_fired(name, text) && !others().any(|p| p.mention == *m)
            }
            _ => false,
        };
        let named: Vec<(Mention, Vec<Party>)> = self.here.iter().filter(|(m, _)| free(m)).cloned().collect();
        let owners: Vec<String> = named.iter().filter_map(|(m, _)| m.state().map(str::to_owned)).collect();
        let craft = named.into_iter().flat_map(|(mention, parties)| {
            parties.into_iter().map(move |p| (p, PartyMention::present(mention.clone())))
        });
        let owner = |code: String| (self.state(&code), PartyMention::present(Mention::State(code)));
        let owners: Vec<_> = owners.into_iter().map(owner).collect();
        craft.chain(owners).collect()
    }

    /// Takes note of the craft that the current sentence names.
    pub(super) fn note_craft(&mut self, sentence: usize) {
        let text = &self.reading.sentences[sentence].evidence.text;
        let fired = |m: &Mention| matches!(m, Mention::Asset { name, .. } if is_fired(name, text));
        let parties = self.here.iter().filter(|(m, _)| !fired(m)).flat_map(|(_, parties)| parties);
        let craft: Vec<Party> = parties.filter(|p| p.kind == EntityKind::Asset).cloned().collect();
        if !craft.is_empty() {
            self.craft_of.insert(sentence, craft);
        }
    }

    /// Gives an exercise the craft that other sentences name which speak of it: all of its entry, if that tells of one exercise
    /// alone, and one that goes on `The exercise involved`.
    pub(super) fn crew_exercises(&mut self) {
        let held = |i: &usize| {
            let report = &self.told.reports[*i];
            report.kind == EventType::Exercise && report.factuality == Factuality::Asserted
        };
        let exercises: Vec<usize> = (0..self.told.reports.len()).filter(held).collect();
        let mut per_passage: BTreeMap<usize, usize> = BTreeMap::new();
        for &i in &exercises {
            *per_passage.entry(self.told.reports[i].passage).or_default() += 1;
        }
        for i in exercises {
            let report = &self.told.reports[i];
            let only = report.is_entry && per_passage.get(&report.passage) == Some(&1);
            let crew = self.craft_of.iter().filter(|(at, _)| {
                let sentence = &self.reading.sentences[**at];
                let goes_on = **at == report.sentence + 1 && speaks_of_exercise(&sentence.evidence.text);
                sentence.passage == report.passage && (only || goes_on)
            });
            let elsewhere = |p: &Party| {
                let here = self.told.reports.iter().filter(|r| r.passage == report.passage);
                here.flat_map(|r| &r.parties).any(|(q, _)| q.id == p.id)
            };
            let free: Vec<Party> = crew.flat_map(|(_, c)| c).filter(|p| !elsewhere(p)).cloned().collect();
            self.told.reports[i].parties.extend(free.into_iter().map(|p| (p, None)));
        }
    }
}

/// Whether what is called `name` is fired and not crewed: `a drill after the test of a Nodong-1 missile`.
fn is_fired(name: &str, text: &str) -> bool {
    let next = text.split_once(name).and_then(|(_, rest)| {
        let word = rest.split_whitespace().find(|w| w.starts_with(char::is_alphanumeric))?;
        Some(word.trim_end_matches(|c: char| !c.is_alphanumeric()).trim_end_matches('s').to_lowercase())
    });
    next.is_some_and(|w| {
        ["missile", "icbm", "irbm", "slbm", "rocket", "test", "launch"].contains(&w.as_str())
    })
}

/// `The exercise …`, `The drills …`
fn speaks_of_exercise(text: &str) -> bool {
    let mut words = text.split_whitespace().map(str::to_lowercase);
    let noun = |w: &String| ["exercise", "drill", "maneuver", "manoeuvre"].iter().any(|n| w.starts_with(n));
    words.next().is_some_and(|w| w == "the") && words.take(3).any(|w| noun(&w))
}
