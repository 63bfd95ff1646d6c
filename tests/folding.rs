//! Reports to events: what is told twice is one event, and what happened twice is two.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use rapporteur::graph::{Event, EventType, Record};
use rapporteur::lexicon::Lexicon;
use rapporteur::reader::Reader;
use std::sync::LazyLock;

static READER: LazyLock<Reader> = LazyLock::new(|| Reader::new(Lexicon::embedded().unwrap()).unwrap());

/// Pairs who hold the office in 2023, and in whose words they meet.
const PAIRS: [(&str, &str); 4] = [
    ("South Korean Foreign Minister Park Jin", "Japanese Foreign Minister Kamikawa Yoko"),
    ("US Secretary of State Antony Blinken", "Indian External Affairs Minister S. Jaishankar"),
    ("Australian Prime Minister Anthony Albanese", "Chinese President Xi Jinping"),
    ("French President Emmanuel Macron", "German Chancellor Olaf Scholz"),
];

const PLACES: [&str; 4] = ["Seoul", "New Delhi", "Beijing", "Berlin"];

fn article(narrative: &str, entries: &[String]) -> String {
    let entries: String = entries.iter().map(|e| format!("{e}\n\n")).collect();
    format!("# An Autumn of Meetings\n\n{narrative}\n\n## Chronology\n\nSEPTEMBER–DECEMBER 2023\n\n{entries}")
}

fn record(articles: &[String]) -> Record {
    let named = articles.iter().enumerate();
    let readings = named.map(|(i, text)| READER.read(&format!("article-{i}.md"), text.as_bytes()).unwrap());
    READER.unite(readings.collect()).value.record().clone()
}

fn meetings(record: &Record) -> Vec<&Event> {
    record.events.iter().filter(|e| e.kind == EventType::Meeting).collect()
}

#[test]
fn a_meeting_told_in_narrative_and_chronology_is_one() {
    for ((one, other), place) in PAIRS.iter().zip(PLACES) {
        for day in ["Sept. 12", "Oct. 3", "Dec. 20"] {
            let narrative = format!("The year ended well. On {day}, {one} and {other} met in {place}.");
            let entry = format!("**{day}, 2023:** {one} meets {other} in {place}.");
            let record = record(&[article(&narrative, &[entry])]);
            let found = meetings(&record);
            assert_eq!(found.len(), 1, "{one}, {day}: {found:#?}");
            assert_eq!((found[0].reports, found[0].participants.len()), (2, 2), "{one}, {day}");
        }
    }
}

#[test]
fn as_many_meetings_as_days_and_pairs() {
    let days = ["Sept. 5", "Sept. 6", "Oct. 19", "Nov. 30"];
    let mut entries = Vec::new();
    for day in days {
        for ((one, other), place) in PAIRS.iter().zip(PLACES) {
            entries.push(format!("**{day}, 2023:** {one} meets {other} in {place}."));
        }
    }
    let forward = record(&[article("The season was a busy one.", &entries)]);
    assert_eq!(meetings(&forward).len(), days.len() * PAIRS.len());
    entries.reverse();
    let backward = record(&[article("The season was a busy one.", &entries)]);
    let ids = |record: &Record| meetings(record).iter().map(|e| e.id.clone()).collect::<Vec<_>>();
    assert_eq!(ids(&forward), ids(&backward));
}

#[test]
fn what_a_second_article_tells_again_is_no_second_event() {
    for ((one, other), place) in PAIRS.iter().zip(PLACES) {
        let first =
            article("A first account.", &[format!("**Oct. 9, 2023:** {one} meets {other} in {place}.")]);
        let second = article(
            "A second account.",
            &[format!("**Oct. 9, 2023:** {other} holds talks with {one} in {place}.")],
        );
        let (there, back) = (record(&[first.clone(), second.clone()]), record(&[second, first]));
        assert_eq!(meetings(&there).len(), 1, "{one}");
        assert_eq!(meetings(&there)[0].reports, 2, "{one}");
        assert_eq!(meetings(&there)[0].id, meetings(&back)[0].id);
    }
}

#[test]
fn two_meetings_of_one_day_stay_two() {
    let (one, other) = PAIRS[0];
    let twice = [
        format!("**Oct. 9, 2023:** {one} meets {other} in Seoul."),
        "**Oct. 9, 2023:** South Korean Defense Minister Shin Won-sik meets Japanese Defense Minister Kihara Minoru in Seoul.".into(),
    ];
    assert_eq!(meetings(&record(&[article("Two talks.", &twice)])).len(), 2);
    let apart = [format!(
        "**Oct. 9, 2023:** {one} meets {other} in Seoul. Park then meets US Secretary of State Antony Blinken in Seoul."
    )];
    assert_eq!(meetings(&record(&[article("Two talks.", &apart)])).len(), 2);
    let again = [
        format!("**Oct. 9, 2023:** {one} meets {other} in Seoul."),
        format!("**Oct. 9, 2023:** {one} and {other} hold a second meeting in Busan."),
    ];
    assert_eq!(meetings(&record(&[article("Two talks.", &again)])).len(), 2);
}

