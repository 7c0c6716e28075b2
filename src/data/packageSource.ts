import {fetchReader, memoryReader, type PackageReader} from './reader'

/** A package by the URL of its manifest, or by its files. Crosses to the worker as it is. */
export type PackageSource = string | ReadonlyMap<string, Blob | Uint8Array | string>

export function readerOf(source: PackageSource): PackageReader {
  return typeof source === 'string' ? fetchReader(source) : memoryReader(source)
}
