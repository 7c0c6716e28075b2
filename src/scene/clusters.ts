/** A box in whole device pixels. */
export interface PixelBox {
  left: number
  top: number
  width: number
  height: number
}

/** For each box the number of its cluster: boxes that touch, or are joined by others that do. */
export function clustersOf(boxes: readonly PixelBox[]): Int32Array {
  const parents = Int32Array.from(boxes, (_, index) => index)
  const rootOf = (index: number): number => {
    let root = index
    while (parents[root] !== root) root = parents[root]
    parents[index] = root
    return root
  }
  const byLeft = [...boxes.keys()].sort((one, other) => boxes[one].left - boxes[other].left)
  for (const [place, index] of byLeft.entries()) {
    const one = boxes[index]
    for (let next = place + 1; next < byLeft.length; next++) {
      const other = boxes[byLeft[next]]
      if (other.left >= one.left + one.width) break
      if (other.top < one.top + one.height && one.top < other.top + other.height)
        parents[rootOf(byLeft[next])] = rootOf(index)
    }
  }
  return parents.map((_, index) => rootOf(index))
}
