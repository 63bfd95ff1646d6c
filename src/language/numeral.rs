//! Numbers in words and figures.

const SMALL: [&str; 21] = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty",
];
const ORDINALS: [&str; 21] = [
    "zeroth",
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
    "twentieth",
];
const TENS: [(&str, &str, u32); 9] = [
    ("twenty", "twentieth", 20),
    ("thirty", "thirtieth", 30),
    ("forty", "fortieth", 40),
    ("fifty", "fiftieth", 50),
    ("sixty", "sixtieth", 60),
    ("seventy", "seventieth", 70),
    ("eighty", "eightieth", 80),
    ("ninety", "ninetieth", 90),
    ("hundred", "hundredth", 100),
];

/// The number that a lower-case word stands for: `seven`, `twenty-one`, `32`, `10,000`.
pub fn cardinal(word: &str) -> Option<u32> {
    if word.starts_with(|c: char| c.is_ascii_digit()) {
        return word
            .chars()
            .all(|c| c.is_ascii_digit() || c == ',')
            .then(|| word.replace(',', "").parse().ok())?;
    }
    let small = SMALL.iter().position(|w| *w == word).map(|n| n as u32);
    let tens = |w: &str| TENS.iter().find(|(c, _, _)| *c == w).map(|(_, _, n)| *n);
    small.or_else(|| tens(word)).or_else(|| {
        let (ten, one) = word.split_once('-')?;
        Some(tens(ten)? + SMALL.iter().position(|w| *w == one)? as u32)
    })
}

/// The place in a row that a lower-case word stands for: `third`, `21st`, `inaugural`.
pub fn ordinal(word: &str) -> Option<u32> {
    if word.starts_with(|c: char| c.is_ascii_digit()) {
        let figures = ["st", "nd", "rd", "th"].iter().find_map(|s| word.strip_suffix(s))?;
        return figures.parse().ok();
    }
    let small = ORDINALS.iter().position(|w| *w == word).filter(|n| *n > 0).map(|n| n as u32);
    let tens = || TENS.iter().find(|(_, o, _)| *o == word).map(|(_, _, n)| *n);
    let joined = || {
        let (ten, one) = word.split_once('-')?;
        let one = ORDINALS.iter().position(|w| *w == one)? as u32;
        Some(TENS.iter().find(|(c, _, _)| *c == ten)?.2 + one)
    };
    small
        .or_else(tens)
        .or_else(joined)
        .or_else(|| matches!(word, "inaugural" | "maiden" | "first-ever").then_some(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_and_figures() {
        assert_eq!(
            [cardinal("seven"), cardinal("twenty-one"), cardinal("10,000"), cardinal("3.5"), cardinal("the")],
            [Some(7), Some(21), Some(10_000), None, None]
        );
        assert_eq!(
            [
                ordinal("third"),
                ordinal("32nd"),
                ordinal("twenty-first"),
                ordinal("inaugural"),
                ordinal("two")
            ],
            [Some(3), Some(32), Some(21), Some(1), None]
        );
    }
}
