//! `draw`: a picture of one view.

use crate::args::{INPUT_HELP, OutputArgs, ReadArgs};
use crate::console::Console;
use crate::engine::Engine;
use crate::filter::{FilterArgs, words};
use crate::output::Destination;
use crate::{Outcome, input, png};
use anyhow::bail;
use jiff::civil::Date;
use rapporteur::analysis::Measure;
use rapporteur::analysis::meetings::{By, Count, Per, Slot};
use rapporteur::date::{Edtf, Point as Day};
use rapporteur::draw::{Coloring, Point, Theme};
use rapporteur::export::svg::{self, Drawing, Panels};
use rapporteur::graph::filter::Ego;
use rapporteur::graph::{Filter, Graph, Network, NodeKind, View, name};

/// How many rows a matrix has, unless --top says so; and how many stretches of time are drawn.
const MATRIX: usize = 60;
const PANELS: usize = 36;

/// Kinds of pictures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Diagram {
    /// Nodes and lines
    Network,
    /// Fields of who with whom, in an order that brings those together who are tied
    Matrix,
    /// The network of each month, everybody at the same place; of each quarter or year where there are more than 36
    Months,
    /// Summits, what they promised, and the sessions of that by date
    Tree,
    /// What --ego NAME took part in, and who else did
    Ego,
    /// Meetings and calls by their level, over time
    Lanes,
}

/// Draw the graph as SVG or PNG
#[derive(Debug, clap::Args)]
pub struct Draw {
    #[arg(value_name = "INPUT", help = INPUT_HELP)]
    inputs: Vec<String>,
    /// What to draw: people, states, affiliation, series, deliverables or knowledge
    #[arg(long, value_name = "V", default_value = "people")]
    view: View,
    /// As what
    #[arg(long, value_name = "D", value_enum, default_value_t = Diagram::Network)]
    diagram: Diagram,
    /// Only the N nodes with the most ties, or the highest of --by
    #[arg(long, value_name = "N", value_parser = at_least_one)]
    top: Option<usize>,
    /// Set NAME and its lines off from the others; repeatable
    #[arg(long, value_name = "NAME")]
    highlight: Vec<String>,
    /// On white, on a dark ground, or in greys for print: light, dark or print
    #[arg(long, value_name = "T", default_value = "light")]
    theme: Theme,
    /// Width and height of the whole, as 1600x900 [default: 1200 wide, as high as needed]
    #[arg(long, value_name = "WxH", value_parser = size)]
    size: Option<Point>,
    /// How many nodes may have labels, the largest first: N, all or none [default: up to 400 that have room]
    #[arg(long, value_name = "N", value_parser = labels)]
    labels: Option<usize>,
    /// What colours stand for: state, community or kind [default: what suits the view]
    #[arg(long = "color-by", value_name = "C")]
    coloring: Option<Coloring>,
    /// What the size of nodes stands for: a measure that `rank` knows [default: number of ties]
    #[arg(long, value_name = "MEASURE")]
    by: Option<Measure>,
    /// Let Graphviz say where nodes stand, if it is installed
    #[arg(long, value_name = "E", value_enum)]
    engine: Option<Engine>,
    #[command(flatten)]
    filter: FilterArgs,
    #[command(flatten)]
    read: ReadArgs,
    #[command(flatten)]
    output: OutputArgs,
}

impl Draw {
    pub fn run(&self, console: &Console) -> anyhow::Result<Outcome> {
        let loaded = input::load(console, &self.inputs, &self.read)?;
        let filter = self.filter.resolve(&loaded.graph)?;
        let mut picture = Vec::new();
        self.draw(&loaded.graph, &filter, &mut picture)?;
        if self.is_png() {
            picture = png::rendered(&picture)?;
        }
        self.output.output.write(&picture)?;
        Ok(loaded.outcome())
    }

