//! Where the clauses of a sentence part: at marks, at words that subordinate, at conjunctions before a new subject.

use super::chunk::{Chunk, ChunkKind};
use super::noun::is_event_noun;
use super::phrase::{Anaphor, Mention, Phrase};
use super::row::{List, list};
use super::verb::{VerbGroup, Voice};

/// Where the clause of the verb at `at` begins: after the last mark or word that parts clauses.
pub(super) fn clause_start(chunks: &[Chunk], from: usize, at: usize) -> usize {
    let silent = |c: &Chunk| matches!(&c.kind, ChunkKind::Word(_) | ChunkKind::Mark('“' | '”' | '"' | ','));
    let before = (from..at).rev().find(|&i| !silent(&chunks[i]));
    if before.is_some_and(|i| matches!(chunks[i].kind, ChunkKind::Conjunction(_))) && from > 0 {
        // `meets X and says`: the subject is that of the clause before.
        return at;
    }
    let parted = from.checked_sub(1).and_then(|verb| parted(chunks, verb, at));
    let own = |i: usize| matches!(chunks[i].kind, ChunkKind::Subordinator(_) | ChunkKind::Phrase(_));
    let begin = parted.map_or(from, |i| if own(i) { i } else { i + 1 });
    let parting = |(i, chunk): (usize, &Chunk)| match &chunk.kind {
        ChunkKind::Subordinator(_) => Some(i),
        ChunkKind::Mark(';' | ':' | '—') => Some(i + 1),
        ChunkKind::Conjunction(word) if i > from && word == "but" => Some(i + 1),
        _ => None,
    };
    chunks.iter().enumerate().take(at).skip(begin).rev().find_map(parting).unwrap_or(begin)
}

/// The chunk between two verbs that parts their clauses.
pub(super) fn parted(chunks: &[Chunk], at: usize, next: usize) -> Option<usize> {
    if let Some(joint) = goes_on_elsewhere(chunks, at + 1, next) {
        return Some(joint);
    }
    let opening = |i: &usize| is_mark(chunks, *i, ',') && closes_opening(chunks, at, *i, next);
    if let Some(i) = (at + 1..next).find(opening) {
        return Some(i);
    }
    if leads_row(chunks, at, next) {
        return None;
    }
    // `meets A, B, and C in Lima, and meets D`: an `and` right before the verb leaves it the subject that it has.
    let silent = |c: &&Chunk| !matches!(c.kind, ChunkKind::Word(_));
    let last = chunks[at + 1..next.max(at + 1)].iter().rev().find(silent);
    let shared = matches!(last.map(|c| &c.kind), Some(ChunkKind::Conjunction(_)));
    let parts = |i: &usize| match &chunks[*i].kind {
        ChunkKind::Subordinator(_) | ChunkKind::Mark(';' | ':' | '—') => true,
        // `and X meets`: what follows is the next subject, if a comma stands before.
        ChunkKind::Conjunction(_) => {
            let i = *i;
            let comma = begins_clause(chunks, at, i)
                || is_anaphor(chunks, i + 1)
                || is_mark(chunks, i + 1, ',')
                || acts_after_date(chunks, i, next);
            // `where on July 28 X, Y, and Z signed`
            let within = chunks[at + 1..i].iter().any(|c| matches!(c.kind, ChunkKind::Subordinator(_)));
            let row = closes_row(chunks, at + 1, i);
            !shared && has_phrase(chunks, i + 1, next) && comma && !within && !row && !trails(chunks, next)
        }
        ChunkKind::Mark(',') => {
            acts_at(chunks, i + 1, next)
                || is_next_of_several(chunks, at, *i, next)
                || attributes(chunks, *i, next)
        }
        // `addressing troops in Lima he called`
        ChunkKind::Phrase(_) => ends_opening(chunks, at, *i) && acts_at(chunks, *i, next),
        _ => false,
    };
    let last = (at + 1..next).rev().find(parts)?;
    // `went to Rome in May, and on June 7, 2014, he met X`
    if let Some(joint) = joint_before(chunks, at + 1, last).filter(|_| is_mark(chunks, last, ',')) {
        return Some(joint);
    }
    // `The year was busy: on May 3, after a parade, he met X`: what stands before the pronoun is told of its verb.
    let sharp = |i: &usize| matches!(chunks[*i].kind, ChunkKind::Mark(';' | ':'));
    Some((at + 1..last).rev().find(sharp).filter(|_| is_mark(chunks, last, ',')).unwrap_or(last))
}

