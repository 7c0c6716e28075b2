import type {Area} from '#domain/area'
import {CLASS_STATES, type ClassFilter, type ClassRange} from '#domain/filter'
import type {Measure} from '#domain/measure'
import {formatMonth, type Month} from '#domain/month'
import {formatNumber} from '#i18n/numbers'
import type {Words} from '#i18n/words'
import {isBurden} from '#measures/measure'
import {classify, type MapClass} from '#scene/classes'
import type {Level} from '#view/view'
import {classLabel} from './legendWords'

/** 2 km; 800 m. */
function distanceText(metres: number): string {
  return metres < 1000
    ? `${formatNumber(metres)} m`
    : `${formatNumber(metres / 1000, metres % 1000 === 0 ? 0 : 2)} km`
}

/** 一点周围 2 km, as a part of the filters' sentence. */
export function areaName(area: Area, townshipName: (code: string) => string, {sentence}: Words): string {
  const {area: words} = sentence
  switch (area.kind) {
    case 'circle':
      return words.circle(distanceText(area.metres))
    case 'box':
      return words.box
    case 'polygon':
      return words.polygon
    case 'line':
      return words.line(distanceText(area.metres))
    case 'township':
      return words.township(townshipName(area.code), distanceText(area.metres))
  }
}

/** 2018-09 形象进度 40%–60% 的 12 个乡镇. @param count of units; undefined where it is not known yet */
export function className(filter: ClassFilter, count: number | undefined, words: Words): string {
  const {by, measure, month, since, ranges} = filter
  const {change, or} = words.sentence
  const {kind} = classify(measure, by, 'light')
  const labelOf = (range: ClassRange): string => {
    if (range === 'no-data') return words.legend.noData
    if (since !== undefined) return changeLabel(range, isBurden(measure), words)
    return classLabel({kind}, typeof range === 'string' ? {id: range} : {id: '', ...boundsOf(range)}, words)
  }
  const calendar = formatMonth(month)
  const name = words.measure[measure]
  return words.sentence.class[by](
    since === undefined ? calendar : change.span(formatMonth(since), calendar),
    since === undefined ? name : change.measure(name),
    ranges.map(labelOf).join(or),
    count === undefined ? '' : formatNumber(count),
  )
}

/** A class of a change: 新达标; −20 至 −10; 不变; +6 至 +15. @param counted a count, else a fraction told in points */
export function changeLabel(range: ClassRange, counted: boolean, words: Words): string {
  const {turn, same, range: between, more} = words.sentence.change
  if (typeof range === 'string') return turn[range as keyof typeof turn] ?? words.legend.noData
  const {from, to} = range
  if (from === 0 && to === 0) return same
  const falls = (to ?? Infinity) <= 0
  const [near, far] = (falls ? [to, from] : [from, to]).map((bound) => bound && Math.abs(bound))
  const text = (amount: number) => {
    const number = formatNumber(counted ? amount : amount * 100)
    return amount === 0 ? number : `${falls ? '−' : '+'}${number}`
  }
  // Counts are whole: above 0 and below 6 reads 1–5.
  const least = counted ? Math.max(1, near ?? 0) : (near ?? 0)
  if (far == null) return more(text(least))
  const most = counted ? far - 1 : far
  return falls ? between(text(most), text(least)) : between(text(least), text(most))
}

function boundsOf({from, to}: {from: number | null; to: number | null}): Pick<MapClass, 'from' | 'to'> {
  return {...(from === null ? {} : {from}), ...(to === null ? {} : {to})}
}

/** What a class of the legend is called in a filter. */
export function rangeOf({id, from, to}: Pick<MapClass, 'id' | 'from' | 'to'>): ClassRange {
  const state = CLASS_STATES.find((one) => one === id)
  if (state) return state
  return {from: from ?? null, to: to ?? null}
}

interface Shown {
  by: Level
  measure: Measure
  month: Month
  /** Of a change: the month before. */
  since?: Month | undefined
}

/** The classes of what the legend shows that the filter has; none of another month's. */
export function chosenRanges(classes: readonly ClassFilter[], shown: Shown): readonly ClassRange[] {
  return classes.find((one) => isOf(one, shown))?.ranges ?? []
}

/** Lets a class of the legend through, or no more; classes of another measure or month hold as well. */
export function toggledClass(
  classes: readonly ClassFilter[],
  {by, measure, month, since}: Shown,
  range: ClassRange,
): ClassFilter[] {
  const shown = {by, measure, month, ...(since !== undefined && {since})}
  const before = chosenRanges(classes, shown)
  const without = before.filter((one) => !isSameRange(one, range))
  const ranges = without.length < before.length ? without : [...before, range].sort(byBound)
  const next = {...shown, ranges}
  const known = classes.some((one) => isOf(one, shown))
  return (known ? classes.map((one) => (isOf(one, shown) ? next : one)) : [...classes, next]).filter(
    (one) => one.ranges.length > 0,
  )
}

export function isSameRange(one: ClassRange, other: ClassRange): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

function isOf(one: ClassFilter, {by, measure, month, since}: Shown): boolean {
  return one.by === by && one.measure === measure && one.month === month && one.since === since
}

/** So that one choice has one address. */
function byBound(one: ClassRange, other: ClassRange): number {
  const place = (range: ClassRange) =>
    typeof range === 'string' ? CLASS_STATES.indexOf(range) : (range.from ?? -Infinity)
  return place(one) - place(other)
}
