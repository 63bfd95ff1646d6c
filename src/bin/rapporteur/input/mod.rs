//! From what the command line names to a graph.

mod edges;
mod gather;
mod lexicon;

pub use edges::edges;
pub use gather::looks_like_path;

use crate::Outcome;
use crate::args::ReadArgs;
use crate::console::Console;
use crate::progress::Progress;
use anyhow::{Context, anyhow, bail};
use gather::{Gathered, Kind, Source};
use rapporteur::diagnostic::{Diagnosed, Diagnostic};
use rapporteur::error::Error;
use rapporteur::extract::Reading;
use rapporteur::graph::{Graph, Record};
use rapporteur::reader::Reader;
use rapporteur::source;
use rayon::prelude::*;
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::mem::ManuallyDrop;
use std::num::NonZeroUsize;

/// A graph, and how sure it is.
pub struct Loaded {
    /// The graph.
    pub graph: Graph,
    /// The doubts that arose while articles were read; `None` where the graph came from a file, which keeps none.
    pub diagnostics: Option<Vec<Diagnostic>>,
    /// How many inputs could not be read.
    failed: usize,
    strict: bool,
}

impl Loaded {
    /// How a command ends that did all it could with this graph.
    pub fn outcome(&self) -> Outcome {
        let doubts = self.diagnostics.as_ref().map_or(0, Vec::len);
        match (self.failed, self.strict && doubts > 0) {
            (0, false) => Outcome::Done,
            (0, true) => Outcome::Doubtful,
            _ => Outcome::Partial,
        }
    }
}

/// Sets how many threads read articles; without a number, RAYON_NUM_THREADS or the machine decides.
pub fn set_threads(threads: Option<NonZeroUsize>) -> anyhow::Result<()> {
    let Some(threads) = threads else { return Ok(()) };
    rayon::ThreadPoolBuilder::new()
        .num_threads(threads.get())
        .build_global()
        .context("the threads cannot be started")
}

/// Unites articles into a graph, and joins it with graph files and tables. An article that cannot be read is named and left
/// out, unless there is nothing else; a graph or a table that cannot be read is an error.
pub fn load(console: &Console, inputs: &[String], args: &ReadArgs) -> anyhow::Result<Loaded> {
    let Gathered { sources, refused } = gather::gather(inputs);
    load_sources(console, &sources, refused, args)
}

/// [`load`], and the decoded texts of the articles by their ids; of a graph file there are none.
pub fn load_with_texts(
    console: &Console,
    inputs: &[String],
    args: &ReadArgs,
) -> anyhow::Result<(Loaded, BTreeMap<String, String>)> {
    let Gathered { sources, refused } = gather::gather(inputs);
    let loaded = load_sources(console, &sources, refused, args)?;
    let mut texts = BTreeMap::new();
    for source in sources.iter().filter(|source| source.kind() == Kind::Article) {
        // What could not be read has been named already.
        let Ok(bytes) = source.bytes() else { continue };
        let Ok(text) = source::text(source.name(), &bytes) else { continue };
        let articles = loaded.graph.record().articles.iter().filter(|a| a.file == source.name());
        texts.extend(articles.map(|article| (article.id.clone(), text.clone().into_owned())));
    }
    Ok((loaded, texts))
}

