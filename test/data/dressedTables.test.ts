import fc from 'fast-check'
import {expect, test} from 'vitest'
import type {Encoding} from '#domain/campaign'
import type {Dataset} from '#domain/dataset'
import {aCampaign} from '../builders/campaign'
import {encoded} from '../builders/encoded'

/*
 * A table in plain form and the same one as people have it: encoding × delimiter × headers × dates × numbers ×
 * words. Both must give one Dataset.
 */
interface Dress {
  encoding: Encoding
  marked: boolean
  delimiter: string
  /** Which of its words a column is headed with. */
  header: number
  date: number
  number: number
  word: number
  titles: string[]
}

type Form = 'text' | 'date' | 'amount' | 'percent' | 'flag' | 'word'
type Column = [name: string, form: Form, ...headers: string[]]

const PROJECTS: Column[] = [
  ['id', 'text', '编号', '项目编号*'],
  ['name', 'text', '项目名称', '工程 名称'],
  ['township_code', 'text', '乡镇代码', '行政区划代码'],
  ['task', 'word', '整治任务', '任务编号'],
  ['invest_planned', 'amount', '计划投资', '总投资（万元）'],
  ['start', 'date', '开工时间', '开工日期'],
  ['due', 'date', '计划完工', '计划竣工时间'],
  ['done', 'date', '完工时间', '实际竣工日期'],
]
const PROGRESS: Column[] = [
  ['project_id', 'text', '项目编号', '编号'],
  ['month', 'date', '月份', '统计时间'],
  ['progress', 'percent', '形象进度(%)', '工程进度'],
  ['invested', 'amount', '累计投资', '累计完成投资（万元）'],
]
const HOUSES: Column[] = [
  ['id', 'text', '房屋编号', '编号'],
  ['township_code', 'text', '乡镇/街道', '所属乡镇'],
  ['grade', 'word', '危房等级', '鉴定\n等级'],
  ['hardship', 'flag', '困难户', '是否困难家庭'],
  ['filed', 'date', '建档日期', '建档时间'],
  ['treated', 'date', '治理完成日期', '处置完成时间'],
]
const ASSESSMENTS: Column[] = [
  ['township_code', 'text', '乡镇代码', '乡镇（街道）'],
  ['date', 'date', '考核日期', '验收时间'],
  ['result', 'word', '考核结果', '是否达标'],
  ['counts_for', 'word', '计入阶段', '对应阶段'],
  ['stage', 'word', '考核级别', '考核层级'],
  ['sample', 'word', '样板', '样板级别'],
]
const WORDS: Record<string, string[]> = {
  t01: ['保洁', 'T01'],
  t02: ['绿化', 't02 '],
  C: ['C级', 'ｃ'],
  D: ['D级危房', 'd'],
  pass: ['达标', '通过', '合格', '是', 'PASS'],
  fail: ['未达标', '不通过', '不合格', '否', 'False'],
  p2: ['二'],
  county: ['县级', '县（市、区）级'],
  city: ['市级', '市'],
  province: ['省级', '省'],
  true: ['是', '有', '√', 'Y'],
  false: ['否', '无', '×', 'no'],
}

const pick = <T>(list: readonly T[], index: number) => list[index % list.length]

/** Of a date `2018-03-05` or a month `2018-03`. */
function dressedDate(date: string, form: number): string {
  const [year, month, day] = date.split('-')
  if (day === undefined)
    return pick(
      [`${year}年${Number(month)}月`, `${year}.${month}`, `${year}${month}`, `${year}/${month}`],
      form,
    )
  const serial = Date.parse(date) / 86_400_000 + 25_569
  const plain = [year, Number(month), Number(day)]
  return pick(
    [
      `${plain[0]}年${plain[1]}月${plain[2]}日`,
      plain.join('/'),
      plain.join('.'),
      `${year}${month}${day}`,
      String(serial),
      `${date} 00:00:00`,
      date.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
    ],
    form,
  )
}

