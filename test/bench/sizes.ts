/** How large a made-up package is. Points are projects and houses together. */
export interface Size {
  name: 'small' | 'medium' | 'large'
  points: number
  /** Regions stand in a grid. */
  columns: number
  rows: number
}

export const SIZES: readonly Size[] = [
  {name: 'small', points: 10_000, columns: 15, rows: 10},
  {name: 'medium', points: 100_000, columns: 40, rows: 35},
  {name: 'large', points: 1_000_000, columns: 200, rows: 200},
]

export function projectCount({points}: Size): number {
  return Math.round(points * 0.4)
}
