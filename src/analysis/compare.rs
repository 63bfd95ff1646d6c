//! What one graph has that another has not, and what both have but say differently.

use super::source;
use super::table::{Cell, Table};
use crate::graph::{Evidence, Record};
use serde::Serialize;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// What is compared, in the order of the rows.
const KINDS: [&str; 6] = ["article", "entity", "event", "relation", "prospect", "claim"];

/// Fields that tell where something stands, and not what is said.
const PLACES: [&str; 2] = ["evidence", "line"];

/// One row for everything that was added or removed, and one for each field that was changed.
///
/// Things are the same if their ids are; relations if type, ends and office are; claims if measure, article and words are. An event, a
/// prospect or a claim that has another key, but the type and a sentence of exactly one that lost its own, is that one with its `id`
/// changed. `before` and `after` are the values of the field, of `evidence` the sentences that only one side has, so that a sentence that
/// merely moved in its article is no change. Article, line and sentence are those behind what was added or removed, and behind a
/// change those that only one side has, or else those of the second graph. Time O(n log n).
pub fn compare(before: &Record, after: &Record) -> Table {
    let columns = ["change", "kind", "id", "label", "field", "before", "after"];
    let mut table = Table::new("What changed", &[&columns[..], &source::COLUMNS].concat());
    let sides = [before, after].map(things);
    let (old, new) = (sides[0].iter(), sides[1].iter());
    let mut removed: BTreeMap<_, _> = old.filter(|(key, _)| !sides[1].contains_key(key)).collect();
    let mut added: BTreeMap<_, _> = new.filter(|(key, _)| !sides[0].contains_key(key)).collect();
    let mut pairs: Vec<(&Thing, &Thing)> =
        sides[0].iter().filter_map(|(key, old)| Some((old, sides[1].get(key)?))).collect();
    pairs.extend(renamed(&mut removed, &mut added));
    let mut changes: Vec<Change> = pairs.into_iter().flat_map(|(old, new)| differences(old, new)).collect();
    changes.extend(added.into_values().map(|new| Change::whole("added", new)));
    changes.extend(removed.into_values().map(|old| Change::whole("removed", old)));
    changes.sort_by(|a, b| {
        (a.thing.kind, &a.thing.id, a.what, &a.field).cmp(&(b.thing.kind, &b.thing.id, b.what, &b.field))
    });
    for (at, kind) in KINDS.into_iter().enumerate() {
        let count = |what: &str| {
            let ids = changes.iter().filter(|c| c.thing.kind == at && c.what == what).map(|c| &c.thing.id);
            ids.collect::<BTreeSet<_>>().len()
        };
        let [added, removed, changed] = ["added", "removed", "changed"].map(count);
        if added + removed + changed > 0 {
            table.notes.push(format!("{kind}: {added} added, {removed} removed, {changed} changed"));
        }
    }
    if changes.is_empty() {
        table.notes.push("no difference".into());
    }
    table.rows = changes.into_iter().map(Change::row).collect();
    table
}

/// Something that a graph file lists.
struct Thing<'r> {
    /// Index into [`KINDS`].
    kind: usize,
    id: String,
    label: String,
    evidence: &'r [Evidence],
    fields: BTreeMap<String, Value>,
}

impl<'r> Thing<'r> {
    fn of(kind: usize, id: String, label: String, evidence: &'r [Evidence], item: &impl Serialize) -> Self {
        let value = serde_json::to_value(item).unwrap_or_default();
        let fields = match value {
            Value::Object(fields) => {
                fields.into_iter().filter(|(name, _)| !PLACES.contains(&name.as_str())).collect()
            }
            _ => BTreeMap::new(),
        };
        Self { kind, id, label, evidence, fields }
    }

    /// The sentences, without where they stand.
    fn sentences(&self) -> BTreeSet<(&str, &str)> {
        self.evidence.iter().map(|e| (e.article.as_str(), e.text.as_str())).collect()
    }
}

