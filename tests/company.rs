//! Who takes part, together with whom: rows of names, delegations and those who lead them, those who come along.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use rapporteur::graph::{Event, EventType, Record};
use rapporteur::lexicon::Lexicon;
use rapporteur::reader::Reader;
use std::sync::LazyLock;

static READER: LazyLock<Reader> = LazyLock::new(|| Reader::new(Lexicon::embedded().unwrap()).unwrap());

/// The record of an article with one chronology entry of Oct. 5, 2012.
fn record(entry: &str) -> Record {
    let text =
        format!("# An Autumn\n\n## Chronology\n\nSEPTEMBER–DECEMBER 2012\n\n**Oct. 5, 2012:** {entry}\n");
    READER.unite(vec![READER.read("a.md", text.as_bytes()).unwrap()]).value.record().clone()
}

/// The participants of an event without their kinds, one after the other.
fn company(event: &Event) -> String {
    let slug = |id: &str| id.split_once(':').map_or(id.to_owned(), |(_, slug)| slug.to_owned());
    let mut slugs: Vec<String> = event.participants.iter().map(|p| slug(&p.id.to_string())).collect();
    slugs.sort();
    slugs.join(" ")
}

/// Holds that an entry tells of events of a kind with these participants each, in any order.
#[track_caller]
fn takes_part(kind: EventType, entry: &str, expected: &[&str]) {
    let record = record(entry);
    let mut found: Vec<String> = record.events.iter().filter(|e| e.kind == kind).map(company).collect();
    found.sort();
    let mut expected = expected.to_vec();
    expected.sort_unstable();
    assert_eq!(found, expected, "{entry}");
}

#[test]
fn what_three_states_open_is_theirs_and_no_party_itself() {
    let told = |entry: &str| {
        let text = format!(
            "# China-Japan-Korea Relations\n\nSEPTEMBER–DECEMBER 2012\n\n## Chronology\n\n**Oct. 5, 2012:** {entry}\n"
        );
        let record = READER.unite(vec![READER.read("a.md", text.as_bytes()).unwrap()]).value.record().clone();
        record.events.iter().map(company).collect::<Vec<_>>()
    };
    assert_eq!(told("Senior officials meet in Beijing to prepare for a summit."), ["chn jpn kor"]);
    assert_eq!(told("A typhoon hotline opens."), ["chn jpn kor"]);
    assert_eq!(
        told("Yellow Sea Research Center opens in Dalian with Park Min as its first director."),
        ["chn jpn kor"]
    );
}

#[test]
fn who_leads_a_delegation_meets_those_for_whom_it_came() {
    for entry in [
        "Wang Jiarui leads a delegation to Hanoi to meet President Truong Tan Sang.",
        "Wang Jiarui led a party delegation to Hanoi, where it met President Truong Tan Sang.",
    ] {
        takes_part(EventType::Meeting, entry, &["truong-tan-sang wang-jiarui"]);
    }
    takes_part(
        EventType::Meeting,
        "Wang Jiarui will lead a delegation to Hanoi to meet President Truong Tan Sang.",
        &[],
    );
}

#[test]
fn who_held_an_office_before_is_not_who_holds_it_now() {
    for (entry, met) in [
        (
            "A former Australian prime minister met Wang Jiarui.",
            "former-australian-prime-minister wang-jiarui",
        ),
        (
            "Former Prime Minister John Howard arrives in Lima. The former prime minister met Wang Jiarui.",
            "john-howard wang-jiarui",
        ),
        (
            "John Howard arrives in Lima. The former prime minister met Wang Jiarui.",
            "john-howard wang-jiarui",
        ),
        ("The prime minister of Australia met Wang Jiarui.", "julia-gillard wang-jiarui"),
        ("Wang Jiarui met Ollanta Humala, then president-elect, in Lima.", "ollanta-humala wang-jiarui"),
    ] {
        takes_part(EventType::Meeting, entry, &[met]);
    }
}

#[test]
fn the_ambassador_is_who_was_told_with_that_title() {
    takes_part(
        EventType::Statement,
        "Foreign Minister Bob Carr received Ambassador Chen Yuming. The ambassador condemned the raid.",
        &["chen-yuming"],
    );
}

#[test]
fn a_guest_or_host_is_nobody_of_the_same_side() {
    for (entry, said) in [
        (
            "Foreign Minister Bob Carr received Wang Jiarui. He told his host that ties were good.",
            "bob-carr wang-jiarui",
        ),
        (
            "Foreign Minister Bob Carr flew to Lima. President Ollanta Humala told his guest that ties were good.",
            "bob-carr ollanta-humala",
        ),
        (
            "Foreign Minister Bob Carr met Wang Jiarui. He asked his guest to free a priest.",
            "bob-carr wang-jiarui",
        ),
        (
            "Foreign Minister Bob Carr met Foreign Minister Yang Jiechi. He asked his counterpart to free a priest.",
            "bob-carr yang-jiechi",
        ),
    ] {
        takes_part(EventType::Statement, entry, &[said]);
    }
    takes_part(
        EventType::Meeting,
        "Foreign Minister Bob Carr went to Lima, where Rafael Roncagliolo, the foreign minister of Peru, hosted him; later the visitor was received by President Ollanta Humala.",
        &["bob-carr ollanta-humala", "bob-carr rafael-roncagliolo"],
    );
}

#[test]
fn who_is_received_one_after_another_is_met_alone() {
    takes_part(
        EventType::Meeting,
        "Wang Jiarui received, one after another, Bob Carr and President Ollanta Humala.",
        &["bob-carr wang-jiarui", "ollanta-humala wang-jiarui"],
    );
    takes_part(
        EventType::Meeting,
        "Wang Jiarui will receive, one after another, Bob Carr and President Ollanta Humala.",
        &[],
    );
}

#[test]
fn who_is_received_by_a_host_comes_from_elsewhere() {
    takes_part(
        EventType::Meeting,
        "Defense Minister Stephen Smith meets Liang Guanglie. His host says that ties are good. On Oct. 6 he is received by Xi Jinping.",
        &["liang-guanglie stephen-smith", "stephen-smith xi-jinping"],
    );
}

#[test]
fn who_is_received_with_others_is_a_guest_with_them() {
    takes_part(
        EventType::Meeting,
        "Bob Carr and Stephen Smith hosted Leon Panetta and Hillary Clinton in Perth; the two visitors later called on Prime Minister Julia Gillard.",
        &[
            "bob-carr hillary-clinton leon-panetta stephen-smith",
            "hillary-clinton julia-gillard leon-panetta",
        ],
    );
    takes_part(
        EventType::Agreement,
        "President Ollanta Humala visits Australia. On the last day Julia Gillard and her guest sign two agreements.",
        &["julia-gillard ollanta-humala"],
    );
}

#[test]
fn several_go_on_behind_a_semicolon() {
    takes_part(
        EventType::Meeting,
        "Bob Carr and Stephen Smith visit Lima; meet President Ollanta Humala.",
        &["bob-carr ollanta-humala stephen-smith"],
    );
}

#[test]
fn a_first_lady_is_she_and_a_reflexive_parts_no_verb() {
    takes_part(
        EventType::Meeting,
        "First Lady Nadine Heredia came to Perth, where she met Bob Carr.",
        &["bob-carr nadine-heredia"],
    );
    takes_part(
        EventType::Meeting,
        "Ollanta Humala, who had himself been elected in June, met Bob Carr.",
        &["bob-carr ollanta-humala"],
    );
}

#[test]
fn names_that_say_who_so_many_people_are_stand_for_them() {
    for entry in [
        "Bob Carr meets two members of Congress, Reps. Ed Royce and Dan Burton.",
        "Bob Carr meets two US lawmakers (Ed Royce and Dan Burton) in Lima.",
        "Bob Carr receives visiting scholars (Ed Royce and Dan Burton).",
    ] {
        takes_part(EventType::Meeting, entry, &["bob-carr dan-burton ed-royce"]);
    }
    takes_part(EventType::Meeting, "Bob Carr is to meet two US lawmakers (Ed Royce and Dan Burton).", &[]);
}

#[test]
fn an_office_of_before_may_be_joined_to_its_title_by_a_hyphen() {
    for (entry, met) in [
        ("Wang Jiarui meets ex-Prime Minister John Howard in Lima.", "john-howard wang-jiarui"),
        ("Wang Jiarui met then-President Medvedev in Moscow in 2011.", "dmitry-medvedev wang-jiarui"),
        ("Wang Jiarui met former Prime Minister Hatoyama.", "hatoyama-yukio wang-jiarui"),
    ] {
        takes_part(EventType::Meeting, entry, &[met]);
    }
}

#[test]
fn whom_somebody_received_the_same_day_is_met() {
    takes_part(
        EventType::Meeting,
        "Julia Gillard thanks Wang Jiarui, whom she received the same day.",
        &["julia-gillard wang-jiarui"],
    );
    takes_part(
        EventType::Meeting,
        "Peru's minister of culture, Luis Peirano, arrived in Perth. The envoy met Julia Gillard.",
        &["julia-gillard luis-peirano"],
    );
    takes_part(EventType::Visit, "Julia Gillard greets visiting Peruvian veterans.", &[]);
}

#[test]
fn the_visitor_is_who_came_by_the_same_sentence() {
    takes_part(
        EventType::Meeting,
        "Foreign Minister Bob Carr hosts Wang Jiarui. President Truong Tan Sang was in Lima; Rafael Roncagliolo, the foreign minister of Peru, received him, and later the visitor was seen by President Ollanta Humala.",
        &["bob-carr wang-jiarui", "ollanta-humala truong-tan-sang", "rafael-roncagliolo truong-tan-sang"],
    );
}

#[test]
fn who_comes_along_is_met_too() {
    let entry =
        "Wang Jiarui meets President Truong Tan Sang, accompanied by Ambassador Kong Xuanyou, in Hanoi.";
    takes_part(EventType::Meeting, entry, &["kong-xuanyou truong-tan-sang wang-jiarui"]);
}

#[test]
fn a_row_goes_on_behind_its_first_and() {
    let entry = "President Hu Jintao, Premier Wen Jiabao, and Foreign Minister Yang Jiechi, and President Lee Myung-bak, \
                 Prime Minister Kim Hwang-sik, and Foreign Minister Kim Sung-hwan, exchange messages.";
    let all = "hu-jintao kim-hwang-sik kim-sung-hwan lee-myung-bak wen-jiabao yang-jiechi";
    takes_part(EventType::Statement, entry, &[all]);
}

#[test]
fn the_head_of_a_party_or_department_stands_in_a_row() {
    let entry = "Li Yuan meets Secretary General Ishiba Shigeru, Green Party head Mori Banri, and Chairman Noda Takeshi.";
    takes_part(EventType::Meeting, entry, &["ishiba-shigeru li-yuan mori-banri noda-takeshi"]);
}

