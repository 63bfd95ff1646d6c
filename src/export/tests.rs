//! Every format is written for hostile names, read back by a parser that is not ours, and compared.

use super::*;
use crate::graph::{Filter, Graph, Network, Record, View, fixture};
use graphviz_rust::dot_structures::{EdgeTy, Graph as Dot, Id, NodeId, Stmt, Vertex};
use quick_xml::events::Event as XmlEvent;
use std::collections::BTreeMap;

fn graphs() -> [Graph; 3] {
    [fixture::hostile(), fixture::unification(), fixture::small(&[], &[])]
}

fn written(format: Format, network: &Network, graph: &Graph) -> String {
    let options = Options::default();
    String::from_utf8(format.render(&Subject::new(network, graph, &options)).unwrap()).unwrap()
}

fn for_each_network(check: impl Fn(&Network, &Graph)) {
    let filter = Filter { background: true, prospects: true, ..Filter::default() };
    for graph in graphs() {
        for view in View::ALL {
            check(&view.project(&graph, &filter), &graph);
        }
    }
}

/// A start tag with its attributes, and the text up to its end.
type Element = (String, BTreeMap<String, String>, String);

fn elements(xml: &str) -> Vec<Element> {
    let mut reader = quick_xml::Reader::from_str(xml);
    let (mut found, mut open): (Vec<Element>, bool) = (Vec::new(), false);
    loop {
        match reader.read_event().unwrap() {
            event @ (XmlEvent::Start(_) | XmlEvent::Empty(_)) => {
                open = matches!(event, XmlEvent::Start(_));
                let (XmlEvent::Start(tag) | XmlEvent::Empty(tag)) = event else { continue };
                let name = tag.name().as_ref().to_owned();
                let attributes = tag.attributes().map(|a| {
                    let a = a.unwrap();
                    let value = quick_xml::escape::unescape(&a.value).unwrap().into_owned();
                    (a.key.as_ref().to_owned(), value)
                });
                found.push((name, attributes.collect(), String::new()));
            }
            XmlEvent::End(_) => open = false,
            XmlEvent::Text(text) if open => found.last_mut().unwrap().2.push_str(&text),
            XmlEvent::GeneralRef(reference) => {
                let text = format!("&{};", &*reference);
                found.last_mut().unwrap().2.push_str(&quick_xml::escape::unescape(&text).unwrap());
            }
            XmlEvent::Eof => return found,
            _ => {}
        }
    }
}

fn attribute<'e>(elements: &'e [Element], name: &str, key: &str) -> Vec<&'e str> {
    elements.iter().filter(|e| e.0 == name).map(|e| e.1.get(key).map_or("", String::as_str)).collect()
}

#[test]
fn graphml_keeps_ids_labels_and_edges() {
    for_each_network(|network, graph| {
        let xml = elements(&written(Format::Graphml, network, graph));
        let ids: Vec<&str> = network.nodes.iter().map(|n| n.id.as_str()).collect();
        assert_eq!(attribute(&xml, "node", "id"), ids);
        let labels: Vec<&str> = xml
            .iter()
            .filter(|e| e.1.get("key").is_some_and(|k| k == "n_label"))
            .map(|e| e.2.as_str())
            .collect();
        let expected: Vec<_> = network.nodes.iter().map(|n| super::escape::permitted(&n.label)).collect();
        assert_eq!(labels, expected);
        let edges: Vec<&str> = network.edges.iter().map(|e| &*e.id).collect();
        assert_eq!(attribute(&xml, "edge", "id"), edges);
        let sources: Vec<&str> = network.edges.iter().map(|e| network.nodes[e.source].id.as_str()).collect();
        assert_eq!(attribute(&xml, "edge", "source"), sources);
    });
}