/// `; and on May 5 X, Y, and Z met`: whether the conjunction at `i` is the one before the last of a row of people that begins a clause.
fn closes_row(chunks: &[Chunk], from: usize, i: usize) -> bool {
    let comma = |i: usize| is_mark(chunks, i, ',');
    let (mut first, mut people) = (i, 0);
    while first >= from + 2 && comma(first - 1) && is_person(&chunks[first - 2]) {
        (first, people) = (first - 2, people + 1);
    }
    let day = first >= from + 2
        && matches!(chunks[first - 2].kind, ChunkKind::Preposition(_))
        && matches!(&chunks[first - 1].kind, ChunkKind::Phrase(p) if p.date.is_some());
    let before = first.checked_sub(1 + 2 * usize::from(day));
    let opens = |i: usize| matches!(chunks[i].kind, ChunkKind::Mark(';') | ChunkKind::Conjunction(_));
    people > 1 && before.is_some_and(|i| i >= from && opens(i))
}

/// `X saw Y in Lima, A and B met in Quito, and C left`: whether those behind the comma at `i` act at `next`, in a row of clauses that an
/// `and` closes.
fn is_next_of_several(chunks: &[Chunk], at: usize, i: usize, next: usize) -> bool {
    let finite = |i: usize| matches!(chunks.get(i).map(|c| &c.kind), Some(ChunkKind::Verb(v)) if v.is_finite() && !v.reduced);
    let told = i > 0 && is_told_of_place(&chunks[i - 1]);
    let and = (next + 1..chunks.len())
        .find(|&j| matches!(chunks[j].kind, ChunkKind::Conjunction(_)) && is_mark(chunks, j - 1, ','));
    let last = and.is_some_and(|and| {
        let verb = (and + 1..chunks.len()).find(|&j| matches!(chunks[j].kind, ChunkKind::Verb(_)));
        verb.is_some_and(|verb| finite(verb) && is_subject(chunks, and + 1, verb))
    });
    let people = chunks.get(i + 1).is_some_and(is_person);
    told && people && last && finite(at) && finite(next) && is_subject(chunks, i + 1, next)
}

/// `X will meet Y on Friday, an official in Lima said.`, `It pleased Y, some in Lima argued, …`: whether those behind the comma at `i` are
/// who says it, between commas or at the end of the sentence.
fn attributes(chunks: &[Chunk], i: usize, next: usize) -> bool {
    let Some(ChunkKind::Phrase(somebody)) = chunks.get(i + 1).map(|c| &c.kind) else { return false };
    let some = matches!(somebody.determiner.as_deref(), Some("some" | "many" | "several" | "few" | "most"))
        && somebody.head.is_none();
    let people = some || matches!(somebody.mentions[..], [Mention::Group { .. }]);
    let ends = chunks[next + 1..].iter().all(|c| matches!(c.kind, ChunkKind::Mark(_)));
    let between = people && is_mark(chunks, next + 1, ',');
    let mut behind = chunks[(i + 2).min(next)..next].chunks(2);
    let placed = |pair: &[Chunk]| {
        matches!(pair, [Chunk { kind: ChunkKind::Preposition(word), .. }, Chunk { kind: ChunkKind::Phrase(place), .. }]
            if matches!(word.as_str(), "in" | "at" | "from") && (is_place(place) || place.place.is_some()))
    };
    let says = next > i + 2 && chunks[next].says();
    (people || !somebody.mentions.is_empty()) && (ends || between) && says && behind.all(placed)
}

