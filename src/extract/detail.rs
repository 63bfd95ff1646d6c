//! What a sentence tells of an event besides its parties: how, where, at which level and in which format.

use super::clause_at::is_aside;
use super::factuality::Factuality;
use super::frame::{Frame, PartyMention, Phase};
use super::instrument::{called, described, instrument, purpose, round_of, session_of, setting};
use super::mechanism::taken_up;
use super::rule::Rule;
use super::scene::Scene;
use super::severally::one_at_a_time;
use super::stated_date::{is_anchor, is_told_about};
use super::time::When;
use super::topic::topics;
use super::until::until;
use crate::date::Edtf;
use crate::graph::{EventType, Format, Level, Mode};
use crate::language::{ChunkKind, Clause, Mention, Phrase, PlaceMention, cardinal};
use jiff::ToSpan;

/// The frame that a rule makes of a clause.
pub(super) fn frame(
    scene: &Scene<'_>,
    rule: &Rule,
    clause: &Clause,
    trigger: Option<&Phrase>,
    when: When,
    factuality: Factuality,
    parties: Vec<PartyMention>,
) -> Frame {
    let setting = setting(scene, clause, trigger);
    let place = place(clause).or_else(|| moved(rule, clause)).or_else(|| there(scene, rule, clause));
    let mode = mode(rule, clause, trigger, place.is_some() || setting.is_some());
    let kind = match (rule.event, mode) {
        (EventType::Meeting, Mode::Phone) => EventType::Call,
        (EventType::Call, Mode::Video) => EventType::Meeting,
        (kind, _) => kind,
    };
    // `hosts Suzuki for the ninth meeting`: what gathers is told behind the verb.
    let gathers = trigger.or_else(|| purpose(scene, clause).filter(|_| kind.is_consultation()));
    let round = gathers.and_then(|t| round_of(scene, clause, t));
    let session = gathers.and_then(|t| session_of(scene, clause, t).or_else(|| instrument(scene, t)));
    let drill = trigger.filter(|_| kind == EventType::Exercise);
    let name = drill.and_then(|t| called(scene, t)).map(|p| described(scene, p));
    let named = name.or(session).or_else(|| round.as_ref().map(|(_, of)| of.clone()));
    let gap_years = gap_years(clause, gathers);
    let counted = gathers.and_then(|t| t.ordinal).or(round.map(|(nth, _)| nth));
    let ordinal = counted.filter(|n| !(*n == 1 && gap_years.is_some()));
    let is_gathering = matches!(kind, EventType::Meeting | EventType::Call | EventType::Exercise);
    let date =
        when.date.map(|d| until(scene, kind, clause, lasting(d, trigger, Phase::of(&clause.verb.lemma))));
    let brings = rule.brings_about.then(|| trigger.map(|t| described(scene, t))).flatten();
    Frame {
        rule: rule.name.clone(),
        kind,
        factuality,
        parties,
        least_parties: rule.parties,
        date,
        basis: when.basis,
        within: when.within,
        goes_with: when.goes_with,
        carried: when.carried,
        mode,
        format: trigger.and_then(format),
        level: trigger.and_then(level),
        place,
        setting,
        series: if is_gathering { named.or_else(|| taken_up(scene, clause)) } else { None },
        agreement: brings,
        ordinal: ordinal.filter(|_| is_gathering),
        gap_years,
        plover: scene.rules.plover(kind, clause),
        topics: topics(scene, clause, trigger),
        goes_on: false,
        phase: if is_gathering { Phase::of(&clause.verb.lemma) } else { Phase::Whole },
        restates: rule.restates,
        remote: rule.remote
            && clause.after("with").chain(clause.after("to")).all(names_somebody)
            // `speak briefly at the opening dinner`
            && !["at", "over", "during"].iter().any(|word| clause.after(word).any(|p| p.date.is_none())),
        again: clause.words.iter().any(|word| word == "again"),
        gives_way: rule.gives_way,
        attributes: rule.event == EventType::Statement && attributes(scene, clause),
        replies: rule.event == EventType::Statement && replies(clause),
        // `X, who met Y on May 3, urged restraint`
        apart: rule.apart || is_aside(clause),
        severally: one_at_a_time(scene, clause),
        row: Vec::new(),
    }
}

