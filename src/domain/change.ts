/** How a cell, a name or a whole file was read otherwise than it stands. Never a loss: what it became is told. */
export const CHANGE_KINDS = [
  /** The file's bytes were not UTF-8. */
  'encoding',
  /** Rows above the header, a sheet chosen among several. */
  'layout',
  /** A header in other words. */
  'column-name',
  /** Full-width digits, grouping, a percent sign. */
  'number-form',
  /** An amount in another unit. */
  'unit',
  'date-form',
  /** 达标, 是, C级 … */
  'word',
  /** A township by its name instead of its code. */
  'township-name',
  /** A township by a name or a code that it no longer has. */
  'township-old',
  /** No township in the row, but a point that lies in one. */
  'township-filled',
  /** Degrees, minutes and seconds; a belt's number; longitude and latitude exchanged. */
  'coordinate-form',
  /** A cell that a person corrected. */
  'correction',
] as const
export type ChangeKind = (typeof CHANGE_KINDS)[number]

export interface ChangeExample {
  row: number | null
  before: string
  after: string
}

/** All changes of one kind in one column of a file. */
export interface Change {
  file: string
  /** Its header, or null for the whole file. */
  column: string | null
  kind: ChangeKind
  /** Cells changed in rows that were read, accepted or not. */
  count: number
  /** The first of them. */
  examples: ChangeExample[]
}

/** A cell that a person put right. `at` is a time, ISO 8601. */
export interface Correction {
  file: string
  row: number
  /** The header of the column, as it stands in the file. */
  column: string
  before: string
  after: string
  at: string
}
