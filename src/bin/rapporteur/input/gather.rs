//! From what the command line names to the files it means.

use crate::corpus;
use anyhow::{Context, bail};
use rapporteur::import;
use rapporteur::source::{self, EXTENSIONS, PAGE_EXTENSIONS};
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use walkdir::WalkDir;

/// Ending of the files that are taken for graphs when they are named; folders are searched for articles only.
const GRAPH_ENDING: &str = "json";

/// The largest article: 64 MiB, some ten thousand pages of text, more than any chronicle and little enough for memory.
const MAX_ARTICLE_BYTES: u64 = 64 << 20;

/// The first row of a table is no longer.
const LONGEST_HEAD: u64 = 16 << 10;

/// Name under which standard input is read, so that its text is taken for Markdown, of which plain text is a kind.
const STANDARD_INPUT: &str = "standard-input.md";

/// One file that is to be read.
#[derive(Debug)]
pub struct Source {
    place: Place,
    kind: Kind,
    /// File name by which the article is known.
    name: String,
}

#[derive(Debug)]
enum Place {
    Embedded,
    Standard(Vec<u8>),
    File(PathBuf),
}

/// What a file holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// An article.
    Article,
    /// A graph file.
    Graph,
    /// A table or a network, to be made into a graph.
    Table,
}

impl Source {
    fn new(place: Place) -> Self {
        let kind = kind(&place);
        let name = match &place {
            Place::Embedded => corpus::NAME.into(),
            Place::Standard(_) => STANDARD_INPUT.into(),
            Place::File(path) => path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned(),
        };
        Self { place, kind, name }
    }

    /// Name of the file, by which the article is known.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// What to call it in messages: the path as the user wrote it.
    pub fn path(&self) -> String {
        match &self.place {
            Place::Embedded => self.name.clone(),
            Place::Standard(_) => "standard input".into(),
            Place::File(path) => path.display().to_string(),
        }
    }

    /// What it holds.
    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// All of it. Articles above 64 MiB are refused before they are read.
    pub fn bytes(&self) -> anyhow::Result<Cow<'_, [u8]>> {
        match &self.place {
            Place::Embedded => Ok(Cow::Borrowed(corpus::TEXT)),
            Place::Standard(bytes) => {
                self.check_size(bytes.len() as u64)?;
                Ok(Cow::Borrowed(bytes))
            }
            Place::File(path) => {
                let refused = || format!("{}: cannot be read", path.display());
                let file = File::open(path).with_context(refused)?;
                self.check_size(file.metadata().with_context(refused)?.len())?;
                let mut bytes = Vec::new();
                // What has no size beforehand, as a pipe, is stopped while it is read.
                file.take(self.limit().saturating_add(1)).read_to_end(&mut bytes).with_context(refused)?;
                self.check_size(bytes.len() as u64)?;
                Ok(Cow::Owned(bytes))
            }
        }
    }

    /// The most bytes that are read. A graph or a table may hold any number of articles, so it has no limit of its own.
    fn limit(&self) -> u64 {
        if self.kind() == Kind::Article { MAX_ARTICLE_BYTES } else { u64::MAX }
    }

    fn check_size(&self, bytes: u64) -> anyhow::Result<()> {
        if bytes > self.limit() {
            bail!("{}: found more than {} MiB, expected an article", self.path(), MAX_ARTICLE_BYTES >> 20);
        }
        Ok(())
    }
}

/// What the command line means.
#[derive(Debug, Default)]
pub struct Gathered {
    /// The files, each once, in an order that does not depend on the command line.
    pub sources: Vec<Source>,
    /// What is wrong with the other inputs: they do not exist, or are folders without an article.
    pub refused: Vec<anyhow::Error>,
}

/// The files that `inputs` mean; the built-in chronicle if there are no inputs.
pub fn gather(inputs: &[String]) -> Gathered {
    let mut gathered = Gathered::default();
    if inputs.is_empty() {
        gathered.sources.push(Source::new(Place::Embedded));
    }
    let mut files: BTreeMap<PathBuf, PathBuf> = BTreeMap::new();
    for input in inputs {
        let found = if input == "-" {
            standard_input(&gathered.sources).map(|source| gathered.sources.push(source))
        } else {
            files_of(Path::new(input)).map(|found| files.extend(found))
        };
        gathered.refused.extend(found.err());
    }
    gathered.sources.extend(files.into_values().map(|path| Source::new(Place::File(path))));
    gathered
}

/// The one article that `input` means.
pub fn one_article(input: Option<&str>) -> anyhow::Result<Source> {
    let Gathered { mut sources, refused } = gather(input.map(str::to_owned).as_slice());
    if let Some(error) = refused.into_iter().next() {
        return Err(error);
    }
    match (sources.pop(), sources.len()) {
        (Some(source), 0) if source.kind() != Kind::Article => {
            bail!("{}: found a graph or a table, expected an article", source.path())
        }
        (Some(source), 0) => Ok(source),
        (_, others) => bail!("{}: found {} articles, expected one", input.unwrap_or("-"), others + 1),
    }
}

