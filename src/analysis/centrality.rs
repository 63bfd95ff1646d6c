//! The measures of all nodes in one table.

use super::measure::Measure;
use super::rank::rank;
use super::table::{Cell, Column, Table};
use crate::graph::{Adjacency, EdgeList, Network};

/// One row a node with `id`, `label` and a column of unrounded values for each measure, ranked by the first of them. Directions
/// are not regarded.
pub fn centrality(network: &Network, measures: &[Measure]) -> Table {
    let names: Vec<(&str, &str)> = network.nodes.iter().map(|n| (n.label.as_str(), n.id.as_str())).collect();
    let adjacency = Adjacency::of(network);
    let scores = |measure: Measure| measure.scores_in(network, &adjacency);
    let mut table = ranked(format!("Centrality: {}", network.title), &names, measures, scores);
    table.notes.push(format!("{} nodes, {} edges", network.nodes.len(), network.edges.len()));
    table.notes.extend(network.period.map(|period| format!("period: {period}")));
    table.notes.extend(network.weight.map(|weight| weight.definition().to_owned()));
    explain(&mut table, &adjacency, measures);
    table
}

/// The same for a network from elsewhere, in which names are ids; along its directions if it has any.
pub fn centrality_of_edges(edges: &EdgeList, measures: &[Measure]) -> Table {
    let names: Vec<(&str, &str)> =
        edges.labels.iter().map(|label| (label.as_str(), label.as_str())).collect();
    let adjacency = &edges.adjacency;
    let mut table = ranked("Centrality".into(), &names, measures, |measure| measure.scores(adjacency));
    let kind = if adjacency.is_directed() { "directed" } else { "undirected" };
    table.notes.push(format!("{} nodes, {} edges, {kind}", names.len(), adjacency.edge_count()));
    explain(&mut table, adjacency, measures);
    table
}

/// The rows; names are label and id.
fn ranked(
    title: String,
    names: &[(&str, &str)],
    measures: &[Measure],
    scores: impl Fn(Measure) -> Vec<f64>,
) -> Table {
    let scores: Vec<Vec<f64>> = measures.iter().map(|measure| scores(*measure)).collect();
    let mut table = Table::new(title, &["id", "label"]);
    table.columns.extend(measures.iter().map(|m| Column::number(m.name())));
    let even = vec![0.0; names.len()];
    for place in rank(scores.first().unwrap_or(&even), |node| names[node]) {
        let (label, id) = names[place.node];
        let values = scores.iter().map(|scores| Cell::from(Some(scores[place.node]).filter(|s| !s.is_nan())));
        table.rows.push([Cell::from(id), Cell::from(label)].into_iter().chain(values).collect());
    }
    table
}

/// What the columns mean, and what was left out.
fn explain(table: &mut Table, adjacency: &Adjacency, measures: &[Measure]) {
    table.notes.extend(measures.iter().map(|m| m.definition().to_owned()));
    if adjacency.loops() > 0 {
        table.notes.push(format!("{} self-loops left out", adjacency.loops()));
    }
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
    #[test]
    fn a_table_of_edges_is_ranked_along_its_directions() {
        let edges = EdgeList::parse(b"a,b\nb,c\nc,c\n".to_vec(), true).unwrap();
        let table = centrality_of_edges(&edges, &[Measure::Closeness, Measure::Degree]);
        let first: Vec<String> = table.rows[0].iter().map(Cell::to_text).collect();
        assert_eq!(first, ["c", "c", (2.0 / 3.0).to_string().as_str(), "0.5"]);
        assert_eq!(table.notes[0], "3 nodes, 2 edges, directed");
        assert!(table.notes.contains(&"1 self-loops left out".to_owned()));
    }
}
