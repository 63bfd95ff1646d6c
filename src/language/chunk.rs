//! A sentence as a row of chunks: phrases, verb groups, prepositions, and what joins and parts them.

use super::grammar::{LONG_PREPOSITIONS, is_determiner, is_preposition, is_subordinator, singular};
use super::noun::is_time_noun;
use super::np::Site;
use super::parser::{Before, Knowledge, Parser, is_conjunction};
use super::phrase::{Mention, OfficeMention, PersonMention, Phrase};
use super::term::{TermKind, terms};
use super::token::Token;
use super::verb::{VerbGroup, is_adverb};
use std::collections::BTreeSet;
use std::ops::Range;

/// A piece of a sentence.
#[derive(Clone, Debug, PartialEq)]
pub struct Chunk {
    /// Its tokens, as indices into those of the passage.
    pub tokens: Range<usize>,
    /// What it is.
    pub kind: ChunkKind,
}

impl Chunk {
    /// Whether it is a verb after which a clause may stand without `that`.
    pub(super) fn says(&self) -> bool {
        matches!(&self.kind, ChunkKind::Verb(verb) if SAYS.contains(&verb.lemma.as_str()))
    }
}

/// The kinds of chunk.
#[derive(Clone, Debug, PartialEq)]
#[expect(
    clippy::large_enum_variant,
    reason = "most chunks are phrases, and boxes would cost every one of them"
)]
pub enum ChunkKind {
    /// A noun phrase.
    Phrase(Phrase),
    /// A verb group.
    Verb(VerbGroup),
    /// A preposition, of one word or several.
    Preposition(String),
    /// `and`, `or`, `but`
    Conjunction(String),
    /// `who`, `which`, `that`, `if`, `while` …
    Subordinator(String),
    /// An adverb, or a word of no class.
    Word(String),
    /// A mark of punctuation.
    Mark(char),
}

