import {dateText, daysAfter, LAST_MONTH, lastDayOf, monthOf} from './months'
import type {Outcome} from './outcomes'
import type {Ground} from './places'
import type {Place} from './plane'
import {toPlane} from './plane'
import {type Random, randomOf} from './random'
import {hilliness} from './terrain'

export interface House {
  id: string
  code: string
  place: Place
  grade: 'C' | 'D'
  hardship: boolean
  filed: string
  relieved: string
  treated: string
}

const MEAN_HOUSES = 45
const MONTH_OF_RELIEF = 2
const MONTH_OF_TREATMENT = 26

/** The hazardous houses of a township in scope: more of them, and slower, in the hills. */
export function housesOf(outcome: Outcome, ground: Ground): House[] {
  const {code, seat} = outcome.township
  const random = randomOf(`houses ${code}`)
  const hills = hilliness(toPlane(seat))
  const count = Math.max(6, Math.round(MEAN_HOUSES * (0.75 + 1.9 * hills) * (1 + 0.3 * random.bell())))
  const isTroubled = random.chance(0.16)
  const findsLate = random.chance(0.2)
  return Array.from({length: count}, (_, i) => ({
    id: `${code}-H${String(i + 1).padStart(3, '0')}`,
    code,
    place: ground.inVillage(random),
    grade: random.chance(0.62) ? ('C' as const) : ('D' as const),
    hardship: random.chance(0.13),
    ...careFor(random, isTroubled, findsLate, hills),
  }))
}

/** Filed, relieved and treated, in that order; a few are not treated by the end. */
function careFor(random: Random, isTroubled: boolean, findsLate: boolean, hills: number) {
  const filed =
    findsLate && random.chance(0.1)
      ? dateText(random.whole(3, 8), random.whole(1, 28))
      : dateText(Math.min(random.whole(0, 2), random.whole(0, 2)), random.whole(4, 24))
  const isLateRelief = random.chance(isTroubled ? 0.3 : 0.03)
  const soon = daysAfter(filed, random.whole(3, 45))
  const relieved = isLateRelief
    ? daysAfter(lastDayOf(MONTH_OF_RELIEF), random.whole(10, 190))
    : monthOf(filed) <= MONTH_OF_RELIEF && soon > lastDayOf(MONTH_OF_RELIEF)
      ? later(filed, dateText(MONTH_OF_RELIEF, random.whole(24, 31)))
      : soon
  const safe = later(filed, relieved)
  return {filed, relieved: safe, treated: treatmentAfter(safe, random, isTroubled, hills)}
}

function treatmentAfter(relieved: string, random: Random, isTroubled: boolean, hills: number): string {
  if (random.chance(isTroubled ? 0.006 : 0.0005)) return ''
  const isOverdue = random.chance((isTroubled ? 0.09 : 0.018) * (0.6 + hills))
  const first = monthOf(relieved)
  const [one, other] = [random.next(), random.next()]
  const share = random.chance(0.62) ? one : Math.max(one, other)
  const month = isOverdue
    ? MONTH_OF_TREATMENT + random.whole(1, LAST_MONTH - MONTH_OF_TREATMENT)
    : Math.max(first, Math.round(first + (MONTH_OF_TREATMENT - first) * (0.08 + 0.92 * share)))
  return later(relieved, dateText(Math.min(month, LAST_MONTH), random.whole(1, 28)))
}

const later = (a: string, b: string) => (a > b ? a : b)
