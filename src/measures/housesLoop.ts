import type {Figures} from './types'
import {AGES, ageOf} from './work'

/** 建档 → 隐患排除 → 治理: the houses on the register in parts that add up to all of them. */
export interface HouseParts {
  houses: number
  /** On the register, and no more. */
  filed: number
  relieved: number
  treated: number
  /** Not treated, or not relieved, after the day by which it was to be. */
  overdue: number
}

/** Of one unit; deadlines are read off the figures (CONTRACT § 2), so that this holds for any filter. */
export function housePartsOf(figures: Figures, unit: number): HouseParts {
  const [houses, treated] = [figures.houses[unit], figures.housesTreated[unit]]
  const overdue = Math.max(figures.housesReliefOverdue[unit], figures.housesTreatmentOverdue[unit])
  const waiting = houses - treated - overdue
  const filed = Math.min(waiting, houses - figures.housesRelieved[unit] - figures.housesReliefOverdue[unit])
  return {houses, filed, relieved: waiting - filed, treated, overdue}
}

/** The due days of both milestones of houses; NEVER_DAY for none. */
export interface HouseDueDays {
  relief: number
  treatment: number
}

/** The overdue houses of a unit by the days since the first deadline that they missed, in the groups of AGES. */
export function houseAgesOf(figures: Figures, unit: number, due: HouseDueDays, today: number): number[] {
  const ages = new Array<number>(AGES.length + 1).fill(0)
  const [relief, treatment] = [figures.housesReliefOverdue[unit], figures.housesTreatmentOverdue[unit]]
  const first = treatment > 0 ? Math.min(due.relief, due.treatment) : due.relief
  if (relief > 0) ages[ageOf(today - first)] += relief
  if (treatment > relief) ages[ageOf(today - due.treatment)] += treatment - relief
  return ages
}
