import {expect, test} from 'vitest'
import {NO_FILTER} from '#domain/filter'
import type {MonthIndex} from '#domain/month'
import {snapshotAt} from '#measures/snapshot'
import {summaryOf} from '#measures/summary'
import {buildTimeline} from '#measures/timeline'
import {day, EMPTY, type Plain} from './plain'
import {datasetOf} from './plainDataset'

const PLAIN: Plain = {
  ...EMPTY,
  townships: [...EMPTY.townships, {code: 'c1', county: 'c', inScope: false}],
  phases: [{id: 'p1', start: '2018-01', end: '2018-04', targets: {compliance: 0.4}}],
  projects: [{township: 'a1', planned: 10, done: '2018-02-01'}],
  houses: [{township: 'b1', filed: '2018-01-01'}],
  assessments: [{township: 'a1', day: '2018-02-01', pass: true}],
}

function summary(by: 'county' | 'township', index: number, counties: string[] = []) {
  const dataset = datasetOf(PLAIN)
  const filter = {...NO_FILTER, counties}
  const timeline = buildTimeline(dataset, {filter, basis: 'date', asOf: day(PLAIN.asOf)})
  return summaryOf(dataset, snapshotAt(timeline, index as MonthIndex), by)
}

const NOTHING = {
  townships: 1,
  assessed: 0,
  compliant: 0,
  compliance: 0,
  projects: 0,
  projects_started: 0,
  projects_done: 0,
  projects_overdue: 0,
  progress: null,
  invest_planned: 0,
  invested: 0,
  houses: 1,
  houses_relieved: 0,
  houses_treated: 0,
  houses_relief_overdue: 0,
  houses_treatment_overdue: 0,
  compliance_status: 'far-behind',
  progress_status: 'no-data',
}

test('is the contract’s object, key by key and in its order', () => {
  const told = summary('county', 1)
  expect(Object.keys(told)).toEqual(['month', 'phase', 'by', 'goals', 'total', 'regions'])
  expect(told).toMatchObject({month: '2018-02', phase: 'p1', by: 'county'})
  expect(told.goals).toEqual({compliance: {target: 0.4, pace: 0.2}, progress: {target: null, pace: null}})
  expect(told.total).toMatchObject({townships: 3, compliant: 1, compliance_status: 'on-pace', progress: 1})
  expect(Object.keys(told.total)).toEqual(Object.keys(NOTHING))
  expect(told.regions[1]).toEqual({code: 'b', name: 'b', ...NOTHING})
  expect(Object.keys(told.regions[1]).slice(0, 2)).toEqual(['code', 'name'])
})

test('lists units in order of code, without those out of scope or held back by the filter', () => {
  expect(summary('county', 0).regions.map((one) => one.code)).toEqual(['a', 'b'])
  expect(summary('township', 0).regions.map((one) => one.code)).toEqual(['a1', 'a2', 'b1'])
  expect(summary('township', 0, ['b']).regions.map((one) => one.code)).toEqual(['b1'])
})

test('says null where there is no phase, no goal, no value', () => {
  const told = summary('county', 8)
  expect(told.phase).toBeNull()
  expect(told.goals.compliance).toEqual({target: null, pace: null})
  expect(told.total.compliance_status).toBe('no-target')
  expect(JSON.stringify(told)).not.toContain('NaN')
})
