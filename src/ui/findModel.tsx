import type {Outline} from '#domain/dataset'
import type {Bounds} from '#domain/geometry'
import type {Words} from '#i18n/words'
import type {Found} from '#measures/find'
import {boundsOfRegions, extentsOf} from '#scene/extents'
import {placeName} from './tipModel'

/** A part of the map to go to. */
export interface Goal {
  bounds: Bounds
  /** The zoom that is near enough, also where the bounds would allow more. */
  closest: number
  /** A place that is ringed. */
  mark?: [lon: number, lat: number]
  /** Index of a county, which is outlined. */
  county?: number
  /** Code of the township that it lies in: while it is pinned the mark stays. */
  township?: string
  /** The map stays where it is if all of it is in sight. */
  stay?: boolean
}

export interface FoundRow {
  found: Found
  name: string
  /** Where it lies, or how it is also called. */
  beside: string
  code: string
}

export interface FoundGroup {
  kind: Found['kind']
  title: string
  rows: FoundRow[]
}

/** What was found in words, kind by kind, in the order in which it was found. */
export function foundGroups(dataset: Outline, list: readonly Found[], words: Words): FoundGroup[] {
  const groups: FoundGroup[] = []
  for (const found of list) {
    const {kind} = found
    if (groups.at(-1)?.kind !== kind) groups.push({kind, title: words.find.kinds[kind], rows: []})
    groups.at(-1)?.rows.push(rowOf(dataset, found, words))
  }
  return groups
}

function rowOf({counties, regions}: Outline, found: Found, words: Words): FoundRow {
  const townshipName = (region: number) => placeName(regions, region, words)
  const countyName = (region: number) => placeName(counties, regions.county[region], words)
  if (found.kind === 'county') {
    const {county} = found
    const name = placeName(counties, county, words)
    return {found, name, beside: otherName(counties, county, name), code: counties.code[county]}
  }
  const {township} = found
  if (found.kind === 'project')
    return {found, name: found.name, beside: townshipName(township), code: found.id}
  const name = townshipName(township)
  const beside = [otherName(regions, township, name), countyName(township)].filter(Boolean).join(' ')
  return {found, name, beside, code: regions.code[township]}
}

/** The Chinese name beside the Latin one: it may be what was typed. */
function otherName({name}: {name: string[]}, unit: number, shown: string): string {
  return name[unit] === shown ? '' : name[unit]
}

const CLOSEST = {county: 13, township: 11.5, project: 13}

/** Where it lies; null where the map has no place for it. */
export function goalOf({regions}: Outline, found: Found): Goal | null {
  const closest = CLOSEST[found.kind]
  if (found.kind === 'project' && found.place) {
    const [lon, lat] = found.place
    const township = regions.code[found.township]
    return {bounds: [lon, lat, lon, lat], closest, mark: [lon, lat], township}
  }
  const of = found.kind === 'county' ? regionsOf(regions, found.county) : [found.township]
  const bounds = boundsOfRegions(extentsOf(regions.geometry), of)
  if (!bounds) return null
  return found.kind === 'county' ? {bounds, closest, county: found.county} : {bounds, closest}
}

function regionsOf({county, count}: Outline['regions'], wanted: number): number[] {
  return Array.from({length: count}, (_, region) => region).filter((region) => county[region] === wanted)
}