/// `addressing troops in Lima he called`: whether the pronoun at `i` stands right behind what belongs to a participle at `at`.
fn ends_opening(chunks: &[Chunk], at: usize, i: usize) -> bool {
    let participle = matches!(&chunks[at].kind, ChunkKind::Verb(v) if v.gerund);
    let own =
        |c: &Chunk| matches!(c.kind, ChunkKind::Phrase(_) | ChunkKind::Preposition(_) | ChunkKind::Word(_));
    participle
        && i > at + 1
        && is_told_of_place(&chunks[i - 1])
        && is_he(chunks, i)
        && chunks[at + 1..i].iter().all(own)
}

/// Whether a phrase is a day or a place.
fn is_told_of_place(chunk: &Chunk) -> bool {
    matches!(&chunk.kind, ChunkKind::Phrase(p) if p.date.is_some() || is_place(p) || p.place.is_some() && p.mentions.is_empty())
}

/// Whether the chunk is a pronoun of one person.
fn is_he(chunks: &[Chunk], i: usize) -> bool {
    matches!(&chunks[i].kind, ChunkKind::Phrase(p) if matches!(p.mentions[..], [Mention::Anaphor(Anaphor::One(_))]))
}

fn is_person(chunk: &Chunk) -> bool {
    matches!(&chunk.kind, ChunkKind::Phrase(p) if matches!(p.mentions[..], [Mention::Person(_) | Mention::Office(_)]))
}

/// `delegations led by X, Y, and Z meet`: whether a row of those who lead fills what stands between a participle at `at` and a verb.
fn leads_row(chunks: &[Chunk], at: usize, next: usize) -> bool {
    let led = matches!(&chunks[at].kind, ChunkKind::Verb(v)
        if matches!(v.lemma.as_str(), "lead" | "head" | "chair" | "command") && v.past && v.voice == Voice::Active);
    let by =
        matches!(chunks.get(at + 1).map(|c| &c.kind), Some(ChunkKind::Preposition(word)) if word == "by");
    led && by && {
        let (row, end) = list(chunks, at + 2, next, List::Full);
        let closes = |c: &Chunk| matches!(c.kind, ChunkKind::Word(_) | ChunkKind::Mark(','));
        row.len() > 2 && end <= next && chunks[end..next].iter().all(closes)
    }
}

/// `visited Lima and on June 7 flew to Quito`, `and in Quito met`: the conjunction from which nothing but a day or place leads up to the
/// finite verb at `next`, which goes on with the subject before.
fn goes_on_elsewhere(chunks: &[Chunk], from: usize, next: usize) -> Option<usize> {
    let finite =
        matches!(chunks.get(next).map(|c| &c.kind), Some(ChunkKind::Verb(v)) if v.is_finite() && !v.base);
    finite.then(|| joint_before(chunks, from, next)).flatten()
}

/// `and on June 7`, `but in Quito`: the conjunction from which nothing but days and places leads up to `next`, and one at least.
fn joint_before(chunks: &[Chunk], from: usize, next: usize) -> Option<usize> {
    let silent = |c: &Chunk| matches!(c.kind, ChunkKind::Word(_) | ChunkKind::Mark(','));
    let before = |end: usize| (from..end).rev().find(|&i| !silent(&chunks[i]));
    let apart = |p: &Phrase| p.date.is_some() || is_place(p);
    let mut end = next;
    while let Some(i) = before(end) {
        match &chunks[i].kind {
            ChunkKind::Conjunction(word) if word == "and" || word == "but" => {
                return (end < next).then_some(i);
            }
            ChunkKind::Phrase(phrase) if i > from && apart(phrase) => match &chunks[i - 1].kind {
                ChunkKind::Preposition(word) if matches!(word.as_str(), "on" | "in" | "at") => end = i - 1,
                _ => return None,
            },
            _ => return None,
        }
    }
    None
}

