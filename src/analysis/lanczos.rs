//! The eigenvector to the largest eigenvalue of a symmetric matrix, by Lanczos's method with restarts.
//!
//! C. Lanczos, *An iteration method for the solution of the eigenvalue problem*, 1950; Y. Saad, *Numerical Methods for Large Eigenvalue
//! Problems*, 2nd edition 2011, chapters 6 and 7. Directions are kept orthogonal to the two before them and to the first: rounding turns
//! them towards what has converged (B. Parlett and D. Scott, *The Lanczos algorithm with selective orthogonalization*, 1979), and with few
//! directions that is the first.

/// Directions between two restarts.
const DIRECTIONS: usize = 20;

/// Directions between two looks at what has been reached.
const DIRECTIONS_BETWEEN_LOOKS: usize = 4;

/// Restarts after which the best there is is returned.
const MOST_RESTARTS: usize = 2_000;

/// Sweeps of Jacobi's rotations, which are right to the last bit after about eight.
const SWEEPS: usize = 12;

/// How far the product may be from a multiple of the vector, as a part of that multiple: no better can be had.
const TOLERANCE: f64 = 1e-14;

/// The same as a part of the distance to the second largest eigenvalue, which bounds how wrong the vector is.
const WRONG: f64 = 1e-13;

/// From a start of length 1 that is not orthogonal to it. `multiply` writes the product of the matrix and a vector.
pub(super) fn dominant(n: usize, multiply: impl Fn(&[f64], &mut [f64]), start: Vec<f64>) -> Vec<f64> {
    let mut search = Search { basis: vec![start], small: Tridiagonal::default(), product: vec![0.0; n] };
    for _ in 0..MOST_RESTARTS {
        let is_right = search.run(&multiply);
        search.restart();
        if is_right {
            break;
        }
    }
    search.basis.swap_remove(0)
}

/// Directions, and what the matrix is to them.
struct Search {
    /// Of length 1 and orthogonal; those of the last run beyond those of this one.
    basis: Vec<Vec<f64>>,
    small: Tridiagonal,
    product: Vec<f64>,
}

impl Search {
    /// Finds directions from the first one, until they are enough or many; whether they are enough.
    fn run(&mut self, multiply: &impl Fn(&[f64], &mut [f64])) -> bool {
        self.small = Tridiagonal::default();
        loop {
            let count = self.small.diagonal.len() + 1;
            let length = self.extend(multiply);
            let is_exhausted = length <= TOLERANCE * self.small.largest_entry();
            if is_exhausted || count.is_multiple_of(DIRECTIONS_BETWEEN_LOOKS) {
                self.small.solve();
                let residual = (length * self.small.mix[count - 1]).abs();
                let is_right = residual <= (TOLERANCE * self.small.value.abs()).max(WRONG * self.small.gap);
                if is_right || is_exhausted || count == DIRECTIONS {
                    return is_right || is_exhausted;
                }
            }
            if self.basis.len() == count {
                self.basis.push(vec![0.0; self.product.len()]);
            }
            self.basis[count].iter_mut().zip(&self.product).for_each(|(next, part)| *next = part / length);
        }
    }

    /// Multiplies the last direction, and leaves of the product what no direction has, and how long that is.
    fn extend(&mut self, multiply: &impl Fn(&[f64], &mut [f64])) -> f64 {
        let last = self.small.diagonal.len();
        multiply(&self.basis[last], &mut self.product);
        if last > 0 {
            add(&mut self.product, -self.small.beside[last - 1], &self.basis[last - 1]);
        }
        let along = dot(&self.basis[last], &self.product);
        add(&mut self.product, -along, &self.basis[last]);
        for direction in [0, last] {
            let left = dot(&self.basis[direction], &self.product);
            add(&mut self.product, -left, &self.basis[direction]);
        }
        let length = dot(&self.product, &self.product).sqrt();
        self.small.diagonal.push(along);
        self.small.beside.push(length);
        length
    }

