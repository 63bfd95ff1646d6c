//! How long the whole report of the built-in chronicle takes, on one thread: `cargo bench --bench report [-- --parts]`.
//!
//! Five groups of work: what every run reads, the tables (every measure, statistic and table), the charts, the files that `build` writes, and
//! the whole graph in all formats. For each the processor time of once through, the mean of thirty; it fails if the tables or the formats take
//! longer than they may. `--parts` prints the best of five of every part too, by the clock. Processor time is read where Linux has it, and elsewhere the clock.

#![allow(clippy::unwrap_used, reason = "a benchmark fails by panicking")]

use rapporteur::analysis::describe::{brokers, cut_points, members, overview, ties};
use rapporteur::analysis::meetings::{self, By, Count, Per, Size, Whom};
use rapporteur::analysis::{
    Measure, centrality, centrality_series, claims, compare, deliverables, leiden, paths, timeline,
};
use rapporteur::export::{Format, Options, Subject, svg};
use rapporteur::graph::{Adjacency, Filter, Graph, Network, View};
use rapporteur::lexicon::Lexicon;
use rapporteur::reader::Reader;
use std::hint::black_box;
use std::time::Instant;

const CHRONICLE: &str = include_str!("../data/chronicles/japan-korea-2023-09_2023-12.md");

/// How often a group is worked through.
const TIMES: u32 = 30;

/// Milliseconds that all tables may take, and all formats.
const MOST: f64 = 100.0;

/// One piece of work and its name.
type Part<'a> = (String, Box<dyn Fn() + 'a>);

fn main() {
    rayon::ThreadPoolBuilder::new().num_threads(1).build_global().unwrap();
    let reader = Reader::new(Lexicon::embedded().unwrap()).unwrap();
    let reading = reader.read("chronicle.md", CHRONICLE.as_bytes()).unwrap();
    let graph = reader.unite(vec![reading.clone()]).value;
    let networks = View::ALL.map(|view| (view, view.project(&graph, &Filter::default())));
    let read = vec![
        part("lexicon and rules", || Reader::new(Lexicon::embedded().unwrap()).unwrap()),
        part("read", || reader.read("chronicle.md", CHRONICLE.as_bytes()).unwrap()),
        part("unite", || reader.unite(vec![reading.clone()])),
    ];
    spend("reading", &read);
    let mut report = networks_and_measures(&graph, &networks);
    report.extend(statistics(&graph));
    report.extend(tables(&graph, &networks));
    let tables = spend("tables", &report);
    spend("charts", &charts(&graph));
    spend("files", &files(&graph, &networks));
    let everything = &networks.iter().find(|(view, _)| *view == View::Knowledge).unwrap().1;
    let formats = spend("formats", &[formats(&graph, everything)]);
    spend("formats one by one", &each_format(&graph, everything));
    for (what, spent) in [("tables", tables), ("formats", formats)] {
        assert!(spent < MOST, "all {what} took {spent:.1} ms, expected less than {MOST}");
    }
}

fn networks_and_measures<'a>(graph: &'a Graph, networks: &'a [(View, Network)]) -> Vec<Part<'a>> {
    let mut parts = Vec::new();
    for (view, network) in networks {
        let name = view.name();
        parts.push(part(&format!("view {name}"), || view.project(graph, &Filter::default())));
        for measure in Measure::ALL.into_iter().filter(|measure| measure.is_exact()) {
            parts.push(part(&format!("{name}, {}", measure.name()), move || centrality(network, &[measure])));
        }
        let described = move || {
            let found = leiden(&Adjacency::of(network));
            [
                overview(network, &found),
                members(network, &found),
                brokers(network),
                cut_points(network),
                ties(network),
            ]
        };
        parts.push(part(&format!("{name}, described"), described));
    }
    let by_month =
        || centrality_series(graph, View::People, &Filter::default(), &[Measure::Betweenness], Per::Month);
    parts.push(part("betweenness by month", by_month));
    parts
}

/// How often who met, in every way there is.
fn statistics(graph: &Graph) -> Vec<Part<'_>> {
    let mut parts = vec![part("meetings", || meetings::list(graph, &Filter::default()))];
    for by in By::ALL {
        let count = move || meetings::frequency(graph, &Filter::default(), &[by], None);
        parts.push(part(&format!("meetings by {}", by.name()), count));
    }
    for per in Per::ALL {
        let count = move || meetings::frequency(graph, &Filter::default(), &[], Some(per));
        parts.push(part(&format!("meetings per {}", per.name()), count));
    }
    let times = ["2023-09/2023-10", "2023-11/2023-12"].map(|time| time.parse().unwrap());
    let pair = By::Group(Size::Two, Whom::Persons);
    parts.push(part("pairs by month", move || {
        meetings::frequency(graph, &Filter::default(), &[pair], Some(Per::Month))
    }));
    parts.push(part("two times", move || {
        meetings::compare(graph, &Filter::default(), &[By::Group(Size::Two, Whom::States)], times).unwrap()
    }));
    parts.push(part("never met", move || meetings::never(graph, &Filter::default(), pair).unwrap()));
    parts
}

