import type {Source} from '#domain/campaign'
import {bestFit, type Fit, fitOf} from './fit'
import type {FileLook, TableHead} from './look'
import {reasonColumns} from './mended'
import {shapeOf} from './shape'
import type {FileChoice, FileRole, RoleReason, SurveyedFile} from './surveyed'
import {describedBy} from './surveyedTable'
import {HEADER_RECORDS} from './table'
import {kindOf, REGIONS_KIND} from './tableKinds'

/** Who said what a file is; the later of these has the last word. */
export const TIERS = ['guessed', 'same-shape', 'manifest', 'chosen'] as const
export type Tier = (typeof TIERS)[number]

/** A file, or a sheet, among the others that may be of the same table. */
export interface Entry {
  file: SurveyedFile
  tier: Tier
  fit: Fit | null
  head: TableHead | null
}

/** What is known of a file besides its bytes. */
export interface EntryKnowledge {
  chosen: FileChoice | undefined
  remembered(shape: string): FileChoice | undefined
  named: {role: FileRole; source: Source} | undefined
}

/**
 * @param look as it is found without a choice
 * @param head the table that the entry is of; null for a file without any
 * @param again looks at a text once more, by an encoding or a delimiter that was chosen
 */
export async function entryOf(
  {name, url, bytes}: {name: string; url: string; bytes: number},
  look: FileLook,
  head: TableHead | null,
  {chosen, remembered, named}: EntryKnowledge,
  again: (choice: FileChoice) => Promise<FileLook>,
): Promise<Entry> {
  const automatic = automaticFit(name, look, head)
  const shape = shapeOf(look.form, automatic?.fit ?? null, head)
  const kept = remembered(shape)
  const options: FileChoice = {...named?.source, ...kept, ...chosen}
  const content = look.corrections || head?.records.slice(0, HEADER_RECORDS).some(reasonColumns)
  const {role, reason, tier} = roleOf({...look, corrections: content === true}, automatic, {
    chosen,
    kept,
    named,
  })
  const anew = look.form === 'text' && (options.encoding ?? options.delimiter) !== undefined
  const seen = anew ? await again(options) : look
  const table = anew ? (seen.tables[0] ?? null) : head
  const fit = fitFor(role, table, options)
  const {form, encoding, delimiter} = seen
  const source = sourceOf(url, table, options)
  const sheets = look.tables.flatMap(({sheet}) => sheet ?? [])
  const read = {name, bytes, form, role, reason, source, encoding, delimiter, sheets, shape}
  return {file: {...read, ...describedBy(table, fit)}, tier, fit, head: table}
}

type AutomaticFit = {fit: Fit; by: 'columns' | 'name' | 'geometry'} | null

/** What the file would be taken for if nobody had said anything. */
function automaticFit(name: string, {regions}: FileLook, head: TableHead | null): AutomaticFit {
  if (!head) return null
  if (!regions) return bestFit(name, head)
  const fit = fitOf(REGIONS_KIND, head, {}, head.rows[0])
  return fit && {fit, by: 'geometry'}
}

function roleOf(
  {problem, regions, corrections, form}: FileLook,
  automatic: AutomaticFit,
  {chosen, kept, named}: Pick<EntryKnowledge, 'chosen' | 'named'> & {kept: FileChoice | undefined},
): {role: FileRole; reason: RoleReason; tier: Tier} {
  if (chosen?.role) return {role: chosen.role, reason: {because: 'chosen'}, tier: 'chosen'}
  if (named) return {role: named.role, reason: {because: 'manifest'}, tier: 'manifest'}
  if (kept?.role) return {role: kept.role, reason: {because: 'same-shape'}, tier: 'same-shape'}
  const tier = 'guessed'
  if (problem) return {role: 'other', reason: {because: 'unreadable', problem}, tier}
  if (corrections) return {role: 'corrections', reason: {because: 'content'}, tier}
  if (regions || form === 'shapefile') {
    return {role: 'regions', reason: {because: 'geometry', features: regions?.features ?? null}, tier}
  }
  if (!automatic) return {role: 'other', reason: {because: 'nothing-fits'}, tier}
  const {known, names, kind} = automatic.fit
  const reason: RoleReason =
    automatic.by === 'name' ? {because: 'name'} : {because: 'columns', known, of: names.length}
  return {role: kind.source, reason, tier}
}

function fitFor(role: FileRole, head: TableHead | null, options: FileChoice): Fit | null {
  if (!head || role === 'other' || role === 'manifest' || role === 'corrections') {
    return null
  }
  return fitOf(kindOf(role), head, options.columns, options.headerRow ?? null)
}

/** As it stands in the manifest: what the reading finds by itself is not written out. */
function sourceOf(url: string, head: TableHead | null, options: FileChoice): Source {
  const {crs, columns, headerRow, encoding, delimiter} = options
  const sheet = head?.sheet ?? null
  return {
    url,
    ...(crs !== undefined && {crs}),
    ...(columns && Object.keys(columns).length > 0 && {columns}),
    ...(sheet !== null && {sheet}),
    ...(headerRow !== undefined && {headerRow}),
    ...(encoding !== undefined && {encoding}),
    ...(delimiter !== undefined && {delimiter}),
  }
}
