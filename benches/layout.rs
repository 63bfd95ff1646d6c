//! The layout on a network from a file, timed for `benches/layouts.py`: `layout EDGES.csv PLACES`.
//!
//! Writes `x y` for each node and prints the seconds of processor time of the layout alone.

use rapporteur::draw::Layout;
use rapporteur::graph::Network;
use std::fmt::Write;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|word| word != "--bench").collect();
    let [file, places] = &arguments[..] else {
        return println!("found no file, expected EDGES.csv PLACES");
    };
    let text = std::fs::read_to_string(file).expect("the table of edges can be read");
    let number = |text: Option<&str>| text.and_then(|t| t.parse::<usize>().ok()).expect("a number");
    let ends = |line: &str| {
        let mut cells = line.split(',');
        (number(cells.next()), number(cells.next()), 1.0)
    };
    let ties: Vec<(usize, usize, f64)> = text.lines().map(ends).collect();
    let nodes = ties.iter().map(|(a, b, _)| a.max(b) + 1).max().unwrap_or(0);
    let network = Network::of_ties(nodes, &ties);
    let before = processor_time();
    let layout = Layout::of(&network);
    let seconds = processor_time() - before;
    let mut lines = String::new();
    for place in layout.positions {
        writeln!(lines, "{} {}", place.x, place.y).expect("a string takes all");
    }
    std::fs::write(places, lines).expect("the places can be written");
    println!("{seconds}");
}

/// Seconds of all threads so far; 0 where the system does not tell.
fn processor_time() -> f64 {
    let status = std::fs::read_to_string("/proc/self/schedstat").unwrap_or_default();
    status.split(' ').next().and_then(|spent| spent.parse::<f64>().ok()).map_or(0.0, |spent| spent / 1e9)
}
