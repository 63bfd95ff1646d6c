//! The articles that come with the project.

use std::fs;
use std::path::{Path, PathBuf};

/// An article: the name of its file, and its bytes.
#[derive(Clone, Debug)]
pub struct Source {
    pub file: String,
    pub bytes: Vec<u8>,
}

impl Source {
    pub fn text(&self) -> &str {
        std::str::from_utf8(&self.bytes).expect("an article is UTF-8")
    }
}

/// The built-in chronicle and those with a gold coding, by path.
pub fn all() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folders = ["data/chronicles", "tests/chronicles/aside", "tests/chronicles/seen"];
    let mut paths: Vec<PathBuf> = folders
        .iter()
        .flat_map(|folder| fs::read_dir(root.join(folder)).expect("a folder of articles"))
        .map(|entry| entry.expect("an article").path())
        .filter(|path| path.extension().is_some_and(|e| e == "md" || e == "txt"))
        .filter(|path| path.file_name().is_some_and(|name| name != "README.md"))
        .collect();
    paths.sort();
    let read = |path: &PathBuf| Source {
        file: path.file_name().expect("a name").to_string_lossy().into_owned(),
        bytes: fs::read(path).expect("an article"),
    };
    paths.iter().map(read).collect()
}
