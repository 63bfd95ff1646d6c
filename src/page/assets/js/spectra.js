// Measures by weight over the whole network: PageRank and eigenvector centrality. Definitions are those of `rapporteur rank`.

/** What each node gathers from its neighbours. */
const gather = (ties, node, values) => ties.near[node].reduce((total, other, i) => total + ties.weights[node][i] * values[other], 0);

/** PageRank, damping 0.85: node by node (Gauss–Seidel) until nothing changes; all together 1. */
function pagerank(ties) {
  const [damping, anew] = [0.85, 0.15 / Math.max(ties.count, 1)];
  const handed = ties.strength.map((strength) => (strength ? (damping * anew) / strength : 0));
  const scores = ties.strength.map(() => anew);
  for (let change = 1, turn = 0; change > 1e-13 && turn < 1000; turn += 1) {
    change = 0;
    for (let node = 0; node < ties.count; node += 1) {
      const score = anew + gather(ties, node, handed);
      change += Math.abs(score - scores[node]);
      scores[node] = score;
      if (ties.strength[node]) handed[node] = (damping * score) / ties.strength[node];
    }
  }
  const total = sum(scores);
  return scores.map((score) => score / total);
}

/** Eigenvector centrality in the largest component, of length 1: Lanczos's method, restarted from what it found. */
function eigenvector(ties) {
  if (!ties.ends) return ties.ids.map(() => 1 / Math.sqrt(ties.count));
  const inside = new Set(ties.largest());
  let x = unit(ties.ids.map((_, node) => Number(inside.has(node))));
  for (let turn = 0; turn < 200; turn += 1) {
    const next = lanczos(ties, x);
    const change = Math.max(...next.map((value, i) => Math.abs(value - x[i])));
    x = next;
    if (change < 1e-13) break;
  }
  return x;
}

/** The best approximation in the space of x, Ax, A²x …, whose vectors are kept orthogonal. */
function lanczos(ties, start, most = 24) {
  const [basis, diagonal, beside] = [[start], [], []];
  for (let i = 0; i < most; i += 1) {
    let rest = ties.ids.map((_, node) => gather(ties, node, basis[i]));
    diagonal.push(dot(rest, basis[i]));
    for (let again = 0; again < 2; again += 1) {
      for (const v of basis) {
        const part = dot(rest, v);
        rest = rest.map((value, node) => value - part * v[node]);
      }
    }
    const length = Math.sqrt(dot(rest, rest));
    if (length < 1e-11 * (1 + Math.abs(diagonal[0])) || i + 1 === Math.min(most, ties.count)) break;
    beside.push(length);
    basis.push(rest.map((value) => value / length));
  }
  const mix = topOfBand(diagonal, beside);
  return unit(start.map((_, node) => Math.abs(sum(basis.slice(0, mix.length).map((v, i) => mix[i] * v[node])))));
}

/** The eigenvector to the largest eigenvalue of a symmetric matrix that has a diagonal and what stands beside it. */
function topOfBand(diagonal, beside) {
  const row = (i) => Math.abs(beside[i - 1] ?? 0) + Math.abs(beside[i] ?? 0);
  let [low, high] = [Math.max(...diagonal), Math.max(...diagonal.map((d, i) => d + row(i)))];
  // How many eigenvalues are above a value tells whether the largest is (Sturm).
  const hasAbove = (value) => {
    let pivot = 1;
    return diagonal.some((d, i) => {
      pivot = d - value - (i ? beside[i - 1] ** 2 / (pivot || 1e-300) : 0);
      return pivot > 0;
    });
  };
  for (let turn = 0; turn < 100 && high - low > 1e-15 * Math.abs(high); turn += 1) {
    const middle = (low + high) / 2;
    if (hasAbove(middle)) low = middle;
    else high = middle;
  }
  return solved(diagonal.map((d) => d - high - 1e-14 * Math.abs(high)), beside);
}

/** Inverse iteration: the vector that a nearly singular matrix of that shape hardly shortens. */
function solved(diagonal, beside) {
  let x = unit(diagonal.map(() => 1));
  for (let turn = 0; turn < 4; turn += 1) {
    const pivots = [diagonal[0]];
    for (let i = 1; i < x.length; i += 1) {
      const factor = beside[i - 1] / pivots[i - 1];
      pivots.push(diagonal[i] - factor * beside[i - 1]);
      x[i] -= factor * x[i - 1];
    }
    for (let i = x.length - 1; i >= 0; i -= 1) x[i] = (x[i] - (i + 1 < x.length ? beside[i] * x[i + 1] : 0)) / pivots[i];
    x = unit(x);
  }
  return x;
}

const dot = (a, b) => a.reduce((total, value, i) => total + value * b[i], 0);

const unit = (x) => {
  const length = Math.sqrt(dot(x, x)) || 1;
  return x.map((value) => value / length);
};
