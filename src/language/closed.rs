//! Closed classes of words, which take in no new members: prepositions, determiners, pronouns, adverbs and the like. Every word here
//! is in lower case.

/// Whether a lower-case word is a preposition.
pub(super) fn is_preposition(lower: &str) -> bool {
    PREPOSITIONS.contains(&lower)
}

/// Whether a lower-case word begins a clause that depends on another.
pub(super) fn is_subordinator(lower: &str) -> bool {
    SUBORDINATORS.contains(&lower)
}

/// Whether a lower-case word joins phrases or clauses.
pub(super) fn is_conjunction(lower: &str) -> bool {
    CONJUNCTIONS.contains(&lower)
}

/// Whether a lower-case word is an article or the like.
pub(super) fn is_determiner(lower: &str) -> bool {
    DETERMINERS.contains(&lower)
}

/// Whether a lower-case word stands for a person or thing.
pub(super) fn is_pronoun(lower: &str) -> bool {
    PRONOUNS.contains(&lower)
}

/// Whether a lower-case word is a stretch of time: `last week`.
pub(super) fn is_period(lower: &str) -> bool {
    PERIODS.contains(&lower)
}

/// Whether a lower-case word is an adverb, as far as that can be told from the word.
pub(super) fn is_adverb(lower: &str) -> bool {
    ADVERBS.contains(&lower) || (lower.len() > 4 && lower.ends_with("ly") && !NO_ADVERBS.contains(&lower))
}

/// Prepositions of one word.
const PREPOSITIONS: [&str; 59] = [
    "along",
    "of",
    "in",
    "on",
    "at",
    "with",
    "to",
    "for",
    "from",
    "by",
    "between",
    "among",
    "amongst",
    "during",
    "after",
    "before",
    "since",
    "until",
    "till",
    "about",
    "over",
    "under",
    "against",
    "through",
    "throughout",
    "via",
    "aboard",
    "amid",
    "amidst",
    "into",
    "onto",
    "within",
    "without",
    "following",
    "including",
    "regarding",
    "concerning",
    "despite",
    "toward",
    "towards",
    "near",
    "off",
    "across",
    "alongside",
    "beyond",
    "upon",
    "around",
    "as",
    "like",
    "unlike",
    "per",
    "than",
    "behind",
    "beside",
    "besides",
    "except",
    "inside",
    "outside",
    "worth",
];

/// Prepositions of several words, longest first.
pub(super) const LONG_PREPOSITIONS: [&[&str]; 123] = [
    &["rather", "than"],
    &["instead", "of"],
    &["face", "to", "face", "with"],
    &["face-to-face", "with"],
    &["as", "well", "as"],
    &["south", "of"],
    &["north", "of"],
    &["east", "of"],
    &["west", "of"],
    &["southeast", "of"],
    &["southwest", "of"],
    &["northeast", "of"],
    &["northwest", "of"],
    &["on", "sidelines", "of"],
    &["on", "margins", "of"],
    &["at", "the", "margins", "of"],
    &["along", "the", "sidelines", "of"],
    &["in", "honor", "of"],
    &["in", "honour", "of"],
    &["in", "fulfillment", "of"],
    &["in", "fulfilment", "of"],
    &["in", "execution", "of"],
    &["in", "observance", "of"],
    &["in", "compliance", "with"],
    &["in", "conformity", "with"],
    &["in", "accord", "with"],
    &["true", "to"],
    &["on", "the", "sidelines", "of"],
    &["on", "the", "margins", "of"],
    &["on", "the", "fringes", "of"],
    &["on", "the", "fringe", "of"],
    &["on", "the", "edges", "of"],
    &["on", "the", "edge", "of"],
    &["in", "the", "wings", "of"],
    &["at", "the", "sidelines", "of"],
    &["in", "the", "margins", "of"],
    &["on", "the", "occasion", "of"],
    &["on", "the", "side", "of"],
    &["in", "the", "presence", "of"],
    &["in", "response", "to"],
    &["in", "accordance", "with"],
    &["in", "line", "with"],
    &["in", "addition", "to"],
    &["in", "reaction", "to"],
    &["on", "behalf", "of"],
    &["with", "regard", "to"],
    &["as", "part", "of"],
    &["as", "a", "result", "of"],
    &["as", "an", "outcome", "of"],
    &["in", "keeping", "with"],
    &["in", "implementation", "of"],
    &["in", "pursuance", "of"],
    &["in", "furtherance", "of"],
    &["in", "satisfaction", "of"],
    &["in", "realization", "of"],
    &["in", "realisation", "of"],
    &["in", "discharge", "of"],
    &["in", "consequence", "of"],
    &["in", "obedience", "to"],
    &["in", "answer", "to"],
    &["in", "conformance", "with"],
    &["in", "consonance", "with"],
    &["in", "step", "with"],
    &["in", "tune", "with"],
    &["in", "the", "spirit", "of"],
    &["consistent", "with"],
    &["on", "the", "strength", "of"],
    &["on", "the", "orders", "of"],
    &["on", "the", "instructions", "of"],
    &["on", "orders", "from"],
    &["on", "instructions", "from"],
    &["at", "the", "behest", "of"],
    &["at", "the", "bidding", "of"],
    &["by", "order", "of"],
    &["by", "decision", "of"],
    &["by", "dint", "of"],
    &["under", "the", "terms", "of"],
    &["as", "a", "consequence", "of"],
    &["as", "a", "direct", "result", "of"],
    &["as", "a", "sequel", "to"],
    &["as", "a", "follow-up", "to"],
    &["in", "follow-up", "to"],
    &["in", "place", "of"],
    &["in", "lieu", "of"],
    &["in", "the", "stead", "of"],
    &["for", "want", "of"],
    &["for", "lack", "of"],
    &["in", "the", "event", "of"],
    &["in", "the", "absence", "of"],
    &["short", "of"],
    &["in", "succession", "to"],
    &["pursuant", "to"],
    &["thanks", "to"],
    &["by", "virtue", "of"],
    &["on", "the", "basis", "of"],
    &["within", "the", "framework", "of"],
    &["within", "hours", "of"],
    &["within", "days", "of"],
    &["within", "weeks", "of"],
    &["within", "a", "week", "of"],
    &["within", "a", "month", "of"],
    &["in", "the", "framework", "of"],
    &["under", "the", "framework", "of"],
    &["under", "the", "umbrella", "of"],
    &["under", "the", "auspices", "of"],
    &["under", "the", "aegis", "of"],
    &["along", "with"],
    &["as", "early", "as"],
    &["as", "late", "as"],
    &["as", "recently", "as"],
    &["as", "far", "back", "as"],
    &["in", "the", "company", "of"],
    &["in", "company", "with"],
    &["together", "with"],
    &["ahead", "of"],
    &["prior", "to"],
    &["according", "to"],
    &["because", "of"],
    &["en", "route", "to"],
    &["on", "the", "way", "to"],
    &["on", "his", "way", "to"],
    &["on", "her", "way", "to"],
    &["on", "their", "way", "to"],
];

