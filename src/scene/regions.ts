import type {Outline} from '#domain/dataset'
import type {Measure, Snapshot} from '#measures/types'
import type {Level, Theme} from '#view/view'
import {classCodes, classify, classTable, FILTERED, type MapClass, OUT} from './classes'
import {rgb} from './palette'

/** The patterns' numbers in a texel's fourth byte; the shader of the regions knows them. */
const PATTERN_CODES = {solid: 0, stripes: 1, dots: 2, cross: 3} as const

/** What each township is filled with at a month: drawn from one texel a township. */
export interface RegionFills {
  /** Four bytes a region: red, green, blue, pattern. */
  texels: Uint8Array
  /** The class of a region, for a label that sits on it. */
  classOf: (region: number) => MapClass
  /** Townships that passed once and do not now, in order: their names come first. */
  lost: number[]
}

export function regionFills(
  outline: Outline,
  snapshot: Snapshot,
  measure: Measure,
  by: Level,
  theme: Theme,
): RegionFills {
  const codes =
    by === 'township'
      ? classCodes(outline, snapshot, measure, 'townships')
      : countyCodes(outline, snapshot, classCodes(outline, snapshot, measure, 'counties'))
  return fillsOfCodes(classTable(classify(measure, by, theme), theme), codes)
}

/**
 * @param table what each code is filled with
 * @param codes one a region
 */
export function fillsOfCodes(table: MapClass[], codes: Uint8Array): RegionFills {
  const lostCode = table.findIndex((one) => one?.id === 'lost')
  const lost: number[] = []
  // Bytes in memory order on every machine that browsers run on: the lowest first.
  const colors = Uint32Array.from({length: table.length}, (_, code) =>
    table[code] ? texelOf(table[code]) : 0,
  )
  const texels = new Uint32Array(codes.length)
  for (let region = 0; region < codes.length; region++) {
    texels[region] = colors[codes[region]]
    if (codes[region] === lostCode) lost.push(region)
  }
  return {texels: new Uint8Array(texels.buffer), classOf: (region) => table[codes[region]], lost}
}

/** Each township as its county is; what is out of scope or filtered stays so. */
export function countyCodes({regions}: Outline, snapshot: Snapshot, counties: Uint8Array): Uint8Array {
  const {county, count, inScope} = regions
  const codes = new Uint8Array(count)
  for (let region = 0; region < count; region++) {
    if (inScope[region] === 0) codes[region] = OUT
    else codes[region] = snapshot.townships.townships[region] > 0 ? counties[county[region]] : FILTERED
  }
  return codes
}

function texelOf({fill}: MapClass): number {
  const [red, green, blue] = rgb(fill.color)
  return (red | (green << 8) | (blue << 16) | (PATTERN_CODES[fill.pattern] << 24)) >>> 0
}
