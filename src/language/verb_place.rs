//! Where a verb stands among the chunks of its sentence, and whether there it is a participle that modifies what is before it.

use super::chunk::{Chunk, ChunkKind};
use super::clause::Clause;
use super::noun::is_event_noun;
use super::phrase::{Mention, Phrase};
use super::subject::{is_restrictive, subject};
use super::verb::{VerbGroup, Voice};

/// Where a verb stands whose head is sought.
#[derive(Clone, Copy)]
pub(super) struct Place<'a> {
    /// The sentence.
    pub chunks: &'a [Chunk],
    /// The chunk after the verb before.
    pub from: usize,
    /// The chunk of the verb.
    pub at: usize,
    /// The clauses of the verbs before.
    pub before: &'a [Clause],
    /// The verb.
    pub verb: &'a VerbGroup,
}

impl Place<'_> {
    pub(super) fn last(&self) -> Option<usize> {
        self.before.len().checked_sub(1)
    }

    /// Whether the verb is no finite one, a bare infinitive as of `helps expand` included.
    pub(super) fn depends(&self) -> bool {
        let takes_bare = |c: &Clause| {
            matches!(&*c.verb.lemma, "help" | "let" | "make" | "see" | "hear" | "watch" | "have")
        };
        !self.verb.is_finite() || (self.verb.base && self.before.last().is_some_and(takes_bare))
    }

    /// `urged that the two go on, before flying to Lima`: the clause that `that` depends on, for what the comma sets apart is told of it.
    pub(super) fn past_content(self) -> Option<usize> {
        let last = self.before.last().filter(|c| c.subordinator.as_deref() == Some("that"))?;
        let comma =
            |back| self.at.checked_sub(back).is_some_and(|i| self.chunks[i].kind == ChunkKind::Mark(','));
        let led = matches!(&self.chunks[self.at.checked_sub(1)?].kind,
            ChunkKind::Preposition(word) if matches!(&**word, "before" | "after"));
        last.governor.filter(|_| led && self.verb.gerund && (comma(2) || comma(3)))
    }

    /// `rejects a suit filed by miners who fell ill, stating that`: the main clause to which an -ing form behind a comma belongs, where
    /// the clause in between only tells which suit is meant.
    pub(super) fn past_restrictive(&self) -> Option<usize> {
        let Self { chunks, before, .. } = *self;
        let last = before.last().filter(|_| self.verb.gerund && self.follows_comma())?;
        // `makes his first trip since taking office, arriving in Lima`
        if last.verb.gerund && matches!(last.led_by.as_deref(), Some("since" | "after" | "before" | "upon")) {
            return last.governor;
        }
        let word = chunks[..last.at].iter().rposition(|c| matches!(c.kind, ChunkKind::Subordinator(_)));
        let begin = if last.is_relative() { word? } else { last.at };
        let parted = begin > 0 && matches!(chunks[begin - 1].kind, ChunkKind::Mark(','));
        if parted || !(last.is_relative() || last.verb.reduced) {
            return None;
        }
        before.iter().rposition(|c| c.verb.is_finite() && !c.verb.reduced && !c.is_relative())
    }

    /// `meets students visiting Lima`: whether an -ing form right behind people who are met says what they do.
    pub(super) fn tells_of_object(&self, governor: &Clause) -> bool {
        let people = |p: &Phrase| matches!(p.mentions[..], [Mention::Group { .. }]);
        let near = |p: &&Phrase| self.at > 0 && self.chunks[self.at - 1].tokens.end == p.tokens.end;
        let Some(object) = governor.object.last().filter(near) else { return false };
        // `watched X sign the accord`
        let sensed = matches!(governor.verb.lemma.as_str(), "watch" | "see" | "hear" | "let" | "make");
        let beside = || matches!(self.chunks[self.at - 1].kind, ChunkKind::Phrase(_));
        self.verb.base && sensed || self.verb.gerund && people(object) && beside()
    }

    /// `is sent a note by the ministry asking that`: whether an -ing form stands right behind those by whom something is done.
    pub(super) fn tells_of_agent(&self, governor: &Clause) -> bool {
        let own = |c: &&Chunk| match &c.kind {
            ChunkKind::Preposition(word) => word == "of",
            ChunkKind::Phrase(_) => true,
            _ => false,
        };
        let before = self.chunks[..self.at].iter().rev().take_while(own);
        let near = |p: &Phrase| before.clone().any(|c| c.tokens.end == p.tokens.end);
        let passive = governor.verb.voice == Voice::Passive && self.verb.gerund;
        passive && governor.after("by").last().is_some_and(near)
    }

    /// Whether the clause before stands by itself and has its subject, or tells what one that does is for.
    pub(super) fn follows_main(&self) -> bool {
        let stands = |c: &Clause| c.verb.is_finite() && c.subordinator.is_none();
        let aim = |c: &Clause| c.verb.infinitive && c.governor.is_some_and(|g| stands(&self.before[g]));
        self.before.last().is_some_and(|c| (stands(c) || aim(c)) && !c.subject.is_empty())
            && !self.is_within_relative()
    }

    /// `X, who never misses the chance he has, announced in July`: whether a clause without a subordinator still belongs to the relative clause
    /// at the head of the sentence, so that the main verb is to come.
    fn is_within_relative(&self) -> bool {
        let first = self.before.iter().find(|c| c.verb.is_finite() && !c.verb.reduced);
        let (Some(first), Some(last)) = (first, self.before.last()) else { return false };
        first.is_relative()
            && !self.chunks[first.at..last.at]
                .iter()
                .any(|c| matches!(c.kind, ChunkKind::Mark(_) | ChunkKind::Conjunction(_)))
    }

    /// Whether the verb may be a participle that modifies what stands before it.
    fn is_past_form(&self) -> bool {
        (self.verb.past || self.verb.participle)
            && !self.verb.preterite
            && self.verb.modal.is_none()
            && !self.verb.perfect
            && self.verb.voice == Voice::Active
    }

    fn follows_comma(&self) -> bool {
        self.at > 0 && matches!(self.chunks[self.at - 1].kind, ChunkKind::Mark(','))
    }

    /// The preposition right after the verb.
    pub(super) fn preposition(&self) -> Option<&str> {
        match self.chunks.get(self.at + 1).map(|c| &c.kind) {
            Some(ChunkKind::Preposition(word)) => Some(word),
            _ => None,
        }
    }

    /// `At the 26th summit, held in Brussels, the leaders take stock`: nothing stands before it that could act.
    pub(super) fn opens(&self, begin: usize) -> bool {
        self.is_past_form()
            && begin == 0
            && self.follows_comma()
            && self.preposition().is_some_and(|word| word != "by")
            && subject(self.chunks, begin, self.at).0.is_empty()
    }

    /// `At a meeting convened by X on May 3, the ministers agreed`: whether the sentence opens with a gathering and what was done to it,
    /// before whoever acts there.
    pub(super) fn tells_of_occasion(&self) -> bool {
        let Self { chunks, at, .. } = *self;
        let occasion = |c: &Chunk| matches!(&c.kind, ChunkKind::Phrase(p) if p.head.as_deref().is_some_and(is_event_noun));
        let opens = at == 2 && matches!(chunks[0].kind, ChunkKind::Preposition(_)) && occasion(&chunks[1]);
        if !opens || !self.is_past_form() || self.preposition().is_none() {
            return false;
        }
        let own = |c: &&Chunk| {
            matches!(c.kind, ChunkKind::Preposition(_) | ChunkKind::Phrase(_) | ChunkKind::Word(_))
        };
        let close = at + 1 + chunks[at + 1..].iter().take_while(own).count();
        let verb = chunks[close..].iter().position(|c| matches!(c.kind, ChunkKind::Verb(_)));
        matches!(chunks.get(close).map(|c| &c.kind), Some(ChunkKind::Mark(',')))
            && verb.is_some_and(|v| matches!(&chunks[close + v].kind, ChunkKind::Verb(v) if v.is_finite()))
    }

    /// `A vessel pledged at the summit has yet to sail`: nothing but what follows prepositions stands between a past form behind its
    /// noun and the verb of that. What may be a noun or a participle as well is no such verb: `docked in Lima for drills led by X`.
    pub(super) fn gives_way(&self) -> bool {
        let Self { chunks, at, .. } = *self;
        let noun = at > 0 && matches!(chunks[at - 1].kind, ChunkKind::Phrase(_));
        // `A group set up at the summit met`
        let set_up = matches!(chunks.get(at + 1).map(|c| &c.kind), Some(ChunkKind::Word(word)) if word == "up")
            && matches!(chunks.get(at + 2).map(|c| &c.kind), Some(ChunkKind::Preposition(_)));
        if !(self.is_past_form() && noun && (set_up || self.preposition().is_some())) {
            return false;
        }
        let sure = |v: &VerbGroup| v.past || v.modal.is_some() || v.perfect || v.voice == Voice::Passive;
        let mut governed = false;
        for (i, chunk) in chunks.iter().enumerate().skip(at + 1) {
            let by = matches!(chunks.get(i + 1).map(|c| &c.kind), Some(ChunkKind::Preposition(word)) if word == "by");
            governed = match &chunk.kind {
                ChunkKind::Preposition(_) => true,
                ChunkKind::Phrase(_) if governed => false,
                ChunkKind::Word(_) => governed,
                // `The hotline, the fruit of a deal struck in Lima, opened`
                ChunkKind::Mark(',') if self.is_in_apposition() => governed,
                // `a group set up by X and Y met`
                ChunkKind::Conjunction(word) if word == "and" && self.names_agents(i) => true,
                ChunkKind::Verb(next) => return !governed && !by && next.is_finite() && sure(next),
                _ => return false,
            };
        }
        false
    }

    /// Whether the noun before the verb tells of what a thing is of which a comma and a phrase before it tell.
    fn is_in_apposition(&self) -> bool {
        let Some(start) = self.at.checked_sub(5) else { return false };
        let thing = |c: &Chunk| matches!(&c.kind, ChunkKind::Phrase(p) if p.mentions.is_empty());
        let [apposed, comma, noun, of, what] = &self.chunks[start..self.at] else { return false };
        let is_of = matches!(&of.kind, ChunkKind::Preposition(word) if word == "of");
        let parted = matches!(comma.kind, ChunkKind::Mark(','));
        is_of && parted && [apposed, noun, what].into_iter().all(thing)
    }

    /// Whether the conjunction at `i` joins two of those by whom something was done.
    fn names_agents(&self, i: usize) -> bool {
        let phrase = |j: usize| matches!(self.chunks.get(j).map(|c| &c.kind), Some(ChunkKind::Phrase(_)));
        let by = |j: usize| matches!(self.chunks.get(j).map(|c| &c.kind), Some(ChunkKind::Preposition(word)) if word == "by");
        i > 1 && phrase(i - 1) && phrase(i + 1) && by(i - 2)
    }

    /// `an event hosted by Stanford`: the phrase before is what suffers it.
    pub(super) fn modifies(&self, begin: usize) -> bool {
        let Self { chunks, from, at, before, .. } = *self;
        if !self.is_past_form() {
            return false;
        }
        // `called in by the ministry`: the particle stands between.
        let particle = usize::from(self.preposition() == Some("in"));
        let by = |i: usize| matches!(chunks.get(i).map(|c| &c.kind), Some(ChunkKind::Preposition(word)) if word == "by");
        if by(at + 1 + particle) {
            // `the eighth round, led by X, is held`
            let told = matches!(chunks.get(at + 2 + particle).map(|c| &c.kind), Some(ChunkKind::Phrase(p)) if !p.mentions.is_empty());
            return !before.is_empty() || (at > 0 && told) || self.follows_comma();
        }
        // `says it summoned`, `says Japan broke the pact`
        let said = from > 0 && chunks[from - 1].says();
        let direct = from > 0
            && begin == from
            && begin < at
            && matches!(&chunks[at - 1].kind, ChunkKind::Phrase(p) if !p.nominative);
        // `A delegation led by X visited`: without it the sentence would have no verb.
        let main = before.iter().any(|c| c.verb.is_finite() || c.verb.infinitive || c.verb.gerund);
        let main = main && !self.is_awaited();
        direct && !said && main && (depends_on_object(chunks, from, at) || self.tells_of_apposition())
    }

    /// `The flood that killed 40 villagers led to a quarrel`: whether the only verb so far is that of a relative clause, and this one can
    /// be no participle.
    fn is_awaited(&self) -> bool {
        let Self { chunks, at, before, verb, .. } = *self;
        let relative = matches!(before, [only] if is_restrictive(chunks, only));
        let object =
            matches!(chunks.get(at + 1).map(|c| &c.kind), Some(ChunkKind::Phrase(p)) if p.date.is_none());
        relative && (object || INTRANSITIVE.contains(&verb.lemma.as_str()))
    }

    /// `held a drill, an exercise promised at the summit`: the phrase before the participle says again what stands before its comma.
    fn tells_of_apposition(&self) -> bool {
        let Self { chunks, from, at, .. } = *self;
        let thing = matches!(&chunks[at - 1].kind, ChunkKind::Phrase(p) if p.mentions.is_empty() && matches!(p.determiner.as_deref(), Some("a" | "an")));
        let comma = at > from + 1 && matches!(chunks[at - 2].kind, ChunkKind::Mark(','));
        thing && comma && self.preposition().is_some()
    }

    /// `X was received by Y and honored by Z`: the clause before, whose auxiliary and subject the participle goes on with.
    pub(super) fn suffers_too(&self) -> Option<&Clause> {
        let Self { chunks, from, at, before, .. } = *self;
        let last = before.last().filter(|c| {
            c.verb.voice == Voice::Passive
                && c.verb.is_finite()
                && !c.verb.reduced
                && c.after("by").next().is_some()
        })?;
        let silent = |c: &&Chunk| !matches!(c.kind, ChunkKind::Word(_));
        let joint = chunks[from..at].iter().rev().find(silent)?;
        let and = matches!(&joint.kind, ChunkKind::Conjunction(word) if word == "and");
        (and && self.is_past_form() && self.preposition() == Some("by")).then_some(last)
    }

    /// `X, sworn in on May 3, was received by Y`: a participle between commas, behind its subject and before the verb of that.
    pub(super) fn interposes(&self) -> bool {
        let Self { chunks, at, .. } = *self;
        let comma = |c: &Chunk| matches!(c.kind, ChunkKind::Mark(','));
        let parts = |c: &Chunk| {
            matches!(
                c.kind,
                ChunkKind::Mark(_)
                    | ChunkKind::Verb(_)
                    | ChunkKind::Conjunction(_)
                    | ChunkKind::Subordinator(_)
            )
        };
        // `The body, set up when the two met, was closed`
        let when = |c: &Chunk| matches!(&c.kind, ChunkKind::Subordinator(word) if matches!(word.as_str(), "when" | "after"));
        let end = (at + 1..chunks.len()).find(|&i| parts(&chunks[i]));
        let end = match end.filter(|&i| when(&chunks[i])) {
            Some(when) => (when + 1..chunks.len()).find(|&i| matches!(chunks[i].kind, ChunkKind::Mark(_))),
            None => end,
        };
        let Some(close) = end.filter(|&i| comma(&chunks[i])) else { return false };
        let verb = chunks[close + 1..].iter().find(|c| !matches!(c.kind, ChunkKind::Word(_)));
        let noun = at > 1 && matches!(&chunks[at - 2].kind, ChunkKind::Phrase(p) if p.date.is_none());
        // `adopted unanimously on May 3`
        let next = chunks[at + 1..].iter().find(|c| !matches!(c.kind, ChunkKind::Word(_)));
        let behind = next.is_some_and(|c| matches!(c.kind, ChunkKind::Preposition(_)) || when(c));
        self.is_past_form()
            && self.follows_comma()
            && noun
            && behind
            && matches!(verb.map(|c| &c.kind), Some(ChunkKind::Verb(v)) if v.is_finite())
    }
}

/// Verbs whose past form is no participle of what stands before it.
const INTRANSITIVE: [&str; 13] = [
    "serve",
    "lead",
    "come",
    "remain",
    "contribute",
    "result",
    "occur",
    "happen",
    "appear",
    "continue",
    "coincide",
    "begin",
    "go",
];

/// Whether the phrase right before a past form is the object of the clause before, so that the form modifies it.
fn depends_on_object(chunks: &[Chunk], from: usize, at: usize) -> bool {
    chunks[from..at].iter().all(|c| {
        !matches!(c.kind, ChunkKind::Mark(_) | ChunkKind::Conjunction(_) | ChunkKind::Subordinator(_))
    })
}
