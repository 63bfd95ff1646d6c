//! Writing JSON piece by piece, indented by two spaces, so that it can stand inside a web page: outside of strings JSON has no
//! `<`, and in strings it is as good as `\u003c`.

use super::buffer::Buffer;
use super::columns::Value;
use super::escape::{is_plain, replaced};
use super::io;
use super::names::Names;
use crate::error::Result;
use serde::Serialize;
use std::borrow::Cow;
use std::io::Write;

/// A document being written.
pub(super) struct Json<'w> {
    out: Buffer<'w>,
    depth: usize,
    /// Whether nothing stands yet in the object or list at hand.
    is_empty: bool,
}

impl<'w> Json<'w> {
    /// A document, of one value.
    pub(super) fn new(out: &'w mut dyn Write) -> Self {
        Self { out: Buffer::new(out), depth: 0, is_empty: true }
    }

    /// `{` or `[`
    pub(super) fn open(&mut self, bracket: &str) -> &mut Self {
        self.out.put(bracket);
        self.depth += 1;
        self.is_empty = true;
        self
    }

    /// `}` or `]`
    pub(super) fn close(&mut self, bracket: &str) -> &mut Self {
        self.depth -= 1;
        if !self.is_empty {
            self.out.line(self.depth);
        }
        self.out.put(bracket);
        self.is_empty = false;
        self
    }

    /// What stands before a value in a list.
    pub(super) fn item(&mut self) -> &mut Self {
        if !self.is_empty {
            self.out.put(",");
        }
        self.is_empty = false;
        self.out.line(self.depth);
        self
    }

    /// What stands before a value in an object.
    pub(super) fn key(&mut self, name: &str) -> &mut Self {
        self.item().string(name).out.put(": ");
        self
    }

    /// `{`, and what [`Json::key`] writes at this depth in front of other fields.
    pub(super) fn prepared_start(depth: usize, name: &str) -> String {
        format!("{{\n{}\"{name}\": ", "  ".repeat(depth))
    }

    /// What [`Json::key`] writes at this depth behind other fields.
    pub(super) fn prepared_key(depth: usize, name: &str) -> String {
        format!(",\n{}\"{name}\": ", "  ".repeat(depth))
    }

    /// The start of an object as [`Json::prepared_start`] gives it.
    pub(super) fn start(&mut self, start: &str) -> &mut Self {
        self.depth += 1;
        self.is_empty = false;
        self.prepared(start)
    }

    /// A key as [`Json::prepared_key`] gives it, or another piece of JSON.
    #[inline]
    pub(super) fn prepared(&mut self, key: &str) -> &mut Self {
        self.out.put(key);
        self
    }

    /// The id of a node inside a string, escaped before.
    #[inline]
    pub(super) fn name(&mut self, names: &Names, node: usize) -> &mut Self {
        names.put(node, &mut self.out);
        self
    }

    /// A string.
    #[inline]
    pub(super) fn string(&mut self, text: &str) -> &mut Self {
        self.out.put("\"").brief(&escaped(text)).put("\"");
        self
    }

    /// A number, with a point.
    #[inline]
    pub(super) fn number(&mut self, number: f64) -> &mut Self {
        self.out.json_number(number);
        self
    }

    /// A value of a column.
    pub(super) fn of(&mut self, value: &Value) -> &mut Self {
        match value {
            Value::Text(text) => return self.string(text),
            Value::Number(number) => return self.number(*number),
            Value::Integer(number) => self.out.integer(*number),
            Value::Flag(flag) => self.out.put(if *flag { "true" } else { "false" }),
            Value::List(items) => {
                self.open("[");
                for item in items {
                    self.item().string(item);
                }
                return self.close("]");
            }
        };
        self
    }

    /// Any other value, which is to have no `<` in it.
    ///
    /// # Errors
    /// [`crate::error::ErrorKind::Io`] if it cannot be JSON.
    pub(super) fn value(&mut self, value: &impl Serialize) -> Result<&mut Self> {
        let text = serde_json::to_string_pretty(value).map_err(io)?;
        self.out.put(&text.replace('\n', &format!("\n{}", "  ".repeat(self.depth))));
        Ok(self)
    }

    /// Hands on what is there, if it is enough.
    #[inline]
    pub(super) fn spill(&mut self) -> Result<()> {
        self.out.spill()
    }

    /// Ends the file with a line feed.
    pub(super) fn finish(mut self) -> Result<()> {
        self.out.put("\n").finish()
    }
}

/// The text as it can stand in strings.
#[inline]
pub(super) fn escaped(text: &str) -> Cow<'_, str> {
    if is_plain(text, &SPECIAL) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(replaced(text, |byte| {
        Some(match byte {
            b'"' => "\\\"",
            b'\\' => "\\\\",
            b'\n' => "\\n",
            b'\r' => "\\r",
            b'\t' => "\\t",
            b'\x08' => "\\b",
            b'\x0c' => "\\f",
            b'<' => "\\u003c",
            control if control < 0x20 => CONTROLS[control as usize],
            _ => return None,
        })
    }))
}

/// Bytes that do not stand for themselves in strings.
const SPECIAL: [u8; 256] = {
    let mut special = [0; 256];
    let mut byte = 0;
    while byte < 0x20 {
        special[byte] = 1;
        byte += 1;
    }
    special[b'"' as usize] = 1;
    special[b'\\' as usize] = 1;
    special[b'<' as usize] = 1;
    special
};

/// Control characters as JSON has them.
const CONTROLS: [&str; 32] = [
    "\\u0000", "\\u0001", "\\u0002", "\\u0003", "\\u0004", "\\u0005", "\\u0006", "\\u0007", "\\u0008",
    "\\u0009", "\\u000a", "\\u000b", "\\u000c", "\\u000d", "\\u000e", "\\u000f", "\\u0010", "\\u0011",
    "\\u0012", "\\u0013", "\\u0014", "\\u0015", "\\u0016", "\\u0017", "\\u0018", "\\u0019", "\\u001a",
    "\\u001b", "\\u001c", "\\u001d", "\\u001e", "\\u001f",
];

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn documents_are_written_as_serde_writes_them() {
        let words = "\"\\/\u{8}\u{c}\n\r\t\u{0}\u{1f}\u{7f}é\u{2028}";
        let expected = json!({ "a": words, "b": [], "c": ["x", "y"], "d": { "e": 1.0 }, "f": {} });
        let mut out = Vec::new();
        let mut json = Json::new(&mut out);
        json.open("{").key("a").string(words).key("b").open("[").close("]");
        json.key("c").of(&Value::List(vec!["x".into(), "y".into()]));
        json.key("d").value(&json!({ "e": 1.0 })).unwrap();
        json.key("f").open("{").close("}").close("}");
        json.finish().unwrap();
        let text = String::from_utf8(out).unwrap();
        assert_eq!(text, serde_json::to_string_pretty(&expected).unwrap() + "\n");
    }

    #[test]
    fn no_text_ends_a_page() {
        let mut out = Vec::new();
        let mut json = Json::new(&mut out);
        json.string("</script>").string("<!--");
        json.finish().unwrap();
        assert_eq!(String::from_utf8(out).unwrap(), "\"\\u003c/script>\"\"\\u003c!--\"\n");
    }
}
