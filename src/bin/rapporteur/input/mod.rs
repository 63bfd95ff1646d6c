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
use gather::{Gathered, Source};
use rapporteur::diagnostic::{Diagnosed, Diagnostic};
use rapporteur::error::Error;
use rapporteur::extract::Reading;
use rapporteur::graph::{Graph, Record};
use rapporteur::reader::Reader;
use rapporteur::source;
use rayon::prelude::*;
use std::collections::BTreeMap;
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

/// Reads one graph file, or unites articles into a graph. An article that cannot be read is named and left out, unless
/// there is no other.
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
    for source in sources.iter().filter(|source| !source.is_graph()) {
        // What could not be read has been named already.
        let Ok(bytes) = source.bytes() else { continue };
        let Ok(text) = source::decode(source.name(), &bytes) else { continue };
        let articles = loaded.graph.record().articles.iter().filter(|a| a.file == source.name());
        texts.extend(articles.map(|article| (article.id.clone(), text.to_owned())));
    }
    Ok((loaded, texts))
}

fn load_sources(
    console: &Console,
    sources: &[Source],
    refused: Vec<anyhow::Error>,
    args: &ReadArgs,
) -> anyhow::Result<Loaded> {
    let graphs = sources.iter().filter(|source| source.is_graph()).count();
    match (sources, graphs) {
        ([file], 1) => load_graph(console, file, refused, args),
        (_, 0) => load_articles(console, sources, refused, args),
        (_, 1) => bail!("found a graph file among articles, expected only one or the other"),
        _ => bail!("found {graphs} graph files, expected one: build one graph from all the articles instead"),
    }
}

fn load_graph(
    console: &Console,
    file: &Source,
    refused: Vec<anyhow::Error>,
    args: &ReadArgs,
) -> anyhow::Result<Loaded> {
    let record = Record::from_json(&file.bytes()?).map_err(|error| error.in_file(file.path()))?;
    refused.iter().for_each(|error| console.error(error));
    Ok(Loaded { graph: Graph::new(record), diagnostics: None, failed: refused.len(), strict: args.strict })
}

fn load_articles(
    console: &Console,
    sources: &[Source],
    refused: Vec<anyhow::Error>,
    args: &ReadArgs,
) -> anyhow::Result<Loaded> {
    let reader = reader(args)?;
    let progress = Progress::new(console, sources.len());
    let results: Vec<anyhow::Result<Reading>> = sources
        .par_iter()
        .map(|source| {
            let reading = read(&reader, source);
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
    Ok(Loaded { graph: value, diagnostics: Some(diagnostics), failed: errors.len(), strict: args.strict })
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
    source::decode(source.name(), &bytes).map(str::to_owned).map_err(|error| located(&error, &source))
}

/// The error with the path that the user gave in place of the bare name that the library knows.
fn located(error: &Error, source: &Source) -> anyhow::Error {
    let message = error.to_string();
    match error.file().and_then(|name| message.strip_prefix(name)) {
        Some(rest) => anyhow!("{}{rest}", source.path()),
        None => anyhow!("{}: {message}", source.path()),
    }
}