fn tables<'a>(graph: &'a Graph, networks: &'a [(View, Network)]) -> Vec<Part<'a>> {
    let people = &networks.iter().find(|(view, _)| *view == View::People).unwrap().1;
    let (first, last) = people.nodes.first().zip(people.nodes.last()).unwrap();
    vec![
        part("deliverables", || deliverables(graph, &Filter::default())),
        part("claims", || claims(graph, &Filter::default())),
        part("timeline", || timeline(graph, &Filter::default())),
        part("between two", || meetings::between(graph, &Filter::default(), &first.id, &last.id)),
        part("paths", || paths(graph, people, &first.id, &last.id)),
        part("compare", || compare(graph.record(), graph.record())),
    ]
}

fn charts(graph: &Graph) -> Vec<Part<'_>> {
    let chart = |chart: svg::Chart| {
        part(chart.name(), move || {
            let by: &[By] = match chart {
                svg::Chart::Heatmap => &[By::Group(Size::Two, Whom::Persons)],
                svg::Chart::Lanes => &[By::Level],
                _ => &[],
            };
            let count = Count::of(graph, &Filter::default(), by);
            svg::chart(chart, &count, None, "", graph, &mut Vec::new()).unwrap();
        })
    };
    svg::Chart::ALL.into_iter().map(chart).collect()
}

/// What `build` writes.
fn files<'a>(graph: &'a Graph, networks: &'a [(View, Network)]) -> Vec<Part<'a>> {
    let mut parts = vec![part("graph.json", || graph.record().to_json().unwrap())];
    for (view, network) in networks.iter().filter(|(view, _)| matches!(view, View::People | View::Knowledge))
    {
        for format in [Format::Graphml, Format::Gexf, Format::Dot, Format::CsvNodes, Format::CsvEdges] {
            let write = move || format.render(&Subject::new(network, graph, &Options::default())).unwrap();
            parts.push(part(&format!("{} as {}", view.name(), format.name()), write));
        }
        if *view == View::People {
            parts.push(part("people as svg", move || svg::write(network, graph, &mut Vec::new()).unwrap()));
        }
    }
    parts
}

/// The view with everything in it in all formats, written and looked over: what they share is found once.
fn formats<'a>(graph: &'a Graph, network: &'a Network) -> Part<'a> {
    part("all formats", || {
        let options = Options::default();
        let subject = Subject::new(network, graph, &options);
        Format::ALL.map(|format| format.render(&subject).unwrap())
    })
}

/// The same in each format by itself.
fn each_format<'a>(graph: &'a Graph, network: &'a Network) -> Vec<Part<'a>> {
    let write = |format: Format| {
        let render = move || format.render(&Subject::new(network, graph, &Options::default())).unwrap();
        part(format.name(), render)
    };
    Format::ALL.into_iter().map(write).collect()
}

fn part<'a, T>(name: &str, work: impl Fn() -> T + 'a) -> Part<'a> {
    (name.into(), Box::new(move || drop(black_box(work()))))
}

/// Works through a group, and prints and gives the milliseconds of once through.
fn spend(group: &str, parts: &[Part]) -> f64 {
    let once = || parts.iter().for_each(|(_, work)| work());
    once();
    let start = seconds();
    (0..TIMES).for_each(|_| once());
    let milliseconds = (seconds() - start) / f64::from(TIMES) * 1e3;
    println!("{group:40} {milliseconds:8.2} ms, {} parts", parts.len());
    if std::env::args().any(|arg| arg == "--parts") {
        for (name, work) in parts {
            let best = (0..5).map(|_| {
                let start = Instant::now();
                work();
                start.elapsed().as_secs_f64() * 1e3
            });
            println!("  {name:38} {:8.3} ms", best.fold(f64::INFINITY, f64::min));
        }
    }
    milliseconds
}

/// Seconds of this thread on a processor, if that is known, and else by the clock.
fn seconds() -> f64 {
    thread_local!(static BEGUN: Instant = Instant::now());
    let spent = std::fs::read_to_string("/proc/thread-self/schedstat");
    let spent = spent.ok().and_then(|text| text.split(' ').next()?.parse::<f64>().ok());
    spent.map_or_else(|| BEGUN.with(|begun| begun.elapsed()).as_secs_f64(), |nanoseconds| nanoseconds / 1e9)
}
