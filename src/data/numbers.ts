import {halfWidth} from './forms'
import {GROUP_MARK} from './headerRows'
import {parseNumber} from './values'

/** What a number is of: `percent` may stand with its sign, `amount` with a unit of money, a plain one with 分. */
export type NumberForm = 'plain' | 'percent' | 'amount'

export interface NumberReading {
  value: number
  /** Whether an amount stood in another unit than 万元. */
  scaled: boolean
}

/** Powers of ten that bring an amount to 万元. */
const UNITS: Record<string, number> = {
  元: -4,
  千元: -1,
  万元: 0,
  万: 0,
  百万元: 2,
  千万元: 3,
  亿元: 4,
  亿: 4,
}
const UNIT = /百万元|千万元|千元|万元|亿元|元|万|亿/
const AMOUNT = new RegExp(`^(.*?)\\(?(${UNIT.source})\\)?$`)
/** Behind a bracket, 单位 or a name, with nothing of a name behind it: 总投资（亿元）（必填）. */
const IN_HEADER = new RegExp(
  `[([【〔](?:单位:?)?\\s*(?:人民币)?\\s*(${UNIT.source})(?![\\p{L}\\d])|(${UNIT.source})\\)?$`,
  'u',
)
const IN_TITLE = new RegExp(`单位:?\\s*(?:人民币)?\\s*(${UNIT.source})`)
const GROUPED = /^[+-]?\d{1,3}(?:([, ])\d{3}(?:\1\d{3})*)(?:\.\d+)?$/
const DECIMAL = /^[+-]?(?:\d+\.?\d*|\.\d+)$/
/** In front of what a spreadsheet was to keep as a text, and of money. */
const APOSTROPHE = /^['\u2019]/
const MONEY = /^['\u2019]?[\u00a5\uffe5]?\s*/
/** Longer ones are no number that a person wrote. */
const MOST_CHARACTERS = 64

/**
 * A number as people write it: full-width, grouped by threes, 35% where it is a percentage, 1200万元 where it is
 * an amount. Null for anything else.
 *
 * @param exponent the power of ten of an amount whose cell names no unit
 */
export function readNumber(text: string, form: NumberForm, exponent = 0): NumberReading | null {
  if (text.length > MOST_CHARACTERS) return null
  const plain = halfWidth(text)
    .trim()
    .replace(form === 'amount' ? MONEY : APOSTROPHE, '')
  const percent = form === 'percent' ? /^(.*?)\s*%$/.exec(plain) : null
  const amount = form === 'amount' ? AMOUNT.exec(plain) : null
  const power = amount ? UNITS[amount[2]] : exponent
  const score = form === 'plain' ? /^(.*?)\s*分$/.exec(plain) : null
  const digits = ungrouped((percent ?? amount ?? score)?.[1].trim() ?? plain)
  // Shifted as text, so that 0.57亿 is 5700 to the last bit.
  const value =
    power === 0 ? parseNumber(digits) : DECIMAL.test(digits) ? Number(`${digits}e${power}`) : Number.NaN
  return Number.isFinite(value) ? {value, scaled: power !== 0} : null
}

/** The power of ten that brings a column's amounts to 万元; null where its header names no unit. */
export function exponentOfHeader(header: string): number | null {
  if (header.length > MOST_CHARACTERS) return null
  // Its own name first, then that of the group above it.
  for (const name of header.split(GROUP_MARK).reverse()) {
    const match = IN_HEADER.exec(halfWidth(name).replace(/[*\s]+$/, ''))
    if (match) return UNITS[match[1] ?? match[2]]
  }
  return null
}

/** The same of a row above the header: 单位：亿元. */
export function exponentOfTitle(title: string): number | null {
  const match = IN_TITLE.exec(halfWidth(title))
  return match ? UNITS[match[1]] : null
}

function ungrouped(text: string): string {
  return GROUPED.test(text) ? text.replace(/[, ]/g, '') : text
}
