//! Clauses: each verb with its subject, its objects and its prepositional phrases.

use super::chunk::{Chunk, ChunkKind};
use super::phrase::{Mention, Phrase};
use super::verb::{VerbGroup, Voice};
use std::ops::Range;

/// A verb and what goes with it.
#[derive(Clone, Debug, PartialEq)]
pub struct Clause {
    /// The verb.
    pub verb: VerbGroup,
    /// Index of its chunk.
    pub at: usize,
    /// Who or what does it, as written before it; of a passive, who or what suffers it.
    pub subject: Vec<Phrase>,
    /// What follows the verb without a preposition.
    pub object: Vec<Phrase>,
    /// What follows prepositions after the verb and, at the head of the clause, before its subject.
    pub prepositions: Vec<(String, Vec<Phrase>)>,
    /// What verb this one depends on, as an index into the clauses: `met` of `met to discuss`.
    pub governor: Option<usize>,
    /// The word that begins it, if it depends on another: `if`, `who`, `that`.
    pub subordinator: Option<String>,
    /// The preposition that it stands after: `since taking office`.
    pub led_by: Option<String>,
    /// Whether its subject was taken over from the clause before: `meets X and discusses Y`.
    pub shared_subject: bool,
    /// Tokens from its first word to its last.
    pub tokens: Range<usize>,
    /// Adverbs and words of no class around it.
    pub words: Vec<String>,
    /// Whether it stands inside quotation marks.
    pub quoted: bool,
}

/// The clauses of a sentence, in the order of their verbs.
pub fn clauses(chunks: &[Chunk]) -> Vec<Clause> {
    let verbs: Vec<usize> =
        (0..chunks.len()).filter(|&i| matches!(chunks[i].kind, ChunkKind::Verb(_))).collect();
    let mut found: Vec<Clause> = Vec::new();
    for (n, &at) in verbs.iter().enumerate() {
        let next = verbs.get(n + 1).copied().unwrap_or(chunks.len());
        let previous = n.checked_sub(1).map(|p| verbs[p]);
        if let Some(clause) = clause(chunks, at, previous, next, &found) {
            found.push(clause);
        }
    }
    found
}

fn clause(
    chunks: &[Chunk],
    at: usize,
    previous: Option<usize>,
    next: usize,
    before: &[Clause],
) -> Option<Clause> {
    let ChunkKind::Verb(verb) = &chunks[at].kind else { return None };
    let from = previous.map_or(0, |p| p + 1);
    let mut verb = verb.clone();
    let mut head = Head::find(chunks, from, at, before, &verb);
    if head.reduced {
        (verb.reduced, verb.voice) = (true, Voice::Passive);
    }
    let tail = subject_of_next(chunks, at, next);
    let (mut object, mut prepositions, words) = complements(chunks, at + 1, tail);
    if object.is_empty() {
        object.extend(head.object);
    }
    prepositions.extend(head.prepositions);
    match inverted(chunks, at, &verb) {
        Some('"') if has_party(&object) => head.subject = std::mem::take(&mut object),
        // `If it failed, said a trader, …`: neither is told of.
        Some(',') if head.shared && !object.is_empty() => head.subject.clear(),
        _ => {}
    }
    let quotes = chunks[..at].iter().filter(|c| matches!(c.kind, ChunkKind::Mark('“' | '”' | '"'))).count();
    Some(Clause {
        at,
        subject: head.subject,
        object,
        prepositions,
        governor: head.governor,
        subordinator: head.subordinator,
        led_by: led_by(chunks, at),
        shared_subject: head.shared,
        tokens: head.start..chunks[tail.max(at + 1) - 1].tokens.end,
        words: head.words.into_iter().chain(verb.adverbs.iter().cloned()).chain(words).collect(),
        quoted: quotes % 2 == 1,
        verb,
    })
}

