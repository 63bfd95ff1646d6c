//! The eigenvector to the largest eigenvalue of a symmetric matrix, by Lanczos's method with restarts.
//!
//! C. Lanczos, *An iteration method for the solution of the eigenvalue problem*, 1950; Y. Saad, *Numerical Methods for Large Eigenvalue
//! Problems*, 2nd edition 2011, chapters 6 and 7. Every new direction is made orthogonal to all before it, which costs little with so
//! few of them and saves the bookkeeping of lost orthogonality.

/// Directions between two restarts.
const DIRECTIONS: usize = 16;

/// Directions between two looks at what has been reached.
const DIRECTIONS_BETWEEN_LOOKS: usize = 4;

/// Restarts after which the best there is is returned.
const MOST_RESTARTS: usize = 2_000;

/// Sweeps of Jacobi's rotations, which are right to the last bit after about eight.
const SWEEPS: usize = 12;

/// How far the product may be from a multiple of the vector, as a part of that multiple.
const TOLERANCE: f64 = 1e-14;

/// From a start of length 1 that is not orthogonal to it. `multiply` writes the product of the matrix and a vector.
pub(super) fn dominant(n: usize, multiply: impl Fn(&[f64], &mut [f64]), start: Vec<f64>) -> Vec<f64> {
    let mut x = start;
    let mut product = vec![0.0; n];
    for _ in 0..MOST_RESTARTS {
        let mut basis = vec![x];
        let mut small = Tridiagonal::default();
        let is_right = loop {
            let current = &basis[basis.len() - 1];
            multiply(current, &mut product);
            small.diagonal.push(dot(current, &product));
            for _ in 0..2 {
                for direction in &basis {
                    let along = dot(direction, &product);
                    add(&mut product, -along, direction);
                }
            }
            let length = dot(&product, &product).sqrt();
            small.beside.push(length);
            let is_exhausted = length <= TOLERANCE * small.largest_entry();
            if !basis.len().is_multiple_of(DIRECTIONS_BETWEEN_LOOKS) && !is_exhausted {
                basis.push(product.iter().map(|p| p / length).collect());
                continue;
            }
            small.solve();
            let residual = (length * small.mix[basis.len() - 1]).abs();
            if residual <= TOLERANCE * small.value.abs() || is_exhausted || basis.len() == DIRECTIONS {
                break residual <= TOLERANCE * small.value.abs() || is_exhausted;
            }
            basis.push(product.iter().map(|p| p / length).collect());
        };
        x = vec![0.0; n];
        small.mix.iter().zip(&basis).for_each(|(part, direction)| add(&mut x, *part, direction));
        let length = dot(&x, &x).sqrt();
        x.iter_mut().for_each(|x| *x /= length);
        if is_right {
            break;
        }
    }
    x
}

/// The matrix as seen from the directions, and of that the largest eigenvalue and how its vector is mixed from the directions.
#[derive(Default)]
struct Tridiagonal {
    diagonal: Vec<f64>,
    beside: Vec<f64>,
    value: f64,
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

fn dot(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).fold(0.0, |sum, (a, b)| sum + a * b)
}

fn add(to: &mut [f64], times: f64, what: &[f64]) {
    to.iter_mut().zip(what).for_each(|(to, what)| *to += times * what);
}
