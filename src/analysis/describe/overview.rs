//! The figures of a network.

use super::groups::by_state;
use crate::analysis::structure::{
    Centralized, assortativity_by_degree, assortativity_by_group, centralization, cuts, ei_index,
};
use crate::analysis::table::{Cell, Table};
use crate::analysis::{Communities, betweenness, closeness, clustering, degree, distances, leiden};
use crate::graph::{Adjacency, EdgeList, Network};

/// One row a figure: `figure`, `value` and `meaning`. A figure that the network is too small for, or has no ties for, has no value.
/// `found` are the communities of the network, as [`leiden`] finds them.
pub fn overview(network: &Network, found: &Communities) -> Table {
    let title = format!("The network as a whole: {}", network.title);
    let mut table = figures(title, &Adjacency::of(network), &by_state(network).1, found);
    super::notes(&mut table, network);
    table
}

/// The same for a network from elsewhere, whose nodes have no states, and without regard to its directions.
pub fn overview_of_edges(edges: &EdgeList) -> Table {
    let adjacency = edges.adjacency.undirected();
    figures("The network as a whole".into(), &adjacency, &vec![None; adjacency.len()], &leiden(&adjacency))
}

fn figures(title: String, adjacency: &Adjacency, states: &[Option<usize>], found: &Communities) -> Table {
    let mut table = Table::new(title, &["figure", "#value", "meaning"]);
    let mut say = |figure: &str, value: Cell, meaning: &str| {
        table.rows.push(vec![figure.into(), value, meaning.into()]);
    };
    size(adjacency, &mut say);
    paths(adjacency, &mut say);
    spread(adjacency, &mut say);
    mixing(states, adjacency, &mut say);
    breaks(adjacency, found, &mut say);
    if adjacency.loops() > 0 {
        table.notes.push(format!("{} self-loops left out", adjacency.loops()));
    }
    table
}

/// Takes a figure, its value, and what it means.
type Say<'a> = &'a mut dyn FnMut(&str, Cell, &str);

fn size(adjacency: &Adjacency, say: Say) {
    let (n, edges) = (adjacency.len(), adjacency.edge_count());
    let pairs = (n * n.saturating_sub(1) / 2) as f64;
    let components = adjacency.components();
    let largest = components.iter().map(Vec::len).max().unwrap_or(0);
    let isolated = components.iter().filter(|component| component.len() == 1).count();
    say("nodes", n.into(), "");
    say("edges", edges.into(), "pairs that are tied, each once");
    say("density", (pairs > 0.0).then(|| edges as f64 / pairs).into(), "share of all pairs that are tied");
    say("components", components.len().into(), "parts without a tie between them");
    say("largest component", largest.into(), "nodes in it");
    say("isolated nodes", isolated.into(), "nodes without any tie");
}

fn paths(adjacency: &Adjacency, say: Say) {
    let found = distances(adjacency);
    say("diameter", found.diameter.into(), "most steps between any two that are connected");
    say("mean path", found.mean.into(), "mean steps between two that are connected");
    let local = clustering(adjacency);
    let mean = (!local.is_empty()).then(|| local.iter().sum::<f64>() / local.len() as f64);
    say("mean clustering", mean.into(), "mean share of a node's pairs of neighbours that are tied");
}

fn spread(adjacency: &Adjacency, say: Say) {
    let of = |measure, scores: Vec<f64>| Cell::from(centralization(measure, &scores));
    let meaning = "Freeman's: 0 all alike, 1 a star";
    say("degree centralization", of(Centralized::Degree, degree(adjacency)), meaning);
    say("betweenness centralization", of(Centralized::Betweenness, betweenness(adjacency)), meaning);
    say("closeness centralization", of(Centralized::Closeness, closeness(adjacency)), meaning);
}

fn mixing(states: &[Option<usize>], adjacency: &Adjacency, say: Say) {
    let by_state = assortativity_by_group(adjacency, states);
    say("assortativity by state", by_state.into(), "Newman's: 1 ties inside states only, 0 by chance");
    let by_degree = assortativity_by_degree(adjacency);
    say("assortativity by degree", by_degree.into(), "correlation of the degrees of those tied");
    let external = ei_index(adjacency, states);
    say(
        "E\u{2013}I index by state",
        external.into(),
        "Krackhardt and Stern's, by weight: 1 all ties between states, \u{2212}1 inside",
    );
}

fn breaks(adjacency: &Adjacency, found: &Communities, say: Say) {
    let cuts = cuts(adjacency);
    say("articulation points", cuts.points.len().into(), "nodes without which a component falls apart");
    say("bridges", cuts.bridges.len().into(), "edges without which a component falls apart");
    let communities = found.of.iter().max().map_or(0, |most| *most as usize + 1);
    say("communities", communities.into(), "found by the Leiden method, by weight");
    say(
        "modularity",
        (adjacency.edge_count() > 0).then_some(found.modularity).into(),
        "of these communities",
    );
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(network: &Network) -> Vec<String> {
        let line = |row: &Vec<Cell>| format!("{} {}", row[0].to_text(), row[1].to_text());
        overview(network, &leiden(&Adjacency::of(network))).rows.iter().map(line).collect()
    }

    #[test]
    fn every_figure_of_a_path_can_be_worked_by_hand() {
        let mut path = Network::of_ties(5, &[(0, 1, 1.0), (1, 2, 2.0), (3, 3, 1.0)]);
        for (node, state) in ["AAA", "AAA", "BBB"].into_iter().enumerate() {
            path.nodes[node].state = Some(state.into());
        }
        let found = lines(&path);
        for expected in [
            "nodes 5",
            "edges 2",
            "density 0.2",
            "components 3",
            "largest component 3",
            "isolated nodes 2",
            "diameter 2",
            "mean clustering 0",
            "assortativity by degree -1",
            "articulation points 1",
            "bridges 2",
            "communities 3",
            "modularity 0",
        ] {
            assert!(found.contains(&expected.to_owned()), "{expected}: {found:?}");
        }
        // One meeting inside a state, two between states.
        assert!(found.iter().any(|line| line.starts_with("E\u{2013}I index by state 0.3333")), "{found:?}");
        // Ends: three of AAA, one of BBB; ½ inside, 10/16 by chance.
        assert!(found.iter().any(|line| line.starts_with("assortativity by state -0.3333")), "{found:?}");
    }

    #[test]
    fn without_nodes_there_is_nothing_to_say_and_nothing_breaks() {
        let found = lines(&Network::of_ties(0, &[]));
        assert!(found.contains(&"nodes 0".to_owned()) && found.contains(&"density ".to_owned()), "{found:?}");
        assert!(lines(&Network::of_ties(1, &[])).contains(&"communities 1".to_owned()));
    }
}