#[test]
fn an_event_whose_days_have_entries_of_their_own_is_one() {
    for (kind, begins, ends) in [
        (
            EventType::Exercise,
            "begin the joint naval exercise Sea Dragon",
            "conclude the joint naval exercise Sea Dragon",
        ),
        (
            EventType::Meeting,
            "open two days of trade talks in Manila",
            "conclude their trade talks in Manila",
        ),
    ] {
        let entries = [
            format!("**Oct. 29, 2023:** The United States and the Philippines {begins}."),
            format!("**Oct. 30, 2023:** The United States and the Philippines {ends}."),
        ];
        let record = record(&[article("A long event.", &entries)]);
        let found: Vec<&Event> = record.events.iter().filter(|e| e.kind == kind).collect();
        assert_eq!(found.len(), 1, "{found:#?}");
        assert_eq!(found[0].date.unwrap().to_string(), "2023-10-29/2023-10-30");
    }
}

#[test]
fn what_begins_again_is_another() {
    let entries = [
        "**Sept. 4, 2023:** The United States and the Philippines conclude a joint naval exercise."
            .to_owned(),
        "**Oct. 29, 2023:** The United States and the Philippines begin a joint naval exercise.".to_owned(),
        "**Dec. 20, 2023:** The United States and the Philippines conclude a joint naval exercise."
            .to_owned(),
    ];
    let record = record(&[article("Long events.", &entries)]);
    assert_eq!(record.events.iter().filter(|e| e.kind == EventType::Exercise).count(), 3);
}

#[test]
fn what_one_side_asks_of_the_other_where_they_met_is_a_part_of_their_talks() {
    for ((one, other), state) in PAIRS.iter().zip(["Japan", "India", "China", "Germany"]) {
        let family = one.rsplit(' ').next().unwrap();
        let asked = |who: &str| {
            [format!("**Oct. 3, 2023:** {one} and {other} meet. {who} urges {state} to lift the ban.")]
        };
        let said = |entries: &[String]| {
            let record = record(&[article("", entries)]);
            record.events.iter().filter(|e| e.kind == EventType::Statement).count()
        };
        let surname = if one.contains("Park") { "Park" } else { family };
        assert_eq!(said(&asked(surname)), 0, "{one}");
        let alone = [format!("**Oct. 3, 2023:** {one} urges {state} to lift the ban.")];
        assert_eq!(said(&alone), 1, "{one}");
    }
}

#[test]
fn a_stay_has_all_its_days_and_is_told_again_by_its_month() {
    let narrative = "Australian Prime Minister Anthony Albanese arrived in Beijing on Nov. 4.";
    let entries = [
        "**Nov. 4-7, 2023:** Australian Prime Minister Anthony Albanese visits China.".to_owned(),
        "**Dec. 20, 2023:** A hotline is opened, as agreed during Anthony Albanese's visit to China in November.".to_owned(),
        "**Dec. 21, 2023:** A second hotline is opened, as agreed during Anthony Albanese's visit to China.".to_owned(),
    ];
    let record = record(&[article(narrative, &entries)]);
    let visits: Vec<&Event> = record.events.iter().filter(|e| e.kind == EventType::Visit).collect();
    assert_eq!(visits.len(), 1, "{visits:#?}");
    assert_eq!(visits[0].date.map(|d| d.to_string()).as_deref(), Some("2023-11-04/2023-11-07"));
}

#[test]
fn a_visit_to_a_state_in_a_month_is_that_to_its_cities() {
    for narrative in [
        "Anthony Albanese visited China in November, the first Australian leader to do so in seven years.",
        "In November Anthony Albanese travelled to China.",
        "In November came Anthony Albanese, the first Australian prime minister to visit China in seven years.",
    ] {
        let entry = "**Nov. 4-7, 2023:** Prime Minister Albanese visits Shanghai and Beijing.";
        let record = record(&[article(narrative, &[entry.to_owned()])]);
        let visits: Vec<&Event> = record.events.iter().filter(|e| e.kind == EventType::Visit).collect();
        assert_eq!(visits.len(), 1, "{narrative}: {visits:#?}");
        assert_eq!(visits[0].date.map(|d| d.to_string()).as_deref(), Some("2023-11-04/2023-11-07"));
    }
}

#[test]
fn a_spokesman_speaks_for_his_ministry() {
    let narrative = "Chinese Foreign Ministry spokesperson Mao Ning protested on Nov. 4 against the sale of submarines to Australia.";
    let entry = "**Nov. 4, 2023:** Chinese Foreign Ministry protests the sale of submarines to Australia.";
    let record = record(&[article(narrative, &[entry.to_owned()])]);
    let said: Vec<&Event> = record.events.iter().filter(|e| e.kind == EventType::Statement).collect();
    assert_eq!(said.len(), 1, "{said:#?}");
    let speakers: Vec<&str> = said[0].participants.iter().map(|p| p.id.as_str()).collect();
    assert!(speakers.contains(&"person:mao-ning"), "{speakers:?}");
    assert!(!speakers.iter().any(|id| id.contains("ministry")), "{speakers:?}");
}
