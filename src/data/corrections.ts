import type {Correction} from '#domain/change'
import type {DataIssue} from '#domain/issue'
import type {Changes} from './changes'
import {isObject, jsonObject} from './jsonObject'
import {isTooHeavy} from './jsonWeight'

/** Corrected cells of one file, by row; of two of one cell the later stands. */
export class Corrections {
  private readonly byRow = new Map<number, Map<string, Correction>>()
  /** Of the header asked for last. */
  private columns: ReadonlyMap<string, number> = new Map()
  private header: readonly string[] = []

  constructor(corrections: readonly Correction[], file: string) {
    for (const correction of corrections) {
      if (correction.file !== file) continue
      const row = this.byRow.get(correction.row) ?? new Map<string, Correction>()
      this.byRow.set(correction.row, row.set(correction.column, correction))
    }
  }

  get size(): number {
    return this.byRow.size
  }

  /**
   * A record with its corrections in place, or the same one. A correction whose cell no longer holds what it was
   * made for is not made.
   */
  applied(
    header: readonly string[],
    record: readonly string[],
    row: number,
    made: (correction: Correction) => void,
  ): readonly string[] {
    const corrections = this.byRow.get(row)
    if (!corrections) return record
    const cells = [...record]
    const columns = this.columnsOf(header)
    for (const correction of corrections.values()) {
      const column = columns.get(correction.column)
      if (column === undefined || !isOf(correction, record[column])) continue
      while (cells.length < column) cells.push('')
      cells[column] = correction.after
      made(correction)
    }
    return cells
  }

  /** Places of columns by their names; of two with one name the first. */
  private columnsOf(header: readonly string[]): ReadonlyMap<string, number> {
    if (this.header === header) return this.columns
    this.header = header
    this.columns = new Map(header.map((name, column): [string, number] => [name, column]).reverse())
    return this.columns
  }

  /** A feature with its properties corrected, or the same one. */
  appliedToFeature(feature: unknown, row: number, made: (correction: Correction) => void): unknown {
    const corrections = this.byRow.get(row)
    if (!corrections || !isObject(feature)) return feature
    const properties = new Map(Object.entries(isObject(feature.properties) ? feature.properties : {}))
    for (const correction of corrections.values()) {
      if (!isOf(correction, properties.get(correction.column))) continue
      properties.set(correction.column, correction.after)
      made(correction)
    }
    return {...feature, properties: Object.fromEntries(properties)}
  }
}

/** What is told of a correction that was made. */
export function correctionsMade({
  corrected,
  changes,
}: {
  corrected: Set<Correction>
  changes: Changes
}): (correction: Correction) => void {
  return (correction) => {
    const {file, row, column, before, after} = correction
    corrected.add(correction)
    changes.add(file, column, 'correction', row, before, after)
  }
}

/** Those that no cell was found for, as warnings. */
export function staleCorrections(
  corrections: readonly Correction[],
  made: ReadonlySet<Correction>,
): DataIssue[] {
  const last = new Map(corrections.map((correction) => [cellOf(correction), correction]))
  return [...last.values()]
    .filter((correction) => !made.has(correction))
    .map(({file, row, column, before}) => ({
      severity: 'warning',
      file,
      row,
      column,
      code: 'stale-correction',
      value: before,
    }))
}

/** One more correction. Of a cell corrected before, `before` is what stands in the file. */
export function withCorrection(corrections: readonly Correction[], correction: Correction): Correction[] {
  const known = corrections.find((one) => cellOf(one) === cellOf(correction))
  return [...corrections, known ? {...correction, before: known.before} : correction]
}

/** Without the last one, or the last one of a cell. */
export function withoutCorrection(corrections: readonly Correction[], of?: CorrectedCell): Correction[] {
  const last = corrections.findLastIndex((one) => !of || cellOf(one) === cellOf(of))
  return corrections.filter((_, index) => index !== last)
}

export type CorrectedCell = Pick<Correction, 'file' | 'row' | 'column'>

/** One name for each cell. */
function cellOf({file, row, column}: CorrectedCell): string {
  return JSON.stringify([file, row, column])
}

/** Whether a cell, or a property, holds what a correction was made for. */
function isOf({before}: Correction, value: unknown): boolean {
  if (isObject(value) || Array.isArray(value)) return false
  return String(value ?? '').trim() === before.trim()
}

/** Characters; a person corrects cell by cell. */
export const LONGEST_CORRECTIONS = 1 << 26

/** Of a package's file of corrections, those that are whole; null for anything else than a list of them. */
export function correctionsOf(text: string): Correction[] | null {
  if (text.length > LONGEST_CORRECTIONS || isTooHeavy(text)) return null
  const list = jsonObject(text)?.corrections
  return Array.isArray(list) ? list.filter(isCorrection) : null
}

function isCorrection(value: unknown): value is Correction {
  const {file, row, column, before, after, at} = (value ?? {}) as Record<string, unknown>
  return (
    Number.isSafeInteger(row) &&
    (row as number) > 0 &&
    [file, column, before, after, at].every((one) => typeof one === 'string')
  )
}
