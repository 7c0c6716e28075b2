import {expect, it} from 'vitest'
import type {Anchor} from '#scene/anchors'
import {noData} from '#scene/classes'
import type {LabelView} from '#scene/labelPlaces'
import {labelStyle, labelText, type Obstacle, type PlacedLabel, type Projection} from '#scene/labels'
import {candidatesOf, placing} from '#scene/placing'
import {aRowOfSquares} from './ground'

/** 1000 px a degree around the squares; y grows to the south. */
const projection: Projection = {
  width: 1000,
  height: 600,
  zoom: 9,
  project: (lon, lat) => [(lon - 120.8) * 1000, (30.3 - lat) * 1000],
  unproject: (x, y) => [x / 1000 + 120.8, 30.3 - y / 1000],
}

/** Size 1 is large enough at zoom 9. */
const township = (unit: number, name: string, size = 1): Anchor => ({
  kind: 'township',
  unit,
  name: {'zh-CN': name, en: name},
  bounds: [121 + unit / 10, 30, 121.1 + unit / 10, 30.1],
  spot: () => ({lon: 121.05 + unit / 10, lat: 30.05}),
  size,
})

/** Off the first square, or on it, by its latitude. */
const aSea = (lat: number): Anchor => ({
  ...township(0, '东海', 3),
  kind: 'water',
  unit: -1,
  spot: () => ({lon: 121.05, lat}),
})

interface Options {
  selected?: number
  classIds?: string[]
  obstacles?: Obstacle[]
}

function viewOf(anchors: Anchor[], {selected, obstacles}: Options = {}): LabelView {
  return {
    anchors,
    regions: aRowOfSquares([0, 0, 0]),
    language: 'zh-CN',
    selected: selected ?? -1,
    scale: 1,
    projection,
    obstacles: obstacles ?? [],
    measure: (text, style) => text.length * style.size,
  }
}

const classesOf =
  ({classIds}: Options) =>
  (unit: number) => ({...noData('light'), id: classIds?.[unit] ?? 'fail'})

function placed(anchors: Anchor[], options: Options = {}): PlacedLabel[] {
  const candidates = candidatesOf(viewOf(anchors, options))
  return [...placing(candidates, options.selected ?? -1, classesOf(options))].filter((one) => one !== null)
}

/** An anchor that counts how often its spot is asked for. */
function counted(anchor: Anchor): {anchor: Anchor; asked: () => number} {
  let count = 0
  const spot = () => {
    count++
    return anchor.spot()
  }
  return {anchor: {...anchor, spot}, asked: () => count}
}

const names = (labels: PlacedLabel[]) => labels.map((label) => label.text)

it('drops 镇, 乡 and 街道 from a name until one is near', () => {
  expect(labelText(township(0, '周巷镇'), 'zh-CN', 9)).toBe('周巷')
  expect(labelText(township(0, '宗汉街道'), 'zh-CN', 9)).toBe('宗汉')
  expect(labelText(township(0, '周巷镇'), 'zh-CN', 12)).toBe('周巷镇')
})

it('keeps a name of two characters whole', () => {
  expect(labelText(township(0, '镇乡'), 'zh-CN', 9)).toBe('镇乡')
})

it('places the names of townships that have room', () => {
  expect(names(placed([township(0, '东镇'), township(1, '西镇')]))).toEqual(['东镇', '西镇'])
})

it('drops a name that would leave its township', () => {
  expect(
    names(placed([township(0, '一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十')])),
  ).toEqual([])
})

it('writes the selected township’s name all the same', () => {
  const long = '一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十'
  expect(names(placed([township(0, long)], {selected: 0}))).toEqual([long])
})

it('lets no two labels overlap', () => {
  const same = [
    township(0, '甲甲甲甲'),
    {...township(0, '乙乙乙乙'), spot: () => ({lon: 121.051, lat: 30.05})},
  ]
  const labels = placed(same)
  for (const one of labels)
    for (const other of labels)
      if (one !== other)
        expect(
          Math.abs(one.x - other.x) * 2 >= one.width + other.width ||
            Math.abs(one.y - other.y) * 2 >= one.height + other.height,
        ).toBe(true)
  expect(labels.length).toBeGreaterThan(0)
})

it('gives room to counties first, then to towns that lost it, then by area, out of scope last', () => {
  const county: Anchor = {...township(0, '慈溪市'), kind: 'county', spot: () => ({lon: 121.25, lat: 30.25})}
  const anchors = [township(0, '小镇', 1), township(1, '大镇', 9), township(2, '丢镇', 1), county]
  expect(names(placed(anchors, {classIds: ['out', 'fail', 'lost']}))).toEqual([
    '慈溪市',
    '丢镇',
    '大镇',
    '小镇',
  ])
})

it('gives a name the halo of the fill beneath it', () => {
  const fill = noData('dark')
  expect(labelStyle(township(0, '镇'), fill, 'dark', 'zh-CN').halo).toBe(fill.fill.color)
})

it('writes the name of the open sea on no region, that of a bay where it belongs', () => {
  const [moved] = placed([aSea(30.098)])
  expect(projection.unproject(0, moved.y + moved.height / 2)[1]).toBeGreaterThan(30.1)
  expect(placed([{...aSea(30.098), size: 2}])[0].y).toBeGreaterThan(moved.y)
})

it('writes nothing beneath a panel: the name of the sea goes elsewhere, that of a city is dropped', () => {
  const sea = aSea(30.15)
  const panel = {left: 200, top: 100, right: 262, bottom: 170}
  const [moved] = placed([sea], {obstacles: [panel]})
  expect(moved.x - moved.width / 2).toBeGreaterThanOrEqual(panel.right)
  expect(names(placed([{...sea, kind: 'city'}], {obstacles: [panel]}))).toEqual([])
})

it('seeks no spot for a name that is too wide for its township, or out of sight', () => {
  const narrow = counted({...township(0, '一二三四五六七八九十'), bounds: [121, 30, 121.05, 30.1]})
  const away = counted({...township(1, '远镇'), bounds: [125, 30, 125.1, 30.1]})
  expect(placed([narrow.anchor, away.anchor])).toEqual([])
  expect([narrow.asked(), away.asked()]).toEqual([0, 0])
})

it('seeks no spot for a name twice as wide as its county', () => {
  const county = counted({...township(0, '很小的一个县'), kind: 'county', bounds: [121, 30, 121.05, 30.1]})
  expect(placed([county.anchor])).toEqual([])
  expect(county.asked()).toBe(0)
})

it('seeks spots one by one, as far as it is asked to', () => {
  const all = [0, 1, 2].map((unit) => counted(township(unit, '镇子', 3 - unit)))
  const steps = placing(candidatesOf(viewOf(all.map(({anchor}) => anchor))), -1, classesOf({}))
  steps.next()
  expect(all.map(({asked}) => asked())).toEqual([1, 0, 0])
})

it('seeks no spot again when another set of towns stands out', () => {
  const one = counted(township(0, '镇子'))
  const candidates = candidatesOf(viewOf([one.anchor]))
  const [before] = placing(candidates, -1, classesOf({}))
  const [after] = placing(candidates, -1, classesOf({classIds: ['lost']}))
  expect(after).toBe(before)
  expect(one.asked()).toBe(1)
})
