//! What people are called by what they do, before their names: `American geologist Xue Feng`.

use super::gazetteer::Sense;
use super::grammar::singular;
use super::parser::Parser;

impl Parser<'_> {
    /// `American geologist Xue Feng`: where the name begins that follows what somebody is.
    pub(super) fn after_occupation(&self, from: usize, end: usize) -> Option<usize> {
        // `cleric Yusuf al-Harbi`
        let capital = |j: usize| self.token(j).is_some_and(|t| t.is_capitalised()) || self.has_article(j);
        let noun = (from..end).rev().find(|&j| !capital(j))?;
        let known = noun + 2 == end && matches!(self.sense(noun + 1), Some(Sense::Person(_)));
        // `Cabinet members Rosa Diaz and Carlos Moran`
        let word = self.word(noun);
        let is = is_occupation(word) || is_occupation(&singular(word));
        (is && (known || (noun + 3..=noun + 4).contains(&end))).then_some(noun + 1)
    }
}

/// Whether a word is what somebody is: `economist`, `aide`.
pub(super) fn is_occupation(word: &str) -> bool {
    ["ist", "ician", "man", "woman"].iter().any(|e| word.ends_with(e)) || OCCUPATIONS.contains(&word)
}

/// What people are, besides those words that their ending tells.
const OCCUPATIONS: [&str; 82] = [
    "actor",
    "actress",
    "aide",
    "analyst",
    "architect",
    "aunt",
    "author",
    "banker",
    "broker",
    "brother",
    "candidate",
    "captain",
    "chef",
    "citizen",
    "cleric",
    "colleague",
    "commentator",
    "confidant",
    "correspondent",
    "cousin",
    "critic",
    "daughter",
    "dealer",
    "defector",
    "deputy",
    "detainee",
    "dissident",
    "doctor",
    "editor",
    "engineer",
    "entrepreneur",
    "executive",
    "farmer",
    "father",
    "filmmaker",
    "grandson",
    "hacker",
    "heiress",
    "hostage",
    "husband",
    "laborer",
    "laureate",
    "lawyer",
    "mediator",
    "member",
    "missionary",
    "mother",
    "national",
    "navigator",
    "negotiator",
    "nephew",
    "niece",
    "nurse",
    "pilot",
    "plaintiff",
    "poet",
    "predecessor",
    "prisoner",
    "professor",
    "prosecutor",
    "reporter",
    "researcher",
    "resident",
    "sailor",
    "scholar",
    "singer",
    "sister",
    "skipper",
    "soldier",
    "son",
    "student",
    "successor",
    "survivor",
    "teacher",
    "trader",
    "tycoon",
    "uncle",
    "veteran",
    "victim",
    "wife",
    "worker",
    "writer",
];
