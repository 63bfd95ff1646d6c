//! What holds for every text: evidence stands where it says, order and threads change nothing, nothing panics.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support {
    pub mod articles;
    pub mod evidence;
    pub mod hostile;
}

use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestCaseError, TestRng, TestRunner};
use rapporteur::export::{Format, Options, Subject};
use rapporteur::extract::Reading;
use rapporteur::graph::{Filter, Graph, Record, View};
use rapporteur::lexicon::Lexicon;
use rapporteur::reader::Reader;
use rayon::prelude::*;
use std::collections::BTreeSet;
use std::fmt::Debug;
use std::sync::LazyLock;
use support::articles::{self, Source};
use support::evidence::{self, Markup};
use support::hostile;

static READER: LazyLock<Reader> = LazyLock::new(|| Reader::new(Lexicon::embedded().unwrap()).unwrap());

static ARTICLES: LazyLock<Vec<(Source, Reading)>> = LazyLock::new(|| {
    let sources = articles::all();
    assert!(sources.len() >= 10, "found only {} articles", sources.len());
    let read = |source: Source| {
        let reading = READER.read(&source.file, &source.bytes).unwrap();
        (source, reading)
    };
    sources.into_par_iter().map(read).collect()
});

#[test]
fn evidence_stands_where_its_spans_say() {
    let graph = united(ARTICLES.iter().map(|(_, reading)| reading.clone()).collect());
    let mut seen = 0;
    for found in evidence::all(graph.record()) {
        let (source, _) = ARTICLES.iter().find(|(_, r)| r.article.id == found.article).unwrap();
        let fault = evidence::fault(found, source.text(), Markup::of(&source.file));
        assert_eq!(fault, None, "{} by {}", source.file, found.rule);
        seen += 1;
    }
    assert!(seen > 300, "found only {seen} pieces of evidence");
}

#[test]
fn every_sentence_of_every_article_stands_where_its_spans_say() {
    for (source, reading) in ARTICLES.iter() {
        for sentence in &reading.sentences {
            let fault = evidence::fault(&sentence.evidence, source.text(), Markup::of(&source.file));
            assert_eq!(fault, None, "{}", source.file);
        }
    }
}

#[test]
fn every_article_alone_gives_a_whole_graph() {
    for (source, reading) in ARTICLES.iter() {
        let graph = united(vec![reading.clone()]);
        assert_eq!(fault_of(graph.record()), None, "{}", source.file);
    }
}

#[test]
fn all_articles_together_give_a_whole_graph() {
    let graph = united(ARTICLES.iter().map(|(_, reading)| reading.clone()).collect());
    assert_eq!(fault_of(graph.record()), None);
}

#[test]
fn the_order_of_articles_changes_nothing() {
    let readings: Vec<Reading> = ARTICLES.iter().map(|(_, reading)| reading.clone()).collect();
    let expected = bytes_of(readings.clone());
    hold(4, Just(readings).prop_shuffle(), |shuffled| {
        prop_assert!(bytes_of(shuffled) == expected, "another order gives other bytes");
        Ok(())
    });
}

#[test]
fn the_number_of_threads_changes_nothing() {
    let build = |threads: usize| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        pool.install(|| {
            let read = |(source, _): &(Source, Reading)| READER.read(&source.file, &source.bytes).unwrap();
            bytes_of(ARTICLES.par_iter().map(read).collect())
        })
    };
    let one = build(1);
    assert!(build(2) == one, "two threads give other bytes than one");
    assert!(build(8) == one, "eight threads give other bytes than one");
}

#[test]
fn any_text_is_read_or_refused() {
    hold(120, hostile::file(hostile::text()), |file| read_or_refused(file.name, &file.bytes));
}

#[test]
fn any_bytes_are_read_or_refused() {
    hold(120, hostile::file(hostile::bytes()), |file| read_or_refused(file.name, &file.bytes));
}

#[test]
fn jumbles_are_read_or_refused() {
    hold(160, hostile::file(hostile::jumble()), |file| read_or_refused(file.name, &file.bytes));
}

#[test]
fn endless_repetition_is_read_or_refused() {
    hold(60, hostile::file(hostile::stutter()), |file| read_or_refused(file.name, &file.bytes));
}

#[test]
fn torn_articles_are_read_or_refused() {
    hold(24, hostile::file(hostile::torn()), |file| read_or_refused(file.name, &file.bytes));
}

#[test]
fn flipped_bits_are_read_or_refused() {
    hold(24, hostile::file(hostile::flipped()), |file| read_or_refused(file.name, &file.bytes));
}

#[test]
fn spliced_articles_are_read_or_refused() {
    hold(24, hostile::file(hostile::spliced()), |file| read_or_refused(file.name, &file.bytes));
}

/// Thousands of one thing: what is deep or long must not exhaust the stack, nor time that grows with its square.
#[test]
fn thousands_of_anything_are_read_or_refused() {
    let head = "# A Title\n\nChronology\n\nJanuary–May 2024\n\nJan. 9, 2024: Japan ";
    let things = [
        "(",
        ")",
        "[",
        "](",
        "\"",
        "“",
        ",",
        "- ",
        "—",
        "*",
        "_ ",
        "`",
        "> ",
        "<b>",
        "\\",
        "| ",
        "x",
        "é",
        "'s ",
        "and ",
        "met ",
        "Japan, ",
        "Xi Jinping and ",
        "\n\n- ",
        "\nJan. 9, 2024:",
        "\n# x",
        "e\u{301}",
        "\u{200b}",
        "that ",
    ];
    for thing in things {
        let text = format!("{head}{}", thing.repeat(3000));
        for file in ["a.md", "a.txt", "a.html"] {
            let read = read_or_refused(file, text.as_bytes());
            assert!(read.is_ok(), "{file} with 3000 times {thing:?}: {read:?}");
        }
    }
}