#[test]
fn graphml_declares_every_key_with_a_type_that_all_readers_know() {
    let graph = fixture::unification();
    let network = View::Knowledge.project(&graph, &Filter::default());
    let xml = elements(&written(Format::Graphml, &network, &graph));
    let keys = attribute(&xml, "key", "id");
    assert!(attribute(&xml, "data", "key").iter().all(|key| keys.contains(key)));
    assert!(attribute(&xml, "key", "for").iter().all(|of| ["node", "edge"].contains(of)));
    let safe = ["boolean", "int", "long", "float", "double", "string"];
    assert!(attribute(&xml, "key", "attr.type").iter().all(|kind| safe.contains(kind)));
}

#[test]
fn gexf_keeps_ids_labels_and_dates() {
    for_each_network(|network, graph| {
        let xml = elements(&written(Format::Gexf, network, graph));
        let labels: Vec<_> = network.nodes.iter().map(|n| super::escape::permitted(&n.label)).collect();
        assert_eq!(attribute(&xml, "node", "label"), labels);
        let targets: Vec<&str> = network.edges.iter().map(|e| network.nodes[e.target].id.as_str()).collect();
        assert_eq!(attribute(&xml, "edge", "target"), targets);
        let starts: Vec<String> = network
            .edges
            .iter()
            .map(|e| e.behind.first.map_or(String::new(), |d| d.first_day().to_string()))
            .collect();
        assert_eq!(attribute(&xml, "edge", "start"), starts);
        let declared = attribute(&xml, "attribute", "id");
        assert!(attribute(&xml, "attvalue", "for").iter().all(|of| declared.contains(of)));
    });
}

#[test]
fn a_sentence_goes_with_events_and_edges() {
    let graph = fixture::unification();
    let network = View::Knowledge.project(&graph, &Filter::default());
    let xml = elements(&written(Format::Gexf, &network, &graph));
    let sentences = |of: &str| xml.iter().filter(|e| e.1.get("for").is_some_and(|f| f == of)).count();
    let events = graph.record().events.len();
    assert_eq!(sentences("evidence"), events + network.edges.len());
    assert_eq!(sentences("line"), events + network.edges.len());
}

#[test]
fn dot_keeps_ids_labels_and_edges() {
    let label = |text: &str| super::escape::permitted(text).replace("\r\n", "\n").replace('\r', "\n");
    for_each_network(|network, graph| {
        let dot = graphviz_rust::parse(&written(Format::Dot, network, graph)).unwrap();
        let stmts = match (&dot, network.directed) {
            (Dot::DiGraph { stmts, .. }, true) | (Dot::Graph { stmts, .. }, false) => stmts,
            _ => panic!("the direction was lost"),
        };
        let (mut nodes, mut edges) = (Vec::new(), Vec::new());
        let mut open: Vec<&Stmt> = stmts.iter().rev().collect();
        while let Some(stmt) = open.pop() {
            match stmt {
                Stmt::Subgraph(group) => open.extend(group.stmts.iter().rev()),
                Stmt::Node(node) => {
                    let shown = node.attributes.iter().find(|a| a.0 == Id::Plain("label".into())).unwrap();
                    nodes.push((unquoted(&node.id.0), unquoted(&shown.1).replace("&amp;", "&")));
                }
                Stmt::Edge(edge) => match &edge.ty {
                    EdgeTy::Pair(Vertex::N(NodeId(a, None)), Vertex::N(NodeId(b, None))) => {
                        edges.push((unquoted(a), unquoted(b)))
                    }
                    other => panic!("found {other:?}"),
                },
                _ => {}
            }
        }
        let mut expected: Vec<(String, String)> =
            network.nodes.iter().map(|n| (n.id.to_string(), label(&n.label))).collect();
        expected.sort();
        nodes.sort();
        assert_eq!(nodes, expected);
        let ends = |i: usize| network.nodes[i].id.to_string();
        let expected: Vec<(String, String)> =
            network.edges.iter().map(|e| (ends(e.source), ends(e.target))).collect();
        assert_eq!(edges, expected);
    });
}

