//! Who is named, in which office and of which state: titles as chronicles write them.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use rapporteur::graph::EventType;
use rapporteur::lexicon::Lexicon;
use rapporteur::reader::Reader;
use std::sync::LazyLock;

static READER: LazyLock<Reader> = LazyLock::new(|| Reader::new(Lexicon::embedded().unwrap()).unwrap());

/// The parties of the meetings that one chronology entry tells of, each with its office, in order.
fn met(entry: &str) -> Vec<String> {
    let text = format!("# A Season of Visits\n\nChronology\n\n{entry}\n");
    let reading = READER.read("naming.txt", text.as_bytes()).unwrap();
    let graph = READER.unite(vec![reading]).value;
    let meetings = graph.record().events.iter().filter(|e| e.kind == EventType::Meeting);
    let parties = meetings.flat_map(|e| &e.participants);
    let mut found: Vec<String> = parties
        .map(|p| match &p.office {
            Some(office) => format!("{} {}", p.id, office.as_str().trim_start_matches("office:")),
            None => p.id.to_string(),
        })
        .collect();
    found.sort();
    found.dedup();
    found
}

#[test]
fn a_title_that_one_state_words_so_is_that_states() {
    assert_eq!(
        met(
            "March 4, 2016: Secretary of Health and Human Services Paula Whitfield meets Premier Li Keqiang."
        ),
        ["person:li-keqiang chn-prime-minister", "person:paula-whitfield usa-health-minister"]
    );
}

#[test]
fn spellings_of_one_title_are_one_office() {
    for title in [
        "vice chairperson of China's Central Military Commission",
        "vice-chairman of the Central Military Commission",
        "CMC vice chair",
    ] {
        assert_eq!(
            met(&format!("May 6, 2009: Xu Caihou, {title}, meets Teo Chee Hean in Beijing.")),
            [
                "person:teo-chee-hean sgp-defense-minister",
                "person:xu-caihou chn-central-military-commission-vice-chair"
            ],
            "{title}"
        );
    }
}

#[test]
fn two_titles_before_a_name_are_one_holder() {
    assert_eq!(
        met(
            "June 9, 2010: Vietnamese Deputy Prime Minister and Foreign Minister Pham Gia Khiem meets Dai Bingguo."
        ),
        ["person:dai-bingguo chn-state-councilor", "person:pham-gia-khiem vnm-foreign-minister"]
    );
}

#[test]
fn the_name_of_a_body_is_nobodys() {
    assert_eq!(
        met(
            "July 2, 2012: Chairman of the Japan-Mongolia Friendship Association Sato Kenji meets Foreign Minister Yang Jiechi."
        ),
        [
            "person:sato-kenji jpn-chairman-of-the-japan-mongolia-friendship-association",
            "person:yang-jiechi chn-foreign-minister",
        ]
    );
}

#[test]
fn ministers_of_twenty_years_ago_are_known_by_surname() {
    assert_eq!(
        met("Oct. 3, 2005: FM Machimura and Secretary Rice meet in Washington."),
        ["person:condoleezza-rice usa-foreign-minister", "person:machimura-nobutaka jpn-foreign-minister"]
    );
}

#[test]
fn he_may_be_a_family_name() {
    assert_eq!(
        met("Nov. 8, 2023: He Lifeng and Treasury Secretary Janet Yellen meet in San Francisco."),
        ["person:he-lifeng chn-deputy-prime-minister", "person:janet-yellen usa-finance-minister"]
    );
}

#[test]
fn those_who_are_called_by_a_given_name_or_with_particles_are_one_person() {
    assert_eq!(
        met("April 5, 2023: Charles Michel and Ursula von der Leyen meet Premier Li Qiang.\n\n\
             April 6, 2023: Michel and von der Leyen meet President Xi."),
        [
            "person:charles-michel european-council-president",
            "person:li-qiang chn-prime-minister",
            "person:ursula-von-der-leyen european-commission-president",
            "person:xi-jinping chn-president",
        ]
    );
}

