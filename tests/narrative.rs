//! Narrative paragraphs: when things were, who the two leaders are, and what became of what was planned.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use rapporteur::graph::{EventType, Id, ProspectStatus, Record, RelationType};
use rapporteur::lexicon::Lexicon;
use rapporteur::reader::Reader;
use std::sync::LazyLock;

static READER: LazyLock<Reader> = LazyLock::new(|| Reader::new(Lexicon::embedded().unwrap()).unwrap());

/// The record of an article with one paragraph about May to September 2012.
fn record(paragraph: &str) -> Record {
    let text = format!("# US-Japan Relations: A Summer\n\nMay-September 2012\n\n{paragraph}\n");
    READER.unite(vec![READER.read("a.md", text.as_bytes()).unwrap()]).value.record().clone()
}

/// Date, type and participants of one thing, as `2012-06-15 visit noda-yoshihiko kor`.
fn line(date: Option<String>, kind: EventType, parties: impl Iterator<Item = Id>) -> String {
    let slug =
        |id: Id| id.as_str().split_once(':').map_or_else(|| id.to_string(), |(_, slug)| slug.to_owned());
    let mut slugs: Vec<String> = parties.map(slug).collect();
    slugs.sort();
    format!("{} {} {}", date.unwrap_or_else(|| "undated".into()), kind.name(), slugs.join(" "))
}

/// Holds that a paragraph tells of these events and no others.
#[track_caller]
fn tells(paragraph: &str, expected: &[&str]) {
    let record = record(paragraph);
    let events = record.events.iter();
    let mut found: Vec<String> = events
        .map(|e| line(e.date.map(|d| d.to_string()), e.kind, e.participants.iter().map(|p| p.id.clone())))
        .collect();
    found.sort();
    assert_eq!(found, expected, "{paragraph}");
}

#[test]
fn what_is_told_from_another_day_has_its_own() {
    tells(
        "After the test on May 13, Prime Minister Noda visited Seoul on May 15.",
        &["2012-05-15 visit kor noda-yoshihiko"],
    );
    tells(
        "Two weeks after the election on June 3, President Obama met President Lee on June 17.",
        &["2012-06-17 meeting barack-obama lee-myung-bak"],
    );
}

#[test]
fn a_day_of_the_month_is_one_of_the_days_of_a_stay_told_aside() {
    tells(
        "President Lee, in Tokyo on June 8-11 for talks, met Prime Minister Noda on the 9th.",
        &["2012-06-08/2012-06-11 visit jpn lee-myung-bak", "2012-06-09 meeting lee-myung-bak noda-yoshihiko"],
    );
}

#[test]
fn whose_a_call_is_a_pronoun_tells() {
    tells(
        "On June 4 Foreign Minister Gemba Koichiro arrived in Seoul. His telephone call to Secretary of State Clinton on June 5 lasted an hour.",
        &["2012-06-04 visit gemba-koichiro kor", "2012-06-05 call gemba-koichiro hillary-clinton"],
    );
    tells(
        "On June 4 Secretary of State Hillary Clinton arrived in Seoul. In a telephone conversation on June 5 Prime Minister Noda wished her luck.",
        &["2012-06-04 visit hillary-clinton kor", "2012-06-05 call hillary-clinton noda-yoshihiko"],
    );
}

#[test]
fn days_of_a_stay_are_counted_from_its_first() {
    tells(
        "Defense Secretary Panetta arrived in Tokyo on June 9. He saw Prime Minister Noda on the first day, Foreign Minister Gemba on the second, and Emperor Akihito on the third.",
        &[
            "2012-06-09 meeting leon-panetta noda-yoshihiko",
            "2012-06-09 visit jpn leon-panetta",
            "2012-06-10 meeting gemba-koichiro leon-panetta",
            "2012-06-11 meeting akihito leon-panetta",
        ],
    );
    tells(
        "The Japan-Thailand Political Dialogue was held in Tokyo on June 4-5. A joint statement was adopted on its second day.",
        &["2012-06-04/2012-06-05 meeting jpn tha", "2012-06-05 agreement jpn tha"],
    );
}

#[test]
fn he_of_an_opening_clause_is_whom_the_main_clause_names() {
    tells(
        "Maehara Seiji saw President Lee on May 15. In Hanoi, where he was received by President Truong Tan Sang on May 20, Prime Minister Noda called for calm.",
        &[
            "2012-05-15 meeting lee-myung-bak maehara-seiji",
            "2012-05-20 meeting noda-yoshihiko truong-tan-sang",
            "2012-05-20 statement noda-yoshihiko",
        ],
    );
}

#[test]
fn who_stands_behind_and_before_an_aside_is_the_subject() {
    tells(
        "President Obama rang President Lee on May 5, and Prime Minister Noda, in talks with President Hu on May 8, said that trade would grow.",
        &[
            "2012-05-05 call barack-obama lee-myung-bak",
            "2012-05-08 meeting hu-jintao noda-yoshihiko",
            "2012-05-08 statement noda-yoshihiko",
        ],
    );
}

#[test]
fn what_was_left_to_somebody_he_did() {
    tells(
        "It was left to Foreign Minister Gemba to apologize on May 22.",
        &["2012-05-22 statement gemba-koichiro"],
    );
    tells("It will be left to Foreign Minister Gemba to apologize on May 22.", &[]);
}

#[test]
fn it_behind_a_colon_is_whose_answers_are_told_before() {
    tells(
        "The State Department protested on May 21. Hanoi's answers grew sharper by the week: it rejected the code on May 22.",
        &["2012-05-21 statement us-department-of-state", "2012-05-22 statement vnm"],
    );
}

#[test]
fn he_is_not_beside_whom_he_sits() {
    tells(
        "Prime Minister Noda arrived in Seoul on May 21. Seated beside President Lee on May 22, he called for calm.",
        &["2012-05-21 visit kor noda-yoshihiko", "2012-05-22 statement noda-yoshihiko"],
    );
}

#[test]
fn what_nor_did_tells_was_not() {
    tells(
        "Nor did Prime Minister Noda and President Lee, for all the haste of their aides, meet on May 22.",
        &[],
    );
}

#[test]
fn who_once_did_something_did_it_long_ago() {
    tells(
        "Maehara Seiji, a lawmaker who once toured Peru, was received by President Lee on May 15.",
        &["2012-05-15 meeting lee-myung-bak maehara-seiji"],
    );
}

#[test]
fn two_who_met_by_themselves_and_then_with_a_third_met_twice() {
    tells(
        "President Obama and Prime Minister Noda met on May 18 first by themselves and then, with President Lee, as three.",
        &[
            "2012-05-18 meeting barack-obama lee-myung-bak noda-yoshihiko",
            "2012-05-18 meeting barack-obama noda-yoshihiko",
        ],
    );
}

#[test]
fn what_had_just_been_was_on_the_same_day() {
    tells(
        "Prime Minister Noda warned on May 18 of a test; he had just conferred with President Lee.",
        &["2012-05-18 meeting lee-myung-bak noda-yoshihiko", "2012-05-18 statement noda-yoshihiko"],
    );
}

