import {formatDay, formatMonth, NEVER_DAY, parseDay, parseMonth} from '#domain/month'

/** A value in an address that could not be used. Told to the person, never thrown. */
export interface Notice {
  key: string
  value: string
}

/** How one value of the View stands in an address: text for text, without percent signs. */
export interface Parameter<Value> {
  /** Absent texts never come here. What is wrong goes to `reject`; undefined = nothing usable. */
  parse(text: string, reject: (value: string) => void): Value | undefined
  format(value: Value): string
}

/** One of a few words. */
export function choice<Word extends string>(words: readonly Word[]): Parameter<Word> {
  return checked(
    (text) => words.find((word) => word === text),
    (word) => word,
  )
}

export const flag: Parameter<boolean> = checked(
  (text) => (text === 'true' ? true : text === 'false' ? false : undefined),
  String,
)

export const calendarMonth = checked((text) => parseMonth(text) ?? undefined, formatMonth)

/** A day; a month without a day is its last. */
export const calendarDay = checked((text) => {
  const day = parseDay(text)
  return day === null || day === NEVER_DAY ? undefined : day
}, formatDay)

export const word: Parameter<string> = checked((text) => text || undefined, String)

/** A place in an order, from 1. */
export const ordinal: Parameter<number> = checked(
  (text) => (/^[1-9]\d{0,3}$/.test(text) ? Number(text) : undefined),
  String,
)

/** An address relative to the page, http(s), or `local:…`. */
export const packageUrl: Parameter<string> = checked((text) => {
  const scheme = /^\s*([a-z][a-z0-9+.-]*):/i.exec(text)?.[1]?.toLowerCase()
  return text !== '' && (!scheme || ['http', 'https', 'local'].includes(scheme)) ? text : undefined
}, String)

/** Of words, or of any texts; the empty text is the empty list. Wrong words are left out. */
export function list<Word extends string>(words?: readonly Word[]): Parameter<readonly Word[]> {
  return {
    parse(text, reject) {
      const parts = text.split(',').filter((item) => item !== '')
      const items = [...new Set(parts.map(unescapeItem))]
      const known = items.filter(
        (item): item is Word => !words || (words as readonly string[]).includes(item),
      )
      for (const item of items) if (!known.includes(item as Word)) reject(item)
      return items.length > 0 && known.length === 0 ? undefined : known
    },
    format: (items) => items.map(escapeItem).join(','),
  }
}

/** Null as the empty text: for what a person can take away again where the package brings it. */
export function orNone<Value>(parameter: Parameter<Value>): Parameter<Value | null> {
  return {
    parse: (text, reject) => (text === '' ? null : parameter.parse(text, reject)),
    format: (value) => (value === null ? '' : parameter.format(value)),
  }
}

function checked<Value>(
  read: (text: string) => Value | undefined,
  format: (value: Value) => string,
): Parameter<Value> {
  return {
    parse(text, reject) {
      const value = read(text)
      if (value === undefined) reject(text)
      return value
    },
    format,
  }
}

/** A comma inside an item must not part it. */
function escapeItem(item: string): string {
  return item.replaceAll('%', '%25').replaceAll(',', '%2C')
}

function unescapeItem(item: string): string {
  return item.replaceAll('%2C', ',').replaceAll('%25', '%')
}
