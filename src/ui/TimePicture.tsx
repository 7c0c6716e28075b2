import {useId, useMemo} from 'react'
import {type Campaign, phaseAt} from '#domain/campaign'
import type {Month} from '#domain/month'
import {formatShare} from '#i18n/numbers'
import type {Words} from '#i18n/words'
import {useWords} from './Session'
import {AxisLabels, labelsNear, PhaseNames} from './TimeAxis'
import {TimeChart, type TimeSeries} from './TimeChart'
import {curvesOn, wordsOn} from './TimeFlags'
import {type Box, endX, type TimeScale, valueY} from './timeLayout'
import {handlePath, valueBox, valueSpot} from './timeTargets'
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

/** Desk pixels of the value's type. */
const VALUE_SIZE = 13

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
  const texts = useMemo(() => wordsOn(campaign, scale, series, words), [campaign, scale, series, words])
  const x = endX(scale, month)
  const spot = useMemo(
    () => valueAt(scale, series, month, texts, words),
    [scale, series, month, texts, words],
  )
  return (
    <g className="time__handle" style={{transform: `translateX(${x}px)`}}>
      <path d={handlePath(x, bottom + 4 * unit, texts)} className="time__handle-line" />
      <path
        d={`M0 ${bottom + 2 * unit}l${7 * unit} ${6 * unit}v${11 * unit}h${-14 * unit}v${-11 * unit}Z`}
        className="time__grip"
      />
      {spot && (
        <>
          <circle
            cx={0}
            cy={valueY(scale, series.compliance[month])}
            r={4.5 * unit}
            className="time__dot data"
          />
          <text x={spot.dx} y={spot.y} textAnchor={spot.anchor} className="time__value">
            {spot.text}
          </text>
        </>
      )}
    </g>
  )
}

/** The value's words at the handle; null where none is known. */
function valueAt(scale: TimeScale, series: TimeSeries, month: number, texts: readonly Box[], words: Words) {
  const value = month < series.known ? series.compliance[month] : Number.NaN
  if (Number.isNaN(value)) return null
  const share = shareAt(series, month)
  const wordings = [words.time.compliance(share), share]
  return valueSpot(scale, month, value, wordings, VALUE_SIZE * scale.unit, texts, curvesOn(scale, series))
}

/** What the handle and its value cover. */
export function handleOn(
  campaign: Campaign,
  scale: TimeScale,
  series: TimeSeries,
  month: number,
  words: Words,
): Box[] {
  const [x, width] = [endX(scale, month), 4 * scale.unit]
  const spot = valueAt(scale, series, month, wordsOn(campaign, scale, series, words), words)
  const line = {left: x - width, right: x + width, top: 0, bottom: scale.bottom}
  return spot ? [line, valueBox(x, spot, VALUE_SIZE * scale.unit)] : [line]
}
