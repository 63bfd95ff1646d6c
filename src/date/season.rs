//! Months and seasons that come round: `the following April`, `that autumn`, `the spring of 2015`, `the new year`.

use super::cursor::Cursor;
use super::phrase::{DatePhrase, Part, Turn};

/// Reads a season, or a month or season that is counted from what was spoken of, at the very start of `text`; returns it and how many
/// bytes it takes. A season alone (`by summer`) is only read where nothing goes on that it could belong to.
///
/// ```
/// use rapporteur::date::{scan_turn, YearHint};
/// let (phrase, length) = scan_turn("the following April they met").unwrap();
/// let hint = YearHint { anchor: "2014-08-03".parse().ok(), period: None, ..YearHint::default() };
/// assert_eq!((phrase.resolve(hint).unwrap().to_string(), length), ("2015-04".into(), 19));
/// ```
pub fn scan_turn(text: &str) -> Option<(DatePhrase, usize)> {
    let mut at = Cursor { text, at: 0 };
    let phrase = at.attempt(Cursor::turned).or_else(|| at.attempt(Cursor::plain))?;
    Some((phrase, at.at))
}

impl Cursor<'_> {
    /// `the following April`, `that autumn`, `the new year`.
    fn turned(&mut self) -> Option<DatePhrase> {
        let lower = self.rest().get(..self.rest().len().min(16))?.to_ascii_lowercase();
        let (lead, turn) = TURNS.iter().find(|(lead, _)| lower.starts_with(lead))?;
        self.at += lead.len();
        if *lead == "the new year" {
            let ends = !self.rest().starts_with(|c: char| c.is_alphanumeric() || "'’".contains(c));
            return ends.then(|| DatePhrase { turn: *turn, ..DatePhrase::default() });
        }
        let season = self.attempt(|c| {
            c.stage();
            c.season_name()
        });
        let month = || {
            let month = self.month().filter(|_| turn.is_some())?;
            // `the following May 5` is read by its day.
            let day =
                self.rest().strip_prefix(' ').is_some_and(|r| r.starts_with(|c: char| c.is_ascii_digit()));
            let from = Part { month: Some(month), ..Part::default() };
            (!day).then(|| DatePhrase { from, ..DatePhrase::default() })
        };
        Some(DatePhrase { turn: *turn, ..season.or_else(month)? })
    }

    /// `the spring of 2015`, `late summer 2015`, `the spring,`.
    fn plain(&mut self) -> Option<DatePhrase> {
        self.attempt(|c| c.rest().starts_with("the ").then(|| c.at += 4));
        self.stage();
        let season = self.season_name()?;
        let year = self.attempt(|c| {
            c.space().then_some(())?;
            c.attempt(|c| c.rest().starts_with("of ").then(|| c.at += 3));
            c.year()
        });
        if let Some(year) = year {
            return Some(season.of_year(year));
        }
        let rest = self.rest();
        let ends = !rest.starts_with([' ', '-', '\'', '’']) && !rest.starts_with(char::is_alphanumeric);
        let before_subject = SUBJECTS.iter().any(|word| rest.starts_with(word));
        (ends || before_subject).then_some(season)
    }

    /// `early`, `late`: which part of the season is not kept.
    fn stage(&mut self) {
        let stages = ["early ", "late ", "mid-", "mid ", "high "];
        let stage = stages.iter().find(|word| self.rest().starts_with(**word));
        self.at += stage.map_or(0, |word| word.len());
    }

    /// The months of the season that the next word names.
    pub fn season_name(&mut self) -> Option<DatePhrase> {
        let first = match self.word()?.to_ascii_lowercase().as_str() {
            "spring" => 3,
            "summer" => 6,
            "autumn" | "fall" => 9,
            "winter" => 12,
            _ => return None,
        };
        let part = |month| Part { month: Some(month), ..Part::default() };
        Some(DatePhrase { from: part(first), to: Some(part((first + 1) % 12 + 1)), ..DatePhrase::default() })
    }
}

impl DatePhrase {
    /// The season of a year; winter goes on into the next.
    pub(super) fn of_year(self, year: i16) -> Self {
        let later = |to: Part| Part { year: Some(year + i16::from(to.month < self.from.month)), ..to };
        Self { from: Part { year: Some(year), ..self.from }, to: self.to.map(later), ..self }
    }
}

/// What stands before a month or season, and on which side of what was spoken of it is then looked for.
const TURNS: [(&str, Option<Turn>); 8] = [
    ("the following ", Some(Turn::After)),
    ("the next ", Some(Turn::After)),
    ("the ensuing ", Some(Turn::After)),
    ("the previous ", Some(Turn::Before)),
    ("the preceding ", Some(Turn::Before)),
    ("the new year", Some(Turn::After)),
    ("that same ", None),
    ("that ", None),
];

/// Words with which a subject begins behind a season: `By summer he was gone`.
const SUBJECTS: [&str; 10] =
    [" he ", " she ", " they ", " it ", " the ", " both ", " his ", " her ", " their ", " two "];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::date::YearHint;

    #[test]
    fn what_comes_round_is_counted_from_what_was_spoken_of() {
        let hint = YearHint {
            anchor: "2014-08-03".parse().ok(),
            period: "2013/2016".parse().ok(),
            ..YearHint::default()
        };
        for (text, date, length) in [
            ("the following April Rao met", "2015-04", 19),
            ("The next July, Rao met", "2015-07", 13),
            ("the following August", "2015-08", 20),
            ("the previous winter", "2013-12/2014-02", 19),
            ("that autumn Rao met", "2014-09/2014-11", 11),
            ("the following spring Rao met", "2015-03/2015-05", 20),
            ("the spring of 2015", "2015-03/2015-05", 18),
            ("late summer 2015", "2015-06/2015-08", 16),
            ("summer he was gone", "2014-06/2014-08", 6),
            ("the new year, Rao", "2015", 12),
        ] {
            let (phrase, taken) = scan_turn(text).unwrap_or_else(|| panic!("nothing read in `{text}`"));
            assert_eq!((phrase.resolve(hint).unwrap().to_string().as_str(), taken), (date, length), "{text}");
        }
    }

    #[test]
    fn what_only_looks_like_a_season_is_left_alone() {
        for text in [
            "the fall of Saigon",
            "the winter Olympics",
            "spring water",
            "that March was",
            "the New Year's Day",
            "the next May 5",
        ] {
            assert!(scan_turn(text).is_none(), "{text}");
        }
    }
}
