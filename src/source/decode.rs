//! Bytes to text, or one clear line on why not.

use crate::error::{Error, ErrorKind, Result};
use crate::span::Position;

/// A line longer than this is no line of an article: 4 MiB.
const LONGEST_LINE: usize = 4 << 20;

/// The text of an article: its bytes as UTF-8, unchanged, so that byte offsets hold in both.
///
/// # Errors
/// [`ErrorKind::Article`] naming `file` and the first offending place: bytes that are not UTF-8 (with a hint where they look
/// like UTF-16), a zero byte, which no text has, or a line of more than 4 MiB.
pub fn decode<'a>(file: &str, bytes: &'a [u8]) -> Result<&'a str> {
    let refuse = |at: usize, what: String| {
        Err(Error::new(ErrorKind::Article, what).in_file(file).at(Position::of(bytes, at)))
    };
    if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
        return refuse(0, "found UTF-16, expected UTF-8: convert the file first".into());
    }
    if let Some(at) = bytes.iter().position(|&b| b == 0) {
        return refuse(at, "found a zero byte, expected text: this is a binary file".into());
    }
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(e) => {
            let at = e.valid_up_to();
            return refuse(at, format!("found the byte 0x{:02x}, expected UTF-8", bytes[at]));
        }
    };
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        if line.len() > LONGEST_LINE {
            return refuse(
                start,
                format!("found a line of {} bytes, expected at most {LONGEST_LINE}", line.len()),
            );
        }
        start += line.len();
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn message(bytes: &[u8]) -> String {
        decode("a.md", bytes).unwrap_err().to_string()
    }

    #[test]
    fn bytes_that_are_no_text_are_refused_with_their_place() {
        assert_eq!(message(b"ab\nc\xe9d"), "a.md:2:2: found the byte 0xe9, expected UTF-8");
        assert_eq!(
            message(b"\x7fELF\0"),
            "a.md:1:5: found a zero byte, expected text: this is a binary file"
        );
        assert_eq!(message(b"\xff\xfeA\0"), "a.md:1:1: found UTF-16, expected UTF-8: convert the file first");
        let long = "x".repeat(LONGEST_LINE + 1);
        assert!(
            message(format!("ok\n{long}").as_bytes()).starts_with("a.md:2:1: found a line of 4194305 bytes")
        );
    }

    #[test]
    fn text_stays_as_it_is() {
        assert_eq!(decode("a.md", "\u{feff}é\r\n".as_bytes()).unwrap(), "\u{feff}é\r\n");
    }
}
