import {expect, it} from 'vitest'
import {NO_FILTER} from '#domain/filter'
import type {MonthIndex} from '#domain/month'
import {selectionWithin} from '#measures/selection'
import {DatasetSource} from '#scene/datasetSource'
import {day} from '../measures/plain'
import {projectsAt} from './placed'

it('of an area nothing outside is drawn or pointed at: not as marks, not in a density', async () => {
  const dataset = projectsAt([
    [0, 0],
    [500_000, 0],
  ])
  const selection = selectionWithin(dataset, NO_FILTER)
  const source = new DatasetSource(dataset, day('2018-12-31'), {
    kind: 'circle',
    centre: [121, 30],
    metres: 1000,
  })
  expect([...(await source.points('projects')).rows]).toEqual([0])
  const {count, most} = await source.density('projects', 0.005, selection)
  expect([count, most]).toEqual([1, 1])
  const at = (lon: number) =>
    source.hit(['projects'], {lon, lat: 30, reach: 0.001, month: 5 as MonthIndex}, selection)
  expect(await at(121)).toMatchObject({row: 0})
  expect(await at(121.05)).toBeNull()
})