/// Whether a phrase is nothing but a place.
fn is_place(phrase: &Phrase) -> bool {
    let lies = phrase.place.is_some() || matches!(phrase.mentions[..], [Mention::State(_)]);
    lies && phrase.mentions.iter().all(|m| matches!(m, Mention::State(_)))
}

/// `went to Rome in early May and X visited Bonn`: whether a person or office behind the conjunction at `i` acts at `next`, and a day
/// before it shares nothing with them.
fn acts_after_date(chunks: &[Chunk], i: usize, next: usize) -> bool {
    let date = i > 0 && matches!(&chunks[i - 1].kind, ChunkKind::Phrase(p) if p.date.is_some());
    let person = |c: &Chunk| matches!(&c.kind, ChunkKind::Phrase(p) if matches!(p.mentions[..], [Mention::Person(_) | Mention::Office(_)]));
    date && next == i + 2 && person(&chunks[i + 1])
}

/// `meets X and, together with Y, receives Z`
fn is_mark(chunks: &[Chunk], i: usize, mark: char) -> bool {
    chunks.get(i).is_some_and(|c| c.kind == ChunkKind::Mark(mark))
}

/// `On April 1, after meeting X, Y flew`, `In Lima, after …`: where the sentence goes on behind the day or place that it begins with.
fn opening_time(chunks: &[Chunk]) -> usize {
    match chunks {
        [
            Chunk { kind: ChunkKind::Preposition(word), .. },
            Chunk { kind: ChunkKind::Phrase(phrase), .. },
            Chunk { kind: ChunkKind::Mark(','), .. },
            ..,
        ] if matches!(word.as_str(), "on" | "in" | "at")
            && (phrase.date.is_some() || phrase.place.is_some() && phrase.mentions.len() < 2) =>
        {
            3
        }
        _ => 0,
    }
}

/// `Visiting Hanoi, Foreign Minister X said`, `After meeting X in Rome, Y and Z flew`, `Received by X, Y said`: whether the comma at
/// `i` ends the opening whose verb stands at `at`.
fn closes_opening(chunks: &[Chunk], at: usize, i: usize, next: usize) -> bool {
    let verb = |at: usize| {
        if let Some(ChunkKind::Verb(v)) = chunks.get(at).map(|c| &c.kind) { Some(v) } else { None }
    };
    let led = |c: Option<&Chunk>| {
        matches!(c.map(|c| &c.kind), Some(ChunkKind::Preposition(_) | ChunkKind::Subordinator(_)))
    };
    // `After refusing to meet X, Y flew`
    let leads = |c: &Chunk| match &c.kind {
        ChunkKind::Verb(v) => v.gerund,
        ChunkKind::Word(_) => true,
        // `A day after meeting X, Y flew`
        ChunkKind::Phrase(lag) => is_lag(lag),
        _ => led(Some(c)),
    };
    let depends = verb(at).is_some_and(|v| v.gerund || v.infinitive && at > 0);
    let begin = opening_time(chunks);
    let gerund = depends && (begin..begin + 4).contains(&at) && chunks[begin..at].iter().all(leads);
    let passive = |at: usize| at == 0 && verb(at).is_some_and(|v| v.past) && led(chunks.get(1));
    // `Speaking to reporters after meeting X, Y said`, `Asked about meeting X, Y said`
    let opened = verb(begin).is_some_and(|v| v.gerund) || passive(begin);
    let within = verb(at).is_some_and(|v| v.infinitive || v.gerund && led(chunks.get(at.saturating_sub(1))));
    let within = within && opened && at > begin + 1;
    let within = within && !(begin..at).any(|j| is_mark(chunks, j, ','));
    (gerund || within || passive(at) || is_opening(chunks, at))
        && verb(next).is_some_and(VerbGroup::is_finite)
        && (is_subject(chunks, i + 1, next) || is_opening(chunks, at) && is_session(chunks, i + 1, next))
        && !(at + 1..i)
            .any(|j| matches!(chunks[j].kind, ChunkKind::Mark(',')) && is_subject(chunks, j + 1, next))
}

