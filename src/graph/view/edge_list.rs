//! Networks from elsewhere: a table of edges, as CSV.

use super::Adjacency;
use crate::error::{Error, ErrorKind, Result};
use crate::span::Position;
use csv::ByteRecord;
use indexmap::IndexSet;
use rustc_hash::FxBuildHasher;

/// What a table of edges holds: named nodes, in the order in which they first appear, and who is tied to whom.
#[derive(Clone, Debug, PartialEq)]
pub struct EdgeList {
    /// The names of the nodes.
    pub labels: Vec<String>,
    /// The simple network: parallel rows are one edge, with their weights added; loops are left out and counted.
    pub adjacency: Adjacency,
}

impl EdgeList {
    /// Reads CSV (RFC 4180, UTF-8): `source,target` or `source,target,weight` in every row, where a weight is a finite number
    /// above 0, and 1 if there is no such column. A first row that names the columns `source` and `target` is a header: they
    /// may then stand in any order, and other columns are passed over. Time O(rows).
    ///
    /// # Errors
    ///
    /// [`ErrorKind::Edges`], with line and column, if a row has more or fewer fields than the first, no name, or a weight
    /// that is none.
    ///
    /// ```
    /// use rapporteur::graph::EdgeList;
    /// let list = EdgeList::parse(b"target,source\nBonn,Paris\nParis,Bonn\n".to_vec(), false)?;
    /// assert_eq!((&list.labels[0][..], list.adjacency.weights(0)), ("Paris", &[2.0][..]));
    /// let error = EdgeList::parse(b"Bonn,Paris,often\n".to_vec(), false).unwrap_err();
    /// assert_eq!(error.to_string(), "1:12: found `often`, expected a weight above 0");
    /// # Ok::<(), rapporteur::error::Error>(())
    /// ```
    pub fn parse(bytes: Vec<u8>, directed: bool) -> Result<Self> {
        let (labels, ties) = named_ties(&bytes)?;
        // The network needs the room.
        drop(bytes);
        Ok(Self { adjacency: Adjacency::of_own_ties(labels.len(), ties, directed), labels })
    }
}

/// Which fields of a row say what.
#[derive(Clone, Copy)]
struct Columns {
    source: usize,
    target: usize,
    weight: Option<usize>,
}

/// Source, target and weight of a row, as numbers of nodes.
type Tie = (u32, u32, f64);

/// The names of the nodes and the ties between them.
fn named_ties(bytes: &[u8]) -> Result<(Vec<String>, Vec<Tie>)> {
    let mut nodes = Nodes::default();
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(bytes);
    let mut record = ByteRecord::new();
    let mut columns = None;
    let mut ties = Vec::new();
    while reader.read_byte_record(&mut record).map_err(|error| uneven(&error))? {
        let columns = match columns {
            Some(columns) => columns,
            None => {
                let (found, is_header) = header(&record, bytes)?;
                columns = Some(found);
                if is_header {
                    continue;
                }
                found
            }
        };
        let [source, target] = [columns.source, columns.target].map(|at| nodes.number(&record[at]));
        let weight = columns.weight.map_or(Some(1.0), |at| weight(&record[at]));
        match (source, target, weight) {
            (Some(source), Some(target), Some(weight)) => ties.push((source, target, weight)),
            _ => return Err(wrong(&record, columns, bytes)),
        }
    }
    Ok((nodes.0.into_iter().collect(), ties))
}

/// What the first row says of the columns, and whether it is a header.
fn header(record: &ByteRecord, bytes: &[u8]) -> Result<(Columns, bool)> {
    let find =
        |name: &str| record.iter().position(|field| field.trim_ascii().eq_ignore_ascii_case(name.as_bytes()));
    if let (Some(source), Some(target)) = (find("source"), find("target")) {
        return Ok((Columns { source, target, weight: find("weight") }, true));
    }
    match record.len() {
        2 => Ok((Columns { source: 0, target: 1, weight: None }, false)),
        3 => Ok((Columns { source: 0, target: 1, weight: Some(2) }, false)),
        found => {
            let what =
                format!("found {found} fields, expected source,target[,weight] or a header with these names");
            Err(Error::new(ErrorKind::Edges, what).at(place(record, 0, bytes)))
        }
    }
}

/// A finite number above 0.
fn weight(field: &[u8]) -> Option<f64> {
    let number: f64 = std::str::from_utf8(field).ok()?.trim().parse().ok()?;
    Some(number).filter(|number| number.is_finite() && *number > 0.0)
}

/// The names of the nodes, each kept once.
#[derive(Default)]
struct Nodes(IndexSet<String, FxBuildHasher>);

