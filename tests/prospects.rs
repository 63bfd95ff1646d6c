//! What is planned, refused, put off, prevented or only said is no event, and what the same sentence tells besides is one.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use rapporteur::lexicon::Lexicon;
use rapporteur::reader::Reader;
use std::sync::LazyLock;

static READER: LazyLock<Reader> = LazyLock::new(|| Reader::new(Lexicon::embedded().unwrap()).unwrap());

/// The kinds of the events that one entry of a chronology tells of, in alphabetical order.
fn kinds(sentence: &str) -> String {
    let text = format!(
        "# A Chronicle of Relations\n\nJanuary – December 2021\n\n## Chronology\n\n**May 7, 2021:** {sentence}\n"
    );
    let reading = READER.read("a.md", text.as_bytes()).unwrap();
    let record = READER.unite(vec![reading]).value.record().clone();
    let mut kinds: Vec<&str> = record.events.iter().map(|e| e.kind.name()).collect();
    kinds.sort_unstable();
    kinds.join(" ")
}

/// Holds that each sentence tells of the events before it, and of no others.
fn tell(sentences: &[(&str, &str)]) {
    let wrong = sentences.iter().filter_map(|(expected, sentence)| {
        let found = kinds(sentence);
        (found != *expected).then(|| format!("`{sentence}` gives `{found}`, not `{expected}`"))
    });
    let wrong: Vec<String> = wrong.collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn who_is_urged_to_come_is_invited() {
    tell(&[
        (
            "",
            "Prime Minister Viktor Orban encourages President Aleksandar Vucic to come to Budapest in June.",
        ),
        ("", "President Hassan Rouhani urges the Iraqi prime minister to pay a visit to Tehran."),
        ("statement", "President Hassan Rouhani urges the Iraqi prime minister to close the border."),
        (
            "call",
            "Chancellor Angela Merkel speaks by phone with President Vladimir Putin and urges him to come to Berlin.",
        ),
        ("", "President Nicolas Maduro, on the list of guests, sends regrets."),
    ]);
}

#[test]
fn what_somebody_keeps_from_is_not_done() {
    tell(&[
        ("", "President Nicolas Maduro stays away from the summit in Mexico City."),
        ("", "Latvia resists summoning the Belarusian ambassador."),
        ("", "Hungary narrowly misses concluding a gas deal with Croatia."),
        ("", "The navies of India and Oman exercise together every other year."),
        ("", "The navies of Chile and Peru had a joint exercise in view, but funds ran out."),
        ("", "The envoy of Mozambique waits in vain for an audience with President Lazarus Chakwera."),
        ("", "North Korea's attempt to launch a satellite is aborted."),
        ("", "Julie Fisher has been picked as ambassador to Minsk but not confirmed."),
        (
            "",
            "The ceremony at which Estonia and Latvia were to sign a rail accord is struck from the programme.",
        ),
        ("summons", "Rather than expel the Czech ambassador, Poland summons him."),
        ("statement", "Albanian Prime Minister Edi Rama claims never to have been asked to the summit."),
    ]);
}

#[test]
fn what_is_told_besides_is_told() {
    tell(&[
        ("visit", "Afghan Foreign Minister Hanif Atmar leaves Tashkent for Dushanbe."),
        ("visit", "Foreign Minister Heiko Maas was able to visit Juba on May 7."),
        (
            "call",
            "Prime Minister Scott Morrison, whose visit to Suva had to be cancelled, telephones Prime Minister Frank Bainimarama.",
        ),
        ("meeting", "President Nana Akufo-Addo hosts the ECOWAS mediator, Goodluck Jonathan, in Accra."),
        (
            "agreement",
            "The border treaty that had lain unsigned since 1998 is signed by Presidents Emomali Rahmon and Sadyr Japarov.",
        ),
        (
            "meeting",
            "Foreign Minister Nikos Dendias cut short his stay in Beirut after meeting President Michel Aoun.",
        ),
        ("visit", "Prime Minister Donald Tusk comes to Lviv after all."),
        ("visit", "Chancellor Angela Merkel returns to Marseille."),
        (
            "call",
            "In a telephone call on May 6 Prime Minister Sanna Marin apologized to President Alar Karis.",
        ),
        ("statement", "Latvia rejects a plan proposed by Estonia."),
        ("visit", "On his way to Vienna, President Klaus Iohannis passes through Zagreb airport."),
        ("statement visit", "President Alar Karis, away in Rome, thanks the rescuers."),
        (
            "meeting",
            "The talks between Presidents Alar Karis and Sauli Niinisto centre on a roadmap proposed by Latvia.",
        ),
        (
            "exercise",
            "The frigate KRI Sultan Hasanuddin joins an exercise with the Australian navy off Darwin.",
        ),
        (
            "statement",
            "President Alar Karis writes to President Sauli Niinisto that he looks forward to receiving him.",
        ),
    ]);
}

#[test]
fn what_words_around_a_verb_deny_or_leave_open_did_not_happen() {
    tell(&[
        ("", "Under no circumstances will President Alar Karis meet President Sauli Niinisto."),
        ("", "At no time did President Alar Karis meet President Sauli Niinisto."),
        ("", "Not once did President Alar Karis visit Finland."),
        ("", "President Alar Karis did everything but meet President Sauli Niinisto."),
        ("", "President Alar Karis no longer met President Sauli Niinisto."),
        ("", "President Alar Karis elects not to meet President Sauli Niinisto."),
        ("", "President Alar Karis has still to meet President Sauli Niinisto."),
        ("", "President Alar Karis was going to meet President Sauli Niinisto."),
        ("", "President Alar Karis supposedly met President Sauli Niinisto."),
        ("", "According to rumor, President Alar Karis met President Sauli Niinisto."),
        ("", "There is no evidence that President Alar Karis met President Sauli Niinisto."),
        ("", "President Alar Karis met President Sauli Niinisto every year."),
        ("", "Before meeting President Sauli Niinisto, President Alar Karis wants a text."),
        (
            "meeting meeting",
            "Before meeting President Sauli Niinisto, President Alar Karis met Prime Minister Sanna Marin.",
        ),
        ("meeting", "President Alar Karis did not fail to meet President Sauli Niinisto."),
        ("meeting", "President Alar Karis could not help meeting President Sauli Niinisto."),
        ("", "President Alar Karis will not hesitate to meet President Sauli Niinisto."),
    ]);
}

#[test]
fn what_came_to_nothing_is_no_event_though_its_noun_tells_of_it() {
    tell(&[
        ("", "A meeting between President Alar Karis and President Sauli Niinisto fell through."),
        ("", "A meeting between President Alar Karis and President Sauli Niinisto never materialized."),
        ("", "A meeting between President Alar Karis and President Sauli Niinisto did not come off."),
        ("", "A meeting between President Alar Karis and President Sauli Niinisto comes to nothing."),
        ("meeting", "A meeting between President Alar Karis and President Sauli Niinisto produced nothing."),
    ]);
}

#[test]
fn what_stands_beside_a_plan_is_told_all_the_same() {
    tell(&[
        ("call", "President Alar Karis telephones nobody except President Sauli Niinisto."),
        (
            "meeting",
            "Foreign Minister Nicolas Maduro and Foreign Minister Maria Holguin, who until the previous evening had quarreled, meet in Bogota.",
        ),
        ("statement", "At the UN in New York Ambassador Luis Hoyos demands an inquiry into the raid."),
        ("", "President Alar Karis offers President Sauli Niinisto a state visit to Estonia."),
        (
            "",
            "A call between President Alar Karis and President Sauli Niinisto, his staff explains, must wait.",
        ),
    ]);
}