/// Parses one sentence, given as a range of the passage's `tokens`; `text` is the clean text of the passage. `names` are
/// words, lower case, that the article uses as names of persons: by them a bare surname is known.
pub fn chunks(
    know: &Knowledge,
    names: &BTreeSet<String>,
    text: &str,
    tokens: &[Token<'_>],
    sentence: Range<usize>,
) -> Vec<Chunk> {
    let terms = terms(&know.gazetteer, text, tokens, sentence);
    let mut found: Vec<Chunk> = Vec::new();
    let mut at = 0;
    let mut has_verb = false;
    while at < terms.len() {
        let parser = Parser { know, names, tokens, nested: false, has_verb, terms: &terms };
        let (kind, next) = parser.chunk(at, &found);
        has_verb |= matches!(&kind, ChunkKind::Verb(v) if v.is_finite());
        let next = next.max(at + 1);
        has_verb &= !matches!(kind, ChunkKind::Mark(';'));
        found.push(Chunk { tokens: terms[at].tokens.start..terms[next - 1].tokens.end, kind });
        at = next;
    }
    subordinate(&mut found);
    name_members(&mut found);
    same_holder(&mut found);
    share_titles(&mut found);
    share_states(&mut found);
    found
}

/// `the Korean president, prime minister and foreign minister`: the state of the first is that of every bare office in the row.
fn share_states(chunks: &mut [Chunk]) {
    let bare = |kind: &ChunkKind| match kind {
        ChunkKind::Phrase(p) => match &p.mentions[..] {
            [Mention::Office(office)] => Some((office.state.clone(), p.determiner.is_some())),
            _ => None,
        },
        _ => None,
    };
    let mut shared: Option<String> = None;
    for chunk in chunks {
        match (&chunk.kind, bare(&chunk.kind)) {
            (_, Some((Some(state), _))) => shared = Some(state),
            (_, Some((None, false))) => {
                if let ChunkKind::Phrase(phrase) = &mut chunk.kind
                    && let Some(Mention::Office(office)) = phrase.mentions.first_mut()
                    && !office.counterpart
                {
                    office.state.clone_from(&shared);
                }
            }
            (ChunkKind::Mark(','), _) => {}
            (ChunkKind::Conjunction(word), _) if word == "and" => {}
            _ => shared = None,
        }
    }
}

/// `Red Cross officials Park and Kim`: people of some rank right before their names are the title of each.
fn name_members(chunks: &mut Vec<Chunk>) {
    let mut i = 0;
    while i + 1 < chunks.len() {
        let group = group_before_name(&chunks[i], &chunks[i + 1]);
        if let (Some((title, state)), ChunkKind::Phrase(named)) = (group, &mut chunks[i + 1].kind) {
            if let Some(Mention::Person(person)) = named.mentions.first_mut() {
                person.state = person.state.take().or_else(|| state.clone());
                let office = OfficeMention::worded(title, state);
                person.office = Some(office).filter(OfficeMention::is_post);
            }
            named.plural = true;
            let from = chunks[i].tokens.start;
            chunks.remove(i);
            chunks[i].tokens.start = from;
        }
        i += 1;
    }
}

/// `the prime minister and foreign minister of Qatar, Sheikh Mohammed`: one article, two offices, one holder.
fn same_holder(chunks: &mut Vec<Chunk>) {
    let office = |chunk: &Chunk| match &chunk.kind {
        ChunkKind::Phrase(p) => match &p.mentions[..] {
            [Mention::Office(office)] => Some((office.clone(), p.determiner.is_some())),
            _ => None,
        },
        _ => None,
    };
    let posted = |chunk: &Chunk| matches!(&chunk.kind, ChunkKind::Preposition(w) if w == "in" || w == "at");
    let mut i = 0;
    while i + 4 < chunks.len() {
        // `the Korean ambassador in Canberra, Kang Jeong-sik`
        if posted(&chunks[i + 1])
            && matches!(chunks[i + 3].kind, ChunkKind::Mark(','))
            && let Some((office, true)) = office(&chunks[i])
            && let ChunkKind::Phrase(named) = &mut chunks[i + 4].kind
            && let [Mention::Person(person @ PersonMention { office: None, .. })] = &mut named.mentions[..]
        {
            person.state = person.state.take().or_else(|| office.state.clone());
            person.office = Some(office);
            let from = chunks[i].tokens.start;
            chunks.drain(i..i + 4);
            chunks[i].tokens.start = from;
        }
        if i + 4 >= chunks.len() {
            break;
        }
        let and = matches!(&chunks[i + 1].kind, ChunkKind::Conjunction(w) if w == "and");
        let comma = matches!(chunks[i + 3].kind, ChunkKind::Mark(','));
        if let (true, true, Some((first, true)), Some((second, false))) =
            (and, comma, office(&chunks[i]), office(&chunks[i + 2]))
            && first.state.is_none()
            && let ChunkKind::Phrase(named) = &mut chunks[i + 4].kind
            && let [Mention::Person(person @ PersonMention { office: None, .. })] = &mut named.mentions[..]
        {
            person.state.clone_from(&second.state);
            person.office = Some(OfficeMention { state: second.state, ..first });
            let from = chunks[i].tokens.start;
            chunks.drain(i..i + 4);
            chunks[i].tokens.start = from;
        }
        i += 1;
    }
}

/// Title and state of a group whose members' names follow it at once.
fn group_before_name(group: &Chunk, named: &Chunk) -> Option<(String, Option<String>)> {
    let (ChunkKind::Phrase(group), ChunkKind::Phrase(named)) = (&group.kind, &named.kind) else {
        return None;
    };
    let [Mention::Group { name, state }] = &group.mentions[..] else { return None };
    let [Mention::Person(PersonMention { office: None, .. })] = &named.mentions[..] else { return None };
    group.plural.then(|| (singular(name), state.clone()))
}

/// `Foreign Ministers Okada and Yang`: a title in the plural is that of every bare name in the row.
fn share_titles(chunks: &mut [Chunk]) {
    for i in 0..chunks.len() {
        let ChunkKind::Phrase(first) = &chunks[i].kind else { continue };
        let [Mention::Person(PersonMention { office: Some(office), .. })] = &first.mentions[..] else {
            continue;
        };
        if !first.plural {
            continue;
        }
        let (office, mut states) = (office.clone(), first.states.clone().into_iter().skip(1));
        for chunk in &mut chunks[i + 1..] {
            match &mut chunk.kind {
                ChunkKind::Phrase(next) => {
                    let [Mention::Person(person)] = &mut next.mentions[..] else { break };
                    if person.office.is_some() {
                        break;
                    }
                    let state = states.next().or_else(|| person.state.clone());
                    person.state.clone_from(&state);
                    person.office = Some(OfficeMention { state, ..office.clone() });
                }
                ChunkKind::Mark(',') => {}
                ChunkKind::Conjunction(word) if word == "and" => {}
                _ => break,
            }
        }
    }
}

/// `before X received him`: a preposition whose phrase is the subject of a verb begins a clause.
fn subordinate(chunks: &mut [Chunk]) {
    for i in 0..chunks.len() {
        let ChunkKind::Preposition(word) = &chunks[i].kind else { continue };
        if !matches!(word.as_str(), "before" | "after" | "since" | "until" | "till" | "as") {
            continue;
        }
        let mut rest = chunks[i + 1..].iter().skip_while(|c| match &c.kind {
            ChunkKind::Phrase(p) => p.date.is_none(),
            ChunkKind::Conjunction(w) => w == "and",
            ChunkKind::Word(w) => is_adverb(w),
            _ => false,
        });
        // `Before the banquet he met`: two phrases in a row, of which the second is the subject.
        let phrase = |i: usize| matches!(chunks.get(i).map(|c| &c.kind), Some(ChunkKind::Phrase(_)));
        if phrase(i + 1) && phrase(i + 2) {
            continue;
        }
        let phrase =
            matches!(chunks.get(i + 1).map(|c| &c.kind), Some(ChunkKind::Phrase(p)) if p.date.is_none());
        if phrase
            && matches!(rest.next().map(|c| &c.kind), Some(ChunkKind::Verb(v)) if v.is_finite() && !v.base)
        {
            chunks[i].kind = ChunkKind::Subordinator(word.clone());
        }
    }
}

impl Parser<'_> {
    fn chunk(&self, i: usize, before: &[Chunk]) -> (ChunkKind, usize) {
        if self.terms[i].kind == TermKind::Mark && !(self.opens_name(i)) {
            let mark = self.token(i).and_then(|t| t.text.chars().next()).unwrap_or(' ');
            return (ChunkKind::Mark(if self.is(i, "--") || mark == '–' { '—' } else { mark }), i + 1);
        }
        if let Some((preposition, next)) = self.long_preposition(i) {
            return (ChunkKind::Preposition(preposition), next);
        }
        let word = self.word(i);
        let small = self.token(i).is_some_and(|t| !t.is_capitalised()) || i == 0;
        let finished = follows_phrase(before);
        let plain = self.terms[i].kind == TermKind::Word;
        if plain && small {
            if is_conjunction(word) && word != "&" {
                return (ChunkKind::Conjunction(word.to_owned()), i + 1);
            }
            let moment = is_time_noun(self.word(i + 1)) && word == "that";
            if moment || (word == "that" && !finished && !follows_verb(before)) {
                // `that meeting`, `that day`: an article.
            } else if is_subordinator(word) {
                return (ChunkKind::Subordinator(word.to_owned()), i + 1);
            }
        }
        // `issues including the border`: no verb, though it looks like one.
        if plain && small && is_preposition(word) && word.ends_with("ing") && word != "during" && finished {
            return (ChunkKind::Preposition(word.to_owned()), i + 1);
        }
        // `held restricted talks`: after a verb a bare participle belongs to what follows.
        let adjectival = matches!(before.last().map(|c| &c.kind), Some(ChunkKind::Verb(v)) if v.is_finite())
            && self.is_participle_only(i);
        if small
            && !adjectival
            && self.is_verb(i, before_verb(before, finished))
            && !self.is_noun_here(i, before)
            && let Some(found) = self.verb(i)
        {
            return found;
        }
        if plain && small && is_preposition(word) {
            if word == "on" && self.is(i + 1, "to") {
                // `travels on to Tokyo`
                return (ChunkKind::Word(word.to_owned()), i + 1);
            }
            return (ChunkKind::Preposition(word.to_owned()), i + 1);
        }
        if plain && small && is_adverb(word) && !self.is(i, "both") {
            return (ChunkKind::Word(word.to_owned()), i + 1);
        }
        let helped = matches!(before.last().map(|c| &c.kind), Some(ChunkKind::Verb(v)) if v.lemma == "help");
        if helped
            && small
            && self.know.verbs.may_be(word, super::verb::Form::Base)
            && let Some(found) = self.verb(i)
        {
            return found;
        }
        let site = site(before);
        match self.phrase(i, site) {
            Some((phrase, next)) => (ChunkKind::Phrase(phrase), next),
            None => (ChunkKind::Word(word.to_owned()), i + 1),
        }
    }

    fn verb(&self, i: usize) -> Option<(ChunkKind, usize)> {
        let start = self.terms[i].tokens.start;
        let end = self.terms.last().map_or(start, |t| t.tokens.end);
        let (group, token) = self.know.verbs.group(self.tokens, start, end)?;
        let next = self.terms.iter().position(|t| t.tokens.start >= token).unwrap_or(self.terms.len());
        Some((ChunkKind::Verb(group), next))
    }

    /// A quotation mark that opens a name: `“Trilateral Dialogue”`.
    fn opens_name(&self, i: usize) -> bool {
        matches!(self.word(i), "“" | "\"")
            && self.phrase(i, Site::Object).is_some_and(|(p, next)| next > i + 1 && p.name.is_some())
    }

    fn long_preposition(&self, i: usize) -> Option<(String, usize)> {
        let fits = |words: &&&[&str]| words.iter().enumerate().all(|(k, w)| self.is(i + k, w));
        let words = LONG_PREPOSITIONS.iter().find(fits)?;
        Some((words.join(" "), i + words.len()))
    }

    /// After a preposition only -ing makes a verb; between an article's phrase and another noun there is none.
    fn is_noun_here(&self, i: usize, before: &[Chunk]) -> bool {
        let after_preposition = matches!(before.last().map(|c| &c.kind), Some(ChunkKind::Preposition(_)));
        let word = self.word(i);
        after_preposition
            && (!self.know.verbs.may_be(word, super::verb::Form::Gerund)
                || (self.know.grammar.is_gerund_noun(word) && !is_determiner(self.word(i + 1))))
    }
}