#[test]
fn what_a_letter_of_a_day_says_was_said_on_it() {
    tells(
        "Prime Minister Noda, in a letter of May 22 to President Lee, rejected the claim.",
        &["2012-05-22 statement lee-myung-bak noda-yoshihiko"],
    );
}

#[test]
fn an_office_without_a_state_is_of_the_side_that_words_it_so() {
    tells(
        "On June 5, the secretary of state called the foreign minister.",
        &["2012-06-05 call gemba-koichiro hillary-clinton"],
    );
    tells("On June 5, the secretary of state was to call the foreign minister.", &[]);
}

#[test]
fn both_of_where_they_were_are_those_named_behind() {
    tells(
        "In Seoul, where both attended the Nuclear Security Summit, President Obama and Prime Minister Noda spoke on June 5.",
        &["2012-06-05 meeting barack-obama noda-yoshihiko"],
    );
}

#[test]
fn a_day_of_the_month_is_of_the_month_that_the_sentence_names() {
    tells(
        "Defense Secretary Panetta came back in September, arriving in Tokyo on the 17th.",
        &["2012-09-17 visit jpn leon-panetta"],
    );
}

#[test]
fn a_day_or_place_between_and_and_its_verb_leaves_the_subject() {
    tells(
        "On June 5, Secretary of State Clinton visited Tokyo and on June 7 flew to Seoul.",
        &["2012-06-05 visit hillary-clinton jpn", "2012-06-07 visit hillary-clinton kor"],
    );
    tells(
        "Secretary of State Clinton visited Tokyo on June 5 and in Seoul met President Lee on June 7.",
        &["2012-06-05 visit hillary-clinton jpn", "2012-06-07 meeting hillary-clinton lee-myung-bak"],
    );
}

#[test]
fn the_two_leaders_after_a_visit_are_guest_and_host() {
    tells(
        "Prime Minister Noda went to Seoul on June 25. There the two leaders discussed trade.",
        &["2012-06-25 meeting lee-myung-bak noda-yoshihiko", "2012-06-25 visit kor noda-yoshihiko"],
    );
    tells(
        "Defense Secretary Panetta visited Tokyo on June 25, and the two defense chiefs discussed training.",
        &["2012-06-25 meeting leon-panetta morimoto-satoshi", "2012-06-25 visit jpn leon-panetta"],
    );
    tells(
        "Prime Minister Noda will go to Seoul on June 25. There the two leaders are to discuss trade.",
        &[],
    );
}

#[test]
fn an_adverb_behind_a_name_is_the_verbs() {
    tells(
        "Prime Minister Noda then called President Obama on June 27.",
        &["2012-06-27 call barack-obama noda-yoshihiko"],
    );
}

#[test]
fn who_met_somebody_may_urge_others() {
    tells(
        "Secretary of State Clinton, who met Foreign Minister Gemba on July 8, urged Beijing on July 9 to show restraint.",
        &["2012-07-08 meeting gemba-koichiro hillary-clinton", "2012-07-09 statement chn hillary-clinton"],
    );
}

#[test]
fn what_was_called_off_is_kept_and_did_not_happen() {
    for (paragraph, status, expected) in [
        (
            "Foreign Minister Gemba called off the trip to China on which he was to leave on Aug. 15.",
            ProspectStatus::Cancelled,
            "undated visit chn gemba-koichiro",
        ),
        (
            "A meeting between Foreign Minister Gemba and Secretary of State Clinton was postponed on Aug. 4.",
            ProspectStatus::Postponed,
            "2012-08-04 meeting gemba-koichiro hillary-clinton",
        ),
        (
            "Prime Minister Noda hopes to meet President Obama in November.",
            ProspectStatus::Proposed,
            "2012-11 meeting barack-obama noda-yoshihiko",
        ),
    ] {
        let record = record(paragraph);
        let [plan] = &record.prospects[..] else {
            panic!("{} prospects in `{paragraph}`", record.prospects.len())
        };
        let parties = plan.participants.iter().map(|p| p.id.clone());
        assert_eq!(line(plan.date.map(|d| d.to_string()), plan.kind, parties), expected, "{paragraph}");
        assert_eq!(plan.status, status, "{paragraph}");
        assert!(record.events.is_empty(), "{paragraph}");
    }
}

#[test]
fn a_summit_is_known_by_the_proper_name_that_its_series_has() {
    let record = record(
        "President Obama hosted the leaders of ASEAN at the US-ASEAN Pepper Summit in Washington on June 12-13.\n\nOn July 7, the two sides \
         opened a pepper institute in Jakarta, keeping a promise made at the Pepper Summit.",
    );
    let mut kept = record.relations.iter().filter(|r| r.kind == RelationType::DeliverableOf);
    let (Some(kept), None) = (kept.next(), kept.next()) else { panic!("not one deliverable") };
    let summit = record.events.iter().find(|e| e.id == kept.target).unwrap();
    assert_eq!(summit.date.unwrap().to_string(), "2012-06-12/2012-06-13");
}

#[test]
fn what_was_promised_is_of_the_gathering_that_the_words_recall() {
    let told = "Prime Minister Noda and President Lee held a summit in Nara on June 5 and met again in St. Petersburg on Sept. 8.";
    for (kept, day) in [
        ("A salt council, set up under the Nara accord, met on July 7.", "2012-06-05"),
        ("A salt council, whose creation was announced in Nara, met on July 7.", "2012-06-05"),
        (
            "On July 7 a salt council was opened, giving effect to what the two leaders had decided in Nara.",
            "2012-06-05",
        ),
        (
            "On July 7 a salt council got under way, following up on Noda's promise to Lee in Nara.",
            "2012-06-05",
        ),
        ("The salt council, whose roots go back to Nara, met on July 7.", "2012-06-05"),
        (
            "A salt council, first agreed when the two leaders met in Nara, got under way on July 7.",
            "2012-06-05",
        ),
        ("On July 7 a salt council met, as Noda and Lee had agreed in Nara in June.", "2012-06-05"),
        ("The salt council, an initiative of the St. Petersburg meeting, met on Sept. 20.", "2012-09-08"),
        ("The salt council, whose seeds were sown in Nara, met on July 7.", "2012-06-05"),
        (
            "On July 7 a salt council got under way, as foreseen by the joint declaration of Nara.",
            "2012-06-05",
        ),
        ("The salt council, wholly a child of Nara, met on July 7.", "2012-06-05"),
        ("Acting on a Nara pledge, the two ministries opened a salt council on July 7.", "2012-06-05"),
        (
            "On July 7 the two sides opened a salt council. They fulfilled thereby a vow of their leaders, given in Nara a month before.",
            "2012-06-05",
        ),
        (
            "On July 7 the two sides opened a salt council. The mandate had been handed to them at the Nara summit.",
            "2012-06-05",
        ),
        (
            "The Nara summit was short. The salt council, which the two leaders also promised there, met on July 7.",
            "2012-06-05",
        ),
    ] {
        let record = record(&format!("{told}\n\n{kept}"));
        let mut found = record.relations.iter().filter(|r| r.kind == RelationType::DeliverableOf);
        let (Some(one), None) = (found.next(), found.next()) else {
            panic!("not one deliverable in `{kept}`")
        };
        let gathering = record.events.iter().find(|e| e.id == one.target).unwrap();
        assert_eq!(gathering.date.unwrap().to_string(), day, "{kept}");
    }
    for other in [
        "The salt council was hailed as an outcome of the visit.",
        "The salt council stems from the agreement reached at the talks.",
        "The salt council met in Busan, whose port goes back to 1876.",
        "In answer to the Nara summit, China held a naval drill on July 7.",
        "The salt council, founded in Nara by the chambers of commerce of both countries, met on July 7.",
        "The salt council, praised at length by the two leaders in Nara, met on July 7.",
        "Salt, a subject on which the Nara summit had been silent, was taken up on July 7.",
    ] {
        let vague = record(&format!("{told}\n\n{other}"));
        assert!(vague.relations.iter().all(|r| r.kind != RelationType::DeliverableOf), "{other}");
    }
}

