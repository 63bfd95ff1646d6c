//! Bytes on their way to a file: gathered in one piece of memory, which is handed on when it is full and used again.

use super::io;
use crate::error::Result;
use std::fmt::{Display, Write as _};
use std::io::Write;

/// How many bytes are handed on at once: few enough to stay near the processor, and a power of two, so that each piece of a file begins where a
/// page of memory does. The kernel takes such pieces in pages of many times 4 KiB; those of 64 KiB that begin anywhere cost it 1.7 times as much.
const PIECE: usize = 1 << 18;

/// Nothing is indented further.
const MARGIN: &str = "                                                                ";

/// What is to be written next. Only [`Buffer::spill`] and [`Buffer::finish`] write, so only these can fail.
pub(super) struct Buffer<'w> {
    out: &'w mut dyn Write,
    text: Vec<u8>,
}

impl<'w> Buffer<'w> {
    /// On the way to `out`.
    pub(super) fn new(out: &'w mut dyn Write) -> Self {
        Self { out, text: Vec::with_capacity(PIECE + PIECE / 4) }
    }

    /// A text as it is.
    #[inline]
    pub(super) fn put(&mut self, text: &str) -> &mut Self {
        self.text.extend_from_slice(text.as_bytes());
        self
    }

    /// A short text: all the room for it is copied, and then only so much kept as is its own.
    #[inline(always)]
    pub(super) fn short(&mut self, short: &Short) -> &mut Self {
        let end = self.text.len() + usize::from(short.length);
        self.text.extend_from_slice(&short.text);
        self.text.truncate(end);
        self
    }

    /// A text as it is, which is likely to have 8 to 16 bytes: its first eight and its last eight are copied quicker than a piece of any length.
    #[inline(always)]
    pub(super) fn brief(&mut self, text: &str) -> &mut Self {
        let bytes = text.as_bytes();
        match (bytes.first_chunk::<8>(), bytes.last_chunk::<8>()) {
            (Some(first), Some(last)) if bytes.len() <= 16 => {
                let overlap = self.text.len() + bytes.len() - 8;
                self.text.extend_from_slice(first);
                self.text.truncate(overlap);
                self.text.extend_from_slice(last);
            }
            _ => self.text.extend_from_slice(bytes),
        }
        self
    }

    /// Bytes of a text as they are.
    #[inline]
    pub(super) fn bytes(&mut self, text: &[u8]) -> &mut Self {
        self.text.extend_from_slice(text);
        self
    }

    /// A line end, and as many times two spaces.
    #[inline]
    pub(super) fn line(&mut self, depth: usize) -> &mut Self {
        self.put("\n").put(&MARGIN[..MARGIN.len().min(2 * depth)])
    }

    /// A whole number.
    #[inline]
    pub(super) fn integer(&mut self, number: i64) -> &mut Self {
        self.put(itoa::Buffer::new().format(number))
    }

    /// A number, whole ones without a point.
    #[inline(always)]
    pub(super) fn number(&mut self, number: f64) -> &mut Self {
        match whole(number) {
            Some(digit @ 0..=9) => {
                self.text.push(b'0' + digit as u8);
                self
            }
            _ => self.long_number(number),
        }
    }

    /// Any number; most weights are single digits, and never come here.
    #[inline(never)]
    fn long_number(&mut self, number: f64) -> &mut Self {
        match whole(number) {
            Some(whole) => self.integer(whole),
            None => self.display(number),
        }
    }

    /// A number as JSON has it, whole ones with a point.
    #[inline]
    pub(super) fn json_number(&mut self, number: f64) -> &mut Self {
        match whole(number) {
            Some(whole) => self.integer(whole).put(".0"),
            None => {
                // Writing to memory cannot fail, and a number that is none is no value of a file.
                let _ = serde_json::to_writer(&mut self.text, &number);
                self
            }
        }
    }

    /// Whatever can be shown.
    pub(super) fn display(&mut self, value: impl Display) -> &mut Self {
        // Writing to memory cannot fail.
        let _ = write!(Text(&mut self.text), "{value}");
        self
    }

    /// Hands on what is there, if it is enough. To be called after each node and edge.
    #[inline]
    pub(super) fn spill(&mut self) -> Result<()> {
        if self.text.len() < PIECE { Ok(()) } else { self.hand_on() }
    }

    /// Hands on whole pieces, and keeps the rest of the last node or edge.
    #[cold]
    fn hand_on(&mut self) -> Result<()> {
        let pieces = self.text.len() / PIECE * PIECE;
        let written = self.out.write_all(&self.text[..pieces]).map_err(io);
        self.text.drain(..pieces);
        written
    }

    /// Hands on what is left.
    pub(super) fn finish(&mut self) -> Result<()> {
        let written = self.out.write_all(&self.text).map_err(io);
        self.text.clear();
        written
    }
}

/// A text of a few bytes, in room of one size: that is copied quicker than a piece of any length.
pub(super) struct Short {
    text: [u8; Self::ROOM],
    length: u8,
}

impl Short {
    /// No short text is longer.
    const ROOM: usize = 15;

    /// A text, if it is short.
    pub(super) fn of(text: &str) -> Option<Self> {
        let mut short = Self { text: [0; Self::ROOM], length: u8::try_from(text.len()).ok()? };
        short.text.get_mut(..text.len())?.copy_from_slice(text.as_bytes());
        Some(short)
    }

    /// Its first byte, or 0.
    pub(super) fn first(&self) -> u8 {
        self.text[0]
    }
}

/// A number that a whole one of 64 bits can stand for, digit by digit in either of the two forms.
#[inline]
fn whole(number: f64) -> Option<i64> {
    let whole = number as i64;
    (whole as f64 == number && number.abs() < 1e15 && (whole != 0 || number.is_sign_positive()))
        .then_some(whole)
}

struct Text<'a>(&'a mut Vec<u8>);

impl std::fmt::Write for Text<'_> {
    fn write_str(&mut self, text: &str) -> std::fmt::Result {
        self.0.extend_from_slice(text.as_bytes());
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_of_any_length_are_written_as_they_are() {
        let text = "abcdefghijklmnopqrstuvwxyz0123456789";
        for length in 0..text.len() {
            let mut out = Vec::new();
            Buffer::new(&mut out).brief(&text[..length]).put("|").brief(&text[length..]).finish().unwrap();
            assert_eq!(String::from_utf8(out).unwrap(), format!("{}|{}", &text[..length], &text[length..]));
        }
    }

    #[test]
    fn numbers_are_written_as_the_standard_library_and_serde_write_them() {
        for number in [0.0, -0.0, 1.0, -7.0, 0.5, 1.0 / 3.0, 1e14, 1e15, 1e16, 1e300, 5e-324, -2.5] {
            let mut out = Vec::new();
            let mut buffer = Buffer::new(&mut out);
            buffer.number(number).put(" ").json_number(number).finish().unwrap();
            let expected = format!("{number} {}", serde_json::to_string(&number).unwrap());
            assert_eq!(String::from_utf8(out).unwrap(), expected);
        }
    }
}
