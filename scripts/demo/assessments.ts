import {type Cell, csvOf} from './csv'
import {dateText, monthOf} from './months'
import type {Outcome} from './outcomes'
import {type Random, randomOf} from './random'

interface Assessment {
  code: string
  date: string
  score: number
  result: 'pass' | 'fail'
  countsFor: string
  stage: 'county' | 'city' | 'province'
  sample: string
}

/** The province's announcements. Published: 2017-09-28, January 2018, 2019-08-13; the others are invented. */
const FIRST_36 = '2017-09-28'
const FOR_2017 = '2018-01-18'
const EARLY_2018 = ['2018-07-27', '2018-08-21'] as const
const FOR_2018 = ['2018-12-26', '2019-01-23'] as const
const FOR_2019 = ['2019-07-31', '2019-08-13'] as const
/** With 四明山镇 (published) three invented ones were among the province's first 36. */
const FIRST_OF_THE_CITY = 4
const EARLY_IN_JULY = 6
const BEFORE_NEW_YEAR = 8
const LAST_IN_JULY = 3

/** `assessments.csv`: county's self-check, city's check and province's result, with failures on the way. */
export function assessmentsCsv(outcomes: readonly Outcome[]): string {
  const dates = announcementDates(outcomes)
  const rows = outcomes.flatMap((outcome) => assessmentsOf(outcome, dates.get(outcome.township.code)!))
  rows.sort((a, b) => (a.date + a.code < b.date + b.code ? -1 : 1))
  return csvOf(
    ['township_code', 'date', 'score', 'result', 'counts_for', 'stage', 'sample'],
    rows.map((row): Cell[] => [
      row.code,
      row.date,
      row.score.toFixed(1),
      row.result,
      row.countsFor,
      row.stage,
      row.sample,
    ]),
  )
}

/** When each township's first pass was announced. */
function announcementDates(outcomes: readonly Outcome[]): Map<string, string> {
  const byLot = randomOf('announcements').shuffled(outcomes)
  const dates = new Map<string, string>()
  const first = byLot.filter(({counts, loss}) => counts === 'p2' && !loss)
  first.sort((a, b) => Number(b.township.name === '四明山镇') - Number(a.township.name === '四明山镇'))
  const firstOfTheCity = new Set(first.slice(0, FIRST_OF_THE_CITY))
  for (const outcome of byLot) {
    if (outcome.counts === 'p2')
      dates.set(outcome.township.code, firstOfTheCity.has(outcome) ? FIRST_36 : FOR_2017)
  }
  const share = (group: Outcome[], count: number, [before, after]: readonly [string, string]) =>
    group.forEach((outcome, i) => {
      dates.set(outcome.township.code, i < count ? before : after)
    })
  const third = byLot.filter(({counts}) => counts === 'p3')
  share(
    third.filter(({isEarly}) => isEarly),
    EARLY_IN_JULY,
    EARLY_2018,
  )
  const late = third.filter(({isEarly}) => !isEarly)
  // The second batch of the province's model towns was told on 2019-01-23.
  late.sort((a, b) => Number(a.sample === 'province') - Number(b.sample === 'province'))
  share(late, BEFORE_NEW_YEAR, FOR_2018)
  share(
    byLot.filter(({counts}) => counts === 'p4'),
    LAST_IN_JULY,
    FOR_2019,
  )
  return dates
}

function assessmentsOf(outcome: Outcome, announced: string): Assessment[] {
  const random = randomOf(`assessments ${outcome.township.code}`)
  const rows = [...roundsBefore(outcome, announced, random)]
  const sample = outcome.isSampleLater ? '' : (outcome.sample ?? '')
  rows.push(...passedRound(outcome, announced, outcome.counts, sample, random))
  if (outcome.isSampleLater) {
    rows.push(row(outcome, '2019-07-31', 'province', 'pass', 'p4', random, outcome.sample))
  }
  if (outcome.loss) {
    const {lost, regained} = outcome.loss
    rows.push(row(outcome, lost, 'province', 'fail', '', random))
    rows.push(...passedRound(outcome, regained, phaseWon(regained), '', random))
  }
  return rows
}

/** A pass won back counts for phase 3 until its results of January 2019 are out, then for phase 4. */
const phaseWon = (date: string) => (date < '2019-02' ? 'p3' : 'p4')

/** County, city and province, the last announced on the given date. */
function passedRound(outcome: Outcome, announced: string, countsFor: string, sample: string, random: Random) {
  const month = monthOf(announced)
  const gap = outcome.counts === 'p3' && !outcome.isEarly && !outcome.loss ? random.whole(2, 4) : 1
  const county = dateText(month - gap - random.whole(1, 2), random.whole(3, 27))
  const city = dateText(month - gap, random.whole(3, 27))
  return [
    row(outcome, county, 'county', 'pass', countsFor, random),
    row(outcome, city, 'city', 'pass', countsFor, random),
    row(outcome, announced, 'province', 'pass', countsFor, random, sample),
  ]
}

/** Rounds of the years before the pass: a self-check, sometimes the city, rarely the province, not passed. */
function* roundsBefore(outcome: Outcome, announced: string, random: Random): Generator<Assessment> {
  const rounds = [
    {month: 9, told: '2017-08-31', phase: 'p2'},
    {month: 14, told: FOR_2017, phase: 'p2'},
    {month: 20, told: '2018-07-27', phase: 'p3'},
    {month: 26, told: '2019-01-23', phase: 'p3'},
  ]
  for (const {month, told, phase} of rounds) {
    if (monthOf(announced) - month < 5 || random.chance(0.35)) continue
    const isReady = random.chance(0.45)
    yield row(
      outcome,
      dateText(month - 2, random.whole(3, 27)),
      'county',
      isReady ? 'pass' : 'fail',
      phase,
      random,
    )
    if (!isReady) continue
    const reachesProvince = random.chance(phase === 'p2' && month === 9 ? 0 : 0.5)
    const cityResult = reachesProvince ? 'pass' : 'fail'
    yield row(outcome, dateText(month - 1, random.whole(3, 27)), 'city', cityResult, phase, random)
    if (reachesProvince) yield row(outcome, told, 'province', 'fail', phase, random)
  }
}

function row(
  outcome: Outcome,
  date: string,
  stage: Assessment['stage'],
  result: Assessment['result'],
  countsFor: string,
  random: Random,
  sample = '',
): Assessment {
  const middle = result === 'fail' ? 72 : sample ? 93.5 : 86.5
  const score = Math.round((middle + Math.max(-2, Math.min(2, random.bell())) * 2.6) * 10) / 10
  return {code: outcome.township.code, date, score, result, countsFor, stage, sample: sample}
}
