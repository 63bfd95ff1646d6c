//! Writing XML through quick-xml: what is escaped, and what XML cannot hold at all.

use super::io;
use crate::error::Result;
use quick_xml::Writer;
use quick_xml::events::attributes::Attribute;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};
use quick_xml::name::QName;
use std::borrow::Cow;
use std::fmt::Write as _;
use std::io::Write;

/// A document being written, indented by two spaces.
pub(super) struct Xml<'w> {
    writer: Writer<&'w mut dyn Write>,
}

/// Attributes in their order.
pub(super) type Attributes<'a> = [(&'static str, Cow<'a, str>)];

impl<'w> Xml<'w> {
    /// A document with its declaration.
    pub(super) fn new(out: &'w mut dyn Write) -> Result<Self> {
        let mut writer = Writer::new_with_indent(out, b' ', 2);
        writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None))).map_err(io)?;
        Ok(Self { writer })
    }

    /// `<name attributes>`
    pub(super) fn open(&mut self, name: &'static str, attributes: &Attributes) -> Result<()> {
        self.writer.write_event(Event::Start(tag(name, attributes))).map_err(io)
    }

    /// `</name>`
    pub(super) fn close(&mut self, name: &'static str) -> Result<()> {
        self.writer.write_event(Event::End(BytesEnd::new(name))).map_err(io)
    }

    /// `<name attributes/>`
    pub(super) fn empty(&mut self, name: &'static str, attributes: &Attributes) -> Result<()> {
        self.writer.write_event(Event::Empty(tag(name, attributes))).map_err(io)
    }

    /// `<name attributes>text</name>`
    pub(super) fn text(&mut self, name: &'static str, attributes: &Attributes, text: &str) -> Result<()> {
        self.open(name, attributes)?;
        let text = BytesText::from_escaped(escaped(text));
        self.writer.write_event(Event::Text(text)).map_err(io)?;
        self.close(name)
    }

    /// Ends the file with a line feed.
    pub(super) fn finish(mut self) -> Result<()> {
        self.writer.get_mut().write_all(b"\n").map_err(io)
    }
}

fn tag<'a>(name: &'static str, attributes: &Attributes) -> BytesStart<'a> {
    let mut tag = BytesStart::new(name);
    for (key, value) in attributes {
        tag.push_attribute(Attribute { key: QName(key), value: escaped(value) });
    }
    tag
}

/// The text with markup and, since readers of attributes turn them into spaces, line ends and tabs as references.
fn escaped(text: &str) -> Cow<'_, str> {
    // Most texts are plain, which their bytes tell at once; 0xef begins the two that are forbidden beyond ASCII.
    if text.bytes().all(|b| b >= b' ' && !matches!(b, b'&' | b'<' | b'>' | b'"' | b'\'' | 0xef)) {
        return Cow::Borrowed(text);
    }
    let text = permitted(text);
    if !text.contains(['&', '<', '>', '"', '\'', '\n', '\t', '\r']) {
        return text;
    }
    let mut out = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\n' | '\t' | '\r' => {
                // Writing to a string cannot fail.
                let _ = write!(out, "&#{};", u32::from(c));
            }
            _ => out.push(c),
        }
    }
    Cow::Owned(out)
}

/// The text without the characters that XML 1.0 forbids even as references (production 2, `Char`).
pub(super) fn permitted(text: &str) -> Cow<'_, str> {
    let forbidden = |c: char| matches!(c, '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}');
    if text.contains(forbidden) { Cow::Owned(text.replace(forbidden, "")) } else { Cow::Borrowed(text) }
}