/// `When X met Y in Rome, Z received`, `A day after X met Y, Z received`: whether the verb at `at` is that of a clause with which the
/// sentence opens and which no comma has closed.
fn is_opening(chunks: &[Chunk], at: usize) -> bool {
    let finite = matches!(chunks.get(at).map(|c| &c.kind), Some(ChunkKind::Verb(v)) if v.is_finite());
    let aside = |c: &&Chunk| match &c.kind {
        ChunkKind::Word(_) | ChunkKind::Conjunction(_) => true,
        ChunkKind::Phrase(lag) => is_lag(lag),
        _ => false,
    };
    let first = chunks.iter().take_while(aside).count();
    // `In what both called a success, X and Y met`
    let in_what = matches!(&chunks[..chunks.len().min(2)], [Chunk { kind: ChunkKind::Preposition(_), .. }, Chunk { kind: ChunkKind::Subordinator(word), .. }] if word == "what");
    if in_what && at > 1 && finite && !(2..at).any(|i| is_mark(chunks, i, ',')) {
        return true;
    }
    let leads = matches!(chunks.get(first).map(|c| &c.kind), Some(ChunkKind::Subordinator(word)) if OPENING.contains(&&**word));
    let closed =
        |i: usize| is_mark(chunks, i, ',') && is_subject(chunks, i + 1, at) || is_mark(chunks, i, ';');
    finite && leads && first < at && !(first..at).any(closed)
}

/// Words with which clauses open that tell when or why the rest of a sentence was.
const OPENING: [&str; 11] =
    ["after", "although", "as", "because", "before", "once", "since", "though", "until", "when", "while"];

/// `two days`, before an `after` that opens a sentence: how long.
pub(super) fn is_lag(phrase: &Phrase) -> bool {
    let time =
        matches!(phrase.head.as_deref(), Some("hour" | "day" | "week" | "fortnight" | "month" | "year"));
    time && phrase.mentions.is_empty() && phrase.date.is_none()
}

/// Whether parties in a row fill what stands from `i` up to a verb.
fn is_subject(chunks: &[Chunk], i: usize, verb: usize) -> bool {
    let (row, end) = list(chunks, i, verb, List::Full);
    row.first().is_some_and(|p| !p.mentions.is_empty())
        && (end..verb).all(|j| matches!(chunks[j].kind, ChunkKind::Word(_)))
}

/// `After the drill ended, the third Defense Dialogue convened`: whether a listed gathering alone stands from `i` up to a verb.
fn is_session(chunks: &[Chunk], i: usize, verb: usize) -> bool {
    let adverbs = || chunks[i + 1..verb].iter().all(|c| matches!(c.kind, ChunkKind::Word(_)));
    i < verb && matches!(&chunks[i].kind, ChunkKind::Phrase(p) if !p.series.is_empty()) && adverbs()
}

