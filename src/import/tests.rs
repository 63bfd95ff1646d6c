//! What people keep, read and joined.

use super::*;
use crate::graph::{Event, EventType, Role};
use crate::lexicon::Lexicon;

fn read_all(files: &[(&str, &str)]) -> Result<Record> {
    let files: Vec<(String, Vec<u8>)> =
        files.iter().map(|(name, text)| ((*name).to_owned(), text.as_bytes().to_vec())).collect();
    import(&Knowledge::new(Lexicon::embedded()?)?, &files)
}

fn who(event: &Event) -> Vec<&str> {
    event.participants.iter().map(|p| p.id.as_str()).collect()
}

#[test]
fn a_row_of_a_table_of_meetings_is_a_meeting() {
    let table = "date;type;participants;place;note\n\
        2021-03-16;meeting;Antony Blinken (host); Motegi Toshimitsu;Tokyo;Talks on alliance matters\n";
    let table = table.replace("Blinken (host); Motegi", "Blinken (host), Motegi");
    assert!(read_all(&[("m.csv", &table)]).is_ok());
    let table = "Date,Participants,Place,Note\n\
        \"Mar. 16, 2021\",Antony Blinken (host); Toshimitsu Motegi,Tokyo,They spoke of the alliance.\n";
    let record = read_all(&[("m.csv", table)]).unwrap();
    let event = &record.events[0];
    assert_eq!(event.date.unwrap().to_string(), "2021-03-16");
    assert_eq!(who(event), ["person:antony-blinken", "person:motegi-toshimitsu"]);
    assert_eq!(event.participants[0].role, Some(Role::Host));
    assert_eq!(event.participants[1].office.as_ref().unwrap().as_str(), "office:jpn-foreign-minister");
    assert_eq!((event.kind, event.level.name()), (EventType::Meeting, "minister"));
    assert_eq!((&*event.evidence[0].text, event.evidence[0].line), ("They spoke of the alliance.", Some(2)));
    assert_eq!(event.place.as_ref().unwrap().as_str(), "place:tokyo");
}

#[test]
fn nodes_and_edges_name_each_other() {
    let nodes = "Id,Label,Kind,State\na,Lena Okafor,person,NGA\nb,Pavel Duda,person,Poland\n";
    let edges = "Source,Target,Type,Relation,Weight,Date\na,b,Undirected,met,2,2019\nb,a,Directed,statement,1,2019-05-02\n";
    let record = read_all(&[("edges.csv", edges), ("nodes.csv", nodes)]).unwrap();
    assert_eq!(record.events.len(), 3);
    let talks: Vec<_> = record.events.iter().filter(|e| e.kind == EventType::Meeting).collect();
    assert!(talks.iter().all(|e| e.date.is_none() && e.within.unwrap().to_string() == "2019"));
    let words = record.events.iter().find(|e| e.kind == EventType::Statement).unwrap();
    assert_eq!(words.participants[0].role, Some(Role::Speaker));
    let pole = record.entities.iter().find(|e| e.name == "Pavel Duda").unwrap();
    assert_eq!(pole.state.as_deref(), Some("POL"));
    assert!(record.entities.iter().any(|e| e.id.as_str() == "state:nga"));
}

#[test]
fn dates_are_read_as_tables_write_them() {
    for (written, read) in [
        ("2023-09-07", "2023-09-07"),
        ("2023/09/07", "2023-09-07"),
        ("2023/09", "2023-09"),
        ("2022/2023", "2022/2023"),
        ("2023-09/2023-12", "2023-09/2023-12"),
        ("7 September 2023", "2023-09-07"),
    ] {
        let record = read_all(&[("m.csv", &format!("date,participants\n{written},A Bc\n"))]).unwrap();
        assert_eq!(record.events[0].date.unwrap().to_string(), read);
    }
}

#[test]
fn ties_that_name_their_events_are_participations() {
    let edges = "Source,Target,Relation,Weight,Dates,Events\n\
        Ana Ruiz,Bo Ek,met,2,2020-01-02; 2020-02-03,t1; t2\nAna Ruiz,Ciro Paz,met,1,2020-01-02,t1\nBo Ek,Ciro Paz,met,1,2020-01-02,t1\n";
    let record = read_all(&[("e.csv", edges)]).unwrap();
    assert_eq!(record.events.iter().map(|e| e.participants.len()).collect::<Vec<_>>(), [3, 2]);
}

#[test]
fn graphml_is_read_with_defaults_labels_and_entities() {
    let text = r#"<?xml version="1.0"?><graphml xmlns="http://graphml.graphdrawing.org/xmlns">
        <key id="d0" for="node" attr.name="Kind" attr.type="string"><default>person</default></key>
        <key id="d1" for="edge" attr.name="date" attr.type="string"/>
        <graph edgedefault="undirected"><node id="n0"><data key="x"><y:NodeLabel xmlns:y="y">Ann &amp; Co &#233;</y:NodeLabel></data></node>
        <node id="n1"/><edge source="n0" target="n1" label="call"><data key="d1">2018-07-01</data></edge></graph></graphml>"#;
    let record = read_all(&[("net.graphml", text)]).unwrap();
    assert_eq!(record.entities[0].name, "Ann & Co é");
    assert_eq!((record.events[0].kind, record.events[0].evidence[0].line), (EventType::Call, Some(5)));
    let plain = edges("net.graphml", text.as_bytes().to_vec(), false).unwrap();
    assert_eq!((plain.labels, plain.adjacency.len()), (vec!["n0".into(), "n1".into()], 2));
}

#[test]
fn what_is_wrong_is_said_with_its_place() {
    let said = |name: &str, text: &str| read_all(&[(name, text)]).unwrap_err().to_string();
    assert!(
        said("a.csv", "x,y\n1,2\n")
            .starts_with("a.csv:1:1: found the columns x, y; expected columns participants")
    );
    assert!(
        said("a.csv", "date,participants\n\n2020-13-01,A B\n")
            .starts_with("a.csv:3:1: found `2020-13-01`, expected a date")
    );
    assert!(
        said("a.csv", "participants,mode\nA B,fax\n").contains("found `fax`, expected a mode: in-person")
    );
    assert!(said("a.csv", "participants,mode\nA B\n").starts_with("a.csv:2:1: found 1 cells, expected 2"));
    assert!(
        said("a.graphml", "<graphml><graph><node/></graph></graphml>")
            .contains("1:17: found a node without an id")
    );
    assert!(said("a.graphml", "<gexf/>").contains("found no <graphml> element"));
    assert!(said("a.graphml", "<graphml><graph><node id='a'>").contains("ends within an element"));
    assert!(said("a.graphml", "<graphml><graph/>").contains("ends within an element"));
    assert!(said("a.graphml", "<graphml></graph></graphml>").contains("not well-formed XML"));
}

#[test]
fn a_plan_in_a_network_stays_a_plan() {
    let nodes = "Id,Label,Kind,Event_type,Status,Date\nprospect:p,planned meeting,prospect,meeting,planned,2030\nperson:x-y,X Y,person,,,\n";
    let edges = "Source,Target,Relation\nperson:x-y,prospect:p,would_take_part\n";
    let record = read_all(&[("n.csv", nodes), ("e.csv", edges)]).unwrap();
    assert!(record.events.is_empty());
    assert_eq!(record.prospects[0].participants[0].id.as_str(), "person:x-y");
}
