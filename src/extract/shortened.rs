//! Bodies that an article calls by capitals of its own: `the Ministry of Unification (MOU)`.

use super::reading::phrases;
use crate::language::{BodyMention, Knowledge, Mention};
use crate::source::{Article, Passage, PassageKind};
use std::collections::BTreeMap;

/// The bodies of the lexicon behind whose names the article puts capitals in brackets that nobody else goes by, by these.
pub(super) fn shortened(know: &Knowledge, article: &Article) -> BTreeMap<String, BodyMention> {
    let told = article.passages.iter().filter(|p| p.kind != PassageKind::Heading).map(Passage::text);
    let mut found = BTreeMap::new();
    for text in told {
        for (open, _) in text.match_indices(" (") {
            let inside = &text[open + 2..];
            let Some(short) = inside.find(')').map(|end| &inside[..end]) else { continue };
            let capitals =
                short.len() > 1 && short.len() < 9 && short.chars().all(|c| c.is_ascii_uppercase());
            if capitals && !names_somebody(know, short) {
                found.extend(body_at_end(know, &text[..open]).map(|body| (short.to_owned(), body)));
            }
        }
    }
    found
}

/// Whether capitals name a body, a state or the like already.
fn names_somebody(know: &Knowledge, short: &str) -> bool {
    phrases(know, short)
        .iter()
        .any(|p| !p.mentions.is_empty() || !p.states.is_empty() || !p.series.is_empty())
}

/// The body of the lexicon with whose name a text ends.
fn body_at_end(know: &Knowledge, text: &str) -> Option<BodyMention> {
    // The name is among the last words.
    let start = text.rmatch_indices(' ').map(|(at, _)| at + 1).nth(WORDS).unwrap_or_default();
    let last = phrases(know, &text[start..]).pop()?;
    match last.mentions.last()? {
        Mention::Body(body) if body.listed.is_some() => Some(body.clone()),
        _ => None,
    }
}

/// So many words before the brackets are looked at.
const WORDS: usize = 8;
