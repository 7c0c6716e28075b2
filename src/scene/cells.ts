/** A square grid of cells that are only made where something lies: a place far off costs no room. */
export interface CellFinder {
  /** Number of the cell that holds a place, in the order of their first places. */
  cellAt: (x: number, y: number) => number
  /** How many cells hold a place so far. */
  count: () => number
}

const EMPTY = -1

/** @param cell edge of a cell, in the places' units */
export function cellFinder(cell: number): CellFinder {
  let size = 1 << 12
  let slots = new Int32Array(size).fill(EMPTY)
  let columns = new Int32Array(size >> 1)
  let rows = new Int32Array(size >> 1)
  let count = 0

  /** The slot of a cell, or the free one where it belongs. */
  const slotOf = (column: number, row: number): number => {
    let slot = hash(column, row) & (size - 1)
    while (slots[slot] !== EMPTY && (columns[slots[slot]] !== column || rows[slots[slot]] !== row))
      slot = (slot + 1) & (size - 1)
    return slot
  }
  const grow = () => {
    size *= 2
    columns = copied(columns, size >> 1)
    rows = copied(rows, size >> 1)
    slots = new Int32Array(size).fill(EMPTY)
    for (let one = 0; one < count; one++) slots[slotOf(columns[one], rows[one])] = one
  }
  const cellAt = (x: number, y: number): number => {
    const column = Math.floor(x / cell)
    const row = Math.floor(y / cell)
    const slot = slotOf(column, row)
    if (slots[slot] !== EMPTY) return slots[slot]
    columns[count] = column
    rows[count] = row
    slots[slot] = count++
    if (2 * count >= size) grow()
    return count - 1
  }
  return {cellAt, count: () => count}
}

function hash(column: number, row: number): number {
  const mixed = Math.imul(column, 0x9e3779b1) ^ Math.imul(row, 0x85ebca6b)
  return mixed ^ (mixed >>> 15)
}

function copied(from: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const to = new Int32Array(length)
  to.set(from)
  return to
}