/// What a quoted id of DOT stands for, with `\n` a line end.
fn unquoted(id: &Id) -> String {
    let Id::Escaped(text) = id else { panic!("{id:?} is not quoted") };
    let mut out = String::new();
    let mut chars = text[1..text.len() - 1].chars();
    while let Some(c) = chars.next() {
        match c {
            '\\' => match chars.next().unwrap() {
                'n' => out.push('\n'),
                other => out.push(other),
            },
            _ => out.push(c),
        }
    }
    out
}

#[test]
fn csv_keeps_ids_and_edges_and_holds_no_formula() {
    for_each_network(|network, graph| {
        let nodes = rows(&written(Format::CsvNodes, network, graph));
        let ids: Vec<&str> = network.nodes.iter().map(|n| n.id.as_str()).collect();
        assert_eq!(nodes[1..].iter().map(|r| r[0].as_str()).collect::<Vec<_>>(), ids);
        let edges = rows(&written(Format::CsvEdges, network, graph));
        assert_eq!(edges[0][..8].join(","), "Source,Target,Type,Id,Label,Weight,Kind,Timeset");
        assert_eq!(edges.len(), network.edges.len() + 1);
        for (row, edge) in edges[1..].iter().zip(&network.edges) {
            assert_eq!(row[0], network.nodes[edge.source].id.as_str());
            assert_eq!(row[5].parse::<f64>().unwrap(), edge.weight);
        }
        let cells = nodes[1..].iter().chain(&edges[1..]).flatten();
        for cell in cells.filter(|c| c.parse::<f64>().is_err()) {
            assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r']), "{cell}");
        }
    });
}

fn rows(csv: &str) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(csv.as_bytes());
    reader.records().map(|r| r.unwrap().iter().map(str::to_owned).collect()).collect()
}

#[test]
fn json_keeps_everything_and_can_stand_in_a_page() {
    for_each_network(|network, graph| {
        let text = written(Format::Json, network, graph);
        assert!(!text.contains("</") && !text.contains("<!"));
        let value: serde_json::Value = serde_json::from_str(&text).unwrap();
        let nodes = value["nodes"].as_array().unwrap();
        assert_eq!(nodes.len(), network.nodes.len());
        for (found, node) in nodes.iter().zip(&network.nodes) {
            assert_eq!(
                (found["id"].as_str(), found["label"].as_str()),
                (Some(node.id.as_str()), Some(node.label.as_str()))
            );
        }
        assert_eq!(value["edges"].as_array().unwrap().len(), network.edges.len());
        assert!(!text.contains("null,") || text.contains("\"null\""));
    });
}

#[test]
fn what_every_program_reads_is_written_for_it() {
    for_each_network(|network, graph| {
        for profile in PROFILES {
            let options = Options { conventions: profile.conventions, ..Options::default() };
            for format in profile.formats {
                format.render(&Subject::new(network, graph, &options)).unwrap();
            }
        }
    });
}

#[test]
fn graphml_says_what_each_program_looks_for() {
    let graph = fixture::unification();
    let network = View::People.project(&graph, &Filter::default());
    let written = |profile: &str| {
        let conventions = profile.parse::<Profile>().unwrap().conventions;
        let options = Options { conventions, ..Options::default() };
        let bytes = Format::Graphml.render(&Subject::new(&network, &graph, &options));
        elements(&String::from_utf8(bytes.unwrap()).unwrap())
    };
    assert!(attribute(&written("neo4j"), "edge", "label").iter().all(|label| *label == "met"));
    let data =
        |xml: &[Element], key: &str| xml.iter().filter(|e| e.1.get("key").is_some_and(|k| k == key)).count();
    assert_eq!(data(&written("cytoscape"), "e_interaction"), network.edges.len());
    assert_eq!(data(&written("igraph"), "n_color"), network.nodes.len());
    let labels: Vec<String> =
        written("yed").into_iter().filter(|e| e.0 == "y:NodeLabel").map(|e| e.2).collect();
    assert_eq!(labels, network.nodes.iter().map(|n| n.label.clone()).collect::<Vec<_>>());
}

