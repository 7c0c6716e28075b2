import type {ZodMiniType} from 'zod/mini'
import {MAX_TIMELINE_MONTHS, SOURCE_KEYS} from '#domain/campaign'
import type {DataIssue} from '#domain/issue'
import {type Month, parseMonth} from '#domain/month'
import {type ManifestProblem, manifestSchema} from './manifestSchema'
import {shownText} from './nesting'

export type ManifestPath = readonly (string | number)[]

/** One thing that is wrong in the manifest. */
export interface FoundProblem {
  path: ManifestPath
  problem: ManifestProblem
  /** The id of the other one, where two do not go together. */
  other?: string
}

/** Everything that is wrong in a manifest's JSON value: first its form, then the campaign's laws. */
export function problemsOf(raw: unknown): FoundProblem[] {
  return [...formProblems(raw), ...lawProblems(raw)]
}

/** What the schema finds. */
export function formProblems(raw: unknown): FoundProblem[] {
  return problemsBy(manifestSchema, raw)
}

/** What a schema finds whose messages are a manifest's problems. */
export function problemsBy(schema: ZodMiniType, raw: unknown): FoundProblem[] {
  const result = schema.safeParse(raw)
  if (result.success) return []
  return result.error.issues.flatMap((issue) => flattened(issue as SchemaIssue, [], raw))
}

/** What stands at a path; undefined where nothing does. */
export function valueAt(raw: unknown, path: ManifestPath): unknown {
  let value = raw
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined
    value = (value as Record<string | number, unknown>)[key]
  }
  return value
}

interface SchemaIssue {
  path: (string | number)[]
  message: string
  errors?: SchemaIssue[][]
}

/** A text that is neither form is told by the form that it is closest to: the one whose problems lie deepest. */
function flattened(issue: SchemaIssue, above: ManifestPath, raw: unknown): FoundProblem[] {
  const path = [...above, ...issue.path]
  const inside = issue.errors?.find((branch) => branch.every((one) => one.path.length > 0))
  if (inside) return inside.flatMap((one) => flattened(one, path, raw))
  const problem = valueAt(raw, path) === undefined ? 'missing' : (issue.message as ManifestProblem)
  return [{path, problem}]
}

/** What no schema says: order, overlap, ids that occur twice. Parts whose form is wrong are passed over. */
function lawProblems(raw: unknown): FoundProblem[] {
  const phases = listAt(raw, ['phases'])
  const areas = listAt(raw, ['areas'])
  const tasks = areas.flatMap(({path}) => listAt(raw, [...path, 'tasks']))
  return [
    ...timelineProblems(raw),
    ...phases.flatMap(({value, path}) => {
      const months = monthsOf(value)
      return months && months.end < months.start
        ? [{path: [...path, 'end'], problem: 'end-before-start' as const}]
        : []
    }),
    ...overlaps(phases),
    ...[phases, listAt(raw, ['milestones']), areas, tasks].flatMap(duplicates),
    ...SOURCE_KEYS.flatMap((key) => sameFiles(raw, ['sources', key])),
  ]
}

/** Files, or sheets of one, that a table names again: their rows would be read twice. */
function sameFiles(raw: unknown, path: ManifestPath): FoundProblem[] {
  const nameOf = (source: unknown) => ['url', 'sheet'].flatMap((key) => textIn(source, key) || []).join('#')
  const seen = new Set([nameOf(valueAt(raw, path))])
  return listAt(raw, [...path, 'more']).flatMap((entry) => {
    const name = nameOf(entry.value)
    if (name !== '' && seen.has(name)) return [{path: entry.path, problem: 'same-file' as const, other: name}]
    seen.add(name)
    return []
  })
}

function timelineProblems(raw: unknown): FoundProblem[] {
  const months = monthsOf(valueAt(raw, ['timeline']))
  if (!months) return []
  const path = ['timeline', 'end']
  if (months.end < months.start) return [{path, problem: 'end-before-start'}]
  return months.end - months.start >= MAX_TIMELINE_MONTHS ? [{path, problem: 'too-long'}] : []
}

/** '' for what is no text: an object may well have a `toString` of its own. */
function textIn(value: unknown, key: string): string {
  const text = valueAt(value, [key])
  return typeof text === 'string' ? text : ''
}

interface Entry {
  path: ManifestPath
  value: unknown
}

function listAt(raw: unknown, path: ManifestPath): Entry[] {
  const list = valueAt(raw, path)
  return Array.isArray(list) ? list.map((value, index) => ({path: [...path, index], value})) : []
}

function monthsOf(value: unknown): {start: Month; end: Month} | null {
  const start = parseMonth(textIn(value, 'start'))
  const end = parseMonth(textIn(value, 'end'))
  return start === null || end === null ? null : {start, end}
}

/** In order of their start, each phase begins after all earlier ones have ended. */
function overlaps(phases: Entry[]): FoundProblem[] {
  const dated = phases.flatMap(({path, value}) => {
    const months = monthsOf(value)
    return months && months.start <= months.end ? [{path, months, id: textIn(value, 'id')}] : []
  })
  dated.sort((a, b) => a.months.start - b.months.start)
  const found: FoundProblem[] = []
  let latest = dated[0]
  for (const phase of dated.slice(1)) {
    if (phase.months.start <= latest.months.end) {
      found.push({path: [...phase.path, 'start'], problem: 'overlap', other: latest.id})
    }
    if (phase.months.end > latest.months.end) latest = phase
  }
  return found
}

function duplicates(entries: Entry[]): FoundProblem[] {
  const seen = new Set<string>()
  return entries.flatMap(({path, value}) => {
    const id = valueAt(value, ['id'])
    if (typeof id !== 'string') return []
    if (seen.has(id)) return [{path: [...path, 'id'], problem: 'duplicate' as const, other: id}]
    seen.add(id)
    return []
  })
}

/** @param value what stands at the problem's path */
export function problemIssue(file: string, {path, problem, other}: FoundProblem, value: unknown): DataIssue {
  return {
    severity: 'error',
    file,
    row: null,
    column: path.length === 0 ? null : pathText(path),
    code: 'bad-manifest',
    value: shownText(value),
    detail: {problem, ...(other !== undefined && {other})},
  }
}

/** `phases[1].targets.compliance` */
function pathText(path: ManifestPath): string {
  return path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`))
    .join('')
    .replace(/^\./, '')
}
