//! The tables that are compiled in hold together, and bad rows are refused in words.

use super::*;
use jiff::civil::{Date, date};
use std::collections::{BTreeMap, BTreeSet};

fn lexicon() -> Lexicon {
    Lexicon::embedded().unwrap()
}

/// What is said about a table with this content.
fn refusal(file: &str, content: impl AsRef<[u8]>) -> String {
    let tables = [(file.to_owned(), content.as_ref().to_vec())];
    let error = Lexicon::default().with_tables(&tables).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Lexicon);
    error.to_string()
}

fn names(tenures: &[&Tenure]) -> Vec<String> {
    tenures.iter().map(|tenure| tenure.name.clone()).collect()
}

#[test]
fn every_table_loads_with_what_it_is_for() {
    let lexicon = lexicon();
    assert_eq!(lexicon.state("KOR").unwrap().name, "South Korea");
    assert!(lexicon.states.len() >= 195);
    assert!(lexicon.office_nouns.iter().any(|it| it.noun == "minister"));
    assert!(lexicon.organizations.iter().any(|it| it.id == "bank-of-japan"));
    assert!(lexicon.series.iter().any(|it| it.id == "us-jpn-kor-indo-pacific-dialogue"));
    assert!(lexicon.summits.iter().any(|it| it.id == "camp-david-summit"));
    assert!(lexicon.places.iter().any(|it| it.name == "Busan"));
    assert!(lexicon.family_names.iter().any(|it| it.name == "Kishida" && it.culture == Culture::Japanese));
    assert!(lexicon.given_names.iter().any(|it| it.name == "Antony"));
    assert!(lexicon.titles.iter().any(|it| it.title == "Lt. Gen." && it.kind == TitleKind::Military));
    assert!(lexicon.abbreviations.iter().any(|it| it.abbreviation == "Sept."));
    assert!(lexicon.verbs.iter().any(|it| it.lemma == "meet" && it.past == "met" && it.gerund == "meeting"));
}

#[test]
fn every_code_is_that_of_a_state() {
    let lexicon = lexicon();
    let known = |code: &String| assert!(lexicon.state(code).is_some(), "{code} is no state");
    lexicon.offices.iter().filter_map(|it| it.state.as_ref()).for_each(known);
    lexicon.tenures.iter().filter_map(|it| it.state.as_ref()).for_each(known);
    lexicon.organizations.iter().filter_map(|it| it.state.as_ref()).for_each(known);
    lexicon.places.iter().filter_map(|it| it.state.as_ref()).for_each(known);
    let members = lexicon.series.iter().map(|it| &it.members);
    for members in members.chain(lexicon.summits.iter().map(|it| &it.participants)) {
        if let Members::Listed(codes) = members {
            codes.iter().filter(|it| !["ASEAN", "EU"].contains(&it.as_str())).for_each(known);
        }
    }
}

#[test]
fn a_word_means_one_state() {
    let mut meaning: BTreeMap<String, String> = BTreeMap::new();
    for state in lexicon().states {
        let words = [&state.names, &state.demonyms, &state.capitals, &state.metonyms];
        for word in words.into_iter().flatten().chain([&state.name]) {
            let other = meaning.insert(word.to_lowercase(), state.code.clone());
            assert!(other.is_none_or(|it| it == state.code), "`{word}` means {} and others", state.code);
        }
    }
}

#[test]
fn every_office_held_is_worded() {
    let lexicon = lexicon();
    for tenure in &lexicon.tenures {
        let office = lexicon.office(&tenure.office, tenure.state.as_deref());
        assert!(office.is_some(), "{:?} {} has no wording", tenure.state, tenure.office);
    }
}

#[test]
fn a_wording_has_one_function_in_a_state() {
    let mut functions = BTreeMap::new();
    for office in lexicon().offices {
        for wording in office.wordings.iter().chain([&office.title]) {
            let place = (office.state.clone(), wording.to_lowercase());
            let other = functions.insert(place, office.function.clone());
            assert!(other.is_none_or(|it| it == office.function), "`{wording}` of {:?}", office.state);
        }
    }
}

/// Offices that several hold at a time.
const SHARED: [&str; 3] =
    ["central-military-commission-vice-chair", "deputy-prime-minister", "state-councilor"];

/// Acting presidents and prime ministers stood in for these while they were suspended or absent, so only acting rows may
/// overlap with others: two regular holders of one office never do for more than the day on which it changes hands.
#[test]
fn regular_holders_follow_one_another() {
    let lexicon = lexicon();
    let alone = |it: &&Tenure| !it.acting && !SHARED.contains(&it.office.as_str());
    let regular: Vec<_> = lexicon.tenures.iter().filter(alone).collect();
    for pair in regular.windows(2) {
        let (one, next) = (pair[0], pair[1]);
        if (&one.state, &one.office) == (&next.state, &next.office) {
            let apart = next.narrowest().0 >= one.narrowest().1;
            assert!(apart, "{:?} {}: {} and {}", one.state, one.office, one.name, next.name);
        }
    }
}

