//! Runs every command that README.md shows, and holds what it shows against what the program prints.
//!
//! `REFRESH=1 cargo test readme` writes what the program prints into README.md instead.

use crate::support::{Folder, PROGRAM};
use std::fs;
use std::path::Path;
use std::process::Command;

/// Commands that the tests themselves stand for, or that need a network.
const ELSEWHERE: [&str; 3] = ["git clone", "cargo test", "cargo install"];

#[test]
fn the_readme_shows_what_the_program_prints() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md");
    let shown = fs::read_to_string(&file).unwrap();
    let shell = Shell::new();
    let mut commands = 0;
    let printed = with_outputs(&shown, |command| {
        commands += 1;
        shell.run(command)
    });
    if std::env::var_os("REFRESH").is_some() {
        fs::write(&file, printed).unwrap();
        return;
    }
    assert!(commands >= 5, "README.md shows only {commands} commands");
    for (number, (shown, printed)) in shown.lines().zip(printed.lines()).enumerate() {
        assert_eq!(shown, printed, "README.md:{}: the program prints something else", number + 1);
    }
    assert_eq!(
        shown.lines().count(),
        printed.lines().count(),
        "README.md shows more or less than the program prints"
    );
}

/// The text with what each command of its `console` blocks prints: a line that starts with `$ ` is a command, the lines
/// up to the next one or the end of the block are its output.
fn with_outputs(text: &str, mut run: impl FnMut(&str) -> Option<String>) -> String {
    let mut out = String::new();
    let mut inside = false;
    let mut replaced = false;
    for line in text.lines() {
        match (inside, line.strip_prefix("$ ")) {
            (true, Some(command)) => {
                out.push_str(&format!("{line}\n"));
                let printed = run(command);
                replaced = printed.is_some();
                out.push_str(&printed.unwrap_or_default());
            }
            (true, None) if line != "```" && replaced => {}
            _ => {
                inside = (line == "```console") || (inside && line != "```");
                replaced = false;
                out.push_str(&format!("{line}\n"));
            }
        }
    }
    out
}

/// A folder in which `rapporteur` can be called by name.
struct Shell(Folder);

impl Shell {
    fn new() -> Self {
        let folder = Folder::new();
        fs::create_dir(folder.path("bin")).unwrap();
        fs::copy(PROGRAM, folder.path("bin/rapporteur")).unwrap();
        Self(folder)
    }

    /// What a command prints on both streams; `None` if it is not run here.
    fn run(&self, command: &str) -> Option<String> {
        if ELSEWHERE.iter().any(|start| command.starts_with(start)) {
            return None;
        }
        let command = command.replace("cargo run --release --", "rapporteur");
        assert!(command.starts_with("rapporteur "), "README.md: `{command}` is not run by this test");
        let path = format!("{}:{}", self.0.arg("bin"), std::env::var("PATH").unwrap());
        let script = format!("set -o pipefail; {{ {command}; }} 2>&1");
        let mut shell = Command::new("bash");
        let output =
            shell.args(["-c", &script]).env("PATH", path).current_dir(self.0.path("")).output().unwrap();
        let printed = String::from_utf8(output.stdout).unwrap();
        assert!(output.status.success(), "README.md: `{command}` failed: {printed}");
        Some(printed.lines().map(|line| format!("{}\n", line.trim_end())).collect())
    }
}
