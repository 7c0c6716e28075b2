import type {PointKind} from './points'

/** Rows gathered into cells: far out their marks would cover one another, and their numbers are what can be seen. */
export interface Density {
  kind: PointKind
  /** Of cells that hold a row which the selection lets through. */
  count: number
  /** Edge of a cell in Mercator units. */
  cell: number
  /** x, y relative to the origin: the mean place of a cell's rows, one pair a cell; the same at every month. */
  positions: Float32Array
  /**
   * Rows on the map at month m in cell c at `2 * (m * count + c)`, those of them that are overdue after it. States
   * that the selection leaves out are in neither.
   */
  counts: Uint32Array
  /** The most rows on the map in any cell at any month. */
  most: number
}
