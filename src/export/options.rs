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
    /// GraphML: names as labels of yEd, which shows no others.
    pub yed_label: bool,
    /// The relation also as `interaction`, and names also as `name`.
    pub interaction: bool,
    /// CSV: a byte order mark, without which some spreadsheets take UTF-8 for something else.
    pub byte_order_mark: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self { conventions: Conventions::default(), base: BASE.into(), filter: Filter::default() }
    }
}
