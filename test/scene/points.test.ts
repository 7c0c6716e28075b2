import fc from 'fast-check'
import {expect, it} from 'vitest'
import {NOWHERE} from '#domain/dataset'
import {selectionWithin} from '#measures/selection'
import {admissionOf, admitsRow} from '#scene/admission'
import {mercatorX, mercatorY} from '#scene/mercator'
import {pointsOf} from '#scene/points'
import {day, EMPTY} from '../measures/plain'
import {aPlacedQuestion, ORIGIN, placedDataset, projectsAt, type Spot} from './placed'

const asOf = day('2018-12-31')

it('holds the rows with a place and no others, in arrays of just their size', () => {
  const dataset = projectsAt([
    [0, 0],
    [1e7, 0],
    [0, 1e7],
  ])
  dataset.projects.lonE7[1] = NOWHERE
  const points = pointsOf(dataset, asOf, ORIGIN, 'projects')
  expect([...points.rows]).toEqual([0, 2])
  expect(points.count).toBe(2)
  expect([...points.positions].map((one) => Math.round(one * 1e4) / 1e4)).toEqual([
    0,
    0,
    0,
    Math.round((mercatorY(31) - mercatorY(30)) * 1e4) / 1e4,
  ])
  const {rows, positions, months, looks, regions, categories} = points
  expect([rows, positions, months, looks, regions, categories].map((one) => one.buffer.byteLength)).toEqual([
    8,
    16,
    8 * months.BYTES_PER_ELEMENT,
    4,
    8,
    4,
  ])
})

it('takes no row from outside a box', () => {
  const spots: Spot[] = [
    [0, 0],
    [2e7, 0],
    [0, -2e7],
    [5e6, 5e6],
  ]
  const degree = mercatorX(122) - mercatorX(121)
  const points = pointsOf(projectsAt(spots), asOf, ORIGIN, 'projects', [-degree, -degree, degree, degree])
  expect([...points.rows]).toEqual([0, 3])
})

it('gives a point its months, its size by investment and its shape by grade', () => {
  const plain = {
    ...EMPTY,
    projects: [
      {township: 'b1', task: 't02', planned: 500, start: '2018-02-01', due: '2018-04-30', done: '2018-06-01'},
    ],
    houses: [
      {township: 'a2', grade: 'D' as const, hardship: true, filed: '2018-03-01', treated: '2018-05-01'},
    ],
  }
  const dataset = placedDataset(plain, [[0, 0]])
  const projects = pointsOf(dataset, asOf, ORIGIN, 'projects')
  expect([...projects.months]).toEqual([1, 4, 5, 0])
  expect([...projects.looks]).toEqual([80, 0])
  expect([...projects.regions, ...projects.categories]).toEqual([2, 2])
  const houses = pointsOf(dataset, asOf, ORIGIN, 'houses')
  expect([...houses.months]).toEqual([2, 4, 4, 0])
  expect([...houses.looks]).toEqual([68, 2])
  expect([...houses.regions, ...houses.categories]).toEqual([1, 8])
})

it('lets through by tables of regions and categories what the filter lets through', () => {
  fc.assert(
    fc.property(aPlacedQuestion, ({dataset, filter}) => {
      const selection = selectionWithin(dataset, filter)
      for (const kind of ['projects', 'houses'] as const) {
        const {rows, regions, categories} = pointsOf(dataset, asOf, ORIGIN, kind)
        const admission = admissionOf(selection, kind)
        rows.forEach((row, point) => {
          const through = admission.regions[regions[point]] & admission.categories[categories[point]]
          expect(through === 1).toBe(admitsRow(selection, dataset, kind, row))
        })
      }
    }),
  )
})
