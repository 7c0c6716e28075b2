import fc from 'fast-check'
import type {Dataset} from '#domain/dataset'
import {mercatorX, mercatorY} from '#scene/mercator'
import {aQuestion} from '../measures/arbitrary'
import {EMPTY, type Plain} from '../measures/plain'
import {datasetOf} from '../measures/plainDataset'

export const ORIGIN = {x: mercatorX(121), y: mercatorY(30)}

/** 10⁻⁷ degrees east of 121°, north of 30°. */
export type Spot = [east: number, north: number]

/** A Dataset whose projects and houses stand at these spots, in turn. */
export function placedDataset(plain: Plain, spots: Spot[]): Dataset {
  const dataset = datasetOf(plain)
  const places = (count: number) => ({
    lonE7: Int32Array.from({length: count}, (_, row) => 121e7 + spots[row % spots.length][0]),
    latE7: Int32Array.from({length: count}, (_, row) => 30e7 + spots[row % spots.length][1]),
  })
  const {projects, houses} = dataset
  return {
    ...dataset,
    projects: {...projects, ...places(projects.count)},
    houses: {...houses, ...places(houses.count)},
  }
}

/** A random package with a filter, its rows in few places within some cells of a density. */
export const aPlacedQuestion = fc
  .record({
    question: aQuestion,
    spots: fc.array(fc.tuple(fc.integer({min: -4e4, max: 4e4}), fc.integer({min: -4e4, max: 4e4})), {
      minLength: 1,
      maxLength: 6,
    }),
  })
  .map(({question, spots}) => ({...question, dataset: placedDataset(question.plain, spots)}))

/** Projects without number at these spots in one township, and nothing else. */
export function projectsAt(spots: Spot[]): Dataset {
  const projects = spots.map(() => ({township: 'a1'}))
  return placedDataset({...EMPTY, projects}, spots)
}
