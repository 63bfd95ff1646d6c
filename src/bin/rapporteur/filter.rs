//! Which events a command is about.

use clap::Args;
use rapporteur::date::Edtf;
use rapporteur::graph::filter::{Ego, Filter};
use rapporteur::graph::{EntityKind, EventType, Format, Graph, Level, Mode, Weight, name};
use serde::de::DeserializeOwned;
use serde::de::value::{Error as NameError, StrDeserializer};

/// Filters, the same everywhere. A NAME matches without accents, case, word order or title.
#[derive(Debug, Args)]
#[command(next_help_heading = "Filters")]
pub struct FilterArgs {
    /// Not before DATE: 2023, 2023-11 or 2023-11-16
    #[arg(long, value_name = "DATE")]
    from: Option<Edtf>,
    /// Not after DATE
    #[arg(long, value_name = "DATE")]
    to: Option<Edtf>,
    /// Events of these types, as meeting,call
    #[arg(long = "type", value_name = "T,…", value_delimiter = ',', value_parser = named::<EventType>)]
    types: Vec<EventType>,
    /// Held in these ways: in-person, phone, video, unknown
    #[arg(long = "mode", value_name = "M,…", value_delimiter = ',', value_parser = named::<Mode>)]
    modes: Vec<Mode>,
    /// With this many sides: bilateral, trilateral, multilateral
    #[arg(long, value_name = "P", value_parser = named::<Format>)]
    parties: Option<Format>,
    /// At these ranks, as leader,minister
    #[arg(long = "level", value_name = "L,…", value_delimiter = ',', value_parser = named::<Level>)]
    levels: Vec<Level>,
    /// With NAME taking part; several times for all of several
    #[arg(long, value_name = "NAME")]
    with: Vec<String>,
    /// With at least one of these states represented
    #[arg(long = "state", value_name = "ISO3,…", value_delimiter = ',')]
    states: Vec<String>,
    /// Sessions of this dialogue
    #[arg(long, value_name = "NAME")]
    series: Option<String>,
    /// What edges between people or states weigh: meetings together, days of these, or newman for 1 ÷ (parties − 1) each
    #[arg(long, value_name = "W", default_value = "meetings")]
    weight: Weight,
    /// Edges of at least this weight
    #[arg(long, value_name = "N", value_parser = weight)]
    min_weight: Option<f64>,
    /// What lies around NAME
    #[arg(long, value_name = "NAME")]
    ego: Option<String>,
    /// How many steps around it
    #[arg(long, value_name = "N", requires = "ego", default_value_t = 1)]
    radius: usize,
    /// Also what is only recalled from before the period
    #[arg(long)]
    background: bool,
    /// Also what was only planned, proposed or denied
    #[arg(long)]
    prospects: bool,
}

impl FilterArgs {
    /// The filter, with names looked up in the graph.
    ///
    /// # Errors
    /// If a name fits nothing in the graph, or several things.
    pub fn resolve(&self, graph: &Graph) -> rapporteur::error::Result<Filter> {
        let find = |text: &String, kinds: &[EntityKind]| name::find(graph, text, kinds);
        let code = |text: &String| -> rapporteur::error::Result<String> {
            let state = find(text, &[EntityKind::State])?;
            Ok(graph.entity(&state).and_then(|state| state.state.clone()).unwrap_or_else(|| text.clone()))
        };
        let ego = self.ego.as_ref().map(|text| find(text, &[])).transpose()?;
        Ok(Filter {
            from: self.from,
            to: self.to,
            types: self.types.clone(),
            modes: self.modes.clone(),
            parties: self.parties,
            levels: self.levels.clone(),
            with: self.with.iter().map(|text| find(text, &[])).collect::<Result<_, _>>()?,
            states: self.states.iter().map(code).collect::<Result<_, _>>()?,
            series: self.series.as_ref().map(|text| find(text, &[EntityKind::Series])).transpose()?,
            weight: self.weight,
            min_weight: self.min_weight,
            ego: ego.map(|id| Ego { id, radius: self.radius }),
            background: self.background,
            prospects: self.prospects,
        })
    }
}

/// What a filter asks for besides its window, for the title of a picture; empty if nothing.
pub fn words(filter: &Filter, graph: &Graph) -> String {
    let joined = |names: Vec<&str>| names.join(" or ");
    let with: Vec<String> = filter.with.iter().map(|id| graph.label(id)).collect();
    let states: Vec<&str> = filter.states.iter().map(String::as_str).collect();
    let parts = [
        with.join(" and "),
        joined(states),
        filter.series.as_ref().map_or(String::new(), |id| graph.label(id)),
        joined(filter.types.iter().map(|kind| kind.name()).collect()),
        joined(filter.modes.iter().map(|mode| mode.name()).collect()),
        joined(filter.parties.iter().map(|parties| parties.name()).collect()),
        joined(filter.levels.iter().map(|level| level.name()).collect()),
        if filter.background { "recalled ones too".into() } else { String::new() },
    ];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

/// A value by the name that files give it; the error lists the names there are.
pub fn named<T: DeserializeOwned>(text: &str) -> Result<T, NameError> {
    T::deserialize(StrDeserializer::new(text))
}

/// A weight that edges can have.
fn weight(text: &str) -> Result<f64, String> {
    let number = text.parse::<f64>().ok().filter(|number| number.is_finite() && *number >= 0.0);
    number.ok_or_else(|| "expected a number of at least 0".into())
}
