import {afterEach, beforeEach, expect, it, vi} from 'vitest'
import {LabelCanvas} from '#map/LabelCanvas'
import type {Anchor} from '#scene/anchors'
import {noData} from '#scene/classes'
import type {Projection} from '#scene/labels'
import type {Scene} from '#scene/scene'
import {aRowOfSquares} from '../scene/ground'

/** 1000 px a degree; y grows to the south. */
const projection: Projection = {
  width: 1000,
  height: 600,
  zoom: 9,
  project: (lon, lat) => [(lon - 120.8) * 1000, (30.3 - lat) * 1000],
  unproject: (x, y) => [x / 1000 + 120.8, 30.3 - y / 1000],
}

/** What was done on all canvases: names written and copied, boxes cleared. */
let written: string[]
let copied: number
let cleared: number[]
let milliseconds: number

beforeEach(() => {
  ;[written, copied, cleared, milliseconds] = [[], 0, [], 0]
  vi.stubGlobal('window', {devicePixelRatio: 1})
  vi.stubGlobal('document', {createElement: aCanvas})
  vi.spyOn(performance, 'now').mockImplementation(() => milliseconds)
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

function aCanvas() {
  const canvas = {width: 0, height: 0, style: {}, setAttribute: () => {}, getContext: () => context}
  const told = {
    canvas,
    measureText: (text: string) => ({width: 11 * text.length}),
    fillText: (text: string) => written.push(text),
    drawImage: () => copied++,
    clearRect: (left: number) => cleared.push(left),
  }
  const context = new Proxy<Record<string, unknown>>(told, {
    get: (target, key) => target[String(key)] ?? (() => {}),
  })
  return canvas
}

const township = (unit: number): Anchor => ({
  kind: 'township',
  unit,
  name: {'zh-CN': `第${unit}镇`, en: ''},
  bounds: [121 + unit / 10, 30, 121.1 + unit / 10, 30.1],
  spot: () => {
    milliseconds += 5
    return {lon: 121.05 + unit / 10, lat: 30.05}
  },
  size: 9 - unit,
})
const ground = {anchors: [0, 1, 2].map(township), outline: {regions: aRowOfSquares([0, 0, 0])}}

/** The fill of each township at a month, and which of them are lost. */
function aScene(fills: string[], lost: number[] = []): Scene {
  const classOf = (unit: number) => ({
    id: lost.includes(unit) ? 'lost' : 'fail',
    fill: {...noData('light').fill, color: fills[unit]},
  })
  return {ground, theme: 'light', language: 'zh-CN', selected: -1, fills: {classOf, lost}} as unknown as Scene
}

const DARK = '#113355'
const PALE = '#EEF0D8'
const names = () => written.filter((text) => text.startsWith('第'))

/** With all names placed and written. */
function aLabelCanvas(): LabelCanvas {
  const labels = new LabelCanvas({scale: 1, obstacles: () => []})
  labels.draw(aScene([PALE, PALE, PALE]), projection, false, Infinity)
  ;[written, copied, cleared] = [[], 0, []]
  return labels
}

it('at a month clears and copies the names alone that stand on another colour', () => {
  const labels = aLabelCanvas()
  labels.draw(aScene([PALE, DARK, PALE]), projection, false)
  expect(names()).toEqual(['第1'])
  expect(copied).toBe(1)
  expect(cleared.filter((left) => left > 0)).toHaveLength(1)
})

it('writes a name once a style: months that come again only copy', () => {
  const labels = aLabelCanvas()
  const months = [aScene([DARK, DARK, DARK]), aScene([PALE, PALE, PALE])]
  for (const month of [...months, ...months]) labels.draw(month, projection, false)
  expect(names()).toHaveLength(6)
  expect(copied).toBe(12)
})

it('does nothing where no name’s colour changed', () => {
  const labels = aLabelCanvas()
  labels.draw(aScene([PALE, PALE, PALE]), projection, false)
  expect([written, copied, cleared]).toEqual([[], 0, []])
})

it('forgets what it wrote when the camera moves or the theme changes', () => {
  const labels = aLabelCanvas()
  const dark = {...aScene([DARK, DARK, DARK]), theme: 'dark'} as Scene
  labels.draw(aScene([DARK, DARK, DARK]), projection, false)
  labels.draw(dark, projection, false)
  labels.draw(dark, {...projection, zoom: 9.5}, true)
  expect(names()).toHaveLength(9)
})

it('seeks names for a slice of time, the largest first, and tells that more are to come', () => {
  const labels = new LabelCanvas({scale: 1, obstacles: () => []})
  expect(labels.draw(aScene([PALE, PALE, PALE]), projection, false, 4)).toBe(true)
  expect(names()).toEqual(['第0'])
  while (labels.draw(aScene([PALE, PALE, PALE]), projection, false, 4)) {}
  expect(new Set(names())).toEqual(new Set(['第0', '第1', '第2']))
})

it('places no names while the camera moves', () => {
  const labels = new LabelCanvas({scale: 1, obstacles: () => []})
  expect(labels.draw(aScene([PALE, PALE, PALE]), projection, true)).toBe(false)
  expect(names()).toEqual([])
})

it('places names anew where another town has lost it, and writes none that stays', () => {
  const labels = aLabelCanvas()
  labels.draw(aScene([PALE, PALE, PALE], [2]), projection, false)
  const first = names().length
  labels.draw(aScene([PALE, PALE, PALE]), projection, false)
  labels.draw(aScene([PALE, PALE, PALE], [2]), projection, false)
  expect(first).toBe(3)
  expect(names()).toHaveLength(3)
})
