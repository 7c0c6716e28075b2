import {type Dataset, type Houses, hasPlace, type Projects, placeOf} from '#domain/dataset'
import {admitsHouse, admitsProject, type Selection} from '#measures/selection'
import {type Events, houseStateAt, projectStateAt} from '#measures/states'
import {mercatorX, mercatorY, WORLD} from './mercator'
import type {Hit} from './picking'
import type {PointKind} from './points'
import type {PlaceAt} from './source'

/**
 * The nearest row within reach that is drawn at a month, of the first kind that has one. It looks through all rows:
 * a few milliseconds for a million, and no index to keep.
 */
export function rowAt(
  dataset: Dataset,
  events: Events,
  kinds: readonly PointKind[],
  place: PlaceAt,
  selection: Selection,
): Hit | null {
  for (const kind of kinds) {
    const isShown = shownBy(dataset, events, kind, place.month, selection)
    const row = nearest(dataset[kind], place, isShown)
    if (row >= 0) return {kind, row, region: dataset[kind].township[row]}
  }
  return null
}

function nearest(table: Projects | Houses, place: PlaceAt, isShown: (row: number) => boolean): number {
  const {lonE7, latE7, count} = table
  const [lon, lat, width] = [place.lon * 1e7, place.lat * 1e7, (place.reach / WORLD) * 360e7]
  const [x, y] = [mercatorX(place.lon), mercatorY(place.lat)]
  let found = -1
  let distance = place.reach
  for (let row = 0; row < count; row++) {
    // A degree of latitude is longer than one of longitude in Mercator's projection: the same width holds it.
    if (Math.abs(lonE7[row] - lon) > width || Math.abs(latE7[row] - lat) > width) continue
    if (!hasPlace(table, row) || !isShown(row)) continue
    const [rowLon, rowLat] = placeOf(table, row)
    const away = Math.hypot(mercatorX(rowLon) - x, mercatorY(rowLat) - y)
    if (away <= distance) [found, distance] = [row, away]
  }
  return found
}

function shownBy(dataset: Dataset, events: Events, kind: PointKind, month: number, selection: Selection) {
  const {projects, houses, deadlines} = events
  if (kind === 'projects')
    return (row: number) =>
      admitsProject(selection, dataset, row) &&
      selection.projectStates[projectStateAt(projects, row, month)] === 1
  return (row: number) => {
    const state = houseStateAt(houses, deadlines, row, month)
    return state >= 0 && selection.houseStates[state] === 1 && admitsHouse(selection, dataset, row)
  }
}
