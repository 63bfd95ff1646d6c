//! What all formats have in common: what is said of each, how a file of it is written, and how what was written is looked over.

use super::Options;
use crate::draw::Layout;
use crate::error::Result;
use crate::graph::{Graph, Network};
use std::io::{BufRead, Write};
use std::sync::OnceLock;

/// One format.
pub(super) trait Writer: Sync {
    /// What there is to say of it.
    fn about(&self) -> &'static About;

    /// Writes a file.
    fn write(&self, subject: &Subject, out: &mut dyn Write) -> Result<()>;

    /// Reads a file that was written, and says where it is not what a reader of the format expects.
    fn validate(&self, subject: &Subject, written: &mut dyn BufRead) -> Result<()>;
}

/// What a file is made of.
pub struct Subject<'a> {
    /// The nodes and edges of a view.
    pub network: &'a Network,
    /// Where the view was projected from: sentences, places and the like are looked up there.
    pub graph: &'a Graph,
    /// What is left to choose.
    pub options: &'a Options,
    layout: OnceLock<Layout>,
}

impl<'a> Subject<'a> {
    /// A network, the graph that it was projected from, and what was chosen.
    pub fn new(network: &'a Network, graph: &'a Graph, options: &'a Options) -> Self {
        Self { network, graph, options, layout: OnceLock::new() }
    }

    /// Where the nodes stand. It is found when the first format asks for it, and then serves all.
    pub(super) fn layout(&self) -> &Layout {
        self.layout.get_or_init(|| Layout::of(self.network))
    }
}

/// What there is to say of a format, for people who choose one.
#[derive(Debug)]
pub struct About {
    /// The name used on the command line.
    pub name: &'static str,
    /// The usual end of a file's name, without the dot.
    pub extension: &'static str,
    /// The media type.
    pub media_type: &'static str,
    /// Where the format is defined.
    pub specification: &'static str,
    /// Who reads it.
    pub purpose: &'static str,
    /// What of the graph is in it.
    pub keeps: &'static str,
    /// What of the graph is not in it, or not as it was.
    pub loses: &'static str,
    /// What it is made of.
    pub content: Content,
}

/// What files of a format are made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Content {
    /// The nodes and edges of a view.
    View,
    /// The events themselves, whatever the view.
    Events,
}
