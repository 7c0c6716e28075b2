import type {Dataset} from '#domain/dataset'
import type {Reading} from '#domain/filter'
import {selectionOf} from './choice'
import {filledSheets, frameOf, timelineOf} from './fillSheets'
import {countiesChosen} from './selection'
import {countiesOf, finished, keepTownships} from './sheets'
import {newTable} from './table'
import type {Timeline} from './types'

/** The campaign over time: one pass over the rows that the filter lets through. */
export function buildTimeline(dataset: Dataset, reading: Reading): Timeline {
  return timelineOf(dataset, reading, selectionOf(dataset, reading))
}

/**
 * Two Timelines from one pass: one as the filter has it, and one with all counties, whatever the filter says of
 * them, which has no townships. Without a filter by county they are one and the same.
 */
export function buildTimelines(
  dataset: Dataset,
  reading: Reading,
): {timeline: Timeline; allCounties: Timeline} {
  const {filter} = reading
  if (filter.counties.length === 0) {
    const timeline = buildTimeline(dataset, reading)
    return {timeline, allCounties: timeline}
  }
  const everywhere = {...reading, filter: {...filter, counties: []}}
  const sheets = filledSheets(dataset, everywhere, selectionOf(dataset, everywhere))
  const {inCounty, inRegion} = countiesChosen(dataset, filter)
  const own = countiesOf(sheets, inCounty)
  keepTownships(sheets.townships, inRegion)
  const base = frameOf(dataset, reading)
  const none = newTable(0, 0, new Set(), () => 0)
  return {
    timeline: {...base, townships: sheets.townships, ...finished(sheets, own)},
    allCounties: {...base, townships: none, ...finished(sheets, sheets)},
  }
}