    /// Makes the best mix of the directions the first one.
    fn restart(&mut self) {
        let [first, others @ ..] = &mut self.basis[..] else { return };
        first.iter_mut().for_each(|x| *x *= self.small.mix[0]);
        self.small.mix[1..].iter().zip(others).for_each(|(part, direction)| add(first, *part, direction));
        let length = dot(first, first).sqrt();
        first.iter_mut().for_each(|x| *x /= length);
    }
}

/// The matrix as seen from the directions, and of that the largest eigenvalue and how its vector is mixed from the directions.
#[derive(Default)]
struct Tridiagonal {
    diagonal: Vec<f64>,
    beside: Vec<f64>,
    value: f64,
    /// How far the second largest eigenvalue is below.
    gap: f64,
    mix: Vec<f64>,
}

impl Tridiagonal {
    fn largest_entry(&self) -> f64 {
        self.diagonal.iter().chain(&self.beside).fold(0.0, |most, entry| entry.abs().max(most))
    }

    /// By Jacobi's rotations.
    fn solve(&mut self) {
        let n = self.diagonal.len();
        let mut matrix = vec![vec![0.0; n]; n];
        let mut vectors = vec![vec![0.0; n]; n];
        for i in 0..n {
            matrix[i][i] = self.diagonal[i];
            vectors[i][i] = 1.0;
            if i + 1 < n {
                (matrix[i][i + 1], matrix[i + 1][i]) = (self.beside[i], self.beside[i]);
            }
        }
        let negligible = f64::EPSILON * f64::EPSILON * self.largest_entry();
        for _ in 0..SWEEPS {
            for p in 0..n {
                for q in p + 1..n {
                    if matrix[p][q].abs() > negligible {
                        rotate(&mut matrix, &mut vectors, p, q);
                    }
                }
            }
        }
        let best = (0..n).max_by(|a, b| matrix[*a][*a].total_cmp(&matrix[*b][*b])).unwrap_or(0);
        self.value = matrix[best][best];
        let others = (0..n).filter(|at| *at != best).map(|at| self.value - matrix[at][at]);
        self.gap = others.fold(f64::INFINITY, f64::min);
        self.mix = vectors.iter().map(|row| row[best]).collect();
    }
}

/// One rotation of Jacobi's, that makes the entry at `p`, `q` zero.
fn rotate(matrix: &mut [Vec<f64>], vectors: &mut [Vec<f64>], p: usize, q: usize) {
    let theta = (matrix[q][q] - matrix[p][p]) / (2.0 * matrix[p][q]);
    let t = theta.signum() / (theta.abs() + (theta * theta + 1.0).sqrt());
    let c = 1.0 / (t * t + 1.0).sqrt();
    let s = t * c;
    for row in matrix.iter_mut().chain(vectors.iter_mut()) {
        (row[p], row[q]) = (c * row[p] - s * row[q], s * row[p] + c * row[q]);
    }
    let (above, below) = matrix.split_at_mut(q);
    for (a, b) in above[p].iter_mut().zip(below[0].iter_mut()) {
        (*a, *b) = (c * *a - s * *b, s * *a + c * *b);
    }
}

/// Added up in eight rows, so that no addition waits for the one before it.
fn dot(a: &[f64], b: &[f64]) -> f64 {
    let ((a, a_rest), (b, b_rest)) = (a.as_chunks::<8>(), b.as_chunks::<8>());
    let mut sums = [0.0; 8];
    for (a, b) in a.iter().zip(b) {
        (0..8).for_each(|row| sums[row] += a[row] * b[row]);
    }
    let rest = a_rest.iter().zip(b_rest).map(|(a, b)| a * b);
    sums.into_iter().chain(rest).fold(0.0, |sum, part| sum + part)
}

fn add(to: &mut [f64], times: f64, what: &[f64]) {
    to.iter_mut().zip(what).for_each(|(to, what)| *to += times * what);
}
