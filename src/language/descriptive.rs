//! Words that tell how a thing is and are no part of its name: `a long-time foreign minister`, `a two-day naval exercise`.

use super::numeral::cardinal;

/// Whether a word as it is written only describes. A capital makes it part of a name: `Popular Front`.
pub fn is_descriptive(word: &str) -> bool {
    let helped = word.split_once(['-', '–']).is_some_and(|(_, how)| is_help(how));
    helped || !word.starts_with(char::is_uppercase) && (DESCRIPTIVE.contains(&word) || is_measure(word))
}

/// What others do for somebody, behind whoever they are: `Western-backed`.
pub(super) fn is_help(word: &str) -> bool {
    [
        "backed",
        "supported",
        "sponsored",
        "funded",
        "financed",
        "trained",
        "armed",
        "installed",
        "appointed",
        "educated",
        "born",
    ]
    .contains(&word)
}

/// The words without those that only describe; all of them where nothing else would be left.
pub fn undescribed(words: &str) -> String {
    let kept: Vec<&str> = words.split(' ').filter(|word| !is_descriptive(word)).collect();
    if kept.is_empty() { words.to_owned() } else { kept.join(" ") }
}

/// A number and what it counts: `three-time`, `54-year-old`.
fn is_measure(word: &str) -> bool {
    let Some((number, unit)) = word.split_once('-') else { return false };
    let counted = number.bytes().all(|b| b.is_ascii_digit()) || cardinal(number).is_some();
    !number.is_empty() && counted && UNITS.contains(&unit)
}

/// What is counted in a compound.
const UNITS: [&str; 12] = [
    "time",
    "term",
    "day",
    "night",
    "week",
    "month",
    "year",
    "hour",
    "minute",
    "year-old",
    "month-long",
    "week-long",
];

const DESCRIPTIVE: [&str; 68] = [
    "alleged",
    "ambitious",
    "apparent",
    "beleaguered",
    "biggest",
    "brand-new",
    "brief",
    "candid",
    "centrist",
    "conservative",
    "constructive",
    "controversial",
    "cordial",
    "current",
    "day-long",
    "embattled",
    "eventual",
    "famous",
    "first-ever",
    "fledgling",
    "fresh",
    "fruitful",
    "hard-line",
    "hardline",
    "historic",
    "important",
    "influential",
    "large-scale",
    "largest",
    "largest-ever",
    "latest",
    "liberal",
    "long-awaited",
    "long-delayed",
    "long-serving",
    "long-stalled",
    "long-time",
    "longtime",
    "major",
    "moderate",
    "month-long",
    "much-delayed",
    "outspoken",
    "popular",
    "possible",
    "potential",
    "powerful",
    "productive",
    "progressive",
    "prominent",
    "rare",
    "recent",
    "reinvigorated",
    "renewed",
    "respected",
    "restored",
    "resumed",
    "revived",
    "significant",
    "so-called",
    "standing",
    "successful",
    "unpopular",
    "unprecedented",
    "upcoming",
    "veteran",
    "week-long",
    "wide-ranging",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_keep_what_tells_them_apart() {
        assert_eq!(undescribed("first-ever trilateral aerial exercise"), "trilateral aerial exercise");
        assert_eq!(undescribed("two-day maritime interdiction exercise"), "maritime interdiction exercise");
        assert_eq!(undescribed("Popular Front leader"), "Popular Front leader");
        assert_eq!(undescribed("two-plus-two meeting"), "two-plus-two meeting");
        assert_eq!(undescribed("successful"), "successful");
        assert_eq!(undescribed("Western-backed prime minister"), "prime minister");
        assert!(
            is_descriptive("54-year-old") && is_descriptive("three-time") && !is_descriptive("long-range")
        );
    }
}
