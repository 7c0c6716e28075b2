import {ASSESSMENT_STAGES, type Dataset} from '#domain/dataset'
import {BASES, type Basis, type Reading} from '#domain/filter'
import type {MonthIndex} from '#domain/month'
import {calendarOf} from './calendar'
import {selectionOf} from './choice'
import {effectMonth} from './fillCompliance'
import {orderRows} from './order'

export interface BasisQuestion {
  reading: Reading
  month: MonthIndex
}

/** Where the two bases tell a month differently, among the townships that the filter lets through. */
export interface BasisDifference {
  townships: number
  compliant: Record<Basis, number>
  /** Regions that are compliant by phase alone, and by date alone; in the Dataset's order. */
  onlyPhase: number[]
  onlyDate: number[]
}

/** The townships are those of the reading, also where it names a class, which was chosen on its own basis. */
export function basisDifferenceOf(dataset: Dataset, {reading, month}: BasisQuestion): BasisDifference {
  const through = selectionOf(dataset, reading).regions
  const regions = [...through.keys()].filter((region) => through[region] === 1)
  const [date, phase] = BASES.map((basis) => compliantAt(dataset, {...reading, basis}, month))
  const count = (compliant: Uint8Array) => regions.filter((region) => compliant[region] === 1).length
  return {
    townships: regions.length,
    compliant: {date: count(date), phase: count(phase)},
    onlyPhase: regions.filter((region) => phase[region] > date[region]),
    onlyDate: regions.filter((region) => date[region] > phase[region]),
  }
}

/** Per region: does the latest of its provincial assessments in effect pass? 1 or 0. */
function compliantAt(dataset: Dataset, reading: Reading, month: MonthIndex): Uint8Array {
  const {township, day, stage, pass} = dataset.assessments
  const calendar = calendarOf(dataset.campaign)
  const province = ASSESSMENT_STAGES.indexOf('province')
  const compliant = new Uint8Array(dataset.regions.count)
  for (const row of orderRows(day, Uint32Array.from(day.keys())))
    if (stage[row] === province && effectMonth(dataset, calendar, reading, row) <= month)
      compliant[township[row]] = pass[row]
  return compliant
}
