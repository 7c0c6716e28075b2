import {beforeEach, expect, it} from 'vitest'
import {NO_FILTER} from '#domain/filter'
import {RowMarks} from '#map/RowMarks'
import {selectionWithin} from '#measures/selection'
import {type Density, densityOf} from '#scene/density'
import {type PointKind, pointsOf} from '#scene/points'
import type {RowSource} from '#scene/source'
import {day} from '../measures/plain'
import {ORIGIN, projectsAt} from '../scene/placed'

const dataset = projectsAt([[0, 0]])
const asOf = day('2018-12-31')
const selection = selectionWithin(dataset, NO_FILTER)
const KINDS: readonly PointKind[] = ['projects', 'houses']

let asked: string[]
let changes: number
let marks: RowMarks

/** A source of few rows which says that projects are near from zoom 10 on, houses always. */
function aSource(density = (cell: number) => Promise.resolve(densityAt(cell))): RowSource {
  return {
    nearZoom: async (kind) => (kind === 'projects' ? 10 : 0),
    points: async (kind) => {
      asked.push(`points ${kind}`)
      return pointsOf(dataset, asOf, ORIGIN, kind)
    },
    pointsWithin: async (kind, box) => {
      asked.push(`points ${kind} within ${box}`)
      return pointsOf(dataset, asOf, ORIGIN, kind, box)
    },
    density: (kind, cell) => {
      asked.push(`density ${kind}`)
      return density(cell)
    },
  }
}

const densityAt = (cell: number): Density => densityOf(dataset, asOf, 'projects', cell, selection, ORIGIN)

beforeEach(() => {
  asked = []
  changes = 0
  marks = new RowMarks(
    () => changes++,
    (error) => {
      throw error
    },
  )
})

it('asks for a density where one is to be seen, and once', async () => {
  marks.setSource(aSource())
  for (let month = 0; month < 3; month++) {
    marks.want({kinds: KINDS, selection, zoom: 8, box: null})
    await marks.settled()
  }
  expect(asked).toEqual(['density projects'])
  expect(marks.settings.densities.projects?.count).toBe(1)
  expect(changes).toBe(3)
})

it('asks again for another filter and another whole zoom, not for a turn of the wheel', async () => {
  marks.setSource(aSource())
  await marks.settled()
  for (const [zoom, chosen] of [
    [8, selection],
    [8.9, selection],
    [8.9, {...selection}],
    [9, {...selection}],
  ] as const) {
    marks.want({kinds: KINDS, selection: chosen, zoom, box: null})
    await marks.settled()
  }
  expect(asked).toHaveLength(3)
})

it('asks for nothing that is off or near', async () => {
  marks.setSource(aSource())
  await marks.settled()
  marks.want({kinds: ['houses'], selection, zoom: 8, box: null})
  marks.want({kinds: KINDS, selection, zoom: 10, box: null})
  expect(asked).toEqual([])
})

it('keeps the answer to its latest question, whichever comes last', async () => {
  const waiting: (() => void)[] = []
  const later = (cell: number) =>
    new Promise<Density>((settle) => waiting.push(() => settle(densityAt(cell))))
  marks.setSource(aSource(later))
  await marks.settled()
  marks.want({kinds: KINDS, selection, zoom: 8, box: null})
  marks.want({kinds: KINDS, selection, zoom: 9, box: null})
  for (const answer of waiting.reverse()) answer()
  await marks.settled()
  expect(marks.settings.densities.projects?.cell).toBe(11 / 2 ** 9)
})

it('says that a kind’s marks have come once their layer has asked for them', async () => {
  marks.setSource(aSource())
  await marks.settled()
  expect(marks.settings.there.projects).toBeUndefined()
  const points = await marks.settings.loads.projects?.()
  expect(points?.count).toBe(1)
  await marks.settled()
  await Promise.resolve()
  expect(marks.settings.there.projects).toBe(true)
})

it('lets those kinds be pointed at whose marks are drawn', async () => {
  marks.setSource(aSource())
  expect(marks.marked(KINDS, 12)).toEqual([])
  await marks.settled()
  expect(marks.marked(KINDS, 9)).toEqual(['houses'])
  expect(marks.marked(KINDS, 9.75)).toEqual(KINDS)
  expect(marks.marked(['houses'], 12)).toEqual(['houses'])
})

it('knows nothing of another package’s rows', async () => {
  marks.setSource(aSource())
  marks.want({kinds: KINDS, selection, zoom: 8, box: null})
  await marks.settled()
  const load = marks.settings.loads.projects
  marks.setSource(aSource())
  expect(marks.settings).toMatchObject({densities: {}, nearZooms: {}, there: {}})
  expect(marks.settings.loads.projects).not.toBe(load)
})
