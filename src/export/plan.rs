//! Which columns are written of which node or edge, and what stands before each value: put together once for a whole file.

use super::columns::Column;
use super::known::Known;

/// For each set of what may be known the columns that can have values then.
pub(super) struct Plan<F: 'static> {
    rows: Vec<Row<F>>,
}

/// The columns of nodes or edges of which the same is known.
pub(super) struct Row<F: 'static> {
    /// What is written before a value, and the column that gives it.
    pub(super) fields: Vec<(String, &'static Column<F>)>,
    /// How many columns after the last of these have no value.
    pub(super) rest: usize,
}

impl<F> Plan<F> {
    /// `before` says what is written before a value, by its column and how many without values were just passed over.
    pub(super) fn of(columns: &'static [Column<F>], before: impl Fn(&Column<F>, usize) -> String) -> Self {
        let row = |number| {
            let (mut row, known) = (Row { fields: Vec::new(), rest: 0 }, Known::numbered(number));
            for column in columns {
                if column.needs.is_within(known) {
                    row.fields.push((before(column, row.rest), column));
                    row.rest = 0;
                } else {
                    row.rest += 1;
                }
            }
            row
        };
        Self { rows: (0..Known::SETS).map(row).collect() }
    }

    /// The columns where this is known.
    #[inline]
    pub(super) fn row(&self, known: Known) -> &Row<F> {
        &self.rows[known.number()]
    }
}
