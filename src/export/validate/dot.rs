//! The language of Graphviz, as far as our files use it: nodes, then edges, attributes and clusters.

use super::tokens::{Token, Tokens};
use super::{Found, in_line};
use crate::error::Result;
use crate::graph::Network;
use std::io::BufRead;

/// Whether `written` is the network, nodes before the edges between them.
pub(in crate::export) fn dot(written: &mut dyn BufRead, network: &Network) -> Result<()> {
    let mut tokens = Tokens::new(written);
    let (kind, arrow) = if network.directed { ("digraph", "->") } else { ("graph", "--") };
    tokens.expect(&Token::word(kind))?;
    tokens.text("a name")?;
    tokens.expect(&Token::Mark("{"))?;
    let (mut found, mut depth) = (Found::new(network), 1);
    while depth > 0 {
        match tokens.next()? {
            Token::Mark("}") => depth -= 1,
            Token::Mark(";") => {}
            Token::Mark("{") => depth += 1,
            Token::Text(word) => depth += statement(&mut tokens, &mut found, &word, arrow)?,
            other => return Err(tokens.unexpected(&other, "a statement")),
        }
    }
    tokens.expect(&Token::End)?;
    found.compare(tokens.line())
}

/// What a word begins, and how much deeper it leads.
fn statement(tokens: &mut Tokens, found: &mut Found, word: &str, arrow: &'static str) -> Result<usize> {
    let line = tokens.line();
    if word == "subgraph" {
        tokens.text("a name")?;
        return tokens.expect(&Token::Mark("{")).map(|()| 1);
    }
    match tokens.next()? {
        Token::Mark("=") => tokens.text("a value").map(drop)?,
        Token::Mark(mark) if mark == arrow => {
            let target = tokens.text("a node")?;
            tokens.expect(&Token::Mark("["))?;
            let id = attributes(tokens)?.unwrap_or_else(|| found.edges.to_string());
            found.edge(&id, [word, &target]).map_err(in_line(line))?;
        }
        Token::Mark("[") => {
            attributes(tokens)?;
            if !["graph", "node", "edge"].contains(&word) {
                found.node(word).map_err(in_line(line))?;
            }
        }
        Token::Mark(";") if found.nodes.contains(word) => {}
        other => return Err(tokens.unexpected(&other, "attributes")),
    }
    Ok(0)
}

/// Reads on to the end of a list of attributes, and gives the one of the name `id`.
fn attributes(tokens: &mut Tokens) -> Result<Option<String>> {
    let mut id = None;
    loop {
        match tokens.next()? {
            Token::Mark("]") => return Ok(id),
            Token::Mark("," | ";") => {}
            Token::Text(name) => {
                tokens.expect(&Token::Mark("="))?;
                let value = tokens.text("a value")?;
                if name == "id" {
                    id = Some(value);
                }
            }
            other => return Err(tokens.unexpected(&other, "an attribute")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::graph::Network;

    fn fault(text: &str) -> Option<String> {
        let network = Network::of_ties(2, &[(0, 1, 1.0)]);
        dot(&mut text.as_bytes(), &network).err().map(|error| error.to_string())
    }

    #[test]
    fn what_is_no_graph_is_refused_with_its_line() {
        assert_eq!(fault("graph \"g\" {\n\"0\" [a=\"\\\"\"]\n\"1\" [a=b]\n\"0\" -- \"1\" [id=x]\n}\n"), None);
        let fault = |text: &str| fault(text).unwrap();
        assert_eq!(fault("graph g {\n\"0\" [a=\"b]\n}"), "2:1: a quotation without an end");
        assert_eq!(
            fault("graph g {\n0 [a=b]\n0 -- 1 [id=x]\n}"),
            "3:1: the edge `x` leads to `1`, which is no node"
        );
        assert_eq!(fault("graph g {\n0 [a=b]\n}"), "3:1: found 1 nodes, expected 2");
        assert!(fault("graph g {\n0 -> 1 [a=b]\n}").contains("found `->`, expected attributes"));
        assert!(fault("graph g {").contains("the end of the file"));
    }
}
