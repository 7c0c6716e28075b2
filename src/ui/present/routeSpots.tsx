import type {LonLat} from '#domain/area'
import type {Outline} from '#domain/dataset'
import {hasPlace, placeOf} from '#domain/dataset'
import type {TourStop} from '#domain/tour'
import {localText} from '#i18n/words'
import {boundsOfRegions, extentsOf} from '#scene/extents'
import type {Projection} from '#scene/labels'
import {textWidth} from '#ui/timeLayout'
import type {Language} from '#view/view'
import type {Spot} from './placedNames'
import type {StopPlace} from './usePlaces'

interface Route {
  stops: readonly TourStop[]
  places: readonly StopPlace[]
  /** The stop, from 1. */
  at: number
  /** CSS pixels of a hundredth of the screen's height. */
  unit: number
}

/** Units: a township that is as broad on the map is named by the map itself. */
const BROAD = 7

/** Of a route with more stops only those around the current one are drawn: all would be a thicket. */
const MANY = 12
const AROUND = 4
/** Ems of a name on the map; the rest of it stands beside the map. */
const LONGEST = 16

/**
 * What is marked at a stop. In a township the places of the route that lie in it; where the whole is looked at each
 * township of the visit, once: its stops would lie on one another.
 */
export function spotsOf(
  {stops, places, at, unit}: Route,
  regions: Outline['regions'],
  {project}: Pick<Projection, 'project'>,
  language: Language,
): Spot[] {
  const region = places[at - 1]?.region ?? -1
  if (region < 0 && !places[at - 1]?.place) return visited(places, regions, project, language, BROAD * unit)
  const all = stops.flatMap((stop, index) => {
    const {place = null, region: own = -1} = places[index] ?? {}
    if (!place || (region >= 0 && own >= 0 && own !== region)) return []
    const [x, y] = project(...place)
    const number = index + 1
    return [{number, x, y, name: shortened(localText(stop.title, language)), isHere: number === at}]
  })
  return all.length > MANY ? all.filter(({number}) => Math.abs(number - at) <= AROUND) : all
}

function shortened(name: string): string {
  if (textWidth(name, 1) <= LONGEST) return name
  let cut = name
  while (textWidth(cut, 1) > LONGEST - 1) cut = cut.slice(0, -1)
  return `${cut.trimEnd()}…`
}

function visited(
  places: readonly StopPlace[],
  regions: Outline['regions'],
  project: Projection['project'],
  language: Language,
  broad: number,
): Spot[] {
  const found = [...new Set(places.map(({region}) => region))].filter((region) => region >= 0)
  return found.flatMap((region) => {
    const bounds = boundsOfRegions(extentsOf(regions.geometry), [region])
    if (!bounds) return []
    const [west, south, east, north] = bounds
    const [[x, y], [left], [right]] = [
      project((west + east) / 2, (south + north) / 2),
      project(west, north),
      project(east, south),
    ]
    if (right - left > broad) return []
    const name = (language === 'en' ? regions.nameEn : regions.name)[region]
    return [{number: 0, x, y, name, isHere: false}]
  })
}

/** Where the projects of a stop's township lie. */
export function marksOf({rows}: StopPlace): LonLat[] {
  if (!rows) return []
  const {projects} = rows
  return Array.from({length: projects.count}, (_, row) => row)
    .filter((row) => hasPlace(projects, row))
    .map((row) => placeOf(projects, row))
}
