//! What a verb says of the reality of what depends on it, as `data/rules/factuality.toml` lists it: `plans to meet`, `avoided meeting`,
//! `hopes that X met Y`.

use super::factuality::Factuality;
use super::rule::{RuleVoice, with_sets};
use crate::error::Result;
use crate::graph::ProspectStatus;
use crate::language::{Anaphor, Clause, Mention, Phrase, Voice, singular};
use serde::Deserialize;
use std::collections::BTreeMap;

/// What verbs of one kind say of what depends on them.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Outlook {
    /// Unique name.
    pub name: String,
    /// What depends on the verb.
    pub of: Dependent,
    /// What the verb says of it.
    pub is: Reality,
    /// Whether what is denied of the verb is said to have happened: who did not fail to come came.
    #[serde(default)]
    pub implies: bool,
    /// Base forms; `*` is any.
    pub verbs: Vec<String>,
    /// Whether the verb must be active or passive; either if absent.
    #[serde(default)]
    pub voice: Option<RuleVoice>,
    /// Whether the verb must stand in the past.
    #[serde(default)]
    pub past: bool,
    /// Whether the verb must be negated.
    #[serde(default)]
    pub negated: bool,
    /// Whether the verb must stand without an object.
    #[serde(default)]
    pub bare: bool,
    /// Heads of which the subject must have one.
    #[serde(default)]
    pub subjects: Vec<String>,
    /// Heads of which the last object must have one, or `@set`.
    #[serde(default)]
    pub objects: Vec<String>,
    /// Adjectives and adverbs of which one must stand around the verb.
    #[serde(default)]
    pub words: Vec<String>,
    /// Heads of which one must stand behind a preposition, or `@set`; `*` is any.
    #[serde(default)]
    pub after: BTreeMap<String, Vec<String>>,
    /// Base forms of the verbs that may depend on it.
    #[serde(default)]
    pub doing: Vec<String>,
    /// The prepositions of which one must lead an -ing form.
    #[serde(default)]
    pub led: Vec<String>,
    /// Whether the -ing form tells what was done besides, so that it stands apart from the verb.
    #[serde(default)]
    pub apart: bool,
    /// Sentences that the row judges.
    pub matches: Vec<String>,
}

/// What depends on a verb.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Dependent {
    /// `to meet`
    Infinitive,
    /// `meeting`
    Gerund,
    /// `that X met Y`
    That,
}

/// What a verb says of the reality of what depends on it, as a row writes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Reality {
    /// It is as real as the verb.
    Happened,
    /// Neither that it happened nor that it will.
    Unstated,
    /// It is to be.
    Planned,
    /// Somebody wants it, or says so.
    Proposed,
    /// Somebody was asked to.
    Invited,
    /// It did not happen.
    Denied,
    /// It was put off.
    Postponed,
    /// It was called off.
    Cancelled,
}

impl Reality {
    /// The same as the words around an event tell it.
    pub(super) fn factuality(self) -> Factuality {
        Factuality::Prospect(match self {
            Self::Happened => return Factuality::Asserted,
            Self::Unstated => return Factuality::Unstated,
            Self::Planned => ProspectStatus::Planned,
            Self::Proposed => ProspectStatus::Proposed,
            Self::Invited => ProspectStatus::Invited,
            Self::Denied => ProspectStatus::Denied,
            Self::Postponed => ProspectStatus::Postponed,
            Self::Cancelled => ProspectStatus::Cancelled,
        })
    }
}

impl Outlook {
    /// The row with its sets opened.
    ///
    /// # Errors
    /// [`crate::error::ErrorKind::Rule`]: a set that is not defined above.
    pub(super) fn opened(mut self, sets: &BTreeMap<String, Vec<String>>) -> Result<Self> {
        self.objects = with_sets(&self.objects, sets, &self.name)?;
        for heads in self.after.values_mut() {
            *heads = with_sets(heads, sets, &self.name)?;
        }
        Ok(self)
    }

    /// Whether the row is for a verb and for the clause that depends on it.
    pub(super) fn fits(&self, governor: &Clause, clause: &Clause) -> bool {
        let verb = &governor.verb;
        let any = |list: &[String], word: &str| list.iter().any(|w| w == word || w == "*");
        let has = |list: &[String], p: &Phrase| {
            p.head.as_deref().is_some_and(|h| any(list, h) || any(list, &singular(h)))
        };
        let it =
            |list: &[String], p: &Phrase| p.mentions == [Mention::Anaphor(Anaphor::It)] && any(list, "it");
        let names = |list: &[String], p: &Phrase| has(list, p) || it(list, p);
        let none = |list: &[String]| list.is_empty();
        let near = |word: &String| {
            governor.words.contains(word) || governor.object.iter().any(|p| p.head.as_ref() == Some(word))
        };
        let behind = |(word, heads): (&String, &Vec<String>)| {
            governor.after(word).any(|p| has(heads, p) || any(heads, "*"))
        };
        any(&self.verbs, &verb.lemma)
            && self.voice.is_none_or(|v| Voice::from(v) == verb.voice)
            && (!self.past || verb.past)
            && (!self.negated || verb.negated)
            && (!self.apart || stands_apart(governor, clause))
            && (!self.bare || governor.object.is_empty())
            && (none(&self.subjects) || governor.subject.iter().any(|p| names(&self.subjects, p)))
            && (none(&self.objects) || governor.object.last().is_some_and(|p| names(&self.objects, p)))
            && (none(&self.words) || self.words.iter().any(near))
            && self.after.iter().all(behind)
            && (none(&self.doing) || any(&self.doing, &clause.verb.lemma))
            && (none(&self.led) || clause.led_by.as_deref().is_some_and(|word| any(&self.led, word)))
    }
}

/// `stopped in Lima, meeting X`: whether an -ing form stands behind what belongs to the verb, so that it tells what was done besides.
fn stands_apart(governor: &Clause, clause: &Clause) -> bool {
    let onward = !governor.object.is_empty() || governor.prepositions.iter().any(|(_, np)| !np.is_empty());
    onward && clause.led_by.is_none()
}
