/** A box by its middle, in CSS pixels. */
export interface Box {
  x: number
  y: number
  width: number
  height: number
}

/** Names stand at least so far from each other, side by side. */
const GAP = 2
const CELL = 64
const STRIDE = 1 << 16

/** What has been taken of the map: each box is known in the cells of a grid that it touches. */
export class Room {
  private readonly cells = new Map<number, Box[]>()

  /** Takes a box where it is free. */
  take(box: Box): boolean {
    const left = Math.floor((box.x - box.width / 2 - GAP) / CELL)
    const right = Math.floor((box.x + box.width / 2 + GAP) / CELL)
    const top = Math.floor((box.y - box.height / 2) / CELL)
    const bottom = Math.floor((box.y + box.height / 2) / CELL)
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++)
        for (const other of this.cells.get(row * STRIDE + column) ?? [])
          if (overlaps(box, other)) return false
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++) this.put(row * STRIDE + column, box)
    return true
  }

  private put(cell: number, box: Box): void {
    const boxes = this.cells.get(cell)
    if (boxes) boxes.push(box)
    else this.cells.set(cell, [box])
  }
}

function overlaps(one: Box, other: Box): boolean {
  return (
    Math.abs(other.x - one.x) * 2 < other.width + one.width + 2 * GAP &&
    Math.abs(other.y - one.y) * 2 < other.height + one.height
  )
}
