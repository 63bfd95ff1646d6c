//! Who took part in what, as CSV, one row a participation: the two-mode network of participants and events as a table.

use super::csv_table;
use crate::analysis::{Cell, Column, Table};
use crate::error::Result;
use crate::export::validate;
use crate::export::writer::{About, Content, Subject, Writer};
use crate::graph::{Event, Graph, Participant, party};
use std::io::{BufRead, Write};

/// Participations as CSV.
pub(super) struct CsvIncidence;

impl Writer for CsvIncidence {
    fn about(&self) -> &'static About {
        &About {
            name: "csv-incidence",
            extension: "csv",
            media_type: "text/csv; charset=utf-8; header=present",
            specification: "https://www.rfc-editor.org/rfc/rfc4180",
            purpose: "R, Stata, SPSS, pandas, Excel: one row a participation in an event",
            keeps: "participants with role, office and state; date, mode, format, level and place of the event; its first sentence",
            loses: "events without participants, relations, further sentences",
            content: Content::Events,
        }
    }

    fn write(&self, subject: &Subject, out: &mut dyn Write) -> Result<()> {
        csv_table::write(&table(subject), subject, out)
    }

    fn validate(&self, subject: &Subject, written: &mut dyn BufRead) -> Result<()> {
        validate::csv(written, participations(subject).count())
    }
}

/// Every participation in the events that are kept, in the order of the graph.
fn participations<'a>(subject: &'a Subject) -> impl Iterator<Item = (&'a Event, &'a Participant)> {
    let events = subject.graph.record().events.iter();
    let kept = events.filter(|event| subject.options.filter.keeps(subject.graph, event));
    kept.flat_map(|event| event.participants.iter().map(move |participant| (event, participant)))
}

fn table(subject: &Subject) -> Table {
    let names = [
        "event_id",
        "event",
        "type",
        "date",
        "first_day",
        "last_day",
        "date_basis",
        "mode",
        "format",
        "level",
        "place",
        "participant_id",
        "participant",
        "kind",
        "role",
        "office_id",
        "office",
        "state",
        "background",
        "article",
        "line",
        "sentence",
    ];
    let columns = names.map(|name| if name == "line" { Column::number(name) } else { Column::text(name) });
    let mut table = Table::with_columns("Participations", columns.into());
    table.rows = participations(subject).map(|(event, who)| row(subject.graph, event, who)).collect();
    table
}

fn row(graph: &Graph, event: &Event, who: &Participant) -> Vec<Cell> {
    let date = event.date.or(event.within);
    let day = |day: Option<jiff::civil::Date>| Cell::from(day.map(|day| day.to_string()));
    let entity = graph.entity(&who.id);
    let state = party::state(graph, who).map(|id| graph.entity(&id).and_then(|e| e.state.clone()));
    let evidence = event.evidence.first();
    vec![
        event.id.as_str().into(),
        event.label().into(),
        event.kind.name().into(),
        date.into(),
        day(date.map(|date| date.first_day())),
        day(date.map(|date| date.last_day())),
        event.date_basis.name().into(),
        event.mode.name().into(),
        event.format.map(|format| format.name()).into(),
        event.level.name().into(),
        event.place.as_ref().map(|place| graph.label(place)).into(),
        who.id.as_str().into(),
        graph.label(&who.id).into(),
        entity.map(|entity| entity.kind.name()).into(),
        who.role.map(|role| role.name()).into(),
        who.office.as_ref().map(|office| office.to_string()).into(),
        who.office.as_ref().map(|office| graph.label(office)).into(),
        state.flatten().into(),
        event.background.to_string().into(),
        evidence.map(|evidence| evidence.article.clone()).into(),
        evidence.and_then(|evidence| evidence.line).into(),
        evidence.map(|evidence| evidence.text.clone()).into(),
    ]
}
