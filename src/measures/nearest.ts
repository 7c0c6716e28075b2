interface Kept {
  row: number
  nearness: number
  weight: number
}

/** Keeps the few nearest of many rows; of equally near ones the weightiest, of those the first. */
export class Nearest {
  private readonly kept: Kept[] = []

  constructor(private readonly most: number) {}

  /**
   * A row that comes again is kept as the nearer of the two.
   *
   * @param nearness 0 for the row itself, Infinity for one that is not meant
   */
  add(row: number, nearness: number, weight: number): void {
    if (nearness === Infinity) return
    const {kept, most} = this
    let at = kept.length
    while (at > 0 && isBefore(nearness, weight, kept[at - 1])) at--
    if (at >= most) return
    const known = kept.findIndex((one) => one.row === row)
    if (known >= 0 && known < at) return
    if (known >= 0) kept.splice(known, 1)
    kept.splice(at, 0, {row, nearness, weight})
    kept.length = Math.min(kept.length, most)
  }

  /** The nearest first. */
  get rows(): number[] {
    return this.kept.map(({row}) => row)
  }

  /** Of the nearest one; Infinity without any. */
  get nearness(): number {
    return this.kept[0]?.nearness ?? Infinity
  }
}

function isBefore(nearness: number, weight: number, than: Kept): boolean {
  return nearness < than.nearness || (nearness === than.nearness && weight > than.weight)
}
