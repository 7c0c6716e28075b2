import {isLitter} from './archiveNames'
import {type OwnManifest, ownManifest} from './ownManifest'
import {type FileContent, fileOf} from './reader'
import {settled} from './roles'
import {entriesOf} from './surveyEntries'
import type {FileChoice, Survey, SurveyedFile} from './surveyed'
import type {Entry} from './surveyFile'
import {type BaseManifest, surveyManifest} from './surveyManifest'

export interface SurveyOptions {
  /** The package before, or null where there is none. */
  base: BaseManifest | null
  /** By the name of the surveyed file. */
  choices?: ReadonlyMap<string, FileChoice>
  /** By shape. */
  remembered?: ReadonlyMap<string, FileChoice>
  signal?: AbortSignal
}

const NOTHING: ReadonlyMap<string, FileChoice> = new Map()

type Files = ReadonlyMap<string, FileContent>

/**
 * Understands a folder of files before they are read: what each is taken for and why, and the manifest that reads
 * them. Only the beginning of each file is looked at. Throws only when it is aborted.
 *
 * @param files by path, archives unpacked
 */
export async function surveyOf(files: Files, options: SurveyOptions): Promise<Survey> {
  const own = await ownManifest(files)
  const said = {choices: options.choices ?? NOTHING, remembered: options.remembered ?? NOTHING}
  const entries: Entry[] = []
  for (const [name, content] of files) {
    options.signal?.throwIfAborted()
    if (name === own?.name || isHidden(name)) continue
    entries.push(...(await entriesOf(name, fileOf(content), own?.named.get(name) ?? [], said)))
  }
  options.signal?.throwIfAborted()
  const tables = settled(entries)
  const surveyed = entries.map(({file}) => file)
  const made = surveyManifest(own, options.base, tables, surveyed, files)
  return {
    files: [...manifestFile(own, files), ...surveyed],
    ownManifest: (own?.raw ?? null) !== null,
    ...made,
  }
}

function isHidden(name: string): boolean {
  return /(^|\/)\./.test(name) || isLitter(name)
}

function manifestFile(own: OwnManifest | null, files: Files): SurveyedFile[] {
  if (!own) return []
  return [
    {
      name: own.name,
      bytes: fileOf(files.get(own.name)!).size ?? 0,
      form: 'json',
      role: own.raw ? 'manifest' : 'other',
      reason: own.raw ? {because: 'content'} : {because: 'unreadable', problem: 'json'},
      source: {url: own.name},
      encoding: 'utf-8',
      delimiter: null,
      sheets: [],
      headerRow: null,
      columns: [],
      missing: [],
      sample: [],
      shape: 'manifest',
    },
  ]
}
