//! What is left to choose when a file is written.

use crate::graph::Filter;

/// The base of the IRIs in files for the web of data, where none is given. `example` is a domain that is nobody's (RFC 2606).
pub const BASE: &str = "https://rapporteur.example/";

/// What is left to choose when a file is written. The default suits most readers.
#[derive(Clone, Debug, PartialEq)]
pub struct Options {
    /// What one program wants otherwise than others.
    pub conventions: Conventions,
    /// What the IRIs of things start with, where a format has IRIs.
    pub base: String,
    /// Which events there are, where a format is about events and not about a view.
    pub filter: Filter,
}

/// What one program wants otherwise than others.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Conventions {
    /// GraphML: the relation as an attribute `label` of the tag of an edge, which the schema does not know.
    pub edge_label: bool,
    /// GraphML: names, places, sizes and colours in the form of yEd, which shows no others.
    pub yed_graphics: bool,
    /// GraphML: places, sizes and colours as `x`, `y`, `size`, `color`, `r`, `g` and `b`.
    pub looks: bool,
    /// The relation also as `interaction`, and names also as `name`.
    pub interaction: bool,
    /// Cypher: what a database wants to be told before.
    pub schema: Schema,
    /// CSV: dates as `2023/09/07`, lines as `L7` and backslashes twice, since Gephi reads these as escapes and Gephi guesses types from the first rows, takes dates for timestamps and
    /// then refuses the intervals of `Timeset`. DOT: nodes and edges alone, with `color`, since Gephi takes all else for nodes.
    pub guarded_types: bool,
    /// CSV: a byte order mark, without which some spreadsheets take UTF-8 for something else.
    pub byte_order_mark: bool,
}

/// What a database of Cypher wants to be told before it is given nodes and edges.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Schema {
    /// Nothing.
    #[default]
    None,
    /// That ids are unique, which makes finding nodes quick.
    Constraints,
    /// What columns the tables of nodes and edges have.
    Tables,
}

impl Default for Options {
    fn default() -> Self {
        Self { conventions: Conventions::default(), base: BASE.into(), filter: Filter::default() }
    }
}
