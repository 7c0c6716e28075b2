import {type Field, mixed} from './comparedFields'

/** Finds rows by their keys, in 8 to 16 bytes a row. Of rows with one key it knows the last. */
export class KeyIndex {
  /** Row + 1 at a place of the table, 0 for none. */
  private readonly slots: Uint32Array
  private readonly mask: number

  /** @param key the columns that tell rows apart */
  constructor(
    private readonly key: readonly Field[],
    count: number,
  ) {
    const size = 2 ** Math.ceil(Math.log2(count * 2 + 1))
    this.slots = new Uint32Array(size)
    this.mask = size - 1
    for (let row = 0; row < count; row++) this.slots[this.slotOf(key, row)] = row + 1
  }

  /** The row with the same key as a row of this or another Dataset, or -1. */
  find(key: readonly Field[], row: number): number {
    return this.slots[this.slotOf(key, row)] - 1
  }

  /** The place of a key, or the empty one where it would stand. */
  private slotOf(key: readonly Field[], row: number): number {
    let hash = 0
    for (const field of key) hash = mixed(hash, field.hash(row))
    let slot = hash & this.mask
    while (this.slots[slot] !== 0 && !this.isSame(key, row, this.slots[slot] - 1))
      slot = (slot + 1) & this.mask
    return slot
  }

  private isSame(key: readonly Field[], row: number, known: number): boolean {
    for (let i = 0; i < key.length; i++) {
      if (!key[i].same(row, this.key[i], known)) return false
    }
    return true
  }
}
