//! Of which state somebody is whom no text ties to one: told by the name, among the states that the article is about.

use crate::extract::Reading;
use crate::language::Knowledge;
use crate::lexicon::Culture;
use std::collections::{BTreeMap, BTreeSet};

/// States where Western names are at home.
const WESTERN: [&str; 30] = [
    "AUS", "AUT", "BEL", "BRA", "CAN", "CHE", "CZE", "DEU", "DNK", "ESP", "EST", "FIN", "FRA", "GBR", "GRC",
    "HUN", "IRL", "ITA", "LTU", "LVA", "MEX", "NLD", "NOR", "NZL", "PHL", "POL", "PRT", "SWE", "UKR", "USA",
];

/// States where Russian names are.
const RUSSIAN: [&str; 7] = ["RUS", "BLR", "KAZ", "KGZ", "TJK", "TKM", "UZB"];

/// States where South Asian names are.
const INDIAN: [&str; 5] = ["IND", "BGD", "LKA", "NPL", "PAK"];

/// States where Arab and Muslim names are.
const ARAB: [&str; 16] = [
    "ARE", "AFG", "BHR", "EGY", "IDN", "IRN", "IRQ", "JOR", "KWT", "MDV", "MYS", "OMN", "PAK", "QAT", "SAU",
    "TUR",
];

/// States of South-East Asia.
const SOUTH_EAST_ASIAN: [&str; 8] = ["IDN", "KHM", "LAO", "MMR", "MYS", "PHL", "THA", "TLS"];

/// The states of which an article speaks most, each in at least a seventh of what it says of states.
pub(super) fn about(reading: &Reading) -> BTreeSet<String> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for state in reading.sentences.iter().flat_map(|s| &s.voicings).filter_map(|v| v.mention.state()) {
        *counts.entry(state).or_default() += 1;
    }
    let total: usize = counts.values().sum();
    counts.into_iter().filter(|(_, n)| *n > 1 && n * 7 >= total).map(|(state, _)| state.to_owned()).collect()
}

/// The only state of `about` where a full name like this is at home.
pub(super) fn origin(know: &Knowledge, name: &str, about: &BTreeSet<String>) -> Option<String> {
    let words: Vec<&str> = name.split_whitespace().filter(|w| !w.ends_with('.')).collect();
    let [first, rest @ ..] = &words[..] else { return None };
    let last = rest.last()?;
    let lower = |w: &str| w.to_lowercase();
    let given = know.gazetteer.given_name_cultures(&lower(first));
    let family = know.gazetteer.family_name_cultures(&lower(first));
    let mut found: BTreeSet<&str> = BTreeSet::new();
    for culture in family.iter().filter(|_| given.is_empty()) {
        found.extend(family_first(*culture, rest).iter().find(|s| about.contains(**s)).copied());
    }
    for culture in given {
        let all = family_last(*culture, last);
        found.extend(all.iter().filter(|s| about.contains(**s)).copied());
    }
    let mut states = found.into_iter();
    let one = states.next()?;
    states.next().is_none().then(|| one.to_owned())
}

/// Where a name of a culture that puts the family name first is at home, by the shape of its given name; the likeliest first.
fn family_first(culture: Culture, given: &[&str]) -> &'static [&'static str] {
    let hyphen = given[0].contains('-');
    match (culture, given.len()) {
        (Culture::Korean, 1) => &["KOR", "PRK"],
        (Culture::Korean, 2) => &["PRK", "KOR"],
        (Culture::Japanese, 1) if !hyphen => &["JPN"],
        (Culture::Chinese, 1) if hyphen => &["TWN"],
        (Culture::Chinese, 1) => &["CHN", "TWN"],
        (Culture::Chinese, 2) => &["SGP", "HKG", "MYS"],
        (Culture::Vietnamese, 1..=3) if !hyphen => &["VNM"],
        _ => &[],
    }
}

/// Where a name that begins with a given name of a culture is at home.
fn family_last(culture: Culture, family: &str) -> &'static [&'static str] {
    let slavic = ["ov", "ev", "in", "sky", "skiy", "ich", "enko", "yan", "ova", "eva", "ina"];
    let russian = slavic.iter().any(|end| family.ends_with(end));
    match culture {
        Culture::Japanese => &["JPN"],
        Culture::Western if russian => &[],
        Culture::Western => &WESTERN,
        Culture::Russian if russian => &RUSSIAN,
        Culture::Indian => &INDIAN,
        Culture::Arab => &ARAB,
        Culture::SouthEastAsian => &SOUTH_EAST_ASIAN,
        _ => &[],
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::Lexicon;

    #[test]
    fn a_name_tells_the_state_where_the_article_leaves_one() {
        let know = Knowledge::new(Lexicon::embedded().unwrap()).unwrap();
        let told = |name: &str, about: &[&str]| {
            origin(&know, name, &about.iter().map(|s| (*s).to_owned()).collect())
        };
        assert_eq!(told("Le Yucheng", &["CHN", "JPN"]).as_deref(), Some("CHN"));
        assert_eq!(told("Sin Hong Chol", &["KOR", "PRK", "RUS"]).as_deref(), Some("PRK"));
        assert_eq!(told("Chun Hae-sung", &["KOR", "PRK"]).as_deref(), Some("KOR"));
        assert_eq!(told("Igor Morgulov", &["PRK", "RUS"]).as_deref(), Some("RUS"));
        assert_eq!(told("Daniel Russel", &["CHN", "USA"]).as_deref(), Some("USA"));
        assert_eq!(told("Daniel Russel", &["AUS", "USA"]), None);
        assert_eq!(told("Daniel Russel", &["CHN", "JPN"]), None);
        assert_eq!(told("Voltaire Guzman", &["CHN", "JPN"]), None);
    }
}
