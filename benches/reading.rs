//! How fast articles are read and united, on one thread: `cargo bench --bench reading -- [FILE]...`.
//!
//! Without files, the built-in chronicle is read over and over. Prints one line a file: megabytes, and seconds for
//! reading, for uniting, and for writing the graph file, each the best of three.

#![allow(clippy::unwrap_used, reason = "a benchmark fails by panicking")]

use rapporteur::lexicon::Lexicon;
use rapporteur::reader::Reader;
use std::time::{Duration, Instant};

const CHRONICLE: &str = include_str!("../data/chronicles/japan-korea-2023-09_2023-12.md");

fn main() {
    let (reader, start) = best(|| Reader::new(Lexicon::embedded().unwrap()).unwrap());
    println!("lexicon and rules {:.4} s", start.as_secs_f64());
    let files: Vec<String> = std::env::args().skip(1).filter(|arg| !arg.starts_with("--")).collect();
    if files.is_empty() {
        measure(&reader, "chronicle.md", CHRONICLE.as_bytes());
    }
    for file in files {
        let bytes = std::fs::read(&file).unwrap();
        measure(&reader, &file, &bytes);
    }
}

fn measure(reader: &Reader, file: &str, bytes: &[u8]) {
    let (reading, read) = best(|| reader.read(file, bytes).unwrap());
    let (graph, unite) = best(|| reader.unite(vec![reading.clone()]).value);
    let (json, write) = best(|| graph.record().to_json().unwrap());
    let megabytes = bytes.len() as f64 / 1e6;
    println!(
        "{file}: {megabytes:.2} MB, read {:.3} s ({:.2} MB/s), unite {:.3} s, write {:.3} s ({:.2} MB)",
        read.as_secs_f64(),
        megabytes / read.as_secs_f64(),
        unite.as_secs_f64(),
        write.as_secs_f64(),
        json.len() as f64 / 1e6
    );
}

/// The result of some work, and the shortest time that it took.
fn best<T>(work: impl Fn() -> T) -> (T, Duration) {
    let timed = || {
        let start = Instant::now();
        let result = work();
        (result, start.elapsed())
    };
    let first = timed();
    [timed(), timed()].into_iter().fold(first, |a, b| if b.1 < a.1 { b } else { a })
}
