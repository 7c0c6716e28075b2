import {areaY, dot, line, type Markish, rect, ruleX, text} from '@observablehq/plot'
import type {Campaign} from '#domain/campaign'
import {type Day, lastDay, type Month, monthOfDay, NEVER_DAY} from '#domain/month'
import {formatShare} from '#i18n/numbers'
import type {Frame} from '#ui/charts/PlotView'
import {endOf, monthLine, timeGround} from '#ui/charts/timeParts'

/** One entry a month, fractions. */
export interface ProjectCourse {
  planned: Float64Array
  actual: Float64Array
  due: Day
  done: Day
  /** Months that have passed by the last report. */
  known: number
}

/** Desk pixels of a chart in which there is no room for words one above the other. */
const LOW = 135

interface Names {
  planned: string
  due: (day: Day) => string
  done: (day: Day) => string
  late: (days: number) => string
  overdue: (days: number) => string
}

/** Plan and reports up to the month shown; the due day in ink, what is late in the colour of what is overdue. */
export function projectMarks(
  course: ProjectCourse,
  campaign: Campaign,
  month: number,
  frame: Frame,
  names: Names,
): Markish[] {
  const {unit} = frame
  const {planned, actual, known} = course
  const past = Math.min(month + 1, known)
  const dates = datesOf(course, campaign, month)
  const curve = [[0, 0], ...points(actual, past)]
  return [
    ...timeGround(campaign, frame),
    ...lateMarks(dates),
    line([[0, 0], ...points(planned, planEnd(planned))], {stroke: 'var(--ink-3)', strokeWidth: 1.25 * unit}),
    areaY(curve, {x: '0', y1: 0, y2: '1', fill: 'var(--ink)', fillOpacity: 0.07}),
    line(curve, {stroke: 'var(--ink)', strokeWidth: 2.5 * unit}),
    monthLine(month, frame),
    ...dueMarks(dates, names, frame, campaign),
    ...valueMarks(course, dates, month, frame, names),
  ]
}

interface Dates {
  /** In months from the timeline's start; null = none, or not yet. */
  due: number | null
  done: number | null
  now: number
  days: number
  course: ProjectCourse
}

function datesOf(course: ProjectCourse, campaign: Campaign, month: number): Dates {
  const {due, done} = course
  const today = lastDay((campaign.timeline.start + month) as Month)
  const isDone = done !== NEVER_DAY && done <= today
  const at = (day: Day) => placeOf(day, campaign)
  return {
    due: due === NEVER_DAY ? null : at(due),
    done: isDone ? at(done) : null,
    now: endOf(month),
    days: due === NEVER_DAY ? 0 : Math.max(0, (isDone ? done : today) - due),
    course,
  }
}

/** A month's first day stands at its beginning, its last at its end. */
function placeOf(day: Day, {timeline}: Campaign): number {
  const month = monthOfDay(day)
  const [before, last] = [lastDay((month - 1) as Month), lastDay(month)]
  return month - timeline.start + (day - before) / (last - before)
}

/** Months until all is to be done. */
function planEnd(planned: Float64Array): number {
  const end = planned.findIndex((share) => share >= 1)
  return end < 0 ? planned.length : end + 1
}

function points(values: Float64Array, length: number): number[][] {
  return Array.from({length: Math.max(0, length)}, (_, month) => [endOf(month), values[month]])
}

function haloed(unit: number) {
  return {stroke: 'var(--surface)', strokeWidth: 3.5 * unit, paintOrder: 'stroke', fontWeight: 700} as const
}

/** What is late, and beside it how late and since when: at its right, or before the due day where that is too near the end. */
function lateMarks({due, done, now, days}: Dates): Markish[] {
  if (due === null || days === 0) return []
  const span = [{due, end: done ?? now}]
  return [rect(span, {x1: 'due', x2: 'end', y1: 0, y2: 1, fill: 'var(--h-overdue)', fillOpacity: 0.16})]
}

function dueMarks(
  {due, done, now, days, course}: Dates,
  names: Names,
  {unit, height}: Frame,
  {timeline}: Campaign,
): Markish[] {
  if (due === null) return []
  // In a low chart the words above and below would meet; the figure beside it says the days too.
  const hasRoom = height > LOW * unit
  const end = days > 0 ? (done ?? now) : due
  const isLeft = end > 0.66 * (timeline.end - timeline.start + 1)
  const look = {textAnchor: isLeft ? 'end' : 'start', dx: (isLeft ? -8 : 8) * unit, ...haloed(unit)} as const
  const at = isLeft ? due : end
  const told = done === null ? names.overdue(days) : names.late(days)
  return [
    ruleX([due], {stroke: 'var(--ink)', strokeWidth: 1.5 * unit, strokeDasharray: `${6 * unit} ${4 * unit}`}),
    text([[at, 0]], {...look, dy: -13 * unit, text: () => names.due(course.due), fill: 'var(--ink)'}),
    ...(days > 0 && hasRoom
      ? [text([[at, 0]], {...look, dy: -31 * unit, text: () => told, fill: 'var(--h-overdue)'})]
      : []),
  ]
}

function valueMarks(
  {actual, planned, known, done: doneDay}: ProjectCourse,
  {done, due}: Dates,
  month: number,
  frame: Frame,
  names: Names,
): Markish[] {
  const {unit} = frame
  const dotLook = {r: 4.5 * unit, fill: 'var(--ink)', stroke: 'var(--surface)', strokeWidth: 1.5 * unit}
  const look = {fill: 'var(--ink)', ...haloed(unit)} as const
  const marks: Markish[] = []
  marks.push(...planName(planned, [], names.planned, frame))
  if (done !== null)
    marks.push(
      dot([[done, 1]], {...dotLook, fill: 'var(--st-pass)'}),
      text([[done, 1]], {
        ...look,
        text: () => names.done(doneDay),
        textAnchor: due !== null && done > 0.72 * actual.length ? 'end' : 'start',
        dx: (done > 0.72 * actual.length ? -9 : 9) * unit,
        dy: 12 * unit,
        fill: 'var(--st-pass)',
      }),
    )
  else if (month < known)
    marks.push(
      dot([[endOf(month), actual[month]]], dotLook),
      text([[endOf(month), actual[month]]], {
        ...look,
        text: () => formatShare(actual[month], 0),
        textAnchor: 'start',
        dx: 9 * unit,
      }),
    )
  return marks
}

/** The plan's name at its upper side, as far from the targets' lines as there is room. @param targets a month each */
export function planName(
  planned: Float64Array,
  targets: ArrayLike<number>,
  name: string,
  {unit}: Frame,
): Markish[] {
  let [best, most] = [-1, 0]
  for (let month = 4; month < planned.length - 2; month++) {
    if (!(planned[month] > 0.12 && planned[month] < 0.96)) continue
    const room = [0, 1, 2, 3, 4].map((back) => Math.abs(planned[month] + 0.06 - targets[month - back]))
    const least = Math.min(...room.filter((gap) => !Number.isNaN(gap)), 0.3 - Math.abs(planned[month] - 0.6))
    if (least > most) [best, most] = [month, least]
  }
  if (best < 0) return []
  return [
    text([[endOf(best), planned[best]]], {
      ...haloed(unit),
      text: () => name,
      textAnchor: 'end',
      dx: -5 * unit,
      dy: -6 * unit,
      fill: 'var(--ink-3)',
    }),
  ]
}
