import type {Cell} from './csv'
import {csvOf} from './csv'
import type {House} from './houses'
import {dateText} from './months'
import type {Outcome} from './outcomes'
import {randomOf} from './random'

/** `milestones.csv`: what was done when; the two of the houses follow from the houses themselves. */
export function milestonesCsv(outcomes: readonly Outcome[], houses: readonly House[]): string {
  const random = randomOf('milestones')
  const counties = [...new Set(outcomes.map(({township}) => township.countyCode))].sort()
  const rows: Cell[][] = []
  counties.forEach((code, i) => {
    rows.push([code, 'county-offices', i === 7 ? '2016-11-18' : dateText(1, random.whole(2, 15))])
  })
  counties.forEach((code, i) => {
    rows.push([code, 'platforms', i === 6 ? '2016-12-08' : dateText(1, random.whole(17, 30))])
  })
  for (const {township} of outcomes) {
    const isLate = random.chance(0.07)
    const done = isLate ? dateText(random.whole(3, 4), random.whole(3, 27)) : dateText(2, random.whole(5, 31))
    rows.push([township.code, 'plans', done])
  }
  for (const {township} of outcomes) {
    const own = houses.filter((house) => house.code === township.code)
    rows.push([township.code, 'houses-relieved', last(own.map((house) => house.relieved))])
    const treated = own.map((house) => house.treated)
    if (!treated.includes('')) rows.push([township.code, 'houses-treated', last(treated)])
  }
  return csvOf(['unit_code', 'milestone', 'done'], rows)
}

const last = (dates: readonly string[]) => dates.reduce((a, b) => (a > b ? a : b))
