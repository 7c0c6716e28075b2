import type {ClassFilter, ClassRange} from '#domain/filter'
import {MEASURES} from '#domain/measure'
import {formatMonth, parseMonth} from '#domain/month'
import type {Parameter} from './parameter'

const STATES = ['pass', 'fail', 'lost', 'no-data'] as const
const BOUND = /^-?\d+(\.\d+)?$/

/** `progress:0.4..0.6;0.6..0.8@2018-09`, `compliance:lost@2018-09`; of counties `county/progress:…`; with commas between. */
export const classes: Parameter<readonly ClassFilter[]> = {
  parse(text, reject) {
    const texts = text.split(',').filter((one) => one !== '')
    const found = texts.map(read)
    for (const [index, one] of found.entries()) if (!one) reject(texts[index])
    const known = found.filter((one) => one !== undefined)
    return texts.length > 0 && known.length === 0 ? undefined : known
  },
  format: (list) => list.map(write).join(','),
}

function write({by, measure, month, ranges}: ClassFilter): string {
  const of = by === 'county' ? 'county/' : ''
  return `${of}${measure}:${ranges.map(rangeText).join(';')}@${formatMonth(month)}`
}

function rangeText(range: ClassRange): string {
  return typeof range === 'string' ? range : `${range.from ?? ''}..${range.to ?? ''}`
}

function read(text: string): ClassFilter | undefined {
  const [, of, name, list, calendar] = /^(county\/)?([a-z-]+):([^@]+)@(.+)$/.exec(text) ?? []
  const measure = MEASURES.find((one) => one === name)
  const month = parseMonth(calendar ?? '')
  const ranges = (list ?? '').split(';').map(readRange)
  if (!measure || month === null || ranges.includes(undefined)) return undefined
  return {by: of ? 'county' : 'township', measure, month, ranges: ranges as ClassRange[]}
}

function readRange(text: string): ClassRange | undefined {
  const state = STATES.find((one) => one === text)
  if (state) return state
  const bounds = text.split('..')
  if (bounds.length !== 2 || !bounds.every((bound) => bound === '' || BOUND.test(bound))) return undefined
  const [from, to] = bounds.map((bound) => (bound === '' ? null : Number(bound)))
  return from === null && to === null ? undefined : {from, to}
}
