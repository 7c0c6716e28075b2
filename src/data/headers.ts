import type {SourceKey, TableKey} from '#domain/campaign'
import {halfWidth, wordKey} from './forms'
import {GROUP_MARK} from './headerRows'
import {HEADER_WORDS} from './headerWords'
import {MOST_COLUMNS} from './table'

/** How a header was understood: as the contract's own, in other words, by a person; null where it was not. */
export type HeaderBy = 'exact' | 'words' | 'chosen' | null

/** Headers as people write them, by the column that they mean. */
export interface HeaderNames {
  /** For each column of the table its name in the contract, else its own header; '' for one left alone. */
  names: string[]
  by: HeaderBy[]
}

/** How well a header fits a kind of table. */
export interface HeaderFit {
  /** Columns of the kind that it has. */
  known: number
  /** Required columns that it lacks. */
  missing: string[]
  /** 0 not at all … 1 every column is known and none is missing. */
  score: number
}

/** Not of the contract, but it tells two townships of one name apart. */
const COUNTY = 'county'
const NAME_BYTES = 10
/** Longer texts are no headers that anybody means. */
const MOST_CHARACTERS = 60

/**
 * What the columns of a table mean: by a person's choice, else by the contract's name, else in other words. Of
 * several in other words the first stands, those that say it outright before those that may mean it.
 *
 * @param header trimmed
 * @param given by a person: header → name; an empty name for a column that is to be left alone
 */
export function headerNames(
  source: SourceKey | TableKey,
  header: readonly string[],
  given: Readonly<Record<string, string>> = {},
): HeaderNames {
  const {columns, outright, perhaps} = lexicon(source)
  const chosen = header.map((name) => (Object.hasOwn(given, name) ? given[name] : null))
  const taken = new Set(chosen.filter((name) => name !== null))
  const by = header.map((name, column): HeaderBy => {
    if (chosen[column] !== null) return 'chosen'
    return columns.has(name) && !taken.has(name) ? 'exact' : null
  })
  const names = header.map((name, column) => chosen[column] ?? (taken.has(name) ? '' : name))
  for (const [column, name] of names.entries()) if (by[column] === 'exact') taken.add(name)
  const keys = header.map((name, column) => (by[column] === null ? keysOf(name) : []))
  for (const words of [outright, perhaps]) {
    for (const [column, own] of keys.entries()) {
      const name = by[column] === null ? meant(own, words) : null
      if (name === null || taken.has(name) || !hasPartner(own, keys)) continue
      names[column] = name
      by[column] = 'words'
      taken.add(name)
    }
  }
  return {names, by}
}

/** Of what kind of table a record may be the header. */
export function headerFit(
  {source, required}: {source: SourceKey | TableKey; required: readonly string[]},
  header: readonly string[],
  given?: Readonly<Record<string, string>>,
): HeaderFit {
  const named = header.map((cell) => cell.trim()).filter((cell) => cell !== '')
  const {names, by} = headerNames(source, named, given)
  const found = new Set(names.filter((name, column) => by[column] !== null && isOf(source, name)))
  const missing = required.filter((name) => !found.has(name))
  const share = found.size / Math.max(1, named.length)
  return {known: found.size, missing, score: missing.length > 0 ? share / 2 : share}
}

/** How many columns a record has as the header of such a table; 0 where they are too few to tell. */
export function headerMeasure(
  kind: {source: SourceKey | TableKey; required: readonly string[]},
  given?: Readonly<Record<string, string>>,
): (record: readonly string[]) => number {
  return (record) => {
    if (record.length > MOST_COLUMNS) return 0
    const {known, missing} = headerFit(kind, record, given)
    return known > 1 || missing.length === 0 ? known : 0
  }
}

interface Lexicon {
  columns: ReadonlySet<string>
  /** Key of a header → column. */
  outright: ReadonlyMap<string, string>
  perhaps: Map<string, string>
}

const lexicons = new Map<SourceKey | TableKey, Lexicon>()

