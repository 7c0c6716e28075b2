import type {Source} from '#domain/campaign'
import {bestFit, fitOf} from './fit'
import {type FileLook, lookAt, type TableHead} from './look'
import type {PackageFile} from './reader'
import type {FileChoice, FileRole} from './surveyed'
import {type Entry, entryOf} from './surveyFile'
import {kindOf} from './tableKinds'

type Named = {role: FileRole; source: Source}

/** What was said of files before. */
export interface EntryChoices {
  /** By the name of the surveyed file. */
  choices: ReadonlyMap<string, FileChoice>
  /** By shape. */
  remembered: ReadonlyMap<string, FileChoice>
}

/**
 * A file, or each of its sheets that takes part.
 *
 * @param named as the manifest names it
 */
export async function entriesOf(
  name: string,
  file: PackageFile,
  named: readonly Named[],
  {choices, remembered}: EntryChoices,
): Promise<Entry[]> {
  const look = await lookAt(file)
  const parts = partsOf(name, look, named, choices)
  const several = parts.length > 1
  return Promise.all(
    parts.map(({head, named: own}) => {
      const part = several && head?.sheet ? `${name}#${head.sheet}` : name
      const knowledge = {
        chosen: choices.get(part),
        named: own,
        remembered: (shape: string) => remembered.get(shape),
      }
      const described = {name: part, url: name, bytes: file.size ?? 0}
      return entryOf(described, look, head, knowledge, (choice) => lookAt(file, choice))
    }),
  )
}

interface Part {
  head: TableHead | null
  named?: Named | undefined
}

function partsOf(
  name: string,
  {regions, tables}: FileLook,
  named: readonly Named[],
  choices: EntryChoices['choices'],
): Part[] {
  if (named.length > 0)
    return named.map((one) => ({named: one, head: regions?.properties ?? sheetFor(one, tables)}))
  if (regions) return [{head: regions.properties}]
  const chosen = choices.get(name)?.sheet
  const single = tables.find(({sheet}) => sheet !== null && sheet === chosen)
  if (single) return [{head: single}]
  const taken = tables.filter((head) => bestFit(name, head) !== null || choices.has(`${name}#${head.sheet}`))
  const [first = null] = tables
  return taken.length > 0 ? taken.map((head) => ({head})) : [{head: first}]
}

/** The sheet that the reading would take for a source. */
function sheetFor({role, source}: Named, tables: readonly TableHead[]): TableHead | null {
  const wanted = tables.find(({sheet}) => sheet !== null && sheet === source.sheet)
  const [first = null] = tables
  if (wanted || tables.length < 2 || role === 'manifest' || role === 'other') return wanted ?? first
  if (role === 'corrections') return first
  const fits = tables.map((head) => ({head, known: fitOf(kindOf(role), head, source.columns)?.known ?? 0}))
  return fits.reduce((best, one) => (one.known > best.known ? one : best)).head
}
