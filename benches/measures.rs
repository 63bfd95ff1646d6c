//! One measure of a table of edges, timed: `cargo bench --bench measures -- TASK FILE.csv [SECONDS [VALUES.csv]]`.
//!
//! A task is `load`, `projection` (of the events in `events_FILE.csv`, one a line), a measure of `rank --by`, `edges` (betweenness of edges), `distances`, `components` or `leiden`. It is done over and
//! over, at least three times and until the seconds are spent, on as many threads as RAYON_NUM_THREADS says. Prints one JSON object with the
//! seconds of each time on the clock and on all processors, the bytes of the compressed network and of the results, the memory of the program
//! before it read anything and the peak in KiB, and a check: the number of components, the modularity, or the sum of the values. `benches/peers.py` runs it beside other programs.
//! Processor time and memory are read where Linux has them, and are absent elsewhere.

#![allow(clippy::unwrap_used, reason = "a benchmark fails by panicking")]

use rapporteur::analysis::{Measure, betweenness_edges, distances, leiden};
use rapporteur::graph::{Adjacency, EdgeList};
use std::time::Instant;

fn main() {
    let args: Vec<String> = std::env::args().skip(1).filter(|arg| arg != "--bench").collect();
    let [task, file] = [0, 1].map(|i| args.get(i).expect("usage: TASK FILE.csv [SECONDS [VALUES.csv]]"));
    let seconds: f64 = args.get(2).map_or(1.0, |seconds| seconds.parse().unwrap());
    let program = memory("VmRSS:");
    let load = || EdgeList::parse(std::fs::read(file).unwrap(), false).unwrap();
    let list = load();
    let adjacency = &list.adjacency;
    let parties = if task == "projection" { parties(file) } else { Vec::new() };
    let graph = 8 * adjacency.offsets().len() + 12 * adjacency.offsets().last().unwrap();
    let mut values = Vec::new();
    let (mut wall, mut cpu) = (Vec::new(), Vec::new());
    while wall.len() < 3 || (wall.iter().sum::<f64>() < seconds && wall.len() < 50) {
        let (start, used) = (Instant::now(), processor_time());
        values = match &task[..] {
            "load" => vec![load().labels.len() as f64],
            "projection" => vec![Adjacency::of_parties(adjacency.len(), &parties).edge_count() as f64],
            _ => work(task, adjacency),
        };
        wall.push(start.elapsed().as_secs_f64());
        cpu.extend(processor_time().zip(used).map(|(after, before)| after - before));
        if wall.len() == 1 && wall[0] > seconds {
            break;
        }
    }
    if let Some(out) = args.get(3) {
        let rows = list.labels.iter().zip(&values).map(|(label, value)| format!("{label},{value}\n"));
        std::fs::write(out, rows.collect::<String>()).unwrap();
    }
    // These two give another network.
    let results = if matches!(&task[..], "load" | "projection") { graph } else { 8 * values.len() };
    let result = serde_json::json!({
        "wall": wall, "cpu": cpu, "graph_bytes": graph, "result_bytes": results, "program": program,
        "peak": memory("VmHWM:"), "check": values.iter().sum::<f64>(),
    });
    println!("{result}");
}

fn work(task: &str, adjacency: &Adjacency) -> Vec<f64> {
    match task {
        "edges" => betweenness_edges(adjacency),
        "distances" => vec![distances(adjacency).mean.unwrap_or_default()],
        "components" => vec![adjacency.components().len() as f64],
        "leiden" => vec![leiden(adjacency).modularity],
        measure => measure.parse::<Measure>().unwrap().scores(adjacency),
    }
}

/// Who took part in each event, by number.
fn parties(file: &str) -> Vec<Vec<u32>> {
    let file = std::path::Path::new(file);
    let events = file.with_file_name(format!("events_{}", file.file_name().unwrap().to_str().unwrap()));
    let text = std::fs::read_to_string(events).unwrap();
    let party = |line: &str| line.split(' ').map(|person| person.parse().unwrap()).collect();
    text.lines().filter(|line| !line.is_empty()).map(party).collect()
}

/// Seconds on all processors, by all threads of this process.
fn processor_time() -> Option<f64> {
    let tasks = std::fs::read_dir("/proc/self/task").ok()?;
    let seconds = tasks.filter_map(|task| {
        let spent = std::fs::read_to_string(task.ok()?.path().join("schedstat")).ok()?;
        spent.split(' ').next()?.parse::<f64>().ok()
    });
    Some(seconds.sum::<f64>() / 1e9)
}

/// The memory now or the most so far, in KiB.
fn memory(which: &str) -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix(which))?;
    line.split_whitespace().next()?.parse().ok()
}
