import type {Dataset} from '#domain/dataset'
import type {Measure, Snapshot} from '#measures/types'
import type {Level, Theme} from '#view/view'
import {classify, classOf, type Fill, type MapClass, noData, outOfScope} from './classes'
import {counted} from './legend'
import {PALETTES, rgb} from './palette'

/** The patterns' numbers in a texel's fourth byte; the shader of the regions knows them. */
const PATTERN_CODES = {solid: 0, stripes: 1, dots: 2, cross: 3} as const

/** What each township is filled with at a month: drawn from one texel a township. */
export interface RegionFills {
  /** Four bytes a region: red, green, blue, pattern. */
  texels: Uint8Array
  /** The class of each region, for labels that sit on it. */
  classes: MapClass[]
}

export function regionFills(
  dataset: Dataset,
  snapshot: Snapshot,
  measure: Measure,
  by: Level,
  theme: Theme,
): RegionFills {
  const {regions} = dataset
  const classification = classify(measure, by, theme)
  const figures = by === 'township' ? snapshot.townships : snapshot.counties
  const none = noData(theme)
  const outside = outOfScope(theme)
  const filtered: MapClass = {id: 'filtered', fill: plainLand(theme)}
  const texels = new Uint8Array(regions.count * 4)
  const classes = new Array<MapClass>(regions.count)
  for (let region = 0; region < regions.count; region++) {
    const unit = by === 'township' ? region : regions.county[region]
    let one = outside
    if (regions.inScope[region] === 1) {
      one = filtered
      if (counted(snapshot.townships, region)) {
        one = classification.classes[classOf(measure, classification, snapshot, figures, unit)] ?? none
      }
    }
    classes[region] = one
    texels.set(rgb(one.fill.color), region * 4)
    texels[region * 4 + 3] = PATTERN_CODES[one.fill.pattern]
  }
  return {texels, classes}
}

/** A township that the filter leaves out looks like the land around the campaign. */
function plainLand(theme: Theme): Fill {
  const {land} = PALETTES[theme]
  return {pattern: 'solid', color: land, mark: land}
}
