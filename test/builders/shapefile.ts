import {zipSync} from 'fflate'
import type {Encoding} from '#domain/campaign'
import {encoded} from './encoded'

type Ring = readonly (readonly number[])[]

export interface ShapeLayer {
  /** Of each record its rings; null for a null shape. */
  shapes: (Ring[] | null)[]
  /** 5 plain, 15 with height, 25 with measure. */
  type?: number
  /** By field names as they stand. */
  rows?: Record<string, Uint8Array | string>[]
  /** Widths in bytes of fields that are to be narrower than the widest value. */
  widths?: Record<string, number>
  /** Of the names of fields; values are bytes where they are not UTF-8. */
  encoding?: Encoding
  driver?: number
  /** Of texts and field names; UTF-8 unless it is given. */
  encode?: (text: string) => Uint8Array
  cpg?: string
  prj?: string
}

/** A zipped Shapefile of layers by name. */
export function zippedShapefile(layers: Record<string, ShapeLayer>): Uint8Array {
  const files = Object.entries(layers).flatMap(([name, layer]) => {
    const text = (ending: string, content: string | undefined) =>
      content === undefined ? [] : [[`${name}.${ending}`, new TextEncoder().encode(content)] as const]
    return [
      [`${name}.shp`, shp(layer)] as const,
      ...(layer.rows ? [[`${name}.dbf`, dbf(layer)] as const] : []),
      ...text('cpg', layer.cpg),
      ...text('prj', layer.prj),
    ]
  })
  return zipSync(Object.fromEntries(files))
}

export function shp({shapes, type = 5}: ShapeLayer): Uint8Array {
  const records = shapes.map((rings) => (rings ? polygon(rings, type) : new Uint8Array(4)))
  const bytes = new Uint8Array(100 + records.reduce((sum, {length}) => sum + 8 + length, 0))
  const view = new DataView(bytes.buffer)
  view.setInt32(0, 9994)
  view.setInt32(24, bytes.length / 2)
  view.setInt32(28, 1000, true)
  view.setInt32(32, type, true)
  let at = 100
  records.forEach((record, index) => {
    view.setInt32(at, index + 1)
    view.setInt32(at + 4, record.length / 2)
    bytes.set(record, at + 8)
    at += 8 + record.length
  })
  return bytes
}

/** Header, part numbers and positions; heights and measures behind them, all 7. */
function polygon(rings: readonly Ring[], type: number): Uint8Array {
  const points = rings.flat()
  const tail = type === 5 ? 0 : (16 + points.length * 8) * (type === 15 ? 2 : 1)
  const bytes = new Uint8Array(44 + rings.length * 4 + points.length * 16 + tail)
  const view = new DataView(bytes.buffer)
  view.setInt32(0, type, true)
  view.setInt32(36, rings.length, true)
  view.setInt32(40, points.length, true)
  let first = 0
  rings.forEach((ring, index) => {
    view.setInt32(44 + index * 4, first, true)
    first += ring.length
  })
  points.forEach(([x, y], index) => {
    const at = 44 + rings.length * 4 + index * 16
    view.setFloat64(at, x, true)
    view.setFloat64(at + 8, y, true)
  })
  for (let at = bytes.length - tail; at < bytes.length; at += 8) view.setFloat64(at, 7, true)
  return bytes
}

export function dbf({
  rows = [],
  widths = {},
  driver = 0,
  encoding = 'utf-8',
  encode: own,
}: ShapeLayer): Uint8Array {
  const bytesOf = own ?? ((text: string) => new TextEncoder().encode(text))
  const encode = (value: Uint8Array | string) => (typeof value === 'string' ? bytesOf(value) : value)
  const names = Object.keys(rows[0] ?? {})
  const lengths = names.map(
    (name) => widths[name] ?? Math.max(1, ...rows.map((row) => encode(row[name]).length + 2)),
  )
  const head = 32 + names.length * 32 + 1
  const size = 1 + lengths.reduce((sum, length) => sum + length, 0)
  const bytes = new Uint8Array(head + rows.length * size + 1).fill(0x20, head)
  const view = new DataView(bytes.buffer)
  bytes[0] = 3
  view.setUint32(4, rows.length, true)
  view.setUint16(8, head, true)
  view.setUint16(10, size, true)
  bytes[29] = driver
  names.forEach((name, index) => {
    bytes.set((own ? own(name) : encoded(name, encoding)).subarray(0, 10), 32 + index * 32)
    bytes[32 + index * 32 + 11] = 'C'.charCodeAt(0)
    bytes[32 + index * 32 + 16] = lengths[index]
  })
  bytes[head - 1] = 0x0d
  rows.forEach((row, index) => {
    let at = head + index * size + 1
    names.forEach((name, field) => {
      bytes.set(encode(row[name]).subarray(0, lengths[field]), at)
      at += lengths[field]
    })
  })
  return bytes
}
