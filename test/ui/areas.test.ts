import {describe, expect, test} from 'vitest'
import type {Area, LonLat} from '#domain/area'
import {MOST_CORNERS} from '#domain/area'
import {wordsOf} from '#i18n/words'
import {measuredText, metresFrom, placeFrom} from '#ui/areas/areaModel'
import {type Act, type Draft, drawn, newDraft} from '#ui/areas/draft'
import {fewerCorners, metresAlong, ringsOf, squareMetresOf} from '#ui/areas/geodesy'
import type {Tool} from '#ui/areas/ToolIcon'
import {chosenRanges, toggledClass} from '#ui/placeFilters'
import {roundedArea} from '#view/area'
import {aCampaign} from '../builders/campaign'
import {month} from '../measures/plain'

const A: LonLat = [121, 30]
const B: LonLat = [121.1, 30]
const C: LonLat = [121.1, 30.1]

/** What comes of some acts with a tool. */
function draw(tool: Tool, ...acts: Act[]): {draft: Draft; area: Area | null} {
  let draft = newDraft(tool)
  let area: Area | null = null
  for (const act of acts) {
    const next = drawn(draft, act, 2000, (one, other) => metresAlong([one, other]))
    draft = next.draft
    area = next.area ?? area
  }
  return {draft, area}
}

const click = (at: LonLat, atFirst = false): Act[] => [
  {kind: 'press', at},
  {kind: 'lift', at, far: false, atFirst},
]
const drag = (from: LonLat, ...on: LonLat[]): Act[] => [
  {kind: 'press', at: from},
  ...on.map((at): Act => ({kind: 'move', at})),
  {kind: 'lift', at: on.at(-1)!, far: true, atFirst: false},
]

describe('drawing', () => {
  test('a circle is clicked, or dragged out from its centre', () => {
    expect(draw('radius', ...click(A)).area).toEqual({kind: 'circle', centre: A, metres: 2000})
    const {area} = draw('radius', ...drag(A, B))
    expect(area?.kind === 'circle' && Math.round(area.metres)).toBe(9630)
  })

  test('a box is dragged, or clicked at two corners', () => {
    const box = {kind: 'box', west: 121, south: 30, east: 121.1, north: 30.1}
    expect(draw('box', ...drag(C, A)).area).toEqual(box)
    expect(draw('box', ...click(A)).area).toBeNull()
    expect(draw('box', ...click(A), ...click(C)).area).toEqual(box)
  })

  test('a lasso is drawn in one go, or corner by corner until the first or Enter', () => {
    const corners = [A, B, C]
    expect(draw('lasso', ...drag(A, B, C)).area).toEqual({kind: 'polygon', corners})
    const clicked = corners.flatMap((one) => click(one))
    expect(draw('lasso', ...clicked).area).toBeNull()
    expect(draw('lasso', ...clicked, {kind: 'end'}).area).toEqual({kind: 'polygon', corners})
    expect(draw('lasso', ...clicked, ...click(A, true)).area).toEqual({kind: 'polygon', corners})
  })

  test('a line ends with Enter or a double click, which places no corner twice; Backspace takes one back', () => {
    const line = {kind: 'line', corners: [A, B], metres: 2000}
    expect(draw('buffer', ...click(A), ...click(B), ...click(B), {kind: 'end'}).area).toEqual(line)
    expect(draw('buffer', ...click(A), ...click(B), ...click(C), {kind: 'back'}, {kind: 'end'}).area).toEqual(
      line,
    )
    expect(draw('buffer', ...click(A), {kind: 'end'}).area).toBeNull()
  })

  test('what is measured chooses nothing, and is said as length, or as area where it is closed', () => {
    const words = wordsOf('zh-CN')
    const line = draw('measure', ...click(A), ...click(B), {kind: 'end'})
    expect([line.area, measuredText(line.draft, words)]).toEqual([null, '长 9.63 km'])
    const shape = draw('measure', ...click(A), ...click(B), ...click(C), ...click(A, true))
    expect([shape.area, measuredText(shape.draft, words)]).toEqual([null, '面积 53.5 km²，周长 35.46 km'])
    expect(draw('measure', ...click(A), ...click(B), {kind: 'end'}, ...click(C)).draft.corners).toEqual([C])
  })
})

test('a lasso of many corners keeps its shape with as many as an address takes', () => {
  const round = Array.from({length: 3000}, (_, index): LonLat => {
    const angle = (index / 3000) * 2 * Math.PI
    return [121 + 0.1 * Math.cos(angle) + 0.001 * Math.sin(97 * angle), 30 + 0.1 * Math.sin(angle)]
  })
  const few = fewerCorners(round, 1e-6)
  expect(few.length).toBeLessThanOrEqual(MOST_CORNERS)
  const closed = (corners: readonly LonLat[]) => [[...corners, corners[0]]]
  expect(squareMetresOf(closed(few)) / squareMetresOf(closed(round))).toBeCloseTo(1, 2)
})

test('the surroundings of a township are drawn as wide as they are counted', async () => {
  const {regions} = await aCampaign().township('甲').read()
  const [ring] = await ringsOf({kind: 'township', code: regions.code[0], metres: 1000}, regions)
  const lats = ring.map(([, lat]) => lat)
  const {positions} = regions.geometry
  const south = Math.min(...positions.filter((_, index) => index % 2 === 1))
  expect((south - Math.min(...lats)) * 111_195).toBeCloseTo(1000, -1)
})

test('an area is what its link brings back: to a metre', () => {
  expect(roundedArea({kind: 'circle', centre: [121.123456789, 29.9876543], metres: 1999.6})).toEqual({
    kind: 'circle',
    centre: [121.12346, 29.98765],
    metres: 2000,
  })
})

test.each([
  ['2', 2000],
  ['0,5', 500],
  [' 1.25 km', 1250],
  ['３', 3000],
  ['0', null],
  ['far', null],
  ['', null],
])('a distance is read as people write it: %j', (text, metres) => {
  expect(metresFrom(text)).toBe(metres)
})

test.each<[string, LonLat | null]>([
  ['121.53, 29.87', [121.53, 29.87]],
  ['121.53，29.87', [121.53, 29.87]],
  ['121.53 29.87', [121.53, 29.87]],
  ['29.87, 121.53', null],
  ['121.53', null],
  ['', null],
])('a place is read as people write it: %j', (text, place) => {
  expect(placeFrom(text)).toEqual(place)
})

test('a class of the legend is let through and no more; one of another month holds as well', () => {
  const shown = {by: 'township' as const, measure: 'progress' as const, month: month('2018-03')}
  const [low, middle] = [
    {from: null, to: 0.2},
    {from: 0.4, to: 0.6},
  ]
  const both = toggledClass(toggledClass([], shown, middle), shown, low)
  expect(both).toEqual([{...shown, ranges: [low, middle]}])
  expect(chosenRanges(both, {...shown, month: month('2018-04')})).toEqual([])
  const later = {...shown, month: month('2018-09')}
  expect(toggledClass(both, later, middle)).toEqual([...both, {...later, ranges: [middle]}])
  expect(toggledClass(toggledClass(both, shown, low), shown, middle)).toEqual([])
})
