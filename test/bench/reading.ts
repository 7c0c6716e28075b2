import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import Papa from 'papaparse'
import {type PackageReading, readPackage} from '#data/readPackage'
import type {Dataset} from '#domain/dataset'
import {eventsOf} from '#measures/states'

const CHUNK_BYTES = 1 << 18

/** CSV to columns against papaparse alone, in Node. */
export interface Reading {
  megabytes: number
  /** Milliseconds for all tables, checks included; one entry a repetition, as in `papaparse`. */
  columns: number[]
  papaparse: number[]
  /** Bytes a point (project or house) that the worker keeps: columns, months of events; texts apart. */
  bytesPerPoint: number
  /** Bytes a progress report, its place in the index by project included. */
  bytesPerReport: number
}

export async function readingOf(folder: string, repetitions: number): Promise<Reading> {
  const files = new Map<string, Uint8Array>()
  for (const name of ['campaign.json', 'townships.geojson']) files.set(name, readFileSync(join(folder, name)))
  const tables = ['projects', 'progress', 'houses', 'assessments'].map((name) => `${name}.csv`)
  for (const name of tables) files.set(name, readFileSync(join(folder, name)))
  const bytes = tables.reduce((sum, name) => sum + files.get(name)!.length, 0)
  const result: Reading = {
    megabytes: bytes / 1e6,
    columns: [],
    papaparse: [],
    bytesPerPoint: 0,
    bytesPerReport: 0,
  }
  // The first turn warms the code up.
  for (let i = 0; i <= repetitions; i++) {
    const start = performance.now()
    for (const name of tables) parseAlone(files.get(name)!)
    const papaparse = performance.now() - start
    const {reading, tablesMs} = await readOnce(files)
    if (i > 0) {
      result.papaparse.push(papaparse)
      result.columns.push(tablesMs)
      continue
    }
    const {dataset} = reading
    if (!dataset) throw new Error('the package cannot be read')
    result.bytesPerPoint = pointBytes(dataset) / (dataset.projects.count + dataset.houses.count)
    result.bytesPerReport = reportBytes(dataset) / dataset.progress.count
  }
  return result
}

function parseAlone(bytes: Uint8Array): number {
  return Papa.parse(new TextDecoder().decode(bytes), {header: true}).data.length
}

/** The tables' share of reading a package: all that comes after its regions. */
async function readOnce(
  files: Map<string, Uint8Array>,
): Promise<{reading: PackageReading; tablesMs: number}> {
  let regionsRead = 0
  const reading = await readPackage(
    {
      manifest: 'campaign.json',
      open: async (path) => {
        const bytes = files.get(path)
        return bytes ? {size: bytes.length, chunks: () => chunksOf(bytes)} : null
      },
    },
    {
      onProgress: ({source, done}) => {
        if (source === 'regions' && done) regionsRead = performance.now()
      },
    },
  )
  return {reading, tablesMs: performance.now() - regionsRead}
}

async function* chunksOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += CHUNK_BYTES) yield bytes.subarray(at, at + CHUNK_BYTES)
}

/** The page keeps nothing a row: what is drawn of rows goes to the GPU or, where it is in sight, to the processor. */
function pointBytes(dataset: Dataset): number {
  const {projects, houses} = dataset
  const {reports, ...events} = eventsOf(dataset, dataset.campaign.asOf)
  // The index holds an entry a project, and some a report.
  return [projects, houses, events, reports.start].reduce((sum, one) => sum + bufferBytes(one), 0)
}

function reportBytes(dataset: Dataset): number {
  const {month, rows} = eventsOf(dataset, dataset.campaign.asOf).reports
  return bufferBytes(dataset.progress) + bufferBytes([month, rows])
}

/** Of all typed arrays within; columns of texts apart. */
function bufferBytes(value: unknown): number {
  if (ArrayBuffer.isView(value)) return value.byteLength
  if (typeof value !== 'object' || value === null || 'starts' in value) return 0
  return Object.values(value).reduce((sum: number, part) => sum + bufferBytes(part), 0)
}
