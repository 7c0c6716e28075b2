import {createReadStream} from 'node:fs'
import {readdir, readFile, stat} from 'node:fs/promises'
import {basename, join, relative, resolve, sep} from 'node:path'
import {fileURLToPath} from 'node:url'
import {copiedPackage} from '#data/copyPackage'
import {surveyedReader} from '#data/layeredReader'
import {manifestOf} from '#data/manifestFiles'
import {mendedCorrections} from '#data/mended'
import {correctedFiles, correctionsIn} from '#data/packageFiles'
import {type FileContent, fileOf, memoryReader, type PackageReader} from '#data/reader'
import {readPackage} from '#data/readPackage'
import {surveyOf} from '#data/survey'
import type {Survey} from '#data/surveyed'
import {unpacked} from '#data/unpack'
import {packageReader} from './folderReader'

/** A folder of files as the data desk understands it, and the package that they make. */
export interface DeskFolder {
  survey: Survey
  reader: PackageReader
}

/** What is laid down is meant to be read; a whole disk is not. */
const MOST_FILES = 20_000
const DEEPEST = 16
const CHUNK_BYTES = 1 << 18
const BUNDLED = '../../public/demo/campaign.json'

/**
 * @param path of the folder, or of a zip of it
 * @param base the package that the folder brings up to date, by the path of its manifest; null for the bundled
 * campaign, of which only the campaign itself and its map serve
 */
export async function deskFolder(path: string, base: string | null): Promise<DeskFolder> {
  const files = await unpacked(await filesAt(path))
  const before = packageReader(base ?? fileURLToPath(new URL(BUNDLED, import.meta.url)))
  const manifest = await manifestOf(before)
  const survey = await surveyOf(files, {base: manifest && {manifest, update: base !== null}})
  return {survey, reader: await mended(survey, files, surveyedReader(survey, files, before))}
}

/** The package with what a person put right in files of its rejected rows. */
async function mended(
  {files: surveyed}: Survey,
  files: ReadonlyMap<string, FileContent>,
  reader: PackageReader,
): Promise<PackageReader> {
  const names = surveyed.filter(({role, form}) => role === 'corrections' && form !== 'json')
  const copied = names.length > 0 ? await copiedPackage(reader) : null
  if (!copied) return reader
  const {rejected} = await readPackage(reader)
  const corrections = await correctionsIn(copied)
  const at = new Date().toISOString()
  for (const {source} of names) {
    corrections.push(...(await mendedCorrections(fileOf(files.get(source.url)!), rejected, at)))
  }
  const changed = await correctedFiles(copied, corrections)
  return memoryReader(new Map([...copied, ...(changed ?? [])]))
}

/** Plain files in and below a folder, in order of their names; links are not followed. */
async function filesAt(path: string): Promise<Map<string, FileContent>> {
  const files = new Map<string, FileContent>()
  if (!(await stat(path)).isDirectory()) return files.set(basename(path), await readFile(path))
  const walk = async (folder: string, depth: number): Promise<void> => {
    const entries = await readdir(folder, {withFileTypes: true}).catch(() => [])
    entries.sort((a, b) => (a.name < b.name ? -1 : 1))
    for (const entry of entries) {
      const at = join(folder, entry.name)
      if (entry.isDirectory() && depth < DEEPEST) await walk(at, depth + 1)
      else if (entry.isFile() && files.size < MOST_FILES) files.set(nameIn(path, at), await fileAt(at))
    }
  }
  await walk(resolve(path), 0)
  return files
}

function nameIn(folder: string, path: string): string {
  return relative(folder, path).split(sep).join('/')
}

async function fileAt(path: string): Promise<FileContent> {
  const {size} = await stat(path)
  return {size, chunks: () => createReadStream(path, {highWaterMark: CHUNK_BYTES})}
}