#[test]
fn the_vice_ministerial_2_plus_2_is_none_of_ministers() {
    tells("The vice-ministerial 2+2 met in Tokyo on June 2.", &["2012-06-02 meeting jpn usa"]);
}

#[test]
fn what_a_participle_between_commas_tells_is_of_the_whole_phrase_before_it() {
    tells(
        "The third strategic dialogue between Japan and South Korea, held in Tokyo on June 2, focused on North Korea.",
        &["2012-06-02 meeting jpn kor"],
    );
}

#[test]
fn the_two_who_spoke_are_those_whom_the_sentence_goes_on_to_name() {
    tells(
        "When the two finally spoke on June 5, Prime Minister Noda told President Lee that the ruling was wrong.",
        &[
            "2012-06-05 meeting lee-myung-bak noda-yoshihiko",
            "2012-06-05 statement lee-myung-bak noda-yoshihiko",
        ],
    );
}

#[test]
fn talks_whose_start_is_announced_have_not_begun() {
    tells(
        "On June 5, Seoul and Washington announced the start of formal talks on missile defense.",
        &["2012-06-05 statement kor usa"],
    );
}

#[test]
fn a_day_is_of_the_year_in_which_the_chronology_tells_of_it() {
    let text = "# US-Japan Relations: Two Autumns\n\nThe quarrel would last until 2013. On Nov. 8 President Obama met Prime Minister \
                Noda.\n\n## Chronology\n\nSEPTEMBER 2011–DECEMBER 2013\n\n**Nov. 8, 2011:** President Obama meets Prime Minister \
                Noda.\n\n**Dec. 3, 2013:** Vice President Biden meets Prime Minister Abe.\n";
    let graph = READER.unite(vec![READER.read("a.md", text.as_bytes()).unwrap()]).value;
    let mut dates: Vec<String> =
        graph.record().events.iter().map(|e| e.date.map_or_else(String::new, |d| d.to_string())).collect();
    dates.sort();
    assert_eq!(dates, ["2011-11-08", "2013-12-03"]);
}

#[test]
fn what_several_are_said_to_have_done_is_theirs_together() {
    tells(
        "On June 4 the White House said Prime Minister Noda and Foreign Minister Gemba spoke by phone with President Lee.",
        &["2012-06-04 call gemba-koichiro lee-myung-bak noda-yoshihiko", "2012-06-04 statement white-house"],
    );
}

#[test]
fn a_sum_of_money_parts_no_phrase() {
    tells(
        "On June 3, Japan and Indonesia signed a $2 billion contract. On June 5, China gave Cambodia A$100 million in aid.",
        &["2012-06-03 agreement idn jpn", "2012-06-05 aid chn khm"],
    );
}

#[test]
fn each_stop_of_a_journey_has_its_own_day_and_host() {
    for words in
        ["flew to Quito on June 3 and to Lima on June 5", "visited Quito on June 3 and Lima on June 5"]
    {
        tells(
            &format!("Prime Minister Noda {words}, where he met Foreign Minister Carl Bildt."),
            &[
                "2012-06-03 visit ecu noda-yoshihiko",
                "2012-06-05 meeting carl-bildt noda-yoshihiko",
                "2012-06-05 visit noda-yoshihiko per",
            ],
        );
    }
    tells(
        "Prime Minister Noda met Carl Bildt on June 3 in Quito and Urmas Paet on June 5 in Lima.",
        &["2012-06-03 meeting carl-bildt noda-yoshihiko", "2012-06-05 meeting noda-yoshihiko urmas-paet"],
    );
}

#[test]
fn what_several_gave_out_together_is_their_statement() {
    for paper in [
        "Their joint statement committed the two countries to a dialogue",
        "The resulting statement condemned the launch",
    ] {
        tells(
            &format!("On June 3 Prime Minister Noda met President Lee. {paper}."),
            &[
                "2012-06-03 meeting lee-myung-bak noda-yoshihiko",
                "2012-06-03 statement lee-myung-bak noda-yoshihiko",
            ],
        );
    }
}

#[test]
fn what_somebody_says_in_a_paper_that_was_told_is_said_once() {
    tells(
        "On June 3 Secretary Clinton released a statement in which she condemned the launch.",
        &["2012-06-03 statement hillary-clinton"],
    );
    tells(
        "On June 4, in a letter to President Lee, Prime Minister Noda called for calm.",
        &["2012-06-04 statement lee-myung-bak noda-yoshihiko"],
    );
}

#[test]
fn two_meetings_are_on_the_two_days_that_the_words_tell() {
    for words in ["met twice, on June 3 and 5", "held two meetings, on June 3 and June 5"] {
        tells(
            &format!("Carl Bildt and Urmas Paet {words}."),
            &["2012-06-03 meeting carl-bildt urmas-paet", "2012-06-05 meeting carl-bildt urmas-paet"],
        );
    }
    for words in ["Not until June 3 did Carl Bildt meet", "It was not until June 3 that Carl Bildt met"] {
        tells(&format!("{words} Urmas Paet."), &["2012-06-03 meeting carl-bildt urmas-paet"]);
    }
}

#[test]
fn what_is_to_come_when_somebody_visits_is_awaited_with_the_visit() {
    tells("When Carl Bildt visits Lima, Urmas Paet will receive him.", &[]);
}

#[test]
fn a_session_is_of_what_was_just_set_up() {
    let paragraph = "On June 3 Prime Minister Noda and President Lee set up a Maritime Security Dialogue. It convened in Seoul on July 5 \
                     with Vice Foreign Minister Sasae Kenichiro and Vice Foreign Minister Ahn Ho-young in the chair.";
    let record = record(paragraph);
    let session = record
        .events
        .iter()
        .find(|e| e.kind == EventType::Meeting && e.date.is_some_and(|d| d.to_string() == "2012-07-05"));
    assert_eq!(session.unwrap().series.as_ref().unwrap().as_str(), "series:maritime-security-dialogue");
    assert_eq!(session.unwrap().participants.len(), 2, "{session:?}");
}

#[test]
fn a_list_of_past_verbs_is_of_one_subject() {
    tells(
        "On June 3 Prime Minister Noda visited Seoul, met with President Lee, and left for Hanoi.",
        &[
            "2012-06-03 meeting lee-myung-bak noda-yoshihiko",
            "2012-06-03 visit kor noda-yoshihiko",
            "2012-06-03 visit noda-yoshihiko vnm",
        ],
    );
}

