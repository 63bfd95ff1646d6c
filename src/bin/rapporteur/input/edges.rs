//! A table of edges, from a file or from standard input.

use anyhow::Context;
use rapporteur::graph::EdgeList;
use std::io::{self, Read};

/// The network that the file holds; `-` is standard input.
pub fn edges(file: &str, directed: bool) -> anyhow::Result<EdgeList> {
    let refused = || format!("{file}: cannot be read");
    let bytes = if file == "-" {
        let mut bytes = Vec::new();
        io::stdin().lock().read_to_end(&mut bytes).with_context(refused)?;
        bytes
    } else {
        std::fs::read(file).with_context(refused)?
    };
    let name = if file == "-" { "standard input" } else { file };
    Ok(rapporteur::import::edges(name, bytes, directed)?)
}