/// `…, with X saying that Y`, `…, X and Y heading the sides`: the preposition or comma before those who do what the -ing form at `verb`
/// says, behind a comma.
pub(super) fn absolute(chunks: &[Chunk], verb: usize) -> Option<usize> {
    // `with Japan taking part`: Japan belongs to what is taken part in.
    let joins = |lemma: &str| {
        matches!(lemma, "take" | "join" | "participate" | "attend" | "serve" | "observe" | "act")
    };
    let gerund =
        matches!(chunks.get(verb).map(|c| &c.kind), Some(ChunkKind::Verb(v)) if v.gerund && !joins(&v.lemma));
    let row = |c: &&Chunk| {
        matches!(&c.kind, ChunkKind::Phrase(p) if (!p.mentions.is_empty() || p.place.is_some()) && p.date.is_none())
            || matches!(c.kind, ChunkKind::Conjunction(_))
    };
    let named = chunks[..verb.min(chunks.len())].iter().rev().take_while(row).count();
    let with = verb.checked_sub(named + 1).filter(|_| gerund && named > 0)?;
    let is_with = matches!(&chunks[with].kind, ChunkKind::Preposition(word) if word == "with");
    if is_mark(chunks, with, ',') {
        return is_bare_absolute(chunks, with, verb).then_some(with);
    }
    let apart = match &chunks[with.checked_sub(1)?].kind {
        ChunkKind::Mark(',') => true,
        // `sign a treaty with X hailing it as historic`
        ChunkKind::Phrase(thing) => {
            thing.head.as_deref().is_some_and(|head| !is_event_noun(head)) && comments(&chunks[verb])
        }
        _ => false,
    };
    (is_with && apart).then_some(with)
}

/// `The talks took place on May 3, Kerry and Yang heading the sides`: whether persons by themselves stand between the comma at `comma` and the
/// -ing form at `verb`, in no row with those before the comma.
fn is_bare_absolute(chunks: &[Chunk], comma: usize, verb: usize) -> bool {
    let named = |c: &Chunk| matches!(&c.kind, ChunkKind::Phrase(p) if matches!(p.mentions[..], [Mention::Person(_)]) || p.place.is_some() && p.mentions.is_empty());
    let row = &chunks[comma + 1..verb];
    let people = row.iter().all(|c| named(c) || matches!(c.kind, ChunkKind::Conjunction(_)));
    let first = chunks.iter().position(|c| matches!(&c.kind, ChunkKind::Verb(v) if v.is_finite()));
    let told = first.is_some_and(|at| at < comma);
    let before = comma.checked_sub(1).is_some_and(|i| named(&chunks[i]) || is_person(&chunks[i]));
    people && row.iter().any(is_person) && told && !before
}

/// Whether a verb says what somebody thinks of what is told.
fn comments(chunk: &Chunk) -> bool {
    matches!(&chunk.kind, ChunkKind::Verb(v) if matches!(v.lemma.as_str(), "call" | "describe" | "hail" | "laud" | "praise" | "say" | "term" | "label"))
}

/// `after the launch, the three conducted drills`: whether those named before stand at `i` and act at `verb`.
fn acts_at(chunks: &[Chunk], i: usize, verb: usize) -> bool {
    let pronoun = |kind: &ChunkKind| matches!(kind, ChunkKind::Phrase(p) if matches!(p.mentions[..], [Mention::Anaphor(_)]));
    let adverbs = || chunks[i + 1..verb].iter().all(|c| matches!(c.kind, ChunkKind::Word(_)));
    let finite = matches!(chunks.get(verb).map(|c| &c.kind), Some(ChunkKind::Verb(v)) if v.is_finite());
    i < verb && pronoun(&chunks[i].kind) && finite && adverbs()
}

pub(super) fn begins_clause(chunks: &[Chunk], at: usize, conjunction: usize) -> bool {
    let comma = matches!(chunks[conjunction - 1].kind, ChunkKind::Mark(',' | '”' | '"'));
    comma && conjunction > at + 1
}

