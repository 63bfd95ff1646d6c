//! How much of the chronicles coded by hand is found, held above floors so that it cannot fall unseen.
//!
//! `cargo test --test chronicles -- --nocapture` prints the figures. The floors stand a little under what was reached; raise them
//! when more is. Of `aside` nothing but sums is shown, so that nobody works toward what it holds.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use rapporteur::evaluate::{Evaluation, Gold, evaluate};
use rapporteur::lexicon::Lexicon;
use rapporteur::reader::Reader;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

static READER: LazyLock<Reader> = LazyLock::new(|| Reader::new(Lexicon::embedded().unwrap()).unwrap());

/// What is held: its name, and the least precision and recall.
type Floors = &'static [(&'static str, f64, f64)];

const SEEN: Floors = &[
    ("events all", 0.865, 0.81),
    ("events consult", 0.915, 0.87),
    ("participants", 0.85, 0.77),
    ("met_persons", 0.89, 0.85),
    ("met_states", 0.87, 0.85),
    ("persons", 0.98, 0.97),
    ("deliverables", 0.95, 0.85),
    ("holds", 0.87, 0.81),
];

const ASIDE: Floors = &[
    ("events all", 0.80, 0.74),
    ("events consult", 0.84, 0.75),
    ("participants", 0.79, 0.70),
    ("met_persons", 0.84, 0.75),
    ("met_states", 0.81, 0.78),
    ("persons", 0.98, 0.96),
    ("holds", 0.89, 0.84),
];

/// The most plans, hopes and denials of a set that may be taken for facts.
const MOST_PLANS_OF_SEEN: usize = 15;
const MOST_PLANS_OF_ASIDE: usize = 13;

#[test]
fn seen_chronicles_are_read_as_well_as_before() {
    hold("seen", SEEN, MOST_PLANS_OF_SEEN);
}

#[test]
fn chronicles_set_aside_are_read_as_well_as_before() {
    hold("aside", ASIDE, MOST_PLANS_OF_ASIDE);
}

fn hold(set: &str, floors: Floors, most_plans: usize) {
    let sum = sum(set);
    println!("{set}: plans taken for facts {} of {}", sum.plans_as_facts.0, sum.plans_as_facts.1);
    for (name, figures) in &sum.figures {
        let (precision, recall, f1) = (figures.precision(), figures.recall(), figures.f1());
        println!("{set}: {name:24} precision {precision:.3}  recall {recall:.3}  F1 {f1:.3}");
    }
    assert_eq!(sum.sound.0, sum.sound.1, "{set}: some evidence does not stand where it says");
    assert!(sum.plans_as_facts.0 <= most_plans, "{set}: {} plans were taken for facts", sum.plans_as_facts.0);
    for (name, precision, recall) in floors {
        let found = sum.of(name);
        assert!(found.precision() >= *precision, "{set}: {name}: precision fell to {}", found.precision());
        assert!(found.recall() >= *recall, "{set}: {name}: recall fell to {}", found.recall());
    }
}

/// The figures of all chronicles of a set together.
fn sum(set: &str) -> Evaluation {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/chronicles").join(set);
    let entries = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path());
    let mut articles: Vec<PathBuf> = entries.filter(|path| path.extension().unwrap() != "json").collect();
    articles.sort();
    assert!(!articles.is_empty(), "{} holds no article", folder.display());
    let mut sum = Evaluation::default();
    for article in &articles {
        sum += one(article);
    }
    sum
}

fn one(article: &Path) -> Evaluation {
    let text = fs::read_to_string(article).unwrap();
    let gold = Gold::from_json(&fs::read(article.with_extension("json")).unwrap()).unwrap();
    let reading = READER.read(article.file_name().unwrap().to_str().unwrap(), text.as_bytes()).unwrap();
    let texts = BTreeMap::from([(reading.article.id.clone(), text)]);
    evaluate(READER.unite(vec![reading]).value.record(), &gold, &texts).unwrap()
}
