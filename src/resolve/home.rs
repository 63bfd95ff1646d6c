//! The state of somebody whom no sentence gives one: `Vice Foreign Minister Ma Zhaoxu` in an article about China and the
//! United States.
//!
//! A guess, and used as one: it says for whom a title is held and never tells two persons apart.

use crate::extract::{Reading, SentenceReading};
use crate::graph::Level;
use crate::language::{Held, Knowledge, Mention, OfficeMention, PersonMention, PlaceMention};
use crate::lexicon::Culture;
use std::collections::BTreeMap;

/// How often an article speaks of each state.
pub(super) type Spoken = BTreeMap<String, usize>;

/// Counts the states of the parties that an article names; of the two that it is about there is more to tell than of all others.
pub(super) fn spoken(reading: &Reading) -> Spoken {
    const SUBJECT: usize = 1000;
    let mut counts: Spoken = reading.pair.iter().map(|state| (state.clone(), SUBJECT)).collect();
    let mentions = reading.sentences.iter().flat_map(|s| &s.voicings).map(|v| &v.mention);
    for state in mentions.filter_map(Mention::state) {
        *counts.entry(state.to_owned()).or_default() += 1;
    }
    counts
}

/// The one state whose office a title is: `Treasury Secretary`.
pub(super) fn by_office(know: &Knowledge, office: &OfficeMention) -> Option<String> {
    let function = office.function.as_ref()?;
    let same = know.lexicon.offices.iter().filter(|o| o.function == *function && o.title == office.title);
    let mut states: Vec<Option<&String>> = same.map(|o| o.state.as_ref()).collect();
    states.dedup();
    match states[..] {
        [Some(state)] => Some(state.clone()),
        _ => None,
    }
}

/// Whom a sentence meets where: `arrives in Port Vila and meets Prime Minister Charlot Salwai`. Of leaders and ministers who are not
/// the subject, with the state of the only place that the sentence tells of, or of the place where they are met.
pub(super) fn hosts<'a>(
    know: &'a Knowledge,
    sentence: &'a SentenceReading,
) -> impl Iterator<Item = (&'a PersonMention, &'a str)> {
    let state = |place: &PlaceMention| match place {
        PlaceMention::Listed(i) => know.lexicon.places[*i].state.as_deref(),
        PlaceMention::State(i) | PlaceMention::Capital(i) => Some(know.lexicon.states[*i].code.as_str()),
        PlaceMention::Named(_) => None,
    };
    let subject = |m: &Mention| sentence.voicings.iter().any(|v| v.subject && v.mention == *m);
    let placed = sentence.frames.iter().filter_map(move |f| Some((f, state(f.place.as_ref()?)?)));
    let met = placed.flat_map(move |(frame, at)| {
        let others = frame.parties.iter().map(|p| &p.mention).filter(move |m| !subject(m));
        others.filter_map(move |m| if let Mention::Person(person) = m { Some((person, at)) } else { None })
    });
    let mut states: Vec<&str> = sentence.frames.iter().filter_map(|f| state(f.place.as_ref()?)).collect();
    states.dedup();
    let place = if let [one] = states[..] { Some(one) } else { None };
    let hosts = sentence.voicings.iter().filter(|v| !v.subject).filter_map(move |v| match &v.mention {
        Mention::Person(person) => Some((person, place?)),
        _ => None,
    });
    hosts.chain(met).filter(|(person, _)| {
        let title = person.office.as_ref().filter(|o| o.state.is_none() && o.held == Held::Now);
        title.is_some_and(|o| matches!(o.level, Level::Leader | Level::Minister))
    })
}

/// The state that an article speaks of and where a name is at home; none where two are about as likely. `barred` are states that
/// cannot be.
pub(super) fn by_name(
    know: &Knowledge,
    name: &str,
    spoken: &Spoken,
    barred: impl Fn(&str) -> bool,
) -> Option<String> {
    let cultures = cultures(know, name);
    let mut likely: Vec<(usize, &String)> = spoken
        .iter()
        .filter(|(state, _)| cultures.iter().any(|c| is_home(*c, state)) && !spelt_otherwise(name, state))
        .filter(|(state, _)| !barred(state))
        .map(|(state, count)| (*count, state))
        .collect();
    likely.sort_by(|a, b| b.cmp(a));
    match likely[..] {
        [(first, state), ..] if first > 1 && likely.get(1).is_none_or(|(second, _)| first >= 2 * second) => {
            Some(state.clone())
        }
        _ => None,
    }
}

/// The cultures that have a word of the name where it stands.
fn cultures(know: &Knowledge, name: &str) -> Vec<Culture> {
    let words: Vec<String> = name.split_whitespace().map(str::to_lowercase).collect();
    let (Some(first), Some(last)) = (words.first(), words.last()) else { return Vec::new() };
    let mut found: Vec<Culture> =
        words.iter().flat_map(|w| know.gazetteer.given_name_cultures(w)).copied().collect();
    // A western given name outweighs a family name that sounds eastern: `Michelle Lee`.
    if !found.contains(&Culture::Western) && !found.contains(&Culture::Russian) {
        found.extend([first, last].into_iter().flat_map(|w| know.gazetteer.family_name_cultures(w)));
    }
    if found.is_empty() && is_pinyin(&words) {
        found.push(Culture::Chinese);
    }
    found.sort_unstable();
    found.dedup();
    found
}