#[test]
fn the_main_offices_of_2022_to_2024_have_holders_on_every_day() {
    let lexicon = lexicon();
    let common = ["foreign-minister", "defense-minister", "finance-minister", "commerce-minister"];
    let own = [
        ("USA", ["president", "national-security-advisor", "trade-minister"]),
        ("JPN", ["prime-minister", "national-security-advisor", "trade-minister"]),
        ("KOR", ["president", "national-security-advisor", "unification-minister"]),
        ("CHN", ["president", "prime-minister", "top-diplomat"]),
    ];
    for (state, functions) in own {
        for function in functions.into_iter().chain(common) {
            for day in date(2022, 1, 1).series(jiff::Span::new().days(1)).take_while(|day| day.year() < 2025)
            {
                // China had no defense minister from the removal of Li Shangfu to the appointment of Dong Jun.
                let vacant = (state, function) == ("CHN", "defense-minister")
                    && (date(2023, 10, 25)..date(2023, 12, 29)).contains(&day);
                let holders = lexicon.holders(Some(state), function, day, day);
                assert_eq!(holders.is_empty(), vacant, "{state} {function} on {day}");
            }
        }
    }
}

/// Days between two holders on which an office of state had none, or none whom the table is sure of: first and last.
const VACANT: [(&str, &str, Date, Date); 8] = [
    ("AUS", "defense-minister", date(2022, 5, 24), date(2022, 5, 31)),
    ("AUS", "foreign-minister", date(2018, 8, 27), date(2018, 8, 27)),
    ("CHN", "defense-minister", date(2023, 10, 25), date(2023, 12, 28)),
    ("IND", "foreign-minister", date(2012, 10, 27), date(2012, 10, 27)),
    ("JPN", "foreign-minister", date(2002, 1, 31), date(2002, 1, 31)),
    ("KOR", "foreign-minister", date(2010, 9, 5), date(2010, 10, 7)),
    ("RUS", "defense-minister", date(2024, 5, 13), date(2024, 5, 13)),
    ("RUS", "prime-minister", date(2004, 2, 25), date(2004, 3, 4)),
];

#[test]
fn the_first_offices_since_2000_have_holders_on_every_day_but_known_ones() {
    let lexicon = lexicon();
    let ministers = ["foreign-minister", "defense-minister"];
    let heads = [
        ("AUS", "prime-minister"),
        ("CHN", "president"),
        ("IND", "prime-minister"),
        ("JPN", "prime-minister"),
        ("KOR", "president"),
        ("PRK", "supreme-leader"),
        ("RUS", "president"),
        ("RUS", "prime-minister"),
        ("TWN", "president"),
        ("USA", "president"),
    ];
    for (state, head) in heads {
        for function in std::iter::once(head).chain(ministers) {
            // The holders of North Korea's ministry of defense and of Taiwan's are not all known.
            if matches!((state, function), ("PRK", "defense-minister") | ("TWN", "defense-minister")) {
                continue;
            }
            for day in date(2000, 6, 1).series(jiff::Span::new().days(1)).take_while(|day| day.year() < 2026)
            {
                let vacant =
                    VACANT.iter().any(|v| (v.0, v.1) == (state, function) && v.2 <= day && day <= v.3);
                let holders = lexicon.holders(Some(state), function, day, day);
                assert_eq!(holders.is_empty(), vacant, "{state} {function} on {day}");
            }
        }
    }
}

#[test]
fn ids_are_unique_and_parents_exist() {
    let lexicon = lexicon();
    let ids: Vec<_> =
        lexicon.series.iter().map(|it| &it.id).chain(lexicon.summits.iter().map(|it| &it.id)).collect();
    let unique: BTreeSet<_> = ids.iter().collect();
    assert_eq!(unique.len(), ids.len());
    for series in &lexicon.series {
        assert!(series.parent.as_ref().is_none_or(|it| unique.contains(&it)), "{} has no parent", series.id);
    }
}

#[test]
fn an_alias_that_is_not_ambiguous_means_one_series() {
    let mut meaning = BTreeMap::new();
    for series in lexicon().series {
        for name in series.aliases.iter().chain([&series.name]) {
            let other = meaning.insert(name.to_lowercase(), series.id.clone());
            assert!(other.is_none(), "`{name}` means {} and {other:?}", series.id);
        }
    }
}

