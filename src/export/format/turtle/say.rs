//! What is said of entities, events, relations and plans.

use super::evidence::{Sentences, derived, sources};
use super::iri::{
    CONCEPT, DCTERMS, EVENT, HAS_ACTOR, LABEL, OBJECT, OTHER_LABEL, PREDICATE, SEM, STATEMENT, SUBJECT, TYPE,
    VALUE, class, path, term,
};
use super::sink::Sink;
use crate::date::Edtf;
use crate::error::Result;
use crate::graph::{Entity, EntityKind, Event, Graph, Id, Participant, Prospect, Relation, party};
use oxrdf::Literal;
use std::collections::BTreeMap;

/// Says one thing after the other, and keeps the sentences for later.
pub(super) struct Teller<'w, 'g> {
    pub(super) sink: Sink<'w>,
    pub(super) sentences: Sentences<'g>,
    /// How many relations there were of one type between the same two.
    pub(super) often: BTreeMap<String, usize>,
}

impl<'g> Teller<'_, 'g> {
    fn iri(&self, id: &Id) -> String {
        self.sink.own(&path(id))
    }

    /// An entity with its names.
    pub(super) fn entity(&mut self, entity: &Entity) -> Result<()> {
        let iri = self.iri(&entity.id);
        let general = match entity.kind {
            EntityKind::Place => format!("{SEM}Place"),
            EntityKind::Topic => CONCEPT.to_owned(),
            EntityKind::Series | EntityKind::Agreement | EntityKind::Asset => format!("{SEM}Object"),
            _ => format!("{SEM}Actor"),
        };
        self.sink.link(&iri, TYPE, &general)?;
        self.sink.link(&iri, TYPE, &self.sink.term(&class(entity.kind.name())))?;
        self.sink.text(&iri, LABEL, &entity.name)?;
        for alias in &entity.aliases {
            self.sink.text(&iri, OTHER_LABEL, alias)?;
        }
        if let Some(state) = &entity.state {
            self.sink.text(&iri, &self.sink.term("state"), state)?;
        }
        if let Some(level) = entity.level {
            self.sink.text(&iri, &self.sink.term("level"), level.name())?;
        }
        Ok(())
    }

    /// A state that the graph names by its code alone.
    pub(super) fn unknown_state(&mut self, state: &Id) -> Result<()> {
        let (iri, code) =
            (self.iri(state), state.as_str().rsplit(':').next().unwrap_or_default().to_uppercase());
        self.sink.link(&iri, TYPE, &format!("{SEM}Actor"))?;
        self.sink.link(&iri, TYPE, &self.sink.term("State"))?;
        self.sink.text(&iri, LABEL, &code)?;
        self.sink.text(&iri, &self.sink.term("state"), &code)
    }

    /// An event with all that is told of it.
    pub(super) fn event(&mut self, graph: &Graph, event: &'g Event) -> Result<()> {
        let iri = self.iri(&event.id);
        self.sink.link(&iri, TYPE, EVENT)?;
        self.sink.link(&iri, &format!("{SEM}eventType"), &self.sink.term(&class(event.kind.name())))?;
        self.sink.text(&iri, LABEL, &event.label())?;
        for alias in &event.aliases {
            self.sink.text(&iri, OTHER_LABEL, alias)?;
        }
        self.when(&iri, event.date.or(event.within))?;
        let sem = |name: &str| format!("{SEM}{name}");
        let dcterms = |name: &str| format!("{DCTERMS}{name}");
        let margins = self.sink.term("onMarginsOf");
        let brought = self.sink.term("broughtAbout");
        let around = [
            (sem("hasPlace"), &event.place),
            (margins, &event.setting),
            (dcterms("isPartOf"), &event.series),
            (brought, &event.agreement),
        ];
        for (predicate, target) in around {
            if let Some(target) = target {
                self.sink.link(&iri, &predicate, &self.iri(target))?;
            }
        }
        for topic in &event.topics {
            self.sink.link(&iri, &dcterms("subject"), &self.iri(topic))?;
        }
        for state in party::states(graph, event) {
            self.sink.link(&iri, &self.sink.term("represented"), &self.iri(&state))?;
        }
        self.details(&iri, event)?;
        self.participants(&iri, &event.participants)?;
        derived(&mut self.sink, &mut self.sentences, &iri, &event.evidence)
    }

    /// What has a value and leads nowhere.
    fn details(&mut self, iri: &str, event: &Event) -> Result<()> {
        let mode = ("mode", Some(event.mode.name()));
        let texts = [
            ("dateBasis", Some(event.date_basis.name())),
            mode,
            ("format", event.format.map(|format| format.name())),
            ("level", Some(event.level.name())),
        ];
        for (name, value) in texts {
            if let Some(value) = value {
                self.sink.text(iri, &self.sink.term(name), value)?;
            }
        }
        if let Some(code) = &event.plover {
            let mode = code.mode.as_deref().map_or(String::new(), |mode| format!("/{mode}"));
            self.sink.text(iri, &self.sink.term("plover"), &format!("{}{mode}", code.event))?;
        }
        if let Some(ordinal) = event.ordinal {
            self.sink.number(iri, &self.sink.term("ordinal"), ordinal.into())?;
        }
        self.sink.say(iri, &self.sink.term("background"), &Literal::from(event.background))?;
        self.sink.number(iri, &self.sink.term("reports"), event.reports.into())
    }

    /// Those who took part, and below that in what part and office.
    fn participants(&mut self, iri: &str, participants: &[Participant]) -> Result<()> {
        for participant in participants {
            self.sink.link(iri, HAS_ACTOR, &self.iri(&participant.id))?;
        }
        let node = |i: usize| format!("{iri}#participant-{}", i + 1);
        for i in 0..participants.len() {
            self.sink.link(iri, &self.sink.term("participation"), &node(i))?;
        }
        for (i, participant) in participants.iter().enumerate() {
            let node = node(i);
            self.sink.link(&node, TYPE, &format!("{SEM}Role"))?;
            self.sink.link(&node, VALUE, &self.iri(&participant.id))?;
            let role = participant.role.map_or("participant", |role| role.name());
            self.sink.link(&node, &format!("{SEM}roleType"), &self.sink.term(&class(role)))?;
            if let Some(office) = &participant.office {
                self.sink.link(&node, &self.sink.term("actedAs"), &self.iri(office))?;
            }
        }
        Ok(())
    }

    /// A date as it is known, and its first and last day.
    fn when(&mut self, iri: &str, date: Option<Edtf>) -> Result<()> {
        let Some(date) = date else { return Ok(()) };
        self.sink.date(iri, &format!("{SEM}hasTimeStamp"), date)?;
        self.sink.day(iri, &format!("{SEM}hasBeginTimeStamp"), date.first_day())?;
        self.sink.day(iri, &format!("{SEM}hasEndTimeStamp"), date.last_day())
    }

    /// A standing fact, by itself and as a statement with its time and its sentences.
    pub(super) fn relation(&mut self, fact: &'g Relation) -> Result<()> {
        let (source, target) = (self.iri(&fact.source), self.iri(&fact.target));
        let predicate = self.sink.term(&term(fact.kind.name()));
        self.sink.link(&source, &predicate, &target)?;
        let base = format!("relation:{}--{}--{}", fact.kind.name(), path(&fact.source), path(&fact.target));
        let count = self.often.entry(base.clone()).or_default();
        *count += 1;
        let iri = if *count == 1 { self.sink.own(&base) } else { self.sink.own(&format!("{base}--{count}")) };
        self.sink.link(&iri, TYPE, STATEMENT)?;
        self.sink.link(&iri, SUBJECT, &source)?;
        self.sink.link(&iri, PREDICATE, &predicate)?;
        self.sink.link(&iri, OBJECT, &target)?;
        for (name, date) in [("from", fact.from), ("to", fact.to)] {
            if let Some(date) = date {
                self.sink.date(&iri, &self.sink.term(name), date)?;
            }
        }
        derived(&mut self.sink, &mut self.sentences, &iri, &fact.evidence)
    }

    /// What was only planned: no event.
    pub(super) fn plan(&mut self, plan: &'g Prospect) -> Result<()> {
        let iri = self.iri(&plan.id);
        self.sink.link(&iri, TYPE, &self.sink.term("Prospect"))?;
        self.sink.link(&iri, &format!("{SEM}eventType"), &self.sink.term(&class(plan.kind.name())))?;
        self.sink.text(&iri, &self.sink.term("status"), plan.status.name())?;
        self.when(&iri, plan.date)?;
        self.participants(&iri, &plan.participants)?;
        derived(&mut self.sink, &mut self.sentences, &iri, &plan.evidence)
    }

    /// The sentences that were kept, their articles, and the end of the file.
    pub(super) fn finish(mut self, graph: &Graph) -> Result<()> {
        sources(&mut self.sink, graph, &self.sentences)?;
        self.sink.finish()
    }
}
