//! Each command once, on a small article.

use crate::support::{ARTICLE, Folder, graph_of, run, run_with};

#[test]
fn text_is_what_spans_refer_to() {
    let folder = Folder::with_article();
    let text = run(&["text", &folder.arg("a.md")]).done().to_owned();
    assert_eq!(text, ARTICLE);
    let graph: serde_json::Value = serde_json::from_str(&graph_of(&[folder.arg("a.md")])).unwrap();
    let events = graph["events"].as_array().unwrap();
    assert!(!events.is_empty());
    for evidence in events.iter().flat_map(|event| event["evidence"].as_array().unwrap()) {
        for span in evidence["spans"].as_array().unwrap() {
            let at = |i: usize| usize::try_from(span[i].as_u64().unwrap()).unwrap();
            assert!(text.get(at(0)..at(1)).is_some_and(|slice| !slice.is_empty()), "{span} does not slice");
        }
    }
}

#[test]
fn explain_shows_the_sentences() {
    let folder = Folder::with_article();
    let file = folder.arg("a.md");
    let one = run(&["explain", "park jin", &file]);
    assert!(one.done().contains("a.md:"), "{}", one.stdout);
    assert!(one.stdout.contains("meets Japanese Foreign Minister"), "{}", one.stdout);
    let two = run(&["explain", "Park Jin", "Yoko KAMIKAWA", &file]);
    assert!(two.done().contains("2023-09-21") && two.stdout.contains("2023-11-26"), "{}", two.stdout);
}

#[test]
fn entities_are_listed_by_kind() {
    let folder = Folder::with_article();
    let people = run(&["entities", "person", &folder.arg("a.md"), "--table", "csv"]);
    assert!(
        people.done().contains("Park Jin") && people.stdout.contains("Kamikawa Yoko"),
        "{}",
        people.stdout
    );
    let all = run(&["entities", &folder.arg("a.md"), "--table", "csv"]);
    assert!(all.done().lines().count() > people.stdout.lines().count());
}

#[test]
fn meetings_are_counted_by_pair_and_month() {
    let folder = Folder::with_article();
    let file = folder.arg("a.md");
    let pairs = run(&["meetings", "--by", "pair", "--table", "csv", &file]);
    assert!(pairs.done().contains("Park Jin") && pairs.stdout.contains("Kamikawa"), "{}", pairs.stdout);
    let months = run(&["meetings", "--per", "month", "--table", "csv", &file]);
    assert!(months.done().contains("2023-09") && months.stdout.contains("2023-11"), "{}", months.stdout);
}

#[test]
fn meetings_of_two_are_listed_compared_and_missed() {
    let folder = Folder::with_article();
    let file = folder.arg("a.md");
    let two = run(&["meetings", "--between", "kamikawa", "--and", "Park Jin", &file, "--table", "text"]);
    assert!(two.done().contains("meets Japanese Foreign Minister"), "the sentence: {}", two.stdout);
    assert!(two.stdout.contains("exact Poisson 95 % interval"), "{}", two.stdout);
    let times = ["--compare", "2023-09/2023-10", "2023-11/2023-12"];
    let rates = run(&[&["meetings"][..], &times, &["--by", "pair", &file]].concat());
    assert!(rates.done().starts_with("a,b,total_1,total_2,"), "{}", rates.stdout);
    let never = run(&["meetings", "--never", &file, "--table", "text"]);
    assert!(never.done().contains("silence is not an absence"), "{}", never.stdout);
    let crossed = run(&["meetings", "--by", "pair", "--per", "month", &file, "--table", "text"]);
    assert!(crossed.done().contains("2023-09"), "{}", crossed.stdout);
}

#[test]
fn charts_are_drawn_where_a_picture_is_asked_for() {
    let folder = Folder::with_article();
    let file = folder.arg("a.md");
    for chart in ["steps", "calendar", "heatmap", "lanes", "gaps"] {
        let drawn = run(&["meetings", "--chart", chart, &file]);
        assert!(drawn.done().ends_with("</svg>\n"), "{chart}");
    }
    let picture = folder.arg("months.svg");
    run(&["meetings", "--by", "pair", "--per", "month", "-o", &picture, &file]).done();
    let svg = std::fs::read_to_string(&picture).unwrap();
    assert!(svg.contains("by pair of people and month"), "{svg}");
    assert_eq!(run(&["meetings", "--chart", "steps", "--table", "csv", &file]).code, Some(2));
    assert_eq!(run(&["meetings", "--never", "-o", &picture, &file]).code, Some(2));
}

