import {mkdir, readdir, writeFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {copiedPackage} from '#data/copyPackage'
import {isInside} from '#data/packageFiles'
import {readPackage} from '#data/readPackage'
import type {Language} from '#view/view'
import {UsageError} from './arguments'
import {hasErrors} from './check'
import {harmless} from './columns'
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
  const there = await readdir(out).catch(() => [])
  if (there.length > 0) throw new UsageError(`${out} is not empty`)
  const {reader} = await deskFolder(folder, base)
  const files = (await copiedPackage(reader)) ?? new Map<string, Blob>()
  for (const [name, content] of files) {
    if (!isInside(name)) continue
    const path = join(out, name)
    await mkdir(dirname(path), {recursive: true})
    await writeFile(path, new Uint8Array(await content.arrayBuffer()))
  }
  await write([...files.keys()].map((name) => `${harmless(name)}\n`))
  const reading = await readPackage(reader)
  tellErrors(reading, language)
  return hasErrors(reading) ? 1 : 0
}
