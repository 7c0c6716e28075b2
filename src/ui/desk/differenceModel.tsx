import type {DeskWords} from '#i18n/deskWords'
import {columnText} from './fileModel'
import type {ComparedCell, TableDifference} from './keptState'

export const DIFFERENCE_KINDS = ['fresh', 'changed', 'gone'] as const

export interface DifferentRow {
  kind: (typeof DIFFERENCE_KINDS)[number]
  key: string
  /** What changed, or what a row holds that is new or gone. */
  text: string
}

/** The rows of a table that differ, as far as they are listed: new, changed, gone. */
export function differentRows(table: TableDifference, words: DeskWords): DifferentRow[] {
  return DIFFERENCE_KINDS.flatMap((kind) =>
    table[kind].rows.map(({key, cells}) => ({
      kind,
      key: key.join(' '),
      text: cells
        .filter(({extra}) => !extra || kind === 'changed')
        .map((cell) => (kind === 'changed' ? changeText(cell, words) : cell.before || cell.after))
        .join(words.pause),
    })),
  )
}

export function differentCount(table: TableDifference): number {
  return DIFFERENCE_KINDS.reduce((sum, kind) => sum + table[kind].count, 0)
}

/** `开工 2017-03 → 2017-05`; what stands beyond the contract's columns may tell of a person. */
function changeText({column, extra, before, after}: ComparedCell, words: DeskWords): string {
  if (extra) return words.deskKept.otherColumn(column)
  return `${columnText(column, words)} ${before || words.deskEffect.none} → ${after || words.deskEffect.none}`
}