#[test]
fn who_is_told_of_another_call_behind_took_no_part_in_the_first() {
    tells(
        "It took a call from President Obama to President Lee on June 3, and one from Secretary of State Clinton to Prime Minister Noda, to settle it.",
        &["2012-06-03 call barack-obama lee-myung-bak"],
    );
}

#[test]
fn who_answers_stands_behind_the_comma_and_a_stressed_pronoun_is_nobody() {
    tells(
        "On June 5, when fishermen blocked the ships guarding Taiwan, President Obama replied that they were old.",
        &["2012-06-05 statement barack-obama"],
    );
    tells(
        "On June 6, at the parade itself, President Obama praised the pact.",
        &["2012-06-06 statement barack-obama"],
    );
    tells("On June 7, President Obama himself denied the report.", &["2012-06-07 statement barack-obama"]);
}

#[test]
fn what_he_goes_on_to_say_is_the_same_statement() {
    tells(
        "Foreign Minister Gemba told reporters on June 5 that the islands were Japanese. He ruled out any talks on them.",
        &["2012-06-05 statement gemba-koichiro"],
    );
    tells(
        "Foreign Minister Gemba warned on June 5 that time was short. On June 8 he warned again.",
        &["2012-06-05 statement gemba-koichiro", "2012-06-08 statement gemba-koichiro"],
    );
}

#[test]
fn what_a_state_or_people_without_a_name_say_on_no_day_is_no_event() {
    tells(
        "Defense Secretary Panetta visited Tokyo on June 5. Japanese officials were told little. Officials said the price was too high. \
         Seoul denied that a date had been set.",
        &["2012-06-05 visit jpn leon-panetta"],
    );
    tells("On June 6 Seoul denied that a date had been set.", &["2012-06-06 statement kor"]);
}

#[test]
fn what_is_said_without_a_day_is_of_the_meeting_that_the_sentence_tells_of() {
    tells(
        "On June 1 the yen fell. Prime Minister Noda promised an answer when he met President Obama on June 18.",
        &["2012-06-18 meeting barack-obama noda-yoshihiko", "2012-06-18 statement noda-yoshihiko"],
    );
}

#[test]
fn what_is_said_in_a_call_is_a_part_of_it() {
    tells(
        "On June 5 President Lee took a telephone call from President Obama, who offered his help.",
        &["2012-06-05 call barack-obama lee-myung-bak"],
    );
    tells(
        "On June 5 President Obama telephoned President Lee and apologized for the delay.",
        &["2012-06-05 call barack-obama lee-myung-bak", "2012-06-05 statement barack-obama"],
    );
}

#[test]
fn what_others_say_or_write_of_words_is_no_statement_of_its_own() {
    tells(
        "Foreign Minister Gemba told reporters on June 5 that South Korea had protested against the map.",
        &["2012-06-05 statement gemba-koichiro"],
    );
    tells(
        "On June 6 the Asahi Shimbun reported that President Lee had warned Prime Minister Noda.",
        &["2012-06-06 report asahi-shimbun"],
    );
    tells(
        "On June 7 President Lee and Prime Minister Noda issued a joint statement in which Japan promises a new fund.",
        &["2012-06-07 statement lee-myung-bak noda-yoshihiko"],
    );
    tells("On June 8 President Lee and Prime Minister Noda told their negotiators to hurry.", &[]);
}

#[test]
fn what_is_expected_when_somebody_comes_has_not_happened() {
    for plan in [
        "An announcement is expected when President Lee visits Tokyo.",
        "It is not excluded that President Lee meets Prime Minister Noda before the year is out.",
        "Japan has pledged 300 ambulances to Fiji by the end of the year.",
    ] {
        tells(plan, &[]);
    }
}

#[test]
fn whoever_says_it_may_stand_behind_what_is_said() {
    tells(
        "The deal was dead, said Foreign Minister Gemba on June 5. “It is nothing of the kind,” retorted President Lee on June 6.",
        &["2012-06-05 statement gemba-koichiro", "2012-06-06 statement lee-myung-bak"],
    );
    tells("If the deal failed, said John Doe of the Lowy Institute, nobody would weep.", &[]);
}

#[test]
fn who_is_quick_to_say_it_has_said_it() {
    tells(
        "On June 5 President Lee was quick to welcome the deal. On June 6 Prime Minister Noda took to Facebook to deny the story. On \
         June 7 the Pentagon lost no time in explaining the plan.",
        &[
            "2012-06-05 statement lee-myung-bak",
            "2012-06-06 statement noda-yoshihiko",
            "2012-06-07 statement us-department-of-defense",
        ],
    );
}

#[test]
fn who_did_something_a_day_later_spoke_then() {
    tells(
        "On June 3 Defense Secretary Panetta addressed a forum in Singapore. Foreign Minister Gemba, who took the floor a day later, \
         answered that the islands were Japanese.",
        &["2012-06-03 statement leon-panetta", "2012-06-04 statement gemba-koichiro"],
    );
}

#[test]
fn how_talks_are_called_by_those_who_held_them_is_a_part_of_them() {
    tells(
        "On June 10 President Obama met President Lee in Seoul for talks that both described as candid.",
        &["2012-06-10 meeting barack-obama lee-myung-bak"],
    );
}

#[test]
fn what_comes_in_between_takes_the_subject_from_nobody() {
    tells(
        "On May 13 Prime Minister Noda flew to Seoul, his first journey since the tax was raised, and met President Lee.",
        &["2012-05-13 meeting lee-myung-bak noda-yoshihiko", "2012-05-13 visit kor noda-yoshihiko"],
    );
}

#[test]
fn who_calls_to_tell_somebody_something_calls_him() {
    tells(
        "Prime Minister Noda met President Lee on May 13. President Obama called on the 15th, two days after the talks, to congratulate Lee.",
        &["2012-05-13 meeting lee-myung-bak noda-yoshihiko", "2012-05-15 call barack-obama lee-myung-bak"],
    );
}

#[test]
fn talks_there_are_those_of_who_came() {
    tells(
        "President Lee flew to Lima on May 13, and at the talks there President Ollanta Humala promised to buy trucks.",
        &[
            "2012-05-13 meeting lee-myung-bak ollanta-humala",
            "2012-05-13 statement ollanta-humala",
            "2012-05-13 visit lee-myung-bak per",
        ],
    );
}

#[test]
fn who_goes_somewhere_meets_people_there_and_not_where_he_met_them_before() {
    tells(
        "On May 13 President Lee met Prime Minister Noda in Lima. On June 17 Noda landed in Seoul. He held talks with Lee.",
        &[
            "2012-05-13 meeting lee-myung-bak noda-yoshihiko",
            "2012-06-17 meeting lee-myung-bak noda-yoshihiko",
            "2012-06-17 visit kor noda-yoshihiko",
        ],
    );
}

#[test]
fn a_rank_means_whoever_was_named_with_it() {
    tells(
        "General Ratu Vereti landed in Tokyo on May 13. On the 14th Prime Minister Noda conferred with the general for more than two hours.",
        &["2012-05-13 visit jpn ratu-vereti", "2012-05-14 meeting noda-yoshihiko ratu-vereti"],
    );
}

