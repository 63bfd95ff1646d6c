//! What ministries release: readouts under a title and a day, numbered paragraphs, offices without a state, delegations.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use rapporteur::graph::{Event, EventType};
use rapporteur::lexicon::Lexicon;
use rapporteur::reader::Reader;
use std::sync::LazyLock;

static READER: LazyLock<Reader> = LazyLock::new(|| Reader::new(Lexicon::embedded().unwrap()).unwrap());

/// Meetings and calls of a text: its date, and who took part, in the order of their names.
fn met(text: &str) -> Vec<String> {
    let reading = READER.read("release.md", text.as_bytes()).unwrap();
    let graph = READER.unite(vec![reading]).value;
    let told = |e: &Event| {
        let date = e.date.map(|d| d.to_string()).unwrap_or_default();
        let mut parties: Vec<&str> = e
            .participants
            .iter()
            .filter_map(|p| p.id.as_str().split_once(':'))
            .map(|(_, slug)| slug)
            .collect();
        parties.sort_unstable();
        format!("{date} {}", parties.join(" "))
    };
    let meetings =
        graph.record().events.iter().filter(|e| matches!(e.kind, EventType::Meeting | EventType::Call));
    meetings.map(told).collect()
}

#[test]
fn a_ministry_means_its_own_minister() {
    let release = "# Department of Foreign Affairs and Trade\n\n### Call with Canada\n\n9 August 2022\n\n\
        The Foreign Minister spoke by telephone today with the Foreign Minister of Canada, Ms Mélanie Joly.\n\n\
        ### In Hanoi\n\n27 June 2022\n\nThe Foreign Minister met her Vietnamese counterpart, Mr Bui Thanh Son, in Hanoi.\n";
    assert_eq!(met(release), ["2022-06-27 bui-thanh-son penny-wong", "2022-08-09 melanie-joly penny-wong"]);
}

#[test]
fn a_title_of_one_states_own_is_not_that_of_whoever_was_named_last() {
    let release = "# Readouts\n\n### Talks\n\n3 May 2018\n\n\
        1. External Affairs Minister Sushma Swaraj met Foreign Minister Sergey Lavrov of Russia.\n\n\
        2. In the evening, the External Affairs Minister held separate talks with Foreign Minister Adel al-Jubeir of Saudi Arabia.\n";
    assert_eq!(
        met(release),
        ["2018-05-03 adel-al-jubeir sushma-swaraj", "2018-05-03 sergey-lavrov sushma-swaraj"]
    );
}

#[test]
fn those_who_lead_the_sides_sat_for_them() {
    let release = "# Readouts\n\n### India-Slovenia Foreign Office Consultations\n\n14 March 2022\n\n\
        1. The 8th round of Foreign Office Consultations was held in Ljubljana. The Indian side was led by Mr. Sanjay Verma, \
        and the Slovenian side was led by Mr. Stanislav Rascan.\n\n\
        2. The two sides agreed to hold the next round at a mutually convenient date.\n";
    assert_eq!(met(release), ["2022-03-14 sanjay-verma stanislav-rascan"]);
}

#[test]
fn some_of_those_who_met_may_meet_again_by_themselves() {
    let release = "# Readouts\n\n### In Singapore\n\n1 June 2013\n\n\
        Defence Minister Stephen Smith, Secretary of Defense Chuck Hagel and Defense Minister Onodera Itsunori met today in \
        Singapore. Mr Onodera also held talks with Secretary Hagel.\n";
    assert_eq!(
        met(release),
        ["2013-06-01 chuck-hagel onodera-itsunori", "2013-06-01 chuck-hagel onodera-itsunori stephen-smith"]
    );
}

#[test]
fn days_that_one_clause_lists_are_meetings_of_their_own() {
    let brief = "# A Brief\n\nForeign Minister Wang Yi met Foreign Minister Sergey Lavrov in Jakarta on 14 July 2023, in Moscow on \
        18 September 2023, and in Astana on the 20th of May of the next year.\n";
    let found = met(brief);
    let days: Vec<&str> = found.iter().filter_map(|f| f.split(' ').next()).collect();
    assert_eq!(days, ["2023-07-14", "2023-09-18", "2024-05-20"]);
}

