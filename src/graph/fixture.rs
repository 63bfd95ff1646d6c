//! Small graphs for tests: the diplomacy of German unification in 1990, networks in two lines, and hostile names.

use super::entity::{Entity, EntityKind, Level};
use super::event::{DateBasis, Event, EventType, Format, Mode, Participant, Role};
use super::id::Id;
use super::knowledge::Graph;
use super::record::{ArticleRecord, Record};
use super::relation::{Evidence, Prospect, ProspectStatus, Relation, RelationType};
use crate::span::Span;

/// `kind | name | state | aliases`
const ENTITIES: &str = "
state | United States | USA | Washington
state | Soviet Union | SUN | Moscow
state | United Kingdom | GBR | London
state | France | FRA | Paris
state | West Germany | DEU | Bonn
state | East Germany | DDR | East Berlin
person | Bush, George | USA | President Bush
person | Baker, James | USA | Secretary of State Baker
person | Gorbachev, Mikhail | SUN | President Gorbachev
person | Shevardnadze, Eduard | SUN | Foreign Minister Shevardnadze
person | Thatcher, Margaret | GBR | Prime Minister Thatcher
person | Hurd, Douglas | GBR |
person | Mitterrand, François | FRA | President Mitterrand
person | Dumas, Roland | FRA |
person | Kohl, Helmut | DEU | Chancellor Kohl
person | Genscher, Hans-Dietrich | DEU |
person | Modrow, Hans | DDR |
person | de Maizière, Lothar | DDR | Minister President de Maizière
person | Meckel, Markus | | Foreign Minister Meckel
person | Waigel, Theodor | DEU |
person | Romberg, Walter | DDR |
office | Foreign Minister of East Germany | DDR |
office | Foreign Minister of Poland | POL |
series | Two Plus Four talks | | Two-plus-Four
series | Group of Seven summit | | G7
agreement | Treaty on the Final Settlement with Respect to Germany | | Two Plus Four Treaty
agreement | Treaty on Monetary, Economic and Social Union | |
place | Camp David | |
place | Moscow Kremlin | |
place | Arkhyz | |
topic | membership in NATO | |
";

