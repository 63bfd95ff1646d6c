//! GraphML (graphml.graphdrawing.org, 1.1) by anybody: nodes and edges with their attributes.
//!
//! Read are `<key>` with its default, `<node>`, `<edge>` and `<data>`, the labels that yEd keeps in `<y:NodeLabel>`, and the attribute
//! `label` that Gephi and APOC write on edges. Nested graphs are taken as one. Hyperedges are refused: they have no two ends.

use super::sheet::column;
use crate::error::{Error, ErrorKind, Result};
use crate::span::{Position, Span};
use quick_xml::XmlVersion;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::attributes::{Attribute, Attributes};
use quick_xml::events::{BytesStart, Event};
use quick_xml::reader::Reader;
use rustc_hash::FxHashMap;
use std::borrow::Cow;
use std::rc::Rc;

/// One node or edge.
#[derive(Debug, Default)]
pub(super) struct Element<'t> {
    /// Its identifier; edges may have none.
    pub id: Cow<'t, str>,
    /// The two ends of an edge.
    pub ends: Option<(Cow<'t, str>, Cow<'t, str>)>,
    /// Its attributes: names as [`column`] gives them, and values.
    pub cells: Vec<(Rc<str>, Cow<'t, str>)>,
    /// Where it stands.
    pub span: Span,
}

/// Reads a file, and gives each node and edge to `take` in the order of the file, with the attributes that are wanted: all of them, or one by
/// its name. Time O(bytes), memory O(one element).
///
/// # Errors
/// [`ErrorKind::Table`] with line and column, if the file is no GraphML, is broken, or has hyperedges; and what `take` refuses.
pub(super) fn walk<'t>(
    text: &'t str,
    wanted: Option<&str>,
    mut take: impl FnMut(&mut Element<'t>) -> Result<()>,
) -> Result<()> {
    let mut reader = Reader::from_str(text);
    let mut state = State { text, wanted: wanted.map(column), ..State::default() };
    loop {
        let before = position(reader.buffer_position());
        let event = reader.read_event().map_err(|error| {
            let at = position(reader.error_position());
            refuse(text, at, &format!("not well-formed XML: {error}"))
        })?;
        match event {
            Event::Start(tag) => {
                state.start(&tag, before, position(reader.buffer_position()))?;
                if state.is_unwanted(&tag) {
                    reader.read_to_end(tag.name()).map_err(|error| {
                        let at = position(reader.error_position());
                        refuse(text, at, &format!("not well-formed XML: {error}"))
                    })?;
                    state.depth -= 1;
                }
            }
            Event::Empty(tag) => {
                state.start(&tag, before, position(reader.buffer_position()))?;
                state.end(tag.local_name().as_ref(), position(reader.buffer_position()), &mut take)?;
            }
            Event::End(tag) => {
                state.end(tag.local_name().as_ref(), position(reader.buffer_position()), &mut take)?
            }
            Event::Text(words) if state.listens() => state.words(words.xml10_content()),
            Event::CData(words) if state.listens() => state.words(words.xml10_content()),
            Event::GeneralRef(name) => {
                let known = match name.resolve_char_ref().ok().flatten() {
                    Some(c) => Some(Cow::Owned(c.to_string())),
                    None => resolve_predefined_entity(&name.xml10_content()).map(Cow::Borrowed),
                };
                let unknown = || refuse(text, before, "found an entity that XML does not define");
                state.words(known.ok_or_else(unknown)?);
            }
            Event::Eof => break,
            _ => {}
        }
    }
    state.finish()
}

/// What was read of the element at hand.
#[derive(Default)]
struct State<'t> {
    text: &'t str,
    /// The one attribute that is wanted.
    wanted: Option<Rc<str>>,
    is_graphml: bool,
    /// Elements that are open.
    depth: usize,
    keys: FxHashMap<String, Key>,
    has_defaults: bool,
    key: Option<Key>,
    key_id: String,
    element: Option<Element<'t>>,
    /// The attribute of the `<data>` at hand.
    data: Option<Rc<str>>,
    label: bool,
    value: Cow<'t, str>,
}

/// A declared attribute.
#[derive(Clone, Default)]
struct Key {
    name: Option<Rc<str>>,
    of: String,
    default: Option<String>,
}

