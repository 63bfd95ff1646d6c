//! Which edges hold a network together.

use crate::analysis::betweenness_edges::betweenness_edges;
use crate::analysis::table::{Cell, Table};
use crate::graph::{Adjacency, Network};

/// One row for each edge, parallel ones as one: `id` and `label` of one end, `other_id` and `other` of the other, `weight`, and
/// `betweenness`, by which they go: [`betweenness_edges`].
pub fn ties(network: &Network) -> Table {
    let adjacency = Adjacency::of(network);
    let columns = ["id", "label", "other_id", "other", "#weight", "#betweenness"];
    let mut table = Table::new(format!("Edges by betweenness: {}", network.title), &columns);
    let scores = betweenness_edges(&adjacency);
    let mut edges: Vec<((u32, u32, f64), f64)> = adjacency.edges().zip(scores).collect();
    edges.sort_by(|a, b| b.1.total_cmp(&a.1));
    for ((a, b, weight), score) in edges {
        let [a, b] = [a, b].map(|node| &network.nodes[node as usize]);
        let names = [&a.id.as_str(), &a.label.as_str(), &b.id.as_str(), &b.label.as_str()]
            .map(|name| Cell::from(*name));
        table.rows.push(names.into_iter().chain([Cell::Number(weight), Cell::Number(score)]).collect());
    }
    let meaning = "betweenness: the share of the shortest paths between two nodes that lead over the edge, over all pairs";
    table.notes.push(meaning.into());
    super::notes(&mut table, network);
    table
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_edge_in_the_middle_comes_first() {
        let table = ties(&Network::of_ties(4, &[(0, 1, 1.0), (2, 1, 2.0), (2, 3, 1.0)]));
        let line = |row: &Vec<Cell>| row.iter().map(Cell::to_text).collect::<Vec<_>>().join(" ");
        assert!(line(&table.rows[0]).starts_with("1 1 2 2 2 0.66"), "{}", line(&table.rows[0]));
        assert_eq!((table.rows.len(), line(&table.rows[1])), (3, "0 0 1 1 1 0.5".into()));
        assert!(ties(&Network::of_ties(1, &[])).rows.is_empty());
    }
}
