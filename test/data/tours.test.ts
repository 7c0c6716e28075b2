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

const MANIFEST = JSON.parse(readFileSync('public/demo/campaign.json', 'utf8'))

test.each([
  ['tours[0].stops[1].title', {title: 7}, 'local-text'],
  ['tours[0].stops[1].at', {at: '9.40'}, 'time-of-day'],
  ['tours[0].stops[1].place.lat', {place: {lon: 121, lat: 300}}, 'latitude'],
  ['tours[0].stops[1].figures[0]', {figures: ['speed']}, 'stop-figure'],
  ['tours[0].stops[1].before.url', {before: {url: ''}}, 'text'],
  ['tours[0].stops[1].view', {view: 'month=2018-09'}, 'object'],
])(
  'a fault at %s is told there and costs no other stop, nor anything of the package',
  (column, change, problem) => {
    const tours = structuredClone(MANIFEST.tours)
    Object.assign(tours[0].stops[1], change)
    const {campaign, issues, usable} = readManifest(JSON.stringify({...MANIFEST, tours}), 'campaign.json')
    expect(issues.map((one) => [one.code, one.column, one.severity])).toEqual([
      ['bad-manifest', column, 'error'],
    ])
    expect(issues[0]!.detail).toMatchObject({problem})
    expect(usable).toBe(true)
    const [tour] = campaign!.tours!
    const others = ({stops}: {stops: readonly {id: string}[]}) => stops.filter(({id}) => id !== 'town')
    expect(others(tour!)).toEqual(others(toursOf(MANIFEST.tours)[0]!))
    const {tours: _, ...rest} = campaign!
    const {tours: __, ...whole} = readManifest(JSON.stringify(MANIFEST), 'campaign.json').campaign!
    expect(rest).toEqual(whole)
  },
)