#[test]
fn officials_beside_a_person_take_part() {
    let entry = "Foreign Minister Kim Sung-hwan visits Lima to discuss copper with Foreign Minister Rafael Roncagliolo and other officials.";
    takes_part(EventType::Meeting, entry, &["kim-sung-hwan officials rafael-roncagliolo"]);
}

#[test]
fn who_comments_on_a_treaty_does_not_sign_it() {
    for comma in ["", ","] {
        let entry = format!(
            "Chile and Peru sign a fishing treaty{comma} with President Ollanta Humala hailing it as historic."
        );
        takes_part(EventType::Agreement, &entry, &["chl per"]);
        takes_part(EventType::Statement, &entry, &["ollanta-humala"]);
    }
}

#[test]
fn a_court_states_what_it_rejects_and_not_the_plaintiffs() {
    let entry = "A Lima court rejects a suit filed by Chileans who were miners, stating that their claims have expired.";
    takes_part(EventType::Statement, entry, &["lima-court"]);
}

#[test]
fn the_first_to_visit_did_so() {
    let entry =
        "Foreign Minister Bob Carr becomes the first Australian foreign minister to visit Fiji in six years.";
    takes_part(EventType::Visit, entry, &["bob-carr fji"]);
    let planned =
        "Foreign Minister Bob Carr will become the first foreign minister to visit Fiji in six years.";
    takes_part(EventType::Visit, planned, &[]);
}

#[test]
fn names_that_a_hyphen_joins_meet() {
    for entry in [
        "Wen Jiabao and Noda Yoshihiko had long talks. A Wen-Noda summit takes place in Lima.",
        "Wen Jiabao and Noda Yoshihiko had long talks. The visit culminates in the Wen-Noda meeting in Lima.",
    ] {
        let both = "noda-yoshihiko wen-jiabao";
        assert!(
            record(entry).events.iter().any(|e| e.kind == EventType::Meeting && company(e) == both),
            "{entry}"
        );
    }
}

#[test]
fn names_share_a_title_in_the_plural_and_say_who_the_counterparts_are() {
    let entry = "Secretaries Kerry and Hagel and their counterparts, Gemba Koichiro and Morimoto Satoshi, meet in Tokyo.";
    takes_part(EventType::Meeting, entry, &["gemba-koichiro hagel kerry morimoto-satoshi"]);
}

#[test]
fn whoever_receives_a_guest_does_not_sign_with_him() {
    let entry =
        "Vice Premier Wang Qishan, received by Prime Minister Nguyen Tan Dung, signs a credit agreement.";
    takes_part(EventType::Agreement, entry, &["wang-qishan"]);
    takes_part(EventType::Meeting, entry, &["nguyen-tan-dung wang-qishan"]);
}

#[test]
fn what_is_among_the_issues_takes_no_part() {
    let entry = "President Hu Jintao and President Lee Myung-bak discuss issues including Laos and Nepal in a meeting on the margins of the G20 summit.";
    takes_part(EventType::Meeting, entry, &["hu-jintao lee-myung-bak"]);
}

#[test]
fn a_report_is_its_issuers_word() {
    let entry =
        "A report on unrest in Laos issued by the US Department of Defense states that Laos began to rearm.";
    takes_part(EventType::Statement, entry, &["us-department-of-defense"]);
}

#[test]
fn a_name_that_no_list_has_is_told_by_whom_it_meets() {
    takes_part(
        EventType::Meeting,
        "Sok An meets Foreign Minister Hor Namhong in Phnom Penh.",
        &["hor-namhong sok-an"],
    );
}

#[test]
fn who_phones_an_office_holder_does_not_summon_him() {
    let entry =
        "Secretary of Defense Leon Panetta calls Minister of Defense Morimoto Satoshi to express his thanks.";
    takes_part(EventType::Call, entry, &["leon-panetta morimoto-satoshi"]);
    takes_part(EventType::Summons, entry, &[]);
}

#[test]
fn each_pair_meets_by_itself() {
    let gapped = "Foreign Minister Kim Sung-hwan confers with Secretary of State Hillary Clinton in Lima, and Defense Minister \
                  Kim Kwan-jin with Secretary of Defense Leon Panetta.";
    for entry in [
        &gapped.replace(" in Lima", ""),
        "Foreign Minister Kim Sung-hwan and Secretary of State Hillary Clinton, and Defense Minister Kim Kwan-jin and Secretary of \
         Defense Leon Panetta, hold separate meetings.",
    ] {
        takes_part(
            EventType::Meeting,
            entry,
            &["hillary-clinton kim-sung-hwan", "kim-kwan-jin leon-panetta"],
        );
    }
}

#[test]
fn who_is_on_a_visit_is_the_last_named_before_it() {
    let entry = "Foreign Minister Kim Sung-hwan and Chilean Foreign Minister Alfredo Moreno, on a short visit, hold talks in Seoul.";
    takes_part(EventType::Meeting, entry, &["alfredo-moreno kim-sung-hwan"]);
}

#[test]
fn a_participle_that_opens_belongs_to_the_whole_row() {
    let entry = "Meeting in Lima on the occasion of a regatta, Kim Sung-hwan, Hillary Clinton, and Chile's Foreign Minister Alfredo Moreno \
                 condemn the coup.";
    takes_part(EventType::Meeting, entry, &["alfredo-moreno hillary-clinton kim-sung-hwan"]);
}

#[test]
fn officials_of_ministries_stand_for_them() {
    let entry =
        "Working-level officials from METI and the Ministry of Foreign Affairs of Chile meet in Lima.";
    let met = record(entry)
        .events
        .iter()
        .filter(|e| e.kind == EventType::Meeting)
        .map(|e| e.participants.len())
        .max();
    assert_eq!(met, Some(2), "{entry}");
}

#[test]
fn a_commitment_to_meet_is_no_meeting() {
    let entry = "President Lee Myung-bak wins a commitment for a meeting with President Barack Obama.";
    takes_part(EventType::Meeting, entry, &[]);
}

#[test]
fn regulators_from_several_states_meet() {
    let entry = "Financial regulators from Chile, Peru, and Brazil meet in Lima.";
    let groups = "brazilian-financial-regulators chilean-financial-regulators peruvian-financial-regulators";
    takes_part(EventType::Meeting, entry, &[groups]);
}

#[test]
fn telephone_talks_are_a_call() {
    takes_part(
        EventType::Call,
        "Telephone talks between Kim Sung-hwan and Hillary Clinton.",
        &["hillary-clinton kim-sung-hwan"],
    );
}

#[test]
fn forces_of_several_states_exercise_together() {
    let entry = "Naval forces from Chile, Peru, and Brazil conduct exercises off Callao.";
    takes_part(EventType::Exercise, entry, &["bra chl per"]);
}

#[test]
fn each_is_met_on_the_day_that_the_words_give_to_that_meeting() {
    for (entry, days) in [
        (
            "Wang Jiarui meets Gen. Phung Quang Thanh in Hanoi, and on Oct. 6 President Truong Tan Sang.",
            ["05", "06"],
        ),
        (
            "Wang Jiarui meets Gen. Phung Quang Thanh, and the next day President Truong Tan Sang.",
            ["05", "06"],
        ),
        (
            "On Oct. 6 Wang Jiarui meets separately with Gen. Phung Quang Thanh and President Truong Tan Sang.",
            ["06", "06"],
        ),
    ] {
        let day_with = |slug: &str| {
            let record = record(entry);
            let met =
                record.events.iter().find(|e| e.kind == EventType::Meeting && company(e).contains(slug));
            met.and_then(|e| e.date).unwrap().to_string()
        };
        let found = [day_with("phung-quang-thanh"), day_with("truong-tan-sang")];
        assert_eq!(found, days.map(|day| format!("2012-10-{day}")), "{entry}");
    }
}

#[test]
fn a_time_before_the_second_verb_meets_nobody() {
    for entry in [
        "Gen. Wang Jiarui lands in Hanoi and later that day meets with President Truong Tan Sang.",
        "Gen. Wang Jiarui lands in Hanoi, and the same day meets President Truong Tan Sang.",
        "Gen. Wang Jiarui arrives in Hanoi and on the following day meets President Truong Tan Sang.",
        "Gen. Wang Jiarui arrives in Hanoi and two days later meets with President Truong Tan Sang.",
        "Gen. Wang Jiarui, on his way home, stops in Hanoi to meet President Truong Tan Sang.",
    ] {
        takes_part(EventType::Meeting, entry, &["truong-tan-sang wang-jiarui"]);
    }
    takes_part(
        EventType::Meeting,
        "Gen. Wang Jiarui lands in Hanoi and the next day will meet President Truong Tan Sang.",
        &[],
    );
}

#[test]
fn several_counterparts_are_those_whose_names_follow() {
    takes_part(
        EventType::Meeting,
        "Ambassador Glyn Davies meets with his Chinese and Vietnamese counterparts, Kong Xuanyou and Phung Quang Thanh.",
        &["glyn-davies kong-xuanyou phung-quang-thanh"],
    );
}

#[test]
fn a_counted_session_of_a_body_is_a_noun() {
    takes_part(
        EventType::Meeting,
        "China and Vietnam hold the 13th Joint Commission meeting, co-chaired by Wang Jiarui and Phung Quang Thanh.",
        &["phung-quang-thanh wang-jiarui"],
    );
}

#[test]
fn who_signs_where_he_meets_somebody_signs_with_him() {
    let both = ["truong-tan-sang wang-jiarui"];
    for (entry, expected) in [
        ("Wang Jiarui flew to Hanoi, where he met President Truong Tan Sang and signed a treaty.", &both[..]),
        ("Wang Jiarui, who met President Truong Tan Sang and signed a treaty, flew home.", &both[..]),
        ("Wang Jiarui flew to Hanoi, where he will meet President Truong Tan Sang and sign a treaty.", &[]),
        ("Wang Jiarui, who is to meet President Truong Tan Sang and sign a treaty, flew home.", &[]),
    ] {
        takes_part(EventType::Agreement, entry, expected);
        takes_part(EventType::Meeting, entry, expected);
    }
    takes_part(
        EventType::Meeting,
        "Wang Jiarui visits Hanoi on Oct. 5-6 and has a working session with President Truong Tan Sang, with whom he discusses trade.",
        &both,
    );
}

#[test]
fn ministries_in_the_plural_are_those_of_both_states() {
    for (entry, kind) in [
        ("The foreign ministries hold political consultations in Lima.", EventType::Meeting),
        ("The two foreign ministries issue a joint statement.", EventType::Statement),
        ("The two foreign ministries sign a memorandum.", EventType::Agreement),
        ("The foreign ministry issues a statement.", EventType::Statement),
    ] {
        let text = format!("# Chile and Peru: A Thaw\n\n## Chronology\n\n**Oct. 5, 2012:** {entry}\n");
        let record = READER.unite(vec![READER.read("a.md", text.as_bytes()).unwrap()]).value.record().clone();
        let found: Vec<String> = record.events.iter().filter(|e| e.kind == kind).map(company).collect();
        let both = "chl-ministry-of-foreign-affairs per-ministry-of-foreign-affairs";
        let one = "ministry-of-foreign-affairs";
        assert_eq!(found, [if entry.contains("ministries") { both } else { one }], "{entry}");
    }
}

