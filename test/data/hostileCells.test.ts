import {expect, test} from 'vitest'
import {csvText} from '#data/csvText'
import {packPackage} from '#data/pack'
import {memoryReader} from '#data/reader'
import {readPackage} from '#data/readPackage'
import {textAt} from '#domain/dataset'
import {rejectedRows} from '#i18n/reportRows'
import {aCampaign} from '../builders/campaign'
import type {Cells} from '../builders/csv'
import {sheet} from '../builders/xlsx'

const campaign = () => aCampaign().township('周巷镇').project().report('2018-01', 10).house()
const sources = (houses: unknown) => ({sources: {regions: {url: 'townships.geojson'}, houses}})

const TEXTS = [
  'x\0y',
  '=1+1',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '__proto__',
  'constructor',
  'NaN',
  '-Infinity',
  '1e309',
  '\u202e',
  '../../etc/passwd',
  'javascript:alert(1)',
]
const ROWS: Record<'projects' | 'progress' | 'houses' | 'assessments' | 'milestones', Cells> = {
  projects: {
    id: 'P9',
    name: 'x',
    township_code: '330282001',
    lon: 121.05,
    lat: 29.95,
    task: 't01',
    unit: 'x',
    invest_planned: 1,
    loan: 1,
    start: '2017-01',
    due: '2018-01',
    done: '2018-01',
  },
  progress: {project_id: 'P1', month: '2018-02', progress: 20, invested: 1},
  houses: {
    id: 'H9',
    township_code: '330282001',
    lon: 121.05,
    lat: 29.95,
    grade: 'C',
    hardship: 'true',
    filed: '2016-11',
    relieved: '2017-01',
    treated: '2018-01',
  },
  assessments: {
    township_code: '330282001',
    date: '2018-01',
    score: 90,
    result: 'pass',
    counts_for: 'p3',
    stage: 'city',
    sample: 'city',
  },
  milestones: {unit_code: '330282001', milestone: 'houses-treated', done: '2018-01'},
}
/** Any text is one. */
const FREE = new Set(['projects.id', 'projects.name', 'projects.unit', 'houses.id'])
const FIELDS = Object.entries(ROWS).flatMap(([table, cells]) =>
  Object.keys(cells).map((column) => [table as keyof typeof ROWS, column] as const),
)

test.each(FIELDS)(
  '%s.%s: formulas, scripts, names of prototypes and what is no number',
  async (table, column) => {
    const built = campaign()
    for (const [at, text] of TEXTS.entries()) {
      const own = 'id' in ROWS[table] ? {id: `X${at}`} : {}
      built.add(table, {...ROWS[table], ...own, [column]: text})
    }
    const {issues, rejected} = await built.reading()
    const told = issues.filter((issue) => issue.file === `${table}.csv` && issue.severity === 'error')
    expect(told.map(({value}) => value)).toEqual(FREE.has(`${table}.${column}`) ? [] : TEXTS)
    expect(new Set(told.map((issue) => issue.column))).toEqual(new Set(told.length > 0 ? [column] : []))
    for (const one of rejected) expect(csvText(rejectedRows(one, 'en'))).not.toMatch(/(^|,)[=@+]/m)
  },
)

test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
  'a column called %s is a column like others, in every form',
  async (name) => {
    const text = `id,township_code,${name}\nH1,330282001,层\n`
    const rows = text
      .trim()
      .split('\n')
      .map((line) => line.split(','))
    for (const [url, content] of [
      ['houses.csv', text],
      ['houses.xlsx', sheet(rows)],
    ] as const) {
      const built = aCampaign().township('周巷镇').manifest(sources({url})).file(url, content)
      const {dataset, issues} = await built.reading()
      expect([issues, dataset!.houses.extra.map((extra) => extra.name)]).toEqual([[], [name]])
      const {files} = await packPackage(memoryReader(built.files()))
      const again = await readPackage(memoryReader(files!))
      expect([again.issues, again.dataset!.houses.extra.map((extra) => extra.name)]).toEqual([[], [name]])
    }
  },
)

test('columns with names longer than any are told apart when they are packed', async () => {
  const names = ['长'.repeat(2000), `${'长'.repeat(2000)}短`, `${'x'.repeat(99)}😀`]
  const built = aCampaign()
    .township('周巷镇')
    .house(Object.fromEntries(names.map((name, at) => [name, at])))
  const {files} = await packPackage(memoryReader(built.files()))
  const {dataset, issues} = await readPackage(memoryReader(files!))
  expect(issues).toEqual([])
  expect(dataset!.houses.extra.map(({name, text}) => [name, textAt(text, 0)])).toEqual([
    ['长'.repeat(100), '0'],
    [`${'长'.repeat(100)}_`, '1'],
    ['x'.repeat(99), '2'],
  ])
})
