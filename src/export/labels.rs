//! Names of nodes for formats that tell nodes apart by their names and have no way to write some characters.

use super::escape::permitted;
use crate::graph::Network;
use std::collections::BTreeMap;

/// The labels of all nodes, each once, with every character for which `replace` has another in its place. A label that two
/// nodes share, or that is blank, has the node's id after it.
pub(super) fn unique(network: &Network, replace: fn(char) -> Option<char>) -> Vec<String> {
    let clean =
        |text: &str| -> String { permitted(text).trim().chars().map(|c| replace(c).unwrap_or(c)).collect() };
    let labels: Vec<String> = network.nodes.iter().map(|node| clean(&node.label)).collect();
    let mut often: BTreeMap<&str, usize> = BTreeMap::new();
    labels.iter().for_each(|label| *often.entry(label).or_default() += 1);
    let with_id = |label: &str, id: &str| clean(format!("{label} ({id})").trim_start());
    let labels = network.nodes.iter().zip(&labels).map(|(node, label)| {
        let is_own = !label.is_empty() && often.get(label.as_str()) == Some(&1);
        if is_own { label.clone() } else { with_id(label, node.id.as_str()) }
    });
    let labels: Vec<String> = labels.collect();
    numbered(labels)
}

/// Numbers from 2 behind texts that were there before.
fn numbered(texts: Vec<String>) -> Vec<String> {
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    let number = |text: String| {
        let count = seen.entry(text.clone()).or_default();
        *count += 1;
        if *count == 1 { text } else { format!("{text}~{count}") }
    };
    texts.into_iter().map(number).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_that_two_share_have_their_ids() {
        let mut network = Network::of_ties(4, &[]);
        for (node, label) in network.nodes.iter_mut().zip(["a b", "x", "a b", " "]) {
            node.label = label.into();
        }
        let labels = unique(&network, |c| (c == ' ').then_some('_'));
        assert_eq!(labels, ["a_b_(0)", "x", "a_b_(2)", "(3)"]);
    }
}
