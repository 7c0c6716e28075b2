import type {Facts, TownshipFact} from './facts'
import {randomOf} from './random'
import {townshipsInScope} from './scope'

export type PassPhase = 'p2' | 'p3' | 'p4'

/** How a township fares in the provincial assessment. */
export interface Outcome {
  township: TownshipFact
  /** The phase that its first pass counts for. */
  counts: PassPhase
  /** Announced in July or August 2018, half a year before the others of phase 3. */
  isEarly: boolean
  sample: 'province' | 'city' | undefined
  /** The sample title came with a second assessment in 2019. */
  isSampleLater: boolean
  loss: Loss | undefined
}

export interface Loss {
  lost: string
  regained: string
}

/** 47, 57 and 8 by county (published: the sums): what each county brings in phase 2, and early in phase 3. */
const QUOTA: Readonly<Record<string, {p2: number; early: number}>> = {
  海曙区: {p2: 4, early: 0},
  江北区: {p2: 2, early: 0},
  北仑区: {p2: 4, early: 1},
  镇海区: {p2: 4, early: 0},
  鄞州区: {p2: 5, early: 1},
  奉化区: {p2: 3, early: 1},
  象山县: {p2: 5, early: 2},
  宁海县: {p2: 5, early: 2},
  余姚市: {p2: 7, early: 1},
  慈溪市: {p2: 8, early: 2},
}

/** Invented: lost at a spot check and won back, all among the 47. Dates of the province's announcements. */
const LOSSES: Readonly<Record<string, Loss>> = {
  古林镇: {lost: '2018-03-23', regained: '2018-07-27'},
  强蛟镇: {lost: '2018-08-21', regained: '2018-12-26'},
  尚田镇: {lost: '2018-08-21', regained: '2018-12-26'},
  三七市镇: {lost: '2018-09-19', regained: '2019-01-23'},
  石浦镇: {lost: '2018-09-19', regained: '2019-01-23'},
  附海镇: {lost: '2019-04-17', regained: '2019-08-13'},
}
const INVENTED_IN_PHASE_2 = new Set([...Object.keys(LOSSES), '周巷镇'])
const INVENTED_IN_PHASE_4 = new Set(['鹿亭乡', '高塘岛乡', '桑洲镇'])
const INVENTED_PROVINCE_SAMPLES: Readonly<Record<PassPhase, number>> = {p2: 7, p3: 1, p4: 2}
const INVENTED_CITY_SAMPLES = 26

/** One for each township in scope, in order of code. Published results first, the rest by lot. */
export function outcomesOf(facts: Facts): Outcome[] {
  const random = randomOf('outcomes')
  const inScope = townshipsInScope(facts)
  const counts = passPhases(facts, random.shuffled(inScope))
  const outcomes = inScope.map(
    (township): Outcome => ({
      township,
      counts: counts.get(township.code)!,
      isEarly: false,
      sample: publishedSample(facts, township),
      isSampleLater: isFurtherSample(facts, township),
      loss: LOSSES[township.name],
    }),
  )
  const byLot = random.shuffled(outcomes)
  markEarly(facts, byLot)
  markSamples(byLot)
  return outcomes
}

function passPhases(facts: Facts, byLot: readonly TownshipFact[]): Map<string, PassPhase> {
  const phases = new Map<string, PassPhase>()
  for (const township of byLot) {
    const phase = publishedPhase(facts, township)
    if (phase) phases.set(township.code, phase)
    else if (INVENTED_IN_PHASE_2.has(township.name)) phases.set(township.code, 'p2')
    else if (INVENTED_IN_PHASE_4.has(township.name)) phases.set(township.code, 'p4')
  }
  for (const [county, {p2}] of Object.entries(QUOTA)) {
    const own = byLot.filter((township) => township.county === county)
    let free = p2 - own.filter(({code}) => phases.get(code) === 'p2').length
    for (const {code} of own) if (!phases.has(code)) phases.set(code, free-- > 0 ? 'p2' : 'p3')
  }
  return phases
}

function publishedPhase(facts: Facts, township: TownshipFact): PassPhase | undefined {
  const result = resultOf(facts, township)
  if (!result) return undefined
  if (result.fact.startsWith('one of')) return 'p3'
  return result.year === 2017 ? 'p2' : result.year === 2018 ? 'p3' : 'p4'
}

/** Towns of the list of 2018 whose result was not seen are taken to have won the title. */
function publishedSample(facts: Facts, township: TownshipFact): Outcome['sample'] {
  const fact = resultOf(facts, township)?.fact ?? ''
  if (fact.includes('省级样板')) return 'province'
  return fact.startsWith('one of') ? 'city' : undefined
}

const isFurtherSample = (facts: Facts, township: TownshipFact) =>
  resultOf(facts, township)?.fact.startsWith('one of') ?? false

function resultOf(facts: Facts, {county, name}: TownshipFact) {
  return facts.results.find((result) => result.county === county && result.township === name)
}

function markEarly(facts: Facts, byLot: readonly Outcome[]): void {
  for (const [county, {early}] of Object.entries(QUOTA)) {
    byLot
      .filter(
        ({township, counts}) => township.county === county && counts === 'p3' && !resultOf(facts, township),
      )
      .slice(0, early)
      .forEach((outcome) => {
        outcome.isEarly = true
      })
  }
}

function markSamples(byLot: readonly Outcome[]): void {
  const plain = byLot.filter(
    ({sample, loss, township, counts}) => !sample && !loss && !isUnsampled(township, counts),
  )
  for (const phase of ['p2', 'p3', 'p4'] as const) {
    const own = plain.filter(({counts}) => counts === phase)
    for (const outcome of own.slice(0, INVENTED_PROVINCE_SAMPLES[phase])) outcome.sample = 'province'
  }
  const rest = plain.filter(({sample, counts}) => !sample && counts !== 'p4')
  for (const outcome of rest.slice(0, INVENTED_CITY_SAMPLES)) outcome.sample = 'city'
}

/** Published as passed only: no title is invented for these. */
const isUnsampled = ({name}: TownshipFact, counts: PassPhase) =>
  name === '四明山镇' || (counts === 'p4' && !INVENTED_IN_PHASE_4.has(name))
