//! What stands after a verb: objects and prepositional phrases, up to the subject of the next verb.

use super::adverbial::is_when;
use super::bounds::{absolute, parted};
use super::chunk::{Chunk, ChunkKind};
use super::noun::is_event_noun;
use super::phrase::Phrase;
use super::row::{List, is_human, list, prepositional};
use super::verb::Voice;

pub(super) type Complements = (Vec<Phrase>, Vec<(String, Vec<Phrase>)>, Vec<String>);

/// Objects and prepositional phrases from `from` to `to`.
pub(super) fn complements(chunks: &[Chunk], from: usize, to: usize) -> Complements {
    let mut found = Found {
        chunks,
        from,
        to,
        object: Vec::new(),
        prepositions: Vec::new(),
        words: Vec::new(),
        parted: false,
    };
    let mut at = from;
    while let Some(next) = (at < to).then(|| found.take(at)).flatten() {
        at = next;
    }
    (found.object, found.prepositions, found.words)
}

/// What was found so far between two chunks.
struct Found<'c> {
    chunks: &'c [Chunk],
    from: usize,
    to: usize,
    object: Vec<Phrase>,
    prepositions: Vec<(String, Vec<Phrase>)>,
    words: Vec<String>,
    /// Whether a mark stood behind the verb.
    parted: bool,
}

impl Found<'_> {
    /// Takes what begins at chunk `i` and tells where it ends; `None` where the verb governs nothing more.
    fn take(&mut self, i: usize) -> Option<usize> {
        let chunks = self.chunks;
        Some(match &chunks[i].kind {
            // `kicked off its largest exercise`
            ChunkKind::Preposition(word) if word == "off" && i == self.from && is_phrasal(chunks, i) => i + 1,
            ChunkKind::Preposition(word) => self.governed(i, word),
            ChunkKind::Phrase(phrase) => self.phrase(i, phrase),
            ChunkKind::Word(word) => self.word(i, word),
            ChunkKind::Subordinator(_) => return None,
            ChunkKind::Conjunction(_) => self.joined(i),
            // `co-chaired with X, on May 3, the ninth round`
            ChunkKind::Mark(',') => self.aside(i),
            // `meets X in Hanoi; visit to Cam Ranh on May 4`: what happens besides has a day and a place of its own.
            ChunkKind::Mark(';') if is_something_else(chunks.get(i + 1)) => return None,
            kind => {
                self.parted |= matches!(kind, ChunkKind::Mark(';' | '—'));
                i + 1
            }
        })
    }

    fn governed(&mut self, i: usize, word: &str) -> usize {
        let reach = match word {
            "with" | "by" | "between" | "among" => List::Titles,
            _ => prepositional(word),
        };
        // `spoke of “a new beginning”`
        let quote = i + 1 < self.to && matches!(self.chunks[i + 1].kind, ChunkKind::Mark('“' | '"'));
        let (phrases, next) = list(self.chunks, i + 1 + usize::from(quote), self.to, reach);
        self.prepositions.push((word.to_owned(), phrases));
        next.max(i + 1)
    }

    fn phrase(&mut self, i: usize, phrase: &Phrase) -> usize {
        if phrase.date.is_some() {
            // `announces April 10 talks` dates the talks.
            let dates = i == self.from && is_thing(self.chunks.get(i + 1).filter(|_| i + 1 < self.to));
            if !dates {
                self.prepositions.push(("on".into(), vec![phrase.clone()]));
            }
            return i + 1;
        }
        let behind = i > self.from || goes_on_behind(self.chunks, self.from);
        if behind && is_when(self.chunks, i) {
            self.words.extend(phrase.head.clone());
            return i + 1;
        }
        let (phrases, next) = list(self.chunks, i, self.to, List::Titles);
        if self.object.is_empty() && !self.parted {
            self.object = phrases;
        } else {
            self.prepositions.push((",".into(), phrases));
        }
        next.max(i + 1)
    }

    fn word(&mut self, i: usize, word: &str) -> usize {
        let next = self.chunks.get(i + 1);
        // `conferred with X but not with Y`
        if word == "not" && is_preposition(next.filter(|_| i + 1 < self.to)) {
            return list(self.chunks, i + 2, self.to, List::Titles).1.max(i + 2);
        }
        // `claims never to have met X`: that is what is claimed.
        if word == "never" && matches!(next.map(|c| &c.kind), Some(ChunkKind::Verb(v)) if v.infinitive) {
            return i + 1;
        }
        // `nearly a month after`, but `came nearly`
        let measures = matches!(word, "nearly" | "almost")
            && matches!(next.map(|c| &c.kind), Some(ChunkKind::Phrase(_)));
        self.words.extend((!measures).then(|| word.to_owned()));
        i + 1
    }

    fn joined(&mut self, i: usize) -> usize {
        if let Some(word) = also_met(self.chunks, i, self.to, &self.object, &self.prepositions) {
            let (phrases, next) = list(self.chunks, i + 1, self.to, List::Full);
            self.prepositions.push((word, phrases));
            return next.max(i + 1);
        }
        if self.object.is_empty() || self.parted {
            return i + 1;
        }
        more_objects(self.chunks, i, self.to, &mut self.object)
    }

    fn aside(&mut self, i: usize) -> usize {
        let fits = |end: usize| {
            i == self.from || self.object.is_empty() && takes_session(self.chunks, self.from, end)
        };
        let Some(end) = aside_end(self.chunks, i, self.to).filter(|&end| fits(end)) else {
            self.parted = true;
            return i + 1;
        };
        self.prepositions.extend(complements(self.chunks, i + 1, end).1);
        end + 1
    }
}

