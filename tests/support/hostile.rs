//! Texts that no editor would print: torn, spliced, nested, endless, or in every script at once.

use super::articles::{self, Source};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use std::sync::LazyLock;

static ARTICLES: LazyLock<Vec<Source>> = LazyLock::new(articles::all);

/// Bits of chronicles and of what breaks readers.
const PIECES: [&str; 88] = [
    "Sept. 6, 2023:",
    "Feb. 30, 2024:",
    "Jan. 9:",
    "Oct. 29-30, 2023:",
    "Dec. 31, 9999:",
    "Jan. 1, 0000:",
    "2024-01-09:",
    "May–August 2024",
    "CHRONOLOGY",
    "## Chronology",
    "# ",
    "- ",
    "* ",
    "> ",
    "1. ",
    "\n",
    "\n\n",
    "\r\n",
    "\r",
    "\t",
    "  \n",
    " ",
    "    ",
    "\u{a0}",
    "\u{2028}",
    "---",
    "—",
    "–",
    "-",
    ":",
    ": ",
    ";",
    ",",
    ".",
    "...",
    "…",
    "(",
    ")",
    "[",
    "]",
    "](",
    "[met](https://x.org)",
    "![photo](a_b)",
    "*",
    "**",
    "***",
    "_",
    "`",
    "```",
    "~~~\n",
    "|",
    "|---|---|\n",
    "<b>",
    "</b>",
    "<div>\n",
    "<!--",
    "&amp;",
    "&nbsp;",
    "&#8211;",
    "&",
    "\\",
    "\\*",
    "“",
    "”",
    "\"",
    "'",
    "’s",
    "'s",
    "President Xi Jinping",
    "Prime Minister Kishida Fumio",
    "South Korea",
    "Japan",
    "the two leaders",
    "US-Japan-ROK",
    "met",
    "meets with",
    "signed an agreement with",
    "will visit",
    "in Seoul",
    "on Jan. 9",
    "followed by a trilateral meeting with",
    "he",
    "\u{feff}",
    "\u{200b}",
    "\u{202e}",
    "e\u{301}\u{327}",
    "👩\u{200d}👩\u{200d}👧🏽",
    "習近平主席",
];

/// Scripts that run the other way, capitals that grow when lowered, and letters without case.
const WORDS: [&str; 10] =
    ["שלום", "مرحبا", "İSTANBUL", "ŉ", "ẞ", "ﬁnance", "हिन्दी", "한국", "Ω\u{345}", "\u{1d538}\u{1d539}"];

/// A file to be read: its name, and its bytes.
#[derive(Clone)]
pub struct File {
    pub name: &'static str,
    pub bytes: Vec<u8>,
}

impl std::fmt::Debug for File {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match std::str::from_utf8(&self.bytes) {
            Ok(text) => write!(f, "{} {text:?}", self.name),
            Err(_) => write!(f, "{} \"{}\"", self.name, self.bytes.escape_ascii()),
        }
    }
}

/// The bytes as a file: Markdown, plain text or a web page.
pub fn file(bytes: impl Strategy<Value = Vec<u8>>) -> impl Strategy<Value = File> {
    (select(&["a.md", "a.txt", "a.html"][..]), bytes).prop_map(|(name, bytes)| File { name, bytes })
}

/// Any text at all.
pub fn text() -> impl Strategy<Value = Vec<u8>> {
    any::<String>().prop_map(String::into_bytes)
}

/// Any bytes at all.
pub fn bytes() -> impl Strategy<Value = Vec<u8>> {
    vec(any::<u8>(), 0..300)
}

/// Bits in any order.
pub fn jumble() -> impl Strategy<Value = Vec<u8>> {
    let bit = prop_oneof![4 => select(&PIECES[..]), 1 => select(&WORDS[..])];
    let spaced =
        (bit, any::<bool>()).prop_map(|(bit, space)| format!("{bit}{}", if space { " " } else { "" }));
    vec(spaced, 0..70).prop_map(|bits| bits.concat().into_bytes())
}

/// One bit many times over, between two others.
pub fn stutter() -> impl Strategy<Value = Vec<u8>> {
    let bit = || select(&PIECES[..]);
    (bit(), vec(bit(), 1..3), 1..400_usize, bit()).prop_map(|(before, bits, times, after)| {
        [before, &bits.concat().repeat(times), after].concat().into_bytes()
    })
}

/// A piece cut out of an article, in the middle of a character or not.
pub fn torn() -> impl Strategy<Value = Vec<u8>> {
    (any::<Index>(), any::<Index>(), 0..2500_usize).prop_map(|(article, start, length)| {
        let bytes = &article.get(&ARTICLES).bytes;
        let start = start.index(bytes.len());
        bytes[start..bytes.len().min(start + length)].to_vec()
    })
}

/// A piece of an article in which some bytes are changed.
pub fn flipped() -> impl Strategy<Value = Vec<u8>> {
    (torn(), vec((any::<Index>(), 1..=127_u8), 1..8)).prop_map(|(mut bytes, flips)| {
        for (at, mask) in flips.iter().filter(|_| !bytes.is_empty()).collect::<Vec<_>>() {
            let at = at.index(bytes.len());
            bytes[at] ^= mask;
        }
        bytes
    })
}

/// Pieces of several articles, whole characters each, run together with bits between them.
pub fn spliced() -> impl Strategy<Value = Vec<u8>> {
    let part = (torn(), select(&PIECES[..])).prop_map(|(bytes, bit)| {
        let part: String = String::from_utf8_lossy(&bytes).chars().take(600).collect();
        part + bit
    });
    vec(part, 1..5).prop_map(|parts| parts.concat().into_bytes())
}

/// All of these.
pub fn anything() -> impl Strategy<Value = Vec<u8>> {
    prop_oneof![
        1 => text(), 1 => bytes(), 4 => jumble(), 2 => stutter(), 2 => torn(), 2 => flipped(), 2 => spliced()
    ]
}