/// What the row of chunks says of a word that may be a verb.
fn before_verb(before: &[Chunk], finished: bool) -> Before {
    if !finished {
        return Before::Nothing;
    }
    let last = before.iter().rev().find(|c| !matches!(&c.kind, ChunkKind::Word(w) if is_adverb(w)));
    match last.map(|c| &c.kind) {
        Some(ChunkKind::Phrase(p)) if p.mentions.is_empty() => {
            Before::Noun { plural: p.plural, object: false }
        }
        Some(ChunkKind::Phrase(p)) => {
            let and = before
                .iter()
                .rev()
                .filter(|c| !matches!(c.kind, ChunkKind::Word(_)))
                .nth(1)
                .is_some_and(|c| matches!(&c.kind, ChunkKind::Conjunction(w) if w == "and"));
            Before::Party { plural: p.plural || and || p.mentions.len() > 1, object: false }
        }
        _ => Before::Party { plural: true, object: false },
    }
}

/// Where a phrase that begins after these chunks stands.
fn site(before: &[Chunk]) -> Site {
    if follows_place(before) {
        return Site::Place;
    }
    let last =
        before.iter().rev().find(|c| !matches!(&c.kind, ChunkKind::Mark('“' | '"') | ChunkKind::Word(_)));
    match last.map(|c| &c.kind) {
        Some(ChunkKind::Preposition(_)) => Site::Object,
        // What somebody says may be a clause of its own.
        Some(ChunkKind::Verb(_)) if last.is_some_and(Chunk::says) => Site::Subject,
        Some(ChunkKind::Verb(_)) => Site::Object,
        _ => Site::Subject,
    }
}