#[test]
fn the_ministers_of_a_body_are_those_told_of_before() {
    tells(
        "The ASEAN foreign ministers met in Lima on May 13. At an emergency meeting convened by video on June 15, the foreign ministers \
         decided to help.",
        &["2012-05-13 meeting asean-foreign-ministers", "2012-06-15 meeting asean-foreign-ministers"],
    );
}

#[test]
fn times_that_are_bounded_tell_the_month() {
    tells(
        "Prime Minister Noda met President Lee on May 13. Within a week he was in Lima, where he met President Ollanta Humala.",
        &[
            "2012-05 meeting noda-yoshihiko ollanta-humala",
            "2012-05 visit noda-yoshihiko per",
            "2012-05-13 meeting lee-myung-bak noda-yoshihiko",
        ],
    );
    tells(
        "Prime Minister Noda met President Lee on May 20. Secretary Clinton had been in Lima less than two weeks earlier.",
        &["2012-05 visit hillary-clinton per", "2012-05-20 meeting lee-myung-bak noda-yoshihiko"],
    );
}

#[test]
fn what_somebody_says_in_two_clauses_is_one_statement() {
    tells(
        "On May 13 Prime Minister Noda stressed that the sea was free, and he announced a fund for fishermen.",
        &["2012-05-13 statement noda-yoshihiko"],
    );
    tells(
        "On May 13 Prime Minister Noda insisted that President Lee had merely conveyed his condolences to the family.",
        &["2012-05-13 statement noda-yoshihiko"],
    );
}

#[test]
fn at_the_close_of_several_days_is_the_last() {
    tells(
        "Prime Minister Noda and President Lee met in Lima from May 13 to 15. Noda told the press at the close that all was well.",
        &[
            "2012-05-13/2012-05-15 meeting lee-myung-bak noda-yoshihiko",
            "2012-05-15 statement noda-yoshihiko",
        ],
    );
}

#[test]
fn talks_with_a_day_and_without_sides_are_of_the_two_whom_the_article_is_about() {
    tells("Vice ministers met in Kobe on June 5.", &["2012-06-05 meeting jpn usa"]);
    tells("Trade talks, the third such round, followed in Seoul on June 7.", &["2012-06-07 meeting jpn usa"]);
    tells(
        "After weeks of quarreling over beef, the two vice ministers met in Kobe on June 9.",
        &["2012-06-09 meeting jpn usa"],
    );
    // Those who are known from before, and what is only spoken of.
    tells("Ministers who gathered in Maui on June 11 went home.", &[]);
    tells("Officials speak of a visit on June 13.", &["2012-06-13 statement officials"]);
}

#[test]
fn what_is_counted_behind_a_meeting_is_put_down_of_it() {
    let record = record("Trade talks, the 15th such round, ended on June 7, the first meeting in two years.");
    let [talks] = &record.events[..] else { panic!("one event, found {:?}", record.events) };
    assert_eq!((talks.ordinal, talks.gap_years), (Some(15), Some(2)));
}

#[test]
fn whoever_retorts_answers_the_other_of_two_who_met() {
    for reply in ["Lee retorted that it was fair.", "Lee shot back that it was fair."] {
        let record = record(&format!("On June 5, Prime Minister Noda met President Lee. {reply}"));
        let said = record.events.iter().find(|e| e.kind == EventType::Statement).unwrap();
        let heard = said.participants.iter().any(|p| p.id.as_str() == "person:noda-yoshihiko");
        assert!(heard, "{reply}");
    }
}

#[test]
fn the_day_behind_who_leads_a_delegation_is_that_of_the_meeting() {
    tells(
        "President Obama, meeting a delegation headed by Tang Jiaxuan on June 5, praised the pact.",
        &["2012-06-05 meeting barack-obama tang-jiaxuan", "2012-06-05 statement barack-obama"],
    );
}

#[test]
fn what_stands_before_a_pronoun_behind_a_colon_is_told_of_its_verb() {
    tells(
        "The spring was busy for President Obama: on June 5, after a parade, he met President Lee.",
        &["2012-06-05 meeting barack-obama lee-myung-bak"],
    );
    tells(
        "On June 5, while in Seoul for the forum, President Obama met President Lee, the first meeting since May 9, when they had spoken in Tokyo.",
        &["2012-05-09 meeting barack-obama lee-myung-bak", "2012-06-05 meeting barack-obama lee-myung-bak"],
    );
    tells(
        "At the start of June President Obama telephoned President Lee.",
        &["2012-06 call barack-obama lee-myung-bak"],
    );
}

#[test]
fn the_two_are_whom_the_sentence_before_is_about_and_whom_he_faces() {
    tells(
        "President Lee flew to Tokyo on May 15. In talks with Prime Minister Noda the next day, the two agreed to meet again.",
        &["2012-05-15 visit jpn lee-myung-bak", "2012-05-16 meeting lee-myung-bak noda-yoshihiko"],
    );
    tells(
        "President Lee's second journey began in Tokyo on May 15, where he called on Prime Minister Noda. On May 20 he met President Obama in Chicago.",
        &["2012-05-15 meeting lee-myung-bak noda-yoshihiko", "2012-05-20 meeting barack-obama lee-myung-bak"],
    );
}

#[test]
fn the_main_verb_stands_behind_a_clause_within_a_clause() {
    for aside in [
        "who came for what everyone took to be a farewell",
        "who never misses a chance to use the time he has",
    ] {
        tells(
            &format!("President Lee, {aside}, conferred with Prime Minister Noda on May 15."),
            &["2012-05-15 meeting lee-myung-bak noda-yoshihiko"],
        );
    }
}

#[test]
fn a_bare_surname_is_of_the_passage_before_it_is_of_a_minister() {
    let choe = |last: &str| {
        format!(
            "Choe Ryong Hae met President Hu in Beijing on May 15. {last}On May 17 Hu and Choe met again."
        )
    };
    for last in ["", "The visit was a long one. It ended with a concert. "] {
        let record = record(&choe(last));
        let met = record.events.iter().filter(|e| e.kind == EventType::Meeting);
        let with = |e: &&rapporteur::graph::Event| {
            e.participants.iter().any(|p| p.id.as_str() == "person:choe-ryong-hae")
        };
        assert_eq!(met.filter(with).count(), 2, "{last}");
    }
}

#[test]
fn what_goes_on_behind_an_aside_is_of_whom_it_tells() {
    tells(
        "Prime Minister Noda sent Maehara Seiji, who carried a letter and was received by President Lee on May 15.",
        &["2012-05-15 meeting lee-myung-bak maehara-seiji"],
    );
    tells(
        "Prime Minister Noda met Maehara Seiji on May 14, and was received by President Lee on May 15.",
        &[
            "2012-05-14 meeting maehara-seiji noda-yoshihiko",
            "2012-05-15 meeting lee-myung-bak noda-yoshihiko",
        ],
    );
}

#[test]
fn both_are_the_two_who_are_named_for_them() {
    let record = record(
        "Maehara Seiji saw President Lee on May 15. In Beijing, where both attended a trade fair, Prime Minister Noda and President Hu met on May 20.",
    );
    let with = |id: &str| {
        record.events.iter().filter(|e| e.participants.iter().any(|p| p.id.as_str() == id)).count()
    };
    assert_eq!((with("person:maehara-seiji"), with("person:lee-myung-bak")), (1, 1));
}

