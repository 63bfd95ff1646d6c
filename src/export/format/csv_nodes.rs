//! Nodes as CSV with the columns that Gephi looks for first: `Id`, `Label`, `Timeset`, then all others. Import it before the edges.

use super::csv_table::{self, quoted};
use crate::date::Edtf;
use crate::error::Result;
use crate::export::buffer::Buffer;
use crate::export::cell::guarded;
use crate::export::columns::{self, NodeFacts};
use crate::export::coverage::{Articles, articles_of_nodes, joined};
use crate::export::validate;
use crate::export::writer::{About, Content, Subject, Writer};
use std::io::{BufRead, Write};

/// The columns before all others: those that Gephi looks for, and the period that the articles of the node cover.
const HEAD: [&str; 4] = ["Id", "Label", "Timeset", "Period"];

/// Nodes as CSV.
pub(super) struct CsvNodes;

impl Writer for CsvNodes {
    fn about(&self) -> &'static About {
        &About {
            name: "csv-nodes",
            extension: "csv",
            media_type: "text/csv; charset=utf-8; header=present",
            specification: "https://www.rfc-editor.org/rfc/rfc4180",
            purpose: "Gephi's spreadsheet import, Excel, pandas, R",
            keeps: "every field of nodes",
            loses: "edges, which are in csv-edges; lists are joined with `; `",
            content: Content::View,
        }
    }

    fn write(&self, subject: &Subject, out: &mut dyn Write) -> Result<()> {
        write(subject, out)
    }

    fn validate(&self, subject: &Subject, written: &mut dyn BufRead) -> Result<()> {
        validate::csv(written, subject.network.nodes.len())
    }
}

/// Writes the nodes: comma, UTF-8, line feeds, a header. The articles of what is no event are those of its edges.
fn write(subject: &Subject, out: &mut dyn Write) -> Result<()> {
    let Subject { network, graph, .. } = *subject;
    let mut out = Buffer::new(out);
    out.put(csv_table::mark(subject)).put(&header(&HEAD, columns::NODES.iter().map(|c| c.name)));
    let (articles, of_edges) = (Articles::of(graph), articles_of_nodes(network, graph));
    for (node, of_edges) in network.nodes.iter().zip(&of_edges) {
        let facts = NodeFacts::new(graph, node);
        let own = facts.evidence().iter().map(|evidence| evidence.article.as_str());
        let periods = articles.periods(own.chain(of_edges.iter().copied()));
        out.put(&csv_table::name(node.id.as_str(), subject)).put(",");
        out.put(&csv_table::name(&node.label, subject)).put(",");
        out.put(&quoted(timeset(node.date, node.date).into())).put(",").put(&quoted(periods.into()));
        for column in &columns::NODES {
            out.put(",");
            match column.of(&facts) {
                Some(value) => csv_table::value(&mut out, &value, column.name, subject),
                None if column.name == "article" => {
                    out.put(&quoted(guarded(&joined(of_edges.iter().copied()))));
                }
                None => {}
            }
        }
        out.put("\n").spill()?;
    }
    out.finish()
}

/// Dates as Gephi writes its intervals: `<[2023-10-29, 2023-10-30]>`; empty where they are not known.
pub(super) fn timeset(first: Option<Edtf>, last: Option<Edtf>) -> String {
    let ends = first.or(last).zip(last.or(first)).map(|(first, last)| (first.first_day(), last.last_day()));
    let ends = ends.filter(|(start, end)| start <= end);
    ends.map_or(String::new(), |(start, end)| format!("<[{start}, {end}]>"))
}

/// The first line: names of columns, with capitals as Gephi shows its own.
pub(super) fn header(head: &[&str], names: impl Iterator<Item = &'static str>) -> String {
    let mut line = head.join(",");
    for name in names {
        line.push(',');
        line.extend(name.chars().take(1).map(|first| first.to_ascii_uppercase()));
        line.extend(name.chars().skip(1));
    }
    line + "\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_intervals_of_days() {
        let day = "2023-09-07".parse().ok();
        assert_eq!(
            (timeset(day, None), timeset(None, None)),
            ("<[2023-09-07, 2023-09-07]>".into(), String::new())
        );
    }
}
