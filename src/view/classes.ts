import {CLASS_STATES, type ClassFilter, type ClassRange} from '#domain/filter'
import {MEASURES} from '#domain/measure'
import {formatMonth, parseMonth} from '#domain/month'
import type {Parameter} from './parameter'

const BOUND = /^-?\d+(\.\d+)?$/

/** `progress:0.4..0.6;0.6..0.8@2018-09`, `compliance:lost@2018-09`; of counties `county/progress:…`; of a change `…@2018-03..2018-09`. */
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

function write({by, measure, month, since, ranges}: ClassFilter): string {
  const of = by === 'county' ? 'county/' : ''
  const months = [...(since === undefined ? [] : [since]), month].map(formatMonth)
  return `${of}${measure}:${ranges.map(rangeText).join(';')}@${months.join('..')}`
}

function rangeText(range: ClassRange): string {
  return typeof range === 'string' ? range : `${range.from ?? ''}..${range.to ?? ''}`
}

function read(text: string): ClassFilter | undefined {
  const [, of, name, list, calendar] = /^(county\/)?([a-z-]+):([^@]+)@(.+)$/.exec(text) ?? []
  const measure = MEASURES.find((one) => one === name)
  const months = (calendar ?? '').split('..').map(parseMonth)
  const [since, month] = months.length === 2 ? months : [undefined, months[0]]
  const ranges = (list ?? '').split(';').map(readRange)
  if (!measure || months.length > 2 || month === null || since === null || ranges.includes(undefined))
    return undefined
  const by = of ? 'county' : 'township'
  return {by, measure, month, ...(since !== undefined && {since}), ranges: ranges as ClassRange[]}
}

function readRange(text: string): ClassRange | undefined {
  const state = CLASS_STATES.find((one) => one === text)
  if (state) return state
  const bounds = text.split('..')
  if (bounds.length !== 2 || !bounds.every((bound) => bound === '' || BOUND.test(bound))) return undefined
  const [from, to] = bounds.map((bound) => (bound === '' ? null : Number(bound)))
  return from === null && to === null ? undefined : {from, to}
}
