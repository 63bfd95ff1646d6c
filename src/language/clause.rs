//! Clauses: each verb with its subject, its objects and its prepositional phrases.

use super::chunk::{Chunk, ChunkKind};
use super::complement::{complements, subject_of_next};
use super::head::{Head, is_relative};
use super::phrase::{Mention, Phrase};
use super::row::is_human;
use super::subject::has_party;
use super::verb::{VerbGroup, Voice};
use super::verb_place::Place;
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

impl Clause {
    /// The phrases after a preposition, in order.
    pub fn after<'a>(&'a self, preposition: &'a str) -> impl Iterator<Item = &'a Phrase> + 'a {
        self.prepositions.iter().filter(move |(p, _)| p == preposition).flat_map(|(_, phrases)| phrases)
    }

    /// The phrases that one of these prepositions governs right behind a phrase; none if none does.
    pub fn right_behind(&self, phrase: &Phrase, words: &[&str]) -> &[Phrase] {
        let begins = |np: &[Phrase]| np.first().is_some_and(|p| p.tokens.start == phrase.tokens.end + 1);
        let slot = self.prepositions.iter().find(|(word, np)| words.contains(&word.as_str()) && begins(np));
        slot.map_or(&[], |(_, np)| np)
    }

    /// Every party that the subject names.
    pub fn subject_mentions(&self) -> impl Iterator<Item = &Mention> {
        self.subject.iter().flat_map(|p| &p.mentions)
    }

    /// Whether it says more of what stands before it: `who`, `which`, `that`.
    pub(super) fn is_relative(&self) -> bool {
        self.subordinator.as_deref().is_some_and(|word| is_relative(word) || word == "whose")
    }
}

/// The clauses of a sentence, in the order of their verbs.
pub fn clauses(chunks: &[Chunk]) -> Vec<Clause> {
    let verbs: Vec<usize> =
        (0..chunks.len()).filter(|&i| matches!(chunks[i].kind, ChunkKind::Verb(_))).collect();
    let mut found: Vec<Clause> = Vec::new();
    for (n, &at) in verbs.iter().enumerate() {
        let next = verbs.get(n + 1).copied().unwrap_or(chunks.len());
        let previous = n.checked_sub(1).map(|p| verbs[p]);
        if conditional(chunks, at).is_some() {
            found.clear();
        }
        if let Some(clause) = clause(chunks, at, previous, next, &found) {
            found.push(clause);
        }
    }
    open(&mut found);
    found
}

/// `Visiting Hanoi, X says`, `Received by X, Y says`: participles that open a sentence are done by the subject of the main
/// clause, or to it, and are as real as that.
fn open(clauses: &mut [Clause]) {
    let main = |c: &Clause| {
        c.verb.is_finite() && !c.verb.reduced && c.subordinator.is_none() && has_party(&c.subject)
    };
    let Some(at) = clauses.iter().position(main) else { return };
    let (opening, rest) = clauses.split_at_mut(at);
    let Some(main) = rest.first() else { return };
    for (i, clause) in opening.iter_mut().enumerate().filter(|(_, c)| c.subject.is_empty()) {
        let suffers = i == 0 && clause.at == 0 && clause.verb.past && clause.after("by").next().is_some();
        if suffers {
            (clause.verb.reduced, clause.verb.voice) = (true, Voice::Passive);
        }
        if suffers || !clause.verb.is_finite() {
            clause.subject.clone_from(&main.subject);
            clause.verb.modal = clause.verb.modal.take().or_else(|| main.verb.modal.clone());
            clause.shared_subject = true;
        }
    }
}

/// `Had he met X, …`, `Had the war and the crisis not kept him busy, …`: the subject of the verb at `at`, where `had` before it opens
/// the sentence and makes it a condition; `Had lunch and toured the port` makes none.
fn conditional(chunks: &[Chunk], at: usize) -> Option<Vec<Phrase>> {
    let ChunkKind::Verb(had) = &chunks.first()?.kind else { return None };
    let ChunkKind::Verb(verb) = &chunks[at].kind else { return None };
    let then = verb.past || verb.voice == Voice::Passive;
    if at < 2 || had.lemma != "have" || !had.past || !then {
        return None;
    }
    let last = chunks[1..at].iter().rfind(|c| !matches!(c.kind, ChunkKind::Word(_)))?;
    let row = |c: &Chunk| {
        matches!(
            c.kind,
            ChunkKind::Word(_) | ChunkKind::Phrase(_) | ChunkKind::Mark(',') | ChunkKind::Conjunction(_)
        )
    };
    let next = matches!(last.kind, ChunkKind::Phrase(_)) && chunks[1..at].iter().all(row);
    let phrase = |c: &Chunk| if let ChunkKind::Phrase(p) = &c.kind { Some(p.clone()) } else { None };
    next.then(|| chunks[1..at].iter().filter_map(phrase).collect())
}

