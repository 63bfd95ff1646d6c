//! The names under which tables have what an event is made of, and reading a date from its columns.

use super::sheet::Row;
use crate::date::{Edtf, YearHint, scan_head};
use crate::error::Result;
use crate::graph::EventType;

/// The identifier of a node, an event or a tie.
pub(super) const ID: &[&str] = &["id"];
/// The name of a node.
pub(super) const NAME: &[&str] = &["label", "name", "title"];
/// The kind of a node.
pub(super) const KIND: &[&str] = &["kind", "node_type", "category"];
/// The event of a participation.
pub(super) const EVENT: &[&str] = &["event", "event_id", "meeting", "meeting_id"];
/// One who took part.
pub(super) const PARTICIPANT: &[&str] = &["participant", "participant_id", "actor", "entity", "person"];
/// All who took part.
pub(super) const PARTICIPANTS: &[&str] = &["participants", "actors", "attendees", "parties_list", "who"];
/// What happened.
pub(super) const TYPE: &[&str] = &["event_type", "type"];
/// What a tie says.
pub(super) const RELATION: &[&str] = &["relation", "interaction", "kind", "event_type", "label", "type"];
/// Where.
pub(super) const PLACE: &[&str] = &["place", "where", "location", "venue"];
/// The words behind a row.
pub(super) const SENTENCE: &[&str] =
    &["sentence", "evidence", "quote", "text", "description", "summary", "notes", "note"];
/// Where the words are from.
pub(super) const ARTICLE: &[&str] = &["article", "citation", "reference", "url"];

/// When: `date`, or `start` and `end`, as EDTF or as prose writes days ("Nov. 14, 2023").
///
/// # Errors
/// [`crate::error::ErrorKind::Table`] if there is no such date.
pub(super) fn date(row: &Row) -> Result<Option<Edtf>> {
    let one = |cell: &str| parse(row, cell);
    if let Some(cell) = row.get(&["date", "when"]) {
        return one(cell).map(Some);
    }
    let end = row.get(&["end", "end_date", "last"]).map(one).transpose()?;
    let Some(start) = row.get(&["start", "start_date", "first", "day"]).map(one).transpose()? else {
        return Ok(end);
    };
    let Some(end) = end.filter(|end| *end != start) else { return Ok(Some(start)) };
    let interval = Edtf::interval(start.start(), end.end());
    interval
        .map(Some)
        .ok_or_else(|| row.refuse(&format!("found {start} to {end}, expected an end after the start")))
}

/// A date as EDTF or as prose writes it.
pub(super) fn parse(row: &Row, cell: &str) -> Result<Edtf> {
    let cell = cell.trim();
    let prose = || {
        let (phrase, length) = scan_head(cell)?;
        let whole = length == cell.len() && phrase.has_year();
        phrase.resolve(YearHint::default()).filter(|_| whole)
    };
    // Dates with slashes, year first, are how tables keep spreadsheets and Gephi from changing them.
    let slashed =
        || cell.bytes().all(|b| b.is_ascii_digit() || b == b'/').then(|| cell.replace('/', "-").parse().ok());
    cell.parse().ok().or_else(|| slashed().flatten()).or_else(prose).ok_or_else(|| {
        row.refuse(&format!("found `{cell}`, expected a date as 2023-11-14, 2023-11 or 2023-09/2023-12"))
    })
}

/// The kind of event that a word means: its own name, or what people write of ties.
pub(super) fn event_type(word: &str) -> Option<EventType> {
    const WORDS: [(&str, EventType); 18] = [
        ("met", EventType::Meeting),
        ("meet", EventType::Meeting),
        ("meets", EventType::Meeting),
        ("meeting_with", EventType::Meeting),
        ("met_with", EventType::Meeting),
        ("summit", EventType::Meeting),
        ("talks", EventType::Meeting),
        ("consult", EventType::Meeting),
        ("consultation", EventType::Meeting),
        ("called", EventType::Call),
        ("phone", EventType::Call),
        ("phone_call", EventType::Call),
        ("visited", EventType::Visit),
        ("signed", EventType::Agreement),
        ("sanctioned", EventType::Sanction),
        ("summoned", EventType::Summons),
        ("drill", EventType::Exercise),
        ("said", EventType::Statement),
    ];
    let word = super::sheet::column(word);
    let listed = || WORDS.iter().find(|(known, _)| **known == *word).map(|(_, kind)| *kind);
    word.parse().ok().or_else(listed)
}
