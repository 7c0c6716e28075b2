import type {Campaign} from '#domain/campaign'
import type {Month, MonthIndex} from '#domain/month'
import {shortOf} from '#domain/target'
import type {Figures, Timeline} from './types'

/** The end of a phase and what it asks for. */
export interface Deadline {
  /** Index into `campaign.phases`. */
  phase: number
  /** Within the timeline, also for a phase that ends after it. */
  month: MonthIndex
  /** Months left after the one shown; 0 = it ends with it. */
  monthsLeft: number
  /** Fractions; null = none. */
  compliance: number | null
  progress: number | null
}

/** Ends of phases from a month on that ask for compliance or progress, the nearest first. */
export function deadlinesFrom({phases, timeline}: Campaign, month: MonthIndex): Deadline[] {
  const shown = (timeline.start + month) as Month
  return phases.flatMap(({end, targets}, phase) => {
    const {compliance = null, progress = null} = targets
    if (end < shown || (compliance === null && progress === null)) return []
    const last = Math.min(end, timeline.end) - timeline.start
    return [{phase, month: last as MonthIndex, monthsLeft: end - shown, compliance, progress}]
  })
}

/** Place in the list of the deadline to look at first: the nearest that is not met yet; -1 where there is none. */
export function nextDeadline(deadlines: readonly Deadline[], whole: Figures): number {
  const open = deadlines.findIndex(
    ({compliance, progress}) =>
      (compliance !== null && shortOf(compliance, whole.townships[0], whole.compliant[0]) > 0) ||
      (progress !== null && whole.progress[0] < progress - 1e-12),
  )
  return open < 0 ? deadlines.length - 1 : open
}

/** Past paces are of so many months. */
export const PACE_SPANS = [3, 6] as const

/** How fast progress must be made, and was made; fractions a month, NaN = not to be told. */
export interface Pace {
  progress: number
  /** 0 = reached. */
  needed: number
  /** 10 000 yuan a month; NaN where projects count equally. */
  neededWan: number
  /** Per span of PACE_SPANS. */
  past: number[]
}

/**
 * The pace from a month to a deadline.
 *
 * @param unit of `list`
 * @param steady false where the filter is by state: then the projects of an earlier month are others
 */
export function paceOf(
  {campaign, timeline}: {campaign: Campaign; timeline: Timeline},
  list: 'whole' | 'counties',
  unit: number,
  month: MonthIndex,
  {progress: target, monthsLeft}: Deadline,
  steady: boolean,
): Pace {
  const {count, columns} = timeline[list]
  const at = (of: number) => columns.progress[of * count + unit]
  const {investPlannedWan} = columns
  const planned = investPlannedWan[investPlannedWan.length === count ? unit : month * count + unit]
  const progress = at(month)
  const missing = target === null ? Number.NaN : Math.max(0, target - progress)
  const needed = missing > 0 && monthsLeft === 0 ? Number.NaN : missing / Math.max(1, monthsLeft)
  return {
    progress,
    needed,
    neededWan: campaign.progressWeight === 'investment' ? needed * planned : Number.NaN,
    past: PACE_SPANS.map((span) =>
      steady && month >= span ? (progress - at(month - span)) / span : Number.NaN,
    ),
  }
}
