//! Plain networks, to be measured only.

use super::{decode, graphml};
use crate::error::{Error, ErrorKind, Result};
use crate::graph::{Adjacency, EdgeList};
use rustc_hash::FxHashMap;
use std::borrow::Cow;

/// Who is tied to whom in a table of edges or a GraphML file, with the weights of its attribute `weight`; nodes are named by their
/// identifiers.
///
/// # Errors
/// [`ErrorKind::Edges`] as [`EdgeList::parse`]; [`ErrorKind::Table`] if the GraphML is broken or a weight is none.
pub fn edges(file: &str, bytes: Vec<u8>, directed: bool) -> Result<EdgeList> {
    if bytes.trim_ascii_start().first() != Some(&b'<') {
        return EdgeList::parse(bytes, directed).map_err(|error| error.in_file(file));
    }
    let text = decode(file, &bytes)?;
    let (mut nodes, mut ties) = (Nodes::default(), Vec::new());
    let read = graphml::walk(text, Some("weight"), |element| {
        let Some((source, target)) = element.ends.take() else {
            nodes.number(std::mem::take(&mut element.id));
            return Ok(());
        };
        let cell = element.cells.first().map(|(_, value)| value.as_ref());
        let strength = cell.map_or(Ok(1.0), str::parse);
        match strength.ok().filter(|w: &f64| w.is_finite() && *w > 0.0) {
            Some(strength) => ties.push((nodes.number(source), nodes.number(target), strength)),
            None => {
                let found = cell.unwrap_or_default();
                let what = format!(
                    "found the weight `{found}` between `{source}` and `{target}`, expected one above 0"
                );
                return Err(Error::new(ErrorKind::Table, what));
            }
        }
        Ok(())
    });
    read.map_err(|error| error.in_file(file))?;
    let labels = nodes.labels;
    Ok(EdgeList { adjacency: Adjacency::of_own_ties(labels.len(), ties, directed), labels })
}

/// The nodes by their names.
#[derive(Default)]
struct Nodes<'t> {
    labels: Vec<String>,
    numbers: FxHashMap<Cow<'t, str>, u32>,
}

impl<'t> Nodes<'t> {
    /// The number of a node, new or known.
    fn number(&mut self, name: Cow<'t, str>) -> u32 {
        if let Some(known) = self.numbers.get(&*name) {
            return *known;
        }
        let new = u32::try_from(self.labels.len()).unwrap_or(u32::MAX);
        self.labels.push(name.clone().into_owned());
        self.numbers.insert(name, new);
        new
    }
}
