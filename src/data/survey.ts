import {lookAt} from './look'
import {type OwnManifest, ownManifest} from './ownManifest'
import {type FileContent, fileOf} from './reader'
import {settled} from './roles'
import type {FileChoice, Survey, SurveyedFile} from './surveyed'
import {type Entry, entryOf} from './surveyFile'
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

type Files = ReadonlyMap<string, FileContent>

/**
 * Understands a folder of files before they are read: what each is taken for and why, and the manifest that reads
 * them. Only the beginning of each file is looked at. Throws only when it is aborted.
 *
 * @param files by path, archives unpacked
 */
export async function surveyOf(files: Files, options: SurveyOptions): Promise<Survey> {
  const own = await ownManifest(files)
  const entries: Entry[] = []
  for (const [name, content] of files) {
    options.signal?.throwIfAborted()
    if (name !== own?.name && !isHidden(name)) entries.push(...(await entriesOf(name, content, own, options)))
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

/** What systems leave in folders and archives for themselves. */
function isHidden(name: string): boolean {
  return /(^|\/)(\.|__MACOSX\/|~\$|Thumbs\.db$|desktop\.ini$)/i.test(name)
}

async function entriesOf(
  name: string,
  content: FileContent,
  own: OwnManifest | null,
  {choices, remembered}: SurveyOptions,
): Promise<Entry[]> {
  const file = fileOf(content)
  const named = own?.named.get(name) ?? []
  const chosen = choices?.get(name)
  const look = await lookAt(file, {...named[0]?.source, ...chosen})
  const head = look.regions?.properties ?? look.tables[0] ?? null
  const knowledge = {
    chosen,
    named: named[0],
    remembered: (shape: string) => remembered?.get(shape),
  }
  return [entryOf({name, url: name, bytes: file.size ?? 0}, look, head, knowledge)]
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
