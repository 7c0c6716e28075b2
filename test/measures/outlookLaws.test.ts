import fc from 'fast-check'
import {expect, test} from 'vitest'
import {BASES} from '#domain/filter'
import type {MonthIndex} from '#domain/month'
import {shortOf} from '#domain/target'
import {assignmentsOf} from '#measures/assignments'
import {basisDifferenceOf} from '#measures/basisDifference'
import {deadlinesFrom} from '#measures/deadlines'
import {NEARNESS_RULES, nearestFirst, reachOf} from '#measures/nearness'
import {outlookOf} from '#measures/outlook'
import {snapshotAt} from '#measures/snapshot'
import {buildTimeline} from '#measures/timeline'
import {aQuestion} from './arbitrary'
import {day} from './plain'
import {datasetOf} from './plainDataset'

const RUNS = Number(process.env.RUNS ?? 200)

type Asked = typeof aQuestion extends fc.Arbitrary<infer Value> ? Value : never

/** What must happen, at every month of a question. */
function outlooksOf({plain, filter, basis, asOf}: Asked) {
  const dataset = datasetOf(plain)
  const reading = {filter, basis, asOf: day(asOf)}
  const timeline = buildTimeline(dataset, reading)
  return Array.from({length: timeline.months}, (_, index) => {
    const month = index as MonthIndex
    const [deadline] = deadlinesFrom(dataset.campaign, month)
    const {candidates} = outlookOf(dataset, {reading, month, until: deadline?.month ?? month})
    return {dataset, candidates, snapshot: snapshotAt(timeline, month), target: deadline?.compliance ?? null}
  })
}

test('the nearest that are suggested reach the target, and one township less does not', () => {
  fc.assert(
    fc.property(aQuestion, fc.constantFrom(...NEARNESS_RULES), (asked, rule) => {
      for (const {dataset, candidates, snapshot, target} of outlooksOf(asked)) {
        const {whole, townships} = snapshot
        if (target === null || whole.townships[0] === 0) continue
        const nearest = nearestFirst(candidates, townships.progress, rule).map(({region}) => region)
        const short = shortOf(target, whole.townships[0], whole.compliant[0])
        const shortWith = (count: number) =>
          reachOf(snapshot, target, nearest.slice(0, count), dataset.regions.county).whole.short
        expect(shortWith(short)).toBe(0)
        if (short > 0) expect(shortWith(short - 1)).toBe(1)
      }
    }),
    {numRuns: RUNS},
  )
})

test('what is said of a township is what its figures say', () => {
  fc.assert(
    fc.property(aQuestion, (asked) => {
      for (const {candidates, snapshot} of outlooksOf(asked)) {
        const {whole, townships} = snapshot
        const count = (standing: string) => candidates.filter((one) => one.standing === standing).length
        expect(candidates.length).toBe(whole.townships[0] - whole.compliant[0])
        expect(count('lost')).toBe(whole.lost[0])
        expect(count('never')).toBe(whole.townships[0] - whole.assessed[0])
        for (const {region, projectsOpen, projectsOverdue, housesOpen} of candidates) {
          expect([projectsOpen, projectsOverdue, housesOpen]).toEqual([
            townships.projects[region] - townships.projectsDone[region],
            townships.projectsOverdue[region],
            townships.houses[region] - townships.housesTreated[region],
          ])
        }
      }
    }),
    {numRuns: RUNS},
  )
})

test('the two bases differ by what their own figures differ by', () => {
  fc.assert(
    fc.property(aQuestion, ({plain, filter, asOf}) => {
      const dataset = datasetOf(plain)
      const readings = BASES.map((basis) => ({filter, basis, asOf: day(asOf)}))
      const timelines = readings.map((reading) => buildTimeline(dataset, reading))
      for (let month = 0 as MonthIndex; month < timelines[0].months; month = (month + 1) as MonthIndex) {
        const [date, phase] = timelines.map((timeline) => snapshotAt(timeline, month))
        const difference = basisDifferenceOf(dataset, {reading: readings[0], month})
        expect(difference.townships).toBe(date.whole.townships[0])
        expect(difference.compliant).toEqual({
          date: date.whole.compliant[0],
          phase: phase.whole.compliant[0],
        })
        const {onlyPhase, onlyDate} = difference
        expect(onlyPhase.length - onlyDate.length).toBe(phase.whole.compliant[0] - date.whole.compliant[0])
        for (const region of onlyPhase)
          expect([date.townships.compliant[region], phase.townships.compliant[region]]).toEqual([0, 1])
      }
    }),
    {numRuns: RUNS},
  )
})

test('a section of the task book has the rows that its figures count', () => {
  fc.assert(
    fc.property(aQuestion, ({plain, filter, basis, asOf}) => {
      const dataset = datasetOf(plain)
      const reading = {filter, basis, asOf: day(asOf)}
      const timeline = buildTimeline(dataset, reading)
      const month = (timeline.months - 1) as MonthIndex
      const {townships} = snapshotAt(timeline, month)
      const regions = [...dataset.regions.code.keys()]
      for (const {region, projects, houses} of assignmentsOf(dataset, {reading, month, regions})) {
        const late = projects.filter(({daysLate}) => daysLate > 0)
        expect(projects.length).toBe(townships.projects[region] - townships.projectsDone[region])
        expect(late.length).toBe(townships.projectsOverdue[region])
        expect(houses.length).toBe(townships.houses[region] - townships.housesTreated[region])
      }
    }),
    {numRuns: RUNS},
  )
})
