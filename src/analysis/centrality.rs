//! The measures of all nodes in one table.

use super::measure::Measure;
use super::rank::rank;
use super::table::{Cell, Column, Table};
use crate::graph::{Adjacency, Network};

/// One row a node with `id`, `label` and a column of unrounded values for each measure, ranked by the first of them.
pub fn centrality(network: &Network, measures: &[Measure]) -> Table {
    let adjacency = Adjacency::of(network);
    let scores: Vec<Vec<f64>> = measures.iter().map(|measure| measure.scores(&adjacency)).collect();
    let mut table = Table::new(format!("Centrality: {}", network.title), &["id", "label"]);
    table.columns.extend(measures.iter().map(|m| Column { name: m.name(), is_number: true }));
    let even = vec![0.0; network.nodes.len()];
    for ranked in rank(network, scores.first().unwrap_or(&even)) {
        let node = &network.nodes[ranked.node];
        let head = [Cell::from(node.id.as_str()), Cell::from(node.label.as_str())];
        let values =
            scores.iter().map(|scores| Cell::from(Some(scores[ranked.node]).filter(|s| !s.is_nan())));
        table.rows.push(head.into_iter().chain(values).collect());
    }
    table.notes.push(format!("{} nodes, {} edges", network.nodes.len(), network.edges.len()));
    table.notes.extend(network.period.map(|period| format!("period: {period}")));
    table.notes.extend(network.weight.map(|weight| weight.definition().to_owned()));
    table.notes.extend(measures.iter().map(|m| m.definition().to_owned()));
    if adjacency.loops() > 0 {
        table.notes.push(format!("{} self-loops left out", adjacency.loops()));
    }
    table
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_has_no_value_comes_last_with_an_empty_cell() {
        let table = centrality(&Network::of_ties(3, &[(1, 2, 1.0)]), &[Measure::Constraint]);
        let lines: Vec<String> =
            table.rows.iter().map(|row| format!("{} {}", row[0].to_text(), row[2].to_text())).collect();
        assert_eq!(lines, ["1 1", "2 1", "0 "]);
    }

    #[test]
    fn rows_come_by_the_first_measure_with_all_values() {
        let star = Network::of_ties(4, &[(3, 0, 2.0), (3, 1, 1.0), (3, 2, 1.0), (1, 1, 1.0)]);
        let table =
            centrality(&star, &[Measure::Degree, Measure::Strength, Measure::Betweenness, Measure::Core]);
        let first: Vec<String> = table.rows[0].iter().map(Cell::to_text).collect();
        assert_eq!(first, ["3", "3", "1", "4", "1", "1"]);
        assert_eq!(table.rows[1][0].to_text(), "0");
        assert!(table.notes.contains(&"1 self-loops left out".to_owned()));
        assert!(centrality(&Network::of_ties(0, &[]), &Measure::ALL).rows.is_empty());
    }
}