/// `id or - | name | type | date | participants | mode | place | series | ordinal | flags`; participants are bits of ids, with
/// `@office` and `:role`.
const EVENTS: &str = "
-|Ten-Point speech|statement|1989-11-28|kohl-helmut:speaker|unknown||||background
-||meeting|1989-12-19|kohl-helmut modrow-hans:host|in-person||||background
-||meeting|1990-01-04|mitterrand-francois:host kohl-helmut|in-person||||
-||meeting|1990-01-20|mitterrand-francois:host thatcher-margaret|in-person||||
-||meeting|1990-02-09|baker-james gorbachev-mikhail:host shevardnadze-eduard|in-person|moscow-kremlin|||topic
-||meeting|1990-02-10|kohl-helmut genscher-hans-dietrich gorbachev-mikhail:host|in-person|moscow-kremlin|||
event:ottawa-open-skies-conference|Ottawa Open Skies conference|meeting|1990-02-12/1990-02-13|baker-james shevardnadze-eduard hurd-douglas dumas-roland genscher-hans-dietrich|in-person||||
-||meeting|1990-02-13|kohl-helmut:host modrow-hans|in-person||||
-||call|1990-02-13|bush-george kohl-helmut|phone||||
-||meeting|1990-02-24/1990-02-25|bush-george:host kohl-helmut|in-person|camp-david|||topic
-||meeting|1990-03-20|baker-james shevardnadze-eduard|in-person||||
-||meeting|1990-04-13|bush-george thatcher-margaret|in-person||||
event:two-plus-four-bonn||meeting|1990-05-05|genscher-hans-dietrich:host baker-james shevardnadze-eduard hurd-douglas dumas-roland meckel-markus@foreign-minister-of-east-germany|in-person||two-plus-four-talks|1|
-||meeting|1990-05-17|bush-george:host kohl-helmut|in-person||||
-||agreement|1990-05-18|waigel-theodor:signatory romberg-walter:signatory|in-person||||monetary
event:washington-summit|Washington summit|meeting|1990-05-31/1990-06-03|bush-george:host gorbachev-mikhail baker-james shevardnadze-eduard|in-person|||||
-||meeting|1990-06-08|bush-george:host kohl-helmut|in-person||||topic
event:two-plus-four-berlin||meeting|1990-06-22|meckel-markus@foreign-minister-of-east-germany:host baker-james shevardnadze-eduard hurd-douglas dumas-roland genscher-hans-dietrich|in-person||two-plus-four-talks|2|
-||meeting|1990-07-09/1990-07-11|bush-george:host thatcher-margaret mitterrand-francois kohl-helmut|in-person||group-of-seven-summit||
-||meeting|1990-07-15/1990-07-16|kohl-helmut genscher-hans-dietrich gorbachev-mikhail:host shevardnadze-eduard|in-person|arkhyz|||topic
event:two-plus-four-paris||meeting|1990-07-17|dumas-roland:host baker-james shevardnadze-eduard hurd-douglas genscher-hans-dietrich meckel-markus@foreign-minister-of-east-germany foreign-minister-of-poland:observer|in-person||two-plus-four-talks|3|
-||call|1990-09-07|kohl-helmut gorbachev-mikhail|phone||||
-||meeting|1990-09-09|bush-george gorbachev-mikhail|in-person||||
event:two-plus-four-moscow||meeting|1990-09-12|shevardnadze-eduard:host baker-james hurd-douglas dumas-roland genscher-hans-dietrich de-maiziere-lothar|in-person||two-plus-four-talks|4|
-||agreement|1990-09-12|shevardnadze-eduard:signatory baker-james:signatory hurd-douglas:signatory dumas-roland:signatory genscher-hans-dietrich:signatory de-maiziere-lothar:signatory|in-person||||settlement
-||call|1990-10-03|bush-george kohl-helmut|phone||||
";

/// About 25 events of 1989 and 1990, with a series, a promised dialogue, an agreement, an observer, a plan and background.
pub fn unification() -> Graph {
    let mut record = Record::empty();
    record.articles.push(ArticleRecord {
        id: "unification".into(),
        title: Some("The year of unification".into()),
        authors: Vec::new(),
        published: None,
        covers: "1990-01/1990-10".parse().ok(),
        file: "unification.md".into(),
        sha256: "0".repeat(64),
        entries: 26,
        sentences: 26,
    });
    record.entities = ENTITIES.lines().filter(|l| !l.is_empty()).filter_map(entity).collect();
    let ids: Vec<Id> = record.entities.iter().map(|e| e.id.clone()).collect();
    let lines = EVENTS.lines().filter(|l| !l.is_empty()).enumerate();
    record.events = lines.filter_map(|(i, line)| event(i, line, &ids)).collect();
    let relation = |kind, source: &str, target: &str| Relation {
        kind,
        source: source.into(),
        target: target.into(),
        office: None,
        from: None,
        to: None,
        evidence: vec![evidence(40, format!("{source} is {} {target}", RelationType::name(kind)))],
        lexicon: None,
    };
    let ottawa = "event:ottawa-open-skies-conference";
    record.relations = vec![
        relation(RelationType::DeliverableOf, "series:two-plus-four-talks", ottawa),
        relation(RelationType::Holds, "person:meckel-markus", "office:foreign-minister-of-east-germany"),
        Relation {
            lexicon: Some("a table".into()),
            ..relation(RelationType::Represents, "person:kohl-helmut", "state:deu")
        },
    ];
    record.prospects = vec![Prospect {
        id: "prospect:oslo-talks".into(),
        kind: EventType::Meeting,
        status: ProspectStatus::Planned,
        date: "1990-11".parse().ok(),
        participants: vec![participant("person:bush-george"), participant("person:gorbachev-mikhail")],
        evidence: vec![evidence(60, "The two planned to meet again in November.".into())],
    }];
    Graph::new(record)
}

