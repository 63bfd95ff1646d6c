//! Every rule finds what its own examples say it finds, and nothing in those that it must reject.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use rapporteur::extract::{Factuality, Frame, Reading, Reality, Rule, Rules};
use rapporteur::graph::EventType;
use rapporteur::lexicon::Lexicon;
use rapporteur::reader::Reader;
use std::collections::BTreeSet;
use std::sync::LazyLock;

static READER: LazyLock<Reader> = LazyLock::new(|| Reader::new(Lexicon::embedded().unwrap()).unwrap());

#[test]
fn every_rule_finds_its_event_in_its_examples() {
    let rules = Rules::embedded().unwrap();
    let mut wrong = Vec::new();
    let mut by_another = Vec::new();
    for (rule, sentence) in examples(&rules, |rule| &rule.matches) {
        let frames = frames_of(rule, sentence);
        if frames.iter().any(|f| f.rule == rule.name && is_found(rule, f)) {
            continue;
        }
        match frames.iter().find(|f| f.kind == rule.event && is_found(rule, f)) {
            Some(other) => by_another.push(format!("{}: `{sentence}` is read by {}", rule.name, other.rule)),
            None => wrong.push(format!("{}: `{sentence}` gives {}", rule.name, listed(&frames))),
        }
    }
    println!(
        "{} examples are read by another rule of the same event:\n{}",
        by_another.len(),
        by_another.join("\n")
    );
    assert!(wrong.is_empty(), "{} examples are not read:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn no_rule_asserts_what_it_must_reject() {
    let rules = Rules::embedded().unwrap();
    let asserts = |(rule, sentence): (&Rule, &str)| {
        let frames = frames_of(rule, sentence);
        let found = frames.iter().any(|f| f.rule == rule.name && is_found(rule, f));
        found.then(|| format!("{}: `{sentence}` gives {}", rule.name, listed(&frames)))
    };
    let wrong: Vec<String> = examples(&rules, |rule| &rule.rejects).filter_map(asserts).collect();
    assert!(wrong.is_empty(), "{} examples are not rejected:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn every_relation_rule_finds_its_relation_in_its_examples_only() {
    let rules = Rules::embedded().unwrap();
    let found = |name: &str, sentence: &str| {
        reading_of(sentence).sentences.iter().flat_map(|s| &s.relations).any(|r| r.rule == name)
    };
    let mut wrong = Vec::new();
    for rule in rules.relations() {
        let missed = rule.matches.iter().filter(|sentence| !found(&rule.name, sentence));
        wrong.extend(missed.map(|sentence| format!("{}: `{sentence}` is not read", rule.name)));
        let taken = rule.rejects.iter().filter(|sentence| found(&rule.name, sentence));
        wrong.extend(taken.map(|sentence| format!("{}: `{sentence}` is read", rule.name)));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// What verbs say of what depends on them: a meeting or an agreement is asserted where the row says that it happened, and only there.
#[test]
fn every_outlook_says_of_its_examples_what_is_real() {
    let rules = Rules::embedded().unwrap();
    let mut wrong = Vec::new();
    for row in rules.outlooks() {
        for sentence in &row.matches {
            let frames: Vec<Frame> =
                reading_of(sentence).sentences.into_iter().flat_map(|s| s.frames).collect();
            let event = |f: &Frame| f.kind.is_consultation() || f.kind == EventType::Agreement;
            let real = frames.iter().any(|f| event(f) && f.factuality == Factuality::Asserted);
            if real != (row.is == Reality::Happened) {
                wrong.push(format!("{}: `{sentence}` gives {}", row.name, listed(&frames)));
            }
        }
    }
    assert!(wrong.is_empty(), "{} examples are wrong:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn every_verb_of_every_outlook_is_in_the_lexicon() {
    let (rules, lexicon) = (Rules::embedded().unwrap(), Lexicon::embedded().unwrap());
    let known: BTreeSet<&str> = lexicon.verbs.iter().map(|verb| verb.lemma.as_str()).collect();
    let verbs = rules.outlooks().iter().flat_map(|row| row.verbs.iter().chain(&row.doing));
    let missing: BTreeSet<_> = verbs.filter(|verb| *verb != "*" && !known.contains(verb.as_str())).collect();
    assert!(missing.is_empty(), "not in verbs.csv: {missing:?}");
}

/// A verb that the lexicon does not have is never seen as a verb, and its rule never tried.
#[test]
fn every_verb_of_every_rule_is_in_the_lexicon() {
    let (rules, lexicon) = (Rules::embedded().unwrap(), Lexicon::embedded().unwrap());
    let known: BTreeSet<&str> = lexicon.verbs.iter().map(|verb| verb.lemma.as_str()).collect();
    let pairs = rules.all().iter().flat_map(|rule| rule.verbs.iter().map(move |verb| (verb, &rule.name)));
    let relations = rules.relations().iter();
    let more = relations.flat_map(|rule| rule.verbs.iter().map(move |verb| (verb, &rule.name)));
    let missing: Vec<_> =
        pairs.chain(more).filter(|(verb, _)| *verb != "*" && !known.contains(verb.as_str())).collect();
    assert!(missing.is_empty(), "not in verbs.csv: {missing:?}");
}

fn examples(rules: &Rules, list: fn(&Rule) -> &Vec<String>) -> impl Iterator<Item = (&Rule, &str)> {
    rules.all().iter().flat_map(move |rule| list(rule).iter().map(move |sentence| (rule, sentence.as_str())))
}

/// What the sentence states as an entry of a chronology.
fn frames_of(rule: &Rule, sentence: &str) -> Vec<Frame> {
    let reading = reading_of(sentence);
    assert!(!reading.sentences.is_empty(), "{}: no sentence was found in `{sentence}`", rule.name);
    reading.sentences.into_iter().flat_map(|sentence| sentence.frames).collect()
}

fn reading_of(sentence: &str) -> Reading {
    let article = format!(
        "# A Title of an Article\n\n## Chronology\n\nJANUARY–MAY 2024\n\n**Jan. 9, 2024:** {sentence}\n"
    );
    READER.read("article.md", article.as_bytes()).unwrap()
}

/// Whether a frame is as real as the rule says that its events are.
fn is_found(rule: &Rule, frame: &Frame) -> bool {
    frame.factuality == rule.factuality()
}

fn listed(frames: &[Frame]) -> String {
    let frames: Vec<String> = frames
        .iter()
        .map(|f| format!("{} by {} ({:?}, {} parties)", f.kind.name(), f.rule, f.factuality, f.parties.len()))
        .collect();
    if frames.is_empty() { "nothing".into() } else { frames.join("; ") }
}
