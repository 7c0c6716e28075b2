import {type PointerEvent, useRef} from 'react'
import {phaseAt} from '#domain/campaign'
import {formatMonth, type Month} from '#domain/month'
import {timetableWordsOf} from '#i18n/timetableWords'
import type {PlanState} from '#ui/planState'
import {useWords} from '#ui/Session'
import {labelsNear} from '#ui/TimeAxis'
import {endX, monthAt, type TimeScale} from '#ui/timeLayout'
import {AXIS, MonthLine, TimetableAxis, TimetableBands} from './TimetableGround'
import {AS_HEAD, AS_ROW} from './timetableRoles'

interface Props {
  state: PlanState
  scale: TimeScale
  /** Where the bars begin, from the left. */
  pane: number
}

/** Heads of the columns and the time axis, which sets the month. */
export function TimetableHead({state, scale, pane}: Props) {
  const words = useWords()
  const own = timetableWordsOf(words)
  const {dataset, month, player} = state
  const {campaign} = dataset
  const {unit} = scale
  const [width, height] = [endX(scale, scale.months - 1) + 16 * unit, AXIS * unit]
  const calendar = (campaign.timeline.start + month) as Month
  const drag = useDrag(scale, month, player.goTo)
  return (
    <div className="gantt__head" style={{height}}>
      <div
        {...AS_ROW}
        className={pane ? 'gantt__columns' : 'visually-hidden'}
        style={{width: pane || undefined}}
      >
        <span {...AS_HEAD} className="gantt__name">
          {own.name}
        </span>
        <span {...AS_HEAD} className="gantt__number">
          {own.done}
        </span>
        <span {...AS_HEAD} className="gantt__number">
          {own.overdue}
        </span>
      </div>
      <div className="gantt__axis" title={own.setMonth} style={{left: pane}} {...drag}>
        <svg width={width} height={height} className="time__svg" aria-hidden="true" focusable="false">
          <TimetableBands campaign={campaign} scale={scale} height={height} poles={false} />
          <TimetableAxis
            campaign={campaign}
            scale={scale}
            current={phaseAt(campaign, calendar)}
            skip={labelsNear(campaign, scale, month, FLAG)}
          />
          <MonthLine scale={scale} month={month} height={height} />
          <MonthFlag scale={scale} month={month} text={formatMonth(calendar)} />
        </svg>
      </div>
    </div>
  )
}

/** Desk pixels to either side of the month that its flag takes. */
export const FLAG = 40

/** The month in its own words on the axis. */
export function MonthFlag({scale, month, text}: {scale: TimeScale; month: number; text: string}) {
  const {unit} = scale
  const width = 50 * unit
  const x = Math.max(
    0,
    Math.min(endX(scale, scale.months - 1) + 14 * unit - width, endX(scale, month) - width / 2),
  )
  return (
    <g className="gantt__flag">
      <rect x={x} y={(AXIS - 17) * unit} width={width} height={17 * unit} />
      <text x={x + width / 2} y={(AXIS - 8) * unit}>
        {text}
      </text>
    </g>
  )
}

/** Press on a month to go there, and drag on. */
function useDrag(scale: TimeScale, month: number, goTo: (month: number) => void) {
  const held = useRef(false)
  const go = (event: PointerEvent<HTMLElement>) => {
    const next = monthAt(scale, event.clientX - event.currentTarget.getBoundingClientRect().left)
    if (next !== month) goTo(next)
  }
  return {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return
      event.currentTarget.setPointerCapture(event.pointerId)
      held.current = true
      go(event)
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => held.current && go(event),
    onPointerUp: () => {
      held.current = false
    },
    onPointerCancel: () => {
      held.current = false
    },
  }
}