#[test]
fn who_has_no_family_name_is_called_by_the_name_alone() {
    for (full, short, id) in [
        ("Ethiopian Prime Minister Abiy Ahmed", "Abiy", "person:abiy-ahmed"),
        ("Icelandic Prime Minister Katrín Jakobsdóttir", "Katrín", "person:katrin-jakobsdottir"),
        ("Thai Foreign Minister Sihasak Phuangketkeow", "Sihasak", "person:sihasak-phuangketkeow"),
    ] {
        let found = met(&format!("March 4, 2022: {full} speaks. In Lima, {short} meets Premier Li Keqiang."));
        assert!(found.iter().any(|party| party.starts_with(id)), "{short}: {found:?}");
    }
}

#[test]
fn several_states_that_an_adjective_tells_say_nothing() {
    let found = met(
        "March 4, 2022: Premier Li Keqiang visits three Balkan states in March and meets President Aleksandar Vučić.",
    );
    assert_eq!(found.len(), 2, "{found:?}");
}

#[test]
fn offices_in_capitals_have_a_plural() {
    assert_eq!(
        met("July 12, 2012: FMs Gemba and Kim Sung-hwan hold talks in Phnom Penh."),
        ["person:gemba-koichiro jpn-foreign-minister", "person:kim-sung-hwan kor-foreign-minister"]
    );
}

#[test]
fn a_counterpart_is_named_in_apposition() {
    assert_eq!(
        met(
            "Oct. 4, 2011: Japanese Defense Minister Ichikawa Yasuo and his Mongolian counterpart, Qalmaq Tovuu, hold talks."
        ),
        ["person:ichikawa-yasuo jpn-defense-minister", "person:qalmaq-tovuu mng-defense-minister"]
    );
}

#[test]
fn the_leaders_of_several_states_are_one_of_each() {
    assert_eq!(
        met("June 16, 2009: The leaders of Brazil and India gather in Yekaterinburg."),
        ["person:luiz-inacio-lula-da-silva bra-president", "person:manmohan-singh ind-prime-minister"]
    );
}

#[test]
fn a_bare_surname_is_the_leaders_and_no_relatives() {
    assert_eq!(
        met(
            "Feb. 10, 2017: First Lady Melania Trump arrives.\n\nJuly 6, 2017: Trump and Abe meet in Hamburg."
        ),
        ["person:abe-shinzo jpn-prime-minister", "person:donald-trump usa-president"]
    );
}

#[test]
fn who_leads_a_delegation_stands_for_it() {
    let both = ["person:ouyang-rui", "person:tran-dai-quang vnm-president"];
    for entry in [
        "April 6, 2017: A party delegation led by Ouyang Rui meets President Tran Dai Quang.",
        "April 6, 2017: President Tran Dai Quang meets a delegation of Chinese officials headed by Ouyang Rui.",
        "April 6, 2017: Led by Ouyang Rui, a Chinese delegation meets President Tran Dai Quang.",
        "April 6, 2017: A military delegation under Ouyang Rui visits Hanoi and meets President Tran Dai Quang.",
        "April 6, 2017: President Tran Dai Quang receives a visiting team from China, led by Ouyang Rui.",
    ] {
        assert_eq!(met(entry), both, "{entry}");
    }
    assert_eq!(
        met(
            "April 6, 2017: A delegation of the Communist Party of Vietnam led by Hoang Binh Quan meets Ouyang Rui.\n\nApril 7, \
             2017: A Thai delegation headed by Foreign Minister Don Pramudwinai arrives in Beijing."
        ),
        ["organization:communist-party-of-vietnam", "person:hoang-binh-quan", "person:ouyang-rui"]
    );
    assert!(
        met("April 6, 2017: A delegation led by Ouyang Rui is to meet President Tran Dai Quang.").is_empty()
    );
}

