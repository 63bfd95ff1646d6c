//! Texts in which some characters have to be written otherwise, or left out.

use std::borrow::Cow;

/// The characters that a format writes otherwise.
pub(super) struct Escapes {
    of: [Option<&'static str>; 256],
    /// 1 for bytes that may have to be escaped or left out.
    special: [u8; 256],
}

impl Escapes {
    /// From characters of ASCII, and what stands for each.
    pub(super) const fn new(pairs: &[(u8, &'static str)]) -> Self {
        let (mut of, mut special) = ([None; 256], [0; 256]);
        let mut control = 0;
        while control < b' ' as usize {
            special[control] = 1;
            control += 1;
        }
        // It begins the two characters that are not permitted beyond ASCII.
        special[0xef] = 1;
        let mut i = 0;
        while i < pairs.len() {
            let (byte, other) = pairs[i];
            of[byte as usize] = Some(other);
            special[byte as usize] = 1;
            i += 1;
        }
        Self { of, special }
    }

    /// Whether a text stays as it is.
    #[inline(always)]
    pub(super) fn spare(&self, text: &str) -> bool {
        is_plain(text, &self.special)
    }

    /// The text with these characters written otherwise, and without those that are not [`permitted`].
    #[inline]
    pub(super) fn apply<'t>(&self, text: &'t str) -> Cow<'t, str> {
        if self.spare(text) {
            return Cow::Borrowed(text);
        }
        Cow::Owned(replaced(&permitted(text), |byte| self.of[byte as usize]))
    }
}

/// The text without the characters that XML 1.0 forbids even as references (production 2, `Char`).
pub(super) fn permitted(text: &str) -> Cow<'_, str> {
    let forbidden = |c: char| matches!(c, '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}');
    // Most texts have none, which their bytes tell at once.
    if text.bytes().all(|byte| byte >= b' ' && byte != 0xef) || !text.contains(forbidden) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.replace(forbidden, ""))
}

/// Whether no byte of a text is one of the special ones.
#[inline]
pub(super) fn is_plain(text: &str, special: &[u8; 256]) -> bool {
    // Nearly all are: so it is quicker to look at all bytes than to stop at the first.
    text.bytes().fold(0, |found, byte| found | special[byte as usize]) == 0
}

/// A text with each byte that `replace` knows replaced. Only bytes of ASCII may be: others are parts of characters.
pub(super) fn replaced(text: &str, replace: impl Fn(u8) -> Option<&'static str>) -> String {
    let (mut out, mut start) = (String::with_capacity(text.len() + 16), 0);
    for (i, byte) in text.bytes().enumerate() {
        if let Some(other) = replace(byte) {
            out.push_str(&text[start..i]);
            out.push_str(other);
            start = i + 1;
        }
    }
    out.push_str(&text[start..]);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_are_replaced_wherever_they_stand() {
        assert_eq!(replaced("<é<<", |byte| (byte == b'<').then_some("lt")), "ltéltlt");
        assert_eq!(replaced("", |_| None), "");
    }
}
