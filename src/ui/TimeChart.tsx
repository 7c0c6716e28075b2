import {memo} from 'react'
import type {Campaign} from '#domain/campaign'
import {monthCount} from '#domain/campaign'
import {formatDay, formatMonth, type Month, monthOfDay} from '#domain/month'
import {formatShare} from '#i18n/numbers'
import {localText, nameHead, type Words} from '#i18n/words'
import {useWords} from './Session'
import {
  endX,
  fittingName,
  linePath,
  placeFlags,
  stepArea,
  stepPath,
  type TimeScale,
  textWidth,
  valueY,
} from './timeLayout'

/** One value a month of the timeline; fractions, NaN = none. */
export interface TimeSeries {
  compliance: ArrayLike<number>
  progress: ArrayLike<number>
  /** How many months have passed by the last report: nothing is drawn after them. */
  known: number
}

interface Props {
  campaign: Campaign
  series: TimeSeries
  scale: TimeScale
  height: number
}

/** All of the time chart that stands still while time runs; drawn again only for other data or another size. */
export const TimeChart = memo(function TimeChart({campaign, series, scale, height}: Props) {
  const words = useWords()
  const {compliance, progress, known} = series
  return (
    <>
      <Bands campaign={campaign} scale={scale} height={height} />
      <Grid scale={scale} />
      <g clipPath="url(#time-past)">
        <path d={stepArea(scale, compliance, known)} className="time__area data" />
      </g>
      <path d={linePath(scale, progress, known)} className="time__progress data" />
      <path d={stepPath(scale, compliance, known)} className="time__curve time__curve--later data" />
      <g clipPath="url(#time-past)">
        <path d={stepPath(scale, compliance, known)} className="time__curve data" />
      </g>
      <Targets campaign={campaign} scale={scale} words={words} />
      <Flags campaign={campaign} scale={scale} words={words} />
      <Axis campaign={campaign} scale={scale} words={words} />
    </>
  )
})

function Bands({campaign, scale, height}: {campaign: Campaign; scale: TimeScale; height: number}) {
  const {start} = campaign.timeline
  return campaign.phases.map((phase, index) => {
    const left = endX(scale, phase.start - start - 1)
    return (
      <rect
        key={phase.id}
        className={`time__band time__band--${index % 2 === 0 ? 'a' : 'b'}`}
        x={left}
        y={0}
        width={Math.max(0, endX(scale, phase.end - start) - left)}
        height={Math.min(height, scale.bottom)}
      />
    )
  })
}

function Grid({scale}: {scale: TimeScale}) {
  const right = endX(scale, scale.months - 1)
  return [0, 0.5, 1].map((share) => (
    <g key={share}>
      <line
        x1={scale.left}
        x2={right}
        y1={valueY(scale, share)}
        y2={valueY(scale, share)}
        className={share === 0 ? 'time__base' : 'time__grid'}
      />
      <text x={scale.left - 6 * scale.unit} y={valueY(scale, share)} className="time__tick time__tick--y">
        {formatShare(share)}
      </text>
    </g>
  ))
}

/** The target of each phase: dashed over the phase, an end mark where it falls due. */
function Targets({campaign, scale, words}: {campaign: Campaign; scale: TimeScale; words: Words}) {
  const {start} = campaign.timeline
  return targetsOf(campaign).map(({phase, target}) => {
    const left = endX(scale, phase.start - start - 1)
    const right = endX(scale, phase.end - start)
    const y = valueY(scale, target)
    const above = y - 5 * scale.unit
    return (
      <g key={phase.id}>
        <line x1={left} x2={right} y1={y} y2={y} className="time__target" />
        <line x1={right} x2={right} y1={y - 6 * scale.unit} y2={y + 6 * scale.unit} className="time__due" />
        <text
          x={right - 5 * scale.unit}
          y={target > 0.9 ? y + 14 * scale.unit : above}
          className="time__target-text"
        >
          {words.target(formatShare(target))}
        </text>
      </g>
    )
  })
}

