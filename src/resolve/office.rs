//! Offices: their entities, and who held one on a day.

use super::entities::Entities;
use crate::date::Edtf;
use crate::graph::{EntityKind, Id, Level, slug};
use crate::language::{Knowledge, OfficeMention};

/// Who held an office in a span of days, by the lexicon.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Holder {
    /// One person.
    One(String),
    /// One of these.
    Several(Vec<String>),
    /// Nobody whom the lexicon knows.
    Unknown,
}

/// The holder of a function of a state.
pub(super) fn holder(know: &Knowledge, function: &str, state: Option<&str>, date: Option<Edtf>) -> Holder {
    let Some(date) = date else { return Holder::Unknown };
    let tenures = know.lexicon.holders(state, function, date.first_day(), date.last_day());
    let mut names: Vec<&String> = tenures.iter().map(|t| &t.name).collect();
    names.dedup();
    match names[..] {
        [one] => Holder::One(one.clone()),
        [] => Holder::Unknown,
        _ => Holder::Several(names.into_iter().cloned().collect()),
    }
}

/// The entity of an office.
pub(super) fn entity(
    know: &Knowledge,
    entities: &mut Entities,
    office: &OfficeMention,
    state: Option<&str>,
) -> Id {
    let listed = office.function.as_deref().and_then(|f| know.lexicon.office(f, state));
    let function = office.function_or_title();
    let receiving = function.split_once(':').and_then(|(_, code)| know.lexicon.state(code));
    let listed_title = listed.map_or(office.title.as_str(), |o| o.title.as_str());
    let title = receiving.map_or(listed_title.to_owned(), |s| format!("{listed_title} to {}", s.name));
    let named = state.and_then(|s| know.lexicon.state(s)).filter(|state| !state.owns(&title));
    let name = named.map_or(title.clone(), |state| format!("{title} of {}", state.with_article()));
    let key = slug(&state.map_or(function.clone(), |s| format!("{s}-{function}")));
    let id = entities.add(EntityKind::Office, &key, &name, state);
    let level = if office.level == Level::Unknown { listed.map(|o| o.level) } else { Some(office.level) };
    entities.describe(&id, level, None);
    id
}