/// Persons by one letter or word each (`"a b c"`, one string a state: the first is `AAA`, the second `BBB`), and events as
/// type, date (empty for none) and participants with `:role`.
pub fn small(states: &[&str], events: &[(&str, &str, &str)]) -> Graph {
    let mut record = Record::empty();
    for (i, people) in states.iter().enumerate() {
        let code: String = std::iter::repeat_n(char::from(b'A' + i as u8), 3).collect();
        for name in people.split_whitespace() {
            record.entities.push(plain(EntityKind::Person, name, Some(code.clone())));
        }
    }
    let ids: Vec<Id> = record.entities.iter().map(|e| e.id.clone()).collect();
    let lines = events.iter().enumerate();
    record.events = lines
        .filter_map(|(i, (kind, date, who))| event(i, &format!("-||{kind}|{date}|{who}|in-person||||"), &ids))
        .collect();
    Graph::new(record)
}

/// Names that break a careless writer; parallel edges, a loop, an isolated node, ids that differ by case alone.
pub fn hostile() -> Graph {
    let mut record = Record::empty();
    for (i, name) in HOSTILE_NAMES.iter().enumerate() {
        let mut entity = plain(EntityKind::Person, name, Some("AAA".into()));
        entity.id = format!("person:n{i}").into();
        record.entities.push(entity);
    }
    let odd = ["person:Case", "person:case", "person:\"quoted\" <&> ]]>", "person:=1+1", "person:alone"];
    for id in odd {
        record.entities.push(Entity { id: id.into(), ..plain(EntityKind::Person, id, None) });
    }
    let name = "long".repeat(2_500);
    record.entities.push(Entity { id: "person:long".into(), ..plain(EntityKind::Person, &name, None) });
    let everybody: Vec<Participant> =
        record.entities.iter().map(|e| participant(e.id.as_str())).take(HOSTILE_NAMES.len() + 4).collect();
    for i in 0..2 {
        let mut event = blank(i, EventType::Meeting, Some("2020-01-01"));
        event.name = Some(format!("{} {i}", HOSTILE_NAMES.join(" ")));
        event.participants = everybody.clone();
        event.evidence = vec![evidence(1, HOSTILE_NAMES.join(" ; "))];
        record.events.push(event);
    }
    record.relations = vec![Relation {
        kind: RelationType::AliasOf,
        source: "person:n0".into(),
        target: "person:n0".into(),
        office: None,
        from: None,
        to: None,
        evidence: vec![evidence(2, "it is itself".into())],
        lexicon: None,
    }];
    Graph::new(record)
}

/// What [`hostile`] calls its persons.
pub const HOSTILE_NAMES: [&str; 17] = [
    "\"double\" 'single'",
    "A & B &amp; C",
    "]]> <![CDATA[ <!-- -->",
    "line\nbreak\r\nand\rreturn",
    "tab\there",
    "שלום עולם \u{202e}abc",
    "🕊️ 한국 日本",
    "bell\u{7} nul\u{0} vt\u{b} fffe\u{fffe}",
    "=1+1",
    "+1", // a formula for some spreadsheets
    "-1",
    "@SUM(A1)",
    "</script><script>alert(1)</script>",
    "null",
    "back\\slash \\N \\G \\",
    "{port|record} a -> b; [x=y]",
    " ",
];

fn entity(line: &str) -> Option<Entity> {
    let mut fields = line.split('|').map(str::trim);
    let kind = fields.next()?;
    let kind = EntityKind::ALL.into_iter().find(|k| k.name() == kind)?;
    let (name, state, aliases) = (fields.next()?, fields.next()?, fields.next()?);
    let mut entity = plain(kind, name, (!state.is_empty()).then(|| state.to_owned()));
    entity.aliases = aliases.split(';').filter(|a| !a.is_empty()).map(str::to_owned).collect();
    if kind == EntityKind::State {
        entity.id = Id::new("state", state);
    }
    Some(entity)
}

