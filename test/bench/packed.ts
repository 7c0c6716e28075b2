import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {packPackage} from '#data/pack'
import {memoryReader} from '#data/reader'
import {readPackage} from '#data/readPackage'

/** A package's packed form against its plain one, in Node. */
export interface Packed {
  /** Bytes of the tables a row of any of them. */
  bytesPerRow: number
  /** Bytes of projects and houses a point. */
  bytesPerPoint: number
  bytesPerReport: number
  /** Bytes of the file of regions, a region. */
  bytesPerRegion: number
  /** Milliseconds to the Dataset, regions included; one entry a repetition, as in `packedMs`. */
  csvMs: number[]
  packedMs: number[]
}

type Files = ReadonlyMap<string, Uint8Array | string>

/**
 * Packs a plain package and reads both.
 *
 * @param to where the packed one is written, for the page to read
 */
export async function packedOf(folder: string, to: string, repetitions: number): Promise<Packed> {
  const plain: Files = new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))]))
  const {files, reading} = await packPackage(memoryReader(plain))
  if (!files || !reading.dataset) throw new Error('the package cannot be packed')
  const packed: Files = new Map([...files].map(([name, content]) => [name, Buffer.from(content)]))
  mkdirSync(to, {recursive: true})
  for (const [name, content] of packed) writeFileSync(join(to, name), content)
  const {projects, houses, progress} = reading.dataset
  const points = projects.count + houses.count
  const tables = [...packed.keys()].filter((name) => name.endsWith('.parquet'))
  const {regions: _, ...rows} = reading.rows
  const times = await timesOf(plain, packed, repetitions)
  return {
    bytesPerRow: bytesOf(packed, tables) / Object.values(rows).reduce((sum, one) => sum + one.accepted, 0),
    bytesPerPoint: bytesOf(packed, ['projects.parquet', 'houses.parquet']) / points,
    bytesPerReport: bytesOf(packed, ['progress.parquet']) / progress.count,
    bytesPerRegion: bytesOf(packed, ['regions.topojson']) / reading.dataset.regions.count,
    ...times,
  }
}

/** In turns, so that what else the machine does falls on both; the first turn warms the code up. */
async function timesOf(plain: Files, packed: Files, repetitions: number) {
  const csvMs: number[] = []
  const packedMs: number[] = []
  for (let i = 0; i <= repetitions; i++) {
    const [csv, fast] = [await readingMs(plain), await readingMs(packed)]
    if (i === 0) continue
    csvMs.push(csv)
    packedMs.push(fast)
  }
  return {csvMs, packedMs}
}

async function readingMs(files: Files): Promise<number> {
  const start = performance.now()
  const {dataset} = await readPackage(memoryReader(files))
  if (!dataset) throw new Error('the package cannot be read')
  return performance.now() - start
}

function bytesOf(files: Files, names: readonly string[]): number {
  return names.reduce((sum, name) => sum + (files.get(name)?.length ?? 0), 0)
}