#[test]
fn states_are_told_by_their_number_and_the_title() {
    let read = |entry: &str| {
        let text = format!("# Australia-India-Japan Relations\n\nChronology\n\n{entry}\n");
        let reading = READER.read("naming.txt", text.as_bytes()).unwrap();
        let graph = READER.unite(vec![reading]).value;
        let events = graph.record().events.iter();
        let mut found: Vec<String> = events.flat_map(|e| &e.participants).map(|p| p.id.to_string()).collect();
        found.sort();
        found
    };
    let states = ["state:aus", "state:ind", "state:jpn"];
    for entry in [
        "May 8, 2018: Officials of the three countries meet in Delhi.",
        "May 8, 2018: The three countries' defense officials hold talks in Delhi.",
        "May 8, 2018: Warships of the three navies hold an exercise off Goa.",
        "May 8, 2018: Senior diplomats from all three capitals confer in Delhi.",
    ] {
        assert_eq!(read(entry), states, "{entry}");
    }
    assert_eq!(
        read("May 8, 2018: Ambassadors of the three partners meet in Delhi."),
        ["office:aus-ambassador", "office:ind-ambassador", "office:jpn-ambassador"]
    );
    assert_eq!(
        read(
            "May 8, 2018: Ambassadors of the four partners, India, Japan, Nepal and Australia, meet in Delhi."
        ),
        ["office:aus-ambassador", "office:ind-ambassador", "office:jpn-ambassador", "office:npl-ambassador"]
    );
    assert!(read("May 8, 2018: Officials of the three countries are to meet in Delhi.").is_empty());
}

#[test]
fn a_summit_of_states_is_of_those_who_lead_them() {
    let leaders = ["person:kishida-fumio jpn-prime-minister", "person:yoon-suk-yeol kor-president"];
    assert_eq!(met("May 7, 2023: Japan-South Korea summit takes place in Seoul."), leaders);
    let three = met(
        "May 26-27, 2024: The ninth trilateral summit among China, Japan, and South Korea is held in Seoul.",
    );
    assert!(three.contains(&"person:li-qiang chn-prime-minister".to_owned()), "{three:?}");
    assert_eq!(
        met("May 7, 2023: Japan-South Korea consultations take place in Seoul."),
        ["state:jpn", "state:kor"]
    );
    assert!(met("May 7, 2023: Japan-South Korea summit is to take place in Seoul.").is_empty());
}

#[test]
fn who_heads_a_side_sits_for_it() {
    let heads = ["person:chen-li", "person:somchai-rattana"];
    for entry in [
        "March 3, 2022: The ninth Chinese-Thai Harbor Talks are held in Phuket, with Director Chen Li and Director Somchai Rattana leading the delegations.",
        "March 3, 2022: China and Thailand hold harbor talks in Phuket, the Chinese side led by Director Chen Li and the Thai side by Director Somchai Rattana.",
        "March 3, 2022: China and Thailand hold harbor talks in Phuket. Director Chen Li led the Chinese delegation, and Director Somchai Rattana the Thai one.",
        "March 3, 2022: China and Thailand hold harbor talks in Phuket. The Chinese side was led by Director Chen Li. Heading the Thai side was Director Somchai Rattana.",
    ] {
        let found = met(entry);
        let names: Vec<&str> = found.iter().filter_map(|p| p.split(' ').next()).collect();
        assert_eq!(names, heads, "{entry}");
    }
}

#[test]
fn long_names_of_bodies_are_read_whole() {
    let found = met(
        "March 3, 2022: Vice Minister Chen Li meets officials of the Ministry of Posts, Roads and Railways in Phuket. The Crop Disease Control and Prevention Agency meets the Korean Navy.",
    );
    assert!(
        found.contains(&"organization:crop-disease-control-and-prevention-agency".to_owned()),
        "{found:?}"
    );
}

