//! One page to explore a graph with: a single HTML file that opens from disk and asks nobody for anything.
//!
//! The page carries the whole graph as JSON, the places of nodes and the tables that take more than counting; its scripts do
//! the rest, by the same rules as views and filters here. Nothing that a document says can run: it is data for a parser, becomes
//! text nodes, and the policy of the page allows its own script and style and nothing else, by their digests.

mod data;
mod shell;

use crate::diagnostic::Diagnostic;
use crate::error::Result;
use crate::graph::Graph;
use std::io::Write;

/// Writes the page of a graph. `doubts` are those that arose while articles were read; `None` where the graph came from a file,
/// which keeps none. The same graph gives the same bytes.
///
/// # Errors
/// [`crate::error::ErrorKind::Export`] if the graph cannot be written as JSON; [`crate::error::ErrorKind::Io`] if `out` fails.
pub fn write(graph: &Graph, doubts: Option<&[Diagnostic]>, out: &mut dyn Write) -> Result<()> {
    shell::write(&data::title(graph), &data::json(graph, doubts)?, out)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::graph::fixture;

    fn page(graph: &Graph) -> String {
        let mut bytes = Vec::new();
        write(graph, None, &mut bytes).unwrap();
        String::from_utf8(bytes).unwrap()
    }

    #[test]
    fn the_page_holds_the_graph_and_is_small_beside_it() {
        let graph = fixture::unification();
        let html = page(&graph);
        assert_eq!(html, page(&graph));
        let (_, rest) = html.split_once("id=\"data\">").unwrap();
        let (data, _) = rest.split_once("</script>").unwrap();
        let data: serde_json::Value = serde_json::from_str(data).unwrap();
        assert_eq!(data["graph"]["events"].as_array().unwrap().len(), graph.record().events.len());
        assert_eq!(data["layouts"]["people"]["person:kohl-helmut"].as_array().unwrap().len(), 2);
        assert!(data["doubts"].is_null());
        assert!(html.len() - data.to_string().len() < 300_000);
    }

    #[test]
    fn nothing_that_a_name_contains_is_markup() {
        let html = page(&fixture::hostile());
        assert_eq!(html.matches("</script>").count(), 2);
        assert_eq!(html.matches("<script").count(), 2);
        let (markup, _) = html.split_once("id=\"data\">").unwrap();
        assert!(!markup.contains("://") && !markup.contains("url("), "the page names an address");
        assert!(markup.contains("default-src 'none'"));
    }

    #[test]
    fn a_graph_without_anything_has_a_page_too() {
        let html = page(&Graph::new(crate::graph::Record::empty()));
        assert!(html.contains("<title>Diplomatic network</title>"));
    }
}
