import {expect, test} from 'vitest'
import type {LonLat} from '#domain/area'
import {runMonths} from '#ui/present/monthRun'
import {nameBox, placedNames, type Spot} from '#ui/present/placedNames'
import {afterKey, coverAfter, stopAfter} from '#ui/present/presentKeys'
import {roomiest} from '#ui/present/roomiest'
import {spotsOf} from '#ui/present/routeSpots'
import {elapsedText} from '#ui/present/speakerTime'
import {messageOf} from '#ui/present/standing'
import {boundsOfCounties, boundsOfStop, cameraFor} from '#ui/present/tourBounds'
import type {StopPlace} from '#ui/present/usePlaces'
import {aCampaign} from '../builders/campaign'
import {aClock} from '../builders/clock'

/** Presses keys one after the other at a stop of a tour; where one is then, and what covers the screen. */
function pressed(keys: string, at: number, count: number) {
  let [stop, digits, cover] = [at, '', null as 'black' | 'white' | null]
  for (const key of keys.split(' ')) {
    const typed = afterKey(key === 'Space' ? ' ' : key, digits)
    digits = typed?.digits ?? digits
    if (!typed?.act) continue
    const next = stopAfter(typed.act, stop, count)
    cover = coverAfter(typed.act, cover, next !== stop)
    stop = next
  }
  return cover ? `${stop} ${cover}` : String(stop)
}

test.each([
  ['ArrowRight PageDown Space ArrowDown', 1, '5'],
  ['ArrowLeft PageUp ArrowUp Backspace', 5, '1'],
  ['End', 2, '9'],
  ['End ArrowRight', 2, '9'],
  ['Home ArrowLeft', 4, '1'],
  ['3 Enter', 1, '3'],
  ['4 0 Enter', 1, '9'],
  ['0 Enter', 4, '1'],
  ['7 Escape Enter', 2, '2'],
  ['7 ArrowRight Enter', 2, '3'],
  ['b', 2, '2 black'],
  ['. .', 2, '2'],
  ['B', 2, '2 black'],
  ['b w', 2, '2 white'],
  ['w PageDown', 2, '3'],
  ['b End', 9, '9 black'],
  ['w Escape', 2, '2'],
  ['x Tab F5 Enter', 2, '2'],
])('keys %s at stop %i of 9 lead to %s', (keys, at, result) => {
  expect(pressed(keys, at, 9)).toBe(result)
})

test('a tour of one stop goes nowhere', () => {
  expect(pressed('PageDown End 5 Enter', 1, 1)).toBe('1')
})

test('only what the windows tell each other is heard, and no more of it', () => {
  const standing = {tour: 'a', stop: 2, cover: 'black', began: 5}
  expect(messageOf({hello: true})).toEqual({hello: true})
  expect(messageOf({bye: 'audience'})).toEqual({bye: 'audience'})
  expect(messageOf({standing: {...standing, more: '<b>'}, from: 'speaker', html: '<b>'})).toEqual({
    standing,
    from: 'speaker',
  })
  for (const wrong of [
    null,
    'hello',
    {hello: 'yes'},
    {bye: 'other'},
    {standing},
    {standing, from: 'elsewhere'},
    {standing: {...standing, stop: '2'}, from: 'speaker'},
    {standing: {...standing, stop: 0}, from: 'speaker'},
    {standing: {...standing, stop: 1.5}, from: 'speaker'},
    {standing: {...standing, cover: 'red'}, from: 'speaker'},
    {standing: {...standing, began: Number.NaN}, from: 'speaker'},
    {standing: {...standing, tour: {}}, from: 'speaker'},
  ])
    expect(messageOf(wrong)).toBeNull()
})

test('time runs through every month to the stop and ends there, also on a slow screen', () => {
  const clock = aClock()
  const seen: number[] = []
  runMonths(3, 8, clock, (month) => seen.push(month))
  expect(seen).toEqual([])
  clock.pass(5 * 220)
  expect(seen).toEqual([4, 5, 6, 7, 8])
  expect(clock.waiting()).toBe(0)

  seen.length = 0
  runMonths(30, 0, clock, (month) => seen.push(month))
  clock.sleep(60_000)
  expect(seen).toEqual([0])
})

test('a run that is stopped stays where it is; the next month comes at once', () => {
  const clock = aClock()
  const seen: number[] = []
  const stop = runMonths(0, 10, clock, (month) => seen.push(month))
  clock.pass(500)
  stop()
  clock.pass(10_000)
  expect(seen).toEqual([1, 2])
  runMonths(2, 3, clock, (month) => seen.push(month))
  expect(seen).toEqual([1, 2, 3])
})

const spot = (number: number, x: number, y: number, isHere = false): Spot => ({
  number,
  x,
  y,
  name: `第 ${number} 处地方`,
  isHere,
})
const ROOM = {unit: 10, width: 1000, height: 800}

test('names of stops meet neither each other nor what panels cover, and keep off marks', () => {
  const spots = [spot(1, 200, 300), spot(2, 230, 330, true), spot(3, 500, 300), spot(4, 520, 310)]
  const covered = [{left: 540, right: 1000, top: 0, bottom: 800}]
  const marks = [[260, 330] as const, [280, 335] as const]
  const names = placedNames(spots, {...ROOM, covered, marks})
  const boxes = names.map((name) => nameBox(name, 10))
  const apart = (a: (typeof boxes)[0], b: (typeof boxes)[0]) =>
    a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top
  expect(names.map(({spot: {number}}) => number)).toContain(2)
  boxes.forEach((box, index) => {
    for (const other of [...boxes.slice(index + 1), ...covered]) expect(apart(box, other)).toBe(true)
    for (const [x, y] of marks) expect(apart(box, {left: x, right: x, top: y, bottom: y})).toBe(true)
  })
})

