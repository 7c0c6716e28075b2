import {bestHeader} from './headerRows'
import {type HeaderBy, headerFit, headerMeasure, headerNames} from './headers'
import type {TableHead} from './look'
import {hintedBy} from './nameHints'
import {HEADER_RECORDS, isBlank} from './table'
import {type SurveyedKind, TABLE_KINDS} from './tableKinds'

/** How well the beginning of a table goes with one kind of table. */
export interface Fit {
  kind: SurveyedKind
  /** Index of the header's last row among the head's records. */
  at: number
  header: readonly string[]
  /** The contract's names of its columns, or their own headers. */
  names: readonly string[]
  /** How each was understood. */
  by: readonly HeaderBy[]
  /** How many of the kind's columns it has. */
  known: number
  missing: readonly string[]
}

/** What makes a table one of old names. */
const OLD = ['old_code', 'old_name']

/**
 * The header that the reading would find.
 *
 * @param given header → name, by a person or the manifest
 * @param headerRow where they said so
 */
export function fitOf(
  kind: SurveyedKind,
  {records, rows}: TableHead,
  given: Readonly<Record<string, string>> = {},
  headerRow: number | null = null,
): Fit | null {
  const suits = headerMeasure(kind, given)
  const best = headerRow === null ? bestHeader(records.slice(0, HEADER_RECORDS), suits) : null
  const first = records.findIndex((record) => !isBlank(record))
  const at = headerRow === null ? (best?.at ?? first) : rows.indexOf(headerRow)
  if (at < 0) return null
  const header = (best?.header ?? records[at]).map((cell) => cell.trim())
  return {kind, at, header, ...headerNames(kind.source, header, given), ...headerFit(kind, header, given)}
}

/** Reports say again what a project is; a list of projects says no month. */
const REPORTED = 1.5

/** The kind of table that a head fits, by its columns or else by its name; null where none does. */
export function bestFit(name: string, head: TableHead): {fit: Fit; by: 'columns' | 'name'} | null {
  const bySheet = head.sheet === null ? [] : hintedBy(head.sheet)
  const hinted = bySheet.length > 0 ? bySheet : hintedBy(name)
  const fits = TABLE_KINDS.flatMap((kind) => fitOf(kind, head) ?? [])
  const rank = (fit: Fit) =>
    fit.known -
    3 * fit.missing.length +
    (hinted.includes(fit.kind.source) ? 0.5 : 0) +
    (fit.kind.source === 'progress' && fit.missing.length === 0 ? REPORTED : 0)
  fits.sort((a, b) => rank(b) - rank(a))
  const byColumns = fits.find((fit) => isWhole(fit, hinted.includes(fit.kind.source)))
  if (byColumns) return {fit: byColumns, by: 'columns'}
  const byName = hinted.flatMap((source) => fits.find(({kind}) => kind.source === source) ?? [])
  const named = byName.find(({known}) => known > 0)
  return named ? {fit: named, by: 'name'} : null
}

/** An id and a township alone are in many lists that are none of ours. */
function isWhole({kind, known, missing, names}: Fit, hinted: boolean): boolean {
  if (kind.source === 'aliases') return missing.length === 0 && OLD.some((name) => names.includes(name))
  if (missing.length > 0) return missing.length === 1 && known > kind.required.length
  return hinted || known > 2 || known === names.filter((name) => name !== '').length
}
