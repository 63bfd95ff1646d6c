//! By what names a gathering is known that has none of its own: by who met where, by when it was, by the series whose session it was.

use super::entities::Entities;
use crate::date::{Edtf, month_name};
use crate::graph::{Entity, EntityKind, Event, EventType, Level, Role};
use crate::language::{Knowledge, surnames};
use crate::lexicon::PlaceKind;

/// Lets a gathering be called as readers would; `words` are those by which a sentence refers back to it.
pub(super) fn christen(know: &Knowledge, entities: &Entities, event: &mut Event, words: &str) {
    let noun = noun(event, words);
    let anywhere = event.place.as_ref().and_then(|id| entities.get(id)).map(|p| p.name.as_str());
    // No summit is called by the house in which it was.
    let place = anywhere.filter(|name| !is_house(know, name));
    let site = anywhere.map(|name| format!("{} {name}", if place.is_some() { "in" } else { "at" }));
    let mut names = by_series(entities, event, site.as_deref());
    names.extend(by_people(know, entities, event, noun, place));
    names.extend(by_place(event, noun, anywhere));
    for name in names {
        if event.name.as_ref() != Some(&name) && !event.aliases.contains(&name) {
            event.aliases.push(name);
        }
    }
}

fn is_house(know: &Knowledge, name: &str) -> bool {
    know.lexicon.places.iter().any(|p| p.name == name && p.kind == PlaceKind::Venue)
}

/// A meeting of two: `Park-Abe summit in Seoul`; one of three leaders: `Seoul trilateral summit`.
fn by_people(
    know: &Knowledge,
    entities: &Entities,
    event: &Event,
    noun: &str,
    place: Option<&str>,
) -> Vec<String> {
    if event.kind == EventType::Visit {
        return by_visitor(know, entities, event, place);
    }
    if !event.kind.is_consultation() {
        return Vec::new();
    }
    let persons: Vec<&Entity> = event.participants.iter().filter_map(|p| entities.get(&p.id)).collect();
    let called: Vec<&str> = persons.iter().filter_map(|person| called(know, person)).collect();
    match called[..] {
        [one, two] if event.participants.len() == 2 => {
            let pair = format!("{one}-{two} {noun}");
            match (place, month(event)) {
                (Some(place), _) => vec![format!("{pair} in {place}")],
                (None, Some(month)) => vec![format!("{pair} of {month}"), pair],
                (None, None) => vec![pair],
            }
        }
        [_, _, _] if event.level == Level::Leader => {
            place.map(|p| format!("{p} trilateral summit")).into_iter().collect()
        }
        _ => Vec::new(),
    }
}

/// The journey of one: `Park's visit to Lima`.
fn by_visitor(know: &Knowledge, entities: &Entities, event: &Event, place: Option<&str>) -> Vec<String> {
    let guests = event.participants.iter().filter(|p| p.role != Some(Role::Host));
    let names: Vec<&str> =
        guests.filter_map(|p| entities.get(&p.id)).filter_map(|person| called(know, person)).collect();
    match (&names[..], place) {
        ([one], Some(place)) => vec![format!("{one}'s visit to {place}")],
        _ => Vec::new(),
    }
}

/// By where and when it was: `Cusco summit of May 2021`.
fn by_place(event: &Event, noun: &str, place: Option<&str>) -> Option<String> {
    Some(format!("{} {noun} of {}", place?, month(event)?))
}

/// By the series whose session it was: `second Strategic Dialogue`, `Annual Leaders' Meeting of May 2021`.
fn by_series(entities: &Entities, event: &Event, site: Option<&str>) -> Vec<String> {
    let series = event.series.as_ref().and_then(|id| entities.get(id)).filter(|_| event.name.is_none());
    let Some(series) = series.map(|series| &series.name) else { return Vec::new() };
    if let Some(word) = event.ordinal.and_then(|n| ORDINALS.get((n as usize).checked_sub(1)?)) {
        let counted = series.to_lowercase().starts_with(word);
        return vec![if counted { series.clone() } else { format!("{word} {series}") }];
    }
    let then = month(event).map(|month| format!("{series} of {month}"));
    let there = site.map(|site| format!("{series} {site}"));
    then.into_iter().chain(there).collect()
}

/// `May 2021`, of a day or a month; `2021`, of a year.
fn month(event: &Event) -> Option<String> {
    event.date.map(when)
}

/// The month or the year of a date, in words.
pub(super) fn when(date: Edtf) -> String {
    let (first, last) = (date.first_day(), date.last_day());
    let whole_year = first.month() != last.month() && !date.is_exact();
    let month = month_name(first.month()).filter(|_| !whole_year);
    month.map_or_else(|| first.year().to_string(), |month| format!("{month} {}", first.year()))
}

/// What a gathering is: as the words have it, else by its kind and the rank of those who gathered.
fn noun(event: &Event, words: &str) -> &'static str {
    let said = |noun: &&&str| words.split(' ').any(|word| word == **noun);
    match (event.kind, event.level) {
        (EventType::Visit, _) => "visit",
        (EventType::Statement | EventType::Agreement, _) => "declaration",
        (_, Level::Leader) => ["summit", "talks"].iter().find(said).unwrap_or(&"summit"),
        _ => ["talks"].iter().find(said).unwrap_or(&"meeting"),
    }
}

/// How a person is called for short, as written in the name: by the family name, and where people have none by what they are called.
fn called<'a>(know: &Knowledge, person: &'a Entity) -> Option<&'a str> {
    if person.kind != EntityKind::Person {
        return None;
    }
    let words = || person.name.split([' ', ',']).filter(|w| !w.is_empty());
    match person.state.as_deref() {
        // `Yingluck`, `Najib`
        Some("LAO" | "THA" | "MYS" | "BRN") => words().next(),
        // `Thein Sein`, `Hun Sen`
        Some("MMR" | "KHM") => Some(person.name.as_str()),
        // `Phuc`
        Some("VNM") => words().next_back(),
        state => {
            let family = surnames(know, &person.name, state).into_iter().next()?;
            words().find(|word| word.to_lowercase() == family)
        }
    }
}

/// Ordinals as words, from the first.
const ORDINALS: [&str; 10] =
    ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];
