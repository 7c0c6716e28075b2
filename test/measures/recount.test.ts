import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {formatMonth, type Month, type MonthIndex} from '#domain/month'
import {snapshotAt} from '#measures/snapshot'
import {buildTimeline} from '#measures/timeline'
import type {Figures} from '#measures/types'
import {aQuestion} from './arbitrary'
import {day, type Plain} from './plain'
import {datasetOf} from './plainDataset'
import {type Recount, recount, recountGoal} from './recount'

function expectFigures(figures: Figures, unit: number, wanted: Recount, where: string) {
  for (const [key, value] of Object.entries(wanted) as [keyof Recount, number | null][]) {
    const got = figures[key][unit]
    const equal =
      value === null ? Number.isNaN(got) : got === value || Math.abs(got - value) <= 1e-9 * Math.abs(value)
    if (!equal) expect(got, `${key} of ${where}`).toBe(value ?? Number.NaN)
  }
}

/** Asks about every unit at every month. */
function checkAll({plain, filter, basis, asOf}: {plain: Plain} & Omit<Parameters<typeof recount>[0], 't'>) {
  const dataset = datasetOf(plain)
  const timeline = buildTimeline(dataset, {filter, basis, asOf: day(asOf)})
  for (let index = 0; index < timeline.months; index++) {
    const t = formatMonth((dataset.campaign.timeline.start + index) as Month)
    const snapshot = snapshotAt(timeline, index as MonthIndex)
    const about = (codes: string[]) => recount({plain, filter, basis, asOf, t}, codes)
    const all = dataset.regions.code
    all.forEach((code, unit) => {
      expectFigures(snapshot.townships, unit, about([code]), `${code} at ${t}`)
    })
    dataset.counties.code.forEach((county, unit) => {
      const codes = all.filter((code) => code.startsWith(county))
      expectFigures(snapshot.counties, unit, about(codes), `${county} at ${t}`)
    })
    expectFigures(snapshot.whole, 0, about(all), `the whole at ${t}`)
    for (const [name, key] of Object.entries(GOALS)) {
      const {target, pace} = recountGoal(plain, key, t)
      const goal = snapshot.goals[name as keyof typeof GOALS]
      expect(goal.target, `${key} at ${t}`).toBe(target)
      if (pace === null) expect(goal.pace).toBeNull()
      else expect(goal.pace).toBeCloseTo(pace, 12)
    }
  }
}

const GOALS = {
  compliance: 'compliance',
  progress: 'progress',
  housesRelieved: 'houses_relieved',
  housesTreated: 'houses_treated',
  invested: 'invested',
} as const

const RUNS = Number(process.env.RUNS ?? 300)

describe('every figure of every unit at every month', () => {
  test('equals an independent recount, on any package, filter, basis and as-of date', () => {
    fc.assert(fc.property(aQuestion, checkAll), {numRuns: RUNS})
  })
})
