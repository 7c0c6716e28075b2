import {expect, test} from 'vitest'
import {unpacked} from '#data/unpack'
import {monthCount} from '#domain/campaign'
import type {Dataset} from '#domain/dataset'
import {NO_FILTER} from '#domain/filter'
import type {MonthIndex} from '#domain/month'
import {snapshotAt} from '#measures/snapshot'
import {summaryOf} from '#measures/summary'
import {buildTimeline} from '#measures/timeline'
import {aCampaign} from '../builders/campaign'
import {encoded} from '../builders/encoded'
import {type Folder, opened, roleLines, surveyed} from '../builders/survey'
import {xlsx} from '../builders/xlsx'
import {zip} from '../builders/zip'

const clean = () =>
  aCampaign()
    .township('周巷镇')
    .project({name: '老街', invest_planned: 1200, start: '2017-03-05', task: 't01'})
    .report('2018-01', 35, 300)
    .house({grade: 'C', hardship: 'true', filed: '2017-03', treated: '2018-06'})
    .passed('2018-02-01')
    .township('长河镇')
    .project({name: '河道', invest_planned: 800, done: '2018-09'})
    .failed('2018-03-01')

/** The same as people have it. */
function dirty(): Folder {
  return {
    '交来/项目清单（9月）.csv': encoded(
      [
        '慈溪市小城镇环境综合整治项目清单,,,,,,,,',
        '填报单位：综合行政执法局,,,,,,,,',
        '项目编号;项目名称;乡镇;经度;纬度;任务;计划投资(万元);开工时间;完工时间',
        'P1;老街;周巷;121.05;29.95;保洁;1,200;2017年3月5日;',
        'P2;河道;长河镇;121.15;29.95;;８００;;2018.09',
      ]
        .map((line) => line.replaceAll(',,', ''))
        .join('\r\n'),
      'gb18030',
    ),
    '交来/进度.csv': '﻿项目编号\t月份\t形象进度\t累计完成投资\r\nP1\t2018年1月\t35%\t300万元\r\n',
    '交来/台账.xlsx': xlsx({
      sheets: [
        {name: '说明', rows: [['本表由各镇填报']]},
        {
          name: '危房',
          rows: [
            ['危房台账', '', '', '', '', '', '', ''],
            ['编号', '乡镇', '经度', '纬度', '危房等级', '困难家庭', '建档日期', '治理日期'],
            ['H1', '周巷镇', 121.05, 29.95, 'C级', '是', '2017/3', '2018-06'],
          ],
        },
        {
          name: '考核',
          rows: [
            ['乡镇街道', '考核日期', '考核结果'],
            ['周巷镇', '2018.2.1', '达标'],
            ['长河镇', '2018-03-01', '不达标'],
          ],
        },
      ],
    }),
    '交来/乡镇边界.geojson': clean().files().get('townships.geojson')!,
    '交来/README.txt': '请于月底前报送。\n联系人：王\n',
    '交来/照片.jpg': Uint8Array.from({length: 3000}, (_, index) => (index * 7919) % 256),
  }
}

/** All figures of all months, by township. */
function figures(dataset: Dataset): unknown {
  const {asOf} = dataset.campaign
  const timeline = buildTimeline(dataset, {filter: NO_FILTER, basis: 'date', asOf})
  return Array.from({length: monthCount(dataset.campaign)}, (_, month) =>
    summaryOf(dataset, snapshotAt(timeline, month as MonthIndex), 'township'),
  )
}

test('a mixed folder opens without touching a setting, and has the figures of its clean twin', async () => {
  const {survey, dataset, issues} = await opened(dirty(), aCampaign())
  expect(roleLines(survey)).toEqual([
    '交来/项目清单（9月）.csv projects columns',
    '交来/进度.csv progress columns',
    '交来/台账.xlsx#危房 houses columns',
    '交来/台账.xlsx#考核 assessments columns',
    '交来/乡镇边界.geojson regions geometry',
    '交来/README.txt other nothing-fits',
    '交来/照片.jpg other unreadable',
  ])
  expect(issues).toEqual([])
  expect(figures(dataset!)).toEqual(figures(await clean().read()))
})

test('a survey tells how a file is read before it is', async () => {
  const {files} = await surveyed(dirty())
  expect(files[0]).toMatchObject({encoding: 'gb18030', delimiter: ';', headerRow: 3, missing: []})
  expect(files[0].columns[2]).toEqual({header: '乡镇', name: 'township_code', by: 'words'})
  expect(files[0].sample[0].slice(0, 3)).toEqual(['P1', '老街', '周巷'])
  expect(files[2]).toMatchObject({sheets: ['说明', '危房', '考核'], headerRow: 2})
  expect(files[2].source).toEqual({url: '交来/台账.xlsx', sheet: '危房'})
})

test('of a workbook with one table the sheet is found by the reading, unless a person says which', async () => {
  const rows = [
    ['id', 'township_code', 'grade'],
    ['H1', '330282001', 'C'],
  ]
  const book = xlsx({
    sheets: [
      {name: '说明', rows: [['x']]},
      {name: '表', rows},
    ],
  })
  expect((await surveyed({'a.xlsx': book})).files[0]).toMatchObject({name: 'a.xlsx', source: {url: 'a.xlsx'}})
  const choices = new Map([['a.xlsx', {sheet: '说明'}]])
  const [file] = (await surveyed({'a.xlsx': book}, {choices})).files
  expect([file.role, file.source]).toEqual(['other', {url: 'a.xlsx', sheet: '说明'}])
})

test('a township a sheet is one table', async () => {
  const sheet = (id: string, code: string) => [
    ['编号', '乡镇代码', '危房等级'],
    [id, code, 'C'],
  ]
  const base = clean()
  const book = xlsx({
    sheets: [
      {name: '周巷镇', rows: sheet('A1', '330282001')},
      {name: '长河镇', rows: sheet('B1', '330282002')},
    ],
  })
  const {dataset, files, issues} = await opened({'危房.xlsx': book}, base)
  expect([dataset!.houses.count, issues]).toEqual([2, []])
  expect(files.map(({file}) => file).slice(1)).toEqual(['危房.xlsx#周巷镇', '危房.xlsx#长河镇'])
})

test('a zip stands for the files in it; in a folder it keeps its name', async () => {
  const members = [...clean().files()].map(([name, content]) => ({name, content}))
  const packed = zip(members)
  expect([...(await unpacked(new Map([['a.zip', packed]]))).keys()]).toContain('houses.csv')
  const beside = await unpacked(
    new Map<string, Uint8Array | string>([
      ['a.zip', packed],
      ['x.txt', ''],
    ]),
  )
  expect([...beside.keys()]).toContain('a.zip/houses.csv')
})

test('a workbook is no folder of files', async () => {
  const book = xlsx({sheets: [{name: '表', rows: [['id']]}]})
  expect([...(await unpacked(new Map([['a.xlsx', book]]))).keys()]).toEqual(['a.xlsx'])
})

test('a damaged zip is told where it lies', async () => {
  const files = await unpacked(new Map([['a.zip', Uint8Array.from([0x50, 0x4b, 3, 4, 9, 9])]]))
  const survey = await surveyed(Object.fromEntries(files))
  expect(survey.files[0]).toMatchObject({role: 'other', reason: {because: 'unreadable'}})
})
