//! Graphviz, where it is installed, for the places of nodes.

use anyhow::{Context, bail};
use rapporteur::draw::{Layout, Point};
use rapporteur::graph::Network;
use std::io::Write;
use std::process::{Command, Stdio};

/// A program of Graphviz.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum Engine {
    /// Ranks from top to bottom
    Dot,
    /// Springs, for small networks
    Neato,
    /// Springs on several scales, for large networks
    Sfdp,
}

impl Engine {
    fn program(self) -> &'static str {
        match self {
            Self::Dot => "dot",
            Self::Neato => "neato",
            Self::Sfdp => "sfdp",
        }
    }

    /// The places that it gives the nodes of a network. Nodes go to it as numbers, so that no text of an article does.
    pub fn layout(self, network: &Network) -> anyhow::Result<Layout> {
        let program = self.program();
        let mut child = Command::new(program)
            .arg("-Tplain")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .with_context(|| {
                format!("--engine {program}: found no Graphviz that can be started, expected `{program}` on the path; without --engine nothing is needed")
            })?;
        let mut input = child.stdin.take();
        let question = question(network);
        // In a thread of its own, since both sides wait where a pipe is full.
        let writer =
            std::thread::spawn(move || input.as_mut().map(|input| input.write_all(question.as_bytes())));
        let output = child.wait_with_output().with_context(|| format!("{program} cannot be waited for"))?;
        let _ = writer.join();
        if !output.status.success() {
            bail!("{program}: found {}, expected places of nodes", output.status);
        }
        let text = String::from_utf8_lossy(&output.stdout);
        let places = places(&text, network.nodes.len())
            .with_context(|| format!("{program}: found an answer without a place for every node"))?;
        Ok(Layout::of_places(network, places))
    }
}

fn question(network: &Network) -> String {
    let arrow = if network.directed { "->" } else { "--" };
    let kind = if network.directed { "digraph" } else { "graph" };
    let nodes = (0..network.nodes.len()).map(|node| format!("{node};\n"));
    let edges = network.edges.iter().map(|edge| format!("{}{arrow}{};\n", edge.source, edge.target));
    let body: String = nodes.chain(edges).collect();
    format!("{kind} {{ node [shape=point]; \n{body}}}\n")
}

/// The places in the lines `node name x y …`, with `y` turned downwards; `None` if one is missing.
fn places(text: &str, count: usize) -> Option<Vec<Point>> {
    let mut places = vec![None; count];
    for line in text.lines().filter_map(|line| line.strip_prefix("node ")) {
        let mut words = line.split(' ');
        let node: usize = words.next()?.parse().ok()?;
        let (x, y): (f64, f64) = (words.next()?.parse().ok()?, words.next()?.parse().ok()?);
        *places.get_mut(node)? = Some(Point { x, y: -y }).filter(|_| x.is_finite() && y.is_finite());
    }
    places.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_read_and_none_may_be_missing() {
        let text = "graph 1 2 2\nnode 1 0.5 1.5 0 0 1 solid point black grey\nnode 0 2 0 0 0 0 solid point black grey\nstop\n";
        let found = places(text, 2).unwrap();
        assert_eq!(found, [Point { x: 2.0, y: 0.0 }, Point { x: 0.5, y: -1.5 }]);
        assert!(places(text, 3).is_none() && places("node 7 1 1\n", 2).is_none());
    }
}
