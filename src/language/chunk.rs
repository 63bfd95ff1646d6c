//! A sentence as a row of chunks: phrases, verb groups, prepositions, and what joins and parts them.

use super::closed::{
    LONG_PREPOSITIONS, is_adverb, is_conjunction, is_determiner, is_preposition, is_reflexive,
    is_subordinator,
};
use super::neighbour::complete;
use super::noun::is_time_noun;
use super::np::Site;
use super::numeral::cardinal;
use super::parser::{Knowledge, Parser};
use super::phrase::{Mention, Phrase};
use super::preceding::{before_verb, follows_phrase, follows_verb, site};
use super::term::{TermKind, terms};
use super::token::Token;
use super::verb::{Form, VerbGroup};
use super::verbal::Before;
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
    /// The name that its words are, without what counts or points at it: at least two words.
    pub fn name(&self, text: &str, tokens: &[Token<'_>]) -> Option<String> {
        let words = &tokens[self.tokens.clone()];
        let counts = |t: &Token<'_>| {
            is_determiner(&t.lower)
                || cardinal(&t.lower).is_some()
                || t.lower.starts_with(|c: char| c.is_ascii_digit())
        };
        let from = words.iter().position(|t| !counts(t))?;
        let [first, .., last] = &words[from..] else { return None };
        text.get(first.span.start..last.span.end).map(str::to_owned)
    }

    /// Whether it is a verb after which a clause may stand without `that`.
    pub(super) fn says(&self) -> bool {
        matches!(&self.kind, ChunkKind::Verb(verb) if takes_clause(&verb.lemma))
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
/// words, lower case, that the article uses as names of persons: by them a bare surname is known. Where the sentence `goes_on` with an
/// entry, its verb may leave out of whom it tells.
pub fn chunks(
    know: &Knowledge,
    names: &BTreeSet<String>,
    text: &str,
    tokens: &[Token<'_>],
    sentence: Range<usize>,
    goes_on: bool,
) -> Vec<Chunk> {
    let terms = terms(&know.gazetteer, text, tokens, sentence);
    let mut found: Vec<Chunk> = Vec::new();
    let mut at = 0;
    let mut has_verb = false;
    while at < terms.len() {
        let parser = Parser { know, names, tokens, nested: false, has_verb, terms: &terms };
        if goes_on {
            found.extend(parser.elided_subject(at, &found));
        }
        let (kind, next) = parser.chunk(at, &found);
        let next = next.max(at + 1);
        // `a delegation led by X`, `the dialogue set up at the summit` have no verb yet.
        let led = |v: &VerbGroup| {
            let agreed = matches!(parser.word(next), "at" | "during" | "in" | "for") && is_agreed(v, &found);
            v.past && v.modal.is_none() && !v.perfect && (parser.is(next, "by") || agreed)
        };
        has_verb |= matches!(&kind, ChunkKind::Verb(v) if v.is_finite() && !led(v));
        has_verb &= !matches!(kind, ChunkKind::Mark(';'));
        found.push(Chunk { tokens: terms[at].tokens.start..terms[next - 1].tokens.end, kind });
        at = next;
    }
    let body = |word: &str| know.grammar.is_body_word(word) || know.gazetteer.is_institutional(word);
    complete(&mut found, body);
    found
}

/// Whether a past form right behind a thing tells that the thing was agreed or set up, and not what the thing did.
fn is_agreed(verb: &VerbGroup, before: &[Chunk]) -> bool {
    let thing = matches!(before.last().map(|c| &c.kind), Some(ChunkKind::Phrase(p)) if p.mentions.is_empty() && p.date.is_none());
    thing && AGREED.contains(&verb.lemma.as_str())
}

/// Verbs that say of a thing only what was done to it.
const AGREED: [&str; 16] = [
    "agree",
    "announce",
    "approve",
    "endorse",
    "unveil",
    "call",
    "create",
    "establish",
    "found",
    "institute",
    "mandate",
    "pledge",
    "promise",
    "set",
    "launch",
    "envision",
];

impl Parser<'_> {
    fn chunk(&self, i: usize, before: &[Chunk]) -> (ChunkKind, usize) {
        if let Some(next) = self.one_by_one(i, before) {
            return (ChunkKind::Word("separately".to_owned()), next);
        }
        if self.terms[i].kind == TermKind::Mark && !self.opens_name(i) {
            let mark = self.token(i).and_then(|t| t.text.chars().next()).unwrap_or(' ');
            return (ChunkKind::Mark(if self.is(i, "--") || mark == '–' { '—' } else { mark }), i + 1);
        }
        if let Some((preposition, next)) = self.long_preposition(i) {
            return (ChunkKind::Preposition(preposition), next);
        }
        let small = self.token(i).is_some_and(|t| !t.is_capitalised())
            || (i == 0 && !self.is_name_before_syllables(i));
        let number = self.approximation(i);
        // `About 1,200 soldiers take part`, and not `About 10 days later`
        let opens = before.is_empty() && !is_time_noun(self.word(number + 1)) && !self.is(number + 1, ",");
        let counts = !is_preposition(self.word(i)) || number > i + 1 || acts(before) || opens;
        let counted = counts && number > i;
        if small
            && !counted
            && let Some(found) = self.small(i, before)
        {
            return found;
        }
        // `and earlier meets X`
        let acts = |form| self.know.verbs.may_be(self.word(i + 1), form);
        let helps = i > 0 && matches!(self.word(i - 1), "having" | "had" | "has" | "have");
        if small && !helps && self.is(i, "earlier") && (acts(Form::Third) || acts(Form::Past)) {
            return (ChunkKind::Word("earlier".to_owned()), i + 1);
        }
        if let Some(place) = self.place_before_subject(i, before) {
            return place;
        }
        match self.phrase(i, site(before)) {
            Some((phrase, next)) => (ChunkKind::Phrase(phrase), next),
            None => (ChunkKind::Word(self.word(i).to_owned()), i + 1),
        }
    }

    /// `received, one after another, A and B`: the term behind words right behind a verb that say that several are met by themselves.
    fn one_by_one(&self, i: usize, before: &[Chunk]) -> Option<usize> {
        let led = matches!(before.last()?.kind, ChunkKind::Verb(_));
        let comma = usize::from(self.is(i, ","));
        let told = |words: &&&[&str]| words.iter().enumerate().all(|(k, word)| self.is(i + comma + k, word));
        let next = i + comma + ONE_BY_ONE.iter().find(|words| led && told(words))?.len();
        (comma == 0 || self.is(next, ",")).then_some(next + comma)
    }

    /// A word without a capital that is no part of a phrase: it joins, governs, modifies a verb, or is one.
    fn small(&self, i: usize, before: &[Chunk]) -> Option<(ChunkKind, usize)> {
        self.stress(i, before)
            .or_else(|| self.joint(i, before))
            .or_else(|| self.participial(i, before))
            .or_else(|| self.verb_here(i, before))
            .or_else(|| self.closed(i, before))
    }

    /// A plain word at `i` as a chunk of its own.
    fn alone(&self, i: usize, kind: fn(String) -> ChunkKind) -> (ChunkKind, usize) {
        (kind(self.word(i).to_owned()), i + 1)
    }

    /// `the ministry itself says`, `came face to face`: what only stresses what is said.
    fn stress(&self, i: usize, before: &[Chunk]) -> Option<(ChunkKind, usize)> {
        let word = self.word(i);
        // `a dialogue, itself an outcome of the summit,`
        let stresses = matches!(before.last().map(|c| &c.kind), Some(ChunkKind::Mark(',')))
            && is_determiner(self.word(i + 1));
        let behind = matches!(before.last().map(|c| &c.kind), Some(ChunkKind::Phrase(_)));
        if is_reflexive(word) && (behind || stresses) {
            return Some(self.alone(i, ChunkKind::Word));
        }
        let idiom = self.idiom(i);
        if idiom > 0 {
            return Some((ChunkKind::Word(self.text(i, i + idiom)), i + idiom));
        }
        // `flew side by side`
        [("side", "by"), ("face", "to")].iter().find_map(|(noun, between)| {
            let twice = word == *noun && self.is(i + 1, between) && self.is(i + 2, noun);
            (twice && !self.is(i + 3, "with"))
                .then(|| (ChunkKind::Word(format!("{noun} {between} {noun}")), i + 3))
        })
    }

    /// A word that joins or subordinates.
    fn joint(&self, i: usize, before: &[Chunk]) -> Option<(ChunkKind, usize)> {
        let word = self.word(i);
        if self.terms[i].kind != TermKind::Word {
            return None;
        }
        if is_conjunction(word) && word != "&" {
            return Some(self.alone(i, ChunkKind::Conjunction));
        }
        // `that meeting`, `that day`: an article.
        let article = word == "that"
            && (is_time_noun(self.word(i + 1))
                || (!follows_phrase(before) && !follows_verb(before) && !goes_on_saying(before)));
        // `postponed once by a week`, `met once more`
        let again = matches!(self.word(i + 1), "a" | "more" | "again");
        let counts = word == "once" && (is_preposition(self.word(i + 1)) || again);
        let verbless = || matches!(word, "while" | "when") && self.has_no_verb(i + 1);
        (!article && !counts && is_subordinator(word))
            .then(|| self.alone(i, if verbless() { ChunkKind::Word } else { ChunkKind::Subordinator }))
    }

    /// `issues including the border`, `Following his talks with X, Y says`: no verb, though it looks like one.
    fn participial(&self, i: usize, before: &[Chunk]) -> Option<(ChunkKind, usize)> {
        let word = self.word(i);
        // `its leaders, including X`
        let listing = word == "including" && follows_mark(before);
        // `following up on a pledge`
        let up = is_preposition(self.word(i + 1)) || self.is(i + 1, "up");
        let participial = self.terms[i].kind == TermKind::Word
            && is_preposition(word)
            && word.ends_with("ing")
            && word != "during"
            && !(word == "following" && up);
        let opens = matches!(before.last().map(|c| &c.kind), None | Some(ChunkKind::Mark(_)));
        let led = word == "following" && opens && !up && self.begins_argument(i + 1);
        (participial && (follows_phrase(before) || listing) || led)
            .then(|| self.alone(i, ChunkKind::Preposition))
    }

    /// A verb, or a group of verbs.
    fn verb_here(&self, i: usize, before: &[Chunk]) -> Option<(ChunkKind, usize)> {
        // `held restricted talks`: after a verb a bare participle belongs to what follows.
        let adjectival = follows_finite(before) && !closes_contact(before) && self.is_participle_only(i);
        let finished = follows_phrase(before);
        let told =
            !adjectival && self.is_verb(i, before_verb(before, finished)) && !self.is_noun_here(i, before);
        let found = if told { self.verb(i) } else { None };
        found.or_else(|| if self.goes_on_in_plural(i, before) { self.verb(i) } else { None })
    }

    /// A preposition, an adverb, or the bare verb behind `helps`.
    fn closed(&self, i: usize, before: &[Chunk]) -> Option<(ChunkKind, usize)> {
        let word = self.word(i);
        let plain = self.terms[i].kind == TermKind::Word;
        let last = before.last().map(|c| &c.kind);
        // `talk one-on-one`
        let alone_with = matches!(word, "one-on-one" | "face-to-face" | "tete-a-tete");
        if alone_with && follows_verb(before) && !self.begins_argument(i + 1) {
            return Some(self.alone(i, ChunkKind::Word));
        }
        // `travels on to Tokyo`
        let onward = word == "on" && self.is(i + 1, "to");
        if plain && is_preposition(word) && !onward {
            return Some(self.alone(i, ChunkKind::Preposition));
        }
        // `X, Y and Z all attend the forum`, `X and Y each phone Z`
        let side = matches!(self.word(i + 1), "side" | "country" | "nation" | "government" | "party");
        let all = (word == "all" || word == "each" && !side)
            && matches!(last, Some(ChunkKind::Phrase(p)) if p.date.is_none());
        if plain && all && self.is_verb(i + 1, Before::Party { plural: true, object: false }) {
            return Some(self.alone(i, ChunkKind::Word));
        }
        // `cut short his stay`, `stopped short of a pledge`
        let curtails = |v: &VerbGroup| matches!(v.lemma.as_str(), "cut" | "stop" | "fall" | "come");
        if word == "short" && matches!(last, Some(ChunkKind::Verb(v)) if curtails(v)) {
            return Some(self.alone(i, ChunkKind::Word));
        }
        // `brings home 12 students`
        let homeward =
            word == "home" && self.begins_argument(i + 1) && matches!(last, Some(ChunkKind::Verb(_)));
        // `X and newly elected President Y`
        let newly = word == "newly" && self.adverb_modifies(i);
        if plain && (onward || homeward || (is_adverb(word) && word != "both" && !newly)) {
            return Some(self.alone(i, ChunkKind::Word));
        }
        // `a dialogue, first agreed when they met`
        if word == "first" && follows_mark(before) && self.is_firstly(i) {
            return Some(self.alone(i, ChunkKind::Word));
        }
        // `rather than expel the envoy`: as much as `rather than expelling`.
        let instead = matches!(last, Some(ChunkKind::Preposition(w)) if w == "rather than");
        if instead
            && self.know.verbs.may_be(word, Form::Base)
            && (is_determiner(self.word(i + 1)) || !self.know.grammar.is_noun_verb(word))
            && let Some((ChunkKind::Verb(group), next)) = self.verb(i)
        {
            return Some((ChunkKind::Verb(VerbGroup { gerund: true, base: false, ..group }), next));
        }
        // `helps expand trade`
        let helped = matches!(last, Some(ChunkKind::Verb(v)) if v.lemma == "help");
        if helped && self.know.verbs.may_be(word, Form::Base) { self.verb(i) } else { None }
    }

    /// `On May 3, while in Lima for the summit, X met Y`: whether what begins with a preposition at `i` ends at a comma or with the
    /// sentence before any verb.
    fn has_no_verb(&self, i: usize) -> bool {
        matches!(self.word(i), "in" | "at" | "on" | "there")
            && (i..self.terms.len())
                .take_while(|&j| !self.is(j, ","))
                .all(|j| !self.know.verbs.may_be_finite(self.word(j)))
    }

    /// `X and Y visit Lima; meet Z on the 3rd`: whether a base form right behind a semicolon is what several go on to do.
    fn goes_on_in_plural(&self, i: usize, before: &[Chunk]) -> bool {
        let [rest @ .., mark] = before else { return false };
        let several = |c: &Chunk| matches!(&c.kind, ChunkKind::Verb(v) if v.base && v.is_finite());
        let object = self.token(i + 1).is_some_and(Token::is_capitalised)
            || is_determiner(self.word(i + 1))
            || is_preposition(self.word(i + 1));
        matches!(mark.kind, ChunkKind::Mark(';'))
            && object
            && rest.iter().rfind(|c| matches!(c.kind, ChunkKind::Verb(_))).is_some_and(several)
            && self.know.verbs.may_be(self.word(i), Form::Base)
    }

    fn verb(&self, i: usize) -> Option<(ChunkKind, usize)> {
        let start = self.terms[i].tokens.start;
        let end = self.terms.last().map_or(start, |t| t.tokens.end);
        let (group, token) = self.know.verbs.group(self.tokens, start, end)?;
        let next = self.terms.iter().position(|t| t.tokens.start >= token).unwrap_or(self.terms.len());
        // `called into being by the summit`
        let born = self.is(next, "into") && matches!(self.word(next + 1), "being" | "existence" | "life");
        let next = if born { next + 2 } else { next };
        Some((ChunkKind::Verb(group), next))
    }

    /// A quotation mark that opens a name: `“Trilateral Dialogue”`.
    fn opens_name(&self, i: usize) -> bool {
        matches!(self.word(i), "“" | "\"")
            && self.phrase(i, Site::Object).is_some_and(|(p, next)| next > i + 1 && p.name.is_some())
    }

    pub(super) fn long_preposition(&self, i: usize) -> Option<(String, usize)> {
        // `sat opposite Lavrov`, and not `his opposite number`
        let faced = |i: usize| self.know.verbs.may_be(self.word(i), Form::Past) || self.is(i, "sitting");
        let behind = i.checked_sub(1).is_some_and(faced);
        let capital = self.token(i + 1).is_some_and(Token::is_capitalised);
        let faces = capital || matches!(self.word(i + 1), "him" | "her" | "them");
        if self.is(i, "opposite") && behind && faces {
            return Some(("opposite".to_owned(), i + 1));
        }
        let fits = |words: &&&[&str]| words.iter().enumerate().all(|(k, w)| self.is(i + k, w));
        // `conveys thanks to Kim`, but `was freed thanks to Kim`
        let given = |j: usize| {
            let forms = self.know.verbs.forms(self.word(j));
            forms.iter().any(|(verb, _)| GIVES_THANKS.contains(&&*self.know.lexicon.verbs[*verb].lemma))
        };
        if self.is(i, "thanks") && i.checked_sub(1).is_some_and(given) {
            return None;
        }
        let words = LONG_PREPOSITIONS.iter().find(fits)?;
        Some((words.join(" "), i + words.len()))
    }

    /// After a preposition only -ing makes a verb; between an article's phrase and another noun there is none.
    fn is_noun_here(&self, i: usize, before: &[Chunk]) -> bool {
        let after_preposition = matches!(before.last().map(|c| &c.kind), Some(ChunkKind::Preposition(_)));
        let word = self.word(i);
        // `condemns it, as did Y`
        let likewise = self.is(i.wrapping_sub(1), "as")
            && matches!(word, "do" | "does" | "did" | "is" | "are" | "was" | "were" | "has" | "have");
        after_preposition
            && !likewise
            && (!self.know.verbs.may_be(word, Form::Gerund)
                || (self.know.grammar.is_gerund_noun(word)
                    && !self.takes_object(i)
                    && !self.meets_somebody(i)))
    }
}

/// `announced on May 3, with no warning, that`: whether a comma stands right before that closes what was said in passing since a verb of
/// saying.
fn goes_on_saying(before: &[Chunk]) -> bool {
    let Some(verb) = before.iter().rposition(|c| matches!(c.kind, ChunkKind::Verb(_))) else { return false };
    let inside = &before[verb + 1..];
    let closes = matches!(inside.last().map(|c| &c.kind), Some(ChunkKind::Mark(',')));
    let led =
        matches!(inside.first().map(|c| &c.kind), Some(ChunkKind::Preposition(_) | ChunkKind::Mark(',')));
    before[verb].says()
        && closes
        && led
        && !inside.iter().any(|c| matches!(c.kind, ChunkKind::Subordinator(_)))
}

/// Whether a verb stands right before that says nothing: `replaces about ten ministers`, and not `speaks about ten issues`.
fn acts(before: &[Chunk]) -> bool {
    let Some(ChunkKind::Verb(verb)) = before.last().map(|c| &c.kind) else { return false };
    !before.last().is_some_and(Chunk::says)
        && !matches!(
            verb.lemma.as_str(),
            "speak" | "talk" | "ask" | "complain" | "learn" | "hear" | "brief" | "inform"
        )
}

/// Whether a mark stands right before that sets off what follows.
fn follows_mark(before: &[Chunk]) -> bool {
    matches!(before.last().map(|c| &c.kind), Some(ChunkKind::Mark(',' | '—' | '(' | ';')))
}

/// Whether a finite verb stands right before, particles apart: `wrap up coordinated patrols`, `meets newly elected leaders`.
fn follows_finite(before: &[Chunk]) -> bool {
    let particle = |c: &&Chunk| matches!(&c.kind, ChunkKind::Word(w) if matches!(w.as_str(), "up" | "out" | "off" | "newly" | "recently"));
    let last = before.iter().rev().find(|c| !particle(c));
    matches!(last.map(|c| &c.kind), Some(ChunkKind::Verb(v)) if v.is_finite())
}

/// Whether a verb stands right before that tells what somebody did to the thing before both: `the statement they issued`.
fn closes_contact(before: &[Chunk]) -> bool {
    let [rest @ .., thing, somebody, _] = before else { return false };
    let thing = matches!(&thing.kind, ChunkKind::Phrase(p) if p.mentions.is_empty() && p.determiner.is_some() && p.date.is_none());
    let somebody =
        matches!(&somebody.kind, ChunkKind::Phrase(p) if matches!(p.mentions[..], [Mention::Anaphor(_)]));
    let heads = rest.last().is_none_or(|c| matches!(c.kind, ChunkKind::Mark(_) | ChunkKind::Conjunction(_)));
    thing && somebody && heads || closes_relative(before)
}

/// Whether a verb stands right before that ends a relative clause with a subject of its own: `the group that X and Y had promised`.
fn closes_relative(before: &[Chunk]) -> bool {
    let Some((_, before)) = before.split_last() else { return false };
    let subject = |c: &&Chunk| matches!(c.kind, ChunkKind::Phrase(_) | ChunkKind::Conjunction(_));
    let len = before.iter().rev().take_while(subject).count();
    let [rest @ .., word] = &before[..before.len() - len] else { return false };
    let relative =
        matches!(&word.kind, ChunkKind::Subordinator(w) if matches!(w.as_str(), "that" | "which" | "whom"));
    let behind = matches!(rest.last().map(|c| &c.kind), Some(ChunkKind::Phrase(_)));
    len > 0 && relative && behind && !rest.iter().any(Chunk::says)
}

/// Whether a clause may stand after the verb of this base form without `that`.
pub(super) fn takes_clause(lemma: &str) -> bool {
    SAYS.contains(&lemma)
}

/// What says that several are met by themselves.
const ONE_BY_ONE: [&[&str]; 8] = [
    &["one", "after", "another"],
    &["one", "after", "the", "other"],
    &["one", "by", "one"],
    &["one", "at", "a", "time"],
    &["in", "turn"],
    &["in", "succession"],
    &["in", "quick", "succession"],
    &["in", "rapid", "succession"],
];

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

/// What one does with thanks.
const GIVES_THANKS: [&str; 9] =
    ["convey", "express", "offer", "extend", "give", "send", "relay", "voice", "return"];
