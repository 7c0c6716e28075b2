import {hasPlace, type IndexColumn, type Places, placeOf} from '#domain/dataset'
import {hasGeometry, regionContains} from '#domain/geometry'
import type {DataIssue} from '#domain/issue'
import {crsNameOf, type ReadingContext} from './context'
import {type Crs, crsOf, GEOGRAPHIC_CRS} from './crs'

/** Fewer points outside may lie there by chance. */
const LEAST_OUTSIDE = 5
/** The other system must bring all but this share of them inside. */
const LEFT_OUTSIDE = 0.2
/** A table is judged by so many of its points at most, spread over it. */
const SAMPLE = 5000

interface Points extends Places {
  township: IndexColumn
}

/**
 * One warning for a table whose points lie outside of their townships, and inside if they are read in another
 * coordinate system. Points that stray for other reasons do not: as many would leave their township as enter it.
 *
 * @param points WGS-84, from the system that the manifest names
 */
export function suspectCrs(source: 'projects' | 'houses', points: Points, context: ReadingContext): void {
  const name = crsNameOf(context.campaign, source)
  const declared = crsOf(name)
  if (!declared) return
  const same = (lon: number, lat: number) => [lon, lat] as [number, number]
  const outside = outsideOf(points, context, same)
  if (outside < LEAST_OUTSIDE) return
  const left = otherSystems(declared).map(([other, crs]) => ({
    other,
    outside: outsideOf(points, context, (lon, lat) => crs.toWgs84(...declared.fromWgs84(lon, lat))),
  }))
  const best = left.reduce((a, b) => (b.outside < a.outside ? b : a))
  if (best.outside > outside * LEFT_OUTSIDE) return
  context.issues.push(suspicion(context.campaign.sources[source]!.url, name, best.other, outside))
}

function otherSystems(declared: Crs): [string, Crs][] {
  return ['EPSG:4326', 'GCJ-02', 'BD-09']
    .map((name): [string, Crs] => [name, GEOGRAPHIC_CRS[name]])
    .filter(([, crs]) => crs !== declared)
}

/** How many points of the sample lie outside of their township, once they are moved. */
function outsideOf(
  points: Points,
  {geometry}: ReadingContext,
  moved: (lon: number, lat: number) => [number, number],
): number {
  let outside = 0
  const step = Math.max(1, Math.floor(points.count / SAMPLE))
  for (let i = 0; i < points.count; i += step) {
    if (!hasPlace(points, i) || !hasGeometry(geometry!, points.township[i])) continue
    if (!regionContains(geometry!, points.township[i], ...moved(...placeOf(points, i)))) outside++
  }
  return outside
}

function suspicion(file: string, declared: string, suspected: string, points: number): DataIssue {
  return {
    severity: 'warning',
    file,
    row: null,
    column: null,
    code: 'suspected-crs',
    value: declared,
    detail: {suspected, points},
  }
}
