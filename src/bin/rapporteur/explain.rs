//! `explain`: what is known of one, or why two are tied.

use crate::args::{OutputArgs, ReadArgs};
use crate::console::Console;
use crate::filter::FilterArgs;
use crate::{Outcome, input};
use rapporteur::graph::{
    Entity, Event, Evidence, Filter, Graph, Id, Participant, Prospect, Relation, name, party,
};
use std::fmt::Write;

/// Tell what is known of one thing, or why two are tied: events and facts, each with its sentences
#[derive(Debug, clap::Args)]
pub struct Explain {
    /// Who or what
    name: String,
    /// A second name, if this is no file or folder; then a graph.json, or articles: files, folders, `-` for standard input
    #[arg(value_name = "NAME] [INPUT")]
    rest: Vec<String>,
    #[command(flatten)]
    filter: FilterArgs,
    #[command(flatten)]
    read: ReadArgs,
    #[command(flatten)]
    output: OutputArgs,
}

impl Explain {
    pub fn run(&self, console: &Console) -> anyhow::Result<Outcome> {
        let (other, inputs) = match self.rest.split_first() {
            Some((word, inputs)) if !input::looks_like_path(word) => (Some(word), inputs),
            _ => (None, &self.rest[..]),
        };
        let loaded = input::load(console, inputs, &self.read)?;
        let graph = &loaded.graph;
        let filter = self.filter.resolve(graph)?;
        let ids = std::iter::once(&self.name).chain(other).map(|text| name::find(graph, text, &[]));
        let account = Account { graph, ids: ids.collect::<Result<_, _>>()? };
        let mut text = String::new();
        account.write(&filter, &mut text)?;
        self.output.output.write(text.as_bytes())?;
        for hint in account.left_out(&filter) {
            console.note(hint);
        }
        Ok(loaded.outcome())
    }
}

/// All that a graph says of one thing, or of two together.
struct Account<'g> {
    graph: &'g Graph,
    ids: Vec<Id>,
}

