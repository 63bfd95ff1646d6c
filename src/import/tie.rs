//! Ties of two: participations, places and the like in events of the table, standing facts, and meetings told as ties.

use super::column::{self, RELATION};
use super::event::evidence;
use super::sheet::Row;
use super::whole::{Whole, unnamed};
use crate::error::Result;
use crate::graph::{DateBasis, Event, EventType, Participant, Relation, RelationType, Role};

/// The most meetings that one row may count: more is a mistake of the column.
const MOST: u32 = 10_000;

impl Whole<'_> {
    /// A row that ties two.
    ///
    /// # Errors
    /// [`crate::error::ErrorKind::Table`] if an end is missing, or a cell has a word or date that its column does not know.
    pub fn tie(&mut self, row: &Row) -> Result<()> {
        let (Some(source), Some(target)) = (row.get(&["source"]), row.get(&["target"])) else {
            return Err(row.refuse("found a tie with one end, expected source and target"));
        };
        let word = relation(row);
        let relation = word.map(super::sheet::column);
        let relation = relation.as_deref().unwrap_or_default();
        if let Ok(kind) = relation.parse::<RelationType>() {
            return self.fact(row, kind, source, target);
        }
        if self.seat_in_plan(row, source, target)? {
            return Ok(());
        }
        match (self.known(source), self.known(target)) {
            (None, Some(at)) => self.seat_in(row, at, source, relation),
            (Some(at), None) => self.tie_to(row, at, target, relation),
            (Some(at), Some(other)) => {
                // `on the margins of` another event of the table.
                let id = self.events[other].id.clone();
                self.events[at].setting = Some(id);
                Ok(())
            }
            (None, None) => self.meeting(row, word, source, target),
        }
    }

    /// Somebody took part in an event, or acted in it as the holder of an office.
    fn seat_in(&mut self, row: &Row, at: usize, source: &str, relation: &str) -> Result<()> {
        let id = self.cast.find(None, source, None);
        if relation == "acted_as" {
            self.acted.push((at, id));
            return Ok(());
        }
        let role = row.word(&["role"])?;
        self.events[at].seat(Participant { id, role, office: None });
        Ok(())
    }

    /// What an event leads to: its place, series, setting, topic or agreement; anybody else took part.
    fn tie_to(&mut self, row: &Row, at: usize, target: &str, relation: &str) -> Result<()> {
        let id = self.cast.find(None, target, None);
        let event = &mut self.events[at];
        match relation {
            "at" => event.place = Some(id),
            "on_margins_of" => event.setting = Some(id),
            "session_of" => event.series = Some(id),
            "brought_about" => event.agreement = Some(id),
            "about" if event.topics.contains(&id) => {}
            "about" => event.topics.push(id),
            _ => return self.seat_in(row, at, target, relation),
        }
        Ok(())
    }

    /// Somebody would take part in a plan; gives whether one end is a plan.
    fn seat_in_plan(&mut self, row: &Row, source: &str, target: &str) -> Result<bool> {
        if !target.starts_with("prospect:") {
            return Ok(false);
        }
        let id = self.cast.find(None, source, None);
        let role = row.word(&["role"])?;
        if self.plans.seat(target, Participant { id, role, office: None }) {
            return Ok(true);
        }
        Err(row.refuse(&format!("found the plan `{target}`, which no row describes")))
    }

    /// A standing fact.
    fn fact(&mut self, row: &Row, kind: RelationType, source: &str, target: &str) -> Result<()> {
        let [source, target] = [source, target].map(|word| match self.known(word) {
            Some(at) => self.events[at].id.clone(),
            None => self.cast.find(None, word, None),
        });
        let from = row.get(&["first", "from", "start"]).map(|d| column::parse(row, d)).transpose()?;
        let to = row.get(&["last", "to", "end"]).map(|d| column::parse(row, d)).transpose()?;
        let (office, lexicon) = (None, None);
        self.relations.push(Relation {
            kind,
            source,
            target,
            office,
            from,
            to,
            evidence: evidence(row),
            lexicon,
        });
        Ok(())
    }

    /// Two who met, as often as the row says: in the events that it names, on the dates that it lists, or so many times.
    fn meeting(&mut self, row: &Row, word: Option<&str>, source: &str, target: &str) -> Result<()> {
        let kind =
            word.map_or(EventType::Meeting, |word| column::event_type(word).unwrap_or(EventType::Other));
        let (a, b) = (self.cast.find(None, source, None), self.cast.find(None, target, None));
        let dates: Vec<_> =
            row.list(&["dates"]).map(|date| column::parse(row, date)).collect::<Result<_>>()?;
        let named: Vec<String> = row.list(&["events"]).map(str::to_owned).collect();
        let sentences = evidence(row);
        let times = if named.is_empty() { times(row)?.max(dates.len()) } else { named.len() };
        let stem = row.get(column::ID).map_or_else(|| unnamed(row, kind), str::to_owned);
        for i in 0..times {
            let id = named.get(i).cloned();
            let id =
                id.unwrap_or_else(|| if times == 1 { stem.clone() } else { format!("{stem}-{}", i + 1) });
            let at = match self.known(&id) {
                Some(at) => at,
                None => self.described(row, &id, kind)?,
            };
            let event = &mut self.events[at];
            if times > 1 || !dates.is_empty() {
                dated(event, dates.get(i).copied());
            }
            if sentences.len() == times {
                event.evidence = vec![sentences[i].clone()];
            }
            let [first, second] = roles(kind);
            event.seat(Participant { id: a.clone(), role: first, office: None });
            event.seat(Participant { id: b.clone(), role: second, office: None });
        }
        Ok(())
    }
}

/// What a tie says, if it says anything: Gephi's words for direction say nothing.
fn relation(row: &Row) -> Option<&str> {
    let empty = ["directed", "undirected", "mutual"];
    RELATION
        .iter()
        .filter_map(|name| row.get(&[name]))
        .find(|word| !empty.contains(&word.to_lowercase().as_str()))
}

/// How often two met: the count, or a weight that is a whole number.
fn times(row: &Row) -> Result<usize> {
    let cell = row.get(&["count", "meetings", "weight"]).unwrap_or("1");
    let number: f64 = cell.parse().map_err(|_| row.refuse(&format!("found `{cell}`, expected how often")))?;
    let whole = number.fract() == 0.0 && number >= 1.0;
    if whole && number > f64::from(MOST) {
        return Err(row.refuse(&format!("found {cell} meetings in one row, expected at most {MOST}")));
    }
    // A share or a strength does not count meetings.
    Ok(if whole { number as usize } else { 1 })
}

/// Dates one of several events of a row: what is known of all of them is only when they fall.
fn dated(event: &mut Event, date: Option<crate::date::Edtf>) {
    if let Some(date) = date {
        (event.date, event.date_basis, event.within) = (Some(date), DateBasis::Stated, None);
    } else {
        (event.within, event.date, event.date_basis) = (event.date.or(event.within), None, DateBasis::Period);
    }
}

/// The parts of source and target.
fn roles(kind: EventType) -> [Option<Role>; 2] {
    match kind {
        EventType::Statement | EventType::Summons => [Some(Role::Speaker), Some(Role::Addressee)],
        EventType::Sanction | EventType::Aid => [None, Some(Role::Addressee)],
        EventType::Visit => [None, Some(Role::Host)],
        _ => [None, None],
    }
}
