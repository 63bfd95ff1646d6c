//! Gatherings that one verb tells of together: `attends the forum in Hanoi and a meeting with X`.

use super::about::{heads, is_about};
use super::apart::placed;
use super::factuality::Factuality;
use super::frame::Frame;
use super::instrument::described;
use super::rule::Rule;
use super::scene::Scene;
use crate::graph::{EventType, Level};
use crate::language::{Chunk, ChunkKind, Clause, Phrase};
use std::ops::Range;

impl Scene<'_> {
    /// One frame for each of the gatherings that are objects of the clause at `at`; nothing where fewer than two are told of.
    pub(super) fn of_each_gathering(&self, rule: &Rule, at: usize) -> Option<Vec<Frame>> {
        let clause = &self.clauses[at];
        let gathering = |p: &&Phrase| is_about(p, &rule.objects);
        let starts: Vec<usize> = clause.object.iter().filter(gathering).map(|p| p.tokens.start).collect();
        if rule.event != EventType::Meeting || starts.len() < 2 {
            return None;
        }
        let ends = starts.iter().skip(1).copied().chain([clause.tokens.end]);
        let parts: Vec<Range<usize>> = starts.iter().copied().zip(ends).map(|(from, to)| from..to).collect();
        let last = parts.last()?;
        let frames = parts.iter().filter_map(|part| self.of_gathering(rule, at, part, last));
        let frames: Vec<Frame> = frames.collect();
        (frames.len() > 1).then_some(frames)
    }

    /// The frame of the gathering in one part of the clause; where they are is told behind the `last` of them.
    fn of_gathering(
        &self,
        rule: &Rule,
        at: usize,
        part: &Range<usize>,
        last: &Range<usize>,
    ) -> Option<Frame> {
        let clause = &self.clauses[at];
        let verb = self.chunks[clause.at].tokens.start;
        let kept = |(word, phrases): &&(String, Vec<Phrase>)| {
            let Some(start) = phrases.first().map(|p| p.tokens.start) else { return false };
            let shared = matches!(word.as_str(), "in" | "at" | "on") && last.contains(&start);
            start < verb || part.contains(&start) || shared
        };
        let own = Clause {
            object: clause.object.iter().filter(|p| part.contains(&p.tokens.start)).cloned().collect(),
            prepositions: clause.prepositions.iter().filter(kept).cloned().collect(),
            ..clause.clone()
        };
        let mut clauses = self.clauses.to_vec();
        clauses[at] = own;
        let scene = Scene { clauses: &clauses, sentence: self.sentence.clone(), ..*self };
        let (frame, _) = scene.of_clause(rule, at)?;
        Some(placed(&scene, &clauses[at], part, frame, true))
    }
}

/// `hosts X for talks and later the Nara Summit`: the gathering with a name of its own that the same verb tells of behind a conjunction.
pub(super) fn and_later(scene: &Scene<'_>, clause: &Clause, frame: &Frame) -> Option<Frame> {
    let hosts = matches!(clause.verb.lemma.as_str(), "host" | "receive" | "meet" | "see");
    let told = frame.kind == EventType::Meeting && frame.factuality == Factuality::Asserted;
    let chunks = &scene.chunks[clause.at + 1..];
    let inside = chunks.iter().take_while(|c| c.tokens.end <= clause.tokens.end).count();
    let and = chunks[..inside]
        .iter()
        .position(|c| matches!(&c.kind, ChunkKind::Conjunction(word) if word == "and"))
        .filter(|_| hosts && told && frame.series.is_none())?;
    let plain = |c: &&Chunk| matches!(c.kind, ChunkKind::Word(_) | ChunkKind::Mark(','));
    let next = chunks[and + 1..].iter().find(|c| !plain(c))?;
    let ChunkKind::Phrase(session) = &next.kind else { return None };
    let named = !session.series.is_empty() || session.summit.is_some();
    let own: Vec<_> = frame
        .parties
        .iter()
        .filter(|p| clause.subject_mentions().any(|m| *m == p.mention))
        .cloned()
        .collect();
    (named && session.mentions.is_empty() && !own.is_empty()).then(|| Frame {
        parties: own,
        least_parties: 1,
        series: Some(described(scene, session)),
        ordinal: session.ordinal,
        place: None,
        format: None,
        level: heads(session).iter().any(|head| head == "summit").then_some(Level::Leader),
        ..frame.clone()
    })
}
