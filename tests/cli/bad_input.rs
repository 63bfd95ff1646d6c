//! What bad input gets: one clear line that says where, and exit code 2.

use crate::support::{ARTICLE, Folder, OTHER_ARTICLE, graph_of, run, run_with};
use std::fs::File;

#[test]
fn a_path_that_does_not_exist() {
    let refusal = run(&["meetings", "no-such-file.md"]).refusal().to_owned();
    assert!(refusal.starts_with("no-such-file.md: cannot be read: "), "{refusal}");
}

#[test]
fn a_folder_without_articles() {
    let folder = Folder::new();
    folder.write("notes/picture.png", "no article");
    let refusal = run(&["meetings", &folder.arg("notes")]).refusal().to_owned();
    assert!(refusal.contains("found no article in this folder, expected files that end in .md"), "{refusal}");
}

#[test]
fn an_empty_file() {
    let folder = Folder::new();
    for (name, text) in [("empty.md", ""), ("blank.txt", " \n\t\n")] {
        let file = folder.write(name, text);
        let refusal = run(&["meetings", &file]).refusal().to_owned();
        assert!(refusal.starts_with(&file), "{refusal}");
    }
}

#[test]
fn a_binary_file() {
    let folder = Folder::new();
    let bytes: Vec<u8> = (0..4096_u32).map(|i| (i.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
    for (name, start) in
        [("picture.md", &b"\x89PNG\r\n\x1a\n\0\0"[..]), ("program.txt", &b"\x7fELF\x02\0"[..])]
    {
        let file = folder.write(name, [start, &bytes].concat());
        let refusal = run(&["meetings", &file]).refusal().to_owned();
        assert!(refusal.starts_with(&file), "{refusal}");
    }
}

#[test]
fn invalid_utf8_is_named_with_line_and_column() {
    let folder = Folder::new();
    let file = folder.write("latin.md", b"# Title\n\nJos\xe9 meets Mar\xeda.\n");
    let refusal = run(&["meetings", &file]).refusal().to_owned();
    assert!(refusal.starts_with(&format!("{file}:3:4: ")), "{refusal}");
}

#[test]
fn a_line_of_100_megabytes() {
    let folder = Folder::new();
    let file = folder.arg("long.md");
    File::create(&file).unwrap().set_len(100_000_000).unwrap();
    let refusal = run(&["meetings", &file]).refusal().to_owned();
    assert_eq!(refusal, format!("{file}: found more than 64 MiB, expected an article"));
    let refusal = run_with(&["meetings", "-"], vec![b'a'; 100_000_000]).refusal().to_owned();
    assert_eq!(refusal, "standard input: found more than 64 MiB, expected an article");
}

#[test]
fn a_long_line_is_read_in_the_time_of_a_long_text() {
    let folder = Folder::new();
    let sentence = "Park Jin met Kamikawa Yoko, who had met Antony Blinken, ";
    let file = folder.write("long.md", format!("{ARTICLE}\n{}\n", sentence.repeat(10_000)));
    run(&["meetings", &file]).done();
}

#[test]
fn impossible_dates_are_doubts() {
    let folder = Folder::new();
    let entry = "**Nov. 31, 2023:** Park Jin meets Kamikawa Yoko in Busan.";
    let file = folder.write("dates.md", format!("{ARTICLE}\n{entry}\n"));
    let doubts = run(&["check", &file]);
    assert!(doubts.done().contains("bad-date"), "{doubts:#?}");
    assert_eq!(run(&["meetings", &file]).code, Some(0));
    assert_eq!(run(&["meetings", "--strict", &file]).code, Some(1));
}

#[test]
fn a_graph_file_of_another_version() {
    let folder = Folder::with_article();
    let graph = graph_of(&[folder.arg("a.md")]);
    let file = folder.write("graph.json", graph.replacen("\"version\": 1", "\"version\": 7", 1));
    let refusal = run(&["meetings", &file]).refusal().to_owned();
    assert!(refusal.starts_with(&file) && refusal.contains("version 7"), "{refusal}");
}

#[test]
fn a_graph_file_cut_short_is_named_with_line_and_column() {
    let folder = Folder::with_article();
    let graph = graph_of(&[folder.arg("a.md")]);
    for length in [0, 1, graph.len() / 2, graph.len() - 3] {
        let file = folder.write("graph.json", &graph[..length]);
        let refusal = run(&["meetings", &file]).refusal().to_owned();
        let place = refusal.strip_prefix(&format!("{file}:")).expect("the file comes first");
        assert!(place.starts_with(|c: char| c.is_ascii_digit()), "{refusal}");
    }
}

#[test]
fn a_table_that_makes_no_sense_is_refused_with_its_line() {
    let folder = Folder::with_article();
    let table = folder.write("mine.csv", b"date,participants\n2023-13-40,A B\n");
    let refusal = run(&["meetings", &folder.arg("a.md"), &table]).refusal().to_owned();
    assert!(refusal.contains(&format!("{table}:2:1: found `2023-13-40`, expected a date")), "{refusal}");
    let binary = folder.write("bad.graphml", b"<graphml>\xff");
    assert!(run(&["meetings", &binary]).refusal().contains("found the byte 0xff, expected UTF-8"));
}

#[test]
fn one_bad_file_among_many_is_named_and_the_rest_is_done() {
    let folder = Folder::with_article();
    folder.write("b.md", OTHER_ARTICLE);
    let whole = run(&["meetings", "--table", "csv", &folder.arg("")]).done().to_owned();
    let bad = folder.write("bad.md", b"\xff\xfe\0");
    for inputs in [vec![folder.arg("")], vec![folder.arg("a.md"), bad.clone(), folder.arg("b.md")]] {
        let args: Vec<String> =
            ["meetings", "--table", "csv"].map(str::to_owned).into_iter().chain(inputs).collect();
        let some = run(&args);
        assert_eq!(some.code, Some(2), "{some:#?}");
        assert_eq!(some.stdout, whole);
        let errors: Vec<&str> = some.stderr.lines().filter(|line| line.starts_with("error: ")).collect();
        assert_eq!(errors.len(), 1, "{}", some.stderr);
        assert!(errors[0].starts_with(&format!("error: {bad}")), "{}", errors[0]);
    }
    let some = run(&["meetings", &folder.arg("a.md"), "no-such-file.md"]);
    assert!(some.code == Some(2) && !some.stdout.is_empty(), "{some:#?}");
}

#[test]
fn a_bad_row_of_a_lexicon_is_named_with_line_and_column() {
    let folder = Folder::with_article();
    let head = include_str!("../../data/lexicon/states.csv").lines().next().unwrap();
    let file = folder.write("lexicon/states.csv", format!("{head}\n{}\n", "?".repeat(3)));
    let refusal =
        run(&["meetings", "--lexicon", &folder.arg("lexicon"), &folder.arg("a.md")]).refusal().to_owned();
    assert!(refusal.contains(&format!("{file}:2:")), "{refusal}");
    let refusal = run(&["meetings", "--lexicon", "no-such-folder"]).refusal().to_owned();
    assert!(refusal.starts_with("no-such-folder: "), "{refusal}");
}

#[test]
fn arguments_that_make_no_sense() {
    for args in [
        &["no-such-command"][..],
        &["meetings", "--from", "2023-02-30"],
        &["meetings", "--type", "party"],
        &["export", "--format", "no-such-format"],
        &["export", "--for", "no-such-program"],
        &["export", "--for", "yed", "--format", "gexf"],
        &["export"],
        &["rank", "--by", "no-such-measure"],
        &["meetings", "--threads", "0"],
    ] {
        let run = run(args);
        assert!(
            run.code == Some(2) && run.stdout.is_empty() && run.stderr.starts_with("error: "),
            "{run:#?}"
        );
    }
}

#[test]
fn a_name_that_nobody_has() {
    let refusal = run(&["explain", "Zaphod Beeblebrox"]).refusal().to_owned();
    assert!(refusal.contains("Zaphod Beeblebrox"), "{refusal}");
    run(&["meetings", "--with", "Zaphod Beeblebrox"]).refusal();
}
