//! Edges as CSV with the columns that Gephi looks for: `Source`, `Target`, `Type`, `Id`, `Label`, `Weight`, `Kind`, `Timeset`,
//! then all others. Import the nodes first, and append this to their workspace.

use super::csv_nodes::{header, timeset};
use super::csv_table::{self, quoted};
use crate::error::Result;
use crate::export::buffer::Buffer;
use crate::export::columns::{self, EdgeFacts};
use crate::export::coverage::Articles;
use crate::export::names::Names;
use crate::export::plan::Plan;
use crate::export::validate;
use crate::export::writer::{About, Content, Subject, Writer};
use crate::graph::NetworkEdge;
use std::borrow::Cow;
use std::io::{BufRead, Write};

/// The columns before all others: those that Gephi looks for, and the period that the articles of the edge cover.
const HEAD: [&str; 9] = ["Source", "Target", "Type", "Id", "Label", "Weight", "Kind", "Timeset", "Period"];

/// What stands for columns without a value.
const COMMAS: &str = ",,,,,,,,,,,,,";

/// Edges as CSV.
pub(super) struct CsvEdges;

impl Writer for CsvEdges {
    fn about(&self) -> &'static About {
        &About {
            name: "csv-edges",
            extension: "csv",
            media_type: "text/csv; charset=utf-8; header=present",
            specification: "https://www.rfc-editor.org/rfc/rfc4180",
            purpose: "Gephi's spreadsheet import, Excel, pandas, R",
            keeps: "every field of edges",
            loses: "fields of nodes, which are in csv-nodes; lists are joined with `; `",
            content: Content::View,
        }
    }

    fn write(&self, subject: &Subject, out: &mut dyn Write) -> Result<()> {
        write(subject, out)
    }

    fn validate(&self, subject: &Subject, written: &mut dyn BufRead) -> Result<()> {
        validate::csv(written, subject.network.edges.len())
    }
}

/// Writes the edges: comma, UTF-8, line feeds, a header.
fn write(subject: &Subject, out: &mut dyn Write) -> Result<()> {
    let Subject { network, graph, .. } = *subject;
    csv_table::start(subject, out)?;
    let mut out = Buffer::new(out);
    out.put(&header(&HEAD, columns::EDGES.iter().map(|c| c.name)));
    let direction = if network.directed { ",Directed," } else { ",Undirected," };
    let (articles, names) = (Articles::of(graph), Names::of(network, |id| csv_table::name(id, subject)));
    let plan = Plan::of(&columns::EDGES, |_, passed| ",".repeat(passed + 1));
    // Edges of one relation follow each other, so its cell is found once for all of these.
    let (mut named, mut relation) = ("", Cow::Borrowed(""));
    let nothing = format!(",{},,{COMMAS}\n", NetworkEdge::TIED);
    for edge in names.edges(network) {
        if !std::ptr::eq(edge.relation, named) {
            (named, relation) = (edge.relation, csv_table::name(edge.relation, subject));
        }
        names.put(edge.source, &mut out);
        names.put(edge.target, out.put(","));
        out.brief(direction).brief(&csv_table::name(&edge.id, subject));
        out.put(",").put(&relation).put(",").number(edge.weight);
        if edge.is_mere() {
            out.brief(&nothing).spill()?;
            continue;
        }
        let (facts, behind) = (EdgeFacts::new(graph, edge), &edge.behind);
        out.put(",").put(&relation).put(",");
        if behind.first.is_some() || behind.last.is_some() {
            out.put(&quoted(timeset(behind.first, behind.last).into()));
        }
        out.put(",");
        if !facts.evidence.is_empty() {
            let of = facts.evidence.iter().map(|evidence| evidence.article.as_str());
            out.put(&quoted(articles.periods(of).into()));
        }
        let row = plan.row(facts.known());
        for (commas, column) in &row.fields {
            out.put(commas);
            if let Some(value) = column.of(&facts) {
                csv_table::value(&mut out, &value, column.name, subject);
            }
        }
        out.put(&COMMAS[..row.rest]).put("\n").spill()?;
    }
    out.finish()
}
