//! Programs that read our files: which formats, the best one first, and what each wants otherwise than others.

use super::{Conventions, Format, Schema};
use crate::error::{Error, ErrorKind, Result};
use std::str::FromStr;

/// How to write for one program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Profile {
    /// The name used on the command line.
    pub name: &'static str,
    /// What it reads, the best first.
    pub formats: &'static [Format],
    /// What it wants otherwise than others.
    pub conventions: Conventions,
}

const NONE: Conventions = Conventions {
    edge_label: false,
    yed_graphics: false,
    looks: false,
    interaction: false,
    schema: Schema::None,
    guarded_types: false,
    byte_order_mark: false,
};

/// Every program that is known, each tried by `tests/interop/`.
pub const PROFILES: [Profile; 11] = [
    Profile::GEPHI,
    Profile {
        name: "gephi-lite",
        formats: &[Format::Gexf, Format::Graphml],
        conventions: Conventions { looks: true, ..NONE },
    },
    Profile {
        name: "networkx",
        formats: &[Format::Graphml, Format::NodeLink, Format::Gexf, Format::Pajek],
        conventions: NONE,
    },
    Profile {
        name: "igraph",
        formats: &[Format::Graphml, Format::Pajek, Format::Ucinet],
        conventions: Conventions { looks: true, ..NONE },
    },
    Profile {
        name: "cytoscape",
        formats: &[Format::Cytoscape, Format::Graphml],
        conventions: Conventions { interaction: true, ..NONE },
    },
    Profile {
        name: "neo4j",
        formats: &[Format::Cypher, Format::Graphml],
        conventions: Conventions { edge_label: true, schema: Schema::Constraints, ..NONE },
    },
    Profile { name: "memgraph", formats: &[Format::Cypher], conventions: NONE },
    Profile {
        name: "ladybug",
        formats: &[Format::Cypher],
        conventions: Conventions { schema: Schema::Tables, ..NONE },
    },
    Profile {
        name: "yed",
        formats: &[Format::Graphml],
        conventions: Conventions { yed_graphics: true, ..NONE },
    },
    Profile {
        name: "excel",
        formats: &[
            Format::CsvEdges,
            Format::CsvNodes,
            Format::CsvMeetings,
            Format::CsvIncidence,
            Format::CsvDyads,
        ],
        conventions: Conventions { byte_order_mark: true, ..NONE },
    },
    Profile { name: "d3", formats: &[Format::NodeLink], conventions: NONE },
];

impl Profile {
    /// Gephi, whose conventions the tables of `build` follow too.
    pub const GEPHI: Self = Self {
        name: "gephi",
        formats: &[
            Format::Gexf,
            Format::Graphml,
            Format::CsvNodes,
            Format::CsvEdges,
            Format::Dot,
            Format::Pajek,
        ],
        conventions: Conventions { edge_label: true, looks: true, guarded_types: true, ..NONE },
    };

    /// The format to write: the one asked for, or else the best.
    ///
    /// # Errors
    /// [`ErrorKind::Argument`] if the program does not read it.
    pub fn format(&self, asked: Option<Format>) -> Result<Format> {
        let format = asked.unwrap_or(self.formats[0]);
        if self.formats.contains(&format) {
            return Ok(format);
        }
        let read: Vec<&str> = self.formats.iter().map(|format| format.name()).collect();
        let (name, found) = (self.name, format.name());
        let message =
            format!("found the format {found}, expected one that {name} reads: {}", read.join(", "));
        Err(Error::new(ErrorKind::Argument, message))
    }
}

impl FromStr for Profile {
    type Err = Error;

    fn from_str(name: &str) -> Result<Self> {
        PROFILES.into_iter().find(|profile| profile.name == name).ok_or_else(|| {
            let names: Vec<&str> = PROFILES.iter().map(|profile| profile.name).collect();
            let message = format!("found `{name}`, expected a program: {}", names.join(", "));
            Error::new(ErrorKind::Argument, message)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_program_has_a_best_format_and_refuses_what_it_cannot_read() {
        let yed: Profile = "yed".parse().unwrap();
        assert_eq!(yed.format(None).unwrap(), Format::Graphml);
        let error = yed.format(Some(Format::Gexf)).unwrap_err().to_string();
        assert_eq!(error, "found the format gexf, expected one that yed reads: graphml");
        assert!("word".parse::<Profile>().unwrap_err().to_string().contains("gephi-lite"));
    }
}