#[test]
fn what_cannot_be_counted_is_refused() {
    for args in [
        &["--by", "weekday"][..],
        &["--by", "pair,state-pair"],
        &["--by", "pair,level", "--per", "month"],
        &["--between", "Park Jin"],
        &["--between", "Park Jin", "--and", "park"],
        &["--compare", "2023-09", "2023"],
        &["--never", "--by", "level"],
    ] {
        let folder = Folder::with_article();
        let refused = run(&[&["meetings"][..], args, &[&folder.arg("a.md")]].concat());
        assert_eq!(refused.code, Some(2), "{args:?}: {}", refused.stderr);
    }
}

#[test]
fn a_filter_leaves_out_what_it_does_not_keep() {
    let folder = Folder::with_article();
    let late =
        run(&["meetings", "--per", "month", "--from", "2023-10", "--table", "csv", &folder.arg("a.md")]);
    assert!(late.done().contains("2023-11") && !late.stdout.contains("2023-09"), "{}", late.stdout);
}

#[test]
fn tables_come_in_four_forms() {
    let folder = Folder::with_article();
    let table =
        |form: &str| run(&["entities", "person", &folder.arg("a.md"), "--table", form]).done().to_owned();
    assert!(serde_json::from_str::<serde_json::Value>(&table("json")).unwrap()["rows"].is_array());
    assert!(table("markdown").contains("\n|---|"));
    assert!(table("text").contains("Park Jin"));
    assert_eq!(table("csv"), run(&["entities", "person", &folder.arg("a.md")]).done(), "csv when piped");
}

#[test]
fn rank_orders_by_the_measure() {
    let ranks = run(&["rank", "--by", "degree,betweenness", "--table", "csv"]);
    let mut rows = csv::Reader::from_reader(ranks.done().as_bytes());
    assert_eq!(rows.headers().unwrap(), vec!["id", "label", "degree", "betweenness"]);
    let degrees: Vec<f64> = rows.records().map(|row| row.unwrap()[2].parse().unwrap()).collect();
    assert!(!degrees.is_empty() && degrees.windows(2).all(|pair| pair[0] >= pair[1]), "{degrees:?}");
}

#[test]
fn rank_takes_a_table_of_edges() {
    let folder = Folder::new();
    let edges = folder.write(
        "edges.csv",
        "weight,Source,target\n2,\"Paris, city\",Bonn\n1,Bonn,\"Paris, city\"\n1,Bonn,Rome\n1,Rome,Rome\n",
    );
    let ranks = run(&["rank", "--by", "strength,betweenness", "--edges", &edges, "--table", "csv"]);
    let expected =
        "id,label,strength,betweenness\nBonn,Bonn,4,1\n\"Paris, city\",\"Paris, city\",3,0\nRome,Rome,1,0\n";
    assert_eq!(ranks.done(), expected);
    assert!(ranks.stderr.contains("1 self-loops left out"), "{}", ranks.stderr);
    let directed =
        run_with(&["rank", "--by", "closeness", "--edges", "-", "--directed", "--table", "csv"], "a,b\n");
    assert_eq!(directed.done(), "id,label,closeness\nb,b,1\na,a,0\n");
    let wrong = folder.write("wrong.csv", "a,b,1\nb,c,much\n");
    let refused = run(&["rank", "--by", "degree", "--edges", &wrong]);
    assert!(refused.refusal().contains("wrong.csv:2:5: found `much`, expected a weight above 0"));
    for more in [["--view", "states"], ["--state", "JPN"], ["--lexicon", "x"]] {
        let both = run(&[&["rank", "--by", "degree", "--edges", &edges[..]], &more[..]].concat());
        assert!(both.code == Some(2) && both.stderr.contains("cannot be used with"), "{}", both.stderr);
    }
}

#[test]
fn export_writes_for_a_format_or_for_a_program() {
    let list = run(&["export", "--list", "--table", "json"]).done().to_owned();
    let list: serde_json::Value = serde_json::from_str(&list).unwrap();
    for format in list["rows"].as_array().unwrap() {
        let name = format["name"].as_str().unwrap();
        assert!(!run(&["export", "--format", name]).done().is_empty(), "{name}");
    }
    let gephi = run(&["export", "--for", "gephi"]).done().to_owned();
    assert_eq!(gephi, run(&["export", "--format", "gexf"]).done());
}