fn plain(kind: EntityKind, name: &str, state: Option<String>) -> Entity {
    let id = Id::new(kind.name(), name);
    Entity { id, kind, name: name.into(), aliases: Vec::new(), state, level: None, source: None }
}

fn event(i: usize, line: &str, ids: &[Id]) -> Option<Event> {
    let fields: Vec<&str> = line.split('|').collect();
    let named = |slug: &str| {
        ids.iter().find(|id| id.as_str().split_once(':').is_some_and(|(_, s)| s == slug)).cloned()
    };
    let kind = EventType::ALL.into_iter().find(|k| k.name() == fields[2])?;
    let mut event = blank(i, kind, Some(fields[3]).filter(|d| !d.is_empty()));
    if fields[0] != "-" {
        event.id = fields[0].into();
    }
    event.name = Some(fields[1]).filter(|n| !n.is_empty()).map(str::to_owned);
    for word in fields[4].split_whitespace() {
        let (word, role) = word.split_once(':').map_or((word, None), |(word, role)| (word, Some(role)));
        let (slug, office) = word.split_once('@').map_or((word, None), |(slug, office)| (slug, Some(office)));
        let office = office.and_then(named);
        event.participants.push(Participant { id: named(slug)?, role: role.and_then(self::role), office });
    }
    event.mode = match fields[5] {
        "in-person" => Mode::InPerson,
        "phone" => Mode::Phone,
        _ => Mode::Unknown,
    };
    event.format = Format::of_sides(event.participants.len());
    event.place = named(fields[6]);
    event.series = named(fields[7]);
    event.ordinal = fields[8].parse().ok();
    event.background = fields[9] == "background";
    match fields[9] {
        "topic" => event.topics.extend(named("membership-in-nato")),
        "monetary" => event.agreement = named("treaty-on-monetary-economic-and-social-union"),
        "settlement" => event.agreement = named("treaty-on-the-final-settlement-with-respect-to-germany"),
        _ => {}
    }
    let who: Vec<&str> = event.participants.iter().map(|p| p.id.as_str()).collect();
    event.evidence = vec![evidence(i + 1, format!("{}: {} ({})", fields[3], kind.name(), who.join(", ")))];
    Some(event)
}

fn role(name: &str) -> Option<Role> {
    let all = [Role::Host, Role::Signatory, Role::Speaker, Role::Addressee, Role::Mediator, Role::Observer];
    all.into_iter().find(|role| role.name() == name)
}

fn participant(id: &str) -> Participant {
    Participant { id: id.into(), role: None, office: None }
}

fn evidence(line: usize, text: String) -> Evidence {
    let span = Span::new(line * 100, line * 100 + text.len());
    Evidence {
        article: "unification".into(),
        spans: vec![span],
        text,
        rule: "fixture".into(),
        line: Some(line),
    }
}

fn blank(i: usize, kind: EventType, date: Option<&str>) -> Event {
    let date = date.and_then(|d| d.parse().ok());
    Event {
        id: Id::from(format!("event:{i}")),
        kind,
        name: None,
        aliases: Vec::new(),
        plover: None,
        date,
        date_basis: if date.is_some() { DateBasis::Stated } else { DateBasis::Period },
        within: None,
        participants: Vec::new(),
        mode: Mode::Unknown,
        format: None,
        level: Level::Unknown,
        place: None,
        setting: None,
        series: None,
        ordinal: None,
        gap_years: None,
        topics: Vec::new(),
        agreement: None,
        background: false,
        reports: 1,
        evidence: vec![evidence(i + 1, format!("{} number {i}", kind.name()))],
    }
}
