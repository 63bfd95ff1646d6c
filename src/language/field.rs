//! Fields of government that a title joins: `Minister of Transport and Communications`, `Planning and Investment Minister`.

use super::gazetteer::{Gazetteer, Sense};
use super::token::Token;

/// The title of one minister for several fields with which `tokens` begin: how many tokens it takes, and what the lexicon knows of whoever
/// has the first of the fields alone.
pub(super) fn joint_title(gazetteer: &Gazetteer, tokens: &[Token<'_>]) -> Option<(usize, Vec<Sense>)> {
    if is_field(tokens.first()?) {
        return fields_first(gazetteer, tokens);
    }
    let (length, senses) = gazetteer.longest(tokens)?;
    let title = &tokens[..length];
    let joint = title.iter().position(|t| matches!(&*t.lower, "of" | "for"))?;
    let of_field = matches!(senses[0], Sense::Office(_, false))
        && title[..joint].iter().any(|t| is_minister(&t.lower))
        && is_field(&tokens[length - 1]);
    let whole = words(tokens, length);
    let end =
        further_fields(tokens, whole).or_else(|| (whole > length).then_some(whole)).filter(|_| of_field)?;
    // `Minister for Defence Industry` is not the one for defence.
    let senses = if whole > length { gazetteer.longest(&title[..joint])?.1 } else { senses };
    (!titled(gazetteer, &tokens[end..])).then_some((end, senses))
}

/// `Planning and Investment Minister`
fn fields_first(gazetteer: &Gazetteer, tokens: &[Token<'_>]) -> Option<(usize, Vec<Sense>)> {
    let first = words(tokens, 0);
    let end = further_fields(tokens, first)?;
    let (length, senses) = gazetteer.longest(&tokens[end..])?;
    let noun = &tokens[end..end + length];
    let held = matches!(senses[0], Sense::Office(_, false) | Sense::OfficeNoun(_, false));
    if !held || !is_minister(&noun[0].lower) {
        return None;
    }
    let alone = tokens[..first].iter().chain(noun).map(|t| &*t.lower);
    let rows = gazetteer.titled(alone).iter().map(|&row| Sense::Office(row, false));
    Some((end + length, rows.chain(senses).collect()))
}

/// Where the fields end that marks and a conjunction join at `at` to those before it: `, Culture and the Arts`.
fn further_fields(tokens: &[Token<'_>], at: usize) -> Option<usize> {
    let mut at = at;
    loop {
        let comma = tokens.get(at)?.text == ",";
        let and = tokens.get(at + usize::from(comma))?.lower == "and";
        let start = at + usize::from(comma) + usize::from(and);
        let from = start + usize::from(tokens.get(start)?.lower == "the");
        let end = words(tokens, from);
        if end == from || !(comma || and) {
            return None;
        }
        if and {
            return Some(end);
        }
        at = end;
    }
}

/// Where the fields that begin at `from` end.
fn words(tokens: &[Token<'_>], from: usize) -> usize {
    from + tokens[from.min(tokens.len())..].iter().take_while(|t| is_field(t)).count()
}

/// Whether another title goes on there: `Minister of Defense and Trade Minister X`.
fn titled(gazetteer: &Gazetteer, tokens: &[Token<'_>]) -> bool {
    gazetteer.longest(tokens).is_some_and(|(_, senses)| {
        senses.iter().any(|s| matches!(s, Sense::Office(..) | Sense::OfficeNoun(..) | Sense::Organization(_)))
    })
}

/// Whether a lower-case word is the noun of a minister's title.
fn is_minister(lower: &str) -> bool {
    matches!(lower, "minister" | "vice-minister" | "secretary" | "undersecretary" | "under-secretary")
}

/// Whether a word in capitals tells what ministers are in charge of.
pub(super) fn is_field(token: &Token<'_>) -> bool {
    token.is_capitalised() && FIELDS.contains(&&*token.lower)
}

/// What ministers are in charge of.
const FIELDS: [&str; 137] = [
    "administration",
    "affairs",
    "african",
    "agriculture",
    "arts",
    "aviation",
    "broadcasting",
    "business",
    "caribbean",
    "change",
    "children",
    "civil",
    "climate",
    "commerce",
    "commonwealth",
    "communication",
    "communications",
    "communities",
    "community",
    "construction",
    "consumer",
    "cooperation",
    "corporate",
    "culture",
    "customs",
    "defence",
    "defense",
    "development",
    "diaspora",
    "digital",
    "economic",
    "economy",
    "education",
    "emigrants",
    "employment",
    "energy",
    "enterprise",
    "enterprises",
    "environment",
    "european",
    "expatriates",
    "export",
    "external",
    "family",
    "finance",
    "fisheries",
    "food",
    "foreign",
    "forestry",
    "forests",
    "growth",
    "health",
    "heritage",
    "higher",
    "home",
    "housing",
    "human",
    "ict",
    "immigration",
    "industries",
    "industry",
    "information",
    "infrastructure",
    "innovation",
    "integration",
    "interior",
    "internal",
    "international",
    "invalids",
    "investment",
    "irrigation",
    "justice",
    "labor",
    "labour",
    "land",
    "law",
    "legal",
    "livestock",
    "local",
    "manpower",
    "maritime",
    "media",
    "migration",
    "mineral",
    "minerals",
    "mines",
    "mining",
    "mobility",
    "national",
    "natural",
    "negotiations",
    "oceans",
    "order",
    "pacific",
    "parliamentary",
    "petroleum",
    "planning",
    "political",
    "ports",
    "post",
    "posts",
    "primary",
    "privatization",
    "procurement",
    "promotion",
    "public",
    "railways",
    "reform",
    "regional",
    "religious",
    "research",
    "resources",
    "roads",
    "rural",
    "science",
    "security",
    "services",
    "shipping",
    "small",
    "social",
    "sport",
    "sports",
    "supply",
    "technology",
    "telecommunications",
    "tourism",
    "trade",
    "transport",
    "transportation",
    "union",
    "urban",
    "veterans",
    "water",
    "welfare",
    "women",
    "worship",
    "youth",
];
