import {mkdir, readdir, readFile, realpath, rm, stat, writeFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {readManifest} from '#data/manifest'
import {PACKED_FILES, packPackage} from '#data/pack'
import {MANIFEST_NAME} from '#data/reader'
import type {PackageReading} from '#data/readPackage'
import type {Language} from '#view/view'
import {UsageError} from './arguments'
import {hasErrors} from './check'
import {inColumns} from './columns'
import {packageReader} from './folderReader'
import {tellErrors} from './tellErrors'
import {commandWords} from './words'
import {write} from './write'

interface PackOptions {
  manifest: string
  /** The folder to write to; made if it is not there. */
  out: string
  language: Language
}

/**
 * Packs a package into a folder of its own, and prints what became of it. What is wrong in the data stays out, and
 * its issues are kept beside.
 *
 * @throws UsageError for a folder that holds anything but a packed package
 */
export async function pack({manifest, out, language}: PackOptions): Promise<number> {
  await requireFreeFolder(dirname(manifest), out)
  const {reading, files} = await packPackage(packageReader(manifest))
  if (files) {
    await mkdir(out, {recursive: true})
    for (const name of PACKED_FILES) {
      const content = files.get(name)
      if (content === undefined) await rm(join(out, name), {force: true})
      else await writeFile(join(out, name), content)
    }
    await write(packText(reading, files, language))
  }
  tellErrors(reading, language)
  return hasErrors(reading) ? 1 : 0
}

async function requireFreeFolder(from: string, out: string): Promise<void> {
  const there = await stat(out).catch(() => null)
  if (!there) return
  if (!there.isDirectory()) throw new UsageError(`${out} is no folder`)
  if ((await realpath(out)) === (await realpath(from))) {
    throw new UsageError('a package cannot be packed into its own folder')
  }
  const names = await readdir(out)
  if (names.length === 0) return
  const text = await readFile(join(out, MANIFEST_NAME), 'utf8').catch(() => null)
  const packed = text !== null && readManifest(text, MANIFEST_NAME).packed !== null
  if (!packed) throw new UsageError(`${out} is not empty, and holds no packed package`)
}

/** File by file its rows and bytes, then all together. */
function packText(
  {rows, dataset}: PackageReading,
  files: ReadonlyMap<string, string | Uint8Array>,
  language: Language,
): string[] {
  const words = commandWords(language)
  const names = [...files.keys()]
  const sizes = [...files.values()].map((one) =>
    typeof one === 'string' ? Buffer.byteLength(one) : one.length,
  )
  const counts = names.map((name) => rowsOf(name, rows))
  const points = (dataset?.projects.count ?? 0) + (dataset?.houses.count ?? 0)
  const table = inColumns([
    {head: words.file, align: 'left', cells: [...names, words.total]},
    {head: words.rowsRead, align: 'right', cells: [...counts, '']},
    {head: words.bytes, align: 'right', cells: [...sizes, sum(sizes)].map(String)},
  ])
  const perPoint = points > 0 ? [words.bytesAPoint(sum(sizes) / points)] : []
  return [...table, ...perPoint].map((line) => `${line}\n`)
}

function rowsOf(name: string, rows: PackageReading['rows']): string {
  const source = (Object.keys(rows) as (keyof typeof rows)[]).find((key) => name.startsWith(`${key}.`))
  return source ? String(rows[source]!.accepted) : ''
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0)
}
