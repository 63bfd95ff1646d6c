// Which places on the canvas are taken, so that labels find free ones.

/** Boxes in a grid, so that few must be compared. */
class Spots {
  constructor(cell) {
    this.cell = cell;
    this.cells = new Map();
  }

  *keys([left, top, right, bottom]) {
    for (let x = Math.floor(left / this.cell); x <= right / this.cell; x += 1) {
      for (let y = Math.floor(top / this.cell); y <= bottom / this.cell; y += 1) yield x * 100003 + y;
    }
  }

  add(box) {
    for (const key of this.keys(box)) {
      if (!this.cells.has(key)) this.cells.set(key, []);
      this.cells.get(key).push(box);
    }
  }

  isFree(box) {
    const [left, top, right, bottom] = box;
    for (const key of this.keys(box)) {
      for (const [l, t, r, b] of this.cells.get(key) ?? []) if (left < r && l < right && top < b && t < bottom) return false;
    }
    return true;
  }
}