#[test]
fn offices_of_nobody_are_those_of_the_two_states_that_a_chronology_is_about() {
    let text = "# Japan-Russia Relations: An Autumn\n\n## Chronology\n\nSEPTEMBER–DECEMBER 2012\n\n**Oct. 5, 2012:** Foreign ministers \
                hold talks in Tokyo.\n\n**Oct. 8, 2012:** Working-level talks on fisheries begin in Moscow.\n\n**Oct. 9, 2012:** Foreign \
                ministers are to meet in Moscow.\n";
    let graph = READER.unite(vec![READER.read("a.md", text.as_bytes()).unwrap()]).value;
    let met: Vec<String> = graph.record().events.iter().map(company).collect();
    assert_eq!(met, ["gemba-koichiro sergey-lavrov", "jpn rus"]);
}

#[test]
fn who_calls_to_protest_calls() {
    for purpose in ["protest the launch", "condemn the launch", "thank him"] {
        let entry = format!(
            "Secretary of Defense Leon Panetta calls Defense Minister Morimoto Satoshi to {purpose}."
        );
        takes_part(EventType::Call, &entry, &["leon-panetta morimoto-satoshi"]);
    }
    let asked =
        "Secretary of Defense Leon Panetta calls on Defense Minister Morimoto Satoshi to protest the launch.";
    takes_part(EventType::Call, asked, &[]);
}

#[test]
fn those_whom_a_plural_means_are_the_ones_whose_names_follow() {
    let parties = ["anatoly-antonov rose-gottemoeller"];
    for plural in [
        "The two chief negotiators",
        "The Russian and American negotiators",
        "The Russian and American special envoys",
        "The deputy chiefs of the two navies",
    ] {
        let entry = format!("{plural}, Anatoly Antonov and Rose Gottemoeller, meet in Geneva.");
        takes_part(EventType::Meeting, &entry, &parties);
    }
    takes_part(
        EventType::Meeting,
        "President Lee receives the three American senators, John McCain, Lindsey Graham and Jack Reed.",
        &["jack-reed john-mccain lee-myung-bak lindsey-graham"],
    );
    takes_part(
        EventType::Meeting,
        "Foreign Minister Yang Jiechi and his deputy, Liu Zhenmin, meet Foreign Minister Carl Bildt.",
        &["carl-bildt liu-zhenmin yang-jiechi"],
    );
}

#[test]
fn those_who_head_like_bodies_of_several_states_are_one_of_each() {
    takes_part(
        EventType::Meeting,
        "The governors of the Peruvian and Chilean central banks meet in Lima.",
        &["chl-governor-of-the-central-bank per-governor-of-the-central-bank"],
    );
    takes_part(
        EventType::Meeting,
        "The commandants of the coast guards of Peru and Chile meet in Lima.",
        &["chl-commandant-of-the-coast-guard per-commandant-of-the-coast-guard"],
    );
    takes_part(
        EventType::Meeting,
        "The EU's foreign ministers meet Secretary of State Hillary Clinton.",
        &["eu-foreign-ministers hillary-clinton"],
    );
    takes_part(
        EventType::Meeting,
        "Several foreign ministers meet Secretary of State Hillary Clinton.",
        &["foreign-ministers hillary-clinton"],
    );
}

#[test]
fn pairs_and_rows_of_those_met_are_told_apart() {
    takes_part(
        EventType::Meeting,
        "Talks are held between Yang Jiechi and Carl Bildt and between Dai Bingguo and Tom Donilon.",
        &["carl-bildt yang-jiechi", "dai-bingguo thomas-e-donilon"],
    );
    takes_part(
        EventType::Meeting,
        "President Lee is received by President Vladimir Putin and by Prime Minister Dmitry Medvedev.",
        &["dmitry-medvedev lee-myung-bak", "lee-myung-bak vladimir-putin"],
    );
    takes_part(
        EventType::Meeting,
        "President Hu Jintao receives President Lee, and Vice President Xi Jinping does so the next day.",
        &["hu-jintao lee-myung-bak", "lee-myung-bak xi-jinping"],
    );
    takes_part(
        EventType::Meeting,
        "Yang Jiechi, Carl Bildt and Hillary Clinton all attend talks in Geneva.",
        &["carl-bildt hillary-clinton yang-jiechi"],
    );
}

#[test]
fn who_stays_away_from_a_meeting_meets_nobody() {
    for entry in [
        "Foreign Minister Yang Jiechi cancels his attendance at a meeting with Foreign Minister Carl Bildt.",
        "Peru calls off its participation in talks with Chile.",
        "Had Yang Jiechi met Carl Bildt in Geneva?",
        "Peru and Chile fix dates for a summit in Lima.",
        "Carl Bildt is expected in Lima for talks with Yang Jiechi.",
        "Work begins on an agenda for the talks between Carl Bildt and Yang Jiechi.",
    ] {
        takes_part(EventType::Meeting, entry, &[]);
    }
}

#[test]
fn whoever_is_met_in_an_opening_clause_does_nothing_in_the_next() {
    for opening in ["When", "After", "As", "A day after", "Although"] {
        let entry =
            format!("{opening} Carl Bildt met Vladimir Putin in Sochi, Yang Jiechi received Sergey Lavrov.");
        takes_part(EventType::Meeting, &entry, &["carl-bildt vladimir-putin", "sergey-lavrov yang-jiechi"]);
    }
    takes_part(
        EventType::Meeting,
        "Two days after meeting Vladimir Putin in Sochi, Yang Jiechi received Sergey Lavrov.",
        &["sergey-lavrov yang-jiechi", "vladimir-putin yang-jiechi"],
    );
}

#[test]
fn those_who_lead_are_a_row_up_to_the_verb() {
    takes_part(
        EventType::Meeting,
        "Delegations led by Carl Bildt, Urmas Paet, and Yang Jiechi meet in Lima.",
        &["carl-bildt urmas-paet yang-jiechi"],
    );
    takes_part(
        EventType::Meeting,
        "The head of Peru's armed forces, Adm. Jose Cueto, meets Carl Bildt.",
        &["carl-bildt jose-cueto"],
    );
}

#[test]
fn who_serves_a_leader_is_told_by_the_name_behind_his() {
    for envoy in [
        "Special envoy of Japanese Prime Minister Noda, Nukaga Fukushiro,",
        "An aide to Prime Minister Noda, Nukaga Fukushiro,",
        "The special envoy of Prime Minister Noda, former Finance Minister Nukaga Fukushiro,",
    ] {
        let entry = format!("{envoy} meets President Truong Tan Sang in Hanoi.");
        takes_part(EventType::Meeting, &entry, &["nukaga-fukushiro truong-tan-sang"]);
    }
}

#[test]
fn a_title_in_the_plural_is_of_each_state_before_it() {
    takes_part(
        EventType::Meeting,
        "US and Chinese nuclear envoys Glyn Davies and Wu Dawei meet in Beijing.",
        &["glyn-davies wu-dawei"],
    );
}

#[test]
fn who_comes_along_to_a_call_on_somebody_is_not_phoned() {
    let entry = "Gen. Fang Fenghui, accompanied by Gen. Qi Jianguo, calls on Defense Minister Phung Quang Thanh in Hanoi.";
    takes_part(EventType::Call, entry, &[]);
    takes_part(EventType::Meeting, entry, &["fang-fenghui phung-quang-thanh qi-jianguo"]);
}

#[test]
fn a_delegation_is_it_in_its_own_sentence() {
    takes_part(
        EventType::Meeting,
        "A trade delegation travels to Taipei, where it is received by President Ma Ying-jeou.",
        &["ma-ying-jeou trade-delegation"],
    );
}

#[test]
fn those_of_several_states_who_decide_in_one_place_meet_there() {
    takes_part(
        EventType::Meeting,
        "In Seoul, Prime Minister Noda Yoshihiko and President Lee Myung-bak agree to share data.",
        &["lee-myung-bak noda-yoshihiko"],
    );
    takes_part(
        EventType::Meeting,
        "Prime Minister Noda Yoshihiko and President Lee Myung-bak agree on a round of talks in Seoul.",
        &[],
    );
}

#[test]
fn a_sentence_that_leaves_out_of_whom_it_tells_goes_on_with_the_one_before() {
    let visit = "Minister of Foreign Affairs Pham Binh Minh visits Tokyo. ";
    for (rest, expected) in [
        ("Meets Prime Minister Noda Yoshihiko on Oct. 6.", "noda-yoshihiko pham-binh-minh"),
        ("Also holds talks with Foreign Minister Gemba Koichiro.", "gemba-koichiro pham-binh-minh"),
        ("On Oct. 6 calls on Prime Minister Noda Yoshihiko.", "noda-yoshihiko pham-binh-minh"),
    ] {
        takes_part(EventType::Meeting, &format!("{visit}{rest}"), &[expected]);
    }
    for rest in ["Talks with Prime Minister Noda Yoshihiko are postponed.", "Meetings in Lima are banned."] {
        takes_part(EventType::Meeting, &format!("{visit}{rest}"), &[]);
    }
}

#[test]
fn branches_of_several_states_in_one_word_drill_for_their_states() {
    let drill = |entry: &str, expected: &str| takes_part(EventType::Exercise, entry, &[expected]);
    drill("Thai and Indonesian navies hold a drill off Batam.", "idn tha");
    drill("The air forces of India and Thailand begin an exercise.", "ind tha");
    drill("Ships of the Thai and Indonesian navies hold a drill off Batam.", "idn tha");
    drill(
        "The Japanese and Philippine coast guards drill in Manila Bay.",
        "japan-coast-guard philippine-coast-guard",
    );
    drill("The Indian Navy and the Royal Thai Navy hold a drill off Batam.", "indian-navy royal-thai-navy");
    drill("Philippine and US Marines begin a drill on Luzon.", "philippine-marine-corps us-marine-corps");
    drill(
        "Indonesian and US marines numbering over 1,000 begin a drill.",
        "indonesian-marine-corps us-marine-corps",
    );
}

#[test]
fn who_looks_on_is_told_besides_whoever_acts() {
    let fired = |entry: &str, expected: &str| takes_part(EventType::Launch, entry, &[expected]);
    fired("India test-fires a missile, with President Pranab Mukherjee looking on.", "ind pranab-mukherjee");
    fired("North Korea fires two rockets, with Kim Jong Un in attendance.", "kim-jong-un prk");
}

