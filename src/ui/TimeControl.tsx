import {type KeyboardEvent, memo, type PointerEvent, useId, useMemo, useRef} from 'react'
import {type Campaign, monthCount, phaseAt} from '#domain/campaign'
import {formatDay, formatMonth, type Month} from '#domain/month'
import {localText} from '#i18n/words'
import {useWords} from './Session'
import type {TimeSeries} from './TimeChart'
import {scaleOf, shareAt, TimePicture} from './TimePicture'
import {endX, monthAt, nearestEnd, type TimeScale} from './timeLayout'
import {useSize} from './useSize'

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
  const scale = useMemo(() => (size ? scaleOf(size, months) : null), [size, months])
  const describedBy = useId()
  const drag = useDrag(scale, month, props.onMonth)
  const calendar = (campaign.timeline.start + month) as Month
  const phase = phaseAt(campaign, calendar)
  const name = campaign.phases[phase] ? localText(campaign.phases[phase].name, words.language) : ''
  const share = shareAt(series, month) || words.noValue
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
          <TimePicture campaign={campaign} series={series} scale={scale} height={size.height} month={month} />
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
