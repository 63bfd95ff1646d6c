//! A referee for evidence: does the sentence stand where its spans say? Shares no code with the reader.

use rapporteur::graph::{Evidence, Record};
use rapporteur::source::EXTENSIONS;

/// How strictly a sentence is held against its source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Markup {
    /// Plain text: the same characters.
    None,
    /// Markdown with links, emphasis and escapes only: the same characters once these are unwrapped.
    Light,
    /// Any Markdown at all, tables, HTML and entities included: the letters and digits of the sentence, in their order.
    Any,
}

impl Markup {
    /// What an article written by a person uses, by its file's name.
    pub fn of(file: &str) -> Self {
        if file.ends_with(EXTENSIONS[0]) || file.ends_with(EXTENSIONS[1]) { Self::Light } else { Self::None }
    }
}

/// What is wrong with a piece of evidence from `source`, if anything.
pub fn fault(evidence: &Evidence, source: &str, markup: Markup) -> Option<String> {
    let spans = &evidence.spans;
    let Some(first) = spans.first() else { return Some("no spans".into()) };
    if spans.iter().any(|s| s.start >= s.end || source.get(s.start..s.end).is_none()) {
        return Some(format!("{spans:?} is not a list of pieces of the text, {} bytes long", source.len()));
    }
    if spans.windows(2).any(|pair| pair[0].end > pair[1].start) {
        return Some(format!("{spans:?} overlap or run backwards"));
    }
    let line = source[..first.start].matches('\n').count() + 1;
    if evidence.line != Some(line) {
        return Some(format!("line {:?}, expected {line}", evidence.line));
    }
    let slices: Vec<&str> = spans.iter().map(|s| &source[s.start..s.end]).collect();
    let slices = slices.join(" ");
    let same = match markup {
        Markup::None => collapsed(&slices) == collapsed(&evidence.text),
        Markup::Light => collapsed(&unwrapped(&slices)) == collapsed(&unwrapped(&evidence.text)),
        Markup::Any => holds_in_order(&slices, &evidence.text),
    };
    (!same).then(|| format!("found `{slices}`, expected `{}`", evidence.text))
}

/// Every piece of evidence in a record.
pub fn all(record: &Record) -> impl Iterator<Item = &Evidence> {
    let events = record.events.iter().flat_map(|e| &e.evidence);
    let relations = record.relations.iter().flat_map(|r| &r.evidence);
    let prospects = record.prospects.iter().flat_map(|p| &p.evidence);
    events.chain(relations).chain(prospects).chain(record.claims.iter().flat_map(|c| &c.evidence))
}

/// `[words](address)` to `words`; without asterisks and backslashes.
fn unwrapped(text: &str) -> String {
    let (mut out, mut rest) = (String::new(), text);
    while let Some(open) = rest.find('[') {
        let link = rest[open + 1..].split_once("](").filter(|(words, _)| !words.contains(']'));
        let Some((words, after)) = link.and_then(|(words, to)| Some((words, to.split_once(')')?.1))) else {
            out.push_str(&rest[..=open]);
            rest = &rest[open + 1..];
            continue;
        };
        out.push_str(&rest[..open]);
        out.push_str(words);
        rest = after;
    }
    out.push_str(rest);
    out.replace(['*', '\\'], "")
}

/// Words one space apart, without the characters that no reader sees.
fn collapsed(text: &str) -> String {
    let seen = |c: &char| {
        let format = ('\u{200b}'..='\u{200f}').contains(c) || matches!(c, '\u{2060}' | '\u{ad}');
        c.is_whitespace() || !(format || c.is_control())
    };
    let text: String = text.chars().filter(seen).map(|c| if c == '\u{feff}' { ' ' } else { c }).collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn holds_in_order(source: &str, text: &str) -> bool {
    let mut source = source.chars();
    text.chars().filter(|c| c.is_alphanumeric()).all(|c| source.any(|s| s == c))
}
