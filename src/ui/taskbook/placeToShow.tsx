import type {Outline} from '#domain/dataset'
import {boundsOfRegions, extentsOf} from '#scene/extents'
import type {View} from '#view/view'
import type {Shown} from './useBook'

const NEAR = {row: 13, township: 11}

/** The camera over the chosen row's own place, or over its township. */
export function placeToShow(
  {regions}: Outline,
  {answer}: Shown,
  row: string | null,
  region: number,
): Pick<View, 'camera'> | null {
  const place = answer.rows.find(({id}) => id === row)?.place
  if (place) return {camera: {lon: place[0], lat: place[1], zoom: NEAR.row}}
  const bounds = boundsOfRegions(extentsOf(regions.geometry), [region])
  if (!bounds) return null
  const [west, south, east, north] = bounds
  return {camera: {lon: (west + east) / 2, lat: (south + north) / 2, zoom: NEAR.township}}
}
