import {describe, expect, test} from 'vitest'
import {formatMonth} from '#domain/month'
import {eventsOf} from '#measures/states'
import {at} from './asking'
import {day, EMPTY, month} from './plain'
import {datasetOf} from './plainDataset'

describe.each([
  [254, Uint8Array],
  [255, Uint16Array],
  [300, Uint16Array],
] as const)('a timeline of %d months', (months, Column) => {
  const start = '1990-01'
  const last = formatMonth((month(start) + months - 1) as never)
  const plain = {
    ...EMPTY,
    start,
    end: last,
    asOf: `${last}-28`,
    projects: [
      {township: 'a1', start: `${last}-01`},
      {township: 'a1', done: `${last}-02`},
    ],
    houses: [
      {township: 'a1', filed: '1990-01-05', treated: `${last}-03`},
      {township: 'a1', filed: '1990-01-05'},
      {township: 'a1'},
    ],
  }

  test('tells its last month from never', () => {
    const {whole} = at(plain, last)
    expect([whole.projects[0], whole.projectsStarted[0], whole.projectsDone[0]]).toEqual([2, 1, 1])
    expect([whole.houses[0], whole.housesTreated[0], whole.projectsOverdue[0]]).toEqual([2, 1, 0])
  })

  test('has its events in as few bytes as they take', () => {
    const {projects, houses, reports} = eventsOf(datasetOf(plain), day(plain.asOf))
    for (const column of [...Object.values(projects), ...Object.values(houses), reports.month])
      expect(column).toBeInstanceOf(Column)
  })
})

test.each([
  [255, Uint8Array],
  [256, Uint16Array],
  [65_536, Uint32Array],
] as const)('a township with %d houses counts them all', (count, Column) => {
  const houses = Array.from({length: count}, () => ({
    township: 'a1',
    filed: '2018-02-01',
    treated: '2018-05-01',
  }))
  const plain = {
    houses: [...houses, {township: 'a2', filed: '2018-05-01'}],
    milestones: [{id: 'houses-treated', due: '2018-03-15'}],
  }
  const {townships, counties} = at(plain, '2018-04')
  expect(townships.houses).toBeInstanceOf(Column)
  expect([...townships.houses]).toEqual([count, 0, 0])
  expect([...townships.housesTreatmentOverdue]).toEqual([count, 0, 0])
  expect(counties.housesTreatmentOverdue[0]).toBe(count)
  const overdue = at(plain, '2018-05', {filter: {houseStates: ['overdue']}})
  expect([...overdue.townships.houses]).toEqual([0, 1, 0])
  expect(overdue.counties.houses[0]).toBe(1)
})
