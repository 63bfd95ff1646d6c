//! Discs that do not cover each other.

use super::layout::Point;
use super::stress::LARGE;
use rustc_hash::FxHashMap;

/// How often all that are too near are pushed, and how often if there are very many.
const ROUNDS: usize = 120;
const ROUNDS_OF_LARGE: usize = 2;

/// Pushes discs of these radii apart until none is nearer to another than `gap`, or nearly so where they are very crowded or very many. With a
/// sheet they stay on it. What is far from others stays where it is. Time O(n log n) a round.
pub(super) fn push_apart(places: &mut [Point], radii: &[f64], gap: f64, sheet: Option<Point>) {
    let widest = radii.iter().copied().fold(0.0, f64::max);
    let cell = 2.0 * widest + gap;
    if places.len() < 2 || cell <= 0.0 {
        return;
    }
    let rounds = if places.len() > LARGE { ROUNDS_OF_LARGE } else { ROUNDS };
    for round in 0..rounds {
        let mut in_cells: Vec<(Cell, usize)> = places.iter().map(|p| cell_of(p, cell)).zip(0..).collect();
        in_cells.sort_unstable();
        let runs = || in_cells.chunk_by(|a, b| a.0 == b.0);
        let cells: FxHashMap<Cell, &[(Cell, usize)]> = runs().map(|run| (run[0].0, run)).collect();
        let mut is_moved = false;
        for here in runs() {
            let (cx, cy) = here[0].0;
            for (dx, dy) in [(0, 0), (1, 0), (-1, 1), (0, 1), (1, 1)] {
                let Some(there) = cells.get(&(cx + dx, cy + dy)) else { continue };
                for (_, a) in here {
                    for (_, b) in there.iter().filter(|(_, b)| (dx, dy) != (0, 0) || b > a) {
                        is_moved |= part(places, (*a, *b), radii[*a] + radii[*b] + gap, round);
                    }
                }
            }
        }
        if let Some(sheet) = sheet {
            for (p, r) in places.iter_mut().zip(radii) {
                p.x = p.x.max(*r).min((sheet.x - r).max(*r));
                p.y = p.y.max(*r).min((sheet.y - r).max(*r));
            }
        }
        if !is_moved {
            return;
        }
    }
}

/// A square of the sheet, by its column and row.
type Cell = (i64, i64);

fn cell_of(place: &Point, side: f64) -> Cell {
    ((place.x / side).floor() as i64, (place.y / side).floor() as i64)
}

/// How many places in a hundred may be too near to others before all are evened out, and by how much each time.
const CROWDED: usize = 25;
const STEP: f64 = 0.1;

/// Spreads places over the sheet where too many discs would cover each other: each goes a part of the way to where it would be if
/// all were spread evenly from left to right and from top to bottom, so that what is left of or above another stays so.
pub(super) fn even_out(places: &mut [Point], radii: &[f64], gap: f64, sheet: Point) {
    let start = places.to_vec();
    let even = |of: fn(&Point) -> f64, side: f64| {
        let mut order: Vec<usize> = (0..start.len()).collect();
        order.sort_by(|a, b| of(&start[*a]).total_cmp(&of(&start[*b])).then(a.cmp(b)));
        let mut even = vec![0.0; start.len()];
        let step = side / start.len().max(1) as f64;
        order.into_iter().enumerate().for_each(|(rank, node)| even[node] = step * (rank as f64 + 0.5));
        even
    };
    let (across, down) = (even(|p| p.x, sheet.x), even(|p| p.y, sheet.y));
    let mut part = 0.0;
    while part < 0.75 && 100 * crowded(places, radii, gap) > CROWDED * places.len() {
        part += STEP;
        for (i, place) in places.iter_mut().enumerate() {
            let from = start[i];
            *place = Point { x: from.x + part * (across[i] - from.x), y: from.y + part * (down[i] - from.y) };
        }
    }
}

/// How many discs are too near to one before them.
fn crowded(places: &[Point], radii: &[f64], gap: f64) -> usize {
    let cell = 2.0 * radii.iter().copied().fold(0.0, f64::max) + gap;
    let mut cells: FxHashMap<Cell, Vec<usize>> = FxHashMap::default();
    let mut count = 0;
    for (i, p) in places.iter().enumerate() {
        let (x, y) = cell_of(p, cell);
        let around = (x - 1..=x + 1).flat_map(|x| (y - 1..=y + 1).map(move |y| (x, y)));
        let mut before = around.filter_map(|cell| cells.get(&cell)).flatten();
        let is_near = before.any(|other| {
            let (q, least) = (places[*other], radii[i] + radii[*other] + gap);
            (p.x - q.x) * (p.x - q.x) + (p.y - q.y) * (p.y - q.y) < least * least
        });
        count += usize::from(is_near);
        cells.entry((x, y)).or_default().push(i);
    }
    count
}

/// Moves two nodes to a distance from each other, if they are nearer; whether it did by more than a hair.
fn part(places: &mut [Point], (a, b): (usize, usize), distance: f64, round: usize) -> bool {
    let (p, q) = (places[a], places[b]);
    let (mut dx, mut dy) = (q.x - p.x, q.y - p.y);
    let mut apart = (dx * dx + dy * dy).sqrt();
    if apart >= 0.999 * distance {
        return false;
    }
    if apart < 1e-6 * distance {
        // Any direction will do, if it is not the same for all.
        (dx, dy) = (((a + b + round) % 7) as f64 - 3.0, ((a * 3 + b) % 5) as f64 - 2.5);
        apart = (dx * dx + dy * dy).sqrt();
        (dx, dy) = (dx / apart * 1e-6 * distance, dy / apart * 1e-6 * distance);
        apart = 1e-6 * distance;
    }
    let by = (distance - apart) / 2.0 / apart;
    places[a] = Point { x: p.x - by * dx, y: p.y - by * dy };
    places[b] = Point { x: q.x + by * dx, y: q.y + by * dy };
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_thousand_crowded_discs_find_room_on_the_sheet() {
        let mut places: Vec<Point> = (0..3_000)
            .map(|i| Point { x: 220.0 + 2.5 * f64::from(i % 60), y: 190.0 + 2.5 * f64::from(i / 60) })
            .collect();
        let (radii, sheet) = (vec![2.0; 3_000], Point { x: 600.0, y: 500.0 });
        even_out(&mut places, &radii, 1.0, sheet);
        push_apart(&mut places, &radii, 1.0, Some(sheet));
        let mut near = 0;
        for (i, p) in places.iter().enumerate() {
            assert!(p.x >= 2.0 && p.x <= 598.0 && p.y >= 2.0 && p.y <= 498.0);
            near += places[..i].iter().filter(|q| (p.x - q.x).powi(2) + (p.y - q.y).powi(2) < 16.0).count();
        }
        assert!(near < 100, "{near} of 3,000 are covered");
    }

    #[test]
    fn those_that_are_far_stay() {
        let mut places = [Point { x: 1.0, y: 1.0 }, Point { x: 9.0, y: 1.0 }, Point { x: 9.0, y: 1.0 }];
        push_apart(&mut places, &[1.0; 3], 0.5, None);
        assert_eq!(places[0], Point { x: 1.0, y: 1.0 });
        let (dx, dy) = (places[1].x - places[2].x, places[1].y - places[2].y);
        assert!((dx * dx + dy * dy).sqrt() > 2.49);
    }
}