/// Whether a phrase names persons: who talks with students is where they are.
fn names_somebody(phrase: &Phrase) -> bool {
    phrase.mentions.iter().any(|m| m.is_somebody() || matches!(m, Mention::Anaphor(_)))
}

/// `Two ships entered the strait, the ministry said.`: nothing that is said follows the verb, and nothing is quoted.
fn attributes(scene: &Scene<'_>, clause: &Clause) -> bool {
    let verb =
        matches!(clause.verb.lemma.as_str(), "say" | "report" | "announce" | "add" | "state" | "confirm");
    let last = scene.clauses.iter().all(|c| c.at <= clause.at);
    let quoted = scene.chunks.iter().any(|c| matches!(c.kind, ChunkKind::Mark('“' | '”' | '"')));
    // `as X confirmed on April 18` tells when he did.
    let dated = clause.after("on").any(|p| p.date.is_some_and(|d| d.has_day()));
    let told = dated && clause.subordinator.as_deref() == Some("as");
    verb && last && !quoted && !told && clause.object.is_empty()
}

/// `Wang retorted that`, `Kono shot back`: nobody stands there to whom.
fn replies(clause: &Clause) -> bool {
    let lemma = clause.verb.lemma.as_str();
    let answers = matches!(lemma, "retort" | "rejoin" | "reply" | "counter" | "respond" | "answer")
        || lemma == "shoot" && clause.words.iter().any(|w| w == "back");
    answers && clause.object.is_empty() && clause.after("to").next().is_none()
}

/// `the two-day exercise` that begins on a day ends on the next, and one that ends on a day began on the day before.
fn lasting(date: Edtf, trigger: Option<&Phrase>, phase: Phase) -> Edtf {
    let days = trigger
        .into_iter()
        .flat_map(|t| &t.modifiers)
        .find_map(|m| cardinal(m.strip_suffix("-day")?))
        .filter(|n| (2..60).contains(n));
    let Some(days) = days.filter(|_| date.is_day()) else { return date };
    let more = (i64::from(days) - 1).days();
    let (first, last) = match phase {
        Phase::Ends => (date.first_day().checked_sub(more).ok(), Some(date.first_day())),
        _ => (Some(date.first_day()), date.first_day().checked_add(more).ok()),
    };
    let both = first.zip(last);
    both.and_then(|(first, last)| Edtf::interval(first.into(), last.into())).unwrap_or(date)
}

fn mode(rule: &Rule, clause: &Clause, trigger: Option<&Phrase>, placed: bool) -> Mode {
    let near = || {
        trigger.into_iter().chain(
            clause
                .prepositions
                .iter()
                .filter(|(p, _)| matches!(p.as_str(), "by" | "via" | "over" | "on" | "through" | "in"))
                .flat_map(|(_, np)| np),
        )
    };
    let has = |words: &[&str]| {
        clause.words.iter().any(|w| words.contains(&w.as_str()))
            || near().any(|p| p.modifiers.iter().chain(&p.head).any(|w| words.contains(&w.as_str())))
    };
    if has(&VIDEO) {
        return Mode::Video;
    }
    if has(&PHONE) {
        return Mode::Phone;
    }
    match rule.mode {
        Some(mode) => mode,
        None if placed && rule.event != EventType::Statement => Mode::InPerson,
        None => Mode::Unknown,
    }
}

/// What stands in a place of its own, and is shown to guests.
pub(super) const HOUSES: [&str; 10] = [
    "college",
    "school",
    "hospital",
    "university",
    "company",
    "firm",
    "plant",
    "factory",
    "institute",
    "shipyard",
];