/// `…, based on their views`: a past form after a comma and before a preposition adds to what stands before it.
pub(super) fn trails(chunks: &[Chunk], verb: usize) -> bool {
    let past = matches!(chunks.get(verb).map(|c| &c.kind), Some(ChunkKind::Verb(v)) if v.past && !v.preterite && v.modal.is_none() && !v.perfect && v.voice == Voice::Active);
    // `…, also promised at the summit`, `…, jointly chaired by X and Y`
    let promised =
        matches!(chunks.get(verb).map(|c| &c.kind), Some(ChunkKind::Verb(v)) if is_promise(&v.lemma));
    let by =
        matches!(chunks.get(verb + 1).map(|c| &c.kind), Some(ChunkKind::Preposition(word)) if word == "by");
    let adverb = verb > 1
        && match &chunks[verb - 1].kind {
            ChunkKind::Word(word) => promised || by && word == "jointly",
            _ => false,
        };
    let before = verb.checked_sub(1 + usize::from(adverb));
    let comma = before.is_some_and(|i| matches!(chunks[i].kind, ChunkKind::Mark(',')));
    let preposition = match chunks.get(verb + 1).map(|c| &c.kind) {
        Some(ChunkKind::Preposition(word)) => Some(word.as_str()),
        _ => None,
    };
    past && comma && preposition.is_some_and(|word| !is_done_by_subject(chunks, verb, word))
}

/// `visited Lima, met with X`, `…, called on Y`: whether a past form before a preposition tells what its subject did, since nothing can
/// have been done so to what stands before it.
fn is_done_by_subject(chunks: &[Chunk], verb: usize, preposition: &str) -> bool {
    let ChunkKind::Verb(v) = &chunks[verb].kind else { return false };
    match v.lemma.as_str() {
        "meet" => preposition != "by",
        "call" => matches!(preposition, "for" | "on" | "upon"),
        "agree" => matches!(preposition, "with" | "on"),
        "leave" => preposition == "for",
        lemma => preposition != "by" && ACTS.contains(&lemma),
    }
}

/// Verbs that are not done to anybody.
const ACTS: [&str; 66] = [
    "apologise",
    "apologize",
    "appeal",
    "appear",
    "argue",
    "arise",
    "arrive",
    "bargain",
    "breakfast",
    "chat",
    "come",
    "comment",
    "complain",
    "confer",
    "consult",
    "converse",
    "depart",
    "dine",
    "disagree",
    "drive",
    "emerge",
    "fall",
    "fly",
    "go",
    "happen",
    "head",
    "hurry",
    "insist",
    "joke",
    "journey",
    "land",
    "laugh",
    "look",
    "lunch",
    "mingle",
    "object",
    "occur",
    "participate",
    "plead",
    "preside",
    "proceed",
    "react",
    "refer",
    "remain",
    "reply",
    "reside",
    "resign",
    "respond",
    "return",
    "rise",
    "rush",
    "sail",
    "serve",
    "sit",
    "speak",
    "stand",
    "stay",
    "step",
    "stop",
    "stroll",
    "talk",
    "travel",
    "vote",
    "wait",
    "walk",
    "work",
];

/// Whether a verb says of a thing that somebody undertook it.
fn is_promise(lemma: &str) -> bool {
    matches!(
        lemma,
        "promise"
            | "pledge"
            | "agree"
            | "announce"
            | "launch"
            | "establish"
            | "create"
            | "envision"
            | "mandate"
    )
}

/// Whether the chunk speaks of those named before: `they`, `the two`, `both sides`.
fn is_anaphor(chunks: &[Chunk], i: usize) -> bool {
    let phrase = |kind: &ChunkKind| matches!(kind, ChunkKind::Phrase(p) if matches!(p.mentions[..], [Mention::Anaphor(ref a)] if !matches!(a, Anaphor::One(_))));
    chunks.get(i).is_some_and(|c| phrase(&c.kind))
}

/// Whether a new main clause may begin right after the chunk at `i`.
pub(super) fn parts_main(chunks: &[Chunk], i: usize) -> bool {
    match chunks[i].kind {
        ChunkKind::Conjunction(_) => i > 0 && matches!(chunks[i - 1].kind, ChunkKind::Mark(',')),
        ChunkKind::Mark(mark) => matches!(mark, ';' | ':' | '—'),
        _ => false,
    }
}

pub(super) fn has_phrase(chunks: &[Chunk], from: usize, to: usize) -> bool {
    chunks[from.min(to)..to].iter().any(|c| matches!(c.kind, ChunkKind::Phrase(_)))
}