#[test]
fn names_tell_themselves_by_bin_and_by_articles() {
    assert_eq!(
        met("May 6, 2009: Qeysan bin Murad al-Dhafi, the Saudi security adviser, meets Rutab al-Zirni."),
        ["person:qeysan-bin-murad-al-dhafi sau-security-adviser", "person:rutab-al-zirni"]
    );
}

#[test]
fn a_body_ends_where_the_next_person_begins() {
    assert_eq!(
        met(
            "May 6, 2009: Rosa Diaz, secretary of Chile's National Security Council, and Qeysan bin Murad, the Saudi oil minister, meet."
        ),
        [
            "person:qeysan-bin-murad sau-energy-minister",
            "person:rosa-diaz chl-secretary-of-chiles-national-security-council"
        ]
    );
}

#[test]
fn a_counted_session_of_a_joint_body_is_of_the_two_whose_relations_the_title_names() {
    for body in ["joint commission", "Joint Working Group on Fisheries", "bilateral trade forum"] {
        let text = format!(
            "# Chile-Peru Relations\n\nChronology\n\nMay 3, 2019: The fourth meeting of the {body} takes place in Lima.\n"
        );
        let reading = READER.read("naming.txt", text.as_bytes()).unwrap();
        let graph = READER.unite(vec![reading]).value;
        let [meeting] = &graph.record().events[..] else { panic!("{body}") };
        let sides: Vec<String> = meeting.participants.iter().map(|p| p.id.to_string()).collect();
        assert_eq!((meeting.ordinal, sides.len()), (Some(4), 2), "{body}: {sides:?}");
        assert!(!meeting.series.as_ref().unwrap().as_str().contains("fourth"), "{body}");
    }
}

#[test]
fn a_season_tells_the_year_of_the_days_that_follow() {
    let text =
        "# A Thaw\n\nIn the autumn of 2014 little moved. Abe Shinzo met Park Geun-hye on September 19.\n";
    let graph = READER.unite(vec![READER.read("naming.txt", text.as_bytes()).unwrap()]).value;
    let dates: Vec<String> =
        graph.record().events.iter().filter_map(|e| e.date.map(|d| d.to_string())).collect();
    assert_eq!(dates, ["2014-09-19"]);
}

#[test]
fn people_in_the_service_of_a_state_meet_for_the_two_whose_relations_the_title_names() {
    let sides = |entry: &str| -> Vec<String> {
        let text = format!("# Chile-Peru Relations\n\nChronology\n\nMay 3, 2019: {entry}\n");
        let graph = READER.unite(vec![READER.read("naming.txt", text.as_bytes()).unwrap()]).value;
        graph.record().events.iter().flat_map(|e| &e.participants).map(|p| p.id.to_string()).collect()
    };
    for entry in [
        "Fisheries officials meet in Tacna.",
        "Border experts held talks in Arica.",
        "Generals confer in Tacna.",
    ] {
        assert_eq!(sides(entry), ["state:chl", "state:per"], "{entry}");
    }
    for entry in ["Fisheries officials are to meet in Tacna.", "Economists meet in Tacna."] {
        assert!(sides(entry).is_empty(), "{entry}");
    }
    let summons = sides("The Foreign Ministry summons the Peruvian ambassador.");
    assert!(summons.contains(&"organization:chl-ministry-of-foreign-affairs".to_owned()), "{summons:?}");
}

#[test]
fn one_minister_has_several_fields() {
    for title in [
        "Minister of Transport and Communications",
        "Minister of Foreign Affairs and International Cooperation",
        "Minister of Labor, Invalids and Social Affairs",
        "Minister for Defence Industry and the Pacific",
        "Minister for Climate Change and the Environment",
        "Planning and Investment Minister",
        "Foreign Affairs and Trade Minister",
        "Deputy Minister of Planning and Investment",
    ] {
        let found = met(&format!("March 4, 2016: {title} Ilse Quarrin meets Premier Li Keqiang."));
        assert!(found.len() == 2 && found[0].starts_with("person:ilse-quarrin"), "{title}: {found:?}");
    }
    let found = met(
        "March 4, 2016: Minister of Defense Ilse Quarrin and Trade Minister Tom Varnock meet Li Keqiang.",
    );
    assert_eq!(found.len(), 3, "{found:?}");
}

