import type {Outline} from '#domain/dataset'
import type {TourStop} from '#domain/tour'
import {formatNumber} from '#i18n/numbers'
import type {CampaignMap} from '#map/CampaignMap'
import {scaleBarOf} from '#map/furniture'
import type {Obstacle, Projection} from '#scene/labels'
import {useProjection} from '#ui/areas/useDrawing'
import {useWords} from '#ui/Session'
import type {Spot} from './placedNames'
import type {StopPlace} from './usePlaces'
import {useRoute} from './useRoute'
import './route.css'

interface Props {
  map: CampaignMap
  stops: readonly TourStop[]
  places: readonly StopPlace[]
  /** The stop, from 1. */
  at: number
  unit: number
  regions: Outline['regions']
  /** What panels cover of the map just now. */
  covered: () => readonly Obstacle[]
}

/** Over the map: the route, solid where it was gone and dashed to come, its names, and how long a kilometre is. */
export function TourOverlay({map, covered, ...route}: Props) {
  const {language} = useWords()
  const {at, unit} = route
  const projection = useProjection(map)
  const picture = useRoute({...route, language}, projection, covered)
  if (!projection || !picture) return null
  const {spots, names, town} = picture
  const stops = spots.filter(({number}) => number > 0)
  return (
    <svg className="route" width={projection.width} height={projection.height} aria-hidden="true">
      <ScaleBar projection={projection} unit={unit} />
      {stops.slice(1).map((to, index) => (
        <Leg key={to.number} from={stops[index]} to={to} isAhead={to.number > at} />
      ))}
      {town && (
        <text className="route__town" x={town.x} y={town.y}>
          {town.name}
        </text>
      )}
      {[...spots]
        .sort((one, other) => Math.abs(other.number - at) - Math.abs(one.number - at))
        .map((spot) => (
          <Stop key={`${spot.number} ${spot.name}`} spot={spot} at={at} unit={unit} />
        ))}
      {names.map(({spot, dx, dy, anchor}) => (
        <text
          key={`${spot.number} ${spot.name}`}
          className={spot.isHere ? 'route__name route__name--here' : 'route__name'}
          x={spot.x + dx}
          y={spot.y + dy}
          textAnchor={anchor}
        >
          {spot.name}
        </text>
      ))}
    </svg>
  )
}

function Leg({from, to, isAhead}: {from: Spot; to: Spot; isAhead: boolean}) {
  const path = `M${from.x} ${from.y}L${to.x} ${to.y}`
  return (
    <g className={isAhead ? 'route__leg route__leg--ahead' : 'route__leg'}>
      <path className="route__casing" d={path} />
      <path className="route__line" d={path} />
    </g>
  )
}

function Stop({spot: {number, x, y}, at, unit}: {spot: Spot; at: number; unit: number}) {
  const standing = number === 0 ? 'town' : number < at ? 'done' : number === at ? 'here' : 'ahead'
  const radius = number === 0 ? 0.9 : number === at ? 2.5 : 1.65
  return (
    <g className={`route__stop route__stop--${standing}`}>
      <circle cx={x} cy={y} r={radius * unit} />
      {number > 0 && (
        <text x={x} y={y}>
          {number}
        </text>
      )}
    </g>
  )
}

/** At the lower right, above the note. */
function ScaleBar({projection, unit}: {projection: Projection; unit: number}) {
  const bar = scaleBarOf(projection, 16 * unit)
  if (!bar) return null
  const {metres, length} = bar
  const [left, top] = [projection.width - length - 4.5 * unit, projection.height - 6.4 * unit]
  const [size, name] = metres >= 1000 ? [1000, 'km'] : [1, 'm']
  return (
    <g className="route__scale" transform={`translate(${left} ${top})`}>
      <path className="route__scale-whole" d={`M0 0H${length}V${0.8 * unit}H0Z`} />
      <path className="route__scale-half" d={`M0 0H${length / 2}V${0.8 * unit}H0Z`} />
      {[0, 0.5, 1].map((share) => (
        <text key={share} x={share * length} y={-0.7 * unit}>
          {formatNumber((share * metres) / size, (share * metres) % size > 0 ? 1 : 0)}
          {share === 1 && ` ${name}`}
        </text>
      ))}
    </g>
  )
}
