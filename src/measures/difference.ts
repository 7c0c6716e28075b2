import {SOURCE_KEYS, type SourceKey} from '#domain/campaign'
import type {Dataset} from '#domain/dataset'
import {type Field, TextField} from './comparedFields'
import {COMPARED_TABLES, type ComparedTable} from './comparedTables'
import {KeyIndex} from './keyIndex'

/** What stands in a cell before and after; '' for nothing. */
export interface ComparedCell {
  column: string
  /** Beyond the contract's columns: to be masked where it may tell of a person. */
  extra: boolean
  before: string
  after: string
}

export interface ComparedRow {
  /** In the order of the table's `key`. */
  key: string[]
  /** Rows in their files; null where it does not stand there. */
  before: number | null
  after: number | null
  /** Of a changed row the cells that changed, of another one all that hold something. */
  cells: ComparedCell[]
}

/** How many, and the first of them. */
export interface ComparedRows {
  count: number
  rows: ComparedRow[]
}

export interface TableDifference {
  /** Columns that tell rows apart. */
  key: string[]
  fresh: ComparedRows
  changed: ComparedRows
  gone: ComparedRows
  /** Rows that stand in both as they were. */
  same: number
}

export type Difference = Record<SourceKey, TableDifference>

const LISTED = 500

/**
 * What is new, changed and gone between two readings of a package, table by table. Rows are one where their key is:
 * the id, a report's project and month, an assessment's township, date and stage, a milestone's unit, a township's
 * code. Of rows with one key the last stands (CONTRACT § 1), and those before it are not told of. Takes a pass over
 * both and 8 to 16 bytes a row meanwhile.
 */
export function differenceOf(before: Dataset, after: Dataset): Difference {
  return Object.fromEntries(
    SOURCE_KEYS.map((key) => [
      key,
      tableDifference(COMPARED_TABLES[key](before), COMPARED_TABLES[key](after)),
    ]),
  ) as Difference
}

function tableDifference(before: ComparedTable, after: ComparedTable): TableDifference {
  const [fieldsBefore, fieldsAfter] = paired(before.fields, after.fields)
  const old = new KeyIndex(before.key, before.count)
  const now = new KeyIndex(after.key, after.count)
  const difference: TableDifference = {
    key: after.key.map(({name}) => name),
    fresh: {count: 0, rows: []},
    changed: {count: 0, rows: []},
    gone: {count: 0, rows: []},
    same: 0,
  }
  for (let row = 0; row < after.count; row++) {
    if (now.find(after.key, row) !== row) continue
    const oldRow = old.find(after.key, row)
    if (oldRow < 0) add(difference.fresh, () => lone(after, fieldsAfter, row, 'after'))
    else if (fieldsAfter.every((field, i) => field.same(row, fieldsBefore[i], oldRow))) difference.same++
    else {
      add(difference.changed, () => ({
        key: keyOf(after, row),
        before: before.row[oldRow],
        after: after.row[row],
        cells: changedCells(fieldsBefore, fieldsAfter, oldRow, row),
      }))
    }
  }
  for (let row = 0; row < before.count; row++) {
    if (old.find(before.key, row) === row && now.find(before.key, row) < 0)
      add(difference.gone, () => lone(before, fieldsBefore, row, 'before'))
  }
  return difference
}

function add(to: ComparedRows, row: () => ComparedRow): void {
  if (to.rows.length < LISTED) to.rows.push(row())
  to.count++
}

function keyOf({key}: ComparedTable, row: number): string[] {
  return key.map((field) => field.text(row))
}

function lone(table: ComparedTable, fields: Field[], row: number, side: 'before' | 'after'): ComparedRow {
  const cells = fields.flatMap((field): ComparedCell[] => {
    const text = field.text(row)
    return text === '' ? [] : [{column: field.name, extra: field.extra, before: '', after: '', [side]: text}]
  })
  return {key: keyOf(table, row), before: null, after: null, [side]: table.row[row], cells}
}

function changedCells(
  fieldsBefore: Field[],
  fieldsAfter: Field[],
  rowBefore: number,
  rowAfter: number,
): ComparedCell[] {
  return fieldsAfter.flatMap((field, i) => {
    if (field.same(rowAfter, fieldsBefore[i], rowBefore)) return []
    const [before, after] = [fieldsBefore[i].text(rowBefore), field.text(rowAfter)]
    return [{column: field.name, extra: field.extra, before, after}]
  })
}

/** The fields of both in one order; a column that only one of them has is empty in the other. */
function paired(before: Field[], after: Field[]): [Field[], Field[]] {
  const named = (fields: Field[], {name, extra}: Field) =>
    fields.find((one) => one.name === name && one.extra === extra)
  const all = [...before, ...after.filter((field) => !named(before, field))]
  const of = (fields: Field[]) =>
    all.map((field) => named(fields, field) ?? new TextField(field.name, null, null, true))
  return [of(before), of(after)]
}