function lexicon(source: SourceKey | TableKey): Lexicon {
  const known = lexicons.get(source)
  if (known) return known
  const columns = Object.keys(HEADER_WORDS[source])
  const keyed = (wordsOf: (column: string) => readonly string[]) =>
    new Map(columns.flatMap((name) => wordsOf(name).map((word): [string, string] => [word, name])).reverse())
  const outright = (name: string) => [wordKey(name), ...HEADER_WORDS[source][name].words.split(' ')]
  const weak = (name: string) => (HEADER_WORDS[source][name].weak ?? '').split(' ')
  // Only regions come as a Shapefile.
  const isCut = source === 'regions'
  const made = {
    columns: new Set(columns),
    outright: keyed(outright),
    perhaps: keyed((name) => [
      ...weak(name),
      ...(isCut ? [...outright(name), ...weak(name)].flatMap(cutName) : []),
    ]),
  }
  lexicons.set(source, made)
  return made
}

/** A longer name as the ten bytes of a .dbf leave it: in GBK with five characters, in UTF-8 with three. */
function cutName(word: string): string[] {
  const cuts = [2, 3].map((width) => {
    const bytes = (text: string) => text.replace(/[^\0-\x7f]/g, 'x'.repeat(width)).length
    let cut = word
    while (bytes(cut) > NAME_BYTES) cut = cut.slice(0, -1)
    return cut
  })
  return [...new Set(cuts)].filter((cut) => cut !== word)
}

function isOf(source: SourceKey | TableKey, name: string): boolean {
  const own = source === 'regions' || source === 'aliases'
  return (own || name !== COUNTY) && lexicon(source).columns.has(name)
}

function meant(keys: readonly string[], words: ReadonlyMap<string, string>): string | null {
  for (const key of keys) {
    const name = words.get(key)
    if (name !== undefined) return name
  }
  return null
}

/** An `x` is a longitude only beside a `y`. */
function hasPartner(own: readonly string[], keys: readonly (readonly string[])[]): boolean {
  const axis = own.find((key) => key === 'x' || key === 'y')
  return axis === undefined || keys.some((other) => other.includes(axis === 'x' ? 'y' : 'x'))
}

const BRACKETS = /\([^()]*\)|\[[^[\]]*\]|【[^【】]*】|〔[^〔〕]*〕/g
const UNIT = /(?:单位)?(?:人民币)?(?:百万元|千万元|千元|万元|亿元|元|分|%)$/
/** 1.项目编号, （2）乡镇, ③总投资, 四、开工时间, ★项目名称 */
const BEFORE = /^(?:\(?\d{1,2}[.、)]|[一二三四五六七八九十]{1,3}、|[\u2460-\u2473]|[★☆※●▲△◆■▪•#]+)\s*/
const AROUND = /^(?:其中|所属|所在|项目所属|项目所在)|(?:必填|选填)/g

/** What a header may say, the whole of it first: with and without what stands in brackets, its unit, 所属. */
function keysOf(header: string): string[] {
  const [group, own] = header.slice(0, 2 * MOST_CHARACTERS).split(GROUP_MARK)
  if (own === undefined) return keysOfWords(header)
  const alone = QUALIFIED.test(group) && !/^\w+$/.test(own) ? [] : keysOfWords(own)
  return [...keysOfWords(group + own), ...keysOfWords(own + group), ...alone]
}

/** Under such a heading a column is another one than alone: 计划 › 开工时间. */
const QUALIFIED = /计划|预计|拟|目标|应|实际|完成|累计|本月|当月|上月|年|\d{4}/

function keysOfWords(header: string): string[] {
  if (header === '' || header.length > MOST_CHARACTERS) return []
  const plain = halfWidth(header).trim().replace(BEFORE, '')
  const whole = [wordKey(plain), wordKey(plain.replace(BRACKETS, ''))]
  const bare = whole.map((key) => key.replace(UNIT, ''))
  const keys = [...whole, ...bare, ...bare.map((key) => key.replace(AROUND, ''))]
  return [...new Set(keys)].filter((key) => key !== '')
}
