import {expect, test} from 'vitest'
import type {Dataset} from '#domain/dataset'
import {type MonthIndex, parseMonth} from '#domain/month'
import {wordsOf} from '#i18n/words'
import {snapshotAt} from '#measures/snapshot'
import {buildTimeline} from '#measures/timeline'
import type {Measure} from '#measures/types'
import {tableSheet} from '#ui/tableSheet'
import {INITIAL_VIEW} from '#view/codec'
import {readingOf} from '#view/resolve'
import type {View} from '#view/view'
import {aCampaign} from '../builders/campaign'

const words = wordsOf('zh-CN')
const county = (code: string, name: string) => ({county: name, county_code: code})
const dataset = await aCampaign({synthetic: true})
  .township('周巷镇', {code: '330282121', ...county('330282', '慈溪市')})
  .passed('2018-01')
  .project()
  .report('2018-02', 80)
  .township('=泗门镇', {code: '330281100', ...county('330281', '余姚市')})
  .project()
  .report('2018-02', 80)
  .township('牟山镇', {code: '330281102', ...county('330281', '余姚市')})
  .project()
  .report('2018-02', 12.34)
  .township('街道', {in_scope: false, code: '330281001', ...county('330281', '余姚市')})
  .read()

function shown(chosen: Partial<View>, of: Dataset = dataset) {
  const view = {...INITIAL_VIEW, ...chosen}
  const reading = readingOf(view, of.campaign)
  const timeline = buildTimeline(of, reading)
  const month = (parseMonth('2018-03')! - of.campaign.timeline.start) as MonthIndex
  return {dataset: of, reading, timeline, snapshot: snapshotAt(timeline, month), view, link: '?a', words}
}

const sheetOf = (measure: Measure, by: View['by'], form: 'csv' | 'xlsx') =>
  tableSheet(shown({measure, by}), form)

test('the file has the rows and columns of the table, numbers as numbers', () => {
  const {columns, rows} = sheetOf('progress', 'township', 'xlsx')
  expect(columns.map(({header}) => header)).toEqual(['名次', '乡镇', '县（市、区）', '数值', '状态', '代码'])
  expect(rows).toEqual([
    [1, '=泗门镇', '余姚市', 0.8, '未达标', '330281100'],
    [1, '周巷镇', '慈溪市', 0.8, '达标', '330282121'],
    [3, '牟山镇', '余姚市', 0.1234, '未达标', '330281102'],
    [null, '街道', '余姚市', null, '不在范围', '330281001'],
  ])
  expect(columns[3].form).toBe('percent')
})

test('a text file has no forms: percent stands in its header', () => {
  const {columns, rows} = sheetOf('progress', 'township', 'csv')
  expect(columns[3].header).toBe('数值（%）')
  expect(rows.map((row) => row[3])).toEqual([80, 80, 12.3, null])
})

test('a gap is in points, below zero as well', () => {
  const {columns, rows} = sheetOf('progress-gap', 'township', 'xlsx')
  expect([columns[3].header, columns[3].form]).toEqual(['数值（百分点）', undefined])
  expect(rows.map((row) => row[3])).toEqual([10, 10, -57.7, null])
})

test('a township’s compliance is a state: no value and no rank', () => {
  const {columns, rows} = sheetOf('compliance', 'township', 'csv')
  expect(columns.map(({header}) => header)).toEqual(['乡镇', '县（市、区）', '状态', '代码'])
  expect(rows[0]).toEqual(['周巷镇', '慈溪市', '达标', '330282121'])
})

test('a county’s compliance is a share, with the townships behind it', () => {
  const {rows} = sheetOf('compliance', 'county', 'xlsx')
  expect(rows).toEqual([
    [1, '慈溪市', 1, '1/1 达标', '330282'],
    [2, '余姚市', 0, '0/2 达标', '330281'],
  ])
})

test('what the table is stands above it', () => {
  const {above} = tableSheet(shown({measure: 'progress', county: ['330282'], project: ['overdue']}), 'csv')
  expect(above.slice(0, -1)).toEqual([
    ['试验'],
    ['演示数据', '本页数字为演示而编造，不是真实统计'],
    ['月份', '2018-03'],
    ['度量', '形象进度'],
    ['口径', '按公布日期'],
    ['筛选', '慈溪市的逾期项目'],
    ['数据截至', '2019-09-30'],
    ['来源', 'townships.geojson、projects.csv、progress.csv、assessments.csv'],
    ['链接', '?a'],
  ])
  expect(above.at(-1)).toEqual([])
})
