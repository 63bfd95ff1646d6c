//! Which event a sentence refers back to: `the Hanoi summit`, `Li's visit`, `the finance ministers' meeting in June`.

use super::calling::{christen, when};
use super::entities::Entities;
use super::event::evidence_is_new;
use crate::date::{Edtf, Point, days_between};
use crate::extract::{Gathering, Told};
use crate::graph::{
    DateBasis, Event, EventType, Evidence, Id, Level, Mode, Participant, Plover, Record, Role,
};
use crate::language::{Anaphor, Knowledge, Mention};
use std::collections::BTreeSet;

/// A gathering with its people identified.
#[derive(Clone, Debug)]
pub(super) struct Referred {
    pub gathering: Gathering,
    pub people: BTreeSet<Id>,
    /// The day of the sentence.
    pub said: Option<Edtf>,
    /// When what a narrative tells in the same sentence was: not before the gathering.
    pub told_here: Option<Edtf>,
    pub evidence: Evidence,
    /// What was adopted there, where the words name that.
    pub document: Option<Id>,
    /// The sentence that tells of the session by which what was promised is known.
    pub session: Option<Evidence>,
    /// The series of the lexicon of which it may be a session.
    pub series: BTreeSet<Id>,
    /// What was spoken of in the paragraph before this one.
    pub last: Option<Box<Referred>>,
    /// The sentence that last told of a meeting before this one.
    pub before: Option<Evidence>,
}

impl Referred {
    /// Whether the words only say that leaders gathered: `The leaders set up a fund`.
    pub fn is_vague(&self) -> bool {
        let leaders = |m: &Mention| matches!(m, Mention::Anaphor(Anaphor::Offices { .. }));
        self.gathering.people.iter().all(leaders)
    }

    /// `likewise agreed in Lima`: whether the words tell a place alone; what officials met there for is no summit.
    fn is_bare(&self) -> bool {
        self.gathering.told == Told::Place && self.people.is_empty()
    }
}

/// The event: one told of in the articles, else one known only by its name; none where the words only point to one that the
/// articles do not tell of.
pub(super) fn event(
    know: &Knowledge,
    record: &mut Record,
    entities: &Entities,
    referred: &Referred,
) -> Option<Id> {
    let told = referred.gathering.told;
    if matches!(told, Told::Again | Told::Result) {
        return None;
    }
    if matches!(told, Told::Before | Told::Leaders) {
        let just = |e: &Event| {
            let before = referred.before.as_ref();
            // `the summit` is none of ministers.
            let lower = matches!(e.level, Level::Minister | Level::ViceMinister | Level::Working);
            let fits = !(told == Told::Before && referred.gathering.summit && lower);
            let visit = referred.gathering.kind == EventType::Visit && e.kind == EventType::Visit;
            fits && (visit || e.kind.is_consultation())
                && before.is_some_and(|b| !evidence_is_new(&e.evidence, b))
        };
        let its = referred.gathering.words.starts_with("its ");
        let last = || last_summit(record, referred, its).filter(|_| told == Told::Before);
        let at = match referred.gathering.date.filter(|_| told == Told::Leaders) {
            Some(date) => led_on(record, date)?,
            None => {
                let events = || record.events.iter();
                // `the summit` is sooner one of leaders, `that visit` sooner a visit than a meeting that it had.
                let summit = referred.gathering.summit && told == Told::Before;
                let sure = |e: &Event| match referred.gathering.kind {
                    EventType::Visit => e.kind == EventType::Visit,
                    _ => !summit || e.level == Level::Leader,
                };
                let sure = events().position(|e| just(e) && sure(e));
                // `the summit`, where a narrative has named one before and told of none of leaders since
                if let Some(spoken) = referred.last.as_deref().filter(|_| sure.is_none() && summit) {
                    return self::event(know, record, entities, spoken);
                }
                let surely = sure.or_else(|| last().filter(|_| summit));
                let any = || events().position(just).or_else(last);
                surely.or_else(any).or_else(|| only_met(record, referred))?
            }
        };
        let event = &mut record.events[at];
        let there = |id: &Id| event.participants.iter().any(|p| p.id == *id);
        let fits = referred.is_vague() || referred.people.iter().all(there);
        if told == Told::Leaders && !(event.level == Level::Leader && fits) {
            return None;
        }
        christen(know, entities, event, &referred.gathering.words);
        return Some(event.id.clone());
    }
    let name = name(&referred.gathering.instrument.name);
    let named = Id::new("event", &name);
    if let Some(event) = record.events.iter_mut().find(|e| e.id == named) {
        if evidence_is_new(&event.evidence, &referred.evidence) {
            event.evidence.push(referred.evidence.clone());
            event.reports += 1;
        }
        return Some(named);
    }
    if let Some(at) = same_place(record, entities, referred).or_else(|| likest(record, entities, referred)) {
        let event = &mut record.events[at];
        if told == Told::Site {
            christen(know, entities, event, &referred.gathering.words);
            return Some(event.id.clone());
        }
        call(event, name, referred);
        christen(know, entities, event, &referred.gathering.words);
        return Some(event.id.clone());
    }
    let id = only_named(record, entities, &name, referred)?;
    if let Some(event) = record.events.iter_mut().find(|e| e.id == id) {
        christen(know, entities, event, &referred.gathering.words);
    }
    Some(id)
}

