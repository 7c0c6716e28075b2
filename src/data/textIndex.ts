import type {TextColumn} from '#domain/dataset'
import {References, UNKNOWN} from './references'

/** Collisions by chance need fewer steps a text. */
const MOST_STEPS = 32
const encoder = new TextEncoder()

/** Finds texts of a column by their bytes, without a string a text. */
export class TextIndex {
  /** Whether no text stands twice (or too many fall on one place, as if made to). */
  unique = true
  /** Index + 1 of the text at a place of the table, 0 for none. */
  private readonly slots: Uint32Array
  private readonly mask: number

  constructor(private readonly texts: TextColumn) {
    const {bytes, starts} = texts
    const count = starts.length - 1
    const size = 2 ** Math.ceil(Math.log2(count * 2 + 1))
    this.slots = new Uint32Array(size)
    this.mask = size - 1
    let steps = 0
    for (let i = 0; i < count && this.unique; i++) {
      let slot = this.first(bytes, starts[i], starts[i + 1])
      while (this.slots[slot] !== 0 && this.unique) {
        if (this.isAt(slot, bytes, starts[i], starts[i + 1]) || ++steps > count * MOST_STEPS)
          this.unique = false
        slot = (slot + 1) & this.mask
      }
      this.slots[slot] = i + 1
    }
  }

  /** Index of a text, or -1. @param guess an index to try first */
  find(bytes: Uint8Array, start: number, end: number, guess = -1): number {
    if (guess >= 0 && guess < this.texts.starts.length - 1 && this.equals(guess, bytes, start, end))
      return guess
    for (let slot = this.first(bytes, start, end); this.slots[slot] !== 0; slot = (slot + 1) & this.mask) {
      if (this.isAt(slot, bytes, start, end)) return this.slots[slot] - 1
    }
    return -1
  }

  private first(bytes: Uint8Array, start: number, end: number): number {
    let hash = 0x811c9dc5
    for (let i = start; i < end; i++) hash = Math.imul(hash ^ bytes[i], 0x01000193)
    return (hash ^ (hash >>> 15)) & this.mask
  }

  private isAt(slot: number, bytes: Uint8Array, start: number, end: number): boolean {
    return this.equals(this.slots[slot] - 1, bytes, start, end)
  }

  private equals(index: number, bytes: Uint8Array, start: number, end: number): boolean {
    const from = this.texts.starts[index]
    if (this.texts.starts[index + 1] - from !== end - start) return false
    // From the end: ids differ there.
    for (let i = end - start - 1; i >= 0; i--) {
      if (this.texts.bytes[from + i] !== bytes[start + i]) return false
    }
    return true
  }
}

/** The ids of a column whose rows were all accepted. */
export class IndexedReferences extends References {
  constructor(readonly index: TextIndex) {
    super()
  }

  override find(id: string): number {
    const bytes = encoder.encode(id)
    const index = this.index.find(bytes, 0, bytes.length)
    return index < 0 ? UNKNOWN : index
  }
}