function dressedNumber(number: string, form: number, unit: 'amount' | 'percent'): string {
  const [whole, fraction] = number.split('.')
  const tail = fraction === undefined ? '' : `.${fraction}`
  const grouped = (mark: string) => whole.replace(/\B(?=(\d{3})+$)/g, mark) + tail
  const wide = number.replace(/[\d.]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
  const yuan = `${Math.round(Number(number) * 10_000)}元`
  const withUnit = unit === 'amount' ? [`${number}万元`, yuan] : [`${number}%`, `${number} ％`]
  return pick([grouped(','), grouped('，'), wide, ...withUnit], form)
}

function dressed(value: string, form: Form, dress: Dress): string {
  if (value === '' || form === 'text') return value
  if (form === 'date') return dressedDate(value, dress.date)
  if (form === 'amount' || form === 'percent') return dressedNumber(value, dress.number, form)
  return pick(WORDS[value] ?? [value], dress.word)
}

type Rows = Record<string, string>[]

function fileOf(columns: Column[], rows: Rows, dress: Dress): Uint8Array {
  const header = columns.map(([, , ...headers]) => pick(headers, dress.header))
  const cells = rows.map((row) => columns.map(([name, form]) => dressed(row[name], form, dress)))
  const quoted = (cell: string) => (/[",;\t\n]/.test(cell) ? `"${cell}"` : cell)
  const lines = [...dress.titles.map((title) => [title]), header, ...cells]
  const text = lines.map((line) => `${line.map(quoted).join(dress.delimiter)}\r\n`).join('')
  return encoded(text, dress.encoding, dress.marked)
}

const date = fc
  .tuple(
    fc.integer({min: 2016, max: 2018}),
    fc.integer({min: 10, max: 12}),
    fc.option(fc.integer({min: 10, max: 28})),
  )
  .map(([year, month, day]) => [year, month, ...(day === null ? [] : [day])].join('-'))
const maybe = (one: fc.Arbitrary<string>) =>
  fc.oneof({weight: 3, arbitrary: one}, {weight: 1, arbitrary: fc.constant('')})
const number = (max: number) =>
  fc.oneof(
    fc.nat(max).map(String),
    fc.nat(max * 10 - 1).map((n) => String(n / 10)),
  )
const of = (...values: string[]) => fc.constantFrom(...values)
const township = of('330282001', '330282002')

const tables = fc.record({
  projects: fc.array(
    fc.record({
      name: of('街区', '沿街立面, 二期', '万安庄村'),
      township_code: township,
      task: maybe(of('t01', 't02')),
      invest_planned: maybe(number(90_000)),
      start: maybe(date),
      due: maybe(date),
      done: maybe(date),
    }),
    {minLength: 1, maxLength: 6},
  ),
  progress: fc.array(
    fc.record({project_id: of('P0'), month: date, progress: number(100), invested: maybe(number(90_000))}),
    {maxLength: 6},
  ),
  houses: fc.array(
    fc.record({
      township_code: township,
      grade: maybe(of('C', 'D')),
      hardship: maybe(of('true', 'false')),
      filed: maybe(date),
      treated: maybe(date),
    }),
    {maxLength: 6},
  ),
  assessments: fc.array(
    fc.record({
      township_code: township,
      date,
      result: of('pass', 'fail'),
      counts_for: maybe(of('p2')),
      stage: maybe(of('county', 'city', 'province')),
      sample: maybe(of('province', 'city')),
    }),
    {maxLength: 6},
  ),
})

const dress: fc.Arbitrary<Dress> = fc.record({
  encoding: fc.constantFrom<Encoding>('utf-8', 'gb18030', 'utf-16le', 'utf-16be'),
  marked: fc.boolean(),
  delimiter: of(',', ';', '\t'),
  header: fc.nat(1),
  date: fc.nat(6),
  number: fc.nat(6),
  word: fc.nat(4),
  titles: fc.constantFrom([], ['宁波市小城镇环境综合整治'], ['汇总表', '', '单位：万元']),
})

function comparable({regions, issues, campaign, ...rest}: Dataset): unknown {
  // Titles move the rows down; all else is the same.
  return JSON.parse(
    JSON.stringify({rest, told: issues.map(({code, severity}) => [code, severity])}, (key, value) => {
      if (key === 'row' || key === 'rows') return undefined
      return ArrayBuffer.isView(value) ? Array.from(value as Float64Array, String) : value
    }),
  )
}

test('a table as people have it gives what its plain twin gives', async () => {
  await fc.assert(
    fc.asyncProperty(tables, dress, async (rows, worn) => {
      const plain = aCampaign().township('周巷镇').township('长河镇')
      const people = aCampaign().township('周巷镇').township('长河镇')
      const kinds = {projects: PROJECTS, progress: PROGRESS, houses: HOUSES, assessments: ASSESSMENTS}
      for (const [name, columns] of Object.entries(kinds)) {
        const table: Rows = rows[name as keyof typeof rows].map((row, index) => ({
          id: `${name[0].toUpperCase()}${index}`,
          ...row,
        }))
        const bare = {...worn, encoding: 'utf-8' as const, marked: false, delimiter: ',', titles: []}
        const exact: Column[] = columns.map(([column]) => [column, 'text', column])
        plain.file(`${name}.csv`, fileOf(exact, table, bare))
        people.file(`${name}.csv`, fileOf(columns, table, worn))
      }
      expect(comparable(await people.read())).toEqual(comparable(await plain.read()))
    }),
    {numRuns: 60},
  )
})