/// `the Kyoto accord`: the meeting of leaders there at which it was adopted, if the articles tell of one.
pub(super) fn of_document(record: &Record, entities: &Entities, referred: &Referred) -> Option<Id> {
    let gathering =
        Gathering { kind: EventType::Meeting, summit: true, told: Told::Place, ..referred.gathering.clone() };
    let there = Referred { gathering, ..referred.clone() };
    let event = &record.events[likest(record, entities, &there)?];
    let names = |id: &Id| is_named(entities, id, |name| has_words(&there.gathering.words, name));
    (is_of_leaders(event) && event.place.as_ref().is_some_and(names)).then(|| event.id.clone())
}

/// `In June the presidents gave their ministers a year`: the only meeting of leaders then.
fn led_on(record: &Record, date: Edtf) -> Option<usize> {
    let then = |e: &Event| e.date.is_some_and(|d| d.overlaps(date));
    let found: Vec<usize> = record
        .events
        .iter()
        .enumerate()
        .filter(|(_, e)| is_of_leaders(e) && then(e))
        .map(|(at, _)| at)
        .collect();
    // A dinner on the eve is of the same summit.
    let last = *found.last()?;
    let same = |at: &usize| {
        let (one, other) = (&record.events[*at], &record.events[last]);
        let ids = |e: &Event| e.participants.iter().map(|p| p.id.clone()).collect::<BTreeSet<Id>>();
        let near =
            one.date.zip(other.date).is_some_and(|(a, b)| days_between(a.first_day(), b.first_day()) < 3);
        near && ids(one) == ids(other)
    };
    found.iter().all(same).then_some(last)
}

/// A meeting of leaders of which the articles tell.
fn is_of_leaders(event: &Event) -> bool {
    event.kind == EventType::Meeting && event.level == Level::Leader && !event.background
}

/// `X and Y brought a council into being`: the only meeting of these leaders that is told of.
fn only_met(record: &Record, referred: &Referred) -> Option<usize> {
    let there = |e: &Event| referred.people.iter().all(|id| e.participants.iter().any(|p| p.id == *id));
    let alone = |e: &Event| e.participants.len() == referred.people.len();
    // `They` may be anybody.
    let they = |m: &Mention| matches!(m, Mention::Anaphor(Anaphor::Several(_)));
    let sure = !referred.gathering.people.iter().any(they);
    let told = sure && referred.gathering.told == Told::Leaders && referred.people.len() > 1;
    let events =
        record.events.iter().enumerate().filter(|(_, e)| told && is_of_leaders(e) && there(e) && alone(e));
    let mut found = events.map(|(at, _)| at);
    found.next().filter(|_| found.next().is_none())
}

