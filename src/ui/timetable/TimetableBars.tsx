import {memo} from 'react'
import {type Day, type Month, NEVER_DAY} from '#domain/month'
import {endX, type TimeScale, textWidth} from '#ui/timeLayout'
import {dayX} from './timetableLayout'
import type {LineDrawing} from './timetableModel'

interface Place {
  scale: TimeScale
  /** The calendar month of month 0. */
  start: Month
  month: number
  /** Of the line's bars, from the top of the drawing. */
  y: number
  /** The pattern of what is overdue. */
  hatch: string
}

/** The bars of one line; text stands where it is free. */
export const TimetableBars = memo(function TimetableBars({
  drawing,
  ...place
}: Place & {drawing: LineDrawing}) {
  switch (drawing.kind) {
    case 'row':
      return <RowBars {...place} drawing={drawing} />
    case 'group':
      return <GroupBar {...place} drawing={drawing} />
    case 'milestone':
      return <MilestoneBar {...place} drawing={drawing} />
    default:
      return null
  }
})

type Of<Kind> = Extract<LineDrawing, {kind: Kind}>

/** Planned as a box filled by progress, the stretch past its end hatched, and below it a line for the work done. */
function RowBars({scale, start, y, hatch, drawing}: Place & {drawing: Of<'row'>}) {
  const {from, to, bar, texts} = drawing
  const {unit} = scale
  const x = (day: Day) => dayX(scale, start, day)
  const [top, height] = [y - 6 * unit, 9 * unit]
  const hasBox = from !== NEVER_DAY && to !== NEVER_DAY && from <= to
  const [left, right] = hasBox ? [x(from), Math.max(x(to), x(from) + 2)] : [0, 0]
  const late = bar.state === 'overdue' && bar.daysLate > 0
  const edges = [
    hasBox && right,
    bar.until !== NEVER_DAY && x(bar.until),
    late && x(bar.until),
    to !== NEVER_DAY && x(to),
  ]
  const end = Math.max(...edges.map(Number), scale.left)
  const until = late ? x(dayAfter(to, bar.daysLate)) : 0
  return (
    <g className="data">
      {hasBox && (
        <>
          <rect
            x={left}
            y={top}
            width={right - left}
            height={height}
            className={`gantt__box gantt__box--${bar.state}`}
          />
          <rect
            x={left}
            y={top}
            width={(right - left) * bar.progress}
            height={height}
            className={bar.state === 'done' ? 'gantt__done' : 'gantt__progress'}
          />
        </>
      )}
      {late && (
        <rect x={x(to)} y={top} width={Math.max(2, until - x(to))} height={height} fill={`url(#${hatch})`} />
      )}
      {to !== NEVER_DAY && (
        <line x1={x(to)} x2={x(to)} y1={top - 2 * unit} y2={top + height + 2 * unit} className="gantt__due" />
      )}
      {bar.begun !== NEVER_DAY && (
        <line
          x1={x(bar.begun)}
          x2={Math.max(x(bar.until), x(bar.begun) + 2)}
          y1={y + 6.5 * unit}
          y2={y + 6.5 * unit}
          className="gantt__actual"
        />
      )}
      {bar.state === 'done' && (
        <circle cx={x(bar.until)} cy={y + 6.5 * unit} r={2.75 * unit} className="gantt__end" />
      )}
      <BarText
        scale={scale}
        y={y}
        left={hasBox ? left : end}
        right={Math.max(end, until)}
        texts={texts}
        late={late}
      />
    </g>
  )
}

function dayAfter(day: Day, days: number): Day {
  return (day + days) as Day
}

/** From the earliest start to the latest due day, filled by the share that is done. */
function GroupBar({scale, start, y, drawing}: Place & {drawing: Of<'group'>}) {
  const {from, to, done} = drawing
  const {unit} = scale
  const hasSpan = from !== NEVER_DAY && to !== NEVER_DAY
  const [left, right] = hasSpan
    ? [dayX(scale, start, from), dayX(scale, start, to)]
    : [scale.left, endX(scale, scale.months - 1)]
  const width = Math.max(2, right - left)
  return (
    <g className="data">
      <rect
        x={left}
        y={y - 4 * unit}
        width={width}
        height={8 * unit}
        className={hasSpan ? 'gantt__span' : 'gantt__box--planned'}
      />
      <rect x={left} y={y - 4 * unit} width={width * done} height={8 * unit} className="gantt__done" />
      <path
        d={`M${left} ${y - 7 * unit}v${14 * unit}M${left + width} ${y - 7 * unit}v${14 * unit}`}
        className="gantt__due"
      />
    </g>
  )
}

/** The share of the units that have reached it over time, up to the month; the lozenge stands on its due day. */
function MilestoneBar({scale, start, month, y, hatch, drawing}: Place & {drawing: Of<'milestone'>}) {
  const {due, done, units, late, texts} = drawing
  const {unit} = scale
  const [bottom, height] = [y + 8 * unit, 16 * unit]
  const x = dayX(scale, start, due)
  let path = ''
  let before = 0
  for (let at = 0; at <= month; at++) {
    if (done[at] === before && before === 0) continue
    const top = bottom - (done[at] / units) * height
    path += `M${endX(scale, at - 1)} ${bottom}V${top}H${endX(scale, at) + 0.5}V${bottom}Z`
    before = done[at]
  }
  const missing = 1 - done[month] / units
  const r = 5 * unit
  return (
    <g className="data">
      <path d={path} className="gantt__done gantt__share" />
      {late && (
        <rect
          x={x}
          y={y - 8 * unit}
          width={Math.max(2, endX(scale, month) - x)}
          height={Math.max(2, missing * height)}
          fill={`url(#${hatch})`}
        />
      )}
      <path d={`M${x} ${y - r}l${r} ${r}l${-r} ${r}l${-r} ${-r}Z`} className="gantt__lozenge" />
      <BarText
        scale={scale}
        y={y}
        left={x - r}
        right={late ? Math.max(x + r, endX(scale, month)) : x + r}
        texts={texts}
        late={late}
        strong={late}
      />
    </g>
  )
}

interface TextProps {
  scale: TimeScale
  y: number
  /** The ends of what is drawn. */
  left: number
  right: number
  /** The longest first. */
  texts: readonly string[]
  late: boolean
  strong?: boolean
}

/** Beside the bar, where it has room: to its right, else to its left; none where neither has. The columns say it too. */
function BarText({scale, y, left, right, texts, late, strong = false}: TextProps) {
  const {unit} = scale
  const gap = 6 * unit
  const most = endX(scale, scale.months - 1) + 12 * unit
  const spots = texts.flatMap((text) => {
    const width = textWidth(text, 12 * unit)
    return [
      ...(right + gap + width <= most ? [{text, x: right + gap, anchor: 'start' as const}] : []),
      ...(left - gap - width >= 0 ? [{text, x: left - gap, anchor: 'end' as const}] : []),
    ]
  })
  const spot = spots[0]
  if (!spot || spot.text === '') return null
  const look = ['gantt__text', late && 'gantt__text--late', strong && 'gantt__text--strong'].filter(Boolean)
  return (
    <text x={spot.x} y={y} textAnchor={spot.anchor} className={look.join(' ')}>
      {spot.text}
    </text>
  )
}
