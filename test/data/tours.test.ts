import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {readManifest} from '#data/manifest'
import {toursOf, toursWritten} from '#data/manifestTours'

const STOP = {
  title: '镇中心',
  at: '09:40',
  text: {'zh-CN': '一句话', en: 'A sentence'},
  notes: '只给讲解人',
  view: {month: '2018-09', zoom: 11, houses: true},
  place: {lon: 121.1, lat: 30.2},
  project: 'P-1',
  figures: ['progress' as const],
  before: {url: 'pictures/before.jpg', caption: '整治前'},
  after: {url: 'data:image/png;base64,AA=='},
}

test('a tour without ids is called by its place; texts of a view are as in the address', () => {
  const [tour] = toursOf([{title: '巡查', stops: [STOP]}])
  expect(tour).toMatchObject({id: 'tour-1', title: {'zh-CN': '巡查', en: '巡查'}})
  expect(tour!.stops[0]).toMatchObject({
    id: 'stop-1',
    view: {month: '2018-09', zoom: '11', houses: 'true'},
    after: {caption: null},
  })
})

test('what is written back is read as the same tour', () => {
  const given = toursOf([{title: '巡查', stops: [STOP, {title: '空的'}]}])
  expect(toursOf(toursWritten(given))).toEqual(given)
  const {campaign} = readManifest(readFileSync('public/demo/campaign.json', 'utf8'), 'campaign.json')
  expect(campaign!.tours![0]!.stops).toHaveLength(9)
  expect(toursOf(toursWritten(campaign!.tours!))).toEqual(campaign!.tours)
})