/// `“…,” says X`: after what is said the speaker may follow the verb. Gives the mark before it, a quotation mark as `"`.
fn inverted(chunks: &[Chunk], at: usize, verb: &VerbGroup) -> Option<char> {
    let says = matches!(verb.lemma.as_str(), "say" | "add" | "state" | "declare" | "write" | "warn" | "note");
    match chunks.get(at.checked_sub(1)?).map(|c| &c.kind) {
        Some(ChunkKind::Mark(mark @ (',' | '”' | '"')))
            if says && verb.is_finite() && verb.voice == Voice::Active =>
        {
            Some(if *mark == ',' { ',' } else { '"' })
        }
        _ => None,
    }
}

/// The preposition right before the verb at `at`.
fn led_by(chunks: &[Chunk], at: usize) -> Option<String> {
    let before = chunks[..at].iter().rev().find(|c| !matches!(c.kind, ChunkKind::Word(_)))?;
    if let ChunkKind::Preposition(word) = &before.kind { Some(word.clone()) } else { None }
}

/// What stands before a verb.
#[derive(Default)]
struct Head {
    subject: Vec<Phrase>,
    /// What `whom` stands for.
    object: Option<Phrase>,
    prepositions: Vec<(String, Vec<Phrase>)>,
    governor: Option<usize>,
    subordinator: Option<String>,
    shared: bool,
    reduced: bool,
    start: usize,
    words: Vec<String>,
}

