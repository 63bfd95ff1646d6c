// Measures over shortest paths: how near to all others, and how often between them. Definitions are those of `rapporteur rank`.

/** Closeness (Wasserman and Faust) and harmonic centrality, by a search from each node. */
function nearness(ties) {
  const others = Math.max(ties.count - 1, 1);
  const found = { closeness: [], harmonic: [] };
  const steps = new Int32Array(ties.count);
  for (let source = 0; source < ties.count; source += 1) {
    steps.fill(-1);
    steps[source] = 0;
    const order = [source];
    let [total, inverse] = [0, 0];
    for (const node of order) {
      for (const next of ties.near[node]) {
        if (steps[next] >= 0) continue;
        steps[next] = steps[node] + 1;
        total += steps[next];
        inverse += 1 / steps[next];
        order.push(next);
      }
    }
    found.closeness.push((order.length - 1) ** 2 / (others * Math.max(total, 1)));
    found.harmonic.push(inverse / others);
  }
  return found;
}

/** Betweenness as a share of all pairs of others (Brandes 2001); `reach` tells in which order a search comes to the nodes. */
function betweenness(ties, reach) {
  const scores = new Float64Array(ties.count);
  const [ways, share] = [new Float64Array(ties.count), new Float64Array(ties.count)];
  for (let source = 0; source < ties.count; source += 1) {
    ways.fill(0);
    share.fill(0);
    ways[source] = 1;
    const { order, before } = reach(ties, source);
    for (const node of order) for (const from of before[node]) ways[node] += ways[from];
    for (const node of order.reverse()) {
      for (const from of before[node]) share[from] += (ways[from] / ways[node]) * (1 + share[node]);
      if (node !== source) scores[node] += share[node];
    }
  }
  const pairs = Math.max((ties.count - 1) * (ties.count - 2), 1);
  return [...scores].map((score) => score / pairs);
}

/** Step by step: nodes in the order in which they are reached, and for each those right before it on a shortest path. */
function byStep(ties, source) {
  const [steps, before, order] = [new Int32Array(ties.count).fill(-1), ties.near.map(() => []), [source]];
  steps[source] = 0;
  for (const node of order) {
    for (const next of ties.near[node]) {
      if (steps[next] < 0) {
        steps[next] = steps[node] + 1;
        order.push(next);
      }
      if (steps[next] === steps[node] + 1) before[next].push(node);
    }
  }
  return { order, before };
}

/** By length, where a tie is 1 ÷ weight long; lengths that differ by less than one part in 10¹⁰ are the same. */
function byLength(ties, source) {
  const [far, before, order] = [new Float64Array(ties.count).fill(Infinity), ties.near.map(() => []), []];
  const done = new Uint8Array(ties.count);
  const queue = new Heap();
  far[source] = 0;
  queue.push(0, source);
  while (queue.size) {
    const node = queue.pop();
    if (done[node]) continue;
    done[node] = 1;
    order.push(node);
    ties.near[node].forEach((next, i) => {
      if (done[next]) return;
      const length = far[node] + 1 / ties.weights[node][i];
      if (length < far[next] * (1 - 1e-10)) {
        far[next] = length;
        before[next] = [node];
        queue.push(length, next);
      } else if (length <= far[next] * (1 + 1e-10)) before[next].push(node);
    });
  }
  return { order, before };
}

/** A binary heap of numbered things, the least first. */
class Heap {
  constructor() {
    this.items = [];
  }

  get size() {
    return this.items.length;
  }

  push(key, value) {
    const { items } = this;
    let at = items.push([key, value]) - 1;
    for (let up = (at - 1) >> 1; at > 0 && items[up][0] > items[at][0]; up = (at - 1) >> 1) {
      [items[up], items[at]] = [items[at], items[up]];
      at = up;
    }
  }

  pop() {
    const { items } = this;
    const [, value] = items[0];
    const last = items.pop();
    if (!items.length) return value;
    items[0] = last;
    for (let at = 0; ;) {
      const least = [2 * at + 1, 2 * at + 2].filter((i) => i < items.length).reduce((best, i) => (items[i][0] < items[best][0] ? i : best), at);
      if (least === at) return value;
      [items[least], items[at]] = [items[at], items[least]];
      at = least;
    }
  }
}