/// `the summit`, where the sentence before tells of none: the last meeting of leaders up to the day of the sentence.
/// `alone`: where all meetings of leaders are of these days.
fn last_summit(record: &Record, referred: &Referred, alone: bool) -> Option<usize> {
    let said = referred.said.filter(|_| referred.gathering.summit)?.last_day();
    let led = |e: &Event| is_of_leaders(e) && e.participants.len() > 1;
    let days = record.events.iter().enumerate().filter(|(_, e)| led(e));
    // Of several meetings of one day, the one that is told of as a summit.
    // Two who met on the sidelines of another had none of their own.
    let called =
        |e: &Event| e.setting.is_none() && e.evidence.iter().any(|seen| seen.text.contains("summit"));
    let dated = days.filter_map(|(at, e)| Some((e.date?.first_day(), called(e), at)));
    let dated: Vec<_> = dated.filter(|(day, ..)| *day <= said).collect();
    let last = dated.iter().max_by_key(|(day, called, at)| (!alone && *called, *day, *called, *at))?;
    let near = dated.iter().all(|(day, ..)| days_between(*day, last.0) < 3);
    (near || !alone).then_some(last.2)
}

/// `The dialogue is an outcome of the May summit. A hotline, likewise agreed in Lima, …`: the gathering spoken of before, if it was there.
fn same_place(record: &Record, entities: &Entities, referred: &Referred) -> Option<usize> {
    let at = likest(record, entities, referred.last.as_deref()?)?;
    likeness(entities, &record.events[at], referred).map(|_| at)
}

/// The event that has most of what is said of the gathering; the latest of several, if any can be meant.
fn likest(record: &Record, entities: &Entities, referred: &Referred) -> Option<usize> {
    let events = record.events.iter().enumerate();
    let scored = events.filter_map(|(i, e)| Some((likeness(entities, e, referred)?, e.date, i)));
    scored.max().map(|(_, _, at)| at)
}

/// Lets an event be called as the gathering is: by its proper name if it has none yet, else besides.
fn call(event: &mut Event, name: String, referred: &Referred) {
    let gathering = &referred.gathering;
    let proper = name.chars().next().is_some_and(char::is_uppercase);
    if event.name.is_none() && proper && gathering.told == Told::Named {
        event.name = Some(name);
    } else if gathering.told != Told::Place || gathering.summit {
        let site = gathering.site.as_ref().filter(|_| gathering.told != Told::Place);
        let site = site.map(|s| format!(" in {s}")).unwrap_or_default();
        let alias = format!("{name}{site}");
        if !event.aliases.contains(&alias) {
            event.aliases.push(alias);
        }
    }
}

/// Nouns of what is said at a gathering.
const EXCHANGES: [&str; 4] = ["discussion", "conversation", "deliberation", "consultation"];