impl Head {
    fn find(chunks: &[Chunk], from: usize, at: usize, before: &[Clause], verb: &VerbGroup) -> Self {
        let last = before.len().checked_sub(1);
        let mut head = Self { start: chunks[at].tokens.start, ..Self::default() };
        head.words = adverbs_before(chunks, from, at);
        let bare = verb.base
            && last.is_some_and(|g| {
                matches!(before[g].verb.lemma.as_str(), "help" | "let" | "make" | "see" | "watch" | "have")
            });
        if !verb.is_finite() || bare {
            head.governor = last;
            // `Wang, visiting Tokyo, meets Kono`: the subject of both stands before.
            head.subject = match last {
                Some(g) => control(&before[g], verb),
                None => subject(chunks, from, at).0,
            };
            head.shared = true;
            // `After meeting X, Y signs`: the subject follows, and is found by the reader of frames.
            return head;
        }
        let begin = clause_start(chunks, from, at);
        if let Some(word) = relative(chunks, begin, at) {
            head.subordinator = Some(word.clone());
            head.governor = last;
            let dated = date_before(chunks, begin).filter(|_| word == "when");
            if matches!(word.as_str(), "who" | "which" | "that" | "whom")
                && !has_phrase(chunks, begin + 1, at)
            {
                // `a report to Congress, which says`: not Congress says it.
                let governed = word == "which" && follows_preposition(chunks, begin);
                let before = phrase_before(chunks, begin).filter(|p| !governed || p.mentions.is_empty());
                head.subject = before.cloned().into_iter().collect();
                return head;
            }
            let (subject, prepositions, start) = subject(chunks, begin + 1, at);
            (head.subject, head.prepositions, head.start) = (subject, prepositions, start);
            if word == "whom" {
                head.object = phrase_before(chunks, begin).cloned();
            }
            head.prepositions.extend(dated.map(|date| ("on".to_owned(), vec![date])));
            return head;
        }
        let main_before = last.is_some_and(|g| {
            before[g].verb.is_finite() && before[g].subordinator.is_none() && !before[g].subject.is_empty()
        });
        if main_before && trails(chunks, at) {
            (head.reduced, head.governor) = (true, last);
            return head;
        }
        if resumes(chunks, from, at) {
            (head.subject, head.governor) = resumed(chunks, before);
            head.shared = true;
            if !head.subject.is_empty() {
                return head;
            }
        }
        let (found, prepositions, start) = subject(chunks, begin, at);
        let past_form = (verb.past || verb.participle)
            && verb.modal.is_none()
            && !verb.perfect
            && verb.voice == Voice::Active;
        let by = matches!(chunks.get(at + 1).map(|c| &c.kind), Some(ChunkKind::Preposition(p)) if p == "by");
        let direct =
            begin < at && matches!(chunks[at - 1].kind, ChunkKind::Phrase(_)) && from > 0 && begin == from;
        // `says it summoned`, `says Japan broke the pact`
        let said = from > 0
            && !by
            && matches!(&chunks[from - 1].kind, ChunkKind::Verb(v) if super::chunk::SAYS.contains(&v.lemma.as_str()));
        // `the eighth round, led by X, is held`
        let told = matches!(chunks.get(at + 2).map(|c| &c.kind), Some(ChunkKind::Phrase(p)) if !p.mentions.is_empty());
        let aside = by && at > 0 && (told || matches!(chunks[at - 1].kind, ChunkKind::Mark(',')));
        // `At the 26th summit, held in Brussels, the leaders take stock`: nothing stands before it that could act.
        let aside_held = begin == 0
            && at > 0
            && matches!(chunks[at - 1].kind, ChunkKind::Mark(','))
            && matches!(chunks.get(at + 1).map(|c| &c.kind), Some(ChunkKind::Preposition(_)))
            && subject(chunks, begin, at).0.is_empty();
        if past_form && aside_held && !by {
            head.reduced = true;
            head.subject = phrase_before(chunks, at).cloned().into_iter().collect();
            return head;
        }
        if past_form
            && !said
            && (by || direct)
            && (last.is_some() || aside)
            && (by || depends_on_object(chunks, from, at))
        {
            // `an event hosted by Stanford`: the phrase before is what suffers it.
            head.reduced = true;
            head.governor = last;
            head.subject = phrase_before(chunks, at).cloned().into_iter().collect();
            return head;
        }
        head.prepositions = prepositions;
        if let Some(interrupted) = interrupted(chunks, from, at, before) {
            head.subject = interrupted;
            return head;
        }
        if found.is_empty() {
            let main = before.iter().rposition(|c| {
                c.verb.is_finite()
                    && !c.verb.reduced
                    && !matches!(c.subordinator.as_deref(), Some("who" | "which" | "that" | "whom"))
            });
            head.shared = true;
            head.governor = main;
            // `Park, who is to stand for election, was replaced`: the subject is what the relative clause is about.
            // `A delegation led by X visits` likewise.
            let about = || {
                before
                    .iter()
                    .find(|c| c.verb.reduced || matches!(c.subordinator.as_deref(), Some("who" | "which")))
                    .map(|c| c.subject.clone())
            };
            head.subject = main.map(|m| before[m].subject.clone()).or_else(about).unwrap_or_default();
        } else {
            (head.subject, head.start) = (found, start);
        }
        head
    }
}

/// `X, who chairs the panel, urges`, `X speaking in Y says`, `and a line, promised at Y, is opened`: the subject is what stands
/// before the words that come between.
fn interrupted(chunks: &[Chunk], from: usize, at: usize, before: &[Clause]) -> Option<Vec<Phrase>> {
    let main = |c: &Clause| c.verb.is_finite() && c.subordinator.is_none();
    let last_main = before.iter().rposition(main);
    let first = before.get(last_main.map_or(0, |m| m + 1))?;
    let relative = matches!(first.subordinator.as_deref(), Some("who" | "which"));
    if !(relative || first.verb.gerund || first.verb.reduced) {
        return None;
    }
    let begin = match last_main {
        None => 0,
        Some(main) => {
            let after = before[main].at + 1..first.at;
            let and = |i: &usize| {
                matches!(chunks[*i].kind, ChunkKind::Conjunction(_))
                    && begins_clause(chunks, before[main].at, *i)
            };
            after.rev().find(and)? + 1
        }
    };
    let last = (from..at).rev().find(|&i| !matches!(chunks[i].kind, ChunkKind::Word(_)))?;
    let comma = matches!(chunks[last].kind, ChunkKind::Mark(','));
    let plain = (from..at).all(|i| {
        !matches!(chunks[i].kind, ChunkKind::Mark(_) | ChunkKind::Conjunction(_) | ChunkKind::Subordinator(_))
    });
    let next_to = first.at > 0 && matches!(chunks[first.at - 1].kind, ChunkKind::Phrase(_));
    if !(comma || plain && first.verb.gerund && next_to) {
        return None;
    }
    let end = chunks[..first.at]
        .iter()
        .rposition(|c| matches!(c.kind, ChunkKind::Subordinator(_)))
        .filter(|_| relative)
        .unwrap_or(first.at);
    let (found, ..) = subject(chunks, begin, end.max(begin));
    (!found.is_empty() && (has_party(&found) || comma)).then_some(found)
}

