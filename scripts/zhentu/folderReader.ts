import {createReadStream} from 'node:fs'
import {readFile, realpath, stat} from 'node:fs/promises'
import {dirname, isAbsolute, relative, resolve} from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {BadArchive} from '#data/archiveProblem'
import {archiveReader} from '#data/archiveReader'
import type {PackageFile, PackageReader} from '#data/reader'

/** Larger than Node's own 64 kB: fewer, longer texts to parse. */
const CHUNK_BYTES = 1 << 18

/** What one read of Node takes at once. */
const MOST_BYTES = 2 ** 31 - 1

/** A package by the path of its manifest, or of its zip. */
export function packageReader(path: string): PackageReader {
  if (!isZip(path)) return folderReader(path)
  return archiveReader(async () => {
    if ((await stat(path)).size > MOST_BYTES) throw new BadArchive('archive-too-large')
    return readFile(path)
  })
}

export function isZip(path: string): boolean {
  return /\.zip$/i.test(path)
}

/**
 * A package in a folder. Nothing outside of that folder is read, neither by a path that leads up nor by a link,
 * and only plain files are: a pipe or a device would never end.
 *
 * @param manifestPath of the manifest in it
 */
export function folderReader(manifestPath: string): PackageReader {
  const folder = dirname(resolve(manifestPath))
  const manifest = relative(folder, resolve(manifestPath))
  return {
    manifest,
    async open(path) {
      for (const candidate of [resolve(folder, path), fromUrl(path, folder)]) {
        const file = candidate && (await openInside(folder, candidate))
        if (file) return file
      }
      return null
    },
  }
}

async function openInside(folder: string, path: string): Promise<PackageFile | null> {
  try {
    const [root, real] = await Promise.all([realpath(folder), realpath(path)])
    const inside = relative(root, real)
    if (inside === '' || inside.startsWith('..') || isAbsolute(inside)) return null
    const file = await stat(real)
    if (!file.isFile()) return null
    return {size: file.size, chunks: () => createReadStream(real, {highWaterMark: CHUNK_BYTES})}
  } catch {
    return null
  }
}

/** A source is named by a URL: `%20` may stand for a space, and a query may follow. */
function fromUrl(path: string, folder: string): string | null {
  try {
    const url = new URL(path, `${pathToFileURL(folder)}/`)
    url.search = ''
    url.hash = ''
    return url.protocol === 'file:' ? fileURLToPath(url) : null
  } catch {
    return null
  }
}