#[test]
fn a_delegation_under_somebody_and_one_whose_it_is_are_those_who_lead_them() {
    let visits = |entry: &str, expected: &[&str]| takes_part(EventType::Visit, entry, expected);
    visits("A Chinese delegation under Vice Premier Wang Qishan visits Paris.", &["fra wang-qishan"]);
    visits(
        "Foreign Minister Sergei Lavrov and a delegation under Vice Premier Wang Qishan visit Paris.",
        &["fra sergey-lavrov wang-qishan"],
    );
    visits("The firm goes under.", &[]);
    takes_part(
        EventType::Meeting,
        "Foreign Minister Bob Carr thanks Vice Premier Wang Qishan, whose delegation met President Truong Tan Sang.",
        &["truong-tan-sang wang-qishan"],
    );
}

#[test]
fn who_succeeds_is_who_was_appointed_before() {
    takes_part(
        EventType::Appointment,
        "Prime Minister Gillard appoints Bob Carr foreign minister. He succeeds Kevin Rudd.",
        &["bob-carr julia-gillard kevin-rudd"],
    );
}

#[test]
fn what_somebody_calls_his_own_and_what_a_denied_report_says_are_no_statements() {
    let says = |entry: &str, expected: &[&str]| takes_part(EventType::Statement, entry, expected);
    says("North Korea launches a rocket, which it calls a satellite.", &[]);
    says("Chile launches a rocket, which Peru calls a provocation.", &["per"]);
    says(
        "The Indian foreign ministry denies a report that Peru asked Chile to pay.",
        &["ind-ministry-of-foreign-affairs"],
    );
    says(
        "Peru accuses Chile of theft, a charge that Foreign Minister Bob Carr denies.",
        &["bob-carr", "chl per"],
    );
}

#[test]
fn the_envoy_of_a_state_is_whoever_was_told_of_last_for_it() {
    takes_part(
        EventType::Meeting,
        "Foreign Minister Bob Carr receives Wang Jiarui. Foreign Minister Sergei Lavrov holds talks with the Chinese envoy.",
        &["bob-carr wang-jiarui", "sergey-lavrov wang-jiarui"],
    );
}

#[test]
fn who_is_told_to_be_abroad_visits() {
    let visits = |entry: &str, expected: &[&str]| takes_part(EventType::Visit, entry, expected);
    visits("Wang Yi, in Hanoi for a funeral, thanks President Truong Tan Sang.", &["vnm wang-yi"]);
    visits("Wang Yi, back in Hanoi, thanks President Truong Tan Sang.", &["vnm wang-yi"]);
    visits("President Truong Tan Sang, in Hanoi for a funeral, thanks Wang Yi.", &[]);
    visits("Wang Yi, in a letter to Hanoi, thanks President Truong Tan Sang.", &[]);
}

#[test]
fn an_entry_goes_on_in_the_past_and_with_what_was_done_to_somebody() {
    for entry in [
        "Foreign Minister Yang Jiechi arrives in Hanoi. Is received by President Truong Tan Sang.",
        "Foreign Minister Yang Jiechi in Hanoi. Tours a port. Then calls on President Truong Tan Sang.",
        "Foreign Minister Yang Jiechi visited Hanoi. Met President Truong Tan Sang and left the next day.",
        "Foreign Minister Yang Jiechi visited Hanoi; toured a port. Later was received by President Truong Tan Sang.",
        "Foreign Minister Yang Jiechi visited Hanoi. Held talks with President Truong Tan Sang, who welcomed the visit.",
    ] {
        takes_part(EventType::Meeting, entry, &["truong-tan-sang yang-jiechi"]);
    }
    for entry in [
        "Foreign Minister Yang Jiechi visits Hanoi. Is to meet President Truong Tan Sang.",
        "Foreign Minister Yang Jiechi visits Hanoi. Was not received by President Truong Tan Sang.",
        "Foreign Minister Yang Jiechi visits Hanoi. Calls for restraint go unheeded.",
    ] {
        takes_part(EventType::Meeting, entry, &[]);
    }
}

#[test]
fn a_pronoun_may_stand_before_whom_it_means() {
    let entry = "Foreign Minister Kevin Rudd is in Lima. When he arrives in Hanoi, Foreign Minister Yang Jiechi calls for calm.";
    takes_part(EventType::Visit, entry, &["kevin-rudd per", "vnm yang-jiechi"]);
}

#[test]
fn whoever_joins_them_met_them_and_what_they_attend_is_no_meeting_of_theirs() {
    for entry in [
        "Yang Jiechi meets President Truong Tan Sang in Hanoi, where they are joined by Kevin Rudd.",
        "Yang Jiechi meets President Truong Tan Sang in Hanoi, where Kevin Rudd joined them.",
        "Yang Jiechi, Kevin Rudd and President Truong Tan Sang meet in Hanoi, where all are attending the East Asia Summit.",
    ] {
        takes_part(EventType::Meeting, entry, &["kevin-rudd truong-tan-sang yang-jiechi"]);
    }
    for entry in [
        "Yang Jiechi meets President Truong Tan Sang in Hanoi, where they are to be joined by Kevin Rudd.",
        "Yang Jiechi meets President Truong Tan Sang in Hanoi, where both are attending the East Asia Summit.",
    ] {
        takes_part(EventType::Meeting, entry, &["truong-tan-sang yang-jiechi"]);
    }
}

#[test]
fn a_session_that_the_same_verb_tells_of_later_has_its_own_company() {
    let entry = "President Barack Obama hosts Prime Minister Manmohan Singh for talks in Washington, and later the East Asia Summit.";
    let record = record(entry);
    let named = record.events.iter().filter(|e| e.kind == EventType::Meeting && e.series.is_some()).count();
    assert_eq!(named, 1, "{entry}");
}

#[test]
fn who_heads_a_state_and_his_ministers_receive_a_guest_one_by_one() {
    let told = "President Truong Tan Sang and Foreign Minister Pham Binh Minh greet the press. ";
    let entry = format!("{told}Hillary Clinton meets Sang and Minh in Hanoi.");
    let expected = ["hillary-clinton pham-binh-minh", "hillary-clinton truong-tan-sang"];
    takes_part(EventType::Meeting, &entry, &expected);
    let together = format!("{told}Hillary Clinton meets Sang and Minh together in Hanoi.");
    takes_part(EventType::Meeting, &together, &["hillary-clinton pham-binh-minh truong-tan-sang"]);
}

#[test]
fn those_who_stand_for_their_states_and_groups_of_few_are_told_by_the_states() {
    takes_part(EventType::Agreement, "Thai and Lao representatives sign a memorandum on rail.", &["lao tha"]);
    takes_part(EventType::Meeting, "Quad senior officials hold video consultations.", &["aus ind jpn usa"]);
}

#[test]
fn two_ministers_are_of_the_states_that_met_last() {
    let entry = "Foreign Minister Yang Jiechi meets Foreign Minister Pham Binh Minh. Julia Gillard meets Prime Minister Noda Yoshihiko in Tokyo. The two foreign ministers meet separately.";
    let expected = ["bob-carr gemba-koichiro", "julia-gillard noda-yoshihiko", "pham-binh-minh yang-jiechi"];
    takes_part(EventType::Meeting, entry, &expected);
}

#[test]
fn those_under_whose_chairmanship_others_meet_meet() {
    for entry in [
        "Second session of the China-Vietnam Steering Committee is held in Hanoi under the co-chairmanship of Yang Jiechi, foreign minister, and Truong Tan Sang, president.",
        "Second session of the China-Vietnam Steering Committee is held in Hanoi, jointly chaired by Yang Jiechi and Truong Tan Sang.",
        "Under the joint chairmanship of Yang Jiechi and Truong Tan Sang, the second session of the China-Vietnam Steering Committee is held in Hanoi.",
    ] {
        takes_part(EventType::Meeting, entry, &["truong-tan-sang yang-jiechi"]);
    }
    takes_part(
        EventType::Meeting,
        "Second session of the China-Vietnam Steering Committee is to be held in Hanoi under the co-chairmanship of Yang Jiechi and Truong Tan Sang.",
        &[],
    );
}

#[test]
fn what_is_said_of_a_state_is_said_by_the_speaker_alone() {
    for entry in [
        "Foreign Minister Kevin Rudd says Australia welcomes the ruling and rejects any use of force.",
        "Foreign Minister Kevin Rudd said Australia opposed the plan.",
        "Foreign Minister Kevin Rudd claimed that a Chinese diplomat had apologized.",
    ] {
        takes_part(EventType::Statement, entry, &["kevin-rudd"]);
    }
    takes_part(EventType::Statement, "Australia welcomes the ruling.", &["aus"]);
}

#[test]
fn to_sign_nothing_is_no_agreement() {
    takes_part(EventType::Agreement, "Yang Jiechi meets Kevin Rudd in Lima; they signed nothing.", &[]);
    takes_part(
        EventType::Agreement,
        "Yang Jiechi meets Kevin Rudd in Lima; they signed a treaty.",
        &["kevin-rudd yang-jiechi"],
    );
}

#[test]
fn those_in_whose_presence_others_sign_look_on() {
    takes_part(
        EventType::Agreement,
        "Foreign Minister Kim Sung-hwan and Foreign Minister Gemba Koichiro sign an accord on fog in the presence of President Ollanta Humala.",
        &["gemba-koichiro kim-sung-hwan ollanta-humala"],
    );
}

#[test]
fn an_office_is_of_the_state_that_fills_it() {
    takes_part(EventType::Appointment, "Kuwait names a new envoy to Lima.", &["kwt kwt-envoy-to-lima"]);
}

#[test]
fn what_became_known_by_a_name_is_signed_under_it() {
    takes_part(
        EventType::Agreement,
        "Foreign Minister Kim Sung-hwan and Foreign Minister Gemba Koichiro adopt what became known as the Fog Declaration.",
        &["gemba-koichiro kim-sung-hwan"],
    );
}

#[test]
fn a_company_is_not_the_state_where_it_is_based() {
    let entry = "Japan sanctions Beijing-based Hongxiang Trading Company.";
    takes_part(EventType::Sanction, entry, &["hongxiang-trading-company jpn"]);
}

#[test]
fn aircraft_and_troops_that_come_for_a_drill_exercise_with_their_hosts() {
    for entry in [
        "Four US fighters arrive in Australia to take part in a drill.",
        "Four US fighters land in Australia for a joint exercise.",
    ] {
        takes_part(EventType::Exercise, entry, &["aus usa"]);
        takes_part(EventType::Visit, entry, &[]);
    }
    takes_part(EventType::Visit, "Four US fighters arrive in Australia for a visit.", &["aus usa"]);
    takes_part(EventType::Exercise, "Four US fighters are to arrive in Australia for a drill.", &[]);
}

#[test]
fn ships_and_aircraft_of_a_service_stand_for_it() {
    takes_part(
        EventType::Exercise,
        "Two Maritime Self-Defense Force destroyers drill with Indian Navy frigates off Kochi.",
        &["indian-navy japan-maritime-self-defense-force"],
    );
    takes_part(EventType::Visit, "Indian Navy ships arrive in Darwin.", &["aus indian-navy"]);
}

