import type {CSSProperties} from 'react'

/** One county of the ranking, in words. */
export interface RankingRow {
  code: string
  rank: string
  tied: boolean
  name: string
  /** 0…1 */
  bar: number | null
  target: number | null
  fill: CSSProperties
  track: CSSProperties
  value: string
  count: string
  gap: string
  short: boolean
  move: string
  /** All of it as a sentence. */
  label: string
}
