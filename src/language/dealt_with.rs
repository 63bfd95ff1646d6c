//! Names that a verb beside them tells to be of persons: `sentences Schapelle Corbin`, `a team led by Hernan Larrain`.

use super::parser::Parser;

impl Parser<'_> {
    /// Whether the core `from..end` is in capitals the name of somebody with whom a court or the police deals, or who leads others: a name that
    /// no list has is told by it.
    pub(super) fn is_dealt_with(&self, from: usize, end: usize) -> bool {
        let part = |j: usize| {
            let body = self.know.grammar.is_body_word(self.word(j))
                || self.know.gazetteer.is_institutional(self.word(j));
            self.is_capital_word(j) && self.is_name_part(j) && !body
        };
        (2..=4).contains(&(end - from)) && (from..end).all(part) && (self.is_judged(from) || self.leads(from))
    }

    /// Whether a verb of courts or of the police stands right before `from`.
    fn is_judged(&self, from: usize) -> bool {
        let Some(before) = from.checked_sub(1) else { return false };
        let forms = self.know.verbs.forms(self.word(before));
        let lemma = |verb: usize| self.know.lexicon.verbs[verb].lemma.as_str();
        forms.iter().any(|(verb, _)| JUDGING.contains(&lemma(*verb)))
    }

    /// `led by A and B`: whether the name at `from` stands behind a participle of leading, or in a row with one that does.
    fn leads(&self, from: usize) -> bool {
        let row = |j: &usize| self.is_capital_word(*j) || matches!(self.word(*j), "and" | ",");
        let by = (0..from).rev().find(|j| !row(j)).filter(|j| *j > 0 && from - j < ROW);
        by.is_some_and(|j| self.is(j, "by") && LEADING.contains(&self.word(j - 1)))
    }
}

/// So many words at most stand between `by` and the last of those in its row.
const ROW: usize = 10;

/// What courts and the police do to people.
const JUDGING: [&str; 10] = [
    "sentence",
    "convict",
    "acquit",
    "indict",
    "jail",
    "imprison",
    "pardon",
    "extradite",
    "detain",
    "arrest",
];

/// Participles of those who are at the head of others, or with them.
const LEADING: [&str; 7] = ["led", "headed", "chaired", "co-chaired", "accompanied", "escorted", "briefed"];
