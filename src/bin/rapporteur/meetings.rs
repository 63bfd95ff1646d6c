//! `meetings`: each meeting and call, or how often who met, as a table or as a chart.

use crate::Outcome;
use crate::console::Console;
use crate::filter::words;
use crate::question::Question;
use rapporteur::analysis::Table;
use rapporteur::analysis::meetings::{self, By, Count, Per, Size, Whom};
use rapporteur::date::Edtf;
use rapporteur::export::svg::{self, Chart};
use rapporteur::graph::{EntityKind, Filter, Graph, Id, name};

/// List meetings and calls, or count how often who met
///
/// What was only planned is never counted, and what is recalled from before the period only with --background. An article's
/// silence is not an absence of meetings: every table says what time its articles cover.
#[derive(Debug, clap::Args)]
pub struct Meetings {
    /// Count by one of these, or by two, crossed: pair, triad, party, person, office, state, level, mode, parties, series, place,
    /// setting, topic; and state-pair, office-triad and the like
    #[arg(long, value_name = "WHAT,…", value_delimiter = ',')]
    by: Vec<By>,
    /// Count in each day, week, month, quarter or year
    #[arg(long, value_name = "TIME")]
    per: Option<Per>,
    /// List the meetings of NAME and of the one that --and names, with their sentences
    #[arg(long, value_name = "NAME", requires = "and", conflicts_with_all = ["by", "per"])]
    between: Option<String>,
    /// The other one
    #[arg(long, value_name = "NAME", requires = "between")]
    and: Option<String>,
    /// Compare how often they met in two times, as 2023-09/2023-10 2023-11/2023-12
    #[arg(long, value_names = ["DATE", "DATE"], num_args = 2, conflicts_with_all = ["per", "from", "to", "between"])]
    compare: Vec<Edtf>,
    /// List who did not meet, of one level: by pair, or --by triad, state-pair and the like
    #[arg(long, conflicts_with_all = ["per", "between", "compare"])]
    never: bool,
    /// Draw a chart as SVG: steps, calendar, heatmap, lanes or gaps [default with -o FILE.svg: what suits --by and --per]
    #[arg(long, value_name = "KIND", conflicts_with_all = ["table", "compare", "never"])]
    chart: Option<Chart>,
    #[command(flatten)]
    question: Question,
}

/// Whose meetings are meant where nothing is said.
const PAIR: By = By::Group(Size::Two, Whom::Persons);

impl Meetings {
    pub fn run(&self, console: &Console) -> anyhow::Result<Outcome> {
        self.check()?;
        let (loaded, filter) = self.question.load(console)?;
        if self.chart.is_some() || self.question.table.is_picture() {
            self.draw(&loaded.graph, &filter)?;
        } else {
            self.question.table.print(console, &self.make(&loaded.graph, &filter)?)?;
        }
        Ok(loaded.outcome())
    }

    /// Whether what is to be crossed can be.
    fn check(&self) -> anyhow::Result<()> {
        By::check_crossing(&self.by)?;
        let alone = if self.per.is_some() { "--per" } else { "--never" };
        if self.by.len() > 1 && (self.per.is_some() || self.never) {
            anyhow::bail!("--by: found {} things, expected one beside {alone}", self.by.len());
        }
        Ok(())
    }

    fn make(&self, graph: &Graph, filter: &Filter) -> anyhow::Result<Table> {
        if let Some((a, b)) = self.two(graph)? {
            return Ok(meetings::between(graph, filter, &a, &b));
        }
        if let [first, second] = self.compare[..] {
            return Ok(meetings::compare(graph, filter, &self.by, [first, second])?);
        }
        if self.never {
            return Ok(meetings::never(graph, filter, self.by.first().copied().unwrap_or(PAIR))?);
        }
        if self.by.is_empty() && self.per.is_none() {
            return Ok(meetings::list(graph, filter));
        }
        let grid =
            self.question.table.is_for_people().then(|| meetings::grid(graph, filter, &self.by, self.per));
        Ok(grid.flatten().unwrap_or_else(|| meetings::frequency(graph, filter, &self.by, self.per)))
    }

    /// Draws a chart, by what suits it where nothing is said.
    fn draw(&self, graph: &Graph, filter: &Filter) -> anyhow::Result<()> {
        if self.never || !self.compare.is_empty() {
            anyhow::bail!("expected a table: --never and --compare have no chart");
        }
        let chart = self.chart.unwrap_or_else(|| Chart::suiting(&self.by, self.per));
        if chart == Chart::Calendar && !self.by.is_empty() {
            anyhow::bail!(
                "--chart calendar: found --by, expected none: a calendar shows all meetings that the filters keep"
            );
        }
        let (count, about) = match self.two(graph)? {
            Some((a, b)) => {
                let about = format!("{} and {}", graph.label(&a), graph.label(&b));
                (meetings::between_count(graph, filter, &a, &b), about)
            }
            None => {
                let of_chart = match chart {
                    Chart::Heatmap => Some(PAIR),
                    Chart::Lanes => Some(By::Level),
                    Chart::Steps | Chart::Calendar | Chart::Gaps => None,
                };
                let by = if self.by.is_empty() { of_chart.as_slice() } else { &self.by };
                (Count::of(graph, filter, by), words(filter, graph))
            }
        };
        let mut picture = Vec::new();
        svg::chart(chart, &count, self.per, &about, graph, &mut picture)?;
        self.question.table.write(&picture)
    }

    /// The two of whom the meetings are asked for.
    fn two(&self, graph: &Graph) -> anyhow::Result<Option<(Id, Id)>> {
        const PARTIES: [EntityKind; 5] = [
            EntityKind::Person,
            EntityKind::Office,
            EntityKind::State,
            EntityKind::Organization,
            EntityKind::Group,
        ];
        let Some((one, other)) = self.between.as_ref().zip(self.and.as_ref()) else { return Ok(None) };
        let (a, b) = (name::find(graph, one, &PARTIES)?, name::find(graph, other, &PARTIES)?);
        if a == b {
            anyhow::bail!("found `{one}` and `{other}`, which are both {a}, expected two");
        }
        Ok(Some((a, b)))
    }
}