#[test]
fn titles_and_ranks_are_no_names() {
    for title in [
        "Deputy Assistant to the President",
        "Chief of Army Staff Gen.",
        "Colonel-General",
        "Rajya Sabha member",
        "Lavrov's deputy",
        "Attorney-General",
    ] {
        let found = met(&format!("March 4, 2016: {title} Ilse Quarrin meets Premier Li Keqiang."));
        assert!(found.len() == 2 && found[0].starts_with("person:ilse-quarrin"), "{title}: {found:?}");
    }
    let found = met("March 4, 2016: Sens. Tom Varnock and Ilse Quarrin meet Premier Li Keqiang.");
    assert_eq!(found.len(), 3, "{found:?}");
    assert!(found.iter().any(|p| p.starts_with("person:tom-varnock")), "{found:?}");
}

#[test]
fn a_name_may_hold_a_title_or_a_place() {
    for (entry, name) in [
        ("Prince Bandar bin Sultan meets Premier Li Keqiang.", "person:bandar-bin-sultan"),
        ("Li Changchun, the propaganda chief, meets President Hollande.", "person:li-changchun"),
    ] {
        let found = met(&format!("March 4, 2016: {entry}"));
        assert!(found.len() == 2 && found.iter().any(|p| p.starts_with(name)), "{entry}: {found:?}");
    }
}

#[test]
fn a_body_is_of_the_state_behind_it() {
    let parties = |entry: &str| -> Vec<String> {
        let text = format!("# A Season\n\nChronology\n\nMarch 4, 2016: {entry}\n");
        let graph = READER.unite(vec![READER.read("naming.txt", text.as_bytes()).unwrap()]).value;
        graph.record().events.iter().flat_map(|e| &e.participants).map(|p| p.id.to_string()).collect()
    };
    assert_eq!(
        parties("The Foreign Ministry of Peru protests."),
        ["organization:per-ministry-of-foreign-affairs"]
    );
    assert_eq!(
        parties("The Defense Ministry of Chile and the Ministry of Defense of Peru sign a memorandum."),
        ["organization:chl-ministry-of-defense", "organization:per-ministry-of-defense"]
    );
    for entry in [
        "The supreme courts of Chile and Peru sign a memorandum.",
        "The Supreme Court of Chile and the Supreme Court of Peru sign a memorandum.",
    ] {
        assert_eq!(parties(entry), ["organization:chl-supreme-court", "organization:per-supreme-court"]);
    }
    assert_eq!(
        parties("The defense ministries of Chile and Peru sign a memorandum."),
        ["organization:chl-ministry-of-defense", "organization:per-ministry-of-defense"]
    );
    let spoken = parties("The Foreign Ministry of Peru's spokesman protests.");
    assert!(!spoken.contains(&"organization:per-ministry-of-foreign-affairs".to_owned()), "{spoken:?}");
}

#[test]
fn a_rank_before_a_surname_tells_somebody() {
    assert_eq!(
        met("March 4, 2016: Adm. Quarrin met Gen. Teskil in Lima."),
        ["person:quarrin", "person:teskil"]
    );
    assert!(met("March 4, 2016: Adm. Quarrin is to meet Gen. Teskil in Lima.").is_empty());
    let found = met("March 4, 2016: Governor Quarrin and local business leaders met Premier Li Keqiang.");
    assert!(found.iter().any(|p| p.starts_with("person:quarrin")), "{found:?}");
}

