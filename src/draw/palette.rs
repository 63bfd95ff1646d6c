//! Colours that readers with any colour vision can tell apart.
//!
//! Source: M. Okabe and K. Ito, *Color Universal Design*, 2008, <https://jfly.uni-koeln.de/color/>.

use crate::analysis::leiden;
use crate::error::{Error, ErrorKind};
use crate::graph::{Adjacency, EntityKind, Id, Network, NetworkNode, NodeKind, View};
use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::str::FromStr;

/// A colour of the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Color(u8, u8, u8);

/// Orange.
pub const ORANGE: Color = Color(0xe6, 0x9f, 0x00);
pub(super) const SKY: Color = Color(0x56, 0xb4, 0xe9);
/// Bluish green.
pub const GREEN: Color = Color(0x00, 0x9e, 0x73);
pub(super) const YELLOW: Color = Color(0xf0, 0xe4, 0x42);
/// Blue.
pub const BLUE: Color = Color(0x00, 0x72, 0xb2);
/// Vermilion.
pub const VERMILION: Color = Color(0xd5, 0x5e, 0x00);
/// Reddish purple.
pub const PURPLE: Color = Color(0xcc, 0x79, 0xa7);
/// Nearly black.
pub const DARK: Color = Color(0x4d, 0x4d, 0x4d);
/// What has no colour of its own.
pub const GREY: Color = Color(0x99, 0x99, 0x99);
pub(super) const LIGHT: Color = Color(0xd0, 0xd0, 0xd0);

/// Lines behind a chart.
pub const GRID: Color = Color(0xe2, 0xe2, 0xe2);

/// A field of a chart in which nothing was counted.
pub const FIELD: Color = Color(0xf2, 0xf2, 0xf2);

/// What no article covers.
pub const SHADE: Color = Color(0xd4, 0xd4, 0xd4);

/// Colours for lines, the most important first: all dark enough on white.
pub const DISTINCT: [Color; 7] = [BLUE, VERMILION, GREEN, ORANGE, SKY, PURPLE, DARK];

/// The colours of states, the most frequent first.
const STATES: [Color; 7] = [BLUE, VERMILION, GREEN, ORANGE, SKY, PURPLE, YELLOW];

impl Color {
    /// From red, green and blue.
    pub(super) const fn new(red: u8, green: u8, blue: u8) -> Self {
        Self(red, green, blue)
    }

    /// Red, green and blue, each 0 to 255.
    pub fn rgb(self) -> (u8, u8, u8) {
        (self.0, self.1, self.2)
    }

    /// As `#e69f00`.
    pub fn hex(self) -> String {
        format!("#{:02x}{:02x}{:02x}", self.0, self.1, self.2)
    }

    /// How light it is to the eye, 0 to 255, by its relative luminance (ITU-R BT.709).
    pub fn lightness(self) -> u8 {
        ((2126 * u32::from(self.0) + 7152 * u32::from(self.1) + 722 * u32::from(self.2)) / 10_000) as u8
    }

    /// Whether white text reads better on it than black, by its relative luminance (ITU-R BT.709).
    pub fn is_dark(self) -> bool {
        2126 * u32::from(self.0) + 7152 * u32::from(self.1) + 722 * u32::from(self.2) < 1_150_000
    }
}

/// What the colours of nodes stand for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Coloring {
    /// Whose they are.
    State,
    /// With whom they are tied most: the communities of [`leiden`].
    Community,
    /// What they are.
    Kind,
}

impl Coloring {
    /// What suits a network: states in the views of people and states, kinds of things in the others.
    pub fn suiting(network: &Network) -> Self {
        match network.view {
            Some(View::People | View::States | View::Affiliation | View::Series) => Self::State,
            _ => Self::Kind,
        }
    }
}

impl FromStr for Coloring {
    type Err = Error;

    fn from_str(name: &str) -> Result<Self, Error> {
        match name {
            "state" => Ok(Self::State),
            "community" => Ok(Self::Community),
            "kind" => Ok(Self::Kind),
            _ => {
                let what = format!("found `{name}`, expected state, community or kind");
                Err(Error::new(ErrorKind::Argument, what))
            }
        }
    }
}

/// Which colour stands for what in one picture.
#[derive(Clone, Debug)]
pub struct Palette {
    /// Of the states that have their own; absent where colours are of something else.
    states: Option<BTreeMap<String, Color>>,
    /// Of the nodes of communities; absent where colours are of something else.
    communities: Option<BTreeMap<Id, Color>>,
    entries: Vec<Entry>,
}

/// One colour and what it stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Entry {
    /// A state, by its ISO 3166-1 alpha-3 code.
    State(String, Color),
    /// States that have no colour of their own.
    OtherStates(Color),
    /// People and bodies whose state is not told, where colours are of states.
    NoState(Color),
    /// A kind of node.
    Kind(NodeKind, Color),
    /// A community, by the label of its node with most ties, and how many nodes it has.
    Community(String, usize, Color),
    /// Communities that have no colour of their own.
    OtherCommunities(Color),
}

impl Palette {
    /// The colours for a network, by what suits it.
    pub fn of(network: &Network) -> Self {
        Self::by(Coloring::suiting(network), network)
    }