/// The event that the articles only name, put among the others by its date; none where the words do not name it either.
fn only_named(record: &mut Record, entities: &Entities, name: &str, referred: &Referred) -> Option<Id> {
    let gathering = &referred.gathering;
    let created = match gathering.told {
        // `the leaders' discussions in Lima` are no name.
        Told::Named => gathering.kind != EventType::Statement && !EXCHANGES.iter().any(|w| name.contains(w)),
        // `a body that X and Y had promised each other when they met in Lima`
        Told::Place => gathering.site.is_some() && (gathering.summit || referred.people.len() > 1),
        _ => false,
    };
    // `their meeting` is no name.
    let bare = gathering.told == Told::Named && !name.contains(' ') && gathering.site.is_none();
    if !created || bare && gathering.date.is_none() {
        return None;
    }
    // `the trilateral summit` alone is no name.
    let date = date(referred);
    let led = gathering.told == Told::Place && referred.people.iter().all(|id| leads(record, entities, id));
    let name = if led { name.replace(" meeting", " summit") } else { name.to_owned() };
    let gathers = ["summit", "meeting", "talks"].iter().any(|noun| name.ends_with(noun));
    let noun = if led { " summit" } else { " meeting" };
    let name = if gathering.told == Told::Place && !gathers { name + noun } else { name };
    // `Cusco summit of May 2012`
    let name = match date.filter(|_| gathering.told == Told::Place) {
        Some(date) => format!("{name} of {}", when(date)),
        None => name,
    };
    let generic = !name.chars().any(char::is_uppercase);
    let site = gathering.site.as_ref().filter(|_| generic).map(|s| format!(" in {s}"));
    // `the 2014 meeting` has its year already.
    let undated = generic && !name.chars().any(|c| c.is_ascii_digit());
    let year = date.filter(|_| undated).map(|d| format!(" of {}", when(d)));
    let name = format!("{name}{}{}", site.unwrap_or_default(), year.unwrap_or_default());
    let named = Id::new("event", &name);
    if record.events.iter().any(|e| e.id == named) {
        return Some(named);
    }
    let mut event = unseen(entities, named.clone(), name, date, referred);
    if led {
        event.level = Level::Leader;
    }
    let at = record.events.partition_point(|e| (e.date.or(e.within), &e.id) < (event.date, &event.id));
    record.events.insert(at, event);
    Some(named)
}

/// Whether somebody takes part in what is told as the leader of a state.
fn leads(record: &Record, entities: &Entities, id: &Id) -> bool {
    let mut offices = record
        .events
        .iter()
        .flat_map(|e| &e.participants)
        .filter(|p| p.id == *id)
        .filter_map(|p| p.office.as_ref());
    offices.any(|office| entities.get(office).is_some_and(|o| o.level == Some(Level::Leader)))
}

/// How much of what is said of the gathering an event has; none if it cannot be meant.
fn likeness(entities: &Entities, event: &Event, referred: &Referred) -> Option<u32> {
    if !may_be_meant(event, referred)? {
        return None;
    }
    let wanted = &referred.gathering;
    let (meeting, visit) = (is_gathering(event), is_visit(event));
    let office = |id: &Id| {
        let title = entities.get(id).map(|e| e.name.to_lowercase());
        title.is_some_and(|t| has_words(&wanted.words, t.split(" of ").next().unwrap_or(&t)))
    };
    let placed = event.place.as_ref().is_some_and(|id| is_site(entities, id, wanted));
    let called = is_called(entities, event, wanted) || is_session(event, referred);
    // `the second summit`
    let counted = wanted.ordinal.is_some() && wanted.summit && event.ordinal == wanted.ordinal && meeting;
    let timed = wanted.date.is_some() || wanted.month.is_some();
    // `the April meeting`, where leaders met in April
    let leading = event.level == Level::Leader && wanted.kind == EventType::Meeting;
    let ranked = event.participants.iter().filter_map(|p| p.office.as_ref()).any(office);
    let paper = wanted.kind == EventType::Statement && wanted.date.is_some();
    let sure = called
        || counted && event.level != Level::Minister
        || paper
        || placed
        // `the summit in Lima in May` is no visit of others then.
        || timed && (wanted.summit && meeting || ranked || leading)
        || !referred.people.is_empty();
    let persons = event.participants.iter().filter(|p| p.id.as_str().starts_with("person:")).count();
    let just = referred.before.as_ref().is_some_and(|b| !evidence_is_new(&event.evidence, b));
    let bare = referred.is_bare();
    let points = [
        (wanted.summit && event.level == Level::Leader, 2),
        (bare && event.level == Level::Leader, 2),
        (bare && just, 2),
        (!referred.people.is_empty() && persons == referred.people.len(), 2),
        (called, 5),
        (counted, 3),
        (placed, 4),
        (timed, 3),
        (!referred.people.is_empty(), 4),
        (visit && is_of_state(event, wanted), 2),
        (ranked, 2),
        (meeting, 1),
    ];
    sure.then(|| points.iter().filter(|(is, _)| *is).map(|(_, n)| n).sum())
}

