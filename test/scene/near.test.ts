import {describe, expect, it} from 'vitest'
import type {Density} from '#scene/density'
import {mercatorX, mercatorY} from '#scene/mercator'
import {cellAt, densityCell, deskZoom, markScaleOf, nearZoomOf, passageAt} from '#scene/near'
import type {Spot} from './placed'
import {projectsAt} from './placed'

/** A square of places `step` 10⁻⁷ degrees apart. */
const aSquare = (side: number, step: number): Spot[] =>
  Array.from({length: side * side}, (_, i) => [(i % side) * step, Math.floor(i / side) * step])

it('draws few rows one by one from the first', () => {
  expect(nearZoomOf(projectsAt(aSquare(54, 1)), 'projects')).toBe(0)
})

it('draws many rows one by one from the first half zoom at which few share ten pixels', () => {
  const dataset = projectsAt(aSquare(60, 1e5))
  const near = nearZoomOf(dataset, 'projects')
  const rowsACell = (zoom: number) => {
    const cell = 10 / 2 ** zoom
    const cells = new Set(
      Array.from(dataset.projects.lonE7, (lon, row) => {
        const y = mercatorY(dataset.projects.latE7[row] / 1e7)
        return `${Math.floor(mercatorX(lon / 1e7) / cell)} ${Math.floor(y / cell)}`
      }),
    )
    return 3600 / cells.size
  }
  expect(near * 2).toBe(Math.round(near * 2))
  expect(rowsACell(near)).toBeLessThanOrEqual(2.5)
  expect(rowsACell(near - 0.5)).toBeGreaterThan(2.5)
})

it('comes to marks even where all rows share one place', () => {
  expect(nearZoomOf(projectsAt(aSquare(60, 0)), 'projects')).toBe(16)
})

it('fades from density to marks over half a zoom', () => {
  expect([8, 9.5, 9.75, 10, 12].map((zoom) => passageAt(zoom, 10))).toEqual([
    {density: 1, points: 0},
    {density: 1, points: 0},
    {density: 0.5, points: 0.5},
    {density: 0, points: 1},
    {density: 0, points: 1},
  ])
  expect(passageAt(3, 0)).toEqual({density: 0, points: 1})
})

it('keeps its cells within a whole zoom, from 11 to 22 pixels', () => {
  expect(densityCell(8)).toBe(densityCell(8.99))
  expect(densityCell(8) * 2 ** 8).toBe(11)
  expect(densityCell(9)).toBe(densityCell(8) / 2)
})

it('sees on a wall of twice the type what a desk sees a zoom further out', () => {
  expect(deskZoom(10, 2)).toBe(9)
})

it('says how large its largest disc is and what it stands for', () => {
  const density = {
    kind: 'houses' as const,
    count: 1,
    cell: densityCell(8),
    positions: new Float32Array(2),
    counts: Uint8Array.of(7, 0),
    most: 7,
    mean: 1,
  }
  const scale = markScaleOf(density, 8)
  expect(scale).toMatchObject({kind: 'houses', most: 7})
  expect(scale?.largestPx).toBeCloseTo(0.45 * 11, 9)
  expect(markScaleOf({...density, most: 0}, 8)).toBeNull()
})

it('keeps the discs small where all cells hold much the same, or they would hide the ground', () => {
  const density = {kind: 'projects', cell: 1, most: 10} as Density
  const radius = (mean: number) => markScaleOf({...density, mean}, 0)!.largestPx
  expect(radius(0.1)).toBe(0.45)
  expect(Math.PI * radius(10) ** 2).toBeCloseTo(0.15)
})

describe('a place on a density', () => {
  const density: Density = {
    kind: 'projects',
    count: 2,
    cell: 10,
    positions: Float32Array.of(0, 0, 5, 0),
    // Month 0: 100 and 0 rows; month 1: 100 and 25, of which 3 are overdue.
    counts: Uint32Array.of(100, 0, 0, 0, 100, 0, 25, 3),
    most: 100,
    mean: 12,
  }
  it.each([
    ['the disc that it lies in', [0, 0], 1, {rows: 100, overdue: 0}],
    ['the smaller one where two overlap', [4, 0], 1, {rows: 25, overdue: 3}],
    ['no disc of a month without rows', [7, 0], 0, null],
    ['none beside them', [0, 5], 1, null],
  ] as const)('is in %s', (_, [x, y], month, found) => {
    expect(cellAt(density, [x, y], month, 0.1)).toEqual(found)
  })
})
