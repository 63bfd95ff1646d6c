//! Open classes of words, as `data/rules/words.toml` lists them, and the singular of nouns.

use crate::error::{Error, ErrorKind, Result};
use crate::graph::Level;
use rustc_hash::FxHashSet;
use serde::Deserialize;
use std::collections::BTreeMap;

/// The classes of words that the parser tells apart.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Grammar {
    noun_verbs: FxHashSet<String>,
    gerund_nouns: FxHashSet<String>,
    group_nouns: FxHashSet<String>,
    state_nouns: FxHashSet<String>,
    body_words: FxHashSet<String>,
    arms: FxHashSet<String>,
    craft: FxHashSet<String>,
    women: FxHashSet<String>,
    leader_nouns: BTreeMap<String, Level>,
    ships: BTreeMap<String, String>,
    heads: BTreeMap<String, Vec<String>>,
    sessions: BTreeMap<String, Vec<String>>,
}

impl Grammar {
    /// Reads the classes from a TOML text; `file` is its name.
    ///
    /// # Errors
    /// [`ErrorKind::Rule`] naming the file if the text is not as `data/rules/words.toml` is.
    pub fn read(file: &str, text: &str) -> Result<Self> {
        toml::from_str(text).map_err(|e| {
            let at = e.span().map_or(0, |s| s.start);
            Error::new(ErrorKind::Rule, e.message())
                .in_file(file)
                .at(crate::span::Position::of(text.as_bytes(), at))
        })
    }

    /// The embedded classes.
    ///
    /// # Errors
    /// As [`Grammar::read`]; the tests rule it out.
    pub fn embedded() -> Result<Self> {
        Self::read("words.toml", include_str!("../../data/rules/words.toml"))
    }

    /// Whether a word may be a noun though it looks like a verb.
    pub fn is_noun_verb(&self, lower: &str) -> bool {
        self.noun_verbs.contains(lower) || self.noun_verbs.contains(&singular(lower))
    }

    /// Whether an -ing form may be a noun.
    pub fn is_gerund_noun(&self, lower: &str) -> bool {
        self.gerund_nouns.contains(lower)
    }

    /// Whether a singular noun means people or bodies as a group.
    pub fn is_group_noun(&self, singular: &str) -> bool {
        self.group_nouns.contains(singular)
    }

    /// Whether a lower-case word ends the names of bodies: `Friendship Association`, `Supreme Court`.
    pub fn is_body_word(&self, lower: &str) -> bool {
        self.body_words.contains(lower)
    }

    /// Whether a name in full is a woman's, of a person of a state: by a given name that few men have, or one that ends as those
    /// of Japanese women do.
    pub fn is_womans_name(&self, name: &str, state: Option<&str>) -> bool {
        let listed = name.split(' ').any(|w| self.women.contains(&w.to_lowercase()));
        let given = name.rsplit_once(' ').map_or("", |(_, given)| given);
        listed || (state == Some("JPN") && given.ends_with("ko") && !given.ends_with("hiko"))
    }

    /// Whether a singular noun means what acts for its state: its government, its ships and forces.
    pub fn is_arm(&self, singular: &str) -> bool {
        self.arms.contains(singular)
    }

    /// Whether a singular noun means a ship, an aircraft, a missile or a satellite.
    pub fn is_craft(&self, singular: &str) -> bool {
        self.craft.contains(singular)
    }

    /// Whether a singular noun may stand for states named before.
    pub fn is_state_noun(&self, singular: &str) -> bool {
        self.state_nouns.contains(singular)
    }

    /// The state whose ships have these letters before their names.
    pub fn ships_of(&self, letters: &str) -> Option<&str> {
        self.ships.get(letters).map(String::as_str)
    }

    /// The function of whoever is called the leader of a state, by its ISO 3166-1 alpha-3 code; `company` are the codes of all who are
    /// spoken of.
    pub fn head_of(&self, state: &str, company: &[String]) -> &str {
        // `CHN+JPN+KOR`: of China, with Japan and South Korea.
        let fits = |entry: &String| {
            let mut codes = entry.split('+');
            codes.next() == Some(state) && codes.all(|code| company.iter().any(|c| c == code))
        };
        let head = self.heads.iter().find(|(_, states)| states.iter().any(fits));
        head.map_or("president", |(function, _)| function)
    }

    /// Whose sessions have a name like this one, in lower case, and the functions of their offices; at a vice-ministerial 2+2 others sit.
    pub fn sitting(&self, name: &str) -> Option<(&str, &[String])> {
        let lower = ["vice", "deputy", "director", "officials", "working"];
        if lower.iter().any(|rank| name.contains(rank)) {
            return None;
        }
        let fits = self.sessions.iter().filter(|(words, _)| name.contains(words.as_str()));
        fits.max_by_key(|(words, _)| words.len())
            .map(|(words, functions)| (words.as_str(), functions.as_slice()))
    }

    /// The rank that a singular noun implies where it stands for persons named before.
    pub fn leader_noun(&self, singular: &str) -> Option<Level> {
        self.leader_nouns.get(singular).copied()
    }
}

/// The singular of a lower-case noun, as far as spelling tells it.
pub fn singular(lower: &str) -> String {
    let kept = [
        "series",
        "news",
        "headquarters",
        "talks",
        "status",
        "crisis",
        "consensus",
        "congress",
        "process",
        "press",
        "success",
        "access",
        "progress",
        "business",
        "address",
        "express",
    ];
    if kept.contains(&lower)
        || lower.len() < 4
        || lower.ends_with("ss")
        || lower.ends_with("us")
        || lower.ends_with("sis")
    {
        return lower.to_owned();
    }
    match lower {
        "men" | "women" | "businessmen" | "chairmen" | "spokesmen" => {
            format!("{}an", &lower[..lower.len() - 2])
        }
        "memoranda" => "memorandum".to_owned(),
        "ties" | "lies" | "pies" | "movies" | "sorties" | "zombies" => lower[..lower.len() - 1].to_owned(),
        _ if lower.ends_with("ies") => format!("{}y", &lower[..lower.len() - 3]),
        _ if ["ches", "shes", "sses", "xes"].iter().any(|e| lower.ends_with(e)) => {
            lower[..lower.len() - 2].to_owned()
        }
        _ => lower.strip_suffix('s').unwrap_or(lower).to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_embedded_words_are_read_and_a_wrong_file_is_named() {
        assert!(Grammar::embedded().unwrap().is_noun_verb("drills"));
        let error = Grammar::read("mine.toml", "noun_verbs = 3").unwrap_err();
        assert!(error.to_string().starts_with("mine.toml:1:"), "{error}");
    }

    #[test]
    fn singulars() {
        for (many, one) in [
            ("allies", "ally"),
            ("ties", "tie"),
            ("talks", "talks"),
            ("launches", "launch"),
            ("ministers", "minister"),
            ("his", "his"),
            ("memoranda", "memorandum"),
        ] {
            assert_eq!(singular(many), one);
        }
    }
}
