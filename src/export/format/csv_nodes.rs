//! Nodes as CSV with the columns that Gephi looks for first: `Id`, `Label`, `Timeset`, then all others. Import it before the edges.

use super::csv_table;
use crate::date::Edtf;
use crate::error::Result;
use crate::export::cell::guarded;
use crate::export::columns::{self, NodeFacts, Value};
use crate::export::coverage::{Articles, articles_of_nodes, joined};
use crate::export::writer::{About, Content, Subject, Writer};
use crate::export::{io, validate};
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
    csv_table::start(subject, out)?;
    let mut csv = csv::Writer::from_writer(out);
    let names = columns::NODES.iter().map(|c| heading(c.name));
    csv.write_record(HEAD.map(str::to_owned).into_iter().chain(names)).map_err(io)?;
    let (articles, of_edges) = (Articles::of(graph), articles_of_nodes(network, graph));
    for (node, of_edges) in network.nodes.iter().zip(&of_edges) {
        let facts = NodeFacts::new(graph, node);
        let own = facts.evidence().iter().map(|evidence| evidence.article.as_str());
        let head = [
            named(node.id.as_str(), subject),
            named(&node.label, subject),
            timeset(node.date, node.date),
            articles.periods(own.chain(of_edges.iter().copied())),
        ];
        let cells = columns::NODES.iter().map(|c| match (c.value)(&facts) {
            None if c.name == "article" => guarded(&joined(of_edges.iter().copied())).into_owned(),
            value => cell(value, c.name, subject),
        });
        csv.write_record(head.into_iter().chain(cells)).map_err(io)?;
    }
    csv.flush().map_err(io)
}

/// Dates as Gephi writes its intervals: `<[2023-10-29, 2023-10-30]>`; empty where they are not known.
pub(super) fn timeset(first: Option<Edtf>, last: Option<Edtf>) -> String {
    let ends = first.or(last).zip(last.or(first)).map(|(first, last)| (first.first_day(), last.last_day()));
    let ends = ends.filter(|(start, end)| start <= end);
    ends.map_or(String::new(), |(start, end)| format!("<[{start}, {end}]>"))
}

/// The name of a column with a capital, as Gephi shows its own.
pub(super) fn heading(name: &str) -> String {
    let mut chars = name.chars();
    chars.next().map_or(String::new(), |first| first.to_ascii_uppercase().to_string() + chars.as_str())
}

/// A value as a cell: empty where there is none, texts guarded, numbers as they are.
pub(super) fn cell(value: Option<Value>, name: &str, subject: &Subject) -> String {
    let text = match value {
        None => String::new(),
        Some(value @ (Value::Text(_) | Value::List(_))) => guarded(&value.to_text()).into_owned(),
        Some(value) => return value.to_text(),
    };
    if subject.options.conventions.guarded_types { no_number_or_date(&text, name == "line") } else { text }
}

/// A text that names something: guarded, and with every backslash twice for those who take it for an escape.
pub(super) fn named(text: &str, subject: &Subject) -> String {
    let text = guarded(text).into_owned();
    if subject.options.conventions.guarded_types { text.replace('\\', r"\\") } else { text }
}

/// The text in a form that is taken for nothing but a text: dates with slashes, lines with a letter, backslashes twice.
fn no_number_or_date(text: &str, is_line: bool) -> String {
    let item = |item: &str| match item {
        line if is_line && line.bytes().all(|b| b.is_ascii_digit()) && !line.is_empty() => format!("L{line}"),
        date if date.parse::<Edtf>().is_ok() && !date.contains('/') => date.replace('-', "/"),
        other => other.to_owned(),
    };
    text.replace('\\', r"\\").split("; ").map(item).collect::<Vec<_>>().join("; ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_and_lines_can_be_told_from_timestamps_and_numbers() {
        assert_eq!(no_number_or_date("2023-09-07; 2023-10", false), "2023/09/07; 2023/10");
        assert_eq!(no_number_or_date("2023-10-29/2023-10-30", false), "2023-10-29/2023-10-30");
        assert_eq!(no_number_or_date("69; ?", true), "L69; ?");
        let day = "2023-09-07".parse().ok();
        assert_eq!(
            (timeset(day, None), timeset(None, None)),
            ("<[2023-09-07, 2023-09-07]>".into(), String::new())
        );
    }
}