impl Nodes {
    /// The number of a node, new or known; `None` if it has no name, or one that is not UTF-8.
    fn number(&mut self, field: &[u8]) -> Option<u32> {
        let name = std::str::from_utf8(field.trim_ascii()).ok().filter(|name| !name.is_empty())?;
        let known = self.0.get_index_of(name);
        Some(known.unwrap_or_else(|| self.0.insert_full(name.to_owned()).0) as u32)
    }
}

/// What is wrong with a row that gives no tie.
fn wrong(record: &ByteRecord, columns: Columns, bytes: &[u8]) -> Error {
    let nameless = [columns.source, columns.target].into_iter().find(|at| {
        let name = record[*at].trim_ascii();
        name.is_empty() || std::str::from_utf8(name).is_err()
    });
    let (at, expected) = match (nameless, columns.weight) {
        (Some(at), _) => (at, "the name of a node, in UTF-8"),
        (None, weight) => (weight.unwrap_or_default(), "a weight above 0"),
    };
    let found = match String::from_utf8_lossy(&record[at]) {
        empty if empty.trim().is_empty() => "nothing".into(),
        field => format!("`{}`", field.chars().take(40).collect::<String>()),
    };
    Error::new(ErrorKind::Edges, format!("found {found}, expected {expected}")).at(place(record, at, bytes))
}

fn uneven(error: &csv::Error) -> Error {
    let (what, line) = match error.kind() {
        csv::ErrorKind::UnequalLengths { pos, expected_len, len } => {
            let line = pos.as_ref().map_or(1, csv::Position::line);
            (format!("found {len} fields, expected {expected_len} as in the first row"), line)
        }
        _ => (error.to_string(), error.position().map_or(1, csv::Position::line)),
    };
    Error::new(ErrorKind::Edges, what).at(Position { line: line as usize, column: 1 })
}

/// Where a field begins.
fn place(record: &ByteRecord, field: usize, bytes: &[u8]) -> Position {
    let mut at = record.position().map_or(0, |position| position.byte() as usize);
    // Where the row before ends, line breaks and empty lines may follow.
    at += bytes[at..].iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
    let (mut quoted, mut commas) = (false, 0);
    for byte in &bytes[at..] {
        if commas == field {
            break;
        }
        quoted ^= *byte == b'"';
        commas += usize::from(*byte == b',' && !quoted);
        at += 1;
    }
    Position::of(bytes, at)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(text: &str) -> Result<EdgeList> {
        EdgeList::parse(text.as_bytes().to_vec(), false)
    }

    fn edges(text: &str) -> Vec<(String, String, f64)> {
        let list = parse(text).unwrap();
        let named = |node: u32| list.labels[node as usize].clone();
        list.adjacency.edges().map(|(a, b, weight)| (named(a), named(b), weight)).collect()
    }

    #[test]
    fn rows_are_edges_with_a_header_or_without() {
        let expected = [("a".into(), "b, \"c\"".into(), 3.5)];
        assert_eq!(edges("a,\"b, \"\"c\"\"\",1.5\n\"b, \"\"c\"\"\",a,2\n"), expected);
        assert_eq!(edges("\u{feff}Source,Type,Target,Weight\r\n\r\na,x,\"b, \"\"c\"\"\",3.5"), expected);
        assert_eq!(edges("1,2\n 2 ,1\n"), [("1".into(), "2".into(), 2.0)]);
        assert_eq!(parse("a,a\nb,a\n").unwrap().adjacency.loops(), 1);
        assert!(parse("").unwrap().labels.is_empty());
        assert!(parse("source,target\n").unwrap().labels.is_empty());
    }

    #[test]
    fn what_is_wrong_is_said_with_its_place() {
        let said = |text: &str| parse(text).unwrap_err().to_string();
        assert_eq!(said("a,b,1\n\nä,\"é,\",-1\n"), "3:8: found `-1`, expected a weight above 0");
        assert_eq!(said("a,b,1\na,b,\n"), "2:5: found nothing, expected a weight above 0");
        assert_eq!(said("a,b,NaN\n"), "1:5: found `NaN`, expected a weight above 0");
        assert_eq!(said("a,b\na, \n"), "2:3: found nothing, expected the name of a node, in UTF-8");
        assert_eq!(said("a,b\na,b,1\n"), "2:1: found 3 fields, expected 2 as in the first row");
        assert!(said("a b 1\n").starts_with("1:1: found 1 fields, expected source,target[,weight]"));
        let error = EdgeList::parse(b"a,b\nc,\xff\n".to_vec(), false).unwrap_err().to_string();
        assert_eq!(error, "2:3: found `\u{fffd}`, expected the name of a node, in UTF-8");
    }
}
