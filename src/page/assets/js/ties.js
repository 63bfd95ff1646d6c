// The simple network under a view, as the measures take it: parallel ties added up, loops and directions left out.

class Ties {
  /** `net` is what `project` gives; nodes are numbered in the order of their ids. */
  constructor(net) {
    this.ids = [...net.nodes.keys()].sort((a, b) => (a < b ? -1 : Number(a > b)));
    const number = new Map(this.ids.map((id, i) => [id, i]));
    const rows = this.ids.map(() => new Map());
    for (const { a, b, weight } of net.edges.values()) {
      const [i, j] = [number.get(a), number.get(b)];
      if (i === j) continue;
      rows[i].set(j, (rows[i].get(j) ?? 0) + weight);
      rows[j].set(i, (rows[j].get(i) ?? 0) + weight);
    }
    this.near = rows.map((row) => [...row.keys()].sort((x, y) => x - y));
    this.weights = rows.map((row, i) => this.near[i].map((j) => row.get(j)));
    this.strength = this.weights.map((weights) => sum(weights));
    this.ends = sum(this.near.map((near) => near.length));
  }

  get count() {
    return this.ids.length;
  }

  /** The nodes of the largest component; of several as large the one with the first node. */
  largest() {
    const seen = new Set();
    let best = [];
    for (let start = 0; start < this.count; start += 1) {
      if (seen.has(start)) continue;
      const own = [start];
      seen.add(start);
      for (const node of own) for (const next of this.near[node]) if (!seen.has(next)) seen.add(next) && own.push(next);
      if (own.length > best.length) best = own;
    }
    return best;
  }
}

const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);