    /// The colours for a network. The seven states with most nodes, or the seven largest communities, have colours of their own;
    /// states with as many go by code.
    pub fn by(coloring: Coloring, network: &Network) -> Self {
        if coloring == Coloring::Community {
            return Self::of_communities(network);
        }
        let by_state = coloring == Coloring::State;
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        for state in network.nodes.iter().filter(|_| by_state).filter_map(|n| n.state.as_deref()) {
            *counts.entry(state).or_default() += 1;
        }
        let mut ranked: Vec<(&str, usize)> = counts.into_iter().collect();
        ranked.sort_by_key(|(state, count)| (std::cmp::Reverse(*count), *state));
        let colored = ranked.iter().zip(STATES);
        let states: BTreeMap<String, Color> =
            colored.map(|((s, _), color)| ((*s).to_owned(), color)).collect();
        let own = ranked.iter().zip(STATES).map(|((s, _), color)| Entry::State((*s).to_owned(), color));
        let others = (ranked.len() > STATES.len()).then_some(Entry::OtherStates(GREY));
        let stateless = || network.nodes.iter().filter(|n| !by_state || n.state.is_none());
        let mut kinds: Vec<NodeKind> =
            stateless().map(|n| n.kind).filter(|k| !by_state || is_own(*k)).collect();
        kinds.sort_unstable();
        kinds.dedup();
        let unknown = by_state && stateless().any(|n| !is_own(n.kind));
        let color = |kind| if by_state { DARK } else { kind_color(kind) };
        let kinds = kinds.into_iter().map(|kind| Entry::Kind(kind, color(kind)));
        let entries =
            own.chain(others).chain(unknown.then_some(Entry::NoState(LIGHT))).chain(kinds).collect();
        Self { states: by_state.then_some(states), communities: None, entries }
    }

    fn of_communities(network: &Network) -> Self {
        let found = leiden(&Adjacency::of(network)).of;
        let degrees = network.degrees();
        let mut entries = Vec::new();
        for (number, color) in STATES.into_iter().enumerate() {
            let members = || (0..found.len()).filter(|node| found[*node] as usize == number);
            let first = members().max_by_key(|node| (degrees[*node], Reverse(*node)));
            let label = |node: usize| network.nodes[node].label.clone();
            let own = first.filter(|_| members().count() > 1);
            entries.extend(own.map(|first| Entry::Community(label(first), members().count(), color)));
        }
        let own = entries.len();
        let others = found.iter().any(|community| *community as usize >= own);
        entries.extend(others.then_some(Entry::OtherCommunities(GREY)));
        let color =
            |c: &u32| STATES.get(*c as usize).copied().filter(|_| (*c as usize) < own).unwrap_or(GREY);
        let colors = network.nodes.iter().zip(&found).map(|(node, c)| (node.id.clone(), color(c))).collect();
        Self { states: None, communities: Some(colors), entries }
    }

    /// The colour of a node.
    pub fn color(&self, node: &NetworkNode) -> Color {
        if let Some(communities) = &self.communities {
            return communities.get(&node.id).copied().unwrap_or(GREY);
        }
        match (&self.states, node.state.as_deref()) {
            (Some(states), Some(state)) => states.get(state).copied().unwrap_or(GREY),
            (Some(_), None) if is_own(node.kind) => DARK,
            (Some(_), None) => LIGHT,
            (None, _) => kind_color(node.kind),
        }
    }

    /// What the colours stand for, in the order of a legend.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }
}

/// Whether a thing belongs to no state by its nature.
fn is_own(kind: NodeKind) -> bool {
    matches!(
        kind,
        NodeKind::Event | NodeKind::Prospect | NodeKind::Entity(EntityKind::Series | EntityKind::Agreement)
    )
}

/// The colour of a kind of nodes.
pub fn kind_color(kind: NodeKind) -> Color {
    match kind {
        NodeKind::Entity(kind) => match kind {
            EntityKind::Person => BLUE,
            EntityKind::State => VERMILION,
            EntityKind::Office => SKY,
            EntityKind::Organization => GREEN,
            EntityKind::Series => ORANGE,
            EntityKind::Agreement => PURPLE,
            EntityKind::Place => YELLOW,
            EntityKind::Group | EntityKind::Asset | EntityKind::Topic => LIGHT,
        },
        NodeKind::Event => DARK,
        NodeKind::Prospect => GREY,
        NodeKind::Other => BLUE,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::graph::{Filter, fixture};

    #[test]
    fn the_most_frequent_state_comes_first_and_every_node_has_an_entry() {
        let network = View::People.project(&fixture::unification(), &Filter::default());
        let palette = Palette::of(&network);
        assert_eq!(palette.entries()[0], Entry::State("DDR".into(), BLUE));
        // Meckel's state is not told.
        assert_eq!(palette.entries().last(), Some(&Entry::NoState(LIGHT)));
        let kinds = Palette::of(&View::Knowledge.project(&fixture::unification(), &Filter::default()));
        assert!(kinds.entries().iter().all(|e| matches!(e, Entry::Kind(..))));
    }

    #[test]
    fn communities_are_named_by_their_most_tied_and_colored_apart() {
        let triangles =
            [(0, 1, 1.0), (1, 2, 1.0), (2, 0, 1.0), (2, 3, 1.0), (3, 4, 1.0), (4, 5, 1.0), (5, 3, 1.0)];
        let network = Network::of_ties(6, &triangles);
        let palette = Palette::by(Coloring::Community, &network);
        let expected = [("2", BLUE), ("3", VERMILION)].map(|(name, c)| Entry::Community(name.into(), 3, c));
        assert_eq!(palette.entries(), expected);
        assert_eq!((palette.color(&network.nodes[0]), palette.color(&network.nodes[5])), (BLUE, VERMILION));
    }

    #[test]
    fn colors_are_written_in_hexadecimal_and_know_their_darkness() {
        assert_eq!(BLUE.hex(), "#0072b2");
        assert!(DARK.is_dark() && BLUE.is_dark() && !YELLOW.is_dark() && !LIGHT.is_dark());
    }
}
