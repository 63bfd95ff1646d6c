//! Runs the program and looks at what it left behind.

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;
use tempfile::TempDir;

/// The program that is tested.
pub const PROGRAM: &str = env!("CARGO_BIN_EXE_rapporteur");

/// No run may take longer: what does, hangs.
const PATIENCE: Duration = Duration::from_secs(120);

/// An article with a narrative and a chronology.
pub const ARTICLE: &str = "\
# Two Calls and a Meeting

By A. Writer

September–December 2023

The foreign ministers of Japan and South Korea kept in touch through the autumn.

## Chronology of Japan–Korea Relations

**Sept. 21, 2023:** South Korean Foreign Minister Park Jin meets Japanese Foreign Minister Kamikawa Yoko in New York.

**Nov. 26, 2023:** South Korean Foreign Minister Park Jin and Japanese Foreign Minister Kamikawa Yoko meet in Busan.
";

/// Another one.
pub const OTHER_ARTICLE: &str = "\
# A Season of Summits

By B. Writer

September–December 2023

## Chronology

**Nov. 16, 2023:** South Korean President Yoon Suk Yeol and Japanese Prime Minister Kishida Fumio meet in San Francisco.
";

/// What a run left: exit code, standard output and standard error.
#[derive(Debug)]
pub struct Run {
    pub code: Option<i32>,
    pub stdout: String,
    pub stderr: String,
}

impl Run {
    /// The one line on standard error of a run that failed and wrote nothing.
    pub fn refusal(&self) -> &str {
        assert_eq!(self.code, Some(2), "{self:#?}");
        assert_eq!(self.stdout, "", "data was written by a run that failed");
        assert_eq!(self.stderr.lines().count(), 1, "expected one line: {:?}", self.stderr);
        let message = self.stderr.strip_prefix("error: ").expect("a line that starts with `error: `");
        message.trim_end()
    }

    /// Standard output of a run that did its work.
    pub fn done(&self) -> &str {
        assert_eq!(self.code, Some(0), "{self:#?}");
        &self.stdout
    }
}

/// Runs the program.
pub fn run<A: AsRef<OsStr>>(args: &[A]) -> Run {
    run_with(args, "")
}

/// Runs the program with something on standard input.
pub fn run_with<A: AsRef<OsStr>>(args: &[A], stdin: impl Into<Vec<u8>>) -> Run {
    let mut command = assert_cmd::Command::new(PROGRAM);
    let output = command.args(args).write_stdin(stdin).timeout(PATIENCE).output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("output is UTF-8");
    Run { code: output.status.code(), stdout: text(output.stdout), stderr: text(output.stderr) }
}

/// The graph file that is built from some inputs.
pub fn graph_of<A: AsRef<OsStr>>(inputs: &[A]) -> String {
    let folder = Folder::new();
    let out = folder.arg("out");
    let args = [OsStr::new("build"), OsStr::new("--out"), OsStr::new(&out)];
    run(&args.into_iter().chain(inputs.iter().map(AsRef::as_ref)).collect::<Vec<_>>()).done();
    fs::read_to_string(folder.path("out/graph.json")).unwrap()
}

/// A folder that is removed at the end of the test.
pub struct Folder(TempDir);

impl Folder {
    pub fn new() -> Self {
        Self(TempDir::new().unwrap())
    }

    /// A folder with one article in it.
    pub fn with_article() -> Self {
        let folder = Self::new();
        folder.write("a.md", ARTICLE);
        folder
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    /// The path as an argument.
    pub fn arg(&self, name: &str) -> String {
        self.path(name).to_str().unwrap().to_owned()
    }

    pub fn write(&self, name: &str, bytes: impl AsRef<[u8]>) -> String {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, bytes).unwrap();
        self.arg(name)
    }
}

/// Every file of a folder, hidden ones too, with its bytes.
pub fn contents(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let name = |path: &PathBuf| path.file_name().unwrap().to_str().unwrap().to_owned();
    entries.filter(|path| path.is_file()).map(|path| (name(&path), fs::read(&path).unwrap())).collect()
}
