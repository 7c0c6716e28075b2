import {expect, test} from 'vitest'
import {headerFit, headerNames} from '#data/headers'
import {HOUSES} from '#data/houses'
import {PROJECTS} from '#data/projects'
import type {SourceKey} from '#domain/campaign'
import {aCampaign} from '../builders/campaign'
import {issueLines} from '../builders/issues'

const named = (source: SourceKey, header: string) => headerNames(source, header.split('|')).names.join(' ')

test.each<[SourceKey, string, string]>([
  [
    'projects',
    '编号|项目名称|乡镇代码|经度|纬度|整治任务|责任单位|计划投资(万元)|贷款金额（万元）|开工时间|计划完工|完工时间',
    'id name township_code lon lat task unit invest_planned loan start due done',
  ],
  [
    'projects',
    '＊项目编号|项目\n名称|所属乡镇|东经|北纬|任务编号|实施单位|总投资：万元|银行贷款|开工日期|计划竣工时间|实际竣工日期',
    'id name township_code lon lat task unit invest_planned loan start due done',
  ],
  [
    'projects',
    'ID|Project name|Township code|Lng|LATITUDE|Planned investment',
    'id name township_code lon lat invest_planned',
  ],
  ['progress', '项目编号|月份|形象进度(%)|累计完成投资（万元）', 'project_id month progress invested'],
  ['progress', '编号|时间|工程进度|完成投资', 'project_id month progress invested'],
  [
    'houses',
    '房屋编号|乡镇（街道）|经度|纬度|危房等级|是否困难户|建档日期|隐患排除日期|处置完成日期',
    'id township_code lon lat grade hardship filed relieved treated',
  ],
  [
    'houses',
    '编号|镇街|鉴定等级|建档时间|解危日期|治理完成时间',
    'id township_code grade filed relieved treated',
  ],
  [
    'assessments',
    '乡镇代码|考核时间|得分|是否达标|计入阶段|考核级别|样板级别',
    'township_code date score result counts_for stage sample',
  ],
  ['milestones', '单位|节点|完成时间', 'unit_code milestone done'],
  ['regions', '乡镇代码|乡镇名称|县市区|区县代码|是否纳入整治', 'code name county county_code in_scope'],
  ['regions', 'XZQDM|XZQMC|县(市、区)|county_cod', 'code name county county_code'],
])('%s: %s', (source, header, names) => {
  expect(named(source, header)).toBe(names)
})

test('beside the code of a township its name is another column', () => {
  expect(named('projects', '乡镇|乡镇代码|县市区')).toBe('乡镇 township_code county')
  expect(named('projects', '乡镇名称|县市区')).toBe('township_code county')
})

test('the contract’s name goes before another word, and of two words the first stands', () => {
  expect(named('projects', '编号|id')).toBe('编号 id')
  expect(named('projects', '开工时间|开工日期')).toBe('start 开工日期')
})

test('a number of the row is the id only where there is no other', () => {
  expect(named('projects', '序号|编号')).toBe('序号 id')
  expect(named('projects', '序号|项目名称')).toBe('id name')
})

test('a planned beginning is no beginning', () => {
  expect(named('projects', '计划开工时间')).toBe('计划开工时间')
})

test('x is a longitude only beside y', () => {
  expect(named('houses', 'x|y')).toBe('lon lat')
  expect(named('houses', 'x')).toBe('x')
})

test('a person’s choice goes before the contract’s name, and may leave a column alone', () => {
  const {names, by} = headerNames('projects', ['id', '流水', '编号'], {流水: 'id', 编号: ''})
  expect(names).toEqual(['', 'id', ''])
  expect(by).toEqual([null, 'chosen', 'chosen'])
})

test('headers named as what every object has are harmless', async () => {
  const odd = '__proto__,constructor,toString,hasOwnProperty'
  const campaign = aCampaign({progress: {weight: 'equal'}})
    .township('周巷镇')
    .file('projects.csv', `id,name,township_code,${odd}\nP1,街区,330282001,1,2,3,4\n`)
  const {dataset, issues} = await campaign.reading()
  expect(issues).toEqual([])
  expect(dataset?.projects.extra.map(({name}) => name)).toEqual(odd.split(','))
  expect(named('projects', odd.replaceAll(',', '|'))).toBe(odd.replaceAll(',', ' '))
})

test('a header tells of what kind its table is', () => {
  const header = ['编号', '乡镇', '经度', '纬度', '危房等级', '建档日期']
  expect(headerFit(HOUSES, header)).toEqual({known: 6, missing: [], score: 1})
  expect(headerFit(PROJECTS, header)).toEqual({known: 4, missing: ['name'], score: 1 / 3})
})

test('each column in other words is told once', async () => {
  const {changes} = await aCampaign()
    .township('周巷镇')
    .file('houses.csv', '编号,township_code\nH1,330282001\nH2,330282001\n')
    .reading()
  expect(changes).toEqual([
    {
      file: 'houses.csv',
      column: '编号',
      kind: 'column-name',
      count: 1,
      examples: [{row: null, before: '编号', after: 'id'}],
    },
  ])
})

test('issues name a column as the file does, and a missing one as the contract does', async () => {
  const campaign = (text: string) => aCampaign().township('周巷镇').file('houses.csv', text)
  expect(await issueLines(campaign('编号,乡镇代码,建档日期\nH1,330282001,去年\n'))).toEqual([
    'houses.csv 2 建档日期 bad-date 去年',
  ])
  expect(await issueLines(campaign('编号,建档日期\n'))).toEqual([
    'houses.csv 1 township_code missing-column —',
  ])
})

test('properties of regions in other words are read and told', async () => {
  const properties = {
    行政区划代码: 330282001,
    乡镇名称: '周巷镇',
    区县: '慈溪市',
    区县代码: '330282',
    是否纳入: '×',
  }
  const without = {code: undefined, name: undefined, county: undefined, county_code: undefined}
  const {dataset, issues, changes} = await aCampaign()
    .township('', {...without, ...properties})
    .reading()
  expect(issues).toEqual([])
  expect(dataset?.regions).toMatchObject({
    code: ['330282001'],
    name: ['周巷镇'],
    inScope: new Uint8Array([0]),
  })
  expect(changes.map(({column, kind}) => `${column} ${kind}`)).toEqual([
    '行政区划代码 column-name',
    '乡镇名称 column-name',
    '区县 column-name',
    '区县代码 column-name',
    '是否纳入 column-name',
    '是否纳入 word',
  ])
})

test('what is wrong with a region is told by the property’s own name', async () => {
  const {issues} = await aCampaign().township('', {name: undefined, 乡镇名称: ''}).reading()
  expect(issues[0]).toMatchObject({column: '乡镇名称', code: 'missing-value'})
})
