// Measures of the circle around each node: cores, clustering, and Burt's structural holes. Definitions are those of `rapporteur rank`.

/** The largest k of a part in which everybody has k neighbours: the least tied are taken away one after the other. */
function coreNumbers(ties) {
  const degree = ties.near.map((near) => near.length);
  const buckets = [];
  const enter = (node) => (buckets[degree[node]] ??= []).push(node);
  degree.forEach((_, node) => enter(node));
  const done = new Set();
  for (let k = 0; k < buckets.length; k += 1) {
    for (const node of buckets[k] ?? []) {
      if (done.has(node) || degree[node] > k) continue;
      done.add(node);
      for (const other of ties.near[node].filter((n) => !done.has(n) && degree[n] > k)) {
        degree[other] -= 1;
        enter(other);
      }
    }
  }
  return degree;
}

/** Of all pairs of neighbours the share that is tied; 0 with fewer than two. */
function clustering(ties) {
  return ties.near.map((near) => {
    const own = new Set(near);
    const twice = sum(near.map((a) => ties.near[a].filter((b) => own.has(b)).length));
    return near.length < 2 ? 0 : twice / (near.length * (near.length - 1));
  });
}

/** Burt's constraint and effective size by weight; null for who has no ties. */
function structuralHoles(ties) {
  const strongest = ties.weights.map((weights) => Math.max(...weights));
  const slot = new Int32Array(ties.count).fill(-1);
  const found = { constraint: [], "effective-size": [] };
  ties.near.forEach((near, node) => {
    const share = ties.weights[node].map((weight) => weight / ties.strength[node]);
    const [indirect, redundant] = [near.map(() => 0), near.map(() => 0)];
    near.forEach((other, at) => { slot[other] = at; });
    near.forEach((q, at) => ties.near[q].forEach((j, i) => {
      if (slot[j] < 0) return;
      const weight = ties.weights[q][i];
      indirect[slot[j]] += share[at] * (weight / ties.strength[q]);
      redundant[slot[j]] += share[at] * (weight / strongest[j]);
    }));
    near.forEach((other) => { slot[other] = -1; });
    found.constraint.push(near.length ? sum(share.map((direct, i) => (direct + indirect[i]) ** 2)) : null);
    found["effective-size"].push(near.length ? sum(redundant.map((part) => 1 - part)) : null);
  });
  return found;
}