/// Whose act an infinitive or -ing form is: the object's of `call on X to`, else the subject's.
fn control(governor: &Clause, verb: &VerbGroup) -> Vec<Phrase> {
    let asks = [
        "urge",
        "ask",
        "invite",
        "call",
        "press",
        "request",
        "order",
        "help",
        "encourage",
        "allow",
        "lead",
        "persuade",
        "tell",
        "appoint",
        "name",
        "prompt",
        "want",
        "tap",
        "enable",
    ];
    let on = governor.prepositions.iter().find(|(p, _)| p == "on" || p == "upon").map(|(_, np)| np);
    if verb.infinitive && asks.contains(&governor.verb.lemma.as_str()) {
        let asked = if governor.object.is_empty() {
            on.cloned().unwrap_or_default()
        } else {
            governor.object.clone()
        };
        if governor.verb.voice == Voice::Passive {
            return governor.subject.clone();
        }
        if asked.iter().any(|p| !p.mentions.is_empty()) {
            return asked;
        }
    }
    governor.subject.clone()
}

/// Where the clause of the verb at `at` begins: after the last mark or word that parts clauses.
fn clause_start(chunks: &[Chunk], from: usize, at: usize) -> usize {
    let mut begin = from;
    let silent = |c: &Chunk| matches!(&c.kind, ChunkKind::Word(_) | ChunkKind::Mark('“' | '”' | '"' | ','));
    let before = (from..at).rev().find(|&i| !silent(&chunks[i]));
    if before.is_some_and(|i| matches!(chunks[i].kind, ChunkKind::Conjunction(_))) && from > 0 {
        // `meets X and says`: the subject is that of the clause before.
        return at;
    }
    if from > 0
        && let Some(parted) = parted(chunks, from - 1, at)
    {
        begin = if matches!(chunks[parted].kind, ChunkKind::Subordinator(_)) { parted } else { parted + 1 };
    }
    let parting = |(i, chunk): (usize, &Chunk)| match &chunk.kind {
        ChunkKind::Subordinator(_) => Some(i),
        ChunkKind::Mark(';' | ':' | '—') => Some(i + 1),
        ChunkKind::Conjunction(word) if i > from && word == "but" => Some(i + 1),
        _ => None,
    };
    begin = chunks.iter().enumerate().take(at).skip(begin).rev().find_map(parting).unwrap_or(begin);
    begin
}

/// `visits Beijing, meets X`, `Park, who came to Seoul, met Kim`: a verb right after a comma goes on with a subject that
/// stands further back, and what stands between belongs to the verb before.
fn resumes(chunks: &[Chunk], from: usize, at: usize) -> bool {
    let comma = chunks[from..at].iter().rev().find(|c| !matches!(c.kind, ChunkKind::Word(_)));
    let parts = |c: &Chunk| {
        matches!(c.kind, ChunkKind::Subordinator(_) | ChunkKind::Mark(';' | ':' | '—' | '”' | '"'))
    };
    from > 0
        && comma.is_some_and(|c| matches!(c.kind, ChunkKind::Mark(',')))
        && !chunks[from..at].iter().any(parts)
}

