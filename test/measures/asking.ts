import {type Basis, type Filter, NO_FILTER} from '#domain/filter'
import type {MonthIndex} from '#domain/month'
import {snapshotAt} from '#measures/snapshot'
import {buildTimeline} from '#measures/timeline'
import {day, EMPTY, month, type Plain} from './plain'
import {datasetOf} from './plainDataset'

interface Asking {
  filter?: Partial<Filter>
  basis?: Basis
  asOf?: string
}

/** The Snapshot of a package at a month: `at(package, '2018-03').whole.compliant[0]`. */
export function at(plain: Partial<Plain>, t: string, {filter, basis = 'date', asOf}: Asking = {}) {
  const whole: Plain = {...EMPTY, ...plain}
  const reading = {filter: {...NO_FILTER, ...filter}, basis, asOf: day(asOf ?? whole.asOf)}
  return snapshotAt(buildTimeline(datasetOf(whole), reading), (month(t) - month(whole.start)) as MonthIndex)
}
