use super::*;
use crate::date::Edtf;
use crate::graph::{Record, fixture};

fn claim(measure: &str, value: f64, about: &[&str], from: &str, to: &str) -> Claim {
    Claim {
        text: "their first talks".into(),
        about: about.iter().map(|id| Id::from(*id)).collect(),
        measure: measure.into(),
        value,
        from: from.parse().ok(),
        to: to.parse().ok(),
        evidence: Vec::new(),
    }
}

const TWO: [&str; 2] = ["person:baker-james", "person:shevardnadze-eduard"];
const KOHL_AND_BUSH: [&str; 2] = ["person:kohl-helmut", "person:bush-george"];
const TALKS: [&str; 1] = ["series:two-plus-four-talks"];

/// Verdict, how many were counted, and why.
fn judged(record: &Record, claim: Claim) -> (String, String, String) {
    let graph = Graph::new(Record { claims: vec![claim], ..record.clone() });
    let table = claims(&graph, &Filter::default());
    let cell = |name: &str| table.texts(name)[0].clone();
    (cell("verdict"), cell("counted"), cell("why"))
}

fn verdict(claim: Claim) -> String {
    judged(fixture::unification().record(), claim).0
}

#[test]
fn as_many_as_claimed_confirm_and_fewer_fall_short() {
    // Camp David, 17 May and 8 June by themselves; the summit of July with two more.
    let of = |value: f64| claim("meetings", value, &KOHL_AND_BUSH, "1990-01", "1990-10");
    assert_eq!(verdict(of(3.0)), "confirmed");
    assert_eq!(verdict(of(4.0)), "confirmed");
    assert_eq!(verdict(of(6.0)), "short by 2");
    assert_eq!(verdict(of(2.0)), "contradicted");
    assert_eq!(verdict(claim("calls", 2.0, &KOHL_AND_BUSH, "1990-01", "1990-10")), "confirmed");
}

#[test]
fn where_nobody_tells_since_when_more_contradict_nothing() {
    assert_eq!(verdict(claim("meetings", 2.0, &KOHL_AND_BUSH, "", "1990-10")), "cannot tell");
    assert_eq!(verdict(claim("meetings", 2.0, &KOHL_AND_BUSH[..1], "1990-01", "1990-10")), "cannot tell");
    assert_eq!(verdict(claim("meetings", 2.0, &[], "1990-01", "1990-10")), "cannot tell");
    assert_eq!(verdict(claim("widgets", 2.0, &KOHL_AND_BUSH, "1990-01", "1990-10")), "cannot tell");
}

#[test]
fn a_window_before_the_period_is_covered_in_part() {
    let record = fixture::unification().record().clone();
    let (verdict, counted, why) = judged(&record, claim("meetings", 9.0, &TWO, "1989-01", "1990-02"));
    assert_eq!((verdict.as_str(), counted.as_str()), ("short by 7", "2"));
    assert!(why.contains("only 1990-01/1990-10"), "{why}");
}

#[test]
fn a_session_has_its_place_among_the_sessions_of_its_dialogue() {
    let nth = |n: f64, day: &str| verdict(claim("ordinal", n, &TALKS, "", day));
    assert_eq!(nth(3.0, "1990-07-17"), "confirmed");
    assert_eq!(nth(2.0, "1990-07-17"), "contradicted");
    assert_eq!(nth(1.0, "1990-05-05"), "confirmed", "the next one is number 2");
    assert_eq!(nth(7.0, "1990-10-05"), "short by 3");
    assert_eq!(nth(4.0, "1990-10-05"), "contradicted", "the fourth was in September");
    assert_eq!(
        nth(4.0, "1990-10"),
        "confirmed",
        "that of September is meant, and the one before is number 3"
    );
}

#[test]
fn a_first_is_disproved_by_an_earlier_one() {
    let told = |day: &str, text: &str| {
        let mut record = fixture::unification().record().clone();
        let date: Edtf = day.parse().unwrap();
        let event = record.events.iter_mut().find(|e| e.date == Some(date)).unwrap();
        let evidence = event.evidence.clone();
        let about = event.participants.iter().map(|p| p.id.clone()).collect();
        let claim = Claim { text: text.into(), about, evidence, ..claim("ordinal", 1.0, &[], "", day) };
        judged(&record, claim).0
    };
    let first = |day: &str| told(day, "their first talks");
    assert_eq!(first("1990-06-08"), "contradicted");
    assert_eq!(told("1990-06-08", "their first talks since the spring"), "cannot tell");
    assert_eq!(told("1990-06-08", "their first formal talks"), "cannot tell");
    assert_eq!(first("1990-03-20"), "cannot tell", "of the time before 1990 nothing is known");
}

#[test]
fn gaps_are_measured_from_the_one_before() {
    let gap =
        |measure: &str, value: f64, from: &str| verdict(claim(measure, value, &TALKS, from, "1990-09-12"));
    assert_eq!(gap("gap_years", 9.0, "1981"), "contradicted");
    assert_eq!(gap("gap_years", 1.0, "1989"), "confirmed");
    assert_eq!(gap("first_since", 1990.0, "1990-07"), "confirmed");
    assert_eq!(gap("first_since", 1990.0, "1990-05"), "contradicted");
    assert_eq!(verdict(claim("first_since", 1987.0, &TALKS, "1987", "1990-05-05")), "cannot tell");
    assert_eq!(verdict(claim("first_since", 1990.0, &TALKS, "1990-01", "1990-05-05")), "confirmed");
}

#[test]
fn an_interval_is_the_days_by_the_meetings() {
    // 304 days; with others or by themselves, these two met eight times.
    let every = |days: f64| verdict(claim("interval_days", days, &TWO, "1990-01", "1990-10"));
    assert_eq!(every(38.0), "confirmed");
    assert_eq!(every(19.0), "short by 8");
    assert_eq!(every(60.0), "contradicted");
}
