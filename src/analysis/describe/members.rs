//! The communities of a network and who is in them.

use crate::analysis::Communities;
use crate::analysis::table::{Cell, Table};
use crate::graph::{Adjacency, Network};

/// One row a node: `community` (from 1, the largest first), `size` of it, `id`, `label`, `state` and `inside`, the share of the node's
/// strength that stays in its community (absent for isolated nodes). By community, then by strength. `found` are the communities of
/// the network, as [`crate::analysis::leiden`] finds them.
pub fn members(network: &Network, found: &Communities) -> Table {
    let adjacency = Adjacency::of(network);
    let count = found.of.iter().max().map_or(0, |most| *most as usize + 1);
    let mut sizes = vec![0_usize; count];
    found.of.iter().for_each(|community| sizes[*community as usize] += 1);
    let strength = |node: usize| adjacency.weights(node).iter().sum::<f64>();
    let inside = |node: usize| -> f64 {
        let ties = adjacency.neighbours(node).iter().zip(adjacency.weights(node));
        ties.filter(|(other, _)| found.of[**other as usize] == found.of[node]).map(|(_, weight)| weight).sum()
    };
    let mut order: Vec<usize> = (0..network.nodes.len()).collect();
    order.sort_by(|a, b| {
        let label = |node: usize| (&network.nodes[node].label, &network.nodes[node].id);
        let by_strength = strength(*b).total_cmp(&strength(*a));
        found.of[*a].cmp(&found.of[*b]).then(by_strength).then_with(|| label(*a).cmp(&label(*b)))
    });
    let columns = ["#community", "#size", "id", "label", "state", "#inside"];
    let mut table = Table::new(format!("Communities: {}", network.title), &columns);
    for node in order {
        let community = found.of[node] as usize;
        let shown = &network.nodes[node];
        table.rows.push(vec![
            (community + 1).into(),
            sizes[community].into(),
            shown.id.as_str().into(),
            shown.label.as_str().into(),
            shown.state.clone().into(),
            Cell::from((strength(node) > 0.0).then(|| inside(node) / strength(node))),
        ]);
    }
    table
        .notes
        .push(format!("{count} communities, modularity {:.4} (Leiden method, by weight)", found.modularity));
    table.notes.push("inside: share of the weight of a node's ties that stays in its community".into());
    super::notes(&mut table, network);
    table
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::leiden;

    fn of(network: &Network) -> Table {
        members(network, &leiden(&Adjacency::of(network)))
    }

    #[test]
    fn members_come_by_community_and_strength() {
        let ties = [(0, 1, 1.0), (1, 2, 2.0), (2, 0, 1.0), (2, 3, 1.0), (3, 4, 1.0)];
        let table = of(&Network::of_ties(6, &ties));
        let lines: Vec<String> = table
            .rows
            .iter()
            .map(|row| format!("{} {} {}", row[0].to_text(), row[2].to_text(), row[5].to_text()))
            .collect();
        assert_eq!(lines, ["1 2 0.75", "1 1 1", "1 0 1", "2 3 0.5", "2 4 1", "3 5 "]);
        assert!(of(&Network::of_ties(0, &[])).rows.is_empty());
    }
}
