import type {Day} from '#domain/month'

/** What is no date at all; earlier than any date, so that no comparison takes it for one by chance. */
export const BAD_DAY = -0x80000000 as Day

/** Of an amount or a score: the sum of ten million of them is still finite. */
export const LARGEST = 1e300

const MINUS = 45
const ZERO = 48
/** Of a whole number with at most so many digits, and a power of ten up to 1e22, the quotient is exact. */
const EXACT_DIGITS = 15
const POWERS = Array.from({length: EXACT_DIGITS + 1}, (_, exponent) => 10 ** exponent)
const DAYS_BEFORE = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334]
const DAYS_IN = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/**
 * A decimal number, exact to the last bit; NaN for anything else. Read by hand where it is short and plain,
 * since there are millions of them.
 */
export function parseNumber(text: string): number {
  const negative = text.charCodeAt(0) === MINUS
  let digits = 0
  let decimals = -1
  let value = 0
  for (let i = negative ? 1 : 0; i < text.length; i++) {
    const digit = text.charCodeAt(i) - ZERO
    if (digit >= 0 && digit <= 9) {
      value = value * 10 + digit
      digits++
      if (decimals >= 0) decimals++
    } else if (text[i] === '.' && decimals < 0) decimals = 0
    else return parseUnusual(text)
  }
  if (digits === 0 || digits > EXACT_DIGITS) return parseUnusual(text)
  const size = decimals > 0 ? value / POWERS[decimals] : value
  return negative ? -size : size
}

/** `2018-03-05` or `2018-03` (its last day); BAD_DAY for anything else. The same dates as `parseDay`, by hand. */
export function parseDate(text: string): Day {
  const length = text.length
  if ((length !== 10 && length !== 7) || text.charCodeAt(4) !== MINUS) return BAD_DAY
  const year = digitsAt(text, 0, 4)
  const month = digitsAt(text, 5, 7)
  if (year < 0 || month < 1 || month > 12) return BAD_DAY
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const last = DAYS_IN[month - 1] + (leap && month === 2 ? 1 : 0)
  const day = length === 7 ? last : digitsAt(text, 8, 10)
  if (day < 1 || day > last || (length === 10 && text.charCodeAt(7) !== MINUS)) return BAD_DAY
  const before = year - 1
  const leapDays = Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400) - 477
  const daysInYear = DAYS_BEFORE[month - 1] + (leap && month > 2 ? 1 : 0) + day - 1
  return ((year - 1970) * 365 + leapDays + daysInYear) as Day
}

const TRUE = new Set(['true', '1', '是'])
const FALSE = new Set(['false', '0', '否'])

/** Null for what is neither. */
export function parseFlag(text: string): boolean | null {
  const word = text.toLowerCase()
  if (TRUE.has(word)) return true
  return FALSE.has(word) ? false : null
}

const DECIMAL = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i

/** Long numbers, and those with a plus or an exponent, as spreadsheets write them. */
function parseUnusual(text: string): number {
  const value = DECIMAL.test(text) ? Number(text) : Number.NaN
  return Number.isFinite(value) ? value : Number.NaN
}

/** The whole number that stands in a text from `start` up to `end`, or -1. */
function digitsAt(text: string, start: number, end: number): number {
  let value = 0
  for (let i = start; i < end; i++) {
    const digit = text.charCodeAt(i) - ZERO
    if (!(digit >= 0 && digit <= 9)) return -1
    value = value * 10 + digit
  }
  return value
}
