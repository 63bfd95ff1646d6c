//! Events of rows: one a row, or one of several rows that name it.

use super::cast::Cast;
use super::column::{self, ARTICLE, SENTENCE};
use super::sheet::Row;
use crate::error::Result;
use crate::graph::{
    DateBasis, EntityKind, Event, EventType, Evidence, Format, Id, Level, Mode, Participant, slug,
};
use crate::resolve::nearest_code;
use std::collections::BTreeSet;

/// The rule that evidence of tables names.
pub(super) const RULE: &str = "table.row";

/// An event as a row describes it, so far without participants.
///
/// # Errors
/// [`crate::error::ErrorKind::Table`] if a cell has a word or date that its column does not know.
pub(super) fn describe(cast: &mut Cast, row: &Row, id: Id, kind: EventType) -> Result<Event> {
    let date = column::date(row)?;
    let place = row.get(column::PLACE).map(|name| cast.find(Some(EntityKind::Place), name, None));
    let series = row.get(&["series", "dialogue"]).map(|name| cast.find(Some(EntityKind::Series), name, None));
    let setting =
        row.get(&["setting", "margins_of"]).map(|name| cast.find(Some(EntityKind::Series), name, None));
    let topics = row.list(&["topics", "topic"]).map(str::to_owned).collect::<Vec<_>>();
    let name = row.get(&["event_name", "name"]).map(str::to_owned);
    let flag = |cell: &str| matches!(cell, "true" | "True" | "TRUE" | "1" | "yes");
    Ok(Event {
        id,
        kind,
        name,
        aliases: Vec::new(),
        plover: None,
        date,
        date_basis: match (date, row.word::<DateBasis>(&["date_basis"])?) {
            (None, _) => DateBasis::Period,
            (Some(_), basis) => basis.unwrap_or(DateBasis::Stated),
        },
        within: None,
        participants: Vec::new(),
        mode: row.word(&["mode"])?.unwrap_or(Mode::Unknown),
        format: row.word(&["format", "parties"])?,
        level: row.word(&["level"])?.unwrap_or(Level::Unknown),
        place,
        setting,
        series,
        ordinal: row.number(&["ordinal"])?,
        gap_years: row.number(&["gap_years"])?,
        topics: topics.iter().map(|topic| cast.find(Some(EntityKind::Topic), topic, None)).collect(),
        agreement: None,
        background: row.get(&["background"]).is_some_and(flag),
        reports: row.number(&["reports"])?.unwrap_or(1).max(1),
        evidence: evidence(row),
    })
}

/// What a row says happened; a meeting, where its table has no such column.
///
/// # Errors
/// [`crate::error::ErrorKind::Table`] if the word is no type of event.
pub(super) fn kind(row: &Row) -> Result<EventType> {
    let Some(word) = row.get(column::TYPE) else { return Ok(EventType::Meeting) };
    let known = || EventType::ALL.map(EventType::name).join(", ");
    let refuse = || row.refuse(&format!("found `{word}`, expected a type of event: {}", known()));
    column::event_type(word).ok_or_else(refuse)
}

/// The sentences that a row quotes, each with article and line where the row tells them; the row itself where it quotes none.
pub(super) fn evidence(row: &Row) -> Vec<Evidence> {
    let whole = |text: &str| Evidence {
        article: row.article.to_string(),
        spans: vec![row.span],
        text: text.to_owned(),
        rule: RULE.into(),
        line: Some(row.line),
    };
    let Some(quoted) = row.get(SENTENCE) else { return vec![whole(&row.text)] };
    let Some(articles) = row.get(ARTICLE) else { return vec![whole(quoted)] };
    let articles: Vec<&str> = articles.split("; ").collect();
    let split: Vec<&str> = quoted.split("; ").collect();
    // Sentences may hold semicolons themselves: they are told apart only where the numbers agree.
    let sentences = if split.len() == articles.len() { split } else { vec![quoted] };
    let lines: Vec<&str> = row.get(&["line"]).unwrap_or_default().split("; ").collect();
    let rules: Vec<&str> = row.get(&["rule"]).unwrap_or_default().split("; ").collect();
    let one = |(i, text): (usize, &&str)| Evidence {
        article: slug(articles[i]),
        spans: Vec::new(),
        text: (*text).to_owned(),
        rule: rules.get(i).filter(|r| !r.is_empty()).map_or(RULE, |r| r).to_owned(),
        line: lines.get(i).and_then(|line| line.trim_start_matches('L').parse().ok()),
    };
    sentences.iter().enumerate().map(one).collect()
}

/// Fills in what follows from who took part: offices of the day by the lexicon, rank, number of sides, and the nearest code.
pub(super) fn complete(cast: &mut Cast, event: &mut Event) {
    for participant in event.participants.iter_mut().filter(|p| p.office.is_none()) {
        let office = cast.get(&participant.id).and_then(|person| cast.names.office(person, event.date));
        participant.office = office.map(|office| cast.add(office, &[]));
    }
    let entity = |id: &Id| cast.get(id);
    let levels: BTreeSet<Level> =
        event.participants.iter().filter_map(|p| entity(p.office.as_ref().unwrap_or(&p.id))?.level).collect();
    if event.level == Level::Unknown {
        event.level = match levels.len() {
            0 => Level::Unknown,
            1 => levels.into_iter().next().unwrap_or(Level::Unknown),
            _ => Level::Mixed,
        };
    }
    let state = |p: &Participant| {
        let own = entity(&p.id).and_then(|e| e.state.clone());
        own.or_else(|| p.office.as_ref().and_then(|o| entity(o)?.state.clone()))
    };
    let states: BTreeSet<String> = event.participants.iter().filter_map(state).collect();
    let stateless = event.participants.iter().filter(|p| state(p).is_none()).count();
    if event.kind.is_consultation() {
        event.format = event.format.or(Format::of_sides(states.len() + stateless));
    }
    let at = event.place.as_ref().and_then(|p| entity(p)?.state.clone());
    let abroad = at.is_some_and(|at| states.len() > 1 && !states.contains(&at));
    event.plover = event.plover.take().or(nearest_code(event, abroad));
}
