//! `export`: one view in one format, or what formats there are.

use crate::args::{INPUT_HELP, ReadArgs};
use crate::console::Console;
use crate::filter::FilterArgs;
use crate::table::TableArgs;
use crate::{Outcome, input};
use anyhow::bail;
use rapporteur::export::{self, BASE, Content, Conventions, Format, Options, Profile, Subject};
use rapporteur::graph::View;

/// Write one view of the graph in one format
///
/// `--format` says how, or `--for` says for whom; with both, the format is written the way that program wants it. What was
/// written is read back and checked before it is put into place.
#[derive(Debug, clap::Args)]
pub struct Export {
    #[arg(value_name = "INPUT", help = INPUT_HELP)]
    inputs: Vec<String>,
    /// What to show: people, states, affiliation, series, deliverables or knowledge
    #[arg(long, value_name = "V", default_value = "knowledge")]
    view: View,
    /// How to write it: one of those that --list names
    #[arg(long, value_name = "F", required_unless_present_any = ["consumer", "list"])]
    format: Option<Format>,
    /// For which program: gephi, gephi-lite, networkx, igraph, cytoscape, d3, neo4j, memgraph, ladybug, yed or excel
    #[arg(long = "for", id = "consumer", value_name = "CONSUMER")]
    profile: Option<Profile>,
    /// What the IRIs of things start with, in formats that have IRIs
    #[arg(long, value_name = "IRI", default_value = BASE)]
    base: String,
    /// List the formats: what each is for, what it keeps and what it loses
    #[arg(long)]
    list: bool,
    #[command(flatten)]
    filter: FilterArgs,
    #[command(flatten)]
    read: ReadArgs,
    #[command(flatten)]
    table: TableArgs,
}

impl Export {
    pub fn run(&self, console: &Console) -> anyhow::Result<Outcome> {
        if self.list {
            self.table.print(console, &export::catalog())?;
            return Ok(Outcome::Done);
        }
        let format = self.format()?;
        if format.about().content == Content::Events && self.view != View::Knowledge {
            console.note(format!("{} is about events, whatever the view", format.name()));
        }
        let loaded = input::load(console, &self.inputs, &self.read)?;
        let filter = self.filter.resolve(&loaded.graph)?;
        let network = self.view.project(&loaded.graph, &filter);
        let conventions = self.profile.map_or(Conventions::default(), |profile| profile.conventions);
        let options = Options { conventions, base: self.base.clone(), filter };
        let subject = Subject::new(&network, &loaded.graph, &options);
        self.table.fill(
            |out| Ok(format.write(&subject, out)?),
            |written| Ok(format.validate(&subject, written)?),
        )?;
        Ok(loaded.outcome())
    }

    /// The format that is asked for by its name or by who reads it.
    fn format(&self) -> anyhow::Result<Format> {
        match (self.profile, self.format) {
            (Some(profile), asked) => Ok(profile.format(asked)?),
            (None, Some(format)) => Ok(format),
            (None, None) => bail!("found neither --format nor --for, expected one of them"),
        }
    }
}