#[test]
fn node_link_and_cytoscape_keep_ids_labels_and_lists() {
    for_each_network(|network, graph| {
        let parsed =
            |format| serde_json::from_str::<serde_json::Value>(&written(format, network, graph)).unwrap();
        let (links, elements) = (parsed(Format::NodeLink), parsed(Format::Cytoscape));
        assert_eq!(links["directed"], network.directed);
        for (i, node) in network.nodes.iter().enumerate() {
            assert_eq!(links["nodes"][i]["label"], node.label);
            let data = &elements["elements"]["nodes"][i]["data"];
            assert!(data["id"] == node.id.as_str() && data["name"] == node.label);
            assert!(elements["elements"]["nodes"][i]["position"]["x"].is_number());
        }
        for (i, edge) in network.edges.iter().enumerate() {
            assert_eq!(links["edges"][i]["key"], *edge.id);
            assert_eq!(links["edges"][i]["events"].as_array().map_or(0, Vec::len), edge.behind.events.len());
            assert_eq!(elements["elements"]["edges"][i]["data"]["interaction"], edge.relation);
        }
    });
}

#[test]
fn tables_have_a_row_a_meeting_a_participation_and_a_month_of_two() {
    let graph = fixture::unification();
    let network = View::Knowledge.project(&graph, &Filter::default());
    let table = |format| rows(&written(format, &network, &graph));
    assert_eq!(table(Format::CsvMeetings).len(), 1 + 22);
    let kept = graph.record().events.iter().filter(|event| !event.background);
    let kept: usize = kept.map(|event| event.participants.len()).sum();
    assert_eq!(table(Format::CsvIncidence).len(), 1 + kept);
    let dyads = table(Format::CsvDyads);
    let column = |name: &str| dyads[0].iter().position(|head| head == name).unwrap();
    let number = |row: &[String], name: &str| row[column(name)].parse::<usize>().unwrap();
    let february = dyads.iter().find(|row| {
        row[column("state_a")] == "DEU"
            && row[column("state_b")] == "USA"
            && row[column("month")] == "1990-02"
    });
    let february = february.unwrap();
    assert_eq!((number(february, "meetings"), number(february, "calls")), (2, 1));
    assert!(dyads[1..].iter().any(|row| number(row, "together") == 0 && number(row, "days_covered") > 0));
}

#[test]
fn cypher_keeps_each_statement_on_its_line_and_each_text_in_its_quotation() {
    for_each_network(|network, graph| {
        let text = written(Format::Cypher, network, graph);
        assert_eq!(text.lines().count(), 1 + network.nodes.len() + network.edges.len());
    });
    let (mut network, graph) = (Network::of_ties(2, &[(0, 1, 2.5)]), fixture::small(&[], &[]));
    network.nodes[0].label = "'}) DETACH DELETE n //\\".into();
    let text = written(Format::Cypher, &network, &graph);
    assert!(text.contains(r"SET n.`label` = '\'}) DETACH DELETE n //\\', n.`kind` = 'node';"), "{text}");
    assert!(text.contains("MERGE (a)-[r:`TIED` {`id`: 'tie--0'}]->(b) SET r.`weight` = 2.5"), "{text}");
}

