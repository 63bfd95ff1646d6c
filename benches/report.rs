//! How long the whole report of the built-in chronicle takes, on one thread: `RAYON_NUM_THREADS=1 cargo bench --bench report`.
//!
//! Prints one line a part, the best of five in milliseconds, and their sum: reading, every view, every measure, every table and every file.

#![allow(clippy::unwrap_used, reason = "a benchmark fails by panicking")]

use rapporteur::analysis::meetings::{self, By, Per, Size, Whom};
use rapporteur::analysis::{Measure, Table, centrality, claims, compare, deliverables, paths, timeline};
use rapporteur::export::{Format, Options, Subject, svg};
use rapporteur::graph::{Filter, Graph, Network, View};
use rapporteur::lexicon::Lexicon;
use rapporteur::reader::Reader;
use std::time::Instant;

const CHRONICLE: &str = include_str!("../data/chronicles/japan-korea-2023-09_2023-12.md");

fn main() {
    let mut report = Report::default();
    let reader = report.part("lexicon and rules", || Reader::new(Lexicon::embedded().unwrap()).unwrap());
    let reading = report.part("read", || reader.read("chronicle.md", CHRONICLE.as_bytes()).unwrap());
    let graph = report.part("unite", || reader.unite(vec![reading.clone()]).value);
    let everything = Filter::default();
    for view in View::ALL {
        let network = report.part(&format!("view {}", view.name()), || view.project(&graph, &everything));
        files(&mut report, view, &network, &graph);
    }
    let people = View::People.project(&graph, &everything);
    for measure in Measure::ALL.into_iter().filter(|measure| measure.is_exact()) {
        report.part(&format!("measure {}", measure.name()), || centrality(&people, &[measure]));
    }
    tables(&mut report, &graph, &everything, &people);
    report.part("graph.json", || graph.record().to_json().unwrap());
    println!("{:30} {:8.3} ms", "together", report.milliseconds);
}

fn files(report: &mut Report, view: View, network: &Network, graph: &Graph) {
    let options = Options::default();
    for format in Format::ALL {
        let mut bytes = Vec::new();
        report.part(&format!("{} as {}", view.name(), format.name()), || {
            bytes.clear();
            format.write(&Subject { network, graph, options: &options }, &mut bytes).unwrap();
        });
    }
    if view == View::People {
        report.part("people as svg", || svg::write(network, graph, &mut Vec::new()).unwrap());
    }
}

fn tables(report: &mut Report, graph: &Graph, everything: &Filter, people: &Network) {
    let ends = people.nodes.first().zip(people.nodes.last()).unwrap();
    let record = graph.record();
    let makers: [(&str, &dyn Fn() -> Table); 9] = [
        ("meetings", &|| meetings::list(graph, everything)),
        ("meetings by pair", &|| {
            meetings::frequency(graph, everything, &[By::Group(Size::Two, Whom::Persons)], None)
        }),
        ("meetings by pair of states", &|| {
            meetings::frequency(graph, everything, &[By::Group(Size::Two, Whom::States)], None)
        }),
        ("meetings by month", &|| meetings::frequency(graph, everything, &[], Some(Per::Month))),
        ("deliverables", &|| deliverables(graph, everything)),
        ("claims", &|| claims(graph, everything)),
        ("timeline", &|| timeline(graph, everything)),
        ("paths", &|| paths(graph, people, &ends.0.id, &ends.1.id)),
        ("compare", &|| compare(record, record)),
    ];
    for (name, make) in makers {
        report.part(name, make);
    }
}

/// The parts so far.
#[derive(Default)]
struct Report {
    milliseconds: f64,
}

impl Report {
    /// Does some work five times, and prints the shortest time.
    fn part<T>(&mut self, name: &str, mut work: impl FnMut() -> T) -> T {
        let mut best = f64::INFINITY;
        let mut result = None;
        for _ in 0..5 {
            let start = Instant::now();
            result = Some(work());
            best = best.min(start.elapsed().as_secs_f64() * 1e3);
        }
        println!("{name:30} {best:8.3} ms");
        self.milliseconds += best;
        result.unwrap()
    }
}
