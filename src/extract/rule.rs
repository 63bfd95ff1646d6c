//! Rules: which verbs and nouns make which event, and who plays which part. They are data, in `data/rules/*.toml`.

use super::factuality::Factuality;
use super::outlook::{Dependent, Outlook};
use super::plover::{self, Code};
use super::relation_rule::{RelationRule, RelationRules};
use crate::error::{Error, ErrorKind, Result};
use crate::graph::{EventType, Mode, Plover, ProspectStatus, Role};
use crate::language::{Clause, Voice};
use crate::span::Position;
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// One rule.
///
/// It is tried on every clause whose verb it lists and, if it lists `nouns` and `after`, on every such noun after such a
/// preposition.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// Unique name; stands on every piece of evidence.
    pub name: String,
    /// The event it makes.
    pub event: EventType,
    /// Base forms of the verbs it is tried on; `*` is every verb that takes its subject for granted: `the launch angered Tokyo`.
    #[serde(default)]
    pub verbs: Vec<String>,
    /// Whether the verb must be active or passive; either if absent.
    #[serde(default)]
    pub voice: Option<RuleVoice>,
    /// Head nouns of which the object must have one, or `@set`; `*` is anything but a person.
    #[serde(default)]
    pub objects: Vec<String>,
    /// Head nouns of which the subject must have one, or `@set`.
    #[serde(default)]
    pub subjects: Vec<String>,
    /// Head nouns, or `@set`, that make the event without a verb of their own.
    #[serde(default)]
    pub nouns: Vec<String>,
    /// The prepositions after which such a noun counts.
    #[serde(default)]
    pub after: Vec<String>,
    /// Words of which one must stand among the modifiers of the object, the subject or the noun, or among the adverbs.
    #[serde(default)]
    pub words: Vec<String>,
    /// Words none of which may stand there.
    #[serde(default)]
    pub without: Vec<String>,
    /// Which slot fills which role: `subject`, `object`, or a preposition.
    #[serde(default)]
    pub roles: BTreeMap<String, RuleRole>,
    /// How many parties there must be.
    #[serde(default = "one")]
    pub parties: usize,
    /// How they met.
    #[serde(default)]
    pub mode: Option<Mode>,
    /// Whether the rule only adds to an event that another sentence tells of, and makes none by itself.
    #[serde(default)]
    pub restates: bool,
    /// What the verb itself says of the event where it did not take place: "calls off a meeting". It took place if absent.
    #[serde(default)]
    pub status: Option<ProspectStatus>,
    /// Whether the verb only tells of an event that its subject is: "the talks produced nothing" denies no talks.
    #[serde(default)]
    pub presupposes: bool,
    /// Whether the event goes on with the parties of the event before: "followed by a meeting with X".
    #[serde(default)]
    pub goes_on: bool,
    /// To what the event gives way in its sentence: a statement may be a part of the talks that the sentence tells of.
    #[serde(default)]
    pub gives_way: GivesWay,
    /// Whether what is said at the event is an event of its own: "At a meeting with X, Y says".
    #[serde(default)]
    pub apart: bool,
    /// Whether the verb must stand without an object: "X is in Tokyo", and not "X is an ambassador in Tokyo".
    #[serde(default)]
    pub bare: bool,
    /// Whether nothing may stand behind the object that says what it is called: "calls X", and not "calls X a friend".
    #[serde(default)]
    pub plain: bool,
    /// A preposition that must stand without a phrase of its own: `has X in`, and not `has X in the palace`.
    #[serde(default)]
    pub adverb: Option<String>,
    /// Whether every party must be a person or an office, with somebody besides the subject: "X calls on Y".
    #[serde(default)]
    pub persons: bool,
    /// Whether every party must be a body: `Tencent acquires Supercell`, and not `India acquires an island`.
    #[serde(default)]
    pub bodies: bool,
    /// Whether what an entry or a release tells so, and of no place, was said by telephone: "X speaks with Y".
    #[serde(default)]
    pub remote: bool,
    /// Whether it finds a meeting of those who decide in one place, besides what the verb itself tells: "In Seoul, X and Y agree".
    #[serde(default)]
    pub placed: bool,
    /// Whether those in whose capital or state it takes place are a party, where nobody but the guest is told: "X holds talks in Seoul".
    #[serde(default)]
    pub hosted: bool,
    /// The verbs by which two or more persons meet: "X and Y witness the signing".
    #[serde(default)]
    pub together: Vec<String>,
    /// Whether the object names the instrument or series that came about.
    #[serde(default)]
    pub brings_about: bool,
    /// Sentences in which the rule must find its event.
    pub matches: Vec<String>,
    /// Sentences in which it must not.
    #[serde(default)]
    pub rejects: Vec<String>,
}