fn is_something_else(chunk: Option<&Chunk>) -> bool {
    matches!(chunk.map(|c| &c.kind), Some(ChunkKind::Phrase(p)) if p.mentions.is_empty() && p.possessors.is_empty() && p.date.is_none())
}

/// `attends a game in Osaka and a conference`: adds what goes on with the objects behind the conjunction at `i`, of their kind; returns
/// where it ends.
fn more_objects(chunks: &[Chunk], i: usize, to: usize, object: &mut Vec<Phrase>) -> usize {
    let (more, next) = list(chunks, i + 1, to, List::Full);
    let party = object.first().is_some_and(|p| !p.mentions.is_empty());
    object.extend(more.into_iter().filter(|p| p.mentions.is_empty() != party && p.date.is_none()));
    next.max(i + 1)
}

/// `dined that evening with X`, `began that day the drill`, and not `spent that evening with X`: whether what stands right behind a verb at
/// `from` may be its time, as something else of it follows.
fn goes_on_behind(chunks: &[Chunk], from: usize) -> bool {
    // `whom she received the same day`
    let subject = chunks[..from]
        .iter()
        .rev()
        .skip(1)
        .find(|c| !matches!(c.kind, ChunkKind::Phrase(_) | ChunkKind::Word(_)));
    if matches!(subject.map(|c| &c.kind), Some(ChunkKind::Subordinator(w)) if w == "whom") {
        return true;
    }
    let fills = matches!(from.checked_sub(1).map(|at| &chunks[at].kind), Some(ChunkKind::Verb(v)) if FILLS_TIME.contains(&v.lemma.as_str()));
    let more = chunks.get(from + 1).map(|c| &c.kind);
    let later = matches!(more, Some(ChunkKind::Word(word)) if matches!(word.as_str(), "later" | "earlier" | "afterward" | "afterwards"));
    !fills
        && (later
            || matches!(more, Some(ChunkKind::Preposition(_) | ChunkKind::Phrase(_) | ChunkKind::Mark(','))))
}

/// Verbs whose object is a time.
const FILLS_TIME: [&str; 12] =
    ["spend", "pass", "mark", "fill", "devote", "choose", "use", "be", "have", "take", "name", "set"];

fn is_preposition(chunk: Option<&Chunk>) -> bool {
    matches!(chunk.map(|c| &c.kind), Some(ChunkKind::Preposition(_)))
}

/// Whether the verb right before chunk `from` makes one word with the `off` there.
fn is_phrasal(chunks: &[Chunk], from: usize) -> bool {
    let verb = from.checked_sub(1).map(|at| &chunks[at].kind);
    matches!(verb, Some(ChunkKind::Verb(verb)) if matches!(verb.lemma.as_str(), "kick" | "shoot" | "round"))
}

/// Whether a chunk names a thing without an article, and no party.
fn is_thing(chunk: Option<&Chunk>) -> bool {
    let Some(ChunkKind::Phrase(phrase)) = chunk.map(|c| &c.kind) else { return false };
    phrase.mentions.is_empty()
        && phrase.determiner.is_none()
        && phrase.date.is_none()
        && phrase.head.is_some()
}

/// `with X in Tokyo and Y in Osaka`, `X in Tokyo, and Y in Osaka`: the preposition that a person behind a place and the conjunction at
/// `i` stands after as well; a comma for another object.
fn also_met(
    chunks: &[Chunk],
    i: usize,
    to: usize,
    object: &[Phrase],
    prepositions: &[(String, Vec<Phrase>)],
) -> Option<String> {
    let ChunkKind::Phrase(next) = &chunks.get(i + 1).filter(|_| i + 1 < to)?.kind else { return None };
    let placed = |phrases: &[Phrase]| phrases.first().is_some_and(|p| p.place.is_some() && !is_human(p));
    let (_, places) = prepositions.last().filter(|(_, places)| placed(places) && is_human(next))?;
    let human = |phrases: &[Phrase]| phrases.first().is_some_and(is_human);
    match prepositions {
        [.., (word, people), _] if human(people) => Some(word.clone()),
        _ => (human(object) && !places.is_empty()).then(|| ",".to_owned()),
    }
}