impl<'t> State<'t> {
    /// An element that starts with a tag from `at` to `end`.
    fn start(&mut self, tag: &BytesStart, at: usize, end: usize) -> Result<()> {
        self.depth += 1;
        let name = tag.local_name();
        let tag = Tag { text: self.text, at, end, name: tag.name().as_ref().len() };
        let tag = &tag;
        match name.as_ref() {
            "graphml" => self.is_graphml = true,
            "key" => {
                let name = tag.attribute("attr.name")?;
                self.key_id = tag.attribute("id")?.unwrap_or_default().into_owned();
                let of = tag.attribute("for")?.unwrap_or_default().into_owned();
                self.key = Some(Key { name: name.as_deref().map(column), of, default: None });
            }
            "default" => self.value = Cow::Borrowed(""),
            "node" => self.element = Some(node(tag)?),
            "edge" => self.element = Some(self.edge(tag)?),
            "hyperedge" => {
                return Err(refuse(self.text, at, "found a hyperedge, expected edges with two ends"));
            }
            "data" => {
                self.data = self.name_of(tag)?.filter(|name| self.is_wanted(name));
                self.value = Cow::Borrowed("");
            }
            "NodeLabel" | "EdgeLabel" => {
                self.label = self.wanted.is_none();
                self.value = Cow::Borrowed("");
            }
            _ => {}
        }
        Ok(())
    }

    /// The name of the attribute of a `<data>`: that of its key, or what it says itself where no such key is declared.
    fn name_of(&self, tag: &Tag) -> Result<Option<Rc<str>>> {
        let Some(key) = tag.only("key").map_or_else(|| tag.attribute("key"), |key| Ok(Some(key)))? else {
            return Ok(None);
        };
        Ok(self.keys.get(&*key).map_or_else(|| Some(column(&key)), |key| key.name.clone()))
    }

    /// Whether a tag begins a `<data>` that can be passed over.
    fn is_unwanted(&self, tag: &BytesStart) -> bool {
        self.wanted.is_some() && self.data.is_none() && tag.local_name().as_ref() == "data"
    }

    fn is_wanted(&self, name: &Rc<str>) -> bool {
        self.wanted.as_ref().is_none_or(|wanted| wanted == name)
    }

    fn end(
        &mut self,
        name: &str,
        at: usize,
        take: &mut impl FnMut(&mut Element<'t>) -> Result<()>,
    ) -> Result<()> {
        self.depth -= 1;
        match name {
            "key" => {
                if let Some(key) = self.key.take() {
                    self.keys.insert(std::mem::take(&mut self.key_id), key);
                }
            }
            "default" => {
                if let Some(key) = &mut self.key {
                    key.default = Some(self.value.trim().to_owned());
                    self.has_defaults = true;
                }
            }
            "data" => self.datum(),
            "NodeLabel" | "EdgeLabel" if self.label => {
                self.label = false;
                let label = trimmed(std::mem::take(&mut self.value));
                self.cell(column("label"), label);
            }
            "node" | "edge" => {
                if let Some(mut element) = self.element.take() {
                    element.span = Span::new(element.span.start, at.max(element.span.start));
                    self.defaults(&mut element);
                    take(&mut element)?;
                }
            }
            _ => {}
        }
        Ok(())
    }

    /// Whether words are of any interest here.
    fn listens(&self) -> bool {
        self.data.is_some() || self.label || self.key.is_some()
    }

    fn words(&mut self, words: Cow<'t, str>) {
        if !self.listens() {
            return;
        }
        if self.value.is_empty() {
            self.value = words;
        } else {
            self.value.to_mut().push_str(&words);
        }
    }

    /// The value of a `<data>` at its end.
    fn datum(&mut self) {
        let Some(name) = self.data.take() else { return };
        let value = trimmed(std::mem::take(&mut self.value));
        self.cell(name, value);
    }

    fn cell(&mut self, name: Rc<str>, value: Cow<'t, str>) {
        if let Some(element) = self.element.as_mut().filter(|_| !value.is_empty()) {
            element.cells.push((name, value));
        }
    }

    /// Gives an element the defaults of the keys that it leaves out.
    fn defaults(&self, element: &mut Element<'t>) {
        if !self.has_defaults {
            return;
        }
        let of = if element.ends.is_some() { "edge" } else { "node" };
        let fitting = self.keys.values().filter(|key| key.of == of || key.of == "all");
        let mut missing: Vec<(Rc<str>, Cow<str>)> = fitting
            .filter_map(|key| Some((key.name.clone()?, key.default.clone()?.into())))
            .filter(|(name, _)| self.is_wanted(name) && !element.cells.iter().any(|(known, _)| known == name))
            .collect();
        missing.sort();
        element.cells.extend(missing);
    }

    fn edge(&self, tag: &Tag<'t>) -> Result<Element<'t>> {
        let mut edge = Element { span: Span::new(tag.at, tag.at), ..Element::default() };
        let (mut source, mut target) = (None, None);
        for attribute in tag.attributes() {
            let attribute = attribute.map_err(|error| tag.broken(&error))?;
            let end = match attribute.key.as_ref() {
                "source" => &mut source,
                "target" => &mut target,
                "id" if self.wanted.is_none() => {
                    edge.id = tag.value(&attribute)?;
                    continue;
                }
                "label" if self.wanted.is_none() => {
                    edge.cells.push((column("label"), tag.value(&attribute)?));
                    continue;
                }
                _ => continue,
            };
            *end = Some(tag.value(&attribute)?);
        }
        edge.ends = source.zip(target);
        if edge.ends.is_none() {
            return Err(refuse(self.text, tag.at, "found an edge without source or target"));
        }
        Ok(edge)
    }

    fn finish(&self) -> Result<()> {
        if self.is_graphml && self.depth == 0 {
            return Ok(());
        }
        let what =
            if self.is_graphml { "the file ends within an element" } else { "found no <graphml> element" };
        Err(refuse(self.text, self.text.len(), what))
    }
}

fn node<'t>(tag: &Tag<'t>) -> Result<Element<'t>> {
    let id = tag.attribute("id")?.filter(|id| !id.trim().is_empty());
    let id = id.ok_or_else(|| refuse(tag.text, tag.at, "found a node without an id"))?;
    Ok(Element { id, span: Span::new(tag.at, tag.at), ..Element::default() })
}

