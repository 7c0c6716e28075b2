import fc from 'fast-check'
import {TARGET_KEYS} from '#domain/campaign'
import {BASES, type Filter, HOUSE_STATES, PROJECT_STATES} from '#domain/filter'
import type {Plain} from './plain'

const FIRST = 2017 * 12

function monthText(month: number): string {
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`
}

/** Few days, so that many fall on one date or in one month; from well before the timeline to well after. */
const aDay = fc
  .tuple(fc.integer({min: FIRST - 5, max: FIRST + 18}), fc.constantFrom('01', '15', 'end'))
  .map(([month, day]) => {
    const last = new Date(Date.UTC(Math.floor(month / 12), (month % 12) + 1, 0)).getUTCDate()
    return `${monthText(month)}-${day === 'end' ? last : day}`
  })
const perhaps = <T>(value: fc.Arbitrary<T>) => fc.option(value, {nil: undefined})
const anAmount = fc.oneof(
  fc.constantFrom(0, 0.1, 0.2, 0.3, 1e9),
  fc.double({min: 0, max: 1e4, noNaN: true}).map((value) => Math.abs(value)),
)
const CODES = ['a1', 'a2', 'a3', 'b1', 'b2', 'c1']
const TASKS = ['t01', 't02', 't03']
const PHASES = ['p1', 'p2', 'p3']

/** Phases with gaps between them, which may begin before the timeline and end after it. */
const somePhases = fc
  .tuple(
    fc.uniqueArray(fc.integer({min: FIRST - 4, max: FIRST + 18}), {minLength: 2, maxLength: 6}),
    fc.array(fc.dictionary(fc.constantFrom(...TARGET_KEYS), fc.double({min: 0, max: 1, noNaN: true})), {
      minLength: 3,
      maxLength: 3,
    }),
  )
  .map(([cuts, targets]) => {
    const sorted = cuts.sort((one, other) => one - other)
    return Array.from({length: Math.floor(sorted.length / 2)}, (_, index) => ({
      id: PHASES[index],
      start: monthText(sorted[index * 2]),
      end: monthText(sorted[index * 2 + 1]),
      targets: targets[index],
    }))
  })

const aPlain: fc.Arbitrary<Plain> = fc
  .record({
    first: fc.integer({min: 0, max: 3}),
    months: fc.integer({min: 1, max: 13}),
    asOf: aDay,
    weight: fc.constantFrom('investment' as const, 'equal' as const),
    phases: somePhases,
    milestones: fc.uniqueArray(
      fc.record({id: fc.constantFrom('houses-relieved', 'houses-treated'), due: aDay}),
      {selector: (one) => one.id, maxLength: 2},
    ),
    townships: fc
      .tuple(
        fc.subarray(CODES, {minLength: 1}),
        fc.array(fc.boolean(), {minLength: CODES.length, maxLength: CODES.length}),
      )
      .map(([codes, out]) =>
        codes.map((code, index) => ({code, county: code[0], inScope: !(out[index] && index % 2 === 0)})),
      ),
    projects: fc.array(
      fc.record({
        township: fc.constantFrom(...CODES),
        task: perhaps(fc.constantFrom(...TASKS)),
        planned: perhaps(anAmount),
        start: perhaps(aDay),
        due: perhaps(aDay),
        done: perhaps(aDay),
      }),
      {maxLength: 10},
    ),
    progress: fc.array(
      fc.record({
        project: fc.nat(9),
        day: aDay,
        percent: fc.constantFrom(0, 1, 10, 33.3, 70, 100),
        invested: perhaps(anAmount),
      }),
      {maxLength: 30},
    ),
    houses: fc.array(
      fc.record({
        township: fc.constantFrom(...CODES),
        grade: perhaps(fc.constantFrom('C' as const, 'D' as const)),
        hardship: perhaps(fc.boolean()),
        filed: fc.option(aDay, {nil: undefined, freq: 8}),
        relieved: perhaps(aDay),
        treated: perhaps(aDay),
      }),
      {maxLength: 12},
    ),
    assessments: fc.array(
      fc.record({
        township: fc.constantFrom(...CODES),
        day: aDay,
        pass: fc.boolean(),
        stage: fc.constantFrom('county' as const, 'city' as const, 'province' as const, undefined),
        countsFor: fc.constantFrom('p1', 'p1', 'p2', 'p2', 'p3', undefined),
      }),
      {maxLength: 16},
    ),
  })
  .map(({first, months, ...rest}) => {
    const codes = rest.townships.map((one) => one.code)
    const here = (row: {township: string}) => codes.includes(row.township)
    const projects = rest.projects.filter(here)
    const phaseIds = rest.phases.map((one) => one.id)
    return {
      ...rest,
      start: monthText(FIRST + first),
      end: monthText(FIRST + first + months - 1),
      tasks: TASKS,
      projects,
      progress: rest.progress.filter((one) => one.project < projects.length),
      houses: rest.houses.filter(here),
      assessments: rest.assessments
        .filter(here)
        .map((one) => (phaseIds.includes(one.countsFor ?? '') ? one : {...one, countsFor: undefined})),
    }
  })

/** Often empty, so that filters meet rows. */
const sometimes = <T>(values: readonly T[], often = 1) =>
  fc.oneof({weight: 3, arbitrary: fc.constant<T[]>([])}, {weight: often, arbitrary: fc.subarray([...values])})

const aFilter: fc.Arbitrary<Filter> = fc.record({
  counties: sometimes(['a', 'b', 'c']),
  townships: sometimes(CODES),
  area: fc.constant(null),
  classes: fc.constant([]),
  tasks: sometimes(TASKS),
  projectStates: sometimes(PROJECT_STATES, 4),
  grades: sometimes(['C', 'D'] as const),
  houseStates: sometimes(HOUSE_STATES, 4),
  hardship: fc.constantFrom(null, null, null, true, false),
})

export const aQuestion = fc.record({
  plain: aPlain,
  filter: aFilter,
  basis: fc.constantFrom(...BASES),
  asOf: fc.oneof(aDay, fc.constant('2099-12-31')),
})
