//! A tree of phrases, walked word by word along the tokens.

use super::gazetteer::Sense;
use super::token::Token;
use rustc_hash::FxHashMap;

/// Phrases with what they may stand for. A node is a phrase so far; node 0 is none.
#[derive(Debug)]
pub(super) struct Phrases {
    words: FxHashMap<Box<str>, u32>,
    branches: FxHashMap<(u32, u32), u32>,
    senses: Vec<Vec<Entry>>,
}

#[derive(Clone, Copy, Debug)]
struct Entry {
    sense: Sense,
    case: Case,
}

/// How a phrase must be capitalised to be recognised.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Case {
    Any,
    Capital,
    Upper,
}

impl Default for Phrases {
    fn default() -> Self {
        let mut it =
            Self { words: FxHashMap::default(), branches: FxHashMap::default(), senses: vec![Vec::new()] };
        it.words.reserve(1 << 14);
        it.branches.reserve(1 << 15);
        it
    }
}

impl Phrases {
    /// The number of a lower-case word; 0 if no phrase holds it.
    pub(super) fn word(&self, lower: &str) -> u32 {
        self.words.get(lower).copied().unwrap_or(0)
    }

    /// Whether these words are a phrase by themselves.
    pub(super) fn has(&self, tokens: &[Token<'_>]) -> bool {
        let step = |node, token: &Token<'_>| self.branches.get(&(node, token.word)).copied();
        tokens.iter().try_fold(0, step).is_some_and(|node| !self.senses[node as usize].is_empty())
    }

    /// Adds what a phrase may stand for; the numbers of its words.
    pub(super) fn insert(
        &mut self,
        phrase: &str,
        tokens: Vec<Token<'_>>,
        sense: Sense,
        case: Case,
    ) -> Vec<u32> {
        let case = case.of(phrase, tokens.len() == 1, sense);
        // What the vocabulary has is not written again.
        let words: Vec<u32> = tokens
            .into_iter()
            .map(|token| match token.word {
                0 => {
                    let new = self.words.len() as u32 + 1;
                    *self.words.entry(token.lower.into_owned().into_boxed_str()).or_insert(new)
                }
                known => known,
            })
            .collect();
        let mut node = 0;
        for word in &words {
            let next = self.senses.len() as u32;
            node = *self.branches.entry((node, *word)).or_insert(next);
            if node == next {
                self.senses.push(Vec::new());
            }
        }
        let entries = &mut self.senses[node as usize];
        if node > 0 && !entries.iter().any(|e| e.sense == sense) {
            entries.push(Entry { sense, case });
            entries.sort_by_key(|e| e.sense);
        }
        words
    }

    /// The senses of the longest phrase that `tokens` begin with, and how many tokens it takes.
    pub(super) fn longest(&self, tokens: &[Token<'_>]) -> Option<(usize, Vec<Sense>)> {
        let (mut node, mut best) = (0, None);
        for (i, token) in tokens.iter().enumerate() {
            let Some(&next) = self.branches.get(&(node, token.word)).filter(|_| token.word > 0) else {
                break;
            };
            node = next;
            let fits = |e: &&Entry| e.fits(&tokens[0], token);
            let senses: Vec<Sense> =
                self.senses[node as usize].iter().filter(fits).map(|e| e.sense).collect();
            if !senses.is_empty() {
                best = Some((i + 1, senses));
            }
        }
        best
    }
}

impl Entry {
    /// Whether a phrase from one token to another is capitalised as it must be.
    fn fits(&self, first: &Token<'_>, last: &Token<'_>) -> bool {
        match self.case {
            Case::Any => true,
            Case::Capital => first.is_capitalised() || first.text.starts_with(|c: char| c.is_ascii_digit()),
            Case::Upper => {
                // `FMs`
                let plural = matches!(self.sense, Sense::Office(_, true));
                let one = last.text.strip_suffix('s').filter(|_| plural).unwrap_or(last.text);
                !one.chars().any(char::is_lowercase)
            }
        }
    }
}

impl Case {
    /// The case of a phrase that has this one by its kind.
    fn of(self, phrase: &str, alone: bool, sense: Sense) -> Self {
        let upper = !phrase.chars().any(char::is_lowercase);
        match self {
            Self::Capital if alone && phrase.len() <= 5 && upper => Self::Upper,
            Self::Any if alone && phrase.len() > 1 && upper => Self::Upper,
            // A single word that the lexicon writes with a capital is a name.
            Self::Any if alone && matches!(sense, Sense::Series(_)) => Self::Capital,
            other => other,
        }
    }
}
