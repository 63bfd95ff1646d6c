//! The main job: which files it writes, and that they are the same on every run.

use crate::support::{ARTICLE, Folder, OTHER_ARTICLE, Run, contents, graph_of, run, run_with};
use std::collections::BTreeMap;
use std::path::Path;

/// Every file that `build` writes.
const FILES: [&str; 18] = [
    "centrality.csv",
    "claims.csv",
    "deliverables.csv",
    "diagnostics.csv",
    "edges.csv",
    "graph.html",
    "graph.json",
    "knowledge.gexf",
    "knowledge.graphml",
    "meetings-by-month.csv",
    "meetings-by-pair.csv",
    "meetings.csv",
    "nodes.csv",
    "people.dot",
    "people.gexf",
    "people.graphml",
    "people.svg",
    "timeline.csv",
];

fn built(args: &[&str]) -> (BTreeMap<String, Vec<u8>>, Run) {
    let folder = Folder::new();
    let out = folder.arg("out");
    let run = run(&[&["build", "--out", &out][..], args].concat());
    run.done();
    (contents(&folder.path("out")), run)
}

#[test]
fn every_file_is_there_and_none_else() {
    let (files, _) = built(&[]);
    assert_eq!(files.keys().collect::<Vec<_>>(), FILES);
    let empty: Vec<&String> =
        files.iter().filter(|(_, bytes)| bytes.is_empty()).map(|(name, _)| name).collect();
    assert!(empty.is_empty(), "{empty:?}");
}

#[test]
fn the_same_bytes_on_every_run_and_with_any_number_of_threads() {
    let folder = Folder::with_article();
    folder.write("b.md", OTHER_ARTICLE);
    let chronicle = concat!(env!("CARGO_MANIFEST_DIR"), "/data/chronicles/japan-korea-2023-09_2023-12.md");
    let inputs = [&folder.arg("a.md"), chronicle, &folder.arg("b.md")];
    let (first, _) = built(&[&inputs[..], &["--threads", "1"]].concat());
    for threads in ["1", "2", "8"] {
        let (again, _) = built(&[&inputs[..], &["--threads", threads]].concat());
        assert!(first == again, "other bytes with {threads} threads");
    }
    let backwards: Vec<&str> = inputs.iter().rev().copied().collect();
    assert!(first == built(&backwards).0, "other bytes when the articles are named in another order");
}

#[test]
fn exports_holds_what_build_makes_of_the_chronicle() {
    let kept = contents(&Path::new(env!("CARGO_MANIFEST_DIR")).join("exports"));
    let (made, _) = built(&[]);
    let names = |files: &BTreeMap<String, Vec<u8>>| files.keys().cloned().collect::<Vec<_>>();
    assert_eq!(names(&kept), names(&made));
    let different: Vec<&String> = made.keys().filter(|name| kept[*name] != made[*name]).collect();
    assert!(different.is_empty(), "`cargo run --release -- build` makes other bytes of {different:?}");
}

#[test]
fn a_graph_file_gives_the_exports_of_the_articles_it_was_made_from() {
    let folder = Folder::with_article();
    let (of_article, _) = built(&[&folder.arg("a.md")]);
    let graph = folder.write("graph.json", &of_article["graph.json"]);
    let (of_graph, _) = built(&[&graph]);
    // A graph file keeps no doubts.
    for name in FILES.into_iter().filter(|name| !["diagnostics.csv", "graph.html"].contains(name)) {
        assert!(of_article[name] == of_graph[name], "{name} differs");
    }
}

#[test]
fn the_summary_says_what_was_found_and_where_it_is() {
    let folder = Folder::with_article();
    let out = folder.arg("out");
    let run = run(&["build", &folder.arg("a.md"), "--out", &out]);
    assert_eq!(run.done(), "");
    for word in ["article", "entr", "sentence", "meeting", "people", "states", "Park Jin", &out] {
        assert!(run.stderr.contains(word), "no `{word}` in\n{}", run.stderr);
    }
}

