import type {FileChoice, FileRole, SurveyedColumn, SurveyedFile} from '#data/surveyed'
import {SOURCE_KEYS, type SourceKey} from '#domain/campaign'
import type {DeskWords} from '#i18n/deskWords'
import {formatNumber} from '#i18n/numbers'
import type {FileReport, TableColumn} from './deskState'

export interface FileRows {
  /** Beside one another in the list; empty where there is nothing to say. */
  accepted: string
  rejected: string
}

/** How many rows of a file were accepted and rejected, or why none were. */
export function fileRows(file: SurveyedFile, report: FileReport | undefined, words: DeskWords): FileRows {
  const {desk} = words
  if (!isTable(file.role)) return {accepted: desk.files.noRows, rejected: ''}
  if (file.missing.length > 0) return {accepted: desk.files.incomplete, rejected: ''}
  if (!report?.counts) return {accepted: desk.files.unread, rejected: ''}
  const {read, accepted, orphaned} = report.counts
  const rejected = read - accepted - orphaned
  const lost = [
    ...(rejected > 0 ? [desk.files.rejected(formatNumber(rejected))] : []),
    ...(orphaned > 0 ? [desk.files.orphaned(formatNumber(orphaned))] : []),
  ]
  return {accepted: desk.files.accepted(formatNumber(accepted)), rejected: lost.join(words.pause)}
}

/** Whether the rows of a file enter figures. */
export function isTable(role: FileRole): role is SourceKey {
  return (SOURCE_KEYS as readonly string[]).includes(role)
}

/** A long name in two: its end tells it from others that begin alike. */
export function nameParts(name: string): [start: string, end: string] {
  const letters = [...name]
  return letters.length <= LONG_NAME
    ? [name, '']
    : [letters.slice(0, -NAME_END).join(''), letters.slice(-NAME_END).join('')]
}

const LONG_NAME = 20
const NAME_END = 9

/** The contract's column in words. */
export function columnText(name: string, {desk}: DeskWords): string {
  return Object.hasOwn(desk.column, name) ? desk.column[name] : name
}

/** Required columns that a file does not have; empty where it has all. */
export function missingText(missing: readonly string[], words: DeskWords): string {
  if (missing.length === 0) return ''
  return words.desk.reading.missing(missing.map((name) => columnText(name, words)).join(words.comma))
}

export interface ColumnModel {
  header: string
  /** What is chosen: a name, '' for not used, the header itself for kept as it is; null: as detected. */
  value: string | null
  /** What it is taken for, in words. */
  shown: string
  by: string
  known: boolean
  options: {value: string; label: string}[]
}

/** What a column was taken for, and what it may be taken for. */
export function columnModel(
  {header, name, by}: SurveyedColumn,
  choice: FileChoice,
  columns: readonly TableColumn[],
  words: DeskWords,
): ColumnModel {
  const {reading} = words.desk
  const given = choice.columns ?? {}
  const value = Object.hasOwn(given, header) ? given[header] : null
  const nameless = value === '' ? reading.left : reading.kept
  return {
    header: header === '' ? reading.noHeader : header,
    value,
    shown: name === null ? nameless : columnText(name, words),
    by: name === null ? (value === null ? reading.by.none : reading.by.chosen) : reading.by[by ?? 'none'],
    known: name !== null,
    options: [
      ...columns.map((column) => ({
        value: column.name,
        label: column.required ? `${columnText(column.name, words)} *` : columnText(column.name, words),
      })),
      {value: header, label: reading.kept},
      {value: '', label: reading.left},
    ],
  }
}

/** The choice for a file with one column decided, or left to what is detected (null). */
export function withColumn(choice: FileChoice, header: string, name: string | null): FileChoice {
  const {columns = {}, ...rest} = choice
  const others = Object.entries(columns).filter(([other]) => other !== header)
  const next = name === null ? others : [...others, [header, name]]
  return next.length === 0 ? rest : {...rest, columns: Object.fromEntries(next)}
}

/** The choice with one part decided, or left to what is detected (null). */
export function withPart<K extends keyof FileChoice>(
  choice: FileChoice,
  key: K,
  value: FileChoice[K] | null,
): FileChoice {
  const {[key]: _, ...rest} = choice
  return value === null ? rest : {...rest, [key]: value}
}
