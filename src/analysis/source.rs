//! Where a row has its facts from: article, line and sentence of each report.

use super::table::Cell;
use crate::graph::Evidence;

/// The names of the columns that [`cells`] fills.
pub(super) const COLUMNS: [&str; 3] = ["article", "line", "sentence"];

/// Article, line and sentence of each piece of evidence, as three lists of the same length; a line that is not known is `?`.
pub(super) fn cells<'g>(evidence: impl IntoIterator<Item = &'g Evidence>) -> [Cell; 3] {
    let (mut articles, mut lines, mut sentences) = (Vec::new(), Vec::new(), Vec::new());
    for report in evidence {
        articles.push(report.article.clone());
        lines.push(report.line.map_or("?".into(), |line| line.to_string()));
        sentences.push(report.text.clone());
    }
    [articles.into(), lines.into(), sentences.into()]
}
