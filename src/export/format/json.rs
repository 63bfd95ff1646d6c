//! A network as JSON: `title`, `view`, `period`, `directed`, `nodes` and `edges`; lists stay lists, absent fields are left out.
//! `<` is written as an escape, so that the text can stand inside a web page.

use crate::error::Result;
use crate::export::columns::Value;
use crate::export::json::Json;
use crate::export::objects;
use crate::export::validate;
use crate::export::writer::{About, Content, Subject, Writer};
use std::io::{BufRead, Write};

/// JSON.
pub(super) struct JsonLists;

impl Writer for JsonLists {
    fn about(&self) -> &'static About {
        &About {
            name: "json",
            extension: "json",
            media_type: "application/json",
            specification: "https://www.rfc-editor.org/rfc/rfc8259",
            purpose: "own programs, web pages",
            keeps: "every field of nodes and edges, lists as lists",
            loses: "nothing of the view",
            content: Content::View,
        }
    }

    fn write(&self, subject: &Subject, out: &mut dyn Write) -> Result<()> {
        let mut json = Json::new(out);
        objects::heading(subject.network, json.open("{"));
        json.key("directed").of(&Value::Flag(subject.network.directed));
        objects::lists(subject, 2, &mut json, |_, _| {})?;
        json.close("}");
        json.finish()
    }

    fn validate(&self, subject: &Subject, written: &mut dyn BufRead) -> Result<()> {
        validate::json(written, subject.network)
    }
}
