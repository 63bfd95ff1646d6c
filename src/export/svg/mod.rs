//! Pictures as SVG 1.1, of networks and of counts, fit for print: colours that all readers can tell apart, real text, a legend,
//! and a caption that says what was left out.
//!
//! Specification: <https://www.w3.org/TR/SVG11/>

mod chart;
mod drawing;
mod edges;
mod legend;
mod marks;
mod matrix;
mod months;
mod names;
mod network;
mod sheet;
mod tree;
mod words;

pub use chart::{Chart, chart, draw_lanes};
pub use drawing::{Chosen, Drawing};
pub use matrix::matrix;
pub use months::{Panels, months};
pub use tree::tree;
pub use words::day_words;

use self::network::Picture;
use crate::error::Result;
use crate::graph::{Graph, Network};
use std::io::Write;

const WIDTH: f64 = 1200.0;
const EDGE: f64 = 40.0;
const INK: &str = "#222222";
const FAINT: &str = "#555555";

/// Draws a network as [`draw`] does where nothing is asked for.
///
/// # Errors
/// As [`super::Format::write`].
pub fn write(network: &Network, graph: &Graph, out: &mut dyn Write) -> Result<()> {
    let drawing = Drawing::default();
    draw(&drawing, &drawing.choose(network), graph, out)
}

/// Draws what was chosen of a network.
///
/// # Errors
/// As [`super::Format::write`].
pub fn draw(drawing: &Drawing, chosen: &Chosen, graph: &Graph, out: &mut dyn Write) -> Result<()> {
    super::validate::network(&chosen.network)?;
    Picture::new(drawing, chosen, graph).write(out)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::meetings::{By, Count};
    use crate::graph::{Filter, View, fixture};

    fn drawn(view: View, graph: &Graph) -> String {
        let mut out = Vec::new();
        let filter = Filter { background: true, prospects: true, ..Filter::default() };
        write(&view.project(graph, &filter), graph, &mut out).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn every_view_of_every_graph_is_well_formed_and_runs_nothing() {
        for graph in [fixture::unification(), fixture::hostile(), fixture::small(&[], &[])] {
            for view in View::ALL {
                let svg = drawn(view, &graph);
                let mut reader = quick_xml::Reader::from_str(&svg);
                while reader.read_event().unwrap() != quick_xml::events::Event::Eof {}
                assert!(!svg.contains("<script") && !svg.contains("NaN") && !svg.contains("inf"), "{view:?}");
                assert_eq!(svg, drawn(view, &graph));
            }
        }
    }

    #[test]
    fn every_diagram_of_every_graph_in_every_theme_is_well_formed() {
        for graph in [fixture::unification(), fixture::hostile(), fixture::small(&[], &[])] {
            for theme in crate::draw::Theme::ALL {
                let network = View::People.project(&graph, &Filter::default());
                let size = Some(crate::draw::Point { x: 800.0, y: 500.0 });
                let drawing = Drawing { theme, size, labels: Some(3), top: Some(5), ..Drawing::default() };
                let (chosen, mut files) = (drawing.choose(&network), [const { Vec::new() }; 5]);
                draw(&drawing, &chosen, &graph, &mut files[0]).unwrap();
                matrix(&drawing, &chosen, &graph, &mut files[1]).unwrap();
                let of_may = [("May <1990>".to_owned(), network.clone())].to_vec();
                let panels = Panels { unit: "month", panels: of_may, left_out: 2 };
                months(&drawing, &chosen, &panels, &graph, &mut files[2]).unwrap();
                let promised = View::Deliverables.project(&graph, &Filter::default());
                tree(&promised, &graph, theme, size, &mut files[3]).unwrap();
                let count = Count::of(&graph, &Filter::default(), &[By::Level]);
                draw_lanes(&count, "", &graph, theme, size, &mut files[4]).unwrap();
                for svg in files.map(|file| String::from_utf8(file).unwrap()) {
                    let mut reader = quick_xml::Reader::from_str(&svg);
                    while reader.read_event().unwrap() != quick_xml::events::Event::Eof {}
                    assert!(!svg.contains("<script") && !svg.contains("NaN") && !svg.contains("inf"));
                    assert!(svg.contains("width=\"800\" height=\"500\"") && svg.contains(theme.paper()));
                }
            }
        }
    }

    #[test]
    fn the_picture_says_period_counts_legend_and_what_is_missing() {
        let svg = drawn(View::People, &fixture::unification());
        for words in [
            "Jan 1990 to Oct 1990 · 13 people, 36 pairs that met",
            ">Soviet Union</text>",
            "(1 to 8 times)",
            "3 nodes without ties are not drawn",
            "Kohl, Helmut: 7 ties",
        ] {
            assert!(svg.contains(words), "{words} is not in it");
        }
    }
}
