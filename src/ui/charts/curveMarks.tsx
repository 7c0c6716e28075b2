import {areaY, dot, line, type Markish, text} from '@observablehq/plot'
import type {Campaign} from '#domain/campaign'
import {formatShare} from '#i18n/numbers'
import type {Curve} from './curveModel'
import type {Frame} from './PlotView'
import {endOf, monthLine, timeGround} from './timeParts'

interface Names {
  planned: string
  forecast: string
  target: (share: string) => string
}

/** The S-curve: actual over plan, targets as steps in ink, pace dotted, the forecast dashed in its band. */
export function curveMarks(
  curve: Curve,
  campaign: Campaign,
  month: number,
  frame: Frame,
  names: Names,
): Markish[] {
  return [
    ...timeGround(campaign, frame),
    ...forecastMarks(curve, frame),
    ...goalMarks(curve, campaign, frame, names),
    ...actualMarks(curve, month, frame),
    ...wordMarks(curve, month, frame, names),
  ]
}

function colourOf({kind}: Curve): string {
  return kind === 'progress' ? 'var(--ink)' : 'var(--st-pass)'
}

type Point = [x: number, y: number]

/** A value at each month's end from a month on. */
function points(values: ArrayLike<number>, from: number, to: number): Point[] {
  return Array.from(
    {length: Math.max(0, to - from)},
    (_, ahead): Point => [endOf(from + ahead), values[from + ahead]],
  )
}

function actualMarks(curve: Curve, month: number, frame: Frame): Markish[] {
  const {unit} = frame
  const past = Math.min(month + 1, curve.known)
  const isStep = curve.kind === 'compliance'
  const form = {stroke: colourOf(curve), curve: isStep ? ('step-before' as const) : ('linear' as const)}
  const value = curve.actual[month]
  const marks = [
    line(points(curve.actual, 0, curve.known), {...form, strokeWidth: 1.5 * unit, strokeOpacity: 0.4}),
    line(points(curve.actual, 0, past), {...form, strokeWidth: 2.5 * unit}),
    monthLine(month, frame),
  ]
  if (month >= curve.known || Number.isNaN(value)) return marks
  const here = {r: 4.5 * unit, fill: colourOf(curve), stroke: 'var(--surface)', strokeWidth: 1.5 * unit}
  return [...marks, dot([[endOf(month), value]], here)]
}

function forecastMarks({forecast, actual, known, ...curve}: Curve, {unit}: Frame): Markish[] {
  if (!forecast || known === 0) return []
  const stroke = colourOf({...curve, forecast, actual, known})
  const start = {month: endOf(known - 1), low: actual[known - 1], high: actual[known - 1]}
  const band = points(forecast.low, known, actual.length).map(([month, low], ahead) => ({
    month,
    low,
    high: forecast.high[known + ahead],
  }))
  const path: Point[] = [[start.month, start.low], ...points(forecast.middle, known, actual.length)]
  return [
    areaY([start, ...band], {x: 'month', y1: 'low', y2: 'high', fill: stroke, fillOpacity: 0.16}),
    line(path, {stroke, strokeWidth: 1.8 * unit, strokeDasharray: `${5 * unit} ${3.5 * unit}`}),
  ]
}

function goalMarks(curve: Curve, campaign: Campaign, {unit}: Frame, names: Names): Markish[] {
  const {target, pace, planned} = curve
  const phases = campaign.phases.map(({start, end}) => ({
    from: Math.max(0, start - campaign.timeline.start),
    last: Math.min(end, campaign.timeline.end) - campaign.timeline.start,
  }))
  const withTarget = phases.filter(({last}) => last >= 0 && !Number.isNaN(target[last]))
  const steps = withTarget.flatMap(({from, last}) => [
    [from, target[last]],
    [endOf(last), target[last]],
    [Number.NaN, Number.NaN],
  ]) as Point[]
  const paces = withTarget.flatMap(({from, last}) => [
    [from, paceBefore(pace, target, from, last)],
    [endOf(last), target[last]],
    [Number.NaN, Number.NaN],
  ]) as Point[]
  // A name stands at the end of its line, but where a curve passes it there.
  const isCrossed = ({last}: {last: number}) => passes(curve, last, target[last])
  const look = {
    text: ([, share]: Point) => names.target(formatShare(share)),
    dy: -9 * unit,
    ...haloed(unit),
    fill: 'var(--ink)',
    fontWeight: 700,
  }
  const ends = withTarget.filter((one) => !isCrossed(one)).map(({last}): Point => [endOf(last), target[last]])
  const starts = withTarget.filter(isCrossed).map(({from, last}): Point => [from, target[last]])
  return [
    ...(planned
      ? [line(points(planned, 0, planned.length), {stroke: 'var(--ink-3)', strokeWidth: 1.25 * unit})]
      : []),
    line(paces, {stroke: 'var(--ink-3)', strokeWidth: unit, strokeDasharray: `${unit} ${3 * unit}`}),
    line(steps, {stroke: 'var(--ink)', strokeWidth: 1.5 * unit, strokeDasharray: `${6 * unit} ${4 * unit}`}),
    text(ends, {...look, textAnchor: 'end', dx: -5 * unit}),
    text(starts, {...look, textAnchor: 'start', dx: 5 * unit}),
  ]
}

/** Months over which a name at the end of a target's line lies. */
const NAME_MONTHS = 5

/** Whether a curve runs where the name above the end of a target's line would stand. */
function passes({actual, planned, known}: Curve, last: number, share: number): boolean {
  const isNear = (value: number) => value > share - 0.03 && value < share + 0.14
  for (let month = Math.max(0, last - NAME_MONTHS); month <= last; month++)
    if ((month < known && isNear(actual[month])) || (planned && isNear(planned[month]))) return true
  return false
}

/** The pace's line goes back to the start of its phase. */
function paceBefore(pace: ArrayLike<number>, target: ArrayLike<number>, from: number, last: number): number {
  const months = last - from + 1
  return months > 1 ? pace[from] - (target[last] - pace[from]) / (months - 1) : pace[from] - target[last]
}

function haloed(unit: number) {
  return {stroke: 'var(--surface)', strokeWidth: 3 * unit, paintOrder: 'stroke'}
}

function wordMarks(curve: Curve, month: number, {unit}: Frame, names: Names): Markish[] {
  const {planned, actual, known, forecast} = curve
  const words: {at: Point; say: string; dy: number; anchor: 'start' | 'end'; fill: string}[] = []
  const value = actual[month]
  if (month < known && !Number.isNaN(value))
    words.push({
      at: [endOf(month), value],
      say: formatShare(value, 1),
      dy: value < 0.2 ? -12 : 14,
      anchor: 'start',
      fill: colourOf(curve),
    })
  const middle = Math.floor(actual.length * 0.42)
  if (planned && !Number.isNaN(planned[middle]))
    words.push({
      at: [endOf(middle), planned[middle]],
      say: names.planned,
      dy: -8,
      anchor: 'end',
      fill: 'var(--ink-3)',
    })
  if (forecast) {
    const last = actual.length - 1
    words.push({
      at: [endOf(last), forecast.middle[last]],
      say: `${names.forecast} ${formatShare(forecast.middle[last], 0)}`,
      dy: 14,
      anchor: 'end',
      fill: colourOf(curve),
    })
  }
  return words.map(({at, say, dy, anchor, fill}) =>
    text([at], {
      text: () => say,
      textAnchor: anchor,
      dx: (anchor === 'start' ? 8 : -6) * unit,
      dy: dy * unit,
      fill,
      fontWeight: 700,
      ...haloed(unit),
    }),
  )
}