#[test]
fn those_before_whose_eyes_others_sign_have_agreed() {
    let looked = "Prime Minister Manmohan Singh and President Lee Myung-bak looked on as ministers signed six accords.";
    takes_part(EventType::Agreement, looked, &["lee-myung-bak manmohan-singh"]);
    let sides = "Prime Minister Manmohan Singh and President Lee Myung-bak looked on as officials from Chile and Peru signed an accord.";
    takes_part(EventType::Agreement, sides, &["chl per"]);
}

#[test]
fn a_stake_is_bought_by_one_firm_in_another() {
    for entry in [
        "Foxconn agrees to buy a 66 percent stake in Sharp.",
        "Foxconn acquired a majority in Sharp for $3 billion.",
        "Foxconn agrees to acquire Sharp.",
    ] {
        takes_part(EventType::Agreement, entry, &["foxconn sharp"]);
    }
    for entry in [
        "Foxconn considers buying a stake in Sharp.",
        "Foxconn plans to acquire Sharp.",
        "Chile acquires Easter Island.",
    ] {
        takes_part(EventType::Agreement, entry, &[]);
    }
}

#[test]
fn a_statement_has_no_addressee_where_its_matter_goes() {
    for entry in [
        "China protests US arms sales to Taiwan.",
        "China condemns the delivery of jets to Taiwan.",
        "China criticizes US exercises with Chile.",
        "China denounces US flights over the strait.",
    ] {
        takes_part(EventType::Statement, entry, &["chn"]);
        takes_part(EventType::Exercise, entry, &[]);
    }
}

#[test]
fn the_two_are_those_named_last() {
    takes_part(
        EventType::Meeting,
        "President Susilo Bambang Yudhoyono sailed home, and Defense Minister Purnomo Yusgiantoro praised Foreign Minister Bob Carr \
         when the two conferred in Sydney.",
        &["bob-carr purnomo-yusgiantoro"],
    );
}

#[test]
fn who_acts_behind_an_opening_participle_is_met() {
    for entry in [
        "Koichiro Gemba toured Hanoi. Before flying home he met President Truong Tan Sang.",
        "Koichiro Gemba, who was named after Takeaki Matsumoto stepped down, met President Truong Tan Sang.",
    ] {
        takes_part(EventType::Meeting, entry, &["gemba-koichiro truong-tan-sang"]);
    }
    takes_part(EventType::Meeting, "Had he met President Truong Tan Sang, all would be well.", &[]);
}

#[test]
fn a_title_beside_a_name_keeps_both_apart() {
    takes_part(
        EventType::Meeting,
        "Alexander Kozlov and External Economic Relations Minister Kim Yong Jae meet in Moscow.",
        &["alexander-kozlov kim-yong-jae"],
    );
}

#[test]
fn an_office_is_of_the_state_of_whoever_owns_it() {
    for entry in [
        "President Ollanta Humala's envoy met Foreign Minister Bob Carr in Lima.",
        "An envoy of President Ollanta Humala conferred with Foreign Minister Bob Carr.",
        "President Ollanta Humala flew home. His envoy met Foreign Minister Bob Carr in Lima.",
    ] {
        takes_part(EventType::Meeting, entry, &["bob-carr per-envoy"]);
    }
    takes_part(
        EventType::Meeting,
        "President Ollanta Humala's envoy is to meet Foreign Minister Bob Carr.",
        &[],
    );
    takes_part(EventType::Statement, "The EU's spokeswoman welcomed the vote.", &["european-union"]);
    takes_part(
        EventType::Statement,
        "Protests angered Lima, whose foreign minister condemned them.",
        &["per-foreign-minister"],
    );
}

#[test]
fn the_counterparts_that_a_bloc_has_are_its_ministers() {
    let entry = "Foreign Minister Bob Carr hosted his ASEAN counterparts in Perth.";
    takes_part(EventType::Meeting, entry, &["asean-foreign-ministers bob-carr"]);
    let entry = "Foreign Minister Bob Carr plans to host his ASEAN counterparts in Perth.";
    takes_part(EventType::Meeting, entry, &[]);
}

#[test]
fn the_latter_is_who_was_named_last() {
    let entry = "Foreign Minister Bob Carr met Foreign Minister Marty Natalegawa in Lima; the latter said that patience was needed.";
    takes_part(EventType::Statement, entry, &["marty-natalegawa"]);
    let entry = "Foreign Minister Bob Carr met Foreign Minister Marty Natalegawa, and the former protested.";
    takes_part(EventType::Statement, entry, &["bob-carr"]);
}

#[test]
fn initials_tell_namesakes_apart() {
    let entry = "Prime Minister Manmohan Singh flew to Lima. Army chief Gen. V.K. Singh met Foreign Minister Bob Carr.";
    takes_part(EventType::Meeting, entry, &["bob-carr v-k-singh"]);
}

#[test]
fn who_is_told_is_not_who_thinks_so() {
    for entry in [
        "Governor Tom Varnock told Foreign Minister Bob Carr he opposed the plan.",
        "Governor Tom Varnock told Foreign Minister Bob Carr that he opposed the plan.",
    ] {
        takes_part(EventType::Statement, entry, &["bob-carr tom-varnock"]);
    }
}

#[test]
fn an_opening_within_an_opening_has_the_subject_behind_both() {
    let entry =
        "Speaking to reporters after meeting Wang Yi, Foreign Minister Bob Carr said the talks went well.";
    takes_part(EventType::Statement, entry, &["bob-carr"]);
    takes_part(EventType::Meeting, entry, &["bob-carr wang-yi"]);
    let entry = "Asked about plans to meet Wang Yi, Foreign Minister Bob Carr said that he hoped so.";
    takes_part(EventType::Statement, entry, &["bob-carr"]);
    takes_part(EventType::Meeting, entry, &[]);
}

#[test]
fn a_row_of_states_ends_before_one_that_owns_a_minister() {
    takes_part(
        EventType::Meeting,
        "The foreign ministers of Peru and Chile and Japan's trade minister met in Lima.",
        &["alfredo-moreno edano-yukio per-foreign-minister"],
    );
}

#[test]
fn senior_people_of_a_state_and_of_a_bloc_are_two_sides() {
    for entry in [
        "Senior Chinese and ASEAN officials met in Guiyang.",
        "Senior Chinese and ASEAN officials held talks in Guiyang.",
    ] {
        takes_part(EventType::Meeting, entry, &["asean-officials chn"]);
    }
    takes_part(EventType::Meeting, "Senior Chinese and ASEAN officials are to meet in Guiyang.", &[]);
}

#[test]
fn whoever_hands_over_a_paper_speaks_and_whoever_is_handed_it_hears() {
    for entry in [
        "Ambassador Xue Hanqin is sent a note by the Foreign Ministry of Peru asking that the catch be released.",
        "The Foreign Ministry of Peru sends Ambassador Xue Hanqin a note asking that the catch be released.",
    ] {
        takes_part(EventType::Statement, entry, &["per-ministry-of-foreign-affairs xue-hanqin"]);
    }
}

#[test]
fn a_summit_with_the_union_is_the_premiers() {
    for entry in [
        "China and the EU held their 15th summit in Brussels.",
        "Premier Wen Jiabao, European Council President Herman Van Rompuy and European Commission President José Manuel Barroso held the EU-China summit.",
    ] {
        takes_part(EventType::Meeting, entry, &["herman-van-rompuy jose-manuel-barroso wen-jiabao"]);
    }
}

#[test]
fn who_acts_at_a_summit_is_no_part_of_its_name() {
    takes_part(
        EventType::Meeting,
        "On the last day of the BRICS summit President Hu Jintao receives President Jacob Zuma.",
        &["hu-jintao jacob-zuma"],
    );
}

#[test]
fn the_day_of_what_went_before_is_not_that_of_the_entry() {
    for entry in [
        "Foreign Minister Bob Carr meets Foreign Minister Marty Natalegawa in Jakarta, following talks with Foreign Minister Alfredo Moreno in Santiago on Oct. 3.",
        "Foreign Minister Bob Carr confers with Foreign Minister Marty Natalegawa, two days after a meeting with his Chilean counterpart, Alfredo Moreno, in Lima on Oct. 3.",
        "Foreign Minister Bob Carr meets Foreign Minister Marty Natalegawa in Jakarta, after consultations with his Chilean and Peruvian counterparts, \
         Alfredo Moreno and Rafael Roncagliolo, in Lima on Oct. 3.",
        "After a meeting with Foreign Minister Alfredo Moreno in Lima on Oct. 3, Foreign Minister Bob Carr meets Foreign Minister Marty Natalegawa.",
    ] {
        let record = record(entry);
        let day_with = |slug: &str| {
            let met =
                record.events.iter().filter(|e| e.kind == EventType::Meeting && company(e).contains(slug));
            met.map(|e| e.date.unwrap().to_string()).collect::<Vec<_>>()
        };
        assert_eq!(day_with("marty-natalegawa"), ["2012-10-05"], "{entry}");
        assert_eq!(day_with("alfredo-moreno"), ["2012-10-03"], "{entry}");
    }
}

#[test]
fn what_follows_an_object_may_act_in_the_next_clause() {
    let entry = "Chile dispatches a relief team and Peru flies 30 tons of equipment to Tonga.";
    takes_part(EventType::Aid, entry, &["chl", "per ton"]);
    let entry = "President Ollanta Humala visits Brazil and Foreign Minister Bob Carr met Foreign Minister Kono Taro in Lima.";
    takes_part(EventType::Meeting, entry, &["bob-carr kono-taro"]);
    let entry = "Peru and Chile sign a pact and an annex.";
    takes_part(EventType::Agreement, entry, &["chl per"]);
    let entry = "President Ollanta Humala says Peru and Chile signed the accord.";
    takes_part(EventType::Agreement, entry, &["chl per"]);
}

#[test]
fn who_tells_somebody_something_abroad_meets_him_there() {
    let entry = "In Santiago, President Ollanta Humala tells President Sebastián Piñera that the border will stay open.";
    takes_part(EventType::Meeting, entry, &["ollanta-humala sebastian-pinera"]);
    let entry =
        "In Lima, President Ollanta Humala tells President Sebastián Piñera that the border will stay open.";
    takes_part(EventType::Meeting, entry, &[]);
}

#[test]
fn a_body_meets_for_those_who_set_it_up() {
    for entry in [
        "The joint commission set up by Peru and Chile in 2009 meets in Iquique.",
        "A commission that Peru and Chile had promised convenes in Iquique.",
        "The committee agreed on by Peru and Chile holds its first session in Iquique.",
    ] {
        takes_part(EventType::Meeting, entry, &["chl per"]);
    }
    let entry = "The commission that Peru and Chile have promised will convene in Iquique.";
    takes_part(EventType::Meeting, entry, &[]);
}

#[test]
fn who_is_posted_somewhere_is_no_visitor() {
    for words in ["as ambassador", "to take up his post"] {
        takes_part(EventType::Visit, &format!("Fernando Rojas arrives in Santiago {words}."), &[]);
    }
    takes_part(
        EventType::Visit,
        "Fernando Rojas arrives in Santiago as a guest of the senate.",
        &["chl fernando-rojas"],
    );
}

