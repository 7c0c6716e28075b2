import {expect, test} from 'vitest'
import {wordsOf} from '#i18n/words'
import {foundGroups, goalOf} from '#ui/findModel'
import {aCampaign} from '../builders/campaign'

const campaign = () =>
  aCampaign()
    .township('周巷镇', {code: '330282121', name_en: 'Zhouxiang', county: '慈溪市', county_code: '330282'})
    .project({id: 'A', name: '停车场', lon: 120.01, lat: 30.01})
    .project({id: 'B', name: '绿道', lon: '', lat: ''})

const project = (row: number, place: [number, number] | null) =>
  ({kind: 'project', project: row, id: 'A', name: '停车场', township: 0, place}) as const

test('what was found is told kind by kind, with where it lies', async () => {
  const groups = foundGroups(
    await campaign().read(),
    [{kind: 'township', township: 0}, project(0, null)],
    wordsOf('zh-CN'),
  )
  expect(groups).toMatchObject([
    {title: '乡镇', rows: [{name: '周巷镇', beside: '慈溪市', code: '330282121'}]},
    {title: '项目', rows: [{name: '停车场', beside: '周巷镇', code: 'A'}]},
  ])
})

test('in English the Chinese name stands beside', async () => {
  const [group] = foundGroups(await campaign().read(), [{kind: 'township', township: 0}], wordsOf('en'))
  expect(group.rows[0]).toMatchObject({name: 'Zhouxiang', beside: expect.stringMatching(/^周巷镇 /)})
})

test('the map goes to a project where it has a place, else to its township', async () => {
  const dataset = await campaign().read()
  expect(goalOf(dataset, project(0, [120.01, 30.01]))?.bounds).toEqual([120.01, 30.01, 120.01, 30.01])
  expect(goalOf(dataset, project(1, null))?.bounds).toEqual(
    goalOf(dataset, {kind: 'township', township: 0})?.bounds,
  )
})

test('the map goes to all townships of a county', async () => {
  const dataset = await campaign().township('长河镇', {county: '慈溪市', county_code: '330282'}).read()
  const [west, , east] = goalOf(dataset, {kind: 'county', county: 0})!.bounds
  expect(east - west).toBeCloseTo(0.2)
})

test('nowhere to go to a township without a boundary', async () => {
  const dataset = await aCampaign().township('甲').township('周巷镇', {geometry: null}).read()
  expect(goalOf(dataset, {kind: 'township', township: 1})).toBeNull()
})