/// Verbs after which a clause may stand without `that`.
const SAYS: [&str; 20] = [
    "say",
    "state",
    "report",
    "believe",
    "think",
    "announce",
    "claim",
    "note",
    "argue",
    "declare",
    "warn",
    "confirm",
    "hope",
    "stress",
    "add",
    "suggest",
    "insist",
    "acknowledge",
    "know",
    "tell",
];

/// Whether the chunk before is a phrase, so that a verb may follow: adverbs and brackets in between do not count.
fn follows_phrase(before: &[Chunk]) -> bool {
    let last = before.iter().rev().find(|c| !matches!(&c.kind, ChunkKind::Word(w) if is_adverb(w)));
    match last.map(|c| &c.kind) {
        Some(ChunkKind::Phrase(_) | ChunkKind::Subordinator(_)) => true,
        Some(ChunkKind::Conjunction(_)) => has_finite(before),
        Some(ChunkKind::Mark(mark)) => {
            matches!(mark, ')' | '—' | '”' | '"' | '“') || (*mark == ',' && ends_in_name(before))
        }
        _ => false,
    }
}

fn has_finite(before: &[Chunk]) -> bool {
    before.iter().any(|c| matches!(&c.kind, ChunkKind::Verb(v) if v.is_finite()))
}

fn ends_in_name(before: &[Chunk]) -> bool {
    let phrase =
        before.iter().rev().find_map(|c| if let ChunkKind::Phrase(p) = &c.kind { Some(p) } else { None });
    phrase.is_some_and(|p| {
        p.mentions.iter().any(|m| !matches!(m, Mention::Anaphor(_))) || p.name.is_some() || p.date.is_some()
    })
}

fn follows_verb(before: &[Chunk]) -> bool {
    let last = before.iter().rev().find(|c| !matches!(&c.kind, ChunkKind::Word(w) if is_adverb(w)));
    matches!(last.map(|c| &c.kind), Some(ChunkKind::Verb(_)))
}

/// After `in Seoul,` at the head of a clause a comma parts, and does not list.
fn follows_place(before: &[Chunk]) -> bool {
    let [.., last] = before else { return false };
    let place = matches!(&last.kind, ChunkKind::Preposition(p) if matches!(p.as_str(), "in" | "at" | "on" | "near" | "off" | "aboard" | "during" | "after" | "amid"));
    let head = before.len() == 1 || matches!(before[before.len() - 2].kind, ChunkKind::Mark(_));
    place && head
}
