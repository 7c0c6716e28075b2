import {archiveReader} from './archiveReader'
import {bytesOf, fetchReader, MANIFEST_NAME, memoryReader, type PackageReader, peeked} from './reader'
import {isArchive, SIGNATURE_BYTES} from './signatures'

/**
 * A package by the URL of its manifest or of a zip, by its files, or by the zip itself. Crosses to the worker as
 * it is.
 */
export type PackageSource = string | ReadonlyMap<string, Blob | Uint8Array | string> | Blob | Uint8Array

export function readerOf(source: PackageSource): PackageReader {
  if (typeof source === 'string') return urlReader(source)
  if (source instanceof Blob) return archiveReader(async () => new Uint8Array(await source.arrayBuffer()))
  return source instanceof Uint8Array ? archiveReader(async () => source) : memoryReader(source)
}

/** What the URL leads to is seen when the manifest is asked for, which is the first file of all. */
function urlReader(url: string): PackageReader {
  const folder = fetchReader(url)
  let archive: PackageReader | null = null
  return {
    manifest: MANIFEST_NAME,
    async open(path) {
      if (archive) return archive.open(path)
      const opened = await folder.open(path)
      if (path !== MANIFEST_NAME || !opened) return opened
      const {head, file} = await peeked(opened, SIGNATURE_BYTES)
      if (!isArchive(head)) return file
      archive = archiveReader(() => bytesOf(file))
      return archive.open(path)
    },
  }
}
