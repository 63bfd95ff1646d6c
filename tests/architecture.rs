//! Holds ARCHITECTURE.md against the tree, and the tree against the layering that ARCHITECTURE.md promises.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// The way of the data: each module imports only from those before it.
const WAY: [&str; 12] = [
    "span",
    "error",
    "date",
    "diagnostic",
    "graph",
    "source",
    "lexicon",
    "language",
    "extract",
    "resolve",
    "import",
    "reader",
];

/// What only reads the graph: each imports from the way up to the graph, and from those before it here.
const BESIDE: [&str; 5] = ["analysis", "draw", "export", "evaluate", "page"];

/// What only the binary may touch: files, environment, clock, terminal and processes.
const OUTSIDE_WORLD: [&str; 12] = [
    "std::fs",
    "std::env",
    "std::process",
    "std::net",
    "std::thread",
    "io::stdin",
    "io::stdout",
    "io::stderr",
    "SystemTime",
    "Instant::now",
    "println!",
    "dbg!",
];

#[test]
fn the_map_names_every_module_and_nothing_else() {
    let named = map();
    let missing: Vec<&String> = named.iter().filter(|path| !root().join(path).exists()).collect();
    assert!(missing.is_empty(), "ARCHITECTURE.md names what does not exist: {missing:#?}");
    let unnamed: Vec<String> = sources("src")
        .iter()
        .map(|file| relative(file))
        .filter(|path| !path.ends_with("/tests.rs"))
        .filter(|path| !named.contains(path.strip_suffix("mod.rs").unwrap_or(path)))
        .collect();
    assert!(unnamed.is_empty(), "ARCHITECTURE.md does not name: {unnamed:#?}");
}

#[test]
fn imports_lead_downward_only() {
    let mut wrong = Vec::new();
    for file in library() {
        let module = module_of(&file);
        let allowed =
            may_import(&module).unwrap_or_else(|| panic!("`{module}` has no place in the layering"));
        let imported = imports(&fs::read_to_string(&file).unwrap());
        wrong.extend(
            imported
                .into_iter()
                .filter(|other| *other != module && !allowed.contains(&other.as_str()))
                .map(|other| format!("{} imports {other}", relative(&file))),
        );
    }
    assert!(wrong.is_empty(), "imports that lead upward: {wrong:#?}");
}

#[test]
fn only_the_binary_touches_the_outside_world() {
    let mut wrong = Vec::new();
    for file in library().into_iter().filter(|file| !file.ends_with("tests.rs")) {
        for (number, line) in fs::read_to_string(&file).unwrap().lines().enumerate() {
            let code = code_of(line);
            let touched = OUTSIDE_WORLD.iter().filter(|word| code.contains(*word));
            wrong.extend(touched.map(|word| format!("{}:{}: {word}", relative(&file), number + 1)));
        }
    }
    assert!(wrong.is_empty(), "the library touches the outside world: {wrong:#?}");
}

#[test]
fn imports_are_found_in_every_form() {
    let code = "use crate::span::Span;\nuse crate::{error::{Error, Result}, date};\nlet x: crate::graph::Id; // crate::no\n";
    let found: Vec<String> = imports(code).into_iter().collect();
    assert_eq!(found, ["date", "error", "graph", "span"]);
}

/// The paths that the code map of ARCHITECTURE.md names: a heading gives a folder, the rows below it the files in it.
fn map() -> BTreeSet<String> {
    let text = fs::read_to_string(root().join("ARCHITECTURE.md")).unwrap();
    let (_, map) = text.split_once("\n## Code map\n").expect("ARCHITECTURE.md has a code map");
    let map = map.split_once("\n## ").map_or(map, |(map, _)| map);
    let mut folder = String::new();
    let mut named = BTreeSet::new();
    for line in map.lines() {
        let quoted = line.split('`').nth(1);
        match quoted {
            Some(path) if line.starts_with("### `") => {
                folder = path.to_owned();
                named.insert(folder.clone());
            }
            Some(path) if line.starts_with("| `") => {
                named.insert(format!("{folder}{path}"));
            }
            _ => {}
        }
    }
    assert!(named.len() > 20, "the code map names only {named:?}");
    named
}

/// The modules that `module` may import from; `None` if the layering does not know it.
fn may_import(module: &str) -> Option<Vec<&'static str>> {
    let before = |steps: &[&'static str], module: &str| {
        steps.iter().position(|step| *step == module).map(|place| steps[..place].to_vec())
    };
    let (to_graph, _) = WAY.split_at(WAY.iter().position(|step| *step == "graph")? + 1);
    before(&WAY, module).or_else(|| Some([to_graph, &before(&BESIDE, module)?].concat()))
}

/// The modules of this crate that some code imports or names by `crate::`.
fn imports(code: &str) -> BTreeSet<String> {
    let code: String = code.lines().map(code_of).collect::<Vec<_>>().join("\n");
    let mut found = BTreeSet::new();
    for rest in code.split("crate::").skip(1) {
        match rest.strip_prefix('{') {
            None => found.extend(first_word(rest)),
            Some(group) => found.extend(members(group).iter().filter_map(|member| first_word(member))),
        }
    }
    found
}

/// The members of `a::{b, c}, d}`, split at the commas that are in no inner braces.
fn members(group: &str) -> Vec<String> {
    let mut depth = 0;
    let mut members = vec![String::new()];
    for c in group.chars() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => members.push(String::new()),
            _ => members.last_mut().unwrap().push(c),
        }
    }
    members
}

fn first_word(text: &str) -> Option<String> {
    let word: String = text.trim_start().chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
    (!word.is_empty()).then_some(word)
}

/// A line without its comment.
fn code_of(line: &str) -> &str {
    line.split_once("//").map_or(line, |(code, _)| code)
}

/// The files of the library, but for its root, which names every module.
fn library() -> Vec<PathBuf> {
    let files = sources("src").into_iter().filter(|file| {
        let path = relative(file);
        path != "src/lib.rs" && !path.starts_with("src/bin/")
    });
    files.collect()
}

/// `graph` for `src/graph/id.rs` and for `src/graph.rs`.
fn module_of(file: &Path) -> String {
    let path = relative(file);
    let inside = path.trim_start_matches("src/");
    inside.split_once('/').map_or(inside.trim_end_matches(".rs"), |(module, _)| module).to_owned()
}

fn sources(folder: &str) -> Vec<PathBuf> {
    let walk = walkdir::WalkDir::new(root().join(folder)).sort_by_file_name().into_iter();
    let files = walk.map(|entry| entry.unwrap().into_path());
    files.filter(|path| path.extension().is_some_and(|ending| ending == "rs")).collect()
}

fn relative(path: &Path) -> String {
    path.strip_prefix(root()).unwrap().to_string_lossy().into_owned()
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}
