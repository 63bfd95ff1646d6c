//! The formats of files of networks and events: one file each.

mod csv_dyads;
mod csv_edges;
mod csv_incidence;
mod csv_meetings;
mod csv_nodes;
mod csv_table;
mod cypher;
mod cytoscape;
mod dot;
mod gexf;
mod graphml;
mod json;
mod node_link;
mod pajek;
mod plover;
mod turtle;
mod ucinet;

use super::validate;
use super::writer::{About, Subject, Writer};
use crate::error::{Error, ErrorKind, Result};
use std::io::{BufRead, Write};
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
    /// One row a meeting or call.
    CsvMeetings,
    /// One row a participation.
    CsvIncidence,
    /// Two states by month.
    CsvDyads,
    /// Nodes and links of networkx and D3.
    NodeLink,
    /// Elements of Cytoscape.js.
    Cytoscape,
    /// Networks of Pajek.
    Pajek,
    /// Networks of UCINET.
    Ucinet,
    /// Records of PLOVER.
    Plover,
    /// Statements for graph databases.
    Cypher,
    /// RDF.
    Turtle,
}

impl Format {
    /// Every format, in the order of this type.
    pub const ALL: [Self; 16] = [
        Self::Json,
        Self::Graphml,
        Self::Gexf,
        Self::Dot,
        Self::CsvNodes,
        Self::CsvEdges,
        Self::CsvMeetings,
        Self::CsvIncidence,
        Self::CsvDyads,
        Self::NodeLink,
        Self::Cytoscape,
        Self::Pajek,
        Self::Ucinet,
        Self::Plover,
        Self::Cypher,
        Self::Turtle,
    ];

    /// The file that writes it.
    fn writer(self) -> &'static dyn Writer {
        match self {
            Self::Json => &json::JsonLists,
            Self::Graphml => &graphml::Graphml,
            Self::Gexf => &gexf::Gexf,
            Self::Dot => &dot::Dot,
            Self::CsvNodes => &csv_nodes::CsvNodes,
            Self::CsvEdges => &csv_edges::CsvEdges,
            Self::CsvMeetings => &csv_meetings::CsvMeetings,
            Self::CsvIncidence => &csv_incidence::CsvIncidence,
            Self::CsvDyads => &csv_dyads::CsvDyads,
            Self::NodeLink => &node_link::NodeLink,
            Self::Cytoscape => &cytoscape::Cytoscape,
            Self::Pajek => &pajek::Pajek,
            Self::Ucinet => &ucinet::Ucinet,
            Self::Plover => &plover::Plover,
            Self::Cypher => &cypher::Cypher,
            Self::Turtle => &turtle::Turtle,
        }
    }

    /// What there is to say of it.
    pub fn about(self) -> &'static About {
        self.writer().about()
    }

    /// The name used on the command line.
    pub fn name(self) -> &'static str {
        self.about().name
    }

    /// Writes a file piece by piece.
    ///
    /// # Errors
    /// [`ErrorKind::Export`] if the network would not be a valid file: an id is used twice, an edge ends nowhere or a weight
    /// is no number; nothing is written then. [`ErrorKind::Io`] if `out` fails.
    pub fn write(self, subject: &Subject, out: &mut dyn Write) -> Result<()> {
        validate::network(subject.network)?;
        self.writer().write(subject, out)
    }

    /// Reads a file that [`Format::write`] has written, before anybody else does.
    ///
    /// # Errors
    /// [`ErrorKind::Export`] with line and column where it is not what readers of the format expect: no valid syntax, an id
    /// that is used twice, an edge without its ends, more or fewer nodes or edges than there are.
    pub fn validate(self, subject: &Subject, written: &mut dyn BufRead) -> Result<()> {
        self.writer().validate(subject, written).map_err(|error| error.in_file(self.name()))
    }

    /// A whole file in memory, looked over.
    ///
    /// # Errors
    /// As [`Format::write`] and [`Format::validate`].
    pub fn render(self, subject: &Subject) -> Result<Vec<u8>> {
        let mut bytes = Vec::new();
        self.write(subject, &mut bytes)?;
        self.validate(subject, &mut bytes.as_slice())?;
        Ok(bytes)
    }
}

impl FromStr for Format {
    type Err = Error;

    fn from_str(name: &str) -> Result<Self> {
        Self::ALL.into_iter().find(|format| format.name() == name).ok_or_else(|| {
            let names: Vec<&str> = Self::ALL.iter().map(|f| f.name()).collect();
            Error::new(
                ErrorKind::Argument,
                format!("found `{name}`, expected a format: {}", names.join(", ")),
            )
        })
    }
}