/// To which other events of a sentence an event gives way.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum GivesWay {
    /// To none.
    #[default]
    Never,
    /// To talks, if several say it together.
    TalksIfShared,
    /// To talks and to what they bring about.
    Talks,
    /// To everything that its sentence goes on to tell of.
    Any,
}

/// Active or passive, as a rule writes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum RuleVoice {
    /// The subject acts.
    Active,
    /// The subject is acted upon.
    Passive,
}

impl From<RuleVoice> for Voice {
    fn from(voice: RuleVoice) -> Self {
        match voice {
            RuleVoice::Active => Self::Active,
            RuleVoice::Passive => Self::Passive,
        }
    }
}

/// The part that a slot gives: a role, or plain participation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum RuleRole {
    /// A plain participant.
    Participant,
    /// A participant with this role.
    Host,
    /// Put a signature.
    Signatory,
    /// Said it.
    Speaker,
    /// Was told it.
    Addressee,
    /// Stood between.
    Mediator,
    /// Was present only.
    Observer,
}

impl RuleRole {
    /// The role in the graph; plain participants have none.
    pub fn role(self) -> Option<Role> {
        Some(match self {
            Self::Participant => return None,
            Self::Host => Role::Host,
            Self::Signatory => Role::Signatory,
            Self::Speaker => Role::Speaker,
            Self::Addressee => Role::Addressee,
            Self::Mediator => Role::Mediator,
            Self::Observer => Role::Observer,
        })
    }
}

impl Rule {
    /// Whether it is for what whatever verb takes for granted.
    pub(super) fn is_of_deed(&self) -> bool {
        self.verbs.iter().any(|verb| verb == "*")
    }

    /// What the rule says of the reality of its event where its clause is asserted.
    pub fn factuality(&self) -> Factuality {
        self.status.map_or(Factuality::Asserted, Factuality::Prospect)
    }
}

fn one() -> usize {
    1
}

/// A file of rules.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    sets: BTreeMap<String, Vec<String>>,
    #[serde(default)]
    rule: Vec<toml::Spanned<Rule>>,
    #[serde(default)]
    relation: Vec<toml::Spanned<RelationRule>>,
    #[serde(default)]
    code: Vec<Code>,
    #[serde(default)]
    outlook: Vec<toml::Spanned<Outlook>>,
}

/// Every rule, found by verb and by noun. Earlier rules come first.
#[derive(Debug, Default)]
pub struct Rules {
    rules: Vec<Rule>,
    by_verb: HashMap<String, Vec<usize>>,
    by_any: Vec<usize>,
    by_noun: HashMap<String, Vec<usize>>,
    relations: RelationRules,
    codes: Vec<Code>,
    outlooks: Vec<Outlook>,
    sets: BTreeMap<String, Vec<String>>,
}

/// The embedded files, in the order in which their rules are tried.
const FILES: [(&str, &str); 7] = [
    ("factuality.toml", include_str!("../../data/rules/factuality.toml")),
    ("meetings.toml", include_str!("../../data/rules/meetings.toml")),
    ("agreements.toml", include_str!("../../data/rules/agreements.toml")),
    ("actions.toml", include_str!("../../data/rules/actions.toml")),
    ("statements.toml", include_str!("../../data/rules/statements.toml")),
    ("relations.toml", include_str!("../../data/rules/relations.toml")),
    ("plover.toml", include_str!("../../data/rules/plover.toml")),
];

