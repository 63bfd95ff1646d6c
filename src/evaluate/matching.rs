//! One-to-one matchings of greatest weight.

/// Pairs each of `n` with at most one of `m` so that the sum of the weights is the greatest; pairs of weight 0 are none. Gives for each of
/// the `n` its partner. The Hungarian method on a square matrix, with potentials and shortest augmenting paths. Time O(max(n, m)³).
///
/// Source: H. W. Kuhn, *The Hungarian method for the assignment problem*, Naval Research Logistics Quarterly 2, 1955; in the form of
/// R. Jonker and A. Volgenant, *A shortest augmenting path algorithm for dense and sparse linear assignment problems*, Computing 38, 1987.
pub(super) fn matching(n: usize, m: usize, weight: impl Fn(usize, usize) -> f64) -> Vec<Option<usize>> {
    if n == 0 || m == 0 {
        return vec![None; n];
    }
    let size = n.max(m);
    let cost = |i: usize, j: usize| if i < n && j < m { -weight(i, j) } else { 0.0 };
    let costs: Vec<Vec<f64>> = (0..size).map(|i| (0..size).map(|j| cost(i, j)).collect()).collect();
    let mut search = Search {
        row_potential: vec![0.0; size + 1],
        column_potential: vec![0.0; size + 1],
        row_of: vec![0; size + 1],
        before: vec![0; size + 1],
    };
    for row in 1..=size {
        search.augment(&costs, row);
    }
    let mut partners = vec![None; n];
    for column in 1..=m {
        let row = search.row_of[column];
        if (1..=n).contains(&row) && costs[row - 1][column - 1] < 0.0 {
            partners[row - 1] = Some(column - 1);
        }
    }
    partners
}

/// Rows and columns count from 1; 0 stands for none.
struct Search {
    row_potential: Vec<f64>,
    column_potential: Vec<f64>,
    /// The row to which each column belongs.
    row_of: Vec<usize>,
    /// The column before each on the shortest way.
    before: Vec<usize>,
}

impl Search {
    /// Gives `row` a column, and others theirs anew, along the shortest way to a free column.
    fn augment(&mut self, costs: &[Vec<f64>], row: usize) {
        let size = costs.len();
        let mut least = vec![f64::INFINITY; size + 1];
        let mut used = vec![false; size + 1];
        let mut at = 0;
        self.row_of[0] = row;
        while self.row_of[at] != 0 {
            used[at] = true;
            let from = self.row_of[at];
            let (mut delta, mut next) = (f64::INFINITY, 0);
            for column in 1..=size {
                if used[column] {
                    continue;
                }
                let reduced =
                    costs[from - 1][column - 1] - self.row_potential[from] - self.column_potential[column];
                if reduced < least[column] {
                    (least[column], self.before[column]) = (reduced, at);
                }
                if least[column] < delta {
                    (delta, next) = (least[column], column);
                }
            }
            for column in 0..=size {
                if used[column] {
                    self.row_potential[self.row_of[column]] += delta;
                    self.column_potential[column] -= delta;
                } else {
                    least[column] -= delta;
                }
            }
            at = next;
        }
        while at != 0 {
            let before = self.before[at];
            self.row_of[at] = self.row_of[before];
            at = before;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(weights: &[&[f64]]) -> Vec<Option<usize>> {
        matching(weights.len(), weights.first().map_or(0, |row| row.len()), |i, j| weights[i][j])
    }

    #[test]
    fn the_greatest_sum_wins_over_the_greatest_pair() {
        // 3 + 0 is less than 2 + 2.
        assert_eq!(of(&[&[3.0, 2.0], &[2.0, 0.0]]), [Some(1), Some(0)]);
        assert_eq!(of(&[&[1.0, 0.0, 0.0], &[4.0, 0.0, 0.0]]), [None, Some(0)]);
        assert_eq!(of(&[&[0.0], &[1.0], &[2.0]]), [None, None, Some(0)]);
        assert_eq!(matching(2, 0, |_, _| 1.0), [None, None]);
        assert!(of(&[]).is_empty());
    }
}
