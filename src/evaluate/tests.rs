use super::*;
use crate::graph::fixture;

/// A coding that says what the graph of German unification says.
fn coded(record: &Record) -> serde_json::Value {
    let mut json = serde_json::to_value(record).unwrap();
    for list in ["events", "relations"] {
        for item in json[list].as_array_mut().unwrap() {
            let quotes: Vec<String> = item["evidence"]
                .as_array()
                .unwrap()
                .iter()
                .map(|e| e["text"].as_str().unwrap().to_owned())
                .collect();
            item["quotes"] = quotes.into();
            item.as_object_mut().unwrap().remove("evidence");
        }
    }
    json["not_events"] =
        serde_json::json!([{"quote": "1990-10-03: call (person:bush-george", "why": "a test"}]);
    json
}

fn scored(record: &Record, gold: &serde_json::Value) -> Evaluation {
    let gold = Gold::from_json(gold.to_string().as_bytes()).unwrap();
    evaluate(record, &gold, &BTreeMap::new()).unwrap()
}

#[test]
fn a_graph_agrees_with_itself() {
    let record = fixture::unification().record().clone();
    let found = scored(&record, &coded(&record));
    let wrong: Vec<_> = found.figures.iter().filter(|(_, f)| f.invented + f.missed > 0).collect();
    // The relation that only the lexicon has is none of these.
    assert!(wrong.is_empty(), "{wrong:?}");
    assert_eq!(found.of("events all").right, 24);
    assert_eq!(found.of("events meeting").right, 19);
    assert_eq!((found.exact_dates, found.sound, found.plans_as_facts), ((26, 26), (26, 26), (0, 1)));
}

#[test]
fn what_is_missed_and_invented_is_counted_by_type() {
    let record = fixture::unification().record().clone();
    let gold = coded(&record);
    let mut less = record.clone();
    less.events.retain(|e| e.kind != crate::graph::EventType::Call);
    let call = scored(&less, &gold).of("events call");
    assert_eq!((call.right, call.invented, call.missed), (0, 0, 3));
    let mut more = record.clone();
    let mut again = record.events.last().unwrap().clone();
    (again.id, again.date) = ("event:again".into(), "1991-01-01".parse().ok());
    more.events.push(again);
    let found = scored(&more, &gold);
    assert_eq!((found.of("events call").right, found.of("events call").invented), (3, 1));
    assert_eq!(found.misses.iter().map(|m| m.what).collect::<Vec<_>>(), ["invented"]);
}

#[test]
fn events_on_other_days_or_without_a_sentence_are_not_found() {
    let record = fixture::unification().record().clone();
    let gold = coded(&record);
    let mut silent = record.clone();
    silent.events.iter_mut().for_each(|e| e.evidence.clear());
    let found = scored(&silent, &gold).of("events all");
    assert_eq!((found.right, found.invented, found.missed), (0, 24, 24));
    let texts = BTreeMap::from([("unification".to_owned(), "another text".to_owned())]);
    let gold = Gold::from_json(gold.to_string().as_bytes()).unwrap();
    assert_eq!(evaluate(&record, &gold, &texts).unwrap().sound, (0, 26));
}

#[test]
fn a_broken_gold_file_is_refused_with_its_place() {
    for text in ["{", "[]", "{\"entities\": []}", "{\"entities\": [], \"events\": [{\"id\": 1}]}"] {
        let error = Gold::from_json(text.as_bytes()).unwrap_err();
        assert!(error.position().is_some() && error.to_string().contains("not a whole gold file"), "{error}");
    }
}