#[test]
fn a_bare_surname_is_the_leaders_before_a_namesake_is_told_of_and_later_again() {
    let speakers = |text: &str| -> Vec<String> {
        let text = format!("# Japan-Korea Relations\n\nChronology\n\n{text}\n");
        let graph = READER.unite(vec![READER.read("naming.txt", text.as_bytes()).unwrap()]).value;
        let said = graph.record().events.iter().filter(|e| e.kind == EventType::Statement);
        said.flat_map(|e| &e.participants).map(|p| p.id.to_string()).collect()
    };
    let found = speakers(
        "Nov. 3, 2018: Moon protests.\n\nNov. 5, 2018: National Assembly Speaker Moon Hee-sang visits Lima. Moon protests.\n\nNov. 9, 2018: Moon protests.",
    );
    assert_eq!(found, ["person:moon-jae-in", "person:moon-hee-sang", "person:moon-jae-in"]);
}

#[test]
fn what_has_become_of_somebody_is_nothing_he_did() {
    for lead in ["Retired politician", "Exiled leader", "Ousted premier"] {
        let found = met(&format!("March 4, 2016: {lead} Ilse Quarrin met Premier Li Keqiang in Lima."));
        assert!(found.len() == 2 && found[0].starts_with("person:ilse-quarrin"), "{lead}: {found:?}");
    }
}

#[test]
fn a_congress_is_that_of_its_party_or_state() {
    let chosen = |text: &str| -> Vec<String> {
        let text = format!("# A Season of Visits\n\nChronology\n\nMarch 4, 2016: {text}\n");
        let graph = READER.unite(vec![READER.read("naming.txt", text.as_bytes()).unwrap()]).value;
        graph.record().events.iter().flat_map(|e| &e.participants).map(|p| p.id.to_string()).collect()
    };
    let found =
        chosen("The 12th Congress of the Communist Party of Vietnam elects Ilse Quarrin general secretary.");
    assert!(found.contains(&"organization:communist-party-of-vietnam".to_owned()), "{found:?}");
    assert_eq!(chosen("The Congress of Peru approves the treaty."), ["organization:congress"]);
}

#[test]
fn initials_before_a_surname_are_a_name() {
    assert_eq!(
        met("March 4, 2016: S. Jaishankar met Premier Li Keqiang."),
        ["person:li-keqiang chn-prime-minister", "person:s-jaishankar ind-vice-foreign-minister"]
    );
    let found = met("March 4, 2016: In Lima, A.K. Quarrin met Premier Li Keqiang.");
    assert_eq!(found, ["person:a-k-quarrin", "person:li-keqiang chn-prime-minister"]);
}

#[test]
fn members_before_several_names_are_all_of_them() {
    let found = met(
        "March 4, 2016: Cabinet members Ilse Quarrin, Pedro Teskil, and Rosa Diaz meet Premier Li Keqiang.",
    );
    for person in ["person:ilse-quarrin", "person:pedro-teskil", "person:rosa-diaz"] {
        assert!(found.iter().any(|p| p.starts_with(person)), "{person}: {found:?}");
    }
}

#[test]
fn whoever_leads_a_delegation_has_an_office_of_those_who_sent_it() {
    assert_eq!(
        met(
            "May 6, 2009: A Zambian delegation led by Deputy Foreign Minister Mwansa Phiri meets Premier Wen Jiabao in Beijing."
        ),
        ["person:mwansa-phiri zmb-vice-foreign-minister", "person:wen-jiabao chn-prime-minister"]
    );
}

#[test]
fn with_whose_help_somebody_governs_does_not_tell_for_whom() {
    for backed in ["Lebanon's Saudi-backed prime minister", "The US-backed prime minister of Lebanon"] {
        assert_eq!(
            met(&format!(
                "May 6, 2008: {backed}, Fouad Siniora, meets President Demetris Christofias in Nicosia."
            )),
            ["person:demetris-christofias cyp-president", "person:fouad-siniora lbn-prime-minister"],
            "{backed}"
        );
    }
}

#[test]
fn a_surname_without_its_particle_is_another() {
    assert_eq!(
        met("May 6, 2014: President Santos meets President José Mujica."),
        ["person:jose-mujica ury-president", "person:juan-manuel-santos col-president"]
    );
}

