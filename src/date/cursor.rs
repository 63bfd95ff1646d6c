//! A place in a text from which words, numbers, months and weekdays are read.

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];
/// The days of the week, in small letters, from Monday on.
pub const WEEKDAYS: [&str; 7] =
    ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/// The number of a month, 1 to 12, by its whole name in small letters.
pub fn month_of(name: &str) -> Option<i8> {
    let at = MONTHS.iter().position(|month| *month == name)?;
    i8::try_from(at + 1).ok()
}

/// The name of a month, 1 to 12, with its capital.
pub fn month_name(month: i8) -> Option<String> {
    let name = MONTHS.get(usize::try_from(month).ok()?.checked_sub(1)?)?;
    Some(format!("{}{}", name[..1].to_uppercase(), &name[1..]))
}

/// A place in a text from which words and numbers are read; every reader moves it only if it succeeds.
pub(super) struct Cursor<'a> {
    pub text: &'a str,
    pub at: usize,
}

impl<'a> Cursor<'a> {
    pub fn rest(&self) -> &'a str {
        &self.text[self.at..]
    }

    pub fn attempt<T>(&mut self, read: impl FnOnce(&mut Self) -> Option<T>) -> Option<T> {
        let start = self.at;
        let found = read(self);
        if found.is_none() {
            self.at = start;
        }
        found
    }

    pub fn space(&mut self) -> bool {
        let length = self.rest().len() - self.rest().trim_start_matches([' ', '\u{a0}', '\t']).len();
        self.at += length;
        length > 0
    }

    /// One of `marks`, with spaces around it.
    pub fn mark(&mut self, marks: &[&str]) -> Option<()> {
        self.attempt(|c| {
            c.space();
            let mark = marks.iter().find(|m| c.rest().starts_with(**m))?;
            c.at += mark.len();
            c.space();
            Some(())
        })
    }

    pub fn word(&mut self) -> Option<&'a str> {
        let length = self.rest().find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(self.rest().len());
        let word = self.rest().get(..length).filter(|w| !w.is_empty())?;
        self.at += length;
        Some(word)
    }

    /// A number of one to `most` digits, not part of a longer one.
    pub fn digits(&mut self, least: usize, most: usize) -> Option<i16> {
        let length = self.rest().bytes().take_while(u8::is_ascii_digit).count();
        let number = (least..=most).contains(&length).then(|| self.rest()[..length].parse().ok())??;
        self.at += length;
        Some(number)
    }

    pub fn year(&mut self) -> Option<i16> {
        self.attempt(|c| {
            let year = c.digits(4, 4).filter(|y| (1500..2200).contains(y))?;
            let continues = c.rest().starts_with(|x: char| x.is_alphanumeric() || x == '%');
            (!continues).then_some(year)
        })
    }

    pub fn day(&mut self) -> Option<i8> {
        self.attempt(|c| {
            let day = c.digits(1, 2).filter(|d| (1..=31).contains(d))? as i8;
            if let Some(suffix) = ["st", "nd", "rd", "th"].iter().find(|s| c.rest().starts_with(**s)) {
                c.at += suffix.len();
            }
            // A decimal, a share, a longer word or a number with thousands is no day.
            let next = c.rest().as_bytes();
            let number = matches!(next, [b'.' | b',' | b':', d, ..] if d.is_ascii_digit())
                || next.first() == Some(&b'%');
            let word = c.rest().starts_with(char::is_alphabetic);
            (!number && !word).then_some(day)
        })
    }

    pub fn month(&mut self) -> Option<i8> {
        self.attempt(|c| {
            let word = c.word()?;
            let capital = word.starts_with(|x: char| x.is_ascii_uppercase());
            let lower = word.to_ascii_lowercase();
            let short = lower.len() == 3 || lower == "sept" || lower == "june" || lower == "july";
            let month = MONTHS.iter().position(|m| *m == lower || (short && m.starts_with(&lower)))?;
            // `June. They met`: what is no abbreviation ends a sentence, but before a day.
            let day = || c.rest()[1..].trim_start().starts_with(|x: char| x.is_ascii_digit());
            let dotted = short && c.rest().starts_with('.') && (MONTHS[month] != lower || day());
            if dotted {
                c.at += 1;
            }
            // `Jan Fischer`
            let named = lower == "jan"
                && !dotted
                && c.rest().strip_prefix(' ').is_some_and(|r| r.starts_with(char::is_uppercase));
            // `Jun-il` is a name, `May-Britt` another.
            let compound = c.rest().strip_prefix('-').is_some_and(|r| r.starts_with(char::is_alphabetic))
                && Cursor { text: c.text, at: c.at + 1 }.month().is_none();
            // `María`
            let longer = !dotted && c.rest().starts_with(char::is_alphabetic);
            (capital && !compound && !named && !longer).then_some(month as i8 + 1)
        })
    }

    /// The name of a day of the week, if one stands there, and what parts it from the date.
    pub fn weekday(&mut self) {
        self.attempt(|c| {
            let word = c.word()?.to_ascii_lowercase();
            let known = WEEKDAYS
                .iter()
                .any(|d| *d == word || (word.len() >= 3 && word.len() < 6 && d.starts_with(&word)));
            if c.rest().starts_with('.') {
                c.at += 1;
            }
            known.then_some(())?;
            c.mark(&[","]).or_else(|| c.space().then_some(()))
        });
    }
}
