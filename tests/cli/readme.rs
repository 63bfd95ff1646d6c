//! Runs every command that README.md shows, and holds what it shows against what the program prints.

use crate::support::{Folder, PROGRAM};
use std::fs;
use std::path::Path;
use std::process::Command;

/// Commands that other tests and the build itself run.
const ELSEWHERE: [&str; 3] = ["git clone", "cargo test", "cargo install"];

/// One command of a `console` block, and what the block shows below it.
struct Example {
    command: String,
    shown: String,
}

#[test]
fn the_readme_shows_what_the_program_prints() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let examples = examples(&fs::read_to_string(root.join("README.md")).unwrap());
    assert!(examples.len() >= 5, "only {} commands found", examples.len());
    let folder = Folder::new();
    let bin = folder.path("bin");
    fs::create_dir(&bin).unwrap();
    fs::copy(PROGRAM, bin.join("rapporteur")).unwrap();
    for example in examples.iter().filter(|e| !ELSEWHERE.iter().any(|start| e.command.starts_with(start))) {
        let command = example.command.replace("cargo run --release --", "rapporteur");
        assert!(command.starts_with("rapporteur "), "`{command}` is not run by this test");
        let path = format!("{}:{}", bin.display(), std::env::var("PATH").unwrap());
        let script = format!("{{ {command}; }} 2>&1");
        let mut shell = Command::new("bash");
        let output =
            shell.args(["-c", &script]).env("PATH", path).current_dir(folder.path("")).output().unwrap();
        let printed = String::from_utf8(output.stdout).unwrap();
        assert!(output.status.success(), "`{command}` failed: {printed}");
        let trimmed =
            |text: &str| text.lines().map(|l| l.trim_end().to_owned()).collect::<Vec<_>>().join("\n");
        assert_eq!(
            trimmed(&printed),
            trimmed(&example.shown),
            "README.md shows something else for `{command}`"
        );
    }
}

/// The commands of all `console` blocks: lines that start with `$ `, each with the lines below it.
fn examples(text: &str) -> Vec<Example> {
    let mut examples: Vec<Example> = Vec::new();
    for block in text.split("```console\n").skip(1) {
        let block = block.split("```").next().unwrap();
        let mut inside = false;
        for line in block.lines() {
            match line.strip_prefix("$ ") {
                Some(command) => {
                    examples.push(Example { command: command.to_owned(), shown: String::new() });
                    inside = true;
                }
                None if inside => {
                    let shown = &mut examples.last_mut().unwrap().shown;
                    shown.push_str(line);
                    shown.push('\n');
                }
                None => panic!("a console block starts with `$ `, not with `{line}`"),
            }
        }
    }
    for example in &mut examples {
        example.shown = example.shown.trim_end().to_owned();
    }
    examples
}
