import Papa from 'papaparse'
import {type WrittenCell, writeWorkbook} from '#data/writeWorkbook'
import {parseDay} from '#domain/month'

export const TABLES = ['projects', 'progress', 'houses', 'assessments', 'milestones'] as const

const HEADERS: Record<string, Record<string, string>> = {
  projects: {
    id: '编号',
    name: '项目名称',
    township_code: '乡镇代码',
    invest_planned: '计划投资（万元）',
    due: '计划完工',
  },
  progress: {project_id: '项目编号', month: '月份', progress: '形象进度', invested: '累计投资'},
  houses: {
    id: '房屋编号',
    township_code: '乡镇/街道',
    grade: '危房等级',
    hardship: '困难户',
    filed: '建档日期',
  },
  assessments: {township_code: '乡镇代码', date: '考核日期', result: '考核结果', score: '得分'},
  milestones: {},
}
const WORDS: Record<string, string> = {
  pass: '达标',
  fail: '未达标',
  true: '是',
  false: '否',
  C: 'C级',
  D: 'Ｄ级',
}

/** Records of a table, its header first. */
export function recordsOf(bytes: Uint8Array): string[][] {
  return Papa.parse<string[]>(new TextDecoder().decode(bytes), {skipEmptyLines: true}).data
}

/** A table as people have it: a title, Chinese headers, dates, percents and words. */
export function dressed(table: string, [header, ...rows]: string[][], mark: string): string {
  const titled = table === 'projects' ? [['项目表（2018年）', ...header.slice(1).map(() => '')]] : []
  const headers = header.map((name) => HEADERS[table][name] ?? name)
  const cells = rows.map((row) => row.map((cell, column) => dressedCell(header[column], cell)))
  return Papa.unparse([...titled, headers, ...cells], {delimiter: mark, newline: '\n'})
}

function dressedCell(column: string, cell: string): string {
  const month = /^(\d{4})-(\d\d)$/.exec(cell)
  if (month) return `${month[1]}年${Number(month[2])}月`
  if (column === 'progress') return `${cell}%`
  if (column === 'invest_planned' && cell !== '') return `${cell}万元`
  return Object.hasOwn(WORDS, cell) ? WORDS[cell] : cell
}

/** Sheets of tables by their names, with real dates and numbers; the first has a title above its header. */
export function workbookOf(tables: readonly [name: string, records: string[][]][]): Uint8Array {
  return writeWorkbook(
    tables.map(([name, [header, ...rows]], index) => {
      const cells = rows.map((row) => row.map((cell, column) => writtenCell(header[column], cell)))
      if (index > 0) return {name, columns: header.map((one) => ({header: one})), rows: cells}
      const titles = header.map((_, column) => ({header: column === 0 ? '月报（2018年）' : ''}))
      return {name, columns: titles, rows: [header, ...cells]}
    }),
  )
}

function writtenCell(column: string, cell: string): WrittenCell {
  if (cell === '') return null
  const day = /^\d{4}-\d\d/.test(cell) ? parseDay(cell) : null
  if (day !== null) return {day}
  return /^(lon|lat|progress|invested|invest_planned|score)$/.test(column) ? Number(cell) : cell
}