/// Run with `cargo test --release --test properties -- --ignored`; `RAPPORTEUR_FUZZ_CASES` says how many texts are tried,
/// and `RAPPORTEUR_FUZZ_SEED` which.
#[test]
#[ignore = "slow: run by .ci/run"]
fn fuzz() {
    let number = |name: &str, otherwise: u32| {
        std::env::var(name).map_or(otherwise, |text| text.parse().expect("a whole number"))
    };
    let (cases, seed) = (number("RAPPORTEUR_FUZZ_CASES", 2000), number("RAPPORTEUR_FUZZ_SEED", 0));
    hold_from(seed, cases, hostile::file(hostile::anything()), |file| {
        read_or_refused(file.name, &file.bytes)
    });
}

/// Tries a property on `cases` values, the same ones each time.
fn hold<S: Strategy>(cases: u32, values: S, test: impl Fn(S::Value) -> Result<(), TestCaseError>)
where
    S::Value: Debug,
{
    hold_from(0, cases, values, test);
}

fn hold_from<S: Strategy>(
    seed: u32,
    cases: u32,
    values: S,
    test: impl Fn(S::Value) -> Result<(), TestCaseError>,
) where
    S::Value: Debug,
{
    let mut bytes = [7; 32];
    bytes[..4].copy_from_slice(&seed.to_le_bytes());
    let config = Config { cases, failure_persistence: None, max_shrink_iters: 400, ..Config::default() };
    let mut runner = TestRunner::new_with_rng(config, TestRng::from_seed(RngAlgorithm::ChaCha, &bytes));
    if let Err(failure) = runner.run(&values, test) {
        panic!("{failure}");
    }
}

/// Either one clear line that names the file, or a whole graph with sound evidence that every format can write.
fn read_or_refused(file: &str, bytes: &[u8]) -> Result<(), TestCaseError> {
    let reading = match READER.read(file, bytes) {
        Ok(reading) => reading,
        Err(error) => {
            let line = error.to_string();
            prop_assert!(line.starts_with(file) && line.lines().count() == 1, "not one clear line: {line:?}");
            return Ok(());
        }
    };
    let source = READER.text(file, bytes).unwrap();
    let markup = if file.ends_with(".md") { Markup::Any } else { Markup::None };
    for sentence in &reading.sentences {
        let fault = evidence::fault(&sentence.evidence, &source, markup);
        prop_assert_eq!(fault, None);
    }
    let graph = united(vec![reading]);
    prop_assert_eq!(fault_of(graph.record()), None);
    for found in evidence::all(graph.record()) {
        prop_assert_eq!(evidence::fault(found, &source, markup), None);
    }
    let network = View::Knowledge.project(&graph, &Filter::default());
    for format in Format::ALL {
        let options = Options::default();
        let written = format.render(&Subject::new(&network, &graph, &options));
        prop_assert!(written.is_ok(), "{}: {:?}", format.name(), written);
        prop_assert!(String::from_utf8(written.unwrap()).is_ok(), "{} is not UTF-8", format.name());
    }
    Ok(())
}

fn united(readings: Vec<Reading>) -> Graph {
    READER.unite(readings).value
}

fn bytes_of(readings: Vec<Reading>) -> String {
    let united = READER.unite(readings);
    united.value.record().to_json().unwrap() + &serde_json::to_string(&united.diagnostics).unwrap()
}

/// What is wrong with a record, if anything: a statement without a sentence, an id used twice, or a file that does not
/// come back as it went.
fn fault_of(record: &Record) -> Option<String> {
    let events = record.events.iter().map(|e| (e.id.to_string(), e.evidence.len()));
    let prospects = record.prospects.iter().map(|p| (p.id.to_string(), p.evidence.len()));
    let claims = record.claims.iter().map(|c| (format!("the claim `{}`", c.text), c.evidence.len()));
    let relations = record
        .relations
        .iter()
        .filter(|r| r.lexicon.is_none())
        .map(|r| (format!("{} {} {}", r.source, r.kind.name(), r.target), r.evidence.len()));
    let mut stated = events.chain(prospects).chain(claims).chain(relations);
    if let Some((what, _)) = stated.find(|(_, evidence)| *evidence == 0) {
        return Some(format!("{what} has no sentence"));
    }
    let ids = record.entities.iter().map(|e| &e.id).chain(record.events.iter().map(|e| &e.id));
    let mut known = BTreeSet::new();
    if let Some(id) = ids.chain(record.prospects.iter().map(|p| &p.id)).find(|id| !known.insert(*id)) {
        return Some(format!("the id `{id}` is used twice"));
    }
    let json = match record.to_json() {
        Ok(json) => json,
        Err(error) => return Some(error.to_string()),
    };
    match Record::from_json(json.as_bytes()) {
        Ok(back) if back == *record => None,
        Ok(_) => Some("the file gives another graph than it was made of".into()),
        Err(error) => Some(error.to_string()),
    }
}