#[test]
fn draw_makes_a_picture() {
    let folder = Folder::new();
    run(&["draw", "--view", "people", "-o", &folder.arg("people.svg")]).done();
    let picture = std::fs::read_to_string(folder.path("people.svg")).unwrap();
    assert!(picture.contains("<svg") && picture.contains("Kishida"), "{picture}");
}

#[test]
fn draw_makes_every_diagram_and_says_what_it_cannot() {
    for diagram in ["network", "matrix", "months", "tree", "lanes"] {
        assert!(
            run(&["draw", "--diagram", diagram, "--size", "900x700"]).done().ends_with("</svg>\n"),
            "{diagram}"
        );
    }
    let ego = run(&["draw", "--diagram", "ego", "--ego", "Kishida", "--theme", "dark", "--labels", "3"])
        .done()
        .to_owned();
    assert!(ego.contains("with whom, and when") && ego.contains("#14171c"), "{ego}");
    assert!(run(&["draw", "--diagram", "ego"]).refusal().contains("--ego NAME"));
    assert!(run(&["draw", "--highlight", "Nobody Whatever"]).refusal().contains("Nobody Whatever"));
    let size = run(&["draw", "--size", "1x1"]);
    assert!(size.code == Some(2) && size.stderr.contains("1200x900"), "{size:#?}");
}

#[test]
fn a_png_has_its_signature_or_there_is_no_font() {
    let folder = Folder::new();
    let ran = run(&["draw", "-o", &folder.arg("people.png")]);
    match std::fs::read(folder.path("people.png")) {
        Ok(bytes) => assert!(bytes.starts_with(b"\x89PNG") && bytes.len() > 10_000),
        Err(_) => assert!(ran.refusal().contains("no font")),
    }
}

#[test]
fn completions_and_manual_name_every_command() {
    let help = run(&["--help"]).done().to_owned();
    let commands =
        help.lines().skip_while(|line| *line != "Commands:").skip(1).take_while(|line| !line.is_empty());
    let names = commands.filter_map(|line| line.strip_prefix("  ").filter(|line| !line.starts_with(' ')));
    let commands: Vec<&str> = names.filter_map(|line| line.split_whitespace().next()).collect();
    assert!(commands.contains(&"build") && commands.contains(&"explain"), "{commands:?}");
    let manual = run(&["man"]).done().replace('\\', "");
    for command in commands.iter().filter(|command| **command != "help") {
        assert!(manual.contains(&format!("rapporteur-{command}")), "the manual lacks {command}");
        for shell in ["bash", "zsh", "fish"] {
            assert!(run(&["completions", shell]).done().contains(command), "{shell} lacks {command}");
        }
    }
}

#[test]
fn graphs_and_tables_join_what_is_read() {
    let folder = Folder::with_article();
    let article = folder.arg("a.md");
    let graph = folder.write("graph.json", graph_of(&[&article]));
    let alone = run(&["meetings", &article]).done().to_owned();
    assert_eq!(run(&["meetings", &graph, &article]).done(), alone, "what is told twice is one");
    let table =
        folder.write("mine.csv", "date,participants,note\n2023-11-26,Yoko Kamikawa; Park Jin,Seen there\n");
    let both = run(&["explain", "kamikawa", "park jin", &article, &table]);
    assert!(both.done().contains("mine.csv:2: “Seen there”"), "{}", both.stdout);
    let joined = run(&["meetings", &article, &table]).done().to_owned();
    assert_eq!(joined.lines().count(), alone.lines().count(), "{joined}");
    let network = run(&["export", &article, "--view", "people", "--format", "graphml"]).done().to_owned();
    let back = run_with(&["rank", "--by", "degree", "--edges", "-"], network);
    assert!(back.done().contains("person:park-jin,person:park-jin,1"), "{}", back.stdout);
}

#[test]
fn the_schema_and_the_page_are_whole() {
    let schema: serde_json::Value = serde_json::from_str(run(&["schema"]).done()).unwrap();
    assert_eq!(schema["properties"]["format"]["const"], "rapporteur/graph");
    let folder = Folder::with_article();
    let page = run(&["page", &folder.arg("a.md")]);
    assert!(page.done().starts_with("<!doctype html>") && page.stdout.trim_end().ends_with("</html>"));
}
