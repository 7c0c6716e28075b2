import {deflateSync} from 'fflate'
import {crcOf} from '#data/archiveCrc'

export interface ZipMember {
  /** Bytes for a name that is not UTF-8. */
  name: string | Uint8Array
  content: string | Uint8Array
  stored?: boolean
  /** Of the header; 2048 says that the name is UTF-8. */
  flags?: number
  method?: number
  crc?: number
  /** What the header claims. */
  size?: number
  extra?: Uint8Array
}

/** A zip as any program, or an enemy, might write it. */
export function zip(members: readonly ZipMember[]): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let at = 0
  for (const member of members) {
    const {local, central} = records(member, at)
    parts.push(...local)
    directory.push(...central)
    at += lengthOf(local)
  }
  const end = numbers([4, 0x06054b50], [4, 0], [2, members.length], [2, members.length])
  return joined([...parts, ...directory, end, numbers([4, lengthOf(directory)], [4, at], [2, 0])])
}

/** Files of one package, as a zip. */
export function zipOf(files: ReadonlyMap<string, string | Uint8Array>, folder = ''): Uint8Array<ArrayBuffer> {
  return zip([...files].map(([name, content]) => ({name: folder + name, content, flags: 2048})))
}

export function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(lengthOf(parts))
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}

function records(
  {name, content, stored = false, flags = 0, extra = new Uint8Array(), ...lies}: ZipMember,
  at: number,
) {
  const path = bytesOf(name)
  const bytes = bytesOf(content)
  const packed = stored ? bytes : deflateSync(bytes)
  const {method = stored ? 0 : 8, crc = crcOf(bytes), size = bytes.length} = lies
  const common = [
    numbers([2, flags], [2, method], [4, 0], [4, crc], [4, packed.length], [4, size]),
    numbers([2, path.length], [2, extra.length]),
  ]
  const local = [numbers([4, 0x04034b50], [2, 20]), ...common, path, extra, packed]
  const rest = numbers([2, 0], [2, 0], [2, 0], [4, 0], [4, at])
  return {local, central: [numbers([4, 0x02014b50], [2, 20], [2, 20]), ...common, rest, path, extra]}
}

function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content
}

/** Pairs of a length in bytes and a number, little-endian. */
export function numbers(...fields: [number, number][]): Uint8Array {
  return Uint8Array.from(
    fields.flatMap(([length, value]) =>
      Array.from({length}, (_, byte) => Math.floor(value / 256 ** byte) % 256),
    ),
  )
}

function lengthOf(parts: readonly Uint8Array[]): number {
  return parts.reduce((sum, {length}) => sum + length, 0)
}
