import {headerNames} from './headers'
import type {TableHead} from './look'
import {hintedBy} from './nameHints'
import {isBlank} from './table'
import {type SurveyedKind, TABLE_KINDS} from './tableKinds'

/** How well the beginning of a table goes with one kind of table. */
export interface Fit {
  kind: SurveyedKind
  /** Index of the header among the head's records. */
  at: number
  /** The contract's names of its columns, or their own headers. */
  names: readonly string[]
  /** How many of the kind's columns it has. */
  known: number
  missing: readonly string[]
}

/** Title rows above a header are few. */
const SEARCHED_ROWS = 20

/**
 * @param given header → name, by a person or the manifest
 * @param headerRow where they said so
 */
export function fitOf(
  kind: SurveyedKind,
  head: TableHead,
  given: Readonly<Record<string, string>> = {},
  headerRow: number | null = null,
): Fit | null {
  let best: Fit | null = null
  for (const at of candidates(head, headerRow)) {
    const header = head.records[at].map((cell) => cell.trim())
    const {names} = headerNames(kind.source, header, given)
    const known = kind.columns.filter((name) => names.includes(name)).length
    const missing = kind.required.filter((name) => !names.includes(name))
    if (!best || known > best.known) best = {kind, at, names, known, missing}
  }
  return best
}

/** The kind of table that a head fits, by its columns or else by its name; null where none does. */
export function bestFit(
  name: string,
  head: TableHead,
  given: Readonly<Record<string, string>>,
  headerRow: number | null,
): {fit: Fit; by: 'columns' | 'name'} | null {
  const hinted = hintedBy(name)
  const fits = TABLE_KINDS.flatMap((kind) => fitOf(kind, head, given, headerRow) ?? [])
  const rank = (fit: Fit) =>
    fit.known - 3 * fit.missing.length + (hinted.indexOf(fit.kind.source) >= 0 ? 0.5 : 0)
  fits.sort((a, b) => rank(b) - rank(a))
  const byColumns = fits.find((fit) => isWhole(fit, hinted.includes(fit.kind.source)))
  if (byColumns) return {fit: byColumns, by: 'columns'}
  const byName = hinted.flatMap((source) => fits.find(({kind}) => kind.source === source) ?? [])
  const named = byName.find(({known}) => known > 0)
  return named ? {fit: named, by: 'name'} : null
}

/** An id and a township alone are in many lists that are none of ours. */
function isWhole({kind, known, missing, names}: Fit, hinted: boolean): boolean {
  if (missing.length > 0) return missing.length === 1 && known > kind.required.length
  return hinted || known > 2 || known === names.length
}

function candidates({records, rows}: TableHead, headerRow: number | null): number[] {
  if (headerRow !== null) {
    const at = rows.indexOf(headerRow)
    return at < 0 ? [] : [at]
  }
  return records.slice(0, SEARCHED_ROWS).flatMap((record, at) => (isBlank(record) ? [] : [at]))
}
