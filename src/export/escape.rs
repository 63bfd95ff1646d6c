//! Texts in which some characters have to be written otherwise.

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
