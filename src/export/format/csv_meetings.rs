//! Meetings and calls as CSV, one row each: the table of `meetings.csv`.

use super::csv_table;
use crate::analysis::meetings;
use crate::error::Result;
use crate::export::validate;
use crate::export::writer::{About, Content, Subject, Writer};
use std::io::{BufRead, Write};

/// Meetings as CSV.
pub(super) struct CsvMeetings;

impl Writer for CsvMeetings {
    fn about(&self) -> &'static About {
        &About {
            name: "csv-meetings",
            extension: "csv",
            media_type: "text/csv; charset=utf-8; header=present",
            specification: "https://www.rfc-editor.org/rfc/rfc4180",
            purpose: "R, Stata, SPSS, pandas, Excel: one row a meeting or call",
            keeps: "date, mode, format, level, place, setting, series, who took part, every report with its sentence",
            loses: "all other events; roles and offices of participants, which are in csv-incidence",
            content: Content::Events,
        }
    }

    fn write(&self, subject: &Subject, out: &mut dyn Write) -> Result<()> {
        csv_table::write(&meetings::list(subject.graph, &subject.options.filter), subject, out)
    }

    fn validate(&self, subject: &Subject, written: &mut dyn BufRead) -> Result<()> {
        let Subject { graph, options, .. } = *subject;
        let counted = graph.record().events.iter().filter(|event| event.kind.is_consultation());
        validate::csv(written, counted.filter(|event| options.filter.keeps(graph, event)).count())
    }
}
