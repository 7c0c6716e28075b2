import {formatShare} from '#i18n/numbers'
import type {Words} from '#i18n/words'

/** One figure of the strip, in words: name, trend, number, bar with target, target, distance. */
export interface FigureModel {
  id: keyof Words['figure']
  name: string
  definition: string
  number: string
  unit: string
  /** Beside the number, lighter: the share. */
  beside: string
  bar: number | null
  achieved: boolean
  /** On the bar's scale; null = the package sets none. */
  target: number | null
  left: string
  right: string
  short: boolean
  trend: {direction: 'up' | 'down' | 'same' | 'first' | 'unknown'; amount: string}
  /** Where a straight line to the target would stand this month. */
  pace: string
}

export function blank(id: FigureModel['id'], words: Words): FigureModel {
  return {
    id,
    name: words.figure[id],
    definition: id === 'compliance' || id === 'progress' ? '' : words.definition[id],
    number: '',
    unit: '',
    beside: '',
    bar: null,
    achieved: false,
    target: null,
    left: '',
    right: '',
    short: false,
    trend: {direction: 'first', amount: ''},
    pace: '',
  }
}

export function goal(target: number | null, pace: number | null, words: Words) {
  return {
    target,
    left: target === null ? words.noTarget : words.target(formatShare(target)),
    pace: pace === null ? '' : words.paceHint(formatShare(pace)),
  }
}

/** Bold only when short. A distance that rounds to nothing is said as reached. */
export function distance(
  by: number,
  text: (by: number) => string,
  words: Words,
  shortText: (by: number) => string = (amount) => words.shortBy(text(amount)),
): Pick<FigureModel, 'right' | 'short'> {
  if (by < -1e-9) return {right: shortText(-by), short: true}
  return {right: by < 1e-9 ? words.met : words.aboveBy(text(by)), short: false}
}

/** @param least a smaller difference is none */
export function trendOf(
  now: number,
  before: number | undefined,
  text: (by: number) => string,
  least = 1e-9,
): FigureModel['trend'] {
  if (before === undefined) return {direction: 'first', amount: ''}
  if (Number.isNaN(now) || Number.isNaN(before)) return {direction: 'unknown', amount: ''}
  const by = now - before
  if (Math.abs(by) < least) return {direction: 'same', amount: ''}
  return {direction: by > 0 ? 'up' : 'down', amount: text(Math.abs(by))}
}

export function orNull(value: number): number | null {
  return Number.isNaN(value) ? null : value
}