/// Everything that a record lists, by kind and id.
fn things(record: &Record) -> BTreeMap<(usize, String), Thing<'_>> {
    let mut all: Vec<Thing> = Vec::new();
    for a in &record.articles {
        all.push(Thing::of(0, a.id.clone(), a.title.clone().unwrap_or_else(|| a.file.clone()), &[], a));
    }
    for e in &record.entities {
        all.push(Thing::of(1, e.id.to_string(), e.name.clone(), &[], e));
    }
    for e in &record.events {
        all.push(Thing::of(2, e.id.to_string(), e.label(), &e.evidence, e));
    }
    for r in &record.relations {
        let office = r.office.as_ref().map_or(String::new(), |office| format!(" {office}"));
        let id = format!("{} {} {}{office}", r.kind.name(), r.source, r.target);
        all.push(Thing::of(3, id, r.kind.name().replace('_', " "), &r.evidence, r));
    }
    for p in &record.prospects {
        let label = format!("{} {}", p.kind.name(), p.date.map_or("undated".into(), |date| date.to_string()));
        all.push(Thing::of(4, p.id.to_string(), label, &p.evidence, p));
    }
    for c in &record.claims {
        let article = c.evidence.first().map_or("", |e| e.article.as_str());
        all.push(Thing::of(5, format!("{} {article} {}", c.measure, c.text), c.text.clone(), &c.evidence, c));
    }
    let mut keyed = BTreeMap::new();
    for mut thing in all {
        let id = thing.id.clone();
        let mut number = 1;
        // Relations of different times, and claims made twice, share their key.
        while keyed.contains_key(&(thing.kind, thing.id.clone())) {
            number += 1;
            thing.id = format!("{id} {number}");
        }
        keyed.insert((thing.kind, thing.id.clone()), thing);
    }
    keyed
}

type Unmatched<'a, 'r> = BTreeMap<&'a (usize, String), &'a Thing<'r>>;

/// Takes out those that are the same under another id: of one type, and with a sentence that no other of that type has.
fn renamed<'a, 'r>(
    removed: &mut Unmatched<'a, 'r>,
    added: &mut Unmatched<'a, 'r>,
) -> Vec<(&'a Thing<'r>, &'a Thing<'r>)> {
    let by_sentence = |things: &Unmatched<'a, 'r>| {
        let mut told: BTreeMap<_, Vec<&'a (usize, String)>> = BTreeMap::new();
        for (key, thing) in things {
            let kind = thing.fields.get("type").or(thing.fields.get("measure")).map_or(String::new(), shown);
            for sentence in thing.sentences() {
                told.entry((thing.kind, kind.clone(), sentence)).or_default().push(*key);
            }
        }
        told
    };
    let (old, new) = (by_sentence(removed), by_sentence(added));
    let mut pairs = Vec::new();
    for (told, olds) in &old {
        let ([one], Some([other])) = (&olds[..], new.get(told).map(Vec::as_slice)) else { continue };
        if removed.contains_key(one)
            && added.contains_key(other)
            && let (Some(one), Some(other)) = (removed.remove(one), added.remove(other))
        {
            pairs.push((one, other));
        }
    }
    pairs
}

/// One row to be.
struct Change<'a, 'r> {
    what: &'static str,
    thing: &'a Thing<'r>,
    field: String,
    before: String,
    after: String,
    evidence: Vec<&'r Evidence>,
}

impl<'a, 'r> Change<'a, 'r> {
    fn whole(what: &'static str, thing: &'a Thing<'r>) -> Self {
        let (field, before, after) = Default::default();
        Self { what, thing, field, before, after, evidence: thing.evidence.iter().collect() }
    }

    fn row(self) -> Vec<Cell> {
        let known = |text: String| Cell::from(Some(text).filter(|text| !text.is_empty()));
        let head = [
            self.what.into(),
            KINDS[self.thing.kind].into(),
            self.thing.id.as_str().into(),
            self.thing.label.as_str().into(),
            known(self.field),
            known(self.before),
            known(self.after),
        ];
        head.into_iter().chain(source::cells(self.evidence)).collect()
    }
}

