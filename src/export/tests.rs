//! Every format is written for hostile names, read back by a parser that is not ours, and compared.

use super::*;
use crate::graph::{Filter, Graph, Network, View, fixture};
use graphviz_rust::dot_structures::{EdgeTy, Graph as Dot, Id, NodeId, Stmt, Vertex};
use quick_xml::events::Event as XmlEvent;
use std::collections::BTreeMap;

fn graphs() -> [Graph; 3] {
    [fixture::hostile(), fixture::unification(), fixture::small(&[], &[])]
}

fn written(format: Format, network: &Network, graph: &Graph) -> String {
    let options = Options::default();
    String::from_utf8(format.render(&Subject { network, graph, options: &options }).unwrap()).unwrap()
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
        let expected: Vec<_> = network.nodes.iter().map(|n| super::xml::permitted(&n.label)).collect();
        assert_eq!(labels, expected);
        let edges: Vec<&str> = network.edges.iter().map(|e| e.id.as_str()).collect();
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
        let labels: Vec<_> = network.nodes.iter().map(|n| super::xml::permitted(&n.label)).collect();
        assert_eq!(attribute(&xml, "node", "label"), labels);
        let targets: Vec<&str> = network.edges.iter().map(|e| network.nodes[e.target].id.as_str()).collect();
        assert_eq!(attribute(&xml, "edge", "target"), targets);
        let starts: Vec<String> = network
            .edges
            .iter()
            .map(|e| e.first.map_or(String::new(), |d| d.first_day().to_string()))
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
    let label = |text: &str| super::xml::permitted(text).replace("\r\n", "\n").replace('\r', "\n");
    for_each_network(|network, graph| {
        let dot = graphviz_rust::parse(&written(Format::Dot, network, graph)).unwrap();
        let stmts = match (&dot, network.directed) {
            (Dot::DiGraph { stmts, .. }, true) | (Dot::Graph { stmts, .. }, false) => stmts,
            _ => panic!("the direction was lost"),
        };
        let (mut nodes, mut edges) = (Vec::new(), Vec::new());
        for stmt in stmts {
            match stmt {
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
        let expected: Vec<(String, String)> =
            network.nodes.iter().map(|n| (n.id.to_string(), label(&n.label))).collect();
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
        assert_eq!(edges[0][..7].join(","), "Source,Target,Type,Id,Label,Weight,Kind");
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
        let subject = Subject { network: &network, graph: &graph, options: &Options::default() };
        let error = Format::Gexf.write(&subject, &mut out).unwrap_err();
        assert!(error.kind() == ErrorKind::Export && error.to_string().contains(why), "{error}");
        assert!(out.is_empty());
    }
}

/// Writes the files that outside validators read: `RAPPORTEUR_SAMPLES=DIR cargo test samples -- --ignored`.
#[test]
#[ignore = "needs a folder to write to"]
fn samples_for_outside_readers() {
    let folder = std::path::PathBuf::from(std::env::var_os("RAPPORTEUR_SAMPLES").unwrap());
    let filter = Filter { background: true, prospects: true, ..Filter::default() };
    for (name, graph) in ["hostile", "unification", "empty"].iter().zip(graphs()) {
        for view in View::ALL {
            let mut picture = Vec::new();
            svg::write(&view.project(&graph, &filter), &graph, &mut picture).unwrap();
            std::fs::write(folder.join(format!("{name}-{}.svg", view.name())), picture).unwrap();
            for format in Format::ALL {
                let file = format!("{name}-{}-{}.{}", view.name(), format.name(), format.about().extension);
                std::fs::write(folder.join(file), written(format, &view.project(&graph, &filter), &graph))
                    .unwrap();
            }
        }
    }
}