/// Subject and governor of a verb that resumes: what a clause in between is about, or else those of the last main clause.
fn resumed(chunks: &[Chunk], before: &[Clause]) -> (Vec<Phrase>, Option<usize>) {
    let relative = |c: &Clause| matches!(c.subordinator.as_deref(), Some("who" | "which" | "that" | "whom"));
    let main = before
        .iter()
        .rposition(|c| c.verb.is_finite() && !c.verb.reduced && !relative(c) && !c.subject.is_empty());
    let own = before.last().filter(|c| relative(c) || c.verb.reduced || !c.verb.is_finite()).map(|between| {
        let word = chunks[..between.at].iter().rposition(|c| matches!(c.kind, ChunkKind::Subordinator(_)));
        let begin = word.filter(|_| relative(between)).unwrap_or(between.at);
        let from = (0..begin).rev().find(|&i| parts_main(chunks, i)).map_or(0, |i| i + 1);
        let behind = main.is_none_or(|m| before[m].at < from);
        if behind { subject(chunks, from, begin).0 } else { Vec::new() }
    });
    match (own.filter(|s| !s.is_empty()), main) {
        (Some(own), _) => (own, None),
        (None, Some(main)) => (before[main].subject.clone(), Some(main)),
        (None, None) => (Vec::new(), None),
    }
}

/// Whether a new main clause may begin right after the chunk at `i`.
fn parts_main(chunks: &[Chunk], i: usize) -> bool {
    match chunks[i].kind {
        ChunkKind::Conjunction(_) => i > 0 && matches!(chunks[i - 1].kind, ChunkKind::Mark(',')),
        ChunkKind::Mark(mark) => matches!(mark, ';' | ':' | '—'),
        _ => false,
    }
}

fn relative(chunks: &[Chunk], begin: usize, at: usize) -> Option<String> {
    match chunks.get(begin).map(|c| &c.kind) {
        Some(ChunkKind::Subordinator(word)) if begin < at => Some(word.clone()),
        _ => None,
    }
}

fn has_phrase(chunks: &[Chunk], from: usize, to: usize) -> bool {
    chunks[from.min(to)..to].iter().any(|c| matches!(c.kind, ChunkKind::Phrase(_)))
}

fn phrase_before(chunks: &[Chunk], at: usize) -> Option<&Phrase> {
    chunks[..at].iter().rev().find_map(|c| if let ChunkKind::Phrase(p) = &c.kind { Some(p) } else { None })
}

/// Whether the last phrase before `at` stands after a preposition.
fn follows_preposition(chunks: &[Chunk], at: usize) -> bool {
    let phrase = chunks[..at].iter().rposition(|c| matches!(c.kind, ChunkKind::Phrase(_)));
    phrase.is_some_and(|i| i > 0 && matches!(chunks[i - 1].kind, ChunkKind::Preposition(_)))
}

/// Whether the phrase right before a past form is the object of the clause before, so that the form modifies it.
fn depends_on_object(chunks: &[Chunk], from: usize, at: usize) -> bool {
    chunks[from..at].iter().all(|c| {
        !matches!(c.kind, ChunkKind::Mark(_) | ChunkKind::Conjunction(_) | ChunkKind::Subordinator(_))
    })
}

fn adverbs_before(chunks: &[Chunk], from: usize, at: usize) -> Vec<String> {
    chunks[from..at]
        .iter()
        .filter_map(|c| if let ChunkKind::Word(w) = &c.kind { Some(w.clone()) } else { None })
        .collect()
}

type Parts = (Vec<Phrase>, Vec<(String, Vec<Phrase>)>, usize);

