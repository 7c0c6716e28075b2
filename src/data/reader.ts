import type {Encoding} from '#domain/campaign'
import {TextBytes} from './encoding'
import {joinedBytes} from './joinedBytes'

/** A file of a package, as bytes that come one chunk after another. */
export interface PackageFile {
  /** Bytes, or null where it is not known beforehand. */
  size: number | null
  chunks(): AsyncIterable<Uint8Array>
}

/** Where a package's files come from: a server, a folder, memory. */
export interface PackageReader {
  /** The manifest's file name, as its issues name it. */
  manifest: string
  /** @param path relative to the manifest. Null for a file that is missing, or that may not be read. */
  open(path: string): Promise<PackageFile | null>
}

export const MANIFEST_NAME = 'campaign.json'
const PIECE_BYTES = 1 << 20

/** A package whose manifest is at a URL; its sources may only be http(s), of blobs, or relative to it. */
export function fetchReader(manifestUrl: string, signal?: AbortSignal): PackageReader {
  return {
    manifest: MANIFEST_NAME,
    async open(path) {
      const url = path === MANIFEST_NAME ? manifestUrl : resolved(path, manifestUrl)
      if (url === null) return null
      const response = await fetch(url, {cache: 'no-cache', ...(signal && {signal})}).catch(
        (error: unknown) => {
          if (signal?.aborted) throw error
          return null
        },
      )
      return response?.ok && response.body && !isErrorPage(response, url) ? bodyOf(response) : null
    },
  }
}

/** What a file at hand may be: a text, bytes, what a person picked, or one that is read where it lies. */
export type FileContent = string | Uint8Array | Blob | PackageFile

/** A package of files at hand. */
export function memoryReader(files: ReadonlyMap<string, FileContent>): PackageReader {
  return {
    manifest: MANIFEST_NAME,
    async open(path) {
      const file = files.get(path) ?? files.get(path.replace(/^\.\//, ''))
      return file === undefined ? null : fileOf(file)
    },
  }
}

export function fileOf(content: FileContent): PackageFile {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  if (bytes instanceof Blob) return {size: bytes.size, chunks: () => streamChunks(bytes.stream())}
  return bytes instanceof Uint8Array ? {size: bytes.length, chunks: () => pieces(bytes)} : bytes
}

/** The first bytes of a file; no more of it is read than the chunks that hold them. */
export async function headOf({size, chunks}: PackageFile, most: number): Promise<Uint8Array<ArrayBuffer>> {
  const head = new Uint8Array(Math.min(most, size ?? most))
  let length = 0
  for await (const chunk of chunks()) {
    const part = chunk.subarray(0, head.length - length)
    head.set(part, length)
    length += part.length
    if (length === head.length) break
  }
  return head.slice(0, length)
}

/** The first bytes of a file that can be read but once, and the same file from its beginning. */
export async function peeked(
  file: PackageFile,
  count: number,
): Promise<{head: Uint8Array; file: PackageFile}> {
  const chunks = file.chunks()[Symbol.asyncIterator]()
  const first: Uint8Array[] = []
  for (let length = 0; length < count; ) {
    const {done, value} = await chunks.next()
    if (done) break
    first.push(value)
    length += value.length
  }
  async function* all() {
    yield* first
    for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value
  }
  return {head: joinedBytes(first).subarray(0, count), file: {size: file.size, chunks: all}}
}

interface TextSettings {
  encoding?: Encoding | undefined
  /** A text with more characters is given up where it has them. */
  most?: number
  onBytes?: ((bytes: number) => void) | undefined
  /** Told once which encoding was found, unless the file is plain ASCII. */
  onEncoding?: ((encoding: Encoding) => void) | undefined
}

/** All of a file as text; bytes that are not of its encoding become U+FFFD, a byte order mark goes. */
export async function textOf(
  file: PackageFile,
  {encoding, most = Infinity, onBytes, onEncoding}: TextSettings = {},
): Promise<string> {
  const bytes = new TextBytes(encoding, onEncoding)
  const texts: string[] = []
  let length = 0
  for await (const chunk of file.chunks()) {
    onBytes?.(chunk.length)
    const text = bytes.push(chunk)
    texts.push(text)
    length += text.length
    if (length > most) break
  }
  texts.push(bytes.end())
  return texts.join('')
}

/** All bytes of a file, one after another. */
export async function bytesOf(
  file: PackageFile,
  onBytes?: (bytes: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = []
  for await (const chunk of file.chunks()) {
    onBytes?.(chunk.length)
    chunks.push(chunk)
  }
  return joinedBytes(chunks)
}

function resolved(path: string, base: string): string | null {
  if (!URL.canParse(path, base)) return null
  const url = new URL(path, base)
  return ['http:', 'https:', 'blob:'].includes(url.protocol) ? url.href : null
}

/** Many servers answer a missing file with the site's own page and 200. */
function isErrorPage(response: Response, url: string): boolean {
  const html = response.headers.get('content-type')?.startsWith('text/html') ?? false
  return html && !/\.html?$/.test(new URL(url).pathname)
}

function bodyOf(response: Response): PackageFile {
  const length = response.headers.get('content-length')
  // The length is that of the compressed bytes where there is an encoding; what arrives here is not.
  const size = length !== null && !response.headers.has('content-encoding') ? Number(length) : null
  return {size, chunks: () => streamChunks(response.body!)}
}

/** Streams are no async iterables in Safari. */
async function* streamChunks(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader()
  try {
    for (;;) {
      const {done, value} = await reader.read()
      if (done) return
      yield value
    }
  } finally {
    await reader.cancel().catch(() => {})
  }
}

/** As they would come from a disk: the rows of all of it at a time would fill memory. */
async function* pieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += PIECE_BYTES) yield bytes.subarray(at, at + PIECE_BYTES)
}