#[test]
fn a_title_that_bodies_of_many_states_have_is_no_states_own() {
    assert_eq!(
        met("May 6, 2019: Secretary General Jens Stoltenberg meets President Zuzana Čaputová."),
        ["person:jens-stoltenberg nato-secretary-general", "person:zuzana-caputova svk-president"]
    );
}

#[test]
fn ministers_of_foreign_affairs_may_have_further_fields() {
    for title in ["Minister of Foreign and European Affairs", "Minister of Foreign Affairs and Worship"] {
        assert_eq!(
            met(&format!("May 6, 2009: {title} of Malta Carmelo Vella meets Foreign Minister Yang Jiechi.")),
            ["person:carmelo-vella mlt-foreign-minister", "person:yang-jiechi chn-foreign-minister"],
            "{title}"
        );
    }
}

#[test]
fn a_peer_is_a_counterpart() {
    assert_eq!(
        met("May 6, 2009: Foreign Minister Yang Jiechi meets his Maltese peer, Carmelo Vella."),
        ["person:carmelo-vella mlt-foreign-minister", "person:yang-jiechi chn-foreign-minister"]
    );
}

#[test]
fn a_name_behind_an_office_and_its_post_is_the_holders() {
    for (entry, holder) in [
        (
            "The ambassador of Ghana to Togo, Kofi Demitia, meets Premier Li Keqiang.",
            "person:kofi-demitia gha-ambassador-tgo",
        ),
        (
            "Ambassador of Peru to Chile Jaime Pomareda meets Premier Li Keqiang.",
            "person:jaime-pomareda per-ambassador-chl",
        ),
        (
            "Premier Li Keqiang meets the Maltese defense minister, Carmela Debono; Cyprus sends an observer.",
            "person:carmela-debono mlt-defense-minister",
        ),
    ] {
        let met = met(&format!("March 4, 2016: {entry}"));
        assert!(met.iter().any(|party| party == holder), "{met:?}");
    }
}

#[test]
fn names_behind_several_offices_are_their_holders() {
    assert_eq!(
        met(
            "March 4, 2016: The health ministers of Chile and Peru, Ximena Garrido and Obdulia Quispe, met in Tacna."
        ),
        ["person:obdulia-quispe per-health-minister", "person:ximena-garrido chl-health-minister"]
    );
    assert_eq!(
        met(
            "March 4, 2016: Foreign ministers of both countries, Pavle Dusan and Zvonko Kresnik, met in Tacna."
        ),
        ["person:pavle-dusan", "person:zvonko-kresnik"]
    );
}

#[test]
fn capitals_in_brackets_are_another_name_of_the_body_before_them() {
    let text = "# A Season\n\nChronology\n\nMarch 4, 2016: The Ministry of Unification (MOUX) protests the launch. MOUX condemns a second one.\n";
    let graph = READER.unite(vec![READER.read("naming.txt", text.as_bytes()).unwrap()]).value;
    let said = graph.record().events.iter().filter(|e| e.kind == EventType::Statement);
    let ids: Vec<String> = said.flat_map(|e| &e.participants).map(|p| p.id.to_string()).collect();
    assert!(!ids.is_empty() && ids.iter().all(|id| id.contains("ministry-of-unification")), "{ids:?}");
}

#[test]
fn a_name_before_who_is_of_a_person() {
    assert_eq!(
        met("March 4, 2016: Anneli Varjo, who heads the mission, meets Premier Li Keqiang."),
        ["person:anneli-varjo", "person:li-keqiang chn-prime-minister"]
    );
}

#[test]
fn a_field_before_a_name_belongs_to_the_office() {
    assert_eq!(
        met(
            "March 4, 2016: Under Secretary of State for arms control Paula Whitfield meets Premier Li Keqiang."
        ),
        [
            "person:li-keqiang chn-prime-minister",
            "person:paula-whitfield usa-under-secretary-of-state-for-arms-control"
        ]
    );
}