#[test]
fn an_honour_behind_an_event_begins_a_name() {
    let entry = "Ahead of the consultations Mr Bob Carr and Mr Kono Taro hold a meeting.";
    takes_part(EventType::Meeting, entry, &["bob-carr kono-taro"]);
    let entry = "Following the talks Ms Julie Bishop meets Mr Kono Taro.";
    takes_part(EventType::Meeting, entry, &["julie-bishop kono-taro"]);
}

#[test]
fn what_an_entry_only_recalls_is_no_event_of_its_day() {
    for entry in [
        "Foreign Minister Bob Carr, who had met Foreign Minister Marty Natalegawa in Lima, says that ties are good.",
        "Officials open a hotline that President Ollanta Humala and President Sebastián Piñera promised at the Cusco summit.",
        "The center on which President Ollanta Humala and President Sebastián Piñera had agreed during a meeting in Cusco opens.",
        "Chile repeats criticism voiced during a meeting between President Ollanta Humala and President Sebastián Piñera.",
        "The fund had been agreed upon at the Humala-Piñera summit.",
        "The ministers launch a fund, as had been envisioned at the Humala-Piñera summit.",
    ] {
        let here = record(entry).events.into_iter().filter(|e| e.kind == EventType::Meeting && !e.background);
        assert_eq!(here.count(), 0, "{entry}");
    }
    let entry = "Foreign Minister Bob Carr, who had met Foreign Minister Marty Natalegawa earlier in the day, says that ties are good.";
    takes_part(EventType::Meeting, entry, &["bob-carr marty-natalegawa"]);
    let entry =
        "Foreign Minister Bob Carr phones Foreign Minister Kono Taro, whom he had met earlier in Lima.";
    takes_part(EventType::Meeting, entry, &[]);
    let entry = "Work begins on a bridge proposed during President Ollanta Humala's visit to Chile.";
    takes_part(EventType::Visit, entry, &[]);
    for (entry, found) in [
        ("The two coast guards implement an accord signed by Peru and Chile.", 0),
        ("Fiji protests the sanctions imposed by Peru and Chile.", 0),
        ("Peru announces an accord signed by Peru and Chile.", 1),
        ("An accord signed by Peru and Chile provides for joint patrols.", 1),
        ("The hotline set up by Peru and Chile is tested.", 0),
        ("Thanks to an accord reached by Peru and Chile, the two navies resume their drill.", 0),
    ] {
        let told = |e: &&Event| matches!(e.kind, EventType::Agreement | EventType::Sanction);
        assert_eq!(record(entry).events.iter().filter(told).count(), found, "{entry}");
    }
}

#[test]
fn a_people_with_its_article_acts_for_its_state() {
    takes_part(EventType::Statement, "The Chinese told Peru that talks were off.", &["chn per"]);
    takes_part(EventType::Agreement, "The British signed an accord with the Japanese.", &["gbr jpn"]);
    takes_part(
        EventType::Meeting,
        "Talks between the Russians and the Vietnamese opened in Lima.",
        &["rus vnm"],
    );
    // What is of a people is not done by it.
    takes_part(
        EventType::Statement,
        "The Chinese built dam was opened and the Chinese claim to it is old.",
        &[],
    );
    takes_part(EventType::Agreement, "The Chinese free trade zone grows.", &[]);
}

#[test]
fn what_several_own_is_of_each() {
    for entry in [
        "Japan's and Australia's foreign ministers met in Lima.",
        "Australia's and Japan's foreign ministers held talks in Lima.",
    ] {
        takes_part(EventType::Meeting, entry, &["bob-carr gemba-koichiro"]);
    }
    let entry = "Japan's, Peru's and Australia's foreign ministers met in Lima.";
    takes_part(EventType::Meeting, entry, &["bob-carr gemba-koichiro per-foreign-minister"]);
    takes_part(EventType::Meeting, "Japan's and Australia's foreign ministers are to meet in Lima.", &[]);
}

#[test]
fn a_pronoun_behind_an_opening_is_whom_the_text_is_about() {
    for opening in ["Accompanied by Wang Jiarui", "Flanked by Wang Jiarui", "Joined by Wang Jiarui"] {
        let entry = format!(
            "President Hu Jintao flew to Lima. {opening}, he told President Ollanta Humala that ties were good."
        );
        takes_part(EventType::Statement, &entry, &["hu-jintao ollanta-humala"]);
    }
}

#[test]
fn who_leads_a_group_stands_for_it_and_his_delegation_is_with_him() {
    takes_part(
        EventType::Meeting,
        "A group of lawmakers led by Wang Jiarui met President Ollanta Humala in Lima.",
        &["ollanta-humala wang-jiarui"],
    );
    takes_part(
        EventType::Meeting,
        "President Ollanta Humala received Wang Jiarui and his delegation in Lima.",
        &["ollanta-humala wang-jiarui"],
    );
}

#[test]
fn hosts_in_apposition_are_those_named() {
    takes_part(
        EventType::Meeting,
        "Foreign Minister Bob Carr met with his hosts, Wang Jiarui and President Hu Jintao.",
        &["bob-carr hu-jintao wang-jiarui"],
    );
}

#[test]
fn he_told_him_are_two() {
    takes_part(
        EventType::Statement,
        "President Hu Jintao met President Ollanta Humala in Lima. He told him that ties were good.",
        &["hu-jintao ollanta-humala"],
    );
}

#[test]
fn unlisted_names_are_told_by_whom_they_meet() {
    for entry in [
        "Foreign Minister Bob Carr met Quarrin Teskil in Lima.",
        "Quarrin Teskil met Foreign Minister Bob Carr in Lima.",
        "A group of lawmakers led by Quarrin Teskil met Foreign Minister Bob Carr.",
    ] {
        takes_part(EventType::Meeting, entry, &["bob-carr quarrin-teskil"]);
    }
    takes_part(
        EventType::Meeting,
        "Foreign Minister Bob Carr met President Ollanta Humala, Rimac's Quarrin Teskil and Wang Jiarui.",
        &["bob-carr ollanta-humala", "bob-carr quarrin-teskil", "bob-carr wang-jiarui"],
    );
    takes_part(
        EventType::Meeting,
        "Foreign Minister Bob Carr met Rimac Bank executives.",
        &["bob-carr rimac-bank-executives"],
    );
    takes_part(EventType::Meeting, "Foreign Minister Bob Carr hopes to meet Quarrin Teskil.", &[]);
}

#[test]
fn the_visitor_is_who_came_and_the_host_to_whom() {
    for (entry, said) in [
        (
            "Foreign Minister Bob Carr received Wang Jiarui in Perth. The visitor condemned the raid.",
            "wang-jiarui",
        ),
        (
            "Foreign Minister Bob Carr met President Ollanta Humala in Lima. His host condemned the raid.",
            "ollanta-humala",
        ),
        (
            "Foreign Minister Bob Carr hosted President Ollanta Humala. His guest condemned the raid.",
            "ollanta-humala",
        ),
    ] {
        takes_part(EventType::Statement, entry, &[said]);
    }
    takes_part(
        EventType::Statement,
        "Foreign Minister Bob Carr told his guest, President Ollanta Humala, that ties were good.",
        &["bob-carr ollanta-humala"],
    );
}

#[test]
fn who_comes_along_with_his_own_is_not_met() {
    let entry = "Foreign Minister Bob Carr met President Ollanta Humala in Lima. He was joined by Defense Minister Stephen Smith of Australia.";
    takes_part(EventType::Meeting, entry, &["bob-carr ollanta-humala"]);
}

#[test]
fn who_says_it_may_stand_in_some_place() {
    let entry = "Foreign Minister Bob Carr will meet President Ollanta Humala, a foreign ministry official in Lima said.";
    takes_part(EventType::Statement, entry, &["per-foreign-ministry-official"]);
    takes_part(EventType::Meeting, entry, &[]);
}

#[test]
fn ministers_of_a_bloc_meet_those_of_the_states_beside_it() {
    takes_part(
        EventType::Meeting,
        "Foreign ministers from ASEAN, Australia and Japan met in Lima.",
        &["asean-foreign-ministers bob-carr gemba-koichiro"],
    );
}

#[test]
fn people_who_are_named_or_led_are_no_party_besides() {
    takes_part(
        EventType::Meeting,
        "The chief negotiators, Tom Varnock and Wang Jiarui, met in Lima.",
        &["tom-varnock wang-jiarui"],
    );
    takes_part(
        EventType::Meeting,
        "Five lawmakers led by Wang Jiarui met Foreign Minister Bob Carr.",
        &["bob-carr wang-jiarui"],
    );
    takes_part(EventType::Meeting, "Five lawmakers led by Wang Jiarui are to meet Bob Carr.", &[]);
}

/// Who takes part in the events of a kind of which the last of two entries tells.
#[track_caller]
fn takes_part_after(kind: EventType, before: &str, entry: &str, expected: &[&str]) {
    let text = format!(
        "# An Autumn\n\n## Chronology\n\nSEPTEMBER–DECEMBER 2012\n\n**Oct. 3, 2012:** {before}\n\n**Oct. 5, 2012:** {entry}\n"
    );
    let record = READER.unite(vec![READER.read("a.md", text.as_bytes()).unwrap()]).value.record().clone();
    let day = |e: &&Event| e.kind == kind && e.date.is_some_and(|d| d.to_string() == "2012-10-05");
    let found: Vec<String> = record.events.iter().filter(day).map(company).collect();
    assert_eq!(found, expected, "{entry}");
}

#[test]
fn the_leaders_of_an_entry_are_those_who_gather_in_it() {
    let before = "Prime Minister Noda Yoshihiko meets President Hu Jintao in Vladivostok.";
    let hosts = "President Barack Obama hosts the ASEAN leaders in Honolulu; the leaders issue a statement.";
    takes_part_after(EventType::Statement, before, hosts, &["asean-leaders barack-obama"]);
    let summit = "At the ASEAN-ROK summit in Phnom Penh, the leaders adopt a declaration.";
    takes_part_after(EventType::Meeting, before, summit, &["asean lee-myung-bak"]);
    takes_part_after(EventType::Agreement, before, summit, &[]);
    let met = "The ASEAN-India summit is held in Phnom Penh. The leaders issue a declaration.";
    takes_part_after(EventType::Agreement, before, met, &["asean manmohan-singh"]);
}

#[test]
fn who_is_tried_twice_in_a_sentence_is_one() {
    let before = "Prime Minister Noda Yoshihiko visits Lima.";
    let entry =
        "A court in Suva convicts Prime Minister Laisenia Qarase of fraud and sentences him to a year.";
    takes_part_after(EventType::Ruling, before, entry, &["laisenia-qarase suva-court"]);
    let unknown = "A court in Suva convicts a sailor of fraud and sentences him to a year.";
    takes_part_after(EventType::Ruling, before, unknown, &["suva-court"]);
}

