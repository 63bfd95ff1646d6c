//! What analysts ask of a graph: promises and claims, ways, times and differences.

use crate::support::{ARTICLE, Folder, graph_of, run, run_with};

/// A summit, what it promised, and what came of it; two claims of the first meeting, one of which is wrong.
const PROMISES: &str = "\
# After Reykjavik

By C. Writer

January–June 2023

## Chronology

**Jan. 10, 2023:** French President Emmanuel Macron and German Chancellor Olaf Scholz meet in Lyon.

**March 4, 2023:** Australian Prime Minister Anthony Albanese and Indian Prime Minister Narendra Modi meet in Perth.

**May 9, 2023:** Australian Prime Minister Anthony Albanese and Indian Prime Minister Narendra Modi hold their first meeting, in Delhi.

**June 2, 2023:** German Chancellor Olaf Scholz meets Indian Prime Minister Narendra Modi in Berlin.
";

/// The rows of a table as CSV, by the names of the columns.
fn rows(args: &[&str]) -> Vec<std::collections::BTreeMap<String, String>> {
    let table = run(args);
    csv::Reader::from_reader(table.done().as_bytes()).deserialize().map(Result::unwrap).collect()
}

fn promises() -> (Folder, String) {
    let folder = Folder::new();
    let file = folder.write("lyon.md", PROMISES);
    (folder, file)
}

#[test]
fn deliverables_are_found_by_the_name_of_their_summit() {
    let all = rows(&["deliverables"]);
    assert!(!all.is_empty() && all.iter().all(|row| row["summit"] == "Camp David summit"), "{all:?}");
    for name in ["Camp David", "the camp david SUMMIT", "2023-08-18"] {
        assert_eq!(rows(&["deliverables", "--of", name]), all, "{name}");
    }
    for row in &all {
        let held: usize = row["held"].parse().unwrap();
        assert!(!row["sentence"].is_empty() && (held > 0) != row["first"].is_empty(), "{row:?}");
        assert_eq!(row["status"], ["promised", "delivered", "recurring"][held.min(2)]);
    }
    let refusal = run(&["deliverables", "--of", "Atlantis"]).refusal().to_owned();
    assert_eq!(
        refusal,
        "found `Atlantis`, expected a summit of which a promise is stated: Camp David summit"
    );
}

#[test]
fn claims_are_recomputed() {
    let (_folder, file) = promises();
    let found = rows(&["claims", &file]);
    let first = found.iter().find(|row| row["claim"].contains("first meeting")).unwrap();
    assert_eq!((first["verdict"].as_str(), first["event_dates"].as_str()), ("contradicted", "2023-03-04"));
    let verdicts: Vec<String> = rows(&["claims"]).into_iter().map(|row| row["verdict"].clone()).collect();
    let known = |v: &String| {
        ["confirmed", "contradicted", "cannot tell"].contains(&v.as_str()) || v.starts_with("short by ")
    };
    assert!(!verdicts.is_empty() && verdicts.iter().all(known), "{verdicts:?}");
}

#[test]
fn a_path_shows_the_meetings_on_the_way() {
    let (_folder, file) = promises();
    let way = rows(&["path", "macron", "Anthony ALBANESE", &file]);
    let steps: Vec<(&str, &str)> = way.iter().map(|row| (row["from"].as_str(), row["to"].as_str())).collect();
    assert_eq!(
        steps[..3],
        [
            ("Emmanuel Macron", "Olaf Scholz"),
            ("Olaf Scholz", "Narendra Modi"),
            ("Narendra Modi", "Anthony Albanese")
        ]
    );
    assert_eq!((way[0]["date"].as_str(), way[0]["line"].as_str()), ("2023-01-10", "9"));
    assert!(way[0]["sentence"].contains("meet in Lyon"));
    assert_eq!(rows(&["path", "France", "IND", &file])[0]["to"], "Germany");
    let none = run(&["path", "macron", "modi", "--to", "2023-03", &file]);
    assert_eq!(none.done().lines().count(), 1);
    assert!(none.stderr.contains("there is no way between the two"), "{}", none.stderr);
    assert!(run(&["path", "macron", "nobody at all", &file]).refusal().contains("expected a name"));
    assert!(run(&["path", "macron", "India", &file]).refusal().contains("expected two people or two states"));
}