/// Where: the first place after a preposition of place, else where a journey goes.
pub(super) fn place(clause: &Clause) -> Option<PlaceMention> {
    let sites = ["in", "at", "aboard", "near", "off", "outside", "over", "inside", "around"];
    let at = clause.prepositions.iter().filter(|(p, _)| sites.contains(&p.as_str()));
    let event = |p: &Phrase| {
        matches!(p.head.as_deref(), Some("summit" | "meeting" | "conference" | "forum" | "dialogue"))
    };
    // `a stake in Hitachi`
    let held = |p: &Phrase| {
        let stake =
            |o: &Phrase| matches!(o.head.as_deref(), Some("stake" | "share" | "shareholding" | "majority"));
        clause.object.iter().any(|o| stake(o) && o.tokens.end + 1 == p.tokens.start)
    };
    // `signs a pact with a college in Kyzylorda`: where the college is.
    let seated = |p: &Phrase| {
        let house = |o: &Phrase| {
            o.tokens.end + 1 == p.tokens.start && o.head.as_deref().is_some_and(|head| HOUSES.contains(&head))
        };
        clause.after("with").any(house)
    };
    // `Since his talks in Sochi, X had met Y`: where those were.
    let before = |p: &Phrase| clause.subject.first().is_some_and(|s| p.tokens.end <= s.tokens.start);
    let named = at
        .filter_map(|(_, np)| np.first())
        .filter(|p| !(is_ahead(clause, p) || before(p) && is_anchor(clause, p) || is_told_about(clause, p)))
        .filter(|p| {
            !held(p)
                && !seated(p)
                && !is_stopover(clause, p)
                && p.series.is_empty()
                && p.summit.is_none()
                && !event(p)
        })
        .filter_map(|p| p.place.clone());
    let mut named = named.peekable();
    // A visit goes to what it has as its object.
    let visited = || {
        let visits = matches!(clause.verb.lemma.as_str(), "visit" | "transit");
        let object = clause.object.first().filter(|_| visits);
        object.and_then(|p| p.place.clone())
    };
    // `visits Moscow for a summit in Russia`
    let wide = matches!(named.peek(), Some(PlaceMention::State(_)));
    visited().filter(|_| wide).or(named.next()).or_else(visited).or_else(|| journey(clause))
}

/// `visits Honiara after stops in Hawaii and Fiji`: whether a phrase tells where somebody stopped before or after.
pub(super) fn is_stopover(clause: &Clause, site: &Phrase) -> bool {
    let stops = ["after", "before", "following"].into_iter().flat_map(|word| clause.after(word));
    let mut stops = stops.filter(|p| matches!(p.head.as_deref(), Some("stop" | "stopover" | "layover")));
    stops.any(|p| p.tokens.end < site.tokens.start)
}

/// `on his first trip to Seoul`, `during a visit to Hanoi`
fn journey(clause: &Clause) -> Option<PlaceMention> {
    let travels =
        |p: &Phrase| matches!(p.head.as_deref(), Some("trip" | "visit" | "tour" | "journey" | "stop"));
    let on = clause.prepositions.iter().filter(|(p, _)| matches!(p.as_str(), "on" | "during"));
    let mut trips = on.filter_map(|(_, np)| np.first()).filter(|p| travels(p));
    let end = trips.next()?.tokens.end;
    clause.after("to").find(|p| p.tokens.start == end + 1).and_then(|p| p.place.clone())
}

/// `stops in Anchorage en route to Lima, where he meets X`: the city right before `where`.
fn there(scene: &Scene<'_>, rule: &Rule, clause: &Clause) -> Option<PlaceMention> {
    let before = &scene.chunks[..clause.at];
    let at =
        before.iter().rposition(|c| matches!(&c.kind, ChunkKind::Subordinator(word) if word == "where"))?;
    let comma = usize::from(at > 0 && matches!(before[at - 1].kind, ChunkKind::Mark(',')));
    let site = scene.phrase_at(at.checked_sub(comma + 1)?)?.place.clone();
    let meets = rule.event == EventType::Meeting && clause.subordinator.as_deref() == Some("where");
    site.filter(|place| meets && !matches!(place, PlaceMention::State(_)))
}

