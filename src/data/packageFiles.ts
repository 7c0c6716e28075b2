import type {Correction} from '#domain/change'
import {correctionsOf} from './corrections'
import type {JsonObject} from './jsonObject'
import {manifestOf} from './manifestFiles'
import {shallow} from './nesting'
import {MANIFEST_NAME, memoryReader, textOf} from './reader'

/** A package's files by their paths. Blobs: their bytes stay where they are until they are read. */
export type PackageFiles = ReadonlyMap<string, Blob>

/** Where corrections are written if the manifest names no place for them. */
const CORRECTIONS_NAME = 'corrections.json'

/** The same files with a manifest in place of their own. */
export function withManifest(files: PackageFiles, manifest: object): PackageFiles {
  return new Map([...files, [MANIFEST_NAME, jsonBlob(shallow(manifest))]])
}

/** The manifest of files at hand, as it stands. */
export function rawManifest(files: PackageFiles): Promise<JsonObject | null> {
  return manifestOf(memoryReader(files))
}

/** Cells that were put right, the first one first. */
export async function correctionsIn(files: PackageFiles): Promise<Correction[]> {
  const url = correctionsUrl((await rawManifest(files)) ?? {})
  const file = await memoryReader(files).open(url ?? '')
  return (file && correctionsOf(await textOf(file))) ?? []
}

/**
 * The files that change when the corrections of a package do: the list, and the manifest where it named none.
 * Null where no manifest can be read.
 */
export async function correctedFiles(
  files: PackageFiles,
  corrections: readonly Correction[],
): Promise<PackageFiles | null> {
  const manifest = await rawManifest(files)
  if (!manifest) return null
  const named = correctionsUrl(manifest)
  const list: [string, Blob] = [named?.replace(/^\.\//, '') ?? CORRECTIONS_NAME, jsonBlob({corrections})]
  if (named !== null) return new Map([list])
  return new Map([...withManifest(new Map(), {...manifest, corrections: {url: CORRECTIONS_NAME}}), list])
}

/** A path within the folder, as every program that opens a zip takes it. */
export function isInside(path: string): boolean {
  return !/^[\\/]|:|(^|[\\/])\.\.?([\\/]|$)/.test(path)
}

function correctionsUrl(manifest: Record<string, unknown>): string | null {
  const {url} = (manifest.corrections ?? {}) as {url?: unknown}
  return typeof url === 'string' && url.trim() !== '' ? url : null
}

function jsonBlob(value: unknown): Blob {
  return new Blob([`${JSON.stringify(value, null, 2)}\n`], {type: 'application/json'})
}
