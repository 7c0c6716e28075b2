import {tasksOf} from '#domain/campaign'
import type {Outline} from '#domain/dataset'
import {type Day, formatDay} from '#domain/month'
import type {BookWords} from '#i18n/bookWords'
import {formatNumber, formatShare} from '#i18n/numbers'
import {localText, type Words} from '#i18n/words'
import type {BookSum} from '#measures/book'
import {
  BOOK_COLUMNS,
  type BookCell,
  type BookColumn,
  type BookTable,
  CHOICES,
  columnsOf,
  EXTRA,
} from '#measures/bookColumns'
import {rangeTexts} from '#measures/bookFilter'

/** A column as it stands on the screen. */
export interface ShownColumn extends BookColumn {
  label: string
  /** rem */
  width: number
  /** Of a choice: its keys in order, each with its word. */
  choices: readonly {key: string; word: string}[]
  /** What stands where there is nothing. */
  none: string
}

export interface BookContext {
  dataset: Outline
  table: BookTable
  words: Words
  book: BookWords
}

/** Every column that a table can show, in words. */
export function shownColumns(context: BookContext, extra: readonly string[]): ShownColumn[] {
  return columnsOf(context.table, extra).map((column) => ({
    ...column,
    label: labelOf(column.id, context),
    width: widthOf(column, context),
    choices: column.kind === 'choice' ? choicesOf(column.id, context) : [],
    none: context.table === 'milestones' && column.id === 'unit' ? context.book.city : '',
  }))
}

/** The columns chosen, or those that a table has by itself. */
function chosenColumns<Column extends BookColumn>(
  columns: readonly Column[],
  chosen: readonly string[],
): Column[] {
  const wanted = columns.filter(({id}) => chosen.includes(id))
  return wanted.length > 0 ? wanted : columns.filter(({hidden}) => !hidden)
}

/** Those of the package are not known before the rows are asked; a list of ids needs no words. */
export function chosenIds(table: BookTable, chosen: readonly string[]): string[] {
  const extra = chosen.filter((id) => id.startsWith(EXTRA)).map((id) => id.slice(EXTRA.length))
  return chosenColumns(columnsOf(table, extra), chosen).map(({id}) => id)
}

function labelOf(id: string, {table, book}: BookContext): string {
  if (id.startsWith(EXTRA)) return id.slice(EXTRA.length)
  const own = table === 'milestones' ? (book.milestoneColumn as Record<string, string>)[id] : undefined
  return own ?? (book.column as Record<string, string>)[id]
}

const WIDTHS: Record<BookColumn['kind'], number> = {
  text: 8,
  number: 5,
  amount: 6.75,
  share: 7,
  points: 8,
  day: 6.5,
  choice: 6.5,
}
const OWN_WIDTHS: Record<string, number> = {
  'projects.name': 17,
  'projects.unit': 10,
  'projects.task': 11,
  'projects.id': 9,
  'houses.id': 11,
  'houses.grade': 4.5,
  'houses.hardship': 5.5,
  'townships.name': 9,
  'townships.state': 7.5,
  'milestones.unit': 10,
  'milestones.milestone': 14,
}

function widthOf({id, kind}: BookColumn, {table, words}: BookContext): number {
  const width = OWN_WIDTHS[`${table}.${id}`] ?? WIDTHS[kind]
  return words.language === 'en' && kind !== 'text' ? width + 1 : width
}

function choicesOf(id: string, context: BookContext): ShownColumn['choices'] {
  const {dataset, table, words, book} = context
  const {campaign, counties} = dataset
  const named = <Item extends {id: string; name: {'zh-CN': string; en: string}}>(items: readonly Item[]) =>
    items.map((item) => ({key: item.id, word: localText(item.name, words.language)}))
  if (id === 'task') return named(tasksOf(campaign))
  if (id === 'milestone') return named(campaign.milestones)
  if (id === 'county') {
    const names = words.language === 'en' ? counties.nameEn : counties.name
    return counties.code.map((key, county) => ({key, word: names[county]}))
  }
  const own: Record<string, Record<string, string>> = {
    'townships.state': words.assessed,
    'projects.state': words.projectState,
    'houses.state': words.houseState,
    'houses.grade': words.grade,
    'houses.hardship': book.hardship,
    'milestones.level': book.level,
    'milestones.state': book.milestoneState,
  }
  const name = `${table}.${id}`
  return CHOICES[name].map((key) => ({key, word: own[name][key]}))
}

/** A cell in words; the empty text where there is nothing. */
export function cellText({kind, choices, id, none}: ShownColumn, cell: BookCell): string {
  if (cell === null) return none
  if (kind === 'choice') return choices.find(({key}) => key === cell)?.word ?? String(cell)
  if (typeof cell === 'string') return cell
  if (kind === 'day') return formatDay(cell as Day)
  if (kind === 'share') return formatShare(cell, 1)
  if (kind === 'points') return `${cell > 0 ? '+' : ''}${formatNumber(cell * 100, 1)}`
  return formatNumber(cell, digitsOf(id, cell))
}

function digitsOf(id: string, value: number): number {
  return id === 'score' && !Number.isInteger(value) ? 1 : 0
}

/** A filter of a column in words: `形象进度 50–90%`. */
export function whereText({label, kind, choices}: ShownColumn, text: string, book: BookWords): string {
  if (kind === 'text') return `${label} ${book.containing(text)}`
  if (kind === 'choice') {
    const words = text.split('|').map((key) => choices.find((one) => one.key === key)?.word ?? key)
    return `${label} ${words.join('/')}`
  }
  const [from, to] = rangeTexts(text)
  const unit = kind === 'share' ? book.percent : ''
  if (to === '') return `${label} ${book.atLeast(from + unit)}`
  if (from === '') return `${label} ${book.atMost(to + unit)}`
  return `${label} ${from === to ? '' : `${from}–`}${to}${unit}`
}

/** What stands at the foot of a column. */
export function sumText(column: ShownColumn, sum: BookSum): string {
  if (typeof sum !== 'number') return ''
  return column.kind === 'share' ? formatShare(sum, 1) : formatNumber(sum)
}

/** How many rows are in each state: `完工 33`. */
export function tallyOf(
  column: ShownColumn | undefined,
  sum: BookSum | undefined,
): {key: string; word: string; count: string}[] {
  if (!column || typeof sum !== 'object' || sum === null) return []
  return column.choices
    .filter(({key}) => sum[key] > 0)
    .map(({key, word}) => ({key, word, count: formatNumber(sum[key])}))
}

/** The tables that a package has rows for. */
export function tablesOf({campaign, projects, houses}: Outline): BookTable[] {
  const has = {
    townships: true,
    projects: projects.count > 0,
    houses: houses.count > 0,
    milestones: campaign.milestones.length > 0,
  }
  return (Object.keys(BOOK_COLUMNS) as BookTable[]).filter((table) => has[table])
}
