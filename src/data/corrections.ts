import type {Correction} from '#domain/change'
import type {DataIssue} from '#domain/issue'

/** Corrected cells of one file, by row; of two of one cell the later stands. */
export class Corrections {
  private readonly byRow = new Map<number, Map<string, Correction>>()

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
   * made for is told, and not made.
   */
  applied(
    header: readonly string[],
    record: readonly string[],
    row: number,
    told: (correction: Correction, made: boolean) => void,
  ): readonly string[] {
    const corrections = this.byRow.get(row)
    if (!corrections) return record
    const cells = [...record]
    for (const correction of corrections.values()) {
      const column = header.indexOf(correction.column)
      const made = column >= 0 && (record[column] ?? '').trim() === correction.before.trim()
      if (made) {
        while (cells.length < column) cells.push('')
        cells[column] = correction.after
      }
      told(correction, made)
    }
    return cells
  }
}

/** A correction that no longer fits its file. */
export function staleCorrection({file, row, column, before}: Correction): DataIssue {
  return {severity: 'warning', file, row, column, code: 'stale-correction', value: before}
}

/** Of a package's file of corrections, those that are whole; null for anything else than a list of them. */
export function correctionsOf(text: string): Correction[] | null {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return null
  }
  const list = (value as {corrections?: unknown} | null)?.corrections
  return Array.isArray(list) ? list.filter(isCorrection) : null
}

function isCorrection(value: unknown): value is Correction {
  const {file, row, column, before, after, at} = (value ?? {}) as Record<string, unknown>
  return (
    Number.isSafeInteger(row) && [file, column, before, after, at].every((one) => typeof one === 'string')
  )
}