/// The subject between `from` and the verb at `at`: the first phrases that no preposition governs.
fn subject(chunks: &[Chunk], from: usize, at: usize) -> Parts {
    let mut prepositions = Vec::new();
    let mut found: Vec<Phrase> = Vec::new();
    let mut start = chunks[at].tokens.start;
    let mut i = from;
    while i < at {
        match &chunks[i].kind {
            ChunkKind::Preposition(word) => {
                let (phrases, next) = list(chunks, i + 1, at, prepositional(word));
                if found.is_empty() {
                    start = start.min(chunks[i].tokens.start);
                }
                prepositions.push((word.clone(), phrases));
                i = next.max(i + 1);
            }
            ChunkKind::Phrase(phrase) if phrase.date.is_some() => {
                prepositions.push(("on".into(), vec![phrase.clone()]));
                i += 1;
            }
            ChunkKind::Phrase(_) => {
                let (phrases, next) = list(chunks, i, at, List::Full);
                let and = i > from && matches!(chunks[i - 1].kind, ChunkKind::Conjunction(_));
                // `X of A and Y of B`
                if and && has_person(&found) && has_person(&phrases) && !prepositions.is_empty() {
                    found.extend(phrases.iter().cloned());
                }
                // The first party is the subject; a thing before it may be an adverbial.
                if found.is_empty() || (!has_party(&found) && has_party(&phrases)) {
                    found = phrases;
                    start = start.min(chunks[i].tokens.start);
                }
                i = next.max(i + 1);
            }
            _ => i += 1,
        }
    }
    (found, prepositions, start)
}

fn has_person(phrases: &[Phrase]) -> bool {
    phrases.iter().any(|p| matches!(p.mentions.first(), Some(Mention::Person(_))))
}

fn has_party(phrases: &[Phrase]) -> bool {
    phrases.iter().any(|p| !p.mentions.is_empty())
}

/// Where the complements of the verb at `at` end: before the subject of the next finite verb.
fn subject_of_next(chunks: &[Chunk], at: usize, next: usize) -> usize {
    let Some(Chunk { kind: ChunkKind::Verb(verb), .. }) = chunks.get(next) else { return next };
    if !verb.is_finite() {
        return next;
    }
    let says =
        matches!(&chunks[at].kind, ChunkKind::Verb(v) if super::chunk::SAYS.contains(&v.lemma.as_str()));
    let own = || {
        // `says Japan would act`: what stands right before the verb is its subject, and no object.
        let last = (at + 1..next).rev().find(|&i| matches!(chunks[i].kind, ChunkKind::Phrase(_)))?;
        (says
            && verb.voice == Voice::Active
            && chunks[last + 1..next].iter().all(|c| matches!(c.kind, ChunkKind::Word(_))))
        .then_some(last)
    };
    parted(chunks, at, next).or_else(own).unwrap_or(next)
}

/// The chunk between two verbs that parts their clauses.
fn parted(chunks: &[Chunk], at: usize, next: usize) -> Option<usize> {
    (at + 1..next).rev().find(|&i| match &chunks[i].kind {
        ChunkKind::Subordinator(_) | ChunkKind::Mark(';' | '—') => true,
        // `and X meets`: what follows is the next subject, if a comma stands before.
        ChunkKind::Conjunction(_) => {
            let comma = begins_clause(chunks, at, i) || is_anaphor(chunks, i + 1);
            has_phrase(chunks, i + 1, next) && comma && !trails(chunks, next)
        }
        _ => false,
    })
}

/// Whether the chunk speaks of those named before: `they`, `the two`, `both sides`.
fn is_anaphor(chunks: &[Chunk], i: usize) -> bool {
    let phrase = |kind: &ChunkKind| matches!(kind, ChunkKind::Phrase(p) if matches!(p.mentions[..], [Mention::Anaphor(ref a)] if !matches!(a, super::phrase::Anaphor::One)));
    chunks.get(i).is_some_and(|c| phrase(&c.kind))
}

/// `on Aug. 18, when the two met`: the date that a clause with `when` belongs to.
fn date_before(chunks: &[Chunk], at: usize) -> Option<Phrase> {
    let before = chunks[..at].iter().rev().find(|c| !matches!(c.kind, ChunkKind::Mark(',')))?;
    if let ChunkKind::Phrase(phrase) = &before.kind {
        phrase.date.is_some().then(|| phrase.clone())
    } else {
        None
    }
}