/// Whether a word of the command line means a file or folder rather than a name.
pub fn looks_like_path(word: &str) -> bool {
    let path = Path::new(word);
    let endings = || {
        let others = PAGE_EXTENSIONS.iter().chain(&import::EXTENSIONS).chain([&GRAPH_ENDING]);
        EXTENSIONS.iter().chain(others).copied().collect::<Vec<_>>()
    };
    word == "-" || word.contains(std::path::MAIN_SEPARATOR) || path.exists() || has_ending(path, &endings())
}

/// All of standard input, unless it is longer than any article may be.
fn standard_input(earlier: &[Source]) -> anyhow::Result<Source> {
    if !earlier.is_empty() {
        bail!("standard input: named twice, expected once");
    }
    let mut bytes = Vec::new();
    let mut input = io::stdin().lock();
    let refused = "standard input: cannot be read";
    input.by_ref().take(MAX_ARTICLE_BYTES + 1).read_to_end(&mut bytes).context(refused)?;
    if kind_of(&bytes) != Kind::Article {
        input.read_to_end(&mut bytes).context(refused)?;
    }
    Ok(Source::new(Place::Standard(bytes)))
}

/// What is there, by its ending, a table also by its first line; standard input by how it begins.
fn kind(place: &Place) -> Kind {
    match place {
        Place::Embedded => Kind::Article,
        Place::Standard(bytes) => kind_of(bytes),
        Place::File(path) if has_ending(path, &[GRAPH_ENDING]) => Kind::Graph,
        Place::File(path) if has_ending(path, &import::EXTENSIONS) => {
            // A file that cannot be opened is named when it is read.
            let head = head(path).unwrap_or_default();
            let told = !import::is_table(&head) && source::is_chronology(&head);
            if told { Kind::Article } else { Kind::Table }
        }
        Place::File(_) => Kind::Article,
    }
}

/// The first line of a file, or as much of it as names columns.
fn head(path: &Path) -> io::Result<String> {
    let mut head = Vec::new();
    File::open(path)?.take(LONGEST_HEAD).read_to_end(&mut head)?;
    let text = String::from_utf8_lossy(&head);
    Ok(text.lines().next().unwrap_or_default().to_owned())
}

/// What bytes without a file name are: JSON begins with a brace, XML with an angle bracket.
fn kind_of(bytes: &[u8]) -> Kind {
    match bytes.trim_ascii_start() {
        [b'{', ..] => Kind::Graph,
        start if start.starts_with(b"<?xml") || start.starts_with(b"<graphml") => Kind::Table,
        _ => Kind::Article,
    }
}

/// The file that a path names, or the articles in the folder that it names, each under its real path, so that a file
/// that is named twice is one article.
fn files_of(path: &Path) -> anyhow::Result<Vec<(PathBuf, PathBuf)>> {
    let refused = || format!("{}: cannot be read", path.display());
    let files = match std::fs::metadata(path).with_context(refused)?.is_dir() {
        true => articles_in(path)?,
        false => vec![path.to_owned()],
    };
    Ok(files.into_iter().map(|file| (std::fs::canonicalize(&file).unwrap_or(file.clone()), file)).collect())
}

/// The articles in a folder and the folders in it. Hidden ones are passed over, and links to folders are not followed.
fn articles_in(folder: &Path) -> anyhow::Result<Vec<PathBuf>> {
    let is_hidden = |name: &std::ffi::OsStr| name.to_string_lossy().starts_with('.');
    let mut articles = Vec::new();
    let walk = WalkDir::new(folder).sort_by_file_name().into_iter();
    for entry in walk.filter_entry(|entry| entry.depth() == 0 || !is_hidden(entry.file_name())) {
        let entry = entry.with_context(|| format!("{}: cannot be searched", folder.display()))?;
        // A link that leads nowhere is kept, so that it is named when it cannot be read.
        let is_file = std::fs::metadata(entry.path()).map_or(true, |found| found.is_file());
        if is_file && has_ending(entry.path(), &EXTENSIONS) {
            articles.push(entry.into_path());
        }
    }
    if articles.is_empty() {
        let endings = EXTENSIONS.map(|ending| format!(".{ending}")).join(", ");
        bail!("{}: found no article in this folder, expected files that end in {endings}", folder.display());
    }
    Ok(articles)
}

fn has_ending(path: &Path, endings: &[&str]) -> bool {
    let ending = path.extension().and_then(|ending| ending.to_str());
    ending.is_some_and(|ending| endings.iter().any(|known| known.eq_ignore_ascii_case(ending)))
}
