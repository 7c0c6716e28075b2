import fc from 'fast-check'
import {expect, it} from 'vitest'
import {monthCount} from '#domain/campaign'
import {type Dataset, NOWHERE, placeOf} from '#domain/dataset'
import {HOUSE_STATES, NO_FILTER, PROJECT_STATES} from '#domain/filter'
import type {Day, Month} from '#domain/month'
import {type Selection, selectionWithin} from '#measures/selection'
import {countsAt, houseCounts, projectCounts} from '#measures/stateCounts'
import {eventsOf, houseStateAt, projectStateAt} from '#measures/states'
import {admitsRow} from '#scene/admission'
import {type Density, densityOf} from '#scene/density'
import {mercatorX, mercatorY} from '#scene/mercator'
import type {PointKind} from '#scene/points'
import {day} from '../measures/plain'
import {aPlacedQuestion, ORIGIN, projectsAt} from './placed'

/** Some thousandths of a degree. */
const CELL = 0.005
const asOf = day('2018-12-31')
const KINDS = ['projects', 'houses'] as const

function total({count, counts}: Density, month: number, column: 0 | 1): number {
  let sum = 0
  for (let cell = 0; cell < count; cell++) sum += counts[2 * (month * count + cell) + column]
  return sum
}

it('shows at every month as many rows, and as many overdue, as the counts by state say', () => {
  fc.assert(
    fc.property(aPlacedQuestion, ({dataset, filter, basis, asOf: until}) => {
      const reading = {filter, basis, asOf: day(until)}
      const selection = selectionWithin(dataset, filter)
      const all = {
        projects: projectCounts(dataset, reading, selection),
        houses: houseCounts(dataset, reading, selection),
      }
      for (const kind of KINDS) {
        const names: readonly string[] = kind === 'projects' ? PROJECT_STATES : HOUSE_STATES
        const shown = kind === 'projects' ? selection.projectStates : selection.houseStates
        const density = densityOf(dataset, reading.asOf, kind, CELL, selection, ORIGIN)
        for (let month = 0; month < monthCount(dataset.campaign); month++) {
          const counts = countsAt(all[kind], names, month)
          const wanted = names.map((name, state) => counts[name] * shown[state])
          expect(total(density, month, 0)).toBe(wanted.reduce((sum, one) => sum + one))
          expect(total(density, month, 1)).toBe(wanted[names.indexOf('overdue')])
        }
      }
    }),
    {numRuns: 300},
  )
})

/** Row by row, in the plainest way: cells by their mean place, with their numbers month after month. */
function plainly(dataset: Dataset, until: Day, kind: PointKind, selection: Selection): string[] {
  const events = eventsOf(dataset, until)
  const shift = kind === 'houses' ? CELL / 2 : 0
  const groups = new Map<string, {row: number; x: number; y: number}[]>()
  for (let row = 0; row < dataset[kind].count; row++) {
    if (!admitsRow(selection, dataset, kind, row)) continue
    const [lon, lat] = placeOf(dataset[kind], row)
    const [x, y] = [mercatorX(lon) - ORIGIN.x, mercatorY(lat) - ORIGIN.y]
    const key = `${Math.floor((x + shift) / CELL)} ${Math.floor((y + shift) / CELL)}`
    groups.set(key, [...(groups.get(key) ?? []), {row, x, y}])
  }
  const stateOf = (row: number, month: number) => {
    const projects = kind === 'projects'
    const state = projects
      ? projectStateAt(events.projects, row, month)
      : houseStateAt(events.houses, events.deadlines, row, month)
    const shown = (projects ? selection.projectStates : selection.houseStates)[state] === 1
    return shown ? (projects ? PROJECT_STATES : HOUSE_STATES)[state] : null
  }
  return [...groups.values()].map((rows) => {
    const mean = (key: 'x' | 'y') => rows.reduce((sum, one) => sum + one[key], 0) / rows.length
    const months = Array.from({length: monthCount(dataset.campaign)}, (_, month) => {
      const states = rows.map(({row}) => stateOf(row, month))
      return `${states.filter((one) => one !== null).length}/${states.filter((one) => one === 'overdue').length}`
    })
    return [Math.fround(mean('x')), Math.fround(mean('y'))]
      .map((one) => one.toFixed(6))
      .concat(months)
      .join(' ')
  })
}

