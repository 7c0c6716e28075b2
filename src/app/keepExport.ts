import {type PackageFiles, rawManifest} from '#data/packageFiles'
import {packageWithTours} from '#data/tourPackage'
import {keep} from './keep'
import {shownFiles} from './load'
import {aside} from './registryClient'
import {pictureOf} from './tourPictures'
import {keptTours} from './tours'

/** A package as a file to be handed on. */
export interface ExportedPackage {
  /** After the campaign's id and its date: `ningbo-2016_2019-09-30.zip`. */
  name: string
  zip: Blob
}

/**
 * A zip of a kept package, or of the one on the screen, with its corrections and the tours that were made here. Null where its files cannot be had.
 *
 * @param kept its name; absent: the one on the screen
 */
export async function exportPackage(kept?: string): Promise<ExportedPackage | null> {
  try {
    const found = kept === undefined ? (await shownFiles())?.files : (await keep.read(kept)).value
    if (!found) return null
    const files = await withOwnTours(found)
    return {name: await zipName(files), zip: await aside((registry) => registry.zip(files))}
  } catch {
    // A file was moved or changed since it was picked.
    return null
  }
}

async function withOwnTours(files: PackageFiles): Promise<PackageFiles> {
  const id = (await rawManifest(files))?.id
  return typeof id === 'string' ? packageWithTours(files, await keptTours(id), pictureOf) : files
}

async function zipName(files: PackageFiles): Promise<string> {
  const {id, as_of, timeline} = (await rawManifest(files)) ?? {}
  const date = as_of ?? (timeline as {end?: unknown} | undefined)?.end
  const parts = [id, date].filter((part) => typeof part === 'string' && part !== '')
  const name = parts.join('_').replace(/[\p{C}\s\\/:*?"<>|]+/gu, '-')
  return `${name.slice(0, 100) || 'package'}.zip`
}
