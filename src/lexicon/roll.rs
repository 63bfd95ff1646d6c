//! Who held offices, found by a word of the name.

use super::{Lexicon, Tenure};
use rustc_hash::FxHashMap;

/// The tenures of a lexicon by the words of the names in them, for all who look for somebody by name: there are thousands.
#[derive(Debug, Default)]
pub struct Roll {
    by_word: FxHashMap<Box<str>, Vec<u32>>,
}

impl Roll {
    /// Of a lexicon, which must stay as it is.
    pub fn of(lexicon: &Lexicon) -> Self {
        let mut roll = Self::default();
        for (row, tenure) in (0..).zip(&lexicon.tenures) {
            for word in std::iter::once(&tenure.name).chain(&tenure.aliases).flat_map(|name| name.split(' '))
            {
                let rows = roll.by_word.entry(word.to_lowercase().into()).or_default();
                if rows.last() != Some(&row) {
                    rows.push(row);
                }
            }
        }
        roll
    }

    /// The tenures of everybody who has the first word of `name` in one of his names, whatever the case, in the order of the table. `lexicon`
    /// must be the one that the roll is of.
    pub fn tenures<'l>(&self, lexicon: &'l Lexicon, name: &str) -> impl Iterator<Item = &'l Tenure> {
        let word = name.split(' ').next().unwrap_or_default().to_lowercase();
        let rows = self.by_word.get(&*word).map_or(&[][..], Vec::as_slice);
        rows.iter().filter_map(|row| lexicon.tenures.get(*row as usize))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_of_a_name_finds_every_tenure_of_whoever_has_it() {
        let lexicon = Lexicon::embedded().unwrap();
        let roll = Roll::of(&lexicon);
        for name in ["Kishida Fumio", "kishida", "Lavrov", "nobody at all", ""] {
            let word = name.split(' ').next().unwrap_or_default().to_lowercase();
            let has = |full: &String| full.to_lowercase().split(' ').any(|w| w == word);
            let all = lexicon.tenures.iter().filter(|t| has(&t.name) || t.aliases.iter().any(has));
            assert!(roll.tenures(&lexicon, name).eq(all), "{name}");
        }
    }
}
