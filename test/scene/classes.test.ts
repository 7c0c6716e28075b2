import {describe, expect, it} from 'vitest'
import type {Figures, Measure, Snapshot} from '#measures/types'
import {classify, classOf} from '#scene/classes'

const goal = (target: number | null) => ({target, pace: target})

function at(figures: Partial<Figures>, target: number | null = 0.5): [Snapshot, Figures] {
  const goals = {compliance: goal(target), progress: goal(target)}
  return [{goals} as unknown as Snapshot, {townships: count(1), ...figures} as Figures]
}

function classIdOf(measure: Measure, by: 'township' | 'county', [snapshot, figures]: [Snapshot, Figures]) {
  const classification = classify(measure, by, 'light')
  return classification.classes[classOf(measure, classification, snapshot, figures, 0)]?.id ?? 'no-data'
}

const one = (value: number) => Float64Array.of(value)
const count = (value: number) => Uint32Array.of(value)

describe('a township by compliance', () => {
  it('has passed', () => {
    expect(classIdOf('compliance', 'township', at({compliant: count(1), lost: count(0)}))).toBe('pass')
  })
  it('has passed once and lost it', () => {
    expect(classIdOf('compliance', 'township', at({compliant: count(0), lost: count(1)}))).toBe('lost')
  })
  it('has not passed', () => {
    expect(classIdOf('compliance', 'township', at({compliant: count(0), lost: count(0)}))).toBe('fail')
  })
})

describe('a class by progress', () => {
  it.each([
    [0, 'class-0'],
    [0.1999, 'class-0'],
    [0.2, 'class-1'],
    [0.7999, 'class-3'],
    [0.8, 'class-4'],
    [1, 'class-4'],
    [Number.NaN, 'no-data'],
  ])('holds %d in %s', (value, id) => {
    expect(classIdOf('progress', 'township', at({progress: one(value)}))).toBe(id)
  })

  it('puts a sum that misses a bound by rounding alone above it', () => {
    expect(classIdOf('progress', 'township', at({progress: one(0.1 + 0.1 + 0.4 - 1e-16)}))).toBe('class-3')
  })
})

it('breaks the gap to the target at zero', () => {
  expect(classIdOf('progress-gap', 'county', at({progress: one(0.5)}))).toBe('class-3')
  expect(classIdOf('progress-gap', 'county', at({progress: one(0.49)}))).toBe('class-2')
})

it('has no gap where no target holds', () => {
  expect(classIdOf('progress-gap', 'county', at({progress: one(0.5)}, null))).toBe('no-data')
})

it('counts houses that are filed and not treated', () => {
  const figures = {houses: count(9), housesTreated: count(2)}
  expect(classIdOf('houses-outstanding', 'township', at(figures))).toBe('class-2')
})

it('gives a county by compliance a class of its share, not a status', () => {
  expect(classify('compliance', 'county', 'light').kind).toBe('fraction')
})
