//! Where a network breaks.

use crate::analysis::structure::cuts;
use crate::analysis::table::{Cell, Table};
use crate::graph::{Adjacency, Network};

/// One row for each articulation point and each bridge: `kind`, `id` and `label` of the node, or of one end and then `other_id` and
/// `other` of the other, and `cut_off`: how many nodes would lose the largest part of those they are connected to. Points
/// first, each kind by how many it cuts off.
pub fn cut_points(network: &Network) -> Table {
    let found = cuts(&Adjacency::of(network));
    let columns = ["kind", "id", "label", "other_id", "other", "#cut_off"];
    let mut table = Table::new(format!("Where it breaks: {}", network.title), &columns);
    let id = |node: usize| Cell::from(network.nodes[node].id.as_str());
    let label = |node: usize| Cell::from(network.nodes[node].label.as_str());
    let mut points: Vec<(usize, usize)> =
        found.points.iter().map(|(node, parts)| (*node, parts[1..].iter().sum())).collect();
    points.sort_by_key(|(_, cut_off)| std::cmp::Reverse(*cut_off));
    for (node, cut_off) in points {
        let kind = "articulation point".into();
        table.rows.push(vec![kind, id(node), label(node), Cell::Absent, Cell::Absent, cut_off.into()]);
    }
    let mut bridges = found.bridges;
    bridges.sort_by_key(|(_, _, cut_off)| std::cmp::Reverse(*cut_off));
    for (a, b, cut_off) in bridges {
        table.rows.push(vec!["bridge".into(), id(a), label(a), id(b), label(b), cut_off.into()]);
    }
    table.notes.push(
        "articulation points and bridges: nodes and edges without which a component falls apart".into(),
    );
    table
        .notes
        .push("cut_off: nodes that would be outside the largest part that is left of the component".into());
    super::notes(&mut table, network);
    table
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_come_before_bridges_and_the_worst_first() {
        let table = cut_points(&Network::of_ties(5, &[(0, 1, 1.0), (1, 2, 1.0), (2, 3, 1.0), (3, 4, 1.0)]));
        let line = |row: &Vec<Cell>| row.iter().map(Cell::to_text).collect::<Vec<_>>().join(" ");
        let lines: Vec<String> = table.rows.iter().map(line).collect();
        assert_eq!(lines[0], "articulation point 2 2   2");
        assert_eq!(lines[3], "bridge 1 1 2 2 2");
        assert_eq!(lines.len(), 7);
    }
}