impl Account<'_> {
    fn write(&self, filter: &Filter, out: &mut String) -> std::fmt::Result {
        for id in &self.ids {
            self.write_head(id, out)?;
        }
        let record = self.graph.record();
        let mut found = false;
        for event in record.events.iter().filter(|e| filter.keeps(self.graph, e) && self.is_about_event(e)) {
            self.write_event(event, out)?;
            found = true;
        }
        for relation in record.relations.iter().filter(|r| self.is_about_relation(r)) {
            self.write_relation(relation, out)?;
            found = true;
        }
        let prospects = record.prospects.iter().filter(|p| filter.prospects && self.is_about_prospect(p));
        for prospect in prospects.filter(|p| filter.matches_prospect(self.graph, p)) {
            self.write_prospect(prospect, out)?;
            found = true;
        }
        match (found, self.ids.len()) {
            (true, _) => Ok(()),
            (false, 1) => writeln!(out, "\nNo event or fact."),
            (false, _) => writeln!(out, "\nNo event or fact in common."),
        }
    }

    /// What the filter leaves out that another option would show.
    fn left_out(&self, filter: &Filter) -> Vec<String> {
        let record = self.graph.record();
        let recalled = record.events.iter().filter(|e| e.background && self.is_about_event(e)).count();
        let planned = record.prospects.iter().filter(|p| self.is_about_prospect(p)).count();
        let mut hints = Vec::new();
        if recalled > 0 && !filter.background {
            hints.push(format!("{recalled} recalled from before the period: --background shows them"));
        }
        if planned > 0 && !filter.prospects {
            hints.push(format!("{planned} planned, proposed or denied: --prospects shows them"));
        }
        hints
    }

    fn is_about_event(&self, event: &Event) -> bool {
        let around = [&event.place, &event.setting, &event.series, &event.agreement];
        self.ids.iter().all(|id| {
            event.id == *id
                || party::takes_part(self.graph, event, id)
                || around.into_iter().flatten().chain(&event.topics).any(|other| other == id)
        })
    }

    fn is_about_relation(&self, relation: &Relation) -> bool {
        self.ids.iter().all(|id| relation.source == *id || relation.target == *id)
    }

    fn is_about_prospect(&self, prospect: &Prospect) -> bool {
        self.ids.iter().all(|id| prospect.id == *id || prospect.participants.iter().any(|p| p.id == *id))
    }

    fn write_head(&self, id: &Id, out: &mut String) -> std::fmt::Result {
        match self.graph.entity(id) {
            Some(Entity { name, state, aliases, .. }) => {
                let state = state.as_ref().map_or(String::new(), |code| format!(", {code}"));
                writeln!(out, "{name} ({id}{state})")?;
                if !aliases.is_empty() {
                    writeln!(out, "  also {}", aliases.join(", "))?;
                }
                Ok(())
            }
            None => writeln!(out, "{} ({id})", self.graph.label(id)),
        }
    }

    fn write_event(&self, event: &Event, out: &mut String) -> std::fmt::Result {
        let when = event.date.or(event.within).map_or("no date".into(), |date| date.to_string());
        let background = if event.background { " (recalled)" } else { "" };
        writeln!(out, "\n{when}  {}{background}  {}", self.what(event), event.id)?;
        writeln!(out, "  {}", self.people(&event.participants))?;
        let places =
            [("at", &event.place), ("on the margins of", &event.setting), ("session of", &event.series)];
        for (how, id) in places {
            if let Some(id) = id {
                writeln!(out, "  {how} {}", self.graph.label(id))?;
            }
        }
        self.write_evidence(&event.evidence, out)
    }

    fn what(&self, event: &Event) -> String {
        let name = event.name.as_ref().map(|name| format!("{name}: "));
        let format = event.format.map(|format| format!("{} ", format.name()));
        format!("{}{}{}", name.unwrap_or_default(), format.unwrap_or_default(), event.kind.name())
    }

    fn write_relation(&self, relation: &Relation, out: &mut String) -> std::fmt::Result {
        let (source, target) = (self.graph.label(&relation.source), self.graph.label(&relation.target));
        let what = relation.kind.name().replace('_', " ");
        let since = relation.from.map_or(String::new(), |date| format!(" from {date}"));
        let until = relation.to.map_or(String::new(), |date| format!(" to {date}"));
        writeln!(out, "\n{source}: {what}: {target}{since}{until}")?;
        if let Some(source) = &relation.lexicon {
            writeln!(out, "  from the lexicon, not from an article: {source}")?;
        }
        self.write_evidence(&relation.evidence, out)
    }

    fn write_prospect(&self, prospect: &Prospect, out: &mut String) -> std::fmt::Result {
        let when = prospect.date.map_or("no date".into(), |date| date.to_string());
        writeln!(
            out,
            "\n{when}  {}, no fact: {}  {}",
            prospect.status.name(),
            prospect.kind.name(),
            prospect.id
        )?;
        writeln!(out, "  {}", self.people(&prospect.participants))?;
        self.write_evidence(&prospect.evidence, out)
    }

    fn people(&self, participants: &[Participant]) -> String {
        let label = |p: &Participant| {
            let role = p.role.map_or(String::new(), |role| format!(" ({})", role.name()));
            format!("{}{role}", self.graph.label(&p.id))
        };
        participants.iter().map(label).collect::<Vec<_>>().join("; ")
    }

    /// The sentences, each with article and line.
    fn write_evidence(&self, evidence: &[Evidence], out: &mut String) -> std::fmt::Result {
        for sentence in evidence {
            let article = self.graph.record().articles.iter().find(|article| article.id == sentence.article);
            let file = article.map_or(&sentence.article, |article| &article.file);
            let line = sentence.line.map_or(String::new(), |line| format!(":{line}"));
            writeln!(out, "  {file}{line}: \u{201c}{}\u{201d} [{}]", sentence.text, sentence.rule)?;
        }
        Ok(())
    }
}
