//! Plain networks, to be measured only.

use super::{decode, graphml};
use crate::error::{Error, ErrorKind, Result};
use crate::graph::{Adjacency, EdgeList};
use rustc_hash::FxHashMap;

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
    let mut labels: Vec<String> = Vec::new();
    let mut numbers: FxHashMap<String, u32> = FxHashMap::default();
    let mut ties = Vec::new();
    let mut number = |name: String| match numbers.get(&name) {
        Some(known) => *known,
        None => {
            let new = u32::try_from(labels.len()).unwrap_or(u32::MAX);
            labels.push(name.clone());
            numbers.insert(name, new);
            new
        }
    };
    let read = graphml::walk(text, Some("weight"), |element| {
        let Some((source, target)) = element.ends.take() else {
            number(std::mem::take(&mut element.id));
            return Ok(());
        };
        let cell = element.cells.first().map(|(_, value)| value.as_str());
        let strength = cell.map_or(Ok(1.0), str::parse);
        match strength.ok().filter(|w: &f64| w.is_finite() && *w > 0.0) {
            Some(strength) => ties.push((number(source), number(target), strength)),
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
    Ok(EdgeList { adjacency: Adjacency::of_ties(labels.len(), &ties, directed), labels })
}