function targetsOf(campaign: Campaign) {
  return campaign.phases.flatMap((phase) =>
    phase.targets.compliance === undefined ? [] : [{phase, target: phase.targets.compliance}],
  )
}

function Flags({campaign, scale, words}: {campaign: Campaign; scale: TimeScale; words: Words}) {
  const size = 12 * scale.unit
  const flags = placeFlags(
    scale,
    milestoneGroups(campaign, words),
    size,
    targetsOf(campaign).map(({phase, target}) => {
      const right = endX(scale, phase.end - campaign.timeline.start)
      const y = valueY(scale, target) + (target > 0.9 ? 10 : -9) * scale.unit
      const width = textWidth(words.target(formatShare(target)), size) + 10 * scale.unit
      return {left: right - width, right, top: y - size * 0.7, bottom: y + size * 0.9}
    }),
  )
  return flags.map((flag) => (
    <g key={flag.id}>
      <title>{flag.id}</title>
      <line x1={flag.x} x2={flag.x} y1={flag.y - 5 * scale.unit} y2={scale.bottom} className="time__pole" />
      <path d={pennant(flag.x, flag.y, flag.left ? -scale.unit : scale.unit)} className="time__pennant" />
      <text
        x={flag.x + (flag.left ? -9 : 9) * scale.unit}
        y={flag.y}
        textAnchor={flag.left ? 'end' : 'start'}
        className="time__flag"
      >
        {flag.text}
      </text>
    </g>
  ))
}

function pennant(x: number, y: number, unit: number): string {
  return `M${x} ${y - 4 * Math.abs(unit)}l${6 * unit} ${4 * Math.abs(unit)}l${-6 * unit} ${4 * Math.abs(unit)}Z`
}

/** Milestones of one day share a pole and a line of text. */
function milestoneGroups(campaign: Campaign, words: Words) {
  const days = new Map<number, string[]>()
  for (const {due, name} of campaign.milestones) {
    days.set(due, [...(days.get(due) ?? []), localText(name, words.language)])
  }
  const {start} = campaign.timeline
  const inside = [...days].filter(([day]) => {
    const month = monthOfDay(day as never) - start
    return month >= 0 && month < monthCount(campaign)
  })
  return inside.map(([day, names]) => {
    const date = formatDay(day as never)
    const month = monthOfDay(day as never)
    const text = `${date.slice(5)} ${names.join(words.comma)}`
    return {
      id: `${date} ${names.join(words.comma)}`,
      at: month - start + Math.min(1, Number(date.slice(8)) / 30),
      text,
    }
  })
}

function Axis({campaign, scale, words}: {campaign: Campaign; scale: TimeScale; words: Words}) {
  const {start} = campaign.timeline
  const every = scale.monthWidth * 3 >= 34 * scale.unit ? 3 : 6
  return Array.from({length: scale.months}, (_, index) => {
    const month = (start + index) as Month
    const ofYear = (month % 12) + 1
    const year = ofYear === 1
    if (!year && (ofYear - 1) % every !== 0) return null
    const first = index === 0
    const x = endX(scale, index - 1)
    return (
      <g key={month}>
        <line
          x1={x}
          x2={x}
          y1={scale.bottom}
          y2={scale.bottom + (year ? 6 : 4) * scale.unit}
          className="time__base"
        />
        <text
          x={x}
          y={scale.bottom + 14 * scale.unit}
          className={year ? 'time__tick time__tick--year' : 'time__tick'}
          data-x={Math.round(x)}
        >
          {year ? Math.floor(month / 12) : first ? formatMonth(month) : words.time.quarter(ofYear)}
        </text>
      </g>
    )
  })
}

interface NamesProps {
  campaign: Campaign
  scale: TimeScale
  current: number
}

/** Names of the phases over their bands, the current one bold; shortened until they fit. */
export const PhaseNames = memo(function PhaseNames({campaign, scale, current}: NamesProps) {
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
