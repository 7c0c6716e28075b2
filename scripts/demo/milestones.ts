import type {Cell} from './csv'
import {csvOf} from './csv'
import type {House} from './houses'
import {dateText} from './months'
import type {Outcome} from './outcomes'
import type {Project} from './projects'
import {randomOf} from './random'

/** `milestones.csv`: what was done when; plans and houses follow from the projects and houses themselves. */
export function milestonesCsv(
  outcomes: readonly Outcome[],
  projects: readonly Project[],
  houses: readonly House[],
): string {
  const random = randomOf('milestones')
  const counties = [...new Set(outcomes.map(({township}) => township.countyCode))].sort()
  const rows: Cell[][] = []
  counties.forEach((code, i) => {
    rows.push([code, 'county-offices', i === 7 ? '2016-11-18' : dateText(1, random.whole(2, 15))])
  })
  counties.forEach((code, i) => {
    rows.push([code, 'platforms', i === 6 ? '2016-12-08' : dateText(1, random.whole(17, 30))])
  })
  for (const {code, done} of projects.filter(({task}) => task === 't01')) rows.push([code, 'plans', done])
  for (const {township} of outcomes) {
    const own = houses.filter((house) => house.code === township.code)
    rows.push([township.code, 'houses-relieved', last(own.map((house) => house.relieved))])
    const treated = own.map((house) => house.treated)
    if (!treated.includes('')) rows.push([township.code, 'houses-treated', last(treated)])
  }
  return csvOf(['unit_code', 'milestone', 'done'], rows)
}

const last = (dates: readonly string[]) => dates.reduce((a, b) => (a > b ? a : b))
