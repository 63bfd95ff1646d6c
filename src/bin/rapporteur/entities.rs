//! `entities`: who and what was found, and how.

use crate::args::ReadArgs;
use crate::console::Console;
use crate::filter::{FilterArgs, named};
use crate::table::TableArgs;
use crate::{Outcome, input};
use anyhow::bail;
use rapporteur::analysis::{Cell, Table};
use rapporteur::graph::{Entity, EntityKind, Filter, Graph, Id};
use std::collections::BTreeMap;

/// List who and what was found, and how
#[derive(Debug, clap::Args)]
pub struct Entities {
    /// Only this kind: person, state, office, organization, series, agreement, place, group, asset or topic;
    /// then a graph.json, or articles: files, folders, `-` for standard input
    #[arg(value_name = "KIND] [INPUT")]
    words: Vec<String>,
    #[command(flatten)]
    filter: FilterArgs,
    #[command(flatten)]
    read: ReadArgs,
    #[command(flatten)]
    table: TableArgs,
}

impl Entities {
    pub fn run(&self, console: &Console) -> anyhow::Result<Outcome> {
        let (kind, inputs) = self.kind_and_inputs()?;
        let loaded = input::load(console, inputs, &self.read)?;
        let filter = self.filter.resolve(&loaded.graph)?;
        self.table.print(console, &table(&loaded.graph, &filter, kind))?;
        Ok(loaded.outcome())
    }

    /// The first word is a kind if it is the name of one, and not of a file.
    fn kind_and_inputs(&self) -> anyhow::Result<(Option<EntityKind>, &[String])> {
        let Some((word, inputs)) = self.words.split_first() else { return Ok((None, &[])) };
        match named::<EntityKind>(word) {
            Ok(kind) => Ok((Some(kind), inputs)),
            Err(_) if input::looks_like_path(word) => Ok((None, &self.words)),
            Err(_) => {
                let kinds = EntityKind::ALL.map(EntityKind::name).join(", ");
                bail!("found `{word}`, expected a file, a folder or a kind: {kinds}")
            }
        }
    }
}

/// One row an entity, with the number of events that touch it and where it is known from.
fn table(graph: &Graph, filter: &Filter, kind: Option<EntityKind>) -> Table {
    let columns = ["id", "kind", "name", "state", "aliases", "#events", "known_from"];
    let mut table = Table::new("Who and what was found", &columns);
    let events = events_by_entity(graph, filter);
    for entity in graph.record().entities.iter().filter(|entity| kind.is_none_or(|kind| entity.kind == kind))
    {
        table.rows.push(vec![
            entity.id.to_string().into(),
            entity.kind.name().into(),
            entity.name.clone().into(),
            entity.state.clone().into(),
            Cell::List(entity.aliases.clone()),
            events.get(&entity.id).copied().unwrap_or(0).into(),
            known_from(entity).into(),
        ]);
    }
    table
        .notes
        .push("events: those the filters keep, in which it takes part or which happen there or in it".into());
    table
}

/// For each entity the number of events that touch it in any way; each event counts once.
fn events_by_entity<'g>(graph: &'g Graph, filter: &Filter) -> BTreeMap<&'g Id, usize> {
    let mut counts = BTreeMap::new();
    for event in graph.record().events.iter().filter(|event| filter.keeps(graph, event)) {
        let parties = event.participants.iter().flat_map(|p| std::iter::once(&p.id).chain(&p.office));
        let around = [&event.place, &event.setting, &event.series, &event.agreement].into_iter().flatten();
        let mut touched: Vec<&Id> = parties.chain(around).chain(&event.topics).collect();
        touched.sort();
        touched.dedup();
        touched.into_iter().for_each(|id| *counts.entry(id).or_default() += 1);
    }
    counts
}

fn known_from(entity: &Entity) -> String {
    entity.source.as_ref().map_or("text".into(), |source| format!("lexicon: {source}"))
}
