//! The formats of files.

use crate::error::{Error, ErrorKind};
use std::str::FromStr;

/// A format in which a network can be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Format {
    /// Nodes and edges as JSON objects, lists kept as lists.
    Json,
    /// GraphML 1.1.
    Graphml,
    /// GEXF 1.3, with dates, colours, sizes and places.
    Gexf,
    /// The language of Graphviz.
    Dot,
    /// Nodes with the columns of Gephi.
    CsvNodes,
    /// Edges with the columns of Gephi.
    CsvEdges,
}

impl Format {
    /// Every format, in the order of this type.
    pub const ALL: [Self; 6] =
        [Self::Json, Self::Graphml, Self::Gexf, Self::Dot, Self::CsvNodes, Self::CsvEdges];

    /// The name used on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Json => "json",
            Self::Graphml => "graphml",
            Self::Gexf => "gexf",
            Self::Dot => "dot",
            Self::CsvNodes => "csv-nodes",
            Self::CsvEdges => "csv-edges",
        }
    }

    /// The usual end of a file's name, without the dot.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Json => "json",
            Self::Graphml => "graphml",
            Self::Gexf => "gexf",
            Self::Dot => "dot",
            Self::CsvNodes | Self::CsvEdges => "csv",
        }
    }

    /// The media type.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Json => "application/json",
            Self::Graphml => "application/graphml+xml",
            Self::Gexf => "application/gexf+xml",
            Self::Dot => "text/vnd.graphviz",
            Self::CsvNodes | Self::CsvEdges => "text/csv; charset=utf-8; header=present",
        }
    }

    /// Where the format is defined.
    pub fn specification(self) -> &'static str {
        match self {
            Self::Json => "https://www.rfc-editor.org/rfc/rfc8259",
            Self::Graphml => "http://graphml.graphdrawing.org/specification.html",
            Self::Gexf => "https://gexf.net/",
            Self::Dot => "https://graphviz.org/doc/info/lang.html",
            Self::CsvNodes | Self::CsvEdges => "https://www.rfc-editor.org/rfc/rfc4180",
        }
    }
}

impl FromStr for Format {
    type Err = Error;

    fn from_str(name: &str) -> Result<Self, Error> {
        Self::ALL.into_iter().find(|format| format.name() == name).ok_or_else(|| {
            let names: Vec<&str> = Self::ALL.iter().map(|f| f.name()).collect();
            Error::new(
                ErrorKind::Argument,
                format!("found `{name}`, expected a format: {}", names.join(", ")),
            )
        })
    }
}