/// A start tag where it stands, so that its values need no copy.
struct Tag<'t> {
    text: &'t str,
    at: usize,
    end: usize,
    /// How long its name is.
    name: usize,
}

impl<'t> Tag<'t> {
    /// Looking for attributes that stand twice would take longer than all else.
    fn attributes(&self) -> Attributes<'t> {
        let inside = self.text.get(self.at + 1..self.end.saturating_sub(1)).unwrap_or_default();
        let mut attributes = Attributes::new(inside.strip_suffix('/').unwrap_or(inside), self.name);
        attributes.with_checks(false);
        attributes
    }

    fn attribute(&self, name: &str) -> Result<Option<Cow<'t, str>>> {
        for attribute in self.attributes() {
            let attribute = attribute.map_err(|error| self.broken(&error))?;
            if attribute.key.as_ref() == name {
                return self.value(&attribute).map(Some);
            }
        }
        Ok(None)
    }

    /// The value of an attribute where the tag has no other and nothing in it is escaped, which is soon told.
    fn only(&self, name: &str) -> Option<Cow<'t, str>> {
        let inside = self.text.get(self.at + 1 + self.name..self.end.checked_sub(1)?)?;
        let value = inside.strip_prefix(' ')?.strip_prefix(name)?.strip_prefix("=\"")?.strip_suffix('"')?;
        let is_plain = value.bytes().all(|byte| byte >= b' ' && !matches!(byte, b'"' | b'&' | b'<'));
        is_plain.then_some(Cow::Borrowed(value))
    }

    fn value(&self, attribute: &Attribute<'t>) -> Result<Cow<'t, str>> {
        attribute.normalized_value(XmlVersion::Implicit1_0).map_err(|error| self.broken(&error))
    }

    fn broken(&self, error: &dyn std::fmt::Display) -> Error {
        refuse(self.text, self.at, &format!("not well-formed XML: {error}"))
    }
}

fn trimmed(words: Cow<'_, str>) -> Cow<'_, str> {
    match words {
        Cow::Borrowed(words) => Cow::Borrowed(words.trim()),
        Cow::Owned(words) => Cow::Owned(words.trim().to_owned()),
    }
}

fn position(byte: u64) -> usize {
    usize::try_from(byte).unwrap_or(usize::MAX)
}

fn refuse(text: &str, at: usize, what: &str) -> Error {
    let at = Position::of(text.as_bytes(), at.min(text.len()));
    Error::new(ErrorKind::Table, what).at(at)
}
