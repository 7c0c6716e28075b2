import {type KeyboardEvent, memo, type PointerEvent, useId, useMemo, useRef} from 'react'
import {type Campaign, monthCount, phaseAt} from '#domain/campaign'
import {formatDay, formatMonth, type Month} from '#domain/month'
import {formatShare} from '#i18n/numbers'
import {localText} from '#i18n/words'
import {useWords} from './Session'
import {AxisLabels, labelNear, PhaseNames} from './TimeAxis'
import {TimeChart, type TimeSeries} from './TimeChart'
import {wordsOn} from './TimeFlags'
import {endX, monthAt, nearestEnd, type TimeScale, textWidth, valueY} from './timeLayout'
import {valueSpot} from './timeTargets'
import {type Size, useSize} from './useSize'

export interface TimeControlProps {
  campaign: Campaign
  series: TimeSeries
  /** Index in the timeline. */
  month: number
  onMonth: (month: number) => void
  onPhase: (step: 1 | -1) => void
  onTogglePlay: () => void
}

/** The timetable as a chart, and the slider of the whole page. */
export function TimeControl(props: TimeControlProps) {
  const {campaign, series, month} = props
  const words = useWords()
  const [ref, size] = useSize<HTMLDivElement>()
  const months = monthCount(campaign)
  const scale = useMemo(() => (size ? timeScale(size, months) : null), [size, months])
  const describedBy = useId()
  const drag = useDrag(scale, month, props.onMonth)
  const calendar = (campaign.timeline.start + month) as Month
  const phase = phaseAt(campaign, calendar)
  const name = campaign.phases[phase] ? localText(campaign.phases[phase].name, words.language) : ''
  const share = formatShare(month < series.known ? series.compliance[month] : Number.NaN, 1) || words.noValue
  return (
    <div
      ref={ref}
      id="time-slider"
      className="time__chart"
      role="slider"
      tabIndex={0}
      aria-label={words.time.slider}
      aria-orientation="horizontal"
      aria-valuemin={0}
      aria-valuemax={months - 1}
      aria-valuenow={month}
      aria-describedby={describedBy}
      aria-valuetext={words.time.value(formatMonth(calendar), name, share)}
      onKeyDown={(event) => onKey(event, props, months)}
      {...drag}
    >
      <ChartWords id={describedBy} campaign={campaign} />
      {scale && size && (
        <svg
          width={size.width}
          height={size.height}
          viewBox={`0 0 ${size.width} ${size.height}`}
          className="time__svg"
          aria-hidden="true"
          focusable="false"
        >
          <clipPath id="time-past">
            <rect x={0} y={0} width={endX(scale, month) + 1} height={size.height} />
          </clipPath>
          <TimeChart campaign={campaign} series={series} scale={scale} height={size.height} />
          <PhaseNames campaign={campaign} scale={scale} current={phase} />
          <AxisLabels campaign={campaign} scale={scale} skip={labelNear(campaign, scale, month)} />
          <TimeHandle campaign={campaign} scale={scale} series={series} month={month} share={share} />
        </svg>
      )}
    </div>
  )
}

/** What the chart shows besides the month, for those who do not see it. */
const ChartWords = memo(function ChartWords({id, campaign}: {id: string; campaign: Campaign}) {
  const words = useWords()
  const {start, end} = campaign.timeline
  const milestones = campaign.milestones.map(
    ({due, name}) => `${formatDay(due)} ${localText(name, words.language)}`,
  )
  return (
    <span id={id} hidden>
      {[words.time.chart(formatMonth(start), formatMonth(end)), ...milestones].join(words.stop)}
    </span>
  )
})

/** Where the chart's parts go in a box of this size. */
export function timeScale({width, height, unit}: Size, months: number): TimeScale {
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
  share: string
}

/** The month shown: a line over the whole height, a grip, and the value where the curve stands. */
export function TimeHandle({campaign, scale, series, month, share}: HandleProps) {
  const words = useWords()
  const {unit, bottom} = scale
  const size = 13 * unit
  const texts = useMemo(() => wordsOn(campaign, scale, series, words), [campaign, scale, series, words])
  const value = month < series.known ? series.compliance[month] : Number.NaN
  const text = words.time.compliance(share)
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

function onKey(event: KeyboardEvent, props: TimeControlProps, months: number): void {
  const {month, onMonth, onPhase, onTogglePlay} = props
  const acts: Record<string, () => void> = {
    ArrowRight: () => onMonth(Math.min(months - 1, month + 1)),
    ArrowUp: () => onMonth(Math.min(months - 1, month + 1)),
    ArrowLeft: () => onMonth(Math.max(0, month - 1)),
    ArrowDown: () => onMonth(Math.max(0, month - 1)),
    PageUp: () => onPhase(1),
    PageDown: () => onPhase(-1),
    Home: () => onMonth(0),
    End: () => onMonth(months - 1),
    ' ': onTogglePlay,
  }
  const act = acts[event.key]
  if (!act || event.ctrlKey || event.metaKey || event.altKey) return
  event.preventDefault()
  act()
}

/** Press on a month to go there; press on the handle to drag it from where it was taken. */
function useDrag(scale: TimeScale | null, month: number, onMonth: (month: number) => void) {
  const grip = useRef<number | null>(null)
  const localX = (event: PointerEvent) => event.clientX - event.currentTarget.getBoundingClientRect().left
  const go = (next: number) => next !== month && onMonth(next)
  return {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (!scale || event.button !== 0) return
      event.currentTarget.setPointerCapture(event.pointerId)
      const x = localX(event)
      const offset = x - endX(scale, month)
      const onHandle = Math.abs(offset) <= 12 * scale.unit
      grip.current = onHandle ? offset : 0
      if (onHandle) return
      const next = monthAt(scale, x)
      grip.current = x - endX(scale, next)
      go(next)
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      if (!scale || grip.current === null) return
      go(nearestEnd(scale, localX(event) - grip.current))
    },
    onPointerUp: () => {
      grip.current = null
    },
    onPointerCancel: () => {
      grip.current = null
    },
  }
}
