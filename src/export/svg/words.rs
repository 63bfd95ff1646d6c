//! What a picture says of itself.

use super::drawing::{Chosen, Drawing};
use super::months::Panels;
use crate::date::{Edtf, Point as Day};
use crate::draw::{plain, width_of};
use crate::graph::{ArticleRecord, Graph, Network, View, Weight};

/// Period and counts.
pub(super) fn subtitle(network: &Network) -> String {
    let (nodes, edges) = (network.nodes.len(), network.edges.len());
    let counts = match network.view {
        Some(View::People) => {
            format!("{nodes} people, {edges} {}", plural(edges, "pair that met", "pairs that met"))
        }
        Some(View::States) => {
            format!("{nodes} states, {edges} {}", plural(edges, "pair that met", "pairs that met"))
        }
        _ => {
            format!("{nodes} {}, {edges} {}", plural(nodes, "node", "nodes"), plural(edges, "edge", "edges"))
        }
    };
    network.period.map_or(counts.clone(), |period| format!("{} · {counts}", words(period)))
}

pub(super) fn plural<'a>(count: usize, one: &'a str, many: &'a str) -> &'a str {
    if count == 1 { one } else { many }
}

/// A date for readers: `Sept 2023 to Dec 2023`.
pub(super) fn words(date: Edtf) -> String {
    let (start, end) = (day_words(date.start()), day_words(date.end()));
    if start == end { start } else { format!("{start} to {end}") }
}