#[test]
fn folders_are_searched_and_each_file_is_read_once() {
    let folder = Folder::new();
    folder.write("x/a.MD", ARTICLE);
    folder.write("x/y/b.txt", OTHER_ARTICLE);
    folder.write("x/y/.hidden.md", OTHER_ARTICLE);
    folder.write("x/notes.csv", "no article");
    let json = graph_of(&[folder.arg("x"), folder.arg("x/y/b.txt")]);
    let graph: serde_json::Value = serde_json::from_str(&json).unwrap();
    let files: Vec<&str> =
        graph["articles"].as_array().unwrap().iter().map(|a| a["file"].as_str().unwrap()).collect();
    assert_eq!(files, ["a.MD", "b.txt"]);
}

#[test]
fn a_spreadsheet_of_days_and_what_happened_is_a_chronology() {
    let folder = Folder::new();
    let rows = "Date;Place;Event\r\n2023-05-12;Lima;\"Foreign Minister Park Jin meets Foreign Minister Kamikawa Yoko for the \"\"first\"\" time\"\r\n\
        20 May 2023;;Foreign Minister Park Jin visits Quito\r\n;;He meets President Rosa Campos\r\nsoon;;Japan sends aid to Peru\r\n";
    let file = folder.write("mine.csv", rows);
    let graph: serde_json::Value = serde_json::from_str(&graph_of(std::slice::from_ref(&file))).unwrap();
    let told = |e: &serde_json::Value| {
        format!("{} {}", e["type"].as_str().unwrap(), e["date"].as_str().unwrap_or("-"))
    };
    let events: Vec<String> = graph["events"].as_array().unwrap().iter().map(told).collect();
    let expected = ["aid 2023-05", "meeting 2023-05-12", "meeting 2023-05-20", "visit 2023-05-20"];
    assert_eq!(events, expected);
    assert_eq!(graph["events"][1]["place"], "place:lima");
    let evidence = &graph["events"][2]["evidence"][0];
    assert_eq!((&evidence["line"], &evidence["text"]), (&4.into(), &"He meets President Rosa Campos".into()));
    let doubts = run(&["check", "--table", "csv", &file]);
    assert!(
        doubts.stdout.contains("bad-date,mine.csv,5,\"found `soon`, expected a date"),
        "{}",
        doubts.stdout
    );
}

#[test]
fn a_web_page_says_what_its_article_says() {
    let folder = Folder::new();
    let text =
        OTHER_ARTICLE.replace("## Chronology", "<h2>Chronology</h2>").replace("# A Season of Summits", "");
    let page =
        format!("<!doctype html><nav>Home</nav><h1>A Season of Summits</h1>{}", text.replace("\n\n", "<p>"));
    let graph: serde_json::Value = serde_json::from_str(&graph_of(&[folder.write("a.html", &page)])).unwrap();
    let evidence = &graph["events"][0]["evidence"][0];
    let sentence = evidence["text"].as_str().unwrap();
    let start = usize::try_from(evidence["spans"][0][0].as_u64().unwrap()).unwrap();
    assert!(run(&["text", &folder.arg("a.html")]).done()[start..].starts_with(sentence));
}

#[test]
fn articles_of_one_name_in_two_folders_stay_two() {
    let folder = Folder::new();
    folder.write("x/notes.md", ARTICLE);
    folder.write("y/notes.md", OTHER_ARTICLE);
    let json = graph_of(&[folder.arg("")]);
    let graph: serde_json::Value = serde_json::from_str(&json).unwrap();
    let ids: Vec<&str> =
        graph["articles"].as_array().unwrap().iter().map(|a| a["id"].as_str().unwrap()).collect();
    assert!(ids.len() == 2 && ids[0] != ids[1], "{ids:?}");
}

#[test]
fn standard_input_holds_an_article_or_a_graph() {
    let folder = Folder::new();
    let file = folder.write("standard-input.md", ARTICLE);
    let args = ["export", "--format", "graphml"];
    let of_file = run(&[&args[..], &[&file]].concat());
    for stdin in [ARTICLE.to_owned(), graph_of(&[&file])] {
        assert_eq!(run_with(&[&args[..], &["-"]].concat(), stdin).done(), of_file.done());
    }
}
