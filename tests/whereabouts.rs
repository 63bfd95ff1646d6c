//! Where a meeting was, and of which series: named by itself, or told of one of those who meet just before.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use rapporteur::graph::{EventType, Mode, Record};
use rapporteur::lexicon::Lexicon;
use rapporteur::reader::Reader;
use std::sync::LazyLock;

static READER: LazyLock<Reader> = LazyLock::new(|| Reader::new(Lexicon::embedded().unwrap()).unwrap());

/// The record of an article with one chronology entry.
fn record(entry: &str) -> Record {
    let text = format!("# An Autumn of Travel\n\n## Chronology\n\nSEPTEMBER–DECEMBER 2023\n\n**{entry}**\n");
    let text = text.replacen(": ", ":** ", 1).replacen("**\n", "\n", 1);
    READER.unite(vec![READER.read("a.md", text.as_bytes()).unwrap()]).value.record().clone()
}

/// The place of the last meeting or call that an entry tells of.
fn place(entry: &str) -> Option<String> {
    let record = record(entry);
    let mut met = record.events.iter().filter(|e| e.kind.is_consultation());
    met.next_back()
        .unwrap_or_else(|| panic!("no meeting in `{entry}`"))
        .place
        .as_ref()
        .map(ToString::to_string)
}

#[test]
fn who_visits_a_city_meets_there() {
    for entry in [
        "Oct. 5, 2023: Chinese Premier Li Qiang visits Jakarta and meets President Joko Widodo.",
        "Oct. 5, 2023: Premier Li Qiang travels to Jakarta, where he meets President Joko Widodo.",
        "Oct. 5, 2023: Chinese Premier Li Qiang visits Jakarta. He holds talks with President Joko Widodo.",
    ] {
        assert_eq!(place(entry).as_deref(), Some("place:jakarta"), "{entry}");
    }
}

#[test]
fn a_state_or_one_of_two_cities_is_no_place_of_a_meeting() {
    for entry in [
        "Oct. 5, 2023: Chinese Premier Li Qiang visits Indonesia and meets President Joko Widodo.",
        "Oct. 5-8, 2023: Foreign Minister Wang Yi visits Hanoi and Jakarta and meets President Joko Widodo.",
    ] {
        assert_eq!(place(entry), None, "{entry}");
    }
}

#[test]
fn a_call_is_at_no_place() {
    for entry in [
        "Oct. 5, 2023: Foreign Minister Park Jin speaks by phone from Seoul with Secretary of State Antony Blinken.",
        "Oct. 5, 2023: Foreign Minister Park Jin visits Hanoi and speaks by phone with Secretary of State Antony Blinken.",
    ] {
        assert_eq!(place(entry), None, "{entry}");
    }
}

#[test]
fn houses_are_places_and_bodies() {
    for (entry, house) in [
        (
            "Oct. 5, 2023: President Biden meets Prime Minister Kishida at the White House.",
            "place:white-house",
        ),
        (
            "Oct. 5, 2023: Secretary of Defense Lloyd Austin hosts Defense Minister Kihara Minoru at the Pentagon.",
            "place:pentagon",
        ),
        ("Oct. 5, 2023: President Putin receives Foreign Minister Wang Yi in the Kremlin.", "place:kremlin"),
    ] {
        assert_eq!(place(entry).as_deref(), Some(house), "{entry}");
    }
    let record = record("Oct. 5, 2023: The White House condemns North Korea's missile launch.");
    let said = record.events.iter().find(|e| e.kind == EventType::Statement).unwrap();
    assert_eq!(said.participants[0].id.as_str(), "organization:white-house");
}

#[test]
fn who_attends_a_gathering_meets_others_on_its_margins() {
    let record = record(
        "Oct. 29-31, 2023: Defense Minister Ng Eng Hen attends the Xiangshan Forum in Beijing; meets \
         Vice Chairman Zhang Youxia.",
    );
    let met = record.events.iter().find(|e| e.participants.len() == 2).unwrap();
    assert_eq!(met.place.as_ref().map(|p| p.as_str()), Some("place:beijing"));
    assert_eq!(met.setting.as_ref().map(|p| p.as_str()), Some("series:xiangshan-forum"));
    assert_eq!(met.mode, Mode::InPerson);
}