/// A day, a month or a year for readers: `16 Nov 2023`.
pub fn day_words(day: Day) -> String {
    const MONTHS: [&str; 12] =
        ["Jan", "Feb", "March", "April", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec"];
    let text = day.to_string();
    let mut parts = text.split('-');
    let year = parts.next().unwrap_or_default();
    let number = |part: Option<&str>| part.and_then(|p| p.parse::<usize>().ok());
    let month = number(parts.next()).and_then(|m| MONTHS.get(m.wrapping_sub(1)).copied());
    match (month, number(parts.next())) {
        (Some(month), Some(day)) => format!("{day} {month} {year}"),
        (Some(month), None) => format!("{month} {year}"),
        (None, _) => year.to_owned(),
    }
}

/// How to read the picture, and what is not in it.
pub(super) fn caption(drawing: &Drawing, chosen: &Chosen, graph: &Graph, unlabelled: usize) -> String {
    let network = &chosen.network;
    let heaviest = network.edges.iter().map(|e| e.weight).fold(1.0, f64::max);
    let is_even = heaviest <= 1.0;
    let mut caption = match network.view {
        Some(View::People | View::States) => {
            let often = match network.weight.unwrap_or_default() {
                Weight::Meetings if is_even => String::new(),
                Weight::Meetings => format!(", thicker the more often (1 to {heaviest} times)"),
                Weight::Days => format!(", thicker the more days (up to {heaviest})"),
                Weight::Newman => ", thicker the more often and in the smaller company (1 ÷ (parties − 1) each)".to_owned(),
            };
            format!("A line joins two that met or telephoned{often}.")
        }
        Some(View::Affiliation) => "A line leads from an event (square) to each who took part.".to_owned(),
        Some(View::Series) => {
            let often = if is_even { String::new() } else { format!(", thicker the more sessions (1 to {heaviest})") };
            format!("A line joins a dialogue (diamond) and a state that attended it{often}.")
        }
        Some(View::Deliverables) => {
            "Arrows lead from what was promised (diamond) to the summit, and from each session (square) to its dialogue."
                .to_owned()
        }
        Some(View::Knowledge) | None => "A line is one statement of the articles.".to_owned(),
    };
    caption += &match drawing.by {
        None => " Larger nodes have more ties.".to_owned(),
        Some(measure) => format!(" Larger nodes have a higher {}.", measure.name().replace('-', " ")),
    };
    if !drawing.highlight.is_empty() {
        let names: Vec<String> = drawing.highlight.iter().map(|id| graph.label(id)).collect();
        caption += &format!(" Set off: {}.", names.join(", "));
    }
    caption += &missing(chosen);
    if unlabelled > 0 {
        let (which, found) = (plural(unlabelled, "label", "labels"), plural(unlabelled, "was", "were"));
        caption += &format!(" {unlabelled} {which} of smaller nodes {found} left out for room.");
    }
    caption + &sources(graph)
}

/// How to read a matrix, and what is not in it.
pub(super) fn caption_of_matrix(chosen: &Chosen, graph: &Graph) -> String {
    let how = "A field is darker the more often the two met; rows and columns are in the same order, which brings those who are tied together.";
    format!("{how}{}{}", missing(chosen), sources(graph))
}

/// How to read panels, and what is not in them.
pub(super) fn caption_of_months(chosen: &Chosen, panels: &Panels, graph: &Graph) -> String {
    let unit = panels.unit;
    let how = format!(
        "Everybody stands at the same place in every {unit}; a small grey dot has no tie in it. Those with most ties in a {unit} are named, where there is room."
    );
    let left_out = match panels.left_out {
        0 => String::new(),
        many => format!(
            " {many} more {} not drawn.",
            plural(many, &format!("{unit} is"), &format!("{unit}s are"))
        ),
    };
    format!("{how}{left_out}{}{}", missing(chosen), sources(graph))
}

/// Which nodes are not drawn.
fn missing(chosen: &Chosen) -> String {
    let mut words = String::new();
    for (left_out, why) in [(chosen.untied, "without ties"), (chosen.below, "below these")] {
        if left_out > 0 {
            let (who, have) = (plural(left_out, "node", "nodes"), plural(left_out, "is", "are"));
            words += &format!(" {left_out} {who} {why} {have} not drawn.");
        }
    }
    words
}

/// Whence it is: the titles of few articles, or how many there are.
pub(super) fn sources(graph: &Graph) -> String {
    let articles = &graph.record().articles;
    let title = |article: &ArticleRecord| {
        let by = article.authors.iter().map(String::as_str).collect::<Vec<_>>().join(", ");
        let by = if by.is_empty() { by } else { format!("{by}, ") };
        format!("{by}{}", article.title.as_deref().unwrap_or(&article.file))
    };
    match articles.len() {
        0 => String::new(),
        1..=2 => format!(" Source: {}.", articles.iter().map(title).collect::<Vec<_>>().join("; ")),
        many => format!(" Sources: {many} articles."),
    }
}

/// A text that is no wider than `width`, with an ellipsis where something is cut.
pub(super) fn cut(text: &str, width: f64, size: f64) -> String {
    let text = plain(text);
    if width_of(&text, size) <= width {
        return text;
    }
    let (mut kept, mut used) = (String::new(), width_of("…", size));
    for c in text.chars() {
        used += width_of(c.encode_utf8(&mut [0; 4]), size);
        if used > width {
            break;
        }
        kept.push(c);
    }
    format!("{}…", kept.trim_end())
}

/// The words in lines that are not wider than `width`.
pub(super) fn wrapped(words: &str, width: f64, size: f64) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in plain(words).split(' ') {
        let word = &cut(word, width, size);
        let Some(line) = lines.last_mut() else { break };
        if !line.is_empty() && width_of(&format!("{line} {word}"), size) > width {
            lines.push(word.clone());
        } else {
            line.push_str(if line.is_empty() { "" } else { " " });
            line.push_str(word);
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_written_for_readers() {
        for (date, expected) in
            [("2023", "2023"), ("2023-09/2023-12", "Sept 2023 to Dec 2023"), ("2023-11-16", "16 Nov 2023")]
        {
            assert_eq!(words(date.parse().unwrap()), expected);
        }
    }

    #[test]
    fn long_captions_are_wrapped_between_words() {
        let lines = wrapped("one two three four", 60.0, 13.0);
        assert!(lines.len() > 1 && lines.iter().all(|line| width_of(line, 13.0) <= 60.0), "{lines:?}");
        assert_eq!(lines.join(" "), "one two three four");
    }
}
