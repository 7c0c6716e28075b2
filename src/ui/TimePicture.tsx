import {useId, useMemo} from 'react'
import {type Campaign, phaseAt} from '#domain/campaign'
import type {Month} from '#domain/month'
import {formatShare} from '#i18n/numbers'
import {useWords} from './Session'
import {AxisLabels, labelsNear, PhaseNames} from './TimeAxis'
import {TimeChart, type TimeSeries} from './TimeChart'
import {wordsOn} from './TimeFlags'
import {endX, type TimeScale, textWidth, valueY} from './timeLayout'
import {valueSpot} from './timeTargets'
import type {Size} from './useSize'

/** The timetable as a chart with the month shown: what stands in the control, and in pictures of it. */
export function TimePicture({campaign, series, scale, height, month}: HandleProps & {height: number}) {
  const past = useId()
  const phase = phaseAt(campaign, (campaign.timeline.start + month) as Month)
  return (
    <>
      <clipPath id={past}>
        <rect x={0} y={0} width={endX(scale, month) + 1} height={height} />
      </clipPath>
      <TimeChart campaign={campaign} series={series} scale={scale} height={height} past={past} />
      <PhaseNames campaign={campaign} scale={scale} current={phase} />
      <AxisLabels campaign={campaign} scale={scale} skip={labelsNear(campaign, scale, month)[0]} />
      <Handle campaign={campaign} scale={scale} series={series} month={month} />
    </>
  )
}

/** The share that has passed at a month, in words; empty after the last report. */
export function shareAt({compliance, known}: TimeSeries, month: number): string {
  return formatShare(month < known ? compliance[month] : Number.NaN, 1)
}

/** Where the chart's plot lies in its box. */
export function scaleOf({width, height, unit}: Size, months: number): TimeScale {
  const left = 40 * unit
  const right = 24 * unit
  return {
    left,
    monthWidth: Math.max(1, width - left - right) / months,
    top: 25 * unit,
    bottom: height - 22 * unit,
    months,
    unit,
  }
}

interface HandleProps {
  campaign: Campaign
  scale: TimeScale
  series: TimeSeries
  month: number
}

/** The month shown: a line over the whole height, a grip, and the value where the curve stands. */
function Handle({campaign, scale, series, month}: HandleProps) {
  const words = useWords()
  const {unit, bottom} = scale
  const size = 13 * unit
  const texts = useMemo(() => wordsOn(campaign, scale, series, words), [campaign, scale, series, words])
  const value = month < series.known ? series.compliance[month] : Number.NaN
  const text = words.time.compliance(shareAt(series, month) || words.noValue)
  const {dx, y, anchor} = valueSpot(scale, month, value, textWidth(text, size), size, texts)
  return (
    <g className="time__handle" style={{transform: `translateX(${endX(scale, month)}px)`}}>
      <line x1={0} x2={0} y1={0} y2={bottom + 4 * unit} className="time__handle-line" />
      <path
        d={`M0 ${bottom + 2 * unit}l${7 * unit} ${6 * unit}v${11 * unit}h${-14 * unit}v${-11 * unit}Z`}
        className="time__grip"
      />
      {!Number.isNaN(value) && (
        <>
          <circle cx={0} cy={valueY(scale, value)} r={4.5 * unit} className="time__dot data" />
          <text x={dx} y={y} textAnchor={anchor} className="time__value">
            {text}
          </text>
        </>
      )}
    </g>
  )
}