impl Rules {
    /// The embedded rules.
    ///
    /// # Errors
    /// As [`Rules::read`]; the tests rule it out.
    pub fn embedded() -> Result<Self> {
        Self::read(&FILES)
    }

    /// Reads files of rules, given as name and text.
    ///
    /// # Errors
    /// [`ErrorKind::Rule`], naming file, line, column and rule: text that is no TOML or has an unknown field, a name used
    /// twice, a set that is not defined, a rule without a trigger, a role or an example.
    pub fn read(files: &[(&str, &str)]) -> Result<Self> {
        let mut it = Self::default();
        let mut taken = BTreeSet::new();
        for (name, text) in files {
            let at = |offset: usize| Position::of(text.as_bytes(), offset);
            let file: File = toml::from_str(text).map_err(|e| {
                Error::new(ErrorKind::Rule, e.message())
                    .in_file(*name)
                    .at(at(e.span().map_or(0, |s| s.start)))
            })?;
            it.sets.extend(file.sets);
            it.codes.extend(file.code);
            for rule in file.rule {
                let start = rule.span().start;
                let rule = it.checked(rule.into_inner()).map_err(|e| e.in_file(*name).at(at(start)))?;
                it.add(rule);
            }
            for row in file.outlook {
                let start = row.span().start;
                let row = row.into_inner().opened(&it.sets);
                it.outlooks.push(row.map_err(|e| e.in_file(*name).at(at(start)))?);
            }
            for rule in file.relation {
                let start = rule.span().start;
                let added = it.relations.add(rule.into_inner(), &it.sets, &mut taken);
                added.map_err(|e| e.in_file(*name).at(at(start)))?;
            }
        }
        Ok(it)
    }

    fn checked(&self, mut rule: Rule) -> Result<Rule> {
        let fail = |what: &str| Err(Error::new(ErrorKind::Rule, format!("rule `{}`: {what}", rule.name)));
        if self.rules.iter().any(|r| r.name == rule.name) {
            return fail("the name is used twice, expected a name of its own");
        }
        if rule.verbs.is_empty() && (rule.nouns.is_empty() || rule.after.is_empty()) {
            return fail("found neither `verbs` nor `nouns` with `after`, expected a trigger");
        }
        if rule.matches.is_empty() {
            return fail("found no sentence in `matches`, expected at least one");
        }
        if rule.roles.is_empty() {
            return fail("found no `roles`, expected at least one slot");
        }
        for list in [&mut rule.objects, &mut rule.subjects, &mut rule.nouns, &mut rule.without] {
            *list = with_sets(list, &self.sets, &rule.name)?;
        }
        Ok(rule)
    }

    fn add(&mut self, rule: Rule) {
        let at = self.rules.len();
        if rule.is_of_deed() {
            self.by_any.push(at);
        }
        for verb in rule.verbs.iter().filter(|verb| *verb != "*") {
            self.by_verb.entry(verb.clone()).or_default().push(at);
        }
        for noun in &rule.nouns {
            self.by_noun.entry(noun.clone()).or_default().push(at);
        }
        self.rules.push(rule);
    }

    /// The rules that a verb may trigger.
    pub fn of_verb(&self, lemma: &str) -> impl Iterator<Item = &Rule> {
        self.by_verb.get(lemma).into_iter().flatten().map(|i| &self.rules[*i])
    }

    /// The rules for deeds that whatever is told of them takes for granted; none where the verb is one of those that leave it open.
    pub(super) fn of_deeds(&self, lemma: &str) -> impl Iterator<Item = &Rule> {
        let open = self.is_of("open_verbs", &[lemma.to_owned()]);
        self.by_any.iter().filter(move |_| !open).map(|i| &self.rules[*i])
    }

    /// The rules that a noun may trigger.
    pub fn of_noun(&self, head: &str) -> impl Iterator<Item = &Rule> {
        self.by_noun.get(head).into_iter().flatten().map(|i| &self.rules[*i])
    }

