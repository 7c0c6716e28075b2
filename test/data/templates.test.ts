import {expect, test} from 'vitest'
import {memberBytes, openArchive} from '#data/archive'
import {headerNames} from '#data/headers'
import {HOUSES} from '#data/houses'
import {TEMPLATE_TABLES, type TemplateTable, templateWorkbook} from '#data/templates'
import {workbookSheets} from '#data/workbook'
import {textAt} from '#domain/dataset'
import {type Day, formatDay} from '#domain/month'
import {templateWords} from '#i18n/templateWords'
import {aCampaign} from '../builders/campaign'
import {zip} from '../builders/zip'

type Filled = string | number | {serial: number; style: number}
const DAY = {serial: 42799, style: 4}
const MONTH = {serial: 42795, style: 5}

/** A template with rows typed in, as a spreadsheet would save it. */
function filled(template: Uint8Array, rows: readonly Filled[][]): Uint8Array {
  const archive = openArchive(template)
  if (typeof archive === 'string') throw new Error(archive)
  const data = rows.map((row, index) => `<row r="${index + 2}">${row.map(cellXml).join('')}</row>`).join('')
  return zip(
    archive.members.map((member) => {
      const text = new TextDecoder().decode(memberBytes(member) as Uint8Array)
      const table = member.name === 'xl/worksheets/sheet1.xml'
      return {name: member.name, content: table ? text.replace('</sheetData>', `${data}</sheetData>`) : text}
    }),
  )
}

function cellXml(cell: Filled): string {
  if (typeof cell === 'number') return `<c><v>${cell}</v></c>`
  if (typeof cell === 'string') return `<c t="inlineStr"><is><t>${cell}</t></is></c>`
  return `<c s="${cell.style}"><v>${cell.serial}</v></c>`
}

const campaign = () => aCampaign().township('周巷镇').township('长河镇').outOfScope('外镇')

const rowsIn = (language: 'zh-CN' | 'en'): Record<TemplateTable, Filled[][]> => {
  const {values, city} = templateWords(language)
  const [named, phase, milestone] = language === 'en' ? ['绿化', '二', '解危'] : ['保洁', '三', '治理']
  return {
    projects: [
      ['P1', '老街', '330282001', 121.05, 29.95, named, '建设办', 100.5, 20, DAY, DAY, DAY],
      ['P2', '新街', '330282002', 121.15, 29.95, 't01', '', 7],
    ],
    progress: [['P1', MONTH, 45.5, 30]],
    houses: [
      ['001', '330282001', 121.05, 29.95, 'D', values.hardship[0], DAY, DAY, DAY],
      ['002', '330282002', 121.15, 29.95, 'C', values.hardship[1], '2017-03'],
    ],
    assessments: [['330282001', DAY, 92.5, values.result[0], phase, values.stage[2], values.sample[0]]],
    milestones: [
      ['330282001', milestone, DAY],
      [city, milestone],
    ],
  }
}

test.each(['zh-CN', 'en'] as const)(
  'a template that was filled in is read without an issue: %s',
  async (language) => {
    const words = templateWords(language)
    const about = await campaign().read()
    const rows = rowsIn(language)
    const package_ = campaign().manifest({
      sources: Object.fromEntries([
        ['regions', {url: 'townships.geojson'}],
        ...TEMPLATE_TABLES.map((table) => [table, {url: `${table}.xlsx`}]),
      ]),
    })
    for (const table of TEMPLATE_TABLES) {
      package_.file(`${table}.xlsx`, filled(templateWorkbook(table, words, about), rows[table]))
    }
    const {dataset, issues} = await package_.reading()
    expect(issues).toEqual([])
    const {projects, progress, houses, assessments, milestones} = dataset!
    expect([projects.count, progress.count, houses.count, assessments.count, milestones.count]).toEqual([
      2, 1, 2, 1, 2,
    ])
    expect([0, 1].map((row) => textAt(houses.id, row))).toEqual(['001', '002'])
    expect([...houses.hardship]).toEqual([1, 0])
    expect([...projects.task]).toEqual(language === 'en' ? [1, 0] : [0, 0])
    expect([...projects.investPlannedWan]).toEqual([100.5, 7])
    expect(formatDay(progress.day[0] as Day)).toBe('2017-03-31')
    expect([assessments.pass[0], assessments.stage[0], assessments.countsFor[0]]).toEqual([
      1,
      2,
      language === 'en' ? 1 : 2,
    ])
    expect(formatDay(milestones.doneDay[0] as Day)).toBe('2017-03-05')
  },
)

test.each(TEMPLATE_TABLES)('each header of %s is understood as its column', (table) => {
  for (const language of ['zh-CN', 'en'] as const) {
    const words = templateWords(language)
    const columns = Object.keys(words.columns[table])
    const headers = columns.map((column) => words.columns[table][column].header)
    expect(headerNames(table, headers).names).toEqual(columns)
  }
})

test('the table, what its columns mean, and what may be chosen', async () => {
  const about = await campaign().read()
  const sheets = workbookSheets(templateWorkbook('houses', templateWords('zh-CN'), about))
  if (typeof sheets === 'string') throw new Error(sheets)
  expect(sheets.map(({name}) => name)).toEqual(['危房', '说明', '取值'])
  expect(sheets[1].rows).toHaveLength(HOUSES.columns.length + 1)
  expect(sheets[1].rows[1].slice(0, 2)).toEqual(['危房编号', '必填'])
  expect(sheets[2].rows).toEqual([
    ['乡镇街道', '危房等级', '困难家庭'],
    [`${about.counties.name[0]}周巷镇`, 'C', '是'],
    [`${about.counties.name[0]}长河镇`, 'D', '否'],
  ])
})

test('without a package only the values of the contract are offered', () => {
  const sheets = workbookSheets(templateWorkbook('projects', templateWords('en'), null))
  expect(sheets).toMatchObject([{name: 'projects', rows: {length: 1}}, {name: 'guide'}])
})

test('of two tasks with one name the ids are offered', async () => {
  const areas = [
    {
      id: 'a1',
      name: 'a',
      tasks: [
        {id: 't1', name: '绿化'},
        {id: 't2', name: '绿化'},
        {id: 't3', name: '保洁'},
      ],
    },
  ]
  const about = await campaign().manifest({areas}).read()
  const sheets = workbookSheets(templateWorkbook('projects', templateWords('zh-CN'), about))
  if (typeof sheets === 'string') throw new Error(sheets)
  expect(sheets[2].rows.slice(1).map((row) => row[1])).toEqual(['t1', 't2', '保洁'])
})
