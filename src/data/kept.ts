import {SOURCE_KEYS, type SourceKey} from '#domain/campaign'
import type {Dataset, TablePart} from '#domain/dataset'
import {type DataIssue, ERROR_CODES, type IssueCode, WARNING_CODES} from '#domain/issue'
import {isObject} from './jsonObject'
import {isTooHeavy} from './jsonWeight'
import {problemIssue} from './manifestProblems'
import type {ManifestProblem} from './manifestSchema'
import {type PackageReader, textOf} from './reader'
import {fileIssue, type RowCounts} from './readTable'

/** What was found in the package that a packed one was made from. */
export interface Kept {
  /** The files' names there. */
  files: Partial<Record<SourceKey, string>>
  rows: Partial<Record<SourceKey, RowCounts>>
  /** Where there were several files; absent in packages of before there could be. */
  parts: Dataset['parts']
  issues: DataIssue[]
}

/** Reads what `pack` kept; an issue of its own where that is missing or damaged. */
export async function keptOf(reader: PackageReader, url: string): Promise<Kept | DataIssue> {
  const file = await reader.open(url)
  const text = file && (await textOf(file).catch(() => null))
  if (text === null) return fileIssue(url, 'missing-file')
  const bad = (problem: ManifestProblem) => problemIssue(url, {path: [], problem}, text.trim())
  if (isTooHeavy(text)) return bad('too-complex')
  try {
    return keptValue(JSON.parse(text)) ?? bad('object')
  } catch {
    return bad('json')
  }
}

/**
 * All issues of a package. A source that is as `pack` left it speaks with the issues and the counts of the file that
 * it was made from; any other speaks for itself.
 *
 * @param kept null for a package that is not packed
 * @param rows changed where the source is as `pack` left it
 */
export function withKept(
  kept: Kept | DataIssue | null,
  packed: ReadonlySet<SourceKey>,
  fresh: {manifest: DataIssue[]; tables: DataIssue[]},
  {rows, parts}: Pick<Dataset, 'rows' | 'parts'>,
): DataIssue[] {
  if (kept === null) return [...fresh.manifest, ...fresh.tables]
  if ('severity' in kept) return [...fresh.manifest, kept, ...fresh.tables]
  for (const key of packed) {
    rows[key] = kept.rows[key] ?? rows[key]!
    parts[key] = partsOf(kept, key) ?? parts[key]!
  }
  const filesOf = (keys: readonly SourceKey[]) =>
    new Set(keys.flatMap((key) => (partsOf(kept, key) ?? []).map(({file}) => file)))
  const silent = filesOf(SOURCE_KEYS.filter((key) => !packed.has(key)))
  const issues = kept.issues.filter(({file}) => !silent.has(file))
  const tables = filesOf(SOURCE_KEYS)
  const known = new Set(issues.filter(({file}) => !tables.has(file)).map(signature))
  return [...fresh.manifest.filter((one) => !known.has(signature(one))), ...issues, ...fresh.tables]
}

function partsOf({files, parts}: Kept, key: SourceKey): TablePart[] | null {
  const file = files[key]
  return parts[key] ?? (file === undefined ? null : [{file, first: 0}])
}

/** Of an issue of the manifest, whose name may have been another one. */
function signature({column, code, value}: DataIssue): string {
  return JSON.stringify([column, code, value])
}

/** Null for a value that is not what `pack` writes. */
function keptValue(value: unknown): Kept | null {
  const {files, rows, issues, parts = {}} = (value ?? {}) as Record<string, unknown>
  if (!isObject(files) || !isObject(rows) || !isObject(parts) || !Array.isArray(issues)) return null
  const sound =
    SOURCE_KEYS.every((key) => files[key] === undefined || typeof files[key] === 'string') &&
    SOURCE_KEYS.every((key) => rows[key] === undefined || isCounts(rows[key])) &&
    SOURCE_KEYS.every((key) => parts[key] === undefined || isParts(parts[key])) &&
    issues.every(isIssue)
  return sound ? {files, rows, parts, issues} : null
}

function isCounts(value: unknown): boolean {
  if (!isObject(value)) return false
  const counts = [value.read, value.accepted, value.orphaned] as number[]
  const [read, accepted, orphaned] = counts
  return counts.every((one) => Number.isSafeInteger(one) && one >= 0) && accepted + orphaned <= read
}

function isParts(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.every((one) => isObject(one) && typeof one.file === 'string' && Number.isSafeInteger(one.first))
  )
}

function isIssue(value: unknown): value is DataIssue {
  if (!isObject(value)) return false
  const {severity, file, row, column, code, value: shown, detail} = value
  const codes: readonly IssueCode[] = severity === 'error' ? ERROR_CODES : WARNING_CODES
  return (
    (severity === 'error' || severity === 'warning') &&
    typeof file === 'string' &&
    (row === null || (Number.isSafeInteger(row) && (row as number) > 0)) &&
    isTextOrNull(column) &&
    codes.includes(code as IssueCode) &&
    isTextOrNull(shown) &&
    (detail === undefined || (isObject(detail) && Object.values(detail).every(isTextOrNumber)))
  )
}

function isTextOrNull(value: unknown): boolean {
  return value === null || typeof value === 'string'
}

function isTextOrNumber(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'number'
}
