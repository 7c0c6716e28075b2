import {type FileContent, MANIFEST_NAME, memoryReader, type PackageReader} from './reader'
import type {Survey} from './surveyed'

/** The package that a survey made of files: its manifest, the files, and those that stay of the package before. */
export function surveyedReader(
  {manifest, fromBase}: Pick<Survey, 'manifest' | 'fromBase'>,
  files: ReadonlyMap<string, FileContent>,
  base: PackageReader | null,
): PackageReader {
  const text = JSON.stringify(manifest, null, 2)
  const over = memoryReader(new Map(files).set(MANIFEST_NAME, `${text}\n`))
  return base ? layeredReader(over, base, fromBase) : over
}

/** @param fromBase files that `base` opens: their names here → their names there; all others are those of `over` */
function layeredReader(
  over: PackageReader,
  base: PackageReader,
  fromBase: Readonly<Record<string, string>>,
): PackageReader {
  return {
    manifest: over.manifest,
    open: (path) => (Object.hasOwn(fromBase, path) ? base.open(fromBase[path]) : over.open(path)),
  }
}