/// Whether an event is of the kind, the time and those of whom the words tell; none where nobody knows when it was.
fn may_be_meant(event: &Event, referred: &Referred) -> Option<bool> {
    let wanted = &referred.gathering;
    let visit = is_visit(event);
    let fits = match wanted.kind {
        EventType::Visit => visit,
        EventType::Statement => matches!(event.kind, EventType::Statement | EventType::Agreement),
        _ => is_gathering(event) || (visit && (wanted.summit || wanted.told == Told::Place)),
    };
    let unsure = wanted.told != Told::Site && matches!(event.level, Level::Mixed | Level::Unknown);
    let leaders = !wanted.summit || event.level == Level::Leader || unsure;
    let date = event.date?;
    let then = wanted.date.is_some();
    let past = referred
        .said
        .is_none_or(|said| date.first_day() < said.last_day() || then && date.first_day() == said.last_day());
    let past = past && referred.told_here.is_none_or(|told| date.first_day() <= told.last_day());
    let officials = matches!(event.level, Level::DirectorGeneral | Level::Director | Level::Working);
    let dated = wanted.date.is_none_or(|d| d.overlaps(date))
        && wanted.month.is_none_or(|m| date.first_day().month() == m);
    let with = |id: &Id| event.participants.iter().any(|p| p.id == *id);
    // `their Sydney summit`, where another has come into office since
    let since = referred.is_vague() && event.level == Level::Leader;
    let those = since || referred.people.iter().all(with);
    Some(fits && leaders && past && !(referred.is_bare() && officials) && dated && those)
}

/// Whether somebody travelled; who tours a ship is not on the visit that one speaks of.
fn is_visit(event: &Event) -> bool {
    let ship = |p: &Participant| p.role == Some(Role::Host) && p.id.kind() == "asset";
    event.kind == EventType::Visit && !event.participants.iter().any(ship)
}

/// Whether people came together in an event.
fn is_gathering(event: &Event) -> bool {
    event.kind == EventType::Meeting && event.mode != Mode::Phone
}

/// `in Lima`; `at Bogor`, of what was at the Bogor Palace: whether the words name a place.
fn is_site(entities: &Entities, place: &Id, wanted: &Gathering) -> bool {
    let site = wanted.site.as_ref().map(|site| format!("{} ", site.to_lowercase()));
    is_named(entities, place, |name| {
        has_words(&wanted.words, name) || site.as_ref().is_some_and(|site| name.starts_with(site))
    })
}

/// `Hu's state visit`: whether an event is told as such, and is no stop on the way.
fn is_of_state(event: &Event, wanted: &Gathering) -> bool {
    let kinds = ["state visit", "official visit", "working visit", "private visit"];
    let called = kinds.iter().find(|kind| wanted.words.contains(**kind));
    called.is_some_and(|kind| event.evidence.iter().any(|seen| seen.text.contains(kind)))
}

/// `the Special Summit`: whether the series of an event, or what many gathered for, has the proper name of a gathering in its own.
fn is_called(entities: &Entities, event: &Event, wanted: &Gathering) -> bool {
    let name = name(&wanted.instrument.name);
    // `the commemorative summit`
    let special = ["commemorative ", "special ", "extraordinary ", "informal "]
        .iter()
        .any(|word| name.starts_with(word));
    let proper = (name.starts_with(char::is_uppercase) || special) && name.contains(' ');
    let wanted_name = format!(" {} ", name.to_lowercase());
    let says = |id: &Id| is_named(entities, id, |name| format!(" {name} ").contains(&wanted_name));
    // On the sidelines of it two may have met besides.
    let body = |id: &Id| id.as_str().starts_with("group:") || id.as_str().starts_with("organization:");
    let many = event.participants.len() > 3 || event.participants.iter().any(|p| body(&p.id));
    let session = event.series.as_ref().or(event.setting.as_ref().filter(|_| many));
    proper && wanted.told == Told::Named && session.is_some_and(says)
}

