import {parseNumber} from './values'

/** Longer texts are no coordinate. */
const MOST_CHARACTERS = 64

const SECONDS_MARK = /″|＂|“|”|''|′′|‘‘|’’|秒/g
const MINUTES_MARK = /[′＇‘’´`分]/g
const DEGREES_MARK = /[º˚度]/g
const SIDES: Readonly<Record<string, 1 | -1>> = {E: 1, N: 1, W: -1, S: -1}
const SIDE_WORDS: [RegExp, string][] = [
  [/东经|東經|东|東/g, 'E'],
  [/西经|西經|西/g, 'W'],
  [/北纬|北緯|北/g, 'N'],
  [/南纬|南緯|南/g, 'S'],
]
/** Degrees, minutes and seconds, each with its mark but for the last, which may have decimals. */
const MARKED = /^(\d+(?:\.\d+)?)°?(?:(\d+(?:\.\d+)?)(?:'|$))?(?:(\d+(?:\.\d+)?)(?:"|$))?$/
/** The same three parts with hyphens, colons or spaces between them. */
const PARTED = /^(\d+)[-: ](\d+)[-: ](\d+(?:\.\d+)?)$/

/**
 * Degrees of a coordinate that is no plain number: `121°09′30.5″E`, `121度9分30.5秒`, `E121°09.5′`, `121-09-30`,
 * `１２１．１５`. NaN for anything else, and where minutes or seconds are 60 or more.
 */
export function parseDegrees(text: string): number {
  if (text.length > MOST_CHARACTERS) return Number.NaN
  const plain = plainText(text.replace(/^['’](?=\d)/, ''))
  const side = SIDES[plain[0]] ?? SIDES[plain.at(-1)!]
  const body = plain.replace(/^[EWNS]|[EWNS]$/, '').trim()
  const negative = body.startsWith('-') && side === undefined
  const size = sizeOf(negative ? body.slice(1) : body)
  return negative || side === -1 ? -size : size
}

const GROUPED = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/

/** Metres of a projected coordinate that is no plain number: full-width, grouped, with its unit. */
export function parseMetres(text: string): number {
  if (text.length > MOST_CHARACTERS) return Number.NaN
  const plain = text
    .normalize('NFKC')
    .replace(/\s*(m|米)$/i, '')
    .trim()
  return parseNumber(GROUPED.test(plain) ? plain.replaceAll(',', '') : plain)
}

function plainText(text: string): string {
  let plain = text.replace(SECONDS_MARK, '"').replace(MINUTES_MARK, "'").replace(DEGREES_MARK, '°')
  for (const [word, letter] of SIDE_WORDS) plain = plain.replace(word, letter)
  return plain.normalize('NFKC').trim().toUpperCase()
}

function sizeOf(text: string): number {
  const tight = text.replace(/\s*([°'"])\s*/g, '$1')
  const parts = MARKED.exec(tight) ?? PARTED.exec(tight)
  if (!parts) return Number.NaN
  const given = parts.slice(1).filter((part) => part !== undefined)
  // Only the last part has decimals; seconds do not follow on degrees.
  if (given.slice(0, -1).some((part) => part.includes('.'))) return Number.NaN
  if (parts[3] !== undefined && parts[2] === undefined) return Number.NaN
  if (given.length > 1 && !/\d[°\-: ]\d/.test(tight)) return Number.NaN
  const [degrees, minutes, seconds] = [0, 1, 2].map((place) => parseNumber(given[place] ?? '0'))
  if (minutes >= 60 || seconds >= 60) return Number.NaN
  return degrees + minutes / 60 + seconds / 3600
}