/// What two versions of one thing say differently.
fn differences<'a, 'r>(old: &'a Thing<'r>, new: &'a Thing<'r>) -> Vec<Change<'a, 'r>> {
    let (left, right) = (old.sentences(), new.sentences());
    let only = |thing: &'a Thing<'r>, other: &BTreeSet<(&str, &str)>| -> Vec<&'r Evidence> {
        thing.evidence.iter().filter(|e| !other.contains(&(e.article.as_str(), e.text.as_str()))).collect()
    };
    let (gone, come) = (only(old, &right), only(new, &left));
    let mut evidence: Vec<&Evidence> = gone.iter().chain(&come).copied().collect();
    if evidence.is_empty() {
        evidence = new.evidence.iter().collect();
    }
    let change = |field: &str, before: String, after: String| Change {
        what: "changed",
        thing: new,
        field: field.to_owned(),
        before,
        after,
        evidence: evidence.clone(),
    };
    let names: BTreeSet<&String> = old.fields.keys().chain(new.fields.keys()).collect();
    let mut changes = Vec::new();
    for name in names {
        let [before, after] = [old, new].map(|thing| thing.fields.get(name).map_or(String::new(), shown));
        if before != after {
            changes.push(change(name, before, after));
        }
    }
    if !gone.is_empty() || !come.is_empty() {
        let sentences =
            |list: &[&Evidence]| list.iter().map(|e| e.text.as_str()).collect::<Vec<_>>().join("; ");
        changes.push(change("evidence", sentences(&gone), sentences(&come)));
    }
    changes
}

/// A value on one line: lists by `; `, the fields of a group by `, `, what is not known as nothing.
fn shown(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Array(items) => items.iter().map(shown).collect::<Vec<_>>().join("; "),
        Value::Object(fields) => {
            let fields = fields.iter().filter(|(_, value)| !value.is_null());
            let named = |(name, value): (&String, &Value)| match name.as_str() {
                "id" => shown(value),
                _ => format!("{name} {}", shown(value)),
            };
            fields.map(named).collect::<Vec<_>>().join(", ")
        }
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::graph::{Role, fixture};

    fn rows(before: &Record, after: &Record) -> Vec<Vec<String>> {
        let table = compare(before, after);
        table.rows.iter().map(|row| row.iter().map(Cell::to_text).collect()).collect()
    }

    #[test]
    fn a_graph_does_not_differ_from_itself_nor_from_moved_sentences() {
        let record = fixture::unification().record().clone();
        let mut moved = record.clone();
        for evidence in moved.events.iter_mut().flat_map(|e| &mut e.evidence) {
            evidence.line = evidence.line.map(|line| line + 7);
            evidence.spans.clear();
        }
        let table = compare(&record, &moved);
        assert!(table.rows.is_empty(), "{:?}", table.rows);
        assert_eq!(table.notes, ["no difference"]);
    }

    #[test]
    fn what_was_added_and_removed_shows_its_sentence_both_ways_round() {
        let after = fixture::unification().record().clone();
        let mut before = after.clone();
        let call = before.events.pop().unwrap();
        before.relations.remove(1);
        let found = rows(&before, &after);
        assert_eq!(found[0][..3], ["added", "event", call.id.as_str()]);
        assert_eq!(found[0][9], call.evidence[0].text);
        assert_eq!(found[1][..2], ["added", "relation"]);
        assert!(found[1][2].starts_with("holds person:meckel-markus"));
        let back = rows(&after, &before);
        assert!(back.len() == 2 && back.iter().all(|row| row[0] == "removed"), "{back:?}");
    }

    #[test]
    fn changes_come_field_by_field() {
        let before = fixture::unification().record().clone();
        let mut after = before.clone();
        after.events[2].participants[1].role = Some(Role::Observer);
        after.events[2].place = Some("place:arkhyz".into());
        let found = rows(&before, &after);
        let id = after.events[2].id.as_str();
        assert_eq!(found[0][2..5], [id, "meeting 1990-01-04", "participants"]);
        assert!(found[0][5].ends_with("; person:kohl-helmut"), "{found:?}");
        assert!(found[0][6].ends_with("; person:kohl-helmut, role observer"), "{found:?}");
        assert_eq!(found[1][4..7], ["place", "", "place:arkhyz"]);
        assert_eq!(compare(&before, &after).notes, ["event: 0 added, 0 removed, 1 changed"]);
    }

    #[test]
    fn an_event_under_another_id_is_known_by_its_sentence() {
        let before = fixture::unification().record().clone();
        let mut after = before.clone();
        after.events[2].id = "event:another".into();
        let found = rows(&before, &after);
        assert_eq!(found.len(), 1);
        assert_eq!(found[0][4..7], ["id", before.events[2].id.as_str(), "event:another"]);
    }
}