/// `two missiles are launched from Wonsan`, `Li travels to Seoul`, `a frigate steams into Busan`
fn moved(rule: &Rule, clause: &Clause) -> Option<PlaceMention> {
    let prepositions: &[&str] = match rule.event {
        EventType::Launch => &["from"],
        EventType::Visit if rule.roles.contains_key("for") => &["for"],
        EventType::Visit => &["to", "into"],
        _ => return None,
    };
    prepositions.iter().flat_map(|word| clause.after(word)).find_map(|p| p.place.clone())
}

/// `the first such meeting in nine years`, `for the first time in nine years`
fn gap_years(clause: &Clause, trigger: Option<&Phrase>) -> Option<u32> {
    let told = clause.prepositions.iter().flat_map(|(_, np)| np).chain(&clause.object);
    let first = told.chain(trigger).any(|p| p.ordinal == Some(1));
    let years = clause.prepositions.iter().filter(|(p, _)| p == "in" || p == "since").flat_map(|(_, np)| np);
    let years = years.into_iter().find(|p| p.head.as_deref() == Some("year") && p.number.is_some())?;
    years.number.filter(|n| first && *n < 200)
}

fn format(phrase: &Phrase) -> Option<Format> {
    phrase.modifiers.iter().find_map(|m| match m.as_str() {
        "bilateral" | "two-way" => Some(Format::Bilateral),
        "trilateral" | "three-way" | "tripartite" => Some(Format::Trilateral),
        "multilateral" | "quadrilateral" | "four-way" | "multinational" => Some(Format::Multilateral),
        _ => None,
    })
}

/// How many sides the word for the format tells.
pub(super) fn sides(phrase: &Phrase) -> Option<u32> {
    format(phrase)?.sides().map(u32::from)
}

fn level(phrase: &Phrase) -> Option<Level> {
    let words: Vec<&str> = phrase.modifiers.iter().chain(&phrase.head).map(String::as_str).collect();
    // `the Prime Ministerial Meeting`
    if words.windows(2).any(|pair| pair[0] == "prime" && pair[1].starts_with("minister")) {
        return Some(Level::Leader);
    }
    let told = LEVELS.iter().find(|(options, _)| words.iter().any(|w| options.contains(w)));
    let summit = words.last() == Some(&"summit") && !words.iter().any(|w| PRIVATE.contains(w));
    told.map(|(_, level)| *level).or_else(|| summit.then_some(Level::Leader))
}

/// Those whose summits are none of leaders: `the Cross-Strait CEO Summit`.
const PRIVATE: [&str; 14] = [
    "business",
    "businesses",
    "ceo",
    "ceos",
    "youth",
    "mayors",
    "media",
    "academic",
    "industry",
    "investment",
    "startup",
    "parliamentary",
    "women",
    "women's",
];

/// `meets X en route to a forum in Lima`: where somebody is still going.
fn is_ahead(clause: &Clause, site: &Phrase) -> bool {
    let route = clause.prepositions.iter().filter(|(p, _)| ROUTE.contains(&p.as_str()));
    route.flat_map(|(_, np)| np).any(|p| p.tokens.end + 1 == site.tokens.start)
}

/// What stands before where somebody is still going.
const ROUTE: [&str; 5] =
    ["en route to", "on the way to", "on his way to", "on her way to", "on their way to"];

/// Words for a meeting on screens.
const VIDEO: [&str; 10] = [
    "virtual",
    "virtually",
    "online",
    "video",
    "videoconference",
    "teleconference",
    "videolink",
    "remotely",
    "zoom",
    "video-conference",
];

/// Words for a call.
const PHONE: [&str; 4] = ["phone", "telephone", "telephonic", "hotline"];

/// Words that tell who sits at the table, the first found first.
const LEVELS: [(&[&str], Level); 6] = [
    (
        &[
            "vice-ministerial",
            "vice-minister",
            "deputy-minister-level",
            "vice-ministerial-level",
            "vice-minister-level",
        ],
        Level::ViceMinister,
    ),
    (&["director-general-level", "director-general"], Level::DirectorGeneral),
    (&["director-level", "director"], Level::Director),
    (&["working-level", "expert-level", "working", "experts"], Level::Working),
    (&["ministerial", "ministers", "minister", "ministerial-level", "minister-level"], Level::Minister),
    (&["leaders", "leader"], Level::Leader),
];