it('holds cell by cell the numbers of its rows at their mean place', () => {
  fc.assert(
    fc.property(aPlacedQuestion, ({dataset, filter, asOf: until}) => {
      const selection = selectionWithin(dataset, filter)
      for (const kind of KINDS) {
        const {count, positions, counts} = densityOf(dataset, day(until), kind, CELL, selection, ORIGIN)
        const cells = Array.from({length: count}, (_, cell) => {
          const place = [positions[2 * cell], positions[2 * cell + 1]].map((one) => one.toFixed(6))
          const months = Array.from({length: monthCount(dataset.campaign)}, (_, month) =>
            counts.subarray(2 * (month * count + cell), 2 * (month * count + cell) + 2).join('/'),
          )
          return place.concat(months).join(' ')
        })
        const sorted = (texts: string[]) => texts.map((one) => one.replaceAll('-0.000000', '0.000000')).sort()
        expect(sorted(cells)).toEqual(sorted(plainly(dataset, day(until), kind, selection)))
      }
    }),
  )
})

it('puts the fullest cell first, so that the smallest disc is drawn last', () => {
  const dataset = projectsAt([
    [9e6, 0],
    [0, 0],
    [0, 0],
    [0, 0],
    [-9e6, 0],
    [-9e6, 0],
  ])
  const density = densityOf(dataset, asOf, 'projects', CELL, selectionWithin(dataset, NO_FILTER), ORIGIN)
  expect([0, 1, 2].map((cell) => density.counts[2 * cell])).toEqual([3, 2, 1])
  expect(density).toMatchObject({most: 3, mean: 2})
})

it('leaves out rows without a place', () => {
  const dataset = projectsAt([
    [0, 0],
    [0, 0],
  ])
  dataset.projects.latE7[0] = NOWHERE
  const density = densityOf(dataset, asOf, 'projects', CELL, selectionWithin(dataset, NO_FILTER), ORIGIN)
  expect([density.count, density.most]).toEqual([1, 1])
})

it('counts in wider numbers where a cell is full, and rightly in any', () => {
  const many = projectsAt(Array.from({length: 300}, () => [0, 0] as [number, number]))
  const density = densityOf(many, asOf, 'projects', CELL, selectionWithin(many, NO_FILTER), ORIGIN)
  expect(density.counts).toBeInstanceOf(Uint16Array)
  expect(density.most).toBe(300)
})

it('is empty where the filter lets nothing through', () => {
  const dataset = projectsAt([[0, 0]])
  const selection = selectionWithin(dataset, {...NO_FILTER, townships: ['b1']})
  const density = densityOf(dataset, asOf, 'projects', CELL, selection, ORIGIN)
  expect(density).toMatchObject({count: 0, most: 0})
  expect(density.counts).toHaveLength(0)
})

it('gathers into coarser cells where a long timeline would pass what a texture holds', () => {
  const spots = Array.from({length: 120 * 120}, (_, i): [number, number] => [
    (i % 120) * 1e5,
    Math.floor(i / 120) * 1e5,
  ])
  const dataset = projectsAt(spots)
  const {campaign} = dataset
  const {start} = campaign.timeline
  const long = {...dataset, campaign: {...campaign, timeline: {start, end: (start + 1199) as Month}}}
  const density = densityOf(long, asOf, 'projects', CELL, selectionWithin(dataset, NO_FILTER), ORIGIN)
  expect(density.cell).toBe(4 * CELL)
  expect(total(density, 1199, 0)).toBe(spots.length)
})
