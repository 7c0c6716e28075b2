import type {TextColumn} from '#domain/dataset'
import {References, UNKNOWN} from './references'

/** Collisions by chance need fewer steps a text. */
const MOST_STEPS = 32
/** Rows refer to the same text as the row before them, or to one of so many that follow on it, more often than not. */
const NEAR = 4
const encoder = new TextEncoder()

/** Finds texts of a column by their bytes, without a string a text. */
export class TextIndex {
  /** Whether no text stands twice (or too many fall on one place, as if made to). */
  readonly unique: boolean
  /** Made when it is first needed: ids in order are all different, and what is near is found without it. */
  private table: SlotTable | null = null

  constructor(private readonly texts: TextColumn) {
    this.unique = isRising(texts) || this.slots().unique
  }

  /** Index of a text, or -1. @param near where it may well be, or a little further on */
  find(bytes: Uint8Array, start: number, end: number, near = 0): number {
    const last = Math.min(near + NEAR, this.texts.starts.length - 2)
    for (let i = Math.max(near, 0); i <= last; i++) {
      if (equals(this.texts, i, bytes, start, end)) return i
    }
    return this.slots().find(bytes, start, end)
  }

  private slots(): SlotTable {
    this.table ??= new SlotTable(this.texts)
    return this.table
  }
}

/** Whether each text comes after the one before it: the longer after the shorter, those of a length by their bytes. */
function isRising({bytes, starts}: TextColumn): boolean {
  for (let i = 1; i < starts.length - 1; i++) {
    const [before, at] = [starts[i - 1], starts[i]]
    const more = starts[i + 1] - at - (at - before)
    if (more < 0) return false
    if (more > 0) continue
    let k = 0
    while (at + k < starts[i + 1] && bytes[before + k] === bytes[at + k]) k++
    if (at + k === starts[i + 1] || bytes[before + k] > bytes[at + k]) return false
  }
  return true
}

/** Texts by their hashes. */
class SlotTable {
  /** As TextIndex has it. */
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

  find(bytes: Uint8Array, start: number, end: number): number {
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
    return equals(this.texts, this.slots[slot] - 1, bytes, start, end)
  }
}

function equals(
  {bytes: own, starts}: TextColumn,
  index: number,
  bytes: Uint8Array,
  start: number,
  end: number,
): boolean {
  const from = starts[index]
  if (starts[index + 1] - from !== end - start) return false
  // From the end: ids differ there.
  for (let i = end - start - 1; i >= 0; i--) if (own[from + i] !== bytes[start + i]) return false
  return true
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
