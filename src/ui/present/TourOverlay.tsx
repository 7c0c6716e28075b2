import {useMemo} from 'react'
import type {Outline} from '#domain/dataset'
import type {TourStop} from '#domain/tour'
import {localText} from '#i18n/words'
import type {CampaignMap} from '#map/CampaignMap'
import type {Projection} from '#scene/labels'
import {useProjection} from '#ui/areas/useDrawing'
import {useWords} from '#ui/Session'
import {placedNames, type Spot} from './placedNames'
import {townshipPath} from './townshipPath'
import type {StopPlace} from './usePlaces'

interface Props {
  map: CampaignMap
  tour: {stops: readonly TourStop[]}
  places: readonly StopPlace[]
  /** The stop, from 1. */
  at: number
  unit: number
  regions: Outline['regions']
  /** Index of the township that is visited, or -1: all else is veiled. */
  region: number
}

/** Over the map: what lies outside the township veiled, and the route, solid where it was gone. */
export function TourOverlay({map, tour, places, at, unit, regions, region}: Props) {
  const words = useWords()
  const projection = useProjection(map)
  const spots = useMemo(
    () => (projection ? spotsOf(tour, places, at, projection, words.language) : []),
    [projection, tour, places, at, words.language],
  )
  if (!projection) return null
  const {width, height} = projection
  const township = region < 0 ? '' : townshipPath(regions.geometry, region, projection)
  const legs = spots.slice(1).map((spot, index) => ({from: spots[index], to: spot}))
  const names = placedNames(spots, unit, width, height)
  return (
    <svg className="route" width={width} height={height} aria-hidden="true">
      {township !== '' && (
        <path className="route__veil" fillRule="evenodd" d={`M0 0H${width}V${height}H0Z${township}`} />
      )}
      {legs.map(({from, to}) => (
        <g key={to.number} className={to.number <= at ? 'route__leg' : 'route__leg route__leg--ahead'}>
          <path className="route__casing" d={`M${from.x} ${from.y}L${to.x} ${to.y}`} />
          <path className="route__line" d={`M${from.x} ${from.y}L${to.x} ${to.y}`} />
        </g>
      ))}
      {[...spots]
        .sort((one, other) => nearness(other, at) - nearness(one, at))
        .map((spot) => (
          <g key={spot.number} className={`route__stop route__stop--${standing(spot.number, at)}`}>
            <circle cx={spot.x} cy={spot.y} r={(spot.number === at ? 2.5 : 1.65) * unit} />
            <text x={spot.x} y={spot.y}>
              {spot.number}
            </text>
          </g>
        ))}
      {names.map(({spot, x, y, anchor}) => (
        <text
          key={spot.number}
          className={spot.number === at ? 'route__name route__name--here' : 'route__name'}
          x={x}
          y={y}
          textAnchor={anchor}
        >
          {spot.name}
        </text>
      ))}
    </svg>
  )
}

function spotsOf(
  {stops}: Props['tour'],
  places: readonly StopPlace[],
  at: number,
  {project}: Projection,
  language: 'zh-CN' | 'en',
): Spot[] {
  return stops.flatMap((stop, index) => {
    const place = places[index]?.place
    if (!place) return []
    const [x, y] = project(...place)
    const number = index + 1
    return [{number, x, y, name: localText(stop.title, language), isHere: number === at}]
  })
}

/** The current one lies above all others. */
function nearness({number}: Spot, at: number): number {
  return Math.abs(number - at)
}

function standing(number: number, at: number): 'done' | 'here' | 'ahead' {
  return number < at ? 'done' : number === at ? 'here' : 'ahead'
}
