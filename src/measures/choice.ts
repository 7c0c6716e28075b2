import {type Dataset, hasPlace} from '#domain/dataset'
import type {Reading} from '#domain/filter'
import {classSteps} from './classSteps'
import {reachOf} from './reach'
import {admitsHouse, admitsProject, type Selection, selectionWithin} from './selection'

/** The whole filter of a reading as tables of 1 and 0, its area and its classes too. */
export function selectionOf(dataset: Dataset, reading: Reading): Selection {
  const {filter} = reading
  const reach = filter.area && reachOf(dataset, filter.area)
  const regions = classSteps(dataset, reading, reach).at(-1) ?? reach?.regions
  return selectionWithin(dataset, filter, regions && {...reach, regions})
}

/** How many units, of those that the whole filter lets through, each of its classes left: townships or counties. */
export function classCounts(dataset: Dataset, reading: Reading): number[] {
  const {filter} = reading
  const reach = filter.area && reachOf(dataset, filter.area)
  const {county} = dataset.regions
  return classSteps(dataset, reading, reach).map((regions, index) => {
    const through = selectionWithin(dataset, filter, {regions}).regions
    if (filter.classes[index].by === 'township') return through.reduce((sum, one) => sum + one, 0)
    return new Set(county.filter((_, region) => through[region] === 1)).size
  })
}

/** Rows that the rest of the filter lets through, states apart, and that no area holds: they have no place. */
export function unplacedCounts(dataset: Dataset, reading: Reading): {projects: number; houses: number} {
  const rest = selectionWithin(dataset, reading.filter)
  const counts = {projects: 0, houses: 0}
  for (let row = 0; row < dataset.projects.count; row++)
    if (!hasPlace(dataset.projects, row) && admitsProject(rest, dataset, row)) counts.projects++
  for (let row = 0; row < dataset.houses.count; row++)
    if (!hasPlace(dataset.houses, row) && admitsHouse(rest, dataset, row)) counts.houses++
  return counts
}