/// `He Lifeng`: a family name of one syllable and a given name of one or two, as Beijing writes them.
fn is_pinyin(words: &[String]) -> bool {
    match words {
        [family, given] => syllables(family) == Some(1) && syllables(given).is_some(),
        _ => false,
    }
}

/// How many syllables of pinyin a word is, if one or two.
fn syllables(word: &str) -> Option<usize> {
    let two = |at: usize| word.is_char_boundary(at) && is_syllable(&word[..at]) && is_syllable(&word[at..]);
    if is_syllable(word) {
        return Some(1);
    }
    (1..word.len()).any(two).then_some(2)
}

/// An initial and a final; not every pair of them is used, which does no harm here.
fn is_syllable(word: &str) -> bool {
    const INITIALS: [&str; 23] = [
        "zh", "ch", "sh", "b", "p", "m", "f", "d", "t", "n", "l", "g", "k", "h", "j", "q", "x", "r", "z",
        "c", "s", "y", "w",
    ];
    const FINALS: [&str; 33] = [
        "a", "ai", "an", "ang", "ao", "e", "ei", "en", "eng", "er", "i", "ia", "ian", "iang", "iao", "ie",
        "in", "ing", "iong", "iu", "ong", "ou", "u", "ua", "uai", "uan", "uang", "ue", "ui", "un", "uo", "ü",
        "üe",
    ];
    let rest = INITIALS.iter().find_map(|i| word.strip_prefix(i)).unwrap_or(word);
    // Only after the lips does a bare `o` stand.
    FINALS.contains(&rest) || (rest == "o" && word.starts_with(['b', 'p', 'm', 'f', 'w']))
}

fn is_home(culture: Culture, state: &str) -> bool {
    const EASTERN: [&str; 9] = ["CHN", "HKG", "IND", "JPN", "KOR", "PAK", "PRK", "TWN", "VNM"];
    match culture {
        Culture::Korean => matches!(state, "KOR" | "PRK"),
        Culture::Japanese => state == "JPN",
        Culture::Chinese => matches!(state, "CHN" | "TWN" | "HKG" | "SGP"),
        Culture::Vietnamese => state == "VNM",
        Culture::Indian => matches!(state, "IND" | "PAK" | "BGD" | "LKA" | "NPL"),
        Culture::SouthEastAsian => {
            matches!(state, "IDN" | "MYS" | "THA" | "PHL" | "KHM" | "LAO" | "MMR" | "BRN" | "SGP" | "TLS")
        }
        Culture::Russian => {
            matches!(state, "RUS" | "BLR" | "KAZ" | "KGZ" | "TJK" | "TKM" | "UZB")
        }
        Culture::Western | Culture::Arab => !EASTERN.contains(&state),
    }
}

/// Seoul and Taipei write a given name with a hyphen; Pyongyang parts the syllables, Beijing joins them.
fn spelt_otherwise(name: &str, state: &str) -> bool {
    let hyphen = name.contains('-');
    match state {
        "KOR" => !hyphen && name.split_whitespace().count() == 3,
        "PRK" | "CHN" => hyphen,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::Lexicon;

    fn home(name: &str, spoken: &[(&str, usize)]) -> Option<String> {
        let know = Knowledge::new(Lexicon::embedded().unwrap()).unwrap();
        by_name(&know, name, &spoken.iter().map(|(s, n)| ((*s).to_owned(), *n)).collect(), |_| false)
    }

    #[test]
    fn a_name_is_at_home_where_the_article_is() {
        assert_eq!(home("Ma Zhaoxu", &[("CHN", 30), ("USA", 40), ("JPN", 2)]).as_deref(), Some("CHN"));
        assert_eq!(home("Daniel Kritenbrink", &[("CHN", 30), ("USA", 40)]).as_deref(), Some("USA"));
        assert_eq!(home("Ri Yong Ho", &[("KOR", 30), ("PRK", 28)]).as_deref(), Some("PRK"));
        assert_eq!(home("He Lifeng", &[("CHN", 30), ("USA", 40)]).as_deref(), Some("CHN"));
        assert_eq!(home("Igor Morgulov", &[("RUS", 20), ("USA", 28)]).as_deref(), Some("RUS"));
        assert_eq!(home("Chun Hae-sung", &[("KOR", 20), ("PRK", 28)]).as_deref(), Some("KOR"));
    }

    #[test]
    fn two_likely_homes_are_none() {
        assert_eq!(home("Peter Carter", &[("USA", 30), ("AUS", 28)]), None);
        assert_eq!(home("Ma Zhaoxu", &[("RUS", 30), ("USA", 28)]), None);
    }
}
