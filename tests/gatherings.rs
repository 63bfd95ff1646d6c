//! Summits and forums of many: who hosts them, who attends, and whose it is what they adopt.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use rapporteur::graph::{EventType, Record};
use rapporteur::lexicon::Lexicon;
use rapporteur::reader::Reader;
use std::sync::LazyLock;

static READER: LazyLock<Reader> = LazyLock::new(|| Reader::new(Lexicon::embedded().unwrap()).unwrap());

/// The record of an article about Chile and Peru with one chronology entry of Oct. 5, 2012.
fn record(entry: &str) -> Record {
    let text = format!(
        "# Chile-Peru Relations\n\n## Chronology\n\nSEPTEMBER–DECEMBER 2012\n\n**Oct. 5, 2012:** {entry}\n"
    );
    READER.unite(vec![READER.read("a.md", text.as_bytes()).unwrap()]).value.record().clone()
}

/// Holds that an entry tells of events of a kind with these participants each.
#[track_caller]
fn takes_part(kind: EventType, entry: &str, expected: &[&str]) {
    let slug = |id: &str| id.split_once(':').map_or(id.to_owned(), |(_, slug)| slug.to_owned());
    let record = record(entry);
    let company = |e: &rapporteur::graph::Event| {
        let mut slugs: Vec<String> = e.participants.iter().map(|p| slug(p.id.as_str())).collect();
        slugs.sort();
        slugs.join(" ")
    };
    let mut found: Vec<String> = record.events.iter().filter(|e| e.kind == kind).map(company).collect();
    found.sort();
    assert_eq!(found, expected, "{entry}");
}

#[test]
fn who_hosts_a_gathering_of_many_that_has_a_name_is_told_alone() {
    for entry in [
        "Russia hosts the 20th APEC summit in Vladivostok.",
        "Russia chairs the APEC summit.",
        "Russia hosts the ninth Arctic Parliamentary Forum, held online.",
    ] {
        takes_part(EventType::Meeting, entry, &["rus"]);
    }
    for entry in ["Russia hosts a forum.", "Russia hosts the summit.", "Russia will host the APEC summit."] {
        takes_part(EventType::Meeting, entry, &[]);
    }
}

#[test]
fn those_who_attend_are_at_the_gathering_told_before() {
    takes_part(
        EventType::Meeting,
        "Prime Minister Gillard and President Yudhoyono open a forum in Darwin. Prime Minister Gusmao attends for Timor-Leste.",
        &["julia-gillard susilo-bambang-yudhoyono xanana-gusmao"],
    );
    takes_part(
        EventType::Meeting,
        "Vietnam hosts talks on the Syria conflict in Hanoi, with officials from 20 countries. Foreign Minister Bob Carr attends.",
        &["bob-carr officials-of-20-countries vnm"],
    );
    takes_part(EventType::Meeting, "Foreign Minister Bob Carr attends.", &[]);
}

#[test]
fn what_a_gathering_adopts_is_its_own_and_not_of_the_two_of_the_chronology() {
    takes_part(
        EventType::Agreement,
        "The 20th ASEAN summit is held in Phnom Penh. A declaration on drugs is adopted.",
        &["asean"],
    );
    takes_part(
        EventType::Agreement,
        "Presidents Hu, Putin and Nazarbayev meet in Astana. A charter is signed.",
        &["hu-jintao nursultan-nazarbayev vladimir-putin"],
    );
    takes_part(EventType::Agreement, "A charter is signed.", &["chl per"]);
}

#[test]
fn the_two_sides_are_those_who_met_where_one_is_of_many_states() {
    takes_part(
        EventType::Statement,
        "President Obama meets the leaders of the 10 ASEAN countries in Phnom Penh. The two sides issue a joint statement.",
        &["asean-leaders barack-obama"],
    );
}

#[test]
fn those_received_separately_are_received_one_at_a_time() {
    takes_part(
        EventType::Meeting,
        "Foreign Ministers Bob Carr and Murray McCully arrive in Dili. President Taur Matan Ruak receives them separately.",
        &["bob-carr taur-matan-ruak", "murray-mccully taur-matan-ruak"],
    );
    takes_part(
        EventType::Meeting,
        "Foreign Ministers Bob Carr and Murray McCully visit Dili, where they meet separately with President Taur Matan Ruak.",
        &["bob-carr murray-mccully taur-matan-ruak"],
    );
}