#[test]
fn for_what_they_meet_is_the_series() {
    for (entry, series, ordinal) in [
        (
            "Oct. 5, 2023: Foreign Minister Penny Wong hosts Foreign Minister Retno Marsudi for the ninth \
             meeting of the Maritime Affairs Committee.",
            "series:maritime-affairs-committee",
            9,
        ),
        (
            "Oct. 5, 2023: Finance Ministers Suzuki Shunichi and Liu Kun meet for the tenth Japan-China Finance \
             Dialogue.",
            "series:japan-china-fiscal-dialogue",
            10,
        ),
    ] {
        let record = record(entry);
        let met = record.events.iter().find(|e| e.kind == EventType::Meeting).unwrap();
        assert_eq!(met.series.as_ref().map(|s| s.as_str()), Some(series), "{entry}");
        assert_eq!(met.ordinal, Some(ordinal), "{entry}");
    }
    // What a meeting prepares is another one.
    let record =
        record("Oct. 5, 2023: Foreign Ministers Penny Wong and Retno Marsudi meet to prepare for talks.");
    assert_eq!(record.events[0].series, None);
}

#[test]
fn who_speaks_without_a_name_speaks_for_the_capital_or_for_the_side_just_told_of() {
    let speakers = |entry: &str| -> Vec<String> {
        let told = record(entry).events.into_iter().filter(|e| e.kind == EventType::Statement);
        told.flat_map(|e| e.participants).map(|p| p.id.to_string()).collect()
    };
    for (entry, speaker) in [
        (
            "A Defense Ministry spokesman in Lima says all is well.",
            "office:per-defense-ministry-spokesperson",
        ),
        ("A senior official in Hanoi denies the report.", "office:vnm-senior-official"),
        (
            "Chile recalls its envoy to Lima. A Foreign Ministry spokesman says all is well.",
            "office:chl-foreign-ministry-spokesperson",
        ),
    ] {
        assert_eq!(speakers(&format!("Oct. 4, 2023: {entry}")), [speaker], "{entry}");
    }
    for entry in [
        "A Hyundai spokesman in Seoul denies the report.",
        "An embassy official in Hanoi denies the report.",
        "An ASEAN official in Jakarta denies the report.",
        "Foreign Ministry spokesman says all is well.",
    ] {
        assert!(speakers(&format!("Oct. 4, 2023: {entry}")).is_empty(), "{entry}");
    }
}

/// What an entry tells of: the place of each event of a kind, and how many take part.
fn told(entry: &str, kind: EventType) -> Vec<(Option<String>, usize)> {
    let record = record(entry);
    let events = record.events.iter().filter(|e| e.kind == kind);
    let mut found: Vec<_> =
        events.map(|e| (e.place.as_ref().map(ToString::to_string), e.participants.len())).collect();
    found.sort();
    found
}

#[test]
fn who_is_on_the_way_elsewhere_meets_where_he_stops() {
    for entry in [
        "Oct. 5, 2023: Premier Li Qiang, in Jakarta en route to a forum in Lima, meets President Joko Widodo.",
        "Oct. 5, 2023: In Jakarta on the way to a summit in Lima, Premier Li Qiang meets President Joko Widodo.",
        "Oct. 5, 2023: Premier Li Qiang meets President Joko Widodo in Jakarta on his way to a forum in Lima.",
    ] {
        assert_eq!(place(entry).as_deref(), Some("place:jakarta"), "{entry}");
    }
}

#[test]
fn each_leg_of_a_journey_is_a_visit_with_its_own_talks() {
    for entry in [
        "Oct. 5, 2023: Secretary of State Antony Blinken goes to Seoul for talks with Foreign Minister Park Jin and then to Tokyo for talks with Foreign Minister Kamikawa Yoko.",
        "Oct. 5, 2023: Secretary of State Antony Blinken travels to Seoul for a meeting with Foreign Minister Park Jin and to Tokyo for a meeting with Foreign Minister Kamikawa Yoko.",
    ] {
        let two = ["place:seoul", "place:tokyo"].map(|place| (Some(place.to_owned()), 2));
        assert_eq!(told(entry, EventType::Visit), two, "{entry}");
        assert_eq!(told(entry, EventType::Meeting), two, "{entry}");
    }
}