/// Words that begin a clause which depends on another.
const SUBORDINATORS: [&str; 24] = [
    "that",
    "while",
    "because",
    "if",
    "whether",
    "unless",
    "although",
    "though",
    "when",
    "where",
    "once",
    "lest",
    "who",
    "which",
    "whom",
    "whose",
    "how",
    "why",
    "what",
    "whereby",
    "whenever",
    "wherever",
    "whereupon",
    "whereas",
];

/// Words and marks that join phrases or clauses.
const CONJUNCTIONS: [&str; 5] = ["and", "or", "but", "nor", "&"];

/// Articles, possessives and quantifiers.
const DETERMINERS: [&str; 29] = [
    "the", "a", "an", "this", "these", "those", "his", "her", "their", "its", "our", "each", "both", "all",
    "some", "any", "no", "another", "every", "either", "neither", "several", "many", "such", "other", "own",
    "various", "most", "few",
];

/// Words that stand for a person or thing.
const PRONOUNS: [&str; 18] = [
    "he",
    "she",
    "they",
    "it",
    "him",
    "them",
    "we",
    "us",
    "i",
    "you",
    "himself",
    "herself",
    "there",
    "themselves",
    "itself",
    "one",
    "others",
    "each",
];

/// Whether a pronoun turns back to whom the clause is about, or stresses whom it follows.
pub(super) fn is_reflexive(word: &str) -> bool {
    matches!(word, "himself" | "herself" | "itself" | "themselves")
}

/// What begins with a preposition and modifies a verb as an adverb does: `at last reached Hanoi`.
pub(super) const IDIOMS: [&[&str]; 19] = [
    &["behind", "closed", "doors"],
    &["behind", "the", "scenes"],
    &["at", "last"],
    &["at", "long", "last"],
    &["at", "length"],
    &["at", "once"],
    &["at", "any", "rate"],
    &["of", "course"],
    &["for", "example"],
    &["for", "instance"],
    &["for", "once"],
    &["in", "fact"],
    &["in", "effect"],
    &["in", "the", "end"],
    &["after", "all"],
    &["on", "the", "whole"],
    &["by", "contrast"],
    &["on", "the", "contrary"],
    &["on", "the", "other", "hand"],
];

/// Stretches of time.
const PERIODS: [&str; 10] =
    ["week", "month", "year", "night", "summer", "winter", "spring", "autumn", "fall", "decade"];

/// Adverbs that their ending does not tell, and what stands behind a verb as they do: `is found guilty`.
const ADVERBS: [&str; 65] = [
    "duly",
    "seldom",
    "always",
    "thereby",
    "alike",
    "alone",
    "apart",
    "guilty",
    "liable",
    "innocent",
    "also",
    "then",
    "later",
    "again",
    "soon",
    "already",
    "now",
    "still",
    "once",
    "even",
    "just",
    "only",
    "first",
    "together",
    "thus",
    "instead",
    "ever",
    "both",
    "twice",
    "yet",
    "so",
    "too",
    "almost",
    "about",
    "often",
    "back",
    "abroad",
    "here",
    "away",
    "forth",
    "out",
    "up",
    "down",
    "aside",
    "maybe",
    "perhaps",
    "forward",
    "ahead",
    "never",
    "nonetheless",
    "nevertheless",
    "therefore",
    "however",
    "moreover",
    "afterward",
    "afterwards",
    "beforehand",
    "thereafter",
    "likewise",
    "elsewhere",
    "meanwhile",
    "today",
    "tonight",
    "yesterday",
    "tomorrow",
];

/// Nouns and adjectives that end as adverbs do.
const NO_ADVERBS: [&str; 11] =
    ["family", "july", "supply", "reply", "italy", "ally", "assembly", "anomaly", "early", "daily", "weekly"];
