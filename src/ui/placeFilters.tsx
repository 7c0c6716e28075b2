import type {Area} from '#domain/area'
import type {ClassFilter, ClassRange} from '#domain/filter'
import type {Measure} from '#domain/measure'
import {formatMonth, type Month} from '#domain/month'
import {formatNumber} from '#i18n/numbers'
import type {Words} from '#i18n/words'
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
  const {by, measure, month, ranges} = filter
  const {kind} = classify(measure, by, 'light')
  const labels = ranges.map((range) =>
    range === 'no-data'
      ? words.legend.noData
      : classLabel({kind}, typeof range === 'string' ? {id: range} : {id: '', ...boundsOf(range)}, words),
  )
  const list = labels.join(words.sentence.or)
  return words.sentence.class[by](
    formatMonth(month),
    words.measure[measure],
    list,
    count === undefined ? '' : formatNumber(count),
  )
}

function boundsOf({from, to}: {from: number | null; to: number | null}): Pick<MapClass, 'from' | 'to'> {
  return {...(from === null ? {} : {from}), ...(to === null ? {} : {to})}
}

/** What a class of the legend is called in a filter. */
export function rangeOf({id, from, to}: Pick<MapClass, 'id' | 'from' | 'to'>): ClassRange {
  if (id === 'pass' || id === 'fail' || id === 'lost' || id === 'no-data') return id
  return {from: from ?? null, to: to ?? null}
}

interface Shown {
  by: Level
  measure: Measure
  month: Month
}

/** The classes of what the legend shows that the filter has; none of another month's. */
export function chosenRanges(classes: readonly ClassFilter[], shown: Shown): readonly ClassRange[] {
  return classes.find((one) => isOf(one, shown))?.ranges ?? []
}

/** Lets a class of the legend through, or no more; classes of another measure or month hold as well. */
export function toggledClass(
  classes: readonly ClassFilter[],
  {by, measure, month}: Shown,
  range: ClassRange,
): ClassFilter[] {
  const shown = {by, measure, month}
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

function isOf(one: ClassFilter, {by, measure, month}: Shown): boolean {
  return one.by === by && one.measure === measure && one.month === month
}

/** So that one choice has one address. */
function byBound(one: ClassRange, other: ClassRange): number {
  const place = (range: ClassRange) =>
    typeof range === 'string' ? ['pass', 'fail', 'lost', 'no-data'].indexOf(range) : (range.from ?? -Infinity)
  return place(one) - place(other)
}
