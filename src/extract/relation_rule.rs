//! Rules for standing relations: which verb says what stands between whom. They are data, in `data/rules/relations.toml`.

use super::rule::{RuleVoice, with_sets};
use crate::error::{Error, ErrorKind, Result};
use crate::graph::RelationType;
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// One rule, tried on every clause whose verb it lists, at every noun it lists and after every preposition it lists.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RelationRule {
    /// Unique name; stands on every piece of evidence.
    pub name: String,
    /// What it says.
    pub relation: RelationType,
    /// Base forms of the verbs it is tried on.
    #[serde(default)]
    pub verbs: Vec<String>,
    /// Head nouns that say what the source is to the target: `an outcome of`.
    #[serde(default)]
    pub nouns: Vec<String>,
    /// Prepositions that tie what the sentence tells to the target: `in fulfillment of`.
    #[serde(default)]
    pub after: Vec<String>,
    /// Whether the verb must be active or passive; either if absent.
    #[serde(default)]
    pub voice: Option<RuleVoice>,
    /// Head nouns of which the object must have one.
    #[serde(default)]
    pub objects: Vec<String>,
    /// Head nouns of which the subject must have one.
    #[serde(default)]
    pub subjects: Vec<String>,
    /// Adverbs and prepositions of which one must stand in the clause.
    #[serde(default)]
    pub words: Vec<String>,
    /// Prepositions of which none may have what the source is.
    #[serde(default)]
    pub without: Vec<String>,
    /// The slots of the source: `subject`, `object`, a preposition, `before` for what stands right before the verb, `antecedent`
    /// for what a relative clause is about, `infinitive` for the object of the verb that depends on this one.
    #[serde(default)]
    pub source: Vec<String>,
    /// The slots of the target.
    #[serde(default)]
    pub target: Vec<String>,
    /// The slots of the office in which one person came after another.
    #[serde(default)]
    pub office: Vec<String>,
    /// Which end of the relation the date of the clause is.
    #[serde(default)]
    pub dates: Option<Bound>,
    /// Sentences in which the rule must find its relation.
    pub matches: Vec<String>,
    /// Sentences in which it must not.
    #[serde(default)]
    pub rejects: Vec<String>,
}

/// An end of a relation in time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Bound {
    /// It began then.
    From,
    /// It ended then.
    To,
}

/// Every rule for relations, found by verb. Earlier rules come first.
#[derive(Debug, Default)]
pub(super) struct RelationRules {
    rules: Vec<RelationRule>,
    by_verb: HashMap<String, Vec<usize>>,
}

impl RelationRules {
    /// Takes in a rule, with the words of the sets that it names.
    ///
    /// # Errors
    /// [`ErrorKind::Rule`]: a name used twice, a set that is not defined, or a rule without a verb, a slot or an example.
    pub fn add(
        &mut self,
        mut rule: RelationRule,
        sets: &BTreeMap<String, Vec<String>>,
        taken: &mut BTreeSet<String>,
    ) -> Result<()> {
        for list in [&mut rule.verbs, &mut rule.nouns, &mut rule.objects, &mut rule.subjects, &mut rule.words]
        {
            *list = with_sets(list, sets, &rule.name)?;
        }
        let fail = |what: &str| Err(Error::new(ErrorKind::Rule, format!("rule `{}`: {what}", rule.name)));
        if rule.verbs.is_empty() && rule.nouns.is_empty() && rule.after.is_empty() {
            return fail("found none of `verbs`, `nouns` and `after`, expected a trigger");
        }
        let slots = rule.verbs.is_empty() || !rule.source.is_empty();
        if !slots || (rule.target.is_empty() && rule.after.is_empty()) {
            return fail("found no slot in `source` or `target`, expected at least one in each");
        }
        if rule.matches.is_empty() {
            return fail("found no sentence in `matches`, expected at least one");
        }
        if !taken.insert(rule.name.clone()) {
            return fail("the name is used twice, expected a name of its own");
        }
        for verb in &rule.verbs {
            self.by_verb.entry(verb.clone()).or_default().push(self.rules.len());
        }
        self.rules.push(rule);
        Ok(())
    }

    /// The rules that a verb may trigger.
    pub fn of_verb(&self, lemma: &str) -> impl Iterator<Item = &RelationRule> {
        self.by_verb.get(lemma).into_iter().flatten().map(|i| &self.rules[*i])
    }

    /// Every rule.
    pub fn all(&self) -> &[RelationRule] {
        &self.rules
    }
}