#[test]
fn a_day_of_a_visit_is_told_by_its_number() {
    let entry = "# A Chronology\n\n17-18 December 2014: National Security Advisor Ajit Doval visits Beijing and meets \
        Vice President Li Yuanchao on the second day.\n";
    assert_eq!(met(entry), ["2014-12-18 ajit-doval li-yuanchao"]);
}

#[test]
fn the_secretary_is_the_one_of_whom_the_release_spoke() {
    let release = "# Releases\n\n### Travel to Hanoi\n\n20 March 2021\n\nSecretary of Defense Lloyd J. Austin III met today with Defense \
                   Minister Phan Van Giang in Hanoi. The Secretary also paid a courtesy call on Prime Minister Nguyen Xuan Phuc.\n";
    assert_eq!(
        met(release),
        ["2021-03-20 lloyd-austin phan-van-giang", "2021-03-20 lloyd-austin nguyen-xuan-phuc"]
    );
}

#[test]
fn who_spoke_with_somebody_and_was_nowhere_told_to_be_phoned() {
    let calls = |text: &str| {
        let graph = READER.unite(vec![READER.read("release.md", text.as_bytes()).unwrap()]).value;
        graph.record().events.iter().filter(|e| e.kind == EventType::Call).count()
    };
    let apart = "# Readouts\n\n### Pompeo and Jaishankar\n\n14 March 2020\n\nSecretary of State Michael R. Pompeo spoke today with External \
                 Affairs Minister S. Jaishankar.\n";
    assert_eq!(calls(apart), 1);
    assert_eq!(calls(&apart.replace("spoke today", "spoke in Delhi today")), 0);
    let visit = "spoke at the embassy with nobody. He met External Affairs Minister S. Jaishankar in Delhi and spoke ";
    assert_eq!(calls(&apart.replace("spoke today ", visit)), 0);
}

#[test]
fn what_a_report_says_without_a_day_was_said_on_the_day_of_which_it_tells() {
    let report = "WIRE DISPATCHES\n\n2016\n\nTOKYO, May 20 (Wire) -- Prime Minister Abe Shinzo met Prime Minister Narendra Modi on Friday. Modi \
        called on Foreign Minister Kishida Fumio the day before. Kishida said the road would be long.\n\n\
        HANOI, June 21 (Wire) -- Vietnam has lodged a protest with Peru over remarks made last week, the Foreign Ministry said Monday.\n";
    let graph = READER.unite(vec![READER.read("wire.txt", report.as_bytes()).unwrap()]).value;
    let said = graph.record().events.iter().filter(|e| e.kind == EventType::Statement);
    let days: Vec<String> = said.filter_map(|e| e.date.map(|d| d.to_string())).collect();
    assert_eq!(days, ["2016-05-20", "2016-06-20", "2016-06-21"]);
}

#[test]
fn a_day_on_which_something_is_to_be_dates_nothing_else() {
    let wire = "# Chile and Peru\n\n**Talks frozen**\n\nLIMA, April 1, 2025 (Agencia Sur) - Peru on Tuesday froze talks on the dam that were to resume on \
        Thursday and met Chilean Ambassador Heraldo Munoz. On Monday, President Gabriel Boric of Chile had telephoned President Dina Boluarte.\n";
    assert_eq!(met(wire)[0], "2025-03-31 dina-boluarte gabriel-boric");
    let told = READER.read("wire.md", wire.as_bytes()).unwrap();
    let days: Vec<String> =
        told.sentences.iter().flat_map(|s| &s.frames).filter_map(|f| f.date).map(|d| d.to_string()).collect();
    assert_eq!(days, ["2025-04-01", "2025-03-31"]);
}

#[test]
fn those_who_had_telephoned_speak_again_by_telephone() {
    let text = "# United States and China\n\nJanuary – December 2025\n\nPresidents Donald Trump and Xi Jinping had spoken by telephone on June 5; they \
        spoke again on Sept. 19.\n\nOn June 10 Prime Minister Li Qiang visited Hanoi. Prime Minister Pham Minh Chinh and his guest discussed trade on June 11.\n";
    let reading = READER.read("text.md", text.as_bytes()).unwrap();
    let graph = READER.unite(vec![reading]).value;
    let kinds: Vec<&str> = graph.record().events.iter().map(|e| e.kind.name()).collect();
    assert_eq!(kinds, ["call", "visit", "meeting", "call"]);
}
