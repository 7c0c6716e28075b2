import {topology} from 'topojson-server'
import type {Counties, RegionGeometry, Regions} from '#domain/dataset'
import {boundsOfRegions, hasGeometry} from '#domain/geometry'
import {PACKED_MEMBER, PACKED_TOPOLOGY_VERSION} from './topology'

/** Between two places that a vertex can have, east to west and south to north: it moves by half a metre at most. */
const STEP_M = 0.7
/** At the equator, where a degree is longest. */
const METRES_PER_DEGREE = 111_320

/** Regions as quantised TopoJSON; those without a geometry have none there. */
export function packedRegions(regions: Regions, counties: Counties): string {
  const [west, south, east, north] = boundsOfRegions(regions.geometry)
  const extentM = Math.max(east - west, north - south, 0) * METRES_PER_DEGREE
  const places = Math.max(2, Math.ceil(extentM / STEP_M) + 1)
  const {arcs, ...rest} = topology({regions: collectionOf(regions, counties)}, places)
  // Arcs come last: they are read apart from the rest.
  return JSON.stringify({...rest, [PACKED_MEMBER]: {version: PACKED_TOPOLOGY_VERSION}, arcs})
}

function collectionOf(regions: Regions, counties: Counties) {
  return {
    type: 'FeatureCollection' as const,
    features: regions.code.map((_, index) => ({
      type: 'Feature' as const,
      properties: propertiesOf(regions, counties, index),
      geometry: hasGeometry(regions.geometry, index)
        ? {type: 'MultiPolygon' as const, coordinates: polygonsOf(regions.geometry, index)}
        : null,
    })),
  }
}

function propertiesOf(regions: Regions, counties: Counties, index: number) {
  const county = regions.county[index]
  const [name, nameEn] = [regions.name[index], regions.nameEn[index]]
  const [countyName, countyEn] = [counties.name[county], counties.nameEn[county]]
  return {
    code: regions.code[index],
    name,
    ...(nameEn !== name && {name_en: nameEn}),
    county: countyName,
    ...(countyEn !== countyName && {county_en: countyEn}),
    county_code: counties.code[county],
    in_scope: regions.inScope[index] === 1,
    row: regions.row[index],
  }
}

function polygonsOf({positions, ringStart, polygonStart, regionStart}: RegionGeometry, region: number) {
  const polygons: [number, number][][][] = []
  for (let p = regionStart[region]; p < regionStart[region + 1]; p++) {
    const rings: [number, number][][] = []
    for (let k = polygonStart[p]; k < polygonStart[p + 1]; k++) {
      const ring: [number, number][] = []
      for (let v = ringStart[k]; v < ringStart[k + 1]; v++)
        ring.push([positions[2 * v], positions[2 * v + 1]])
      rings.push(ring)
    }
    polygons.push(rings)
  }
  return polygons
}