/// `…, based on their views`: a past form after a comma and before a preposition adds to what stands before it.
fn trails(chunks: &[Chunk], verb: usize) -> bool {
    let past = matches!(chunks.get(verb).map(|c| &c.kind), Some(ChunkKind::Verb(v)) if v.past && v.modal.is_none() && !v.perfect && v.voice == Voice::Active);
    let comma = verb > 0 && matches!(chunks[verb - 1].kind, ChunkKind::Mark(','));
    let preposition = matches!(chunks.get(verb + 1).map(|c| &c.kind), Some(ChunkKind::Preposition(_)));
    past && comma && preposition
}

fn begins_clause(chunks: &[Chunk], at: usize, conjunction: usize) -> bool {
    let comma = matches!(chunks[conjunction - 1].kind, ChunkKind::Mark(',' | '”' | '"'));
    comma && conjunction > at + 1
}

/// How far a list of phrases goes.
#[derive(Clone, Copy, PartialEq, Eq)]
enum List {
    /// Over commas and conjunctions.
    Full,
    /// Over conjunctions only.
    Joined,
    /// Over both, and no person behind a body or state: `X of A and Y of B`.
    Owners,
}

fn prepositional(word: &str) -> List {
    let listing = [
        "with",
        "between",
        "among",
        "by",
        "to",
        "for",
        "including",
        "along with",
        "together with",
        "alongside",
    ];
    match word {
        "of" | "from" => List::Owners,
        _ if listing.contains(&word) => List::Full,
        _ => List::Joined,
    }
}

/// Phrases in a row from `from` on, of parties or of things but not of both, and where the row ends.
fn list(chunks: &[Chunk], from: usize, to: usize, reach: List) -> (Vec<Phrase>, usize) {
    let mut found: Vec<Phrase> = Vec::new();
    // Where the first comma parted two, and whether an `and` has closed the row since.
    let (mut comma, mut closed) = (None, false);
    let mut i = from;
    while i < to {
        let ChunkKind::Phrase(phrase) = &chunks[i].kind else { break };
        if found.first().is_some_and(|first| !joins(first, phrase)) {
            break;
        }
        found.push(phrase.clone());
        i += 1;
        // An apposition takes its comma with it: `X, head of A, Y, head of B`.
        let taken = reach != List::Joined && phrase.mentions.iter().any(is_titled);
        let mut joint = joint(chunks, i, to, reach);
        if closed && joint == 1 && matches!(chunks[i].kind, ChunkKind::Mark(',')) {
            // `to X and Y, Z`: after its `and` a row is over.
            joint = 0;
        }
        let next = chunks.get(i + joint).filter(|_| (joint > 0 || taken) && i + joint < to);
        let Some(ChunkKind::Phrase(next)) = next.map(|c| &c.kind) else { break };
        let person = |p: &Phrase| matches!(p.mentions.first(), Some(Mention::Person(_) | Mention::Office(_)));
        // `at the invitation of X, and the two hold talks`: whoever was spoken of before begins a new clause.
        let anew = reach == List::Owners && matches!(next.mentions.first(), Some(Mention::Anaphor(_)));
        let apart = reach == List::Owners && person(next) && !person(&found[0]);
        if !joins(&found[0], next) || apart || anew {
            break;
        }
        closed = chunks[i..i + joint].iter().any(|c| matches!(c.kind, ChunkKind::Conjunction(_)));
        if !closed {
            comma.get_or_insert((found.len(), i));
        }
        i += joint;
    }
    match comma {
        // `with Wang Yi, Secretary Blinken`: a comma alone makes no list.
        Some((length, end))
            if !closed
                && reach != List::Joined
                && found.len() == length + 1
                && found[0].mentions.len() < 2 =>
        {
            found.truncate(length);
            (found, end)
        }
        _ => (found, i),
    }
}

