import type {Source, SourceKey} from '#domain/campaign'
import {SOURCE_KEYS} from '#domain/campaign'
import {namesIn} from './manifestFiles'
import type {OwnManifest} from './ownManifest'
import type {TableFiles} from './roles'
import type {Survey, SurveyedFile} from './surveyed'

/** What a folder without a manifest of its own takes from the package before. */
export interface BaseManifest {
  manifest: Record<string, unknown>
  /** Whether the folder brings it up to date: tables that it does not bring stay. Else only the regions do. */
  update: boolean
}

type Raw = Record<string, unknown>

const BOUNDARY_KEYS = ['boundaries', 'boundary_accuracy_m'] as const
/** Of a campaign's manifest what is said of its figures. */
const FIGURE_KEYS = ['synthetic', 'notice', 'open', 'tours'] as const

/** The manifest that reads the files of a survey. @param taken names that the folder has */
export function surveyManifest(
  own: OwnManifest | null,
  base: BaseManifest | null,
  tables: TableFiles,
  files: readonly SurveyedFile[],
  taken: {has(name: string): boolean},
): Pick<Survey, 'manifest' | 'fromBase'> {
  const fromBase: Survey['fromBase'] = {}
  const kept = own?.raw ?? (base ? borrowed(base, fromBase, taken) : {})
  const sources = {...(kept.sources as Raw | undefined)}
  for (const [key, entries] of tables) {
    sources[key] = rawSource(entries.map(({file}) => file.source))
  }
  const manifest: Raw = {...kept, sources}
  for (const role of ['aliases', 'corrections'] as const) {
    // Rejected rows that were put right become corrections where the rows are known: see `mended`.
    const file = files.find((one) => one.role === role && (role === 'aliases' || one.form === 'json'))
    if (file) manifest[role] = rawSource([file.source])
  }
  // Those who drew the boundaries of the package before did not draw these.
  if (!own?.raw && tables.has('regions')) for (const key of BOUNDARY_KEYS) delete manifest[key]
  const named = new Set(namesIn(manifest))
  return {
    manifest,
    fromBase: Object.fromEntries(Object.entries(fromBase).filter(([name]) => named.has(name))),
  }
}

/** Of an update all stays; else the campaign without its figures, and with the map that they were drawn on. */
function borrowed(
  {manifest, update}: BaseManifest,
  fromBase: Survey['fromBase'],
  taken: {has(name: string): boolean},
): Raw {
  const keys: readonly SourceKey[] = update ? SOURCE_KEYS : ['regions']
  const sources = (manifest.sources ?? {}) as Raw
  const renamed = (part: unknown) => withFreeUrl(part, fromBase, taken)
  const kept = keys.flatMap((key) => (Object.hasOwn(sources, key) ? [[key, renamed(sources[key])]] : []))
  // Files that are newer may well hold dates after the day that the figures before were of.
  const {aliases, corrections, packed, as_of, ...rest} = manifest
  const others = Object.entries({aliases, ...(update && {corrections, packed})}).flatMap(([key, part]) =>
    part === undefined ? [] : [[key, renamed(part)]],
  )
  if (!update) for (const key of FIGURE_KEYS) delete rest[key]
  return {...rest, sources: Object.fromEntries(kept), ...Object.fromEntries(others)}
}

/** A file of the package before, by a name that no file of the folder has. */
function withFreeUrl(
  part: unknown,
  fromBase: Survey['fromBase'],
  taken: {has(name: string): boolean},
): unknown {
  if (typeof part !== 'object' || part === null) return part
  const {url, issues, more} = part as {url?: unknown; issues?: unknown; more?: unknown}
  const key = typeof url === 'string' ? 'url' : 'issues'
  const path = url ?? issues
  if (typeof path !== 'string') return part
  let name = path
  while (taken.has(name)) name = `base/${name}`
  fromBase[name] = path
  return {
    ...part,
    [key]: name,
    ...(Array.isArray(more) && {more: more.map((one) => withFreeUrl(one, fromBase, taken))}),
  }
}

/** The first file, and the further ones of its table. */
function rawSource([first, ...more]: readonly Source[]): Raw {
  return {...rawOf(first), ...(more.length > 0 && {more: more.map(rawOf)})}
}

function rawOf({headerRow, ...rest}: Source): Raw {
  return {...rest, ...(headerRow !== undefined && {header_row: headerRow})}
}