#[test]
fn a_stop_without_a_day_is_dated_by_the_period_alone() {
    let record = record("President Lee visited Chile, Peru (May 15), and Brazil.");
    let stated = |e: &&rapporteur::graph::Event| e.date_basis == rapporteur::graph::DateBasis::Stated;
    let days: Vec<_> = record.events.iter().filter(stated).map(|e| e.date.map(|d| d.to_string())).collect();
    assert_eq!(days, [Some("2012-05-15".to_owned())]);
}

#[test]
fn the_leader_of_a_state_is_whoever_leads_it() {
    tells(
        "Prime Minister Noda Yoshihiko met President Lee Myung-bak in Kyoto on May 13. The South Korean leader telephoned the Chinese leader on May 15.",
        &["2012-05-13 meeting lee-myung-bak noda-yoshihiko", "2012-05-15 call hu-jintao lee-myung-bak"],
    );
    tells(
        "On May 15, a Japanese leader of the opposition met Prime Minister Noda.",
        &["2012-05-15 meeting jpn-party-leader noda-yoshihiko"],
    );
}

#[test]
fn had_before_its_subject_makes_a_condition() {
    for condition in [
        "Had the summit been held in June, Prime Minister Noda would have met President Obama in Guam.",
        "Had the tsunami, the yen, and the Diet not occupied the White House, some in Tokyo argued, it might have been otherwise.",
        "Had Japan and China signed the treaty in May, trade would have doubled.",
    ] {
        tells(condition, &[]);
    }
}

#[test]
fn who_says_something_between_commas_is_no_subject_of_what_goes_on() {
    tells(
        "On May 3, Prime Minister Noda visited Washington, officials in Tokyo said, and met President Obama.",
        &[
            "2012-05-03 meeting barack-obama noda-yoshihiko",
            "2012-05-03 statement jpn",
            "2012-05-03 visit noda-yoshihiko usa",
        ],
    );
}

#[test]
fn a_stay_told_between_commas_is_a_visit() {
    tells(
        "Defense Minister Morimoto Satoshi, in Washington at the end of July, thanked Secretary of Defense Leon Panetta.",
        &["2012-07 statement leon-panetta morimoto-satoshi", "2012-07 visit morimoto-satoshi usa"],
    );
    tells(
        "Defense Minister Morimoto Satoshi, in Washington in mid-July, called for calm.",
        &["2012-07 statement morimoto-satoshi", "2012-07 visit morimoto-satoshi usa"],
    );
}

#[test]
fn ministers_of_whom_nobody_was_told_are_those_of_the_two_states() {
    tells(
        "The finance ministers signed a pact on June 3. The defense ministers met in Guam on June 5.",
        &[
            "2012-06-03 agreement azumi-jun timothy-geithner",
            "2012-06-05 meeting leon-panetta morimoto-satoshi",
        ],
    );
}

#[test]
fn what_two_states_share_opens_for_both() {
    tells("A joint hotline, which both had wanted, was opened on June 3.", &["2012-06-03 agreement jpn usa"]);
    tells("The trade agreement entered into force on June 3.", &["2012-06-03 agreement jpn usa"]);
    tells("A museum was opened in Tokyo on June 3.", &[]);
    tells("A joint hotline may be opened in June.", &[]);
}

#[test]
fn what_is_rumored_or_not_confirmed_is_no_fact() {
    for text in [
        "It is rumored that Prime Minister Noda met President Obama in secret on June 3.",
        "Neither government confirmed that Prime Minister Noda had met President Obama on June 3.",
    ] {
        tells(text, &[]);
    }
    tells(
        "Japan confirmed on June 4 that Prime Minister Noda had met President Obama on June 3.",
        &["2012-06-03 meeting barack-obama noda-yoshihiko", "2012-06-04 statement jpn"],
    );
    tells("Trade reached none of the sums that a Japanese envoy had forecast in May.", &[]);
}

#[test]
fn what_was_signed_was_though_nobody_has_ratified_it() {
    tells(
        "The two governments have yet to ratify the treaty signed on June 3.",
        &["2012-06-03 agreement jpn usa"],
    );
    tells("The two governments have yet to ratify the treaty to be signed in June.", &[]);
}

#[test]
fn what_a_participle_with_a_clause_of_time_tells_aside_leaves_the_subject() {
    tells(
        "The first Pacific Dialogue, conceived when President Obama met Prime Minister Noda on May 3, was held in Guam on June 5.",
        &["2012-05-03 meeting barack-obama noda-yoshihiko", "2012-06-05 meeting jpn usa"],
    );
    tells(
        "True to the word that President Obama gave Prime Minister Noda, Japan signed a pact with Peru on June 5.",
        &["2012-06-05 agreement jpn per"],
    );
}

#[test]
fn a_prime_minister_is_no_premier() {
    let tells_in = |paragraph: &str| {
        let text = format!("# Japan-China Relations: A Summer\n\nMay-September 2012\n\n{paragraph}\n");
        let record = READER.unite(vec![READER.read("a.md", text.as_bytes()).unwrap()]).value.record().clone();
        let events = record.events.iter();
        let found = events.map(|e| {
            line(e.date.map(|d| d.to_string()), e.kind, e.participants.iter().map(|p| p.id.clone()))
        });
        found.collect::<Vec<_>>()
    };
    assert_eq!(
        tells_in(
            "Noda Yoshihiko and Premier Wen Jiabao met on May 13. The prime minister told Wen on May 14 that trade would grow."
        ),
        ["2012-05-13 meeting noda-yoshihiko wen-jiabao", "2012-05-14 statement noda-yoshihiko wen-jiabao"]
    );
}

#[test]
fn what_tells_more_of_a_paper_or_a_drill_ends_with_its_day() {
    tells(
        "Japan sent Washington a note asking for an explanation on June 3.",
        &["2012-06-03 statement jpn usa"],
    );
    tells(
        "Fiji took part in an exercise, hosted by the Japanese navy, on June 5.",
        &["2012-06-05 exercise fji jpn"],
    );
}

#[test]
fn forces_of_no_state_are_those_of_the_two_states() {
    tells("The coast guards held a joint drill on June 3.", &["2012-06-03 exercise jpn usa"]);
    tells("A naval exercise with Japan began on June 5.", &["2012-06-05 exercise jpn usa"]);
    tells("A naval exercise with Fiji began on June 5.", &["2012-06-05 exercise fji"]);
}

#[test]
fn who_takes_the_place_of_somebody_does_so_in_succession_to_him() {
    tells(
        "On June 3, Sasae Kenichiro was appointed ambassador to the United States in succession to Fujisaki Ichiro.",
        &["2012-06-03 appointment fujisaki-ichiro sasae-kenichiro"],
    );
}

#[test]
fn a_day_behind_a_semicolon_is_of_what_follows() {
    tells(
        "Canberra was more guarded; on July 30, Carl Bildt met Urmas Paet.",
        &["2012-07-30 meeting carl-bildt urmas-paet"],
    );
}

#[test]
fn a_ship_told_by_its_kind_and_its_name_is_that_ship() {
    tells(
        "A Japanese destroyer, JS Kurama, docked in Sydney on June 3.",
        &["2012-06-03 visit aus js-kurama"],
    );
}