/// `the 11th ASEM summit`: whether an event is that session of a series of the lexicon.
fn is_session(event: &Event, referred: &Referred) -> bool {
    let own = event.series.as_ref().is_some_and(|id| referred.series.contains(id));
    let digits: String =
        name(&referred.gathering.instrument.name).chars().take_while(char::is_ascii_digit).collect();
    let counted = digits.parse().ok().filter(|n| *n < 1000);
    own && (counted.is_none() || event.ordinal.is_none() || event.ordinal == counted)
}

/// Whether one of the names of an entity, in lower case, fits.
fn is_named(entities: &Entities, id: &Id, fits: impl Fn(&str) -> bool) -> bool {
    let names = entities.get(id).into_iter().flat_map(|e| std::iter::once(&e.name).chain(&e.aliases));
    names.map(|name| name.to_lowercase()).any(|name| fits(&name))
}

/// Whether words stand in a text, in the singular or the plural.
fn has_words(text: &str, words: &str) -> bool {
    let split = |text: &str| -> Vec<String> {
        let words = text.split(|c: char| !c.is_alphanumeric() && c != '-');
        words.filter(|w| !w.is_empty()).map(str::to_owned).collect()
    };
    let (text, words) = (split(text), split(words));
    !words.is_empty()
        && text
            .windows(words.len())
            .any(|w| w.iter().zip(&words).all(|(a, b)| a == b || a.strip_suffix('s') == Some(b)))
}

/// When it was: as stated, or in the last such month before the day of the sentence.
fn date(referred: &Referred) -> Option<Edtf> {
    let month = || {
        let (said, month) = (referred.said?.first_day(), referred.gathering.month?);
        let year = if month <= said.month() { said.year() } else { said.year().checked_sub(1)? };
        Point::month(year, month).map(Edtf::from)
    };
    referred.gathering.date.or_else(month)
}

/// An event that the articles only name.
fn unseen(entities: &Entities, id: Id, name: String, date: Option<Edtf>, referred: &Referred) -> Event {
    let place = |site: &String| Some(Id::new("place", site)).filter(|id| entities.get(id).is_some());
    let there = referred.people.iter().map(|id| Participant { id: id.clone(), role: None, office: None });
    let kind = referred.gathering.kind;
    Event {
        id,
        kind,
        name: Some(name),
        aliases: Vec::new(),
        plover: Some(Plover {
            event: "CONSULT".into(),
            mode: (kind == EventType::Visit).then(|| "visit".into()),
        }),
        date,
        date_basis: match (referred.gathering.date, date) {
            (Some(_), _) => DateBasis::Stated,
            (None, Some(_)) => DateBasis::Inferred,
            (None, None) => DateBasis::Period,
        },
        within: None,
        participants: there.collect(),
        mode: Mode::Unknown,
        format: None,
        level: if referred.gathering.summit { Level::Leader } else { Level::Unknown },
        place: referred.gathering.site.as_ref().and_then(place),
        setting: None,
        series: None,
        ordinal: None,
        gap_years: None,
        topics: Vec::new(),
        agreement: None,
        background: true,
        reports: 1,
        evidence: vec![referred.evidence.clone()],
    }
}

/// `Camp David Summit` as `Camp David summit`, without article and year's month.
fn name(name: &str) -> String {
    let words: Vec<&str> = name
        .split_whitespace()
        .filter(|w| {
            !matches!(
                *w,
                "the" | "The" | "last" | "recent" | "same" | "this" | "their" | "his" | "her" | "its"
            )
        })
        .collect();
    words.join(" ").replace(" Summit", " summit").replace("’s", "")
}
