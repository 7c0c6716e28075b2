import {crsNameOf, type ReadingContext} from './context'
import {type Crs, crsOf, GEOGRAPHIC_CRS} from './crs'
import type {Features} from './features'
import {unreadRegions} from './regionFile'

/**
 * The system of the file's coordinates: the source's own in the manifest, else the file's own. A file cannot say that
 * its degrees are shifted: those of GCJ-02 and BD-09 go by the package's.
 */
export async function regionCrs(
  {crs: own}: Features,
  {campaign, issues}: ReadingContext,
): Promise<Crs | null> {
  const named = await crsOf(crsNameOf(campaign, 'regions'))
  if (own === null || campaign.sources.regions.crs !== undefined) return named
  const crs = await crsOf(own)
  if (!crs) issues.push(unreadRegions(campaign.sources.regions.url, own, 'file-crs'))
  return named && crs && !named.projected && !crs.projected ? named : crs
}

/**
 * Boundaries in degrees in a package whose tables are projected: GeoJSON is in degrees by its standard, and the
 * package's system is meant for the tables. Where the source names its own, that stands.
 */
export function plainDegrees(
  {polygonsOf}: Features,
  {campaign, changes}: ReadingContext,
): Features['polygonsOf'] {
  const {url, crs: named} = campaign.sources.regions
  if (named !== undefined) return polygonsOf
  return (geometry, crs) => {
    const polygons = polygonsOf(geometry, crs)
    if (polygons !== 'outside-earth' || !crs.projected) return polygons
    const degrees = polygonsOf(geometry, GEOGRAPHIC_CRS['EPSG:4326'])
    if (typeof degrees !== 'string') {
      changes.add(url, 'geometry', 'coordinate-form', null, campaign.crs, 'EPSG:4326')
    }
    return degrees
  }
}