#[test]
fn each_of_several_comes_in_the_month_that_the_words_give_him() {
    tells(
        "Two ministers visited Tallinn, Carl Bildt in June and Alexander Stubb in August.",
        &["2012-06 visit carl-bildt est", "2012-08 visit alexander-stubb est"],
    );
    tells(
        "President Lee sent Carl Bildt to Lima in June and Urmas Paet to Quito in August.",
        &["2012-06 visit carl-bildt per", "2012-08 visit ecu urmas-paet"],
    );
    tells("Two ministers will visit Tallinn, Carl Bildt in June and Alexander Stubb in August.", &[]);
}

#[test]
fn a_visit_under_way_is_of_the_day_of_what_is_told_besides() {
    tells(
        "President Lee, who was visiting Tokyo, met Prime Minister Noda on June 9.",
        &["2012-06-09 meeting lee-myung-bak noda-yoshihiko", "2012-06-09 visit jpn lee-myung-bak"],
    );
}

#[test]
fn a_joint_body_is_of_the_two_states() {
    tells("The Joint Trade Committee met in Guam on June 3.", &["2012-06-03 meeting jpn usa"]);
    tells("Fiji and Tonga held a Joint Commission on June 3.", &["2012-06-03 meeting fji ton"]);
}

#[test]
fn what_came_so_long_after_their_talks_is_counted_from_these() {
    tells(
        "Prime Minister Noda met President Obama on June 3. Two months after their talks, Noda flew to Guam.",
        &["2012-06-03 meeting barack-obama noda-yoshihiko", "2012-08 visit noda-yoshihiko usa"],
    );
    tells(
        "Prime Minister Noda met President Obama on June 3. Exactly two months after their talks, Noda flew to Guam.",
        &["2012-06-03 meeting barack-obama noda-yoshihiko", "2012-08-03 visit noda-yoshihiko usa"],
    );
}

#[test]
fn a_title_written_as_a_sentence_is_no_part_of_the_text_below_it() {
    tells(
        "Noda’s two days in Seoul\n\nPrime Minister Noda visited Seoul on June 8. His hosts had asked for more, but the \
         schedule was tight, and most of the questions that had been left open in the spring stayed open.",
        &["2012-06-08 visit kor noda-yoshihiko"],
    );
    tells(
        "Noda in Seoul\nPrime Minister Noda visited Seoul on June 8. His hosts had asked for more, but their\n\
         schedule was tight, and most of the questions that had been left open in the spring of\nthe year stayed open.",
        &["2012-06-08 visit kor noda-yoshihiko"],
    );
}

#[test]
fn a_dash_parts_what_it_stands_between() {
    tells(
        "The summer ended well – Prime Minister Noda met President Lee in Seoul on Aug. 30.",
        &["2012-08-30 meeting lee-myung-bak noda-yoshihiko"],
    );
}

#[test]
fn days_of_two_months_are_one_time() {
    tells(
        "Prime Minister Noda visited Seoul June 28–Aug. 2. He thanked his hosts.",
        &["2012-06-28/2012-08-02 statement noda-yoshihiko", "2012-06-28/2012-08-02 visit kor noda-yoshihiko"],
    );
}

#[test]
fn those_who_act_behind_a_journey_are_not_where_it_leads() {
    tells(
        "On a trip to Seoul in July, Prime Minister Noda and Foreign Minister Gemba praised the deal.",
        &[
            "2012-07 statement gemba-koichiro noda-yoshihiko",
            "2012-07 visit gemba-koichiro kor noda-yoshihiko",
        ],
    );
}

#[test]
fn days_after_a_meeting_are_not_its_own() {
    tells(
        "Prime Minister Noda met President Obama on June 4. A few days after the meeting, Foreign Minister Gemba met \
         Foreign Minister Kim Sung-hwan.",
        &["2012-06 meeting gemba-koichiro kim-sung-hwan", "2012-06-04 meeting barack-obama noda-yoshihiko"],
    );
}

#[test]
fn what_was_done_last_long_ago_is_not_told_anew() {
    tells("The last time Prime Minister Noda met President Lee was in 2010.", &[]);
    tells("Prime Minister Noda had visited Seoul every year.", &[]);
}

#[test]
fn nearly_all_of_those_who_came_did_come() {
    tells(
        "Nearly all ASEAN leaders attended the summit in Tokyo on July 3.",
        &["2012-07-03 meeting asean-leaders"],
    );
}

#[test]
fn a_letter_has_an_addressee_and_a_journey_an_end() {
    tells(
        "On July 3 Foreign Minister Gemba arrived in Seoul with a letter from Prime Minister Noda to President Lee.",
        &["2012-07-03 visit gemba-koichiro kor"],
    );
}

#[test]
fn one_noun_may_head_two_offices() {
    tells(
        "On July 3 Foreign Minister Gemba met the US secretaries of defense and state.",
        &["2012-07-03 meeting gemba-koichiro hillary-clinton leon-panetta"],
    );
}

#[test]
fn a_forum_of_a_body_is_its_own() {
    tells("On July 12 the ASEAN Regional Forum was held in Phnom Penh.", &["2012-07-12 meeting asean"]);
}

#[test]
fn what_a_visitor_does_in_the_next_paragraph_is_of_his_visit() {
    tells(
        "Prime Minister Noda visited Seoul from May 23 to 25.\n\nPresident Lee received Noda, and Foreign Minister Kim Sung-hwan gave a lunch \
         for him.",
        &[
            "2012-05-23/2012-05-25 meeting kim-sung-hwan noda-yoshihiko",
            "2012-05-23/2012-05-25 meeting lee-myung-bak noda-yoshihiko",
            "2012-05-23/2012-05-25 visit kor noda-yoshihiko",
        ],
    );
}

#[test]
fn a_day_between_a_conjunction_and_its_subject_is_that_of_what_follows() {
    tells(
        "Secretary Clinton returned to Beijing in May, and on June 14, 2012, she met Foreign Minister Yang Jiechi.",
        &["2012-05 visit chn hillary-clinton", "2012-06-14 meeting hillary-clinton yang-jiechi"],
    );
}

#[test]
fn an_idiom_leaves_a_verb_its_subject() {
    tells(
        "Secretary Clinton had put it off. After three tries Clinton at last reached Jakarta on June 3.",
        &["2012-06-03 visit hillary-clinton idn"],
    );
}

#[test]
fn a_state_may_open_a_clause_before_one_or_several() {
    tells(
        "In the Philippines Hillary Clinton and Benigno Aquino met on June 3.",
        &["2012-06-03 meeting benigno-aquino-iii hillary-clinton"],
    );
}

#[test]
fn visits_are_parted_by_their_months_and_paid_to_states() {
    tells(
        "Secretary Panetta visited Hanoi in June and Kuala Lumpur in July. President Lee paid Chile an official visit late in August.",
        &[
            "2012-06 visit leon-panetta vnm",
            "2012-07 visit leon-panetta mys",
            "2012-08 visit chl lee-myung-bak",
        ],
    );
}

