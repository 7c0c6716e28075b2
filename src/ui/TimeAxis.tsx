import {memo} from 'react'
import type {Campaign} from '#domain/campaign'
import {formatMonth, type Month} from '#domain/month'
import {localText, nameHead} from '#i18n/words'
import {useWords} from './Session'
import {endX, fittingName, type TimeScale} from './timeLayout'

interface Props {
  campaign: Campaign
  scale: TimeScale
}

/** Months from one tick to the next: a quarter, half a year, years and decades of them. */
const STEPS = [3, 6, 12, 24, 60, 120, 240, 600]

/** Months that carry a tick, as many as their words find room. */
export function ticksOf(
  {timeline}: Pick<Campaign, 'timeline'>,
  scale: Pick<TimeScale, 'months' | 'monthWidth' | 'unit'>,
): {index: number; month: Month; year: boolean}[] {
  const every = STEPS.find((step) => scale.monthWidth * step >= 34 * scale.unit) ?? 1200
  return Array.from({length: scale.months}, (_, index) => {
    const month = (timeline.start + index) as Month
    return {index, month, year: month % 12 === 0}
  }).filter(({month}) => month % every === 0)
}

export function AxisTicks({campaign, scale}: Props) {
  return ticksOf(campaign, scale).map(({index, year}) => {
    const x = endX(scale, index - 1)
    const length = (year ? 6 : 4) * scale.unit
    return (
      <line key={index} x1={x} x2={x} y1={scale.bottom} y2={scale.bottom + length} className="time__base" />
    )
  })
}

/** Indices of the first and the last label that the handle's grip would cover; -1 for none. @param reach desk pixels */
export function labelsNear(
  campaign: Campaign,
  scale: TimeScale,
  month: number,
  reach = 24,
): [first: number, last: number] {
  const x = endX(scale, month)
  const near = ticksOf(campaign, scale).filter(
    ({index}) => Math.abs(endX(scale, index - 1) - x) < reach * scale.unit,
  )
  return [near[0]?.index ?? -1, near.at(-1)?.index ?? -1]
}

/** Bold years, and months of the quarters; those under the handle are left out. */
export const AxisLabels = memo(function AxisLabels({
  campaign,
  scale,
  skip,
  skipTo = skip,
}: Props & {skip: number; skipTo?: number}) {
  const words = useWords()
  return ticksOf(campaign, scale).map(({index, month, year}) => {
    // What is cut at the edge says less than nothing.
    if ((index >= skip && index <= skipTo) || (index === 0 && scale.left < 20 * scale.unit)) return null
    const text = year
      ? String(Math.floor(month / 12))
      : index === 0
        ? formatMonth(month)
        : words.time.quarter((month % 12) + 1)
    return (
      <text
        key={index}
        x={endX(scale, index - 1)}
        y={scale.bottom + 13 * scale.unit}
        className={year ? 'time__tick time__tick--year' : 'time__tick'}
      >
        {text}
      </text>
    )
  })
})

/** Names of the phases over their bands, the current one bold; shortened until they fit. */
export const PhaseNames = memo(function PhaseNames({campaign, scale, current}: Props & {current: number}) {
  const words = useWords()
  const size = 12.5 * scale.unit
  return campaign.phases.map((phase, index) => {
    const left = endX(scale, phase.start - campaign.timeline.start - 1)
    const width = endX(scale, phase.end - campaign.timeline.start) - left
    const name = localText(phase.name, words.language)
    const names = [name, nameHead(name), words.time.ordinal(index)]
    return (
      <text
        key={phase.id}
        x={left + 6 * scale.unit}
        y={11 * scale.unit}
        className={index === current ? 'time__phase time__phase--current' : 'time__phase'}
      >
        {fittingName(names, width - 8 * scale.unit, size)}
      </text>
    )
  })
})
