import {type LocalText, type SourceKey, tasksOf} from '#domain/campaign'
import type {Dataset} from '#domain/dataset'
import {TABLES} from './tableKinds'
import {type WrittenColumn, type WrittenSheet, writeWorkbook} from './writeWorkbook'

/** Tables that people fill in; boundaries come from a survey. */
export type TemplateTable = Exclude<SourceKey, 'regions'>

/** What a column is called and how it is filled in; i18n has them. */
export interface ColumnWords {
  header: string
  about: string
  example: string
}

/** The values of a column that are the contract's own, as people write them. */
export type ListedColumn = 'grade' | 'hardship' | 'result' | 'stage' | 'sample'

export interface TemplateWords {
  language: keyof LocalText
  tables: Record<TemplateTable, string>
  columns: Record<TemplateTable, Record<string, ColumnWords>>
  values: Record<ListedColumn, readonly string[]>
  /** Of the whole city, as a unit of milestones. */
  city: string
  /** Names of the sheets behind the table. */
  guide: string
  lists: string
  guideHeaders: readonly [column: string, required: string, about: string, example: string, values: string]
  required: string
}

/** What a template knows of the package that it is for. */
export type TemplatePackage = Pick<Dataset, 'campaign' | 'regions' | 'counties'>

export const TEMPLATE_TABLES = Object.keys(TABLES) as TemplateTable[]

const DATES = ['start', 'due', 'done', 'filed', 'relieved', 'treated', 'date']
const NUMBERS = ['lon', 'lat', 'invest_planned', 'loan', 'progress', 'invested', 'score']
/** More values than these say nothing on the sheet that explains. */
const EXPLAINED = 12

/**
 * An empty .xlsx for one table: the table itself, a sheet that explains its columns, and one of the values that may be
 * chosen: the contract's, and of a package its townships, tasks, phases and milestones.
 */
export function templateWorkbook(
  table: TemplateTable,
  words: TemplateWords,
  about: TemplatePackage | null,
): Uint8Array<ArrayBuffer> {
  const {columns, required} = TABLES[table]
  const lists = columns.flatMap((name) => {
    const values = choicesOf(name, words, about)
    return values.length > 0 ? [{name, header: words.columns[table][name].header, values}] : []
  })
  const written = columns.map((name): WrittenColumn => {
    const {header, about: help} = words.columns[table][name]
    const column = lists.findIndex((list) => list.name === name)
    return {
      header,
      help,
      width: Math.max(12, header.length * 2 + 2),
      ...formOf(name),
      ...(required.includes(name) && {required: true}),
      ...(column >= 0 && {choices: {sheet: words.lists, column, count: lists[column].values.length}}),
    }
  })
  const sheets = [{name: words.tables[table], columns: written, rows: []}, guideSheet(table, words, lists)]
  return writeWorkbook(lists.length > 0 ? [...sheets, listSheet(words.lists, lists)] : sheets)
}

interface List {
  name: string
  header: string
  values: readonly string[]
}

function guideSheet(table: TemplateTable, words: TemplateWords, lists: readonly List[]): WrittenSheet {
  const {columns, required} = TABLES[table]
  const rows = columns.map((name) => {
    const {header, about, example} = words.columns[table][name]
    const values = lists.find((list) => list.name === name)?.values ?? []
    const more = values.length > EXPLAINED ? ' …' : ''
    const shown = values.slice(0, EXPLAINED).join(' / ') + more
    return [header, required.includes(name) ? words.required : '', about, example, shown]
  })
  const widths = [20, 8, 60, 20, 40]
  const heads = words.guideHeaders.map((header, index): WrittenColumn => {
    return {header, width: widths[index], form: 'wrapped'}
  })
  return {name: words.guide, columns: heads, rows}
}

function listSheet(name: string, lists: readonly List[]): WrittenSheet {
  const longest = lists.reduce((most, {values}) => Math.max(most, values.length), 0)
  const rows = Array.from({length: longest}, (_, row) => lists.map(({values}) => values[row] ?? null))
  return {name, columns: lists.map(({header}) => ({header, width: 24, form: 'text'})), rows}
}

function formOf(name: string): Pick<WrittenColumn, 'form'> {
  if (name === 'month') return {form: 'month'}
  if (DATES.includes(name)) return {form: 'date'}
  // Else a code loses its zeros in front, and a long one its last digits.
  return NUMBERS.includes(name) ? {} : {form: 'text'}
}

function choicesOf(name: string, words: TemplateWords, about: TemplatePackage | null): readonly string[] {
  if (Object.hasOwn(words.values, name)) return words.values[name as ListedColumn]
  if (!about) return []
  const {campaign} = about
  if (name === 'task') return namesOf(tasksOf(campaign), words)
  if (name === 'counts_for') return namesOf(campaign.phases, words)
  if (name === 'milestone') return namesOf(campaign.milestones, words)
  if (name === 'township_code') return townshipsOf(about)
  return name === 'unit_code' ? [words.city, ...about.counties.name, ...townshipsOf(about)] : []
}

/** Names, or the id where two have one name. */
function namesOf(
  parts: readonly {id: string; name: LocalText}[],
  {language}: TemplateWords,
): readonly string[] {
  const names = parts.map(({name}) => name[language])
  return parts.map(({id}, index) => {
    const name = names[index]
    return name === '' || names.indexOf(name) !== names.lastIndexOf(name) ? id : name
  })
}

/** With their counties, since names repeat; those in scope. */
function townshipsOf({regions, counties}: TemplatePackage): string[] {
  return regions.name.flatMap((name, index) => {
    if (!regions.inScope[index]) return []
    const county = counties.name[regions.county[index]]
    return [name.startsWith(county) ? name : county + name]
  })
}
