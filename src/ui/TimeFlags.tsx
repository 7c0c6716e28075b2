import {type Campaign, monthCount} from '#domain/campaign'
import {formatDay, monthOfDay} from '#domain/month'
import {localText, type Words} from '#i18n/words'
import {useWords} from './Session'
import type {TimeSeries} from './TimeChart'
import {
  type Box,
  type Flag,
  type FlagInput,
  lineBoxes,
  placeFlags,
  type TimeScale,
  textWidth,
} from './timeLayout'
import {targetLines, targetMarks, targetTexts} from './timeTargets'

interface Props {
  campaign: Campaign
  scale: TimeScale
  series: TimeSeries
}

const SIZE = 12

/** Where the milestones' flags go: no text meets another, a curve or a target. */
function flagsOn(campaign: Campaign, scale: TimeScale, series: TimeSeries, words: Words): Flag[] {
  const size = SIZE * scale.unit
  const marks = targetMarks(campaign, scale, words)
  const lines = [...curvesOn(scale, series), ...targetLines(marks)]
  return placeFlags(scale, flagsOf(campaign, words), size, targetTexts(marks, size, scale), lines)
}

/** What the two curves cover. */
export function curvesOn(scale: TimeScale, series: TimeSeries): Box[] {
  return [
    ...lineBoxes(scale, series.compliance, series.known, 'step'),
    ...lineBoxes(scale, series.progress, series.known, 'line'),
  ]
}

/** What the words of targets and flags cover. */
export function wordsOn(campaign: Campaign, scale: TimeScale, series: TimeSeries, words: Words): Box[] {
  const size = SIZE * scale.unit
  const flags = flagsOn(campaign, scale, series, words).filter(({text}) => text !== '')
  const boxes = flags.map(({x, y, left, text}) => {
    const width = textWidth(text, size) + 10 * scale.unit
    return {
      left: left ? x - width : x,
      right: left ? x : x + width,
      top: y - size * 0.6,
      bottom: y + size * 0.6,
    }
  })
  return [...targetTexts(targetMarks(campaign, scale, words), size, scale), ...boxes]
}

/** Milestones as flags on their due days. */
export function TimeFlags({campaign, scale, series}: Props) {
  const words = useWords()
  const {unit, bottom} = scale
  const flags = flagsOn(campaign, scale, series, words)
  return flags.map((flag) => (
    <g key={flag.id}>
      <title>{flag.id}</title>
      <line x1={flag.x} x2={flag.x} y1={flag.y - 5 * unit} y2={bottom} className="time__pole" />
      <path d={pennant(flag.x, flag.y, unit, flag.left)} className="time__pennant" />
      <text
        x={flag.x + (flag.left ? -9 : 9) * unit}
        y={flag.y}
        textAnchor={flag.left ? 'end' : 'start'}
        className="time__flag"
      >
        {flag.text}
      </text>
    </g>
  ))
}

function pennant(x: number, y: number, unit: number, left: boolean): string {
  return `M${x} ${y - 4 * unit}l${(left ? -6 : 6) * unit} ${4 * unit}l${(left ? 6 : -6) * unit} ${4 * unit}Z`
}

function flagsOf(campaign: Campaign, words: Words): FlagInput[] {
  return campaign.milestones.flatMap(({due, name}) => {
    const month = monthOfDay(due) - campaign.timeline.start
    if (month < 0 || month >= monthCount(campaign)) return []
    const date = formatDay(due)
    const text = localText(name, words.language)
    const at = month + Math.min(1, Number(date.slice(8)) / 30)
    return [{id: `${date} ${text}`, at, text: `${date.slice(5)} ${text}`}]
  })
}