#[test]
fn plover_has_a_code_for_every_event_and_tells_visitors_from_hosts() {
    let graph = fixture::unification();
    let network = View::Knowledge.project(&graph, &Filter::default());
    let text = written(Format::Plover, &network, &graph);
    let lines: Vec<serde_json::Value> =
        text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(lines.len(), graph.record().events.iter().filter(|event| !event.background).count());
    assert!(lines.iter().all(|line| line["event"][0].is_string() && line["quad_code"].is_u64()));
    let hosted = lines.iter().find(|line| line["date"] == "1990-01-20").unwrap();
    assert_eq!(hosted["recipient"][0]["code"], "FRA");
    assert_eq!(hosted["source"][0]["identifier_text"], "Thatcher, Margaret");
    let ottawa = lines.iter().find(|line| line["date"] == "1990-02-12").unwrap();
    assert_eq!(
        (&ottawa["enddate"], &ottawa["rapporteur"]["date"]),
        (&"1990-02-13".into(), &"1990-02-12/1990-02-13".into())
    );
}

#[test]
fn the_same_network_gives_the_same_bytes() {
    for_each_network(|network, graph| {
        for format in Format::ALL {
            assert_eq!(written(format, network, graph), written(format, network, graph));
        }
    });
}

#[test]
fn formats_know_their_names() {
    for format in Format::ALL {
        assert_eq!(format.name().parse::<Format>().unwrap(), format);
        assert!(format.about().specification.starts_with("http") && format.about().media_type.contains('/'));
    }
    assert!("xlsx".parse::<Format>().unwrap_err().to_string().contains("csv-nodes"));
}

#[test]
fn what_no_file_can_hold_is_refused_before_anything_is_written() {
    let graph = fixture::small(&[], &[]);
    let whole = Network::of_ties(2, &[(0, 1, 1.0)]);
    let (mut doubled, mut astray, mut heavy) = (whole.clone(), whole.clone(), whole);
    doubled.nodes[1].id = doubled.nodes[0].id.clone();
    astray.edges[0].target = 7;
    heavy.edges[0].weight = f64::NAN;
    for (network, why) in [
        (doubled, "two nodes have the id `0`"),
        (astray, "a node that is not there"),
        (heavy, "expected a number"),
    ] {
        let mut out = Vec::new();
        let options = Options::default();
        let subject = Subject::new(&network, &graph, &options);
        let error = Format::Gexf.write(&subject, &mut out).unwrap_err();
        assert!(error.kind() == ErrorKind::Export && error.to_string().contains(why), "{error}");
        assert!(out.is_empty());
    }
}

/// Writes the files that outside readers read, of every view of four graphs in every format, and once more the way each
/// program wants it: `RAPPORTEUR_SAMPLES=DIR cargo test samples -- --ignored`.
#[test]
#[ignore = "needs a folder to write to"]
fn samples_for_outside_readers() {
    let folder = std::path::PathBuf::from(std::env::var_os("RAPPORTEUR_SAMPLES").unwrap());
    let filter = Filter { background: true, prospects: true, ..Filter::default() };
    let put = |name: String, bytes: Vec<u8>| std::fs::write(folder.join(name), bytes).unwrap();
    let chronicle = Record::from_json(include_bytes!("../../exports/graph.json")).unwrap();
    let graphs = graphs().into_iter().chain([Graph::new(chronicle)]);
    for (name, graph) in ["hostile", "unification", "empty", "chronicle"].iter().zip(graphs) {
        for view in View::ALL {
            let network = view.project(&graph, &filter);
            let mut picture = Vec::new();
            svg::write(&network, &graph, &mut picture).unwrap();
            put(format!("{name}-{}.svg", view.name()), picture);
            let rendered = |format: Format, conventions| {
                let options = Options { conventions, filter: filter.clone(), ..Options::default() };
                format.render(&Subject::new(&network, &graph, &options)).unwrap()
            };
            for format in Format::ALL {
                let file = format!("{name}-{}-{}.{}", view.name(), format.name(), format.about().extension);
                put(file, rendered(format, Conventions::default()));
            }
            for profile in PROFILES {
                for format in profile.formats {
                    let (view, format_name, ending) = (view.name(), format.name(), format.about().extension);
                    let file = format!("{name}-{view}-{format_name}@{}.{ending}", profile.name);
                    put(file, rendered(*format, profile.conventions));
                }
            }
        }
    }
}
