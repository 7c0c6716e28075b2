/** What the directory of a zip says of one of its members. None of it is to be trusted. */
export interface DirectoryEntry {
  name: Uint8Array
  flags: number
  method: number
  crc: number
  packedBytes: number
  bytes: number
  /** Of its own header, from the beginning of the bytes. */
  at: number
  extra: Map<number, Uint8Array>
}

const LOCAL = 0x04034b50
const CENTRAL = 0x02014b50
const END = 0x06054b50
const END_64 = 0x06064b50
const LOCATOR_64 = 0x07064b50
const END_BYTES = 22
const CENTRAL_BYTES = 46
const LOCAL_BYTES = 30
const MOST_COMMENT = 0xffff
const FULL = 0xffffffff

/**
 * The directory of a zip (PKWARE APPNOTE 6.3, zip64 included).
 *
 * @returns null for bytes that have none, or a broken one; `too-many` beyond `most` members
 */
export function readDirectory(bytes: Uint8Array, most: number): DirectoryEntry[] | 'too-many' | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOf(view)
  if (!end) return null
  if (end.count > most) return 'too-many'
  const entries: DirectoryEntry[] = []
  let at = end.start
  for (let index = 0; index < end.count; index++) {
    if (at + CENTRAL_BYTES > bytes.length || view.getUint32(at, true) !== CENTRAL) return null
    const length = view.getUint16(at + 28, true)
    const extraLength = view.getUint16(at + 30, true)
    const extraAt = at + CENTRAL_BYTES + length
    const next = extraAt + extraLength + view.getUint16(at + 32, true)
    if (next > bytes.length) return null
    const extra = extraOf(bytes.subarray(extraAt, extraAt + extraLength))
    entries.push(entryAt(view, at, bytes.subarray(at + CENTRAL_BYTES, extraAt), extra, end.shift))
    at = next
  }
  return entries
}

/** The packed bytes of a member; null where they are not there. */
export function packedBytesOf(bytes: Uint8Array, {at, packedBytes}: DirectoryEntry): Uint8Array | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (!(at >= 0 && at + LOCAL_BYTES <= bytes.length) || view.getUint32(at, true) !== LOCAL) return null
  const start = at + LOCAL_BYTES + view.getUint16(at + 26, true) + view.getUint16(at + 28, true)
  return start + packedBytes <= bytes.length ? bytes.subarray(start, start + packedBytes) : null
}

interface End {
  count: number
  start: number
  /** Bytes that stand before the zip, as in a program that unpacks itself. */
  shift: number
}

function endOf(view: DataView): End | null {
  const last = view.byteLength - END_BYTES
  for (let at = last; at >= Math.max(0, last - MOST_COMMENT); at--) {
    if (view.getUint32(at, true) !== END) continue
    const end64 = at >= 20 && view.getUint32(at - 20, true) === LOCATOR_64 ? end64Of(view, at - 20) : null
    const plain = {
      count: view.getUint16(at + 10, true),
      size: view.getUint32(at + 12, true),
      offset: view.getUint32(at + 16, true),
      at,
    }
    const {count, size, offset, at: ends} = end64 ?? plain
    const start = ends - size
    if (start >= 0 && start >= offset) return {count, start, shift: start - offset}
  }
  return null
}

function end64Of(view: DataView, locator: number) {
  const at = Number(view.getBigUint64(locator + 8, true))
  if (!(at + 56 <= locator) || view.getUint32(at, true) !== END_64) return null
  const [count, size, offset] = [32, 40, 48].map((field) => Number(view.getBigUint64(at + field, true)))
  return {count, size, offset, at}
}

function entryAt(
  view: DataView,
  at: number,
  name: Uint8Array,
  extra: Map<number, Uint8Array>,
  shift: number,
): DirectoryEntry {
  const large = extra.get(1)
  let next = 0
  // Of the three sizes only those that are full stand in the field of zip64, in this order.
  const sized = (field: number) => {
    const value = view.getUint32(at + field, true)
    if (value !== FULL || !large || next + 8 > large.length) return value
    next += 8
    return Number(new DataView(large.buffer, large.byteOffset + next - 8, 8).getBigUint64(0, true))
  }
  const bytes = sized(24)
  const packedBytes = sized(20)
  return {
    name,
    flags: view.getUint16(at + 8, true),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packedBytes,
    bytes,
    at: sized(42) + shift,
    extra,
  }
}

function extraOf(bytes: Uint8Array): Map<number, Uint8Array> {
  const fields = new Map<number, Uint8Array>()
  for (let at = 0; at + 4 <= bytes.length; ) {
    const start = at + 4
    const end = start + bytes[at + 2] + bytes[at + 3] * 256
    fields.set(bytes[at] + bytes[at + 1] * 256, bytes.subarray(start, end))
    at = end
  }
  return fields
}
