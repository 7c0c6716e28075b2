import {type Campaign, phaseAt} from '#domain/campaign'
import type {Month} from '#domain/month'

export interface GridYear {
  year: number
  /** January to December; null outside the timeline. */
  months: {number: number; index: number | null}[]
}

/** The timeline's months, a row a year. */
export function monthGrid({timeline}: Campaign): GridYear[] {
  const [first, last] = [timeline.start, timeline.end].map((month) => Math.floor(month / 12))
  return Array.from({length: last - first + 1}, (_, row) => ({
    year: first + row,
    months: Array.from({length: 12}, (_, at) => {
      const month = (first + row) * 12 + at
      const within = month >= timeline.start && month <= timeline.end
      return {number: at + 1, index: within ? month - timeline.start : null}
    }),
  }))
}

export type PresetId = 'month' | 'phase' | 'year'

/** The months that are compared most, as places in the timeline; one that is another's as well is named once. */
export function presetsOf(campaign: Campaign, month: number): {id: PresetId; month: number}[] {
  const {start} = campaign.timeline
  const phase = campaign.phases[phaseAt(campaign, (start + month) as Month)]
  const presets: {id: PresetId; month: number}[] = [
    {id: 'month', month: month - 1},
    {id: 'phase', month: phase ? phase.start - 1 - start : -1},
    {id: 'year', month: month - 12},
  ]
  const seen = new Set<number>()
  return presets.filter((one) => one.month >= 0 && !seen.has(one.month) && seen.add(one.month))
}