/// Whether a name stands with an office.
fn is_titled(mention: &Mention) -> bool {
    matches!(mention, Mention::Person(person) if person.office.is_some())
}

/// Whether two phrases can stand in one list: both parties or both things, both dates or neither, and no place with a thing.
fn joins(first: &Phrase, next: &Phrase) -> bool {
    let place_and_thing = first.place.is_some() && next.place.is_none() && next.determiner.is_some();
    first.mentions.is_empty() == next.mentions.is_empty()
        && first.date.is_some() == next.date.is_some()
        && !place_and_thing
}

/// How many chunks join one member of a list to the next.
fn joint(chunks: &[Chunk], i: usize, to: usize, reach: List) -> usize {
    let kind = |i: usize| chunks.get(i).filter(|_| i < to).map(|c| &c.kind);
    let and = |i: usize| matches!(kind(i), Some(ChunkKind::Conjunction(w)) if w == "and" || w == "or");
    match kind(i) {
        Some(ChunkKind::Mark(',')) if reach != List::Joined => 1 + usize::from(and(i + 1)),
        Some(ChunkKind::Mark(',')) if and(i + 1) => 0,
        _ => {
            usize::from(and(i))
                + usize::from(
                    and(i) && matches!(kind(i + 1), Some(ChunkKind::Word(w)) if w == "then" || w == "also"),
                )
        }
    }
}

type Complements = (Vec<Phrase>, Vec<(String, Vec<Phrase>)>, Vec<String>);

/// Objects and prepositional phrases from `from` to `to`.
fn complements(chunks: &[Chunk], from: usize, to: usize) -> Complements {
    let mut object = Vec::new();
    let mut prepositions: Vec<(String, Vec<Phrase>)> = Vec::new();
    let mut words = Vec::new();
    let mut i = from;
    let mut parted = false;
    while i < to {
        match &chunks[i].kind {
            ChunkKind::Preposition(word) => {
                let (phrases, next) = list(chunks, i + 1, to, prepositional(word));
                prepositions.push((word.clone(), phrases));
                i = next.max(i + 1);
            }
            ChunkKind::Phrase(phrase) if phrase.date.is_some() => {
                prepositions.push(("on".into(), vec![phrase.clone()]));
                i += 1;
            }
            ChunkKind::Phrase(_) => {
                let (phrases, next) = list(chunks, i, to, List::Full);
                if object.is_empty() && !parted {
                    object = phrases;
                } else {
                    prepositions.push((",".into(), phrases));
                }
                i = next.max(i + 1);
            }
            ChunkKind::Word(word) => {
                words.push(word.clone());
                i += 1;
            }
            ChunkKind::Subordinator(_) => break,
            ChunkKind::Conjunction(_) if !object.is_empty() && !parted => {
                // `attends a game in Osaka and a conference`
                let (more, next) = list(chunks, i + 1, to, List::Full);
                let alike =
                    |p: &&Phrase| p.mentions.is_empty() == object[0].mentions.is_empty() && p.date.is_none();
                object.extend(more.iter().filter(alike).cloned().collect::<Vec<_>>());
                i = next.max(i + 1);
            }
            kind => {
                parted |= matches!(kind, ChunkKind::Mark(',' | ';' | '—'));
                i += 1;
            }
        }
    }
    (object, prepositions, words)
}

impl Clause {
    /// The phrases after a preposition, in order.
    pub fn after<'a>(&'a self, preposition: &'a str) -> impl Iterator<Item = &'a Phrase> + 'a {
        self.prepositions.iter().filter(move |(p, _)| p == preposition).flat_map(|(_, phrases)| phrases)
    }

    /// Every party that the subject names.
    pub fn subject_mentions(&self) -> impl Iterator<Item = &Mention> {
        self.subject.iter().flat_map(|p| &p.mentions)
    }
}
