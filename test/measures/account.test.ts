import fc from 'fast-check'
import {expect, test} from 'vitest'
import {buffersIn} from '#app/transfer'
import type {Dataset} from '#domain/dataset'
import {HOUSE_STATES, NO_FILTER, PROJECT_STATES, type Reading} from '#domain/filter'
import type {MonthIndex} from '#domain/month'
import {accountOf} from '#measures/account'
import {selectionOf} from '#measures/choice'
import {admitsHouse, admitsProject} from '#measures/selection'
import {snapshotAt} from '#measures/snapshot'
import {countsAt} from '#measures/stateCounts'
import {eventsOf, houseStateAt, projectStateAt} from '#measures/states'
import {buildTimeline} from '#measures/timeline'
import type {Figures, Timeline} from '#measures/types'
import {aQuestion} from './arbitrary'
import {day, EMPTY} from './plain'
import {datasetOf} from './plainDataset'

const aReading = aQuestion.map(({plain, filter, basis, asOf}) => ({
  dataset: datasetOf(plain),
  reading: {filter, basis, asOf: day(asOf)},
}))

/** All figures of all units at all months, as numbers. */
function told(timeline: Timeline, lists: readonly ('townships' | 'counties' | 'whole')[]) {
  return Array.from({length: timeline.months}, (_, month) => {
    const snapshot = snapshotAt(timeline, month as MonthIndex)
    return [snapshot.goals, snapshot.phase, ...lists.map((list) => numbersOf(snapshot[list]))]
  })
}

function numbersOf(figures: Figures) {
  const {count, compliance, housesTreatedRate, ...columns} = figures
  const all = Object.entries({...columns, compliance, housesTreatedRate})
  return [count, ...all.map(([key, column]) => [key, ...column])]
}

test('an account’s timeline is that of its reading, and that of all counties lacks the filter by county alone', () => {
  fc.assert(
    fc.property(aReading, ({dataset, reading}) => {
      const {timeline, allCounties} = accountOf(dataset, reading)
      const lists = ['townships', 'counties', 'whole'] as const
      expect(told(timeline, lists)).toEqual(told(buildTimeline(dataset, reading), lists))
      const all = {...reading, filter: {...reading.filter, counties: []}}
      expect(told(allCounties, lists.slice(1))).toEqual(told(buildTimeline(dataset, all), lists.slice(1)))
      expect(allCounties === timeline).toBe(reading.filter.counties.length === 0)
    }),
  )
})

/** Row by row and month by month. */
function statesAt(dataset: Dataset, reading: Reading, month: number) {
  const {asOf} = reading
  const selection = selectionOf(dataset, reading)
  const events = eventsOf(dataset, asOf)
  const projects = PROJECT_STATES.map(() => 0)
  for (let row = 0; row < dataset.projects.count; row++)
    if (admitsProject(selection, dataset, row)) projects[projectStateAt(events.projects, row, month)]++
  const houses = HOUSE_STATES.map(() => 0)
  for (let row = 0; row < dataset.houses.count; row++) {
    const state = houseStateAt(events.houses, events.deadlines, row, month)
    if (state >= 0 && admitsHouse(selection, dataset, row)) houses[state]++
  }
  return {projects, houses}
}

test('an account’s states are those of the rows at each month', () => {
  fc.assert(
    fc.property(aReading, ({dataset, reading}) => {
      const {states, timeline} = accountOf(dataset, reading)
      for (let month = 0; month < timeline.months; month++)
        expect({
          projects: Object.values(countsAt(states.projects, PROJECT_STATES, month)),
          houses: Object.values(countsAt(states.houses, HOUSE_STATES, month)),
        }).toEqual(statesAt(dataset, reading, month))
    }),
  )
})

test('an account is handed over with all its buffers, each once', () => {
  const plain = {
    ...EMPTY,
    projects: [{township: 'a1', planned: 5, start: '2018-02-01'}],
    houses: [{township: 'b1', filed: '2018-03-01'}],
    assessments: [{township: 'a1', day: '2018-02-01', pass: true}],
  }
  for (const counties of [[], ['a']]) {
    const filter = {...NO_FILTER, counties}
    const account = accountOf(datasetOf(plain), {filter, basis: 'date', asOf: day(plain.asOf)})
    const copy = structuredClone(account)
    const buffers = buffersIn(account)
    const moved = structuredClone(account, {transfer: buffers})
    expect(moved).toEqual(copy)
    expect(moved.allCounties === moved.timeline).toBe(counties.length === 0)
    const {timeline, allCounties, states} = account
    for (const table of [timeline.townships, timeline.counties, allCounties.counties, allCounties.whole])
      expect(Object.values(table.columns).filter((column) => column.length > 0)).toEqual([])
    expect([timeline.phase.length, states.projects.length, states.houses.length]).toEqual([0, 0, 0])
  }
})