#[test]
fn an_embassy_without_a_name_is_no_ministry_told_of_before() {
    let entry = "The Pentagon denies the report; the embassy declares itself surprised.";
    takes_part(EventType::Statement, entry, &["embassy", "us-department-of-defense"]);
    let entry = "The US Embassy in Hanoi denies the report. The embassy says that it is surprised.";
    takes_part(EventType::Statement, entry, &["us-embassy-in-hanoi"]);
}

#[test]
fn ships_that_come_for_a_drill_visit_and_exercise() {
    let entry = "The destroyer JS Kaga arrives in Kochi for a drill with INS Shivalik.";
    takes_part(EventType::Exercise, entry, &["ind ins-shivalik js-kaga"]);
    takes_part(EventType::Visit, entry, &["ind js-kaga"]);
    takes_part(
        EventType::Exercise,
        "Governor Ilse Quarrin arrives in Kochi for an exercise in patience.",
        &[],
    );
}

#[test]
fn border_guards_stand_for_those_whose_they_are() {
    let entry = "Border guards from Kyrgyzstan and China conduct a drill near a pass.";
    takes_part(EventType::Exercise, entry, &["chn kgz"]);
}

#[test]
fn a_row_goes_on_behind_what_is_told_aside_of_its_first() {
    let entry = "Prime Minister Manmohan Singh, who arrived in Lima on Oct. 4, and Prime Minister Noda Yoshihiko sign a treaty.";
    takes_part(EventType::Agreement, entry, &["manmohan-singh noda-yoshihiko"]);
    let entry = "Prime Minister Noda Yoshihiko thanks Prime Minister Manmohan Singh, who is in Lima, and President Hu Jintao signs a treaty.";
    takes_part(EventType::Statement, entry, &["manmohan-singh noda-yoshihiko"]);
    takes_part(EventType::Agreement, entry, &["hu-jintao"]);
}

#[test]
fn what_somebody_says_of_himself_is_nothing_the_first_named_did() {
    let entry = "Prime Minister Noda Yoshihiko meets President Vladimir Putin in Lima; Putin says that he met President Hu Jintao in Moscow on Oct. 3.";
    takes_part(EventType::Meeting, entry, &["hu-jintao vladimir-putin", "noda-yoshihiko vladimir-putin"]);
    let hers = "Prime Minister Noda Yoshihiko meets Chancellor Angela Merkel in Lima; President Vladimir Putin says that she met President Hu Jintao in Moscow on Oct. 3.";
    takes_part(EventType::Meeting, hers, &["angela-merkel hu-jintao", "angela-merkel noda-yoshihiko"]);
}

#[test]
fn who_is_asked_about_others_answers_himself() {
    let entry = "Asked whether China would blockade Taiwan, Defense Minister Liang Guanglie says that the drill is over.";
    takes_part(EventType::Statement, entry, &["liang-guanglie"]);
    let pressed = "Pressed on whether he had met President Hu Jintao in Lima, Prime Minister Noda Yoshihiko denies the report.";
    takes_part(EventType::Statement, pressed, &["noda-yoshihiko"]);
    takes_part(EventType::Meeting, pressed, &[]);
}

#[test]
fn the_first_to_go_somewhere_is_who_is_named_behind() {
    let entry =
        "The second leader to visit Lima, Prime Minister Noda Yoshihiko met President Hu Jintao there.";
    takes_part(EventType::Meeting, entry, &["hu-jintao noda-yoshihiko"]);
    takes_part(EventType::Visit, entry, &["noda-yoshihiko per"]);
}

#[test]
fn who_joins_others_in_a_statement_makes_it_with_them() {
    let entry = "Prime Minister Noda Yoshihiko joins President Hu Jintao in a statement criticizing Fiji.";
    takes_part(EventType::Statement, entry, &["fji hu-jintao noda-yoshihiko"]);
}

#[test]
fn a_ruling_is_the_bodys_whose_chamber_gives_it_and_hits_no_court() {
    let entry = "The WTO's Appellate Body upholds Chile's ban on fish.";
    takes_part(EventType::Ruling, entry, &["chl world-trade-organization"]);
    let entry = "The Supreme Court of Fiji overturns a lower court's verdict against Peru.";
    takes_part(EventType::Ruling, entry, &["fji-supreme-court per"]);
}

#[test]
fn who_answers_a_visit_or_a_speech_is_told_beside_it() {
    let entry = "Prime Minister Noda Yoshihiko's visit to Lima draws protests from Beijing and Seoul.";
    takes_part(EventType::Statement, entry, &["chn kor"]);
    takes_part(EventType::Visit, entry, &["noda-yoshihiko per"]);
    let speech = "A speech by President Hu Jintao draws praise from Prime Minister Noda Yoshihiko.";
    takes_part(EventType::Statement, speech, &["noda-yoshihiko"]);
}

#[test]
fn a_listed_name_with_one_more_syllable_is_another_name() {
    takes_part(EventType::Meeting, "Kim Song Nam meets President Hu Jintao.", &["hu-jintao kim-song-nam"]);
    takes_part(
        EventType::Meeting,
        "Director Kim Song Nam meets President Hu Jintao in Beijing.",
        &["hu-jintao kim-song-nam"],
    );
}

#[test]
fn who_takes_part_in_a_named_gathering_attends_it() {
    for does in ["attends", "takes part in", "participates in", "joins"] {
        let entry = format!("Foreign Minister Bob Carr {does} the East Asia Summit in Phnom Penh.");
        takes_part(EventType::Meeting, &entry, &["bob-carr"]);
    }
    takes_part(EventType::Meeting, "Foreign Minister Bob Carr joins the Liberal Party.", &[]);
}

#[test]
fn who_hears_is_told_by_more_than_one_word() {
    takes_part(
        EventType::Statement,
        "Foreign Minister Bob Carr tells a business audience in Lima that trade has grown.",
        &["bob-carr business-audience"],
    );
    takes_part(
        EventType::Statement,
        "Twelve human rights groups send an open letter to President Barack Obama.",
        &["barack-obama human-rights-groups"],
    );
    takes_part(
        EventType::Statement,
        "Foreign Minister Bob Carr tells members that trade has grown.",
        &["bob-carr"],
    );
}

#[test]
fn each_stop_of_a_row_with_days_is_a_visit() {
    let stops = ["idn wang-yi", "mys wang-yi", "sgp wang-yi"];
    for entry in [
        "Wang Yi visits Indonesia (Oct. 3-4), Malaysia (Oct. 5), and Singapore.",
        "Wang Yi travels to Jakarta (Oct. 3), Kuala Lumpur (Oct. 4) and Singapore (Oct. 5).",
    ] {
        takes_part(EventType::Visit, entry, &stops);
    }
    takes_part(EventType::Visit, "Wang Yi visits Indonesia and Malaysia on Oct. 5.", &["idn mys wang-yi"]);
}

#[test]
fn the_last_of_a_row_may_be_met_on_no_day_of_its_own() {
    takes_part(
        EventType::Meeting,
        "Wang Yi meets President Truong Tan Sang (Oct. 3), Nguyen Phu Trong (Oct. 4), and Pham Binh Minh.",
        &["nguyen-phu-trong wang-yi", "pham-binh-minh wang-yi", "truong-tan-sang wang-yi"],
    );
}

#[test]
fn what_is_signed_where_two_met_is_theirs() {
    let met = "President Truong Tan Sang meets Prime Minister Noda Yoshihiko; three agreements signed.";
    takes_part(EventType::Agreement, met, &["jpn vnm"]);
    takes_part(EventType::Agreement, "Three agreements signed.", &[]);
    takes_part(
        EventType::Meeting,
        "Talks open in Lima under Arima Yutaka and Donna Welton.",
        &["arima-yutaka donna-welton"],
    );
}

#[test]
fn an_entry_goes_on_behind_a_semicolon_with_what_its_subject_does() {
    let entry =
        "Prime Minister Noda Yoshihiko visits Vietnam; signs agreement with President Truong Tan Sang.";
    takes_part(EventType::Agreement, entry, &["noda-yoshihiko truong-tan-sang"]);
    let tour =
        "Prime Minister Noda Yoshihiko arrives in Hanoi; visits university, meets President Truong Tan Sang.";
    takes_part(EventType::Meeting, tour, &["noda-yoshihiko truong-tan-sang"]);
    takes_part(EventType::Visit, tour, &["noda-yoshihiko vnm"]);
}

#[test]
fn who_meets_with_counterparts_keeps_his_name() {
    takes_part(
        EventType::Meeting,
        "Foreign Minister Yang Jiechi and ten counterparts meet in Suva.",
        &["counterparts yang-jiechi"],
    );
    takes_part(
        EventType::Meeting,
        "Foreign Minister Yang Jiechi announces the US will open an embassy; meets President Truong Tan Sang.",
        &["truong-tan-sang yang-jiechi"],
    );
}

#[test]
fn stops_on_the_way_are_no_hosts() {
    takes_part(
        EventType::Visit,
        "Foreign Minister Yang Jiechi visits Hanoi after stops in Hawaii, Fiji, and Papua New Guinea.",
        &["vnm yang-jiechi"],
    );
}

#[test]
fn people_of_many_states_are_not_those_of_the_pair() {
    takes_part(EventType::Meeting, "Officials from Central Asian countries meet in Lima.", &[]);
    takes_part(EventType::Meeting, "ASEAN officials meet in Lima.", &["asean-officials"]);
}

#[test]
fn a_meal_for_leaders_is_for_them() {
    for noun in ["a dinner for", "a meeting of", "a gathering of"] {
        let entry = format!("Carl Bildt hosts {noun} African leaders in Lima.");
        takes_part(EventType::Meeting, &entry, &["african-leaders carl-bildt"]);
    }
}

#[test]
fn what_is_announced_during_a_visit_is_said_all_the_same() {
    let entry = "Peru announced during Carl Bildt's visit to Lima that trade had grown.";
    takes_part(EventType::Statement, entry, &["per"]);
}

#[test]
fn who_mediates_or_hosts_is_told_behind_the_meeting() {
    for (entry, met) in [
        ("Talks between Chile and Peru, mediated by Wang Jiarui, are held in Suva.", "chl per wang-jiarui"),
        ("Chile and Peru hold talks in Suva mediated by Wang Jiarui.", "chl per wang-jiarui"),
        ("Chile and Peru meet in Suva, hosted by Wang Jiarui.", "chl per wang-jiarui"),
        ("Chile and Peru hold talks in Suva in a hall built by Wang Jiarui.", "chl per"),
    ] {
        takes_part(EventType::Meeting, entry, &[met]);
    }
    let pact = "Chile and Peru sign an accord brokered by the European Union.";
    takes_part(EventType::Agreement, pact, &["chl european-union per"]);
    takes_part(EventType::Agreement, "Chile and Peru reject an accord brokered by the European Union.", &[]);
}