#[test]
fn those_whom_no_with_opens_head_the_sides() {
    tells(
        "The fourth US-China dialogue took place in Beijing on May 3, Secretary Clinton and State Councilor Dai Bingguo heading the strategic \
         track.",
        &["2012-05-03 meeting dai-bingguo hillary-clinton"],
    );
}

#[test]
fn the_story_does_not_go_on_from_what_is_recalled() {
    tells(
        "On May 13 Prime Minister Noda met President Lee. Noda welcomed the talks that officials had held on May 4. Lee offered a loan.",
        &[
            "2012-05-13 meeting lee-myung-bak noda-yoshihiko",
            "2012-05-13 statement lee-myung-bak",
            "2012-05-13 statement noda-yoshihiko",
        ],
    );
}

#[test]
fn the_visitor_is_the_guest_of_those_who_received_him() {
    tells(
        "On May 13 President Lee received Prime Minister Noda, and Noda told Lee that ties were good. The next day the visitor met Foreign \
         Minister Kim Sung-hwan.",
        &[
            "2012-05-13 meeting lee-myung-bak noda-yoshihiko",
            "2012-05-13 statement lee-myung-bak noda-yoshihiko",
            "2012-05-14 meeting kim-sung-hwan noda-yoshihiko",
        ],
    );
}

#[test]
fn who_acts_behind_a_long_opening_is_he() {
    tells(
        "On May 13 Foreign Minister Kim Sung-hwan met Secretary Clinton. After attending a forum in Phnom Penh, where she spent a day, \
         Hillary Clinton landed in Tokyo on May 20. The next day she met Prime Minister Noda.",
        &[
            "2012-05-13 meeting hillary-clinton kim-sung-hwan",
            "2012-05-20 visit hillary-clinton jpn",
            "2012-05-21 meeting hillary-clinton noda-yoshihiko",
        ],
    );
}

#[test]
fn what_a_long_text_recalls_as_it_opens_was_before_it() {
    let text = "# US-China Relations: Two Summers\n\nMay 2012-August 2013\n\nSecretary Clinton had been in Beijing on April 13. On June 7 \
                President Obama met President Hu Jintao in Lima.\n";
    let record = READER.unite(vec![READER.read("a.md", text.as_bytes()).unwrap()]).value.record().clone();
    let dates: Vec<String> = record.events.iter().filter_map(|e| e.date).map(|d| d.to_string()).collect();
    assert!(
        dates.contains(&"2012-06-07".to_owned()) && !dates.iter().any(|d| d.starts_with("2013")),
        "{dates:?}"
    );
}

#[test]
fn when_a_thing_was_promised_dates_nothing_that_follows() {
    let record = record(
        "On June 4, Foreign Minister Gemba Koichiro met Foreign Minister Kim Sung-hwan in Seoul. They praised the Reef Patrol Force, set up by the \
         Mercosur leaders when they gathered in Mendoza on May 29, 2009. On July 2, Gemba met Kim in Tokyo.",
    );
    let gemba = |e: &&rapporteur::graph::Event| {
        e.participants.iter().any(|p| p.id.as_str().ends_with("gemba-koichiro"))
    };
    let days: Vec<String> =
        record.events.iter().filter(gemba).filter_map(|e| Some(e.date?.to_string())).collect();
    assert!(days.contains(&"2012-07-02".to_owned()), "{days:?}");
    assert!(days.iter().all(|day| day.starts_with("2012")), "{days:?}");
}

#[test]
fn the_story_goes_on_from_what_a_sentence_counts_and_not_from_what_it_says_of_others() {
    tells(
        "Secretary Clinton landed in Tokyo on May 13, and two days later sent President Lee a letter in which President Obama invited him to come. \
         That evening she met Prime Minister Noda.",
        &[
            "2012-05-13 visit hillary-clinton jpn",
            "2012-05-15 meeting hillary-clinton noda-yoshihiko",
            "2012-05-15 statement hillary-clinton lee-myung-bak",
        ],
    );
    tells(
        "Secretary Clinton flew to Tokyo on May 13, where she was received the next day by Prime Minister Noda. A week later she met President Lee.",
        &[
            "2012-05-13 visit hillary-clinton jpn",
            "2012-05-14 meeting hillary-clinton noda-yoshihiko",
            "2012-05-20/2012-05-22 meeting hillary-clinton lee-myung-bak",
        ],
    );
}

#[test]
fn a_text_under_a_day_that_tells_of_months_is_no_report_of_that_day() {
    let text = "# A Long Autumn\n\nBy A. Author\n\nFebruary 6, 2013\n\nPrime Minister Noda visited Seoul on September 3. \
         On September 5 he met President Lee, and on October 11 he visited Hanoi.\n\nPresident Lee visited Hanoi three days \
         later. On the following Monday President Truong Tan Sang left for Tokyo, where he arrived on November 2.\n";
    let record = READER.unite(vec![READER.read("a.md", text.as_bytes()).unwrap()]).value.record().clone();
    let days: Vec<String> = record.events.iter().filter_map(|e| e.date.map(|d| d.to_string())).collect();
    assert_eq!(record.articles[0].published.unwrap().to_string(), "2013-02-06");
    assert_eq!(record.articles[0].covers.unwrap().to_string(), "2012-09/2013-02");
    assert_eq!(days, ["2012-09-03", "2012-09-05", "2012-10-11", "2012-10-14", "2012-10-15", "2012-11-02"]);
}

#[test]
fn who_was_present_took_part_in_what_was_told_before() {
    for also in [
        "Foreign Minister Kim Sung-hwan was present.",
        "Also present was Foreign Minister Kim Sung-hwan.",
        "Foreign Minister Kim Sung-hwan sat in on the meeting.",
        "Foreign Minister Kim Sung-hwan joined the talks.",
        "They were accompanied by Foreign Minister Kim Sung-hwan.",
    ] {
        tells(
            &format!("On May 15, Prime Minister Noda met President Lee in Seoul. {also}"),
            &["2012-05-15 meeting kim-sung-hwan lee-myung-bak noda-yoshihiko"],
        );
    }
}

#[test]
fn members_of_a_delegation_are_those_who_meet() {
    for team in ["a delegation that included", "a delegation comprising", "a team which included"] {
        tells(
            &format!(
                "President Lee received {team} Prime Minister Noda and Foreign Minister Genba on May 15."
            ),
            &["2012-05-15 meeting gemba-koichiro lee-myung-bak noda-yoshihiko"],
        );
    }
}

#[test]
fn who_is_met_on_an_occasion_of_his_own_is_met_apart() {
    tells(
        "On May 15, Prime Minister Noda met President Lee and, in a separate session, President Obama.",
        &[
            "2012-05-15 meeting barack-obama noda-yoshihiko",
            "2012-05-15 meeting lee-myung-bak noda-yoshihiko",
        ],
    );
}

#[test]
fn what_follows_is_counted_from_the_day_of_what_was_named_last() {
    tells(
        "The party won the election of May 21. Two days later President Lee visited Tokyo.",
        &["2012-05-23 visit jpn lee-myung-bak"],
    );
}

#[test]
fn the_last_of_a_row_of_topics_is_no_verb() {
    tells(
        "On May 21 President Lee and Prime Minister Noda discussed Iran and beef imports by telephone.",
        &["2012-05-21 call lee-myung-bak noda-yoshihiko"],
    );
}
