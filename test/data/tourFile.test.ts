import {expect, test} from 'vitest'
import {readTourFile, tourFileText} from '#data/tourFile'
import {TOUR_FILE} from '#domain/tour'
import {issueMessage} from '#i18n/issues'
import {PIXEL, tourOf} from '../builders/tour'

const CAMPAIGN = {id: 'tiny', title: {'zh-CN': '小小行动', en: 'Tiny'}}
const fileOf = (tours: unknown, more: object = {}) =>
  JSON.stringify({format: 'zhentu-tour', version: 1, tours, ...more})
const read = (text: string) => readTourFile(text, 'x.tour.json')
const said = (text: string) =>
  read(text).issues.map((issue) => `${issue.column}: ${issueMessage(issue, 'en')}`)

test('what is written is read as the same tour, pictures in it', () => {
  const tour = tourOf(['甲', '乙'])
  const [first, second] = tour.stops
  const whole = {
    ...tour,
    stops: [
      {
        ...first,
        notes: {'zh-CN': '讲解', en: 'Notes'},
        place: {lon: 121.1, lat: 30.2},
        figures: ['houses' as const],
      },
      {...second, before: {url: PIXEL, caption: {'zh-CN': '摄于 2016 年', en: 'Taken in 2016'}}},
    ],
  }
  const file = read(tourFileText([whole], CAMPAIGN))
  expect(file).toEqual({tours: [whole], campaign: 'tiny', issues: [], leftOut: []})
  expect(read(`\ufeff${tourFileText([whole], CAMPAIGN)}`).tours).toEqual([whole])
})

test('names that files of tours have', () => {
  for (const name of ['a.tour.json', 'A.TOUR.JSON', '周巷镇巡查.tour (1).json', 'x.tour-2.json'])
    expect(TOUR_FILE.test(name), name).toBe(true)
  for (const name of ['campaign.json', 'tour.json', 'a.tour.json.exe', 'a.tour/b.json'])
    expect(TOUR_FILE.test(name), name).toBe(false)
})

test.each([
  ['', /JSON/],
  ['{"format": "zhentu-tour", "tours": [', /JSON/],
  ['[]', /null: /],
  ['{}', /^format: This is missing/],
  [JSON.stringify({format: 'other', tours: []}), /^format: .*no file of tours/],
  [fileOf([]), /^tours: This is missing/],
  [fileOf('all'), /^tours: A list/],
  [fileOf([{title: '一', stops: [{title: ' '}]}]), /^tours\[0\]\.stops\[0\]\.title/],
  [fileOf([{title: '一', stops: [{title: '甲', place: {lon: 999, lat: 0}}]}]), /longitude/],
  [fileOf([{title: '一', stops: [{title: '甲', figures: ['__proto__']}]}]), /figures/],
  [fileOf([{title: '一', stops: Array.from({length: 501}, () => ({title: '甲'}))}]), /too many/],
  [`${'['.repeat(100_000)}`, /JSON|deeply/],
])('a file that is none is refused with what is wrong: %.40s', (text, message) => {
  expect(read(text).tours).toEqual([])
  expect(said(text).join('\n')).toMatch(message)
})

test.each([
  'javascript:alert(1)',
  'https://example.org/spy.png',
  '//example.org/spy.png',
  'pictures/own.png',
  'data:text/html,<script>alert(1)</script>',
  'kept:0123',
  'blob:null/1',
  ' data:image/png;base64,AA==',
])('a picture that does not lie in the file stays away: %s', (url) => {
  const {tours, leftOut} = read(
    fileOf([{title: '一', stops: [{title: '甲', before: {url}, after: {url: PIXEL}}]}]),
  )
  expect(tours[0].stops[0]).toMatchObject({before: null, after: {url: PIXEL}})
  expect(leftOut).toEqual([url])
})

test('texts are cut and ids are unlike each other, whatever a stranger wrote', () => {
  const long = '长'.repeat(30_000)
  const stops = [
    {id: 'same', title: '甲', notes: long},
    {id: 'same', title: '<img src=x onerror=alert(1)>'},
  ]
  const {tours} = read(fileOf([{id: 'i'.repeat(5000), title: '一', stops}]))
  expect(tours[0].id).toHaveLength(100)
  expect(tours[0].stops[0].notes?.['zh-CN']).toHaveLength(20_000)
  expect(tours[0].stops.map(({id}) => id)).toEqual(['same', 'same-2'])
  // Text stays text: it is never made into elements.
  expect(tours[0].stops[1].title.en).toBe('<img src=x onerror=alert(1)>')
})
