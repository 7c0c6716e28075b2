import {createWriteStream} from 'node:fs'
import {mkdir, readdir} from 'node:fs/promises'
import {dirname, isAbsolute, join, relative, resolve} from 'node:path'
import {Readable} from 'node:stream'
import {pipeline} from 'node:stream/promises'
import {namesIn} from '#data/manifestFiles'
import {MANIFEST_NAME, type PackageReader} from '#data/reader'
import {readPackage} from '#data/readPackage'
import type {Language} from '#view/view'
import {UsageError} from './arguments'
import {hasErrors} from './check'
import {deskFolder} from './deskFolder'
import {tellErrors} from './tellErrors'
import {write} from './write'

interface AssembleOptions {
  folder: string
  base: string | null
  /** The folder to write to; made if it is not there. */
  out: string
  language: Language
}

/**
 * Makes a package of a folder of files: a manifest that reads them, and the files that it names as they are.
 *
 * @throws UsageError for a folder that is not empty
 */
export async function assemble({folder, base, out, language}: AssembleOptions): Promise<number> {
  const names = await readdir(out).catch(() => [])
  if (names.length > 0) throw new UsageError(`${out} is not empty`)
  const {survey, reader} = await deskFolder(folder, base)
  const reading = await readPackage(reader)
  await mkdir(out, {recursive: true})
  for (const name of [MANIFEST_NAME, ...namesIn(survey.manifest)]) {
    if (await copied(reader, name, out)) await write([`${name}\n`])
  }
  tellErrors(reading, language)
  return hasErrors(reading) ? 1 : 0
}

/** False for a file that is not there, or whose name leads out of the folder. */
async function copied(reader: PackageReader, name: string, out: string): Promise<boolean> {
  const path = resolve(out, name)
  const inside = relative(out, path)
  if (inside === '' || inside.startsWith('..') || isAbsolute(inside)) return false
  const file = await reader.open(name)
  if (!file) return false
  await mkdir(dirname(join(out, inside)), {recursive: true})
  await pipeline(Readable.from(file.chunks()), createWriteStream(path))
  return true
}