test('where marks lie all around, the current and the next stop are named, others are left to the strip', () => {
  const marks = Array.from(
    {length: 400},
    (_, at) => [25 * (at % 20) + 50, 25 * Math.floor(at / 20) + 50] as const,
  )
  const spots = [spot(1, 150, 400), spot(2, 400, 200, true), spot(3, 400, 400), spot(4, 180, 200)]
  const named = placedNames(spots, {...ROOM, marks}).map(({spot: {number}}) => number)
  expect(named).toEqual([2, 3])
})

test('a long name that would lie on marks is said in fewer words', () => {
  const marks = Array.from({length: 10}, (_, at) => [560 + 20 * at, 200] as const)
  const long = {...spot(2, 400, 200, true), name: 'Tianyuan antiques street: fa…'}
  const room = {
    ...ROOM,
    covered: [
      {left: 0, right: 380, top: 0, bottom: 900},
      {left: 0, right: 900, top: 0, bottom: 180},
      {left: 0, right: 900, top: 218, bottom: 900},
    ],
  }
  const nameAmid = (marks: readonly (readonly [number, number])[]) =>
    placedNames([long], {...room, marks})[0].spot.name
  expect(nameAmid([])).toBe(long.name)
  expect(nameAmid(marks)).toBe('Tianyuan…')
})

async function aTown() {
  return aCampaign().township('周巷镇').township('长河镇').read()
}

const place = (region: number, at: LonLat | null): StopPlace => ({region, place: at, rows: null, project: -1})

test('a route through much of the township is seen with all of it, a heap of stops from near, else the whole', async () => {
  const dataset = await aTown()
  const [west, south, east, north] = boundsOfStop(dataset, [place(0, null)], 1)!
  const at = (x: number, y: number): LonLat => [west + x * (east - west), south + y * (north - south)]
  const wide = [place(0, at(0.2, 0.2)), place(0, at(0.8, 0.5))]
  expect(boundsOfStop(dataset, wide, 1)).toEqual([west, south, east, north])
  const heap = [place(0, at(0.5, 0.5)), place(0, at(0.52, 0.51)), place(1, null)]
  const near = boundsOfStop(dataset, heap, 2)!
  expect(near[2] - near[0]).toBeLessThan(0.5 * (east - west))
  expect(boundsOfStop(dataset, [place(-1, null)], 1)).toBeNull()
})

test('a stop at some counties shows these; none named, none shown apart', async () => {
  const dataset = await aCampaign()
    .township('周巷镇')
    .township('别处镇', {county: '乙县', county_code: '330299'})
    .read()
  const [, other] = [0, 1].map((region) => boundsOfStop(dataset, [place(region, null)], 1))
  expect(boundsOfCounties(dataset, ['330299'])).toEqual(other)
  expect(boundsOfCounties(dataset, [])).toBeNull()
})

test('the camera of a stop shows as much on any screen', () => {
  const camera = {lon: 121, lat: 30, zoom: 10}
  expect(cameraFor(camera, 1100, 630)).toEqual(camera)
  expect(cameraFor(camera, 2200, 1260).zoom).toBe(11)
  expect(cameraFor(camera, 2200, 315).zoom).toBe(9)
  expect(cameraFor(camera, 0, 0)).toEqual(camera)
})

test('the whole has one mark for a township of the visit, not one a stop', async () => {
  const dataset = await aTown()
  const stops = ['一', '二', '三', '全市'].map((title) => ({title: {'zh-CN': title, en: title}}))
  const places = [place(0, [120.1, 29.1]), place(0, [120.11, 29.1]), place(1, null), place(-1, null)]
  const project = (lon: number, lat: number): [number, number] => [lon, lat]
  const marked = (at: number) =>
    spotsOf({stops, places, at, unit: 10} as never, dataset.regions, {project}, 'zh-CN').map(
      ({number, name}) => [number, name],
    )
  expect(marked(4)).toEqual([
    [0, '周巷镇'],
    [0, '长河镇'],
  ])
  expect(marked(2)).toEqual([
    [1, '一'],
    [2, '二'],
  ])
})

test('of forty stops those around the current one are drawn; a name that is too long is cut', async () => {
  const {regions} = await aTown()
  const title = 'Huancheng North Road and both banks of the central river: lines, façades, greenery'
  const stops = Array.from({length: 40}, () => ({title: {'zh-CN': title, en: title}}))
  const places = stops.map((_, index) => place(0, [120 + index / 1000, 29.1]))
  const project = (lon: number, lat: number): [number, number] => [lon, lat]
  const spots = spotsOf({stops, places, at: 20, unit: 10} as never, regions, {project}, 'en')
  expect(spots.map(({number}) => number)).toEqual([16, 17, 18, 19, 20, 21, 22, 23, 24])
  expect(spots[0]!.name).toMatch(/^Huancheng North Road.*…$/)
  expect(spots[0]!.name.length).toBeLessThan(32)
})

test('the name of a township stands within it, off what is there', async () => {
  const {regions} = await aTown()
  const free = roomiest(regions.geometry, 0, [])!
  const moved = roomiest(regions.geometry, 0, [free])!
  expect(Math.hypot(moved[0] - free[0], moved[1] - free[1])).toBeGreaterThan(0.001)
})

test.each([
  [0, '00:00'],
  [65_000, '01:05'],
  [3_725_000, '1:02:05'],
  [-5, '00:00'],
])('%i ms elapsed are %s', (milliseconds, text) => {
  expect(elapsedText(milliseconds)).toBe(text)
})
