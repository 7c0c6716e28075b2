import type {Outline} from '#domain/dataset'
import {boundsOfRegions, extentsOf} from '#scene/extents'
import type {Goal} from '#ui/findModel'
import type {Shown} from './useBook'

const CLOSEST = {row: 13, township: 11.5}

/** The chosen row's own place, or its township; null where the map has neither. */
export function placeToShow(
  {regions}: Outline,
  {answer}: Shown,
  row: string | null,
  region: number,
): Goal | null {
  const township = regions.code[region]
  const place = answer.rows.find(({id, region: of}) => id === row && of === region)?.place
  if (place) {
    const [lon, lat] = place
    return {bounds: [lon, lat, lon, lat], closest: CLOSEST.row, mark: place, township}
  }
  const bounds = boundsOfRegions(extentsOf(regions.geometry), [region])
  return bounds && {bounds, closest: CLOSEST.township, township}
}
