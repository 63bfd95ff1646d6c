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
    let (labels, ties) = of_graphml(file, &bytes).map_err(|error| error.in_file(file))?;
    // The network needs the room.
    drop(bytes);
    Ok(EdgeList { adjacency: Adjacency::of_own_ties(labels.len(), ties, directed), labels })
}

/// Source, target and weight of an edge, with nodes as numbers.
type Tie = (u32, u32, f64);

/// The names of the nodes, and the edges between them.
fn of_graphml(file: &str, bytes: &[u8]) -> Result<(Vec<String>, Vec<Tie>)> {
    let (mut nodes, mut ties) = (Nodes::default(), Vec::new());
    graphml::walk(decode(file, bytes)?, Some("weight"), |element| {
        let Some((source, target)) = element.ends.take() else {
            nodes.number(std::mem::take(&mut element.id));
            return Ok(());
        };
        let cell = element.cells.first().map(|(_, value)| value.as_ref());
        let strength = cell.map_or(Ok(1.0), str::parse);
        match strength.ok().filter(|w: &f64| w.is_finite() && *w > 0.0) {
            Some(strength) => {
                let (source, target) = nodes.ends(source, target);
                ties.push((source, target, strength));
            }
            None => {
                let found = cell.unwrap_or_default();
                let what = format!(
                    "found the weight `{found}` between `{source}` and `{target}`, expected one above 0"
                );
                return Err(Error::new(ErrorKind::Table, what));
            }
        }
        Ok(())
    })?;
    Ok((nodes.labels, ties))
}

/// The nodes by their names.
#[derive(Default)]
struct Nodes<'t> {
    labels: Vec<String>,
    /// Those of names that fit, which nearly all do: found without a look at where the name stands.
    short: FxHashMap<[u64; 2], u32>,
    long: FxHashMap<Cow<'t, str>, u32>,
    /// The source of the edge before: files tend to list the edges of one node after the other.
    before: Option<(Cow<'t, str>, u32)>,
}

/// Names shorter than this are kept with their length in the table itself.
const SHORT: usize = 16;

impl<'t> Nodes<'t> {
    /// The numbers of the ends of an edge.
    fn ends(&mut self, source: Cow<'t, str>, target: Cow<'t, str>) -> (u32, u32) {
        let source = match &self.before {
            Some((name, number)) if *name == source => *number,
            _ => {
                let number = self.number(source.clone());
                self.before = Some((source, number));
                number
            }
        };
        (source, self.number(target))
    }

    /// The number of a node, new or known.
    fn number(&mut self, name: Cow<'t, str>) -> u32 {
        let new = u32::try_from(self.labels.len()).unwrap_or(u32::MAX);
        let number = match packed(&name) {
            Some(packed) => *self.short.entry(packed).or_insert(new),
            None => *self.long.entry(name.clone()).or_insert(new),
        };
        if number == new {
            self.labels.push(name.into_owned());
        }
        number
    }
}

/// A short name and its length.
fn packed(name: &str) -> Option<[u64; 2]> {
    let mut packed = [0; SHORT];
    packed.get_mut(..name.len())?.copy_from_slice(name.as_bytes());
    packed[SHORT - 1] = u8::try_from(name.len()).ok().filter(|length| usize::from(*length) < SHORT)?;
    let packed = u128::from_le_bytes(packed);
    Some([packed as u64, (packed >> 64) as u64])
}