/// `X, accompanied by Y, and Z settle questions`, `X, who leads the mission, and Z meet`: who was named before what two commas set aside with
/// the verb at `aside`, and is joined to the `subject` behind it.
fn before_aside(chunks: &[Chunk], aside: usize, subject: &[Phrase]) -> Option<Phrase> {
    let comma = |i: usize| chunks.get(i).is_some_and(|c| c.kind == ChunkKind::Mark(','));
    let first = subject.first().filter(|p| is_human(p))?;
    let at = chunks.iter().position(|c| c.tokens.start == first.tokens.start).filter(|at| *at > aside + 2)?;
    let and = matches!(&chunks[at - 1].kind, ChunkKind::Conjunction(word) if word == "and");
    let ChunkKind::Verb(verb) = &chunks[aside].kind else { return None };
    let who = matches!(&chunks[aside.checked_sub(1)?].kind, ChunkKind::Subordinator(word) if word == "who");
    let open = if who { aside.checked_sub(2)? } else { aside.checked_sub(1)? };
    let told = who || verb.past && JOINS.contains(&verb.lemma.as_str());
    let closed = comma(open) && comma(at - 2) && !(open + 1..at - 2).any(comma);
    let ChunkKind::Phrase(own) = &chunks[open.checked_sub(1)?].kind else { return None };
    let acts =
        chunks[..open].iter().any(|c| matches!(c.kind, ChunkKind::Verb(_) | ChunkKind::Preposition(_)));
    (and && told && closed && !acts && is_human(own)).then(|| own.clone())
}

/// Verbs whose participle tells who is with somebody.
const JOINS: [&str; 6] = ["accompany", "join", "flank", "assist", "escort", "lead"];

/// `Nor did X, for all their haste, meet Y`, `Never has X met Y`: whether the auxiliary before the subject of the verb at `at` stands behind a
/// word that denies.
fn denied(chunks: &[Chunk], auxiliary: usize, at: usize) -> bool {
    let (ChunkKind::Verb(first), ChunkKind::Verb(verb)) = (&chunks[auxiliary].kind, &chunks[at].kind) else {
        return false;
    };
    let form = match first.lemma.as_str() {
        "do" => verb.base,
        "have" => verb.past,
        _ => false,
    };
    let word = |c: &Chunk| match &c.kind {
        ChunkKind::Conjunction(word) | ChunkKind::Word(word) => {
            matches!(word.as_str(), "nor" | "neither" | "never" | "seldom" | "rarely")
        }
        _ => false,
    };
    let parted = |c: &Chunk| matches!(c.kind, ChunkKind::Subordinator(_) | ChunkKind::Mark(';' | ':'));
    let before = auxiliary.checked_sub(1);
    form && before.is_some_and(|before| word(&chunks[before]) || is_no_time(&chunks[..=before]))
        && !chunks[auxiliary..at].iter().any(parted)
}

/// `At no time did X meet Y`, `Not once did X meet Y`: whether the chunks before an auxiliary that stands before its subject deny that it ever was.
fn is_no_time(chunks: &[Chunk]) -> bool {
    match chunks {
        [.., Chunk { kind: ChunkKind::Preposition(_), .. }, Chunk { kind: ChunkKind::Phrase(p), .. }] => {
            p.determiner.as_deref() == Some("no")
        }
        [
            ..,
            Chunk { kind: ChunkKind::Word(not), .. },
            Chunk { kind: ChunkKind::Word(once) | ChunkKind::Subordinator(once), .. },
        ] => not == "not" && once == "once",
        _ => false,
    }
}