fn load_sources(
    console: &Console,
    sources: &[Source],
    refused: Vec<anyhow::Error>,
    args: &ReadArgs,
) -> anyhow::Result<Loaded> {
    let of = |kind| sources.iter().filter(move |source| source.kind() == kind);
    let mut records = Vec::new();
    for file in of(Kind::Graph) {
        let record = Record::from_json(&file.bytes()?);
        records.push(record.map_err(|error| located(&error.in_file(file.name()), file))?);
    }
    let articles: Vec<&Source> = of(Kind::Article).collect();
    let tables: Vec<&Source> = of(Kind::Table).collect();
    // Building the reader takes longer than reading a graph file.
    if articles.is_empty() && tables.is_empty() && records.len() == 1 {
        refused.iter().for_each(|error| console.error(error));
        let graph = Graph::new(records.remove(0));
        return Ok(Loaded { graph, diagnostics: None, failed: refused.len(), strict: args.strict });
    }
    // To take its tables apart at the end would take as long as to make some of them.
    let reader = ManuallyDrop::new(reader(args)?);
    if !tables.is_empty() {
        records.push(import(&reader, &tables)?);
    }
    if articles.is_empty() && !records.is_empty() {
        refused.iter().for_each(|error| console.error(error));
        let graph = joined(&reader, records);
        return Ok(Loaded { graph, diagnostics: None, failed: refused.len(), strict: args.strict });
    }
    let mut loaded = load_articles(console, &reader, &articles, refused, args.strict)?;
    if !records.is_empty() {
        records.push(loaded.graph.into_record());
        loaded.graph = joined(&reader, records);
    }
    Ok(loaded)
}

/// One graph of all; a single one is as it was.
fn joined(reader: &Reader, mut records: Vec<Record>) -> Graph {
    if records.len() == 1 { Graph::new(records.remove(0)) } else { reader.join(records) }
}

/// The one record that all tables make.
fn import(reader: &Reader, tables: &[&Source]) -> anyhow::Result<Record> {
    let mut files = Vec::new();
    for table in tables {
        files.push((table.name().to_owned(), table.bytes()?.into_owned()));
    }
    reader.import(&files).map_err(|error| {
        let table = tables.iter().find(|table| error.file() == Some(table.name()));
        table.map_or_else(|| anyhow!("{error}"), |table| located(&error, table))
    })
}

fn load_articles(
    console: &Console,
    reader: &Reader,
    sources: &[&Source],
    refused: Vec<anyhow::Error>,
    strict: bool,
) -> anyhow::Result<Loaded> {
    let progress = Progress::new(console, sources.len());
    let results: Vec<anyhow::Result<Reading>> = sources
        .par_iter()
        .map(|source| {
            let reading = read(reader, source);
            progress.step();
            reading
        })
        .collect();
    drop(progress);
    let (mut readings, mut errors) = (Vec::new(), refused);
    for result in results {
        match result {
            Ok(reading) => readings.push(reading),
            Err(error) => errors.push(error),
        }
    }
    if readings.is_empty() && errors.len() == 1 {
        return Err(errors.remove(0));
    }
    errors.iter().for_each(|error| console.error(error));
    if readings.is_empty() {
        bail!("none of the {} inputs could be read", errors.len());
    }
    let Diagnosed { value, diagnostics } = reader.unite(readings);
    Ok(Loaded { graph: value, diagnostics: Some(diagnostics), failed: errors.len(), strict })
}

/// The reader that the options ask for.
fn reader(args: &ReadArgs) -> anyhow::Result<Reader> {
    Ok(Reader::new(lexicon::lexicon(args.lexicon.as_deref())?)?)
}

fn read(reader: &Reader, source: &Source) -> anyhow::Result<Reading> {
    reader.read(source.name(), &source.bytes()?).map_err(|error| located(&error, source))
}

/// The decoded text of one article, to which its spans refer.
pub fn text(input: Option<&str>) -> anyhow::Result<String> {
    let source = gather::one_article(input)?;
    let bytes = source.bytes()?;
    source::text(source.name(), &bytes).map(Cow::into_owned).map_err(|error| located(&error, &source))
}

/// The error with the path that the user gave in place of the bare name that the library knows.
fn located(error: &Error, source: &Source) -> anyhow::Error {
    let message = error.to_string();
    match error.file().and_then(|name| message.strip_prefix(name)) {
        Some(rest) => anyhow!("{}{rest}", source.path()),
        None => anyhow!("{}: {message}", source.path()),
    }
}