#[test]
fn the_row_of_the_state_comes_before_the_general_one() {
    let lexicon = lexicon();
    assert_eq!(lexicon.office("foreign-minister", Some("USA")).unwrap().title, "Secretary of State");
    assert_eq!(lexicon.office("foreign-minister", Some("JPN")).unwrap().title, "Foreign Minister");
    assert_eq!(lexicon.office("foreign-minister", None).unwrap().title, "Foreign Minister");
    assert_eq!(lexicon.office("ambassador:USA", Some("JPN")).unwrap().title, "Ambassador");
    assert!(lexicon.office("foreign-ministers", None).is_none());
}

#[test]
fn on_the_day_of_change_both_hold_the_office() {
    let lexicon = lexicon();
    let on = |day| names(&lexicon.holders(Some("KOR"), "foreign-minister", day, day));
    assert_eq!(on(date(2024, 1, 9)), ["Park Jin"]);
    assert_eq!(on(date(2024, 1, 10)), ["Park Jin", "Cho Tae-yul"]);
    assert_eq!(on(date(2024, 1, 11)), ["Cho Tae-yul"]);
}

#[test]
fn for_a_suspended_president_the_acting_one_is_named() {
    let lexicon = lexicon();
    let of = |from, to| names(&lexicon.holders(Some("KOR"), "president", from, to));
    assert_eq!(of(date(2024, 12, 20), date(2024, 12, 20)), ["Han Duck-soo"]);
    assert_eq!(of(date(2024, 12, 1), date(2024, 12, 20)), ["Yoon Suk-yeol", "Han Duck-soo"]);
    assert_eq!(of(date(2025, 1, 1), date(2025, 3, 31)), ["Choi Sang-mok", "Han Duck-soo"]);
    assert_eq!(of(date(2024, 12, 1), date(2024, 12, 5)), ["Yoon Suk-yeol"]);
}

#[test]
fn a_month_without_a_day_suspends_nobody() {
    let lexicon = lexicon();
    let day = date(2025, 2, 15);
    assert!(
        names(&lexicon.holders(Some("USA"), "trade-minister", day, day))
            .contains(&"Jamieson Greer".to_owned())
    );
}

#[test]
fn tenures_are_found_by_alias_whatever_the_case() {
    let lexicon = lexicon();
    let offices: Vec<_> = lexicon.tenures_of("fumio kishida").iter().map(|it| it.office.clone()).collect();
    assert!(
        offices.contains(&"prime-minister".to_owned()) && offices.contains(&"foreign-minister".to_owned())
    );
    assert!(lexicon.tenures_of("Kishida").is_empty());
}

#[test]
fn a_row_with_the_same_key_takes_the_place_of_the_old_one() {
    let before = lexicon();
    let table = "code,name,names,demonyms,capitals,metonyms,source\n\
                 JPN,Nippon,Japan,Japanese,Tokyo,,test\nXAA,Ruritania,,Ruritanian,Strelsau,,test\n";
    let after = before.clone().with_tables(&[("my/states.csv".to_owned(), table.into())]).unwrap();
    assert_eq!(after.states.len(), before.states.len() + 1);
    assert_eq!(after.state("JPN").unwrap().name, "Nippon");
    assert_eq!(after.state("XAA").unwrap().capitals, ["Strelsau"]);
    assert_eq!(after.state("KOR"), before.state("KOR"));
}

#[test]
fn a_byte_order_mark_and_windows_line_ends_are_read() {
    let table = "\u{feff}noun,level\r\nrapporteur,director\r\n".as_bytes().to_vec();
    let lexicon = Lexicon::default().with_tables(&[("office-nouns.csv".to_owned(), table)]).unwrap();
    assert_eq!(lexicon.office_nouns[0].noun, "rapporteur");
}

#[test]
fn a_file_that_is_no_table_is_refused() {
    let said = refusal("mine/persons.csv", "");
    assert!(
        said.starts_with("mine/persons.csv: found a file that is no table of the lexicon, expected one of ")
    );
}

#[test]
fn a_wrong_header_is_refused() {
    assert_eq!(
        refusal("office-nouns.csv", "noun,rank\n"),
        "office-nouns.csv:1:6: found column `rank`, expected `level`"
    );
    assert_eq!(refusal("office-nouns.csv", ""), "office-nouns.csv:1:1: found column ``, expected `noun`");
    assert_eq!(
        refusal("office-nouns.csv", "noun,level,note\n"),
        "office-nouns.csv:1:1: found 3 fields, expected 2: noun,level"
    );
}

#[test]
fn a_wrong_number_of_fields_is_refused() {
    assert_eq!(
        refusal("office-nouns.csv", "noun,level\nking,leader\n\nqueen\n"),
        "office-nouns.csv:4:1: found 1 fields, expected 2: noun,level"
    );
}

