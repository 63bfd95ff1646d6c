//! What time the articles tell of: the window of a count, and the days in it that any article covers.

use crate::date::{Edtf, days_between};
use crate::graph::{Event, Filter, Graph};
use jiff::civil::Date;

/// The window of a count, and the covered stretches in it. Nothing is known of days that no article covers: they are in no
/// rate, and a gap that runs over one is no gap.
#[derive(Clone, Debug, PartialEq)]
pub struct Coverage {
    /// From the first to the last day that is asked for, or else that is covered.
    pub window: Option<Edtf>,
    /// Covered parts of the window, in the order of time; never adjacent.
    pub stretches: Vec<Edtf>,
    /// How many articles do not say what they cover; their first to last event stands for it.
    pub guessed: usize,
    /// How many articles there are.
    pub articles: usize,
}

impl Coverage {
    /// Of all articles of a graph, in the window of a filter.
    pub fn of(graph: &Graph, filter: &Filter) -> Self {
        let record = graph.record();
        let silent: Vec<&str> =
            record.articles.iter().filter(|a| a.covers.is_none()).map(|a| a.id.as_str()).collect();
        let stated = record.articles.iter().filter_map(|article| article.covers);
        let guessed = silent.iter().filter_map(|article| span_of_events(graph, article));
        let mut stretches: Vec<Edtf> = stated.chain(guessed).collect();
        if record.articles.is_empty() {
            stretches.extend(Edtf::span(record.events.iter().filter(|e| !e.background).filter_map(when)));
        }
        let stretches = merged(stretches);
        let hull = Edtf::span(stretches.iter().copied());
        let start = filter.from.map(Edtf::start).or(hull.map(Edtf::start));
        let end = filter.to.map(Edtf::end).or(hull.map(Edtf::end));
        let window = start.zip(end).and_then(|(start, end)| Edtf::interval(start, end));
        let clip = |stretch: Edtf| window.and_then(|window| common(stretch, window));
        Self {
            window,
            stretches: stretches.into_iter().filter_map(clip).collect(),
            guessed: silent.len(),
            articles: record.articles.len(),
        }
    }

    /// The last day of the window.
    pub fn end(&self) -> Option<Date> {
        self.window.map(Edtf::last_day)
    }

    /// How many days of the window are covered.
    pub fn days(&self) -> u32 {
        self.stretches.iter().map(|stretch| stretch.days().unsigned_abs()).sum()
    }

    /// How many days from one to another are covered, both included.
    pub fn days_within(&self, first: Date, last: Date) -> u32 {
        let common = |stretch: &Edtf| {
            let (from, to) = (stretch.first_day().max(first), stretch.last_day().min(last));
            (days_between(from, to) + 1).max(0).unsigned_abs()
        };
        self.stretches.iter().map(common).sum()
    }

    /// Whether every day from one to another is covered.
    pub fn holds(&self, first: Date, last: Date) -> bool {
        self.stretches.iter().any(|stretch| stretch.first_day() <= first && last <= stretch.last_day())
    }

    /// What a reader of any count must know: the window, what of it is covered, and that silence is no absence.
    pub fn note(&self) -> Option<String> {
        let window = self.window?;
        let (days, covered) = (window.days().unsigned_abs(), self.days());
        let articles = if self.articles == 1 { "article covers" } else { "articles cover" };
        let what = if covered == days {
            format!("all {days} days of it")
        } else {
            let parts: Vec<String> = self.stretches.iter().map(ToString::to_string).collect();
            let parts = if parts.is_empty() { String::new() } else { format!(" ({})", parts.join(", ")) };
            format!("{covered} of its {days} days{parts}")
        };
        let guess = match self.guessed {
            0 => String::new(),
            many => format!(
                "; {many} do not say what they cover, and are taken from their first to their last event"
            ),
        };
        Some(format!(
            "period: {window}; {} {articles} {what}{guess}; an article's silence is not an absence of meetings",
            self.articles
        ))
    }
}

fn when(event: &Event) -> Option<Edtf> {
    event.date.or(event.within)
}

/// From the first to the last event that an article reports, what it only recalls left out.
fn span_of_events(graph: &Graph, article: &str) -> Option<Edtf> {
    let told = graph.record().events.iter().filter(|event| !event.background);
    Edtf::span(told.filter(|event| event.evidence.iter().any(|e| e.article == article)).filter_map(when))
}

/// The stretches in the order of time, those that touch made one.
fn merged(mut stretches: Vec<Edtf>) -> Vec<Edtf> {
    stretches.sort_by_key(|stretch| (stretch.first_day(), stretch.last_day()));
    let mut merged: Vec<Edtf> = Vec::new();
    for stretch in stretches {
        let last = merged.last_mut().filter(|last| days_between(last.last_day(), stretch.first_day()) <= 1);
        match last {
            None => merged.push(stretch),
            Some(last) => *last = Edtf::span([*last, stretch].into_iter()).unwrap_or(*last),
        }
    }
    merged
}

/// The days that two intervals share.
fn common(a: Edtf, b: Edtf) -> Option<Edtf> {
    let start = if a.first_day() >= b.first_day() { a.start() } else { b.start() };
    let end = if a.last_day() <= b.last_day() { a.end() } else { b.end() };
    Edtf::interval(start, end)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::graph::fixture;

    fn of(covers: &[&str], from: &str, to: &str) -> Coverage {
        let mut record = fixture::unification().record().clone();
        let article = record.articles[0].clone();
        record.articles = covers
            .iter()
            .map(|covers| crate::graph::ArticleRecord { covers: covers.parse().ok(), ..article.clone() })
            .collect();
        let filter = Filter { from: from.parse().ok(), to: to.parse().ok(), ..Filter::default() };
        Coverage::of(&Graph::new(record), &filter)
    }

    #[test]
    fn adjacent_articles_are_one_stretch_and_a_hole_is_counted_out() {
        let whole = of(&["1990-04/1990-06", "1990-01/1990-03"], "", "");
        assert_eq!((whole.stretches.len(), whole.days()), (1, 181));
        let holed = of(&["1990-01", "1990-03"], "1990-01-31", "1990-12");
        assert_eq!((holed.stretches.len(), holed.days()), (2, 32));
        let day = |text: &str| text.parse::<Edtf>().unwrap().first_day();
        assert!(holed.holds(day("1990-03-01"), day("1990-03-31")));
        assert!(!holed.holds(day("1990-01-31"), day("1990-03-01")));
        assert_eq!(holed.days_within(day("1990-01-01"), day("1990-03-02")), 3);
        let note = holed.note().unwrap();
        assert!(
            note.starts_with("period: 1990-01-31/1990-12; 2 articles cover 32 of its 335 days ("),
            "{note}"
        );
        assert!(note.ends_with("silence is not an absence of meetings"), "{note}");
    }

    #[test]
    fn an_article_that_does_not_say_covers_its_events() {
        let guessed = of(&[""], "", "");
        assert_eq!(guessed.guessed, 1);
        assert!(guessed.window.is_some_and(|w| w.first_day().to_string() == "1990-01-04"), "{guessed:?}");
        assert!(guessed.note().unwrap().contains("1 do not say"));
        let nothing = Coverage::of(&fixture::small(&[], &[]), &Filter::default());
        assert_eq!((nothing.note(), nothing.days()), (None, 0));
    }
}
