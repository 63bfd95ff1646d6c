//! Classes of nouns and adjectives by which the extent of a noun phrase is told.

use super::grammar::singular;

/// Whether a noun names a gathering or another occurrence.
pub fn is_event_noun(lower: &str) -> bool {
    EVENTS.contains(&&*singular(lower))
}

/// Whether a noun names an occasion on which somebody speaks.
pub(super) fn is_occasion(lower: &str) -> bool {
    OCCASIONS.contains(&lower)
}

/// Whether a noun in the plural names people of some rank.
pub(super) fn is_people(lower: &str) -> bool {
    PEOPLE.contains(&lower)
}

/// Whether a noun names a stretch of time.
pub fn is_time_noun(lower: &str) -> bool {
    TIMES.contains(&lower)
}

/// Whether an adjective may stand before the states of a phrase.
pub(super) fn is_rank(lower: &str) -> bool {
    RANKS.contains(&lower)
}

/// Whether a word is an adjective, as far as a list and spelling tell it.
pub(super) fn is_adjective(lower: &str) -> bool {
    let spelt = ["al", "ic", "ive", "ous", "ary", "-level", "-scale", "-way", "-party", "-term"]
        .iter()
        .any(|ending| lower.ends_with(ending));
    !SPELT_AS_ADJECTIVES.contains(&lower) && (spelt || ADJECTIVES.contains(&lower))
}

/// Gatherings and other occurrences, in the singular.
const EVENTS: [&str; 22] = [
    "conversation",
    "meeting",
    "dialogue",
    "summit",
    "talks",
    "consultation",
    "conference",
    "exercise",
    "drill",
    "agreement",
    "committee",
    "commission",
    "council",
    "group",
    "forum",
    "mechanism",
    "framework",
    "session",
    "agenda",
    "cooperation",
    "relation",
    "ties",
];

/// Where somebody speaks.
const OCCASIONS: [&str; 11] = [
    "conference",
    "briefing",
    "interview",
    "speech",
    "ceremony",
    "hearing",
    "appearance",
    "session",
    "meeting",
    "visit",
    "address",
];

/// People of some rank.
const PEOPLE: [&str; 7] =
    ["officials", "representatives", "experts", "delegates", "negotiators", "leaders", "counterparts"];

/// Stretches of time.
const TIMES: [&str; 10] =
    ["day", "evening", "morning", "afternoon", "night", "week", "weekend", "month", "year", "time"];

/// What may stand before `Japanese and Chinese officials`.
const RANKS: [&str; 10] = [
    "visiting",
    "senior",
    "top",
    "high-level",
    "high-ranking",
    "ranking",
    "key",
    "several",
    "many",
    "unnamed",
];

/// Adjectives that no ending tells.
const ADJECTIVES: [&str; 36] = [
    "joint", "senior", "high", "new", "key", "top", "naval", "main", "former", "ex-", "then-", "deputy",
    "vice", "virtual", "informal", "formal", "foreign", "tighter", "stricter", "tougher", "harsher",
    "closer", "stronger", "broader", "wider", "deeper", "greater", "higher", "lower", "further", "newer",
    "larger", "smaller", "heavier", "stiffer", "looser",
];

/// Nouns that end as adjectives do.
const SPELT_AS_ADJECTIVES: [&str; 37] = [
    "tribunal",
    "official",
    "proposal",
    "capital",
    "arrival",
    "appeal",
    "withdrawal",
    "approval",
    "denial",
    "rival",
    "general",
    "trial",
    "deal",
    "goal",
    "journal",
    "signal",
    "festival",
    "hospital",
    "material",
    "terminal",
    "renewal",
    "removal",
    "admiral",
    "representative",
    "executive",
    "initiative",
    "republic",
    "public",
    "traffic",
    "topic",
    "secretary",
    "military",
    "boundary",
    "territory",
    "summary",
    "anniversary",
    "music",
];
