//! Events as JSON Lines in the fields of PLOVER, the ontology of political events; `docs/plover.md` has the mapping. What
//! PLOVER has no field for stands under `rapporteur`.
//!
//! Specification: *PLOVER: Political Language Ontology for Verifiable Event Records*, manual 2.0, draft of 4 February 2024,
//! <https://github.com/openeventdata/PLOVER>.

mod actor;
mod code;
mod line;

use self::line::Line;
use crate::error::{Error, ErrorKind, Result};
use crate::export::io;
use crate::export::validate::counted;
use crate::export::writer::{About, Content, Subject, Writer};
use serde::Deserialize;
use std::collections::BTreeSet;
use std::io::{BufRead, Write};

/// Events in the fields of PLOVER.
pub(super) struct Plover;

impl Writer for Plover {
    fn about(&self) -> &'static About {
        &About {
            name: "plover",
            extension: "jsonl",
            media_type: "application/jsonl",
            specification: "https://github.com/openeventdata/PLOVER",
            purpose: "event-data research: a PLOVER record an event",
            keeps: "every event with its nearest code, date, actors, place and sentences; all else under `rapporteur`",
            loses: "relations between entities; spans are of bytes",
            content: Content::Events,
        }
    }

    fn write(&self, subject: &Subject, out: &mut dyn Write) -> Result<()> {
        for line in lines(subject) {
            serde_json::to_writer(&mut *out, &line).map_err(io)?;
            out.write_all(b"\n").map_err(io)?;
        }
        Ok(())
    }

    fn validate(&self, subject: &Subject, written: &mut dyn BufRead) -> Result<()> {
        let mut ids = BTreeSet::new();
        for (i, line) in written.lines().enumerate() {
            let refuse = |what: String| Error::new(ErrorKind::Export, format!("line {}: {what}", i + 1));
            let line = line.map_err(|error| refuse(error.to_string()))?;
            let read: Read = serde_json::from_str(&line).map_err(|error| refuse(error.to_string()))?;
            if read.event.is_empty() {
                return Err(refuse("a record without an event".into()));
            }
            if let Some(id) = ids.replace(read.id) {
                return Err(refuse(format!("two records have the id `{id}`")));
            }
        }
        counted(ids.len() + 1, "records", ids.len(), lines(subject).count())
    }
}

/// The records of all events that are kept, and of plans where they are wanted.
fn lines<'a>(subject: &'a Subject) -> impl Iterator<Item = Line<'a>> {
    let Subject { graph, options, .. } = *subject;
    let record = graph.record();
    let events = record.events.iter().filter(|event| options.filter.keeps(graph, event));
    let prospects = record.prospects.iter().filter(|_| options.filter.prospects);
    let prospects = prospects.filter(|prospect| options.filter.matches_prospect(graph, prospect));
    events.map(|event| Line::event(graph, event)).chain(prospects.map(|plan| Line::prospect(graph, plan)))
}

/// What of a record is looked over.
#[derive(Deserialize)]
struct Read {
    id: String,
    /// Who took part and when may both be unknown; what happened may not.
    event: Vec<String>,
}
