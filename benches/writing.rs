//! One file of a large network, timed: `cargo bench --bench writing -- FORMAT|read-graphml FILE.csv [SECONDS]`.
//!
//! FORMAT is one of `rapporteur export --list`; the network is that of a table of edges, without events. It is written to a file beside
//! the table over and over, at least three times and until the seconds are spent, on one thread: each time to a new one, as `export` does,
//! since to cut off an old one costs the kernel much and is no part of the writing. `read-graphml` reads the GraphML that was written so. Prints
//! one JSON object with the seconds of each time on the clock and on all processors, the bytes of the file, and the peak of memory in KiB
//! before, and after the file was also looked over as `export` does before it puts a file into place.

#![allow(clippy::unwrap_used, reason = "a benchmark fails by panicking")]

use rapporteur::export::{Format, Options, Subject};
use rapporteur::graph::{EdgeList, Graph, Network, Record};
use rapporteur::import;
use std::io::{BufReader, BufWriter, Write};
use std::time::Instant;

fn main() {
    let args: Vec<String> = std::env::args().skip(1).filter(|arg| arg != "--bench").collect();
    let [task, file] = [0, 1].map(|i| args.get(i).expect("usage: FORMAT|read-graphml FILE.csv [SECONDS]"));
    let seconds: f64 = args.get(2).map_or(1.0, |seconds| seconds.parse().unwrap());
    let list = EdgeList::parse(std::fs::read(file).unwrap(), false).unwrap();
    let ties: Vec<(usize, usize, f64)> =
        list.adjacency.edges().map(|(a, b, weight)| (a as usize, b as usize, weight)).collect();
    let network = Network::of_ties(list.adjacency.len(), &ties);
    drop((list, ties));
    let graph = Graph::new(Record::empty());
    let options = Options::default();
    let (format, is_read) = match task.strip_prefix("read-") {
        Some(format) => (format.parse::<Format>().unwrap(), true),
        None => (task.parse::<Format>().unwrap(), false),
    };
    let written = format!("{file}.{}", format.about().extension);
    let write = || {
        let mut out = BufWriter::new(std::fs::File::create(&written).unwrap());
        // A subject of its own, so that nothing found for one file serves the next.
        format.write(&Subject::new(&network, &graph, &options), &mut out).unwrap();
        out.flush().unwrap();
    };
    if is_read {
        write();
    }
    let before = peak_memory();
    let (mut wall, mut cpu) = (Vec::new(), Vec::new());
    while wall.len() < 3 || (wall.iter().sum::<f64>() < seconds && wall.len() < 50) {
        if !is_read {
            // There is none the first time.
            let _ = std::fs::remove_file(&written);
        }
        let (start, used) = (Instant::now(), processor_time());
        if is_read {
            let read = import::edges("network", std::fs::read(&written).unwrap(), false).unwrap();
            assert_eq!(read.labels.len(), network.nodes.len());
        } else {
            write();
        }
        wall.push(start.elapsed().as_secs_f64());
        cpu.extend(processor_time().zip(used).map(|(after, before)| after - before));
    }
    if !is_read {
        let mut file = BufReader::new(std::fs::File::open(&written).unwrap());
        format.validate(&Subject::new(&network, &graph, &options), &mut file).unwrap();
    }
    let bytes = std::fs::metadata(&written).unwrap().len();
    let result = serde_json::json!({
        "wall": wall, "cpu": cpu, "bytes": bytes, "peak_before": before, "peak": peak_memory(),
    });
    println!("{result}");
}

/// Seconds on all processors, by this thread and those that it started.
fn processor_time() -> Option<f64> {
    // The system counts up to now only when it looks for who is next; otherwise up to the last tick of its clock, 4 ms ago at times.
    std::thread::yield_now();
    let spent = std::fs::read_to_string("/proc/self/schedstat").ok()?;
    Some(spent.split(' ').next()?.parse::<f64>().ok()? / 1e9)
}

/// The most memory so far, in KiB.
fn peak_memory() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.split_whitespace().next()?.parse().ok()
}