    fn draw(&self, graph: &Graph, filter: &Filter, out: &mut Vec<u8>) -> anyhow::Result<()> {
        if self.diagram == Diagram::Lanes {
            let count = Count::of(graph, filter, &[By::Level]);
            return Ok(svg::draw_lanes(&count, &words(filter, graph), graph, self.theme, self.size, out)?);
        }
        if self.diagram == Diagram::Tree {
            let network = View::Deliverables.project(graph, filter);
            return Ok(svg::tree(&network, graph, self.theme, self.size, out)?);
        }
        let network = self.network(graph, filter)?;
        let highlight = self.highlight.iter().map(|text| name::find(graph, text, &[]));
        let mut drawing = Drawing {
            top: self.top.or((self.diagram == Diagram::Matrix).then_some(MATRIX)),
            highlight: highlight.collect::<Result<_, _>>()?,
            theme: self.theme,
            size: self.size,
            labels: self.labels,
            color: self.coloring,
            by: self.by,
            layout: None,
        };
        if let Some(id) = drawing.highlight.iter().find(|id| network.nodes.iter().all(|n| n.id != **id)) {
            bail!("--highlight: found {id}, which is not in this picture, expected a node of it");
        }
        let mut chosen = drawing.choose(&network);
        if self.diagram == Diagram::Ego {
            let sizes = chosen.sizes.iter_mut().zip(&chosen.network.nodes);
            sizes.filter(|(_, node)| node.kind == NodeKind::Event).for_each(|(size, _)| *size = 0.0);
        }
        drawing.layout = self.engine.map(|engine| engine.layout(&chosen.network)).transpose()?;
        Ok(match self.diagram {
            Diagram::Matrix => svg::matrix(&drawing, &chosen, graph, out),
            Diagram::Months => svg::months(&drawing, &chosen, &self.panels(graph, filter), graph, out),
            Diagram::Network | Diagram::Ego | Diagram::Tree | Diagram::Lanes => {
                svg::draw(&drawing, &chosen, graph, out)
            }
        }?)
    }

    /// The network of the view; around one node it is who took part in what, so that the events are there too.
    fn network(&self, graph: &Graph, filter: &Filter) -> anyhow::Result<Network> {
        if self.diagram != Diagram::Ego {
            return Ok(self.view.project(graph, filter));
        }
        let Some(ego) = &filter.ego else {
            bail!("--diagram ego: found no --ego NAME, expected whose surroundings to draw");
        };
        let around =
            Filter { ego: Some(Ego { id: ego.id.clone(), radius: ego.radius.max(2) }), ..filter.clone() };
        let mut network = View::Affiliation.project(graph, &around);
        network.title = format!("{}: with whom, and when", graph.label(&ego.id));
        Ok(network)
    }

    /// The view of each month of the period, or of each quarter or year where these would be too many.
    fn panels(&self, graph: &Graph, filter: &Filter) -> Panels {
        let count = Count::of(graph, filter, &[]);
        let fits = |per: &Per| count.slots(*per).len() <= PANELS;
        let per = [Per::Month, Per::Quarter].into_iter().find(fits).unwrap_or(Per::Year);
        let slots = count.slots(per);
        let left_out = slots.len().saturating_sub(PANELS);
        let panel = |slot: Slot| {
            let (first, last) = (month(slot.first)?, month(slot.last)?);
            let date = Edtf::interval(first, last)?;
            let within = Filter { from: Some(date), to: Some(date), ..filter.clone() };
            let name = match per {
                Per::Month => svg::day_words(first),
                _ => per.label(slot).replace("-Q", ", quarter "),
            };
            Some((name, self.view.project(graph, &within)))
        };
        Panels {
            unit: per.name(),
            panels: slots.into_iter().take(PANELS).filter_map(panel).collect(),
            left_out,
        }
    }

    /// Whether the name of the file asks for PNG.
    fn is_png(&self) -> bool {
        match &self.output.output {
            Destination::Standard => false,
            Destination::File(path) => path.extension().is_some_and(|e| e.eq_ignore_ascii_case("png")),
        }
    }
}

/// The month in which a day lies.
fn month(day: Date) -> Option<Day> {
    Day::month(day.year(), day.month())
}

fn at_least_one(text: &str) -> Result<usize, String> {
    text.parse().ok().filter(|n| *n > 0).ok_or_else(|| "expected a number of at least 1".into())
}

/// A number of labels.
fn labels(text: &str) -> Result<usize, String> {
    match text {
        "all" => Ok(usize::MAX),
        "none" => Ok(0),
        _ => text.parse().map_err(|_| "expected a number, all or none".into()),
    }
}

/// Width and height with an `x` between them.
fn size(text: &str) -> Result<Point, String> {
    let side = |text: &str| text.parse::<u32>().ok().filter(|n| (300..=20_000).contains(n)).map(f64::from);
    let sides = text.split_once(['x', 'X', '×']).and_then(|(x, y)| Some(Point { x: side(x)?, y: side(y)? }));
    sides.ok_or_else(|| "expected width and height from 300 to 20000, as 1200x900".into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_and_numbers_of_labels_are_read() {
        assert_eq!(size("1600x900"), Ok(Point { x: 1600.0, y: 900.0 }));
        assert!(["", "1600", "10x10", "99999x900", "ax9"].iter().all(|text| size(text).is_err()));
        assert_eq!((labels("all"), labels("none"), labels("7")), (Ok(usize::MAX), Ok(0), Ok(7)));
        assert!(labels("-1").is_err() && at_least_one("0").is_err());
    }
}
