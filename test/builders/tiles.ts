import {zlibSync} from 'fflate'
import {crcOf} from '#data/archiveCrc'

type Rgb = readonly [red: number, green: number, blue: number]

/** A picture as PNG. */
export function png(size: number, colourAt: (x: number, y: number) => Rgb): Uint8Array {
  const rows = new Uint8Array(size * (3 * size + 1))
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++) rows.set(colourAt(x, y), y * (3 * size + 1) + 1 + 3 * x)
  const head = new Uint8Array(13)
  const view = new DataView(head.buffer)
  view.setUint32(0, size)
  view.setUint32(4, size)
  head.set([8, 2], 8)
  const signature = Uint8Array.of(137, 80, 78, 71, 13, 10, 26, 10)
  const parts = [
    signature,
    chunk('IHDR', head),
    chunk('IDAT', zlibSync(rows)),
    chunk('IEND', new Uint8Array()),
  ]
  return new Uint8Array(Buffer.concat(parts))
}

function chunk(name: string, content: Uint8Array): Uint8Array {
  const named = Buffer.concat([Buffer.from(name), content])
  const sizes = Buffer.alloc(8)
  sizes.writeUInt32BE(content.length)
  sizes.writeUInt32BE(crcOf(named), 4)
  return Buffer.concat([sizes.subarray(0, 4), named, sizes.subarray(4)])
}

/** A PMTiles archive (version 3) of one picture, the whole world's at zoom 0. */
export function archiveOf(tile: Uint8Array): Uint8Array {
  const metadata = Buffer.from('{}')
  // One entry: id 0, run 1, its length, offset 0 (written plus one).
  const directory = Uint8Array.of(1, 0, 1, ...varint(tile.length), 1)
  const head = Buffer.alloc(127)
  head.write('PMTiles')
  head[7] = 3
  const [start, described] = [127, 127 + directory.length]
  const data = described + metadata.length
  const numbers = [start, directory.length, described, metadata.length, data, 0, data, tile.length, 1, 1, 1]
  for (const [index, number] of numbers.entries()) head.writeBigUInt64LE(BigInt(number), 8 + 8 * index)
  // Clustered; directory and tiles not compressed; PNG; zoom 0 alone; the whole world.
  head.set([1, 1, 1, 2, 0, 0], 96)
  for (const [index, degrees] of [-180, -85, 180, 85].entries())
    head.writeInt32LE(degrees * 1e7, 102 + 4 * index)
  return new Uint8Array(Buffer.concat([head, directory, metadata, tile]))
}

function varint(value: number): number[] {
  return value < 128 ? [value] : [(value & 127) | 128, ...varint(value >>> 7)]
}