#[test]
fn talks_behind_a_journey_are_those_of_who_went() {
    for entry in [
        "Oct. 5, 2023: Premier Li Qiang is in Jakarta; talks with President Joko Widodo last four hours.",
        "Oct. 5, 2023: Premier Li Qiang goes to Jakarta; a dinner with President Joko Widodo follows.",
    ] {
        assert_eq!(told(entry, EventType::Meeting), [(Some("place:jakarta".to_owned()), 2)], "{entry}");
    }
    let off =
        "Oct. 5, 2023: Premier Li Qiang is in Jakarta; talks with President Joko Widodo were to last a day.";
    assert_eq!(told(off, EventType::Meeting), []);
}

#[test]
fn separate_meetings_and_one_of_three_are_as_many() {
    let entry = "Oct. 5, 2023: Secretary of State Antony Blinken holds separate meetings with Foreign Minister Wang Yi, Foreign Minister Kamikawa Yoko, and Foreign Minister Park Jin and a trilateral with Kamikawa and Park in Jakarta.";
    let met: Vec<usize> = told(entry, EventType::Meeting).iter().map(|(_, n)| *n).collect();
    assert_eq!(met, [2, 2, 2, 3]);
}

#[test]
fn how_long_two_talked_is_told_of_one_meeting() {
    let entry = "Oct. 5, 2023: President Yoon Suk Yeol receives Premier Li Qiang. The two talk for an hour.";
    assert_eq!(told(entry, EventType::Meeting).len(), 1);
}

#[test]
fn several_may_meet_one_separately() {
    for entry in [
        "Oct. 5, 2023: Foreign Minister Park Jin and Foreign Minister Kamikawa Yoko hold separate talks with Secretary of State Antony Blinken in Jakarta.",
        "Oct. 5, 2023: Foreign Minister Park Jin and Foreign Minister Kamikawa Yoko meet separately with Secretary of State Antony Blinken in Jakarta.",
    ] {
        let met: Vec<usize> = told(entry, EventType::Meeting).iter().map(|(_, n)| *n).collect();
        assert_eq!(met, [2, 2], "{entry}");
    }
    let entry = "Oct. 5, 2023: Secretary of State Antony Blinken holds separate meetings with Foreign Minister Park Jin and Foreign Minister Kamikawa Yoko, then a trilateral.";
    let met: Vec<usize> = told(entry, EventType::Meeting).iter().map(|(_, n)| *n).collect();
    assert_eq!(met, [2, 2, 3]);
}

#[test]
fn a_call_and_a_meeting_of_one_verb_are_two() {
    let entry = "Oct. 5, 2023: Secretary of State Antony Blinken holds a call with Foreign Minister Wang Yi, a video conference with Foreign Minister Park Jin, and a meeting with Foreign Minister Kamikawa Yoko.";
    assert_eq!(told(entry, EventType::Meeting), [(None, 2), (None, 2)]);
    assert_eq!(told(entry, EventType::Call), [(None, 2)]);
}

#[test]
fn the_city_right_before_where_is_that_of_the_meeting() {
    for entry in [
        "Oct. 5, 2023: Premier Li Qiang stops in Manila en route to Jakarta, where he meets President Joko Widodo.",
        "Oct. 5, 2023: Premier Li Qiang leaves the same day for Jakarta, where he meets President Joko Widodo.",
    ] {
        assert_eq!(place(entry).as_deref(), Some("place:jakarta"), "{entry}");
    }
}

#[test]
fn where_a_college_is_nothing_was_signed() {
    let signed = |entry: &str| {
        let record = record(entry);
        let event = record.events.iter().find(|e| e.kind == EventType::Agreement).unwrap();
        event.place.as_ref().map(ToString::to_string)
    };
    let college = "Oct. 5, 2023: Fudan University signs a memorandum with a college in Kyzylorda.";
    assert_eq!(signed(college), None);
    let there = "Oct. 5, 2023: Premier Li Qiang signs a treaty with President Joko Widodo in Jakarta.";
    assert_eq!(signed(there).as_deref(), Some("place:jakarta"));
}