#[test]
fn what_is_signed_may_be_a_version_of_it() {
    for what in ["a revised version of a fishing treaty", "the final text of the treaty"] {
        takes_part(EventType::Agreement, &format!("Chile and Peru sign {what}."), &["chl per"]);
    }
    takes_part(EventType::Agreement, "Chile and Peru debate a new version of the treaty.", &[]);
}

#[test]
fn a_government_joined_to_a_state_signs_as_well() {
    for (entry, parties) in [
        ("Chile and the Peruvian government sign a pact.", "chl per"),
        ("The Colombian government and the FARC sign a pact.", "col farc"),
    ] {
        takes_part(EventType::Agreement, entry, &[parties]);
    }
    takes_part(EventType::Agreement, "Chile and the Peruvian government sign off on nothing.", &[]);
}

#[test]
fn those_from_a_state_travel_as_many() {
    takes_part(EventType::Visit, "Officials from Peru travel to Bogota.", &["col per"]);
    takes_part(EventType::Visit, "The visit of officials from Peru is put off.", &[]);
}

#[test]
fn the_state_behind_a_town_meets_nobody() {
    for opening in [
        "In Davos, Switzerland,",
        "In Davos, Switzerland, on May 7,",
        "In Davos, Switzerland, on May 7",
        "At a conference in Lima, Peru,",
    ] {
        let entry = format!("{opening} Foreign Minister Carl Bildt met Foreign Minister Urmas Paet.");
        takes_part(EventType::Meeting, &entry, &["carl-bildt urmas-paet"]);
    }
}

#[test]
fn ministers_of_one_title_have_each_a_state() {
    takes_part(
        EventType::Meeting,
        "Kevin Rudd hosts Foreign Ministers Vuk Jeremic of Serbia, Tamino Varghaly of Hungary and Obiang Mbasogo Nze of Gabon in Perth.",
        &["kevin-rudd obiang-mbasogo-nze tamino-varghaly vuk-jeremic"],
    );
}

#[test]
fn who_is_received_at_several_stops_is_met_at_each() {
    takes_part(
        EventType::Meeting,
        "Bob Carr is received in Lima by President Ollanta Humala, in Santiago by President Sebastian Pinera and in Suva by Voreqe Bainimarama.",
        &["bob-carr frank-bainimarama", "bob-carr ollanta-humala", "bob-carr sebastian-pinera"],
    );
}

#[test]
fn separate_talks_of_two_with_each_of_two_are_two() {
    takes_part(
        EventType::Meeting,
        "Bob Carr and Stephen Smith hold separate talks in Perth with President Ollanta Humala and with Foreign Minister Alfredo Moreno.",
        &["alfredo-moreno bob-carr stephen-smith", "bob-carr ollanta-humala stephen-smith"],
    );
}

#[test]
fn officials_of_a_state_travel() {
    for (entry, visit) in [
        ("Senior envoys of Peru visit Bolivia.", "bol per-senior-envoy"),
        ("Officials from Kenya travel to Uganda for talks on the border.", "ken uga"),
        ("Special envoys of China and Russia visit Kabul.", "afg chn-special-envoy rus-special-envoy"),
    ] {
        takes_part(EventType::Visit, entry, &[visit]);
    }
    takes_part(EventType::Visit, "Officials from Kenya plan to travel to Uganda.", &[]);
}

#[test]
fn who_comes_along_visits_and_is_no_host() {
    takes_part(
        EventType::Visit,
        "Prime Minister Julia Gillard visits Lima with Bob Carr and Stephen Smith.",
        &["bob-carr julia-gillard per stephen-smith"],
    );
    takes_part(
        EventType::Meeting,
        "Prime Minister Julia Gillard visits Lima with Andrea Kovacs. On Oct. 6 she is received by her host.",
        &[],
    );
}

#[test]
fn who_was_just_hosted_calls_on_the_next() {
    takes_part(
        EventType::Meeting,
        "Bob Carr arrives in Lima. President Ollanta Humala hosts him at the palace, and he calls on Rafael Roncagliolo.",
        &["bob-carr ollanta-humala", "bob-carr rafael-roncagliolo"],
    );
}

#[test]
fn she_is_who_was_just_named() {
    takes_part(
        EventType::Call,
        "Bob Carr telephones Naledi Pandor, his South African counterpart, and she phones Alfredo Moreno.",
        &["alfredo-moreno naledi-pandor", "bob-carr naledi-pandor"],
    );
}

#[test]
fn each_of_several_acts_alone() {
    takes_part(
        EventType::Statement,
        "President Ollanta Humala and Prime Minister Julia Gillard each welcome the accord.",
        &["julia-gillard", "ollanta-humala"],
    );
    takes_part(
        EventType::Call,
        "Prime Minister Julia Gillard and President Ollanta Humala each phone President Lee Myung-bak.",
        &["julia-gillard lee-myung-bak", "lee-myung-bak ollanta-humala"],
    );
}

#[test]
fn each_of_them_is_met_alone() {
    takes_part(
        EventType::Meeting,
        "Bob Carr and Alfredo Moreno arrive in Lima. President Ollanta Humala receives each of them.",
        &["alfredo-moreno ollanta-humala", "bob-carr ollanta-humala"],
    );
    takes_part(
        EventType::Meeting,
        "Bob Carr and Alfredo Moreno arrive in Lima. President Ollanta Humala receives them separately and then both together; on Oct. 6 they \
         are received by Rafael Roncagliolo.",
        &[
            "alfredo-moreno bob-carr ollanta-humala",
            "alfredo-moreno bob-carr rafael-roncagliolo",
            "alfredo-moreno ollanta-humala",
            "bob-carr ollanta-humala",
        ],
    );
    takes_part(
        EventType::Meeting,
        "President Ollanta Humala receives Bob Carr, then Alfredo Moreno, and later both.",
        &[
            "alfredo-moreno bob-carr ollanta-humala",
            "alfredo-moreno ollanta-humala",
            "bob-carr ollanta-humala",
        ],
    );
}

#[test]
fn meetings_in_the_plural_are_with_one_at_a_time() {
    takes_part(
        EventType::Meeting,
        "Bob Carr discusses fisheries in meetings with President Ollanta Humala and Rafael Roncagliolo in Lima.",
        &["bob-carr ollanta-humala", "bob-carr rafael-roncagliolo"],
    );
}

#[test]
fn people_of_several_states_are_rung_one_by_one() {
    takes_part(
        EventType::Call,
        "Prime Minister Julia Gillard speaks by phone with Peruvian President Ollanta Humala and Chilean President Sebastián Piñera.",
        &["julia-gillard ollanta-humala", "julia-gillard sebastian-pinera"],
    );
    takes_part(
        EventType::Call,
        "Prime Minister Julia Gillard speaks by conference call with Peruvian President Ollanta Humala and Chilean President Sebastián \
         Piñera.",
        &["julia-gillard ollanta-humala sebastian-pinera"],
    );
    takes_part(
        EventType::Call,
        "Julia Gillard takes calls from Peruvian President Ollanta Humala and, on the second day, from Chilean President Sebastián Piñera.",
        &["julia-gillard ollanta-humala", "julia-gillard sebastian-pinera"],
    );
}

#[test]
fn a_meeting_without_a_verb_is_of_those_behind_it() {
    takes_part(
        EventType::Meeting,
        "Meeting of Prime Minister Julia Gillard with President Ollanta Humala and Foreign Minister Alfredo Moreno in Cusco.",
        &["alfredo-moreno julia-gillard ollanta-humala"],
    );
    takes_part(
        EventType::Meeting,
        "Three-party meeting in Cusco (Prime Minister Julia Gillard, President Ollanta Humala, President Sebastián Piñera).",
        &["julia-gillard ollanta-humala sebastian-pinera"],
    );
}

#[test]
fn who_invites_and_who_is_present_take_part() {
    takes_part(
        EventType::Meeting,
        "Bob Carr and Alfredo Moreno meet in Lima at the invitation of President Ollanta Humala.",
        &["alfredo-moreno bob-carr ollanta-humala"],
    );
    takes_part(
        EventType::Meeting,
        "Bob Carr is received by President Ollanta Humala in the presence of Rafael Roncagliolo.",
        &["bob-carr ollanta-humala rafael-roncagliolo"],
    );
}

#[test]
fn what_two_commas_set_aside_leaves_the_row_whole() {
    for aside in ["on a visit to Lima", "accompanied by Andrea Kovacs", "who led the delegation"] {
        takes_part(
            EventType::Agreement,
            &format!(
                "Bob Carr, {aside}, and Foreign Minister Rafael Roncagliolo sign an agreement on fisheries."
            ),
            &["bob-carr rafael-roncagliolo"],
        );
    }
    takes_part(
        EventType::Visit,
        "Bob Carr, on a visit to Lima, and Foreign Minister Rafael Roncagliolo sign an agreement on fisheries.",
        &["bob-carr per"],
    );
}

#[test]
fn a_counterpart_is_of_the_state_that_was_just_met_or_met_before() {
    takes_part(
        EventType::Meeting,
        "Foreign Minister Bob Carr is received by President Dmitry Medvedev and then has lunch with his counterpart.",
        &["bob-carr dmitry-medvedev", "bob-carr sergey-lavrov"],
    );
    takes_part(
        EventType::Meeting,
        "Consul General Andrea Kovacs of Hungary meets Consul General Rosa Ortiz of Peru in Lima. On Oct. 9 Kovacs and her Peruvian \
         counterpart meet again in Cusco.",
        &["andrea-kovacs rosa-ortiz", "andrea-kovacs rosa-ortiz"],
    );
}

#[test]
fn a_club_or_a_subcommittee_hears_what_it_is_told() {
    takes_part(
        EventType::Statement,
        "Prime Minister Julia Gillard tells the Lowy Press Club that fishing will end.",
        &["julia-gillard lowy-press-club"],
    );
    takes_part(
        EventType::Statement,
        "Bob Carr testifies before a House subcommittee.",
        &["bob-carr house-subcommittee"],
    );
}

#[test]
fn whom_a_court_deals_with_and_who_leads_others_is_named_by_the_verb() {
    takes_part(
        EventType::Ruling,
        "A court in Lima sentences Schapelle Corbin to 20 years.",
        &["lima-court schapelle-corbin"],
    );
    takes_part(
        EventType::Meeting,
        "A delegation led by Rosa Ortiz meets President Sebastián Piñera.",
        &["rosa-ortiz sebastian-pinera"],
    );
}

#[test]
fn who_is_in_attendance_takes_part() {
    takes_part(
        EventType::Meeting,
        "Bob Carr is received by President Ollanta Humala, with Andrea Kovacs in attendance.",
        &["andrea-kovacs bob-carr ollanta-humala"],
    );
}

#[test]
fn an_office_that_no_list_fills_is_whoever_was_named_with_it() {
    takes_part(
        EventType::Meeting,
        "Kiribati Foreign Minister Anote Tekira visits Lima. The Kiribati foreign minister meets President Ollanta Humala.",
        &["anote-tekira ollanta-humala"],
    );
}
