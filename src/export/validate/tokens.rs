//! Pieces of texts in formats of lines: words, quotations and signs.

use super::refuse;
use crate::error::{Error, Result};
use std::io::BufRead;

/// A piece of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Token {
    /// A word, a number, or what stands in quotation marks, without them.
    Text(String),
    /// A sign.
    Mark(&'static str),
    /// Nothing more.
    End,
}

/// The signs that are pieces by themselves; the longer of two first.
const MARKS: [&str; 9] = ["--", "->", "{", "}", "[", "]", "=", ",", ";"];

impl Token {
    pub(super) fn word(text: &str) -> Self {
        Self::Text(text.into())
    }

    fn shown(&self) -> String {
        match self {
            Self::Text(text) => format!("`{text}`"),
            Self::Mark(mark) => format!("`{mark}`"),
            Self::End => "the end of the file".into(),
        }
    }
}

/// The pieces of a text one after the other. A quotation ends in its line, and a backslash in it takes the next character
/// as it is.
pub(super) struct Tokens<'r> {
    reader: &'r mut dyn BufRead,
    text: String,
    at: usize,
    number: usize,
}

impl<'r> Tokens<'r> {
    pub(super) fn new(reader: &'r mut dyn BufRead) -> Self {
        Self { reader, text: String::new(), at: 0, number: 0 }
    }

    /// The line that was read last, from 1.
    pub(super) fn line(&self) -> usize {
        self.number.max(1)
    }

    /// The next piece.
    pub(super) fn next(&mut self) -> Result<Token> {
        loop {
            let rest = self.text[self.at..].trim_start();
            self.at = self.text.len() - rest.len();
            if !rest.is_empty() {
                break;
            }
            self.text.clear();
            self.at = 0;
            match self.reader.read_line(&mut self.text) {
                Ok(0) => return Ok(Token::End),
                Ok(_) => self.number += 1,
                Err(error) => return Err(refuse(self.line(), format!("cannot be read: {error}"))),
            }
        }
        let rest = &self.text[self.at..];
        if let Some(mark) = MARKS.into_iter().find(|mark| rest.starts_with(mark)) {
            self.at += mark.len();
            return Ok(Token::Mark(mark));
        }
        if rest.starts_with('"') {
            return self.quotation();
        }
        let stop = |c: char| c.is_whitespace() || "{}[]=,;\"".contains(c);
        let length = rest.find(stop).unwrap_or(rest.len());
        let word = rest[..length].to_owned();
        self.at += length;
        Ok(Token::Text(word))
    }

    fn quotation(&mut self) -> Result<Token> {
        let mut text = String::new();
        let mut chars = self.text[self.at + 1..].char_indices();
        while let Some((i, c)) = chars.next() {
            match c {
                '"' => {
                    self.at += i + 2;
                    return Ok(Token::Text(text));
                }
                '\\' => text.extend(chars.next().map(|(_, c)| c)),
                _ => text.push(c),
            }
        }
        Err(refuse(self.line(), "a quotation without an end"))
    }

    /// The next piece, which must be this one.
    pub(super) fn expect(&mut self, expected: &Token) -> Result<()> {
        let found = self.next()?;
        if found == *expected { Ok(()) } else { Err(self.unexpected(&found, &expected.shown())) }
    }

    /// The next piece, which must be a word or a quotation.
    pub(super) fn text(&mut self, expected: &str) -> Result<String> {
        match self.next()? {
            Token::Text(text) => Ok(text),
            found => Err(self.unexpected(&found, expected)),
        }
    }

    /// That something else was expected.
    pub(super) fn unexpected(&self, found: &Token, expected: &str) -> Error {
        refuse(self.line(), format!("found {}, expected {expected}", found.shown()))
    }
}
