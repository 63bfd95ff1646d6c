//! Writing XML: what is escaped, and what XML cannot hold at all.

use super::buffer::Buffer;
use super::columns::Value;
use super::escape::Escapes;
use super::names::Names;
use crate::error::Result;
use std::borrow::Cow;
use std::io::Write;

/// A document being written, indented by two spaces.
pub(super) struct Xml<'w> {
    out: Buffer<'w>,
    depth: usize,
}

/// Attributes in their order.
pub(super) type Attributes<'a> = [(&'static str, Cow<'a, str>)];

impl<'w> Xml<'w> {
    /// A document with its declaration.
    pub(super) fn new(out: &'w mut dyn Write) -> Result<Self> {
        let mut out = Buffer::new(out);
        out.put("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        Ok(Self { out, depth: 0 })
    }

    /// `<name attributes>`
    pub(super) fn open(&mut self, name: &'static str, attributes: &Attributes) -> Result<()> {
        self.tag(name, attributes);
        self.depth += 1;
        self.out.put(">").spill()
    }

    /// `</name>`
    pub(super) fn close(&mut self, name: &'static str) -> Result<()> {
        self.depth -= 1;
        self.out.line(self.depth).put("</").put(name).put(">").spill()
    }

    /// `<name attributes/>`
    pub(super) fn empty(&mut self, name: &'static str, attributes: &Attributes) -> Result<()> {
        self.tag(name, attributes);
        self.out.put("/>").spill()
    }

    /// `<name attributes>text</name>`
    pub(super) fn text(&mut self, name: &'static str, attributes: &Attributes, text: &str) -> Result<()> {
        self.tag(name, attributes);
        self.out.put(">");
        self.value(text).verbatim("</").verbatim(name).verbatim(">").out.spill()
    }

    /// Markup as it is, with its line ends: for elements of which there are very many, whose tags are put together only once.
    #[inline]
    pub(super) fn verbatim(&mut self, markup: &str) -> &mut Self {
        self.out.put(markup);
        self
    }

    /// The id of a node within markup, escaped before.
    #[inline(always)]
    pub(super) fn name(&mut self, names: &Names, node: usize) -> &mut Self {
        names.put(node, &mut self.out);
        self
    }

    /// After the markup that ends an element which [`Xml::begin`] began.
    #[inline]
    pub(super) fn end(&mut self) -> Result<()> {
        self.depth -= 1;
        self.out.spill()
    }

    /// Markup as [`Xml::verbatim`], which begins an element: [`Xml::close`] or [`Xml::end`] ends it.
    #[inline]
    pub(super) fn begin(&mut self, markup: &str) -> &mut Self {
        self.depth += 1;
        self.verbatim(markup)
    }

    /// A text within markup, escaped.
    #[inline(always)]
    pub(super) fn value(&mut self, text: &str) -> &mut Self {
        // Nearly all texts are plain: for these a look is all there is to do.
        if ESCAPES.spare(text) {
            self.out.brief(text);
        } else {
            self.out.put(&escaped(text));
        }
        self
    }

    /// A number within markup.
    #[inline(always)]
    pub(super) fn number(&mut self, number: f64) -> &mut Self {
        self.out.number(number);
        self
    }

    /// A value of a column within markup; lists are joined.
    #[inline]
    pub(super) fn of(&mut self, value: &Value) -> &mut Self {
        match value {
            Value::Text(text) => return self.value(text),
            Value::List(items) => {
                for (i, item) in items.iter().enumerate() {
                    self.verbatim(if i > 0 { "; " } else { "" }).value(item);
                }
                return self;
            }
            Value::Integer(number) => self.out.integer(*number),
            Value::Number(number) => self.out.number(*number),
            Value::Flag(flag) => self.out.put(if *flag { "true" } else { "false" }),
        };
        self
    }

    /// Ends the file with a line feed.
    pub(super) fn finish(mut self) -> Result<()> {
        self.out.put("\n").finish()
    }

    fn tag(&mut self, name: &'static str, attributes: &Attributes) {
        self.out.line(self.depth).put("<").put(name);
        for (key, value) in attributes {
            self.out.put(" ").put(key).put("=\"");
            self.value(value).verbatim("\"");
        }
    }
}

/// The text as it can stand in elements and attributes.
#[inline]
pub(super) fn escaped(text: &str) -> Cow<'_, str> {
    ESCAPES.apply(text)
}

/// What stands for markup and, since readers of attributes turn them into spaces, for line ends and tabs.
static ESCAPES: Escapes = Escapes::new(&[
    (b'&', "&amp;"),
    (b'<', "&lt;"),
    (b'>', "&gt;"),
    (b'"', "&quot;"),
    (b'\'', "&#39;"),
    (b'\n', "&#10;"),
    (b'\t', "&#9;"),
    (b'\r', "&#13;"),
]);
