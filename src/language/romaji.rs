//! Whether a word may be Japanese, written in Latin letters.

/// Whether a word is a row of the syllables of Japanese in Hepburn's romanisation, however long vowels are written:
/// `Taisuke`, `Mibae`, `Honjo`.
pub(super) fn is_romaji(lower: &str) -> bool {
    let mut rest = lower.as_bytes();
    while !rest.is_empty() {
        match syllable(rest) {
            Some(length) => rest = &rest[length..],
            None => return false,
        }
    }
    lower.len() > 1
}

/// Whether a word ends as given names of men do that are written with two characters.
pub(super) fn is_given(lower: &str) -> bool {
    lower.len() > 4 && ENDINGS.iter().any(|end| lower.ends_with(end)) && is_romaji(lower)
}

/// The length of the syllable at the head of a word.
fn syllable(word: &[u8]) -> Option<usize> {
    let vowel = |at: usize| word.get(at).is_some_and(|c| b"aiueo".contains(c));
    // `Hattori`, `Nitta`: a consonant written twice belongs to what follows.
    let double = usize::from(word.len() > 1 && word[0] == word[1] && b"kpst".contains(&word[0]));
    let onset = ONSETS.iter().find(|onset| word[double..].starts_with(onset)).map_or(0, |onset| onset.len());
    if vowel(double + onset) {
        return Some(double + onset + 1);
    }
    // `Shimbun`, `Honjo`: a nasal ends a syllable.
    matches!(word[0], b'n' | b'm').then_some(1)
}

/// What may stand before a vowel, longest first.
const ONSETS: [&[u8]; 32] = [
    b"ky", b"gy", b"sh", b"ch", b"ts", b"ny", b"hy", b"by", b"py", b"my", b"ry", b"jy", b"k", b"g", b"s",
    b"z", b"j", b"t", b"d", b"n", b"h", b"b", b"p", b"m", b"y", b"r", b"w", b"f", b"dz", b"zy", b"ty", b"sy",
];

/// The last characters of given names.
const ENDINGS: [&str; 26] = [
    "suke", "taro", "jiro", "hiro", "nori", "yuki", "yoshi", "masa", "taka", "hiko", "ichi", "kazu", "nobu",
    "toshi", "hisa", "tsugu", "michi", "haru", "yasu", "fumi", "katsu", "mitsu", "shige", "aki", "tomo",
    "nosuke",
];

#[cfg(test)]
mod tests {
    use super::{is_given, is_romaji};

    #[test]
    fn syllables() {
        for word in ["taisuke", "mibae", "honjo", "hattori", "shinichi", "kyoko", "gemba", "jun", "motoo"] {
            assert!(is_romaji(word), "{word}");
        }
        for word in ["warsaw", "lavrov", "obama's", "beijing", "smith", "kritenbrink", "al"] {
            assert!(!is_romaji(word), "{word}");
        }
    }

    #[test]
    fn given_names() {
        assert!(["taisuke", "motohiro", "nobuyuki", "kenichi"].iter().all(|n| is_given(n)));
        assert!(!["aki", "alaki", "tokyo", "renault"].iter().any(|n| is_given(n)));
    }
}