#[test]
fn a_quote_left_open_is_refused() {
    assert_eq!(
        refusal("office-nouns.csv", "noun,level\nking,\"leader\nqueen,leader\n"),
        "office-nouns.csv:2:6: found a line break in a cell, expected a closing quote before it"
    );
}

#[test]
fn bytes_that_are_not_utf_8_are_refused() {
    assert_eq!(
        refusal("office-nouns.csv", b"noun,level\n\xc3\xa9mir\xff,leader\n"),
        "office-nouns.csv:2:5: found bytes that are not UTF-8, expected UTF-8"
    );
}

#[test]
fn an_unknown_word_of_a_vocabulary_is_refused() {
    assert_eq!(
        refusal("office-nouns.csv", "noun,level\n\"king, old\",boss\n"),
        "office-nouns.csv:2:13: found `boss`, expected one of leader, minister, vice-minister, director-general, \
         director, working, military, mixed"
    );
    assert_eq!(
        refusal("titles.csv", "title,kind\nMr.,polite\n"),
        "titles.csv:2:5: found `polite`, expected one of honorific, military"
    );
}

const STATES: &str = "code,name,names,demonyms,capitals,metonyms,source\n";

#[test]
fn a_bad_cell_of_a_state_is_refused() {
    let said = |row: &str| refusal("states.csv", format!("{STATES}{row}\n"));
    assert_eq!(
        said("jpn,Japan,,,,,x"),
        "states.csv:2:1: found `jpn`, expected a code of three capital letters"
    );
    assert_eq!(said("JPN,,,,,,x"), "states.csv:2:5: found nothing, expected a name");
    assert_eq!(
        said("JPN,Japan,Nippon;;Nihon,,,,x"),
        "states.csv:2:11: found `Nippon;;Nihon`, expected something on both sides of each `;`"
    );
    assert_eq!(said("JPN,Japan,,,,,"), "states.csv:2:15: found nothing, expected a source");
    assert_eq!(
        said("JPN,Japan,,,,,x\nJPN,Nippon,,,,,x"),
        "states.csv:3:1: found `JPN` a second time, expected one row for each code"
    );
}

#[test]
fn a_bad_cell_of_a_tenure_is_refused() {
    let said = |row: &str| {
        let header = "state,office,name,aliases,from,to,acting,source,checked\n";
        refusal("tenures.csv", format!("{header}{row}\n"))
    };
    assert_eq!(
        said("JPN,prime-minister,Abe Shinzo,,2012-13-26,,no,x,yes"),
        "tenures.csv:2:32: found `2012-13-26`, expected a date as 2023, 2023-11 or 2023-11-16"
    );
    assert_eq!(
        said("JPN,prime-minister,Abe Shinzo,,2012-12-26,2012-11,no,x,yes"),
        "tenures.csv:2:43: found `2012-11`, expected a date not before `2012-12-26`"
    );
    assert_eq!(
        said("JPN,prime-minister,Abe Shinzo,,2012-12-26,,maybe,x,yes"),
        "tenures.csv:2:44: found `maybe`, expected yes or no"
    );
    assert_eq!(
        said("JPN,ambassador:us,Tomita Koji,,2012,,no,x,yes"),
        "tenures.csv:2:5: found `ambassador:us`, expected a function, or `ambassador:` and a code of three capital letters"
    );
    assert_eq!(
        said("JPN,Prime Minister,Abe Shinzo,,2012,,no,x,yes"),
        "tenures.csv:2:5: found `Prime Minister`, expected lower-case letters, digits and hyphens"
    );
}

#[test]
fn a_bad_cell_of_a_summit_is_refused() {
    let said = |row: &str| {
        let header = "id,name,aliases,date,place,participants,source,checked\n";
        refusal("summits.csv", format!("{header}{row}\n"))
    };
    assert_eq!(
        said("a,A,,2023-08-18/2023-08-17,,USA,x,no"),
        "summits.csv:2:6: found `2023-08-18/2023-08-17`, expected a date as 2023-11-16 or an interval as \
         2023-11-16/2023-11-17"
    );
    assert_eq!(
        said("a,A,,2023-08-18,,many;USA,x,no"),
        "summits.csv:2:18: found `many;USA`, expected codes of three capital letters, ASEAN or EU between semicolons, \
         or `many`"
    );
}

#[test]
fn an_abbreviation_ends_with_a_full_stop() {
    assert_eq!(
        refusal("abbreviations.csv", "abbreviation\nSept\n"),
        "abbreviations.csv:2:1: found `Sept`, expected a word that ends with a full stop"
    );
}
