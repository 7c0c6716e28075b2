import type {Encoding} from '#domain/campaign'
import type {DataIssue} from '#domain/issue'
import {sniffEncoding} from './encoding'
import {crsMember, type Features, type FileChange, geoJsonFeatures, geoJsonOf} from './features'
import {MOST_MEMBERS, slicedObject} from './jsonSlices'
import {isTooHeavy} from './jsonWeight'
import type {PackageFile} from './reader'
import {isArchive} from './signatures'

/** Why no region of a file can be read; worded by i18n. */
export type RegionFileProblem = 'json' | 'no-collection' | 'too-large' | 'archive' | 'no-shapefile'

/** What a file of regions holds, or why nothing; `shown` is its beginning. */
export type RegionFile = Features | {problem: RegionFileProblem; shown: string}

/** A file of this size is read feature by feature: all of it as objects would take ten times as much memory. */
const LARGE_BYTES = 16 * 1024 * 1024
/** No engine holds a longer text. */
const MOST_TEXT_BYTES = 400 * 1024 * 1024
const MOST_BYTES = 1024 * 1024 * 1024
/** How most tools begin a Topology; one that begins otherwise is parsed twice. */
const TOPOLOGY = /^\s*\{\s*"type"\s*:\s*"Topology"/
/** As much as says what a file is. */
const BEGINNING = 1000
const SHOWN_CHARACTERS = 100

/**
 * Reads the features of a GeoJSON, a TopoJSON or a zipped Shapefile, told by its bytes.
 *
 * @param large bytes beyond which a collection is read feature by feature
 */
export async function readRegionFile(
  file: PackageFile,
  onBytes: (bytes: number) => void,
  given?: Encoding,
  large = LARGE_BYTES,
): Promise<RegionFile> {
  const bytes = await bytesUpTo(MOST_BYTES, file, onBytes).catch(noRoom)
  if (!bytes) return {problem: 'too-large', shown: ''}
  if (isArchive(bytes)) {
    return (await import('./shapefile')).shapefileFeatures(bytes, given)
  }
  const encoding = given ?? sniffEncoding(bytes).encoding
  const found = await encodedFeatures(bytes, encoding, large).catch((): RegionFileProblem => 'json')
  if (typeof found !== 'string') return found
  const shown = new TextDecoder(encoding).decode(bytes.subarray(0, 4 * SHOWN_CHARACTERS)).trim()
  return {problem: found, shown: shown.slice(0, SHOWN_CHARACTERS)}
}

async function encodedFeatures(
  bytes: Uint8Array,
  encoding: Encoding,
  large: number,
): Promise<Features | RegionFileProblem> {
  if (encoding === 'utf-8') return featuresOf(bytes, large)
  if (bytes.length > MOST_TEXT_BYTES) return 'too-large'
  const text = new TextDecoder(encoding).decode(bytes)
  const found = await featuresOf(new TextEncoder().encode(text), large)
  const change: FileChange = {kind: 'encoding', before: encoding, after: 'utf-8'}
  return typeof found === 'string' ? found : {...found, changes: [change]}
}

/** An issue of a whole file of regions. */
export function unreadRegions(file: string, value: string | null, problem: string): DataIssue {
  return {severity: 'error', file, row: null, column: null, code: 'bad-geometry', value, detail: {problem}}
}

async function featuresOf(bytes: Uint8Array, large: number): Promise<Features | RegionFileProblem> {
  const isTopology = TOPOLOGY.test(new TextDecoder().decode(bytes.subarray(0, BEGINNING)))
  const sliced = bytes.length > large && !isTopology ? largeCollection(bytes) : null
  if (sliced) return sliced
  if (bytes.length > MOST_TEXT_BYTES || isTooHeavy(bytes)) return 'too-large'
  const features = isTopology ? await topologyOf(bytes) : await anyFeatures(bytes)
  if (Array.isArray(features?.features) && features.features.length > MOST_MEMBERS) return 'too-large'
  return features ?? 'no-collection'
}

async function anyFeatures(bytes: Uint8Array): Promise<Features | null> {
  const text = new TextDecoder().decode(bytes)
  const value: unknown = JSON.parse(text)
  const {type} = (value ?? {}) as {type?: unknown}
  return type === 'Topology' ? topologyOf(bytes) : geoJsonFeatures(value, text.includes('\ufffd'))
}

async function topologyOf(bytes: Uint8Array): Promise<Features | null> {
  return (await import('./topology')).topologyFeatures(bytes)
}

/** Null for what is no FeatureCollection. A feature that is no JSON ends the reading with an error. */
function largeCollection(bytes: Uint8Array): Features | RegionFileProblem | null {
  const sliced = slicedObject(bytes, 'features')
  if (!sliced) return null
  const {starts, ends} = sliced
  const isLarge = (start: number, end: number) =>
    end - start > MOST_TEXT_BYTES || isTooHeavy(bytes.subarray(start, end))
  if (starts.length > MOST_MEMBERS || isTooHeavy(sliced.rest)) return 'too-large'
  if (starts.some((start, index) => isLarge(start, ends[index]))) return 'too-large'
  const rest = JSON.parse(sliced.rest) as {type?: unknown}
  if (rest.type !== 'FeatureCollection') return null
  const features = {
    *[Symbol.iterator]() {
      const decoder = new TextDecoder()
      for (let i = 0; i < starts.length; i++) {
        yield JSON.parse(decoder.decode(bytes.subarray(starts[i], ends[i]))) as unknown
      }
    },
  }
  return geoJsonOf(features, crsMember(rest), isBroken(bytes))
}

/** Whether a text has U+FFFD, without all of it at a time. */
function isBroken(bytes: Uint8Array): boolean {
  const decoder = new TextDecoder()
  for (let at = 0; at < bytes.length; at += LARGE_BYTES) {
    if (decoder.decode(bytes.subarray(at, at + LARGE_BYTES), {stream: true}).includes('\ufffd')) return true
  }
  return decoder.decode().includes('\ufffd')
}

/** A size that no machine has room for is told as a file too large. */
function noRoom(error: unknown): null {
  if (error instanceof RangeError) return null
  throw error
}

/** All bytes of a file, or null where there are more. */
async function bytesUpTo(
  most: number,
  file: PackageFile,
  onBytes: (bytes: number) => void,
): Promise<Uint8Array | null> {
  if ((file.size ?? 0) > most) return null
  // The size is but a claim; room for all of it at once spares a copy.
  let bytes = new Uint8Array(file.size ?? LARGE_BYTES)
  let length = 0
  for await (const chunk of file.chunks()) {
    onBytes(chunk.length)
    if (length + chunk.length > most) return null
    if (length + chunk.length > bytes.length) {
      const more = new Uint8Array(Math.min(most, Math.max(length + chunk.length, bytes.length * 2)))
      more.set(bytes.subarray(0, length))
      bytes = more
    }
    bytes.set(chunk, length)
    length += chunk.length
  }
  return bytes.subarray(0, length)
}
