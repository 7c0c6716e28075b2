import {expect, test} from 'vitest'
import type {FileChoice} from '#data/surveyed'
import {aCampaign, type CampaignBuilder} from '../builders/campaign'
import {type Folder, roleLines, surveyed, surveyedFile} from '../builders/survey'

const housesOf = (campaign: CampaignBuilder) => String(campaign.files().get('houses.csv'))
const houses = () => housesOf(aCampaign().township('周巷镇').house().house())
const otherTownship = () => housesOf(aCampaign().township('周巷镇').township('长河镇').house({id: 'X1'}))

const chosen = (name: string, choice: FileChoice) => ({choices: new Map([[name, choice]])})

test('what a person says a file is has the last word', async () => {
  const file = await surveyedFile({'a.csv': houses()}, chosen('a.csv', {role: 'projects'}))
  expect([file.role, file.reason, file.missing]).toEqual(['projects', {because: 'chosen'}, ['name']])
})

test('a file may be put aside', async () => {
  const survey = await surveyed({'a.csv': houses()}, chosen('a.csv', {role: 'other'}))
  expect([survey.files[0].role, survey.manifest.sources]).toEqual(['other', {}])
})

test('a column is read as a person says', async () => {
  const text = 'nr,township_code,grade,filed\n1,330282001,C,2017-01\n'
  const choice: FileChoice = {columns: {nr: 'id'}}
  const survey = await surveyed({'houses.csv': text}, chosen('houses.csv', choice))
  expect(survey.files[0].columns[0]).toEqual({header: 'nr', name: 'id', by: 'chosen'})
  expect(survey.files[0].missing).toEqual([])
  expect(survey.manifest.sources).toEqual({houses: {url: 'houses.csv', columns: {nr: 'id'}}})
})

test('every choice stands in the manifest as an option of the source', async () => {
  const text = '1;2\nid;township_code;grade\nH1;330282001;C\n'
  const choice: FileChoice = {
    role: 'houses',
    crs: 'GCJ-02',
    headerRow: 2,
    encoding: 'gb18030',
    delimiter: ';',
  }
  const {manifest} = await surveyed({'a.csv': text}, chosen('a.csv', choice))
  expect(manifest.sources).toEqual({
    houses: {url: 'a.csv', crs: 'GCJ-02', header_row: 2, encoding: 'gb18030', delimiter: ';'},
  })
})

test('options of the manifest are starting points of the choices', async () => {
  const campaign = aCampaign().township('周巷镇').file('h.csv', 'nr,township_code\n')
  const sources = {
    regions: {url: 'townships.geojson'},
    houses: {url: 'h.csv', columns: {nr: 'id'}, crs: 'BD-09'},
  }
  const folder = Object.fromEntries(campaign.manifest({sources}).files())
  const {manifest} = await surveyed(folder, chosen('h.csv', {crs: 'GCJ-02'}))
  expect(manifest.sources).toMatchObject({houses: {url: 'h.csv', columns: {nr: 'id'}, crs: 'GCJ-02'}})
})

test('a choice is kept for files of the same shape, whatever their name and rows', async () => {
  const text = (id: string) => `nr,township_code\n${id},330282001\n`
  const choice: FileChoice = {role: 'houses', columns: {nr: 'id'}}
  const {shape} = await surveyedFile({'8.csv': text('1')}, chosen('8.csv', choice))
  const next = await surveyedFile({'9.csv': text('2')}, {remembered: new Map([[shape, choice]])})
  expect([next.role, next.reason, next.missing]).toEqual(['houses', {because: 'same-shape'}, []])
})

test('the shape of a file is that of its headers, not of what was chosen', async () => {
  const plain = await surveyedFile({'a.csv': houses()})
  const moved = await surveyedFile({'a.csv': houses()}, chosen('a.csv', {role: 'projects', headerRow: 2}))
  const spaced = await surveyedFile({'b.csv': houses().replace('grade', ' ＧＲＡＤＥ ')})
  const other = await surveyedFile({'c.csv': houses().replace('grade', 'class')})
  expect([moved.shape, spaced.shape]).toEqual([plain.shape, plain.shape])
  expect(other.shape).not.toBe(plain.shape)
})

test('lists of several townships are one table', async () => {
  const survey = await surveyed({'周巷镇.csv': houses(), '长河镇.csv': otherTownship()})
  expect(roleLines(survey).map((line) => line.split(' ').slice(1))).toEqual([
    ['houses', 'columns'],
    ['houses', 'joined'],
  ])
  expect(survey.manifest.sources).toEqual({houses: {url: '周巷镇.csv', more: [{url: '长河镇.csv'}]}})
})

test.each([
  [['危房2018-08.csv', '危房2018-09.csv'], '危房2018-09.csv'],
  [['危房9月.csv', '危房10月.csv'], '危房10月.csv'],
  [['危房.csv', '危房(旧).csv'], '危房.csv'],
  [['houses.csv', 'houses_old.csv'], 'houses.csv'],
  [['houses.csv', 'houses (1).csv'], 'houses (1).csv'],
])('of two versions of a list the later stands: %j', async (names, later) => {
  const folder: Folder = Object.fromEntries(names.map((name) => [name, houses()]))
  const {files} = await surveyed(folder)
  expect(files.filter(({role}) => role === 'houses').map(({name}) => name)).toEqual([later])
  expect(files.find(({role}) => role === 'other')?.reason).toEqual({because: 'better', file: later})
})

test('the version that a person chose stands', async () => {
  const folder = {'a1.csv': houses(), 'a2.csv': houses()}
  const {files} = await surveyed(folder, chosen('a1.csv', {role: 'houses'}))
  expect(files.map(({role}) => role)).toEqual(['houses', 'other'])
})

test('two versions that a person chose are both read', async () => {
  const choice: FileChoice = {role: 'houses'}
  const choices = new Map([
    ['a1.csv', choice],
    ['a2.csv', choice],
  ])
  const {files} = await surveyed({'a1.csv': houses(), 'a2.csv': houses()}, {choices})
  expect(files.map(({role}) => role)).toEqual(['houses', 'houses'])
})