/// `was picked but not confirmed`, `chose not to meet`: whether a past form stands behind a `not` that wants the auxiliary of the verb
/// before, or an infinitive or an -ing form behind a `not` of its own.
fn is_left_out(chunks: &[Chunk], at: usize) -> bool {
    let ChunkKind::Verb(verb) = &chunks[at].kind else { return false };
    let not = at.checked_sub(1).is_some_and(|i| matches!(&chunks[i].kind, ChunkKind::Word(w) if w == "not"));
    let past = verb.past && !verb.perfect && verb.modal.is_none();
    not && (past || verb.infinitive || verb.gerund)
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
    let (voice, mut verb) = (verb.voice, verb.clone());
    let mut head = Head::find(Place { chunks, from, at, before, verb: &verb });
    if head.reduced {
        (verb.reduced, verb.voice) = (true, Voice::Passive);
    }
    if let Some(subject) = conditional(chunks, at) {
        // `Had he met X, Y could have`: nobody met.
        verb.modal.get_or_insert_with(|| "would".to_owned());
        (verb.reduced, verb.voice) = (false, voice);
        head = Head { subject, start: chunks[0].tokens.start, ..Head::default() };
    }
    if let Some(own) = previous.and_then(|verb| before_aside(chunks, verb, &head.subject)) {
        head.subject.insert(0, own);
    }
    verb.negated |=
        previous.is_some_and(|auxiliary| denied(chunks, auxiliary, at)) || is_left_out(chunks, at);
    let tail = subject_of_next(chunks, at, next);
    let (mut object, mut prepositions, words) = complements(chunks, at + 1, tail);
    if object.is_empty() {
        object.extend(head.object);
    }
    if let Some(one) = excepted(&object, &mut prepositions) {
        object = one;
    }
    prepositions.extend(head.prepositions);
    match inverted(chunks, at, &verb) {
        Some('"') if has_party(&object) => head.subject = std::mem::take(&mut object),
        // `The deal was dead, said Y`: nobody says, argues or retorts a person.
        Some(',') if has_party(&object) && REPORTS.contains(&verb.lemma.as_str()) && ends(chunks, tail) => {
            (head.subject, head.shared) = (std::mem::take(&mut object), false);
        }
        // `In his place came X`, `There followed talks with Y`
        None if is_filler(&head.subject) && verb.is_finite() && comes(&verb) && !object.is_empty() => {
            head.subject = std::mem::take(&mut object);
        }
        // `If it failed, said a trader, …`, `“He tried,” observed one admiral`: neither is told of.
        Some(_) if head.shared && !object.is_empty() && before.iter().any(|c| c.verb.is_finite()) => {
            head.subject.clear();
        }
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

/// `telephones nobody except X`, `received no minister other than X`: those whom alone the object leaves.
fn excepted(object: &[Phrase], prepositions: &mut Vec<(String, Vec<Phrase>)>) -> Option<Vec<Phrase>> {
    let none = |p: &Phrase| {
        p.determiner.as_deref() == Some("no")
            || matches!(p.head.as_deref(), Some("nobody" | "none" | "nothing"))
    };
    let at = prepositions.iter().position(|(word, np)| word == "except" && has_party(np))?;
    object.iter().all(none).then(|| prepositions.remove(at).1).filter(|_| !object.is_empty())
}

/// `“…,” says X`: after what is said the speaker may follow the verb. Gives the mark before it, a quotation mark as `"`.
fn inverted(chunks: &[Chunk], at: usize, verb: &VerbGroup) -> Option<char> {
    let says = SPEAKS.contains(&verb.lemma.as_str());
    let told = verb.is_finite() && verb.voice == Voice::Active;
    match chunks.get(at.checked_sub(1)?).map(|c| &c.kind) {
        Some(ChunkKind::Mark(mark @ (',' | '”' | '"'))) if told && says => {
            Some(if *mark == ',' { ',' } else { '"' })
        }
        _ => None,
    }
}

/// Whether nobody stands before a verb, or a word that keeps the place of its subject.
fn is_filler(subject: &[Phrase]) -> bool {
    let fills = |p: &Phrase| {
        p.mentions.is_empty()
            && matches!(p.head.as_deref(), Some("there" | "next" | "then" | "later" | "here"))
    };
    subject.iter().all(fills)
}

/// Whether a verb that takes no object brings in who or what stands behind it.
fn comes(verb: &VerbGroup) -> bool {
    verb.voice == Voice::Active
        && matches!(
            verb.lemma.as_str(),
            "come" | "follow" | "go" | "arrive" | "ensue" | "emerge" | "stand" | "sit"
        )
}

/// Whether no other verb follows in the sentence.
fn ends(chunks: &[Chunk], from: usize) -> bool {
    !chunks[from..].iter().any(|c| matches!(c.kind, ChunkKind::Verb(_)))
}

/// The preposition right before the verb at `at`.
fn led_by(chunks: &[Chunk], at: usize) -> Option<String> {
    let before = chunks[..at].iter().rev().find(|c| !matches!(c.kind, ChunkKind::Word(_)))?;
    if let ChunkKind::Preposition(word) = &before.kind { Some(word.clone()) } else { None }
}

/// Verbs that what is said stands before.
const SPEAKS: [&str; 27] = [
    "add", "admit", "argue", "ask", "boast", "comment", "complain", "concede", "conclude", "counter",
    "declare", "explain", "fume", "insist", "joke", "lament", "muse", "note", "observe", "quip", "remark",
    "reply", "retort", "say", "state", "warn", "write",
];

/// Those of them behind which a person is the speaker, whatever stands before.
const REPORTS: [&str; 9] = ["add", "argue", "boast", "concede", "insist", "quip", "remark", "retort", "say"];
