//! Data on standard output, everything else on standard error.

use crate::support::{Folder, PROGRAM, run};
use std::process::{Command, Stdio};

#[test]
fn a_broken_pipe_is_silent() {
    for args in [&["man"][..], &["export", "--format", "json"], &["meetings"]] {
        let mut program =
            Command::new(PROGRAM).args(args).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        drop(program.stdout.take());
        let output = program.wait_with_output().unwrap();
        assert_eq!(output.status.code(), Some(0), "{args:?}");
        assert_eq!(String::from_utf8(output.stderr).unwrap(), "", "{args:?}");
    }
}

#[test]
fn standard_output_holds_data_only() {
    let folder = Folder::with_article();
    let json = run(&["export", "--format", "json", &folder.arg("a.md")]);
    serde_json::from_str::<serde_json::Value>(json.done()).unwrap();
    let table = run(&["meetings", "--table", "csv", &folder.arg("a.md")]);
    let mut rows = csv::Reader::from_reader(table.done().as_bytes());
    assert!(rows.records().all(|row| row.is_ok()));
    let built = run(&["build", &folder.arg("a.md"), "--out", &folder.arg("out")]);
    assert_eq!(built.done(), "");
}

#[test]
fn quiet_leaves_errors_only() {
    let folder = Folder::with_article();
    let built = run(&["build", "--quiet", &folder.arg("a.md"), "--out", &folder.arg("out")]);
    built.done();
    assert_eq!(built.stderr, "");
    assert_ne!(run(&["build", "--quiet", "no-such-file.md"]).stderr, "");
}

#[test]
fn colours_only_where_they_are_asked_for() {
    let escape = '\u{1b}';
    assert!(!run(&["text", "no-such-file.md"]).stderr.contains(escape));
    assert!(!run(&["text", "no-such-file.md", "--color", "never"]).stderr.contains(escape));
    assert!(run(&["text", "no-such-file.md", "--color", "always"]).stderr.contains(escape));
}

#[test]
fn a_dash_is_standard_output() {
    let folder = Folder::with_article();
    let plain = run(&["export", "--format", "json", &folder.arg("a.md")]);
    let dash = run(&["export", "--format", "json", &folder.arg("a.md"), "-o", "-"]);
    assert_eq!(plain.done(), dash.done());
}
