//! Who brokers between states.

use super::groups::{by_state, sizes};
use crate::analysis::structure::{Brokerage, brokerage, expected_brokerage};
use crate::analysis::table::{Cell, Table};
use crate::graph::{Adjacency, Network};

/// One row for each node that brokers, by how often: `id`, `label`, `state`, the five roles, their `total`, and how often by chance
/// (`expected`), all in ordered pairs.
pub fn brokers(network: &Network) -> Table {
    let adjacency = Adjacency::of(network);
    let (codes, groups) = by_state(network);
    let sizes = sizes(&groups, codes.len());
    let expected = expected_brokerage(&sizes, density(&adjacency, &groups));
    let found = brokerage(&adjacency, &groups);
    let columns = [
        "id",
        "label",
        "state",
        "#coordinator",
        "#itinerant",
        "#gatekeeper",
        "#representative",
        "#liaison",
        "#total",
        "#expected",
    ];
    let mut table = Table::new(format!("Brokerage between states: {}", network.title), &columns);
    let mut order: Vec<usize> = (0..found.len()).filter(|node| found[*node].total() > 0.0).collect();
    order.sort_by(|a, b| {
        let label = |node: usize| (&network.nodes[node].label, &network.nodes[node].id);
        found[*b].total().total_cmp(&found[*a].total()).then_with(|| label(*a).cmp(&label(*b)))
    });
    table.rows.extend(order.into_iter().map(|node| {
        let shown = &network.nodes[node];
        let mut row: Vec<Cell> =
            vec![shown.id.as_str().into(), shown.label.as_str().into(), shown.state.clone().into()];
        row.extend(counts(&found[node]));
        row.push(groups[node].map(|group| expected[group].total()).into());
        row
    }));
    notes(&mut table, network, &groups);
    table
}

/// Whole numbers, which pairs counted both ways are.
fn counts(found: &Brokerage) -> impl Iterator<Item = Cell> {
    let roles = [
        found.coordinator,
        found.itinerant,
        found.gatekeeper,
        found.representative,
        found.liaison,
        found.total(),
    ];
    roles.into_iter().map(|count| Cell::Count(count as usize))
}

/// The share of the pairs of nodes with a state that is tied.
fn density(adjacency: &Adjacency, groups: &[Option<usize>]) -> f64 {
    let known = groups.iter().flatten().count() as f64;
    let is_known = |node: u32| groups[node as usize].is_some();
    let ties = adjacency.edges().filter(|(a, b, _)| is_known(*a) && is_known(*b)).count() as f64;
    if known > 1.0 { 2.0 * ties / (known * (known - 1.0)) } else { 0.0 }
}

fn notes(table: &mut Table, network: &Network, groups: &[Option<usize>]) {
    table.notes.extend([
        "ordered pairs a, c that are not tied but both tied to the node (Gould and Fernandez 1989), by their states:".into(),
        "coordinator: all of one state; itinerant: a and c of one, the node of another; liaison: three states;".into(),
        "gatekeeper: the node and c of one state; representative: the node and a of one".into(),
        "expected: in a network with as many ties drawn by chance".into(),
    ]);
    let unknown = groups.iter().filter(|group| group.is_none()).count();
    if unknown > 0 {
        table.notes.push(format!("{unknown} nodes without a state are left out"));
    }
    super::notes(table, network);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_stands_between_two_states_is_a_liaison_both_ways() {
        let mut star = Network::of_ties(4, &[(0, 1, 1.0), (0, 2, 1.0), (0, 3, 1.0)]);
        for (node, state) in ["AAA", "AAA", "BBB", "CCC"].into_iter().enumerate() {
            star.nodes[node].state = Some(state.into());
        }
        let table = brokers(&star);
        let row: Vec<String> = table.rows[0].iter().map(Cell::to_text).collect();
        assert_eq!(row[..9], ["0", "0", "AAA", "0", "0", "2", "2", "2", "6"]);
        // Density ½: 1/8 of all 6 ordered pairs of others.
        assert_eq!((row[9].as_str(), table.rows.len()), ("0.75", 1));
        star.nodes[0].state = None;
        assert!(brokers(&star).rows.is_empty());
    }
}
