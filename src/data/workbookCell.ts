import {type Day, dayOf, formatDay} from '#domain/month'
import type {NumberForm} from './workbookFormats'

/** What is needed to tell what a cell shows. */
export interface CellSetting {
  strings: readonly string[]
  /** One for each style. */
  forms: readonly NumberForm[]
  /** Days are counted from 1904, as old Macs did. */
  from1904: boolean
}

/** 9999-12-31 */
const LAST_SERIAL = 2_958_465
const EPOCH = dayOf(1899, 12, 30)
const EPOCH_1904 = dayOf(1904, 1, 1)
/** 1900-02-29, which never was; the days before it are counted from one day later. */
const NO_DAY = 60

/**
 * What a cell holds, as text: dates as 2017-03-05, or 2017-03 where the format shows no day; percents with their
 * sign; other numbers in their shortest form; errors as they stand.
 *
 * @param type the attribute `t` (ECMA-376 18.18.11)
 */
export function cellText(type: string | null, value: string, style: number, setting: CellSetting): string {
  if (type === null || type === 'n') return numberText(value, setting.forms[style] ?? 'plain', setting)
  if (type === 's') return setting.strings[Number(value)] ?? ''
  if (type === 'b') return value.trim() === '1' ? 'true' : 'false'
  if (type === 'd') return value.trim().replace(/^(\d{4}-\d\d-\d\d)T.*$/s, '$1')
  return plainText(value)
}

/** Characters that XML cannot hold are written as `_x000D_`. */
export function plainText(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(/_x([\da-f]{4})_/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
}

function numberText(text: string, form: NumberForm, setting: CellSetting): string {
  const number = text.trim() === '' ? Number.NaN : Number(text)
  if (!Number.isFinite(number)) return text.trim()
  if (form === 'plain') return String(number)
  // A hundred times 0.07 is not 7 otherwise.
  if (form === 'percent') return `${Number((number * 100).toPrecision(15))}%`
  const date = dateOf(number, setting.from1904)
  return date === null ? String(number) : date.slice(0, form === 'month' ? 7 : 10)
}

/** Null for a number that is no day: a time alone, one below zero, one after the year 9999. */
function dateOf(serial: number, from1904: boolean): string | null {
  const days = Math.floor(serial)
  if (from1904) return days >= 0 && days <= LAST_SERIAL ? formatDay((EPOCH_1904 + days) as Day) : null
  if (days < 1 || days > LAST_SERIAL) return null
  if (days === NO_DAY) return '1900-02-29'
  return formatDay((EPOCH + days + (days < NO_DAY ? 1 : 0)) as Day)
}