#[test]
fn graphs_are_compared_field_by_field() {
    let folder = Folder::with_article();
    let before = folder.write("before.json", graph_of(&[folder.arg("a.md")]));
    assert!(rows(&["compare", &before, &folder.arg("a.md")]).is_empty());
    let shorter = ARTICLE.lines().filter(|line| !line.contains("Nov. 26")).collect::<Vec<_>>().join("\n");
    folder.write("other/a.md", shorter.replace("in New York", "in Geneva"));
    let found = rows(&["compare", &before, &folder.arg("other")]);
    let has = |change: &str, kind: &str, field: &str| {
        found.iter().any(|row| row["change"] == change && row["kind"] == kind && row["field"] == field)
    };
    assert!(has("removed", "event", "") && has("added", "entity", ""), "{found:#?}");
    assert!(has("changed", "article", "sha256"), "{found:#?}");
    let busan = found.iter().find(|row| row["change"] == "removed" && row["kind"] == "event").unwrap();
    assert!(busan["sentence"].contains("Busan") && busan["line"] == "13", "{busan:?}");
    assert!(run(&["compare", &before, &folder.arg("none.json")]).refusal().contains("cannot be read"));
    assert!(
        run_with(&["compare", "-", "-"], ARTICLE).refusal().contains("at most one graph from standard input")
    );
    assert_eq!(run(&["compare", &before]).code, Some(2));
}

#[test]
fn a_timeline_has_lanes_and_all_filters() {
    let (_folder, file) = promises();
    let all = rows(&["timeline", &file]);
    let days: Vec<&str> = all.iter().map(|row| row["date"].as_str()).collect();
    assert_eq!(days, ["2023-01-10", "2023-03-04", "2023-05-09", "2023-06-02"]);
    assert_eq!(all[1]["leader"], "Anthony Albanese; Narendra Modi");
    assert!(all[1]["sentence"].contains("in Perth") && all[1]["line"] == "11");
    assert_eq!(rows(&["timeline", &file, "--with", "scholz"]).len(), 2);
    assert_eq!(rows(&["timeline", &file, "--ego", "albanese"]).len(), 2);
    assert!(rows(&["timeline", &file, "--level", "minister"]).is_empty());
    let json = run(&["timeline", &file, "--table", "json"]);
    let json: serde_json::Value = serde_json::from_str(json.done()).unwrap();
    assert_eq!(json["rows"][0]["leader"], serde_json::json!(["Emmanuel Macron", "Olaf Scholz"]));
}

#[test]
fn a_coding_by_hand_measures_what_is_found() {
    let chronicles = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/chronicles/seen/us-japan-2013-2014");
    let (article, gold) = (format!("{chronicles}.md"), format!("{chronicles}.json"));
    let found = rows(&["evaluate", &article, "--gold", &gold]);
    let all = found.iter().find(|row| row["what"] == "events all").unwrap();
    let number = |name: &str| all[name].parse::<f64>().unwrap();
    assert!(number("recall") > 0.5 && number("precision") > 0.5, "{all:?}");
    let missed = rows(&["evaluate", &article, "--gold", &gold, "--list"]);
    let events = missed.iter().filter(|row| row["what"] == "missed" && row["kind"] != "person").count();
    assert_eq!(events as f64, number("missed"));
    let folder = Folder::with_article();
    let broken = folder.write("gold.json", "{\"entities\": [],\n \"events\": 7}");
    let refusal = run(&["evaluate", &folder.arg("a.md"), "--gold", &broken]).refusal().to_owned();
    assert!(
        refusal.starts_with(&format!("{broken}:2:")) && refusal.contains("not a whole gold file"),
        "{refusal}"
    );
    let refusal = run(&["evaluate", "--gold", &folder.arg("none.json")]).refusal().to_owned();
    assert!(refusal.contains("none.json: cannot be read"), "{refusal}");
    assert_eq!(run(&["evaluate", &article]).code, Some(2));
}