/// The second comma of `concluded, after ten years of talks, the arrangement`: what stands between the two parts no object from its verb.
fn aside_end(chunks: &[Chunk], from: usize, to: usize) -> Option<usize> {
    let led = matches!(chunks.get(from + 1).map(|c| &c.kind), Some(ChunkKind::Preposition(_)));
    let plain =
        |c: &&Chunk| matches!(c.kind, ChunkKind::Preposition(_) | ChunkKind::Phrase(_) | ChunkKind::Word(_));
    let inside = chunks[(from + 1).min(to)..to].iter().take_while(plain).count();
    let end = from + 1 + inside;
    let closed = end + 1 < to && matches!(chunks[end].kind, ChunkKind::Mark(','));
    (led && closed && matches!(chunks[end + 1].kind, ChunkKind::Phrase(_))).then_some(end)
}

/// Whether the verb before `from` wants a session for its object, and one stands behind the comma at `end`.
fn takes_session(chunks: &[Chunk], from: usize, end: usize) -> bool {
    let wants = matches!(from.checked_sub(1).map(|at| &chunks[at].kind), Some(ChunkKind::Verb(v)) if SESSIONS.contains(&v.lemma.as_str()) && v.voice == Voice::Active);
    let session = |head: &str| is_event_noun(head) || head == "round";
    wants
        && matches!(chunks.get(end + 1).map(|c| &c.kind), Some(ChunkKind::Phrase(p)) if p.mentions.is_empty() && p.head.as_deref().is_some_and(session))
}

/// Verbs whose object is a session.
const SESSIONS: [&str; 6] = ["co-chair", "cochair", "chair", "host", "hold", "convene"];

/// Where the complements of the verb at `at` end: before the subject of the next finite verb.
pub(super) fn subject_of_next(chunks: &[Chunk], at: usize, next: usize) -> usize {
    let Some(Chunk { kind: ChunkKind::Verb(verb), .. }) = chunks.get(next) else { return next };
    if !verb.is_finite() {
        return absolute(chunks, next).filter(|with| *with > at + 1).unwrap_or(next);
    }
    let says = chunks[at].says();
    let own = || {
        // `says Japan would act`: what stands right before the verb is its subject, and no object.
        let last = (at + 1..next).rev().find(|&i| matches!(chunks[i].kind, ChunkKind::Phrase(_)))?;
        // `The hotline announced at the summit has yet to open`
        let governed = matches!(chunks[last - 1].kind, ChunkKind::Preposition(_));
        // `Before leaving he met X`
        let acts = matches!(&chunks[last].kind, ChunkKind::Phrase(p) if p.nominative);
        ((says && !governed || acts) && chunks[last + 1..next].iter().all(is_silent)).then_some(last)
    };
    let row = || (says && is_row(chunks, at + 1, next) && !addresses(&chunks[at])).then_some(at + 1);
    parted(chunks, at, next).or_else(row).or_else(own).unwrap_or(next)
}

/// `says X and Y met`, `says talks between X and Y were held`: whether a row of parties, or a thing between parties, fills what
/// stands from `from` up to the verb at `to`.
fn is_row(chunks: &[Chunk], from: usize, to: usize) -> bool {
    let (row, mut end) = list(chunks, from, to, List::Titles);
    let Some(first) = row.first().filter(|p| p.date.is_none()) else { return false };
    let between = |i: usize| matches!(&chunks[i].kind, ChunkKind::Preposition(word) if word == "between" || word == "among");
    if first.mentions.is_empty() && end < to && between(end) {
        end = list(chunks, end + 1, to, List::Full).1;
    } else if first.mentions.is_empty() {
        return false;
    }
    chunks[end..to].iter().all(is_silent)
}

/// Whether a chunk is an adverb or a quotation mark.
fn is_silent(chunk: &Chunk) -> bool {
    matches!(chunk.kind, ChunkKind::Word(_) | ChunkKind::Mark('“' | '"'))
}

/// Whether those behind a verb of saying may be whom it speaks to: `tells X Y will come`.
fn addresses(chunk: &Chunk) -> bool {
    matches!(&chunk.kind, ChunkKind::Verb(verb) if verb.lemma == "tell" || verb.lemma == "warn")
}