    /// Every rule for events.
    pub fn all(&self) -> &[Rule] {
        &self.rules
    }

    /// Every rule for standing relations.
    pub fn relations(&self) -> &[RelationRule] {
        self.relations.all()
    }

    /// Everything that verbs say of the reality of what depends on them.
    pub fn outlooks(&self) -> &[Outlook] {
        &self.outlooks
    }

    /// What a verb says of the reality of a clause that depends on it; `None` where no row tells.
    pub(super) fn outlook(&self, of: Dependent, governor: &Clause, clause: &Clause) -> Option<&Outlook> {
        self.outlooks.iter().find(|row| row.of == of && row.fits(governor, clause))
    }

    /// Whether a set of words has one of these, as `[sets]` of the files define them.
    pub(super) fn is_of(&self, set: &str, words: &[String]) -> bool {
        words.iter().any(|word| self.has(set, word))
    }

    /// Whether a set has this word.
    pub(super) fn has(&self, set: &str, word: &str) -> bool {
        self.sets.get(set).is_some_and(|listed| listed.iter().any(|w| w == word))
    }

    /// The code of the PLOVER ontology for what a clause says.
    pub(super) fn plover(&self, kind: EventType, clause: &Clause) -> Option<Plover> {
        plover::code(&self.codes, kind, clause)
    }

    /// The rules for standing relations that a verb may trigger.
    pub(super) fn relations_of(&self, lemma: &str) -> impl Iterator<Item = &RelationRule> {
        self.relations.of_verb(lemma)
    }
}

/// A list of words in which `@name` stands for those of a set.
///
/// # Errors
/// [`ErrorKind::Rule`]: a set that is not defined above.
pub(super) fn with_sets(
    list: &[String],
    sets: &BTreeMap<String, Vec<String>>,
    rule: &str,
) -> Result<Vec<String>> {
    let mut open = Vec::new();
    for word in list {
        match word.strip_prefix('@') {
            None => open.push(word.clone()),
            Some(set) => open.extend(sets.get(set).cloned().ok_or_else(|| {
                let what = format!("rule `{rule}`: found `@{set}`, expected a set defined above");
                Error::new(ErrorKind::Rule, what)
            })?),
        }
    }
    Ok(open)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refusal(text: &str) -> String {
        Rules::read(&[("mine.toml", text)]).unwrap_err().to_string()
    }

    #[test]
    fn every_set_that_the_program_asks_for_is_defined() {
        let rules = Rules::embedded().unwrap();
        for (set, word) in [
            ("promised", "hotline"),
            ("pledge", "promise"),
            ("paper", "communique"),
            ("beginning", "launch"),
            ("brings-about", "inaugurate"),
            ("promising", "pledge"),
        ] {
            assert!(rules.is_of(set, &[word.to_owned()]), "{set}");
            assert!(!rules.is_of(set, &["weather".to_owned()]), "{set}");
        }
    }

    #[test]
    fn a_bad_rule_is_refused_with_file_line_and_reason() {
        assert!(refusal("[[rule]]\nname = 3").starts_with("mine.toml:2:"));
        let rule = "[[rule]]\nname = \"a\"\nevent = \"meeting\"\nmatches = [\"x\"]\nroles = { subject = \"host\" }\n";
        assert_eq!(
            refusal(rule),
            "mine.toml:1:1: rule `a`: found neither `verbs` nor `nouns` with `after`, expected a trigger"
        );
        let set = format!("{rule}verbs = [\"meet\"]\nobjects = [\"@none\"]\n");
        assert_eq!(refusal(&set), "mine.toml:1:1: rule `a`: found `@none`, expected a set defined above");
        let twice = format!("{rule}verbs = [\"meet\"]\n{rule}verbs = [\"see\"]\n");
        assert_eq!(
            refusal(&twice),
            "mine.toml:7:1: rule `a`: the name is used twice, expected a name of its own"
        );
    }
}
