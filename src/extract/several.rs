//! Gatherings that one verb tells of together: `attends the forum in Hanoi and a meeting with X`.

use super::about::{heads, is_about};
use super::apart::{apart, placed};
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
        let gathering = |p: &&Phrase| self.is_gathering(rule, p);
        let mut starts: Vec<usize> = clause.object.iter().filter(gathering).map(|p| p.tokens.start).collect();
        starts.extend(self.more_gatherings(rule, clause).iter().map(|p| p.tokens.start));
        starts.sort_unstable();
        starts.dedup();
        if !rule.event.is_consultation() || starts.len() < 2 {
            return None;
        }
        let ends = starts.iter().skip(1).copied().chain([clause.tokens.end]);
        let parts: Vec<Range<usize>> = starts.iter().copied().zip(ends).map(|(from, to)| from..to).collect();
        let last = parts.last()?;
        let frames: Vec<Vec<Frame>> = parts
            .iter()
            .map(|part| self.of_gathering(rule, at, part, last))
            .filter(|f| !f.is_empty())
            .collect();
        (frames.len() > 1).then(|| frames.into_iter().flatten().collect())
    }

    /// Whether a phrase is what a rule tells of, or another kind of talk: `a call with A and a meeting with B`.
    fn is_gathering(&self, rule: &Rule, phrase: &Phrase) -> bool {
        let heads = heads(phrase);
        let talks = rule.event.is_consultation() && !rule.objects.is_empty();
        let other = talks && (self.rules.is_of("meeting", &heads) || self.rules.is_of("call", &heads));
        is_about(phrase, &rule.objects) || other && phrase.mentions.is_empty()
    }

    /// `holds talks with A, B, and C and a trilateral with D and E`: the gatherings that stand behind those met at the first.
    fn more_gatherings(&self, rule: &Rule, clause: &Clause) -> Vec<Phrase> {
        let first = clause.object.first().filter(|p| self.is_gathering(rule, p));
        let Some(first) = first.filter(|_| clause.object.len() == 1) else { return Vec::new() };
        let new = |p: &Phrase| {
            let own = matches!(p.determiner.as_deref(), Some("a" | "an" | "another"))
                || p.plural
                || p.number.is_some();
            own && p.mentions.is_empty() && p.date.is_none() && self.is_gathering(rule, p)
        };
        let behind = |i: usize| {
            self.chunks[i].tokens.start > first.tokens.end && self.chunks[i].tokens.end <= clause.tokens.end
        };
        let joined = |i: usize| match &self.chunks[i - 1].kind {
            ChunkKind::Conjunction(word) => word == "and",
            ChunkKind::Mark(mark) => *mark == ',',
            ChunkKind::Word(word) => {
                i > 1
                    && word == "then"
                    && matches!(&self.chunks[i - 2].kind, ChunkKind::Conjunction(_) | ChunkKind::Mark(','))
            }
            _ => false,
        };
        let with = |i: usize| matches!(self.chunks.get(i + 1).map(|c| &c.kind), Some(ChunkKind::Preposition(word)) if word == "with");
        let chunks = (clause.at + 1..self.chunks.len()).filter(|i| behind(*i) && joined(*i) && with(*i));
        chunks.filter_map(|i| self.phrase_at(i)).filter(|p| new(p)).cloned().collect()
    }

    /// The frame of the gathering in one part of the clause; where they are is told behind the `last` of them.
    fn of_gathering(&self, rule: &Rule, at: usize, part: &Range<usize>, last: &Range<usize>) -> Vec<Frame> {
        let clause = &self.clauses[at];
        let verb = self.chunks[clause.at].tokens.start;
        let kept = |(word, phrases): &&(String, Vec<Phrase>)| {
            let Some(start) = phrases.first().map(|p| p.tokens.start) else { return false };
            let shared = matches!(word.as_str(), "in" | "at" | "on") && last.contains(&start);
            start < verb || part.contains(&start) || shared
        };
        let more = self.more_gatherings(rule, clause);
        let objects = clause.object.iter().chain(&more).filter(|p| part.contains(&p.tokens.start));
        let own = Clause {
            object: objects.cloned().collect(),
            prepositions: clause.prepositions.iter().filter(kept).cloned().collect(),
            ..clause.clone()
        };
        let mut clauses = self.clauses.to_vec();
        clauses[at] = own;
        let scene = Scene { clauses: &clauses, sentence: self.sentence.clone(), ..*self };
        let others = self
            .rules
            .of_verb(&clause.verb.lemma)
            .filter(|r| r.event.is_consultation() && !r.objects.is_empty());
        let told = std::iter::once(rule).chain(others).find_map(|rule| scene.of_clause(rule, at));
        let Some((frame, _)) = told else { return Vec::new() };
        apart(&scene, at, placed(&scene, &clauses[at], part, frame, true))
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
